"""Places, claims and fronts of the tests of verdicts.

Coordinates are GeoNames' (CC BY 4.0), rounded.
"""

from __future__ import annotations

from datetime import date

import shapely

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

DAY = date(2024, 12, 17)
YES, NO, OPEN = Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDETERMINED


def place(name: str, lon: float, lat: float, people: int = 0, vague_m: float = 500) -> Place:
    return Place(
        id=name,
        name=name,
        kind=PlaceKind.SETTLEMENT,
        at=LonLat(lon, lat),
        uncertainty_m=vague_m,
        population=people,
        country="UA",
    )


KURAKHOVE = place("Kurakhove", 37.277, 47.998, 18_000)
USPENIVKA = place("Uspenivka", 37.229, 47.917)
POKROVSK = place("Pokrovsk", 37.173, 48.282, 61_000)
SELYDOVE = place("Selydove", 37.302, 48.147, 21_000)
NOVOHRODIVKA = place("Novohrodivka", 37.339, 48.201, 14_000)
SIVERSK = place("Siversk", 38.106, 48.867, 11_000)
KYIV = place("Kyiv", 30.524, 50.450, 2_950_000)
FAR_USPENIVKA = place("Uspenivka", 36.343, 47.701)
MYKOLAIVKA = place("Mykolaivka", 37.762, 48.857, 14_000)
KHARKIV = place("Kharkiv", 36.230, 49.993, 1_430_000)


def named(*places: Place, text: str | None = None) -> Named:
    one = places[0] if len(places) == 1 else None
    rivals = places if one is None else ()
    return Named(text=text or places[0].name, place=one, rivals=rivals)


def claim(
    kind: ClaimKind,
    subject: Named | None,
    *anchors: Named,
    km: float | None = None,
    bearing: float | None = None,
    qualifier: str | None = None,
    quote: str = "it",
    days: float | None = None,
    km2: float | None = None,
) -> Claim:
    return Claim(
        id="c",
        kind=kind,
        quote=quote,
        start=0,
        end=len(quote),
        subject=subject,
        anchors=anchors,
        distance_m=None if km is None else 1000 * km,
        grain_m=None if km is None else 1000,
        length_m=1000 * km if km and kind is ClaimKind.FRONT_LENGTH else None,
        bearing_deg=bearing,
        spread_deg=None if bearing is None else 17,
        qualifier=qualifier,
        as_of=DAY,
        period_days=days,
        area_m2=None if km2 is None else 1e6 * km2,
    )


def judged(one: Claim, *fronts: Front) -> Finding:
    series = FrontSeries(fronts=fronts) if fronts else None
    return judge(one, World(gazetteer=open_gazetteer(), fronts=series, day=DAY))


K, D = ClaimKind, named


def front(day: int, *box: float, source: str = "test") -> Front:
    shape = shapely.box(*box)
    return Front(day=date(2024, 12, day), source=source, side=Side.RUSSIA, shape=shape)
