"""A subject that points back in ("The town lies", "It is"); the place it points to out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.words import SETTLEMENT
from geodata.model import Mention, Named, PlaceKind, Sense
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from geodata.claims.passage import Passage

_LIES = any_of(
    """lies | sits | stands | is located | is situated | знаходиться | розташован* | лежить
    | стоїть | находится | расположен* | лежит | стоит"""
)
_SMALL_WORDS = any_of(
    """about | around | roughly | some | only | just | approximately | now | itself | приблизно
    | близько | лише | всього | усього | примерно | около | всего | лишь | за | на | у | в | к"""
)
_THE = re.compile(r"(?<!\w)(?:the|this|that)\s+$", re.IGNORECASE)
# "It is" may speak of anything, "It lies" and "The town is" of a place.
_POINTER = late(
    r"[\s\"“«—–-]*(?:(?P<town>(?:the|this)\s+(?:[a-z-]+\s+){0,2}?"
    rf"{SETTLEMENT}|(?=[а-яіїєґё]){SETTLEMENT})"
    rf"(?:,(?:[^,;()]|(?<=\d),(?=\d)){{1,60}},)?\s+(?:is|was|{_LIES})"
    rf"|(?P<it>it|воно|він|вона|оно|он|она)\s+{_LIES})\s+(?:{_SMALL_WORDS}\s+)*",
    re.IGNORECASE,
)


def pointed_back(passage: Passage, lead: int, floor: int) -> tuple[Named, int] | None:
    """Find the place that "The village lies" points to: the only one the sentence before names.

    A place something was measured from does not count. With several the subject stays open.
    """
    pointer = _POINTER.fullmatch(passage.text, floor, lead)
    if pointer is None or floor == 0:
        return None
    start, end = pointer.span("town" if pointer.group("town") else "it")
    meant = _the_one_before(passage, floor, start, end)
    return None if meant is None else (meant, start)


def the_one_meant(passage: Passage, what: Named, floor: int) -> Named:
    """Give "the loss of the town, which lies" its place, if it can be but the one named before."""
    start, end = what.start or 0, what.end or 0
    article = _THE.search(passage.text, floor, start)
    if article is None or floor == 0 or any(_is_town(m) for m in passage.between(floor, start)):
        return what
    return _the_one_before(passage, floor, start, end) or what


def _the_one_before(passage: Passage, floor: int, start: int, end: int) -> Named | None:
    before = passage.floor(floor - 1)
    named = [m for m in passage.between(before, floor) if _may_be_meant(passage, m)]
    if not named or len({m.text for m in named}) > 1:
        return None
    first, what = named[0], passage.text[start:end]
    return Named(text=what, place=first.place, start=start, end=end, rivals=first.rivals)


def _is_town(mention: Mention) -> bool:
    is_town = mention.place is None or mention.place.kind is PlaceKind.SETTLEMENT
    return is_town and mention.sense is Sense.LITERAL


def _may_be_meant(passage: Passage, mention: Mention) -> bool:
    kinds = {place.kind for place in ((mention.place,) if mention.place else mention.rivals)}
    is_settlement = kinds == {PlaceKind.SETTLEMENT}
    is_anchor = mention.end in passage.anchored
    return is_settlement and mention.sense is Sense.LITERAL and not is_anchor
