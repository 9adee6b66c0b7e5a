"""The address of a view of the page in; what its filters ask for, as `snapshot` asks it, out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import shapely

from geodata.errors import InputError
from geodata.model import Side
from geodata.snapshots.asking import NOT_KNOWN, FrontQuestion
from geodata.snapshots.columns import KINDS, STATUSES, VERDICTS
from geodata.snapshots.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable

    Fields = dict[str, list[str]]

HOLDERS = {"Russia": Side.RUSSIA, "Ukraine": Side.UKRAINE, NOT_KNOWN: None}
_WORDS = {"kind": KINDS, "status": STATUSES, "verdict": VERDICTS, "held": tuple(HOLDERS)}
_FARTHEST_KM = 200.0  # where the page's slider ends, which asks nothing
_LONGEST = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Asked:
    """What a view shows of a layer; `merge` stands one event for all its reports."""

    selection: Selection
    question: FrontQuestion
    merge: bool


def asked_by(link: str, layer: str, places_of: Callable[[str], tuple[str, ...]]) -> Asked:
    """Read what a view's address asks for; `places_of` gives the ids of places of a name.

    Statements are filtered by days, source and words only, as on the page.

    Raises
    ------
    InputError
        If a field of the address cannot be read.
    """
    fields = _fields(link)
    days, text = _days(fields, "days"), _first(fields, "text").strip()
    asked = Selection(
        first_day=days and days[0],
        last_day=days and days[1],
        layers=(layer,),
        sources=tuple(fields.get("source", ())),
        text=text,
    )
    if layer == "claim":
        return Asked(asked, FrontQuestion(), merge=False)
    asked = replace(
        asked,
        kinds=_words(fields, "kind"),
        statuses=_words(fields, "status"),
        verdicts=_words(fields, "verdict"),
        oblasts=tuple(fields.get("oblast", ())),
        actors=tuple(fields.get("actors", ())),
        at_least=min(max(_number(fields, "sure") or 0.0, 0.0), 1.0),
        places=places_of(text) if text else (),
        area=_box(fields),
    )
    merge = layer == "event" and _first(fields, "merged") != "false"
    return Asked(asked, _question(fields), merge)


def _question(fields: Fields) -> FrontQuestion:
    km = _number(fields, "front")
    changed = None
    if "changed" in fields:
        changed = _days(fields, "changed" if fields["changed"] != ["yes"] else "days")
        if changed is None:
            raise InputError("link: changed=yes goes with days; copy the page's address anew")
    return FrontQuestion(
        within_m=None if km is None or km >= _FARTHEST_KM else km * 1000,
        held_by=tuple(HOLDERS[name] for name in _words(fields, "held")),
        changed=changed,
    )


def _fields(link: str) -> Fields:
    if len(link) > _LONGEST:
        raise InputError(f"link: is longer than {_LONGEST:,} characters; copy the page's address")
    try:
        query = urlsplit(link.strip()).query if "?" in link else link.strip()
        return parse_qs(query, errors="strict")
    except ValueError as error:
        raise InputError(f"link: {error}; copy the page's address anew") from error


def _first(fields: Fields, name: str) -> str:
    return fields.get(name, [""])[0]


def _words(fields: Fields, name: str) -> tuple[str, ...]:
    """Take words of a closed set."""
    found = tuple(fields.get(name, ()))
    for word in found:
        if word not in _WORDS[name]:
            raise InputError(f"link: {name}={word!r} is none of {', '.join(_WORDS[name])}")
    return found


def _days(fields: Fields, name: str) -> tuple[date, date] | None:
    if name not in fields:
        return None
    try:
        days = [date.fromisoformat(day) for day in fields[name]]
    except ValueError as error:
        raise InputError(f"link: {name}={fields[name]}: write days like 2024-12-17") from error
    return min(days), max(days)


def _number(fields: Fields, name: str) -> float | None:
    if name not in fields:
        return None
    try:
        return float(_first(fields, name))
    except ValueError as error:
        raise InputError(f"link: {name}={_first(fields, name)!r} is no number") from error


def _box(fields: Fields) -> shapely.Geometry | None:
    """Take what the map showed, if only that is asked for."""
    if "in-view" not in fields:
        return None
    try:
        west, south, east, north = (float(part) for part in _first(fields, "box").split(","))
    except ValueError as error:
        raise InputError(
            "link: in-view=yes goes with box=W,S,E,N in degrees; copy the page's address anew"
        ) from error
    return shapely.box(west, south, east, north)
