"""An article in; the place names that stand in it out, each with its sense and role."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from geodata.model import PlaceKind, Role, Sense
from geodata.places.adjectives import find_adjectives
from geodata.places.cues import context, is_called_river, kind_cue
from geodata.places.headlines import addresses, in_sentence_case
from geodata.places.hints import names_area
from geodata.places.hromadas import find_hromadas
from geodata.places.landforms import find_landforms, stands_elsewhere
from geodata.places.matching import Hit, scan
from geodata.places.namesakes import SPATIAL
from geodata.places.nonplaces import is_known_again, is_nonplace
from geodata.places.persons import is_person
from geodata.places.ports import find_ports
from geodata.places.republics import find_republics
from geodata.places.roles import CONTAINER, LIST_GAPS, ROAD, role_of
from geodata.places.senses import ITSELF, goes_on, is_office, is_ordinary, sense_of
from geodata.places.unlisted import find_unlisted
from geodata.places.widening import find_aliased, widen
from geodata.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geodata.model import Article
    from geodata.places.cues import Context
    from geodata.places.gazetteer import Gazetteer, Match
    from geodata.sentences import Sentence


_TAIL = re.compile(r"-(?!(?:North|South|East|West|Cent)\w*)[A-Z][a-z’']+(?![\w-])")
_ORDINAL = re.compile(r"[-‑](?:Перв|Перш|Втор|Друг|Трет|Pervaya|Vtoraya|Persh|Druh)\w*")
_LARGE = 100_000  # people; behind so large a city may stand its district
_GERUND = re.compile(r"\s+[a-z]{2,}ing\b")


class Spot(NamedTuple):
    """A place name in a text, `text[start:end]`, with every place that could be meant.

    `is_area` tells an oblast or a country; `kind_cue` is what the text calls it ("the village of");
    `slip` tells that the name was read through a typing slip; `reason` tells why it has this sense
    and role.
    """

    start: int
    end: int
    text: str
    matches: tuple[Match, ...]
    sense: Sense
    role: Role
    reason: str
    sentence: int
    paragraph: int
    is_area: bool
    kind_cue: PlaceKind | None = None
    admin_cue: bool = False
    slip: bool = False


@dataclass(slots=True)
class _Sight:
    """A hit with the words around it and what they call it, looked at once."""

    hit: Hit
    around: Context
    kind: PlaceKind | None


def find_spots(article: Article, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    """Find every place name of the article's text, in the order in which they stand."""
    text = article.text
    sights = _find_sights(text, gazetteer)
    return tuple(_spots(text, sights, split(text)))


def _find_sights(text: str, gazetteer: Gazetteer) -> list[_Sight]:
    """Find the hits that name places, from the text's head to its end."""
    named, words = scan(text, gazetteer)
    if outside := addresses(text):
        named = [h for h in named if not any(a <= h.start < b for a, b in outside)]
        words = [w for w in words if not any(a <= w.start < b for a, b in outside)]
    made = [*find_adjectives(text, gazetteer), *find_aliased(text, gazetteer)]
    widened = list(widen(text, named, gazetteer))
    made += [*find_republics(text, gazetteer), *find_hromadas(text, gazetteer)]
    made += find_ports(text, gazetteer)
    made += _unless_known(text, find_landforms(text, gazetteer), widened)
    hits = [_numbered(text, hit) for hit in _without_overlaps([*made, *widened])]
    hits = _whole(text, hits)
    kept = _only_places(text, [_sight(text, hit) for hit in hits])
    hits = list(_run_together(text, [sight.hit for sight in kept]))
    if len(hits) < len(kept):
        seen_at = {sight.hit.end: sight for sight in kept}
        kept = [_sight(text, hit) if not hit.matches else seen_at[hit.end] for hit in hits]
    more = list(find_unlisted(text, words, hits, gazetteer))
    if not more:
        return kept
    seen_at = {sight.hit.start: sight for sight in kept}
    return [seen_at.get(hit.start) or _sight(text, hit) for hit in _without_overlaps(hits + more)]


def _numbered(text: str, hit: Hit) -> Hit:
    """Read "Новостроевка-Первая" as one name, which is none of the places called by its half."""
    found = _ORDINAL.match(text, hit.end)
    return Hit(hit.start, found.end(), ()) if found else hit


def _whole(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Read "Seredyna-Bud" as one name of no table, and "Svatove-Kreminna" as two names."""
    starts = {hit.start for hit in hits}
    return [
        Hit(hit.start, tail.end(), ())
        if text[hit.end : hit.end + 1] == "-"
        and hit.end + 1 not in starts
        and (tail := _TAIL.match(text, hit.end))
        and _is_small(hit)
        else hit
        for hit in hits
    ]


def _run_together(text: str, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Read "Petrove Pole" as one name of no table, not as the villages Petrove and Pole."""
    last: Hit | None = None
    for hit in hits:
        if last is None:
            last = hit
        elif hit.start == last.end + 1 and text[last.end] == " " and _is_small(last, hit):
            if not _is_of_raion(text[last.start : last.end], text[hit.start : hit.end]):
                last = Hit(last.start, hit.end, ())
        else:
            yield last
            last = hit
    if last is not None:
        yield last


def _is_of_raion(first: str, second: str) -> bool:
    """Tell "Біленьке Запорізького, Плавні Василівського районів": the two do not agree."""
    return second.endswith(("ького", "ского", "цкого")) and not first.endswith("го")


def _is_small(*hits: Hit) -> bool:
    """Tell names that are of villages and towns only, none of them large."""
    return all(
        match.place.kind is PlaceKind.SETTLEMENT and (match.place.population or 0) < _LARGE
        for hit in hits
        for match in hit.matches
    ) and not any(hit.admin_cue or not hit.matches for hit in hits)


def _unless_known(text: str, landforms: Iterable[Hit], hits: Sequence[Hit]) -> Iterator[Hit]:
    """Leave out what no gazetteer has where a town of it is known: "Kharkiv Bridge".

    A nuclear plant is not in the town it is named after, so the town is no stand-in for it.
    """
    towns = {hit.start for hit in hits if hit.matches}
    return (
        hit
        for hit in landforms
        if hit.matches or hit.start not in towns or stands_elsewhere(text[hit.start : hit.end])
    )


def _only_places(text: str, sights: Sequence[_Sight]) -> list[_Sight]:
    """Leave out what names no place, and a surname wherever it comes back."""
    people: set[str] = set()
    kept, left = [], []
    for sight in sights:
        if is_nonplace(text, sight.hit, sight.around, sight.kind):
            left.append(sight)
            if is_person(text, sight.hit, sight.around):
                people.add(text[sight.hit.start : sight.hit.end])
        else:
            kept.append(sight)
    if left and (again := _known_again(text, left, kept)):
        kept = sorted([*kept, *again], key=lambda sight: sight.hit.start)
    return [sight for sight in kept if not _is_surname_again(text, sight, people)]


def _known_again(text: str, left: Sequence[_Sight], kept: Sequence[_Sight]) -> list[_Sight]:
    """Take back what begins a sentence and is a place elsewhere in the text, by the same word."""
    known = {text[sight.hit.start : sight.hit.end] for sight in kept}
    return [
        sight
        for sight in left
        if text[sight.hit.start : sight.hit.end] in known
        and is_known_again(text, sight.hit, sight.around)
    ]


def _is_surname_again(text: str, sight: _Sight, people: set[str]) -> bool:
    if not people or text[sight.hit.start : sight.hit.end] not in people:
        return False
    return sight.kind is None and sight.around.last not in SPATIAL


def _sight(text: str, hit: Hit) -> _Sight:
    around = context(text, hit.start, hit.end)
    is_city = text[hit.start : hit.end].endswith((" City", " city"))
    kind = PlaceKind.SETTLEMENT if is_city else kind_cue(around, hit, text[hit.start : hit.end])
    if kind is PlaceKind.WATER:  # nobody crosses a town, however large
        waters = tuple(match for match in hit.matches if match.place.kind is kind)
        known = () if is_called_river(around) else hit.matches
        hit = hit._replace(matches=waters or known)
    return _Sight(hit, around, kind)


def _without_overlaps(hits: Sequence[Hit]) -> list[Hit]:
    """Order hits by where they stand; of two that overlap the first or longer stays."""
    kept: list[Hit] = []
    for _, hit in sorted(enumerate(hits), key=lambda pair: (pair[1].start, -pair[1].end, pair[0])):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _spots(text: str, sights: Sequence[_Sight], sentences: Sequence[Sentence]) -> Iterator[Spot]:
    starts = [sentence.start for sentence in sentences]
    hits = [sight.hit for sight in sights]
    calm = in_sentence_case(text, hits)
    reading = _Reading(Sense.LITERAL, Role.SITE, "", "")
    for number, sight in enumerate(sights):
        hit = sight.hit
        sentence = max(0, bisect_right(starts, hit.start) - 1)
        around = sight.around if calm is text else _calm_context(calm, hit, sight.around)
        reading = _read(calm, hits, number, around, reading)
        yield Spot(
            start=hit.start,
            end=hit.end,
            text=text[hit.start : hit.end],
            matches=hit.matches,
            sense=reading.sense,
            role=reading.role,
            reason=reading.why,
            sentence=sentence,
            paragraph=sentences[sentence].paragraph,
            is_area=names_area(hit, sight.kind),
            kind_cue=sight.kind,
            admin_cue=hit.admin_cue,
            slip=hit.slip,
        )


def _calm_context(calm: str, hit: Hit, loud: Context) -> Context:
    """Read a headline's words as a sentence's: "Moscow Waging" is "Moscow is waging"."""
    around = context(calm, hit.start, hit.end)
    if around.after != loud.after and _GERUND.match(around.after):
        around.after = " is" + around.after
    return around


class _Reading(NamedTuple):
    sense: Sense
    role: Role
    why_sense: str
    why_role: str

    @property
    def why(self) -> str:
        """Both reasons, as far as there are any."""
        both = self.why_sense and self.why_role
        return f"{self.why_sense}; {self.why_role}" if both else self.why_sense or self.why_role


def _goes_on_plainly(text: str, hits: Sequence[Hit], number: int, around: Context) -> bool:
    """Tell the next name of a list, as which most names stand: nothing makes it another's."""
    gap = text[hits[number - 1].end : hits[number].start]
    return gap in LIST_GAPS and is_ordinary(hits[number], around)


_PLAIN = _Reading(ITSELF[0], Role.SITE, ITSELF[1], "")


def _read(
    text: str, hits: Sequence[Hit], number: int, around: Context, previous: _Reading
) -> _Reading:
    """Read sense and role together: what only says where its neighbour lies does not act."""
    if previous == _PLAIN and _goes_on_plainly(text, hits, number, around):
        return _PLAIN
    sense, why_sense = sense_of(text, hits[number], around)
    role, why_role = role_of(text, hits, number, around, previous=previous.why_role)
    if sense is Sense.LITERAL and previous.sense is not Sense.LITERAL:
        governed = previous.sense is Sense.METONYM
        if goes_on(text, hits, number, governs=is_office(previous.why_sense)):
            sense, why_sense = Sense.ASSOCIATIVE, previous.why_sense
        elif goes_on(text, hits, number, governs=governed):
            sense, why_sense = Sense.METONYM, "stands for its government, in a list"
    if why_role == CONTAINER and sense is Sense.METONYM:
        role, why_role = Role.SITE, ""
    if why_role == ROAD and sense is Sense.METONYM:  # "the train from Przemyśl to Kyiv is late"
        sense, why_sense = Sense.LITERAL, "the place itself"
    if why_role == CONTAINER and sense is Sense.ASSOCIATIVE:
        sense, why_sense = Sense.LITERAL, "the place itself"
    return _Reading(sense, role, why_sense, why_role)
