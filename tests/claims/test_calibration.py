"""The calibration finds the numbers that a synthetic truth was drawn with, and keeps its bounds."""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from geodata.claims.calibration import current, fit_field, rates, truth_of
from geodata.measure import offset
from geodata.model import LonLat

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "calibrate_claims.py"
TRUTH = SCRIPT.parents[2] / "shared" / "eval" / "relative_locations.jsonl.gz"
WINDS = {"north": 0.0, "east": 90.0, "southwest": 225.0, "SSE": 157.5}
DRAWN_DEG = {"north": 12.0, "east": 12.0, "southwest": 24.0, "SSE": 12.0}
DRAWN_ROAD_LOG = 0.2


def synthetic(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Draw statements whose roads are a fifth longer than the straight line, give or take 0.1."""
    draw = np.random.default_rng(seed)
    rows = []
    for n in range(count):
        wind = list(WINDS)[n % len(WINDS)]
        anchor = LonLat(float(draw.uniform(23, 39)), float(draw.uniform(46, 51)))
        said_km = int(draw.integers(20, 90))
        true_km = said_km * np.exp(draw.normal(-DRAWN_ROAD_LOG, 0.1))
        at = offset(anchor, WINDS[wind] + draw.normal(0, DRAWN_DEG[wind]), 1000 * float(true_km))
        rows.append(
            {
                "id": n,
                "distance": str(said_km),
                "unit": "km",
                "direction": wind,
                "anchor": [anchor.lon, anchor.lat],
                "target": [at.lon, at.lat],
            }
        )
    return rows


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("calibrate_claims", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_fit_finds_what_the_truth_was_drawn_with() -> None:
    model = fit_field(truth_of(synthetic(1200)), current())
    assert model.spread_deg[4] == pytest.approx(12, rel=0.1)
    assert model.spread_deg[8] == pytest.approx(24, rel=0.1)
    assert model.spread_deg[16] == pytest.approx(12, rel=0.15)
    assert model.shape.road_log == pytest.approx(DRAWN_ROAD_LOG, rel=0.2)
    assert model.road_share > current().road_share


def test_coverage_is_that_of_the_statements_left_out() -> None:
    rows = synthetic(1600)
    model = fit_field(truth_of(rows[:800]), current())
    assert rates(truth_of(rows[800:]), model)["region80_coverage"] == pytest.approx(0.8, abs=0.05)


def test_the_script_writes_a_module_that_holds_what_it_reports(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    truth, out = tmp_path / "truth.jsonl.gz", tmp_path / "fitted.py"
    aside = {"id": "unreadable and not core", "core": False}
    rows = [*synthetic(600), aside]
    truth.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    assert script.main([str(truth), "--keep-shape", "--out", str(out)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["fitted_on"]["claims"] + report["held_back"]["claims"] == 600
    assert report["fitted_on"]["true_called_inconsistent"] <= 0.028
    names = names_in(out)
    assert names["SHAPE"] == current().shape
    assert names["LIMITS"].turn_spreads <= current().limits.turn_spreads
    assert "truth.jsonl.gz" in names["__doc__"]
    assert str(report["held_back"]["region80_coverage"]) in names["__doc__"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("{broken", "give .jsonl", id="not JSON"),
        pytest.param(json.dumps(synthetic(1)[0]), "too few", id="one row"),
        pytest.param(None, "cannot be read", id="no file"),
    ],
)
def test_an_unfit_truth_file_is_told(
    script: ModuleType,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: str | None,
    said: str,
) -> None:
    truth = tmp_path / "truth.jsonl"
    if content is not None:
        truth.write_text(content)
    assert script.main([str(truth), "--out", str(tmp_path / "fitted.py")]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "fitted.py").exists()


@pytest.mark.skipif(not TRUTH.exists(), reason="needs ../shared/eval to fit on")
def test_the_fitted_file_is_what_its_command_writes(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "fitted.py"
    assert script.main([str(TRUTH), "--keep-shape", "--out", str(out)]) == 0
    kept, written = names_in(script.FITTED), names_in(out)
    assert written == kept
    report = json.loads(capsys.readouterr().out)
    for name, share in report["held_back"].items():
        assert name == "claims" or f"{name} {share}" in kept["__doc__"]
    assert 0.78 <= report["held_back"]["region80_coverage"] <= 0.82


def names_in(path: Path) -> dict[str, Any]:
    """Run a written module; give the names it sets."""
    names: dict[str, Any] = {}
    exec(compile(path.read_text(), str(path), "exec"), names)  # noqa: S102 - our own file
    return {name: names[name] for name in ("__doc__", *filter(str.isupper, names))}
