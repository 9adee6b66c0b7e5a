"""Counts beside choices, on the table made by hand; expected by counting it."""

from typing import Any

import pytest

from dashboard.facets import facet_counts
from dashboard.table import EventTable
from tests.dashboard.test_filters import filters, table

__all__ = ["table"]


@pytest.mark.parametrize(
    ("chosen", "kinds", "oblasts"),
    [
        pytest.param({}, {"capture": 2, "strike": 1}, [2, 1], id="nothing chosen"),
        pytest.param(
            {"chosen": {"kind": ("strike",)}},
            {"capture": 2, "strike": 1},
            [1, 0],
            id="a choice does not empty its own group",
        ),
        pytest.param(
            {"chosen": {"kind": ("strike",), "oblast": ("Kharkiv Oblast",)}},
            {"capture": 1, "strike": 0},
            [1, 0],
            id="each group by all others",
        ),
        pytest.param({"text": "afp"}, {"capture": 0, "strike": 1}, [1, 0], id="words"),
        pytest.param({"all_days": False}, {"capture": 1, "strike": 1}, [2, 0], id="days"),
        pytest.param({"at_least": 0.51}, {"capture": 2, "strike": 0}, [1, 1], id="sure"),
        pytest.param({"actors": ("Russia",)}, {"capture": 1, "strike": 1}, [2, 0], id="side"),
    ],
)
def test_counts_follow_the_other_filters(
    table: EventTable, chosen: dict[str, Any], kinds: dict[str, int], oblasts: list[int]
) -> None:
    counts = facet_counts(filters(**chosen), table)
    assert {name: counts["kind"][name] for name in kinds} == kinds
    assert [counts["oblast"][f"{name} Oblast"] for name in ("Donetsk", "Kharkiv")] == oblasts


def test_sides_are_counted_too(table: EventTable) -> None:
    assert facet_counts(filters(), table)["actors"] == {"Russia": 2}
    assert facet_counts(filters(chosen={"kind": ("strike",)}), table)["actors"] == {"Russia": 1}
