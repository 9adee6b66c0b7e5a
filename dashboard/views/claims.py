"""The claims: each spatial statement with its verdict, its numbers, its reason and its geometry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.cards import quote, show_source, verdict
from dashboard.filters import claim_passes
from dashboard.finding_card import show_finding, show_share_text
from dashboard.state import corpus
from dashboard.words import each, t, why
from geodata.model import Verdict
from geodata.snapshots.columns import NO_SOURCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.corpus import Corpus
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
    _table(rows)
    chosen = _chosen(rows, shown.claims)
    if chosen is not None:
        _show_claim(shown, chosen)


def _table(rows: Sequence[Feature]) -> None:
    listed = rows[:_MOST]
    if not listed:
        st.info(t("No statement passes the filters; widen the days or reset the filters."))
        return
    table = pd.DataFrame(
        {
            t("verdict"): each(c.properties["verdict"] for c in listed),
            t("kind"): each(c.properties["kind"].replace("_", " ") for c in listed),
            t("statement"): [c.properties["quote"] for c in listed],
            t("reason"): [why(c.properties["reason"]) for c in listed],
            t("article"): [c.properties["title"] or c.properties["article"] for c in listed],
        }
    )
    st.dataframe(
        table,
        alt=t("Statements"),
        key="claims",
        on_select=lambda: _take([claim.id for claim in listed]),
        selection_mode="single-row",
        hide_index=True,
        width="stretch",
        height=280,
    )


def _chosen(rows: Sequence[Feature], every: Sequence[Feature]) -> Feature | None:
    """Give the statement that a link names or that was chosen last, also if it is not listed."""
    if linked := st.query_params.get("claim"):
        st.session_state["claim"] = linked
    wanted = st.session_state.get("claim")
    chosen = next((claim for claim in every if claim.id == wanted), None)
    if chosen and chosen.id not in {claim.id for claim in rows}:
        st.caption(t("The filters leave this one out of the list."))
    return chosen or next(iter(rows), None)


def _take(ids: Sequence[str]) -> None:
    picked = st.session_state["claims"]["selection"]["rows"]
    if picked:
        st.session_state["claim"] = st.query_params["claim"] = ids[picked[0]]


def _show_claim(shown: Corpus, claim: Feature) -> None:
    """Show one claim in full: words, numbers, map, candidates, source."""
    row, finding = claim.properties, shown.finding(claim)

    def more() -> None:
        show_source(row["source"] or NO_SOURCE, row["url"], row["published"])
        st.page_link(
            "views/article.py",
            label=t("Read it in the article"),
            icon=":material/article:",
            query_params={"article": row["article"]},
        )

    if finding is not None:
        show_finding(finding, "chosen", _source(row), row["url"], more)
        return
    verdict(row["verdict"])
    quote(row["quote"])
    st.text(why(row["reason"]))
    more()
    show_share_text(row["quote"], row["verdict"], why(row["reason"]), _source(row), row["url"])


def _source(row: dict[str, str | None]) -> str:
    return ", ".join(part for part in (row["source"], row["published"]) if part)


main()
