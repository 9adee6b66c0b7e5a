"""Two reports that differ in kind or day in; whether they are of one event all the same, out.

One side takes a town once in some days; a strike and "52 died there" are one if the dead are, an
attack and a strike if both hit the supermarket.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from geodata.events.count_words import PEOPLE
from geodata.events.disputes import (
    articles_of,
    is_found_later,
    said_day,
    said_only,
    tells_of_more,
)
from geodata.events.kinds import ATTACKS, CHANGES_HANDS
from geodata.events.retold import names_the_cause
from geodata.events.sides import BELLIGERENTS
from geodata.events.struck import names_one_site, one_site, sites_of
from geodata.events.told_apart import (
    GROWN_RATIO,
    by_rockets,
    names_nothing,
    other_weapons,
    same_weapon,
    tells_one_attack,
)
from geodata.model import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.model import Event

Days = tuple[date, date]

TAKEN_WITHIN_DAYS = 4  # footage, a ministry and a staff tell of one capture on so many days
ONCE = CHANGES_HANDS
# One paper tells of a missile strike, another of the dead, whose number tells that it is one.
LETHAL = (EventKind.STRIKE, EventKind.SHELLING, EventKind.ATTACK, EventKind.CASUALTIES)
_BY_ROCKETS = {EventKind.STRIKE, EventKind.SHELLING}  # what rocket launchers do is called either
_FROM_AFAR = {EventKind.STRIKE, EventKind.ATTACK}  # "drones attacked", "a drone strike"
_ALIKE_RATIO = 1.25  # of two tolls of one event: 51 and 52, 12 and 15, but not one and two
SAID_WITHIN_DAYS = 3  # of which a day is that on which somebody told the dead
_NEWS_WITHIN_DAYS = 3  # a paper that gives no day tells what happened so lately
_RECALLED_WITHIN_DAYS = 31  # "Russia had earlier claimed the town"
MANY_HURT = 10  # so many are not hurt twice a day at such a site of a region
_NEWS_CHARS = 300  # so near its beginning an article tells the news
FEW_DEAD = 5  # of so few no greater number is the same grown


def days_apart(one: Days | None, other: Days | None) -> int:
    """Give how many days lie between two stretches, 0 where they share one."""
    if one is None or other is None:
        return 0
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days)


def told_within_days(kind: EventKind) -> int | None:
    """Give how many days before it was said lies what a report without a day tells of."""
    if kind in ONCE:
        return _RECALLED_WITHIN_DAYS
    return _NEWS_WITHIN_DAYS if kind in LETHAL or kind is EventKind.OTHER else None


def is_told_once(one: Event, other: Event) -> bool:
    """Tell what happens but once, of which its reports give days that lie near one another.

    One side takes a town once in some days; a strike that kills many is not followed by its like.
    """
    apart = days_apart(days_of(one), days_of(other))
    if one.kind in ONCE:
        return apart <= TAKEN_WITHIN_DAYS and _by_one_side(one, other)
    # "the ministry said on the 2nd that a school had been hit", which was on the 1st
    if apart == 1 and said_only(one) != said_only(other) and names_one_site(one, other):
        return True
    then, later = sorted((one, other), key=lambda event: event.first_day or date.min)
    if apart and is_found_later(later) and _died_there(then, later):
        return apart <= SAID_WITHIN_DAYS
    if not (kills_many(one) and kills_many(other)) or apart > _most_apart(one, other):
        return False
    dead = [(low, high) for what, low, high in both_tolls(one, other) if what == "killed"]
    most = GROWN_RATIO if one_site(one, other) else _ALIKE_RATIO
    return any(high <= most * low for low, high in dead)


def _most_apart(one: Event, other: Event) -> int:
    """Give how many days may lie between two that killed many; what a ministry said is older."""
    later, then = sorted((one, other), key=lambda event: event.first_day or date.min, reverse=True)
    return SAID_WITHIN_DAYS if said_only(later) and not said_only(then) else 1


def kills_many(event: Event) -> bool:
    """Tell an attack of which the dead tell it from the others of those days."""
    return event.kind in LETHAL and killed_in(event) >= FEW_DEAD


def killed_in(event: Event) -> float:
    return max((c.low for c in event.counts if c.what == "killed"), default=0)


def _by_one_side(one: Event, other: Event) -> bool:
    if one.kind not in ONCE or one.place.is_wide or one.claim_id or other.claim_id:
        return False
    sides = [BELLIGERENTS & set(event.actors) for event in (one, other)]
    # one may not tell by whom
    return bool(sides[0] & sides[1] or (any(sides) and not all(sides)))


def speaks_for(members: Sequence[Event], event: Event) -> str | None:
    """Say why a report of another kind, or without a day, is one of these all the same."""
    undated = days_of(event) is None
    for member in members:
        if event.kind in ONCE:
            if undated and member.kind is event.kind and _by_one_side(member, event):
                return "of what one side does but once"
        elif (_lost_surely if undated else lost_alike)(member, event):
            return "it counts the dead and wounded alike"
        elif not undated and {member.kind, event.kind} == _BY_ROCKETS and by_rockets(member, event):
            return "both tell of multiple rocket launchers"
        elif not undated and _is_from_afar(member, event):
            return "an attack with its weapons, or that did harm, is that strike"
        elif (why := _told_there(member, event)) and not (undated and _is_old(member, event)):
            return why
    return "it was the news of that day" if undated and _is_news(members, event) else None


def _is_news(members: Sequence[Event], event: Event) -> bool:
    """Tell the news of a paper that tells of no other such attack there."""
    if any(articles_of(member) == articles_of(event) for member in members):
        return False
    return any(is_news_of(event, member) for member in members)


def _told_there(member: Event, event: Event) -> str | None:
    if member.quote == event.quote:
        return "it says the same words"
    if one_site(member, event):
        return "it tells of the same site"
    if counts_the_same(member, event) and same_weapon(member, event):
        return "it counts as many by the same kind of weapon"
    if _tells_no_more(*sorted((member, event), key=_how_plain)):
        return "it tells no more than that the place was attacked"
    if not both_tolls(member, event) and _is_of_its_dead(member, event):
        return "it tells only of the dead of a place that the same article tells was struck"
    died = _died_there(member, event)
    return "it tells only of the dead of a place where many were killed" if died else None


def _how_plain(event: Event) -> tuple[bool, bool]:
    return kills_many(event), event.kind is EventKind.STRIKE


def _tells_no_more(vague: Event, struck: Event) -> bool:
    """Tell "the city was attacked on the 10th", where a strike killed many on the 10th."""
    if vague.kind not in {EventKind.ATTACK, EventKind.SHELLING} or vague.counts:
        return False
    if struck.kind is EventKind.CASUALTIES or kills_many(vague):
        return False
    if vague.first_day != vague.last_day or vague.place.is_wide or struck.place.is_wide:
        return False
    if kills_many(struck) and vague.first_day is not None:
        return names_nothing(vague)
    if struck.kind is not EventKind.STRIKE or vague.kind is not EventKind.ATTACK:
        return False
    is_vague = tells_one_attack(vague) and not sites_of(vague)
    return is_vague and articles_of(vague) == articles_of(struck)


def _is_from_afar(one: Event, other: Event) -> bool:
    """Tell "Six were hurt in an attack on the city", or one of drones, and a strike on it."""
    if {one.kind, other.kind} != _FROM_AFAR:
        return False
    if same_weapon(one, other):
        return True
    attack = one if one.kind is EventKind.ATTACK else other
    several = any(count.what == "attacks" for count in attack.counts)
    several = several or articles_of(one) == articles_of(other)  # a paper's two are two
    if several or attack.place.is_wide or not tells_one_attack(attack):
        return False
    hurt = any(count.what in PEOPLE and count.low > 0 for count in attack.counts)
    return hurt or names_the_cause(attack)


def _is_of_its_dead(one: Event, other: Event) -> bool:
    """Tell the dead of a town from the attack on it in one article, which counts none."""
    kinds, is_wide = {one.kind, other.kind}, one.place.is_wide or other.place.is_wide
    if EventKind.CASUALTIES not in kinds or len(kinds) == 1 or not kinds <= {*LETHAL} or is_wide:
        return False
    return days_of(one) == days_of(other) and articles_of(one) == articles_of(other) != set()


def _died_there(one: Event, other: Event) -> bool:
    """Tell who died where a strike killed no fewer: no attack of their own is told."""
    dead, struck = (one, other) if one.kind is EventKind.CASUALTIES else (other, one)
    if dead.kind is not EventKind.CASUALTIES or struck.kind is EventKind.CASUALTIES:
        return False
    if not kills_many(struck) or one.place.is_wide or other.place.is_wide:
        return False
    return killed_in(dead) <= GROWN_RATIO * killed_in(struck)


def _is_old(told: Event, event: Event) -> bool:
    """Tell what lies too far back for another report of one site: many are hit again and again."""
    then, said = told.last_day or said_day(told), said_day(event)
    return then is None or said is None or (said - then).days > 1


def is_news_of(news: Event, event: Event) -> bool:
    """Tell the attack with which a paper of that day begins, or whose toll it says has risen.

    It gives no day, and says of weapons and dead nothing else.
    """
    if news.kind not in ATTACKS or news.place.is_wide or not _is_of_its_day(event, news):
        return False
    if news.start > _NEWS_CHARS and not tells_of_more(news):
        return False
    kinds = {news.kind, event.kind}
    if len(kinds) > 1 and not (kinds == _FROM_AFAR and same_weapon(news, event)):
        return False
    dead = [toll for toll in both_tolls(news, event) if toll[0] == "killed"]
    return not other_weapons(news, event) and all(hi <= GROWN_RATIO * lo for _, lo, hi in dead)


def _is_of_its_day(event: Event, news: Event) -> bool:
    """Tell whether it happened on the day on which the news was told, or in the night to it."""
    days, said = days_of(event), said_day(news)
    if days is None:  # two papers of a day begin with it
        return event.start <= _NEWS_CHARS and said is not None and said_day(event) == said
    return said is not None and days[0] <= said <= days[1] <= days[0] + timedelta(1)


def is_blamed_on_both(one: Event, other: Event) -> bool:
    """Tell one strike of which each side accuses the other: of one site's, or of as many dead."""
    if not {one.kind, other.kind} <= {*LETHAL} or days_apart(days_of(one), days_of(other)):
        return False
    if kills_many(one) and kills_many(other):
        return lost_alike(one, other)
    return EventKind.ATTACK not in {one.kind, other.kind} and one_site(one, other)


def counts_the_same(one: Event, other: Event) -> bool:
    """Tell two reports that count the same dead, or as many wounded."""
    return any(low == high > 0 for _, low, high in both_tolls(one, other))


def lost_alike(one: Event, other: Event) -> bool:
    """Tell two reports that count nearly as many dead, or as many wounded."""
    said = [said_day(event) for event in (one, other)]
    ratio = _ALIKE_RATIO if said[0] == said[1] else GROWN_RATIO
    return any(
        low > 0 and high <= (_grown(what, low) or ratio if low >= FEW_DEAD else _ALIKE_RATIO) * low
        for what, low, high in both_tolls(one, other)
    )


def _grown(what: str, low: float) -> float | None:
    """Give how much a toll may have grown by the hour: so many do not die twice a day."""
    return GROWN_RATIO if what == "killed" and low >= FEW_DEAD else None


def _lost_surely(one: Event, other: Event) -> bool:
    """Tell two reports that count nearly as many of many dead, or the same dead and wounded."""
    tolls = both_tolls(one, other)
    if any(w == "killed" and lo >= FEW_DEAD and hi <= GROWN_RATIO * lo for w, lo, hi in tolls):
        return True
    if len(tolls) > 1:
        return all(low == high > 0 for _, low, high in tolls) or _hurt_alike(tolls)
    if tolls and tolls[0][0] == "wounded" and tolls[0][1] == tolls[0][2] >= MANY_HURT:
        return _is_of_its_day(one, other)
    return not tolls and articles_of(one) == articles_of(other) and kills_many(other)


def _hurt_alike(tolls: Sequence[tuple[str, float, float]]) -> bool:
    """Tell "three killed, 10 wounded" from the hour before "three killed, 13 wounded"."""
    known = {what: (low, high) for what, low, high in tolls}
    dead, hurt = known.get("killed", (0, 0)), known.get("wounded", (0, 0))
    return dead[0] == dead[1] > 1 and hurt[0] >= FEW_DEAD and hurt[1] <= GROWN_RATIO * hurt[0]


def both_tolls(one: Event, other: Event) -> list[tuple[str, float, float]]:
    """Give the tolls that both reports tell, the lower number first."""
    counts = [{c.what: c.low for c in event.counts if c.what in PEOPLE} for event in (one, other)]
    both = sorted(counts[0].keys() & counts[1].keys())
    return [(what, *sorted(told[what] for told in counts)) for what in both]  # type: ignore[misc]


def days_of(event: Event) -> Days | None:
    """Give the days of a report, None where it tells none."""
    if event.first_day is None or event.last_day is None:
        return None
    return event.first_day, event.last_day
