"""Text in; quantities and compass winds out, in English, Ukrainian and Russian."""

from geodata.phrases.areas import Area, find_areas
from geodata.phrases.lengths import Length, find_lengths
from geodata.phrases.shares import Share, find_shares
from geodata.phrases.winds import Wind, find_winds

__all__ = [
    "Area",
    "Length",
    "Share",
    "Wind",
    "find_areas",
    "find_lengths",
    "find_shares",
    "find_winds",
]
