"""A trigger and its sentence in; the kind of event out, by the means and cause told beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import EventKind
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger

_MEANS = Screened(
    r"\s+(?:of|from)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?(?:missile|drone|uav|bomb|shahed|kab\b)"
    r"|(?:[^.;]{0,60}?|[^.;,]{0,110}?)(?:\bwith\b|\bby\b|\busing\b|за\s+допомогою|[іи]?з\s+(?:використанням|застосуванням)|(?:с|при)\s+помощью|с\s+(?:применением|использованием)|при\s+помощи)\s+[^.;,]{0,30}?"
    r"(?:missile|rocket|drone|uav|bomb|shahed|(?<!artillery\s)barrage|salvo|ракет|дрон|безпілотник|беспилотник|бпла|шахед)"
    r"|[^.;,]{0,40}?[«\"]?(?:ракетою|ракетой|ракетами|бомбою|бомбой|безпілотником|беспилотником|авіабомбою|авиабомбой|кинджалами|кинжалами|калібрами|калибрами|іскандерами|искандерами|шахедами|геранями|кабами|[кф]аб(?:ом|ами)|балістикою|баллистикой|дронами|дроном|безпілотниками|беспилотниками|бомбами|бпла(?=\s*[.,;]|\s*$))",
    re.IGNORECASE,
)
# What burns after an attack was struck from afar; what is damaged was struck if a strike is told.
# "a missile entered Polish airspace": no ground was gained.
_FLEW = re.compile(
    r"(?<!\w)(?:missiles?|drones?|uavs?|aircraft|jets?|ракет\w*|дрон\w*|бпла|безпілотник\w*|беспилотник\w*)"
    r"\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "a drone launched from the north attacked a substation": what attacks from afar strikes
_FLYING = Screened(
    r"(?<!\w)(?:missiles?|drones?|uavs?|ракет[аи]?|дрон(?:и|ів|ы|ов)?|бпла|безпілотник(?:и|ів)?|беспилотник(?:и|ов)?|шахед(?:и|ів|ы|ов)?)\)?(?:(?:\s+(?:різн|разн)\w+\s+\w+)?,[^,;.]{3,60},|\s+\([^()]{3,90}\))?\s+(?:впервые\s+(?:с\s+\w+\s+(?:\w+\s+){0,3}(?:\(\w+\)\s+)?)?)?(?:\w+\s+)?$"
    # "дронами была атакована область"
    r"|(?<!\w)(?:дронами|беспилотниками|безпілотниками|шахедами|ракетами)\s+(?:был[аои]?|було|була|були)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "ракетний обстріл Одеси", "missile shelling"
_BY_MISSILE = Screened(
    r"(?<!\w)(?:missile|ракетн(?!о-арт)\w+(?:\s+(?:та|и|і|й)\s+\w+)?|баліст\w+|баллист\w+)\s+$",
    re.IGNORECASE,
)
# "обстріляли місто ракетами", "обстріляли: завдали ракетного удару"
_WITH_MISSILES = late(
    r"[^.;]{0,70}?(?<!\w)(?:ракет(?:ами|ою|ой)|ракетного\s+удару|ракетный\s+удар|with\s+(?:[\w-]+\s+){0,2}missiles?|(?:іскандер|искандер)\w+|бал[иі]ст\w+|крилат\w+|крылат\w+)"
    r"(?!\s+(?:із?|з|с|из)\s+рсз)(?!\w)",
    re.IGNORECASE,
)
_LAUNCHERS = re.compile(
    r"рсз[во]|реактивн|артил|миномет|миномёт|міномет|артиллер|mlrs|artillery", re.IGNORECASE
)
# "ПВО отражала атаку на Зеленоград"
_AIR_DEFENCE = re.compile(
    r"(?<!\w)(?:ПВО|ППО|(?:противовоздушной|протиповітряної)\s+оборон[иы]|air\s+defen[cs]es?)\)?\s+(?:\w+\s+){0,2}$"
)
# "отразили воздушную атаку"
_AIRBORNE = re.compile(
    r"[^.;]{0,30}(?:воздушн|повітрян|ракетн|авіа|авиа|\bair\b|aerial|airborne)", re.IGNORECASE
)
# "военные отражают атаку, работает ПВО"
_SO_AIR_DEFENCE = re.compile(r"[^.;]{0,40},\s+(?:\w+\s+){1,3}(?:ПВО|ППО)(?!\w)")
# "отражают атаку БПЛА на Севастополь"
_OF_DRONES = late(
    r"\s+(?:[«„\"“]?(?:в\s+результате|внаслідок)\s+\w+\s+)?(?:fpv[-‑\s])?(?:бпла|беспилот|безпілот|дрон|шахед|ракет)",
    re.IGNORECASE,
)
# "Атака беспилотников на Таганрог отражена"
_BY_DRONES = re.compile(
    r"(?:атак|нал[её]т|наліт)\w*\s+(?:\w+\s+){0,2}(?:бпла|беспилот|безпілот|дрон|шахед)[^.;]{0,60}$",
    re.IGNORECASE,
)
# "Ворог бив по Нікополю та Марганцю з артилерії", "hit Nikopol with artillery"
_STRUCK = re.compile(
    r"(?:(?:по\s+[\w’'-]+\s+(?:[\w’'-]+\s+){0,2}?)?б[ию]\w*|в?дари\w*|удари\w*|(?:(?:was|were|been)\s+(?:\w+ly\s+)?)?(?:hit|struck)|hit|struck|strikes?|target(?:ed|ing)|attack(?:ed|s|ing)|атак\w*)",
    re.IGNORECASE,
)
# "launched 300 drones at Russia, its largest attack on Moscow": one and the same
_APPOSED = re.compile(
    r"[^.;:]{0,80},\s+(?:in\s+)?(?:its|the|an?|their|one\s+of\s+the)\s+(?:[\w-]+\s+){0,3}"
    # "struck a museum in Kupiansk during an attack"
    r"|[^.;:,]{0,120}\s(?:during|in)\s+an?\s+(?:[\w-]+\s+){0,3}"
)
# "In a separate assault the port of A was attacked by drones"
_IN_AN = re.compile(r"\W*In\s+(?:an?|another)\s+(?:[\w-]+\s+){0,2}")
_COLON = re.compile(r"[^.;:,]{0,60}(?::|\s[–—-])\s[^.;:,]{0,30}")
# "nine attacks near A, B and C had been repelled"
_REPELLED = re.compile(
    r"[^.;:]{0,100}?\s(?:were|was|had\s+been|have\s+been)\s+(?:all\s+|\w+ly\s+)?(?:repelled|repulsed|beaten\s+back|fought\s+off)\b"
)
_GUNS = re.compile(
    r"[^.;:]{0,80}?\s(?:(?:з|із|из)\s+(?:\w+\s+)?|with\s+(?:\w+\s+)?)?"
    r"(?:артилер\w+|артиллер\w+|мінометів|миномётов|минометов|гармат|artillery|mortars?|howitzers?|(?:by|russian|ukrainian|enemy)\s+shelling)(?!\w)",
    re.IGNORECASE,
)
_FLIES = re.compile(
    r"missile|drone|uav|bomb|rocket|shahed|ракет|дрон|бпла|безпілот|беспилот|шахед|бомб|каб|fpv",
    re.IGNORECASE,
)
_BURNT = re.compile(
    r"fire|caught|ablaze|set\s|on\s|in\s|burn|blackout|power|пожеж|загор|згор|сгор|возгор|займан|пожар|гор(?:[иі]т|я|ел|іл|ів)|пала|полыха",
    re.IGNORECASE,
)
_HIT = re.compile(
    r"damag|destr[ou]|collaps|вив(?:ед|ел|ів)|вы(?:вел|вед)|пошкод|зруйн|поврежд|разруш|пострад|постраж|знищ|уничтож|знестр|обесточ|обруш|обвал|в[иы]би[тл]|пос[еіи][кч]",
    re.IGNORECASE,
)
# "was still burning on Wednesday, three days after Ukraine hit it": the fire is told, not the hit
_DAYS_AFTER = Opening(
    r"(?<!\w)(?:days?|weeks?|months?)\s+(?:after|since)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE
)
# "a mine wounded two": whatever was shelled beside it
_MINED = Opening(r"\b(?:land)?mines?\s+(?:also\s+|has\s+|had\s+)?$", re.IGNORECASE)
# "A — двоє загиблих, Б — сім обстрілів": those are of another town
_NEXT_DASHED = re.compile(r",\s[А-ЯІЇЄҐA-Z][\w'’ -]{2,30}\s[—–]\s")
_CAUSE = 160  # characters between the dead and what killed them
# "під час повітряної атаки пошкоджено порт": it was struck
_BY_AIR = Opening(
    r"(?<!\w)(?:повітрян|воздушн|дронов|ракетн|авіац|авиац)\w+\s+$|\b(?:air|aerial|drone|missile)\s+$",
    re.IGNORECASE,
)
# "атакували місто, застосувавши шість авіабомб"
_HAVING_USED = late(
    r"[^.;]{0,90}?,\s+(?:застосувавш|використавш|випустивш|скинувш|запустивш|применив|использовав|выпустив|сбросив|запустив)\w*\s+"
    r"(?:[\w’'-]+\s+){0,5}?(?:авіабомб|авиабомб|ракет|дрон|бпла|безпілотн|беспилотн|шахед|каб)",
    re.IGNORECASE,
)
# "вибили ворога з села, повернувши контроль над ним": so it is theirs
_DROVE_OUT = re.compile(r"(?:вибил|вибит|выбил|выбит|витісн|вытесн)", re.IGNORECASE)
_HELD_AGAIN = late(
    r"[^.;]{0,90}?(?:,|\s(?:та|і|й|и))\s+(?:(?:повністю|полностью|знову|снова)\s+)?(?:поверну|верну|віднов|восстанов)\w+\s+"
    r"(?:\w+\s+)?контроль(?!\s+над\s+(?:[а-яіїєґ]+\s+)?[А-ЯІЇЄҐ])"
)
FROM_AFAR = frozenset({EventKind.STRIKE, EventKind.SHELLING})
ATTACKS = FROM_AFAR | {EventKind.ATTACK}
EFFECTS = frozenset({EventKind.CASUALTIES, EventKind.OTHER})
CHANGES_HANDS = frozenset({EventKind.CAPTURE, EventKind.WITHDRAWAL})
GROUND_WON = CHANGES_HANDS | {EventKind.ADVANCE}  # or lost, as the other side sees it


def kind_of(passage: Passage, trigger: Trigger) -> EventKind:
    """Let the means and the cause decide: an attack with missiles, dead by a drone strike."""
    is_from_afar = _FROM_AFAR_IF.get(trigger.kind)
    if is_from_afar is not None and is_from_afar(passage.text, trigger):
        return EventKind.STRIKE
    if trigger.kind is EventKind.ADVANCE and _is_held_again(passage.text, trigger):
        return EventKind.CAPTURE
    is_attack = trigger.kind is EventKind.ATTACK
    if is_attack and (_is_flying(passage.text, trigger) or _is_spelt_out(passage, trigger)):
        return EventKind.STRIKE
    if trigger.kind in {EventKind.STRIKE, EventKind.ATTACK} and _is_by_guns(passage.text, trigger):
        return EventKind.SHELLING
    by_means = trigger.kind is EventKind.ATTACK or is_effect(passage, trigger)
    if by_means and any(way.match(passage.text, trigger.end) for way in (_MEANS, _HAVING_USED)):
        return EventKind.STRIKE
    return next(_causes(passage, trigger), _or_repelled(passage.text, trigger))


def _is_held_again(text: str, trigger: Trigger) -> bool:
    """Tell a town that was not only freed of them but is held again."""
    drove = _DROVE_OUT.match(text, trigger.start)
    return drove is not None and _HELD_AGAIN.match(text, trigger.end) is not None


def _flew(text: str, trigger: Trigger) -> bool:
    return _FLEW.search(text, 0, trigger.start) is not None


def _is_by_missile(text: str, trigger: Trigger) -> bool:
    """Tell "ракетний обстріл", a strike from afar, from what guns do."""
    if _BY_MISSILE.search(text[: trigger.start], within=text):
        return True
    return _WITH_MISSILES.match(text, trigger.end) is not None and not _LAUNCHERS.search(text)


def _is_of_the_air(text: str, trigger: Trigger) -> bool:
    """Tell what air defences repel from an assault on the ground."""
    before = text[: trigger.start]
    by_air = _AIR_DEFENCE.search(before) or _BY_DRONES.search(before)
    by_air = by_air or _AIRBORNE.match(text, trigger.start, trigger.end)
    return bool(
        by_air or _OF_DRONES.match(text, trigger.end) or _SO_AIR_DEFENCE.match(text, trigger.end)
    )


# what such words call a strike where missiles or drones do it
_FROM_AFAR_IF: Mapping[EventKind, Callable[[str, Trigger], bool]] = {
    EventKind.ADVANCE: _flew,
    EventKind.CLASH: _is_of_the_air,
    EventKind.SHELLING: _is_by_missile,
}


def _or_repelled(text: str, trigger: Trigger) -> EventKind:
    attacked = trigger.kind is EventKind.ATTACK
    return EventKind.CLASH if attacked and _REPELLED.match(text, trigger.end) else trigger.kind


def _is_spelt_out(passage: Passage, trigger: Trigger) -> bool:
    """Tell "атака на Борисоглебск: дроны поразили склады", which says what attack it was."""
    strikes = (t for t in passage.triggers if t.kind is EventKind.STRIKE and t.mood.is_told)
    text = passage.text
    if _IN_AN.fullmatch(text, 0, trigger.start):
        later = (t for t in passage.triggers if t.start > trigger.end)
        return any(t.kind is EventKind.ATTACK and _MEANS.match(text, t.end) for t in later)
    return any(
        _COLON.fullmatch(text, trigger.end, t.start)
        or _APPOSED.fullmatch(text, t.end, trigger.start)
        for t in strikes
    )


def _is_by_guns(text: str, trigger: Trigger) -> bool:
    """Tell "бив по Нікополю з артилерії", where nothing but guns is named."""
    verb = _STRUCK.match(text, trigger.start)
    guns = _GUNS.match(text, trigger.end) if verb else None
    return guns is not None and not _FLIES.search(text, trigger.start, guns.end())


def _is_flying(text: str, trigger: Trigger) -> bool:
    by_air = _BY_AIR.search(text, 0, trigger.start)
    return by_air is not None or _FLYING.search(text[: trigger.start], within=text) is not None


def is_effect(passage: Passage, trigger: Trigger) -> bool:
    """Tell the dead, the damaged and the burning, which something before has caused."""
    if trigger.kind is not EventKind.OTHER:
        return trigger.kind is EventKind.CASUALTIES
    text, at = passage.text, trigger.start
    return bool(_HIT.match(text, at) or _BURNT.match(text, at))


# "the mother of one who fell at A, and a teacher whose school was shelled"
_WHOSE = re.compile(r",\s+(?:чью|чья|чей|чьи|чий|чия|чию|чиї|whose)\s")
# "the strike killed 52 who mourned a soldier who fell last year at A"
_WHO_FELL = re.compile(
    r"(?:бойц|бійц|солдат|військов|военн|захисник|защитник|воїн|soldier|officer|fighter)\w*(?:\s+[А-ЯІЇЄҐA-Z][\w’'-]+){0,2},?\s+"
    r"(?:який|яка|які|которы[йе]|которая|who)\s+(?:[\w-]+\s+){0,2}$"
)


def _causes(passage: Passage, effect: Trigger) -> Iterator[EventKind]:
    if not is_effect(passage, effect) or _MINED.search(passage.text, 0, effect.start):
        return
    near = [t for t in passage.triggers if abs(t.start - effect.end) < _CAUSE]
    near = [t for t in near if ";" not in passage.text[t.end : effect.start]]
    near = [t for t in near if not _NEXT_DASHED.search(passage.text, effect.end, t.start)]
    near = [t for t in near if not _DAYS_AFTER.search(passage.text, 0, t.start)]
    near = [t for t in near if not _WHOSE.search(passage.text, effect.end, t.start)]
    if _WHO_FELL.search(passage.text, 0, effect.start):  # that is told of a man, of another time
        near = [t for t in near if t.start > effect.start]
    since = _DAYS_AFTER.search(passage.text, 0, effect.start)
    if since is not None:  # "hit A, two days after the dam collapsed"
        near = [t for t in near if t.start > since.start()]
    afar = [t for t in near if t.kind in FROM_AFAR]
    afar.sort(key=lambda t: abs(t.start - effect.start))
    yield from (EventKind.STRIKE if _is_by_missile(passage.text, t) else t.kind for t in afar)
    attacks = [t for t in near if t.kind is EventKind.ATTACK]
    if effect.kind is EventKind.CASUALTIES:
        yield from (t.kind for t in attacks if _same_clause(passage, t, effect))
    elif attacks and _BURNT.match(passage.text, effect.start):
        yield EventKind.STRIKE
    yield from (EventKind.STRIKE for t in attacks if _BY_AIR.search(passage.text, 0, t.start))


def _same_clause(passage: Passage, one: Trigger, other: Trigger) -> bool:
    gap = passage.text[min(one.end, other.end) : max(one.start, other.start)]
    return not re.search(r"[,;:–—]", gap)
