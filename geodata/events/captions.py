"""A short text in; whether it is a caption, which shows what is at its place, or a place's label.

"Kherson. A burnt-out market." tells of Kherson; "Russian convoy in Popasna" has no verb at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.passages import Passage

_CAPTION_WORDS = 30
_LABEL_WORDS = 3  # besides the names: "the city of", "region"
# A verb of state or speech makes a sentence of it: "X is 10 km from Y" shows nothing.
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|do|does|did"
    r"|sa(?:id|ys)|told|lies|lie|remains?|believes?|wants?|thinks?)\b|n['’]t\b|\?|\d\s*(?:km|kilomet|mile)"
    r"|[а-яіїєґ]{2}",
    re.IGNORECASE,
)


def is_caption(passages: Sequence[Passage]) -> bool:
    """Tell a text that is a title or caption: one short paragraph without a verb of state."""
    text = " ".join(passage.text for passage in passages)
    one = {passage.sentence.paragraph for passage in passages} == {0}
    return one and len(text.split()) <= _CAPTION_WORDS and not _SENTENCE.search(text)


def is_label(passage: Passage) -> bool:
    """Tell a sentence that only names a place, for those after it."""
    if passage.triggers or not passage.mentions:
        return False
    rest = passage.text
    for mention in passage.mentions:
        rest = rest.replace(mention.text, " ")
    return len(re.findall(r"\w+", rest)) <= _LABEL_WORDS
