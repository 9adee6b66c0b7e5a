"""A range keeps what meets it, on both sides of each end."""

from datetime import date

import pytest

from geodata.errors import InputError
from geodata.snapshots.features import Feature
from geodata.snapshots.selection import Selection, chosen

FIRST, LAST = date(2024, 12, 15), date(2024, 12, 17)


def feature(first: date | None = FIRST, last: date | None = LAST) -> Feature:
    kind = {"kind": "capture"}
    return Feature(
        id="a", layer="event", shape=None, first_day=first, last_day=last, properties=kind
    )


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        pytest.param(Selection(), True, id="everything"),
        pytest.param(Selection(first_day=LAST), True, id="ends on the first day asked for"),
        pytest.param(Selection(first_day=date(2024, 12, 18)), False, id="ended a day before"),
        pytest.param(Selection(last_day=FIRST), True, id="begins on the last day asked for"),
        pytest.param(Selection(last_day=date(2024, 12, 14)), False, id="begins a day after"),
        pytest.param(Selection(kinds=("capture", "strike")), True, id="its kind"),
        pytest.param(Selection(kinds=("strike",)), False, id="another kind"),
    ],
)
def test_chosen(selection: Selection, *, kept: bool) -> None:
    assert chosen(feature(), selection) is kept


def test_what_has_no_day_is_in_no_range() -> None:
    undated = feature(None, None)
    assert chosen(undated, Selection())
    assert not chosen(undated, Selection(first_day=FIRST))


def test_a_range_runs_forward() -> None:
    with pytest.raises(InputError, match="ends before it begins"):
        Selection(first_day=LAST, last_day=FIRST)
