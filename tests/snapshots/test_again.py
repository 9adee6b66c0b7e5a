"""What is merged again after a change is what merging everything anew would give."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.model import Article, Event, EventKind, LonLat, Place, PlaceKind, Reading, Status
from geodata.snapshots import Feature, find_features
from geodata.snapshots import again as again_module
from geodata.snapshots.again import merge_again
from geodata.snapshots.merged import merge_features

DAY = date(2024, 12, 17)
REPORTS = 24
PLACES = [
    Place(
        id=f"p{name}{uncertainty_m:g}",
        name=name,
        kind=kind,
        at=LonLat(37.4 + lon, 48.2),
        uncertainty_m=uncertainty_m,
        country="UA",
    )
    for name, kind in (
        ("Sokil", PlaceKind.SETTLEMENT),
        ("School", PlaceKind.FACILITY),
        ("Donetsk Oblast", PlaceKind.REGION),
    )
    for lon, uncertainty_m in ((0, 500.0), (0.01, 2_000.0), (0.3, 20_000.0))
]


@st.composite
def features(draw: st.DrawFn, name: str) -> Feature:
    first = DAY + timedelta(draw(st.integers(-9, 9)))
    length = timedelta(draw(st.sampled_from([0, 0, 0, 2, 40, 90])))
    days = draw(st.sampled_from([(first, first + length), (first, first + length), (None, None)]))
    event = Event(
        id=f"{name}-e0",
        kind=draw(st.sampled_from([EventKind.CAPTURE, EventKind.STRIKE])),
        place=draw(st.sampled_from(PLACES)),
        quote=draw(st.sampled_from(["It fell.", "The town is lost.", f"{name} tells of it."])),
        start=0,
        end=5,
        status=draw(st.sampled_from(Status)),
        confidence=0.9,
        first_day=days[0],
        last_day=days[1],
        claim_id=draw(st.sampled_from([None, None, None, "c1"])),
        said_by=draw(st.sampled_from(["Kyiv", "Moscow", None])),
        actors=draw(st.sampled_from([(), ("Russia",), ("Ukraine",)])),
    )
    published = draw(st.sampled_from([DAY, DAY + timedelta(3), None]))
    article = Article(id=name, text=f"{name}.", published=published, source=draw(SOURCES))
    (found,) = find_features([Reading(article=article, events=(event,))])
    return found


SOURCES = st.sampled_from(["AFP", "Ukrinform", None])
WORLDS = st.tuples(*(features(f"n{number}") for number in range(REPORTS)))


@st.composite
def changes(draw: st.DrawFn, old: tuple[Feature, ...]) -> tuple[list[Feature], dict[str, Any]]:
    """Change, remove or add a report or two, and take some apart or put some together."""
    new = list(old)
    for number in range(draw(st.integers(0, 2))):
        row = draw(st.integers(0, len(new) - 1))
        what = draw(st.sampled_from(["change", "remove", "add"]))
        if what == "change":
            new[row] = replace(draw(features("other")), id=new[row].id)
        elif what == "remove":
            new.pop(row)
        else:
            new.append(draw(features(f"more{number}")))
    ids = st.sampled_from([feature.id for feature in new])
    apart = draw(st.sampled_from([frozenset(), frozenset({draw(ids)})]))
    together = draw(st.sampled_from([(), ((draw(ids), draw(ids)),)]))
    return new, {"apart": apart, "together": together}


@settings(max_examples=150)
@given(WORLDS.flatmap(lambda old: st.tuples(st.just(old), changes(old))))
def test_the_same_as_all_anew(
    drawn: tuple[tuple[Feature, ...], tuple[list[Feature], dict[str, Any]]],
) -> None:
    old, (new, how) = drawn
    whole = merge_features(new, **how)
    again = merge_again(merge_features(old), new, **how)
    assert [f.id for f in again.features] == [f.id for f in whole.features]
    assert again.features == whole.features
    assert again.merged == whole.merged
    assert again.reports == whole.reports


def test_a_denial_between_two_claims_is_of_the_nearer_one() -> None:
    claims = [reading("a", None, PLACES[2]), reading("b", None, PLACES[0])]
    denial = reading("c", None, PLACES[1], Status.DENIED)
    found = merge_features(find_features([*claims, denial]))
    assert [m.id for m in found.merged["b-e0"].members] == ["b-e0", "c-e0"]  # 0.7 km, not 21 km


def test_only_what_a_change_can_reach_is_merged(monkeypatch: Any) -> None:
    old = [
        next(iter(find_features([reading(f"n{n}", DAY + timedelta(n // 2))])))
        for n in range(REPORTS)
    ]
    before = merge_features(old)
    assert len(before.features) == REPORTS // 2
    seen: list[int] = []

    def counted(reports: Any, *rest: Any) -> Any:
        every = list(reports)
        seen.append(len(every))
        return merge_features(every, *rest)

    monkeypatch.setattr(again_module, "merge_features", counted)
    changed = replace(old[0], properties={**old[0].properties, "status": "confirmed"})
    assert (
        merge_again(before, [changed, *old[1:]]).features
        == merge_features([changed, *old[1:]]).features
    )
    assert seen == [2]


def reading(
    name: str, day: date | None, at: Place = PLACES[0], status: Status = Status.CLAIMED
) -> Reading:
    event = Event(
        id=f"{name}-e0",
        kind=EventKind.CAPTURE,
        place=at,
        quote=f"{name} tells of it.",
        start=0,
        end=5,
        status=status,
        confidence=0.9,
        first_day=day,
        last_day=day,
    )
    return Reading(article=Article(id=name, text=f"{name}.", published=DAY), events=(event,))
