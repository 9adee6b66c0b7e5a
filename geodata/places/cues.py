"""A hit in; the words around it out, and what they call it: "the village of", "region"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.bearers import bearers_of
from geodata.places.lexicon import AND, alternatives

if TYPE_CHECKING:
    from geodata.places.matching import Hit

_WINDOW = 110
_REACH = 44  # characters that hold the last words before a hit
_CALLED = frozenset({"named", "called"})
_ARTICLES = frozenset({"the", "a", "an"})
_CROSSING = frozenset(
    """
    across cross crossed crossing over вдоль уздовж вздовж
    через форсували форсував форсировали переправилися
    """.split()
)
_BANKS = frozenset(
    """
    bank banks crossing crossings side mouth waters березі берегу берега берег берегом
    берегах берегами берегов берегам
    лівобережжя лівобережжі лівобережжю правобережжя правобережжі левобережье левобережья
    правобережье правобережья width depth ширина ширину глибина глибину русло руслі русла
    води воды вод рівень рівня уровень уровня течія течії течією
    гирло гирлі гирла дно дна глубина глубину русле устье
    устья течение течению течения
    """.split()
)
_WITHIN = frozenset({"of", "у", "в", "во"})  # "the bank of", "вода у"
_SIDES = ("прав", "лів", "лев", "протилежн", "противоположн")
# "the Dnipro and", not "the Dnipro mayor": what goes on behind a thing that needs no noun.
_STANDS_ALONE = late(
    r"[^\w\s]|\s*$|\s+(?:and|or|but|in|on|at|near|to|toward|towards|from|for|by|with|into|is|was|are"
    r"|were|has|had|as|during|before|after|since|while|where|which|that|over|under|between|along"
    r"|only|just|about|some|around|roughly|approximately|nearly|almost|within|because|when|after"
    r"|\d+|river|(?:east|west|north|south)\w*)\b"
)
_ON_A_RIVER = re.compile(r"(?:[іїе]|Дону)$")  # one is "в" a town, and "на" a river
_QUOTES = "\"'“”„«([#‘’"
_KIND_WORDS = {
    PlaceKind.SETTLEMENT: re.compile(
        alternatives(
            """
            villages? towns? cit(?:y|ies) settlements? hamlets? suburbs? capital hub port stronghold
            сел(?:о|а|і|у|ом|е|ам|ами|ах|ищ\\w+)? сёл(?:а|ам|ами|ах)?
            міст(?:о|а|і|у|ом|ечк\\w+) смт с-?щ[еа]
            город(?:а|е|у|ом|ок|ке|ка)? посел\\w+ посёл\\w+ пос пгт деревн\\w+ хутор\\w* пункт\\w*
            станиц\\w+ столиц\\w+ (?:м|с|г|д|х|пгт|пос|сел|смт|н\\.п|п)\\.
            """
        )
    ),
    PlaceKind.WATER: re.compile(
        alternatives(
            """
            rivers? lake reservoir рік[аиуі]\\w* річ(?:ка|ки|ці|ку|кою|чя) озер\\w+ рек[аиуе]\\w*
            реч(?:ка|ки|ке|ку|кой) водосховищ\\w+ водохранилищ\\w+ р\\. оз\\.
            """
        )
    ),
    PlaceKind.REGION: re.compile(
        alternatives("regions? oblasts? provinces? област[ьіяи]\\w* республ[иі]к\\w+")
    ),
}
_REGION_FORM = re.compile(r"[щч]ин(?:а|и|і|у|ою|ы|е|ой)$")
_OF_MANY = frozenset("пунктів пунктах сіл селах міст містах села міста громад громадах".split())
_RIVERS = frozenset("рек рекам реками реках річок річкам річками річках".split())
_RIVER = _RIVERS | frozenset(
    "река реки реке реку рекой речка речки речке речку річка річки річці річку річкою".split()
)
_LARGE = 100_000  # people: such a city has a right bank and a left one
_JOINS_NAMES = frozenset("and near towards toward та і й и біля поблизу возле".split())
_LEADS_NAMES = _JOINS_NAMES.union("-–—•▪")  # "- Sadove," is an item of a list
_LIST_GOES_ON = re.compile(r"(?:,|;|\s(?:and|та|і|й|и))\s[A-ZА-ЯІЇЄҐ]|[.;]\s|,?\s*\n[-–—•▪]|\.?$")
_AFTER = re.compile(
    r"\s+(?:(village|town|city|settlement)(?!\s+of\s+[A-Z])|([Rr]iver|[Rr]eservoir|[Ll]ake))\b"
)


@dataclass(slots=True)
class Context:
    """The text before and after a hit, and the last words before it in small letters.

    `listed`: it stands amid others, as in "Udachne, Kotlyne and Novopidhorodne.", no word its own.
    """

    before: str
    after: str
    words: tuple[str, ...]
    last: str
    second: str
    listed: bool


def context(text: str, start: int, end: int) -> Context:
    """Cut the window around `text[start:end]`."""
    before = text[max(0, start - _WINDOW) : start]
    words = before[-_REACH:].lower().split()[-5:]
    bare = tuple([word.lstrip(_QUOTES) for word in words if word not in _ARTICLES])
    last = bare[-1] if bare else ""
    second = bare[-2] if len(bare) > 1 else ""
    after = text[end : end + _WINDOW]
    joined = before[-2:] == ", " or (before[-1:] == " " and last in _LEADS_NAMES)
    listed = joined and _LIST_GOES_ON.match(after) is not None
    return Context(before, after, bare, last, second, listed)


def is_place_called(around: Context) -> bool:
    """Tell "a settlement named Vesele" from an operation or a cat of that name."""
    return around.last in _CALLED and kind_of_word(around.second) is not None


def kind_cue(around: Context, hit: Hit, name: str) -> PlaceKind | None:
    """Tell what kind of place the words around the hit say it is; None if they say nothing."""
    # "в одном из сёл Белгородской области" speaks of another place's kind
    if hit.admin_cue or _is_region_of_its_own(around, hit, name):
        return PlaceKind.REGION
    if hit.shown:
        return hit.matches[0].place.kind
    words = around.words
    of_it = words[-1:] == ("of",) or is_place_called(around)
    named = words[-2:-1] if of_it else words[-1:]
    kind = kind_of_word(named[0]) if named else None
    if kind is not None:  # "the regions of Ukraine" are not Ukraine
        return None if kind is PlaceKind.REGION and hit.is_kind(PlaceKind.COUNTRY) else kind
    if _is_crossed(around, hit, name) or _is_second_river(words):
        return PlaceKind.WATER
    after = _AFTER.match(around.after)
    if after is None or hit.is_kind(PlaceKind.COUNTRY):  # "an east Ukraine village"
        return None
    return PlaceKind.SETTLEMENT if after.group(1) else PlaceKind.WATER


def is_called_river(around: Context) -> bool:
    """Tell "к реке Дубовка", which is no village of that name, however near to the front."""
    words = around.words
    return words[-1:] != () and (words[-1] in _RIVER or _is_second_river(words))


def _is_second_river(words: tuple[str, ...]) -> bool:
    """Tell the second of "между реками Дубовка и Лозоватка"."""
    return words[-1:] != () and words[-1] in AND and words[-3:-2] != () and words[-3] in _RIVERS


def _is_region_of_its_own(around: Context, hit: Hit, name: str) -> bool:
    """Tell "прикордонні села Чернігівщини": a word of this form names a region alone."""
    if _REGION_FORM.search(name) is None:
        return False
    wide = any(m.place.is_wide for m in hit.matches)  # beside a hamlet called Kharkivshchyna
    return wide and (around.last in _OF_MANY or all(m.place.is_wide for m in hit.matches))


def _is_crossed(around: Context, hit: Hit, name: str) -> bool:
    """Tell "across the Dnipro", "на Дунаї" from the towns of those names."""
    bearers = bearers_of(hit.matches)
    if not bearers.has_water:
        # of which no table knows: no village has a right bank and a left one
        is_side = around.last in _BANKS and around.second.startswith(_SIDES)
        return is_side and bearers.largest <= _LARGE
    banks = around.second if around.last in _WITHIN else around.last
    if around.last in _CROSSING or banks in _BANKS:
        return True
    if around.before.endswith(("the ", "The ")):
        return _STANDS_ALONE.match(around.after) is not None
    return around.last == "на" and _ON_A_RIVER.search(name) is not None


@lru_cache(maxsize=4096)
def kind_of_word(word: str) -> PlaceKind | None:
    """Tell which kind of place a common noun names.

    >>> kind_of_word("село"), kind_of_word("tank")
    (<PlaceKind.SETTLEMENT: 'settlement'>, None)
    """
    return next((kind for kind, noun in _KIND_WORDS.items() if noun.fullmatch(word)), None)
