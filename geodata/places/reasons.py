"""Evidence in; the sentence that tells a reader why this place and no other out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.model import PlaceKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.places.scoring import Evidence
    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]

# In the order of `_parts`.
_WORDS = (
    "the text itself puts it{where}",
    "it lies where the distance or direction told puts it",
    "places{where} are named around it",
    "it is the nearest to the other places named",
    "it is of the kind and size the text calls it",
    "other mentions in this text point to it",
)
_KIND = 4
_TELLS = 0.5  # log-odds over the next best namesake that are worth a word


def why(spot: Spot, slate: Slate, evidence: Evidence, rows: slice, best: int) -> str:
    """Say what spoke most for the chosen candidate."""
    place = slate.columns.places[best]
    where = f" in {place.admin1}" if place.admin1 else " there"
    if rows.stop - rows.start == 1:
        is_area = place.kind in {PlaceKind.REGION, PlaceKind.COUNTRY}
        return f"the only {place.kind} so called" + (
            "" if is_area or not place.admin1 else f",{where}"
        )
    if place.kind is PlaceKind.REGION and spot.kind_cue is None:
        return "the name stands for the region here, not for its town"
    rival = _known_best(evidence, rows, best)
    gains = [float(part[best] - part[rival]) for part in _parts(evidence)]
    gain = max(gains)
    is_bare = gains.index(gain) == _KIND and spot.kind_cue is None
    if is_bare and slate.columns.is_point[rows].sum() == 1:
        return "the town that goes by the bare name, not its region"
    if is_bare or gain < _TELLS or evidence.prior[best] - evidence.prior[rival] > gain:
        return (
            f"of {_count(spot)} places so called, the likeliest by size and nearness to the war"
            + (f",{where}" if place.admin1 else "")
        )
    told = _WORDS[gains.index(gain)].format(where=where)
    return f"of {_count(spot)} places so called, {told}"


def _known_best(evidence: Evidence, rows: slice, best: int) -> int:
    """Give the namesake that would be chosen if the text said nothing."""
    first, second = np.argsort(-evidence.prior[rows], kind="stable")[:2].tolist()
    row: int = rows.start + (second if rows.start + first == best else first)
    return row


def _parts(evidence: Evidence) -> tuple[Floats, ...]:
    return (
        evidence.said,
        evidence.told,
        evidence.named,
        evidence.near,
        evidence.kind,
        evidence.discourse,
    )


def why_open(spot: Spot) -> str:
    """Say why no place is chosen."""
    count = _count(spot)
    if count == 1:
        return f"the one place called “{spot.text}” does not fit what the text says of it"
    return f"{count} places are called “{spot.text}”, and the text does not tell which"


def _count(spot: Spot) -> int:
    return len({match.place.id for match in spot.matches})
