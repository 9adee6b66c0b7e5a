"""What a reader corrects: each change, how it finds its report again, and what is refused."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from geodata.errors import InputError
from geodata.model import (
    Article,
    Count,
    Event,
    EventKind,
    Happening,
    LonLat,
    Place,
    PlaceKind,
    Reading,
    Status,
)
from geodata.snapshots import Feature, find_features
from geodata.snapshots.correction import (
    Change,
    Correction,
    correct,
    from_row,
    place_value,
    spot_of,
    to_row,
)
from geodata.snapshots.corrections import apply_corrections
from geodata.snapshots.merged import merge_features, merged_layers
from geodata.store import Making, open_workspace

DAY = date(2024, 12, 17)
NEAR = Place(
    id="gn1",
    name="Shevchenko",
    kind=PlaceKind.SETTLEMENT,
    at=LonLat(37.07, 48.25),
    uncertainty_m=500,
    country="UA",
    admin1="Donetsk Oblast",
)
FAR = replace(NEAR, id="gn2", at=LonLat(36.7, 47.9))
REGION = replace(NEAR, id="UA-14", name="Donetsk Oblast", kind=PlaceKind.REGION)


def reading(article_id: str = "a", place: Place = NEAR, number: int = 0) -> Reading:
    quote = f"Troops took Shevchenko, says {article_id}."
    event = Event(
        id=f"{article_id}-e{number}",
        kind=EventKind.CAPTURE,
        place=place,
        quote=quote,
        start=0,
        end=len(quote),
        status=Status.CLAIMED,
        confidence=0.9,
        first_day=DAY,
        last_day=DAY,
    )
    article = Article(id=article_id, text=quote, published=DAY, source=f"Paper {article_id}")
    return Reading(article=article, events=(event,))


def report(article_id: str = "a", place: Place = NEAR, number: int = 0) -> Feature:
    return next(iter(find_features([reading(article_id, place, number)])))


def made(change: Change, value: dict[str, Any], feature: Feature | None = None) -> Correction:
    return correct(feature or report(), change, value, "O. Reader", "the map shows it")


CHANGES = [
    (Change.PLACE, place_value(FAR), {"place_id": "gn2", "verdict": None}),
    (Change.PLACE, place_value(REGION), {"place_kind": "region", "place": "Donetsk Oblast"}),
    (Change.POINT, {"lon": 37.1, "lat": 48.2, "uncertainty_m": 50}, {"uncertainty_m": 50}),
    (Change.DAYS, {"first_day": "2024-12-15", "last_day": "2024-12-16"},
     {"first_day": "2024-12-15", "last_day": "2024-12-16"}),
    (Change.DAYS, {"first_day": None, "last_day": None}, {"first_day": None}),
    (Change.KIND, {"kind": "advance"}, {"kind": "advance"}),
    (Change.STATUS, {"status": "denied"}, {"status": "denied"}),
]  # fmt: skip


@pytest.mark.parametrize(("change", "value", "told"), CHANGES)
def test_a_change(change: Change, value: dict[str, Any], told: dict[str, Any]) -> None:
    (feature,) = apply_corrections([report()], [made(change, value)]).features
    assert told.items() <= feature.properties.items()
    assert "O. Reader" in feature.properties["corrections"][0]
    assert "the map shows it" in feature.properties["corrections"][0]


def nowhere(article_id: str, quote: str, reason: str, *counts: Count) -> Feature:
    happened = Happening(
        id=f"{article_id}-u0",
        kind=EventKind.CAPTURE,
        quote=quote,
        start=0,
        end=len(quote),
        status=Status.CLAIMED,
        confidence=0.5,
        first_day=DAY,
        last_day=DAY,
        counts=counts,
        reason=reason,
    )
    article = Article(id=article_id, text=quote, published=DAY, source=f"Paper {article_id}")
    return next(iter(find_features([Reading(article=article, unplaced=(happened,))])))


UNKNOWN = "“took” at Zabavnovka, which is in no table"
NAMELESS = "“took” at a place that the text does not name"


@pytest.mark.parametrize(
    ("change", "value", "told", "layer"),
    [
        (Change.PLACE, place_value(FAR), {"place": "Shevchenko", "place_id": "gn2"}, "event"),
        (Change.POINT, {"lon": 37.1, "lat": 48.2, "uncertainty_m": 50},
         {"place": "a position set by hand", "admin1": "Donetsk Oblast", "country": "UA"}, "event"),
        (Change.KIND, {"kind": "advance"}, {"kind": "advance", "place": None}, "unplaced"),
        (Change.DAYS, {"first_day": None, "last_day": None}, {"first_day": None}, "unplaced"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_corrected_or_given_one(
    change: Change, value: dict[str, Any], told: dict[str, Any], layer: str
) -> None:
    read = nowhere("a", "They took Zabavnovka.", UNKNOWN)
    (feature,) = apply_corrections([read], [made(change, value, read)]).features
    assert told.items() <= feature.properties.items()
    assert feature.layer == layer
    assert (feature.shape is None) == (layer == "unplaced")
    again = from_row(to_row(made(change, value, read)))
    assert apply_corrections([read], [again]).lost == ()


def test_what_has_no_place_is_merged_by_its_name_or_its_numbers() -> None:
    fourteen, ten = (Count(what="prisoners", low=n, high=n) for n in (14, 10))
    reports = [
        nowhere("a", "They took Zabavnovka.", UNKNOWN),
        nowhere("b", "Zabavnovka was taken.", UNKNOWN),
        nowhere("c", "They took Hlyboka.", UNKNOWN.replace("Zabavnovka", "Hlyboka")),
        nowhere("d", "They took a village.", NAMELESS),
        nowhere("e", "They took another village.", NAMELESS),
        nowhere("f", "They took 14 prisoners.", NAMELESS, fourteen),
        nowhere("g", "14 prisoners were taken.", NAMELESS, fourteen),
        nowhere("h", "10 prisoners were taken.", NAMELESS, ten),
        report("i"),
    ]
    shown = merged_layers(reports)
    assert {feature.id: feature.properties["reports"] for feature in shown} == {
        "a-u0": 2,
        "c-u0": 1,
        "d-u0": 1,
        "e-u0": 1,
        "f-u0": 2,
        "h-u0": 1,
        "i-e0": 1,
    }
    assert all(f.shape is None and f.properties["place"] is None for f in shown if "u0" in f.id)


def test_a_dismissed_report_is_gone() -> None:
    assert apply_corrections([report()], [made(Change.DISMISS, {})]).features == ()


def test_reports_are_put_together_and_apart() -> None:
    reports = [report("a"), report("b", FAR)]
    assert len(merge_features(reports).features) == 2
    other = spot_of(reports[1])
    spot = {"article_id": other.article_id, "quote": other.quote}
    value = {**spot, "place": other.place, "kind": other.kind}
    found = apply_corrections(reports, [made(Change.TOGETHER, value)])
    merged = merge_features(found.features, together=found.together)
    assert [feature.properties["reports"] for feature in merged.features] == [2]
    same = [report("a"), report("b")]
    found = apply_corrections(same, [made(Change.APART, {})])
    assert len(merge_features(found.features, apart=found.apart).features) == 2


def test_the_last_correction_wins() -> None:
    first = replace(made(Change.KIND, {"kind": "attack"}), made_at=datetime(2024, 1, 1, tzinfo=UTC))
    last = made(Change.KIND, {"kind": "advance"})
    (feature,) = apply_corrections([report()], [last, first]).features
    assert feature.properties["kind"] == "advance"


@pytest.mark.parametrize(
    ("again", "found"),
    [
        pytest.param(report(number=7), True, id="another number"),
        pytest.param(report(place=FAR), True, id="another namesake"),
        pytest.param(report(place=REGION), True, id="the sentence's only event"),
        pytest.param(report("b"), False, id="another article"),
    ],
)
def test_a_correction_finds_its_report_when_the_article_is_read_again(
    again: Feature, found: bool
) -> None:
    result = apply_corrections([again], [made(Change.KIND, {"kind": "advance"})])
    assert (result.features[0].properties["kind"] == "advance") is found
    assert bool(result.lost) is not found


@pytest.mark.parametrize(
    ("change", "value"),
    [
        pytest.param(Change.KIND, {"kind": "party"}, id="kind"),
        pytest.param(Change.STATUS, {}, id="no status"),
        pytest.param(Change.POINT, {"lon": 37, "lat": 91, "uncertainty_m": 5}, id="beyond a pole"),
        pytest.param(Change.POINT, {"lon": 37, "lat": 48, "uncertainty_m": -5}, id="uncertainty"),
        pytest.param(Change.DAYS, {"first_day": "2024-12-17", "last_day": None}, id="one day"),
        pytest.param(
            Change.DAYS, {"first_day": "2024-12-17", "last_day": "2024-12-16"}, id="turned round"
        ),
        pytest.param(Change.PLACE, {"id": "gn1"}, id="half a place"),
        pytest.param(Change.TOGETHER, {"quote": "x"}, id="half a report"),
    ],
)
def test_what_is_wrong_is_refused(change: Change, value: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        made(change, value)


@pytest.mark.parametrize(("author", "reason"), [("", "why"), ("  ", "why"), ("who", "")])
def test_an_author_and_a_reason_are_needed(author: str, reason: str) -> None:
    with pytest.raises(InputError, match="author"):
        correct(report(), Change.DISMISS, {}, author, reason)


@pytest.mark.parametrize(("change", "value", "told"), CHANGES)
def test_a_correction_survives_its_row(
    change: Change, value: dict[str, Any], told: dict[str, Any]
) -> None:
    correction = made(change, value)
    assert from_row(to_row(correction)) == correction
    assert from_row(to_row(correction)).id == correction.id


@pytest.mark.parametrize(
    "row", [{}, {"change": "party"}, {**to_row(made(Change.DISMISS, {})), "made_at": 5}]
)
def test_a_broken_row_is_one_sentence(row: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="export it anew"):
        from_row(row)


def test_a_workspace_keeps_corrections_when_articles_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "war.sqlite"
    correction = made(Change.KIND, {"kind": "advance"})
    with open_workspace(path) as workspace:
        workspace.add("a.md", reading(), Making(code="1"))
        workspace.add_correction(correction)
    with open_workspace(path) as workspace:
        assert workspace.add("a.md", reading(number=3), Making(code="2")) == "read again"
        (feature,) = workspace.corrected().features
        assert feature.properties["kind"] == "advance"
        assert workspace.undo_correction(correction.id)
        assert not workspace.undo_correction(correction.id)
        assert workspace.corrections() == ()
        assert workspace.corrected().features[0].properties["kind"] == "capture"
        workspace.add_correction(correction)
        assert workspace.corrections() == (correction,)


@pytest.mark.parametrize(
    ("change", "value", "told"),
    [*CHANGES, (Change.DISMISS, {}, None), (Change.APART, {}, {}), (Change.TOGETHER, None, {})],
)
def test_every_kind_of_correction_outlives_newer_code(
    change: Change, value: dict[str, Any] | None, told: dict[str, Any] | None, tmp_path: Path
) -> None:
    if value is None:  # the spot of another report
        other = spot_of(report("b"))
        value = {"article_id": other.article_id, "quote": other.quote}
        value |= {"place": other.place, "kind": other.kind}
    correction = made(change, value)
    with open_workspace(tmp_path / "war.sqlite") as workspace:
        for key in ("a", "b"):
            workspace.add(f"{key}.md", reading(key), Making(code="1"))
        workspace.add_correction(correction)
        for key in ("a", "b"):
            again = workspace.add(f"{key}.md", reading(key, number=3), Making(code="2"))
            assert again == "read again"
        found = workspace.corrected()
    assert found.lost == ()
    of_it = [f for f in found.features if f.properties["article"] == "a"]
    if told is None:
        assert of_it == []
        return
    (feature,) = of_it
    assert told.items() <= feature.properties.items()
    assert bool(found.apart) == (change is Change.APART)
    assert bool(found.together) == (change is Change.TOGETHER)
