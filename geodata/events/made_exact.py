"""A mention in; whether the words behind a colon name the very site that it is only near to, out.

"Двое погибли под Шебекином: в селе Муром ..." tells of Murom.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.nearest import next_town
from geodata.phrases.late import late

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.model import Mention

_NEAR_IT = re.compile(
    r"(?<!\w)(?:під|под|біля|поблизу|неподалік|возле|около|near|outside"
    r"|[ву]\s+районі|в\s+районе)\s+$",
    re.IGNORECASE,
)
_BEFORE_CHARS = 12  # the longest of these words fits
_IN_ANOTHER = late(
    r"[^.;:]{0,40}:\s(?:[^.;:,]{0,80}?\s)?(?:[ув]|in)\s+(?:\w+\s+(?:of\s+)?)?"
    # "in the area of X two settlements were taken – Y and Z"
    r"|[^.;:]{0,80}?(?:населен|населён|сел|сіл|міст|город)\w*(?:\s+пункт\w*)?\s*[:–—-]\s+",
    re.IGNORECASE,
)


def is_made_exact(passage: Passage, mention: Mention) -> bool:
    """Tell the town of "near X: in Y ...", where a later name is the site itself."""
    text, start = passage.text, passage.sentence.start
    at, end = mention.start - start, mention.end - start
    if not _NEAR_IT.search(text, max(0, at - _BEFORE_CHARS), at):
        return False
    site = next_town(passage, mention)
    return site is not None and bool(_IN_ANOTHER.fullmatch(text, end, site.start - start))
