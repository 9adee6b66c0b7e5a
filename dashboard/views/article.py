"""One article with its places and spatial statements marked in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.reading_view import show_reading
from dashboard.state import corpus
from dashboard.words import days_in_words, plain, t

if TYPE_CHECKING:
    from geodata.model import Article, Event, Reading


def main() -> None:
    """Show the view."""
    shown = corpus()
    if not shown.articles:
        st.info(t("There is no article to read yet. Add one on the page Add."))
        return
    chosen = st.selectbox(
        t("Article"),
        list(shown.articles),
        format_func=lambda key: _name(shown.articles[key]),
        key="article",
        bind="query-params",
    )
    reading = shown.reading(chosen)
    show_reading(reading)
    _events(reading)


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
    return f"{day}: {article.title or article.id}"


main()
