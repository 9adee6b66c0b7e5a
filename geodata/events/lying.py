"""A town and the other names of its sentence in; whether it only tells where they lie, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.nearest import next_town, sites_told, trigger_of
from geodata.model import EventKind, PlaceKind
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.model import Mention

# "the Kronstadt plant in Dubna"
_THING_IN = re.compile(
    r"\s+(?:\w+\s+)?(?:plant|factory|works|shipyard|stadium|mall|hotel|hospital|cinema|market|street|avenue|square|park|airport|school)"
    r"\s+in\s+(?:the\s+)?(?:\w+\s+)?(?:(?:city|town)\s+of\s+)?"
)
_DISTRICTS = re.compile(
    r"(?:,\s+[\w’'-]+){0,4}\s+and\s+[\w’'-]+\s+districts\s+of\s+the\s+(?:capital|city)\b"
    r"|\s+district\s+of\s+the\s+(?:capital|city)\b"
)
_HIGHWAY = re.compile(r"\s+(?:road|highway|motorway)\b")  # "on the Zhytomyr highway"
# "A and B, both near Moscow"; "A and B in the Kurakhove area"
_OF_BOTH = Opening(
    r"(?:(?<=,\s)|(?<=,[\"”]\s))(?:both|all)\s+(?:just\s+)?(?:near|outside|close\s+to)\s+(?:the\s+)?$"
    # "A, B and other towns near Kyiv"
    r"|\bother\s+(?:towns|villages|settlements|cities|suburbs|places)\s+(?:just\s+)?(?:near|outside|around|close\s+to)\s+(?:the\s+)?$"
)
_WIND = r"(?:[\w-]+ern|(?:north|south)(?:-?(?:east|west))?|east|west)"
# "entered A in the region next to the Donetsk region"
_NEXT_TO = Opening(
    rf"\b(?:next\s+to|bordering(?:\s+on)?|borders(?:\s+on)?|adjacent\s+to|adjoining|neighbou?ring|close\s+to|not\s+far\s+from)\s+(?:(?:the|Ukraine['’]s|Russia['’]s)\s+)?(?:{_WIND}\s+)?$"
)
# "the border region adjacent to Sumy region": not there
_LAND_NEXT_TO = Opening(
    r"\b(?:region|area|districts?|oblast|province|territory),?\s+(?:adjacent\s+to|bordering(?:\s+on)?|next\s+to|adjoining|neighbou?ring)"
    rf"\s+(?:(?:the|Ukraine['’]s|Russia['’]s)\s+)?(?:{_WIND}\s+)?$"
    # "attacks on ports in the proximity of Romania"
    r"|\bproximity\s+(?:of|to)\s+(?:the\s+)?$"
    # "near a bridge linking Russia to annexed Crimea"
    r"|\b(?:bridge|ferry|crossing)\s+(?:that\s+|which\s+)?(?:links?|linking|connects?|connecting|joins?|joining)\s+(?:[\w’'-]+\s+){0,5}$"
)
_IN_THE = Opening(r"(?<!^)\bin\s+the\s+$")
_AREA = re.compile(r"\s+area\b(?!\s+of\b)")


def is_around(passage: Passage, mention: Mention) -> bool:
    """Tell a town near which, or in whose area, the places named before it lie; a region beside."""
    before, end = mention.start - passage.sentence.start, mention.end - passage.sentence.start
    in_area = _AREA.match(passage.text, end) and _IN_THE.search(passage.text, 0, before)
    if not in_area and not _OF_BOTH.search(passage.text, 0, before):
        is_wide = mention.place is not None and mention.place.is_wide
        if is_wide and _LAND_NEXT_TO.search(passage.text, 0, before):
            return True
        if not is_wide or not _NEXT_TO.search(passage.text, 0, before):
            return False
    told = trigger_of(passage, mention)
    return any(site.end <= mention.start for site in sites_told(passage, told))


# "в Крыму выросли цены после ударов по НПЗ в Саратове": what was hit lies in another region
_AFTER_STRIKES = Screened(
    r"[^.;,]{0,80}?\s(?:после|из-за|після|через|внаслідок|вследствие)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:удар|атак|обстр|нал[её]т|налёт|наліт|прил[её]т)\w*\s+(?:\w+\s+)?(?:по|на)\s",
    re.IGNORECASE,
)


_FELT = frozenset({EventKind.OTHER})
_VERB_CHARS = 25  # of the strike's own words, at the end of what is matched


def is_affected_from_afar(passage: Passage, mention: Mention) -> bool:
    """Tell a place where strikes on another region are felt, and nothing else happened."""
    start, place = passage.sentence.start, mention.place
    end = mention.end - start
    felt = _AFTER_STRIKES.match(passage.text, end)
    if felt is None or place is None or place.admin1 is None:
        return False
    if any(
        t.kind not in _FELT and end <= t.end < felt.end() - _VERB_CHARS for t in passage.triggers
    ):
        return False
    there = [m.place for m in passage.mentions if m.start - start >= felt.end() and m.place]
    towns = [p for p in there if p.kind is not PlaceKind.COUNTRY and p.admin1 is not None]
    return bool(towns) and all(p.admin1 != place.admin1 for p in towns)


def names_a_thing(passage: Passage, mention: Mention) -> bool:
    """Tell the plant or street called after a town, in the town named right behind it.

    So is one of "the A, B and C districts of the capital".
    """
    end, start = mention.end - passage.sentence.start, passage.sentence.start
    if _DISTRICTS.match(passage.text, end):
        return True
    if _HIGHWAY.match(passage.text, end) and passage.text.endswith(
        "the ", 0, mention.start - start
    ):
        return True
    if not _THING_IN.match(passage.text, end):
        return False
    if mention.place is not None and mention.place.kind is PlaceKind.FACILITY:
        return False  # "the Azovstal metallurgical plant in Mariupol" is what was hit
    town = next_town(passage, mention)
    if town is None:
        return False
    return _THING_IN.fullmatch(passage.text, end, town.start - start) is not None
