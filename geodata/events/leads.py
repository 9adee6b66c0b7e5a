"""A headline or lead and the sentences after it in; the day that they give it out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from geodata.events.kinds import CHANGES_HANDS
from geodata.events.moods import Mood
from geodata.events.news_days import EARLIER, Told, last_told
from geodata.events.speaking import is_of_a_toll
from geodata.events.triggers import find_triggers
from geodata.measure import distance_m
from geodata.model import PlaceKind, Sense
from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.events.dating import Draft
    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage
    from geodata.model import Event, Mention, Place

_BACK = 2  # sentences between an attack and the day on which "it happened"
_PAST_DAYS = 3  # before publication: a lead tells of the last day or two
_HEADLINE_PARAGRAPHS = 2  # so many may wait for the day that the text gives after them
# "A third bridge was hit. The other two were hit on ...": the second sentence dates no lead
_OF_OTHERS = late(
    r"\W*(?:(?:the|an?)\s+)?(?:first|second|other|previous|earlier|another)\s+(?:\w+\s+)?"
    r"(?:were|was|had|have|came|hit|happened|took)\b"
    r"|[^.;]{0,40}?(?<!\w)(?:new|fresh|another|нов(?:і|ий|ого|а|ый|ые|ых|их))\s+(?:explosions?|blasts?|strikes?|attacks?|вибух|удар|атак|обстр|взрыв)"
    r"|\W*(?:перш|попередн|предыдущ|перв|інш|друг)\w+\s+(?:\w+\s+)?"
    r"(?:бул|зруйн|ураз|стал|був|был|разруш|пораз|произо|підірв|подорв|взорв|пошкод|повре|обстр|атак)\w*",
    re.IGNORECASE,
)


# "Удар стався вранці 3 вересня", "The attack took place on Monday"
_IT_HAPPENED = late(
    r"\W*(?:сам\w*\s+)?(?:удар|атака|обстр[іе]л|вибух|взрыв|трагед[іи]я|[іи]нцидент|влучання|приль[оі]т|прил[её]т|це|это)\s+(?:\w+\s+)?"
    r"(?:ста[влс]|відбу|трапи|пришел|пришёл|прийш|припа|произо|случи|прогр|завда|нанес|нан[её]с)\w*"
    r"|\W*(?:the|this)\s+(?:attack|strike|shelling|explosion|blast|incident)\s+(?:occurred|took\s+place|happened|came)\b",
    re.IGNORECASE,
)


# "Нагадаємо, 2 вересня ...", "Як повідомлялося, ...": of what was news before
_BACKGROUND = late(
    r"\W*(?:нагада(?:ємо|ю|в|л[аи])|напомн(?:им|ю|ил[аи]?)|(?:як|как)\s+(?:\w+\s+){0,3}?(?:пис|повідом|інформ|зазнач|сообщ|отмеч)\w+"
    r"|(?:let\s+us|we)\s+remind(?:\s+you)?|as\s+a\s+reminder|recall"
    r"|раніше|ранее|до\s+цього|перед\s+тим|as\s+(?:\w+\s+){0,2}(?:reported|noted)|earlier|previously)(?!\w)",
    re.IGNORECASE,
)
# what follows is no news of today, with a day or without one
_REMINDS = late(
    r"\W*(?:нагада(?:ємо|ю|в|л[аи])|напомн(?:им|ю|ил[аи]?)|(?:let\s+us|we)\s+remind|as\s+a\s+reminder|recall"
    r"|до\s+(?:слова|речі)|кстати|к\s+слову|by\s+the\s+way)(?!\w)",
    re.IGNORECASE,
)
# "Last week they shelled the region. As a result of the attacks 18 were hurt"
_OF_THESE = late(
    r"\W*(?:[ву]наслідок|через|[ву]\s+результаті|вследствие|в\s+результате|из-за|as\s+a\s+result)\s+(?:of\s+)?(?:\w+\s+){0,2}"
    r"(?:атак|обстр|удар|влучан|attacks?|strikes|shelling)\w*",
    re.IGNORECASE,
)
_IN_THE = late(r"\b(?:in|by|from|of|during)\s+(?:(?:the|late|early)\s+)?$", re.IGNORECASE)
_ITS_ATTACK = late(
    r"['’]s\s+(?:[\w-]+\s+){0,2}?(?:strikes?|attacks?|shelling|bombing|barrage|raid)\b",
    re.IGNORECASE,
)
_QUOTES = '«"“„'
_MARKS = " .:…!"
_EVE = re.compile(
    r"накануне|напередодні|[ув]?чора|вчера|yesterday|the\s+day\s+before", re.IGNORECASE
)


def dates_it(found: list[Event], every: Sequence[Passage], number: int) -> None:
    """Give the event told last the day of "The strike took place on the morning of 3 September"."""
    passage, last = every[number], found[-1] if found else None
    if last is None or last.first_day is not None or not _IT_HAPPENED.match(passage.text):
        return
    own = next((day for day in passage.days if day not in passage.spoken_days), None)
    if own is None or own.first_day is None:
        return
    near = every[max(0, number - _BACK) : number]
    starts = {p.sentence.start for p in near if p.sentence.paragraph == passage.sentence.paragraph}
    if last.start in starts:
        reason = f"said after it; {own.reason}"
        found[-1] = replace(last, first_day=own.first_day, last_day=own.last_day, day_reason=reason)


def on_the_day_of(draft: Draft, passage: Passage, before: Passage, found: Sequence[Event]) -> Draft:
    """Give the losses of what the sentence before told the days of that, be they a week."""
    told = found[-1] if found else None
    if passage.days:
        return draft
    if told is None or told.start != before.sentence.start:
        return _on_its_own_day(draft, before)
    if not _OF_THESE.match(passage.text):
        return draft
    first, last, why = told.first_day, told.last_day, told.day_reason
    return replace(
        draft, event=replace(draft.event, first_day=first, last_day=last, day_reason=why)
    )


def _on_its_own_day(draft: Draft, before: Passage) -> Draft:
    """Give losses the one day of the sentence before: "Yesterday drones flew to A. Two died"."""
    days = [day for day in before.days if day not in before.spoken_days and not day.since]
    if len(days) != 1 or days[0].first_day is None:
        return draft
    first, last, reason = days[0].first_day, days[0].last_day, days[0].reason
    why = f"continues the sentence before; {reason}"
    return replace(
        draft, event=replace(draft.event, first_day=first, last_day=last, day_reason=why)
    )


def is_of_others(passage: Passage) -> bool:
    """Tell "The first bridge was hit on 16 August", whose day is of no other sentence."""
    return _OF_OTHERS.match(passage.text) is not None


def first_told(passages: Sequence[Passage], published: date | None) -> Told | None:
    """Give the first day of news after a headline or lead, None further down.

    Within a paragraph only the next sentence tells the day of one before it: a bulletin's
    sentences tell of one thing after another.
    """
    paragraph = passages[0].sentence.paragraph
    if paragraph > _HEADLINE_PARAGRAPHS:
        return None
    said = [day for day in passages[0].spoken_days if not is_of_a_toll(passages[0].text, day)]
    for number, passage in enumerate(passages):
        if number > 1 and passage.sentence.paragraph == paragraph:
            continue
        told = last_told(passage, None, published)
        if not number and told is not None and told.day in said:
            continue
        if number and (reminds(passage) if told is None else _only_foretells(passage)):
            return None
        is_other = is_of_others(passage) or _is_elsewhere(passage, passages[0])
        is_other = is_other or _BACKGROUND.match(passage.text) is not None
        is_other = is_other or (
            told is not None and _is_past(passage, told, passages[0], published)
        )
        is_other = is_other or (
            told is not None and _is_another_matter(passage, told, passages[0], published)
        )
        is_other = is_other or (
            told is not None and _is_eve_of_another(passage, told.day, passages[0])
        )
        if told is not None and number and (is_other or _is_ago(passage, told.day)):
            return None
        if told is not None and number and said and not _dates_the_lead(passage, told.day):
            return None
        if told is not None:
            is_said = number and told.day in passage.spoken_days
            after = passages[number + 1 :] if is_said else ()
            return _happened(told, after, passages[0], published)
    return None


def _happened(
    said: Told, passages: Sequence[Passage], lead: Passage, published: date | None
) -> Told | None:
    """Give the day of "the blast of 13 November" where only "said on the 14th" stood before."""
    if not (said.holds_for(lead) and _is_one_day(said.day)):
        return None
    for passage in passages[:_BACK]:
        told = last_told(passage, None, published)
        if reminds(passage) or _BACKGROUND.match(passage.text) or _is_elsewhere(passage, lead):
            return said
        if told is None or told.day in passage.spoken_days or not find_triggers(passage.text):
            continue
        then, last = told.day.last_day, said.day.last_day
        near = then and last and timedelta(0) <= last - then <= timedelta(1)
        return told if near and told.holds_for(lead) and _is_one_day(told.day) else said
    return said


def reminds(passage: Passage) -> bool:
    """Tell "We remind you: the town was hit", with and below which stands what was news before."""
    heads = _BACKGROUND.fullmatch(passage.text.rstrip(_MARKS)) is not None
    return heads or _REMINDS.match(passage.text) is not None


def _only_foretells(passage: Passage) -> bool:
    """Tell "Late on Thursday it said that the town would fall": a day of no news."""
    return {trigger.mood for trigger in passage.triggers} == {Mood.WANTED}


def _dates_the_lead(passage: Passage, day: DaySpan) -> bool:
    """Tell the very statement that the lead is of, and "38 were hurt in Saturday's attack"."""
    if passage.text[0] in _QUOTES:
        return True
    before = _IN_THE.search(passage.text, 0, day.start)
    return before is not None and _ITS_ATTACK.match(passage.text, day.end) is not None


def _is_ago(passage: Passage, day: DaySpan) -> bool:
    """Tell "Two days ago B was taken" after "A was taken": a day of the second alone."""
    return EARLIER.search(passage.text, day.start, day.end) is not None


def _is_past(passage: Passage, told: Told, lead: Passage, published: date | None) -> bool:
    """Tell a paragraph on what was days ago, or said then, of none of the lead's towns."""
    last, of_lead = told.day.last_day, _towns(lead)
    if last is None or published is None or (published - last).days < _PAST_DAYS:
        return False
    if passage.sentence.paragraph == lead.sentence.paragraph:
        return False
    if not of_lead:
        return told.day in passage.spoken_days
    return _towns(passage).isdisjoint(of_lead)


def _is_another_matter(passage: Passage, told: Told, lead: Passage, published: date | None) -> bool:
    """Tell "On Wednesday they took the quarter" after "Fighting goes on", days later.

    Or "On Saturday he shook hands", which is no deed of the war.
    """
    last = told.day.last_day
    if last is None or published is None or (published - last).days < _PAST_DAYS - 1:
        return False
    if passage.sentence.paragraph == lead.sentence.paragraph:
        return False
    if told.day not in passage.spoken_days and not find_triggers(passage.text):
        return True
    kinds = {t.kind for t in passage.triggers if t.mood.is_told}
    of_lead = {t.kind for t in lead.triggers if t.mood.is_told}
    return bool(of_lead) and bool(kinds) and kinds <= CHANGES_HANDS and kinds.isdisjoint(of_lead)


def _is_eve_of_another(passage: Passage, day: DaySpan, lead: Passage) -> bool:
    """Tell "Киев накануне атаковали" after what was told of Rylsk, which was not the day before."""
    if not _EVE.search(passage.text, day.start, day.end):
        return False
    named = {m.place.id for m in passage.mentions if m.place and not m.place.is_wide}
    return bool(named and _towns(lead)) and named.isdisjoint(_towns(lead))


def _is_elsewhere(passage: Passage, lead: Passage) -> bool:
    """Tell another paragraph, whose day is that of other towns than the lead's."""
    if passage.sentence.paragraph == lead.sentence.paragraph:
        named = _regions(lead) if passage.triggers and not _towns(lead) else set()
        return bool(named) and named.isdisjoint(_regions(passage)) and bool(_regions(passage))
    if _is_in_another_district(passage, lead):
        return True
    towns, of_lead = _towns(passage), _towns(lead)
    return bool(towns and of_lead) and towns.isdisjoint(of_lead)


def _is_in_another_district(passage: Passage, lead: Passage) -> bool:
    """Tell a sentence that names only districts, none of which holds a place of the lead."""
    districts = _districts(passage)
    of_lead = _districts(lead) + [m.place for m in lead.mentions if m.place and _is_town(m)]
    if not districts or not of_lead or _towns(passage):
        return False
    return all(
        district.id != place.id and distance_m(district.at, place.at) > district.uncertainty_m
        for district in districts
        for place in of_lead
    )


def _districts(passage: Passage) -> list[Place]:
    literal = (m.place for m in passage.mentions if m.place and m.sense is Sense.LITERAL)
    return [p for p in literal if p.kind is PlaceKind.REGION and p.admin2]


def _towns(passage: Passage) -> set[str]:
    return {m.place.id for m in passage.mentions if m.place and _is_town(m)}


def _is_town(mention: Mention) -> bool:
    is_town = mention.place is not None and mention.place.kind is PlaceKind.SETTLEMENT
    return is_town and mention.sense is Sense.LITERAL


def _regions(passage: Passage) -> set[str]:
    """List the regions that a sentence names, and those its towns lie in."""
    sites = [m.place for m in passage.mentions if m.place and m.sense is Sense.LITERAL]
    own = {place.name for place in sites if place.kind is PlaceKind.REGION}
    return own | {p.admin1 for p in sites if p.admin1 and p.kind is PlaceKind.SETTLEMENT}


def _is_one_day(day: DaySpan) -> bool:
    """Tell a day or a night from a stretch, in which more may have happened than a lead tells."""
    if day.first_day is None or day.last_day is None:
        return False
    return day.last_day - day.first_day <= timedelta(days=1)
