"""Passages in; what "the region", "the city" and "there" of a later sentence mean out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata import borders
from geodata.events.narrowing import is_narrowed
from geodata.events.reached import is_only_reached
from geodata.events.region import area_place, region_of
from geodata.events.sites import UNSURE, head_of, site
from geodata.model import Place, PlaceKind, Role, Sense
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.model import Mention

_CITY = 50_000  # people: nobody calls so large a place a village
_HAMLET = 1_000  # people, as far as is known: nobody calls so small a place a city
_NEAR_CHARS, _NEAR_PARAGRAPHS = 300, 3  # where each sentence is a paragraph
_CENTRE = 200_000  # people: the centre of an oblast has them
_DISTRICT = re.compile(r"район|громад|district|communit|hromada", re.IGNORECASE)
_AROUND = {
    "Kyiv City": "Kyiv Oblast",
    "Moscow": "Moscow Oblast",
    "Moscow City": "Moscow Oblast",
}  # what "the region" is
_CAPITALS = frozenset({"Kyiv", "Moscow"})
_WHOSE = re.compile(r"ukrain|russia", re.IGNORECASE)
_OF_A_SIDE = {"ukrain": {"Kyiv"}, "russia": {"Moscow"}}
_CAPITAL = re.compile(r"(?<!regional\s)(?<!provincial\s)capital|столиц", re.IGNORECASE)
_OF_REGION = re.compile(r"capital|центр|cent(?:re|er)", re.IGNORECASE)
_OF_DISTRICTS = re.compile(r"(?:(?:,|\s+(?:та|і|й|и|and))\s+[\w'’-]+){1,4}\s+(?:район|district)\w+")
_DISTRICT = re.compile(r"district|район", re.IGNORECASE)
_OWNS = re.compile(r"['’]s\s+(?:\w+ern\s+|central\s+)?")
_LARGE = re.compile(r"city|міст|город(?!к)", re.IGNORECASE)
_SMALL = re.compile(r"village|settlement|hamlet|сел|деревн|посел|посёл|хутор", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Before:
    """A place that a paragraph names, and how surely it is meant."""

    place: Place
    text: str
    confidence: float
    paragraph: int
    is_alone: bool = True  # no other town was named beside it
    start: int = 0  # of the sentence that names it

    def holds_for(self, passage: Passage) -> bool:
        """Tell whether a sentence may still mean it: in its paragraph, or a few lines on."""
        paragraphs = passage.sentence.paragraph - self.paragraph
        near = passage.sentence.start - self.start <= _NEAR_CHARS
        return 0 <= paragraphs <= (_NEAR_PARAGRAPHS if near else 1)

    def has_districts(self, name: str) -> bool:
        """Tell whether "Шевченківському районі" is part of this city."""
        large = (self.place.population or 0) >= _CENTRE
        return large and _DISTRICT.search(name) is not None

    def may_be_called(self, word: str) -> bool:
        """Tell whether "the village", "the city" can be this place."""
        people = self.place.population or 0
        if _CAPITAL.search(word):
            whose = _WHOSE.search(word)
            meant = _OF_A_SIDE[whose.group().lower()] if whose else _CAPITALS
            return self.place.name in meant
        if not self.is_alone:
            return False
        if _OF_REGION.search(word):
            return people >= _CENTRE
        if _SMALL.search(word):
            return people < _CITY
        return people >= _HAMLET or not _LARGE.search(word)


def district_at(passage: Passage, mention: Mention) -> str:
    """Give a name and, of a list of them, "районах" behind it: "в Оболонському та Дарницькому"."""
    listed = _OF_DISTRICTS.match(passage.text, mention.end - passage.sentence.start)
    return mention.text + (listed.group() if listed else "")


def is_city_district(name: str) -> bool:
    """Tell "Дарницькому районі", which is a raion's or a city's."""
    return _DISTRICT.search(name) is not None


def city_of_district(passage: Passage, mention: Mention) -> Place | None:
    """Give the city of "Odesa's Peresyp district"."""
    if not is_city_district(district_at(passage, mention)):
        return None
    for other in passage.mentions:
        city = other.place
        gap = passage.text[
            other.end - passage.sentence.start : mention.start - passage.sentence.start
        ]
        if city is not None and city.kind is PlaceKind.SETTLEMENT and _OWNS.fullmatch(gap):
            return city if (city.population or 0) >= _CITY else None
    return None


def last_town(passage: Passage, before: Before | None) -> Before | None:
    """Give the one town that a sentence tells of; None where it names several."""
    named = [
        m
        for m in passage.mentions
        if m.sense is Sense.LITERAL
        and m.role is Role.SITE
        and (m.place is None or m.place.kind is PlaceKind.SETTLEMENT)
        and not is_only_reached(passage, m)
    ]
    if before is not None and all(
        before.has_districts(district_at(passage, m)) for m in named if not m.place
    ):
        named = [m for m in named if m.place is not None]  # a district of the city named last
    if not named:
        return before
    several = len({m.text if m.place is None else m.place.id for m in named}) > 1
    if several:
        named = [m for m in named if not is_narrowed(passage, m)]  # a ministry "in Moscow"
        several = len({m.text if m.place is None else m.place.id for m in named}) > 1
    if several:  # "the capital" may still be one of them
        named = [m for m in named if m.place is not None and m.place.name in _CAPITALS]
    mention = named[0] if named else None
    place = mention.place if mention else None
    if mention is None or place is None:
        return None
    if site(passage, mention) != place or is_narrowed(passage, mention):
        return None
    where = (place, mention.text, mention.confidence, passage.sentence.paragraph)
    return Before(*where, is_alone=not several, start=passage.sentence.start)


_CLOSE_TO = Opening(
    r"\b(?:close\s+to|near|bordering|next\s+to|adjacent\s+to)\s+(?:the\s+)?(?:[\w’'-]+\s+)?$"
)


def last_region(passage: Passage, before: int | None = None) -> tuple[Place, int] | None:
    """Give the region that "the region" means after a sentence, and the paragraph naming it.

    Where a sentence says "the region" itself, what it names `before` those words alone counts.
    """
    end = passage.sentence.end if before is None else passage.sentence.start + before
    for mention in reversed([m for m in passage.mentions if m.end <= end]):
        place = mention.place
        governed = None if mention.sense is Sense.LITERAL else head_of(passage, mention)
        if governed is not None:
            return governed, passage.sentence.paragraph
        if place is None or mention.sense is not Sense.LITERAL:
            continue
        if _CLOSE_TO.search(passage.text, 0, mention.start - passage.sentence.start):
            continue  # "the villages lie close to Ukraine's Sumy region"
        region = place if place.kind is PlaceKind.REGION else None
        if place.kind is PlaceKind.SETTLEMENT and mention.confidence >= UNSURE:
            region = region_of(place)
        if region is not None:
            return region, passage.sentence.paragraph
    return None


def region_called(word: str, region: Place) -> Place:
    """Give what "the region" is: that around a city which is one of its own; not "the area".

    Behind a raion or a community it is their oblast.
    """
    name = _AROUND.get(region.name)
    if name is None and region.admin2 is not None and not _DISTRICT.search(word):
        name = region.admin1
    if name is None or region.country is None or word.lower().endswith("area"):
        return region
    wider = (r for r in borders.regions_of(region.country) if r.name == name)
    return next(map(area_place, wider), region)


def named_region(passage: Passage, anchor: Place) -> Place | None:
    regions = [m.place for m in passage.mentions if m.place and m.place.kind is PlaceKind.REGION]
    return next((region for region in regions if region.name == anchor.admin1), None)
