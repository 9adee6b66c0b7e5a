"""A reading in; its text with the marks, and lists of what was found, on the page out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.article_text import show_text
from dashboard.cards import show_source
from dashboard.words import place_name, t, why
from geodata.snapshots.columns import NO_SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.model import Event, Finding, Mention, Place, Reading


def show_reading(
    reading: Reading,
    chosen: Event | None = None,
    below: Callable[[Mention | Finding | None], None] | None = None,
) -> Mention | Finding | None:
    """Show a text with its marks, and lists of what was found in it; gives what is picked there.

    `below` writes under the text what belongs to the pick.
    """
    article = reading.article
    st.caption(
        t(
            "Blue: something happens there. Orange: only measured from. Grey: a government, or a "
            "thing named after the place. Underlined: spatial statements (wavy: contradicted)."
        )
    )
    picked = show_text(reading, chosen)
    if below is not None:
        below(picked)
    show_source(article.source or NO_SOURCE, article.url, article.published)
    places, claims = st.tabs(
        [f"{t('Places')} ({len(reading.mentions)})", f"{t('Statements')} ({len(reading.findings)})"]
    )
    sure = {t("confidence"): st.column_config.NumberColumn(format="%.2f")}
    places.dataframe(
        _places(reading), alt=t("Places"), hide_index=True, width="stretch", column_config=sure
    )
    claims.dataframe(_claims(reading), alt=t("Statements"), hide_index=True, width="stretch")
    return picked


def _places(reading: Reading) -> pd.DataFrame:
    mentions = reading.mentions
    return pd.DataFrame(
        {
            t("name in the text"): [m.text for m in mentions],
            t("place"): [place_name(m.place.name) if m.place else t("open") for m in mentions],
            t("in"): [_unit(m.place) for m in mentions],
            t("sense"): [t(m.sense.value) for m in mentions],
            t("role"): [t(m.role.value) for m in mentions],
            t("confidence"): [m.confidence for m in mentions],
            t("why"): [why(m.reason) for m in mentions],
            t("could also be"): [", ".join(_with_unit(p) for p in m.rivals) for m in mentions],
        }
    )


def _unit(place: Place | None) -> str | None:
    unit = place and (place.admin1 or place.country)
    return place_name(unit) if unit else None


def _with_unit(place: Place) -> str:
    return f"{place.name} ({place_name(place.admin1)})" if place.admin1 else place.name


def _claims(reading: Reading) -> pd.DataFrame:
    return pd.DataFrame(
        {
            t("verdict"): [t(f.verdict.value) for f in reading.findings],
            t("statement"): [f.claim.quote for f in reading.findings],
            t("reason"): [why(f.reason) for f in reading.findings],
        }
    )
