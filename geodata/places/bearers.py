"""The bearers of a name in; what is asked of them over and over out, looked at once per name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places.gazetteer import Form
from geodata.places.lexicon import WORD_NAMES

if TYPE_CHECKING:
    from geodata.model import Place
    from geodata.places.gazetteer import Match

_TOWN_ABOVE = 20_000  # people: a town that a region may be named after
CAPITAL_ABOVE = 50_000  # people: Kherson, of the oblast capitals, has the fewest
_METROPOLIS = 1_000_000  # people
HERE = frozenset({"UA", "RU", "BY"})
_LOOKED_AT = 8  # namesakes; the rest are villages of the same name
_KEPT_NAMES = 20_000


@dataclass(frozen=True, slots=True)
class Bearers:
    """What the places of one name are: `is_area` where an area and no town of some size is.

    `capital` is the id of a town that its oblast is named after, where smaller places share the
    name.
    """

    has_area: bool
    is_area: bool
    has_water: bool
    largest: int
    is_word: bool
    former: frozenset[str]  # ids of those that were called so before they were renamed
    states: tuple[str, ...]  # or oblasts that they lie in
    capital: str | None

    @classmethod
    def of(cls, matches: tuple[Match, ...]) -> Bearers:
        """Look at the places once."""
        places = [match.place for match in matches]
        areas = [place.is_wide for place in places]
        people = [place.population or 0 for place in places]
        has_town = any(
            count > _TOWN_ABOVE and not area for count, area in zip(people, areas, strict=True)
        )
        return cls(
            has_area=any(areas),
            is_area=any(areas) and not has_town,
            has_water=any(place.kind is PlaceKind.WATER for place in places),
            largest=max(people, default=0),
            is_word=any(place.name.lower() in WORD_NAMES for place in places[:_LOOKED_AT]),
            former=frozenset(match.place.id for match in matches if match.form is Form.OLD),
            states=tuple({place.admin1 for place in places if place.admin1}),
            capital=_capital_of(matches),
        )


def _capital_of(matches: tuple[Match, ...]) -> str | None:
    """Give the town that its oblast is named after, if smaller places share the name.

    A city of millions abroad is as well known by its name: "in New York" is not Donetsk Oblast's.
    """
    towns = [match.place for match in matches if match.place.kind is PlaceKind.SETTLEMENT]
    large = [place for place in towns if (place.population or 0) >= CAPITAL_ABOVE]
    if len(large) == len(towns):
        return None
    return next((place.id for place in large if _is_capital(place)), None)


def _is_capital(place: Place) -> bool:
    if place.country not in HERE:
        return (place.population or 0) >= _METROPOLIS
    return (place.admin1 or "").startswith(f"{place.name} ")


class _Kept:
    """The last few thousand names; a tuple's own hash would read all its places."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[tuple[Match, ...], Bearers]] = {}

    def of(self, matches: tuple[Match, ...]) -> Bearers:
        """Give what these places are."""
        kept = self._kept.get(id(matches))  # the tuple is kept, so its id stays its own
        if kept is not None and kept[0] is matches:
            return kept[1]
        if len(self._kept) >= _KEPT_NAMES:
            self._kept.clear()
        found = Bearers.of(matches)
        self._kept[id(matches)] = (matches, found)
        return found


bearers_of = _Kept().of
