"""The words of the page in English and Ukrainian; what is not in the list stays English."""

from __future__ import annotations

import streamlit as st

LANGUAGES = {"en": "English", "uk": "Українська"}


def t(words: str) -> str:
    """Give the page's words in the reader's language.

    Articles, names, reasons and verdicts' sentences stay as they are: they are quoted and checked.
    """
    return UKRAINIAN.get(words, words) if language() == "uk" else words


def language() -> str:
    """Give the reader's language: chosen here, named in the link, or the browser's."""
    chosen = st.session_state.get("lang") or st.query_params.get("lang")
    if chosen in LANGUAGES:
        return str(chosen)
    return "uk" if (st.context.locale or "").startswith("uk") else "en"


_MARKDOWN = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]()#+-.!|<>~:$"})


def plain(text: str) -> str:
    """Write text so that a label that reads Markdown shows it as it is."""
    return " ".join(text.split()).translate(_MARKDOWN)


UKRAINIAN = {
    "Map": "Карта",
    "Events": "Події",
    "Claims": "Твердження",
    "Article": "Стаття",
    "Fronts": "Фронт",
    "Check a sentence": "Перевірити речення",
    "Add": "Додати",
    "Export": "Експорт",
    "Filters": "Фільтри",
}
