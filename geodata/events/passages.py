"""An article's text and mentions in; its sentences with what was found in each out."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from geodata.events.captions import dates_a_picture
from geodata.events.days import DaySpan, find_days
from geodata.events.diaries import is_diary_head
from geodata.events.enemy import enemies_in
from geodata.events.listed import BULLETS, told_above, told_on
from geodata.events.speaking import is_of_speaking
from geodata.events.tellers import tellers_in
from geodata.events.triggers import Trigger, find_triggers
from geodata.events.years import Year, gone_on, in_the_year, recalls_years
from geodata.model import Sense
from geodata.phrases.screen import Screened
from geodata.places.heads import dateline_end
from geodata.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geodata.model import Article, Mention
    from geodata.sentences import Sentence

# "Джерело: ОВА Харківської області": who says so, and not where it was
_SKIPPED = re.compile(
    r"^\W*(?:#|\*\*Related|(?i:Related article|Read also|Читайте також|Читайте также)"
    r"|(?:Джерел[оа]|Источники?|Sources?):\s)"
)
_SUBHEADING_WORDS = 10
SAME_REGION = Screened(
    # not "the governor of the region"
    r"\b(?<!governor\sof\s)(?<!head\sof\s)(?:the|this|that)\s+(?:(?!an?\s|another\s|one\s)\w+\s+)?(?:region|oblast|province|area)\b(?!\s+(?:of|around|near))"
    r"(?!['’]s\s+(?:\w+\s+){0,2}(?:governor|head|leader|administration|authorities|officials|police|prosecutors?)\b)"
    r"|(?<!\w)(?:цій|цю|цієї|прикордонн\w+)\s+област\w+|(?<!\w)(?:этой|эту|приграничн\w+)\s+област\w+"
    # "ще 14 людей в області дістали поранення"
    r"|(?<!\w)[ув]\s+(?:області|регіоні|области|регионе)(?=\s+(?:за\s|протягом|поранен|загин|постражд|дістал|отримал|пошкодж|ранен|погиб|пострад|получил|повре))"
    r"|(?<!\w)(?:енерго|энерго|[иі]нфраструктур|об['’]єкт|объект|північ|север|півд|юг)\w*\s+(?:області|области|рег[іи]он[уа])(?!\w)(?!\s+(?-i:[А-ЯІЇЄҐ]))"
    r"|(?<!\w)(?:над|по|територі\w+|территори\w+|атакува\w+|атаковал\w*|обстріл\w+|обстрел\w+|пункт(?:и|ам|ах|ов|ів|ы)?|громад\w*)\s+"
    r"(?:област(?:ь|і|и|ю|ью)|рег[іи]он(?:у|ом|і|е|а)?)(?!\w)(?!\s+(?-i:[А-ЯІЇЄҐ]))",
    re.IGNORECASE,
)
# "have shelled the city", "у місті", "села"; with a name behind it, it is that name's.
SAME_TOWN = Screened(
    r"\b(?:the|this|that)\s+(?:(?!an?\s|another\s|one\s)\w+\s+)?(?:city|town|village|settlement|hamlet|capital)\b"
    r"(?!\s+(?:of|near|around|council|hall|administration|authorities|officials|governor|mayor)\b)"
    r"|\b(?:Ukraine|Russia)['’]s\s+capital\b"
    r"|(?<!\w)(?<!ще\sодин\s)(?<!ще\sодне\s)(?<!щё\sодин\s)(?<!щё\sодно\s)(?<!інший\s)(?<!інше\s)(?<!ругой\s)(?<!ругое\s)(?:столиц[яіюеиы]|обласн\w+\s+центр\w*|обл(?:асн\w+\s+|астн\w+\s+)?центр\w*|рай(?:онн\w+\s+)?центр\w*|(?:населен|населён)\w+\s+пункт(?:у|і|а|е|ом)?|міст(?:о|і|а|у|ом)|сел(?:о|і|а|у|ом)|селищ(?:е|і|а|у)|город(?:е|а|у|ом)?|сел(?:е|ом)"
    r"|пос[её]л(?:ок|ке|ка|ку)|деревн(?:я|е|и|ю))(?!\w)(?!\s+(?:(?-i:[А-ЯІЇЄҐ«])|та\s|и\s|ради|рада|совет))"
    r"|(?<!\w)на\s+(?:[\w-]+\s+)?(?:околиц|окраин)\w+(?!\s+(?:(?-i:[А-ЯІЇЄҐ])|міст|сел|город|пос[её]л))"
    r"|(?<!\w)городск\w+\s+черт\w+|(?<!\w)черт[еы]\s+города(?!\s+(?-i:[А-Я]))"
    # "за день там відбили сім атак"
    r"|(?<!\w)(?:там|тут|здесь|сюди|туди|сюда|туда)(?!\w)"
    # "announced its capture", "про його захоплення"
    r"|\bits\s+(?:capture|seizure|liberation)\b"
    r"|(?<!\w)(?:його|її|его|е[её])\s+(?:захоплен|взятт|взяти|окупаці|звільнен|захват|освобожд)\w*",
    re.IGNORECASE,
)


_IN_THE_DAY = re.compile(r"“(?:earlier|later) in the day”", re.IGNORECASE)
_EVE = re.compile(r"напередодні|накануне", re.IGNORECASE)
_HEADING_WORDS = 3  # "Odesa.", "Pavlohrad, Dnipropetrovsk Oblast."


@dataclass(frozen=True)  # without slots: what is asked of it again and again is kept
class Passage:
    """A sentence with what was found in it; offsets of triggers and days count in the sentence."""

    sentence: Sentence
    text: str
    triggers: tuple[Trigger, ...]
    days: tuple[DaySpan, ...]
    mentions: tuple[Mention, ...]
    enemy: str = "Russia"  # the side that "the enemy" means here
    teller: str | None = None  # who says so by the sentences around it
    lead: str = ""  # the sentence before, where it has the verb of this one
    # By where it stands, whether a mention only says where the site lies: `narrowing` tells.
    narrowed: dict[tuple[int, int], bool] = field(
        init=False, compare=False, repr=False, default_factory=dict
    )

    @property
    def is_item(self) -> bool:
        """Tell an item of a list, "• 4 загиблих", which goes on with what stands above it."""
        return self.text[:1] in BULLETS

    def goes_on(self, before: Passage) -> bool:
        """Tell a sentence of the same paragraph, or an item of the list that the other heads."""
        near = self.sentence.paragraph - before.sentence.paragraph
        return near == 0 or (self.is_item and (near == 1 or before.is_item))

    @cached_property
    def unplaced(self) -> str:
        """The text with blanks for its dateline and the places it names as such.

        What is left of "Ukraine" and "Kyiv" are those who act or speak.
        """
        here = [m for m in self.mentions if m.sense is Sense.LITERAL]
        start = self.sentence.start
        spans = [(m.start - start, m.end - start) for m in here]
        return blanked(self.text, [(0, dateline_end(self.text)), *spans])

    @cached_property
    def undated(self) -> str:
        """The text with blanks for its days, so that "14 December" counts nothing."""
        return blanked(self.text, [(day.start, day.end) for day in self.days])

    @cached_property
    def spoken_days(self) -> tuple[DaySpan, ...]:
        """The days on which somebody says so, that of a dateline first."""
        head = dateline_end(self.text) if self.days else 0
        return tuple(day for day in self.days if day.end <= head or is_of_speaking(self.text, day))


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Put blanks in the place of some stretches of a text."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


# "Moscow said it had taken two villages. Its troops took A, it said."
_SIDE_FIRST = re.compile(
    r"\W*(?:[A-Z]{3,}:\s+)?(?:The\s+)?((?:Russia|Moscow|Ukrain|Kyiv)(?:n|e|ian)?)(?:['’]s)?\s"
)
_ITS_FORCES = re.compile(
    r"\b[Ii]ts\s+(?:[\w-]+\s+){0,2}(?:forces|troops|army|soldiers|military|units|navy|missiles|drones|aircraft)\b"
)


@dataclass(slots=True)
class _Left:
    """What the sentences before leave to the next: a place, a list, a heading with a colon.

    `listing` is the paragraph of the sentence `before`, which `told` so much; `headed` that of a
    list's `head` ("tried to break through near:"); `paragraph` and `heading` those where a
    sentence names a place, and nothing else; `side` is whose forces "its forces" are.
    """

    listing: int = -1
    before: str = ""
    told: tuple[Trigger, ...] = ()
    headed: int = -1
    head: Trigger | None = None
    paragraph: int = -1
    heading: int = -1
    side: str = ""

    def triggers_of(
        self, sentence: Sentence, text: str, here: Sequence[Mention]
    ) -> tuple[tuple[Trigger, ...], str]:
        """Find what a sentence tells, and the lead that tells it where its own words do not."""
        paragraph, lead = sentence.paragraph, self.side_of(text, sentence.paragraph)
        listed = text[:1] in BULLETS and paragraph == self.paragraph + 1
        goes_on = paragraph == self.paragraph or listed or bool(SAME_REGION.search(text))
        goes_on = goes_on or bool(SAME_TOWN.search(text))
        triggers = find_triggers(text) if here or goes_on else ()
        if here and not triggers and paragraph - self.listing <= 1:
            triggers = tuple(told_on(text, self.before, self.told))
            lead = self.before if triggers else lead
        self.listing, self.before, self.told = paragraph, text, triggers
        if here and not triggers and paragraph == self.headed + 1:
            triggers = tuple(told_above(text[: here[0].start - sentence.start], text, self.head))
            self.headed += bool(triggers)
        elif text[-1] == ":":
            self.head = next(reversed(triggers or find_triggers(text)), None)
            self.headed = paragraph
        if here and not triggers and len(text.split()) <= _HEADING_WORDS:
            self.heading = paragraph
        goes_on = goes_on and (bool(triggers) or paragraph == self.heading)
        self.paragraph = paragraph if here or goes_on else -1
        return triggers, lead

    def side_of(self, text: str, paragraph: int) -> str:
        """Give the side told before where a sentence speaks of "its forces" and opens on none."""
        opens = _SIDE_FIRST.match(text)
        known = self.side if paragraph - self.listing <= 1 and _ITS_FORCES.search(text) else ""
        self.side = opens.group(1) if opens else known
        return "" if opens else known


def passages(article: Article, mentions: Sequence[Mention]) -> Iterator[Passage]:
    """Give every sentence but headings and links; triggers only where an event could be."""
    sentences = split(article.text)
    starts = [sentence.start for sentence in sentences]
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(bisect_right(starts, mention.start) - 1, []).append(mention)
    enemy = enemies_in(article.text, sentences, by_sentence)
    tellers = tellers_in(article.text, sentences)
    last: tuple[date, date, int] | None = None
    year: Year | None = None  # a past one that the paragraph tells of
    skipped = -2  # "Читайте также", and the list below it
    recalls = recalls_years(article.text)
    left = _Left()
    for number, sentence in enumerate(sentences):
        text = article.text[sentence.start : sentence.end]
        is_item = text[0] in BULLETS
        if _SKIPPED.match(text) or (is_item and sentence.paragraph == skipped + 1):
            skipped = sentence.paragraph
            continue
        if _is_subheading(sentence, text) and not is_diary_head(text, article.published):
            continue
        found = find_days(text, article.published)
        days = tuple(_counted(day, last, sentence, is_item=is_item) for day in found)
        # "того ж дня" where no day is told near before it
        days = tuple(day for day in days if day.first_day or day.shift_days != 0)
        year = gone_on(year, sentence) if recalls else year
        days, year = in_the_year(text, days, year, sentence, article.published)
        here = tuple(by_sentence.get(number, ()))
        of_news = (d for d in days if not dates_a_picture(text, sentence.start, here, d))
        told = next(filter(_is_a_day, of_news), None)
        if told is not None and told.first_day and told.last_day and _has_come(told, article):
            last = told.first_day, told.last_day, sentence.paragraph
        triggers, lead = left.triggers_of(sentence, text, here)
        who = enemy.get(number, "Russia"), tellers.get(number), lead
        yield Passage(sentence, text, triggers, days, here, *who)


def _has_come(day: DaySpan, article: Article) -> bool:
    """Tell a day of the news from that of a mourning to come, whose eve is none of the news."""
    until = article.published
    return until is None or day.last_day is None or day.last_day <= until


def _is_a_day(day: DaySpan) -> bool:
    """Tell a day or a night; nothing is counted from "since March 2022"."""
    if day.since or day.first_day is None or day.last_day is None:
        return False
    return day.last_day - day.first_day <= timedelta(1)


def _counted(
    day: DaySpan, last: tuple[date, date, int] | None, sentence: Sentence, *, is_item: bool
) -> DaySpan:
    """Count "the next day" from the day of the sentence before, if it is near.

    "The day before" the night to the 19th is the 18th; "in the morning" is that of the day told.
    """
    if last is None or sentence.paragraph - last[2] > 1:
        return day
    if day.hour:
        return _at_that_hour(day, last, is_same=is_item or sentence.paragraph == last[2])
    shift_days = 0 if _IN_THE_DAY.match(day.reason) else day.shift_days
    if shift_days is None:
        return day
    is_last = shift_days == 0 or _EVE.search(day.reason)
    then = (last[1] if is_last else last[0]) + timedelta(shift_days)
    reason = f"{day.reason.split('”')[0]}”: counted from {last[0]}, said before"
    return replace(day, first_day=then, last_day=then, reason=reason)


def _at_that_hour(day: DaySpan, last: tuple[date, date, int], *, is_same: bool) -> DaySpan:
    """Put "in the morning" after a night or on the day told; the evening may be that before it."""
    first, then, _ = last
    published = day.last_day
    if published is None or then > published:
        return day
    if day.hour == "morning":
        first = then
    if not is_same and then == published - timedelta(1):  # of the day told, or of the issue
        then = published
    return replace(day, first_day=first, last_day=then, reason=f"{day.reason}; told of {last[1]}")


def _is_subheading(sentence: Sentence, text: str) -> bool:
    """Tell a line that only announces what the paragraphs after it tell; no item of a list."""
    if text[0] in BULLETS:
        return False
    return sentence.paragraph > 0 and len(text.split()) < _SUBHEADING_WORDS and text[-1].isalnum()
