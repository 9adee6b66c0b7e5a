"""A place in a sentence in; whether the text only passes it by on the way to what happened, out.

The end of a road, where a guest comes, whose mayor somebody is: nothing is told to have happened
there, however near the words that tell of it stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import EventKind
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.triggers import Trigger

# "entered A and cut the road to B"
_ROAD_TO = re.compile(
    r"\s(?:roads?|highways?|routes?|railways?|supply\s+lines?|corridors?)\s+(?:leading\s+|linking\s+\S+\s+)?"
    r"(?:to|into|towards?|from|out\s+of)\s+$"
    r"|\s(?:дорог|трас|шлях|шосе|шоссе|залізниц)[а-яіїє]*\s+(?:на|до|в|із|з|від|из|от)\s+$",
    re.IGNORECASE,
)
# "took A, the hub that fed its push on B"
_THING_THAT = re.compile(
    r",\s+(?:the|an?|its|their)\s+(?:[a-z-]+\s+){1,4}(?:that|which|from\s+which|where)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?:had|has|have|was|were|is|are|used|served|supplied|fed|linked|links|leads|led)\s[^,;:]{0,60}$"
)
# "Near A, in B, a car hit a mine"
_NEAR = Opening(
    r"(?<!\w)(?:near|outside|під|под|біля|возле|неподал[іеё]к\w*\s+(?:від|от))\s+$", re.IGNORECASE
)
_THEN_IN = re.compile(
    r",\s+(?:in|у|в|во)\s+(?:the\s+)?(?:(?:village|town|settlement)\s+of\s+"
    r"|(?:сел|посел|посёл|деревн|смт|с\.|м\.)[а-яіїє]*\s+)?(?=[A-ZА-ЯІЇЄҐ][\w'’-]+,)"
)
# "Before his visit to A they announced", "a tanker bound from A to B", "cars leaving towards A"
_BOUND_FOR = Opening(
    r"\b(?:visits?|trips?|travel\w*|journeys?|flights?|bound|en\s+route|on\s+(?:its|his|her|their)\s+way)\s+(?:from\s+\S+\s+)?(?:to|for)\s+$"
    r"|\b(?:arrival|arriving)\s+in\s+$"
    r"|\b(?:fled|flees?|escaped)\s+(?:[\w'’-]+\s+){0,2}?(?:to|for|towards?)\s+$"
    r"|\b(?:leaving|fleeing|heading|driving|sailing|travelling|traveling)\s+(?:[\w'’-]+\s+){0,3}?(?:to|for|towards?)\s+$"
    r"|(?<!\w)(?:приезд|визит|поездк|прибыти|при[їз]?зд|візит|поїздк|прибутт)[а-яіїє]*\s+(?:в|во|до|у|на)\s+$"
    r"|(?<!\w)(?:шедш|идущ|следовавш|направлявш|плывш)[а-яё]+\s+(?:из\s+\S+\s+)?(?:в|во|на|до)\s+$",
    re.IGNORECASE,
)
# "trains to A and B were late", "an official based in A", "the dead had lived in A",
# "at C, on the border of the A oblast"
_ONLY_TELLS_WHERE = Opening(
    r"\b(?:trains?|buses|services)\s+(?:to|from|for|between)\s+(?:\S+\s+and\s+)?$"
    r"|\b(?:officials?|spokes\w+|analysts?|journalists?|reporters?|correspondents?|volunteers?|charity|activists?|based)\s+(?:who\s+(?:is|are|was)\s+)?(?:based|stationed)\s+(?:in|near|out\s+of)\s+(?:the\s+)?$"
    # "мэр города-спутника Запорожской АЭС Энергодара"
    r"|(?<!\w)(?:город|міст)\w*-(?:спутник|супутник)\w*\s+$"
    r"|\bbypassing\s+(?:the\s+)?$|\b(?:gateway|stepping\s+stone)\s+to\s+(?:the\s+)?$"
    # "attacked A as part of a campaign to control the whole of B"
    r"|\bas\s+part\s+of\s+(?:[\w-]+\s+){1,5}?to\s+(?:[\w-]+\s+){1,5}$"
    # "оттеснить силы на рубеж Северск – Бахмут"
    r"|(?<!\w)(?:(?:на|до)\s+рубеж|к\s+рубежу)\s+(?:(?-i:[А-ЯІЇЄҐ])[\w'’-]+\s*[–—-]\s*)*$"
    r"|(?<!hit\s)(?<!struck\s)\btraffic\s+(?:(?:to|towards?|from|between|in|and)\s+(?:[\w'’-]+\s+){1,4}?)?(?:on|across|over|along)\s+(?:the\s+)?$"
    r"|\b(?:used\s+to\s+live|(?:had|who)\s+(?:once\s+|previously\s+)?lived|(?:was|were|is)\s+born|(?:was|were|is|are)\s+(?:an?\s+)?(?:natives?|residents?)|comes?|hails?)\s+(?:in|of|from)\s+$"
    r"|(?:\b(?:he|she|who|and)|,)\s+(?:was\s+)?(?:trained|studied|graduated|raised|grew\s+up|schooled)\s+(?:in|from|at)\s+$"
    r"|(?<!\w)(?:родил(?:ся|ась)|народи(?:вся|лася)|(?:закінчи|навча|вчи)(?:в|ла)\w*|окончила?|учил(?:ся|ась)|вырос(?:ла)?|виріс|виросла)\s+(?:[\w№’'-]+\s+){0,4}?(?:в|у|во|на)\s+(?:(?:селі|місті|селищі|селе|городе|посёлке)\s+)?$"
    r"|\b(?:on|at|along|near)\s+the\s+(?:border|boundary)\s+(?:of|with)\s+(?:the\s+)?$"
    r"|(?<!\w)(?:поїзд|поезд|електрич|электрич)[а-яіїє]*\s+(?:до|из|з)\s+$"
    r"|(?<!\w)(?:на|біля|у|возле|вдоль|уздовж)\s+(?:границ|кордон|меж)[а-яіїє]{1,3}\s+(?:із?\s+|с\s+|з\s+)?"
    r"(?:[А-ЯІЇЄҐ][\w'’-]+\s+(?:област\w+\s+)?(?:та|і|й|и)\s+)?$",
    re.IGNORECASE,
)
# "the train to A"; not "атакував поїзд на Донеччині", which stood there
_TRAIN_TO = Opening(
    r"(?<!\w)(?:поїзд|поезд|електрич|электрич)[а-яіїє]*\s+(?:на|в)\s+$", re.IGNORECASE
)
_STANDS_THERE = ("і", "ї", "е")  # as the locative of a place ends
# "the mayor of A, seized on 11 March": a person was
_PERSON_OF = Opening(
    r"\b(?:mayor|head|governor|resident(?!s)|priest|journalist|activist|councillor|official)s?\s+of\s+$"
    r"|(?<!\w)(?:мера?|мэра?|голов[аиу]|глав[аыу]|жител[ьяію]|мешкан\w+|депутат\w*|журналіст\w*|журналист\w*)\s+(?:міста\s+|города\s+)?$",
    re.IGNORECASE,
)
# "came down near A during an attack on B", "A has no power after a strike on a plant in B"
_DURING = late(
    r"\s+(?:(?:during|amid)\s+(?:an?|the)|[^,.;]{0,60}?\b(?:after|following)\s+an?"
    # "has pressed on towards A since they launched a raid into B"
    r"|[^,.;]{0,60}?\bsince\s+(?:[\w’'-]+\s+){1,3}?(?:launched|began|started|mounted)\s+(?:an?|its|their|the))"
    r"\s+(?:\w+\s+){0,3}"
)
_ON_ANOTHER = re.compile(
    r"\s+(?:(?:on|against|into)\s+(?:the\s+)?(?!\w+day\b|(?:Jan|Feb|March|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.?\s)[A-Z]|(?:on|at)?[^,.;A-Z]{1,40}\s(?:in|near)\s+[A-Z])"
)
_ON_TO = re.compile(r"\s+(?:to|into|towards?)\s")  # "advanced from A to B"
_NAME = re.compile(r"\s[A-ZА-ЯІЇЄҐ][\w'’-]{2,}")


# "destroyed them before they reached A"
_NOT_REACHED = Opening(
    r"\bbefore\s+(?:(?:they|it|he|she)\s+(?:could\s+|had\s+)?reach(?:ed)?|reaching)\s+$"
)


def is_bypassed(text: str, trigger: Trigger, start: int, end: int) -> bool:
    """Tell a place `text[start:end]` at which a trigger's event is not told to have been."""
    if _is_led_to(text, trigger, start) or _only_tells_where(text, start, end):
        return True
    # "crossed from A into B"
    left = trigger.start < start and end <= trigger.end and text.endswith(" from ", 0, start)
    if trigger.kind is EventKind.ADVANCE and trigger.start < start and _ON_TO.match(text, end):
        left = text.endswith(" from ", 0, start)
    if left or _NOT_REACHED.search(text, 0, start):
        return True
    if trigger.start >= end and _DURING.fullmatch(text, end, trigger.start):
        return _ON_ANOTHER.match(text, trigger.end) is not None
    if trigger.kind is not EventKind.OTHER and _BOUND_FOR.search(text, 0, start):
        return True
    if (
        trigger.kind is EventKind.CAPTURE
        and trigger.start >= end
        and _PERSON_OF.search(text, 0, start)
    ):
        return True
    return bool(_THEN_IN.match(text, end) and _NEAR.search(text, 0, start))


def _only_tells_where(text: str, start: int, end: int) -> bool:
    if _ONLY_TELLS_WHERE.search(text, 0, start):
        return True
    return not text.endswith(_STANDS_THERE, start, end) and bool(_TRAIN_TO.search(text, 0, start))


def _is_led_to(text: str, trigger: Trigger, start: int) -> bool:
    if trigger.end >= start:
        return False
    aside = _ROAD_TO.search(text, trigger.end, start) or _THING_THAT.search(
        text, trigger.end, start
    )
    return aside is not None and _NAME.search(text, trigger.end, aside.start()) is not None
