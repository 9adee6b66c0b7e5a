"""Positions in; how close they are to where the war was fought out, when no front is given.

The towns are those around which armies fought on the ground, or which were shelled from across the
border for months, February 2022 to 2026, as every chronicle of the war names them. Positions are
rounded to a tenth of a degree: the prior is 25 km wide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.places.sphere import metres_to_nearest, unit_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_WIDTH_M = 25_000.0
_TOWNS = {
    "Bucha": (30.2, 50.5),
    "Makariv": (29.8, 50.5),
    "Borodianka": (29.9, 50.6),
    "Ivankiv": (29.9, 50.9),
    "Brovary": (30.8, 50.5),
    "Velyka Dymerka": (30.9, 50.6),
    "Chernihiv": (31.3, 51.5),
    "Nizhyn": (31.9, 51.0),
    "Konotop": (33.2, 51.2),
    "Romny": (33.5, 50.7),
    "Sumy": (34.8, 50.9),
    "Trostianets": (35.0, 50.5),
    "Okhtyrka": (34.9, 50.3),
    "Bilopillia": (34.3, 51.2),
    "Sudzha": (35.3, 51.2),
    "Korenevo": (34.9, 51.4),
    "Hlukhiv": (33.9, 51.7),
    "Zolochiv": (36.0, 50.3),
    "Kharkiv": (36.2, 50.0),
    "Lyptsi": (36.4, 50.2),
    "Vovchansk": (36.9, 50.3),
    "Shebekino": (36.9, 50.4),
    "Belgorod": (36.6, 50.6),
    "Velykyi Burluk": (37.4, 50.1),
    "Chuhuiv": (36.7, 49.8),
    "Balakliia": (36.9, 49.5),
    "Kupiansk": (37.6, 49.7),
    "Borova": (37.6, 49.4),
    "Izium": (37.3, 49.2),
    "Barvinkove": (37.0, 48.9),
    "Lyman": (37.8, 49.0),
    "Sloviansk": (37.6, 48.9),
    "Kramatorsk": (37.6, 48.7),
    "Svatove": (38.2, 49.4),
    "Kreminna": (38.2, 49.0),
    "Sievierodonetsk": (38.5, 48.9),
    "Siversk": (38.1, 48.9),
    "Popasna": (38.4, 48.6),
    "Stanytsia Luhanska": (39.5, 48.7),
    "Bakhmut": (38.0, 48.6),
    "Kostiantynivka": (37.7, 48.5),
    "Toretsk": (37.8, 48.4),
    "Horlivka": (38.1, 48.3),
    "Dobropillia": (37.1, 48.5),
    "Pokrovsk": (37.2, 48.3),
    "Avdiivka": (37.7, 48.1),
    "Donetsk": (37.8, 48.0),
    "Kurakhove": (37.3, 48.0),
    "Novopavlivka": (36.8, 48.1),
    "Velyka Novosilka": (36.8, 47.8),
    "Pokrovske": (36.2, 48.0),
    "Vuhledar": (37.3, 47.8),
    "Volnovakha": (37.5, 47.6),
    "Mariupol": (37.5, 47.1),
    "Huliaipole": (36.3, 47.7),
    "Polohy": (36.3, 47.5),
    "Orikhiv": (35.8, 47.6),
    "Tokmak": (35.7, 47.3),
    "Vasylivka": (35.3, 47.4),
    "Stepnohirsk": (35.5, 47.6),
    "Zaporizhzhia": (35.1, 47.8),
    "Enerhodar": (34.7, 47.5),
    "Nikopol": (34.4, 47.6),
    "Beryslav": (33.4, 46.8),
    "Vysokopillia": (33.5, 47.5),
    "Nova Kakhovka": (33.4, 46.8),
    "Kherson": (32.6, 46.6),
    "Oleshky": (32.7, 46.6),
    "Snihurivka": (32.8, 47.1),
    "Mykolaiv": (32.0, 47.0),
    "Ochakiv": (31.5, 46.6),
    "Voznesensk": (31.3, 47.6),
}
_XYZ = unit_vectors(*np.array(list(_TOWNS.values())).T)


def closeness(xyz: Floats) -> Floats:
    """Weigh unit vectors (n, 3) by the nearest of these towns: 1 there, 0 far away."""
    metres = metres_to_nearest(xyz, _XYZ)
    near: Floats = np.exp(-((metres / _WIDTH_M) ** 2) / 2)
    return near
