"""Article and places in; what happened, on which day, and who says so, out."""

from geodata.events.days import DaySpan, find_days
from geodata.events.find import find_events
from geodata.events.merge import MergedEvent, merge_events, take_apart
from geodata.events.passages import passages
from geodata.events.unplaced import find_unplaced

__all__ = [
    "DaySpan",
    "MergedEvent",
    "find_days",
    "find_events",
    "find_unplaced",
    "merge_events",
    "passages",
    "take_apart",
]
