"""Text in; shares of a whole out ("20 percent", "nearly a fifth", "98,5 %", "п'яту частину")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from geodata.phrases.late import late
from geodata.phrases.letters import lowered
from geodata.phrases.numbers import Number, number_before
from geodata.phrases.patterns import any_of
from geodata.phrases.qualifiers import qualifier_before


@dataclass(frozen=True, slots=True)
class Share:
    """A share `text[lead:end]`, 0 to 1; the number may stand for `grain` about its value."""

    start: int
    end: int
    value: float
    grain: float
    qualifier: str | None
    lead: int


_SIGNS = ("%", "percent", "per cent", "відсот", "процент")
_PART_SIGNS = (
    "half",
    "third",
    "quarter",
    "fourth",
    "fifth",
    "sixth",
    "половин",
    "трет",
    "чверт",
    "четверт",
    "част",
    "п'ят",
    "п’ят",
    "пʼят",
    "пят",
)
_PERCENT = late(r"%|(?:percent|per\s+cent)(?!\w)|(?:відсот|процент)[а-яіїє]{1,4}(?!\w)")
_PARTS = {
    2: "half | half-of | половина | половину | половини | половины | половиною",
    3: """a third | one third | one-third | третина | третину | третини | третину | треть
        | одну третину | одна третина | трети""",
    4: """a quarter | one quarter | one-quarter | a fourth | чверть | чверті | четверть | четверти
        | четверту частину | четверта частина | четвертую часть | четвёртую часть""",
    5: """a fifth | one fifth | one-fifth | п'яту частину | п'ята частина | п'ятої частини
        | одну п'яту | одна п'ята | пятую часть | пятая часть | пятой части | одну пятую""",
    6: """a sixth | one sixth | one-sixth | шосту частину | шоста частина | шестую часть
        | шестая часть""",
    1.5: """two thirds | two-thirds | дві третини | двох третин | две трети | двух третей""",
    4 / 3: """three quarters | three-quarters | three fourths | три чверті | трьох чвертей
        | три четверти | трёх четвертей | трех четвертей""",
}
_ROUGH = 0.2  # of a part said in one word: "a fifth" stands for 18 to 22 %
_FIVES = range(5, 90, 5)  # percent that a writer may have rounded to fives; "95" is near the whole
_VALUES = {
    part.strip().replace("'", "’"): 1 / whole
    for whole, row in _PARTS.items()
    for part in row.split("|")
}
_PART = late(r"(?<![\w-])" + any_of(" | ".join(_VALUES)).replace("’", "['’ʼ]") + r"(?![\w-])")


@lru_cache(maxsize=8)
def find_shares(text: str) -> tuple[Share, ...]:
    """Find every share, in the order of the text.

    >>> [(round(s.value, 2), s.qualifier) for s in find_shares("nearly a fifth, about 99 percent")]
    [(0.2, 'nearly'), (0.99, 'about')]
    """
    low = lowered(text)
    found: list[Share] = []
    if any(sign in low for sign in _PART_SIGNS):
        found += [_part(text, unit) for unit in _PART.finditer(low)]
    if any(sign in low for sign in _SIGNS):
        percents = (_percent(text, unit) for unit in _PERCENT.finditer(low))
        found += [share for share in percents if share]
    return tuple(sorted(found, key=lambda share: share.start))


def _part(text: str, unit: re.Match[str]) -> Share:
    said = " ".join(re.sub("['ʼ]", "’", unit.group()).split())
    value = _VALUES[said]
    qualifier, lead = qualifier_before(text, 0, unit.start())
    grain = _ROUGH * min(value, 1 - value)
    return Share(unit.start(), unit.end(), value, grain, qualifier, lead)


def _percent(text: str, unit: re.Match[str]) -> Share | None:
    found = number_before(text, 0, unit.start())
    if found is None or not 0 < found[0].value <= 100:
        return None
    number, start = found
    qualifier, lead = qualifier_before(text, 0, start)
    value = number.value / 100
    return Share(start, unit.end(), value, _grain(number, value), qualifier, lead)


def _grain(number: Number, value: float) -> float:
    percent = round(value * 100)
    if number.high - number.low > 1 or number.grain < 1:  # a range, or decimals
        return number.grain / 100
    return (5 if percent in _FIVES else 1) / 100
