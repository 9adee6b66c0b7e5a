"""True statements in; geodata/field/fitted.py out, with the error rates on a part left out.

    python scripts/calibrate_claims.py TRUTH.jsonl[.gz] [--keep-shape] [--out PATH]

Without --keep-shape the field itself is fitted anew too, by the likelihood of the statements; with
it only the limits and scores are, and the field keeps its numbers and their origin.

A row is one of `python -m geodata check` whose target is known to be right; rows with
`"core": false` are left aside. One half is fitted on, chosen by a hash of the anchor, so that no
town is in both. The figures of the other half go to stdout, and the fitted file is written.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

import numpy as np

from geodata.claims.calibration import Model, current, fit, fit_limits, rates, truth_of
from geodata.errors import InputError
from geodata.field.fitted import SHAPE_ORIGIN

if TYPE_CHECKING:
    from collections.abc import Sequence

FITTED = Path(__file__).resolve().parent.parent / "geodata" / "field" / "fitted.py"
FEWEST = 100  # rows of each half; below, a share of three in a hundred cannot be told
TEMPLATE = '''"""The fitted numbers of the field, written by `scripts/calibrate_claims.py`.

Origin of LIMITS and of the two scores:
{origin}
Run again: python scripts/calibrate_claims.py {command}
"""

from __future__ import annotations

from geodata.field.shape import Limits, Shape

# Of SHAPE, ROAD_SHARE and SPREAD_DEG.
SHAPE_ORIGIN = {shape_origin}
SHAPE = Shape(
{shape}
)

# Share of the writers who count along roads.
ROAD_SHARE = {road_share}

# Standard deviation of a bearing in degrees, by how many winds the word belongs to.
SPREAD_DEG = {spread_deg}

# Of a statement "N km DIRECTION of ANCHOR".
LIMITS = Limits(
{limits}
)

# Of all other statements: the field's mass that is denser than the target.
CONSISTENT_SCORE = {consistent_score}
INCONSISTENT_SCORE = {inconsistent_score}
'''


def main(argv: Sequence[str] | None = None) -> int:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("truth", type=Path)
    parser.add_argument("--out", type=Path, default=FITTED)
    parser.add_argument("--keep-shape", action="store_true", help="fit limits and thresholds only")
    options = parser.parse_args(argv)
    try:
        report = calibrate(options.truth, options.out, keep_shape=options.keep_shape)
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(json.dumps(report, indent=1) + "\n")
    return 0


def calibrate(path: Path, out: Path, *, keep_shape: bool = False) -> dict[str, Any]:
    """Fit on one half of a truth file, write the model to `out`, report on both halves."""
    rows = [row for row in read_rows(path) if row.get("core", True)]
    fitted_on = np.array([crc32(str(row.get("anchor")).encode()) // 7 % 2 == 0 for row in rows])
    if min(fitted_on.sum(), (~fitted_on).sum()) < FEWEST:
        raise InputError(f"{path}: {len(rows)} rows are too few; give {2 * FEWEST} and more")
    truth = truth_of(rows)
    part, held_back = truth.part(fitted_on), truth.part(~fitted_on)
    model = (fit_limits if keep_shape else fit)(part, current())
    report = {"fitted_on": rates(part, model), "held_back": rates(held_back, model)}
    on = f"{report['fitted_on']['claims']:,} true statements of {path.name}"
    command = f"{path.name} --keep-shape" if keep_shape else path.name
    text = written(
        model, origin(on, report["held_back"]), command, SHAPE_ORIGIN if keep_shape else on
    )
    out.write_text(text, encoding="utf-8")
    return report


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines, gzipped or not."""
    try:
        content = path.read_bytes()
        plain = gzip.decompress(content) if path.suffix == ".gz" else content
        return [json.loads(line) for line in plain.decode().splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read ({error}); give .jsonl or .jsonl.gz") from error


def origin(on: str, off: dict[str, float]) -> str:
    """Say what the numbers were fitted on, and what they do on the part left out."""
    figures = [f"{name} {share}" for name, share in off.items() if name != "claims"]
    lines = [f"{on}. Of {off['claims']:,} others:", *(f"  {figure}" for figure in figures)]
    return "\n".join(lines)


def written(model: Model, words: str, command: str, shape_origin: str) -> str:
    """Write a model as the module that the library imports."""
    shape, limits = (
        "\n".join(f"    {name}={getattr(part, name)}," for name in type(part).__slots__)
        for part in (model.shape, model.limits)
    )
    return TEMPLATE.format(
        origin=words,
        command=command,
        shape_origin=json.dumps(shape_origin, ensure_ascii=False),
        shape=shape,
        limits=limits,
        road_share=model.road_share,
        spread_deg=dict(model.spread_deg),
        consistent_score=model.consistent_score,
        inconsistent_score=model.inconsistent_score,
    )


if __name__ == "__main__":
    sys.exit(main())
