"""A sentence in; how many people it lists by their ages ("52-річний і 60-річний чоловіки") out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import Count
from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_KILLED = r"загину\w+|вбито|убито|вбил[аио]?|убил[аио]?|погиб\w*|убит[аоы]?"
_HURT = (
    r"постражда(?:в|л[аио])|пострадал[аи]?|поранен[аоиійу]*|ранен[аоы]?|поранил[аио]?|поранив|ранил[аио]?"
    r"|травмован[аоиійу]*|травмирован[аоы]?"
    r"|(?:отрима|зазна|діста|получ)\w+\s+(?:\w+\s+)?(?:поранен|травм|ранен|реакці|реакци|контуз)\w+"
    r"|(?:поранен|травм|ранен)\w+\s+(?:отрима|зазна|діста|получ)\w+"
)
_AGED = r"\d{1,3}-?(?:річн|літн|летн)\w+"
_WHO = (
    r"(?:чоловік|жін|мужчин|женщин|хлоп|дівч|мальчик|девоч|девуш|юнак|юнош|підліт|подрост|діт|дет|дитин|реб[её]н|пенсіонер|пенсионер"
    r"|мешкан|жител|містян|воді|водит|співробітни|сотрудни|працівни|работни|рятувальни|спасател|поліцейськ|полицейск"
    r"|медик|лікар|врач|енергетик|энергетик|військов|военн)\w*"
)
_ONE = (
    r"(?:чоловіка?|жінк[ау]|мужчин[ау]|женщин[ау]|хлопець|хлопця|дівчин[ау]|підлітка?|підліток"
    r"|подросток|дитин[ау]|реб[её]нок|воді[йя])(?!\w)"
)
_AND = r"(?:,\s+|,?\s+(?:та|і|й|и|а\s+також|а\s+также)\s+)"
_AGES = rf"\d{{1,3}}(?:{_AND}\d{{1,3}}(?![\w-]))*"
_ITEM = (
    rf"(?:{_AGED}(?:\s+{_WHO})?|{_WHO}\s+(?:(?:віком|[ву]\s+віці|возрастом|в\s+возрасте)\s+)?(?P<ages>{_AGES})"
    rf"(?:\s+(?:рок\w*|рік|лет|года?)(?!\w))?|{_ONE}(?!\s+\d))"
)
_LIST = re.sub(r"\?P<ages>", "?:", rf"(?P<list>{_ITEM}(?:{_AND}{_ITEM})*)")
_THEN = late(rf"(?<!\w)(?:(?P<killed>{_KILLED})|(?:{_HURT}))\s+{_LIST}(?!\w)", re.IGNORECASE)
_BEFORE = late(
    rf"(?<![—–:-]\s)(?<!\w){_LIST}\s+(?:(?P<killed>{_KILLED})|(?:{_HURT}))(?!\w)", re.IGNORECASE
)
_EACH = late(_ITEM, re.IGNORECASE)
_HAVE_AGES = ("річн", "літн", "летн", " рок", " рік", " лет", " год")


def listed_by_age(sentence: str) -> Iterator[tuple[re.Match[str], Count]]:
    """Give those of whom a verb names two or more by their ages, and how many they are.

    >>> [c.low for _, c in listed_by_age("Постраждали чоловік 54 років та жінки 53 і 65 років.")]
    [3.0]
    """
    if not any(map(sentence.__contains__, _HAVE_AGES)):
        return
    for pattern in (_THEN, _BEFORE):
        for match in pattern.finditer(sentence):
            number = _number_of(match["list"])
            if number > 1 and any(map(str.isdigit, match["list"])):
                what = "killed" if match["killed"] else "wounded"
                yield match, Count(what=what, low=float(number), high=float(number))


def _number_of(listed: str) -> int:
    """Count the ages of a list, and those in it of whom no age is told."""
    items = _EACH.finditer(listed)
    return sum(len(re.findall(r"\d+", item["ages"])) if item["ages"] else 1 for item in items)
