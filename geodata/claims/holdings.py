"""Shares in; what a side is said to hold of a country or region on the article's day out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft
from geodata.claims.holders import holding_at
from geodata.claims.passage import is_wide, named
from geodata.model import ClaimKind, Named, PlaceKind
from geodata.phrases import Share
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.patterns import any_of
from geodata.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.claims.passage import Passage
    from geodata.model import Mention

# Compiled when a text first tells a share: most tell none.
_LAND = any_of("territory | land | landmass | area | surface | soil")
_OF = late(
    r"\s+(?:of|in)\s+(?:all\s+(?:of\s+)?)?(?:(?:the|its)\s+)?(?:(?:whole|entire|total)\s+)?(?:of\s+)?"
    rf"(?:(?:{_LAND}\s+){{1,2}}(?:of|in)\s+(?:the\s+)?)?"
    r"|\s+(?:the\s+)?(?:(?:від|от|усієї|всієї|загальної|всей|общей|його|її|її)\s+)*"
    r"(?:(?:територі|территори|площ|земел|земл)[а-яіїь]*\s+)?",
    re.IGNORECASE,
)
_POSSESSED = late(
    rf"['’ʼ]s?\s+(?:(?:internationally|recogni[sz]ed|sovereign|total|entire|own|land)\s+)*{_LAND}(?!\w)",
    re.IGNORECASE,
)
_POSSESSIVE = late("['’ʼ]s?(?!\\w)")
_UKRAINIAN = late(
    rf"Ukrainian\s+{_LAND}(?!\w)|української\s+(?:території|землі)|украинской\s+(?:территории|земли)",
    re.IGNORECASE,
)
_COUNTRY = late(
    rf"country(?:['’]s\s+(?:total\s+|entire\s+)?{_LAND}|(?!['’\w]))|країни(?!\w)|страны(?!\w)"
    r"|нашої\s+(?:країни|території)",
    re.IGNORECASE,
)
_REGION = late(
    rf"(?:region|oblast|province)(?:['’]s\s+(?:total\s+|entire\s+)?{_LAND}|(?!['’\w]))"
    r"|област[іи](?!\w)|регіону(?!\w)|региона(?!\w)",
    re.IGNORECASE,
)


_WHOLE = Opening(
    r"(?<!\w)(?:(?:all\s+of|all|the\s+(?:whole|entirety)\s+of|(?:the\s+)?entire|the\s+whole)"
    r"|(?:всю|усю|вся|уся|всей|всієї)(?:\s+(?:територі|территори)\w+)?)(?=\s)",
    re.IGNORECASE,
)
_WHOLE_GRAIN = 0.02  # "all of it" leaves out no more


def find_shares_held(passage: Passage, shares: Sequence[Share]) -> Iterator[Draft]:
    """Find every "Russia controls about a fifth of Ukraine", "all of the Luhansk region"."""
    done = 0
    for share in sorted((*shares, *_wholes(passage.text)), key=lambda share: share.start):
        found = _land_after(passage, share)
        holding = holding_at(passage, share.lead, found[1]) if found else None
        if found is None or holding is None:
            continue
        land, end = found
        yield Draft(
            kind=ClaimKind.AREA,
            # "controls a fifth of A and a third of B": the verb goes with the first.
            start=share.lead if holding.start < done else min(share.lead, holding.start),
            end=max(end, holding.end),
            anchors=(land,),
            share=share,
            held_by=holding.side,
        )
        done = end


def _wholes(text: str) -> Iterator[Share]:
    """Give every "all of", "the entire", "всю": the share that is one."""
    if _WHOLE.search(text) is None:
        return
    for sentence in split(text):
        for match in _WHOLE.finditer(text[sentence.start : sentence.end]):
            start, end = (sentence.start + at for at in match.span())
            yield Share(start, end, 1.0, _WHOLE_GRAIN, None, start)


def _land_after(passage: Passage, share: Share) -> tuple[Named, int] | None:
    """Find the country or region a share is of, and where its words end; else None."""
    of = _OF.match(passage.text, share.end)
    if of is None:
        return None
    here = _UKRAINIAN.match(passage.text, of.end()) or _COUNTRY.match(passage.text, of.end())
    if here:
        return _words(here), here.end()
    if region := _REGION.match(passage.text, of.end()):
        place = _region_before(passage, share.lead)
        return (named(place), region.end()) if place else None
    return _named_land(passage, of.end())


def _named_land(passage: Passage, at: int) -> tuple[Named, int] | None:
    """Take the region or country whose name begins here, and not what only lies in it."""
    first, mention = passage.next_mention(at), passage.place_at(at)
    if first is None or first.start != at:  # "of residents of X", "of eastern X"
        return None
    if mention is None or not is_wide(mention):
        return None
    owned = _POSSESSED.match(passage.text, mention.end)
    if owned is None and _POSSESSIVE.match(passage.text, mention.end):
        return None
    return named(mention), owned.end() if owned else mention.end


def _words(match: re.Match[str]) -> Named:
    """Name what "the country" or "Ukrainian territory" is: in this war, Ukraine."""
    return Named(text=match.group(), start=match.start(), end=match.end())


def _region_before(passage: Passage, at: int) -> Mention | None:
    """Find the region "the region" means: the last that this sentence or the one before names."""
    floor = passage.floor(at)
    begin = passage.floor(floor - 1) if floor else 0
    told = [m for m in passage.between(begin, at) if m.place and m.place.kind is PlaceKind.REGION]
    return told[-1] if told else None
