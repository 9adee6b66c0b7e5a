"""A namesake in; how likely it is meant when the text says nothing else out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places.strangers import find_strangers, is_spelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.model import Place
    from geodata.places.gazetteer import Match

# All weights are natural log-odds. They were set by hand, rounded, and then left alone; only the
# temperature in confidence.py was fitted.
SALIENCE = 0.7  # for each e-fold of population: news names big places more often
_STRANGER = -1.5  # whatever its size: nobody calls Donetsk so any more
_HERE, _BENT, _TOWN = "UA", -1.5, 20_000  # one abroad, by the name of a town here of so many
_EXACTNESS = 6.0  # another spelling (0.95) loses 0.3, a guessed one (0.7) 2.1
_SMALLEST = 300  # people; below that, and where the number is unknown, size tells nothing
_BIG, _BIG_CITY = 100_000, 0.5  # no village beats an oblast capital without a hint
_VAGUE = 0.3  # for each e-fold of uncertainty above a kilometre
_REGION_AS_TOWN_OF = 400_000
_COUNTRY_AS_TOWN_OF = 20_000_000
_THING_AS_TOWN_OF = 5_000  # power stations, bridges: named in full or by a cue
_WATER = -2.0  # whatever its length: "Borova" alone is the town on the river of that name

# Oblasts where ground fighting, or shelling from across the border, was daily news since 2022.
_FRONT = frozenset({"Donetsk", "Luhansk", "Zaporizhzhia", "Kherson", "Kharkiv", "Sumy"})
_NEAR_FRONT = frozenset({"Dnipropetrovsk", "Chernihiv", "Mykolaiv", "Kursk", "Belgorod", "Bryansk"})
_AT_FRONT, _BEHIND_FRONT = 0.6, 0.3
_REPORTED = 1.0  # for a place of the supplement, which reports from the front have named
_ABROAD = {"UA": 0.0, "RU": -1.2, "BY": -1.8}
_ELSEWHERE = -3.0


def priors_of(matches: Sequence[Match], spelled: str) -> dict[str, float]:
    """Weigh namesakes by spelling, size, country, the war's zone and how exactly they are known.

    Only differences between the namesakes mean anything. Keys are the ids of the places.
    """
    strangers = find_strangers(matches, spelled)
    upright = {match.place.id for match in matches if _is_upright_town(match.place, spelled)}
    return {
        match.place.id: _EXACTNESS * math.log(match.exactness)
        + (_BENT if upright and match.place.country != _HERE else 0.0)
        + (_STRANGER if match.place.id in strangers else place_prior(match.place))
        for match in matches
    }


def _is_upright_town(place: Place, spelled: str) -> bool:
    """Tell a town of Ukraine by its very name: "Самар" is no form of "Самара" then."""
    if place.country != _HERE or (place.population or 0) < _TOWN:
        return False
    return place.kind is PlaceKind.SETTLEMENT and is_spelled(place.name, spelled)


def place_prior(place: Place) -> float:
    """Weigh a place by what it is, however it is spelled."""
    people = _people(place)
    salience = SALIENCE * math.log(people / _SMALLEST) + (_BIG_CITY if people > _BIG else 0.0)
    country = _ABROAD.get(place.country or "", _ELSEWHERE)
    if place.kind is PlaceKind.WATER:
        return _WATER
    if place.is_wide:
        return salience + (country if place.kind is PlaceKind.REGION else 0.0)
    vague = _VAGUE * math.log(max(1.0, place.uncertainty_m / 1000))
    reported = _REPORTED if "reported" in (place.source or "") else 0.0
    return salience + country + zone_prior(place) + reported - vague


def zone_prior(place: Place) -> float:
    """Weigh how close the place's oblast is to the fighting."""
    oblast = (place.admin1 or "").removesuffix(" Oblast")
    if oblast in _FRONT:
        return _AT_FRONT
    return _BEHIND_FRONT if oblast in _NEAR_FRONT else 0.0


def _people(place: Place) -> float:
    if place.kind is PlaceKind.COUNTRY:
        return _COUNTRY_AS_TOWN_OF
    if place.kind is PlaceKind.REGION:
        return _REGION_AS_TOWN_OF
    if place.kind is not PlaceKind.SETTLEMENT:
        return max(_THING_AS_TOWN_OF, place.population or 0)
    return max(_SMALLEST, place.population or 0)
