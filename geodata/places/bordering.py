"""A slate and its text in; how each candidate fits "4 km from the border" out."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.measure import distance_m
from geodata.phrases import find_lengths
from geodata.phrases.late import late

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

# Behind a name: ", a village some 4 km", "(4 km", " lies 4 km", "у 4 км".
_LEADS = late(
    r"[\"”»]?(?:\s*[,(–—-]|\s+(?:is|lies|sits|is\s+located|located|situated|лежить|розташован\w+"
    r"|знаходиться|лежит|расположен\w+|находится))"
    r"(?:\s*(?:an?|the|small|tiny|border|frontline|village|town|city|settlement|hamlet|which|that|is|lies|sits|located"
    r"|situated|just|only|some|about|around|roughly|less|than|within|у|в|за|що|що\s+за|яке|село|селище"
    r"|місто|близько|приблизно|усього|всього|лише|всего|лишь|около|примерно|деревня|посёлок|поселок"
    r"|город|котор\w+|лежить|знаходиться|розташован\w+|расположен\w+|находится)(?=[\s,])[,\s]*){0,7}\s*"
)
_TO_BORDER = re.compile(
    r"(?:\s*\([^()]{0,40}\))?\s+(?:away\s+)?(?:(?:north|south|east|west)\w*\s+(?:of|from)|from|of|від|до|од|от)\s+"
    r"(?:(?:the|a|its|державного|государственной|українсько\S*|украинско\S*|російсько\S*|российско\S*"
    r"|Russian|Ukrainian|Russia['’]s|Ukraine['’]s|international|Russia–Ukraine|Russian-Ukrainian)\s+){0,4}"
    r"(?:border|frontier|кордон\w*|границ\w*)(?!\w)",
    re.IGNORECASE,
)
_REACH = 90  # characters from a name to the distance
_FAR_KM = 300.0  # over which the namesakes of a village are strewn
_SHARE, _LEAST_KM = 0.25, 2.5  # of the distance: how far such figures are off as a rule
_RANGE = (-3.0, 3.0)  # log-odds


def bordering(text: str, slate: Slate) -> Floats:
    """Weigh the candidates of each place that is told to lie so far from the border.

    It is the border of Russia and Ukraine that the news measures from.
    """
    found = slate.zeros()
    if "border" not in text and "кордон" not in text and "границ" not in text:
        return found
    lengths = [le for le in find_lengths(text) if _TO_BORDER.match(text, le.end)]
    for length in lengths:
        for spot, rows in zip(slate.spots, slate.rows, strict=True):
            if rows.stop - rows.start < 2 or not 0 <= length.start - spot.end < _REACH:
                continue
            if _LEADS.fullmatch(text, spot.end, length.start):
                found[rows] = _fit(slate, rows, length.value_m / 1000)
    return found


def _fit(slate: Slate, rows: slice, stated_km: float) -> Floats:
    line = borders.border_line("UA", "RU")
    if line is None:
        return np.zeros(rows.stop - rows.start)
    shapely.prepare(line)
    places = slate.columns.places[rows]
    km = np.array([distance_m(p.at, borders.nearest(p.at, line)) / 1000 for p in places])
    spread = np.hypot(max(_SHARE * stated_km, _LEAST_KM), slate.columns.uncertainty_m[rows] / 1000)
    likely = np.exp(-0.5 * ((km - stated_km) / spread) ** 2) / (spread * math.sqrt(math.tau))
    return np.clip(np.log(np.maximum(likely * _FAR_KM, 1e-9)), *_RANGE)
