"""Written numbers of people and things in; their figures out ("троє", "1,200", "forty-two")."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.phrases.number_words import WORDS
from geodata.phrases.openings import Opening

# Of people, and in cases in which no length stands.
OF_PEOPLE = {
    1: "одного",
    2: "двоє двом двое двоих двоим двум",
    3: "троє трьома трое троих троим трём трем",
    4: "четверо чотирма четверых четверым",
    5: "п'ятеро п'ятьма пятеро пятерых п'ятером",
    6: "півдюжини полдюжины шестеро шістьома шестерых шестью",
    7: "семеро сімома сьома семерых семью",
    8: "восьмеро вісьмома восьма восьмерых",
    9: "дев'ятеро дев'ятьма девятеро девятерых девятью",
    10: "десятеро десятьма десятерых десятью десяток",
    11: "одинадцятеро",
    12: "дванадцятеро дюжина дюжину",
    13: "тринадцятеро",
    14: "чотирнадцятеро",
    15: "п'ятнадцятеро",
    16: "шістнадцятеро",
    17: "сімнадцятеро",
    18: "вісімнадцятеро",
    19: "дев'ятнадцятеро",
    20: "двадцятеро двадцятьма",
    30: "тридцятеро тридцятьма тридцатью",
    50: "півсотня полсотня півсотні полсотни",
    100: "сотня сотню",
    1000: "тисяча тисячу тысяча тысячу",
}
_UNITS = {
    word: float(number)
    for table in (WORDS, OF_PEOPLE)
    for number, words in table.items()
    for word in words.split()
    if number >= 1 and number != 1.5 and (number < 1000 or table is OF_PEOPLE)
}
_HALVES = {"half": 0.5, "пів": 0.5, "полтора": 1.5, "півтора": 1.5, "півтори": 1.5, "полторы": 1.5}
_UNITS |= {"a": 1.0, "an": 1.0}
MANY = {
    word.strip(): number
    for number, words in (
        (24, "dozens | several dozen"),
        (20, """десятки | десятків | десятками | десятков | кілька десятків | декілька десятків
            | несколько десятков"""),
        (200, "hundreds | several hundred | сотні | сотнями | сотень | сотни | несколько сотен"),
        (2000, "thousands | several thousand | тисячі | тисячами | тысячи | кілька тисяч"),
    )
    for word in words.split("|")
}  # fmt: skip  # at least so many
_THOUSAND = r"(?:thousand|тисяч[аіиу]?|тысяч[аиу]?|тис|тыс)"
_TENFOLD = r"(?:десятк(?:а(?:ми|х|м)?|и)|десятків|десятков)"
_TENFOLD_OR_MORE = rf"(?:{_TENFOLD}|dozen|сотень|сотен|сотні|сотни|{_THOUSAND})"


def _any_of(words: list[str]) -> str:
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    return longest_first.replace("'", "['’ʼ]").replace(" ", r"\s+")


_UNITS.pop("hundred")
_FIRST = _any_of([w for w, n in _UNITS.items() if n % 10 == 0 and n > 10])  # "сорок два"
_HUNDREDS = r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)\s+)?hundred(?!\w)"
_WORD = (
    rf"(?:(?:(?:{_FIRST}|{_HUNDREDS}(?:\s+and)?)(?:\s+|-))*"
    rf"(?:{_HUNDREDS}|(?:{_any_of([*_UNITS])})(?!\w))(?:\s+{_TENFOLD_OR_MORE}(?!\w))?"
    rf"|(?:{_any_of([*_HALVES])})(?:\s+a)?[\s-]+{_TENFOLD_OR_MORE}(?!\w)|dozen(?!\w)"
    rf"|(?:{_any_of([*MANY])})(?!\w))"
)
FIGURE = rf"\d+(?:[.,]\d+)?\s+{_THOUSAND}(?!\w)\.?|\d{{1,3}}(?:[,\u00a0\u202f ]\d{{3}})+(?!\d)|\d+"
# Every rule that counts would hold the hundreds of words that numbers are written in, twice each,
# and take a tenth of a second to compile; so they are marked in the sentence, for all its rules.
_MARK = "ꙮ"  # a letter that no sentence holds, and neither large nor small
_ONES = _any_of([w for w, n in _UNITS.items() if n == 1])  # "one of them" remains as it is
WORD = rf"(?:{_MARK}+|(?:{_ONES})(?!\w))"
_OF_FIGURE = rf"(?<=\d\s){_THOUSAND}(?!\w)"  # "1,5 тисячі" is one figure
_WRITTEN = Opening(rf"(?<!\w)(?!{_OF_FIGURE}){_WORD}", re.IGNORECASE)
_TIMES = re.compile(
    rf"(?P<k>{_THOUSAND})|(?P<ten>{_TENFOLD})|(?P<dozen>dozen)|сотень|сотен|сотні|сотни"
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d]+(?:'[^\W\d]+)?")
_GROUPS = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")


class Marked(str):
    """A sentence with a mark for each letter of its written numbers, and as it was `said`."""

    __slots__ = ("said",)

    said: str


@lru_cache(maxsize=256)  # a sentence is asked for each of its events
def marked(text: str) -> Marked:
    """Mark the written numbers of a sentence, so that `WORD` finds them where they stand.

    >>> marked("Sixty-two of one family died")
    'ꙮꙮꙮꙮꙮꙮꙮꙮꙮ of one family died'
    """
    sentence = text.replace(_MARK, "_")
    parts: list[str] = []
    last = 0
    for number in _WRITTEN.finditer(sentence):
        if _UNITS.get(said(number[0])) != 1:
            parts += sentence[last : number.start()], _MARK * len(number[0])
            last = number.end()
    found = Marked("".join((*parts, sentence[last:])))
    found.said = text
    return found


def sentence_of(match: re.Match[str]) -> str:
    """Give the sentence of a match as it was before it was marked."""
    text = match.string
    return text.said if isinstance(text, Marked) else text


def as_said(match: re.Match[str], group: str) -> str:
    """Give what a group of a match holds, as the sentence said it before it was marked."""
    start, end = match.span(group)
    return sentence_of(match)[start:end]


def number_of(words: str) -> float:
    """Read a number in figures, or one that `WORD` knows.

    >>> number_of("1,200"), number_of("троє"), number_of("1,5 тисячі")
    (1200.0, 3.0, 1500.0)
    >>> number_of("a hundred and five"), number_of("сорок двох"), number_of("half a dozen")
    (105.0, 42.0, 6.0)
    """
    plain = said(words)
    if plain in MANY:
        return float(MANY[plain])
    number = 0.0
    for word in _TOKEN.findall(_GROUPS.sub("", plain)):
        times = _TIMES.fullmatch(word)
        if word[0].isdigit():
            number += float(word.replace(",", "."))
        elif times:
            by = 1000 if times["k"] else 10 if times["ten"] else 12 if times["dozen"] else 100
            number = (number or 1) * by
        elif word == "hundred":
            number = (number or 1) * 100
        elif word not in {"and", "a", "an"} or not number:
            number += _UNITS.get(word) or _HALVES.get(word) or 0
    return number


def said(words: str) -> str:
    """Give a number's words as the tables spell them."""
    return " ".join(words.lower().replace("’", "'").replace("ʼ", "'").split())


def is_many(words: str) -> bool:
    """Tell "dozens", which is at least so many.

    >>> is_many("Кілька десятків"), is_many("forty-two")
    (True, False)
    """
    return said(words) in MANY
