"""Statements in English news prose, our own words: distances, lists, fronts, and what is none.

The marks in the sentences are explained in conftest.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    "The strike hit an oil depot in [Feodosia], roughly 250 kilometres (155 miles)"
    " south-east of [Odesa].": ["distance_direction Feodosia < Odesa 250000m 135"],
    "The town of [Huliaipole] sits some 80km east of the regional capital [Zaporizhzhia].": [
        "distance_direction Huliaipole < Zaporizhzhia 80000m 90"
    ],
    "[Lyman] is situated 15 km to the north-east of [Sloviansk], across the river.": [
        "distance_direction Lyman < Sloviansk 15000m 45"
    ],
    "A drone crashed in a field about three miles outside [Tulcea].": ["distance < Tulcea 4828m"],
    "Fighting raged in [Vuhledar], a coal-mining town 30 miles south of [Pokrovsk].": [
        "distance_direction Vuhledar < Pokrovsk 48280m 180"
    ],
    "The 72nd Brigade withdrew from [Vuhledar], located approximately 50 km"
    " southwest of [Donetsk].": ["distance_direction Vuhledar < Donetsk 50000m 225"],
    "Ukrainian troops crossed the border near [Sudzha], 105 km (65 miles) southwest of [Kursk].": [
        "near < Sudzha",
        "distance_direction Sudzha < Kursk 105000m 225",
    ],
    "A dozen kilometres west of [Bakhmut], the defenders of [Chasiv Yar] held on.": [
        "distance_direction < Bakhmut 12000m 270"
    ],
    "They dug in half a kilometre north of [Robotyne].": ["distance_direction < Robotyne 500m 0"],
    "The column was stopped 1½ miles south-southwest of [Orikhiv].": [
        "distance_direction < Orikhiv 2414m 202.5"
    ],
    "The battery stood 4-5 km west-northwest of [Avdiivka].": [
        "distance_direction < Avdiivka 4500m 292.5"
    ],
    "A village 7.5km due east of [Izium] was shelled overnight.": [
        "distance_direction village < Izium 7500m 90"
    ],
    "Two and a half kilometers southeast of [Toretsk], the mine at [Pivdenne] burned.": [
        "distance_direction < Toretsk 2500m 135"
    ],
    "The ship sank 12 nautical miles southwest of [Sevastopol].": [
        "distance_direction < Sevastopol 22224m 225"
    ],
    "The wreck lies 1,200 metres off [Zmiinyi Island].": ["distance < Zmiinyi Island 1200m"],
    "[Kostiantynivka] -- 25km south of [Kramatorsk] -- is within range of guns.": [
        "distance_direction Kostiantynivka < Kramatorsk 25000m 180"
    ],
    "The capital, [Kyiv], is about 480 km (300 miles) west of [Kharkiv].": [
        "distance_direction Kyiv < Kharkiv 480000m 270"
    ],
    "In [Selydove], 18km to the south-east of [Pokrovsk], shops are shut.": [
        "distance_direction Selydove < Pokrovsk 18000m 135"
    ],
    "[Myrnohrad], a satellite town just 7 km east of [Pokrovsk], is under fire.": [
        "distance_direction Myrnohrad < Pokrovsk 7000m 90"
    ],
    "The village of [Stepove] lies less than 5 km north of [Avdiivka].": [
        "distance_direction Stepove < Avdiivka 5000m 0"
    ],
    "He spoke in [Orikhiv], which is around 40 miles southeast of [Zaporizhzhia] city.": [
        "distance_direction Orikhiv < Zaporizhzhia 64374m 135"
    ],
    "The unit fell back to a tree line 600 yards east of [Synkivka].": [
        "distance_direction < Synkivka 549m 90"
    ],
    "Assaults were repelled north of [Kharkiv] near [Vovchansk], [Starytsia] and [Tykhe].": [
        "direction Vovchansk < Kharkiv 0",
        "direction Starytsia < Kharkiv 0",
        "direction Tykhe < Kharkiv 0",
    ],
    "Russian forces attacked southeast of [Kupiansk] near [Pishchane] and toward"
    " [Kolisnykivka] on March 3 and 4.": [
        "direction Pishchane < Kupiansk 135",
        "direction Kolisnykivka < Kupiansk 135",
    ],
    "Elements of the brigade operate in [Novopavlivka] (southwest of [Pokrovsk]) and"
    " [Muravka] (west of [Selydove]).": [
        "direction Novopavlivka < Pokrovsk 225",
        "direction Muravka < Selydove 270",
    ],
    "Gains were seen immediately west of [Makiivka].": ["direction < Makiivka 270"],
    "The crossing is just north of [Kherson].": ["direction < Kherson 0"],
    "Heavy fighting continues to the west and southwest of [Toretsk].": [
        "direction < Toretsk 247.5"
    ],
    "[Shebekino], about 5 km from the Ukrainian border, was evacuated.": [
        "border_distance Shebekino < Ukraine 5000m"
    ],
    "The depot is 60 miles inside [C:Russia].": ["border_distance < Russia 96561m"],
    "A drone exploded 30 km from the Polish border.": ["border_distance < Poland 30000m"],
    "[Lutsk], 90 km from the border with [C:Poland], lost power.": [
        "border_distance Lutsk < Poland 90000m"
    ],
    "They pushed to within 10 km of the administrative border of the [R:Dnipropetrovsk region].": [
        "border_distance < Dnipropetrovsk region 10000m"
    ],
    "[Zaporizhzhia], some 30 kilometres from the front line, was bombed.": [
        "front_distance Zaporizhzhia < front line 30000m"
    ],
    "The hospital in [Kostiantynivka] stands barely 8 km from the frontline.": [
        "front_distance Kostiantynivka < frontline 8000m"
    ],
    "Russian troops are now only five miles from [Pokrovsk].": [
        "front_distance Pokrovsk < Russian troops 8047m"
    ],
    "Along the 1,250km (775-mile) front, drones rule.": ["front_length front 1250000m"],
    "The line of contact now stretches roughly 1,200 kilometers.": [
        "front_length line of contact 1200000m"
    ],
    "The 1,000 km-long front line has hardly moved.": ["front_length front line 1000000m"],
    "Units advanced between 1 and 2 km into [Hrodivka].": ["advance_distance < Hrodivka 1500m"],
    "They have pushed as far as 30 km into [R:Kursk Oblast].": [
        "advance_distance < Kursk Oblast 30000m"
    ],
    "Russian forces advanced up to 1.7 kilometers southwest of [Novohrodivka].": [
        "advance_distance < Novohrodivka 1700m",
        "direction < Novohrodivka 225",
    ],
    "Ukraine said it held 1,263 square kilometres and 93 settlements in [R:Kursk region].": [
        "area < Kursk region 1263km2"
    ],
    "Moscow gained 217 sq miles in November.": ["area 562.027km2"],
    "Last week it seized 42.4 km2 around [Velyka Novosilka].": ["area < Velyka Novosilka 42.4km2"],
    "[Shevchenko], halfway between [Pokrovsk] and [Kurakhove], fell.": [
        "between Shevchenko < Pokrovsk+Kurakhove"
    ],
    "Cafes on the outskirts of [Kramatorsk] are open.": [],
    "[Bilohorivka], a village on the western outskirts of [Lysychansk], held.": [
        "near Bilohorivka < Lysychansk"
    ],
    "A hit near the village of [Hroza] killed dozens.": ["near < Hroza"],
    "Close to [Izium], sappers found mines.": ["near < Izium"],
    "The Himars can hit targets 80 km away.": [],
    "ATACMS, with a 300-km range, struck [Luhansk].": [],
    "A 500-kg bomb fell on [Kupiansk] at 10 am.": [],
    "The 31-year-old from [Lviv] paid $2.5m for it.": [],
    "Drones flew at 3 km altitude over [Kursk].": [],
    "Attacks in the [A:Pokrovsk] and [A:Kurakhove] directions fell by 12 percent.": [],
    "A 4.5 m statue stands in [Odesa].": [],
    "Brent rose to $82 a barrel, 10 kilometres or not.": [],
    "The 3 km bridge across the [W:Dnipro] was cut.": [],
    "The plane was flying 900 km an hour near [Saratov].": ["near < Saratov"],
    "A 100-metre crater was left in [Dnipro].": [],
    "He drove 700 km to [Lviv] with two children.": [],
    "The road from [Pokrovsk] is 14 km long.": [],
    "Trains ran 20 km/h on the 12 km stretch near [Lozova].": ["near < Lozova"],
    "They laid 15 km of anti-drone nets along the road to [Kherson].": [],
    "Semenivka village: [Semenivka] village 5 kilometers west of [Avdiivka] has fallen.": [
        "distance_direction Semenivka < Avdiivka 5000m 270"
    ],
    "Residents may go to [Kharkiv], some 90 kilometres (56 miles) west, where shelters are open.": [
        "unit_conversion 90 kilometres (56 miles) 90000m"
    ],
    "Troops are within 600 meters of the administrative border with [R:Dnipropetrovsk region].": [
        "border_distance < Dnipropetrovsk region 600m"
    ],
    "They captured the villages of [Progres] and [Yevhenivka], a few kilometres apart.": [
        "distance Progres < Yevhenivka 3000m"
    ],
    "Its forces moved forward by at least 10 km near the mining town of [Dobropillia].": [
        "advance_distance < Dobropillia 10000m"
    ],
    "The army chief said almost 445 square miles (1,150 sq km) of [R:Kursk region] were held.": [
        "area < Kursk region 1152.54km2"
    ],
    "The furthest soldiers are about 11 miles from the border into [C:Russia].": [
        "border_distance < border 17703m"
    ],
    "The front line extends over 1,200 km (775 miles).": ["front_length front line 1200000m"],
    "They advanced in eastern [Karlivka], southeast of [Pokrovsk], and northeast of"
    " [Mykolaivka], southeast of [Pokrovsk] on Friday.": [
        "direction Karlivka < Pokrovsk 135",
        "direction < Mykolaivka 45",
        "direction Mykolaivka < Pokrovsk 135",
    ],
    "She lives in [Kivsharivka], just outside [Kupiansk].": ["near Kivsharivka < Kupiansk"],
    "[Pokrovsk] is about 70 kilometres, or 43 miles, northwest of [Donetsk].": [
        "distance_direction Pokrovsk < Donetsk 70000m 315"
    ],
    "The plant, 120 km (75 mi) south-east of [Dnipro], is Europe's largest.": [
        "distance_direction < Dnipro 120000m 135"
    ],
    "About 25 kilometers to the north of [Avdiivka] lies the city of [Horlivka].": [
        "distance_direction Horlivka < Avdiivka 25000m 0"
    ],
    "[Ocheretyne] (15 km NW of [Avdiivka]) fell in April.": [
        "distance_direction Ocheretyne < Avdiivka 15000m 315"
    ],
    "Videos show strikes 3km N of [Synkivka] and 2km NE of [Petropavlivka].": [
        "distance_direction < Synkivka 3000m 0",
        "distance_direction < Petropavlivka 2000m 45",
    ],
    "The nearest Russian positions are 15 km away from [Sumy].": [
        "front_distance Sumy < Russian positions 15000m"
    ],
    "Moscow's troops are less than three miles from the centre of [Kostiantynivka].": [
        "front_distance Kostiantynivka < Moscow's troops 4828m"
    ],
    "The enemy is at a distance of 4 km from [Lyman].": ["front_distance Lyman < The enemy 4000m"],
    "[Nikopol] sits across the river from the plant, some 7 km away.": [],
    "The line runs 30 km east of [Zaporizhzhia].": ["distance_direction < Zaporizhzhia 30000m 90"],
    "A convoy was hit on the road between [Izium] and [Sloviansk], 12 km south of [Izium].": [
        "between < Izium+Sloviansk",
        "distance_direction < Izium 12000m 180",
    ],
    "[Hroza], a village of 330 people about 35 km west of [Kupiansk], buried its dead.": [
        "distance_direction Hroza < Kupiansk 35000m 270"
    ],
    "Two missiles fell 8 km short of [Starokostiantyniv].": ["distance < Starokostiantyniv 8000m"],
    "The drone flew 1,800 km from the border to [Tyumen].": [
        "border_distance Tyumen < border 1800000m"
    ],
    "Satellites saw fires southeast of [Sudzha], east of [Martynovka], and in [Korenevo].": [
        "direction < Sudzha 135",
        "direction < Martynovka 90",
    ],
    "The general said that the enemy was 'two kilometres from [Huliaipole]'.": [
        "front_distance Huliaipole < the enemy 2000m"
    ],
    "The mine lies roughly midway between [Selydove] and [Kurakhove].": [
        "between < Selydove+Kurakhove"
    ],
    "Fields between the villages of [Robotyne] and [Verbove] are mined.": [
        "between < Robotyne+Verbove"
    ],
    "They retook a village some 20 to 25 km north of the [W:Inhulets].": [
        "distance_direction village < Inhulets 22500m 0"
    ],
    "It took ten weeks to advance 15 miles, a soldier said.": ["advance_distance 24140m"],
    "Half of the front's 1,000km runs through [R:Donetsk region].": ["front_length front 1000000m"],
    "A 20-km-wide buffer zone along the border was ordered.": [],
    "He was born 40 km away, in [Bakhmut].": [],
    "Guns with a reach of 40 km shelled [Kherson].": [],
    "The pipe, 1.4 m wide, runs 15 km to [Sudzha].": [],
    "Prices rose 3.5 percent; 12 m people left.": [],
    "Snow fell 30 cm deep in [Lviv].": [],
    "The K-2 regiment hit tanks at [Siversk] from 10 km.": [],
    "Wind at 15 m/s, waves of 2 m off [Odesa].": [],
    "They hold the high ground overlooking [Toretsk].": [],
    "South Korea and North Korea traded blame.": [],
    "West of the river, all was calm.": [],
    "In the east of [C:Ukraine], fighting goes on.": [],
    "He studied in the West and lives in East London.": [],
    "Brigades of Operational Command South moved to [Orikhiv].": [],
    "The 25-kilometre road north from [Sumy] is cut.": [],
    "[Kherson]'s northern suburb of [Antonivka] was hit.": [],
}


@pytest.mark.parametrize(("marked", "expected"), CASES.items(), ids=list(CASES))
def test_a_sentence_makes_these_statements(
    marked: str, expected: list[str], statements: Callable[[str], list[str]]
) -> None:
    assert statements(marked) == sorted(expected)
