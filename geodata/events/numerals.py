"""Written numbers of people and things in; their figures out ("троє", "1,200", "dozens")."""

from __future__ import annotations

import re

_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "", "one a an один одна одного одну",
            "two два дві двоє двох двома две двое двоих двумя",
            "three три троє трьох трьома трое троих трёх трех тремя",
            "four чотири четверо чотирьох чотирма четыре четверых четырёх четырьмя",
            "five п'ять п'ятеро п'яти п'ятьох п'ятьма пять пятеро пятерых пяти пятью",
            "six шість шестеро шести шістьох шістьма шесть шестерых шестью",
            "seven сім семеро сімох семи сьома семь семерых семи семью",
            "eight вісім восьмеро вісьмох восьми вісьма восемь восьмерых",
            "nine дев'ять дев'ятеро дев'ятьох дев'яти девять девятеро девятерых девяти",
            "ten десять десятеро десятьох десятерых десяти десятьма десятью",
            "eleven одинадцятеро одинадцять одинадцяти одиннадцать одиннадцати",
            "twelve дванадцятеро дванадцять дванадцяти двенадцать двенадцати",
            "thirteen тринадцятеро тринадцяти тринадцати тринадцять тринадцать",
            "fourteen чотирнадцятеро чотирнадцяти четырнадцати чотирнадцять четырнадцать",
            "fifteen п'ятнадцятеро п'ятнадцяти пятнадцати п'ятнадцять пятнадцать",
            "sixteen шістнадцяти шестнадцати шістнадцять шестнадцать",
            "seventeen сімнадцяти семнадцати сімнадцять семнадцать",
            "eighteen вісімнадцяти восемнадцати вісімнадцять восемнадцать",
            "nineteen дев'ятнадцяти девятнадцати дев'ятнадцять девятнадцать",
            "twenty двадцяти двадцати двадцять двадцать",
        )
    )
    for word in words.split()
}  # fmt: skip
MANY = {
    word: number
    for number, words in (
        (24, "dozens"),
        (20, "десятки десятків десятками десятков"),
        (200, "hundreds сотні сотнями сотень сотни"),
        (2000, "thousands тисячі тисячами тысячи"),
    )
    for word in words.split()
}  # at least so many
_WORDS |= MANY | {"dozen": 12}
WORD = "|".join(sorted((word.replace("'", "['’]") for word in _WORDS), key=len, reverse=True))
FIGURE = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+"


def number_of(written: str) -> float:
    """Read a number in figures, or a word that `WORD` knows.

    >>> number_of("1,200"), number_of("троє")
    (1200.0, 3.0)
    """
    word = written.lower().replace("’", "'")
    return float(_WORDS[word]) if word in _WORDS else float(re.sub(r"\D", "", written))
