"""Evidence in; the sentence that tells a reader why this place and no other out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.model import PlaceKind

if TYPE_CHECKING:
    from geodata.places.scoring import Evidence
    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

_TELLS = 0.5  # log-odds over the next best namesake that are worth a word


def why(spot: Spot, slate: Slate, evidence: Evidence, rows: range, best: int) -> str:
    """Say what spoke most for the chosen candidate."""
    place = slate.columns.places[best]
    where = f"in {place.admin1}" if place.admin1 else f"in {place.country or 'the gazetteer'}"
    if len(rows) == 1:
        is_area = place.kind in {PlaceKind.REGION, PlaceKind.COUNTRY}
        return f"the only {place.kind} so called" + ("" if is_area else f", {where}")
    if place.kind is PlaceKind.REGION and spot.kind_cue is None:
        return "the name stands for the region here, not for its town"
    gains = {
        f"the text itself puts it {where}": evidence.said,
        "it lies where the distance or direction told puts it": evidence.told,
        f"places {where} are named around it": evidence.named,
        "it is the nearest to the other places named": evidence.near,
        "it is of the kind and size the text calls it": evidence.kind,
        "other mentions in this text point to it": evidence.discourse,
    }
    rival = max((row for row in rows if row != best), key=lambda row: evidence.prior[row])
    told, gain = max(
        ((words, float(part[best] - part[rival])) for words, part in gains.items()),
        key=lambda found: found[1],
    )
    if gain < _TELLS or evidence.prior[best] - evidence.prior[rival] > gain:
        return f"the best known of {_count(spot)} places so called, {where}"
    return f"of {_count(spot)} places so called, {told}"


def why_open(spot: Spot) -> str:
    """Say why no place is chosen."""
    count = _count(spot)
    if count == 1:
        return f"the one place called “{spot.text}” does not fit what the text says of it"
    return f"{count} places are called “{spot.text}”, and the text does not tell which"


def _count(spot: Spot) -> int:
    return len({match.place.id for match in spot.matches})
