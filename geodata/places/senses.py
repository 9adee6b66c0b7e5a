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
    from collections.abc import Sequence

    from geodata.places.cues import Context
    from geodata.places.matching import Hit

# Atomic, so that a long chain of names is read once.
_CAPS = r"(?>[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]*(?:[ -][A-ZА-ЯҐЄІЇЁ][\w'’ʼ]*){0,2})"
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
_AUTHORITY = re.compile(rf"\s+{actors.CYRILLIC_AUTHORITY}(?!\w)")
_TOWN_OFFICE = re.compile(
    r"['’]s\s+(?:(?:deputy|acting|former|regional|military|city|Moscow-installed|Russian-installed)\s+){0,3}"
    r"(?:mayor|governor|police|prosecutors?|garrison|authorities|officials?)\b(?!['’]s)",
    _I,
)
_CYRILLIC_STATE = re.compile(actors.CYRILLIC_STATE)
_STATE_PREPOSITIONS = frozenset({"of", "in", "from"})
_COMPOUND = re.compile(rf"[-‑]{actors.COMPOUND}\b")
_PLACE_NOUN = re.compile(rf"['’]s\s+(?:[\w-]+\s+){{0,2}}{actors.PLACE_NOUN}(?!\w)", _I)
# "Ukraine-Russia talks"
_PAIRED = re.compile(
    rf"\s*[-–/]\s*{_CAPS}\s+(?:peace\s+)?(?:talks|war|relations|ties|deal|negotiations|conflict|summit|ceasefire)\b"
)
_POSSESSIVE = re.compile(r"['’]s\s+")
_ACT_NOUN = re.compile(rf"['’]s\s+(?:[\w-]+\s+){{0,2}}{actors.ACT_NOUN}\b")
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
_COORDINATED = re.compile(
    rf"(?:,\s+(?:the\s+)?{_CAPS})*,?\s+(?:and|і|й|та|и)\s+(?:the\s+)?{_CAPS}(?=\s)"
)
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
    r"|[иі]ть(?:ся)?|ит(?:ся)?|(?P<one>[аиіуеыоя][вл](?:ся)?)"
    r"|(?P<many>[аиіуеыя]л[иі](?:ся|сь)?|[уюая]ть?(?:ся)?))"
    r"(?!\w)"
)
_CYRILLIC_BEFALLS = re.compile(rf"\s+(?:\w+\s+)?{actors.CYRILLIC_BEFALLS}")
_CYRILLIC_SAY = re.compile(rf"\s+(?:{actors.CYRILLIC_ADVERB}\s+){{0,2}}{actors.CYRILLIC_SAY}(?!\w)")
_MASCULINE_ENDS = frozenset("бвгґджзйклмнпрстфхцчшщь")
_SAYS_BEFORE = re.compile(rf"(?!\w+ли$){actors.CYRILLIC_SAY}")  # one actor's verb
# "wants Kyiv to withdraw", "Minsk lends its railways"
_WANTING = frozenset(
    """
    want wants wanted wanting force forces forced forcing allow allows allowed allowing expect
    expects expected push pushes pushed pushing persuade persuaded convince convinced invite invited
    compel compelled enable enables enabled require requires required encourage encouraged
    """.split()
)
_TO_DO = re.compile(r"\s+to\s+[a-z]+")
_DOES = re.compile(
    r"\s+(?!was\b|has\b|is\b)[a-z]{3,}s\s+(?:its|their|the|an?|no|that|to|more|thousands|hundreds)\s"
)
_ENDS_THOUGHT = re.compile(r"\s*(?:[.,;!?»\"]|$)")
_SAY_WORD = re.compile(rf"{actors.CYRILLIC_SAY}(?<=ли)")
# "Москва, як відомо, заперечує"
_ASIDE = re.compile(
    r",\s+(?:як відомо|однак|проте|втім|своєю чергою|зі свого боку|тим часом|натомість|очевидно"
    r"|как известно|однако|впрочем|в свою очередь|со своей стороны|тем временем|meanwhile"
    r"|for its part"
    r"|in turn|however),\s+"
)
_DATIVE = re.compile(r"[А-ЯҐЄІЇЁ]\w+[нщшквч][іе]|(?:Києв|Киев|Іран|Иран|Китаю|Ізраїл|Израил)[ую]?")
_IN = frozenset("в у во з із из до від".split())
_LOCATIVE = frozenset(
    """
    in at near over outside inside around to toward towards on from of into across through against
    within near beyond under via throughout off above
    в у во над под під до з із зі из с со от від на по за біля около через при об о
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
_CONJUNCTIONS = frozenset("і й та и and".split())
_AND = re.compile(r",?\s+(?:and|or|та|і|й|и)\s+(?:the\s+)?")
_ITSELF = (Sense.LITERAL, "the place itself")
_DIRECTED = (Sense.ASSOCIATIVE, "names a direction of the front")
_OFFICE = (Sense.ASSOCIATIVE, "names the authorities or forces of the place")
_GOVERNMENT = (Sense.METONYM, "stands for its government")
_THING = (Sense.ASSOCIATIVE, "tells whose a thing is")
_SITTERS = (Sense.METONYM, "stands for who sits there")


def sense_of(text: str, hit: Hit, around: Context) -> tuple[Sense, str]:
    """Tell the sense of a hit from the words around it, with the reason."""
    if hit.adjective and _AUTHORITY.match(around.after):
        return _OFFICE
    if hit.adjective or _DIRECTION.match(around.after):
        return _DIRECTED
    name = text[hit.start : hit.end]
    if name.lower() in SEATS:
        return _seat(around)
    if _COMPOUND.match(around.after):
        return _THING
    actor = _actor(hit)
    return _judge_actor(hit, name, actor, around) if actor else _judge_town(hit, around)


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
    if not _STATE_AFTER.match(around.after):
        return _ITSELF
    is_town = hit.is_kind(PlaceKind.SETTLEMENT) and not hit.admin_cue
    if around.after.startswith(("'", "’")) and not (is_town and _TOWN_OFFICE.match(around.after)):
        return _ITSELF  # "the Kursk region's governor said that a fire broke out there"
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
    if _says_there(around):
        return _SITTERS
    if _STATE_AFTER.match(around.after):
        return _OFFICE
    if around.last in _LOCATIVE and around.last != "of" and not _ACTS.match(around.after):
        return _ITSELF
    return _SITTERS


def _judge_actor(hit: Hit, name: str, actor: PlaceKind, around: Context) -> tuple[Sense, str]:
    if _POSSESSIVE.match(around.after):
        return _possessive(actor, around.after)
    if _PAIRED.match(around.after):
        return _GOVERNMENT
    if _is_office(actor, around):
        return _OFFICE
    is_nominative = hit.matches[0].form != "inflected"
    if _is_party(name, around) or _acts(name, actor, around, is_nominative=is_nominative):
        return _GOVERNMENT
    if actor is PlaceKind.COUNTRY and _is_attribute(name, around.after):
        return _THING
    return _ITSELF


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
        return _ITSELF
    return _THING


def _is_party(name: str, around: Context) -> bool:
    if _is_between(around.before) or _is_party_phrase(" ".join(around.words[-4:])):
        return True
    if _is_cyrillic_party(" ".join(around.words[-2:])):
        return True
    if around.last in _WANTING and _TO_DO.match(around.after):
        return True
    return _says_there(around) or _receives(name, around)


def _says_there(around: Context) -> bool:
    """Tell "в Москві заявили" and "заявили в Москві"."""
    if around.last not in _IN:
        return False
    return bool(_CYRILLIC_SAY.match(around.after)) or _is_say_word(around.second)


def _is_said_by(around: Context) -> bool:
    """Tell "…, вважає Будапешт.": one actor's verb, and the actor at the end of the thought."""
    return bool(_SAYS_BEFORE.fullmatch(around.last) and _ENDS_THOUGHT.match(around.after))


def _receives(name: str, around: Context) -> bool:
    """Tell the dative of a receiver: "передали Україні"; after a preposition it is the locative."""
    return around.last not in _LOCATIVE and _DATIVE.fullmatch(name) is not None


@lru_cache(maxsize=4096)
def _is_say_word(word: str) -> bool:
    return _SAY_WORD.fullmatch(word) is not None


def _is_between(before: str) -> bool:
    linked = "etween" in before or "між" in before or "между" in before or "among" in before
    return linked and bool(_BETWEEN.search(before))


def _acts_in_cyrillic(after: str, *, many: bool, one: bool) -> bool:
    """Tell "Київ заявив" from "Київ атакували", where the town is what they attacked.

    `many`: a plural verb can be said of the subject; `one`: a masculine one can.
    """
    verb = _CYRILLIC_ACTS.match(after)
    if verb is not None:
        return many or not verb.group(1).endswith(("ли", "лись", "лися", "ют", "ють"))
    other = _CYRILLIC_ANY_VERB.match(after)
    if other is None or (other.group("one") and not one):
        return False
    return many or not other.group("many")


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
    aside = _ASIDE.match(after)
    if aside:
        after = " " + after[aside.end() :]
    joined = _COORDINATED.match(after)
    if joined:
        after = after[joined.end() :]
    if _CYRILLIC_BEFALLS.match(after) or (actor is PlaceKind.SETTLEMENT and _BEFALLS.match(after)):
        return False
    if (
        _DOES.match(after)
        or _ACTS.match(after)
        or _IS_ACTING.match(after)
        or _ANY_PAST.match(after)
    ):
        return True
    many = joined is not None or around.last in _CONJUNCTIONS or name[-1:] not in _MASCULINE_ENDS
    if is_nominative and _is_said_by(around):
        return True
    return is_nominative and _acts_in_cyrillic(after, many=many, one=name[-1:] in _MASCULINE_ENDS)


def _is_attribute(name: str, after: str) -> bool:
    if _STATE_ATTRIBUTE.match(after):
        return True
    short = name in ABBREVIATIONS and name.isascii()
    return short and bool(_ATTRIBUTE.match(after)) and not _NOT_ATTRIBUTE.match(after)
