"""The words that Streamlit itself writes on the page, in English only, in Ukrainian.

Also those of the caches: they are given before a visitor is there whose language counts.

In `SHAPES` each `$1` is what the brackets of the English found.
"""

from pathlib import Path

# The script that puts them in their places; read once, and not whenever the page is drawn.
OWN_WORDS = (Path(__file__).parent / "static" / "own-words.js").read_text(encoding="utf-8").rstrip()
OWN = {
    "Reading the articles and the fronts ...": "Читаємо статті та лінії фронту …",
    "Listing the fronts ...": "Складаємо перелік ліній фронту …",
    "Correcting the events ...": "Вносимо виправлення …",
    "Skip to main content": "Перейти до вмісту",
    "Upload": "Вибрати файл",
    "Press Enter to apply": "Enter — застосувати",
    "Press Ctrl+Enter to apply": "Ctrl+Enter — застосувати",
    "Press ⌘+Enter to apply": "⌘+Enter — застосувати",
    "No results": "Нічого не знайдено",
    "yyyy": "рррр",
    "mm": "мм",
    "dd": "дд",
    "Choose an option": "Виберіть",
    "Choose date": "Вибрати день",
    "Open": "Відкрити",
    "Close": "Закрити",
    "Clear": "Очистити",
    "Clear value": "Очистити",
    "Increment value": "Збільшити",
    "Decrement value": "Зменшити",
    "file upload": "вибір файлу",
    "Sidebar": "Бічна панель",
    "Collapse sidebar": "Згорнути бічну панель",
    "Expand sidebar": "Розгорнути бічну панель",
    "App pages": "Сторінки",
    "Show/hide columns": "Показати чи сховати стовпці",
    "Download as CSV": "Завантажити як CSV",
    "Download as PNG": "Завантажити як PNG",
    "Show data": "Показати дані",
    "Copy Vega-Lite spec": "Копіювати опис Vega-Lite",
    "Copy to clipboard": "Копіювати",
    "Search": "Пошук",
    "Fullscreen": "На весь екран",
    "Close fullscreen": "Закрити повний екран",
    "Vega visualization": "Графік",
}
SHAPES = {
    r"^(\d+) more$": "ще $1",
    r"^(\d+)MB per file$": "до $1 МБ кожен",
    r"^Help for (.+)$": "Довідка: $1",
    r"^(.+) — start$": "$1 — початок",
    r"^(.+) — end$": "$1 — кінець",
    r"^year, (.+)$": "рік, $1",
    r"^month, (.+)$": "місяць, $1",
    r"^day, (.+)$": "день, $1",
}
