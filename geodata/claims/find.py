"""Article and mentions in; the spatial statements it makes out, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.claims.advances import find_advances, is_weapon_range
from geodata.claims.containment import find_containment
from geodata.claims.directions import find_directions, find_sides
from geodata.claims.distances import find_distances, find_gun_ranges
from geodata.claims.drafts import Draft, to_claim
from geodata.claims.extents import find_areas_taken, find_conversions, find_front_lengths
from geodata.claims.holdings import find_shares_held
from geodata.claims.measures import to_drafts
from geodata.claims.nearness import find_nearness
from geodata.claims.passage import Passage
from geodata.claims.stretches import with_days
from geodata.phrases import find_areas, find_lengths, find_shares, find_winds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.claims.stretches import Days, DaysIn
    from geodata.model import Article, Claim, Mention


def _no_days(_text: str, _published: date | None) -> tuple[Days, ...]:
    return ()


def find_claims(
    article: Article, mentions: Sequence[Mention], days_in: DaysIn = _no_days
) -> tuple[Claim, ...]:
    """Find every spatial statement; subjects and anchors take their place from `mentions`.

    `days_in` reads the days that a sentence names.
    """
    passage = Passage(article, mentions)
    drafts = sorted(_drafts(passage), key=lambda d: (d.start, d.end))
    drafts = [with_days(passage, draft, days_in) for draft in drafts]
    return tuple(
        to_claim(draft, f"{article.id}-c{number}", article.text, article.published)
        for number, draft in enumerate(drafts)
    )


def _drafts(passage: Passage) -> list[Draft]:
    text = passage.text
    lengths = find_lengths(text)
    measured = [length for length in lengths if not is_weapon_range(text, length)]
    used: set[int] = set()
    found = [*find_front_lengths(passage, measured, used)]
    found.extend(find_advances(passage, measured, used))
    free = [length for length in measured if length.start not in used]
    measures = [
        *find_directions(passage, find_winds(text), free, used),
        *find_sides(passage),
        *find_distances(passage, free, used),
        *find_gun_ranges(passage),
    ]
    found.extend(to_drafts(passage, measures))
    found.extend(find_areas_taken(passage, find_areas(text)))
    found.extend(find_shares_held(passage, find_shares(text)))
    found.extend(find_nearness(passage))
    found.extend(find_containment(passage))
    found.extend(find_conversions(passage, lengths, used))
    return found
