"""The claims: each spatial statement with its verdict, its numbers, its reason and its geometry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.cards import quote, show_source, verdict
from dashboard.claim_map import show_claim_map
from dashboard.state import corpus
from geodata.measure import wind_name
from geodata.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.corpus import Judged
    from geodata.model import Finding


def main() -> None:
    """Show the view."""
    findings = corpus().findings
    if not findings:
        st.info("No article makes a spatial statement yet.")
        return
    counts = Counter(judged.finding.verdict.value for judged in findings)
    wanted = st.pills(
        "Verdict",
        [v.value for v in Verdict],
        selection_mode="multi",
        key="claim_verdicts",
        bind="query-params",
        format_func=lambda value: f"{value} ({counts[value]})",
    )
    rows = [j for j in findings if not wanted or j.finding.verdict in wanted]
    st.caption(f"{len(rows)} of {len(findings)} statements")
    chosen = _table(rows)
    if chosen is not None:
        show_judged(chosen)


def _table(rows: Sequence[Judged]) -> Judged | None:
    table = pd.DataFrame(
        {
            "verdict": [j.finding.verdict.value for j in rows],
            "kind": [j.finding.claim.kind.value.replace("_", " ") for j in rows],
            "statement": [j.finding.claim.quote for j in rows],
            "reason": [j.finding.reason for j in rows],
            "article": [j.article.title or j.article.id for j in rows],
        }
    )
    answer = st.dataframe(
        table,
        key="claims",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        width="stretch",
        height=280,
    )
    picked = answer["selection"]["rows"]
    if not rows:
        return None
    return rows[picked[0]] if picked and picked[0] < len(rows) else rows[0]


def show_judged(judged: Judged) -> None:
    """Show one claim in full: words, numbers, map, candidates, source."""
    finding = judged.finding
    words, picture = st.columns([2, 3])
    with words:
        verdict(finding.verdict.value)
        quote(finding.claim.quote)
        st.text(finding.reason)
        _numbers(finding)
        _candidates(finding)
        show_source(judged.article, judged.article.source or "source not given")
    with picture:
        show_claim_map(finding, key="claim-map")


def _numbers(finding: Finding) -> None:
    measured = []
    if finding.measured_distance_m is not None:
        measured.append(("Measured distance", f"{finding.measured_distance_m / 1000:.1f} km"))
    if finding.measured_bearing_deg is not None:
        bearing = finding.measured_bearing_deg
        measured.append(("Measured bearing", f"{bearing:.0f}° ({wind_name(bearing)})"))
    if finding.measured_length_m is not None:
        measured.append(("Measured length", f"{finding.measured_length_m / 1000:,.0f} km"))
    if finding.score is not None:
        measured.append(("Score (0 fits best, 1 not at all)", f"{finding.score:.3f}"))
    if finding.point_radius_m is not None:
        measured.append(("Point-radius method", f"{finding.point_radius_m / 1000:.1f} km"))
    if finding.front_day is not None:
        measured.append(("Front used", f"{finding.front_day}, {finding.front_source}"))
    for name, value in measured:
        st.text(f"{name}: {value}")


def _candidates(finding: Finding) -> None:
    if not finding.candidates:
        return
    st.text("It could be:")
    table = pd.DataFrame(
        {
            "place": [c.place.name for c in finding.candidates],
            "probability": [c.probability for c in finding.candidates],
            "km": [(c.distance_m or 0) / 1000 for c in finding.candidates],
            "bearing": [c.bearing_deg for c in finding.candidates],
        }
    )
    st.dataframe(
        table,
        hide_index=True,
        width="stretch",
        column_config={
            "probability": st.column_config.ProgressColumn(format="percent", max_value=1),
            "km": st.column_config.NumberColumn(format="%.1f"),
            "bearing": st.column_config.NumberColumn(format="%.0f°"),
        },
    )


main()
