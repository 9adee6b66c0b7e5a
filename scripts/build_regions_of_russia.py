"""Regions of Russia beyond the border in; geodata/data/regions_of_russia.tsv out.

The names are set down here; label and reach are read from the outlines of
geodata/data/borders.geojson (Natural Earth). The five oblasts along the border are in the main
table, with their settlements.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import shapely

from geodata.measure import distance_m
from geodata.model import LonLat
from geodata.places.table import COLUMNS

DATA = Path(__file__).parent.parent / "geodata" / "data"
OUT = DATA / "regions_of_russia.tsv"

# ISO 3166-2 code, English, Ukrainian and Russian adjective, short names ("-" for none).
OBLASTS = """
RU-AMU Amur Амурська Амурская -
RU-ARK Arkhangelsk Архангельська Архангельская -
RU-AST Astrakhan Астраханська Астраханская Астраханщина
RU-CHE Chelyabinsk Челябінська Челябинская Челябінщина
RU-IRK Irkutsk Іркутська Иркутская -
RU-IVA Ivanovo Івановська Ивановская -
RU-KEM Kemerovo Кемеровська Кемеровская Kuzbass/Кузбас/Кузбасс
RU-KGD Kaliningrad Калінінградська Калининградская -
RU-KGN Kurgan Курганська Курганская -
RU-KIR Kirov Кіровська Кировская -
RU-KLU Kaluga Калузька Калужская Калужчина
RU-KOS Kostroma Костромська Костромская -
RU-LEN Leningrad Ленінградська Ленинградская Ленобласть
RU-LIP Lipetsk Липецька Липецкая Липеччина/Липетчина
RU-MAG Magadan Магаданська Магаданская -
RU-MOS Moscow Московська Московская Podmoskovye/Підмосков'я/Подмосковье
RU-MUR Murmansk Мурманська Мурманская -
RU-NGR Novgorod Новгородська Новгородская Новгородщина
RU-NIZ Nizhny_Novgorod Нижньогородська Нижегородская Nizhegorod_region
RU-NVS Novosibirsk Новосибірська Новосибирская -
RU-OMS Omsk Омська Омская -
RU-ORE Orenburg Оренбурзька Оренбургская Оренбуржжя/Оренбуржье
RU-ORL Oryol Орловська Орловская Orel_region/Orlov_region/Орловщина
RU-PNZ Penza Пензенська Пензенская Пензенщина
RU-PSK Pskov Псковська Псковская Псковщина
RU-RYA Ryazan Рязанська Рязанская Рязанщина
RU-SAK Sakhalin Сахалінська Сахалинская Sakhalin/Сахалін/Сахалин
RU-SAM Samara Самарська Самарская Самарщина
RU-SAR Saratov Саратовська Саратовская Саратовщина
RU-SMO Smolensk Смоленська Смоленская Смоленщина
RU-SVE Sverdlovsk Свердловська Свердловская Свердловщина
RU-TAM Tambov Тамбовська Тамбовская Тамбовщина
RU-TOM Tomsk Томська Томская -
RU-TUL Tula Тульська Тульская Тульщина
RU-TVE Tver Тверська Тверская Тверщина
RU-TYU Tyumen Тюменська Тюменская -
RU-ULY Ulyanovsk Ульяновська Ульяновская -
RU-VGG Volgograd Волгоградська Волгоградская Волгоградщина
RU-VLA Vladimir Владимирська Владимирская Володимирська_область/Владимирщина
RU-VLG Vologda Вологодська Вологодская Вологодщина
RU-YAR Yaroslavl Ярославська Ярославская Ярославщина
"""
KRAIS = """
RU-ALT Altai Алтайський Алтайский -
RU-KAM Kamchatka Камчатський Камчатский Kamchatka/Камчатка
RU-KDA Krasnodar Краснодарський Краснодарский Kuban/Кубань/Краснодарщина
RU-KHA Khabarovsk Хабаровський Хабаровский -
RU-KYA Krasnoyarsk Красноярський Красноярский -
RU-PER Perm Пермський Пермский Пермщина
RU-PRI Primorsky Приморський Приморский Primorye/Примор'я/Приморье
RU-STA Stavropol Ставропольський Ставропольский Ставропілля/Ставрополье/Ставропольщина
RU-ZAB Zabaykalsky Забайкальський Забайкальский Забайкалля/Забайкалье
"""
REPUBLICS = """
RU-AD Adygea/Republic_of_Adygea/Адигея/Адыгея
RU-BA Bashkortostan/Republic_of_Bashkortostan/Bashkiria/Башкортостан/Башкирія/Башкирия
RU-BU Buryatia/Republic_of_Buryatia/Бурятія/Бурятия
RU-CE Chechnya/Chechen_Republic/Republic_of_Chechnya/Чечня/Чеченська_Республіка/Чеченская_Республика
RU-CU Chuvashia/Chuvash_Republic/Republic_of_Chuvashia/Чувашія/Чувашия
RU-DA Dagestan/Republic_of_Dagestan/Дагестан
RU-IN Ingushetia/Republic_of_Ingushetia/Інгушетія/Ингушетия
RU-KB Kabardino-Balkaria/Kabardino-Balkarian_Republic/Кабардино-Балкарія/Кабардино-Балкария
RU-KC Karachay-Cherkessia/Karachay-Cherkess_Republic/Карачаєво-Черкесія/Карачаево-Черкесия
RU-KL Kalmykia/Republic_of_Kalmykia/Калмикія/Калмыкия
RU-KO Komi_Republic/Republic_of_Komi/Komi_region/Республіка_Комі/Республика_Коми/Комі/Коми
RU-KR Karelia/Republic_of_Karelia/Карелія/Карелия
RU-ME Mari_El/Republic_of_Mari_El/Mari_El_Republic/Марій_Ел/Марий_Эл
RU-MO Mordovia/Republic_of_Mordovia/Мордовія/Мордовия
RU-SA Yakutia/Sakha_Republic/Republic_of_Sakha/Якутія/Якутия
RU-SE North_Ossetia/North_Ossetia-Alania/Північна_Осетія/Северная_Осетия
RU-TA Tatarstan/Republic_of_Tatarstan/Татарстан
RU-TY Tuva/Tuva_Republic/Republic_of_Tuva/Тува/Тыва
RU-UD Udmurtia/Udmurt_Republic/Republic_of_Udmurtia/Удмуртія/Удмуртия
RU-KHM Khanty-Mansi_Autonomous_Okrug/Khanty-Mansi_region/Yugra/ХМАО/Югра
RU-YAN Yamalo-Nenets_Autonomous_Okrug/Yamalo-Nenets_region/ЯНАО
"""
# Names too long for the lines above.
MORE = {
    "RU-MOS": "Московський_регіон/Московский_регион",
    "RU-LEN": "Ленінградщина/Ленинградщина",
    "RU-NIZ": "Нижегородська_область/Нижегородщина",
    "RU-KHM": "Ханти-Мансійський_автономний_округ/Ханты-Мансийский_автономный_округ",
    "RU-YAN": "Ямало-Ненецький_автономний_округ/Ямало-Ненецкий_автономный_округ",
}
OLD_LATIN = {"Oryol": ("Orel",), "Nizhny Novgorod": ("Nizhniy Novgorod", "Nizhegorodskaya")}


def main() -> None:
    outlines = _outlines()
    rows = [_row(iso, names, outlines[iso]) for iso, names in sorted(_named())]
    lines = ["\t".join(COLUMNS), *("\t".join(row[column] for column in COLUMNS) for row in rows)]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} regions, {OUT.stat().st_size} bytes")


def _named() -> list[tuple[str, list[str]]]:
    """List the code and the names of each region, the English name first."""
    kinds = (
        (OBLASTS, ("Oblast", "region"), "область"),
        (KRAIS, ("Krai", "region", "Territory"), "край"),
    )
    found = []
    for block, english, cyrillic in kinds:
        for line in block.split("\n"):
            if line:
                iso, name, uk, ru, short = line.split()
                name = name.replace("_", " ")
                latin = (name, *OLD_LATIN.get(name, ()))
                names = [f"{n} {word}" for n in latin for word in english]
                names += [f"{adjective} {cyrillic}" for adjective in (uk, ru)]
                names += [n.replace("_", " ") for n in short.split("/") if n != "-"]
                found.append((iso, list(dict.fromkeys(names))))
    for line in REPUBLICS.split("\n"):
        if line:
            iso, names = line.split()
            found.append((iso, _split(names)))
    return [(iso, names + _split(MORE.get(iso, ""))) for iso, names in found]


def _split(names: str) -> list[str]:
    return [name.replace("_", " ") for name in names.split("/") if name]


def _outlines() -> dict[str, shapely.Geometry]:
    features = json.loads((DATA / "borders.geojson").read_text(encoding="utf-8"))["features"]
    return {
        feature["properties"]["code"]: shapely.geometry.shape(feature["geometry"])
        for feature in features
        if feature["properties"]["layer"] == "region"
    }


def _row(iso: str, names: list[str], outline: shapely.Geometry) -> dict[str, str]:
    label = outline.representative_point()
    at = LonLat(label.x, label.y)
    corners = shapely.get_coordinates(outline.convex_hull)
    reach_m = max(distance_m(at, LonLat(lon, lat)) for lon, lat in corners.tolist())
    return dict.fromkeys(COLUMNS, "") | {
        "id": iso,
        "name": names[0],
        "kind": "region",
        "lon": f"{at.lon:.2f}",
        "lat": f"{at.lat:.2f}",
        "uncertainty_m": str(math.ceil(reach_m / 1000) * 1000),
        "country": "RU",
        "admin1": names[0],
        "names": "|".join(names[1:]),
        "source": "ISO 3166-2; Natural Earth",
        "iso3166_2": iso,
    }


if __name__ == "__main__":
    main()
