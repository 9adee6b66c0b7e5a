"""Structured claims: what each field may hold, and what is told of the others."""

from __future__ import annotations

from typing import Any

import pytest

from geodata.claims import check_rows
from geodata.model import Reject

ROW = {
    "id": "a",
    "distance": "10",
    "unit": "km",
    "direction": "south",
    "anchor": [37.28, 47.98],
    "target": [37.28, 47.89],
}


def judged(**fields: Any) -> dict[str, Any] | Reject:
    [answer] = check_rows([{**ROW, **fields}])
    return answer


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"distance": 10}, id="a number, not a word"),
        pytest.param({"distance": "10 km"}, id="the unit said twice"),
        pytest.param({"distance": "8-12"}, id="a range"),
        pytest.param({"distance": "  "}, id="no distance"),
        pytest.param({"distance": "9", "unit": " "}, id="no unit"),
        pytest.param({"direction": " "}, id="no direction"),
        pytest.param({"direction": "to the south"}, id="a wind behind its words"),
        pytest.param({"direction": "на південь"}, id="a Ukrainian wind"),
        pytest.param({"direction": "s"}, id="a letter"),
        pytest.param({"anchor_population": 0}, id="nobody lives there"),
        pytest.param({"anchor_population": " "}, id="nobody knows who lives there"),
        pytest.param({"distance": "20003", "direction": None}, id="nearly half the way around"),
    ],
)
def test_a_field_may_hold(fields: dict[str, Any]) -> None:
    assert not isinstance(judged(**fields), Reject)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param({"distance": "-5"}, "above 0", id="negative"),
        pytest.param({"distance": -5}, "above 0", id="a negative number"),
        pytest.param({"distance": "\N{MINUS SIGN}5"}, "above 0", id="a typeset minus"),
        pytest.param({"distance": "0"}, "above 0", id="nothing"),
        pytest.param({"distance": "1e400"}, "above 0", id="an exponent"),
        pytest.param({"distance": float("nan")}, "above 0", id="no number"),
        pytest.param({"distance": float("inf")}, "above 0", id="endless"),
        pytest.param({"distance": True}, "above 0", id="yes"),
        pytest.param({"distance": "20005"}, "20,004 km", id="beyond the other side of the Earth"),
        pytest.param({"distance_km": "-5"}, '"distance_km" is not read', id="another name"),
        pytest.param({"second_distance": "-3"}, "second_distance", id="negative second unit"),
        pytest.param({"second_distance": float("nan")}, "second_distance", id="second no number"),
        pytest.param({"direction": "upward"}, "such as", id="no wind"),
        pytest.param({"direction": "not south"}, "such as", id="a denied wind"),
        pytest.param({"direction": 185}, "such as", id="degrees"),
        pytest.param({"anchor_population": -4}, "0 or more", id="fewer than nobody"),
        pytest.param({"anchor_population": float("nan")}, "0 or more", id="people no number"),
        pytest.param({"anchor": "Kurakhove"}, "[longitude, latitude]", id="a name"),
        pytest.param({"anchor": ""}, "[longitude, latitude]", id="a blank name"),
        pytest.param({"anchor": [True, False]}, "[longitude, latitude]", id="yes and no"),
        pytest.param({"target": [37, 148]}, "[longitude, latitude]", id="off the globe"),
        pytest.param({"target": [float("nan"), 48]}, "[longitude, latitude]", id="nowhere"),
    ],
)
def test_a_field_may_not_hold(fields: dict[str, Any], told: str) -> None:
    answer = judged(**fields)
    assert isinstance(answer, Reject)
    assert answer.where == "claim 'a'"
    assert told in answer.reason
    assert "\n" not in answer.reason


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        # Expected: a minute of latitude is 1.853 km at 48 N, the target lies 5.4 minutes south.
        pytest.param({}, "The target lies 10.0 km south of the anchor; the claim fits.", id="fits"),
        pytest.param(
            {"direction": "north"},
            "The target lies 10.0 km south of the anchor, not 10 km north; the claim does not fit.",
            id="does not fit",
        ),
        pytest.param(
            {"distance": "6.2", "unit": "mi"},
            "The target lies 6.2 miles (10.0 km) south of the anchor; the claim fits.",
            id="in miles",
        ),
        pytest.param(
            {"second_distance": "12", "second_unit": "mi"},
            "The two units contradict each other. "
            "The target lies 10.0 km south of the anchor; the claim fits.",
            id="a slip of the units",
        ),
    ],
)
def test_each_verdict_has_its_reason(fields: dict[str, Any], reason: str) -> None:
    answer = judged(**fields)
    assert not isinstance(answer, Reject)
    assert answer["reason"] == reason


def test_a_bad_row_keeps_its_turn_among_the_good() -> None:
    answers = list(check_rows([ROW, Reject(where="line 2", reason="not JSON"), {"id": "c"}, ROW]))
    assert [isinstance(answer, Reject) for answer in answers] == [False, True, True, False]
    assert answers[0] == answers[3]
