"""A capitalised word that no gazetteer has in; a place misspelt or unknown out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places import namesakes
from geodata.places.cues import context
from geodata.places.everyday import STREET_AFTER, is_adjective
from geodata.places.lexicon import COMMON_WORDS, PLACE_OF, TOPONYM_ENDING, alternatives
from geodata.places.matching import Hit
from geodata.places.people import SURNAMES, is_first_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.places.cues import Context
    from geodata.places.gazetteer import Gazetteer
    from geodata.places.matching import Word

# Words after which only a place can stand.
_STRONG = re.compile(
    alternatives(
        """
        near towards? біля поблизу околиц\\w+ селі селу селом село села смт селищ\\w+ районі
        с\\. д\\. х\\. н\\.п\\. пгт возле вблизи окраин\\w+ районе селе сёл посёлке посёлок поселке
        поселок village settlement станиц\\w+ деревн\\w+ хутор\\w*
        севернее южнее восточнее западнее \\w+ніше \\w+-западнее \\w+-восточнее
        """
    )
)
_WEAK = frozenset(
    "in at to from into over around and under у в до з із зі над під из под от на".split()
)
_ENDING = late(rf".{{2,}}{TOPONYM_ENDING}$", re.IGNORECASE)
_CALLED = late(
    r",\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:village|town|city|settlement)"
    r"(?=\s*(?:[,.;(\d]|(?:in|of|on|near|some|about|around|that|which|where|just|with|north|south|east"
    r"|west|located|home|held|and)\b))"
)
# "Ukrainian", "Polish", "Prydniprovskyi", "the Dniprovska line"
_ADJECTIVE = re.compile(r"\w+(?:ians?|eans?|ish|ese|ski|skyi|skyy|sky|[szt]ka)")
_BARE_ADJECTIVE = re.compile(r"\w+[сц](?:ьк|к)(?:ій|ої|ой|ою|ая)")  # "В Ростовской — восемь"
_AFTER = re.compile(
    r"\s+(?:regions?|[Oo]blasts?|[Pp]rovinces|[Rr]egions|village)\b|,\s+[A-Z]\w+\s+(?:[Oo]blast|[Rr]egion)\b"
)
_REGIONS = (" oblasts", " Oblasts", " regions", " Regions")  # "Lviv and Volyn oblasts"
_LISTED = re.compile(r"^(?:,\s+(?:and\s+|та\s+|і\s+|и\s+)?|\s+(?:and|та|і|й|и|or)\s+)$")
_CAPITALISED_AFTER = re.compile(r"[ -][A-ZА-ЯҐЄІЇЁ]")
_TWO_WORDS = late(r"[ -]([A-ZА-ЯҐЄІЇЁ][\w'’ʼ]{2,})")
_OF_RAION = late(
    r"[\w'’ʼ-]+(?:[сц]ького|[сц]кого|[сц]ької|[сц]кой)\s+(?:(?:городск|муниципальн|міськ)\w+\s+)?"
    r"(?:район|р-н|громад|област|обл\.|округ)"
)
_NOT_PLACES = COMMON_WORDS | SURNAMES
_ARMS = late(rf"{namesakes.ARMS}s?", re.IGNORECASE)
_LEADS = _WEAK | {"of", "the", "and", "or", "та", "і", "й", "и"}
_LEADING_MARKS = frozenset(",\n-–—")
_LONG_ENOUGH = 7  # letters; a shorter word after a weak cue is one slip from too much
# After "north of" and "the village of" only a place can stand, whatever its ending.
_SURE_OF = frozenset(
    """
    hamlet village villages settlement settlements town north south east west northeast northwest
    southeast southwest north-east north-west south-east south-west outskirts
    """.split()
)
_VILLAGE = re.compile(r"(?:с|сел|д|х|н\.п)\.|пгт|смт|село|селі|селе|пос[её]л(?:ок|ке|ка)")
_LONG_SLIP = 6  # letters: "Osiny" is one letter from a hamlet, and a village of another country
_LARGE_ENOUGH = 5000  # people; a slip after a weak cue must be a place the news names


_HEADS = re.compile(r"\.|,\s+[^\Wа-яґєіїё]")


def find_unlisted(
    text: str, words: Sequence[Word], hits: Sequence[Hit], gazetteer: Gazetteer
) -> Iterator[Hit]:
    """Give a hit for each capitalised word that its neighbours show to be a place."""
    ends = {hit.end for hit in hits}
    begun = {hit.start: hit for hit in hits}
    found: dict[str, Hit] = {}
    for word in words:
        hit = _inside_area(text, word, begun) or _region(text, word, gazetteer)
        hit = hit or _read(text, word, ends, gazetteer)
        if hit is not None:
            ends.add(hit.end)
            found[text[hit.start : hit.end]] = hit
            yield hit
    for word in words if found else ():  # the same name again, with nothing beside it
        known = found.get(text[word.start : word.end])
        if known is not None and word.end not in ends:
            yield known._replace(start=word.start, end=word.end)


def _inside_area(text: str, word: Word, begun: dict[int, Hit]) -> Hit | None:
    """Read "in Ramstein, Germany": after "in", before a country or region, only a place stands."""
    area = begun.get(word.end + 2)
    if area is None or text[word.end : word.end + 2] != ", ":
        return None
    if not (area.is_kind(PlaceKind.COUNTRY) or area.is_kind(PlaceKind.REGION)):
        return None
    name = text[word.start : word.end]
    if len(name) < 3 or name.isupper() or _is_no_place(name.lower()):
        return None
    last = text[max(0, word.start - 24) : word.start].rstrip().rpartition(" ")[2].lower()
    is_led = last in _WEAK or _STRONG.fullmatch(last) is not None
    return Hit(word.start, word.end, ()) if is_led else None


def _region(text: str, word: Word, gazetteer: Gazetteer) -> Hit | None:
    """Read the last of "Lviv and Volyn oblasts", which is a region only."""
    if not text.startswith(_REGIONS, word.end):
        return None
    regions = gazetteer.find(f"{text[word.start : word.end]} Oblast")
    end = word.end + len(_REGIONS[0])  # they are all as long
    return Hit(word.start, end, regions, admin_cue=True) if regions else None


def _read(text: str, word: Word, ends: set[int], gazetteer: Gazetteer) -> Hit | None:
    name = text[word.start : word.end]
    if len(name) < 5 or name.isupper() or _is_no_place(name.lower()) or not _may_lead(text, word):
        return None
    around = context(text, word.start, word.end)
    if _is_of_noun(name, around):
        return None
    if (
        _is_strong(around)
        or _AFTER.match(around.after)
        or _CALLED.match(around.after)
        or _follows_hit(text, word.start, ends)
    ):
        sure = (around.last == "of" and around.second in _SURE_OF) or _VILLAGE.fullmatch(
            around.last
        )
        sure = sure or _CALLED.match(around.after)
        return _slip(text, word, strong=True, gazetteer=gazetteer) or _unknown(
            text, word, any_ending=bool(sure)
        )
    if _is_heading(around):
        return _slip(text, word, strong=True, gazetteer=gazetteer)
    if around.last not in _WEAK or len(name) < _LONG_ENOUGH:
        return None
    return _slip(text, word, strong=False, gazetteer=gazetteer)


def _is_of_noun(name: str, around: Context) -> bool:
    """Tell an adjective, and the name of a street: "на Ясеневій вулиці"."""
    is_bare = _BARE_ADJECTIVE.fullmatch(name) or _ADJECTIVE.fullmatch(name)
    return bool(is_bare or is_adjective(name, around) or STREET_AFTER.match(around.after))


def _is_no_place(word: str) -> bool:
    return word in _NOT_PLACES or is_first_name(word) or _ARMS.fullmatch(word) is not None


def _may_lead(text: str, word: Word) -> bool:
    """Tell at a glance whether what stands around the word could show a place."""
    tail = text[max(0, word.start - 24) : word.start].rstrip().rpartition(" ")[2].lower()
    is_before_comma = text.startswith(",", word.end)
    return (
        tail in _LEADS
        or tail[-1:] in _LEADING_MARKS
        or not tail
        or _STRONG.fullmatch(tail) is not None
        or _AFTER.match(text, word.end) is not None
        or (is_before_comma and _CALLED.match(text, word.end) is not None)
    )


def _is_heading(around: Context) -> bool:
    """Tell a name that is a line's first sentence: "Avdivka. School destroyed."."""
    heads = _HEADS.match(around.after) is not None
    return heads and not around.before.rpartition("\n")[2].strip()


def _is_strong(around: Context) -> bool:
    if around.last == "of":
        return around.second in PLACE_OF
    return bool(_STRONG.fullmatch(around.last))


def _follows_hit(text: str, start: int, ends: set[int]) -> bool:
    """Tell a name that goes on a list of places."""
    return any(
        start - gap in ends and _LISTED.match(text[start - gap : start]) for gap in range(2, 8)
    )


def _slip(text: str, word: Word, *, strong: bool, gazetteer: Gazetteer) -> Hit | None:
    if _CAPITALISED_AFTER.match(text, word.end):
        return None
    strong = strong and word.end - word.start >= _LONG_SLIP
    matches = tuple(
        match
        for match in gazetteer.slips(text[word.start : word.end])
        if match.place.kind is PlaceKind.SETTLEMENT
        and (strong or (match.place.population or 0) >= _LARGE_ENOUGH)
        and match.place.country in {"UA", "RU"}
    )
    return Hit(word.start, word.end, matches, slip=True) if matches else None


def _unknown(text: str, word: Word, *, any_ending: bool) -> Hit | None:
    """Read a name that no gazetteer has but that looks like a village's."""
    end = word.end
    second = _TWO_WORDS.match(text, end)
    if second and _OF_RAION.match(text, second.start(1)):  # "Брахлов Климовского района"
        second = None
    if second and _ENDING.match(second.group(1)):
        end = second.end()
    elif second or not (any_ending or _ENDING.match(text[word.start : end])):
        return None
    return Hit(word.start, end, ())
