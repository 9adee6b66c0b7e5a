"""A merged event in; its reports, why they are one, and what contradicts what, on the page out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.correcting import author, corrections_of
from dashboard.state import corpus, keep_correction, undo_correction
from dashboard.words import days_in_words, plain, t, why
from geodata.snapshots.correction import Change, correct

if TYPE_CHECKING:
    from geodata.snapshots import Feature

_MOST = 30  # reports shown of one event


def show_reports(event: Feature) -> None:
    """Show all reports of an event, each with the reason why it is one of them."""
    merged = corpus().merged.get(event.id)
    if merged is None:
        _offer_back(event)
        return
    for contradiction in merged.contradictions:
        st.warning(plain(why(contradiction.text)), icon=":material/compare_arrows:")
    for update in merged.updates:
        st.info(plain(why(update)), icon=":material/update:")
    count = f"{t('Reports')}: {len(merged.members)}"
    alone = f"{t('independent')}: {merged.independent_sources}"
    with st.expander(f"{count}, {alone}; {t(merged.status_reason)}", expanded=True):
        for member, reason in list(zip(merged.members, merged.reasons, strict=True))[:_MOST]:
            _show_report(corpus().reports[member.id], reason)
        if len(merged.members) > _MOST:
            st.caption(f"{len(merged.members) - _MOST} {t('more')}")


def _show_report(report: Feature, reason: str) -> None:
    row = report.properties
    said = f", {row['said_by']}" if row["said_by"] else ""
    days = days_in_words(report.first_day, report.last_day)
    st.text(f"{row['source'] or row['article']}: {t(row['status'])}{said}, {days}")
    st.text(f"“{row['quote']}”")
    st.caption(plain(why(reason)))
    st.button(
        t("Not this event"),
        key=f"out-{report.id}",
        on_click=_take_out,
        args=(report.id,),
        icon=":material/call_split:",
        type="tertiary",
    )


def _take_out(report_id: str) -> None:
    report = corpus().as_read[report_id]
    keep_correction(correct(report, Change.APART, {}, author(), "not the same event"))


def _offer_back(event: Feature) -> None:
    apart = [made for made in corrections_of(event) if made.change is Change.APART]
    if apart:
        st.button(
            t("Merge it again"),
            key=f"back-{event.id}",
            on_click=undo_correction,
            args=(apart[-1].id,),
            icon=":material/merge:",
        )
