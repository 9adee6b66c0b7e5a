"""Choices in; the rows of the table that pass them out, and the same choices as a link."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geodata.snapshots.asking import FrontQuestion
from geodata.snapshots.columns import NO_DAY, day_number
from geodata.snapshots.link import HOLDERS
from geodata.snapshots.selection import Selection, chosen

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from dashboard.table import EventTable
    from geodata.snapshots import Feature

CHOSEN = ("kind", "status", "verdict", "source", "oblast", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the reader wants to see; empty choices mean everything.

    `within_km` is the farthest an event may lie from the front of its day; `bounds` are west,
    south, east, north in degrees of what the map shows, and count while `in_view`; `places` are
    the ids of the places that `text` names; `changed` tells for each row whether its position
    changed hands between `changed_days`.
    """

    first_day: date
    last_day: date
    all_days: bool = True
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    actors: tuple[str, ...] = ()
    at_least: float = 0.0
    within_km: float | None = None
    text: str = ""
    places: frozenset[str] = frozenset()
    in_view: bool = False
    bounds: tuple[float, float, float, float] | None = None
    changed: NDArray[np.bool_] | None = None
    changed_days: tuple[date, date] | None = None

    def passes(self, table: EventTable) -> NDArray[np.bool_]:
        """Tell for each row whether it is shown; one without a day only while all days are."""
        return self.passes_but_days(table) & self.on_days(table)

    def passes_but_days(self, table: EventTable) -> NDArray[np.bool_]:
        """Tell for each row whether it passes all but the days, which the map filters itself."""
        kept = np.ones(len(table), dtype=bool)
        for mask in self.masks(table).values():
            kept &= mask
        return kept & self.has_words(table, kept)

    def masks(self, table: EventTable) -> dict[str, NDArray[np.bool_]]:
        """Tell which rows each choice lets through that is made; all but days and words."""
        found = {
            name: table.choices[name].among(names) for name, names in self.chosen.items() if names
        }
        if self.actors:
            sides = [side in self.actors for side in table.sides]
            found["actors"] = np.asarray(table.actors[:, sides].any(axis=1))
        if self.at_least > 0:
            found["sure"] = np.asarray(table.confidence >= self.at_least)
        if self.within_km is not None:
            found["front"] = np.asarray(
                np.abs(table.front_km) <= self.within_km
            )  # NaN does not pass
        if self.changed is not None:
            found["changed"] = self.changed
        if self.in_view and self.bounds is not None:
            west, south, east, north = self.bounds
            across = (table.lon >= west) & (table.lon <= east)
            found["in-view"] = across & (table.lat >= south) & (table.lat <= north)
        return found

    def view(self, table: EventTable, selected: int) -> dict[str, Any]:
        """Give the same choices to the map: a day range, and a bit for each event that passes."""
        kept = self.passes_but_days(table)
        bits = np.packbits(kept, bitorder="little").tobytes()
        return {
            "from": day_number(self.first_day),
            "to": day_number(self.last_day),
            "dated": not self.all_days,
            "keep": None if kept.all() else base64.b64encode(bits).decode(),
            "selected": selected,
        }

    def on_days(self, table: EventTable) -> NDArray[np.bool_]:
        """Tell for each row whether it may have happened in the shown days."""
        if self.all_days:
            return np.ones(len(table), dtype=bool)
        first, last = day_number(self.first_day), day_number(self.last_day)
        meets = (table.first_day <= last) & (table.last_day >= first)
        return np.asarray(meets & (table.first_day != NO_DAY))

    def has_words(
        self, table: EventTable, among: NDArray[np.bool_] | None = None
    ) -> NDArray[np.bool_]:
        """Look for the words, and for the place in any spelling; of `among` only where needed."""
        if not self.text:
            return np.ones(len(table), dtype=bool)
        sought = self.text.casefold()
        found = np.zeros(len(table), dtype=bool)
        rows = range(len(table)) if among is None else np.flatnonzero(among)
        found[rows] = [sought in table.words[row] for row in rows]
        if self.places:
            found |= np.isin(table.place_ids.astype(str), list(self.places))
        return found


def claim_passes(claim: Feature, filters: Filters) -> bool:
    """Tell whether a statement is shown: by its day, source and words."""
    return chosen(claim, selection_of(filters, of_claims=True))


def selection_of(filters: Filters, *, of_claims: bool = False) -> Selection:
    """Say as the command line does what is asked for; of claims only the days, source and words."""
    dated = not filters.all_days
    everything = Selection(
        first_day=filters.first_day if dated else None,
        last_day=filters.last_day if dated else None,
        layers=("claim",) if of_claims else ("event",),
        sources=filters.chosen.get("source", ()),
        text=filters.text,
        places=() if of_claims else tuple(filters.places),
    )
    if of_claims:
        return everything
    return replace(
        everything,
        kinds=filters.chosen.get("kind", ()),
        statuses=filters.chosen.get("status", ()),
        verdicts=filters.chosen.get("verdict", ()),
        oblasts=filters.chosen.get("oblast", ()),
        actors=filters.actors,
        at_least=filters.at_least,
        area=shapely.box(*filters.bounds) if filters.in_view and filters.bounds else None,
    )


def question_of(filters: Filters) -> FrontQuestion:
    """Say what is asked of the front."""
    return FrontQuestion(
        within_m=None if filters.within_km is None else filters.within_km * 1000,
        held_by=tuple(HOLDERS[name] for name in filters.chosen.get("held", ())),
        changed=filters.changed_days,
    )


def days_link(filters: Filters) -> list[str]:
    """Write the days as the link carries them; nothing while all are shown."""
    if filters.all_days:
        return []
    return [filters.first_day.isoformat(), filters.last_day.isoformat()]


def link_of(filters: Filters) -> dict[str, list[str]]:
    """Write what is chosen as the fields of a link, which `snapshot --link` reads as well."""
    changed = [day.isoformat() for day in filters.changed_days or ()] or ["yes"]
    bounds = filters.bounds if filters.in_view else None
    fields = {
        "days": days_link(filters),
        **{name: list(names) for name, names in filters.chosen.items()},
        "actors": list(filters.actors),
        "sure": [f"{filters.at_least:g}"] if filters.at_least else [],
        "front": [f"{filters.within_km:g}"] if filters.within_km is not None else [],
        "text": [filters.text] if filters.text else [],
        "changed": changed if filters.changed is not None else [],
        "in-view": ["yes"] if filters.in_view else [],
        "box": [",".join(map(str, bounds))] if bounds else [],
    }
    return {name: values for name, values in fields.items() if values}
