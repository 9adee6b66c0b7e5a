"""A slate and its text in; what the text says outright for or against each candidate out.

All weights are log-odds set by hand: a thing said outright outweighs size, size outweighs nearness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.model import PlaceKind
from geodata.places.bare_regions import bare_regions
from geodata.places.bearers import bearers_of
from geodata.places.candidates import KINDS
from geodata.places.hints import (
    STATES,
    find_withins,
    is_setting,
    size_cue,
    state_after,
)
from geodata.places.slate import COUNTRY, REGION, SETTLEMENT
from geodata.places.sphere import metres_between
from geodata.places.strangers import is_its_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]
    Ints = NDArray[np.int64]

_SAID_KIND, _OTHER_KIND = 3.0, -4.0
_WRONG_SIZE = -3.0  # "the village of" a town of 30,000, "the city of" a hamlet
_VILLAGE_BELOW, _CITY_ABOVE = 30_000, 3_000  # people
_SAID_WITHIN, _SAID_ELSEWHERE = 5.0, -5.0  # ", Kherson Oblast" right beside the name
_SAID_BESIDE = 3.0  # "In the Kherson region, ..."
_REGION_NAMED = (2.2, 1.4, 0.7)  # in the same sentence, paragraph, document
_SET_IN, _SET_ELSEWHERE = 3.5, -3.5  # "In the Sumy region the army took the village of ..."
_THIN, _UNTOLD = "RU", -5.0  # where the tables lack most villages, and such a one elsewhere
_AT_WAR = {"RU", "UA"}  # where one name is spelled alike on both sides of the border
_FAR_OFF = 2.0  # of a region's reach: no village there is taken for one of the region
_NO_VILLAGE = 100_000  # people
_COUNTRY_NAMED = (0.9, 0.7, 0.5)


def kind_fit(text: str, slate: Slate) -> Floats:
    """Weigh each candidate by what the words around its spot call it."""
    found = bare_regions(text, slate)
    for spot, rows in zip(slate.spots, slate.rows, strict=True):
        if spot.kind_cue is not None:
            right = slate.columns.kind[rows] == KINDS.index(spot.kind_cue)
            found[rows] += np.where(
                right, _SAID_KIND if np.count_nonzero(right) else 0.0, _OTHER_KIND
            )
        if spot.kind_cue is PlaceKind.SETTLEMENT and (size := size_cue(text, spot.start)):
            found[rows] += _size_fit(slate, rows, size)
    return found


def _size_fit(slate: Slate, rows: slice, size: int) -> Floats:
    people = slate.columns.population[rows]
    wrong = people > _VILLAGE_BELOW if size < 0 else people < _CITY_ABOVE
    fit = np.where(wrong & (slate.columns.kind[rows] == SETTLEMENT), _WRONG_SIZE, 0.0)
    if size < 0:
        fit[people > _NO_VILLAGE] = _UNTOLD + _WRONG_SIZE
    return fit


def said(text: str, slate: Slate) -> Floats:
    """Weigh each candidate by the area written right beside its name."""
    found = slate.zeros()
    for within in find_withins(text, slate.spots):
        rows = slate.rows[within.inner]
        inside = inside_area(slate, rows, _area_row(slate, within.area))
        weights = (_SAID_WITHIN, _SAID_ELSEWHERE) if within.firm else (_SAID_BESIDE, 0.0)
        found[rows] += np.where(inside, *weights)
        area, called = _area_row(slate, within.area), slate.spots[within.inner]
        if within.firm and not np.count_nonzero(inside):
            found[rows] += _UNTOLD  # of no table, however near its namesakes are to the rest
        if not within.firm and (
            _is_untold(text, slate, within.inner, area)
            or _is_only_former(slate, rows, called, inside)
        ):
            found[rows] += _UNTOLD
    found += _set_in(text, slate, found)
    if np.count_nonzero(found):
        found += _again_untold(slate, found)
    for spot, rows in zip(slate.spots, slate.rows, strict=True):
        state = state_after(text, spot.end)
        if state and state.startswith(_states_of(spot)) and not found[rows].any():
            found[rows] = _said_state(slate, rows, state)
    return found


def _set_in(text: str, slate: Slate, beside: Floats) -> Floats:
    """Weigh each candidate by the region its sentence begins with, unless one stands beside it."""
    found = slate.zeros()
    setting, sentence = -1, -1
    for number, (spot, rows) in enumerate(zip(slate.spots, slate.rows, strict=True)):
        if spot.sentence != sentence:
            setting, sentence = -1, spot.sentence
        if spot.is_area:
            row = _area_row(slate, number)
            is_region = slate.columns.kind[row] == REGION and is_setting(text, spot)
            setting = row if is_region else -1
        elif setting >= 0 and not np.count_nonzero(beside[rows]):
            inside = inside_area(slate, rows, setting)
            if spot.kind_cue is None and _is_a_capital(slate, rows, inside):
                continue
            if np.count_nonzero(inside):
                found[rows] = np.where(inside, _SET_IN, _SET_ELSEWHERE)
            elif _is_untold(text, slate, number, setting) or _is_far_off(slate, rows, setting):
                found[rows] = _UNTOLD
    return found


def _is_a_capital(slate: Slate, rows: slice, inside: Bools) -> bool:
    """Tell the city that another region is named after from its namesakes in this one.

    "One died in the Kherson region, and one in Zaporizhzhia": no hamlet of Kherson.
    """
    columns = slate.columns
    if not (columns.kind[rows] == REGION).any():
        return False
    return not (columns.population[rows][inside] > _VILLAGE_BELOW).any()


def _is_untold(text: str, slate: Slate, number: int, area: int) -> bool:
    """Tell a village said to lie in a region of Russia, where tables have its namesakes only.

    Of Ukraine they have every village; and a name of one bearer may be told of from over there.
    """
    columns, rows = slate.columns, slate.rows[number]
    if columns.places[area].country != _THIN or columns.kind[area] != REGION:
        return False
    best_known = rows.start + int(columns.prior[rows].argmax())
    if rows.stop - rows.start == 1 or inside_area(slate, rows, area).any():
        return False
    is_town = columns.population[best_known] > _VILLAGE_BELOW
    return not is_town or size_cue(text, slate.spots[number].start) < 0


def _is_far_off(slate: Slate, rows: slice, area: int) -> bool:
    """Tell a village that tables know only far from the region of Ukraine it is told of in."""
    columns = slate.columns
    countries = {columns.places[rows.start].country, columns.places[area].country}
    if len(countries) > 1 and countries != _AT_WAR:
        return False
    if columns.population[rows].max() > _VILLAGE_BELOW or columns.kind[area] != REGION:
        return False
    metres = metres_between(columns.xyz[rows], columns.xyz[area : area + 1])[:, 0]
    return bool(metres.min() > _FAR_OFF * columns.uncertainty_m[area])


def _is_only_former(slate: Slate, rows: slice, spot: Spot, inside: Bools) -> bool:
    """Tell a name that in no table a place of the region bears, and elsewhere one only bore once.

    "Ленино и Ивановка в ДНР": there are villages still called so by who took them.
    """
    if np.count_nonzero(inside):
        return False
    return not any(is_its_name(place.name, spot.text) for place in slate.columns.places[rows])


def _again_untold(slate: Slate, found: Floats) -> Floats:
    """Weigh a village named again, with nothing said of where it lies, as when it was."""
    again = slate.zeros()
    untold = {
        name
        for name, rows in zip(slate.name.tolist(), slate.rows, strict=True)
        if found[rows.start] <= _UNTOLD and found[rows].max() <= _UNTOLD
    }
    if not untold:
        return again
    for name, rows in zip(slate.name.tolist(), slate.rows, strict=True):
        if name in untold and not found[rows].any():
            again[rows] = _SAID_ELSEWHERE + _UNTOLD
    return again


def _states_of(spot: Spot) -> tuple[str, ...]:
    """List what may be named as the state of a place: those abroad, and the candidates' own."""
    return STATES + bearers_of(spot.matches).states


def _said_state(slate: Slate, rows: slice, state: str) -> Floats:
    """Weigh candidates by a state abroad that is no entry of the gazetteer ("Odessa, Texas").

    No bearer of the name may lie there: in "Moscow, Idaho" it is none that we know.
    """
    admin1 = [place.admin1 for place in slate.columns.places[rows]]
    inside = np.array([name is not None and state.startswith(name) for name in admin1])
    is_state = inside.any() or state.startswith(STATES)  # two tables may name a place's state
    return np.where(inside, _SAID_WITHIN, _SAID_ELSEWHERE if is_state else 0.0)


def _area_row(slate: Slate, number: int) -> int:
    """Give the row of the likeliest area that a spot names."""
    rows = slate.rows[number]
    return int(rows.start + slate.columns.is_point[rows].argmin())  # the first that is none


def inside_area(slate: Slate, rows: slice, area: int) -> Bools:
    """Tell which candidates lie in an area, by what the tables say or by its reach."""
    columns = slate.columns
    if columns.kind[area] == COUNTRY:
        return np.asarray(columns.country[rows] == columns.country[area])
    return np.asarray(columns.admin1[rows] == columns.admin1[area]) | _reached(slate, rows, area)


def _reached(slate: Slate, rows: slice, area: int) -> Bools:
    """Tell the towns abroad, of which no table says the region, by how far the region reaches."""
    columns = slate.columns
    lost = (columns.admin1[rows] < 0) & (columns.country[rows] == columns.country[area])
    if not np.count_nonzero(lost):  # in a third of the time of `any`
        return np.asarray(lost)
    metres = metres_between(columns.xyz[rows], columns.xyz[area : area + 1])[:, 0]
    return np.asarray(lost & columns.is_point[rows] & (metres <= columns.uncertainty_m[area]))


def named(slate: Slate) -> Floats:
    """Weigh each candidate by the areas named around it, the best of them."""
    namings: dict[int, list[int]] = {}
    has_area = np.logical_or.reduceat(~slate.columns.is_point, slate.starts)
    for number in np.flatnonzero(has_area).tolist():
        if slate.spots[number].is_area and not slate.is_metonym[number]:  # "Russia attacked X"
            place = int(slate.columns.place[_area_row(slate, number)])
            namings.setdefault(place, []).append(number)
    found = slate.zeros()
    for numbers in namings.values():
        found = np.maximum(found, _gain(slate, numbers))
    return found


def _gain(slate: Slate, numbers: Sequence[int]) -> Floats:
    """Weigh each candidate by the naming of one area, by these spots."""
    row = _area_row(slate, numbers[0])
    weights = _COUNTRY_NAMED if slate.columns.kind[row] == COUNTRY else _REGION_NAMED
    gain = np.where(_is_among(slate.paragraph, numbers), weights[1], weights[2])
    gain[_is_among(slate.sentence, numbers)] = weights[0]
    inside = inside_area(slate, slice(None), row)  # the region itself too: one sense per discourse
    return np.where(inside, gain[slate.owner], 0.0)


def _is_among(numbers: Ints, chosen: Sequence[int]) -> Bools:
    """Tell the spots whose number, of sentence or paragraph, is that of some chosen spot.

    The numbers grow from spot to spot.
    """
    held = np.zeros(int(numbers[-1]) + 1, bool)
    held[numbers[chosen]] = True
    return held[numbers]
