"""Article and places in; what happened, on which day, and who says so, out."""

from geodata.events.days import DaySpan, find_days
from geodata.events.find import find_events

__all__ = ["DaySpan", "find_days", "find_events"]
