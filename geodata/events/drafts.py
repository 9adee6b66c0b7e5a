"""What a sentence tells of a place in; the event without its days out, once for each who tells it.

Where one sentence tells both what one side says and that another denies it, there are two reports.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from geodata.events.answers import answer_of
from geodata.events.captures import is_of_a_part
from geodata.events.count_words import PEOPLE
from geodata.events.dating import Draft
from geodata.events.enemy import ENEMY
from geodata.events.forces import forces, sides_of
from geodata.events.kinds import kind_of
from geodata.events.moods import Mood
from geodata.events.passages import blanked
from geodata.events.relative import sides_told
from geodata.events.sides import actors
from geodata.events.speakers import denier, is_tagged, speaker, status_of, tells_false_news
from geodata.model import Event, EventKind, Happening, PlaceKind, Sense, Source, Status
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Article, Place

# "Kyiv denied losing it and said fighting continued": what is said then is not denied.
_SAYS_BESIDE = Screened(
    r"\b(?:denied|denies|rejected|dismissed|refuted)\b[^.;]{0,120}?(?:\b(?:and|but)\s+(?:also\s+|instead\s+)?"
    r"(?:said|says|insisted|insists|stressed|added|claimed)\b|,\s+(?:saying|insisting|adding|confirming|noting|stressing)\b|:\s)"
    r"|(?<!\w)(?:спростува|заперечи|опроверг|отрица)\w*[^.;]{0,120}?(?<!\w)(?:та|і|але|и|но)\s+(?:\w+\s+)?"
    r"(?:заяви|повідоми|сообщи|дода|добави|наголоси|зазначи)\w+",
    re.IGNORECASE,
)
# "fell back, the army said, denying that the town was lost": that is another matter
_DENIES_MORE = Screened(
    r"(?:\bsaid|\bsays|\btold|\breported)\b[^.;]{0,60}?\s(?:and\s+)?(?:denying|rejecting|dismissing|denied|rejected|dismissed)"
    r"\s+(?:that\s+\w|losing|having|(?:\w+\s+)?(?:claims?|reports?)\s+(?:that|of)\s)"
    # "footage shows them striking A, indicating that claims of its capture are false"
    r"|,\s+(?:indicating|suggesting|showing|proving)\s+that\s+[^.;]{0,120}?\b(?:is|are|was|were)\s+(?:fake|false|untrue)\b"
    # "fighting goes on near A, but word of its capture is not true"
    r"|[,;]\s+(?:однако|однак|проте|але|но)\s+[^.;]{0,160}?не\s+(?:відповіда\w+\s+дійсності|соответств\w+\s+действительности)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"^(?:nearby|neighbou?ring|occupied)\s+")


def draft_of(
    article: Article,
    passage: Passage,
    trigger: Trigger,
    site: tuple[Place, float, str],
    spot: tuple[int, int],
) -> Draft:
    """Give the event that a trigger tells; `site` is where, how sure, and in what words."""
    start, end = min(trigger.start, spot[0]), max(trigger.end, spot[1])
    place, confidence, where = site
    told = _told(article, passage, trigger, (confidence, where))
    if told["kind"] is EventKind.CLASH and _is_beyond_armies(place):
        words = passage.text[trigger.start : trigger.end].lower()
        told["kind"] = EventKind.STRIKE if words.startswith(_HELD_OFF) else EventKind.CLASH
    if told["kind"] is EventKind.CAPTURE and place.kind is PlaceKind.SETTLEMENT:
        of_part = is_of_a_part(passage.text, trigger.end, *spot)
        told["kind"] = EventKind.ADVANCE if of_part else EventKind.CAPTURE
    return Draft(start, end, trigger, Event(place=place, **told))


# "отразили атаку на Новороссийск": what is held off where no army fought came by air
_HELD_OFF = ("отраз", "отраж", "отби", "відби", "repel", "repuls", "thwart", "foil", "fend")
_FOUGHT_OVER = frozenset({"Belgorod Oblast", "Bryansk Oblast", "Kursk Oblast"})
_CRIMEA = frozenset({"Autonomous Republic of Crimea", "Sevastopol City"})


def _is_beyond_armies(place: Place) -> bool:
    if place.admin1 in _CRIMEA:
        return True
    return place.country == "RU" and place.admin1 is not None and place.admin1 not in _FOUGHT_OVER


def happening_of(
    article: Article, passage: Passage, trigger: Trigger, site: tuple[float, str]
) -> Happening:
    """Give what a trigger tells, without its place, days and numbers; `site` is how sure, where."""
    return Happening(**_told(article, passage, trigger, site))


def _told(
    article: Article, passage: Passage, trigger: Trigger, site: tuple[float, str]
) -> dict[str, Any]:
    """Give the columns of what a trigger tells."""
    text = passage.text
    confidence, where = site
    said_by = _said_by(passage)
    status = Status.DENIED if trigger.mood is Mood.DENIED else status_of(text)
    if status is Status.DENIED and trigger.mood is not Mood.DENIED:
        beside = _SAYS_BESIDE.search(text[: trigger.start], within=text)
        beside = beside or _DENIES_MORE.search(text[trigger.end :], within=text)
        status = Status.CLAIMED if beside or _is_answered_before(text, trigger) else status
    tagged = status is Status.UNVERIFIED and is_tagged(passage.unplaced)
    if (said_by and status is Status.UNVERIFIED) or tagged:  # "DeepState: ..." needs no verb
        status = Status.CLAIMED
    source = Source(
        article_id=article.id, name=article.source, url=article.url, published=article.published
    )
    return {
        "id": "new",
        "kind": kind_of(passage, trigger),
        "quote": text,
        "start": passage.sentence.start,
        "end": passage.sentence.end,
        "status": status,
        "confidence": round(confidence * (0.9 if trigger.kind is not EventKind.OTHER else 0.7), 3),
        "actors": _who(passage, trigger),
        "said_by": said_by,
        "sources": (source,),
        "reason": f"“{text[trigger.start : trigger.end]}” {where}",
    }


def _is_answered_before(text: str, trigger: Trigger) -> bool:
    """Tell "They denied this: fighting goes on at X", where what follows is not what is denied."""
    answer = answer_of(text)
    return answer is not None and answer.words in text[: trigger.start]


_TO_ENEMY = re.compile(r"\blost\s+to\b")  # "was lost to Russian forces"
_OPPOSITE = {"Ukraine": "Russia", "Russia": "Ukraine"}
_LOSS = re.compile(
    r"(?:had\s+|have\s+|has\s+)?(?:lost|los(?:es?|ing|s))\b|(?:the\s+)?loss\b|втра[тч]|утра[тч]|потер",
    re.IGNORECASE,
)


def _who(passage: Passage, trigger: Trigger) -> tuple[str, ...]:
    """List the sides, those of the named forces too, and the forces.

    Who took the town in the clause ", which they took in May" did not shell it on Monday.
    """
    others = sides_told(passage, trigger)
    text, whole = blanked(passage.unplaced, others), passage.text
    if others and not actors(text):
        if others[0][0] == 0:  # rather who stands before the clause than who comes behind it
            before = blanked(passage.unplaced, others[1:])
            text = before if actors(before) else passage.unplaced
    else:
        whole = blanked(whole, others)
    named = forces(whole)
    if passage.enemy == "Ukraine":
        text = ENEMY.sub("ВСУ", text)
    found = tuple(dict.fromkeys((*actors(text), *sides_of(named), *named)))
    found = found or actors(passage.lead)
    lost = trigger.kind is EventKind.CAPTURE and _LOSS.match(whole, trigger.start) is not None
    return _takers(found) if lost and not _TO_ENEMY.search(whole, trigger.start) else found


def _takers(losers: tuple[str, ...]) -> tuple[str, ...]:
    """Give who took what the one side named lost: "Ukraine lost Avdiivka" to Russia."""
    sides = [side for side in losers if side in _OPPOSITE]
    return (_OPPOSITE[sides[0]],) if len(sides) == 1 else tuple(sides)


def _said_by(passage: Passage) -> str | None:
    """Give who says so; "Kherson: ..." and "they claimed Oleksiivka" only say where."""
    said = speaker(passage.text)
    name = _BESIDE.sub("", said or "")
    here = any(name.startswith(m.text) and m.sense is Sense.LITERAL for m in passage.mentions)
    return passage.teller if here or said is None else said


def both_told(drafts: Iterable[Draft], passage: Passage) -> Iterator[Draft]:
    """Give "Moscow said it took X, which Kyiv denied" as what the one says and the other denies.

    So is "Moscow denied that it struck X, where two died": the dead are not denied.
    """
    for draft in drafts:
        losses = _not_denied(draft, passage)
        if losses is not None:
            people = losses.event.counts
            counts = tuple(count for count in draft.event.counts if count not in people)
            yield replace(draft, event=replace(draft.event, counts=counts))
            yield losses
            continue
        event, by = draft.event, denier(passage.text)
        is_mere_denial = draft.trigger.mood is Mood.DENIED or event.said_by in {None, by}
        if event.status is Status.DENIED and not is_mere_denial and by is None:
            is_mere_denial = tells_false_news(passage.text)
        if event.status is not Status.DENIED or is_mere_denial:
            yield draft
            continue
        yield replace(draft, event=replace(event, status=Status.CLAIMED))
        yield replace(draft, event=replace(event, said_by=by))


# "denied striking Kherson, where two people were killed"
_WHERE_TOO = Screened(r",\s+(?:where|in\s+which|де|где)\s", re.IGNORECASE)


def _not_denied(draft: Draft, passage: Passage) -> Draft | None:
    """Give the losses told in a clause of their own after what is denied."""
    if draft.trigger.mood is not Mood.DENIED or draft.trigger.kind is EventKind.CASUALTIES:
        return None
    where = _WHERE_TOO.search(passage.text)
    after = (t for t in passage.triggers if where and t.start >= where.end() and t.mood.is_told)
    hurt = next((t for t in after if t.kind is EventKind.CASUALTIES), None)
    if where is None or hurt is None or draft.trigger.end > where.start():
        return None
    clause = passage.text[where.end() :]
    words, place = passage.text[hurt.start : hurt.end], draft.event.reason.partition("” ")[2]
    event = replace(
        draft.event,
        kind=EventKind.CASUALTIES,
        status=status_of(clause),
        said_by=speaker(clause),
        actors=actors(clause),
        counts=tuple(count for count in draft.event.counts if count.what in PEOPLE),
        reason=f"“{words}” {place}, not denied",
    )
    return replace(draft, trigger=hurt, event=event)
