"""The words of what a reader fills in, in Ukrainian."""

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
    "Articles read": "Прочитано статей",
    "Articles": "Статті",
    "Snapshots are opened on the page Compare.": "Знімки відкривають на сторінці «Порівняти».",
    "Without a day of publication": "Без дня публікації",
    "“On Tuesday” stays without a day there, and what is said of the front stays open.": (
        "«У вівторок» лишається там без дня, а сказане про фронт — невизначеним."
    ),
    "Read it with its verdicts": "Читати з висновками",
    "Choose a row to read the article with its verdicts.": (
        "Виберіть рядок, щоб читати статтю з висновками."
    ),
    "Only what I added": "Лише додане мною",
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
    "not the same event": "не та сама подія",
    "Your name": "Ваше ім’я",
    "a reader": "читач",
    "Reason": "Підстава",
    "Keep the correction": "Зберегти виправлення",
    "Choose what it should be.": "Виберіть, як має бути.",
    "Undo": "Скасувати",
    "Report": "Повідомлення",
    "Place": "Місце",
    "Which": "Котре",
    "Choose": "Виберіть",
    "Latitude, °N": "Широта, °пн.",
    "Longitude, °E": "Довгота, °сх.",
    "Type its position; in the Map view a click on the map gives it too.": (
        "Введіть координати; у поданні «Карта» їх дає й натискання на карті."
    ),
    "No other report is of these days, or of those a week before and after.": (
        "Немає інших повідомлень про ці дні чи про тиждень до і після них."
    ),
    "a position set by hand": "положення, вказане вручну",
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
    "Counted from": "Відлічено від",
    "Download the corrections": "Завантажити виправлення",
    "Bring in corrections": "Додати виправлення з файлу",
    "Keep them": "Зберегти їх",
}
