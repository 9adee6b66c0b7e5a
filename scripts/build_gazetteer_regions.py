"""The oblasts and raions of Ukraine and the Russian border oblasts, with their names and codes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Oblast:
    """A region; `register` and `geonames` are its codes in KATOTTG and GeoNames."""

    iso: str
    register: str
    geonames: str
    name: str
    names: tuple[str, ...]


def _oblasts(text: str) -> tuple[Oblast, ...]:
    """Read lines of ISO code, register code, GeoNames code, English, adjectives, short names."""
    return tuple(_oblast(line) for line in text.strip().splitlines())


def _oblast(line: str) -> Oblast:
    iso, register, geonames, english, uk, ru, short = line.split(None, 6)
    old = _OLD_LATIN.get(english, ())
    names = [f"{name} {word}" for name in (english, *old) for word in ("region", "province")]
    names += [f"{name} Oblast" for name in old]
    names += [f"{uk} {word}" for word in ("область", "обл")]
    names += [f"{ru} {word}" for word in ("область", "обл")]
    names += [name for name in short.split("/") if name != "-"]
    names += _SHORT.get(english, "").split()
    return Oblast(iso, register, geonames, f"{english} Oblast", tuple(dict.fromkeys(names)))


# Russian and older spellings that the press still writes.
_OLD_LATIN = {
    "Kharkiv": ("Kharkov",),
    "Luhansk": ("Lugansk",),
    "Zaporizhzhia": ("Zaporozhye", "Zaporizhia", "Zaporizhzhya", "Zaporozhe"),
    "Odesa": ("Odessa",),
    "Mykolaiv": ("Nikolaev", "Nikolayev", "Mykolayiv"),
    "Dnipropetrovsk": ("Dnepropetrovsk", "Dnipro"),
    "Chernihiv": ("Chernigov",),
    "Kyiv": ("Kiev",),
    "Lviv": ("Lvov",),
    "Kirovohrad": ("Kirovograd",),
    "Vinnytsia": ("Vinnitsa",),
    "Zhytomyr": ("Zhitomir",),
    "Rivne": ("Rovno",),
    "Ternopil": ("Ternopol",),
    "Khmelnytskyi": ("Khmelnitsky", "Khmelnytsky"),
    "Cherkasy": ("Cherkassy",),
    "Chernivtsi": ("Chernovtsy",),
    "Donetsk": ("Donets",),
    "Zakarpattia": ("Transcarpathia", "Transcarpathian"),
}

# More of their short names.
_SHORT = {
    "Vinnytsia": "Винниччина",
    "Dnipropetrovsk": "Січеславщина",
    "Ivano-Frankivsk": "Франківщина Ивано-Франковщина Прикарпатье",
    "Kirovohrad": "Кропивниччина",
}

OBLASTS = (
    *_oblasts(
        """
UA-05 05 23 Vinnytsia Вінницька Винницкая Вінниччина/Винничина
UA-07 07 24 Volyn Волинська Волынская Волинь/Волынь/Volhynia
UA-12 12 04 Dnipropetrovsk Дніпропетровська Днепропетровская Дніпропетровщина/Днепропетровщина
UA-14 14 05 Donetsk Донецька Донецкая Донеччина/Донетчина
UA-18 18 27 Zhytomyr Житомирська Житомирская Житомирщина
UA-21 21 25 Zakarpattia Закарпатська Закарпатская Закарпаття/Закарпатье
UA-23 23 26 Zaporizhzhia Запорізька Запорожская -
UA-26 26 06 Ivano-Frankivsk Івано-Франківська Ивано-Франковская Івано-Франківщина/Прикарпаття
UA-32 32 13 Kyiv Київська Киевская Київщина/Киевщина
UA-35 35 10 Kirovohrad Кіровоградська Кировоградская Кіровоградщина/Кировоградщина
UA-09 44 14 Luhansk Луганська Луганская Луганщина
UA-46 46 15 Lviv Львівська Львовская Львівщина/Львовщина
UA-48 48 16 Mykolaiv Миколаївська Николаевская Миколаївщина/Николаевщина
UA-51 51 17 Odesa Одеська Одесская Одещина/Одесчина
UA-53 53 18 Poltava Полтавська Полтавская Полтавщина
UA-56 56 19 Rivne Рівненська Ровненская Рівненщина/Ровенщина/Ровенская область
UA-59 59 21 Sumy Сумська Сумская Сумщина
UA-61 61 22 Ternopil Тернопільська Тернопольская Тернопільщина/Тернопольщина
UA-63 63 07 Kharkiv Харківська Харьковская Харківщина/Харьковщина
UA-65 65 08 Kherson Херсонська Херсонская Херсонщина
UA-68 68 09 Khmelnytskyi Хмельницька Хмельницкая Хмельниччина/Хмельнитчина
UA-71 71 01 Cherkasy Черкаська Черкасская Черкащина/Черкасщина
UA-77 73 03 Chernivtsi Чернівецька Черновицкая Буковина/Bukovina/Bukovyna
UA-74 74 02 Chernihiv Чернігівська Черниговская Чернігівщина/Черниговщина
"""
    ),
    Oblast(
        "UA-43",
        "01",
        "11",
        "Autonomous Republic of Crimea",
        (
            *("Crimea", "Crimean peninsula", "Republic of Crimea", "Крим", "Крым", "АР Крим"),
            *("Автономна Республіка Крим", "Автономная Республика Крым", "Кримський півострів"),
        ),
    ),
    Oblast("UA-30", "80", "12", "Kyiv City", ("city of Kyiv", "місто Київ", "город Киев")),
    Oblast("UA-40", "85", "20", "Sevastopol City", ("city of Sevastopol", "місто Севастополь")),
)

RUSSIAN_OBLASTS = _oblasts(
    """
RU-BEL - 09 Belgorod Бєлгородська Белгородская Белгородщина/Белгородчина/Бєлгородщина
RU-BRY - 10 Bryansk Брянська Брянская Брянщина
RU-KRS - 41 Kursk Курська Курская Курщина
RU-ROS - 61 Rostov Ростовська Ростовская -
RU-VOR - 86 Voronezh Воронезька Воронежская -
"""
)

# Raions are named after their seats in English; the register has adjectives.
# The zone around Chornobyl, of which the register says "Київська" only.
RAION_NAMES: dict[str, str] = {"Київська": "Vyshhorodskyi"}
