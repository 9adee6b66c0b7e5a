"""A slate in; how far the villages of a capital's name are held back, lacking a hint, out.

There is a Rivne of two hundred people near Pokrovsk, and a Mykolaiv in Lviv's oblast. A hint is an
area, distance or size told, fighting on the ground where the capital saw none, or a list in which
two more names lie around the village; one name beside it makes the village likelier, no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.phrases.late import late
from geodata.places.bearers import CAPITAL_ABOVE, HERE, bearers_of
from geodata.places.ground import fought_in
from geodata.places.hints import between, is_listed
from geodata.places.slate import SETTLEMENT
from geodata.places.sphere import metres_between
from geodata.places.strangers import is_its_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from geodata.places.evidence import Evidence
    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

_BELOW, _BELOW_IN_A_PAIR = 1.5, 0.5  # log-odds by which a village stays less likely
_SURE = 0.8  # that it is the capital: no hint need be looked for
_NEARER = 0.5  # to the fighting than the capital, as `Columns.theatre` has it
_HINT = 1.0  # log-odds over the capital that count as a hint
_NAMED_BESIDE = 2.0  # the same, of a region named: in the village's own sentence
_AROUND_M = 50_000.0
_LIST = 1.3  # names of a list around the village: two, and some doubt of them
_LONGEST_LIST = 8  # names before and behind
# "at a briefing in New York": where the world confers, whatever of the war it confers about
_CONFERS = late(
    r"(?<!\w)(?:U\.?N\.?|United Nations|Security Council|General Assembly|briefing|headquarters"
    r"|reporters|conference|stock|ООН|Радбез\w*|Рад\w+ Безпеки|Совбез\w*|Совет\w* Безопасности"
    r"|Ген[ае]сс?амбле\w*|брифинг\w*|брифінг\w*|штаб-квартир\w*|бирж\w*|бірж\w*)(?!\w)"
)
_CONFERS_WITHIN = 60  # characters on either side


@dataclass(frozen=True, slots=True)
class Contest:
    """A spot that may mean the oblast capital of row `capital` or a smaller place of `others`.

    `listed` are the numbers of the spots that stand in one list with it; one that counts for two
    comes twice. Where the world `confers`, abroad, nothing named beside it is a hint.
    """

    capital: int
    others: Ints
    listed: tuple[int, ...]
    confers: bool = False


def held_back(text: str, slate: Slate, evidence: Evidence, share: Floats) -> Floats | None:
    """Weigh down the namesakes of a capital at which nothing in the text hints, in log-odds.

    None where nothing changes: where no capital is named of which another place comes near.
    """
    contests = tuple(_contests(text, slate, share))
    if not contests:
        return None
    total, found = evidence.total(), slate.zeros()
    around = [_around(contest, slate, share) for contest in contests]
    hinted: set[int] = set()
    for contest, near in zip(contests, around, strict=True):
        if contest.confers:
            continue
        is_hinted = _hints(text, slate, contest, evidence) | (near >= _LIST)
        hinted |= set(slate.columns.place[contest.others[is_hinted]].tolist())
    for contest, near in zip(contests, around, strict=True):
        rows, capital = contest.others, contest.capital
        held = np.array([place not in hinted for place in slate.columns.place[rows].tolist()])
        below = np.where(near > _LIST / 2, _BELOW_IN_A_PAIR, _BELOW)
        over = np.minimum(0.0, total[capital] - below - total[rows])
        found[rows] = np.where(held, over, 0.0)
        if held.all() and not (near > _LIST / 2).any():  # far from its neighbours, as capitals are
            found[capital] = max(0.0, -float(evidence.near[capital]))
    return found


def _contests(text: str, slate: Slate, share: Floats) -> Iterator[Contest]:
    """Find the names that an oblast capital bears today, and others with it that may be meant."""
    columns = slate.columns
    for number, (spot, rows) in enumerate(zip(slate.spots, slate.rows, strict=True)):
        if rows.stop - rows.start == 1 or (capital := bearers_of(spot.matches).capital) is None:
            continue
        for row, place in enumerate(columns.places[rows], rows.start):
            if place.id == capital and share[row] < _SURE and is_its_name(place.name, spot.text):
                small = columns.population[rows] < CAPITAL_ABOVE
                others = (small & (columns.kind[rows] == SETTLEMENT)).nonzero()[0] + rows.start
                listed, confers = _list_of(text, slate, number), False
                if place.country not in HERE:  # of a place abroad each name nearby is a hint
                    confers = _confers_at(text, spot)
                    listed = () if confers else 2 * _in_sentence_of(slate, number)
                yield Contest(row, others, listed, confers)


def _confers_at(text: str, spot: Spot) -> bool:
    start = max(0, spot.start - _CONFERS_WITHIN)
    return _CONFERS.search(text, start, spot.end + _CONFERS_WITHIN) is not None


def _list_of(text: str, slate: Slate, number: int) -> tuple[int, ...]:
    """Give the spots that stand in a list with this one, without it."""
    first = last = number
    while first > max(0, number - _LONGEST_LIST) and _goes_on(text, slate, first - 1):
        first -= 1
    end = min(len(slate.spots) - 1, number + _LONGEST_LIST)
    while last < end and _goes_on(text, slate, last):
        last += 1
    return (*range(first, number), *range(number + 1, last + 1))


def _in_sentence_of(slate: Slate, number: int) -> tuple[int, ...]:
    """Give the other spots of a spot's sentence."""
    there = (slate.sentence == slate.sentence[number]).nonzero()[0]
    return tuple(there[there != number].tolist())


def _goes_on(text: str, slate: Slate, number: int) -> bool:
    """Tell a spot and the next one that are named in one list."""
    spot, following = slate.spots[number], slate.spots[number + 1]
    same = spot.sentence == following.sentence
    return same and is_listed(between(text, spot.end, following.start))


def _hints(text: str, slate: Slate, contest: Contest, evidence: Evidence) -> Bools:
    """Tell the places at which the words around the name hint, or fighting on the ground."""
    rows, capital = contest.others, contest.capital
    outright = evidence.said + evidence.kind + evidence.told
    hints = outright[rows] - outright[capital] >= _HINT
    hints |= evidence.named[rows] - evidence.named[capital] >= _NAMED_BESIDE
    theatre = slate.columns.theatre
    if fought_in(text, {int(slate.sentence[slate.owner[capital]])}):
        hints |= theatre[rows] - theatre[capital] >= _NEARER
    return np.asarray(hints)


def _around(contest: Contest, slate: Slate, share: Floats) -> Floats:
    """Count the names of the list that lie around each place, as far as they are known."""
    found = np.zeros(len(contest.others))
    xyz = slate.columns.xyz
    for number in contest.listed:
        rows = slate.rows[number]
        near = metres_between(xyz[rows], xyz[contest.others]) <= _AROUND_M
        found += (share[rows] * slate.columns.is_point[rows]) @ near
    return found
