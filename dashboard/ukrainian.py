"""The words of the page in Ukrainian, by the English ones."""

from dashboard.ukrainian_export import EXPORT
from dashboard.ukrainian_forms import CORRECTING, FORMS
from dashboard.ukrainian_fronts import FRONTS
from dashboard.ukrainian_map import MAP
from dashboard.ukrainian_values import COUNTS, KINDS, REGIONS, WINDS

VIEWS = {
    "Map": "Карта",
    "Events": "Події",
    "Claims": "Твердження",
    "Article": "Стаття",
    "Fronts": "Фронт",
    "Check a sentence": "Перевірка",
    "Add": "Додати",
    "Corrections": "Виправлення",
    "Export": "Експорт",
}
FILTERS = {
    "Filters": "Фільтри",
    "views and filters": "подання й фільтри",
    "Events over time": "Події в часі",
    "most": "найбільше",
    "Quick ranges": "Швидкий вибір",
    "last day": "останній день",
    "last week": "останній тиждень",
    "last month": "останній місяць",
    "last quarter": "останній квартал",
    "Days": "Дні",
    "Kind": "Вид",
    "Status": "Статус",
    "Verdict": "Висновок",
    "Source": "Джерело",
    "Oblast": "Область",
    "Side": "Сторона",
    "Search places and words": "Шукати місця та слова",
    "Sure at least": "Певність не менша за",
    "Within km of the front of the day": "Не далі від фронту того дня, км",
    "Ground held that day by": "Того дня під контролем",
    "Changed hands in the shown days": "Перейшло з рук у руки за ці дні",
    "not known": "невідомо",
    "Only what the map shows": "Лише видиме на карті",
    "One event for all its reports": "Одна подія на всі повідомлення",
    "Reports of the same kind, place and days are shown as one event.": (
        "Повідомлення того самого виду, місця і днів показано як одну подію."
    ),
    "Any": "Будь-яке",
    "Reset filters": "Скинути фільтри",
}
LISTS = {
    "of": "з",
    "{status} by {name}": "{status}; так каже {name}",  # after «від» a name wants another case
    "in all": "разом",
    "events pass the filters": "подій проходять фільтри",
    "events": "подій",
    "Placing the events ...": "Розміщуємо події …",
    "The workspace holds more than a page can show": (
        "У робочому просторі більше, ніж може показати сторінка"
    ),
    "events; shown are those since": "подій; показано ті, що від",
    "Earlier ones: FRONTLINE_UNTIL=DAY; exports of all: geodata snapshot.": (
        "Раніші: FRONTLINE_UNTIL=ДЕНЬ; усе вивантажує geodata snapshot."
    ),
    "statements": "тверджень",
    "of them without a day": "з них без дня",
    "Areas stand for regions and for places without a name.": (
        "Області та місця без назви показано площами."
    ),
    "All": "Усі",
    "Contradictions": "Суперечності",
    "Without a day": "Без дня",
    "Without a place": "Без місця",
    "no place given": "місце не вказано",
    "The text names no place for these, or none that can be told.": (
        "Для цих подій текст не називає місця, або його не можна встановити."
    ),
    "The text gives no day for these; none is guessed.": (
        "Текст не називає дня цих подій; ми його не вгадуємо."
    ),
    "The text names no more than a country for these; no pin is set.": (
        "Текст називає для цих подій лише країну; позначки немає."
    ),
    "Reports of one event that cannot all be right.": (
        "Повідомлення про одну подію, які не можуть бути правдиві водночас."
    ),
    "No reports that the filters show contradict one another.": (
        "Серед показаних повідомлень немає таких, що суперечать одне одному."
    ),
    "The newest": "Найновіші",
    "filter to see others": "решту покажуть фільтри",
    "No event passes the filters; widen the days or reset the filters.": (
        "Жодна подія не відповідає фільтрам; розширте дні або скиньте фільтри."
    ),
    "No statement passes the filters; widen the days or reset the filters.": (
        "Жодне твердження не відповідає фільтрам; розширте дні або скиньте фільтри."
    ),
    "No article tells of an event yet. Add articles on the page Add.": (
        "Жодна стаття ще не розповідає про подію. Додайте статті на сторінці «Додати»."
    ),
    "No article makes a spatial statement yet.": "Просторових тверджень ще немає.",
    "There is no article to read yet. Add one on the page Add.": (
        "Статей ще немає. Додайте їх на сторінці «Додати»."
    ),
    "Files that could not be read": "Не вдалося прочитати файлів",
    "day": "день",
    "kind": "вид",
    "place": "місце",
    "places": "місця",
    "status": "статус",
    "verdict": "висновок",
    "sure": "певність",
    "sentence": "речення",
    "reports": "повідомлень",
    "source": "джерело",
    "sources": "джерела",
    "statement": "твердження",
    "reason": "підстава",
    "article": "стаття",
    "contradiction": "суперечність",
    "no day": "без дня",
    "no day given": "день не названо",
    "open places": "невизначені місця",
    "Download GeoJSON": "Завантажити GeoJSON",
}
CARD = {
    "Choose an event on the map or in the table to read its sentence and source.": (
        "Виберіть подію на карті чи в таблиці, щоб прочитати речення та джерело."
    ),
    "Sides named": "Названі сторони",
    "Numbers": "Числа",
    "Where": "Де",
    "Show it on the map": "Показати на карті",
    "Why here": "Чому тут",
    "Distance to the front of that day": "Відстань до фронту того дня",
    "ground held by": "територію утримує",
    "drawn as an area": "показано площею",
    "known to": "з точністю",
    "Reports": "Повідомлень",
    "independent": "незалежних",
    "more": "ще",
    "Not this event": "Це не та подія",
    "Merge it again": "Об’єднати знову",
    "somebody says so": "хтось так каже",
    "a report gives evidence": "є доказ в одному з повідомлень",
    "both sides say so": "так кажуть обидві сторони",
    "only denied": "лише спростовано",
    "nobody is named who says so": "не названо, хто так каже",
}
CLAIM = {
    **WINDS,
    "Measured distance": "Виміряна відстань",
    "Measured bearing": "Виміряний азимут",
    "Measured length": "Виміряна довжина",
    "Score (0 fits best, 1 not at all)": "Оцінка (0 — збігається, 1 — зовсім ні)",
    "Claimed spot, known to (point-radius method)": (
        "Заявлене місце відоме з точністю до (метод точки й радіуса)"
    ),
    "Front used": "Використаний фронт",
    "It could be (numbers as on the map):": "Це може бути (номери як на карті):",
    "probability": "імовірність",
    "km": "км",
    "m": "м",
    "mi": "миль",
    "ft": "футів",
    "km²": "км²",
    "where": "де саме",
    "See it among all claims": "Показати серед усіх тверджень",
    "See how it was measured": "Показати, як це виміряно",
    "The filters leave this one out of the list.": "Фільтри не лишають його в переліку.",
    "Read it in the article": "Прочитати в статті",
}
ARTICLE = {
    "Blue: something happens there. Orange: only measured from. Grey: a government, or a thing "
    "named after the place. Underlined: spatial statements (wavy: contradicted).": (
        "Блакитне: там щось відбувається. Помаранчеве: лише точка відліку. Сіре: влада або щось, "
        "назване за місцем. Підкреслене: просторові твердження (хвилясте: спростовані)."
    ),
    "Places": "Місця",
    "Statement": "Твердження",
    "Statements": "Твердження",
    "name in the text": "назва в тексті",
    "open": "невизначено",
    "in": "де",
    "sense": "значення",
    "role": "роль",
    "confidence": "певність",
    "why": "чому",
    "could also be": "може бути також",
    "It tells of no event.": "Подій у ній немає.",
    "On the map:": "На карті:",
}
UKRAINIAN = {
    **VIEWS,
    **FILTERS,
    **KINDS,
    **REGIONS,
    **COUNTS,
    **LISTS,
    **CARD,
    **CLAIM,
    **ARTICLE,
    **FRONTS,
    **FORMS,
    **EXPORT,
    **CORRECTING,
    **MAP,
}
