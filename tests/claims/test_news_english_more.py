"""Statements in English news prose, our own words: distances, lists, fronts, and what is none.

The marks in the sentences are explained in conftest.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    "The army advanced an average of 400 metres a day toward [Pokrovsk].": [
        "advance_distance < Pokrovsk 400m"
    ],
    "[Kurakhove] lies about 20 km from the boundary between the [R:Donetsk region] and the"
    " [R:Dnipropetrovsk region].": [
        "border_distance Kurakhove < Donetsk region+Dnipropetrovsk region 20000m"
    ],
    "Explosions were heard within a 10-km radius of [Melitopol].": ["distance < Melitopol 10000m"],
    "A missile with a 10-km radius hit [Melitopol].": [],
    "West-northwest of [Bakhmut], about 6 km away, lies [Bohdanivka].": [
        "distance_direction Bohdanivka < Bakhmut 6000m 292.5"
    ],
    "They are 3 km from the border of the [R:Dnipropetrovsk region] and [Pokrovsk].": [
        "border_distance < Dnipropetrovsk region 3000m"
    ],
    "Ukrainsk, a mining town 10km (six miles) north of [Kurakhove], fell this week:"
    " [Ukrainsk] is in ruins.": ["distance_direction mining town < Kurakhove 10000m 0"],
    "[Toretsk] is a 40-minute drive (32km) from [Kramatorsk].": ["distance < Kramatorsk 32000m"],
    "The Guardian reached [Orikhiv], five miles from the southern front.": [
        "front_distance Orikhiv < southern front 8047m"
    ],
    "[Rubizhne] is located 4.3 miles (7 kilometers) north-west of [Sievierodonetsk].": [
        "distance_direction Rubizhne < Sievierodonetsk 6920m 315"
    ],
    "Strikes were reported in [Krasnohrad], 100 km to the southwest of [Kharkiv],"
    " and in [Lozova].": ["distance_direction Krasnohrad < Kharkiv 100000m 225"],
    "The commander pointed to a treeline 2 km away.": [],
    "It hit [Toropets], in [R:Russia]'s [R:Tver region], some 480 km north of [Ukraine].": [
        "containment Toropets < Tver region",
        "distance_direction Toropets < Ukraine 480000m 0",
    ],
    "They hit [Olenya] in [R:Murmansk region], [Dyagilevo] near [Ryazan] and [Ivanovo].": [
        "containment Olenya < Murmansk region",
        "near Dyagilevo < Ryazan",
    ],
    "The missile flew 50 metres above the roofs of [Dnipro].": [],
    "Six kilometres separate [Chasiv Yar] from the canal.": [],
    "They are dug in along a ridge 3-4 kilometers east of [Ivanivske] and 2 km west"
    " of [Klishchiivka].": [
        "distance_direction < Ivanivske 3500m 90",
        "distance_direction < Klishchiivka 2000m 270",
    ],
    "Its troops took [Vodiane], [Opytne] and [Pisky], all west of [Donetsk].": [
        "direction Vodiane < Donetsk 270",
        "direction Opytne < Donetsk 270",
        "direction Pisky < Donetsk 270",
    ],
    "The villages of [Soloviove] and [Novobakhmutivka], northwest of [Avdiivka], were seized.": [
        "direction Soloviove < Avdiivka 315",
        "direction Novobakhmutivka < Avdiivka 315",
    ],
    "[Lyptsi], only 20 km from [Kharkiv]'s ring road, is empty.": [
        "distance Lyptsi < Kharkiv 20000m"
    ],
    "The border village of [Hlyboke], 8km from [C:Russia], was burned.": [
        "border_distance Hlyboke < Russia 8000m"
    ],
    "A cargo ship was hit 130 km southwest of the port of [Odesa].": [
        "distance_direction < Odesa 130000m 225"
    ],
    "Russia's [Kursk] nuclear plant lies 60 km from the Ukrainian border.": [
        "border_distance < Ukraine 60000m"
    ],
    "The tank was knocked out at a range of 2 km near [Stepove].": ["near < Stepove"],
    "Sirens sounded from [Lviv] in the west to [Kharkiv] in the east.": [],
    "The 95-kilometre [Kinburn] spit is mined.": [],
    "At 7:30 a.m. a 1.5-ton bomb hit [Siversk].": [],
    "Bread costs 30 hryvnias in [Sloviansk], 12 more than last year.": [],
    "The A-50 was shot down over the Sea of Azov, 150 km from the front.": [
        "front_distance < front 150000m"
    ],
    "Mud slowed tanks west of the town; they covered only 3 km in ten days.": [],
    "The Kremlin wants a buffer zone 20 km deep along the border.": [],
    "A sniper hit his mark from 3.8 kilometres.": [],
    "She walked 15 km to [Pokrovsk] with a suitcase.": [],
    "Russian troops gained 1.2 km in the forest south of [Kreminna].": [
        "advance_distance 1200m",
        "direction < Kreminna 180",
    ],
    "[Stelmakhivka] lies 16km to the northwest of [Svatove] on the P-07 road.": [
        "distance_direction Stelmakhivka < Svatove 16000m 315"
    ],
    "The explosion was heard 30 km away in [Sochi].": [],
    "Shelling hit [Nikopol], across the [W:Dnipro] from the plant.": [],
    "Units hold a foothold on the left bank near [Krynky], 35 km east-northeast of [Kherson].": [
        "near < Krynky",
        "distance_direction Krynky < Kherson 35000m 67.5",
    ],
    "[Makiivka] (about 20 km northwest of [Kreminna]) changed hands.": [
        "distance_direction Makiivka < Kreminna 20000m 315"
    ],
    "It is the third strike within 10 km of the plant this month.": [],
    "The school is in a village some 15 kilometers from [Balakliia].": [
        "distance village < Balakliia 15000m"
    ],
    "Ukraine's forces withdrew 3 km from [Synkivka] to better lines.": [
        "advance_distance < Synkivka 3000m"
    ],
    "Only 12 km of open steppe lie between the troops and [Zaporizhzhia].": [],
    "The region has a 245-kilometre border with [C:Ukraine].": [],
    'Troops "have liberated the village of [Kalynove]" in the [R:Donetsk region],'
    " which lies around 25 kilometres (16 miles) southeast of the key logistics hub"
    " of [Pokrovsk].": [
        "containment Kalynove < Donetsk region",
        "distance_direction Kalynove < Pokrovsk 25000m 135",
    ],
    "They took the villages of [Hirnyk] and [Katerynivka] near [Kurakhove] and the"
    " town of [Selydove], located west of the Russian-controlled city of [Donetsk].": [
        "direction Selydove < Donetsk 270",
        "near Hirnyk < Kurakhove",
        "near Hirnyk < Selydove",
        "near Katerynivka < Kurakhove",
        "near Katerynivka < Selydove",
    ],
    'Units "liberated the settlement of [Krutyi Yar]", which lies some 13 kilometres'
    " (eight miles) southeast of [Pokrovsk].": [
        "distance_direction Krutyi Yar < Pokrovsk 13000m 135"
    ],
    "[Krutyi Yar] is a small village that lies south of the town of [Myrnohrad].": [
        "direction Krutyi Yar < Myrnohrad 180"
    ],
    "That region is located about 775 kilometres from the Ukraine border.": [
        "border_distance < Ukraine 775000m"
    ],
    "A refinery was hit in the Russian town of [Kstovo], approximately 800"
    " kilometers from the eastern Ukraine front lines.": [
        "front_distance Kstovo < eastern Ukraine front lines 800000m"
    ],
    "Ukraine hits a refinery almost 800 km from border.": ["border_distance < border 800000m"],
    "Some were hit hundreds of kilometres from the front line.": [
        "front_distance < front line 300000m"
    ],
    "[Sokil] fell on Friday. The settlement lies six miles (10 km) southwest of [Kurakhove].": [
        "distance_direction The settlement < Kurakhove 9656m 225"
    ],
    "The region's largest refinery, in [Ryazan], is 470 km from the border.": [
        "border_distance Ryazan < border 470000m"
    ],
    "Drones reached [Yelabuga], more than 1,200km (745 miles) from the Ukrainian border.": [
        "border_distance Yelabuga < Ukraine 1200000m"
    ],
    "The army moved into [Pokrovsk], while also taking a village south of [Siversk].": [
        "direction village < Siversk 180"
    ],
    "[Pokrovsk], one of the largest towns in the area, 20 km from [Myrnohrad], is empty.": [
        "distance Pokrovsk < Myrnohrad 20000m"
    ],
    "[M:Moscow] said it took the villages of [Bohoiavlenka] and [Hirnyk], which are all located"
    " south of [Selydove].": [
        "direction Bohoiavlenka < Selydove 180",
        "direction Hirnyk < Selydove 180",
    ],
    "[Kharkiv] burned. They hold the [Kirove] settlement in [R:Donetsk region].": [
        "containment Kirove < Donetsk region"
    ],
    "[Krynky] lies close to the [W:Dnipro] around 30 km northeast of [Kherson].": [
        "distance_direction Krynky < Kherson 30000m 45",
        "near Krynky < Dnipro",
    ],
    "Troops stand less than 10 km away from [C:Ukraine]'s forward positions.": [],
    "Troops stand less than 10 km away from [C:Ukraine].": ["border_distance < Ukraine 10000m"],
    "[Lyptsi], near the border with [R:Russia], 20 km north of [Kharkiv], was hit.": [
        "distance_direction Lyptsi < Kharkiv 20000m 0"
    ],
    "Located 60 km north of [Donetsk], [Kostiantynivka] remains a stronghold.": [
        "distance_direction Kostiantynivka < Donetsk 60000m 0"
    ],
    "Troops gathered near the border with [R:Belarus], 150 km north of [Kyiv].": [
        "distance_direction < Kyiv 150000m 0"
    ],
    "[Kupiansk], which was held for six months in 2022, lies on the [Oskil] about 40 km from"
    " [Izium].": ["distance Kupiansk < Izium 40000m"],
}


@pytest.mark.parametrize(("marked", "expected"), CASES.items(), ids=list(CASES))
def test_a_sentence_makes_these_statements(
    marked: str, expected: list[str], statements: Callable[[str], list[str]]
) -> None:
    assert statements(marked) == sorted(expected)
