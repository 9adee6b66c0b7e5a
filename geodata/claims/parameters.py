"""What claims are held to beside the fitted field, whose numbers stand in `field/fitted.py`."""

from __future__ import annotations

# Median distance in metres of what is said to lie so, by the anchor's population (below 5,000,
# 50,000, 500,000, above), and the standard deviation of its logarithm.
NEAR_M, NEAR_LOG = (5_600.0, 7_500.0, 13_000.0, 21_000.0), 1.1
JUST_M, JUST_LOG = (3_600.0, 4_400.0, 8_200.0, 17_000.0), 0.8
OUTSKIRTS_M, OUTSKIRTS_LOG = (1_700.0, 3_700.0, 7_100.0, 16_000.0), 0.7
DIRECTION_M, DIRECTION_LOG = 15_000.0, 0.8
POPULATION_STEPS = (5_000, 50_000, 500_000)

# Share of writers who count along roads: between the fitted share of encyclopaedias and none.
NEWS_ROAD_SHARE = 0.5
BY_ROAD_SHARE, CROW_ROAD_SHARE = 0.95, 0.1  # "by road", "as the crow flies"

# Of a town's radius: where its edge is, from which "10 km from the outskirts" is counted.
EDGE_SHARE = 0.7

AHEAD_DEG = 45.0  # to either side of "east of", where a line is looked for
DUE_DEG = 6.0  # standard deviation of a bearing said as "due south"

# Of a distance to a line: "20 km" fits 22, and 176 do not contradict "200 km", since writers round
# and lines differ by source.
ROUND_RATIO, ROUGH_RATIO = 0.125, 0.2
LINE_NOISE_M = 500.0  # of a distance to a precise line
SCHEMATIC_NOISE_M = 5_000.0  # of one set down by hand
BEFORE_DAYS = 3  # how long ago a place newly taken was still the other side's
FRESH_DAYS = 14  # for which a front tells where the fighting is
STALE_DAYS = 30  # after which a front no longer tells distances
STALE_LENGTH_DAYS = 60  # its length changes more slowly

# Scales people draw a front at, and how far two drawings of one scale differ.
USUAL_TOLERANCE_M = 5_000.0
TOLERANCES_M = (0.0, 100.0, 250.0, 500.0, 1_000.0, 2_000.0, 5_000.0, 10_000.0, 20_000.0)
LENGTH_NOISE_RATIO = 0.06
LENGTH_DOUBT_RATIO = 0.15

CHANGE_FRESH_DAYS = 3  # how far from the named day a front still tells what changed by then
AREA_DOUBT_RATIO = 0.1  # of a claimed area: how far two sources of a week's gains differ
AREA_EDGE_M = 250.0  # times an outline's edge: how far an area inside it may be off
HELD_DOUBT_RATIO = 0.05  # of what a side holds: how far two sources of one day differ
BOUND_RATIO = 0.15  # how far beyond the figure people still say "more than", "nearly"
ADVANCE_DAYS = 7  # within which maps show an advance that the text gives no days for
ADVANCE_SEEN_RATIO = 0.6  # of a claimed advance: maps show the ground that is held, not the raid
ADVANCE_TIMES, ADVANCE_LAG_M = 4.0, 3_000.0  # beyond which no lag of the maps explains it
NEARBY_M = 15_000.0  # about a named town, where "near" it an advance may be
