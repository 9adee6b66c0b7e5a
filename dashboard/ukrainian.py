"""The words of the page in Ukrainian, by the English ones."""

from dashboard.ukrainian_export import EXPORT
from dashboard.ukrainian_fronts import FRONTS

WINDS = dict(
    zip(
        "N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW".split(),
        """Пн ПнПнСх ПнСх СхПнСх Сх СхПдСх ПдСх ПдПдСх Пд ПдПдЗх ПдЗх ЗхПдЗх Зх ЗхПнЗх ПнЗх
        ПнПнЗх""".split(),
        strict=True,
    )
)
VIEWS = {
    "Map": "Карта",
    "Events": "Події",
    "Claims": "Твердження",
    "Article": "Стаття",
    "Fronts": "Фронт",
    "Check a sentence": "Перевірити речення",
    "Add": "Додати",
    "Corrections": "Виправлення",
    "Export": "Експорт",
}
FILTERS = {
    "Filters": "Фільтри",
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
    "Reset filters": "Скинути фільтри",
}
KINDS = {
    "advance": "просування",
    "capture": "захоплення",
    "attack": "атака",
    "strike": "удар",
    "shelling": "обстріл",
    "clash": "бій",
    "withdrawal": "відхід",
    "deployment": "розгортання",
    "casualties": "втрати",
    "other": "інше",
    "claimed": "заявлено",
    "confirmed": "підтверджено",
    "denied": "спростовано",
    "unverified": "не перевірено",
    "consistent": "узгоджується",
    "inconsistent": "суперечить",
    "undetermined": "не визначено",
    "no claim": "без твердження",
    "source not given": "джерело не вказано",
    "elsewhere": "деінде",
    "distance direction": "відстань і напрямок",
    "distance": "відстань",
    "direction": "напрямок",
    "near": "поблизу",
    "between": "між",
    "containment": "належність",
    "border distance": "відстань до кордону",
    "front distance": "відстань до фронту",
    "front length": "довжина фронту",
    "advance distance": "глибина просування",
    "area": "площа",
    "unit conversion": "одиниці виміру",
    "literal": "саме місце",
    "metonym": "влада",
    "associative": "назване за місцем",
    "site": "місце події",
    "anchor": "точка відліку",
    "Russia": "Росія",
    "Ukraine": "Україна",
    "North Korea": "Північна Корея",
}
LISTS = {
    "of": "з",
    "by": "від",
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
    "files could not be read": "файлів не вдалося прочитати",
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
    "Why here": "Чому тут",
    "Distance to the front of that day": "Відстань до фронту того дня",
    "ground held by": "територію утримує",
    "drawn as an area": "показано площею",
    "known to": "з точністю",
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
    "Point-radius method": "Метод точки й радіуса",
    "Front used": "Використаний фронт",
    "It could be (numbers as on the map):": "Це може бути (номери як на карті):",
    "probability": "імовірність",
    "km": "км",
    "where": "де саме",
    "See it among all claims": "Показати серед усіх тверджень",
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
FORMS = {
    "A sentence or a whole paragraph, in English, Ukrainian or Russian": (
        "Речення або абзац англійською, українською чи російською"
    ),
    "Day of the text, for relative days and the front": (
        "День тексту — для відносних днів і фронту"
    ),
    "Type or paste a text that names places in Ukraine.": (
        "Введіть або вставте текст із назвами місць в Україні."
    ),
    "No place is named in this text, or none that the gazetteer knows.": (
        "У тексті немає назв місць або словник їх не знає."
    ),
    "What you add is seen by you alone and is gone when you close the page.": (
        "Додане бачите лише ви; воно зникне, коли ви закриєте сторінку."
    ),
    "Files": "Файли",
    "Text": "Текст",
    "Web address": "Адреса",
    "Read them": "Прочитати",
    "Read it": "Прочитати",
    "Day of publication": "День публікації",
    "Publisher": "Видання",
    "Link": "Посилання",
    "This asks the named server over the network, at a polite rate.": (
        "Запит піде до названого сервера через мережу, без поспіху."
    ),
    "Address of a feed or an article": "Адреса стрічки або статті",
    "Fetch and read": "Завантажити й прочитати",
    "Reading ...": "Читаємо ...",
    "articles read": "статей прочитано",
    "Undo the last addition": "Скасувати останнє додавання",
}
CORRECTING = {
    "Correct this event": "Виправити цю подію",
    "What is wrong": "Що не так",
    "Another place": "Інше місце",
    "Another position": "Інше положення",
    "Other days": "Інші дні",
    "Another kind": "Інший вид",
    "Another status": "Інший статус",
    "The same event as another": "Та сама подія, що й інша",
    "No event": "Не подія",
    "Not the same event": "Не та сама подія",
    "Your name": "Ваше ім’я",
    "a reader": "читач",
    "Reason": "Підстава",
    "Keep the correction": "Зберегти виправлення",
    "Choose what it should be.": "Виберіть, як має бути.",
    "Undo": "Скасувати",
    "Report": "Повідомлення",
    "Place": "Місце",
    "Which": "Котре",
    "Latitude, °N": "Широта, °пн.",
    "Longitude, °E": "Довгота, °сх.",
    "Click the right spot on the map, or type its position.": (
        "Натисніть потрібне місце на карті або введіть координати."
    ),
    "Known to, m": "З точністю, м",
    "First day": "Перший день",
    "Last day": "Останній день",
    "Without a workspace it ends with your visit: download it, and bring it in.": (
        "Без робочої бази воно зникне з вашим візитом: завантажте файл і додайте його знову."
    ),
    "A correction is kept beside what was read and holds when it is read again.": (
        "Виправлення зберігається поруч із прочитаним і діє, коли статтю читають знову."
    ),
    "Nothing is corrected yet; open an event and choose “Correct this event”.": (
        "Виправлень ще немає; відкрийте подію й виберіть «Виправити цю подію»."
    ),
    "time": "час",
    "author": "автор",
    "holds": "діє",
    "Download the corrections": "Завантажити виправлення",
    "Bring in corrections": "Додати виправлення з файлу",
    "Keep them": "Зберегти їх",
}
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
    "old": "тому",
    "Measure distance, bearing and area": "Виміряти відстань, азимут і площу",
    "Click the next point; the ruler's button ends.": (
        "Клацніть наступну точку; кнопка лінійки завершує."
    ),
    "Full screen": "На весь екран",
    "Save the map as a picture": "Зберегти карту як зображення",
    "Save the claim as a picture": "Зберегти твердження як зображення",
    "Print the map": "Надрукувати карту",
    "Embedded (no network)": "Вбудована (без мережі)",
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
UKRAINIAN = {
    **VIEWS,
    **FILTERS,
    **KINDS,
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
MONTHS = (
    *("січня", "лютого", "березня", "квітня", "травня", "червня"),
    *("липня", "серпня", "вересня", "жовтня", "листопада", "грудня"),
)
