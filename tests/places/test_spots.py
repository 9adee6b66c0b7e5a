"""Sentences of our own; a mark: the surface, its sense (l, m, a), `^` for an anchor."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.model import Article, Role, Sense
from geodata.places import find_spots
from geodata.places.gazetteer import Gazetteer, open_gazetteer

_MARK = re.compile(r"\[([^\]|]+)\|([lma])(\^?)\]")
_SENSES = {"l": Sense.LITERAL, "m": Sense.METONYM, "a": Sense.ASSOCIATIVE}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def _unmarked(marked: str) -> tuple[str, list[tuple[int, str, str, str]]]:
    text, spots, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        role = Role.ANCHOR if mark.group(3) else Role.SITE
        spots.append((len(text), mark.group(1), str(_SENSES[mark.group(2)]), str(role)))
        text += mark.group(1)
        at = mark.end()
    return text + marked[at:], spots


ENGLISH = """
Two shells landed in the village of [Robotyne|l] before dawn.
A glide bomb fell 4 kilometres east of [Sloviansk|l^], damaging a farm.
[Moscow|m] rejected the offer within hours.
[Moscow|m] has not commented on the blast.
Officials in [Kharkiv|l] said the power was back.
Rescuers pulled three people from the rubble in [Kryvyi Rih|l], [Dnipropetrovsk Oblast|l^].
Fighting eased in the [Pokrovsk|a] direction.
Ukrainian troops held their lines in the [Toretsk|a] sector on Sunday.
Assaults went on along the [Zaporizhzhia|a] axis.
Most clashes were counted on the [Lyman|a] and [Kupiansk|a] directions.
[Ukraine|a]'s General Staff gave no figures.
[Russia|a]'s Defence Ministry named three villages.
The [Russia|a]-installed mayor fled.
[Russia|m] fired 60 drones at [Odesa|l] and [Izmail|l].
[Russia|m]'s invasion of [Ukraine|l] entered another winter.
Talks between [Washington|m] and [Moscow|m] resumed in [Riyadh|l].
[Berlin|m], [Paris|m] and [Warsaw|m] backed the plan.
The [Kremlin|m] called the report false.
A drone was shot down over the [Kremlin|l].
The [Pentagon|m] announced a new package.
[Kyiv|l] was attacked with ballistic missiles overnight.
[Kyiv|l] came under fire twice this week.
Sirens sounded in [Kyiv|l] for two hours.
The depot in [Feodosia|l] was hit on October 6 and burned until May 9.
[Kyiv|a] officials said nobody was hurt.
[Kharkiv|a] Mayor Ihor Terekhov posted a video.
The mayor of [Kherson|l] asked people to stay inside.
A depot burned in [Shebekino|l], [Belgorod Oblast|l^].
The front runs through eastern [Ukraine|l].
Fields near the [Russian|x] border are mined.
The 92nd Kharkiv Assault Brigade rested.
Soldiers of the 128th Zakarpattia Mountain Assault Brigade hold the ridge.
The Azov Brigade published footage from [Toretsk|l].
Units of the Center Grouping of Forces moved to [Selydove|l].
Battlegroup West claimed gains near [Kupiansk|l].
The 1st Donetsk People's Republic Army Corps was mentioned.
A Grad rocket and two Lancet drones hit [Nikopol|l].
An Iskander struck a hotel in [Kramatorsk|l].
Colonel Oleksandr Poltavskyi spoke in [Poltava|l].
Vadym Donets and Maria Odesa were among the wounded.
Reporter Jack London met Paris Hilton in [London|l].
Hope is what Svoboda voters share.
Radio Svoboda and the Kyiv Independent carried the story.
Dynamo Kyiv and Zorya Luhansk drew in [Lublin|l].
Students of Kharkiv Polytechnic Institute volunteered.
KYIV, Dec 3 (Reuters) - Sirens wailed in [Odesa|l].
MOSCOW (AP) — A court jailed a teacher.
Kyiv, Ukraine — The night was quiet in [Lviv|l].
The column was stopped 20 km (12 miles) from [Mykolaiv|l^].
Troops advanced south of [Kurakhove|l^] and west of [Vuhledar|l^].
Russian forces attacked north of [Chasiv Yar|l^] near [Hryhorivka|l].
They hold [Ivanivske|l], just west of [Bakhmut|l^].
Two were killed in [Kherson|l], another in [Beryslav|l].
In the [Donetsk region|l^], a man died in [Myrnohrad|l].
Explosions were heard in [Donetsk|l] and [Luhansk regions|l].
The governor of [Russia|l^]'s [Kursk region|l] resigned.
[China|m] and [India|m] abstained.
Aid for [Ukraine|m] was delayed by [Hungary|m].
He accused [Moscow|m] of terror.
A strike on [Ukraine|l] killed nine.
[Germany|m] will send more air defence systems to [Ukraine|l].
Thousands fled to [Poland|l].
[US|a] intelligence expected the attack.
The [UK|m] said it would train pilots.
Oil flows through the Druzhba pipeline again.
Peremoha Park was full of people.
"We will stay," said Hanna from [Sumy|l].
The explosion in [Enerhodar|l] was reported by Zelensky's office.
The army of [Belarus|a] began drills.
The Armed Forces of [Ukraine|a] withdrew from [Avdiivka|l].
A factory in [Saky|l], [Crimea|l^], burned until noon.
Sanctions on [Russia|m] and [Belarus|m] were extended.
The [US|m], the [UK|m] and [France|m] have pledged more shells.
[Washington|m] has been pressing [Kyiv|m] to hold elections.
The strategic town of [Velyka Novosilka|l] fell in January.
Troops stand 21 km west of the strategic town of [Velyka Novosilka|l^].
The hamlet of [Dovha Hrebivka|l] has one street.
They took [Zhelanka|l], a village in [Donetsk Oblast|l^].
Drones flew over the [Black Sea|l] to [Odesa|l].
A convoy was hit on the [Bakhmut|l^]-[Kostiantynivka|l^] highway.
Damage to [Kharkiv|l] Art Museum was severe.
Kharkiv Art Museum thanked its donors.
Mayor Vitali Klitschko said a drone hit [Kyiv|l]'s centre.
[Pokrovsk|l] (between [Dobropillia|l^] and [Selydove|l^]) is quiet.
People in [Sumy district|l] have no power.
The Moskva cruiser sank in April.
"""

UKRAINIAN = """
Рятувальники працюють у [Краматорську|l] та [Костянтинівці|l].
На [Покровському|a] напрямку відбито вісім атак.
На [Лиманському|a], [Торецькому|a] та [Куп'янському|a] напрямках тривають бої.
[Київ|m] заявив про нові поставки.
[Москва|m] відкинула пропозицію.
[Росія|m] масовано атакувала [Харків|l].
[Україна|m] отримала перші літаки.
[Київ|l] атакували дрони.
[Київ|l] пережив важку ніч.
У [Києві|m] заявили, що знають про загрозу.
У [Києві|l] пролунали вибухи.
У [Кремлі|m] не коментують ці повідомлення.
Переговори між [Києвом|m] і [Москвою|m] зірвалися.
Президент [України|a] відвідав [Ізюм|l].
Збройні сили [України|a] відійшли з [Авдіївки|l].
Міноборони [Росії|a] назвало це перемогою.
Генштаб ЗСУ повідомив про бої біля [Вовчанська|l].
У [Донецькій області|l] загинули двоє людей.
У [Донецькій|l] та [Луганській областях|l] тихо.
На [Херсонщині|l] обстріляли лікарню.
На [Сумщині|l] евакуюють прикордонні села.
Ворог просувається на південь від [Курахового|l^].
За 12 кілометрів від [Покровська|l^] горить терикон.
Село [Роботине|l] зруйноване вщент.
У селі [Перемога|l] немає світла.
Перемога буде за нами.
Зоря над степом згасла рано.
Дружба народів лишилася в минулому.
Мир настане тоді, коли ворог піде.
Надія помирає останньою.
Полковник Андрій Полтавський прибув на позиції.
Речник Олександр Лиманський відмовився говорити.
Бійці «Азова» показали відео з [Торецька|l].
47-ма бригада відбила штурм під [Степовим|l].
«Іскандер» влучив у готель в [Одесі|l].
З «Градів» накрили околиці [Нікополя|l].
«Шахтар» зіграв із «Динамо» у [Львові|l].
Газопровід «Дружба» зупинили.
Українські військові тримають оборону.
Рух [Кримським мостом|l] перекрили.
Очільник ОВА Вадим Філашкін прибув до [Слов'янська|l].
КИЇВ. 3 грудня. УНІАН. Уночі в [Дніпрі|l] було гучно.
Ракети летіли на [Полтаву|l], [Черкаси|l] та [Кропивницький|l].
[Польща|m] закрила кордон.
Польські фермери перекрили дорогу.
Війська [рф|a] захопили [Селидове|l], стверджує противник.
Під [Часовим Яром|l] ворог втратив два танки.
У [Часовому Яру|l] тривають вуличні бої.
Із [Гуляйполя|l] вивезли тридцять родин.
Між [Роботиним|l] і [Вербовим|l] помітили колону.
Вибухи чули в [Бєлгороді|l] та [Курську|l].
У [Білгороді-Дністровському|l] відновили рух.
[Мелітополь|l] залишився без води.
По [Запоріжжю|l] вдарили сімома бомбами.
Жителів [Вугледара|l] просять виїхати.
Ударів зазнали [Чернігів|l] і [Ніжин|l].
До [Миколаєва|l] їде допомога.
Над [Хмельниччиною|l] збили три дрони.
Річка [Оскіл|l] розлилася.
Командувач сил НАТО приїхав до [Варшави|l].
[Франція|m] та [Німеччина|m] засудили удар.
[США|m] нададуть [Україні|m] ракети.
Війська [росії|a] обстріляли [Куп'янськ|l].
У [Білому домі|m] заявили про санкції.
Біля [Торецька|l] ситуація складна.
Село [Велика Новосілка|l] за 15 кілометрів на захід від [Вугледара|l^].
У [Нікопольському районі|l] поранено жінку.
Ракету-дрон «Паляниця» випробували, – Терехов про новинку.
"""
RUSSIAN = """
Дроны летели над [Белгородом|l] и [Валуйками|l].
[Москва|m] отвергла предложение.
[Киев|m] опроверг эти сведения.
[Россия|m] атаковала [Сумы|l] ракетами.
Ворог уночі атакував дронами [Одесу|l].
Враг ударил ракетой [Харьков|l].
[Украина|m] получила снаряды.
В [Курской области|l] отключили свет.
В [Белгородской|l] и [Брянской областях|l] объявили тревогу.
На [Покровском|a] направлении идут бои.
На [Купянском|a] и [Лиманском|a] направлениях затишье.
В [Кремле|m] отказались от комментариев.
В [Москве|m] заявили о перехвате.
В [Москве|l] прогремел взрыв.
Переговоры между [Москвой|m] и [Вашингтоном|m] продолжаются.
Минобороны [России|a] сообщило о взятии [Курахово|l].
Вооружённые силы [Украины|a] покинули [Авдеевку|l].
Армия [России|a] заняла [Селидово|l].
В 15 километрах от [Мелитополя|l^] горит склад.
Войска продвинулись южнее [Бахмута|l^].
К северу от [Харькова|l^] слышна канонада.
Под [Часовым Яром|l] сгорели два танка.
Жители [Донецка|l] остались без воды.
В посёлке [Крынки|l] не осталось домов.
Село [Работино|l] разрушено.
Победа будет за нами.
Надежда умирает последней.
Заря над степью погасла.
Восток и запад спорят о мире.
Полковник Иван Донецкий погиб.
Генерал Суровикин прибыл в [Мариуполь|l].
Бойцы «Ахмата» вошли в [Соледар|l].
Группировка войск «Центр» наступает.
Группировка «Восток» отчиталась о потерях.
«Искандер» поразил цель в [Одессе|l].
Из «Градов» обстреляли [Никополь|l].
Матч «Спартак» — «Зенит» отменили.
Нефтепровод «Дружба» остановлен.
[Крымский мост|l] перекрыли.
Украинские военные отошли.
МОСКВА, 17 декабря. /ТАСС/. В [Брянске|l] сбили беспилотник.
КИЕВ, 3 дек — РИА Новости. Ночью в [Днепре|l] было громко.
Губернатор [Курской области|l] сообщил о раненых.
Мэр [Харькова|l] призвал не выходить на улицу.
Глава [Чечни|l] Рамзан Кадыров приехал в [Грозный|l].
[Польша|m] закрыла границу.
Ракеты летели на [Полтаву|l], [Черкассы|l] и [Кропивницкий|l].
В [Запорожской области|l^], в городе [Орехов|l], погиб человек.
Удары пришлись по [Запорожью|l] и [Херсону|l].
Из [Гуляйполя|l] вывезли тридцать семей.
[Мелитополь|l] остался без воды.
В [Красногоровке|l] горят дома.
Аэродром в [Энгельсе|l] атаковали ночью.
В [Крыму|l] сработала ПВО.
Жителей [Угледара|l] просят уехать.
По словам [Киева|m], потерь нет.
Беспилотники долетели до [Казани|l].
Авиация нанесла удары по [Харьковской области|l].
[Иран|m] и [Россия|m] подписали договор.
[США|m] не подтверждают удар.
[Германия|m] передаст [Украине|m] танки.
В [Белом доме|m] отказались от комментариев.
[Белгород|l] обстреляли из РСЗО «Град».
Войска заняли населённый пункт [Шевченко|l] к юго-западу от [Покровска|l^].
В [Шебекинском округе|l] сгорел дом.
Штурм [Бахмута|l] длился десять месяцев.
С боеприпасами в [Запорожье|l] кончено, заявил Рогов.
Пожар тушат в [Саратовской области|l].
"""


def _cases(block: str) -> list[object]:
    lines = [line for line in block.strip().splitlines() if "|x]" not in line]
    return [pytest.param(line, id=_MARK.sub(r"\1", line)[:40]) for line in lines]


@pytest.mark.parametrize("marked", _cases(ENGLISH))
def test_english_places_are_found_in_their_sense(marked: str, gazetteer: Gazetteer) -> None:
    _check(marked, gazetteer)


def _check(marked: str, gazetteer: Gazetteer) -> None:
    text, expected = _unmarked(marked)
    found = find_spots(Article(id="own", text=text), gazetteer)
    assert [(s.start, s.text, str(s.sense), str(s.role)) for s in found] == expected


@pytest.mark.parametrize("marked", _cases(UKRAINIAN))
def test_ukrainian_places_are_found_in_their_sense(marked: str, gazetteer: Gazetteer) -> None:
    _check(marked, gazetteer)


@pytest.mark.parametrize("marked", _cases(RUSSIAN))
def test_russian_places_are_found_in_their_sense(marked: str, gazetteer: Gazetteer) -> None:
    _check(marked, gazetteer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Бої під Ча\u00adсовим\u00a0Яром.", ["Ча\u00adсовим\u00a0Яром"], id="soft"),
        pytest.param("Удар по Куп’янську.", ["Куп’янську"], id="curly-apostrophe"),
        pytest.param('Удар по Слов"янську.', ['Слов"янську'], id="quote-for-apostrophe"),
        pytest.param(
            "Near Avdi\u0308\u0456vka", ["Avdi\u0308\u0456vka"], id="a-letter-of-another-alphabet"
        ),
        pytest.param(
            "у Ки\u0456\u0308вській обл.", ["Ки\u0456\u0308вській обл."], id="combining-mark"
        ),
        pytest.param("Fire in Lysychans'k.", ["Lysychans'k"], id="soft-sign"),
        pytest.param("Shells hit Rubizhne-South.", ["Rubizhne"], id="hyphen"),
        pytest.param("An Odesa-based crew", ["Odesa"], id="first-half"),
        pytest.param("Kharkivska street, Odesites", [], id="no-part-of-a-word"),
    ],
)
def test_offsets_are_exact_whatever_stands_between(
    text: str, expected: list[str], gazetteer: Gazetteer
) -> None:
    found = find_spots(Article(id="own", text=text), gazetteer)
    assert [text[spot.start : spot.end] for spot in found] == expected


_PIECES = st.sampled_from(
    "Kyiv Харків near біля under said напрямку , . \n\n ( ) « » ' ’ \u00ad \u00a0 — - 12 km of the "
    "Бахмута Lyman River regions oblast and та 47th Brigade US РФ".split(" ")
)


@given(st.lists(_PIECES, max_size=25))
def test_spots_never_overlap_and_never_leave_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = find_spots(Article(id="own", text=text), open_gazetteer())
    ends = [0, *(spot.end for spot in found)]
    assert all(end <= spot.start < spot.end for end, spot in zip(ends, found, strict=False))
    assert all(text[spot.start : spot.end] == spot.text for spot in found)
    assert all(spot.end <= len(text) for spot in found)


@pytest.mark.parametrize(
    "piece",
    [
        "Kyiv-",
        "Kyiv",
        "Kyiv, ",
        "Kyiv and ",
        "Покровському, ",
        "Kyiv (Kyiv ",
        "(Kyiv photo ",
        "U.S. ",
    ],
)
def test_long_chains_are_read_in_linear_time(piece: str, gazetteer: Gazetteer) -> None:
    """Read 40,000 characters in a second or two; what is quadratic takes many times the bound."""
    text = piece * (40_000 // len(piece))
    began = time.process_time()  # of this process: a busy machine is no reason to fail
    find_spots(Article(id="own", text=text), gazetteer)
    assert time.process_time() - began < 20
