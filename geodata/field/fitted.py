"""The fitted numbers of the field, written by `scripts/calibrate_claims.py`.

Origin of LIMITS and of the two scores:
1,802 true statements of relative_locations.jsonl.gz. Of 2,082 others:
  true_called_consistent 0.9621
  true_called_inconsistent 0.0274
  region80_coverage 0.8002
  opposite_called_inconsistent 1.0
  quarter_turn_called_inconsistent 0.9793
  twice_as_far_called_inconsistent 0.9395
  three_times_called_inconsistent 0.9957
  half_called_inconsistent 0.8766
  half_as_far_again_called_inconsistent 0.5014
Run again: python scripts/calibrate_claims.py relative_locations.jsonl.gz --keep-shape
"""

from __future__ import annotations

from geodata.field.shape import Limits, Shape

# Of SHAPE, ROAD_SHARE and SPREAD_DEG.
SHAPE_ORIGIN = "one half of 9,265 encyclopaedic statements 'N km DIRECTION of ANCHOR'"
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
    far_spreads=2.5,
    certain=0.882,
)

# Of all other statements: the field's mass that is denser than the target.
CONSISTENT_SCORE = 0.9724
INCONSISTENT_SCORE = 0.9936
