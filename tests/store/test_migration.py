"""A workspace that an older version made opens in this one, with all that it held."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from geodata.snapshots.selection import Selection
from geodata.store import Making, Workspace, entry_of, open_workspace
from geodata.store.tables import METADATA, SCHEMA

# Written by the program when its schema was 1, 2 and 3: two files, one of which was changed and
# read again, and a reader's correction.
OLD = sorted(Path(__file__).parent.glob("schema-*.sql"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(request.param.read_text(encoding="utf-8"))
    connection.close()
    return path


def shown(workspace: Workspace) -> list[tuple[str, str, date | None]]:
    return [(f.id, f.properties["kind"], f.first_day) for f in workspace.features()]


def test_an_old_workspace_opens_whole(old: Path) -> None:
    expected = [
        ("one-e0", "capture", date(2024, 12, 16)),
        ("one-c0", "distance_direction", date(2024, 12, 17)),
        ("two-e0", "shelling", date(2024, 12, 5)),
    ]
    for _ in range(2):  # the second time there is nothing left to do
        with open_workspace(old) as workspace:
            assert shown(workspace) == expected
            assert [article.id for article in workspace.articles()] == ["one", "two"]
            assert workspace.corrected().features[0].properties["status"] == "confirmed"
            kharkiv = Selection(last_day=date(2024, 12, 10), kinds=("shelling",))
            assert [f.id for f in workspace.features(kharkiv)] == ["two-e0"]
            (making,) = workspace.makings().values()
            assert making["code"]
            assert making["gazetteer"]


def test_it_has_the_tables_that_a_new_one_has(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.sqlite"
    columns = []
    for path in (old, new):
        open_workspace(path).__exit__()
        connection = sqlite3.connect(path)
        tables = {
            name: {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
            for name in METADATA.tables
        }
        indexes = connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")
        columns.append((tables, set(indexes.fetchall())))
        assert connection.execute("SELECT value FROM about").fetchone() == (str(SCHEMA),)
        connection.close()
    assert columns[0] == columns[1]


def test_it_can_be_read_again(old: Path) -> None:
    now = Making(code="now")
    with open_workspace(old) as workspace:
        origins = workspace.made_otherwise(now)
        assert origins == ["/news#one", "/news#two"]
        article = workspace.stored(origins[1])
        assert article is not None
        from geodata.model import Reading

        entry = entry_of(Reading(article=article))
        assert workspace.add(origins[1], entry, now) == "read again"
        assert workspace.made_otherwise(now) == ["/news#one"]


def test_a_failed_migration_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from geodata.store import migrate

    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    def dump() -> list[str]:
        connection = sqlite3.connect(old)
        lines = list(connection.iterdump())
        connection.close()
        return lines

    before = dump()
    monkeypatch.setitem(migrate._STEPS, SCHEMA - 1, fail)  # the last step of all
    with pytest.raises(RuntimeError):
        open_workspace(old)
    assert dump() == before
