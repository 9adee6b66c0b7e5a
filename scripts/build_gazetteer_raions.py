"""Placed settlements in; the raions they lie in out, as areas: a middle, and how far they reach.

Ukraine's are those of the register, since July 2020. Those of Russia's border oblasts, which no
package has, are written here by hand: the seat, and the adjective that news says.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from build_gazetteer_settling import middle

from geodata.measure import distance_m
from geodata.model import LonLat, PlaceKind
from geodata.places.raions import is_same_raion, raion_stem
from geodata.places.respell import russian_spellings
from geodata.places.romanise import press_spellings, romanise_russian, romanise_ukrainian
from geodata.places.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

KNOWN_M = 500.0
_REACHES = 0.95  # of the settlements that have a position lie so near to the middle
_SMALLEST_M = 10_000.0
# Districts of cities are called so, too (Kyiv's, Kherson's, Mariupol's): English "X Raion" only.
_CITIES_HAVE = frozenset("Дніпровський Подільський Кальміуський".split())
# Whose adjective is not made of the name by leaving out its end.
_SEATS = {
    "Bilotserkivskyi": "Bila Tserkva",
    "Drohobytskyi": "Drohobych",
    "Kaluskyi": "Kalush",
    "Kryvorizkyi": "Kryvyi Rih",
    "Lutskyi": "Lutsk",
    "Varaskyi": "Varash",
    "Zolotoniskyi": "Zolotonosha",
}
_RUSSIAN_REACH_M = 35_000.0  # the larger of them are 60 km across, and not around their seats
# Left out are those that have namesakes all over, cities' districts too: Октябрьский, Советский.
_RUSSIAN = """
Belgorod: Алексеевка Алексеевский, Борисовка Борисовский, Бирюч Красногвардейский,
Валуйки Валуйский, Вейделевка Вейделевский, Волоконовка Волоконовский, Грайворон Грайворонский,
Губкин Губкинский, Ивня Ивнянский, Короча Корочанский, Красная_Яруга Краснояружский,
Новый_Оскол Новооскольский, Прохоровка Прохоровский, Ракитное Ракитянский, Ровеньки Ровеньский,
Старый_Оскол Старооскольский, Строитель Яковлевский, Чернянка Чернянский, Шебекино Шебекинский,
Белгород Белгородский
Kursk: Суджа Суджанский, Коренево Кореневский, Глушково Глушковский, Рыльск Рыльский,
Льгов Льговский, Хомутовка Хомутовский, Большое_Солдатское Большесолдатский, Белая Беловский,
Обоянь Обоянский, Медвенка Медвенский, Курчатов Курчатовский, Фатеж Фатежский, Поныри Поныровский,
Железногорск Железногорский, Дмитриев Дмитриевский, Щигры Щигровский,
Солнцево Солнцевский, Горшечное Горшеченский, Золотухино Золотухинский, Касторное Касторенский,
Конышевка Конышевский, Мантурово Мантуровский, Пристень Пристенский,
Черемисиново Черемисиновский, Курск Курский
Bryansk: Севск Севский, Суземка Суземский, Трубчевск Трубчевский, Погар Погарский,
Стародуб Стародубский, Климово Климовский, Новозыбков Новозыбковский, Злынка Злынковский,
Клинцы Клинцовский, Унеча Унечский, Почеп Почепский, Локоть Брасовский, Выгоничи Выгоничский,
Гордеевка Гордеевский, Дубровка Дубровский, Дятьково Дятьковский, Жирятино Жирятинский,
Карачев Карачевский, Клетня Клетнянский, Комаричи Комаричский, Мглин Мглинский, Навля Навлинский,
Рогнедино Рогнединский, Сураж Суражский, Брянск Брянский
Voronezh: Россошь Россошанский, Кантемировка Кантемировский, Лиски Лискинский,
Богучар Богучарский, Ольховатка Ольховатский, Анна Аннинский, Бобров Бобровский,
Борисоглебск Борисоглебский, Бутурлиновка Бутурлиновский, Верхний_Мамон Верхнемамонский,
Верхняя_Хава Верхнехавский, Калач Калачеевский, Нижнедевицк Нижнедевицкий,
Новая_Усмань Новоусманский, Новохоперск Новохоперский, Острогожск Острогожский, Панино Панинский,
Поворино Поворинский, Подгоренский Подгоренский, Рамонь Рамонский, Репьевка Репьевский,
Семилуки Семилукский, Таловая Таловский, Хохольский Хохольский, Эртиль Эртильский
Rostov: Таганрог Таганрогский, Миллерово Миллеровский, Чертково Чертковский,
Каменск-Шахтинский Каменский, Азов Азовский, Аксай Аксайский, Багаевская Багаевский,
Белая_Калитва Белокалитвинский, Боковская Боковский, Веселый Веселовский, Дубовское Дубовский,
Егорлыкская Егорлыкский, Заветное Заветинский, Зерноград Зерноградский, Зимовники Зимовниковский,
Кагальницкая Кагальницкий, Кашары Кашарский, Красный_Сулин Красносулинский,
Большая_Мартыновка Мартыновский, Матвеев_Курган Матвеево-Курганский, Милютинская Милютинский,
Морозовск Морозовский, Чалтырь Мясниковский, Покровское Неклиновский, Обливская Обливский,
Песчанокопское Песчанокопский, Ремонтное Ремонтненский,
Родионово-Несветайская Родионово-Несветайский, Сальск Сальский, Семикаракорск Семикаракорский,
Тарасовский Тарасовский, Тацинская Тацинский, Усть-Донецкий Усть-Донецкий, Целина Целинский,
Цимлянск Цимлянский, Вешенская Шолоховский
Krasnodar: Абинск Абинский, Апшеронск Апшеронский, Белая_Глина Белоглинский,
Белореченск Белореченский, Брюховецкая Брюховецкий, Выселки Выселковский, Гулькевичи Гулькевичский,
Динская Динской, Ейск Ейский, Кропоткин Кавказский, Каневская Каневской, Кореновск Кореновский,
Крыловская Крыловский, Крымск Крымский, Курганинск Курганинский, Кущевская Кущевский,
Лабинск Лабинский, Мостовской Мостовский, Новокубанск Новокубанский, Новопокровская Новопокровский,
Отрадная Отрадненский, Приморско-Ахтарск Приморско-Ахтарский, Северская Северский,
Славянск-на-Кубани Славянский, Староминская Староминский, Старощербиновская Щербиновский,
Тбилисская Тбилисский, Темрюк Темрюкский, Тимашевск Тимашевский, Тихорецк Тихорецкий,
Туапсе Туапсинский, Усть-Лабинск Усть-Лабинский
Lipetsk: Грязи Грязинский, Данков Данковский, Добринка Добринский, Доброе Добровский,
Долгоруково Долгоруковский, Елец Елецкий, Задонск Задонский, Лебедянь Лебедянский,
Становое Становлянский, Тербуны Тербунский, Усмань Усманский, Хлевное Хлевенский,
Чаплыгин Чаплыгинский, Липецк Липецкий
Kaluga: Боровск Боровский, Думиничи Думиничский, Жиздра Жиздринский, Козельск Козельский,
Людиново Людиновский, Малоярославец Малоярославецкий, Медынь Медынский,
Спас-Деменск Спас-Деменский, Сухиничи Сухиничский, Таруса Тарусский, Юхнов Юхновский
Oryol: Болхов Болховский, Верховье Верховский, Глазуновка Глазуновский, Залегощь Залегощенский,
Колпна Колпнянский, Кромы Кромской, Ливны Ливенский, Мценск Мценский
Smolensk: Велиж Велижский, Вязьма Вяземский, Дорогобуж Дорогобужский, Ельня Ельнинский,
Рославль Рославльский, Сафоново Сафоновский, Сычевка Сычевский, Ярцево Ярцевский,
Смоленск Смоленский
Tula: Алексин Алексинский, Богородицк Богородицкий, Венев Веневский, Ефремов Ефремовский,
Кимовск Кимовский, Киреевск Киреевский, Плавск Плавский, Узловая Узловский, Щекино Щекинский,
Ясногорск Ясногорский
Volgograd: Жирновск Жирновский, Калач-на-Дону Калачевский, Камышин Камышинский, Клетская Клетский,
Котельниково Котельниковский, Светлый_Яр Светлоярский, Серафимович Серафимовичский,
Суровикино Суровикинский, Урюпинск Урюпинский, Фролово Фроловский, Чернышковский Чернышковский
"""
_KRAIS = frozenset({"Krasnodar"})
# The raions of before 2020 where armies fought or stand: the occupier's okrugs still go by them.
# Seat, and both its adjectives; left out are those with namesakes: Приморський, Михайлівський.
_FORMER_REACH_M = 25_000.0
_FORMER = """
Zaporizhzhia_Oblast: Токмак Токмацький Токмакский,
Кам'янка-Дніпровська Кам'янсько-Дніпровський Каменско-Днепровский, Якимівка Якимівський Акимовский,
Розівка Розівський Розовский, Оріхів Оріхівський Ореховский,
Гуляйполе Гуляйпільський Гуляйпольский, Приазовське Приазовський Приазовский
Kherson_Oblast: Гола_Пристань Голопристанський Голопристанский, Олешки Олешківський Алешкинский,
Чаплинка Чаплинський Чаплинский, Каланчак Каланчацький Каланчакский,
Нижні_Сірогози Нижньосірогозький Нижнесерогозский,
Велика_Лепетиха Великолепетиський Великолепетихский, Горностаївка Горностаївський Горностаевский,
Верхній_Рогачик Верхньорогачицький Верхнерогачикский, Новотроїцьке Новотроїцький Новотроицкий,
Білозерка Білозерський Белозерский
Donetsk_Oblast: Мар'їнка Мар'їнський Марьинский,
Велика_Новосілка Великоновосілківський Великоновоселковский, Ясинувата Ясинуватський Ясиноватский,
Новоазовськ Новоазовський Новоазовский, Амвросіївка Амвросіївський Амвросиевский,
Старобешеве Старобешівський Старобешевский, Мангуш Мангушський Мангушский,
Шахтарськ Шахтарський Шахтерский, Добропілля Добропільський Добропольский,
Бойківське Бойківський Тельмановский
Luhansk_Oblast: Кремінна Кремінський Кременский,
Біловодськ Біловодський Беловодский, Марківка Марківський Марковский, Мілове Міловський Меловский,
Станиця_Луганська Станично-Луганський Станично-Луганский, Лутугине Лутугинський Лутугинский,
Перевальськ Перевальський Перевальский, Слов'яносербськ Слов'яносербський Славяносербский,
Білокуракине Білокуракинський Белокуракинский, Попасна Попаснянський Попаснянский,
Антрацит Антрацитівський Антрацитовский, Новоайдар Новоайдарський Новоайдарский
Kharkiv_Oblast: Вовчанськ Вовчанський Волчанский, Дворічна Дворічанський Двуречанский,
Великий_Бурлук Великобурлуцький Великобурлукский, Балаклія Балаклійський Балаклейский,
Печеніги Печенізький Печенежский, Дергачі Дергачівський Дергачевский, Зміїв Зміївський Змиевский,
Барвінкове Барвінківський Барвенковский
Sumy_Oblast: Білопілля Білопільський Белопольский, Краснопілля Краснопільський Краснопольский,
Велика_Писарівка Великописарівський Великописаревский, Глухів Глухівський Глуховский,
Путивль Путивльський Путивльский, Середина-Буда Середино-Будський Середино-Будский,
Кролевець Кролевецький Кролевецкий
Chernihiv_Oblast: Городня Городнянський Городнянский, Ріпки Ріпкинський Репкинский
Autonomous_Republic_of_Crimea: Саки Сакський Сакский, Чорноморське Чорноморський Черноморский,
Роздольне Роздольненський Раздольненский, Нижньогірський Нижньогірський Нижнегорский
"""


def raions(rows: Sequence[Row], native: Iterable[tuple[str, str]]) -> Iterator[Row]:
    """Make the areas; `native` gives what the register calls the raion of each English name."""
    known: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.admin1 and row.admin2 and row.uncertainty_m == KNOWN_M:
            known[row.admin1, row.admin2].append(row)
    called = dict(native)
    for (oblast, raion), inside in sorted(known.items()):
        yield _ukrainian(oblast, raion, called[raion], inside)
    yield from _russian(rows)
    yield from _former(rows)


def _former(rows: Sequence[Row]) -> Iterator[Row]:
    towns: dict[tuple[str, str], Row] = {}
    for row in sorted(rows, key=lambda row: row.population or 0):
        if row.country == "UA" and row.admin1 and row.uncertainty_m == KNOWN_M:
            towns |= {(row.admin1, name.replace("’", "'")): row for name in row.names}
    for oblast, unit in _units(_FORMER):
        seat, native, russian = unit.rsplit(" ", 2)
        if (town := _town_of(towns, oblast, seat)) is None:
            continue
        latin = romanise_ukrainian(native)
        names = (f"{town.name} Raion", f"{native} район")
        names += tuple(f"{russian} {kind}" for kind in ("район", "муниципальный округ", "округ"))
        id_ = f"raion-until-2020-{latin.lower()}"
        yield _around(town, id_, f"{latin} Raion", names, _FORMER_REACH_M)


def _units(table: str) -> Iterator[tuple[str, str]]:
    """Give each unit of a table written by hand, behind what it is listed under."""
    for line in table.strip().replace(",\n", ", ").splitlines():
        above, _, units = line.replace("_", " ").partition(": ")
        yield from ((above, unit) for unit in units.split(", "))


def _town_of(towns: Mapping[tuple[str, str], Row], region: str, seat: str) -> Row | None:
    """Find a seat by its region and name, or tell that there is none."""
    town = towns.get((region, seat))
    if town is None:
        print(f"no seat: {seat}, {region}")
    return town


def _around(seat: Row, id_: str, name: str, names: tuple[str, ...], reach_m: float) -> Row:
    """Lay a raion around its seat."""
    return Row(
        id=id_,
        name=name,
        kind=PlaceKind.REGION,
        lon=round(seat.lon, 3),
        lat=round(seat.lat, 3),
        uncertainty_m=reach_m,
        country=seat.country,
        admin1=seat.admin1,
        admin2=name,
        names=names,
        source="by hand, around its seat",
    )


def _ukrainian(oblast: str, raion: str, called: str, inside: list[Row]) -> Row:
    at = middle([LonLat(row.lon, row.lat) for row in inside])
    reach = sorted(distance_m(at, LonLat(row.lon, row.lat)) for row in inside)
    reach_m = reach[int(len(reach) * _REACHES)]
    return Row(
        id=f"raion-{raion.removesuffix(' Raion').lower()}",
        name=raion,
        kind=PlaceKind.REGION,
        lon=round(at.lon, 3),
        lat=round(at.lat, 3),
        uncertainty_m=max(_SMALLEST_M, math.ceil(reach_m / 1000) * 1000.0),
        country="UA",
        admin1=oblast,
        admin2=raion,
        names=tuple(dict.fromkeys(_ukrainian_names(oblast, raion, called, inside))),
        source="katottg",
    )


def _ukrainian_names(oblast: str, raion: str, called: str, inside: list[Row]) -> Iterator[str]:
    adjective = raion.removesuffix(" Raion")
    seat = _seat(adjective, inside)
    if seat:
        russian = (romanise_russian(name) for name in russian_spellings(seat.names[0]))
        for name in (seat.name, *press_spellings(seat.names[0]), *russian):
            yield f"{name} Raion"
    if called in _CITIES_HAVE:
        return
    yield f"{adjective} District"
    yield f"{called} район"
    adjectives = russian_spellings(called)
    yield from (f"{russian} район" for russian in adjectives)
    is_capital = seat is not None and is_same_raion(raion_stem(seat.name), raion_stem(oblast))
    if called.endswith("ський") and not is_capital:  # else that is what the oblast is called
        land = called.removesuffix("ський") + "щина"
        yield from (land, romanise_ukrainian(land))
        yield from (russian.removesuffix("ский") + "щина" for russian in adjectives)


def _seat(adjective: str, inside: list[Row]) -> Row | None:
    """Find the town that a raion is called after."""
    stem = raion_stem(adjective)
    named = [
        row
        for row in inside
        if is_same_raion(raion_stem(row.name), stem) or row.name == _SEATS.get(adjective)
    ]
    return max(named, key=lambda row: row.population or 0, default=None)


def _russian(rows: Sequence[Row]) -> Iterator[Row]:
    towns: dict[tuple[str, str], Row] = {}
    for row in sorted(rows, key=lambda row: row.population or 0):
        if row.country == "RU" and row.admin1 and row.kind is PlaceKind.SETTLEMENT:
            towns |= {(row.admin1, name.replace("ё", "е")): row for name in row.names}
    for oblast, unit in _units(_RUSSIAN):
        region = f"{oblast} Krai" if oblast in _KRAIS else f"{oblast} Oblast"
        seat, adjective = unit.rsplit(" ", 1)
        if (town := _town_of(towns, region, seat)) is None:
            continue
        latin = romanise_russian(adjective)
        latin = latin.removesuffix("iy") + "y" * latin.endswith("iy")
        names = tuple(dict.fromkeys(_russian_names(town, seat, adjective, latin)))
        id_ = f"raion-ru-{latin.lower()}-{oblast.lower()}"
        yield _around(town, id_, f"{latin} District", names, _RUSSIAN_REACH_M)


def _russian_names(town: Row, seat: str, adjective: str, latin: str) -> Iterator[str]:
    for name in (town.name.replace("'", ""), romanise_russian(seat)):
        yield from (f"{name} Raion", f"{name.replace('ay', 'ai')} Raion")
    yield from (f"{latin} Raion", f"{adjective} район", f"{adjective} округ")
    yield f"{adjective} муниципальный округ"
    stem = adjective.removesuffix("ский").removesuffix("ской")
    ukrainian = stem.replace("ы", "и").replace("ё", "ьо")
    yield f"{ukrainian}ський район"
