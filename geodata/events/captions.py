"""A short text in; whether it is a caption, which shows what is at its place, or a place's label.

"Kherson. A burnt-out market." tells of Kherson; "Russian convoy in Popasna" has no verb at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage
    from geodata.model import Mention

_CAPTION_WORDS = 30
_LABEL_WORDS = 3  # besides the names: "the city of", "region"
# A verb of state or speech makes a sentence of it: "X is 10 km from Y" shows nothing.
_SENTENCE = late(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|do|does|did"
    r"|sa(?:id|ys)|told|lies|lie|remains?|believes?|wants?|thinks?)\b|n['’]t\b|\?|\d\s*(?:km|kilomet|mile)"
    r"|\b(?:he|she|(?:his|her)\s+(?:first|last|second|walk|trip|visit|speech)|called|embraced|hosted|welcomed|visits?|flies|closed|reopened|resumed|suspended|cancelled|dedicated|completed|ended|signed|met|won|opened|collected|sentenced|went|defended|blocked|agreed|approved|announced|gave|stays?|stayed|sold|bought|played|laid|became|besieged|ago|whose|known|studied|rallied|gathered|marched)\b"
    r"|[а-яіїєґ]{2}",
    re.IGNORECASE,
)

# "Two helicopters were spotted in Alchevsk": shown, as one without the verb
_SEEN = re.compile(
    r"\b(?:is|are|was|were|can\s+be|could\s+be|(?:has|have)\s+been)\s+"
    r"(?=(?:\w+ly\s+)?(?:seen|spotted|visible|sighted)\b)",
    re.IGNORECASE,
)

# What pictures of the war show; a text that names none of it is no caption of one.
_SHOWN = late(
    r"\b(?:tanks?|troops?|convoys?|soldiers?|forces|fighters?|military|army|missiles?|rockets?|artillery|howitzers?|drones?|uavs?"
    r"|helicopters?|aircraft|jets?|(?:su|mi|ka|tu|il|t|tos|btr|bmp|s)-?\s?\d+\w*|apcs?|armou?r\w*|vehicles?|equipment|columns?|smok\w+"
    r"|fires?|firing|flames?|wreck\w*|ruin\w*|destr\w+|damag\w+|debris|craters?|burn\w*|grave\w*|corpses?|bod(?:y|ies)|deceased|dead"
    r"|killed|wounded|casualt\w+|flags?|wagner|chechens?|kadyrov\w*|footage|videos?|images?|imagery|photos?|satellite|sirens?"
    r"|checkpoints?|protest\w*|queues?|loot\w*|mercenar\w+|weapons?|ammunition|munitions?|warheads?|guns?|gunfire|shoot\w*|shots?"
    r"|patrol\w*|positions?|invaders?|occup\w+|[dl][np]r|rosgvardia|spetsnaz|paratroop\w+|vdv|submarines?|warships?|radars?"
    r"|air\s+defen[cs]e|trench\w*|fortif\w+|(?:land)?mines?|cluster|incendiar\w+|tracer|shell\w*|explo\w+|attack\w*|strikes?|aftermath"
    r"|impact\w*|refugees?|civilians?|evacuat\w+|pows?|prisoners?|camps?|arrest\w*|press|trucks?|wagons?|trains?|dismantl\w+|splattered|reconstructed|(?:arriv|leav|head|pass|transport|driv|mov)ing|russians?|azovstal|brigade|battalion|unit)\b",
    re.IGNORECASE,
)


# Two sentences of prose, "A report about troops in Kharkiv angered Kyiv. Its head resigned."
_PROSE = Opening(r"\b(?:its|their|who|which|that|about|reports?)\b", re.IGNORECASE)
_TELLS = re.compile(r"\w{3,}(?:ли|ла|ло)(?:с[ья])?")  # "жители Белгорода получили пособия"


def is_caption(passages: Sequence[Passage]) -> bool:
    """Tell a text that is a title or caption: one short paragraph without a verb of state."""
    text = " ".join(passage.text for passage in passages)
    one = {passage.sentence.paragraph for passage in passages} == {0}
    return (
        one
        and len(text.split()) <= _CAPTION_WORDS
        and bool(_SHOWN.search(text))
        and not _SENTENCE.search(_SEEN.sub("", text))
        and not (len(passages) > 1 and _PROSE.search(text))
        and not any(t.mood.is_told for p in passages if len(passages) > 1 for t in p.triggers)
    )


def dates_a_picture(text: str, start: int, mentions: Sequence[Mention], day: DaySpan) -> bool:
    """Tell "Burnt-out cars, Kostiantynivka, 28 November 2025" from news; `text` is at `start`."""
    if text[day.end :].strip(" .)") or not text.endswith(", ", 0, day.start):
        return False
    if not mentions or mentions[0].start == start:  # "Kramatorsk, 22 July." stands over a text
        return False
    at = start + day.start - len(", ")
    return any(mention.end == at for mention in mentions)


def is_label(passage: Passage) -> bool:
    """Tell a sentence that only names a place, for those after it."""
    if passage.triggers or not passage.mentions:
        return False
    rest = passage.text
    for mention in passage.mentions:
        rest = rest.replace(mention.text, " ")
    words = re.findall(r"\w+", rest)
    return len(words) <= _LABEL_WORDS and not any(map(_TELLS.fullmatch, words))
