"""A reading in; its text on the page, with places and statements to choose, out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.bundle import STATIC
from dashboard.cards import VERDICT_LOOK
from dashboard.words import t, why
from geodata.model import Role, Sense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.model import Event, Finding, Mention, Reading

_SHOW = st.components.v2.component(
    "article_text",
    html='<div class="fl-article"></div>',
    css=(STATIC / "article.css").read_text(encoding="utf-8"),
    js=(STATIC / "article.js").read_text(encoding="utf-8"),
)


def show_text(reading: Reading, chosen: Event | None = None) -> Mention | Finding | None:
    """Show a text, the sentence of a chosen event in colour; gives what the reader picks in it."""
    data = {
        "id": f"{reading.article.id} {chosen.id if chosen else ''}",
        "language": reading.article.language or "",
        "pieces": list(_pieces(reading, chosen)),
    }
    answer = _SHOW(key=f"text-{reading.article.id}", data=data, on_picked_change=lambda: None)
    picked: tuple[str, int] | None = answer.get("picked")
    if not picked:
        return None
    what, number = picked
    found: Mention | Finding
    found = reading.mentions[number] if what == "place" else reading.findings[number]
    return found


def _pieces(reading: Reading, chosen: Event | None) -> Iterator[dict[str, Any]]:
    """Cut the text wherever a place, a statement or the chosen sentence begins or ends."""
    text = reading.article.text
    places = dict(_apart(reading))
    claims = _claims(reading)
    cuts = {0, len(text), *(claim.claim.start for _, claim in claims)}
    cuts |= {claim.claim.end for _, claim in claims}
    cuts |= {at for mention in places.values() for at in (mention.start, mention.end)}
    if chosen:
        cuts |= {chosen.start, chosen.end}
    stops = sorted(cuts)
    for start, end in pairwise(stops):
        yield {
            "text": text[start:end],
            **_place_of(places, start, end),
            **_claim_of(claims, start, end),
            **({"chosen": True} if chosen and chosen.start <= start < chosen.end else {}),
        }


def _apart(reading: Reading) -> Iterator[tuple[int, Mention]]:
    """Give the mentions that do not overlap an earlier one, by their number."""
    done = 0
    for number, mention in sorted(enumerate(reading.mentions), key=lambda pair: pair[1].start):
        if mention.start >= done:
            done = mention.end
            yield number, mention


def _claims(reading: Reading) -> list[tuple[int, Finding]]:
    """Give the findings whose statements do not overlap an earlier one, by their number."""
    kept, reach = [], 0
    order = sorted(
        enumerate(reading.findings), key=lambda pair: (pair[1].claim.start, -pair[1].claim.end)
    )
    for number, finding in order:
        if finding.claim.start >= reach:
            reach = finding.claim.end
            kept.append((number, finding))
    return kept


def _place_of(places: dict[int, Mention], start: int, end: int) -> dict[str, Any]:
    """Name the place whose mention holds a piece; a statement's end may cut a mention."""
    for number, mention in places.items():
        if mention.start <= start and end <= mention.end:
            name = mention.place.name if mention.place else t("open")
            told = f"{name}: {why(mention.reason)}"
            return {"place": number, "look": _look(mention), "told": told}
    return {}


def _look(mention: Mention) -> str:
    if mention.sense is not Sense.LITERAL:
        return "odd"
    return "anchor" if mention.role is Role.ANCHOR else "site"


def _claim_of(claims: list[tuple[int, Finding]], start: int, end: int) -> dict[str, Any]:
    for number, finding in claims:
        if finding.claim.start <= start and end <= finding.claim.end:
            verdict = finding.verdict.value
            if end < finding.claim.end:
                return {"verdict": verdict}
            sign = VERDICT_LOOK[verdict][1]
            told = f"{t(verdict)}: {why(finding.reason)}"
            return {"verdict": verdict, "ends": {"claim": number, "sign": sign, "told": told}}
    return {}
