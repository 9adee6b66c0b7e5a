"""A finding in; its verdict, reason, map, numbers and candidates on the page out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.cards import quote, verdict
from dashboard.claim_map import show_claim_map
from dashboard.words import measured, plain, t, why
from geodata.measure import wind_letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.model import Candidate, Finding

# Beside each other where there is room: words and what follows them at the left, the map at the
# right. One below the other on a phone, the map before the numbers.
_LAYOUT = """<style>
[class*="st-key-finding-"] [data-testid=stHorizontalBlock]{display:grid;gap:.5rem 1rem;
 grid-template-columns:minmax(0,1fr)}
[class*="st-key-finding-"] [data-testid=stColumn]{width:auto;min-width:0}
[class*="st-key-finding-"] [data-testid=stColumn]:nth-child(2){min-height:430px}
@media(min-width:900px){
[class*="st-key-finding-"] [data-testid=stHorizontalBlock]{
 grid-template-columns:minmax(0,2fr) minmax(0,3fr);grid-template-rows:auto 1fr}
[class*="st-key-finding-"] [data-testid=stColumn]:nth-child(2){grid-column:2;grid-row:1/span 2}
[class*="st-key-finding-"] [data-testid=stColumn]:nth-child(3){grid-column:1;grid-row:2}}
</style>"""
_ROWS = 12  # candidates seen without scrolling


def show_finding(
    finding: Finding,
    key: str,
    source: str = "",
    url: str | None = None,
    more: Callable[[], None] | None = None,
) -> None:
    """Show a finding, and its text to share last; `more` writes what belongs below its numbers."""
    st.html(_LAYOUT)
    with st.container(key=f"finding-{key}"):
        words, picture, below = st.columns(3)  # the style sets the third below the first
        with words:
            verdict(finding.verdict.value)
            quote(finding.claim.quote)
            _seen_from(finding)
            st.text(why(finding.reason))
        with picture:
            show_claim_map(finding, f"claim-map-{key}", source)
        with below:
            _numbers(finding)
            _candidates(finding)
            if more is not None:
                more()
            show_share_text(
                finding.claim.quote, finding.verdict.value, why(finding.reason), source, url
            )


def _seen_from(finding: Finding) -> None:
    """Name the places that the statement counts from: "near A, B and C" has a card for each."""
    names = ", ".join(anchors_named(finding))
    if names:
        st.caption(f"{t('Counted from')}: {plain(names)}")


def anchors_named(finding: Finding) -> list[str]:
    """Give the names of the anchors as the text writes them."""
    return list(dict.fromkeys(anchor.text for anchor in finding.claim.anchors))


def show_share_text(
    said: str, verdict_name: str, reason: str, source: str, url: str | None
) -> None:
    """Write the verdict as one would send it to a colleague, with a button that copies it."""
    told = f" ({source})" if source else ""
    link = f"\n{url}" if url else ""
    words = f"“{said}”{told}\n{t(verdict_name).upper()}: {reason}{link}"
    st.code(words, language=None, wrap_lines=True)


def _numbers(finding: Finding) -> None:
    rows = []
    if finding.measured_distance_m is not None:
        rows.append(("Measured distance", _length(finding.measured_distance_m)))
    if finding.measured_bearing_deg is not None:
        rows.append(("Measured bearing", _bearing(finding.measured_bearing_deg)))
    if finding.measured_length_m is not None:
        rows.append(("Measured length", _length(finding.measured_length_m)))
    if finding.score is not None:
        rows.append(("Score (0 fits best, 1 not at all)", f"{finding.score:.3f}"))
    if finding.point_radius_m is not None:
        rows.append(
            ("Claimed spot, known to (point-radius method)", _length(finding.point_radius_m))
        )
    if finding.front_day is not None:
        rows.append(("Front used", f"{finding.front_day}, {finding.front_source}"))
    if rows:
        st.text("\n".join(f"{t(name)}: {measured(value)}" for name, value in rows))


def _length(metres: float) -> str:
    """Write a length in the units that reporters use, both.

    >>> _length(29_780)
    '29.8 km (18.5 mi)'
    """
    digits = 1 if metres < 1e5 else 0
    return f"{metres / 1000:,.{digits}f} km ({metres / 1609.344:,.{digits}f} mi)"


def _bearing(bearing_deg: float) -> str:
    return f"{round(bearing_deg) % 360}° {t(wind_letters(bearing_deg))}"


def _from_anchor(candidate: Candidate) -> str:
    kilometres = (candidate.distance_m or 0.0) / 1000
    return measured(f"{kilometres:.1f} km") + f", {_bearing(candidate.bearing_deg or 0.0)}"


def _candidates(finding: Finding) -> None:
    """List the candidates by the numbers that they have on the map."""
    if not finding.candidates:
        return
    st.text(t("It could be (numbers as on the map):"))
    table = pd.DataFrame(
        {
            "№": range(1, len(finding.candidates) + 1),
            t("place"): [c.place.name for c in finding.candidates],
            t("probability"): [100 * c.probability for c in finding.candidates],
            t("where"): [_from_anchor(c) for c in finding.candidates],
        }
    )
    st.dataframe(
        table,
        alt=t("It could be (numbers as on the map):"),
        hide_index=True,
        width="stretch",
        height=35 * (min(len(table), _ROWS) + 1) + 3,
        row_height=35,
        column_config={
            "№": st.column_config.NumberColumn(width=30),
            t("where"): st.column_config.TextColumn(width=125),
            t("probability"): st.column_config.ProgressColumn(
                format="%.0f%%", max_value=100, width=105
            ),
        },
    )
