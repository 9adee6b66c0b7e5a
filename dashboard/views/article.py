"""One article with its places and spatial statements marked in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.reading_view import show_reading
from dashboard.state import corpus

if TYPE_CHECKING:
    from geodata.model import Reading


def main() -> None:
    """Show the view."""
    readings = {reading.article.id: reading for reading in corpus().readings}
    if not readings:
        st.info("There is no article to read yet.")
        return
    chosen = st.selectbox(
        "Article",
        list(readings),
        format_func=lambda key: _name(readings[key]),
        key="article",
        bind="query-params",
    )
    show_reading(readings[chosen])


def _name(reading: Reading) -> str:
    article = reading.article
    day = article.published.isoformat() if article.published else "no day"
    return f"{day}: {article.title or article.id}"


main()
