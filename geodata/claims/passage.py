"""Article and mentions in; a passage that answers "which place stands here, and what lies between".

Every question of the grammar is about a gap: the words between a name and the words that measure.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from geodata.claims.words import (
    NAME,
    OF_REGION,
    POSSESSIVE,
    SECTOR,
    TRACK,
    is_description,
    is_title,
)
from geodata.model import Mention, Named, Role, Sense
from geodata.sentences import split

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.model import Article

_REACH = 80  # characters; "of the strategically important logistics hub of" fits


class Passage:
    """The text of one article with its mentions in order."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self.text: str = article.text
        self.published: date | None = article.published
        self.mentions = sorted(mentions, key=lambda m: (m.start, -m.end))
        # Whose the statements read so far are, by where their anchors end.
        self.anchored: dict[int, tuple[Named, ...]] = {}
        # Where names stand as the subjects of a direction: "near" there states no nearness.
        self.listed: list[tuple[int, int]] = []
        # Where towns stand that "150 km to the west" tells of: the next such is not from them.
        self.implied: set[int] = set()
        self._starts = [m.start for m in self.mentions]
        self._ends = [m.end for m in self.mentions]

        self._floors = [s.start for s in split(article.text)]

    def floor(self, at: int) -> int:
        """Give where the sentence that holds `at` begins."""
        index = bisect_right(self._floors, at)
        return self._floors[index - 1] if index else 0

    def ceiling(self, at: int) -> int:
        """Give where the sentence that holds `at` ends."""
        index = bisect_right(self._floors, at)
        return self._floors[index] if index < len(self._floors) else len(self.text)

    def sentence(self, at: int) -> str:
        """Give the sentence that holds `at`."""
        return self.text[self.floor(at) : self.ceiling(at)]

    def next_mention(self, at: int) -> Mention | None:
        """Find the first mention that starts at `at` or later."""
        index = bisect_left(self._starts, at)
        return self.mentions[index] if index < len(self.mentions) else None

    def last_mention(self, at: int) -> Mention | None:
        """Find the last mention that ends at `at` or earlier."""
        index = bisect_right(self._ends, at)
        return self.mentions[index - 1] if index else None

    def between(self, start: int, end: int) -> list[Mention]:
        """List the mentions that start in `text[start:end]`."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def mention_before(self, mention: Mention) -> Mention | None:
        """Find the mention before another."""
        index = bisect_left(self._starts, mention.start)
        return self.mentions[index - 1] if index else None

    def place_at(self, at: int) -> Mention | None:
        """Find the place that the words at `at` lead to: only a description lies between.

        Of "Ukraine's Kharkiv" and "the Donetsk region town of Kurakhove" it is the last.
        """
        mention = self.next_mention(at)
        if mention is None or not self._leads(at, mention.start):
            return self._unknown_at(at)
        while True:
            following = self.next_mention(mention.end)
            if following is None or following.start - mention.end > _REACH:
                break
            gap = self.text[mention.end : following.start]
            if not (POSSESSIVE.fullmatch(gap) or (is_wide(mention) and OF_REGION.fullmatch(gap))):
                break
            mention = following
        is_other = SECTOR.match(self.text, mention.end) or TRACK.match(self.text, mention.end)
        return None if is_other else mention

    def _leads(self, at: int, start: int) -> bool:
        return start - at <= _REACH and is_description(self.text[at:start])

    def _unknown_at(self, at: int) -> Mention | None:
        """Take a capitalised name no gazetteer knew: the claim stands, its place stays open."""
        line_end = self.text.find("\n", at)  # the next line is of something else
        name = NAME.match(self.text, at, line_end if line_end >= 0 else len(self.text))
        if name is None or is_title(name.group("name")):
            return None
        start, end = name.span("name")
        if _ADJECTIVE.search(self.text, start, end) and _NOUN.match(self.text, end):
            return None
        if _NATION.search(self.text, start, end) and _BORDER.match(self.text, end):
            return None
        known = self.next_mention(start)
        if (known is not None and known.start < end) or SECTOR.match(self.text, end):
            return None
        return Mention(
            start=start,
            end=end,
            text=self.text[start:end],
            sense=Sense.LITERAL,
            role=Role.ANCHOR,
            place=None,
            confidence=0.0,
            reason="no gazetteer knows this name",
        )


# "Таганрогского залива": an adjective of a thing that has no one spot.
_ADJECTIVE = re.compile(r"(?:[сц]ь?к(?:ого|ої|ому|ій|ой|их|им)|[нв](?:ого|ої|ой))$")
# "near the Hungarian border", "the Crimean town of": no name of a place
_NATION = re.compile(r"(?:ian|ish|ese|ean|vak)$")
_BORDER = re.compile(r"\s+[a-z]{3,}")
_NOUN = re.compile(r"\s+[а-яіїєґё]{4}")
_REGION_WORD = re.compile(
    r"region|oblast|province|republic|krai|district|raion|област|обл\b|район|щин[аиіуы]?\b", re.I
)


def is_wide(mention: Mention) -> bool:
    """Tell a region or country, whose middle no distance is measured from."""
    if mention.place is not None:
        return mention.place.is_wide
    return bool(_REGION_WORD.search(mention.text))


def named(mention: Mention) -> Named:
    """Give a mention as the claim names it."""
    return Named(
        text=mention.text,
        place=mention.place,
        start=mention.start,
        end=mention.end,
        rivals=mention.rivals,
    )
