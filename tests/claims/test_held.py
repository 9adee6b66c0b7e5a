"""What a side is said to hold of a country or region: found in texts, held against a front.

Expected areas are the official ones (State Statistics Service of Ukraine): Ukraine 603,549 km2,
Luhansk oblast 26,684, Crimea 26,081, Sevastopol 864; the embedded outlines are within 2 % of them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import shapely

from geodata import borders
from geodata.claims import World, judge
from geodata.fronts import FrontSeries
from geodata.model import (
    Claim,
    ClaimKind,
    Finding,
    Front,
    LonLat,
    Named,
    Place,
    PlaceKind,
    Side,
    Verdict,
)
from geodata.places.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2024, 12, 17)
YES, NO, OPEN = Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDETERMINED
RU, UA = Side.RUSSIA, Side.UKRAINE

# Who is said to hold which share (or km2) of what; nothing where no such thing is stated.
TEXTS = {
    "[C:Russia] now controls nearly a fifth of [C:Ukraine].": ["russia 20% Ukraine"],
    "[C:Russia] controls around 20 percent of Ukrainian territory.": [
        "russia 20% Ukrainian territory"
    ],
    "[C:Russia] invaded [C:Ukraine] in 2022 and now holds about 19% of the country.": [
        "russia 19% country"
    ],
    "[C:Ukraine] still holds a quarter of the [R:Donetsk region], officials said.": [
        "ukraine 25% Donetsk region"
    ],
    "Some 18% of [C:Ukraine]'s territory remains under Russian occupation.": ["russia 18% Ukraine"],
    "Some 75 per cent of [R:Zaporizhzhia Oblast] is held by [C:Russia].": [
        "russia 75% Zaporizhzhia Oblast"
    ],
    "Fighting goes on in the [R:Donetsk region]. Russian troops hold two thirds of the region.": [
        "russia 67% Donetsk region"
    ],
    "Since the 2022 invasion Russian troops have captured a fifth of [C:Ukraine].": [
        "russia 20% Ukraine"
    ],
    "[C:Russia] controls about 110,000 square kilometres of [C:Ukraine].": [
        "russia 110000km2 Ukraine"
    ],
    "[C:Росія] контролює близько 20% території [C:України].": ["russia 20% України"],
    "Росіяни окупували п'яту частину [C:України].": ["russia 20% України"],
    "Під контролем [C:Росії] перебуває 99 відсотків [R:Луганської області].": [
        "russia 99% Луганської області"
    ],
    "Противник контролює близько 18% території [C:України].": ["russia 18% України"],
    "Ворог контролює 99% [R:Луганської області].": ["russia 99% Луганської області"],
    "Українські війська утримують 30% [R:Донецької області].": ["ukraine 30% Донецької області"],
    "Війська РФ контролюють 73% [R:Запорізької області] та 70% [R:Херсонської області].": [
        "russia 73% Запорізької області",
        "russia 70% Херсонської області",
    ],
    "ВС РФ контролируют более 98% [R:Луганской области].": ["russia 98% Луганской области"],
    "Под контролем [C:Киева] остаётся четверть [R:Донецкой области].": [
        "ukraine 25% Донецкой области"
    ],
    "[C:Россия] оккупирует примерно пятую часть страны.": ["russia 20% страны"],
    "[C:Russia] now controls all of the [R:Luhansk region].": ["russia 100% Luhansk region"],
    "Росіяни контролюють всю [R:Луганську область].": ["russia 100% Луганську область"],
    # A thing that is no land, a wish, a past year, a gain, a loss of something else.
    "[C:Russia] controls 40% of the [R:Donetsk region]'s power supply.": [],
    "[C:Russia] wants to control 100% of the [R:Donetsk region] by spring.": [],
    "In 2022 [C:Russia] controlled 27% of [C:Ukraine].": [],
    "[C:Russia] has seized 3% of the [R:Donetsk region] since August.": [],
    "A fifth of [C:Ukraine] was without power.": [],
    "[C:Russia] no longer holds half of [R:Kherson Oblast].": [],
    "All residents of the [R:Donetsk region] controlled by [C:Russia] got passports.": [],
    "[C:Russia] holds a tenth of eastern [C:Ukraine].": [],
    "The entire [R:Kharkiv region] was shelled; [C:Russia] holds none of the city.": [],
    "[C:Russia] occupied 27% of [C:Ukraine] in March 2022 and now holds less.": [],
    "[C:Росія] хоче контролювати 100% [R:Донеччини].": [],
    "[C:Україна] втратила 50% генерації.": [],
    "До 2022 года [C:Россия] контролировала 7% [C:Украины].": [],
}


@pytest.mark.parametrize("marked", TEXTS)
def test_who_is_said_to_hold_how_much(
    claims_of: Callable[[str], tuple[Claim, ...]], marked: str
) -> None:
    held = [c for c in claims_of(marked) if c.kind is ClaimKind.AREA and c.held_by]
    assert [_told(claim) for claim in held] == TEXTS[marked]


def _told(claim: Claim) -> str:
    figure = f"{claim.share:.0%}" if claim.share else f"{(claim.area_m2 or 0) / 1e6:.0f}km2"
    return f"{claim.held_by} {figure} {claim.anchors[0].text}"


def region(name: str, kind: PlaceKind = PlaceKind.REGION, country: str = "UA") -> Named:
    at = LonLat(37, 48)
    place = Place(id=name, name=name, kind=kind, at=at, uncertainty_m=0, country=country)
    return Named(text=name, place=place)


LUHANSK, KYIV_OBLAST = region("Luhansk Oblast"), region("Kyiv Oblast")
UKRAINE = region("Ukraine", PlaceKind.COUNTRY)


def outline(code: str) -> shapely.Geometry:
    return next(one.shape for one in borders.regions_of("UA") if one.code == code)


# Luhansk oblast and Crimea: 53,629 km2 of 603,549, which is 8.9 %.
HELD = shapely.union_all([outline("UA-09"), outline("UA-43"), outline("UA-40")])
FRONT = Front(day=DAY, source="t", side=RU, shape=HELD)


def finding(
    of: Named | None,
    share: float | None = None,
    *,
    km2: float | None = None,
    side: Side | None = RU,
    qualifier: str | None = None,
    front: Front = FRONT,
) -> Finding:
    claim = Claim(
        id="c",
        kind=ClaimKind.AREA,
        quote="it",
        start=0,
        end=2,
        anchors=(of,) if of else (),
        share=share,
        share_grain=0.01 if share else None,
        area_m2=km2 and km2 * 1e6,
        held_by=side,
        qualifier=qualifier,
        as_of=DAY,
    )
    world = World(gazetteer=open_gazetteer(), fronts=FrontSeries(fronts=(front,)), day=DAY)
    return judge(claim, world)


@pytest.mark.parametrize(
    ("of", "share", "side", "qualifier", "verdict"),
    [
        pytest.param(UKRAINE, 0.09, RU, None, YES, id="as measured"),
        pytest.param(UKRAINE, 0.105, RU, None, OPEN, id="a sixth too much"),
        pytest.param(UKRAINE, 0.20, RU, None, NO, id="twice and more"),
        pytest.param(UKRAINE, 0.91, UA, None, YES, id="what the other side holds"),
        pytest.param(UKRAINE, 0.80, UA, None, NO, id="too little for the other side"),
        pytest.param(UKRAINE, 0.085, RU, "more than", YES, id="more than"),
        pytest.param(UKRAINE, 0.05, RU, "more than", OPEN, id="true, but far more"),
        pytest.param(UKRAINE, 0.15, RU, "more than", NO, id="not more than"),
        pytest.param(UKRAINE, 0.095, RU, "nearly", YES, id="nearly"),
        pytest.param(UKRAINE, 0.05, RU, "less than", NO, id="not less than"),
        pytest.param(None, 0.09, RU, None, YES, id="the country"),
        pytest.param(LUHANSK, 1.0, RU, None, YES, id="the whole of an oblast"),
        pytest.param(LUHANSK, 0.90, RU, None, NO, id="a tenth short"),
        pytest.param(KYIV_OBLAST, 0.10, RU, None, NO, id="nothing held there"),
        pytest.param(region("Kursk Oblast", country="RU"), 0.05, UA, None, OPEN, id="abroad"),
        pytest.param(UKRAINE, 0.09, None, None, OPEN, id="nobody named"),
    ],
)
def test_a_share_is_held_against_the_front(
    of: Named | None, share: float, side: Side | None, qualifier: str | None, verdict: Verdict
) -> None:
    assert finding(of, share, side=side, qualifier=qualifier).verdict is verdict


@pytest.mark.parametrize(
    ("of", "km2", "official_km2", "verdict"),
    [
        pytest.param(UKRAINE, 54_000, 53_629, YES, id="country"),
        pytest.param(UKRAINE, 110_000, 53_629, NO, id="twice as much"),
        pytest.param(LUHANSK, 26_700, 26_684, YES, id="oblast"),
        pytest.param(LUHANSK, 8_000, 26_684, NO, id="a third"),
    ],
)
def test_an_area_held_is_measured(
    of: Named, km2: float, official_km2: float, verdict: Verdict
) -> None:
    found = finding(of, km2=km2)
    assert found.verdict is verdict
    assert found.measured_area_m2 == pytest.approx(official_km2 * 1e6, rel=0.02)


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        pytest.param(
            Front(day=DAY, source="t", side=RU, shape=HELD, schematic=True), "sketch", id="sketch"
        ),
        pytest.param(
            Front(day=date(2024, 9, 1), source="t", side=RU, shape=HELD), "too old", id="old"
        ),
        pytest.param(
            Front(day=date(2024, 12, 18), source="t", side=RU, shape=HELD), "No front", id="later"
        ),
    ],
)
def test_a_front_that_cannot_tell_leaves_it_open(front: Front, reason: str) -> None:
    found = finding(UKRAINE, 0.09, front=front)
    assert found.verdict is OPEN
    assert reason in found.reason


def test_the_reason_says_what_was_measured_and_by_whom() -> None:
    found = finding(UKRAINE, 0.09)
    assert found.reason.startswith("By the front of 2024-12-17 (t) Russia holds 8.9 % of Ukraine, ")
    assert found.front_source == "t"
    assert found.drawn is not None
