"""One article with its places and spatial statements marked in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.finding_card import show_finding
from dashboard.flights import show_place
from dashboard.reading_view import show_reading
from dashboard.state import chosen_event, corpus
from dashboard.words import article_name, days_in_words, plain, t
from geodata.model import Finding, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.model import Article, Event, Reading


def main() -> None:
    """Show the view."""
    shown = corpus()
    if not shown.articles:
        st.info(t("There is no article to read yet. Add one on the page Add."))
        return
    keys = list(shown.articles)
    chosen = st.selectbox(
        t("Article"),
        keys,
        index=_newest(keys),
        format_func=lambda key: _name(shown.articles[key]),
        key="article",
        bind="query-params",
    )
    reading = shown.reading(chosen)
    picked = show_reading(reading, _chosen(reading), lambda pick: _statement(reading, pick))
    if isinstance(picked, Mention):
        show_place(picked, reading)
    _events(reading)


def _statement(reading: Reading, picked: Mention | Finding | None) -> None:
    """Show the statement whose sign was picked last, with its map."""
    if isinstance(picked, Finding):
        st.session_state["claim"] = picked.claim.id
    wanted = st.session_state.get("claim")
    finding = next((f for f in reading.findings if f.claim.id == wanted), None)
    if finding is None:
        return
    article = reading.article
    day = article.published.isoformat() if article.published else None
    source = ", ".join(filter(None, [article.source, day]))
    with st.container(border=True):
        show_finding(finding, "read", source, article.url, lambda: _among_claims(finding))


def _among_claims(finding: Finding) -> None:
    st.page_link(
        "views/claims.py",
        label=t("See it among all claims"),
        icon=":material/straighten:",
        query_params={"claim": finding.claim.id},
    )


def _chosen(reading: Reading) -> Event | None:
    """Give the chosen event, or the report of it in this article."""
    row = chosen_event()
    event = corpus().events.features[row].id if row >= 0 else None
    merged = corpus().merged.get(event) if event else None
    ids = {member.id for member in merged.members} if merged else {event}
    named = [one for one in reading.events if one.id == st.session_state["event"]]
    return next(iter(named), next((one for one in reading.events if one.id in ids), None))


def _events(reading: Reading) -> None:
    """Link each event of the article to its place on the map."""
    if not reading.events:
        st.caption(t("It tells of no event."))
        return
    st.text(t("On the map:"))
    for event in reading.events:
        st.page_link(
            "views/map.py",
            label=_label(event),
            icon=":material/location_on:",
            query_params={"event": event.id},
        )


def _label(event: Event) -> str:
    days = days_in_words(event.first_day, event.last_day)
    return plain(f"{t(event.kind)}, {event.place.name}, {days}")


def _name(article: Article) -> str:
    day = article.published.isoformat() if article.published else t("no day")
    return f"{day}: {article_name(article)}"


def _newest(keys: Sequence[str]) -> int:
    """Give the number of what the reader added last, of several the first; else of the first."""
    new, _ = st.session_state.get("report", ((), ()))
    return keys.index(new[0].article.id) if new else 0


main()
