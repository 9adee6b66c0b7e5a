"""Cyrillic text in; the places whose adjectives name a direction or a region out."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places import actors
from geodata.places.hromadas import hromadas, hromadas_called, is_hromada, seats_called
from geodata.places.lexicon import alternatives
from geodata.places.matching import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.places.gazetteer import Gazetteer, Match

_ENDING = "(?:ий|ое|(?<=ьк)е|ого|ому|им|ім|ою|ій|ої|а|у|і|их|ая|ой|ую|ом|ие|ый)"
_ADJECTIVE = rf"[А-ЯҐЄІЇЁ][\w'’ʼ\u00ad\u0300-\u036f-]{{0,40}}?[сцзк]ь?к{_ENDING}(?!\w)"
_FRONT = alternatives(
    """
    напрям\\w* відтин\\w* ділян\\w* направлени\\w* участ(?:ок|ке|ка|ку|ком|ках|ки) сектор\\w*
    фронт(?:і|у|е|а|ом)? фланг\\w*
    """
)
_REGION = alternatives("област(?:ь|і|и|ю|ью|ей|ях|ям|ями) обл\\.")
_DISTRICT = alternatives(
    """
    район(?:і|у|е|а|ом|ах|ам|ами|ів|ов|и|ы)? громад\\w* общин\\w*
    округ(?:е|а|у|ом|і|и|ах|ам|ами|ов|ів)? О?ТГ тергромад\\w*
    """
)
_SITE = alternatives(
    """
    аеродром\\w* аэродром\\w* авіабаз\\w* авиабаз\\w* НПЗ ТЕЦ ТЭЦ ТЕС ТЭС ГЕС ГЭС АЕС АЭС
    порт(?:у|і|а|ом|е)? нафтобаз\\w* нефтебаз\\w* завод\\w* плотин\\w* дамб\\w* підстанці\\w*
    подстанци\\w* вокзал\\w*
    (?:тепло|гідро)?електростанці\\w* (?:тепло|гидро)?электростанци\\w*
    лікарн\\w* больниц\\w*
    полігон\\w* полигон\\w* лісництв\\w*
    """
)
_SMALL_ADJECTIVE = (  # not "районі області"
    r"(?:(?!район)[а-яґєіїё]\w+"
    r"(?:ому|ему|ого|его|ий|ый|ой|им|ым|ім|ом|ій|ої|ою|[нк]а|ні|у|ую)\s+){0,2}"
)
_KIND = (
    r"(?:\s(?:сільськ|міськ|селищн|сельск|городск)\w+)?"  # "Миколаївська сільська, Білопільська"
)
_HEADS = late(
    rf"(?P<names>{_ADJECTIVE}(?:{_KIND}\s*[,/–-]\s*{_ADJECTIVE}|{_KIND},?\s+(?:та|і|й|и|або|или)\s+(?:на\s+)?{_ADJECTIVE}){{0,8}})"
    rf"\s+{_SMALL_ADJECTIVE}"
    rf"(?:(?P<front>{_FRONT})|(?P<region>{_REGION})|(?P<district>{_DISTRICT})|(?P<site>{_SITE})"
    rf"|(?P<authority>{actors.CYRILLIC_AUTHORITY}))(?!\w)"
)
# "На Покровському напрямку …. На Оріхівському — у районі Щербаків", "…, на Северском и Лиманском —
# три": behind a front that is named so, what stands on an adjective with no noun is one as well.
_WITHOUT_NOUN = late(
    rf"(?<!\w)[Нн]а\s+({_ADJECTIVE}(?:(?:,|\s+(?:та|і|й|и))\s+(?:на\s+)?{_ADJECTIVE}){{0,4}})"
    r"\s*(?:[—–-]\s|:|,?\s+(?:ворог|против|враг|загарбник|окупант|оккупант|агресор|агрессор|наші"
    r"|наши|сили|силы|відбит|отбит|зафіксован|зафиксирован|відбул|було|было|тривают|продолж|\d)|[.;](?=\s|$))"
)
# "на двох напрямках – Покровському на Донеччині та Гуляйпільському": the noun stands before
_FRONT_ADJECTIVE = r"[А-ЯҐЄІЇЁ][\w'’ʼ-]{2,40}[сцзк]ь?кому(?:\s+на\s+[А-ЯҐЄІЇ]\w+)?"
_BEHIND_FRONT = late(
    r"(?:напрямк|відтинк|ділянк)ах(?:\s*:|\s+[–—-]|,\s+(?:зокрема|а\s+саме),?)\s+(?:на\s+)?"
    rf"({_FRONT_ADJECTIVE}(?:(?:,|,?\s+(?:та|і|й))\s+(?:на\s+)?{_FRONT_ADJECTIVE}){{0,5}})"
)
# "на покровском направлении", as most papers write it
_SMALL_FRONT = late(
    r"(?<!\w)[Нн]а\s+(?P<names>[а-яґєії'’-]{3,40}?[сц]ь?к(?:ом|ому)(?:(?:,|,?\s+(?:та|і|й|и))\s+(?:на\s+)?[а-яґєії'’-]{3,40}?[сц]ь?к(?:ом|ому)){0,4})"
    r"\s+(?:направлени(?:и|ях)|напрямк(?:у|ах))(?!\w)"
)
_FOUGHT = late(r"[^.;!?]{0,90}?(?<!\w)(?:атак|штурм|зіткнен|боєзіткн|наступ|бо[їє]|відби)")
_FRONT_WORDS = ("апрям", "аправлен", "ькому")
_NOUN_REACH = 600  # characters back to the noun of the first
_NOUN = late(_FRONT)
_DISTRICT_REACH = 400  # characters back to a raion that is named whole
# "22 — над территорией Белгородской области, 18 — над Воронежской"
_WITHOUT_REGION = late(
    r"(?:(?<=[,:;—–»\"”.-] )|(?<= [иі] ))(?:\w+ )?"
    rf"(?:[Нн]ад|[Вв]о?|[Уу]|[Нн]а|[Пп]о)\s+(?:територі\w+ |территори\w+ )?"
    rf"({_ADJECTIVE}(?:(?:,|\s+(?:и|та|і|й))\s+{_ADJECTIVE}){{0,6}})(?=\s*(?:[,.;]|$|[—–-]\s|(?:и|та|і|й)\s))"
    # "..., ворог просунувся у Донецькій."
    r"|(?<= )[ву]\s+([А-ЯҐЄІЇ][\w'’ʼ-]+[сц]ькій)(?=\s*(?:[.;,]|$))"
    # "22 – Белгородской области, 10 – Брянской, по 2 – Липецкой и Воронежской"
    rf"|(?<=\d [—–-] )({_ADJECTIVE}(?:\s+(?:и|та|і|й)\s+{_ADJECTIVE})?)(?=\s*(?:[,.;]|$))"
    # ", Харківською — 3"
    rf"|(?<=, )({_ADJECTIVE})(?=\s+[—–-]\s+\d)",
    re.MULTILINE,
)
# "У Черкаській області ... У Житомирській сьогодні вночі збили ракету"
_SAYS_ON = (
    r"за\s|[ув]?ночі|сьогодні|[ву]?чора|зранку|[ву]ранці|[ву]вечері|вдень|теж|також|протягом|упродовж|внаслідок"
    r"|через|після|під\s|без\s|ворог|росіян|російськ|окупант|зафіксован|постражда|загину|поранен|пошкод|зруйнов"
    r"|працюва|бу(?:в|ло|ли|ла)\s|є\s|зби(?:ли|то)|обстріл|впал|виникл|сталис|пролуна|\d"
    r"|сутки|ночью|сегодня|вчера|утром|вечером|также|враг|российск|погиб|ранен|поврежд|сбит|пострада"
)
_HEAD_WITHOUT_REGION = late(
    rf"(?:^|(?<=[.!?»”] ))[ВУ]\s+([А-ЯҐЄІЇ][\w'’ʼ-]+[сц](?:ькій|кой))(?=\s+(?:{_SAYS_ON}))",
    re.MULTILINE,
)
# "західні області: Львівську, Волинську": the noun stands before its list
_BEHIND_REGION = late(
    r"област(?:і|ей|ях|ям|ями|и)(?:\s*:|\s+[–—-]|,\s+(?:зокрема|серед\s+них|а\s+саме|в\s+том\s+числе|у\s+тому\s+числі))\s+"
    rf"(?:[ВвУу]\s+)?({_ADJECTIVE}(?:(?:,\s+|,?\s+(?:та|і|й|и)\s+)(?:[ву]\s+)?{_ADJECTIVE}){{0,9}})"
    r"(?=\s*(?:[.,;:)]|$))",
    re.MULTILINE,
)
# "три громади Чернігівщини: Семенівську, Сновську": the noun stands before its list
_BEHIND_DISTRICT = late(
    rf"(?P<district>{_DISTRICT})(?:\s+[\w'’ʼ-]+){{0,3}}"
    r"(?:\s*:|\s+[–—-]|[.,]\s+(?:[Йй]деться\s+про|[Цц]е|[Сс]еред\s+них|[Зз]окрема,?(?:\s+це)?)(?:\s*[:–—-])?)\s+"
    rf"(?P<names>{_ADJECTIVE}(?:(?:,\s+|,?\s+(?:та|і|й|и)\s+){_ADJECTIVE}){{0,9}})(?=\s*(?:[.,;:)]|$))",
    re.MULTILINE,
)
# "у Куп'янському районі …, в Ізюмському – 1": of the same oblast, and of one gender
_WITHOUT_DISTRICT = late(
    rf"(?<!\w)(?:[Вв]|[Уу]|[Пп]о(?:\s+території)?)\s+({_ADJECTIVE}(?:(?:,|\s+(?:та|і|й|и))\s+(?:[ву]\s+)?{_ADJECTIVE}){{0,4}})"
    r"(?=\s*(?:[.,;:)]|[—–-]\s|$)|\s+(?:(?:та|і|й|и|ворог|противник|агресор|росіяни|окупанти|бу[влд]\w*|з\s\d+[:.]\d\d)\s"
    r"|(?:б[ия]|в?дар|удар|атаку|гати|влучи|поціли|ціли|пошкодж|зафікс|постражд|поранен|загину)\w+))",
    re.MULTILINE,
)
_ONE = late(_ADJECTIVE)
_SMALL = late(
    rf"(?!морськ|морск|чорном|черном|сільськ|сельск)[а-яґєії'’-]{{3,40}}?[сц]ь?к{_ENDING}(?!\w)"
)
_STEM = re.compile(rf"{_ENDING}$")
_MAYBE = late(
    r"напрям|відтин|ділян|направлен|участ|сектор|фронт|фланг|област|обл\.|район|громад|общин|округ|ТГ"
    r"|родром|баз|НПЗ|Т[ЕЭ]|Г[ЕЭ]С|А[ЕЭ]С|порт|завод|плотин|дамб|станц|вокзал|лікар|больн|поліг|полиг|[ОМРС]ВА|[ОР]ДА|ОГА|адм[іи]н|рад|горсовет|прокур|гарн|губерн|мер|мэр|міськ|пол[иі]ц|лісниц"
)
# The stem of the adjective with "к" cut off, its ending, and endings of the place's name.
_NAMES = (
    ("івськ", ("ів", "ове", "івка", "еве", "ева", "ова", "івське", "івськ", "а")),
    ("ївськ", ("їв", "ївка", "єве", "ївське")),
    ("овск", ("ов", "ово", "овка", "овск", "овское", "ова")),
    ("евск", ("ев", "ево", "евка", "евск", "евское", "ёвка")),
    ("пільськ", ("пілля", "поле", "піль")),
    ("польск", ("поль", "полье", "поле")),
    ("ізьк", ("іжжя", "ізьк")),
    ("жск", ("жье", "жск")),
    ("цьк", ("цьк", "ки", "цьке", "к", "че", "чи", "ць")),
    ("цк", ("цк", "цкое", "к", "ки", "ц")),
    ("ійськ", ("ія", "ійськ", "ій", "ійське")),
    ("ийск", ("ия", "ийск", "ий", "ийское")),
    ("нськ", ("нськ", "нка", "нь", "н", "не", "нське", "на")),
    ("нск", ("нск", "нка", "нь", "н", "нское", "но", "на")),
    ("ськ", ("ськ", "", "а", "и", "ське", "я", "ь")),
    ("ск", ("ск", "", "а", "и", "ское", "я", "ь")),
    ("зьк", ("зьк", "г", "ги", "зьке")),
)
# The Siverskyi sector of 2022 to 2024 ran along the border of Chernihiv's and Sumy's oblasts.
_ALSO = {
    "сіверськ": "Новгород-Сіверський",
    "северск": "Новгород-Северский",
    "краснолиманск": "Лиман",
}
# "теплоелектростанція", "теплоэлектростанция", "гідроелектростанція", "гидроэлектростанция"
_PLANTS = {"тепло": "а ТЕС", "гідро": "а ГЕС", "гидро": "ая ГЭС"}
_NUCLEAR = re.compile(r"^А[ЕЭ]С")
# "Покровський район Кривого Рогу", "Київський район міста": a part of a city is no raion.
_OF_CITY = re.compile(
    r"\s+(?!\w+[сц]ь?к\w+\s+обл)(?:м\.|г\.|міст(?!о\s)|город(?!\s)|столиц|Києв|Киев|Харков|Кривого|Запоріжжя|Запорожья|Дніпра"
    r"|Днепра|Херсон|Одес|Донецьк|Донецк|Маріупол|Мариупол|Миколаєв|Николаев)\w*"
)
_REGION_TAILS = ("область", "області", "областю", "области", "областью")


def find_adjectives(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "Покровському, Лиманському напрямках" and "Донецької та Луганської областей"."""
    if "к" in text and _MAYBE.search(text):
        yield from _by_noun(text, gazetteer)
    if any(map(text.__contains__, _FRONT_WORDS)):
        yield from _without_noun(text, gazetteer)


def _by_noun(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find the adjectives of raions, regions, sites and fronts that are named whole."""
    districts: list[tuple[re.Match[str], Hit]] = []
    for found in _HEADS.finditer(text):
        for one in _ONE.finditer(text, *found.span(1)):
            hit = _hit(one, found, gazetteer)
            if hit is not None:
                yield hit
                if found["district"] and hit.matches:
                    districts.append((found, hit))
    if districts or "район" in text or "громад" in text:
        for found, hit in _behind_district(text, gazetteer):
            yield hit
            districts.append((found, hit))
        districts = sorted((d for d in districts if d[1].matches), key=lambda d: d[0].start())
        yield from _without_district(text, districts, gazetteer)
    if "област" in text:
        yield from _without_region(text, gazetteer)


def _without_region(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    patterns = (_WITHOUT_REGION, _HEAD_WITHOUT_REGION, _BEHIND_REGION)
    for short in chain.from_iterable(pattern.finditer(text) for pattern in patterns):
        for one in _ONE.finditer(text, *short.span(short.lastindex or 1)):
            if regions := _regions(one.group(), gazetteer):
                yield Hit(*one.span(), regions, admin_cue=True)


def _behind_district(text: str, gazetteer: Gazetteer) -> Iterator[tuple[re.Match[str], Hit]]:
    for found in _BEHIND_DISTRICT.finditer(text):
        for one in _ONE.finditer(text, *found.span("names")):
            areas = _districts(one.group(), found, gazetteer)
            # of no table: no town of the name
            yield found, Hit(*one.span(), areas, admin_cue=True)


def _without_district(
    text: str, districts: list[tuple[re.Match[str], Hit]], gazetteer: Gazetteer
) -> Iterator[Hit]:
    """Find the raions and hromadas that a list names by their adjectives, after one named whole."""
    for short in _WITHOUT_DISTRICT.finditer(text) if districts else ():
        named = [(found, hit) for found, hit in districts if found.end() <= short.start()]
        if not named or short.start() - named[-1][0].end() > _DISTRICT_REACH:
            continue
        found, hit = named[-1]
        oblasts = {match.place.admin1 for match in hit.matches}
        for one in _ONE.finditer(text, *short.span(1)):
            # not "у Ізюмському районі …, в Покровській"; "у Вовчанську" is the town
            if one.group().endswith("ьку"):
                continue
            if _is_feminine(one.group()) != _is_feminine(found["names"]):
                continue
            areas = _districts(one.group(), found, gazetteer)
            areas = tuple(match for match in areas if match.place.admin1 in oblasts)
            if areas:
                yield Hit(*one.span(), areas, admin_cue=True)


def _is_feminine(adjective: str) -> bool:
    """Tell "Марганецьку", "Марганецькій" from "Ізюмський", "Ізюмському"."""
    return adjective.endswith(("у", "ій", "ої", "а", "ою", "ой", "ую", "ая")) and not (
        adjective.endswith(("ому", "ему"))
    )


def _without_noun(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    for short in _WITHOUT_NOUN.finditer(text):
        if _is_of_front(text, short):
            for one in _ONE.finditer(text, *short.span(1)):
                yield Hit(*one.span(), _towns(one.group(), gazetteer), adjective=True)
    for small in _SMALL_FRONT.finditer(text):
        for one in _SMALL.finditer(text, *small.span("names")):
            towns = _towns(one.group(), gazetteer)
            if towns and towns[0].place.kind is PlaceKind.SETTLEMENT:  # not "на российском"
                yield Hit(*one.span(), towns, adjective=True)
    for short in _BEHIND_FRONT.finditer(text):
        for one in _ONE.finditer(text, *short.span(1)):
            yield Hit(*one.span(), _towns(one.group(), gazetteer), adjective=True)


def _is_of_front(text: str, short: re.Match[str]) -> bool:
    """Tell by a front named before, or by the fighting told of "на Покровському" and no village."""
    if _NOUN.search(text, max(0, short.start() - _NOUN_REACH), short.start()):
        return True
    return short[1].endswith("ькому") and _FOUGHT.match(text, short.end()) is not None


def _hit(one: re.Match[str], found: re.Match[str], gazetteer: Gazetteer) -> Hit | None:
    """Read one adjective by the noun it is said of; the last one takes that noun along."""
    adjective = one.group()
    end = found.end() if one.end() == found.end(1) else one.end()
    if found["front"]:
        return Hit(one.start(), one.end(), _towns(adjective, gazetteer), adjective=True)
    if found["authority"]:
        seats = tuple(seats_called(_STEM.sub("", adjective), gazetteer))
        places = _regions(adjective, gazetteer) or seats or _towns(adjective, gazetteer)
        return Hit(one.start(), one.end(), places, adjective=True) if places else None
    if found["region"]:
        return Hit(one.start(), end, _regions(adjective, gazetteer), admin_cue=True)
    if found["district"]:
        areas = _districts(adjective, found, gazetteer)
        return Hit(one.start(), end, areas, admin_cue=True)
    things = (
        gazetteer.find(found.string[one.start() : end])
        or gazetteer.find(f"{adjective} {found['site']}")  # "Хмельницької та Рівненської АЕС"
        or _plant(adjective, found, gazetteer)
    )
    if things or _NUCLEAR.search(found["site"]):  # none stands in the town it is named after
        return Hit(one.start(), end, things)
    towns = _towns(adjective, gazetteer)
    known = towns and towns[0].place.kind is PlaceKind.SETTLEMENT
    return Hit(one.start(), end, towns) if known else None


def _plant(adjective: str, found: re.Match[str], gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Give the power plant written out whole: the table has it as "Вуглегірська ТЕС"."""
    short = _PLANTS.get(found["site"][:5])
    return gazetteer.find(f"{_STEM.sub('', adjective)}{short}") if short else ()


def _districts(adjective: str, found: re.Match[str], gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Give the hromadas or the raions so called; a city's district is neither."""
    if is_hromada(found["district"]):
        known = hromadas_called(_STEM.sub("", adjective), gazetteer)
        return known or hromadas(_towns(adjective, gazetteer))
    if _OF_CITY.match(found.string, found.end()):
        return ()
    raions = gazetteer.find(f"{_STEM.sub('', adjective)}ий район")
    return tuple(match for match in raions if match.place.kind is PlaceKind.REGION)


def _regions(adjective: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    for tail in _REGION_TAILS:
        found = gazetteer.find(f"{adjective} {tail}")
        if found:
            return tuple(match for match in found if match.place.kind is PlaceKind.REGION)
    return ()


def _towns(adjective: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """List the places the adjective can be made of, the surest first."""
    stem = _STEM.sub("", adjective)
    found: dict[str, Match] = {}
    for name in (*_names(stem), *filter(None, [_ALSO.get(stem.lower())])):
        for match in gazetteer.find(name):
            if match.form != "inflected" and match.place.kind is not PlaceKind.WATER:
                found.setdefault(match.place.id, match)
    return tuple(sorted(found.values(), key=lambda match: -(match.place.population or 0)))


def _names(stem: str) -> Iterator[str]:
    for ending, tails in _NAMES:
        if stem.endswith(ending):
            base = stem.removesuffix(ending)
            yield from (base + tail for tail in tails)
            return
