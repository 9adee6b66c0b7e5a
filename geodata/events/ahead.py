"""Words in; whether they only speak of what is to come, or of what the news is measured by, out."""

from __future__ import annotations

import re

from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

# "its biggest advance since it seized Bakhmut": the older one is only what the new is measured by
MEASURED_BY = Screened(
    r"\b(?:\w{3,}est|first|most\s+\w+|worst)\b[^.;:]{0,60}?\bsince\s+[^.;:]{0,50}$"
    r"|(?<!\w)(?:най|сам(?:ый|ая|ое|ые)\s|перш|перв)\w*[^.;:]{0,60}?\s(?:відтоді\s+як|з\s+того\s+часу|з\s+часів|после\s+того\s+как"
    r"|с\s+тех\s+пор|со\s+времени)(?!\w)[^.;:]{0,50}$",
    re.IGNORECASE,
)
_MOST_OF_ALL = Opening(r"\b(?:\w{3,}est|first|most\s+\w+|worst)\s[^.;:]{0,70}$", re.IGNORECASE)
_PLANNED = Opening(
    r"\b(?:intend\w*|inten(?:t|tions?)\s+(?:to|of)|plan(?:s|ned|ning)?\s+to|aim(?:s|ed|ing)?\s+(?:to|at)|want(?:s|ed)?\s+to"
    r"|hop(?:es|ed|ing)\s+to|prepar\w+\s+(?:to|for)|threaten\w*|possib\w+\s+that|(?<!what\s)(?<!which\s)(?:(?-i:may)|might|could|would)"
    r"|will|despite|which\s+(?:could\s+be|were|was)\s+(?:\w+\s+)?heard|rather\s+than|(?:following|after|despite)\s+(?:\w+\s+)?fail(?:ure|ing)\s+to\s+(?:take|capture|seize)|instead\s+of|open(?:s|ed|ing)?\s+(?:the|a)\s+(?:way|road|path|route)|in\s+order\s+to)\b"
    r"|(?<!\w)(?:(?:за)?планує|планують|планиру\w+|намір\w*|намерен\w*|може|можуть|міг|могл[аоиі]|мог|может"
    r"|могут|щоб|чтобы|загрож\w+|угрож\w+|готу[єю]\w*|готов[ия]т\w*|хоч[еу]т?ь?|хотят|відкри\w+\s+(?:шлях|дорогу)"
    r"|откры\w+\s+(?:путь|дорогу))(?!\w)",
    re.IGNORECASE,
)


def is_measured_by(text: str, end: int) -> bool:
    """Tell, by the words before `end`, what the news is measured by: "since A fell last May"."""
    if text.startswith("since ", end) and _MOST_OF_ALL.search(text, 0, end):
        return True
    start = _SINCE_START.match(text, end)  # with its preposition, or right behind it
    after = start is not None and text[end : end + 2] in {"з ", "с ", "ві"}
    if start and _MOST.search(text, 0, text.index(" ", end) + 1 if after else end):
        return True
    return MEASURED_BY.search(text[:end], within=text) is not None


# "найпотужніша з початку року атака"
_SINCE_START = re.compile(r"(?:(?:з|с|від)\s+)?(?:початку|начала|\d)", re.IGNORECASE)
_MOST = Opening(
    r"(?<!\w)(?:най\w+|сам(?:ый|ая|ое|ые|ой)\s+\w+|перш\w+|перв\w+|крупнейш\w+|[ву]перше|впервые)\s+(?:\w+\s+){0,2}?(?:з|с|від)\s+$",
    re.IGNORECASE,
)


def is_only_planned(text: str, start: int, end: int) -> bool:
    """Tell, by the words `text[start:end]` between what happened and a place, that it is intended.

    Or that the place only tells since when: "the largest gain since Bakhmut fell".
    """
    planned = _PLANNED.search(text, start, end)
    return bool(planned or MEASURED_BY.search(text[start:end], within=text))


# "The leaders will meet on Friday" dates no news.
_AHEAD = Opening(
    r"\b(?:will|is\s+due|are\s+due|(?:is|are)\s+to\s+(?:begin|start|meet|open|resume|visit|travel|hold|arrive|sign|be\s+held|take\s+place))\b"
    r"|(?<!\w)(?:планує|планирует|зустріне|встрети|відбуде|состои|розпочне|начнё|начне)(?:т?ь?ся)?(?!\w)"
    r"|(?<!\w)(?:прилет[иі]ть?|при[їе]дет?|прибуде?т?|відвіда[єю]т?ь?|посетит|вируш[иа]ть|по[їе]дет?|пройдет?|пройдёт"
    r"|зустрінуться|встретятся|буд(?:е|уть|ет|ут)|віднов(?:л?ять|ить)|восстанов(?:ят|ит)|обіця\w+|обеща\w+)(?!\w)"
)


def is_ahead(sentence: str) -> bool:
    """Tell whether a sentence announces what is to come, so that its day is no day of news."""
    return bool(_AHEAD.search(sentence))
