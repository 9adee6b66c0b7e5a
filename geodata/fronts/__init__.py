"""Dated control areas in; the front line of a day, its length, area and changes out."""

from geodata.fronts.compare import FrontChange, compare
from geodata.fronts.history import DayFigures, History, histories
from geodata.fronts.line import area_inside_m2, contact_line, line_length_m
from geodata.fronts.reading import read_fronts
from geodata.fronts.reports import Wanted, compare_fronts, measure_front
from geodata.fronts.series import FrontSeries

__all__ = [
    "DayFigures",
    "FrontChange",
    "FrontSeries",
    "History",
    "Wanted",
    "area_inside_m2",
    "compare",
    "compare_fronts",
    "contact_line",
    "histories",
    "line_length_m",
    "measure_front",
    "read_fronts",
]
