"""A sentence in; how many were killed, wounded or taken, and how many drones and missiles out.

Where a sentence tells several events, each takes the numbers that stand nearest to its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.events.by_age import listed_by_age
from geodata.events.count_fit import HURT_THING, belongs, count_of
from geodata.events.count_words import PEOPLE, PEOPLE_IN, STEMS, WHAT
from geodata.events.downed import downed_in
from geodata.events.numerals import FIGURE, WORD, as_said, marked, number_of
from geodata.events.persons import is_one_more, told_in_words, without_ages
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
_LEAST = late(
    r"(?:at\s+least|more\s+than|over|no\s+fewer\s+than|щонайменше|понад|не\s+менше?(?:\s+(?:як|ніж))?|[як]+\s+мінімум|більше(?:\s+(?:ніж|як))?|більш\s+(?:ніж|як)|как\s+минимум|по\s+меньшей\s+мере|более(?:\s+чем)?|больше(?:\s+чем)?|свыше|не\s+менее(?:\s+чем)?)\s*$",
    re.IGNORECASE,
)
_INCLUDING = (
    r"(?:\s+including\s+[^,.]{1,30}|,\s+(?:including|включая|включно\s+(?:з|із)|(?:\w+\s+)?(?:of\s+them|among\s+them|(?:з|із|из)\s+них)|у\s+тому\s+числі|в\s+том\s+числе|зокрема|серед\s+(?:них|яких)|среди\s+(?:них|которых))"
    r"[^,.]{1,40},)?"
)
_GAP = (
    rf"(?P<gap>(?:(?:\s+[\w'’-]+){{0,4}}?|{PEOPLE_IN}){_INCLUDING}\s+"
    r"(?:[—–]\s+(?:(?:зазнал|отримал|дістал|получил)\w+\s+)?)?)"
)
_IS_HURT = re.compile(r"поранен(?:ня|ь)|ранени[яй]")
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
    rf"|(?:pulled|retrieved)(?=\s+\S+\s+bodies)|(?:ун[её]с|забра[лв])\w*\s+(?:жизн|житт)\w+(?:\s+[ву]же)?|deaths?\s+of|(?:по)?гибели|загибелі|claimed(?=\s+\S+\s+lives)|(?:claimed|took)\s+the\s+lives\s+of|загину\w+|вбито|убито|[ву]бив|вбил\w+|погиб\w*|порани[лв]\w*|ранил\w*|убиты?|убил[аио]?|поранено|поранені|поранен(?:ня|ь)\s+(?:отримал|зазнал|дістал)\w+"
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


@lru_cache(maxsize=128)  # a sentence is asked once for each of its events
def spot_counts(sentence: str) -> tuple[Spotted, ...]:
    """Find every number of a sentence with what it counts, the surer readings first."""
    found: list[Spotted] = []
    with_ages = sentence
    plain = without_ages(sentence)
    sentence = marked(plain)
    for match in _TOLL.finditer(sentence):
        groups = (match[name] for name in ("wounded", "hurt", "put", "all"))
        what = "killed" if all(said is None for said in groups) else "wounded"
        low = number_of(as_said(match, "low"))
        count = Count(what=what, low=low, high=None if match["least"] else low)
        _add(found, match, count)
    for match, count in listed_by_age(with_ages):
        _add(found, match, count)
    for start, end, count in downed_in(sentence):
        _put(found, start, end, count)
    for match, count in told_in_words(sentence):
        _add(found, match, count)
    before = (m for m in _BEFORE.finditer(sentence) if not HURT_THING.match(plain, m.end()))
    for match in before:
        _add(found, match, count_of(_what(match), match, least=bool(match["least"])))
    for pattern, what in _AFTER.fitting(sentence):
        for after in _all(what, pattern, sentence):
            least = bool(_LEAST.search(sentence[: after.start()]))
            _add(found, after, count_of(what, after, least=least))
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


def _all(what: str, pattern: Opening, sentence: str) -> Iterator[re.Match[str]]:
    match = pattern.search(sentence)
    while match is not None:
        good = belongs(what, match)
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
