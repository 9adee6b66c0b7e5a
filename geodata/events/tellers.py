"""Sentences in; who says what only "he said", or the end of a quotation, gives to one, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.speakers import speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.sentences import Sentence

_SAY = r"(?:said|says|added|wrote|reported|claimed|noted|told|stated|posted|announced|warned)\b"
_HE = re.compile(
    rf"(?:He|She|They|It)\s+(?:(?:also|later|then|further|has|had)\s+)?{_SAY}"
    rf"|.*,[”\"’]?\s+(?:he|she|they|it)\s+(?:(?:also|later|then)\s+)?{_SAY}",
    re.DOTALL,
)
_PRONOUNS = ("He ", "She ", "They ", "It ", " he ", " she ", " they ", " it ")
_BACK = 3  # sentences in which the one who speaks is sought
_LONGEST = 6  # sentences of one quotation


def tellers_in(text: str, sentences: Sequence[Sentence]) -> dict[int, str]:
    """Name who says each sentence that does not name him itself, by its number."""
    found: dict[int, str] = {}
    opened: list[int] = []  # the sentences of a quotation that has not ended
    for number, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end]
        is_odd = words.count('"') % 2 == 1 or words.count("“") != words.count("”")
        if opened and number - opened[0] < _LONGEST:
            if not is_odd:
                opened.append(number)
                continue
            said = speaker(words) or _before(found, text, sentences, number, words)
            found |= dict.fromkeys((*opened, number), said) if said else {}
            opened = []
            continue
        opened = [number] if is_odd else []
        said = _before(found, text, sentences, number, words)
        if said:
            found[number] = said
    return found


def _before(
    found: dict[int, str], text: str, sentences: Sequence[Sentence], number: int, words: str
) -> str | None:
    """Name whom "he said" means: the last that spoke, in this paragraph or the one before."""
    if not any(map(words.__contains__, _PRONOUNS)) or not _HE.match(words):
        return None
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        other = sentences[back]
        if sentences[number].paragraph - other.paragraph > 1:
            return None
        said = speaker(text[other.start : other.end]) or found.get(back)
        if said:
            return said
    return None
