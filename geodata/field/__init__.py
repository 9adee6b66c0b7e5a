"""What a text says of a place's position in; a density over the ground out.

The model, in kilometres and degrees, for a target at distance D from the anchor and at an angle d
off the stated bearing:

    p ~ R(D) / D * A(d | D)        per unit of area
    R = (1-w) N(D; c, s) + w N(ln(c/D); 0.105, sqrt(0.16^2 + (s/c)^2)) / D
    s^2 = g^2/12 + (0.02 c)^2 + 0.46^2 + (0.15 r)^2
    A = N(d; 0, t),  t^2 = t0^2 + atan2(0.15 r, D)^2

c is the stated distance, g the step of the written number, r the anchor's radius, w the share of
writers who count along roads. Fitted on 9,265 encyclopaedic statements, half of them held back. The
fitted numbers and where they come from stand in `fitted.py`.
"""

from __future__ import annotations

from geodata.field.columns import Columns, Extent, spread_km
from geodata.field.fitted import (
    CONSISTENT_SCORE,
    INCONSISTENT_SCORE,
    LIMITS,
    ROAD_SHARE,
    SHAPE,
    SPREAD_DEG,
)
from geodata.field.normal import erf, normal_cdf
from geodata.field.shape import Limits, Shape
from geodata.field.statement import Between, Contours, Field, turns_deg
from geodata.field.strain import strains

__all__ = [
    "CONSISTENT_SCORE",
    "INCONSISTENT_SCORE",
    "LIMITS",
    "ROAD_SHARE",
    "SHAPE",
    "SPREAD_DEG",
    "Between",
    "Columns",
    "Contours",
    "Extent",
    "Field",
    "Limits",
    "Shape",
    "erf",
    "normal_cdf",
    "spread_km",
    "strains",
    "turns_deg",
]
