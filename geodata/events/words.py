"""The words and phrases of war news in three languages, by the kind of event that they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.events.fire_words import FIRE_WORDS
from geodata.events.ground_words import GROUND_WORDS
from geodata.events.harm_words import HARM_WORDS

if TYPE_CHECKING:
    from geodata.model import EventKind

# Stems and phrases of war news; each alternative is read from its first letter to a word's end.
WORDS: dict[EventKind, str] = {**FIRE_WORDS, **GROUND_WORDS, **HARM_WORDS}
