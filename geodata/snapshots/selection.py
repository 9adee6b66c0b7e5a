"""Features in; those that a filter chooses out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from geodata.snapshots.features import Feature


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to keep: days that meet first..last, and kinds; None and () keep all."""

    first_day: date | None = None
    last_day: date | None = None
    kinds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise InputError(f"the range {self.first_day} to {self.last_day} ends before it begins")


def chosen(feature: Feature, selection: Selection) -> bool:
    """Tell whether a feature's days meet the range and its kind is wanted; undated ones do not."""
    if selection.kinds and feature.properties["kind"] not in selection.kinds:
        return False
    if selection.first_day is None and selection.last_day is None:
        return True
    if feature.first_day is None or feature.last_day is None:
        return False
    starts = selection.last_day is None or feature.first_day <= selection.last_day
    return starts and (selection.first_day is None or feature.last_day >= selection.first_day)
