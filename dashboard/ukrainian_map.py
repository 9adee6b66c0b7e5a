"""The words that stand on the map in Ukrainian."""

MAP = {
    "the built-in table": "вбудована таблиця",
    "Known places": "Відомих місць",
    "Find a place on the map": "Знайти місце на карті",
    "No place of that name is known; try another spelling.": (
        "Місця з такою назвою немає; спробуйте інше написання."
    ),
    "Ask OpenStreetMap online": "Запитати OpenStreetMap через мережу",
    "Asking ...": "Запитуємо ...",
    "It is not known there either.": "Там такої назви теж немає.",
    "Legend": "Позначення",
    "claim consistent": "твердження узгоджується",
    "claim inconsistent": "твердження суперечить",
    "claim undetermined": "твердження не визначено",
    "position known to this circle, to scale": "місце відоме в межах кола, у масштабі",
    "that many events; click to come closer": "стільки подій; натисніть, щоб наблизити",
    "Map: arrows move it, + and - zoom, Enter chooses in its middle; the table lists the same": (
        "Карта: стрілки рухають, + і - змінюють масштаб, Enter вибирає посередині; "
        "таблиця показує те саме"
    ),
    "area: a region, or where a nameless place may lie": (
        "площа: область або де може бути місце без назви"
    ),
    "hollow: such an area, too small to draw from this far": (
        "порожній знак: така площа, замала, щоб накреслити її здалеку"
    ),
    "front line": "лінія фронту",
    "events here; click again for the next": "подій тут; клацніть ще раз",
    "the latest known on the shown day": "останній відомий на цей день",
    "none is known for the shown day": "на цей день невідомий",
    "day old": "день тому",
    "days old": "дн. тому",
    "Measure distance, bearing and area": "Виміряти відстань, азимут і площу",
    "Click the next point; the ruler's button ends.": (
        "Клацніть наступну точку; кнопка лінійки завершує."
    ),
    "Full screen": "На весь екран",
    "Save the map as a picture": "Зберегти карту як зображення",
    "Save the claim as a picture": "Зберегти твердження як зображення",
    "Print the map": "Надрукувати карту",
    "Embedded (no network)": "Вбудована (без мережі)",
    "Background": "Тло карти",
    "Satellite": "Супутник",
    "Play the days": "Програти дні",
    "Day": "День",
    "Days shown at once": "Скільки днів видно",
    "week": "тиждень",
    "month": "місяць",
    "all until": "усе до",
    "End the playback; show the filtered days": "Завершити; показати вибрані дні",
    "End the playback": "Завершити",
}
