"""Place names in; their case forms in Ukrainian and Russian out, by rules of our own.

The rules (`endings.py`) say how names of each shape decline, not which names exist: an unknown name
is given every form its shape allows, since a form that nobody writes costs nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.places.endings import ADJECTIVES, CASES, HARD_STEM, NOUNS, UNDECLINED
from geodata.places.fold import fold_name, packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geodata.places.endings import Paradigm

# A name that ends like an adjective is declined like one, standing alone or last.
_UK_LONE = late(
    r"(?:[сцз]ька|ча|жа|[Сс]уха|[Тт]онка|[Пп]лоска|[Рр]ідка|[Кк]рива|ова|ева|єва|ївська|[нтлрдш]а|ава|енька|ня|(?<!Стр)ий|ій|рні|ьке|ська|рна|ста|тла|ові)$"
)
_NOUN_LEAD = late(r"[^ньт]я$")  # "Асканія-Нова"; adjectives are "Верхня", "Третя", "Казачья"
_CONSONANT = late(r"[бвгґджзклмнпрстфхцчшщ]$")
# In "Ростов-на-Дону" what stands behind the preposition stays as it is.
_BESIDE = re.compile(r"[\s-](?:на|над|під|под|при|у|в)[\s-]")
_BREAK = re.compile(r"([\s\-‐‑]+)")
_APOSTROPHE = re.compile(r"['ʼ`]")
_LONGEST_ENDING, _TELLING = 5, 6  # letters: of the rules' endings, of what tells an adjective
SHORTEST_FORM = 3  # letters, folded; shorter ones are other words
_FOREIGN = ("оа", "уа")  # "Самоа": "самое" is another word
_LONGEST_NAME = 4  # words; longer ones ("imeni ...") are left as they are


def case_forms(name: str, language: str) -> frozenset[str]:
    """Make the oblique forms of a name in "uk" or "ru"; the name itself is not among them.

    >>> sorted(case_forms("Бахмут", "uk"))[:3]
    ['Бахмута', 'Бахмутем', 'Бахмутові']
    >>> "Часовим Яром" in case_forms("Часів Яр", "uk")
    True
    >>> {"Красногоровке", "Красногоровкой"} <= case_forms("Красногоровка", "ru")
    True
    """
    if name.isalpha() and "ʼ" not in name:  # that apostrophe counts as a letter
        return frozenset(_of_one_word(name, language)) - {name}
    if beside := _BESIDE.search(name):
        head, rest = name[: beside.start()], name[beside.start() :]
        return frozenset(form + rest for form in case_forms(head, language))
    parts = _BREAK.split(_APOSTROPHE.sub("’", name))
    words, gaps = parts[::2], parts[1::2]
    if len(words) > _LONGEST_NAME:
        return frozenset()
    if not gaps:
        return frozenset(_of_one_word(words[0], language)) - {name, words[0]}
    forms: set[str] = set()
    for case in range(CASES):
        choices = [_choices(words, gaps, at, case, language) for at in range(len(words))]
        forms.update(_joined(chosen, gaps) for chosen in product(*choices))
    return frozenset(forms - {name, _joined(tuple(words), gaps)})


def packed_forms(name: bytes, spoken: Iterable[str]) -> list[bytes]:
    """Make the case forms of one word in all its languages, packed as it is, each once.

    >>> [form.decode("cp1251") for form in packed_forms("ямпіль".encode("cp1251"), ["uk"])[:4:2]]
    ['ямполя', 'ямполю']
    """
    endings = _packed_endings(name[-_TELLING:], *spoken)
    length = len(name)
    if length - _LONGEST_ENDING >= SHORTEST_FORM:
        return [name[: length - cut] + new for cut, new in endings]
    forms = (name[: length - cut] + new for cut, new in endings)
    return [form for form in forms if len(form) >= SHORTEST_FORM]


@lru_cache(maxsize=32768)
def _packed_endings(tail: bytes, *spoken: str) -> tuple[tuple[int, bytes], ...]:
    """Give packed what `_endings` gives, without what leaves the word as it is or comes twice."""
    word = unpacked(tail)
    found: dict[tuple[int, bytes], None] = {}
    for language in spoken:
        for cut, ending in _endings(word, language):
            new, kept = fold_name(ending), len(word) - cut
            while kept < len(word) and new[:1] == word[kept]:
                new, kept = new[1:], kept + 1
            if new or kept < len(word):
                found[len(word) - kept, packed(new)] = None
    return tuple(found)


def _joined(words: tuple[str, ...], gaps: list[str]) -> str:
    return words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))


def _choices(
    words: list[str], gaps: list[str], at: int, case: int, language: str
) -> tuple[str, ...]:
    """Give the forms of one word of a name in one case."""
    last = at == len(words) - 1
    forms = _last_word(words[at], language)[case] if last else _leading(words[at], language)[case]
    if not last and not gaps[at].isspace():  # Івано-Франківська, but also Кам’янки-Дніпровської
        nouns = _decline(words[at], NOUNS[language], language)[case]
        forms = (words[at],) if words[at].endswith("о") else (words[at], *forms, *nouns)
    elif not last and language == "ru" and words[at].endswith("ов"):
        forms = (words[at], *forms)  # "в Часов Яре", as many write
    return tuple(dict.fromkeys(forms))


def _of_one_word(word: str, language: str) -> Iterator[str]:
    length = len(word)
    return (word[: length - cut] + new for cut, new in _endings(word[-_TELLING:], language))


@lru_cache(maxsize=16384)
def _endings(tail: str, language: str) -> tuple[tuple[int, str], ...]:
    """Give, for words that end in `tail`, how many letters to take off and what to put there."""
    found: dict[tuple[int, str], None] = {}
    for table in _tables_of(tail, language):
        stem, paradigm = _stem(tail, table, language)
        cut = len(tail) - len(stem)
        found.update(dict.fromkeys((cut, ending) for case in paradigm for ending in case))
    return tuple(found)


def _tables_of(word: str, language: str) -> tuple[dict[str, Paradigm], ...]:
    """Give the rules for a word that stands alone or last: those of nouns, or both."""
    like_adjective = _UK_LONE.search(word) if language == "uk" else word.endswith("ова")
    nouns = NOUNS[language]
    return (nouns, ADJECTIVES[language]) if like_adjective else (nouns,)


@lru_cache(maxsize=4096)
def _last_word(word: str, language: str) -> tuple[tuple[str, ...], ...]:
    declined = (_decline(word, table, language) for table in _tables_of(word, language))
    return tuple(sum(forms, ()) for forms in zip(*declined, strict=True))


@lru_cache(maxsize=4096)
def _leading(word: str, language: str) -> tuple[tuple[str, ...], ...]:
    """Decline a word before the last: as an adjective if its ending allows, else as a noun."""
    adjective = any(word.endswith(ending) for ending in ADJECTIVES[language])
    if adjective and not _NOUN_LEAD.search(word):
        return _decline(word, ADJECTIVES[language], language)
    return _decline(word, NOUNS[language], language)


def _decline(word: str, table: dict[str, Paradigm], language: str) -> tuple[tuple[str, ...], ...]:
    stem, paradigm = _stem(word, table, language)
    return tuple(tuple(stem + ending for ending in endings) for endings in paradigm)


def _stem(word: str, table: dict[str, Paradigm], language: str) -> tuple[str, Paradigm]:
    """Take off the longest ending that the table has, and give what stands for it."""
    low = word[-_LONGEST_ENDING:].lower()
    if low.endswith(_FOREIGN):
        return word, UNDECLINED
    for at in range(len(low)):
        if (paradigm := table.get(low[at:])) is not None:
            return word[: len(word) - len(low) + at], paradigm
    return word, HARD_STEM[language] if _CONSONANT.search(word) else UNDECLINED
