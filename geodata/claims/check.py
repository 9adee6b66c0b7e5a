"""Structured claims in (no text); verdicts out, many at once, in the order they came."""

from __future__ import annotations

import math
import re
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from geodata.claims import parameters as p
from geodata.claims.verdicts import verdict_of
from geodata.claims.wording import MILES, in_miles, km
from geodata.errors import InputError
from geodata.field import ROAD_SHARE, SPREAD_DEG, Columns, Extent, Field, strains, turns_deg
from geodata.measure import GEOD, wind_name
from geodata.model import LonLat, Reject, Verdict
from geodata.phrases import find_lengths, find_winds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from geodata.phrases import Length, Wind

    Floats = NDArray[np.float64]

Row = dict[str, Any]

_LETTERS = {"n": "north", "e": "east", "s": "south", "w": "west"}
_TO = re.compile(r"(?:(?:to\s+the|on\s+the|на|к|ко)\s+)?", re.IGNORECASE)
_BLOCK = 256  # rows judged together
_FARTHEST_M = 20_003_932.0  # half the way around the Earth, pole to pole
_ROUNDED_DOWN, _ROUNDED_UP = 0.8, 1.25  # a second unit rounded to tens is off by that at most


def check_rows(rows: Iterable[Row | Reject]) -> Iterator[Row | Reject]:
    """Judge rows of the command line's contract; a row that cannot be read is a reject."""
    waiting = iter(rows)
    while block := list(islice(waiting, _BLOCK)):
        yield from _block(block)


def _block(rows: list[Row | Reject]) -> Iterator[Row | Reject]:
    read = [row if isinstance(row, Reject) else _read(row) for row in rows]
    good = [item for item in read if isinstance(item, ReadRow)]
    judged = iter(_judged(good) if good else ())
    for item in read:
        yield item if isinstance(item, Reject) else next(judged)


def _read(row: Row) -> ReadRow | Reject:
    try:
        return ReadRow(row)
    except InputError as error:
        return Reject(where=f"claim {row.get('id')!r}", reason=str(error))


class ReadRow:
    """One row, read: the field it describes, the winds its direction is one of, the target."""

    def __init__(self, row: Row) -> None:
        self.id = row.get("id")
        self.target = _position(row, "target")
        anchor = _position(row, "anchor")
        wind = _wind(row.get("direction"))
        self.winds = wind.points if wind and not wind.due else 0
        self.length = _length(row)
        if wind is None and self.length is None:
            raise InputError('gives neither "distance" nor "direction"; nothing can be checked')
        name = wind_name(wind.bearing_deg) if wind else ""
        self.said = f"{self.length.text if self.length else ''} {name}".strip()
        self.field = _field(anchor, _radius_m(row), self.length, wind)
        self.slips = self.length is not None and _slips(row, self.length)


def _judged(read: list[ReadRow]) -> Iterator[Row]:
    columns, metres, bearings = columns_of(read)
    turns = turns_off(read, bearings)
    scores, strained = columns.scores(metres, turns), strains(columns, metres, turns)
    for item, score, strain, metre, bearing in zip(
        read, scores, strained, metres, bearings, strict=True
    ):
        verdict = verdict_of(float(score), float(strain), stated=item.field.extent is Extent.AT)
        yield {
            "id": item.id,
            "verdict": verdict.value,
            "score": round(float(score), 6),
            "measured_distance_m": round(float(metre), 1),
            "measured_bearing_deg": round(float(bearing) % 360 % 360, 2),
            "reason": _reason(item, verdict, float(metre), float(bearing)),
        }


def _reason(item: ReadRow, verdict: Verdict, metres: float, bearing_deg: float) -> str:
    """Say where the target lies, in the row's unit, and what that means for the claim."""
    is_in_miles = item.length is not None and item.length.unit in MILES
    far = in_miles(metres) if is_in_miles else km(metres)
    where = f"The target lies {far} {wind_name(bearing_deg % 360)} of the anchor"
    fits = {
        Verdict.CONSISTENT: "; the claim fits.",
        Verdict.UNDETERMINED: "; that is at the edge of what the claim can mean.",
        Verdict.INCONSISTENT: f", not {item.said}; the claim does not fit.",
    }
    slip = "The two units contradict each other. " if item.slips else ""
    return f"{slip}{where}{fits[verdict]}"


def columns_of(read: Sequence[ReadRow]) -> tuple[Columns, Floats, Floats]:
    """Give rows as columns, with the distances in metres and the bearings of their targets."""
    fields = [item.field for item in read]
    anchors = np.array([(f.anchor.lon, f.anchor.lat) for f in fields])
    targets = np.array([(item.target.lon, item.target.lat) for item in read])
    bearings, _, metres = GEOD.inv(anchors[:, 0], anchors[:, 1], targets[:, 0], targets[:, 1])
    return Columns.of(fields), np.asarray(metres), np.asarray(bearings)


def turns_off(read: Sequence[ReadRow], bearings: Floats) -> Floats:
    """Give how far each bearing is off the stated one, in degrees."""
    return turns_deg(bearings - np.array([item.field.bearing_deg or 0.0 for item in read]), 0.0)


def _field(anchor: LonLat, radius_m: float, length: Length | None, wind: Wind | None) -> Field:
    spread_deg = SPREAD_DEG[4]
    if wind is not None:
        spread_deg = p.DUE_DEG if wind.due else SPREAD_DEG[wind.points]
    bearing = wind.bearing_deg if wind else None
    if length is None:
        return Field(
            anchor=anchor,
            radius_m=radius_m,
            distance_m=p.DIRECTION_M,
            log_spread=p.DIRECTION_LOG,
            extent=Extent.SOMEWHERE,
            bearing_deg=bearing,
            spread_deg=spread_deg,
        )
    return Field(
        anchor=anchor,
        radius_m=radius_m,
        distance_m=length.value_m,
        grain_m=length.grain_m,
        road_share=ROAD_SHARE,
        bearing_deg=bearing,
        spread_deg=spread_deg,
    )


def _position(row: Row, key: str) -> LonLat:
    try:
        lon, lat = (_number(part) for part in row[key])
        return LonLat(lon, lat)
    except (KeyError, TypeError, ValueError, InputError) as error:
        raise InputError(f'"{key}" is {row.get(key)!r}; write [longitude, latitude]') from error


def _length(row: Row) -> Length | None:
    if stray := next((key for key in row if key.startswith("distance_")), None):
        raise InputError(f'"{stray}" is not read; write "distance" and "unit"')
    number, unit = row.get("distance"), row.get("unit")
    if _is_blank(number):
        return None
    words = f"{number} {'km' if _is_blank(unit) else unit}"
    found = find_lengths(words)
    # What stands before the number, a minus or "1e", is not left out in silence.
    if not found or found[0].value_m <= 0 or words[: found[0].lead].strip():
        raise InputError(f'"distance" is {words!r}; write a number above 0 and a unit, km or mi')
    if found[0].value_m > _FARTHEST_M:
        raise InputError(f'"distance" is {words!r}; no two places are farther than 20,004 km apart')
    return found[0]


def _slips(row: Row, first: Length) -> bool:
    """Tell whether the second unit contradicts the first by more than rounding can explain."""
    if _is_blank(row.get("second_distance")):
        return False
    unit_m = find_lengths(f"1 {row.get('second_unit') or 'mi'}")
    try:
        second_m = _number(row["second_distance"], above=0) * unit_m[0].value_m
    except (TypeError, ValueError, IndexError) as error:
        said = f"{row['second_distance']} {row.get('second_unit') or ''}"
        raise InputError(
            f'"second_distance" is {said!r}; write a number above 0 and a unit'
        ) from error
    return not first.low_m * _ROUNDED_DOWN <= second_m <= first.high_m * _ROUNDED_UP


def _wind(direction: Any) -> Wind | None:
    if _is_blank(direction):
        return None
    word = str(direction).strip()
    word = _LETTERS.get(word.lower(), word.upper() if len(word) <= len("NNE") else word)
    found = find_winds(f"{word} of X")
    if not found or not _TO.fullmatch(word[: found[0].start]):
        raise InputError(f'"direction" is {direction!r}; write a wind such as "south" or "NNE"')
    return found[0]


def _radius_m(row: Row) -> float:
    population = row.get("anchor_population")
    if _is_blank(population):
        return 0.0
    try:
        return 1000 * math.sqrt(_number(population, above=-1) / (math.pi * 2500))
    except (TypeError, ValueError) as error:
        raise InputError(
            f'"anchor_population" is {population!r}; write a number, 0 or more'
        ) from error


def _is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _number(value: Any, *, above: float = -math.inf) -> float:
    """Read a finite number above a limit; `True` is none."""
    number = float(value)
    if isinstance(value, bool) or not math.isfinite(number) or number <= above:
        raise ValueError(f"{value!r} is no such number")
    return number
