"""Where the two ends of a statement stand in the sentence, in our own words; and what is none.

The marks in the sentences are explained in conftest.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    "From [Izium] it is 45 km to [Sloviansk].": ["distance Sloviansk < Izium 45000m"],
    "От [Покровска] до [Краматорска] по трассе 85 км.": ["distance Покровска < Краматорска 85000m"],
    "До [Нікополя] з окупованого [Енергодара] 7 кілометрів.": [
        "distance Енергодара < Нікополя 7000m"
    ],
    "Ten kilometres separate [Kostiantynivka] from the front line.": [
        "front_distance Kostiantynivka < front line 10000m"
    ],
    "[Покровськ] і [Мирноград] розділяють 7 км.": ["distance Мирноград < Покровськ 7000m"],
    "Two years separate [Bakhmut] from its fall.": [],
    "From [Kyiv] it is a long way to peace.": [],
    "До линии фронта отсюда 15 километров.": ["front_distance < линии фронта 15000m"],
    "[Днепр], от которого до фронта около 100 км, цел.": ["front_distance Днепр < фронта 100000m"],
    "Держкордон за 9 км від [Сум].": ["border_distance Сум < Держкордон 9000m"],
    "The border with Russia is eight kilometres from [Sumy].": [
        "border_distance Sumy < Russia 8000m"
    ],
    "A hamlet near the border, 9 km from [Sumy], burned.": ["distance < Sumy 9000m"],
    "[Суджа] находится в 9–10 км от госграницы.": ["border_distance Суджа < госграницы 9500m"],
    "The base is 30 km from Russian territory.": ["border_distance < Russia 30000m"],
    "The base is 3 km from Russian-held territory.": [
        "front_distance < Russian-held territory 3000m"
    ],
    "“We are 3 km from the Russians,” he said.": ["front_distance < Russians 3000m"],
    "До ворожих окопів 300 метрів.": ["front_distance < ворожих окопів 300m"],
    "До [Запорожья] российским войскам остаётся 25 км.": [
        "front_distance Запорожья < российским войскам 25000m"
    ],
    "A spot 45 miles south of where the borders of [C:Ukraine] and [C:Belarus] meet.": [],
    # areas one by one are no place and where it lies
    "They attacked near [Synkivka], east of [Petropavlivka] and [Ivanivka].": [
        "near < Synkivka",
        "direction < Petropavlivka 90",
    ],
    "Бої йшли у районах [Синьківки], східніше [Петропавлівки].": [
        "near < Синьківки",
        "direction < Петропавлівки 90",
    ],
    "Враг наступал в районе [Синьковки], восточнее [Петропавловки].": [
        "near < Синьковки",
        "direction < Петропавловки 90",
    ],
    "They attacked in [Synkivka], northeast of [Kupiansk].": [
        "direction Synkivka < Kupiansk 45",
    ],
    # the subject behind the measure, or farther before it
    "Some ten miles from [Zaporizhzhia], at [Stepnohirsk], the school closed.": [
        "distance Stepnohirsk < Zaporizhzhia 16093m"
    ],
    "Lying 20 km from the front line, the city of [Kramatorsk] was struck.": [
        "front_distance Kramatorsk < front line 20000m"
    ],
    "They left [Vuhledar], a coal town perched on high ground 50 km south-west of [Donetsk].": [
        "distance_direction Vuhledar < Donetsk 50000m 225"
    ],
    "People of [Huliaipole] (population 12,000), 15 km from the front, stay.": [
        "front_distance Huliaipole < front 15000m"
    ],
    "[Красное] ([Сонцовка]), в 12 км к северу от [Курахово], взято.": [
        "distance_direction Красное < Курахово 12000m 0"
    ],
    "[Zarichne] lies on the [W:Zherebets] river, ten km east of [Lyman].": [
        "distance_direction Zarichne < Lyman 10000m 90"
    ],
    "The push from [Selydove] on [Pokrovsk], 18 km south of [Dobropillia], went on.": [
        "distance_direction Pokrovsk < Dobropillia 18000m 180"
    ],
    "They entered [Dvorichna], a village on the west bank of the [W:Oskil] 15 km north of"
    " [Kupiansk].": ["distance_direction Dvorichna < Kupiansk 15000m 0"],
    "[Дворічна], селище на правому березі [W:Осколу] за 15 км на північ від [Куп'янська].": [
        "distance_direction Дворічна < Куп'янська 15000m 0"
    ],
    "[Chasiv Yar] sits on high ground 10 km west of [Bakhmut].": [
        "distance_direction Chasiv Yar < Bakhmut 10000m 270"
    ],
    "They are a kilometre from the [Pokrovsk]-[Myrnohrad] road.": [],
    # a wind without "of" is from the one other town
    "From [Pokrovsk] roads go to [Dnipro], 150 km to the west, and [Lozova], 90 km to the north.": [
        "distance_direction Dnipro < Pokrovsk 150000m 270",
        "distance_direction Lozova < Pokrovsk 90000m 0",
    ],
    "[Pokrovsk] fell. In [Dobropillia], 20 km to the north, people pack.": [
        "distance_direction Dobropillia < Pokrovsk 20000m 0"
    ],
    "[Nova Kakhovka], upstream of [Kherson], 60 km to the northeast, lost its dam.": [],
    "[Kharkiv], [Dnipro] and [Samar], 30 km to the north, were hit.": [],
    "Troops from [Izium] moved to [Lyman], then 5 km to the west.": [],
    "[Donetsk] fell silent; they went 5 km to the west.": [],
    # lists
    "They attacked near [Hai] (southeast of [Orikhiv]) and [Robotyne] (south of [Orikhiv]).": [
        "near < Hai",
        "near < Robotyne",
        "direction Hai < Orikhiv 135",
        "direction Robotyne < Orikhiv 180",
    ],
    "Ворог просунувся поблизу [Нового] та в [Часовому Ярі].": ["near < Нового"],
    "A jet fell 60 km southwest of [Belgorod], in the [R:Yablonovo district].": [
        "distance_direction < Belgorod 60000m 225"
    ],
    "[Kupiansk] lies in the [R:Donetsk region].": ["containment Kupiansk < Donetsk region"],
    "[Куп'янськ] розташований у [R:Донецькій області].": [
        "containment Куп'янськ < Донецькій області"
    ],
    "Talks in [Kyiv] about the [R:Donetsk region] went on.": [],
    "In the [R:Kharkiv region], a shell from the city of [Belgorod] hit the town of [Derhachi].": [
        "containment Derhachi < Kharkiv region"
    ],
    "В [R:Донецкой области] под удар попал город [Константиновка].": [
        "containment Константиновка < Донецкой области"
    ],
    "В [R:Курской области] упала ракета, летевшая из района города [Сумы].": [],
    # advances, and verbs that end them
    "They advanced 800 metres toward [Hai] and seized a tree line two km west of [Myrne].": [
        "advance_distance < Hai 800m",
        "distance_direction < Myrne 2000m 270",
    ],
    "They advanced up to 1.1 km deep near [Hai].": ["advance_distance < Hai 1100m"],
    "ВСУ были отброшены на полтора километра.": ["advance_distance 1500m"],
    "The trenches are 2 m deep.": [],
}


@pytest.mark.parametrize(("marked", "expected"), CASES.items(), ids=list(CASES))
def test_a_sentence_makes_these_statements(
    marked: str, expected: list[str], statements: Callable[[str], list[str]]
) -> None:
    assert statements(marked) == sorted(expected)
