"""Statements in English, our own words; what each one states was read by a person.

The marks in the sentences are explained in conftest.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    "They took [Kurakhove], a city in the [R:Donetsk region] that had a population of 18,000, about"
    " 35 km south of [Pokrovsk].": [
        "containment Kurakhove < Donetsk region",
        "distance_direction Kurakhove < Pokrovsk 35000m 180",
    ],
    "They took [Dachne], just inside the oblast border and about 15 km west of [Kurakhove].": [
        "distance_direction Dachne < Kurakhove 15000m 270"
    ],
    "took a small village in the northern [R:Donetsk region], some 10 kilometers (six miles)"
    " south of the mining town of [Kurakhove].": [
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
    "[Zaporizhzhia], only seven kilometres (four miles) off the border with [C:Ukraine]'s large"
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
}


@pytest.mark.parametrize(("marked", "expected"), CASES.items(), ids=list(CASES))
def test_a_sentence_makes_these_statements(
    marked: str, expected: list[str], statements: Callable[[str], list[str]]
) -> None:
    assert statements(marked) == sorted(expected)
