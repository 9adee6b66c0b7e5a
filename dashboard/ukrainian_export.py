"""The words of the export, and of two snapshots side by side, in Ukrainian."""

EXPORT = {
    "Each file says what it holds:": "Кожен файл повідомляє свій вміст:",
    "Statements are filtered by day, source and words.": (
        "Твердження відібрано за днем, джерелом і словами."
    ),
    "Events without a place": "Подій без місця",
    "a map in one file, without a network": "карта в одному файлі, без мережі",
    "for maps on the web, with JSON-FG times": "для карт у мережі, з часом за JSON-FG",
    "for those who publish fact checks": "для тих, хто публікує перевірки",
    "a table for spreadsheets": "таблиця",
    "layers for QGIS": "шари для QGIS",
    "Google Earth, with time spans": "Google Earth, з днями",
    "for analysis at scale": "для аналізу великих обсягів",
    "a table in the layout of ACLED": "таблиця за зразком ACLED",
    "a table in the layout of UCDP GED": "таблиця за зразком UCDP GED",
    "for Forensic Architecture's viewer": "для переглядача Forensic Architecture",
    "a catalogue's item with all these files": "запис каталогу з усіма цими файлами",
    "Compare": "Порівняти",
    "Two GeoJSON snapshots, as the page Export and the command line write them.": (
        "Два знімки GeoJSON, збережені на сторінці «Експорт» або з командного рядка."
    ),
    "The older snapshot": "Старіший знімок",
    "The newer one; without it, what the filters show now": (
        "Новіший; без нього — те, що зараз показують фільтри"
    ),
    "Bring in a snapshot that you took home before, to see what has changed since.": (
        "Завантажте збережений раніше знімок, щоб побачити, що змінилося відтоді."
    ),
    "what the filters show now": "те, що зараз показують фільтри",
    "The two were filtered differently; some of what differs comes from that.": (
        "Знімки відфільтровано по-різному; частина відмінностей походить від цього."
    ),
    "The two were made by different code, tables or fronts, or hold added articles; "
    "some of what differs may come from that.": (
        "Їх створено різними версіями програми, таблиць чи лінії фронту або з доданими статтями; "
        "частина відмінностей може бути через це."
    ),
    "No difference": "Відмінностей немає",
    "with your own articles": "з вашими статтями",
    "only your own articles": "лише ваші статті",
    "added": "додано",
    "removed": "вилучено",
    "changed": "змінено",
    "the same": "без змін",
    "what changed": "що змінилося",
    "moved": "переміщено",
    "until": "до",
    "filter": "фільтр",
    "from": "від",
    "to": "до",
    "layer": "шар",
    "actor": "сторона",
    "at least": "певність від",
    "text": "слова",
    "or place id": "або місце",
    "merge": "злиті повідомлення",
    "none": "немає",
}
