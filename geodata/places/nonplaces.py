"""A hit in; why it names no place out: a person, a unit, a weapon, a dateline, a byline, a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places import namesakes
from geodata.places.cues import kind_cue
from geodata.places.heads import is_head_matter
from geodata.places.lexicon import TOPONYM_ENDING, WORD_NAMES
from geodata.places.people import FIRST_NAMES, RANKS

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_CAP = r"[A-ZА-ЯҐЄІЇЁ][\w'’ʼ.-]*"
_UNIT_AFTER = re.compile(
    rf"[\s-]+(?:(?-i:[A-Z(\d])[\w'’.)-]*\s+){{0,5}}?{namesakes.UNIT_NOUN}\b", re.IGNORECASE
)
_UNIT_BEFORE = re.compile(rf"\b{namesakes.UNIT_CYRILLIC}\s+(?:\w+\s+)?[«\"„“]?$", re.IGNORECASE)
_UNIT_AFTER_CYRILLIC = re.compile(rf"[»\"”“]?[\s-]+{namesakes.UNIT_CYRILLIC}(?!\w)", re.IGNORECASE)
_ORGANISATION_AFTER = re.compile(
    r"(?:\s+(?:[A-Z][\w'’&.-]*|of|and|for)){0,3}?\s+" + namesakes.ORGANISATION + r"\b"
)
# Names of weapons, formations and guards, which are also places.
_ARMS = re.compile(namesakes.ARMS + r"(?:s|и|ы|ів|ов|ами|ам|ом|ем|а|у|ю|і|е|ей|ями)?$")
_GROUPING = re.compile(r"[»\"”]?\s+(?:group|battlegroup|grouping|угруп|группир)", re.IGNORECASE)
_SEA_BEFORE = re.compile(r"\b(?:sea of|море)\s+$", re.IGNORECASE)
_QUOTES = {"«": "»", '"': '"', "„": "“”", "“": "”"}


def is_nonplace(text: str, hit: Hit, around: Context) -> bool:
    """Tell whether the hit is part of another name, or an everyday word."""
    if hit.adjective:
        return False
    kind = kind_cue(around, hit)
    if is_head_matter(text, hit, around):
        return True
    if kind is PlaceKind.SETTLEMENT:
        return False
    return (
        _is_part_of_name(text, hit, around)
        or _is_person(text, hit, around)
        or _is_word(text, hit, around)
    )


def _is_part_of_name(text: str, hit: Hit, around: Context) -> bool:
    """Tell a unit, a club, an outlet, a weapon, a name in quotes."""
    name, after = text[hit.start : hit.end], around.after
    if _ARMS.match(name) and not _SEA_BEFORE.search(around.before[-12:]):
        return True
    if _is_quoted(around):
        return True
    if hit.is_kind(PlaceKind.FACILITY):
        return False
    return bool(
        around.last in namesakes.CLUBS
        or _UNIT_AFTER.match(after)
        or _ORGANISATION_AFTER.match(after)
        or _UNIT_BEFORE.search(around.before[-40:])
        or _UNIT_AFTER_CYRILLIC.match(after)
        or _GROUPING.match(after)
    ) and not (hit.is_kind(PlaceKind.COUNTRY) or hit.is_kind(PlaceKind.REGION))


def _is_quoted(around: Context) -> bool:
    """Tell a name that stands alone in quotation marks: a brand, a unit, an operation."""
    opening = around.before[-1:]
    closing = _QUOTES.get(opening, "")
    return bool(closing) and around.after[:1] in closing and bool(around.after)


def _is_person(text: str, hit: Hit, around: Context) -> bool:
    """Tell a surname from the first name, initial or rank before it, or the surname after it."""
    if not hit.matches or hit.matches[0].place.kind is not PlaceKind.SETTLEMENT:
        return False
    words = around.before[-48:].split()
    name = text[hit.start : hit.end]
    if name.lower() in FIRST_NAMES and re.match(rf"\s+{_CAP}", around.after):
        return True
    if not words or not around.before[-1:].isspace():
        return False
    last = words[-1]
    if last[:1].isupper() and last.lower().strip("\"'“«(") in FIRST_NAMES:
        return True
    if re.fullmatch(r"(?:[A-ZА-ЯҐЄІЇЁ]\.){1,2}", last):
        return last not in {"М.", "С.", "Г."}
    ranked = last.lower().rstrip(".") in RANKS
    second = words[-2].lower().rstrip(".") if len(words) > 1 else ""
    return ranked or (second in RANKS and last[:1].isupper() and last.isalpha())


def _is_word(text: str, hit: Hit, around: Context) -> bool:
    """Tell an everyday word: no spatial word before it, and it is a word somewhere."""
    place = hit.matches[0].place if hit.matches else None
    if place is None or place.kind in (PlaceKind.COUNTRY, PlaceKind.REGION):
        return False
    everyday = place.name.lower() in WORD_NAMES or text[hit.start : hit.end].lower() in WORD_NAMES
    if around.last.rstrip(",") in namesakes.SPATIAL and around.last:
        return False
    if everyday:
        return not _is_listed(around)
    if not _begins_sentence(around.before):
        return False
    small = (place.population or 0) < 3000
    return small and not re.search(rf"{TOPONYM_ENDING}$", text[hit.start : hit.end])


def _is_listed(around: Context) -> bool:
    """Tell "Robotyne, Zoria and Myr": a name in a list of names."""
    before, after = around.before.rstrip(), around.after
    listed = before.endswith(",") and re.search(rf"{_CAP},$", before)
    return bool(
        listed and re.match(r",\s+[A-ZА-ЯҐЄІЇЁ]|,?\s+(?:and|та|і|й|и)\s+[A-ZА-ЯҐЄІЇЁ]|[.;)]", after)
    )


def _begins_sentence(before: str) -> bool:
    stripped = before.rstrip(' \n\t"“„«(*-–—#>')
    return not stripped or stripped[-1] in ".!?…:\n" or "\n" in before[len(stripped) :]
