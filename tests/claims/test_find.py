"""Statements in our own words; what each one states was read by a person, not by the code.

Names stand in [brackets]; "[R:...]" is a region, "[C:...]" a country, "[W:...]" water,
"[A:...]" a name that stands for something else than the place.
"""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.claims.find import find_claims
from geodata.model import Article, Claim, LonLat, Mention, Place, PlaceKind, Role, Sense

_KINDS = {"R": PlaceKind.REGION, "C": PlaceKind.COUNTRY, "W": PlaceKind.WATER}
_MARK = re.compile(r"\[(?:([RCWA]):)?([^\]]+)\]")


def read(marked: str) -> tuple[Article, list[Mention]]:
    text, mentions, done = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        kind, name = mark.groups()
        place = Place(
            id=name,
            name=name,
            kind=_KINDS.get(kind or "", PlaceKind.SETTLEMENT),
            at=LonLat(37, 48),
            uncertainty_m=500,
        )
        mentions.append(
            Mention(
                start=len(text),
                end=len(text) + len(name),
                text=name,
                sense=Sense.ASSOCIATIVE if kind == "A" else Sense.LITERAL,
                role=Role.SITE,
                place=place,
                confidence=1,
                reason="marked",
            )
        )
        text += name
        done = mark.end()
    text += marked[done:]
    return Article(id="a", text=text, published=date(2024, 12, 17)), mentions


def shown(claim: Claim) -> str:
    """Write a claim as "kind subject < anchor+anchor 10000m 180"."""
    parts = [str(claim.kind)]
    if claim.subject:
        parts.append(claim.subject.text)
    if claim.anchors:
        parts.append("< " + "+".join(a.text for a in claim.anchors))
    metres = claim.distance_m or claim.length_m
    if metres is not None:
        parts.append(f"{metres:.0f}m")
    if claim.area_m2 is not None:
        parts.append(f"{claim.area_m2 / 1e6:g}km2")
    if claim.bearing_deg is not None:
        parts.append(f"{claim.bearing_deg:g}")
    return " ".join(parts)


CASES = {
    "seized a small village in the eastern [R:Donetsk region], around 10 kilometers (six miles)"
    " south of the industrial hub of [Kurakhove].": [
        "containment small village < Donetsk region",
        "distance_direction small village < Kurakhove 10000m 180",
    ],
    "[Hannivka], 9 km south of [Kurakhove], fell.": [
        "distance_direction Hannivka < Kurakhove 9000m 180"
    ],
    "The village of [Sokil], which lies about 30 km northwest of [Donetsk], was hit.": [
        "distance_direction Sokil < Donetsk 30000m 315"
    ],
    "They fought southwest of [Pokrovsk] near [Kotlyne] and [Udachne] on Monday.": [
        "direction Kotlyne < Pokrovsk 225",
        "direction Udachne < Pokrovsk 225",
    ],
    "Troops attacked east and northeast of [Borova] near [Kopanky], [Nove] and [Zelene].": [
        "direction Kopanky < Borova 67.5",
        "direction Nove < Borova 67.5",
        "direction Zelene < Borova 67.5",
    ],
    "They attacked near [Lyman] itself; northwest of [Lyman] toward [Yarova]; and east of [Lyman]"
    " near [Zarichne] and toward [Torske].": [
        "near < Lyman",
        "direction Yarova < Lyman 315",
        "direction Zarichne < Lyman 90",
        "direction Torske < Lyman 90",
    ],
    "Shells fell near [Radkivka] and [Holubivka] (both north of [Kupiansk]).": [
        "near < Radkivka",
        "near < Holubivka",
        "direction Radkivka < Kupiansk 0",
        "direction Holubivka < Kupiansk 0",
    ],
    "They advanced in central [Hryshyne] (northwest of [Pokrovsk]).": [
        "direction Hryshyne < Pokrovsk 315"
    ],
    "They hold the [Rivne]-[Novyi Trud] line (southeast of [Pokrovsk]).": [
        "direction Rivne < Pokrovsk 135",
        "direction Novyi Trud < Pokrovsk 135",
    ],
    "The depot lies half a mile due east of [Kursk].": [
        "distance_direction < Kursk 805m 90",
    ],
    "The town is just west of [Toretsk].": ["direction town < Toretsk 270"],
    "[Petropavlivka] lies between [Pokrovsk] and [Kurakhove].": [
        "between Petropavlivka < Pokrovsk+Kurakhove"
    ],
    "Peace talks between [Kyiv] and [Moscow] stalled.": [],
    "[Zaporizhzhia], just seven kilometres (four miles) from the border of [C:Ukraine]'s central"
    " [R:Dnipropetrovsk region], fell.": [
        "border_distance Zaporizhzhia < Dnipropetrovsk region 7000m"
    ],
    "[Vovchansk], 5 km from the Russian border, was shelled.": [
        "border_distance Vovchansk < Russia 5000m"
    ],
    "[Sumy] is 30 km from the border with [C:Russia].": ["border_distance Sumy < Russia 30000m"],
    "[Kharkiv], less than 40 km from the state border, was hit.": [
        "border_distance Kharkiv < state border 40000m"
    ],
    "[Kramatorsk] is about 20 km from the front line.": [
        "front_distance Kramatorsk < front line 20000m"
    ],
    "Russian forces were about 20 kilometers (12 miles) from [Pokrovsk] on Tuesday.": [
        "front_distance Pokrovsk < Russian forces 20000m"
    ],
    "the 1,170-kilometer (730-mile) front line": ["front_length front line 1170000m"],
    "The front stretches for more than 1,000 km.": ["front_length front 1000000m"],
    "They advanced up to 3 km toward [Pokrovsk].": ["advance_distance < Pokrovsk 3000m"],
    "They took 12 square kilometres in the [R:Kursk region].": ["area < Kursk region 12km2"],
    "A missile with a range of 300 km hit [Dnipro].": [],
    "The [A:Pokrovsk] direction saw 20 attacks.": [],
    "A 155 mm shell, 40 people, 10 May and 90 km/h near [Sumy].": ["near < Sumy"],
    "in the south of the [R:Kherson region]": [],
    "10 km by road from [Izium]": ["distance < Izium 10000m"],
    "a warehouse in a village near [Lviv]": ["near village < Lviv"],
    "They struck near [Sumy] and captured [Bilopillia].": ["near < Sumy"],
    "The distance between [Kharkiv] and the border is 30 km.": [
        "border_distance Kharkiv < border 30000m"
    ],
    "[Chasiv Yar] lies 5 km west of [Bakhmut] and 20 km east of [Kramatorsk].": [
        "distance_direction Chasiv Yar < Bakhmut 5000m 270",
        "distance_direction Chasiv Yar < Kramatorsk 20000m 90",
    ],
    "Ten miles to the east of [Zhelanne], the town of [Niu-York] held out.": [
        "distance_direction Niu-York < Zhelanne 16093m 90"
    ],
    "They came within 3 km of the highway linking [Pokrovsk] and [Myrnohrad].": [],
    "North of [Kharkiv], Russian forces attacked near [Lyptsi] and [Hlyboke].": [
        "direction Lyptsi < Kharkiv 0",
        "direction Hlyboke < Kharkiv 0",
    ],
    "[Kharkiv] is 30 km from the border and 650 km from [Moscow].": [
        "border_distance Kharkiv < border 30000m",
        "distance Kharkiv < Moscow 650000m",
    ],
    "A hospital near [Azovstal] in [Mariupol] was hit.": ["near < Azovstal"],
    "The convoy left [Pishchane], near [Kupiansk], at dawn.": ["near Pishchane < Kupiansk"],
    "They took [Lyman], near [Kupiansk] fighting goes on.": ["near < Kupiansk"],
    "A farm at [Lypivka] near [Makariv] burned.": ["near Lypivka < Makariv"],
    "They moved northwest of [Minkivka], into [Holubivka], and near [Fedorivka].": [
        "direction < Minkivka 315",
        "near < Fedorivka",
    ],
    "They hold eastern [Kurakhove] and northeast of [Dalnie].": ["direction < Dalnie 45"],
    "They left [Vuhledar], some 50 km (30 miles) south of [Pokrovsk].": [
        "distance_direction Vuhledar < Pokrovsk 50000m 180"
    ],
    "[Chasiv Yar] and [Toretsk] are about 20 km apart.": ["distance Chasiv Yar < Toretsk 20000m"],
    "[Sumy], 30 km from [C:Russia], was hit.": ["border_distance Sumy < Russia 30000m"],
    "They hit [Kryvyi Rih], 70 km from the nearest Russian positions.": [
        "front_distance Kryvyi Rih < nearest Russian positions 70000m"
    ],
    "It is 140 km from [Kyiv] to [Zhytomyr].": ["distance Zhytomyr < Kyiv 140000m"],
    "They seized 14 sq. km near [Robotyne].": ["area < Robotyne 14km2"],
    "They advanced 800 metres south of [Lyman].": [
        "advance_distance < Lyman 800m",
        "direction < Lyman 180",
    ],
    "They seized [Zhelanne], a village in [C:Ukraine]'s [R:Donetsk region].": [
        "containment Zhelanne < Donetsk region"
    ],
    "They took [Niu-York] in the [R:Donetsk region].": ["containment Niu-York < Donetsk region"],
    "They crossed the [W:Oskil] in [R:Kharkiv Oblast].": [],
    "The front line was less than 10 km from [Pokrovsk].": [
        "front_distance Pokrovsk < front line 10000m"
    ],
    "Strikes north of [Mala Tokmachka], southeast of [Orikhiv], went on.": [
        "direction < Mala Tokmachka 0",
        "direction Mala Tokmachka < Orikhiv 135",
    ],
    "They hold the eastern side of the [W:Oskil River], in the town of [Kivsharivka].": [
        "direction Kivsharivka < Oskil River 90"
    ],
    "Troops landed on the eastern bank of the [W:Dnipro].": [],
    "They came within tube artillery range of [Kharkiv].": ["distance < Kharkiv"],
    "They claim [Shevchenko] (between [Pokrovsk] and [Kurakhove]) and [Vremivka].": [
        "between Shevchenko < Pokrovsk+Kurakhove"
    ],
    "[Selydove], a town of 20,000 people 18km south of [Pokrovsk], fell.": [
        "distance_direction Selydove < Pokrovsk 18000m 180"
    ],
    "[Hroza], a village of 330 in the [R:Kharkiv region], some 30 km west of [Kupiansk].": [
        "distance_direction Hroza < Kupiansk 30000m 270"
    ],
    "They took [Progres], 25 km northwest of Russian-held [Avdiivka].": [
        "distance_direction Progres < Avdiivka 25000m 315"
    ],
    "[Robotyne] lies 15 km south of the frontline town of [Orikhiv].": [
        "distance_direction Robotyne < Orikhiv 15000m 180"
    ],
    "Russian forces pushed to within 6 miles of [Pokrovsk].": [
        "front_distance Pokrovsk < Russian forces 9656m"
    ],
    "The distance from the front line to [Pokrovsk] is now less than 10 km.": [
        "front_distance Pokrovsk < front line 10000m"
    ],
    "They advanced south of [Selydove] and in [Vyshneve] (southeast of [Pokrovsk]).": [
        "direction < Selydove 180",
        "direction Vyshneve < Pokrovsk 135",
    ],
    "An airfield 8 km (5 mi.) N. of [Saky].": ["distance_direction < Saky 8000m 0"],
    "The area lies outside [Kyiv]'s control.": [],
    "Strikes hit south of [C:Ukraine].": [],
    "[Kharkiv], [C:Ukraine]'s second-largest city, some 30 km from the Russian border.": [
        "border_distance Kharkiv < Russia 30000m"
    ],
    "[Izium] is 120 km southeast of the regional capital, [Kharkiv].": [
        "distance_direction Izium < Kharkiv 120000m 135"
    ],
    "[Antonivka], an eastern suburb of [Kherson], was shelled.": ["near Antonivka < Kherson"],
    "the 1,000-plus-kilometer front line": ["front_length front line 1000000m"],
    # Ukrainian
    "Село [Успенівка], що за 10 км на південь від [Курахового], обстріляли.": [
        "distance_direction Успенівка < Курахового 10000m 180"
    ],
    "Невелике село за десять кілометрів південніше [Курахового] зайняли.": [
        "distance_direction Невелике село < Курахового 10000m 180"
    ],
    "Бої тривають на південний захід від [Покровська] поблизу [Котлиного] та [Удачного].": [
        "direction Котлиного < Покровська 225",
        "direction Удачного < Покровська 225",
    ],
    "Ворог атакував північно-східніше [Борової] в районі [Копанок].": [
        "direction Копанок < Борової 45"
    ],
    "[Грушівка] (північніше [Куп'янська]) під вогнем.": ["direction Грушівка < Куп'янська 0"],
    "Вони стоять за 20 км від [Покровська].": ["distance < Покровська 20000m"],
    "[Вовчанськ] розташований за 5 км від кордону з [C:Росією].": [
        "border_distance Вовчанськ < Росією 5000m"
    ],
    "[Краматорськ] за 20 км від лінії фронту.": [
        "front_distance Краматорськ < лінії фронту 20000m"
    ],
    "Активна лінія фронту становить близько 1200 км.": ["front_length лінія фронту 1200000m"],
    "1170-кілометрова лінія фронту": ["front_length лінія фронту 1170000m"],
    "Вони просунулися на 3 км у напрямку [Покровська].": ["advance_distance < Покровська 3000m"],
    "Звільнили 12 кв. км у [R:Курській області].": ["area < Курській області 12km2"],
    "Бої точаться біля [Часового Яру].": ["near < Часового Яру"],
    "Зіткнення сталися в районах [Торецька], [Щербинівки] та [Дачного].": [
        "near < Торецька+Щербинівки+Дачного"
    ],
    "[Петропавлівка] лежить між [Покровськом] і [Кураховим].": [
        "between Петропавлівка < Покровськом+Кураховим"
    ],
    "Ракета дальністю до 300 км влучила в [Дніпро].": [],
    "На [A:Покровському] напрямку 20 атак.": [],
    "Під [Києвом] пролунали вибухи.": ["near < Києвом"],
    "До [Покровська] росіянам залишилося 3 кілометри.": ["distance < Покровська 3000m"],
    "Відстань від [Покровська] до лінії фронту — близько 8 кілометрів.": [
        "front_distance Покровська < лінії фронту 8000m"
    ],
    "Відбили 400 квадратних кілометрів.": ["area 400km2"],
    "Ворог просунувся поблизу [Курахового] та захопив село [Ганнівка].": ["near < Курахового"],
    "На північ від [Харкова] ворог атакував у напрямку [Козачої Лопані].": [
        "direction Козачої Лопані < Харкова 0"
    ],
    "Літак упав у районі [П'ятихаток] у [Харкові].": ["near < П'ятихаток"],
    "Летовище в [Гостомелі] під [Києвом] горить.": ["near Гостомелі < Києвом"],
    "Аеродром [Саки] в окупованому [C:Росією] [R:Криму] горить.": ["containment Саки < Криму"],
    "Поранено трьох у [Торецьку] в [R:Донецькій області].": [
        "containment Торецьку < Донецькій області"
    ],
    "Ворог просунувся в [Торецьку], поблизу [Дачного] та [Щербинівки].": [
        "near < Дачного",
        "near < Щербинівки",
    ],
    "Удар по мосту через [W:Дніпро] поблизу [Херсона].": ["near < Херсона"],
    "За 2,5 км від траси [Покровськ] - [Костянтинівка] вибух.": [],
    "У 5 км від [Вугледара] у бік [Курахового] будують укріплення.": ["distance < Вугледара 5000m"],
    "Населений пункт розташований за 15 км південно-західніше [Покровська].": [
        "distance_direction Населений пункт < Покровська 15000m 225"
    ],
    "Від [Покровська] до найближчих позицій росіян залишилось 7 кілометрів.": [
        "front_distance Покровська < найближчих позицій росіян 7000m"
    ],
    "За 5 км у північно-західному напрямку від [Сум] упав дрон.": [
        "distance_direction < Сум 5000m 315"
    ],
    # Russian
    "Село [Успеновка] находится в 10 км к югу от [Курахово].": [
        "distance_direction Успеновка < Курахово 10000m 180"
    ],
    "[Сокол], в 30 километрах северо-западнее [Донецка], обстреляли.": [
        "distance_direction Сокол < Донецка 30000m 315"
    ],
    "Бои идут юго-западнее [Покровска] возле [Котлино] и [Удачного].": [
        "direction Котлино < Покровска 225",
        "direction Удачного < Покровска 225",
    ],
    "Они атаковали на северо-восток от [Боровой] в районе [Копанок].": [
        "direction Копанок < Боровой 45"
    ],
    "Они в 20 км от [Покровска].": ["distance < Покровска 20000m"],
    "[Волчанск] расположен в 5 км от границы с [C:Россией].": [
        "border_distance Волчанск < Россией 5000m"
    ],
    "[Шебекино] в 7 км от украинской границы обстреляли.": [
        "border_distance Шебекино < Ukraine 7000m"
    ],
    "[Краматорск] в 20 км от линии фронта.": ["front_distance Краматорск < линии фронта 20000m"],
    "Протяженность линии фронта составляет 1200 км.": ["front_length линии фронта 1200000m"],
    "Они продвинулись на 3 км в направлении [Покровска].": ["advance_distance < Покровска 3000m"],
    "Взяли 12 кв. км в [R:Курской области].": ["area < Курской области 12km2"],
    "[Суджа] в 10 км от украинской границы и в 90 км юго-западнее [Курска].": [
        "border_distance Суджа < Ukraine 10000m",
        "distance_direction Суджа < Курска 90000m 225",
    ],
    "Войска РФ находятся в 5 километрах от [Покровска].": [
        "front_distance Покровска < Войска РФ 5000m"
    ],
    "Взяли [Шевченко], в 5 км от границы [R:Днепропетровской области].": [
        "border_distance Шевченко < Днепропетровской области 5000m"
    ],
    "В посёлке [Бровары] в [R:Киевской области] [C:Украины] горит завод.": [
        "containment Бровары < Киевской области"
    ],
    "Бои идут возле [Часова Яра].": ["near < Часова Яра"],
    "Столкновения в районе [Торецка], [Щербиновки] и [Дачного].": [
        "near < Торецка+Щербиновки+Дачного"
    ],
    "[Петропавловка] лежит между [Покровском] и [Курахово].": [
        "between Петропавловка < Покровском+Курахово"
    ],
    "Ракета дальностью до 300 км попала в [Днепр].": [],
    "Под [Киевом] прогремели взрывы.": ["near < Киевом"],
}


@pytest.mark.parametrize(("marked", "expected"), CASES.items(), ids=list(CASES))
def test_a_sentence_makes_these_statements(marked: str, expected: list[str]) -> None:
    assert sorted(shown(c) for c in find_claims(*read(marked))) == sorted(expected)


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        ("They took [Sokil]. The village lies 30 km northwest of [Donetsk].", "Sokil"),
        ("They took [Sokil] on Friday. It is located about 30 km from [Donetsk].", "Sokil"),
        ("They hit [Balta]. The town, home to 20,000 once, lies 12 km from [Kodyma].", "Balta"),
        ("Звільнено [Сокіл]. Село розташоване за 30 км від [Донецька].", "Сокіл"),
        ("Взят [Сокол]. Посёлок находится примерно в 30 км от [Донецка].", "Сокол"),
        ("They took [Sokil], south of [Hirnyk]. The village is 30 km from [Donetsk].", "Sokil"),
        ("They took [Sokil] and [Vovche]. The village lies 30 km from [Donetsk].", None),
        ("They met in [R:Kharkiv region]. The town lies 30 km from [Donetsk].", None),
        ("The village lies 30 km from [Donetsk].", None),
        ("A drone fell in [Sokil]. It was 30 km from [Donetsk].", None),
    ],
)
def test_a_subject_that_points_back_is_the_only_place_before(
    marked: str, meant: str | None
) -> None:
    subject = find_claims(*read(marked))[-1].subject
    assert (subject.place.name if subject and subject.place else None) == meant


def test_a_claim_carries_its_words_and_figures() -> None:
    article, mentions = read("A small village around 10 kilometers (six miles) south of [Lyman].")
    [claim] = find_claims(article, mentions)
    assert claim.id == "a-c0"
    assert claim.quote == "A small village around 10 kilometers (six miles) south of Lyman"
    assert claim.quote == article.text[claim.start : claim.end]
    assert claim.qualifier == "about"
    assert claim.grain_m == 1000
    assert claim.spread_deg == 17
    assert claim.road_share == 0.5
    assert claim.second_text == "six miles"
    assert claim.second_m is not None
    assert claim.second_m[0] < 10_000 < claim.second_m[1]
    assert claim.as_of == date(2024, 12, 17)
    assert claim.anchors[0].place == mentions[0].place
    assert claim.subject is not None
    assert claim.subject.place is None


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("10 km from [Izium]", 0.5),
        ("10 km by road from [Izium]", 0.95),
        ("10 km from [Izium] as the crow flies", 0.1),
        ("10 км по прямой от [Изюма]", 0.1),
        ("10 км трасою від [Ізюма]", 0.95),
    ],
)
def test_the_road_share_follows_the_words(text: str, share: float) -> None:
    [claim] = find_claims(*read(text))
    assert claim.road_share == share


WORDS = st.sampled_from(
    "10 km south of from near the border front line (both ) , . ; [Sumy] [R:Kursk] between and"
    " advanced 3 км на південь від південніше к югу от возле кордону лінії фронту".split(" ")
)


@given(st.lists(WORDS, max_size=30))
def test_any_text_is_read_with_exact_quotes(words: list[str]) -> None:
    article, mentions = read(" ".join(words))
    for claim in find_claims(article, mentions):
        assert claim.quote == article.text[claim.start : claim.end]
        for thing in (claim.subject, *claim.anchors):
            if thing and thing.place:
                assert article.text[thing.start : thing.end] == thing.text


@given(st.text(max_size=200))
def test_no_text_breaks_the_grammar(text: str) -> None:
    find_claims(Article(id="a", text=text), ())
