"""Two reports of one kind, place and day in; whether their words tell of two events, out.

A city's two districts are two sites; what happened in the morning did not happen in the evening;
the missile that killed 18 is not the drone that killed one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.events.disputes import articles_of, is_found_later
from geodata.model import EventKind
from geodata.phrases.late import late

if TYPE_CHECKING:
    from geodata.model import Event

_MANY_A_DAY = frozenset(
    {EventKind.STRIKE, EventKind.SHELLING, EventKind.ATTACK, EventKind.CASUALTIES, EventKind.OTHER}
)
_STEM = 4  # letters of a district's name that all its cases share, in either Cyrillic spelling
_DISTRICTS = late(
    r"\b(?P<of>[A-Z][\w'’-]{3,})\s+districts?\s+(?:of|in)\s+(?:the\s+city\s+of\s+)?[A-Z]"
    r"|['’]s\s+(?P<s>[A-Z][\w'’-]{3,})\s+district\b"
    r"|(?<!\w)(?P<cyr>[А-ЯІЇЄҐ][\w'’-]{3,})\s+район(?:і|у|ом|е|а)?\s+(?:міста\s+|города\s+)?"
    r"[А-ЯІЇЄҐ][\w'’-]+(?!\s+(?:област|район))"
)
_HOURS = late(
    r"(?P<morning>\b(?:morning|dawn|daybreak)\b|(?<!\w)(?:вранці|уранці|зранку|утром|на\s+світанку|на\s+рассвете)(?!\w))"
    r"|(?P<evening>\bevening\b|(?<!\w)(?:ввечері|увечері|вечером)(?!\w))"
    r"|(?P<noon>\bafternoon\b|(?<!\w)(?:вдень|удень|дн[её]м(?!\s+(?:жалоби|траур|скорб|раніше|ранее|позже)))(?!\w))",
    re.IGNORECASE,
)
_ANOTHER = late(
    r"\b(?:(?<!yet\s)another|a\s+(?:second|third|new|later|subsequent|separate|repeat(?:ed)?))\s+(?:\w+\s+){0,2}"
    r"(?:attack|strike|blow|missile|drone|rocket|shell|bomb)"
    r"|(?<!\w)(?:ще\s+од[ин]\w+|ещ[её]\s+од\w+|друг(?:ий|а|ой|ая)|повторн\w+)\s+(?:\w+\s+)?"
    r"(?:атак|удар|ракет|дрон|безпілотник|беспилотник|снаряд|обстр|прил)",
    re.IGNORECASE,
)
_WEAPONS = late(
    r"(?P<missile>missile|ballistic|iskander|ракет|баліст|баллист|[іи]скандер)"
    r"|(?P<drone>drone|uav|shahed|геран|дрон|безпілот|беспилот|бпла|шахед)"
    r"|(?P<bomb>glide\s+bomb|guided\s+bomb|av[іи]абомб|авіабомб|авиабомб|(?<!\w)каб(?:ами?|ом|и|ы)?(?!\w))"
    r"|(?P<mlrs>mlrs|рсз[во]|реактивн\w+\s+систем|смерч|ураган(?!н)|(?<!\w)град(?:ами?|ов|и|ів)(?!\w))"
    r"|(?P<gun>artillery|mortar|артил|миномет|миномёт|міномет)",
    re.IGNORECASE,
)
# "attacked positions near the town": not what a missile does; "attacked it again": one more
_SOME_OTHER = late(
    r"\b(?:again|later|another|second|repeat\w*|positions?|troops|repel\w*|assault\w*|storm\w*|ground|front\s?line|sector|direction|times)\b"
    r"|(?<!\w)(?:(?:знову|снова|вновь|вдруге|повторн\w+|згодом|пізніше|позже|(?:ще|ещё|еще)\s+раз)(?!\w)|позиц|в[іи]дби|отби|отраж|штурм|наступ|напрям|направл|раз[иа]?(?!\w)|бо[їи](?!\w))",
    re.IGNORECASE,
)
GROWN_RATIO = 2.0  # of two tolls of one strike: 12, and 23 a day later
_SPOKEN = re.compile(
    r"\b(?:said|says|told|reported|wrote|announced|posted)\b[^,.;]{0,25}$"
    r"|(?<!\w)(?:повідом|сказа|заяв|напис|сообщ|написа)\w*[^,.;]{0,25}$",
    re.IGNORECASE,
)


def told_apart(one: Event, other: Event) -> bool:
    """Tell whether two reports name two districts of a city, or two hours of a day."""
    if one.kind not in _MANY_A_DAY or one.quote == other.quote:
        return False
    if _tells_of_another(*sorted((one, other), key=lambda event: event.start)):
        return True
    # the hour at which a body was found is none of the strike
    for told in (
        (_districts,) if is_found_later(one) or is_found_later(other) else (_districts, _hours)
    ):
        here, there = told(one.quote), told(other.quote)
        alike = {name.isascii() for name in here} == {name.isascii() for name in there}
        if here and there and alike and here.isdisjoint(there):
            return True
    return _by_other_weapons(one, other)


def _by_other_weapons(one: Event, other: Event) -> bool:
    """Tell two reports whose dead and whose weapons both differ."""
    dead = sorted(c.low for event in (one, other) for c in event.counts if c.what == "killed")
    if len(dead) != 2 or dead[1] <= GROWN_RATIO * dead[0]:
        return False
    return other_weapons(one, other)


def alike_another(one: Event, other: Event) -> bool:
    """Tell two reports of "another attack", or two of which neither says so."""
    return bool(_ANOTHER.search(one.quote)) == bool(_ANOTHER.search(other.quote))


def by_rockets(one: Event, other: Event) -> bool:
    """Tell two reports that both name multiple rocket launchers."""
    return "mlrs" in _weapons(one.quote) & _weapons(other.quote)


def names_nothing(event: Event) -> bool:
    """Tell an attack of which neither a weapon nor a district nor the hour is told."""
    quote = event.quote
    return not (_weapons(quote) or _districts(quote) or _hours(quote) or _SOME_OTHER.search(quote))


def tells_one_attack(event: Event) -> bool:
    """Tell an attack of which nothing says that it was one more, or troops on foot."""
    return _SOME_OTHER.search(event.quote) is None


def same_weapon(one: Event, other: Event) -> bool:
    """Tell two reports that name one kind of weapon, and no other."""
    here, there = _weapons(one.quote), _weapons(other.quote)
    return len(here) == 1 and here == there


def other_weapons(one: Event, other: Event) -> bool:
    """Tell two reports that both name weapons, and none in common."""
    here, there = _weapons(one.quote), _weapons(other.quote)
    return bool(here and there) and here.isdisjoint(there)


@lru_cache(maxsize=4096)
def _weapons(quote: str) -> frozenset[str]:
    return frozenset(m.lastgroup or "" for m in _WEAPONS.finditer(quote))


def _tells_of_another(first: Event, then: Event) -> bool:
    """Tell "Hours later another missile hit the town", said further down in one article."""
    if not articles_of(first) == articles_of(then) != set():
        return False
    # a headline and its text may both tell of the second attack
    return bool(_ANOTHER.search(then.quote)) and not _ANOTHER.search(first.quote)


@lru_cache(maxsize=4096)
def _districts(quote: str) -> frozenset[str]:
    """Give the stems of the districts; those of two scripts cannot be compared.

    >>> sorted(_districts("a school in the Saltivskyi district of Kharkiv"))
    ['salt']
    """
    if "istrict" not in quote and "район" not in quote:
        return frozenset()
    names = (m["of"] or m["s"] or m["cyr"] for m in _DISTRICTS.finditer(quote))
    return frozenset(name[:_STEM].lower() for name in names)


@lru_cache(maxsize=4096)
def _hours(quote: str) -> frozenset[str]:
    found = (m.lastgroup for m in _HOURS.finditer(quote) if not _SPOKEN.search(quote, 0, m.start()))
    return frozenset(hour for hour in found if hour)
