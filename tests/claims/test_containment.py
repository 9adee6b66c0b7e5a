"""A place in a region or country: by the register's unit, by the outline, and for namesakes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from geodata.model import Article, ClaimKind, Named, Verdict
from geodata.places.gazetteer import open_gazetteer
from geodata.reader import open_reader
from tests.claims.judging import claim
from tests.claims.judging import judged as position

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.model import Finding, Reading

YES, NO, OPEN = Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDETERMINED


@cache
def reader() -> Callable[[Article], Reading]:
    return open_reader()


def judged(text: str) -> Finding:
    found = reader()(Article(id="a", text=text)).findings
    [finding] = [one for one in found if one.claim.kind is ClaimKind.CONTAINMENT]
    return finding


@pytest.mark.parametrize(
    ("text", "verdict", "told"),
    [
        pytest.param("Vovchansk in the Kharkiv region burned.", YES, "belongs to", id="register"),
        pytest.param(
            "Vovchansk in the Sumy region burned.",
            NO,
            "Vovchansk lies in Kharkiv Oblast",
            id="the only one of its name lies elsewhere",
        ),
        pytest.param("Kurakhove lies in Russia.", NO, "outside Russia", id="country, by outline"),
        pytest.param("Sevastopol is in Russia.", NO, "outside Russia", id="Crimea is Ukraine"),
        pytest.param("Sevastopol is in Ukraine.", YES, "lies in Ukraine", id="Crimea, as it is"),
        pytest.param("Belgorod lies in Ukraine.", NO, "outside Ukraine", id="the other way round"),
        pytest.param(
            "Vovchansk (Kharkiv region) was shelled.", YES, "belongs to", id="in parentheses"
        ),
        pytest.param(
            "Обстріляно Вовчанськ (Харківська область).", YES, "belongs to", id="in Ukrainian"
        ),
        pytest.param(
            "Vovchansk in the Chuhuiv district burned.", YES, "Chuhuivskyi Raion", id="raion"
        ),
        pytest.param(
            "Derhachi in the Chuhuiv district burned.",
            NO,
            "belongs to Kharkivskyi Raion, not to Chuhuivskyi",
            id="another raion",
        ),
        pytest.param(
            "Novoselivka (Donetsk region) was hit.", OPEN, "naming a raion", id="namesakes"
        ),
        pytest.param("Drones hit Sevastopol, in annexed Crimea.", YES, "of its own", id="Crimea"),
        pytest.param("Drones hit Kyiv, in the Kyiv region.", YES, "of its own", id="Kyiv"),
        pytest.param(
            "Drones hit Sadov in the Kherson region.",
            OPEN,
            "in this spelling",
            id="a name only guessed",
        ),
        pytest.param(
            "Troops took a village in the Donetsk region.", OPEN, "has no name", id="no name"
        ),
    ],
)
def test_a_place_in_a_region(text: str, verdict: Verdict, told: str) -> None:
    finding = judged(text)
    assert finding.verdict is verdict
    assert told in finding.reason


def test_two_regions_in_parentheses_contain_nothing_for_sure() -> None:
    text = "The towns of Vovchansk and Krasnopillia (Kharkiv and Sumy regions) burned."
    found = reader()(Article(id="a", text=text)).findings
    assert [one for one in found if one.claim.kind is ClaimKind.CONTAINMENT] == []


def test_the_village_of_the_region_may_be_meant_where_the_city_was_read() -> None:
    gazetteer = open_gazetteer()
    city = max((m.place for m in gazetteer.find("Zaporizhzhia")), key=lambda p: p.population or 0)
    region = gazetteer.find("Donetsk region")[0].place
    subject = Named(text="Zaporizhzhia", place=city)
    one = claim(ClaimKind.CONTAINMENT, subject, Named(text="Donetsk region", place=region))
    finding = position(one)
    assert finding.verdict is OPEN
    assert "2 of them in Donetsk Oblast" in finding.reason
