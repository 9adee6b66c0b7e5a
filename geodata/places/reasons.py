"""Evidence in; the sentence that tells a reader why this place and no other out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.model import PlaceKind

if TYPE_CHECKING:
    from geodata.places.choosing import Choices
    from geodata.places.slate import Slate

# In the order of `Evidence.parts`.
_WORDS = (
    "the text itself puts it{where}",
    "it lies where the distance or direction told puts it",
    "places{where} are named around it",
    "it is the nearest to the other places named",
    "it is of the kind and size the text calls it",
    "other mentions in this text point to it",
    "the formation named with it was reported fighting there",
)
_KIND = 4
_FITTING = 0.4  # of the probability: else likelier a place that no table has
_TELLS = 0.5  # log-odds over the next best namesake that are worth a word


def why(number: int, slate: Slate, choices: Choices, count: int) -> str:
    """Say what spoke most for the candidate chosen for spot `number`, of `count` namesakes."""
    spot, rows = slate.spots[number], slate.rows[number]
    place = slate.columns.places[choices.best[number]]
    where = f" in {place.admin1}" if place.admin1 else " there"
    if rows.stop - rows.start == 1:
        is_area = place.is_wide
        return f"the only {place.kind} so called" + (
            "" if is_area or not place.admin1 else f",{where}"
        )
    if place.kind is PlaceKind.REGION and spot.kind_cue is None:
        return "the name stands for the region here, not for its town"
    gains = choices.gains[number]
    gain = max(gains)
    is_bare = gains.index(gain) == _KIND and spot.kind_cue is None
    if is_bare and choices.points[number] == 1:
        return "the town that goes by the bare name, not its region"
    if is_bare or gain < _TELLS or choices.known_gain[number] > gain:
        return f"of {count} places so called, the likeliest by size and nearness to the war" + (
            f",{where}" if place.admin1 else ""
        )
    told = _WORDS[gains.index(gain)].format(where=where)
    return f"of {count} places so called, {told}"


def why_open(number: int, slate: Slate, choices: Choices, count: int) -> str:
    """Say why no place is chosen of the `count` that bear the name of spot `number`."""
    name, rows = slate.spots[number].text, slate.rows[number]
    if count == 1:
        return f"the one place called “{name}” does not fit what the text says of it"
    others = choices.share_of_other[rows]
    if choices.confidence[number] + sum(share for share in others if share > 0) < _FITTING:
        return f"none of {count} places called “{name}” fits what the text says of it"
    return f"{count} places are called “{name}”, and the text does not tell which"
