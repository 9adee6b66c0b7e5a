"""Text after "south of" or "10 km from" in; what is measured from: a place, a border, the front."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.claims.passage import Passage, is_wide, named
from geodata.claims.words import SETTLEMENT
from geodata.model import Named
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from geodata.model import Mention


class TargetKind(StrEnum):
    """What a statement measures from."""

    PLACE = "place"
    BORDER = "border"
    FRONT = "front"


@dataclass(frozen=True, slots=True)
class Target:
    """The anchors that `text[start:end]` names; none for "the front line"."""

    kind: TargetKind
    anchors: tuple[Named, ...]
    start: int
    end: int
    mention: Mention | None = None


# How the names and adjectives of the countries about begin, with their English names.
_COUNTRIES = {
    "Russia": "russia росі росси рф",
    "Ukraine": "ukrain україн украин",
    "Belarus": "belarus білорус белорус беларус",
    "Poland": "polish poland польсь польщ польск польш",
    "Romania": "romania румун румын",
    "Moldova": "moldov молдов молдав",
    "Hungary": "hungar угорщ угорсь венг",
    "Slovakia": "slovak словац словач словак",
}
_STEMS = tuple((stem, name) for name, stems in _COUNTRIES.items() for stem in stems.split())

_BORDER = re.compile(
    r"(?P<before>(?:[\w'’ʼ.-]+[\s-]+){0,6}?)(?P<border>"
    + any_of(
        """border | borders | borderline | boundary | boundaries | frontier | кордон | кордону
        | кордоні | кордоном
        | кордонів | держкордон* | граница | границы | границе | границу | границей | границ
        | госграниц* | межі | межа | межею"""
    )
    + r")(?!\w)(?:\s+(?P<link>with|of|between|із|зі|з|с|со|між|между)(?=\s))?",
    re.IGNORECASE,
)
_OF_TOWN = re.compile(r"\s+(?:of\s+)?(?:міста\s+|города\s+|[мг]\.\s?)?")
_WHOSE = any_of(
    """the | a | active | current | actual | nearest | closest | russian | ukrainian | enemy
    | найближч* | ближайш* | передов* | активн* | northern | southern | eastern | western
    | ukraine | ukraine's | donbas"""
)
# "Russian territory" is Russia, "Russian-held territory" and "Russian trenches" are the front.
_SOIL = any_of("territory | territories | soil | area | areas")
_ARMY = any_of("positions | lines | trenches | forces | troops | soldiers | units | armies")
_HELD = (
    rf"(?:russian|ukrainian|enemy)(?:[\s-](?:held|controlled|occupied)\s+{_SOIL}"
    rf"|(?:[\s-]held)?\s+{_ARMY})"
)
_FRONT = late(
    rf"(?:{_WHOSE}\s+){{0,3}}(?:{_HELD}|"
    + any_of(
        """front line | front lines | front-line | frontline | frontlines | line of contact
        | line of combat contact | contact line | zero line | line of engagement | front
        | territory held by | territory controlled by | the russians | the enemy
        | передової | передовой | ворога | противника | росіян | окупантів | врага | россиян
        | російськ* військ | российск* войск | ворож* окопів | російськ* окопів | вражеск* окопов
        | российск* окопов
        | позиці* лінії фронту | позици* линии фронта | позицій лінії фронту
        | позиці* ворога | позиці* противника | позиці* росіян | позиці* окупантів
        | позицій ворога | позицій росіян | російськ* позицій | ворож* позицій
        | позици* врага | позици* противника | российск* позиций | вражеск* позиций
        | лінії боїв | лінії бою | лінії бойових дій | зони бойових дій
        | линии боев | линии боёв | линии боевых действий | зоны боевых действий
        | лінії фронту | лінія фронту | лінією фронту | лінії зіткнення | лінією зіткнення
        | лінії бойового зіткнення | лінії розмежування | лбз | фронту
        | линии фронта | линия фронта | линией фронта | линии соприкосновения
        | линии боевого соприкосновения | линии разграничения | лбс | фронта"""
    )
    # "the front of the building", "the frontline town of" are no front
    + rf")(?!\w)(?!\s+of\b)(?!\s+{SETTLEMENT}(?!\w))",
    re.IGNORECASE,
)
_OF_A_COUNTRY = re.compile(
    r"(?:the\s+)?(?P<whose>[^\W\d_]+)\s+(?:territory|soil|mainland)(?!\w)"
    r"|(?P<cyr>украинской|российской|белорусской|української|російської|білоруської)"
    r"\s+(?:территори\w+|територі\w+)",
    re.IGNORECASE,
)
# "the point where the borders of A, B and C meet" is a spot.
_MEET = re.compile(r"[^.;:()]{0,60}\s(?:meet|converge|join|сходяться|сходятся)(?!\w)")
# "the boundary between A and B", "межа A та B": the line that both share.
_AND = re.compile(r"\s+(?:and|та|і|й|и)\s+", re.IGNORECASE)
_TWO_SIDES = frozenset({None, "between", "of", "між", "между"})
_ALONG = re.compile(r"(?:along|уздовж|вздовж|вдоль)\s", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:the|a|an|its)\s+)?", re.IGNORECASE)
_BREAK = late(
    r"[.;:,()]\s|\s(?:and|та|и|від|от|from|in|on|near|close|[ву]|на|біля|поблизу|неподалік"
    r"|недалеко|возле|вблизи|неподалёку|неподалеку)\s",
    re.IGNORECASE,
)


def target_at(passage: Passage, at: int) -> Target | None:
    """Read what is measured from, beginning at `at`."""
    text = passage.text
    front = _FRONT.match(text, at)
    if front:
        start = _after_article(text, at)
        whole = Named(text=text[start : front.end()], start=start, end=front.end())
        return Target(TargetKind.FRONT, (whole,), at, front.end())
    if border := _border_at(passage, at) or _soil_at(passage, at):
        return border
    mention = passage.place_at(at)
    if mention is None:
        return None
    return Target(TargetKind.PLACE, (named(mention),), at, mention.end, mention)


def _border_at(passage: Passage, at: int) -> Target | None:
    match = _BORDER.match(passage.text, at)
    if match is None or _BREAK.search(match.group("before")) or _ALONG.match(match.group("before")):
        return None
    if _MEET.match(passage.text, match.end("border")):
        return None
    end = match.end("border")
    anchors = _sides(passage, at, match.start("border"))
    link = match.group("link")
    if link in {None, "of"} and _is_towns(passage, end):
        return None  # "від межі Києва": the edge of a town
    after = match.end("link") + 1 if link else end
    if (side := passage.place_at(after)) and is_wide(side):
        anchors, end = (*anchors, named(side)), side.end
        other = _AND.match(passage.text, end)
        second = passage.place_at(other.end()) if other else None
        if second and is_wide(second) and link in _TWO_SIDES:
            anchors, end = (*anchors, named(second)), second.end
    elif link and (word := _country_word(passage.text, match.end("link"))):
        anchors, end = (*anchors, word), word.end or end
    if not anchors:
        start = _after_article(passage.text, at)
        anchors = (Named(text=passage.text[start:end], start=start, end=end),)
    return Target(TargetKind.BORDER, anchors, at, end)


def _is_towns(passage: Passage, end: int) -> bool:
    """Tell "the boundary of Kyiv", "межі Києва", from a border that a town lies at."""
    words = _OF_TOWN.match(passage.text, end)
    mention = passage.place_at(words.end()) if words else None
    if words is None or mention is None or mention.start != words.end():
        return False
    return not is_wide(mention)


def _soil_at(passage: Passage, at: int) -> Target | None:
    """Read "Russian territory", which begins at its border."""
    match = _OF_A_COUNTRY.match(passage.text, at)
    group = "whose" if match and match.group("whose") else "cyr"
    name = _country(match.group(group)) if match else None
    if match is None or name is None:
        return None
    country = Named(text=name, start=match.start(group), end=match.end(group))
    return Target(TargetKind.BORDER, (country,), at, match.end())


def _after_article(text: str, at: int) -> int:
    article = _ARTICLE.match(text, at)
    return article.end() if article else at


def _sides(passage: Passage, start: int, end: int) -> tuple[Named, ...]:
    """Find the countries or regions named between `start` and the word for border."""
    found = []
    mention = passage.next_mention(start)
    while mention is not None and mention.end <= end:
        found.append(named(mention))
        mention = passage.next_mention(mention.end)
    if found:
        return tuple(found)
    words = re.finditer(r"[^\W\d_]+", passage.text[start:end])
    countries = [(word, _country(word.group())) for word in words]
    return tuple(
        Named(text=name, start=start + word.start(), end=start + word.end())
        for word, name in countries
        if name
    )


def _country_word(text: str, at: int) -> Named | None:
    word = re.compile(r"\s+(?:the\s+)?([^\W\d_]+)").match(text, at)
    name = _country(word.group(1)) if word else None
    if word is None or name is None:
        return None
    return Named(text=name, start=word.start(1), end=word.end(1))


def _country(word: str) -> str | None:
    low = word.lower()
    return next((name for stem, name in _STEMS if low.startswith(stem)), None)
