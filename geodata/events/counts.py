"""A sentence in; how many were killed, wounded or taken, and how many drones and missiles out.

Where a sentence tells several events, each takes the numbers that stand nearest to its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.events.count_words import ARMS_HIT, PEOPLE, PEOPLE_IN, STEMS, WHAT
from geodata.events.downed import downed_in
from geodata.events.numerals import FIGURE, WORD, as_said, is_many, marked, number_of
from geodata.events.persons import and_more, is_one_more, told_in_words, without_ages
from geodata.model import Count
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened, Sieve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NUMBER = (
    rf"(?P<low>{FIGURE}|{WORD})"
    rf"(?:(?:\s*(?:to|[-–]|до)\s*|(?<=\d)\s+(?:and|і|та|и)\s+(?=\d))(?P<high>{FIGURE}|{WORD}))?"
    r"(?!\s+(?:ago|тому|назад)(?!\w))"  # "a day or two ago"
)
# "killing a woman and a 3-year-old child", "загинули жінка і дитина"; not "and a child was hurt"
_AND_ONE = re.compile(
    r"\s+(?:[\w-]+\s+){1,4}?and\s+(?:an?|her|his|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:child|son|daughter|girl|boy|man|woman|wife|husband|baby|toddler|mother|father|teenager)\b"
    r"(?!\s+(?:was|were|is|has|had|suffered|sustained|survived|remains?|got|received|injured|wounded|hurt)\b)"
    r"|\s+(?:[\w-]+\s+){0,3}?(?:та|і|й|и)\s+(?:одн[ау]\s+|одного\s+|вагітн[ау]\s+|беременн\w+\s+)?(?:дитин[ау]|реб[её]нк?[ао]|реб[её]нок|жінк[ау]|женщин[ау]"
    r"|чоловіка?|мужчин[ау]|підлітка?|подростка?|хлопчика?|мальчика?|дівчин\w+|девочк\w+)(?!\w)"
    r"(?!\s+(?:бу[вл]|был|отрим|получ|діста|зазна|поран|ранен|травм|госпі|госпи|постражд|пострад)\w*)",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?:up\s+to|as\s+many\s+as|no\s+more\s+than|до|не\s+більше|не\s+более)\s*$", re.IGNORECASE
)
_LEAST = late(
    r"(?:at\s+least|more\s+than|over|no\s+fewer\s+than|щонайменше|понад|не\s+менше?(?:\s+(?:як|ніж))?|[як]+\s+мінімум|більше(?:\s+(?:ніж|як))?|більш\s+(?:ніж|як)|как\s+минимум|по\s+меньшей\s+мере|более(?:\s+чем)?|больше(?:\s+чем)?|свыше|не\s+менее(?:\s+чем)?)\s*$",
    re.IGNORECASE,
)
_INCLUDING = (
    r"(?:\s+including\s+[^,.]{1,30}|,\s+(?:including|включая|включно\s+(?:з|із)|(?:\w+\s+)?(?:of\s+them|among\s+them|(?:з|із|из)\s+них)|у\s+тому\s+числі|в\s+том\s+числе|зокрема|серед\s+них|среди\s+них)"
    r"[^,.]{1,40},)?"
)
_GAP = (
    rf"(?P<gap>(?:(?:\s+[\w'’-]+){{0,4}}?|{PEOPLE_IN}){_INCLUDING}\s+"
    r"(?:[—–]\s+(?:(?:зазнал|отримал|дістал|получил)\w+\s+)?)?)"
)
_TO_OTHERS = late(
    r"\d|\b(?:in|by|after|from|with|at|on|and|when|as|while|killed|injured|wounded)\b|(?<!\w)(?:пострадавш|постражда)\w+|(?<!\w)(?:в|у|на|із|з|из|після|после|та|и|і|внаслідок|унаслідок|вследствие|через|при|від|от)(?!\w)",
    re.IGNORECASE,
)
_IS_HURT = re.compile(r"поранен(?:ня|ь)|ранени[яй]")
_DAMAGED = Screened(
    r"damag|destroy|burn|gutt|flatten|level|wreck|razed|пошкодж|зруйн|понівеч|потрощ|знищ|згор|поврежд|поврежден|разруш|посеч|посіч|уничтож|сгор|выбит|вибит",
    re.IGNORECASE,
)
_MODEL = late(r"[A-ZА-ЯІ][A-Za-zА-Яа-яІі]{0,4}-\d+\w*")
_OF_THEM = re.compile(
    r"\b(?:of\s+(?:them|which)|(?:из|з|із)\s+(?:них|яких|которых))\b", re.IGNORECASE
)
_WEAPON = re.compile(
    r"bomb|missile|drone|shell|rocket|strike|attack|blast|explosion|\bmine\b|бомб|ракет|дрон|снаряд|удар|обстр|атак",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",|\sincluding\s")
_OTHER_NUMBER = late(rf"(?<![\w-])(?:\d+|{WORD})(?![\w-])", re.IGNORECASE)
_MEASURED = late(
    r"\s*(?:km|kilomet\w+|miles?|met(?:re|er)s?|hours?|days?|weeks?|months?|years?|per\s*cent|%|км|кілометр\w*|километр\w*"
    r"|метр\w*|годин\w*|час(?:а|ов)?|дн[іяейі]\w*|діб|доби|сут\w+|тижн\w+|недел\w+|місяц\w+|месяц\w+|рок[иів]\w*|лет|год(?:а|ов)?)(?!\w)",
    re.IGNORECASE,
)
_ONE_FAMILY = re.compile(
    r"\bof\s+(?:one|a|the\s+same)\s+family\b|\b(?:однієї|одной)\s+(?:родини|сім['’]ї|семьи)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s(?:family|crew|group|number|handful|succumb\w*)\b")
_AND_BEFORE = late(
    r"\b(?:an?|one)\s+(?:[\d-]+-year-old\s+)?(?:man|woman|boy|girl|child|civilian|soldier)\s+and\s+$",
    re.IGNORECASE,
)
_OF = late(r"\b(?:of|from|in|at|near|by|with|on|onto|into)\s+$", re.IGNORECASE)
_ONE = re.compile(r"(?:one|an?|один|одна|одну|одного)$", re.IGNORECASE)
_AFTER = Sieve(
    (
        Screened(
            rf"(?<![\w.,:/-])(?<!\bno\s)(?<!\btrain\s)(?<!\broute\s)(?<!shahed\s)(?<!geran\s){_NUMBER}(?!\w){_GAP}[«\"“]?(?:{words})(?!\w)",
            re.IGNORECASE,
        ),
        what,
    )
    for what, words in WHAT
)
_DESTROYED = (
    r"(?:destroy(?:ed|ing)|eliminated|знищ(?:ив|ил|ен)\w*|ліквід(?:ув|ов)\w*|уничтож(?:ил|ен)\w*"
    r"|ликвидир\w+|перехопи\w+|перехвач\w+|перехвати\w+)"
)
_LOST = r"(?:lost|losing|втрати(?:в|л\w+)|потерял\w*)"
_SOLDIERS = (
    r"(?:soldiers|troops|servicemen|fighters|військов\w+|солдат\w*|военн\w+|военнослужащ\w+"
    r"|боевик\w*)"
)
_WORDS = r"(?:\s+[\w-]+(?:[.,]\d+)?){1,4}?\s+"  # between "destroyed" and what was
_FLYING = (
    r"[«\"“]?(?:drones?|uavs?|missiles?|безпілотник\w*|беспилотник\w*|дрон\w*|бпла|ракет\w*"
    r"|шахед\w*)"
)
_BEFORE = Opening(
    rf"(?<!\w)(?P<what>killed\s+or\s+wounded|fatally\s+(?:wound|injur)(?:ed|ing)|kill(?:ed|ing|s)|execut(?:ed|ing)|wound(?:ed|ing|s)|injur(?:ed|ing|es)"
    rf"|shot\s+down|downed|intercepted|(?:captured|took)(?=\s+\S+\s+(?:\w+\s+){{0,3}}"
    rf"(?:soldiers|troops|prisoners|servicemen|fighters))"
    rf"|(?:pulled|retrieved)(?=\s+\S+\s+bodies)|(?:ун[её]с|забра[лв])\w*\s+(?:жизн|житт)\w+(?:\s+[ву]же)?|deaths\s+of|(?:по)?гибели|загибелі|claimed(?=\s+\S+\s+lives)|(?:claimed|took)\s+the\s+lives\s+of|загину\w+|вбито|убито|[ву]бив|вбил\w+|погиб\w*|порани[лв]\w*|ранил\w*|убиты?|убил[аио]?|поранено|поранені|поранен(?:ня|ь)\s+(?:отримал|зазнал|дістал)\w+"
    r"|(?:отримал|зазнал|дістал)\w+\s+(?:\w+\s+)?поранен(?:ня|ь)|получил\w+\s+(?:\w+\s+)?ранени[яй]"
    rf"|постраждал\w+|ранен\w|ранени\w\s+получил\w+|пострадал\w+|збил\w+|збито|сбил\w+|сбиты?|сбито"
    rf"|(?:[ву]?зя\w+\s+)?[ву]\s+(?:полон|плен)(?:\s+(?:(?:під|под|біля|поблизу|возле|около|у|в)\s+[\w'’-]+\s+)?(?:[ву]?зя|потрапи|попа|здал|сдал)\w+)?|полонил[аи]|пленил[аи]"
    rf"|травмован[оі]|травмирован[оы]|(?:recovered|pulled|retrieved|found)\s+(?:out\s+)?(?:the\s+)?bodies\s+of|(?:дістал|знайшл|виявил|витяг|вилучил|знайден|дістан)\w*\s+тіла|(?:достал|нашл|извлекл|извлечен|обнаружил|обнаружен|найден)\w*\s+тела|розстріля\w+|расстреля\w+"
    rf"|{_LOST}(?={_WORDS}{_SOLDIERS})|{_DESTROYED}(?={_WORDS}(?:{_SOLDIERS}|{_FLYING})))\s+"
    r"(?:(?:під|над|біля|поблизу|у|в|под|возле|около)\s+[\w'’-]+\s+)?"
    rf"(?P<least>at\s+least\s+|no\s+fewer\s+than\s+|more\s+than\s+|over\s+|щонайменше\s+|понад\s+|не\s+менше\s+|более\s+|свыше\s+"
    rf"|не\s+менее\s+|как\s+минимум\s+|по\s+меньшей\s+мере\s+)?(?P<most>up\s+to\s+|as\s+many\s+as\s+|до\s+)?(?:about\s+|around\s+|some\s+|nearly\s+|approximately\s+|another\s+|a\s+further\s+|близько\s+|приблизно\s+|майже\s+|ще\s+|около\s+|примерно\s+|почти\s+|ещё\s+|еще\s+)?(?:all\s+|all\s+of\s+|всі\s+|все\s+|a\s+family\s+of\s+)?{_NUMBER}"
    rf"(?![\w-]|\s+(?:[a-z-]+\s+)?(?:couple|number|family|group|handful|total)\b|\s*(?:km|kilomet|mile|%|год|час|ч\.))",
    re.IGNORECASE,
)


# "the death toll from the strike rose from 12 to 14", "кількість загиблих зросла до п'яти"
_TOLL = Screened(
    r"(?:\b(?:br(?:inging|ings|ought)|taking|took|rais(?:ing|ed)|push(?:ing|ed))\s+(?:the|its)\s+(?:\w+\s+)?toll(?:\s+\w+){0,3}?\s+to\s+|\bput\s+the\s+(?:death\s+toll|number\s+of\s+(?:dead|deaths|(?P<put>wounded|injured)))\b[^.;:,]{0,60}?\s+at\s+|(?<!\w)(?:загалом|всього|усього|всего)\s+(?:загиблих|погибших|(?P<all>поранених|постраждалих|раненых|пострадавших))\s+(?:[ув]же\s+)?(?:[—–-]\s+)?|(?:death\s+toll|\btoll|(?:number|count)\s+of\s+(?:the\s+)?(?:dead|deaths|fatalities|people\s+killed|(?:people\s+)?(?P<wounded>wounded|injured|hurt))"
    r"|(?:кількість|число|количество)\s+(?:загиблих|жертв|погибших|(?:поранених|постраждалих|травмованих|раненых|пострадавших|травмированных)(?P<hurt>)))"
    r"[^.;:]{0,140}?(?<!\w)(?:ros|ris|climb|increas|grew|grow|reach|jump|went\s+up|stands|stood|зрос|збільш|досяг|сяг|вырос|возрос|увелич|достиг)\w*"
    r"\s+(?:(?:from|з|с)\s+[\w-]+\s+)?(?:(?:to|at|до)\s+)?)(?P<least>at\s+least\s+|more\s+than\s+|щонайменше\s+|понад\s+|более\s+)?"
    rf"{_NUMBER}(?![\w-])",
    re.IGNORECASE,
)
# "attacked 12 times", "15 разів штурмували"
_TIMES = Screened(
    rf"(?<![\w.,])(?P<low>{FIGURE}|{WORD})\s+(?:times|раз(?:и|ів|а)?)(?!\w)", re.IGNORECASE
)
_ATTACKED = Screened(
    r"attack|assault|storm|attempt|tried|shell|обстр|атак|штурм|намага|пыта|наступ", re.IGNORECASE
)


# "до дев'яти зросла кількість": to nine, and no fewer
_TO_SO_MANY = re.compile(r"\s+(?:зрос|збільш|сягн|вырос|возрос|увелич|достиг)", re.IGNORECASE)
# "attacked four times, two attacks go on": these are some of the four
_ONE_OF = {200.0: 100.0, 2000.0: 1000.0}  # "more than a hundred", «более сотни», is said of one
_STILL = re.compile(
    r"\s+(?:\w+\s+)?(?:трива\w+|продолжа\w+|(?:is|are)\s+(?:still\s+)?(?:ongoing|under\s+way|continuing))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spotted:
    """A number of a sentence, `text[start:end]`, with what it counts."""

    start: int
    end: int
    count: Count


def find_counts(sentence: str) -> tuple[Count, ...]:
    """Find the numbers of a sentence with what they count, each kind once."""
    return each_once(spot_counts(sentence))


def each_once(spotted: Iterable[Spotted]) -> tuple[Count, ...]:
    """Keep the first number of each kind; the "killed or wounded" leaves none for either."""
    found: dict[str, Count] = {}
    for spot in spotted:
        found.setdefault(spot.count.what, spot.count)
    both = "killed or wounded" in found
    return tuple(c for what, c in found.items() if not (both and what in {"killed", "wounded"}))


_ANIMAL = (
    r"(?:(?:dairy|farm|stray)\s+)?(?:cows?|cattle|calves|horses?|sheep|pigs?|goats?|dogs?|cats?|hens|birds|chickens|animals)\b"
    r"|(?:корів|коров|телят|свин|овець|овец|коней|лошад|собак|котів|кошек|курей|тварин|животн|птах|птиц|худоб)\w*"
    r"|(?:голів|голов|кіз|коз|кур)\b"
)
_THING = late(
    r"\W*(?:\w+\s+)?(?:шк[оі]л|будинк|будівл|дом(?:ов|а)(?!\w)|об['’ʼ]?[єе]кт|объект|квартир|автомоб|машин"
    r"|громад|населен|област|регіон|район|houses?\b|homes?\b|buildings?\b|schools?\b|cars?\b|vehicles?\b"
    rf"|villages?\b|settlements?\b|facilit|{_ANIMAL})",
    re.IGNORECASE,
)
_HURT_THING = re.compile(
    rf"\s+(?:(?:dozens?\s+(?:of\s+)?)?{_ANIMAL}|(?:частн|жил|многоквартир|многоэтаж|легков|административ|приватн|житлов|багатоквартир)\w+\s+\w+"
    r"|(?:дома|домов|здани|автомоб|машин|будин|будівл|квартир|суд(?:н|ен|ов)|кораб|вагон|локомотив|автобус|шк[оі]л|лікар(?:ень|ні)|магазин|підприємств|предприяти|об['’ʼ]?єкт|объект)\w*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=128)  # a sentence is asked once for each of its events
def spot_counts(sentence: str) -> tuple[Spotted, ...]:
    """Find every number of a sentence with what it counts, the surer readings first."""
    found: list[Spotted] = []
    plain = without_ages(sentence)
    sentence = marked(plain)
    for match in _TOLL.finditer(sentence):
        groups = (match[name] for name in ("wounded", "hurt", "put", "all"))
        what = "killed" if all(said is None for said in groups) else "wounded"
        low = number_of(as_said(match, "low"))
        count = Count(what=what, low=low, high=None if match["least"] else low)
        _add(found, match, count)
    for start, end, count in downed_in(sentence):
        _put(found, start, end, count)
    for match, count in told_in_words(sentence):
        _add(found, match, count)
    before = (m for m in _BEFORE.finditer(sentence) if not _HURT_THING.match(plain, m.end()))
    for match in before:
        _add(found, match, _count(_what(match), match, least=bool(match["least"])))
    for pattern, what in _AFTER.fitting(sentence):
        for after in _all(what, pattern, sentence, plain):
            least = bool(_LEAST.search(sentence[: after.start()]))
            _add(found, after, _count(what, after, least=least))
    for match in _TIMES.finditer(sentence) if _ATTACKED.search(sentence) else ():
        low = number_of(as_said(match, "low"))
        _add(found, match, Count(what="attacks", low=low, high=low))
    if any(_is_one_hurt(spot.count) for spot in found) and is_one_more(plain):
        found = [spot for spot in found if not _is_one_hurt(spot.count)]
    found.sort(key=lambda spot: _STILL.match(sentence, spot.end) is not None)
    return tuple(found)


def _is_one_hurt(count: Count) -> bool:
    return count.low == 1 and count.what in PEOPLE


def _add(found: list[Spotted], match: re.Match[str], count: Count) -> None:
    """Add a number unless it is already read as the same; "45 drones" shot down are drones too."""
    _put(found, match.start(), match.end(), count)


def _put(found: list[Spotted], start: int, end: int, count: Count) -> None:
    near = (s for s in found if s.start < end and start < s.end)
    if not any(_alike(spot.count.what, count.what) for spot in near):
        found.append(Spotted(start, end, count))


def _alike(one: str, other: str) -> bool:
    """Tell what one number can be of; prisoners who were killed are killed."""
    return one == other or {one, other} <= PEOPLE or {one, other} == {"killed", "prisoners"}


def _all(what: str, pattern: Opening, sentence: str, plain: str) -> Iterator[re.Match[str]]:
    match = pattern.search(sentence)
    while match is not None:
        good = _belongs(what, match, plain)
        if good:
            yield match
        match = pattern.search(sentence, match.end() if good else match.start() + 1)


def _what(match: re.Match[str]) -> str:
    said = " ".join(match["what"].lower().split())
    if _IS_HURT.search(said):
        return "wounded"
    if " or " in said or re.match(_LOST, said):
        return "killed or wounded"
    if re.match(_DESTROYED, said):
        people = re.match(rf"{_WORDS}{_SOLDIERS}", match.string[match.end("what") :], re.I)
        return "killed" if people else "shot down"
    return next(what for what, stems in STEMS.items() if said.startswith(stems))


def _belongs(what: str, match: re.Match[str], plain: str) -> bool:
    """Refuse the number of something else: "four injured in attacks", "one of the drones"."""
    if match.string[match.end("low") :][:1] == "-":  # "a 68-year-old"
        return False
    is_measure = _MEASURED.match(match.string, match.end("low"))  # "шість годин ракетами"
    if is_measure or (what == "houses" and not _DAMAGED.search(match.string)):
        return False
    if what in PEOPLE and (  # "понад 220 шкіл постраждали", "двумя дронами: пострадал дом"
        _THING.match(match["gap"]) or _HURT_THING.match(plain, match.end())
    ):
        return False
    if what in PEOPLE:
        # "three workers of a plant were killed", "a family was killed", "a guided bomb killed"
        of_a = match["low"].lower() in {"a", "an"}
        of_a = of_a and _OF.search(match.string, 0, match.start("low")) is not None
        is_armed = _ONE.match(match["low"]) and _WEAPON.search(match["gap"])
        is_armed = is_armed or ARMS_HIT.match(match["gap"])  # "три БПЛА поцілили в лікарню"
        gap = _ONE_FAMILY.sub("", match["gap"])
        if of_a or is_armed or _SEVERAL.search(gap):
            return False
        return _OTHER_NUMBER.search(_ASIDE.split(gap)[0]) is None
    of_many = what != "shot down" and _ONE.match(match["low"])
    gap = _OF_THEM.sub("", _MODEL.sub("", match["gap"]))  # "two S-300 missiles"
    return not of_many and _TO_OTHERS.search(gap) is None


def _count(what: str, match: re.Match[str], *, least: bool) -> Count:
    said = as_said(match, "low")
    low, many = number_of(said), is_many(said)
    if many and least:
        low = _ONE_OF.get(low, low)
    high = number_of(as_said(match, "high")) if match["high"] else low
    most = match.groupdict().get("most") or _MOST.search(match.string[: match.start("low")])
    if most and not match["high"] and not _TO_SO_MANY.match(match.string, match.end("low")):
        return Count(what=what, low=0, high=low)
    if what in PEOPLE:
        more = _more(match)
        low, high = low + more, high + more
    return Count(what=what, low=low, high=None if least or many else max(low, high))


def _more(match: re.Match[str]) -> float:
    """Count whom a list adds: "and her son", "and two volunteers", "a man and a woman died"."""
    if _AND_ONE.match(match.string, match.end()):
        return 1
    more = and_more(match)
    if more:
        return more
    return 1 if _AND_BEFORE.search(match.string, 0, match.start("low")) else 0
