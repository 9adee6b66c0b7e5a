"""Add articles: files, pasted text, a feed or a page; seen by this visitor alone, and undone."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.sidebar import forget_days
from dashboard.state import added_readings, corpus
from dashboard.words import article_name, plain, t, why
from geodata.articles import find_language, read_articles
from geodata.articles.web import Visitor, read_web
from geodata.model import Article, Reject, Verdict
from geodata.pipeline import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from streamlit.runtime.uploaded_file_manager import UploadedFile

    from geodata.model import Reading

_LONGEST = 200_000  # characters of a pasted text
_MOST = 1_000  # articles of one visitor
_MOST_LINKS = 3  # to what was added last; the list has them all
_TWICE = "the same text was added before; it is not counted twice"
_NO_SNAPSHOTS = "Snapshots are opened on the page Compare."
_UNDATED = "“On Tuesday” stays without a day there, and what is said of the front stays open."
_ENDINGS = ["md", "txt", "html", "htm", "jsonl"]


def main() -> None:
    """Show the view."""
    st.caption(t("What you add is seen by you alone and is gone when you close the page."))
    files, text, web = st.tabs([t("Files"), t("Text"), t("Web address")])
    with files:
        _add_files()
    with text:
        _add_text()
    with web:
        _add_web()
    _report()
    _list_added()


def _add_files() -> None:
    chosen = st.file_uploader(
        f"{t('Articles')}: {', '.join(f'.{ending}' for ending in _ENDINGS)}. {t(_NO_SNAPSHOTS)}",
        type=_ENDINGS,
        accept_multiple_files=True,
        key=f"files-{st.session_state.get('round', 0)}",
    )
    if chosen and st.button(t("Read them"), type="primary", key="read-files"):
        _take(_from_files(chosen))


def _from_files(chosen: list[UploadedFile]) -> Iterator[Article | Reject]:
    """Read uploads as files are read, so that the same rules and sentences hold."""
    for upload in chosen:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(upload.name).name
            path.write_bytes(upload.getvalue())
            for row in read_articles([str(path)], sys.stdin):
                if isinstance(row, Reject):
                    yield replace(row, where=row.where.removeprefix(f"{folder}/"))
                else:
                    yield row


def _add_text() -> None:
    with st.form("paste", clear_on_submit=True):
        words = st.text_area(t("Text"), max_chars=_LONGEST, height=180)
        left, middle, right = st.columns(3)
        day = left.date_input(t("Day of publication"), None)
        source = middle.text_input(t("Publisher"))
        url = right.text_input(t("Link"))
        sent = st.form_submit_button(t("Read it"), type="primary")
    if not sent:
        return
    if not words.strip():
        st.warning(t("Type or paste a text that names places in Ukraine."))
        return
    article = Article(
        id="pasted",
        text=words,
        published=day if isinstance(day, date) else None,
        language=find_language(words),
        source=source.strip() or None,
        url=url.strip() if url.strip().startswith(("http://", "https://")) else None,
    )
    _take([article])


def _add_web() -> None:
    st.caption(t("This asks the named server over the network, at a polite rate."))
    address = st.text_input(t("Address of a feed or an article"), placeholder="https://")
    if st.button(t("Fetch and read"), type="primary", key="fetch") and address.strip():
        _take(read_web(address.strip(), Visitor()))


def _take(rows: Iterable[Article | Reject]) -> None:
    """Read articles with progress, keep them for this visitor, and say what came of each."""
    shown, added = corpus(), added_readings()
    new: list[Reading] = []
    rejects: list[Reject] = []
    known = {_words_of(reading.article) for reading in added}
    with st.status(t("Reading ..."), expanded=True) as status:
        for row in rows:
            if isinstance(row, Reject):
                rejects.append(row)
            elif len(added) + len(new) >= _MOST:
                rejects.append(
                    Reject(
                        where=row.id, reason=f"more than {_MOST} articles; the others were left out"
                    )
                )
            elif _words_of(row) in known:
                rejects.append(Reject(where=article_name(row), reason=_TWICE))
            else:
                known.add(_words_of(row))
                own = replace(row, id=f"added-{len(added) + len(new) + 1}-{row.id}")
                new.append(read(own, shown.gazetteer, shown.fronts))
                status.update(label=f"{t('Reading ...')} {len(new)}")
        status.update(label=f"{t('Articles read')}: {len(new)}", state="complete")
    st.session_state["report"] = (new, rejects)
    st.session_state["added"] = [*added, *new]
    st.session_state["round"] = st.session_state.get("round", 0) + 1
    forget_days()  # the range of days grows with what was added
    st.rerun()


def _words_of(article: Article) -> tuple[str, date | None]:
    return article.text, article.published


def _report() -> None:
    """Say what was found in what was added last, and what could not be read."""
    if "report" not in st.session_state:
        return
    new, rejects = st.session_state["report"]
    for reject in rejects:
        st.error(plain(f"{reject.where}: {why(reject.reason)}"))
    if new:
        st.success(f"{t('Articles read')}: {len(new)}")
        if undated := sum(reading.article.published is None for reading in new):
            st.info(f"{t('Without a day of publication')}: {undated}. {t(_UNDATED)}")
        for reading in new[:_MOST_LINKS]:
            _link(reading.article)
        st.button(t("Undo the last addition"), on_click=_undo, icon=":material/undo:")


def _link(article: Article) -> None:
    st.page_link(
        "views/article.py",
        label=f"{t('Read it with its verdicts')}: {plain(article_name(article))}",
        icon=":material/article:",
        query_params={"article": article.id},
    )


def _undo() -> None:
    new, _ = st.session_state.pop("report")
    gone = {reading.article.id for reading in new}
    st.session_state["added"] = [r for r in added_readings() if r.article.id not in gone]
    st.session_state.pop("own-key", None)
    forget_days()


def _list_added() -> None:
    added = added_readings()[::-1]  # the newest first
    if not added:
        return
    table = pd.DataFrame(
        {
            t("article"): [article_name(r.article) for r in added],
            t("day"): [str(r.article.published or t("no day")) for r in added],
            t("places"): [len(r.mentions) for r in added],
            t("open places"): [sum(m.place is None for m in r.mentions) for r in added],
            t("events"): [len(r.events) for r in added],
            t("statements"): [len(r.findings) for r in added],
            t("inconsistent"): [_contradicted(r) for r in added],
        }
    )
    st.caption(t("Choose a row to read the article with its verdicts."))
    answer = st.dataframe(
        table,
        alt=t("Article"),
        key="added-list",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        width="stretch",
    )
    for row in answer["selection"]["rows"]:
        st.switch_page("views/article.py", query_params={"article": added[row].article.id})


def _contradicted(reading: Reading) -> int:
    return sum(finding.verdict is Verdict.INCONSISTENT for finding in reading.findings)


main()
