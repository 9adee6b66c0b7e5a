"""Rows in; every spelling of a name out, each folded, numbered and respelled once.

Half of all villages share their name with another, so what follows from a name is kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.fold import fold_name, packed, packed_name, unpacked
from geodata.places.forms import SHORTEST_FORM, case_forms, packed_forms
from geodata.places.respell import russian_spellings, ukrainian_spellings
from geodata.places.romanise import press_spellings, romanise_russian, romanise_ukrainian
from geodata.places.russian_press import press_of_russian

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geodata.places.table import Row

# How a name belongs to a place; the order is the order of preference.
OFFICIAL, ALTERNATE, OLD, INFLECTED, GUESSED = range(5)
_IN_LATIN = ("en",)  # such names have no case forms
_UNKNOWN = b"?"  # a letter that cannot be packed
_NONE = -1
_SHORTEST_NAME = 2  # letters
# Also "'s-Hertogenbosch" and "‘Ibrī".
_LATIN = late(
    r"^(?:['’‘ʼ`](?:[a-z]-)?)?[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ\u0300-\u036f0-9 '’‘ʼ`´().,&/–-]*$"
)
_SIGNS = packed(" '’.-")  # inside a name in Cyrillic letters
_CYRILLIC = (
    packed("".join(map(chr, range(ord("А"), ord("я") + 1))) + "ҐЄІЇЁґєіїё0123456789") + _SIGNS
)
_UKRAINIAN = packed("іїєґІЇЄҐ'’")
_UKRAINIAN_ENDINGS = tuple("ське цьке зьке ове еве єве ине ськ цьк зьк".split())
_FOLDS_AWAY, _FOLDED = re.compile("[ёґЁҐ]"), str.maketrans("ёґЁҐ", "егЕГ")
_RUSSIAN = packed("ыэёъЫЭЁЪ")
_RUSSIAN_ENDINGS = tuple("ое ая ск цк".split())  # Мукачево and Солотвино are Ukrainian


def languages(name: str) -> tuple[str, ...]:
    """Tell which languages a spelling can be; () if none of ours.

    >>> languages("Київ"), languages("Вольное"), languages("Бахмут"), languages("東京")
    (('uk',), ('ru',), ('uk', 'ru'), ())
    """
    if not "Ѐ" <= name[:1] <= "ӿ" and _LATIN.match(name):
        return ("en",)
    raw = packed(name.replace("ʼ", "’"))
    if raw.translate(None, _CYRILLIC) or raw[:1] in _SIGNS:
        return ()
    if len(raw.translate(None, _UKRAINIAN)) < len(raw) or name.endswith(_UKRAINIAN_ENDINGS):
        return ("uk",)
    is_russian = len(raw.translate(None, _RUSSIAN)) < len(raw) or name.endswith(_RUSSIAN_ENDINGS)
    return ("ru",) if is_russian else ("uk", "ru")


def named(row: Row) -> str:
    """Write down all that the spellings of a row follow from; equal for namesakes.

    It is one new string, since the row's own would keep what lies around them in memory.
    """
    respelled = row.country if row.kind is PlaceKind.SETTLEMENT else None
    return "\t".join((respelled or "", row.name, "|".join(row.names), "|".join(row.old)))


class Spellings:
    """The names that have been met, packed, in the order in which they were."""

    def __init__(self) -> None:
        self._numbers: dict[bytes, int] = {}
        # Of each number its languages, and the name as first written where its forms need that.
        self._spoken: list[tuple[str, ...]] = []
        self._written: list[str | None] = []
        self._derived = lru_cache(maxsize=1 << 14)(self._derived_of)

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._numbers)

    def of(self, named: str) -> dict[int, int]:
        """Give the numbers of all names that `named` tells of, with how each is borne."""
        country, name, alternates, old = named.split("\t")
        names = alternates.split("|")
        found = {self._number(name): OFFICIAL}
        for other in names:
            found.setdefault(self._number(other), ALTERNATE)
        for other in old.split("|"):
            found.setdefault(self._number(other), OLD)
        if country in _RESPELLERS:
            for own in sorted(n for n in {name, *names} if not n.isascii()):
                for number, form in self._derived(own, country):
                    found.setdefault(number, form)
        found.pop(_NONE, None)
        return found

    def inflected(self) -> Iterator[tuple[int, list[bytes]]]:
        """Give the case forms of every name, with its number."""
        names = zip(self._numbers, self._spoken, self._written, strict=True)
        for number, (name, spoken, written) in enumerate(names):
            if spoken != _IN_LATIN:
                yield (
                    number,
                    packed_forms(name, spoken)
                    if written is None
                    else _forms_as_written(written, spoken, name),
                )

    def _number(self, name: str) -> int:
        """Give a name's number, or `_NONE` for what is no name in one of our alphabets."""
        key = packed_name(name)
        number = self._numbers.get(key)
        if number is not None:
            return number
        spoken = _languages_folded(name)
        if len(key) < _SHORTEST_NAME or not spoken or _UNKNOWN in key:
            return _NONE
        is_word = name.isalpha() and name[1:].islower() and unpacked(key) == name.lower()
        self._spoken.append(spoken)
        self._written.append(None if is_word or spoken == _IN_LATIN else name)
        self._numbers[key] = len(self._numbers)
        return len(self._numbers) - 1

    def _derived_of(self, name: str, country: str) -> tuple[tuple[int, int], ...]:
        language, respell = _RESPELLERS[country]
        pairs = respell(name) if language in languages(name) else ()
        return tuple((self._number(spelling), form) for spelling, form in pairs)


def _languages_folded(name: str) -> tuple[str, ...]:
    """Tell the languages of all names that fold to this one: "Берёза" is written "Береза", too."""
    return languages(name.translate(_FOLDED)) if _FOLDS_AWAY.search(name) else languages(name)


def _forms_as_written(name: str, spoken: Iterable[str], key: bytes) -> list[bytes]:
    forms = {fold_name(form) for language in spoken for form in case_forms(name, language)}
    return [packed(form) for form in forms - {unpacked(key)} if len(form) >= SHORTEST_FORM]


def _of_ukraine(name: str) -> Iterator[tuple[str, int]]:
    yield romanise_ukrainian(name), ALTERNATE
    yield from ((spelling, ALTERNATE) for spelling in press_spellings(name))
    for russian in russian_spellings(name):
        yield russian, GUESSED
        latin = romanise_russian(russian)
        yield from ((spelling, GUESSED) for spelling in (latin, *press_of_russian(latin)))


def _of_russia(name: str) -> Iterator[tuple[str, int]]:
    latin = romanise_russian(name)
    yield from ((spelling, ALTERNATE) for spelling in (latin, *press_of_russian(latin)))
    yield from ((spelling, GUESSED) for spelling in ukrainian_spellings(name))


_RESPELLERS = {"UA": ("uk", _of_ukraine), "RU": ("ru", _of_russia)}
