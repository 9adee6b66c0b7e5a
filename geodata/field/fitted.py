"""The fitted numbers of the field; `scripts/calibrate_claims.py` fits them and writes this file.

Origin: set by hand from the fit on 9,265 encyclopaedic statements, half of them held back.
"""

from __future__ import annotations

from geodata.field.shape import Limits, Shape

SHAPE = Shape(
    road_log=0.105,
    road_log_spread=0.16,
    distance_share=0.02,
    place_km=0.46,
    radius_share=0.15,
)

# Share of the writers who count along roads.
ROAD_SHARE = 0.63

# Standard deviation of a bearing in degrees, by how many winds the word belongs to.
SPREAD_DEG = {4: 17.0, 8: 16.5, 16: 9.5}

# Of a statement "N km DIRECTION of ANCHOR".
LIMITS = Limits(
    turn_spreads=3.1,
    near_log=0.61,
    near_spreads=1.5,
    far_log=0.32,
    far_spreads=2.3,
    certain=0.84,
)

# Of all other statements: the field's mass that is denser than the target.
CONSISTENT_SCORE = 0.974
INCONSISTENT_SCORE = 0.994
