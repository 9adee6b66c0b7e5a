"""A hit in; its sense out: the place itself, who sits there, or a thing named after it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind, Sense
from geodata.places import actors
from geodata.places.buildings import is_building
from geodata.places.lexicon import ABBREVIATIONS, CAPITALS, SEATS

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_CAPS = r"[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]*(?:[ -][A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]*){0,2}"
_I = re.IGNORECASE
_DIRECTION = re.compile(
    rf"(?:\s*[-–—/]\s*{_CAPS}|,\s*{_CAPS}|,?\s+(?:and|or)\s+(?:the\s+)?{_CAPS}){{0,8}}"
    rf"\s+(?:operational\s+|tactical\s+|strategic\s+)?{actors.FRONT_WORD}(?!\w)"
)
_STATE_AFTER = re.compile(rf"(?:['’]s)?\s+{actors.STATE_NOUN}(?!\w)", _I)
_STATE_BEFORE = re.compile(
    r"\b(?:armed forces|general staff|president|government|parliament|army|military|ministry"
    r"|service|minister|ambassador|leaders?|allies|friends|people|citizens|commanders?|representatives?)"
    r"(?:\s+of\s+\w+)?(?:\s+\w+)?\s+of\s+(?:the\s+)?$"
    r"|\b(?:authorities|officials|government|leaders|lawmakers)\s+(?:in|from)\s+$",
    _I,
)
_CYRILLIC_STATE = re.compile(actors.CYRILLIC_STATE)
_STATE_PREPOSITIONS = frozenset({"of", "in", "from"})
_DISTRICT_AFTER = re.compile(r"\s+(?:[Dd]istrict|[Rr]aion|[Rr]ayon)\b")
_COMPOUND = re.compile(rf"[-‑]{actors.COMPOUND}\b")
_PLACE_NOUN = re.compile(rf"['’]s\s+(?:[\w-]+\s+){{0,2}}{actors.PLACE_NOUN}(?!\w)", _I)
_POSSESSIVE = re.compile(r"['’]s\s+")
_ACT_NOUN = re.compile(rf"['’]s\s+(?:[\w-]+\s+){{0,2}}{actors.ACT_NOUN}\b", _I)
_FORCES = re.compile(rf"['’]s\s+{actors.FORCES}\b")
_ACTS = re.compile(
    rf"(?:,\s+which|,\s+however,)?\s+(?:{actors.ADVERB}\s+){{0,3}}{actors.ACTING_VERB}\b"
    rf"(?!\s+(?:{actors.ADVERB}\s+)?be(?:en)?\s+(?!\w+ing\b))"
)
_ANY_PAST = re.compile(r"\s+(?:\w+ly\s+)?[a-z]{3,}ed\b(?!\s+(?:by|in)\b)")
_IS_ACTING = re.compile(
    rf"\s+(?:is|was|are|were|remains?|has\s+been|have\s+been|had\s+been)\s+(?:{actors.ADVERB}\s+)?"
    rf"{actors.ACTING_STATE}\b(?!\s+(?:attacked|shelled|hit|struck|bombed))"
)
_BEFALLS = re.compile(rf"\s+(?:\w+ly\s+)?(?:has\s+|had\s+|have\s+|did\s+not\s+)?{actors.BEFALLS}\b")
_GERUND = re.compile(rf"\s+(?!{actors.NO_GERUND}\b)\w{{3,}}ing\b")
_BEFORE_GERUND = frozenset("following after of about by with without from against to idea".split())
_COORDINATED = re.compile(rf"(?:,\s+{_CAPS})*,?\s+and\s+(?:the\s+)?{_CAPS}(?=\s)")
_BETWEEN = re.compile(
    rf"\b{actors.PARLEY}\s+(?:\w+\s+){{0,3}}(?:between|among|між|между)\s+"
    r"(?:[^.;:]{2,40}\s(?:and|і|й|та|и)\s+)?(?:the\s+)?$",
    _I,
)
_PARTY = re.compile(rf"\b{actors.PARTY_BEFORE}$")
_CYRILLIC_PARTY = re.compile(rf"(?<!\w){actors.CYRILLIC_PARTY}$")
_CYRILLIC_ACTS = re.compile(
    rf"\s+(?:{actors.CYRILLIC_ADVERB}\s+){{0,2}}(?:\w+[оеи]\s+)?({actors.CYRILLIC_VERB})(?!\w)"
)
# Any verb of one actor in the past, or in the present: "закрила", "закрывает"; the masculine and
# the plural are told by what stands before them.
_CYRILLIC_ANY_VERB = re.compile(
    rf"\s+(?:{actors.CYRILLIC_ADVERB}\s+)?\w{{2,}}(?:[аиіуеяыї]л[ао](?:ся|сь)?|[аяую][єе]т?(?:ься|тся)?"
    r"|[уюая]ть(?:ся)?|[иі]ть(?:ся)?|ит(?:ся)?|(?P<one>[аиіуеыоя][вл](?:ся)?)|(?P<many>[аиіуеыя]л[иі](?:ся|сь)?))"
    r"(?!\w)"
)
_CYRILLIC_BEFALLS = re.compile(rf"\s+(?:\w+\s+)?{actors.CYRILLIC_BEFALLS}")
_CYRILLIC_SAY = re.compile(rf"\s+(?:{actors.CYRILLIC_ADVERB}\s+){{0,2}}{actors.CYRILLIC_SAY}(?!\w)")
_MASCULINE_ENDS = frozenset("бвгґджзйклмнпрстфхцчшщь")
_IN = frozenset("в у во з із из до від".split())
_LOCATIVE = frozenset(
    """
    in at near over outside inside around to toward towards on from of into across through against
    within near beyond under via throughout off above
    в у во над под під до з із зі из с со от від на по за біля около через
    """.split()
)
_PARTS = frozenset(
    """
    eastern western northern southern central northeastern northwestern southeastern southwestern
    north-eastern north-western south-eastern south-western occupied mainland rural neighbouring
    neighboring східна західна північна південна центральна восточная западная северная южная
    """.split()
)
_ATTRIBUTE = re.compile(r"\s+(?:-\s*)?[a-z]{3,}\b")
_STATE_ATTRIBUTE = re.compile(
    r"\s+(?:war|conflict|crisis|policy|summit|aid|ceasefire|campaign|peace|sanctions|weapons"
    r"|missiles?|drones?|tanks?|citizens?|nationals?|residents?|delegation|talks|envoy)\b"
)
_NOT_ATTRIBUTE = re.compile(
    r"\s+(?:and|or|but|with|by|from|for|as|was|are|were|since|until|during|after|before|over|under"
    r"|while|when|where|which|that|who|than|into|through|across|near|against|about|between|also"
    r"|including|following|only|alone|itself|early|late|last|this|amid|because|via|within|without"
    r"|overnight|yesterday|today|tomorrow|each|every|again|still|not|onto|toward|towards|been"
    r"|began|begins|\w+ed|\w+ing)\b"
)
_ITSELF = (Sense.LITERAL, "the place itself")
_DIRECTED = (Sense.ASSOCIATIVE, "names a direction of the front")
_OFFICE = (Sense.ASSOCIATIVE, "names the authorities or forces of the place")
_GOVERNMENT = (Sense.METONYM, "stands for its government")
_THING = (Sense.ASSOCIATIVE, "tells whose a thing is")
_SITTERS = (Sense.METONYM, "stands for who sits there")


def sense_of(text: str, hit: Hit, around: Context) -> tuple[Sense, str]:
    """Tell the sense of a hit from the words around it, with the reason."""
    if hit.adjective or _DIRECTION.match(around.after):
        return _DIRECTED
    name = text[hit.start : hit.end]
    if name.lower() in SEATS:
        return _seat(around)
    if _COMPOUND.match(around.after) or _DISTRICT_AFTER.match(around.after):
        return _THING
    actor = _actor(hit)
    return _judge_actor(hit, name, actor, around) if actor else _judge_town(around)


def _judge_town(around: Context) -> tuple[Sense, str]:
    """Judge a place that governs nothing: itself, or its officials."""
    if not _STATE_AFTER.match(around.after) or around.after.startswith(("'", "’")):
        return _ITSELF
    return _ITSELF if is_building(around) else _OFFICE


def _actor(hit: Hit) -> PlaceKind | None:
    """Tell a country or a capital, whose name can stand for those who govern there."""
    if not hit.matches:
        return None
    first = hit.matches[0].place
    if first.kind is PlaceKind.COUNTRY:
        return PlaceKind.COUNTRY
    return PlaceKind.SETTLEMENT if first.name in CAPITALS else None


def _seat(around: Context) -> tuple[Sense, str]:
    if around.last in _IN and _CYRILLIC_SAY.match(around.after):
        return _SITTERS
    if around.last in _LOCATIVE and around.last != "of" and not _ACTS.match(around.after):
        return _ITSELF
    return _SITTERS


def _judge_actor(hit: Hit, name: str, actor: PlaceKind, around: Context) -> tuple[Sense, str]:
    if _POSSESSIVE.match(around.after):
        return _possessive(actor, around.after)
    if _is_office(around):
        return _OFFICE
    is_nominative = hit.matches[0].form != "inflected"
    if _is_party(around) or _acts(name, actor, around, is_nominative=is_nominative):
        return _GOVERNMENT
    if actor is PlaceKind.COUNTRY and _is_attribute(name, around.after):
        return _THING
    return _ITSELF


def _is_office(around: Context) -> bool:
    return bool(
        _STATE_AFTER.match(around.after)
        or (around.last in _STATE_PREPOSITIONS and _STATE_BEFORE.search(around.before))
        or _is_state_word(around.last)
    )


def _possessive(actor: PlaceKind, after: str) -> tuple[Sense, str]:
    if _ACT_NOUN.match(after) or (actor is PlaceKind.SETTLEMENT and _FORCES.match(after)):
        return _GOVERNMENT
    if _STATE_AFTER.match(after):
        return _OFFICE
    if _PLACE_NOUN.match(after) or actor is PlaceKind.SETTLEMENT:
        return _ITSELF
    return _THING


def _is_party(around: Context) -> bool:
    if _is_between(around.before) or _is_party_phrase(" ".join(around.words[-4:])):
        return True
    if _is_cyrillic_party(" ".join(around.words[-2:])):
        return True
    return around.last in _IN and bool(_CYRILLIC_SAY.match(around.after))


def _is_between(before: str) -> bool:
    linked = "etween" in before or "між" in before or "между" in before or "among" in before
    return linked and bool(_BETWEEN.search(before))


def _acts_in_cyrillic(name: str, after: str) -> bool:
    """Tell "Київ заявив" from "Київ атакували", where the town is what they attacked."""
    one_masculine = name[-1:] in _MASCULINE_ENDS
    verb = _CYRILLIC_ACTS.match(after)
    if verb is not None:
        return not (one_masculine and verb.group(1).endswith(("ли", "лись", "лися")))
    other = _CYRILLIC_ANY_VERB.match(after)
    if other is None or (other.group("one") and not one_masculine):
        return False
    return not (other.group("many") and one_masculine)


@lru_cache(maxsize=4096)
def _is_state_word(word: str) -> bool:
    return bool(_CYRILLIC_STATE.fullmatch(word))


@lru_cache(maxsize=8192)
def _is_party_phrase(phrase: str) -> bool:
    return bool(_PARTY.search(phrase))


@lru_cache(maxsize=8192)
def _is_cyrillic_party(phrase: str) -> bool:
    return bool(_CYRILLIC_PARTY.search(phrase))


def _acts(name: str, actor: PlaceKind, around: Context, *, is_nominative: bool) -> bool:
    """Tell the subject of an acting verb, alone or as the first of two."""
    after = around.after
    if actor is PlaceKind.COUNTRY and around.last in _BEFORE_GERUND and _GERUND.match(after):
        return True
    if around.last in _LOCATIVE or around.last in _PARTS:
        return False
    joined = _COORDINATED.match(after)
    if joined:
        after = after[joined.end() :]
    if _CYRILLIC_BEFALLS.match(after) or (actor is PlaceKind.SETTLEMENT and _BEFALLS.match(after)):
        return False
    if _ACTS.match(after) or _IS_ACTING.match(after) or _ANY_PAST.match(after):
        return True
    return is_nominative and _acts_in_cyrillic(name, after)


def _is_attribute(name: str, after: str) -> bool:
    if _STATE_ATTRIBUTE.match(after):
        return True
    short = name in ABBREVIATIONS and name.isascii()
    return short and bool(_ATTRIBUTE.match(after)) and not _NOT_ATTRIBUTE.match(after)
