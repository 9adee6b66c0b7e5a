"""A workspace keeps what was read: once, in versions, whole after a kill, with clear errors."""

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from geodata.articles.visits import Visit
from geodata.errors import InputError
from geodata.model import (
    Article,
    Event,
    EventKind,
    LonLat,
    Mention,
    Place,
    PlaceKind,
    Reading,
    Role,
    Sense,
    Status,
)
from geodata.snapshots.selection import Selection
from geodata.store import FrontReference, Making, Workspace, open_workspace
from geodata.store.tables import METADATA

DAY = date(2024, 12, 17)
TOWN = Place(
    id="town",
    name="Kurakhove",
    kind=PlaceKind.SETTLEMENT,
    at=LonLat(37.28, 47.98),
    uncertainty_m=500,
)
ARTICLE = Article(id="a", text="Shells fell on Kurakhove.", published=DAY, language="en")
SHELLING = Event(
    id="a-e1",
    kind=EventKind.SHELLING,
    place=TOWN,
    quote=ARTICLE.text,
    start=0,
    end=25,
    status=Status.UNVERIFIED,
    confidence=0.8,
    first_day=DAY,
    last_day=DAY,
)
READING = Reading(article=ARTICLE, events=(SHELLING,))
CODE = Making(code="code 1")


@pytest.fixture(params=["sqlite", "postgresql"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    if request.param == "sqlite":
        where = str(tmp_path / "w.sqlite")
    else:
        where = request.getfixturevalue("postgresql")
        engine = sa.create_engine(where.replace("postgresql", "postgresql+pg8000"))
        METADATA.drop_all(engine)
        engine.dispose()
    with open_workspace(where) as opened:
        yield opened


def test_the_same_content_twice_is_kept_once(workspace: Workspace) -> None:
    assert not workspace.known([("file", ARTICLE)]).has_read("file", ARTICLE, CODE)
    assert workspace.add("file", READING, CODE) == "new"
    assert workspace.known([("file", ARTICLE)]).has_read("file", ARTICLE, CODE)
    assert workspace.add("file", READING, CODE) == "the same"
    assert list(workspace.articles()) == [ARTICLE]
    assert [f.id for f in workspace.features()] == ["a-e1"]


def test_a_changed_article_is_a_new_version(workspace: Workspace) -> None:
    workspace.add("file", READING, CODE)
    changed = replace(ARTICLE, text="Shells fell on Toretsk.")
    assert workspace.add("file", Reading(article=changed), CODE) == "changed"
    assert list(workspace.articles()) == [changed]
    assert list(workspace.features()) == []


def test_mentions_are_found_by_their_place(workspace: Workspace) -> None:
    name = Mention(
        start=15,
        end=24,
        text="Kurakhove",
        sense=Sense.LITERAL,
        role=Role.SITE,
        place=TOWN,
        confidence=0.9,
        reason="the only one",
    )
    workspace.add("file", replace(READING, mentions=(name,)), CODE)
    assert workspace.articles_naming("town") == ["a"]
    workspace.add("file", READING, Making(code="code 2"))
    assert workspace.articles_naming("town") == []


def test_a_workspace_says_what_made_it(workspace: Workspace) -> None:
    made = Making(code="c", gazetteer="g", fronts="f", parameters={"x": "y"})
    front = FrontReference(
        day=DAY, source="ISW", side="russia", schematic=False, licence=None, path="fronts"
    )
    for _ in range(2):
        workspace.note(made, [front])
    workspace.add("file", READING, made)
    (row,) = workspace.makings().values()
    known = {"code": "c", "gazetteer": "g", "fronts": "f"}
    assert row == {**known, "parameters": {"x": "y"}}


def test_visits_and_marks_are_kept(workspace: Workspace) -> None:
    visit = Visit(url="https://e.org/a", etag='"1"', modified=None)
    workspace.add("https://e.org/a", READING, CODE, visit)
    later = replace(visit, etag='"2"')
    workspace.keep_visit(later)
    assert workspace.visit(visit.url) == later
    assert workspace.visit("https://e.org/b") is None
    assert workspace.mark("x") is None
    workspace.set_mark("x", 1)
    workspace.set_mark("x", 2)
    assert workspace.mark("x") == 2


def test_news_are_what_was_not_said_before(workspace: Workspace) -> None:
    workspace.add("file", READING, CODE)
    last = workspace.last_article()
    assert list(workspace.features_since(last, Selection())) == []
    more = replace(SHELLING, id="a-e2", kind=EventKind.STRIKE)
    changed = replace(ARTICLE, text=ARTICLE.text + " A drone struck it.")
    workspace.add("file", Reading(article=changed, events=(SHELLING, more)), CODE)
    assert [f.id for f, _ in workspace.features_since(last, Selection())] == ["a-e2"]


def test_newer_code_reads_again_in_place(workspace: Workspace) -> None:
    workspace.add("file", READING, CODE)
    later = Reading(article=ARTICLE, events=(replace(SHELLING, kind=EventKind.STRIKE),))
    assert workspace.add("file", later, Making(code="code 2")) == "read again"
    assert [f.properties["kind"] for f in workspace.features()] == ["strike"]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        pytest.param(DAY, DAY, 1, id="that day"),
        pytest.param(date(2024, 12, 18), None, 0, id="later"),
        pytest.param(None, date(2024, 12, 16), 0, id="earlier"),
        pytest.param(None, None, 1, id="any day"),
    ],
)
def test_features_by_day(
    workspace: Workspace, first: date | None, last: date | None, found: int
) -> None:
    workspace.add("file", READING, CODE)
    assert len(list(workspace.features(Selection(first_day=first, last_day=last)))) == found
    captures = Selection(first_day=first, last_day=last, kinds=("capture",))
    assert list(workspace.features(captures)) == []


def test_what_was_kept_survives_closing(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite"
    with open_workspace(path) as workspace:
        workspace.add("file", READING, CODE)
    with open_workspace(path) as workspace:
        (kept,) = workspace.features()
    assert (kept.shape.x, kept.shape.y) == (37.28, 47.98)  # type: ignore[union-attr]
    assert (kept.first_day, kept.properties["quote"]) == (DAY, ARTICLE.text)


WRITER = """
import sys
from dataclasses import replace
sys.path.insert(0, sys.argv[2])
from test_store import ARTICLE, CODE, READING, SHELLING
from geodata.store import open_workspace
with open_workspace(sys.argv[1]) as workspace:
    print("open", flush=True)
    for n in range(100_000):
        event = replace(SHELLING, id=f"{n}-e1")
        article = replace(ARTICLE, id=str(n))
        workspace.add(str(n), replace(READING, article=article, events=(event,) * 50), CODE)
"""


@pytest.mark.parametrize("wait_s", [0.05, 0.11, 0.23])
def test_a_killed_writer_leaves_whole_articles(tmp_path: Path, wait_s: float) -> None:
    path = tmp_path / "w.sqlite"
    command = [sys.executable, "-c", WRITER, str(path), str(Path(__file__).parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(wait_s)
        writer.send_signal(signal.SIGKILL)
    with open_workspace(path) as workspace:
        kept = [article.id for article in workspace.articles()]
        assert kept == [str(n) for n in range(len(kept))]
        assert len(list(workspace.features())) == 50 * len(kept)
        assert workspace.add("more", READING, CODE) == "new"


def test_readers_go_on_beside_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite"
    with open_workspace(path) as writer, open_workspace(path) as reader:
        writer.add("1", READING, CODE)
        features = reader.features()
        assert next(features).id == "a-e1"
        other = replace(READING, article=replace(ARTICLE, id="b"))
        assert writer.add("2", other, CODE) == "new"
        features.close()  # type: ignore[attr-defined]


def test_a_bad_database_gives_one_sentence(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("This is no database, but a long enough text to be one." * 20)
    with pytest.raises(InputError, match=r"notes\.txt.*not a database"):
        open_workspace(text)
    with pytest.raises(InputError, match="check its path"):
        open_workspace(tmp_path / "no" / "w.sqlite")
    with pytest.raises(InputError, match="no database address"):
        open_workspace("nothing://here")


def test_a_newer_workspace_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite"
    open_workspace(path).__exit__()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE about SET value = '999'")
    connection.commit()
    connection.close()
    with pytest.raises(InputError, match="newer version"):
        open_workspace(path)
