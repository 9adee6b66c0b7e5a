"""How fast statements are found: an article of 300 words with six statements, names marked.

`make bench` times it; the target is half a millisecond on one core.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.claims.find import find_claims
from geodata.model import Article, LonLat, Mention, Place, PlaceKind, Role, Sense
from geodata.phrases import find_areas, find_lengths, find_winds
from geodata.phrases.letters import lowered
from geodata.sentences import split

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

_PLAIN = (
    "Officials said on Tuesday that repair crews had worked through the night after the attack, "
    "and that power was back in most homes by noon. "
)
_STATEMENTS = (
    "Troops took a village around 10 kilometers (six miles) south of Kurakhove. "
    "They attacked southwest of Pokrovsk near Kotlyne and Udachne. "
    "Kramatorsk lies 20 km from the front line. Shells fell near Lyman. "
)
TEXT = 5 * _PLAIN + _STATEMENTS + 6 * _PLAIN
NAMES = ("Kurakhove", "Pokrovsk", "Kotlyne", "Udachne", "Kramatorsk", "Lyman")


def mention(name: str) -> Mention:
    place = Place(
        id=name, name=name, kind=PlaceKind.SETTLEMENT, at=LonLat(37, 48), uncertainty_m=500
    )
    start = TEXT.index(name)
    return Mention(
        start=start,
        end=start + len(name),
        text=name,
        sense=Sense.LITERAL,
        role=Role.SITE,
        place=place,
        confidence=1,
        reason="marked",
    )


def test_find_claims_speed(benchmark: BenchmarkFixture) -> None:
    mentions = [mention(name) for name in NAMES]
    article = Article(id="a", text=TEXT)

    def forget() -> None:
        """Drop what earlier stations would share, so that all the work is timed."""
        for remembers in (split, lowered, find_lengths, find_winds, find_areas):
            remembers.cache_clear()

    claims = benchmark.pedantic(
        find_claims, args=(article, mentions), setup=forget, rounds=200, iterations=1
    )
    assert len(claims) == 5
    assert 280 < len(TEXT.split()) < 320
