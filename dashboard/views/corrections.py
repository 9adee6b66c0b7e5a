"""What readers corrected: who, when, what and why; each undone here, and all taken home."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.correcting import WORDS
from dashboard.state import corpus, corrections, keep_correction, keeps, undo_correction
from dashboard.words import plain, t, why
from geodata.errors import InputError
from geodata.snapshots.correction import from_row, to_row

if TYPE_CHECKING:
    from geodata.snapshots.correction import Correction


def main() -> None:
    """Show the view."""
    made = corrections()
    st.caption(t("A correction is kept beside what was read and holds when it is read again."))
    if not keeps():
        st.caption(t("Without a workspace it ends with your visit: download it, and bring it in."))
    if made:
        _list(made)
    else:
        st.info(t("Nothing is corrected yet; open an event and choose “Correct this event”."))
    _bring_in()


def _list(made: tuple[Correction, ...]) -> None:
    lost = {correction.id for correction in corpus().lost}
    newest = sorted(made, key=lambda correction: correction.made_at, reverse=True)
    frame = pd.DataFrame(
        {
            t("time"): [f"{c.made_at:%Y-%m-%d %H:%M} UTC" for c in newest],
            t("author"): [c.author for c in newest],
            t("change"): [t(WORDS[c.change]) for c in newest],
            t("place"): [c.spot.place or t("no place given") for c in newest],
            t("reason"): [c.reason for c in newest],
            t("sentence"): [c.spot.quote for c in newest],
            t("holds"): [c.id not in lost for c in newest],
        }
    )
    picked = st.dataframe(
        frame,
        alt=t("Corrections"),
        key="corrections-table",
        on_select="rerun",
        selection_mode="multi-row",
        hide_index=True,
        width="stretch",
    )
    chosen = [newest[row] for row in picked["selection"]["rows"] if row < len(newest)]
    left, right = st.columns(2)
    left.button(
        f"{t('Undo')} ({len(chosen)})",
        disabled=not chosen,
        on_click=_undo,
        args=(chosen,),
        icon=":material/undo:",
        width="stretch",
    )
    right.download_button(
        t("Download the corrections"),
        data=json.dumps([to_row(c) for c in made], ensure_ascii=False, indent=1),
        file_name="corrections.json",
        mime="application/json",
        on_click="ignore",
        icon=":material/download:",
        width="stretch",
    )


def _undo(chosen: list[Correction]) -> None:
    for correction in chosen:
        undo_correction(correction.id)


def _bring_in() -> None:
    """Take corrections that were downloaded before."""
    upload = st.file_uploader(t("Bring in corrections"), type=["json"], key="corrections-file")
    if upload is None or not st.button(t("Keep them"), key="keep-uploaded"):
        return
    try:
        rows = json.loads(upload.getvalue())
        if not isinstance(rows, list):
            raise InputError("it is no list of corrections; download them on this page")
        for correction in map(from_row, rows):
            keep_correction(correction)
    except (InputError, ValueError) as error:
        st.error(plain(f"{upload.name}: {why(str(error))}"))
    else:
        st.rerun()


main()
