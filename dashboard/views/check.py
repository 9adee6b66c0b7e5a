"""Type any sentence: its places and the verdicts on its spatial statements at once."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.finding_card import anchors_named, show_finding
from dashboard.flights import show_place
from dashboard.reading_view import show_reading
from dashboard.state import corpus
from dashboard.words import plain, t, why
from geodata.articles import find_language
from geodata.model import Article, Finding, Mention, Verdict
from geodata.pipeline import read

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLE = "Hannivka lies 10 km south of Kurakhove, and Chasiv Yar about 30 km east of Bakhmut."
_LONGEST = 20_000  # characters
_MOST_MAPS = 6  # at once; each is a page of its own in the browser
_WORST_FIRST = (Verdict.INCONSISTENT, Verdict.UNDETERMINED, Verdict.CONSISTENT)


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
    few = len(reading.findings) <= _MOST_MAPS
    for number, finding in enumerate(reading.findings if few else ()):
        with st.container(border=True):
            show_finding(finding, f"typed-{number}")
    if not few:
        st.text(_tally(reading.findings))
    picked = show_reading(reading, None, _reason if few else partial(_one, reading.findings))
    if isinstance(picked, Mention):
        show_place(picked, reading)


def _tally(findings: Sequence[Finding]) -> str:
    """Count many statements by their verdicts, the worst first."""
    counts = Counter(finding.verdict for finding in findings)
    told = [f"{t(name.value)}: {counts[name]}" for name in _WORST_FIRST if counts[name]]
    return f"{t('Statements')}: {len(findings)}. {', '.join(told)}"


def _reason(picked: Mention | Finding | None) -> None:
    """Say below the text why the sign that was picked in it stands there."""
    if isinstance(picked, Finding):
        st.info(plain(f"{t(picked.verdict.value)}: {why(picked.reason)}"))


def _one(findings: Sequence[Finding], picked: Mention | Finding | None) -> None:
    """Show of many statements the one whose sign was picked, or the one that is chosen."""
    key = f"typed-claim-{hash(tuple(finding.claim.quote for finding in findings))}"
    if isinstance(picked, Finding):
        st.session_state[key] = findings.index(picked)
    worst = min(range(len(findings)), key=lambda n: _WORST_FIRST.index(findings[n].verdict))
    number = st.selectbox(
        t("Statement"),
        range(len(findings)),
        index=worst,
        format_func=lambda number: f"{number + 1}. {_told(findings[number])}",
        key=key,
    )
    with st.container(border=True):
        show_finding(findings[number], f"typed-{number}")


def _told(finding: Finding) -> str:
    anchors = ", ".join(anchors_named(finding))
    return f"{t(finding.verdict.value)}: {finding.claim.quote}" + (anchors and f" ({anchors})")


main()
