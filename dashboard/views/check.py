"""Type any sentence: its places and the verdicts on its spatial statements at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.finding_card import anchors_named, show_finding
from dashboard.flights import show_place
from dashboard.reading_view import show_reading
from dashboard.state import corpus
from dashboard.words import t
from geodata.articles import find_language
from geodata.model import Article, Mention
from geodata.pipeline import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.model import Finding

_EXAMPLE = "Hannivka lies 10 km south of Kurakhove, and Chasiv Yar about 30 km east of Bakhmut."
_LONGEST = 20_000  # characters
_MOST_MAPS = 6  # at once; each is a page of its own in the browser


def main() -> None:
    """Show the view."""
    text = st.text_area(
        t("A sentence or a whole paragraph, in English, Ukrainian or Russian"),
        _EXAMPLE,
        key="sentence",
        bind="query-params",
        max_chars=_LONGEST,
        height=110,
    )
    day = st.date_input(
        t("Day of the text, for relative days and the front"), None, key="day", bind="query-params"
    )
    if not text.strip():
        st.info(t("Type or paste a text that names places in Ukraine."))
        return
    published = day if isinstance(day, date) else None
    article = Article(id="typed", text=text, published=published, language=find_language(text))
    shown = corpus()
    reading = read(article, shown.gazetteer, shown.fronts)
    if not reading.mentions:
        st.info(t("No place is named in this text, or none that the gazetteer knows."))
    for number, finding in _shown(reading.findings):
        with st.container(border=True):
            show_finding(finding, f"typed-{number}")
    picked = show_reading(reading)
    if isinstance(picked, Mention):
        show_place(picked, reading)


def _shown(findings: Sequence[Finding]) -> list[tuple[int, Finding]]:
    """Give each finding with its number; of many the one that the reader chooses."""
    numbered = list(enumerate(findings))
    if len(numbered) <= _MOST_MAPS:
        return numbered
    chosen = st.selectbox(
        t("Statement"),
        range(len(numbered)),
        format_func=lambda number: f"{number + 1}. {_told(findings[number])}",
        key="typed-claim",
    )
    return [numbered[chosen or 0]]


def _told(finding: Finding) -> str:
    anchors = ", ".join(anchors_named(finding))
    return f"{t(finding.verdict.value)}: {finding.claim.quote}" + (anchors and f" ({anchors})")


main()
