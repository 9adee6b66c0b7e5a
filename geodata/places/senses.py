"""A hit in; its sense out: the place itself, who sits there, or a thing named after it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind, Sense
from geodata.phrases.late import late
from geodata.places import actors
from geodata.places.acting import ACTS, CAPS, LOCATIVE, acts, is_party, says_there
from geodata.places.buildings import is_building
from geodata.places.lexicon import ABBREVIATIONS, CAPITALS, SEATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_I = re.IGNORECASE
_DIRECTION = re.compile(
    # "Hryshyne, Pokrovsk direction" names a village and then its direction; two are "directions".
    rf"(?!(?:,\s*{CAPS}(?:\s*[-–—]\s*{CAPS})?)+\s+(?:direction|sector|axis|front)\b)(?:\s*[-–—/]\s*{CAPS}|,\s*{CAPS}|,?\s+(?:and|or)\s+(?:the\s+)?{CAPS}){{0,8}}"
    rf"\s+(?:operational\s+|tactical\s+|strategic\s+)?{actors.FRONT_WORD}(?!\w)"
)
# "five in the Kramatorsk direction, three in the Siversk, and one on the Orikhiv"
_DIRECTION_BEFORE = re.compile(
    rf"{CAPS}\s+(?:directions?|sectors?|axis|axes)\b[^.!?\n]{{0,80}}(?:\b(?:in|on|and|or)|,)\s+the\s+$"
)
_ENDS = re.compile(r"\s*(?:[,.;:)—–]|$|(?:and|but)\s)")
_STATE_AFTER = re.compile(rf"(?:['’]s)?\s+{actors.STATE_NOUN}(?!\w)", _I)
_STATE_BEFORE = re.compile(
    r"\b(?:armed forces|general staff|president|government|parliament|army|military|ministry"
    r"|service|minister|ambassador|leaders?|allies|friends|people|citizens|commanders?|representatives?)"
    r"(?:\s+of\s+\w+)?(?:\s+\w+)?\s+of\s+(?:the\s+)?$"
    r"|\b(?:authorities|officials|government|leaders|lawmakers)\s+(?:in|from)\s+$",
    _I,
)
_AUTHORITY = late(rf"\s+{actors.CYRILLIC_AUTHORITY}(?!\w)")
_TOWN_OFFICE = late(
    r"['’]s\s+(?:(?:deputy|acting|former|regional|military|city|Ukrainian|exiled|(?:Moscow|Russian|Kremlin)-(?:installed|appointed|backed))\s+){0,3}"
    r"(?:mayor|governor|police|prosecutors?|garrison|authorities|officials?)\b(?!['’]s)",
    _I,
)
_CYRILLIC_STATE = re.compile(actors.CYRILLIC_STATE)
_RULERS = re.compile(r"власт(?:и|ей|ям|ями)|влад(?:а|и|і|у)|правительств\w+|уряд\w*")
_STATE_PREPOSITIONS = frozenset({"of", "in", "from"})
_SIDES_WITH = ("pro-", "Pro-", "anti-")  # "pro-Moscow separatists"
_COMPOUND = re.compile(
    rf"[-‑]{actors.COMPOUND}\b|\s(?:[Ii]ncursion|[Ii]nvasion|[Ss]alient)\b"  # "the Kursk incursion"
)
_PLACE_NOUN = late(rf"['’]s\s+(?:[\w-]+\s+){{0,2}}{actors.PLACE_NOUN}(?!\w)", _I)
# "Ukraine-Russia talks"
_PAIRED = re.compile(
    rf"\s*[-–/]\s*{CAPS}\s+(?:peace\s+)?(?:talks|war|relations|ties|deal|negotiations|conflict|summit|ceasefire)\b"
)
_POSSESSIVE = re.compile(r"['’]s\s+")
_ACT_NOUN = re.compile(rf"['’]s\s+(?:[\w-]+\s+){{0,2}}{actors.ACT_NOUN}\b")
_FORCES = re.compile(rf"['’]s\s+{actors.FORCES}\b")
_ATTRIBUTE = re.compile(r"\s+(?:-\s*)?[a-z]{3,}\b")
_STATE_ATTRIBUTE = re.compile(
    r"\s+(?:war|conflict|crisis|policy|summit|aid|ceasefire|campaign|peace|sanctions|weapons"
    r"|missiles?|drones?|tanks?|citizens?|nationals?|residents?|delegation|talks|envoy)\b"
)
_NOT_ATTRIBUTE = late(
    r"\s+(?:and|or|but|with|by|from|for|as|was|are|were|since|until|during|after|before|over|under"
    r"|while|when|where|which|that|who|than|into|through|across|near|against|about|between|also"
    r"|including|following|only|alone|itself|early|late|last|this|amid|because|via|within|without"
    r"|overnight|yesterday|today|tomorrow|each|every|again|still|not|onto|toward|towards|been"
    r"|began|begins|\w+ed|\w+ing)\b"
)
_AND = re.compile(r",?\s+(?:and|or|та|і|й|и|или|або|чи)\s+(?:the\s+)?")
ITSELF = (Sense.LITERAL, "the place itself")
_DIRECTED = (Sense.ASSOCIATIVE, "names a direction of the front")
_OFFICE = (Sense.ASSOCIATIVE, "names the authorities or forces of the place")
_GOVERNMENT = (Sense.METONYM, "stands for its government")
_THING = (Sense.ASSOCIATIVE, "tells whose a thing is")
_SITTERS = (Sense.METONYM, "stands for who sits there")


def sense_of(text: str, hit: Hit, around: Context) -> tuple[Sense, str]:
    """Tell the sense of a hit from the words around it, with the reason."""
    if hit.adjective and _AUTHORITY.match(around.after):
        return _OFFICE
    if hit.adjective or _DIRECTION.match(around.after) or _is_elliptic(around):
        return _DIRECTED
    name = text[hit.start : hit.end]
    if name.lower() in SEATS:
        return _seat(around)
    if _COMPOUND.match(around.after) or around.before.endswith(_SIDES_WITH):
        return _THING
    actor = _actor(hit)
    return _judge_actor(hit, name, actor, around) if actor else _judge_town(hit, around)


def is_ordinary(hit: Hit, around: Context) -> bool:
    """Tell a name amid a list that neither governs nor sits in a direction: a place itself."""
    if not around.listed or hit.adjective or hit.admin_cue:
        return False
    is_town = hit.is_kind(PlaceKind.SETTLEMENT) and _actor(hit) is None
    return is_town and not _DIRECTION.match(around.after)


def _is_elliptic(around: Context) -> bool:
    """Tell a town that stands for its direction, for one was named before."""
    is_led = around.before.endswith("the ") and _ENDS.match(around.after)
    return bool(is_led and _DIRECTION_BEFORE.search(around.before))


def is_office(reason: str) -> bool:
    """Tell that a sense was given because of authorities: "глав МИД России и Турции" goes on so."""
    return reason == _OFFICE[1]


def goes_on(text: str, hits: Sequence[Hit], number: int, *, governs: bool) -> bool:
    """Tell "sanctions on Russia and Belarus": a list whose last name stood for a government."""
    if not governs or _actor(hits[number]) is None:
        return False
    gap = text[hits[number - 1].end : hits[number].start]
    return _AND.fullmatch(gap) is not None and not _POSSESSIVE.match(text, hits[number].end)


def _judge_town(hit: Hit, around: Context) -> tuple[Sense, str]:
    """Judge a place that governs nothing: itself, or its officials."""
    if hit.is_kind(PlaceKind.REGION) and _RULERS.fullmatch(around.last):
        return _OFFICE
    if not _STATE_AFTER.match(around.after):
        return ITSELF
    is_town = hit.is_kind(PlaceKind.SETTLEMENT) and not hit.admin_cue
    if around.after.startswith(("'", "’")) and not (is_town and _TOWN_OFFICE.match(around.after)):
        return ITSELF  # "the Kursk region's governor said that a fire broke out there"
    return ITSELF if is_building(around) else _OFFICE


def _actor(hit: Hit) -> PlaceKind | None:
    """Tell a country or a capital, whose name can stand for those who govern there."""
    if not hit.matches:
        return None
    first = hit.matches[0].place
    if first.kind is PlaceKind.COUNTRY:
        return PlaceKind.COUNTRY
    return PlaceKind.SETTLEMENT if first.name in CAPITALS else None


def _seat(around: Context) -> tuple[Sense, str]:
    if says_there(around):
        return _SITTERS
    if _STATE_AFTER.match(around.after):
        return _OFFICE
    if around.last in LOCATIVE and around.last != "of" and not ACTS.match(around.after):
        return ITSELF
    return _SITTERS


def _judge_actor(hit: Hit, name: str, actor: PlaceKind, around: Context) -> tuple[Sense, str]:
    if _POSSESSIVE.match(around.after):
        return _possessive(actor, around.after)
    if _PAIRED.match(around.after):
        return _GOVERNMENT
    if _is_office(actor, around):
        return _OFFICE
    is_nominative = hit.matches[0].form != "inflected"
    is_doer = actor is PlaceKind.COUNTRY and around.last == "by"  # "an attack by Russia"
    if is_doer or is_party(name, around) or acts(name, actor, around, is_nominative=is_nominative):
        return _GOVERNMENT
    if actor is PlaceKind.COUNTRY and _is_attribute(name, around.after):
        return _THING
    return ITSELF


def _is_office(actor: PlaceKind, around: Context) -> bool:
    of_state = around.last == "of" or (
        actor is PlaceKind.COUNTRY and around.last in _STATE_PREPOSITIONS
    )
    return bool(
        _STATE_AFTER.match(around.after)
        or (of_state and _STATE_BEFORE.search(around.before))
        or _is_state_word(around.last)
    )


def _possessive(actor: PlaceKind, after: str) -> tuple[Sense, str]:
    if _ACT_NOUN.match(after) or (actor is PlaceKind.SETTLEMENT and _FORCES.match(after)):
        return _GOVERNMENT
    if _STATE_AFTER.match(after):
        return _OFFICE
    if _PLACE_NOUN.match(after) or actor is PlaceKind.SETTLEMENT:
        return ITSELF
    return _THING


@lru_cache(maxsize=4096)
def _is_state_word(word: str) -> bool:
    return bool(_CYRILLIC_STATE.fullmatch(word))


def _is_attribute(name: str, after: str) -> bool:
    if _STATE_ATTRIBUTE.match(after):
        return True
    short = name in ABBREVIATIONS and name.isascii()
    return short and bool(_ATTRIBUTE.match(after)) and not _NOT_ATTRIBUTE.match(after)
