"""Article and places in; what happened, on which day, and who says so, out."""

from geodata.events.days import DaySpan, find_days
from geodata.events.find import find_events
from geodata.events.merge import MergedEvent, merge_events, take_apart

__all__ = ["DaySpan", "MergedEvent", "find_days", "find_events", "merge_events", "take_apart"]
