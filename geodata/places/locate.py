"""A name in; every place that bears it out, best first."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from geodata.measure import distance_m
from geodata.model import PlaceKind
from geodata.places.fold import fold_name
from geodata.places.gazetteer import Form
from geodata.places.raions import is_same_raion, raion_stem
from geodata.places.romanise import romanise_russian, romanise_ukrainian

if TYPE_CHECKING:
    from geodata.model import LonLat, Place
    from geodata.places.gazetteer import Gazetteer, Match

_DISTRICT = re.compile(r"(?<=\s)district$", re.IGNORECASE)  # what a raion is called in English
_ROMANISERS = (romanise_ukrainian, romanise_russian)
_KIND_ORDER = (
    PlaceKind.SETTLEMENT,
    PlaceKind.REGION,
    PlaceKind.COUNTRY,
    PlaceKind.FACILITY,
    PlaceKind.WATER,
)


def locate(
    gazetteer: Gazetteer, name: str, near: LonLat | None = None, admin: str | None = None
) -> tuple[Place, ...]:
    """List the places called `name`, or one typing slip away if none is.

    Places in the oblast, raion or country `admin` (in any spelling) come first, then the nearest
    to `near`; without both, those that are called so today before those it is another, an old or an
    inflected name of, then the most populous.
    """
    matches = gazetteer.find(name) or gazetteer.find(_DISTRICT.sub("Raion", name))
    matches = matches or gazetteer.slips(name)
    wanted = _admins(gazetteer, admin) if admin else frozenset()
    if wanted:
        inside = tuple(m for m in matches if _is_in(m.place, wanted))
        matches = inside or _in_raion(matches, admin or "") or matches
    folded = fold_name(name)
    today = {folded, *(fold_name(latin(folded)) for latin in _ROMANISERS)}
    order = partial(_order, near=near, today=today)
    return tuple(match.place for match in sorted(matches, key=order))


def _order(match: Match, near: LonLat | None, today: set[str]) -> tuple[float, ...]:
    place = match.place
    kind = _KIND_ORDER.index(place.kind)
    is_other = fold_name(place.name) not in today
    away_m = 0.0 if near is None else distance_m(place.at, near)
    is_form = match.form is Form.INFLECTED
    return away_m, is_other, is_form, -match.exactness, kind, -(place.population or 0)


def _admins(gazetteer: Gazetteer, admin: str) -> frozenset[str]:
    """Give the folded names by which places may say that they lie in `admin`."""
    found = {fold_name(admin)}
    for match in gazetteer.find(admin):
        place = match.place
        if place.is_wide:
            found |= {fold_name(place.name), fold_name(place.country or place.name)}
            if place.kind is PlaceKind.REGION:
                found.discard(fold_name(place.country or ""))
    return frozenset(found)


def _in_raion(matches: tuple[Match, ...], admin: str) -> tuple[Match, ...]:
    """List what lies in the raion so called, by its town or its adjective in any language."""
    stem = raion_stem(admin)
    return tuple(
        m for m in matches if m.place.admin2 and is_same_raion(raion_stem(m.place.admin2), stem)
    )


def _is_in(place: Place, wanted: frozenset[str]) -> bool:
    own = (place.admin1, place.admin2, place.country)
    folded = {fold_name(name) for name in own if name}
    return any(name == want or name.startswith(want + " ") for name in folded for want in wanted)
