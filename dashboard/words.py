"""The words of the page in English and Ukrainian; what is not in the list stays English."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ukrainian import UKRAINIAN
from dashboard.ukrainian_reasons import in_ukrainian, measure_in_ukrainian
from dashboard.ukrainian_values import MONTHS, REGIONS
from geodata.snapshots.corrections import SET_BY_HAND

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from geodata.model import Article, Place

_NOWHERE = "no place given"
_NAMED = {SET_BY_HAND, "Ukraine", "Russia", *REGIONS}
_BEGINNING = 70  # characters that name an article without a title
LANGUAGES = {"en": "English", "uk": "Українська"}


def t(words: str) -> str:
    """Give the page's words in the reader's language.

    Articles and names stay as they are; reasons and errors are said by `why`.
    """
    return UKRAINIAN.get(words, words) if language() == "uk" else words


def each(words: Iterable[str]) -> list[str]:
    """Give many words in the reader's language, which is asked for once."""
    return [UKRAINIAN.get(word, word) for word in words] if language() == "uk" else list(words)


def place_name(name: str | None) -> str:
    """Give a place's name as it is, but a region's and words of ours in the reader's language."""
    return place_names([name])[0]


def place_names(names: Iterable[str | None]) -> list[str]:
    """Give the names of many places, the language asked for once."""
    known = UKRAINIAN if language() == "uk" else {}
    nowhere = known.get(_NOWHERE, _NOWHERE)
    return [known.get(n, n) if n in _NAMED else n or nowhere for n in names]


def names_of_units(place: str | None, *units: str | None) -> list[str]:
    """Name the units that a place lies in, raion first; none is in itself."""
    return place_names(unit for unit in units if unit and unit != place)


def units_of(place: Place) -> list[str]:
    """Name the raion and the oblast of a place, or its state."""
    return names_of_units(place.name, place.admin2, place.admin1) or [place_name(place.country)]


def why(reason: str) -> str:
    """Give a reason or an error in the reader's language, as far as its parts are known there."""
    return in_ukrainian(reason) if language() == "uk" else reason


def measured(words: str) -> str:
    """Give a length with its unit in the reader's language."""
    return measure_in_ukrainian(words) if language() == "uk" else words


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


def article_name(article: Article) -> str:
    """Name an article by its title, or by how it begins."""
    return article.title or textwrap.shorten(article.text, _BEGINNING, placeholder=" …")


def days_in_words(first: date | None, last: date | None, tongue: str | None = None) -> str:
    """Write days as people do, in the reader's language.

    >>> from datetime import date
    >>> days_in_words(date(2024, 12, 15), date(2024, 12, 17), "en")
    '15 to 17 December 2024'
    >>> days_in_words(date(2024, 12, 31), date(2025, 1, 2), "uk")
    '31 грудня 2024 – 2 січня 2025'
    >>> days_in_words(None, None, "en")
    'no day given'
    """
    tongue = tongue or language()
    if first is None or last is None:
        return UKRAINIAN["no day given"] if tongue == "uk" else "no day given"
    end = f"{last.day} {_month(last, tongue)} {last.year}"
    if first == last:
        return end
    till = " – " if tongue == "uk" else " to "
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{till}{end}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {_month(first, tongue)}{year}{till}{end}"


def _month(day: date, tongue: str) -> str:
    return MONTHS[day.month - 1] if tongue == "uk" else f"{day:%B}"
