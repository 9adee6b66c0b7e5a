"""The claims: each spatial statement with its verdict, its numbers, its reason and its geometry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.cards import quote, show_source, verdict
from dashboard.claim_map import show_claim_map
from dashboard.filters import claim_passes
from dashboard.state import corpus
from dashboard.words import t
from geodata.measure import wind_name
from geodata.model import Verdict
from geodata.snapshots.columns import NO_SOURCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.corpus import Corpus
    from geodata.model import Finding
    from geodata.snapshots import Feature

_MOST = 500  # rows sent to the browser
_ORDER = tuple(map(str, (Verdict.INCONSISTENT, Verdict.UNDETERMINED, Verdict.CONSISTENT)))


def main() -> None:
    """Show the view."""
    shown = corpus()
    if not shown.claims:
        st.info(t("No article makes a spatial statement yet."))
        return
    filters = st.session_state["filters"]
    counts = Counter(claim.properties["verdict"] for claim in shown.claims)
    wanted = st.pills(
        t("Verdict"),
        _ORDER,
        selection_mode="multi",
        key="claim-verdicts",
        bind="query-params",
        format_func=lambda value: f"{t(value)} ({counts[value]})",
    )
    rows = [
        claim
        for claim in shown.claims
        if claim_passes(claim, filters) and (not wanted or claim.properties["verdict"] in wanted)
    ]
    rows.sort(key=lambda c: _ORDER.index(c.properties["verdict"]))
    st.caption(f"{len(rows):,} {t('of')} {len(shown.claims):,} {t('statements')}")
    chosen = _table(rows)
    if chosen is not None:
        _show_claim(shown, chosen)


def _table(rows: Sequence[Feature]) -> Feature | None:
    listed = rows[:_MOST]
    if not listed:
        st.info(t("No statement passes the filters; widen the days or reset the filters."))
        return None
    table = pd.DataFrame(
        {
            t("verdict"): [t(c.properties["verdict"]) for c in listed],
            t("kind"): [t(c.properties["kind"].replace("_", " ")) for c in listed],
            t("statement"): [c.properties["quote"] for c in listed],
            t("reason"): [c.properties["reason"] for c in listed],
            t("article"): [c.properties["title"] or c.properties["article"] for c in listed],
        }
    )
    st.dataframe(
        table,
        key="claims",
        on_select=lambda: _take([claim.id for claim in listed]),
        selection_mode="single-row",
        hide_index=True,
        width="stretch",
        height=280,
    )
    wanted = st.session_state.get("claim") or st.query_params.get("claim")
    return next((claim for claim in rows if claim.id == wanted), listed[0])


def _take(ids: Sequence[str]) -> None:
    picked = st.session_state["claims"]["selection"]["rows"]
    if picked:
        st.session_state["claim"] = st.query_params["claim"] = ids[picked[0]]


def _show_claim(shown: Corpus, claim: Feature) -> None:
    """Show one claim in full: words, numbers, map, candidates, source."""
    row, finding = claim.properties, shown.finding(claim)
    words, picture = st.columns([2, 3])
    with words:
        verdict(row["verdict"])
        quote(row["quote"])
        st.text(row["reason"])
        if finding is not None:
            _numbers(finding)
            _candidates(finding)
        show_source(row["source"] or NO_SOURCE, row["url"], row["published"])
        st.page_link(
            "views/article.py",
            label=t("Read it in the article"),
            icon=":material/article:",
            query_params={"article": row["article"]},
        )
        st.code(_share_text(row), language=None, wrap_lines=True)
    with picture:
        if finding is not None:
            show_claim_map(finding, "claim-map", _source(row))


def _share_text(row: dict[str, str | None]) -> str:
    """Write the verdict as one would send it to a colleague."""
    source = _source(row)
    link = f"\n{row['url']}" if row["url"] else ""
    return f"“{row['quote']}” ({source})\n{str(row['verdict']).upper()}: {row['reason']}{link}"


def _source(row: dict[str, str | None]) -> str:
    return ", ".join(part for part in (row["source"], row["published"]) if part)


def _numbers(finding: Finding) -> None:
    measured = []
    if finding.measured_distance_m is not None:
        measured.append(("Measured distance", _length(finding.measured_distance_m)))
    if finding.measured_bearing_deg is not None:
        bearing = finding.measured_bearing_deg
        measured.append(("Measured bearing", f"{bearing:.0f}° ({wind_name(bearing)})"))
    if finding.measured_length_m is not None:
        measured.append(("Measured length", _length(finding.measured_length_m)))
    if finding.score is not None:
        measured.append(("Score (0 fits best, 1 not at all)", f"{finding.score:.3f}"))
    if finding.point_radius_m is not None:
        measured.append(("Point-radius method", _length(finding.point_radius_m)))
    if finding.front_day is not None:
        measured.append(("Front used", f"{finding.front_day}, {finding.front_source}"))
    for name, value in measured:
        st.text(f"{t(name)}: {value}")


def _length(metres: float) -> str:
    """Write a length in the units that reporters use, both.

    >>> _length(29_780)
    '29.8 km (18.5 mi)'
    """
    digits = 1 if metres < 1e5 else 0
    return f"{metres / 1000:,.{digits}f} km ({metres / 1609.344:,.{digits}f} mi)"


def _candidates(finding: Finding) -> None:
    if not finding.candidates:
        return
    st.text(t("It could be:"))
    table = pd.DataFrame(
        {
            t("place"): [c.place.name for c in finding.candidates],
            t("probability"): [c.probability for c in finding.candidates],
            t("km"): [(c.distance_m or 0) / 1000 for c in finding.candidates],
            t("bearing"): [c.bearing_deg for c in finding.candidates],
        }
    )
    st.dataframe(
        table,
        hide_index=True,
        width="stretch",
        column_config={
            t("probability"): st.column_config.ProgressColumn(format="percent", max_value=1),
            t("km"): st.column_config.NumberColumn(format="%.1f"),
            t("bearing"): st.column_config.NumberColumn(format="%.0f°"),
        },
    )


main()
