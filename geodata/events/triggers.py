"""Words in; what they say happened out: a kind, whether it did happen, and when it is told of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.events.captures import captured
from geodata.events.moods import Mood, mood_of
from geodata.events.words import WORDS
from geodata.model import EventKind
from geodata.phrases.beginnings import ways_of
from geodata.phrases.late import late
from geodata.phrases.openings import Opening, Openings
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase `text[start:end]` that tells of an event."""

    start: int
    end: int
    kind: EventKind
    mood: Mood


# "attack drones", "the Air Assault Forces", "штурмова бригада": names of things and of units.
_THING = re.compile(
    r"\W*(?:(?:drones?|helicopters?|aircraft|vehicles?|missiles?|range|zone|ground|ship|wing"
    r"|positions?|rifles?)\b"
    r"|(?:\w+\s+)?(?:forces?|troops?|brigades?|regiments?|battalions?|units?|groups?|divisions?|corps"
    r"|teams?|detachments?|infantry|squads?|companies)\b"
    r"|(?:бригад|батальйон|батальон|полк|підрозділ|подразделен|військ|войск|загон|отряд|груп|рот)\w*)",
    re.IGNORECASE,
)
# Of Cyrillic words only adjectives name a unit: "штурмовых групп", but "нанесли поражение войскам".
_ADJECTIVE = late(
    r"[нвчщ](?:[иы]х|[иы]ми?|[аоу]ю|[аоуиы]й|ая|ої|ій|ого|ому|[ао]|у|ое|[еі])$", re.IGNORECASE
)
_NAMED_SO = frozenset({EventKind.ATTACK, EventKind.STRIKE})


def _as_words(words: str) -> str:
    """Give each of the alternatives the marks of whole words, so that it can be asked alone."""
    return "|".join(rf"(?<![\w-])(?:{way})(?!\w)" for way in ways_of(words))


_TRIGGERS = Openings(
    (Opening(_as_words(words), re.IGNORECASE | re.VERBOSE), kind) for kind, words in WORDS.items()
)
# "— дванадцять разів біля": begins with any word, so that it is asked apart from the rest.
_SO_MANY_TIMES = late(
    r"(?<=[—–]\s)(?:[\w’']+\s+){1,3}раз(?:и|ів|у|а)?"
    r"(?=\s+(?:поблизу|біля|[ву]|возле|около|неподалік|на)\s)",
    re.IGNORECASE,
)
# The longest of two overlapping readings holds: "drone attack" is a strike.


@lru_cache(maxsize=512)  # papers print an agency's sentences again, and a text is read again
def find_triggers(text: str) -> tuple[Trigger, ...]:
    """Find what a sentence says happened, in the order of its words; the longest reading wins."""
    asked = text.rstrip(' \n"»”)').endswith("?") or _is_unreal(text)
    found = [
        (*match.span(), told)
        for match, kind in _matches(text)
        if (told := _kind(text, match, kind)) is not None
    ]
    found.sort(key=lambda told: (told[0], -told[1]))
    kept: list[Trigger] = []
    of_all = Mood.WANTED if asked else None
    if found and _OLD_WAR.search(text):
        of_all = Mood.REMEMBERED
    for start, end, kind in found:
        if not kept or start >= kept[-1].end:
            mood = of_all or mood_of(text, start, end)
            kept.append(Trigger(start, end, kind, mood))
    return tuple(kept)


def _is_unreal(text: str) -> bool:
    """Tell "Had they held A, B would still stand": none of it happened."""
    return text.startswith(_UNREAL) and any(map(text.__contains__, _WOULD))


def _matches(text: str) -> Iterator[tuple[re.Match[str], EventKind]]:
    yield from _TRIGGERS.finditer(text)
    if "раз" in text.lower():
        yield from ((match, EventKind.ATTACK) for match in _SO_MANY_TIMES.finditer(text))


_UNREAL = ("Had ", "Якби ", "Если бы ", "Якщо б ")
_WOULD = (" would", " could", " might", " б ", " бы ", " би ")
# "the Red Army freed Orel", "1672 року спалили місто": of the wars before
_OLD_WAR = Screened(
    r"\b(?:Red\s+Army|Wehrmacht|Second\s+World\s+War|World\s+War\s+(?:II|Two)|Nazi\s+(?:occup|invas|troops|forces)\w*|Third\s+Reich)\b"
    r"|(?<!\w)(?:Красн\w+\s+арми|Червон\w+\s+армі|вермахт|велик\w+\s+(?:отечественн|вітчизнян)|(?:втор|друг)\w+\s+(?:мировой|світов)"
    r"|\bin\s+1[0-8]\d\d\b(?!\s+\w+s\b)|(?<!\w)1[0-8]\d\d(?:-\w+)?\s+(?:рок|роц|год)"
    r"|немецк\w+\s+(?:войск|наступл|армии|дивизи|танков)|німецьк\w+\s+(?:війс|наступ|армії|дивізі|танков))\w*",
    re.IGNORECASE,
)
# "Snow hit Kharkiv", "a bus hit a cyclist", "автобус сбил пешехода": no war
_BY_NO_WEAPON = Screened(
    r"\b(?:sanctions?|tariffs?|recession|scandals?|deals?|truce|accord|compromise|balance|snow\w*|rain\w*|storm|hail|frost|cold|heat\w*|flood\w*|earthquake|inflation|prices?|crisis|shortages?|pandemic"
    r"|flu|strikes|layoffs|cars?|bus|buses|lorry|trucks?|drivers?|train|tram|taxi|motorcyclist|singles?|songs?|films?|albums?"
    r"|sales|shares|unemployment|striker|midfielder|defender|lightning)\s+(?:\w+ly\s+|also\s+|has\s+|have\s+|had\s+)?$"
    r"|(?<!\w)(?:санкц|криз|інфляц|инфляц|мороз|спек|подорожчан|подорожан|пандем|тариф|блискавк|молни|скандал|ціни|цены|негод|буревій|шторм|стихі|стихи)\w*\s+(?:(?:[ву]\s+)?[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
_AT_NO_TARGET = late(
    r"\s+(?:(?:the|a|an|his|her|its|another|new)\s+)*(?:charts?|pedestrians?|cyclists?|trees?|records?|markets?|headlines|screens|shelves"
    r"|ceiling|milestone|low|high|economy|growth|demand|exports|budget|deals?|bargain|agreement|twice|\w+\s+goals?)\b"
    r"|\s+(?:\w+\s+){0,2}(?:пешеход|пішоход|велосипед|самокат|школьни|школяр|пассажир|пасажир)\w*",
    re.IGNORECASE,
)
# "в аэропорту ограничены прилёты и вылеты": flights
_AT_AN_AIRPORT = re.compile(
    r"(?<!\w)(?:вылет|вильот|виліт|рейс|пассажир|пасажир)|огранич\w+\s+(?:на\s+)?прил",
    re.IGNORECASE,
)
_HITS = re.compile(
    r"hit|struck|hitting|striking|сбил|збил|збив|(?:вдар|удар)и\w+|вибухнул\w+|взорвал\w+",
    re.IGNORECASE,
)
# "стане ударом для Києва", "$3 billion in losses": no weapon, nobody dead
_A_BLOW = re.compile(r"\s+для(?!\w)")
_OF_MONEY = late(
    r"(?:[$€£]\s?[\d.,]+\s?(?:bn|m|billion|million|trillion)?|\b(?:billion|million|trillion)(?:\s+(?:dollars|euros|hryvnias?|roubles|rubles))?)\s+(?:in|of)\s+(?:\w+\s+)?$"
    r"|\b(?:economic|financial|environmental|direct|indirect)\s+$",
    re.IGNORECASE,
)
_IN_MONEY = late(
    r"\s+(?:of|in|to|for|from)?\s*(?:[^.;]{0,60}?\s)?(?:came\s+to|(?:(?:is|are|was|were)\s+)?estimated\s+at|amount(?:s|ed)?\s+to|total(?:s|led|ed)?|worth|of)\s+(?:\w+\s+){0,3}?[$€£]",
    re.IGNORECASE,
)
# "сапери знешкодили дрон", "мешканець голіруч обезвредив безпілотник": it lay there and hit nothing
_DISARMED = re.compile(r"(?:знешкод|обезвре)", re.IGNORECASE)
_DISARMED_BEFORE = Opening(r"(?<!\w)(?:знешкод|обезвре)\w+\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_BY_SAPPERS = Screened(
    r"(?<!\w)(?:піротех|пиротех|вибухотех|взрывотех|сапер|сапёр|власноруч|собственноручн|голіруч|боєприпас|боеприпас)\w*"
    r"|(?<!\w)(?:голими|голыми)\s+рук|(?<!\w)(?:місцев|местн)\w+\s+(?:жител|мешкан)\w*"
    r"|(?<!\w)боєголов\w+|бойов\w+\s+частин\w+|боев\w+\s+част\w+",
    re.IGNORECASE,
)
_MONEY_WORDS = frozenset({"losses", "damage", "damages"})
# "has taken 100 villages since the incursion began", "a week after it began": only since when
_SINCE = Opening(
    r"\b(?:since|after|before|amid|during)\s+(?:the|its|their|that|this|an?)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_BEGAN = re.compile(r"\s+(?:(?:that|which)\s+)?(?:began|started|was\s+launched)\b")
# "as a result of active offensive operations the town was taken": only by what means
_BY_MEANS_OF = Opening(r"\bas\s+a\s+result\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE)
# "foiled an attempt to blow up a bridge": a plot, no fighting
_PLOT = re.compile(
    r"\s+(?:on\s+the\s+life\b|to\s+(?:blow|bomb|kill|assassinate|murder|poison|plant|set|smuggle|recruit|sabotage|stage)\b)"
)
# "the battle for votes", "битва за серця"
_FOR_VOTES = late(
    r"\s+(?:for\s+(?:the\s+)?(?:votes?|voters|hearts|minds|seats|survival|ratings|power)|за\s+(?:голос|виборц|избирател|серц|сердц|рейтинг|виживанн|выживани|влад[уы]|власт))",
    re.IGNORECASE,
)
# "через необережність під час паління загинув чоловік", "погиб в ДТП": no deed of the war
_MISHAP = Screened(
    r"(?<!\w)(?:необережн|неосторожн)\w+|(?<!\w)дтп(?!\w)|(?:корот[коі]\w*\s+замикан|коротк\w+\s+замыкан)\w+"
    r"|(?<!\w)(?:чадн|угарн)\w+\s+газ|причин\w+\s+(?:займання|пожежі|загоряння|возгорания|пожара)\s+(?:\w+\s+)?(?:встановл|з.ясов|устанавл|выясн)"
    r"|(?<!\w)(?:чоловік|мужчин|підліт|подрост|пенсіонер|пенсионер|сусід|сосед|рецидивіст|житель|мешкан)\w*,?\s+(?:(?:який|що|який|который)\s+)?(?:\w+\s+)?(?:вбив|убив|убил|зарізав|зарезал|застрелив|застрелил)(?!\w)"
    r"|не\s+(?:пов.язан|связан)\w*\s+(?:із|з|зі|со?)\s+(?:бойов|обстріл|війн|боев|обстрел|войн|ворож|военн|воєнн)"
    r"|\b(?:car|road|traffic|bus|train|lorry|truck)\s+(?:accident|crash|collision)\b|\b(?:an?|the)\s+(?:storm|hurricane|tornado|earthquake|avalanche)\b(?!\s+shadow)"
    r"|(?<!\w)[ву]\s+авар(?:ії|ии)\s+(?:\w+\s+){0,2}(?:загин|постражд|поран|погиб|пострад|травм)|(?<!\w)(?:буревій|негод[аиу]|непогод|шторм|землетрус|землетрясен)\w*|\b(?:careless|negligent)\s+(?:handling|use|smoking)|\bshort\s+circuit\b|\bcarbon\s+monoxide\b",
    re.IGNORECASE,
)
# "постраждали адмінбудівлі підприємств": nobody was hurt
_THINGS_SUFFERED = re.compile(
    r"(?:постражда|пострада)\w+\s+(?:(?:[\w’'-]+\s+){0,2}?(?:адм[іи]н[іи]?буд|адм[іи]н[иі]?зд|будин|будівл|інфраструктур|инфраструктур|об[’'ʼ]?[єъ]кт|приміщ|помещен|склад|підприєм|предприят"
    r"|обладнан|оборудован|автом|машин|дах[иіа]|школ|лікарн|больниц|церк|храм|електромереж|здани|дома(?!\w)))",
    re.IGNORECASE,
)
# "Вовчанськ – фактично зруйноване місто": how it is, no news
_RUINED = re.compile(
    r"(?:зруйнован|знищен|разрушен|уничтожен)[а-яіїєё]+\s+(?:міст[оауі]|сел[оауі]|город|пос[её]л)",
    re.I,
)
# "атакували автомобіль під час евакуації": the attack is the news
_WHEN = Opening(r"(?<!\w)(?:під\s+час|во\s+время|при)\s+$", re.IGNORECASE)
_OF_A_MISHAP = frozenset({EventKind.CASUALTIES, EventKind.OTHER})
_INVADING = frozenset({EventKind.ATTACK, EventKind.ADVANCE})
# "на момент повномасштабного наступу тут жили": only when
_AT_THE_TIME = Opening(
    r"(?<!\w)(?:на\s+(?:момент|час|мить)|во\s+время|під\s+час|до|після|после|перед)\s+(?:початку\s+|начала\s+)?"
    r"(?:\w+\s+)?(?:повномасштабн|полномасштабн)\w+\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_WITH_POLICE = re.compile(
    r"\s+with\s+(?:riot\s+|the\s+|local\s+)?(?:police|protesters|demonstrators)\b"
)
_PROTESTERS = Opening(
    r"\b(?:protesters|demonstrators|fans|supporters|students|activists)\s+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)


def _kind(text: str, match: re.Match[str], kind: EventKind) -> EventKind | None:
    """Give the kind of a trigger, None where its words are no war's."""
    if kind in _NAMED_SO and (_is_a_name(text, match) or _is_of_flights(text, match)):
        return None
    is_mishap = kind in _OF_A_MISHAP and _MISHAP.search(text) is not None
    is_mishap = is_mishap or (kind is EventKind.OTHER and _is_no_news(text, match))
    if kind is EventKind.CASUALTIES and _THINGS_SUFFERED.match(text, match.start()):
        kind = EventKind.OTHER
    if is_mishap or (_BEGAN.match(text, match.end()) and _SINCE.search(text, 0, match.start())):
        return None
    if kind in _INVADING and any(
        way.search(text, 0, match.start()) for way in (_BY_MEANS_OF, _AT_THE_TIME)
    ):
        return None
    if _is_figure(text, match, kind):
        return None
    if kind is EventKind.CAPTURE:
        return captured(text, match)
    return _clashed(text, match) if kind is EventKind.CLASH else kind


def _is_no_news(text: str, match: re.Match[str]) -> bool:
    """Tell a ruined town, which is so since long, and an evacuation that only tells when."""
    if match.group()[1:5].lower() == "ваку":
        return _WHEN.search(text, 0, match.start()) is not None
    return _RUINED.match(text, match.start()) is not None


def _is_figure(text: str, match: re.Match[str], kind: EventKind) -> bool:
    """Tell what snow or a deal struck, what sappers disarmed, and losses of money."""
    words = match.group()
    if kind is not EventKind.STRIKE:
        return words.lower() in _MONEY_WORDS and _is_of_money(text, match)
    disarmed = _DISARMED.match(words) or _DISARMED_BEFORE.search(text, 0, match.start())
    if disarmed and _BY_SAPPERS.search(text):
        return True
    if words == "ударом":
        return _A_BLOW.match(text, match.end()) is not None
    if not _HITS.fullmatch(words):
        return False
    before = _BY_NO_WEAPON.search(text[: match.start()], within=text)
    return bool(before or _AT_NO_TARGET.match(text, match.end()))


def _is_of_money(text: str, match: re.Match[str]) -> bool:
    """Tell "$38 billion in losses", "the damage is estimated at $2 million"."""
    before = _OF_MONEY.search(text[: match.start()]) is not None
    return before or _IN_MONEY.match(text, match.end()) is not None


def _clashed(text: str, match: re.Match[str]) -> EventKind | None:
    """Tell fighting from a plot that was foiled and from what protesters do."""
    if _PLOT.match(text, match.end()) or _FOR_VOTES.match(text, match.end()):
        return None
    is_protest = "lash" in match.group() and _is_of_protest(text, match)
    return EventKind.OTHER if is_protest else EventKind.CLASH


def _is_of_protest(text: str, match: re.Match[str]) -> bool:
    """Tell "protesters clashed with police" from fighting."""
    return bool(_WITH_POLICE.match(text, match.end()) or _PROTESTERS.search(text, 0, match.start()))


def _is_of_flights(text: str, match: re.Match[str]) -> bool:
    return match.group()[:4].lower() == "прил" and bool(_AT_AN_AIRPORT.search(text))


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    words = match.group().lower()
    if words[0] > "z":
        noun = _ADJECTIVE.search(words) is not None
    else:
        noun = " to " not in words and not words.endswith(
            ("ed", "ing", "struck", "hit", "on", "at", "against", " by")
        )
    return noun and bool(_THING.match(text, match.end()))
