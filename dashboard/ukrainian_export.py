"""The words of the export, and of two snapshots side by side, in Ukrainian."""

EXPORT = {
    "Each file says what it holds:": "Кожен файл повідомляє свій вміст:",
    "Statements are filtered by day, source and words.": (
        "Твердження відібрано за днем, джерелом і словами."
    ),
    "a map in one file, without a network": "карта в одному файлі, без мережі",
    "for maps on the web, with JSON-FG times": "для карт у мережі, з часом за JSON-FG",
    "for those who publish fact checks": "для тих, хто публікує перевірки",
    "a table for spreadsheets": "таблиця",
    "layers for QGIS": "шари для QGIS",
    "Google Earth, with time spans": "Google Earth, з днями",
    "for analysis at scale": "для аналізу великих обсягів",
    "a table in the layout of ACLED": "таблиця за зразком ACLED",
    "a table in the layout of UCDP GED": "таблиця за зразком UCDP GED",
    "events for Forensic Architecture's TimeMap": "події для TimeMap від Forensic Architecture",
    "a catalogue's item with all these files": "запис каталогу з усіма цими файлами",
}
