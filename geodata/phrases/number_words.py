"""Tables of number words, and the patterns of written numbers, in three languages."""

from __future__ import annotations

import re

WORDS = {
    0.5: "half пів пол полу половина половину половині половине",
    1: "one один одна одне одну одного однієї одному одной одном",
    1.5: "півтора півтори полтора полторы полутора полуторах",
    2: "two два дві двох двома две двух двумя",
    3: "three три трьох трьома трех трёх тремя",
    4: "four чотири чотирьох чотирма четыре четырех четырёх четырьмя",
    5: "five п'ять п'яти п'ятьох пять пяти пятью",
    6: "six шість шести шістьох шесть шестью",
    7: "seven сім семи сімох семь семью",
    8: "eight вісім восьми вісьмох восемь восьмью",
    9: "nine дев'ять дев'яти дев'ятьох девять девяти",
    10: "ten десять десяти десятьох десятью",
    11: "eleven одинадцять одинадцяти одинадцятьох одиннадцать одиннадцати",
    12: "twelve дванадцять дванадцяти дванадцятьох двенадцать двенадцати",
    13: "thirteen тринадцять тринадцяти тринадцятьох тринадцать тринадцати",
    14: "fourteen чотирнадцять чотирнадцяти чотирнадцятьох четырнадцать четырнадцати",
    15: "fifteen п'ятнадцять п'ятнадцяти п'ятнадцятьох пятнадцать пятнадцати",
    16: "sixteen шістнадцять шістнадцяти шістнадцятьох шестнадцать шестнадцати",
    17: "seventeen сімнадцять сімнадцяти сімнадцятьох семнадцать семнадцати",
    18: "eighteen вісімнадцять вісімнадцяти вісімнадцятьох восемнадцать восемнадцати",
    19: "nineteen дев'ятнадцять дев'ятнадцяти дев'ятнадцятьох девятнадцать девятнадцати",
    20: "twenty двадцять двадцяти двадцятьох двадцать двадцати",
    30: "thirty тридцять тридцяти тридцятьох тридцать тридцати",
    40: "forty сорок сорока",
    50: "fifty п'ятдесят п'ятдесяти п'ятдесятьох пятьдесят пятидесяти"
    " півсотні полсотни полусотне полусотни",
    60: "sixty шістдесят шістдесяти шістдесятьох шестьдесят шестидесяти",
    70: "seventy сімдесят сімдесяти сімдесятьох семьдесят семидесяти",
    80: "eighty вісімдесят вісімдесяти вісімдесятьох восемьдесят восьмидесяти",
    90: "ninety дев'яносто дев'яноста девяносто девяноста",
    100: "hundred сто ста",
    200: "двісті двохсот двохстах двести двухсот двухстах",
    300: "триста трьохсот трьохстах трехсот трёхсот трехстах трёхстах",
    400: "чотириста чотирьохсот четыреста четырехсот четырёхсот четырехстах",
    500: "п'ятсот п'ятисот п'ятистах пятьсот пятисот пятистах",
    600: "шістсот шестисот шестьсот",
    700: "сімсот семисот семьсот",
    800: "вісімсот восьмисот восемьсот",
    900: "дев'ятсот дев'ятисот девятьсот девятисот",
    1000: "thousand тисяча тисячу тисячі тисяч тысяча тысячу тысячи тысяч тис тыс",
}
# Words for an amount nobody counted, with the amounts they may stand for.
VAGUE = {
    "dozen": (12, 10, 14),
    "couple": (2, 1.5, 3),
    "few": (3, 2, 5),
    "several": (5, 3, 8),
    "dozens": (40, 20, 90),
    "tens": (40, 20, 90),
    "scores": (60, 40, 100),
    "hundreds": (300, 200, 900),
    "десяток": (10, 8, 12),
    "десятка": (10, 8, 12),
    "десятке": (10, 8, 12),
    "десятці": (10, 8, 12),
    "десятку": (10, 8, 12),
    "дюжина": (12, 10, 14),
    "дюжину": (12, 10, 14),
    "дюжине": (12, 10, 14),
    "дюжины": (12, 10, 14),
    "дюжини": (12, 10, 14),
    "дюжині": (12, 10, 14),
    "пара": (2, 1.5, 3),
    "пару": (2, 1.5, 3),
    "паре": (2, 1.5, 3),
    "парі": (2, 1.5, 3),
    "кілька": (4, 2, 9),
    "кількох": (4, 2, 9),
    "декілька": (4, 2, 9),
    "декількох": (4, 2, 9),
    "несколько": (4, 2, 9),
    "нескольких": (4, 2, 9),
    "кількасот": (300, 200, 900),
    "декількасот": (300, 200, 900),
    "десятки": (40, 20, 90),
    "десятках": (40, 20, 90),
    "десятків": (10, 10, 10),
    "десятков": (10, 10, 10),
    "сотень": (100, 100, 100),
    "сотен": (100, 100, 100),
    "сотня": (100, 80, 120),
    "сотню": (100, 80, 120),
    "сотні": (300, 200, 900),
    "сотни": (300, 200, 900),
    "сотнях": (300, 200, 900),
}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
DENOMINATORS = {"half": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3, "чверть": 4}
DENOMINATORS |= {"чверті": 4, "четверть": 4, "четверти": 4, "треть": 3, "третину": 3}
_APOSTROPHES = re.compile("['’ʼ`′]")


def bare(word: str) -> str:
    """Lower a word and drop its apostrophes: "П'ять" is "пять"."""
    return _APOSTROPHES.sub("", word).lower()


VALUE_OF = {bare(word): value for value, words in WORDS.items() for word in words.split()}

SPACE = r"[\s\u00a0\u202f\u2009]"
_GROUPED = rf"\d{{1,3}}(?:(?:[,.]|{SPACE})\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)"
_DIGITS = rf"(?<![\d.,/])(?<![^\W\d_]-)(?:{_GROUPED}|\d+[.,]\d+|\d+)(?!\d)"
ENDING = r"(?:[-‑–](?:ти|ми|ма|х|и|й)(?!\w))"  # "15-ти", "3-х"
VULGAR = "[" + "".join(FRACTIONS) + "]"
_DIGITAL = (
    rf"(?:(?:{_DIGITS}{SPACE}+)?\d/\d{{1,2}}|(?:{_DIGITS}{SPACE}?)?{VULGAR}|{_DIGITS}{ENDING}?)"
)
_ALL_WORDS = sorted(
    {*(w for words in WORDS.values() for w in words.split()), *VAGUE, *DENOMINATORS},
    key=len,
    reverse=True,
)
_WORD = "(?:" + "|".join(w.replace("'", "['’ʼ]?") for w in _ALL_WORDS) + r")(?!\w)"
_ARTICLE = rf"(?:an?{SPACE}+)?"
# A hyphen joins "twenty-five" and "three-quarters"; in "two-three" it makes a range.
_HYPHEN = r"(?:(?<=ty)-|(?<=half)-|-(?=quarter|third|dozen))"
_AND = rf"(?:(?<=hundred)|(?<=thousand)){SPACE}+and{SPACE}+"  # else it makes a range
_LINK = rf"(?:{_HYPHEN}|{_AND}|{SPACE}+(?:of{SPACE}+|an?{SPACE}+)*)"
_WORDY = rf"(?<!\w){_ARTICLE}{_WORD}(?:{_LINK}{_WORD})*"
AND_A_HALF = (
    rf"(?:(?:{SPACE}+|-)(?:and(?:{SPACE}+|-)an?(?:{SPACE}+|-)(?:half|quarter)"
    rf"|[зіи]з?{SPACE}+половиною|с{SPACE}+половиной))"
)
TIMES = rf"(?:{SPACE}+(?:thousand|тис\.?|тыс\.?|тисяч[іу]?|тысяч[иу]?)(?!\w))"
REST = rf"(?:{SPACE}+\d{{3}}(?!\d))"  # "1 тыс. 200"
ONE, ONE_IN_DIGITS = (
    rf"(?:(?:{ways}){AND_A_HALF}?(?:{TIMES}{REST}?)?)"
    for ways in (f"{_DIGITAL}|{_WORDY}", _DIGITAL)
)
_SPAN = rf"{SPACE}*[-–—−]{SPACE}*|{SPACE}+(?:to|or|до|или|або|чи|либо){SPACE}+"


def _number(one: str) -> str:
    """Write it with two ends at most, for each takes as long to compile as an article to read."""
    first = rf"(?P<from>(?<!\w)(?:between|from|від|от|між|между|з|с){SPACE}+)"
    link = rf"(?(from){SPACE}+(?:and|to|до|та|і|й|и){SPACE}+|(?:{_SPAN}))"
    return rf"(?:{first}?{one}(?:{link}{one}(?P<to>))?(?(from)(?(to)|(?!))))"


NUMBER, NUMBER_IN_DIGITS = _number(ONE), _number(ONE_IN_DIGITS)
"""Source of the pattern of a written number or range, and of one without words."""

IN_WORDS = frozenset(bare(word) for word in _ALL_WORDS)
"""Words that need the whole of `NUMBER`, which takes long to compile."""

VOCABULARY = IN_WORDS | frozenset(
    """and of a an or to between from до или або чи либо від от між между та і й и з с зі
    half quarter половиною половиной ти ми ма х plus odd more більше более больше""".split()
)
"""Words that may stand in a written number or range."""
