"""The values that travel between the stations, and the rules they keep.

Every value is checked once, where it is made. `None` means "not known"; an empty tuple means none.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from shapely import Geometry


@dataclass(frozen=True, slots=True)
class LonLat:
    """A position on WGS 84 in degrees, longitude first: -180..180, -90..90."""

    lon: float
    lat: float

    def __post_init__(self) -> None:
        if not (-180 <= self.lon <= 180 and -90 <= self.lat <= 90):  # also refuses NaN
            raise InputError(
                f"position ({self.lon}, {self.lat}) is off the globe; write longitude first"
            )


class PlaceKind(StrEnum):
    """What a gazetteer entry is."""

    SETTLEMENT = "settlement"
    REGION = "region"
    COUNTRY = "country"
    WATER = "water"
    FACILITY = "facility"


class Sense(StrEnum):
    """How a name stands in its sentence: for the place, for who sits there, for another thing."""

    LITERAL = "literal"
    METONYM = "metonym"
    ASSOCIATIVE = "associative"


class Role(StrEnum):
    """Whether something happens at the place, or it only measures where something happens."""

    SITE = "site"
    ANCHOR = "anchor"


class EventKind(StrEnum):
    """What happened."""

    ADVANCE = "advance"
    CAPTURE = "capture"
    ATTACK = "attack"
    STRIKE = "strike"
    SHELLING = "shelling"
    CLASH = "clash"
    WITHDRAWAL = "withdrawal"
    DEPLOYMENT = "deployment"
    CASUALTIES = "casualties"
    OTHER = "other"


class Status(StrEnum):
    """Who stands behind an event: one side says so, evidence shows it, it is denied, or nobody."""

    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    UNVERIFIED = "unverified"


class ClaimKind(StrEnum):
    """What a spatial statement states."""

    DISTANCE_DIRECTION = "distance_direction"
    DISTANCE = "distance"
    DIRECTION = "direction"
    BETWEEN = "between"
    NEAR = "near"
    BORDER_DISTANCE = "border_distance"
    FRONT_DISTANCE = "front_distance"
    FRONT_LENGTH = "front_length"
    ADVANCE_DISTANCE = "advance_distance"
    AREA = "area"
    CONTAINMENT = "containment"
    UNIT_CONVERSION = "unit_conversion"


class Verdict(StrEnum):
    """What geometry says of a claim; doubt is an answer."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNDETERMINED = "undetermined"


class Side(StrEnum):
    """Who holds a control area."""

    RUSSIA = "russia"
    UKRAINE = "ukraine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with what is known of its origin; `published` is the day in the publisher's words.

    `extracted` tells that the text was taken out of a page, so that offsets count in it alone.
    """

    id: str
    text: str
    title: str | None = None
    published: date | None = None
    language: str | None = None
    source: str | None = None
    url: str | None = None
    extracted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """One row or file among many that could not be read, and why; the others go on."""

    where: str
    reason: str


_WIDE = frozenset({PlaceKind.REGION, PlaceKind.COUNTRY})
_SPOT_M = 15_000.0  # a lake or a bay reaching no farther is a spot like a city


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A gazetteer entry; its true position lies within `uncertainty_m` of `at`.

    `country` is ISO 3166-1 alpha-2; `admin1` and `admin2` are the English names of oblast and raion
    ("Donetsk Oblast", "Pokrovsk Raion"). For a region or a country `at` is a label position only.
    """

    id: str
    name: str
    kind: PlaceKind
    at: LonLat
    uncertainty_m: float
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    population: int | None = None
    iso3166_2: str | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        _check_range("place", self.id, "uncertainty_m", self.uncertainty_m, 20_100_000)
        if self.population is not None and self.population < 0:
            raise InputError(f"place {self.id!r}: population {self.population} is below zero")

    @property
    def radius_m(self) -> float:
        """Equal-area radius of a town of 2,500 people a square kilometre; 0 if unknown.

        >>> from geodata.model import LonLat, Place, PlaceKind
        >>> town = Place(id="x", name="X", kind=PlaceKind.SETTLEMENT, at=LonLat(0, 0),
        ...              uncertainty_m=0, population=18_000)
        >>> round(town.radius_m)
        1514
        """
        return 1000 * math.sqrt((self.population or 0) / (math.pi * 2500))

    @property
    def is_wide(self) -> bool:
        """Tell a region or country: `at` is its middle, and nothing happens just there."""
        return self.kind in _WIDE

    @property
    def is_long(self) -> bool:
        """Tell a river, a sea, a canal: `at` is its middle, and nothing is measured from there."""
        return self.kind is PlaceKind.WATER and self.uncertainty_m > _SPOT_M


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place name in a text, `text[start:end]`; `place` is None where the evidence is open."""

    start: int
    end: int
    text: str
    sense: Sense
    role: Role
    place: Place | None
    confidence: float
    reason: str
    rivals: tuple[Place, ...] = ()

    def __post_init__(self) -> None:
        _check_span("mention", self.text, self.start, self.end)
        _check_range("mention", self.text, "confidence", self.confidence, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a statement was read."""

    article_id: str
    name: str | None = None
    url: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of what ("killed", "drones"); `high` is None for "at least"."""

    what: str
    low: float
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What happened, wherever; the days are local days in Kyiv, both included, None if not given.

    `said_by` is who says so, `said_day` when, if the text tells both.
    """

    id: str
    kind: EventKind
    quote: str
    start: int
    end: int
    status: Status
    confidence: float
    first_day: date | None = None
    last_day: date | None = None
    day_reason: str = "the text gives no day"
    actors: tuple[str, ...] = ()
    said_by: str | None = None
    said_day: date | None = None
    sources: tuple[Source, ...] = ()
    counts: tuple[Count, ...] = ()
    reason: str = ""

    def __post_init__(self) -> None:
        _check_span("event", self.id, self.start, self.end)
        _check_range("event", self.id, "confidence", self.confidence, 1)
        if (self.first_day is None) != (self.last_day is None):
            raise InputError(f"event {self.id!r}: give both days or neither")
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise InputError(f"event {self.id!r}: ends {self.last_day}, before it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Happening):
    """What happened at a place.

    `claim_id` names the claim whose probable area stands for an unnamed place ("a small village
    10 km south of ..."); `place` is then the region that holds it.
    """

    place: Place
    claim_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A thing a claim speaks of, in the text's words; `place` is None where none is settled.

    `rivals` are the places it could be when the evidence is open.
    """

    text: str
    place: Place | None = None
    start: int | None = None
    end: int | None = None
    rivals: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A spatial statement, `text[start:end]`.

    `grain_m` is the step of the written number ("10" km: 10 km, "9.5": 100 m); `spread_deg` the
    standard deviation of a bearing said in those words; `second_m` the same length said again in a
    second unit, as (low, high) of its rounding interval; `road_share` the share of writers who
    mean road distance. `as_of` is the day the statement speaks of, if known,
    and `period_days` how long that took by then. `share` (0 to 1, written to `share_grain`) is the
    part of the anchor that `held_by` is said to hold; with an area it says whose that area is.
    """

    id: str
    kind: ClaimKind
    quote: str
    start: int
    end: int
    subject: Named | None = None
    anchors: tuple[Named, ...] = ()
    distance_m: float | None = None
    distance_low_m: float | None = None
    distance_high_m: float | None = None
    bearing_deg: float | None = None
    length_m: float | None = None
    area_m2: float | None = None
    qualifier: str | None = None
    grain_m: float | None = None
    spread_deg: float | None = None
    second_m: tuple[float, float] | None = None
    second_text: str | None = None
    road_share: float | None = None
    as_of: date | None = None
    period_days: float | None = None
    share: float | None = None
    share_grain: float | None = None
    held_by: Side | None = None

    def __post_init__(self) -> None:
        _check_span("claim", self.id, self.start, self.end)
        if self.bearing_deg is not None and not 0 <= self.bearing_deg < 360:
            raise InputError(f"claim {self.id!r}: bearing {self.bearing_deg} is not in 0..360")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A settlement that an unnamed or ambiguous subject could be; probabilities sum to 1."""

    place: Place
    probability: float
    distance_m: float | None = None
    bearing_deg: float | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A claim judged: `score` is the mass of the field denser than at the target (0 best, 1 worst).

    `area` gives (share, polygon) of the probable area, densest first; `drawn` a line or point the
    verdict was measured on; both are WGS 84, longitude first. `anchor` and `subject` are the places
    that were measured, also where the text leaves several open. `front_day` and `front_source` name
    the shape a front claim was measured on.
    """

    claim: Claim
    verdict: Verdict
    reason: str
    score: float | None = None
    measured_distance_m: float | None = None
    measured_bearing_deg: float | None = None
    measured_length_m: float | None = None
    measured_area_m2: float | None = None
    anchor: Place | None = None
    subject: Place | None = None
    candidates: tuple[Candidate, ...] = ()
    area: Iterable[tuple[float, Geometry]] = ()
    drawn: Geometry | None = None
    point_radius_m: float | None = None
    front_day: date | None = None
    front_source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The area `side` holds on `day` as `source` drew it, or a line if only that is known.

    `shape` is WGS 84, longitude first. A schematic front may be drawn, never settle a length.
    """

    day: date
    source: str
    side: Side
    shape: Geometry
    schematic: bool = False
    licence: str | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one article says: its places, events, and its spatial statements with their verdicts.

    `unplaced` is what happened where the text names no place, or none that can be told.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    unplaced: tuple[Happening, ...] = ()


# The parts of a message are put together only where it is needed: thousands of values are right.
def _check_span(what: str, which: str, start: int, end: int) -> None:
    if not 0 <= start <= end:
        raise InputError(f"{what} {which!r}: offsets {start}..{end} do not form a span")


def _check_range(what: str, which: str, name: str, value: float, high: float) -> None:
    if not 0 <= value <= high:
        raise InputError(f"{what} {which!r}: {name} is {value}; it must lie in 0..{high}")
