"""Reports of one event become one event, which keeps them all."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import InputError
from geodata.events import merge_events, take_apart
from geodata.events.disputes import Dispute
from geodata.model import Count, Event, EventKind, LonLat, Place, PlaceKind, Source, Status

DAY = date(2024, 12, 17)


def place(name: str, lon: float, lat: float, uncertainty_m: float = 500.0) -> Place:
    return Place(
        id=name,
        name=name,
        kind=PlaceKind.SETTLEMENT,
        at=LonLat(lon, lat),
        uncertainty_m=uncertainty_m,
        country="UA",
    )


SOKIL, LYMAN = place("Sokil", 37.40, 48.20), place("Lyman", 37.80, 48.99)
SOKIL_AGAIN = replace(
    place("Sokil-2", 37.41, 48.20), name="Sokil"
)  # 740 m east: 0.01 degrees at 48.2 N
NEARBY = place("Zhelanne", 37.41, 48.20, 20_000)  # known to its hromada only
SCHOOL = replace(NEARBY, id="School", name="School", kind=PlaceKind.FACILITY)
OBLAST = replace(SOKIL, id="UA-14", name="Donetsk Oblast", kind=PlaceKind.REGION)
SOKIL_OF_OBLAST = replace(SOKIL, admin1="Donetsk Oblast")
RYAZAN = replace(place("Ryazan’", 39.74, 54.61), country="RU")
PLANT = replace(
    place("Ryazan Oil Refinery", 39.78, 54.57, 3000.0), kind=PlaceKind.FACILITY, country="RU"
)


def report(
    name: str,
    *,
    at: Place = SOKIL,
    kind: EventKind = EventKind.CAPTURE,
    days: tuple[date, date] | None = (DAY, DAY),
    status: Status = Status.CLAIMED,
    said_by: str | None = None,
    publisher: str | None = None,
    published: date | None = DAY,
    quote: str | None = None,
    counts: tuple[Count, ...] = (),
) -> Event:
    quote = quote or f"The paper {name} tells in its own {name} words what {name} knows of it."
    return Event(
        id=f"{name}-e0",
        kind=kind,
        place=at,
        quote=quote,
        start=0,
        end=len(quote),
        status=status,
        confidence=0.9,
        first_day=days[0] if days else None,
        last_day=days[1] if days else None,
        said_by=said_by,
        sources=(Source(article_id=name, name=publisher, published=published),),
        counts=counts,
    )


def days(first: int, last: int) -> tuple[date, date]:
    return DAY + timedelta(first), DAY + timedelta(last)


def killed(low: float, high: float | None) -> tuple[Count, ...]:
    return (Count(what="killed", low=low, high=high),)


def wounded(low: float, high: float | None) -> tuple[Count, ...]:
    return (Count(what="wounded", low=low, high=high),)


STRIKE = EventKind.STRIKE
ONE = [
    ("same place and day", report("a"), report("b")),
    ("places within their uncertainty", report("a"), report("b", at=SOKIL_AGAIN)),
    ("a site and the settlement around it", report("a"), report("b", at=SCHOOL)),
    ("the same side in both", replace(report("a"), actors=("Russia", "Ukraine")),
     replace(report("b"), actors=("Russia",))),
    ("the day within the night", report("a"), report("b", days=days(-1, 0))),
    ("a strike, and the dead of it", report("a", kind=STRIKE, counts=killed(51, 51)),
     report("b", kind=EventKind.CASUALTIES, counts=killed(52, 52))),
    ("a strike, and a toll told later that had nearly doubled",
     report("a", kind=STRIKE, counts=killed(12, 12)), report("b", kind=EventKind.CASUALTIES,
     counts=killed(23, 23), published=DAY + timedelta(1))),
    ("a strike, and a toll told later", report("a", kind=STRIKE, counts=killed(25, 25)),
     report("b", kind=EventKind.CASUALTIES, counts=killed(33, 33), published=DAY + timedelta(1))),
    ("a strike, and an attack that hit the same market",
     report("a", kind=STRIKE, quote="A bomb fell on the covered market."),
     report("b", kind=EventKind.ATTACK, quote="Росіяни атакували ринок.")),
    ("a strike on a refinery, and the fire there",
     report("a", kind=STRIKE, quote="Drones struck the oil refinery."),
     report("b", kind=EventKind.OTHER, quote="Ночью загорелся НПЗ.")),
    ("a fire and a drone attack on one oil depot, told without a day", report("a", kind=STRIKE,
     days=None, quote="Дрони поцілили в нафтобазу."),
     report("b", kind=EventKind.OTHER, days=None, quote="The oil depot is ablaze.")),
    ("a fire whose day is told more nearly than that of the strike", report("a", kind=STRIKE,
     days=days(-1, 0), quote="Дрони поцілили в нафтобазу."),
     report("b", kind=EventKind.OTHER, quote="The oil depot is ablaze.")),
    ("a town with a soft sign, and its plant", report("a", kind=STRIKE, at=RYAZAN),
     report("b", kind=STRIKE, at=PLANT)),
    ("what killed seven in a town, and seven in its region",
     report("a", at=SOKIL_OF_OBLAST, kind=STRIKE, counts=killed(7, 7)),
     report("b", at=OBLAST, kind=STRIKE, counts=killed(7, 7))),
    ("thirty hurt at a station of a town, and of its region",
     report("a", at=SOKIL_OF_OBLAST, kind=STRIKE, counts=wounded(30, None),
     quote="Drones struck the railway station of Sokil."), report("b", at=OBLAST, kind=STRIKE,
     counts=wounded(30, 30), quote="Дрони вдарили по вокзалу.")),
    ("a strike, and its dead told by a ministry two days later without another day",
     report("a", kind=STRIKE, counts=killed(63, 63)), replace(report("b", kind=STRIKE,
     counts=killed(63, 63), days=days(2, 2)), said_day=DAY + timedelta(2))),
    ("rocket launchers, whose work is called a strike or a shelling",
     report("a", kind=STRIKE, quote="Росіяни вдарили по місту з РСЗВ."),
     report("b", kind=EventKind.SHELLING, quote="Город обстреляли из РСЗО.")),
    ("what killed and wounded as many in a town and in its region",
     report("a", at=SOKIL_OF_OBLAST, kind=STRIKE, counts=(*killed(2, 2), *wounded(9, 9))),
     report("b", at=OBLAST, kind=STRIKE, counts=(*killed(2, 2), *wounded(9, 9)))),
    ("a strike of the night, and one with which a paper of the day begins",
     report("a", kind=STRIKE, days=days(-1, 0), quote="Drones struck the town."),
     report("b", kind=STRIKE, days=None, quote="Дроны ударили по городу.")),
    ("a strike, and far down in a paper of that day how many more it hurt",
     report("a", kind=STRIKE), replace(report("b", kind=STRIKE, days=None,
     quote="Після удару кількість поранених зросла до семи."), start=900, end=960)),
    ("two papers of one day that begin with a strike without its day",
     report("a", kind=STRIKE, days=None, quote="Drones struck the town."),
     report("b", kind=STRIKE, days=None, quote="Дроны ударили по городу.")),
    ("a refinery of a town without a day, and one of its region on that day",
     report("a", at=SOKIL_OF_OBLAST, kind=STRIKE, days=None, quote="Дрони влучили в НПЗ."),
     report("b", at=OBLAST, kind=STRIKE, quote="Drones hit an oil refinery.")),
    ("an airbase of a town, and an airfield of its region",
     report("a", at=SOKIL_OF_OBLAST, kind=STRIKE, quote="Airbase hit by drones."),
     report("b", at=OBLAST, kind=STRIKE, quote="Дрони влучили в аеродром.")),
    ("a bus of a town, and one of its district with more dead",
     report("a", at=replace(SOKIL_OF_OBLAST, admin2="Sokil Raion"), kind=STRIKE,
     counts=killed(12, 12), quote="A drone hit a bus."), report("b", at=replace(OBLAST,
     name="Sokil Raion"), kind=STRIKE, counts=killed(15, 15), quote="Удар по автобусу.")),
    ("a strike, and an attack of which the same paper tells no more",
     report("a", kind=STRIKE, quote="A bomb fell on two houses."),
     replace(report("a", kind=EventKind.ATTACK, quote="Вдень росіяни атакували місто."),
     id="b-e0", start=90, end=120)),
    ("one dead and five hurt of a town and of its region, told without a day",
     report("a", at=SOKIL_OF_OBLAST, kind=STRIKE, days=None,
     counts=(*killed(1, 1), *wounded(5, 5))), report("b", at=OBLAST, kind=STRIKE, days=None,
     counts=(*killed(1, 1), *wounded(5, 5)))),
    ("the same words, without the day, in a paper of the next day",
     report("a", kind=STRIKE, quote="Shells fell."), report("b", kind=STRIKE, days=None,
     quote="Shells fell.", published=DAY + timedelta(1))),
    ("a strike of the night, and an attack of it that hurt six",
     report("a", kind=STRIKE, days=days(-1, 0), quote="Дрони вдарили по місту."),
     report("b", kind=EventKind.ATTACK, days=days(-1, 0), counts=wounded(6, 6))),
    ("an attack, and two dead of the town of whom the same paper tells",
     report("a", kind=EventKind.ATTACK), replace(report("a", kind=EventKind.CASUALTIES,
     quote="Two died in Sokil.", counts=killed(2, 2)), id="b-e0", start=90, end=120)),
    ("a strike, and its dead counted without a day",
     report("a", kind=STRIKE, counts=killed(19, 19)), report("b", kind=EventKind.SHELLING,
     days=None, counts=killed(25, 25), published=DAY + timedelta(2))),
    ("three dead and ten hurt, and three dead and 13 hurt told without a day",
     report("a", kind=STRIKE, counts=(*killed(3, 3), *wounded(10, 10))),
     report("b", kind=STRIKE, days=None, counts=(*killed(3, 3), *wounded(13, 13)))),
    ("a strike on a refinery, told without a day", report("a", kind=STRIKE,
     quote="Дроны попали в НПЗ."), report("b", kind=STRIKE, days=None,
     quote="The refinery burns after a drone attack.")),
    ("two undated strikes with the same dead",
     report("a", kind=STRIKE, days=None, counts=killed(7, 7)),
     report("b", kind=STRIKE, days=None, counts=killed(8, 8))),
    ("a strike that killed many, told of the day before",
     report("a", kind=STRIKE, counts=killed(11, 11), quote="Eleven died in the supermarket."),
     report("b", kind=STRIKE, days=days(-1, -1), counts=killed(14, 14),
     quote="У супермаркеті загинули 14 людей.")),
    ("one side's capture, recalled without a day", replace(report("a"), actors=("Russia",)),
     replace(report("b", days=None, published=DAY + timedelta(12)), actors=("Russia",))),
    ("a capture, by whom is not told", replace(report("a"), actors=("Russia",)),
     report("b", days=days(2, 2))),
    ("one side's capture, told four days later", replace(report("a"), actors=("Russia",)),
     replace(report("b", days=days(4, 4)), actors=("Russia",))),
    ("a capture within its month", report("a"), report("b", days=days(-16, 13))),
    ("the same stretch", report("a", days=days(-30, 0)), report("b", days=days(-30, 0))),
    ("undated, in the same words", report("a", days=None, quote="X fell."),
     report("b", days=None, quote="X fell!")),
    ("a denial the day after", report("a"),
     report("b", status=Status.DENIED, days=days(1, 1), published=DAY + timedelta(1))),
    ("neither has a day", report("a", days=None),
     report("b", status=Status.DENIED, days=None, published=DAY + timedelta(1))),
    ("a denial without a day", report("a"),
     report("b", status=Status.DENIED, days=None, published=DAY + timedelta(2))),
]  # fmt: skip
TWO = [
    ("another place", report("a"), report("b", at=LYMAN)),
    ("a region is not the town in it", report("a"), report("b", at=OBLAST)),
    ("thirty hurt at a station of a town, and in a market of its region",
     report("a", at=SOKIL_OF_OBLAST, kind=STRIKE, counts=wounded(30, 30),
     quote="Drones struck the railway station of Sokil."), report("b", at=OBLAST, kind=STRIKE,
     counts=wounded(30, 30), quote="A bomb fell on a covered market.")),
    ("many killed, and as many two days later, of which that day is told",
     report("a", kind=STRIKE, counts=killed(63, 63)),
     report("b", kind=STRIKE, counts=killed(63, 63), days=days(2, 2))),
    ("two dead in a town, and two in its region all day",
     report("a", at=SOKIL_OF_OBLAST, kind=STRIKE, counts=killed(2, 2)),
     report("b", at=OBLAST, kind=STRIKE, counts=killed(2, 2))),
    ("seven dead in a town of another region",
     report("a", at=replace(LYMAN, admin1="Kharkiv Oblast"), kind=STRIKE, counts=killed(7, 7)),
     report("b", at=OBLAST, kind=STRIKE, counts=killed(7, 7))),
    ("a missile that killed many, and a drone that killed one",
     report("a", kind=STRIKE, counts=killed(18, 18), quote="A ballistic missile killed 18."),
     report("b", kind=STRIKE, counts=killed(1, 1), quote="Шахед убив жінку.")),
    ("a hospital hit, and a hospital emptied",
     report("a", kind=STRIKE, quote="A bomb fell on the hospital."),
     report("b", kind=EventKind.OTHER, quote="Patients of the hospital were evacuated.")),
    ("another name, however vague its position", report("a"), report("b", at=NEARBY)),
    ("two of one sentence", report("a"), replace(report("a"), id="b-e0")),
    ("the other side's attack", replace(report("a", kind=EventKind.ATTACK), actors=("Russia",)),
     replace(report("b", kind=EventKind.ATTACK), actors=("Ukraine",))),
    ("another kind", report("a"), report("b", kind=EventKind.ADVANCE)),
    ("a strike on a market, and troops who storm it",
     report("a", kind=STRIKE, quote="A bomb fell on the covered market."),
     report("b", kind=EventKind.ATTACK, quote="The troops stormed the market.")),
    ("a strike, and an attack on another site",
     report("a", kind=STRIKE, quote="A bomb fell on the covered market."),
     report("b", kind=EventKind.ATTACK, quote="Drones attacked the school.")),
    ("a strike, and a few dead counted without a day",
     report("a", kind=STRIKE, counts=killed(1, 1)),
     replace(report("b", kind=STRIKE, days=None, counts=killed(1, 1)), start=900, end=960)),
    ("a strike, and one by other weapons with which a paper of that day begins",
     report("a", kind=STRIKE, quote="A missile struck the town."),
     report("b", kind=STRIKE, days=None, quote="Дрони вдарили по місту.")),
    ("a strike, and one with which a paper of the next day begins", report("a", kind=STRIKE),
     report("b", kind=STRIKE, days=None, published=DAY + timedelta(1))),
    ("a market of a town, and one of its region", report("a", at=SOKIL_OF_OBLAST, kind=STRIKE,
     quote="Drones hit a market."), report("b", at=OBLAST, kind=STRIKE, quote="Удар по ринку.")),
    ("a strike, and dead counted long after without a day",
     report("a", kind=STRIKE, counts=killed(19, 19)), report("b", kind=STRIKE,
     days=None, counts=killed(19, 19), published=DAY + timedelta(4))),
    ("a market hit, and a market hit two days later without a day",
     report("a", kind=STRIKE, quote="A bomb fell on the covered market."),
     report("b", kind=STRIKE, days=None, quote="Росіяни вдарили по ринку.",
     published=DAY + timedelta(2))),
    ("the other side's capture, told without a day", replace(report("a"), actors=("Russia",)),
     replace(report("b", days=None), actors=("Ukraine",))),
    ("a refinery of a town, and two of its region", report("a", at=SOKIL_OF_OBLAST, kind=STRIKE,
     quote="Drones hit a refinery."), report("b", at=OBLAST, kind=STRIKE,
     quote="Drones hit two refineries.")),
    ("a strike of the day, and one without a day of which a paper tells besides",
     report("a", kind=STRIKE), replace(report("a", kind=STRIKE, days=None,
     quote="Meanwhile two were hurt."), id="b-e0", start=90, end=120)),
    ("a strike, and what several attacks did", report("a", kind=STRIKE),
     report("b", kind=EventKind.ATTACK, counts=(*wounded(6, 6),
     Count(what="attacks", low=3, high=3)))),
    ("few dead on the day before", report("a", kind=STRIKE, counts=killed(4, 4)),
     report("b", kind=STRIKE, days=days(-1, -1), counts=killed(4, 4))),
    ("another day", report("a"), report("b", days=days(1, 1))),
    ("a strike, and two dead a day later", report("a", kind=STRIKE, counts=killed(1, 1)),
     report("b", kind=EventKind.CASUALTIES, counts=killed(2, 2), published=DAY + timedelta(1))),
    ("a strike, and other dead", report("a", kind=STRIKE, counts=killed(3, 3)),
     report("b", kind=EventKind.CASUALTIES, counts=killed(1, 1))),
    ("one side's capture, told five days later", replace(report("a"), actors=("Russia",)),
     replace(report("b", days=days(5, 5)), actors=("Russia",))),
    ("one side's strike the day after", replace(report("a", kind=STRIKE), actors=("Russia",)),
     replace(report("b", kind=STRIKE, days=days(1, 1)), actors=("Russia",))),
    ("a town taken back", replace(report("a"), actors=("Russia",)),
     replace(report("b", days=days(1, 1)), actors=("Ukraine",))),
    ("two nights that share a day", report("a", kind=STRIKE, days=days(-2, -1)),
     report("b", kind=STRIKE, days=days(-1, 0))),
    ("a strike within a month of strikes", report("a", kind=STRIKE),
     report("b", kind=STRIKE, days=days(-16, 13))),
    ("undated, in other words", report("a", days=None), report("b", days=None)),
    ("one dated, one not", report("a"), report("b", days=None)),
    ("a denial long after", report("a"),
     report("b", status=Status.DENIED, days=days(30, 30), published=DAY + timedelta(30))),
    ("two nameless villages of a region", replace(report("a", at=OBLAST), claim_id="a-c0"),
     replace(report("b", at=OBLAST), claim_id="b-c0")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=name) for name, a, b in ONE])
def test_reports_of_one_event(one: Event, other: Event) -> None:
    (merged,) = merge_events([other, one])
    assert {member.id for member in merged.members} == {"a-e0", "b-e0"}


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=name) for name, a, b in TWO])
def test_reports_of_two_events(one: Event, other: Event) -> None:
    assert len(merge_events([one, other])) == 2


def test_the_days_are_those_in_common_and_the_place_the_most_precise() -> None:
    wide = replace(SOKIL, uncertainty_m=2000.0)
    (merged,) = merge_events([report("a", at=wide, days=days(-1, 0)), report("b", days=days(0, 0))])
    assert (merged.first_day, merged.last_day, merged.place.uncertainty_m) == (DAY, DAY, 500.0)


def test_two_days_of_one_capture_are_a_contradiction() -> None:
    told = [replace(report("a", publisher="A"), actors=("Russia",)),
            replace(report("b", publisher="B", days=days(2, 2)), actors=("Russia",))]  # fmt: skip
    (merged,) = merge_events(told)
    assert (merged.first_day, merged.last_day) == days(0, 2)
    (contradiction,) = merged.contradictions
    assert contradiction.about is Dispute.WHEN
    assert contradiction.text == "capture on 2024-12-17 by A; capture on 2024-12-19 by B"


def test_a_capture_is_found_on_the_day_that_a_later_report_of_it_tells() -> None:
    told = [report("a"), replace(report("b", days=days(2, 2)), actors=("Ukraine",)),
            report("c", days=days(2, 2), published=DAY + timedelta(3))]  # fmt: skip
    assert len(merge_events(told)) == 1


def test_a_stretch_is_as_long_as_its_reports_tell() -> None:
    told = [
        report("a", kind=EventKind.ATTACK),
        report("b", kind=EventKind.ATTACK, days=days(-2, 0)),
    ]
    (merged,) = merge_events(told)
    assert (merged.first_day, merged.last_day) == days(-2, 0)


def test_a_report_that_fits_two_events_stays_alone() -> None:
    told = [report("a", kind=STRIKE), report("b", kind=STRIKE, days=days(1, 1))]
    merged = merge_events([*told, report("c", kind=STRIKE, days=days(-1, 2))])
    assert sorted(event.members[0].id for event in merged) == ["a-e0", "b-e0", "c-e0"]
    assert "fits several events" in next(e.reasons[0] for e in merged if e.id == "c-e0")


def test_of_two_strikes_a_report_is_of_the_one_with_its_dead_or_its_weapon() -> None:
    told = [
        report("a", kind=STRIKE, counts=killed(18, 18), quote="A ballistic missile killed 18."),
        report("b", kind=STRIKE, counts=killed(1, 1), quote="A drone killed a woman at night."),
        report("c", kind=STRIKE, counts=killed(20, 20), published=DAY + timedelta(2)),
        report("d", kind=STRIKE, quote="Уночі місто атакували шахеди."),
        report("e", kind=STRIKE, quote="Missiles fell there again, residents say."),
    ]
    merged = {event.members[0].id: {m.id for m in event.members} for event in merge_events(told)}
    assert sorted(map(sorted, merged.values())) == [["a-e0", "c-e0", "e-e0"], ["b-e0", "d-e0"]]


def test_of_two_strikes_a_report_is_of_the_one_on_its_site_or_of_the_first() -> None:
    told = [
        report("a", kind=STRIKE, quote="A bomb fell on a hypermarket of the town."),
        replace(report("a", kind=STRIKE, quote="Another blow fell on its centre."), id="a-e1"),
        report("b", kind=STRIKE, quote="У гіпермаркеті загинули люди."),
        report("c", kind=STRIKE, quote="The town was struck."),
    ]
    told[1] = replace(told[1], start=80, end=120)
    merged = [sorted(m.id for m in event.members) for event in merge_events(told)]
    assert sorted(merged) == [["a-e0", "b-e0", "c-e0"], ["a-e1"]]


def test_a_report_that_fits_two_strikes_leaves_the_next_ones_with_theirs() -> None:
    told = [
        replace(report("a", kind=STRIKE, quote="Ukraine hit the town."), actors=("Ukraine",)),
        replace(report("b", kind=STRIKE, quote="Russia hit the town."), actors=("Russia",)),
        report("c", kind=STRIKE, quote="The town was hit."),
        replace(report("d", kind=STRIKE, quote="Ukrainians hit the town."), actors=("Ukraine",)),
    ]
    merged = [sorted(m.id for m in event.members) for event in merge_events(told)]
    assert sorted(merged) == [["a-e0", "d-e0"], ["b-e0"], ["c-e0"]]


def test_a_strike_of_which_each_side_accuses_the_other_is_one_with_a_contradiction() -> None:
    one = report("a", kind=STRIKE, quote="A Ukrainian missile hit a bakery of the town.")
    other = report("b", kind=STRIKE, quote="Пекарню в місті обстріляли російські війська.")
    told = [replace(one, actors=("Ukraine",)), replace(other, actors=("Russia",))]
    (merged,) = merge_events(told)
    (contradiction,) = merged.contradictions
    assert contradiction.about is Dispute.BY_WHOM
    assert contradiction.text == "strike by Russia, told by b; by Ukraine, told by a"
    market = replace(told[1], quote="Ринок у місті обстріляли російські війська.")
    assert len(merge_events([told[0], market])) == 2
    official = replace(told[1], quote="Russian rescuers dug in the bakery.")
    assert merge_events([told[0], official])[0].contradictions == ()


@pytest.mark.parametrize(
    ("quote", "first", "count", "events"),
    [
        ("One more body was pulled from the rubble in the morning.", 2, 1, 1),
        ("Чоловік помер у лікарні.", 3, 1, 1),
        ("A man died at home.", 2, 1, 2),
        ("Three people died there.", 0, 3, 1),
        ("In the trenches 60 soldiers died.", 0, 60, 2),
    ],
)
def test_who_died_where_many_were_killed_died_of_that(
    quote: str, first: int, count: float, events: int
) -> None:
    told = [
        report(
            "a", kind=STRIKE, counts=killed(12, 12), quote="A missile killed 12 in the evening."
        ),
        report(
            "b",
            kind=EventKind.CASUALTIES,
            days=days(first, first),
            published=DAY + timedelta(first),
            counts=killed(count, count),
            quote=quote,
        ),
    ]
    merged = merge_events(told)
    assert len(merged) == events
    if events == 1:
        assert merged[0].first_day == DAY
        assert first == 0 or not merged[0].contradictions


@pytest.mark.parametrize(
    ("quote", "kind", "events"),
    [
        ("The city was attacked on the 17th.", EventKind.ATTACK, 1),
        ("Місто обстріляли.", EventKind.SHELLING, 1),
        ("Місто вдруге обстріляли.", EventKind.SHELLING, 2),
        ("They attacked positions beside the city.", EventKind.ATTACK, 2),
        ("The city was shelled with mortars.", EventKind.SHELLING, 2),
    ],
)
def test_an_attack_of_which_no_more_is_told_is_the_strike_that_killed_many(
    quote: str, kind: EventKind, events: int
) -> None:
    told = [
        report("a", kind=STRIKE, counts=killed(12, 12), quote="Missiles killed 12 in the city."),
        report("b", kind=kind, quote=quote),
    ]
    assert len(merge_events(told)) == events
    few = [replace(told[0], counts=killed(2, 2)), told[1]]
    assert len(merge_events(few)) == 2


def test_what_is_counted_for_two_places_together_contradicts_nothing() -> None:
    told = [
        report("a", kind=STRIKE, counts=killed(12, 12)),
        report("b", kind=STRIKE, counts=killed(0, 3)),
    ]
    (merged,) = merge_events(told)
    assert merged.contradictions == ()


def test_a_shelling_is_the_strike_that_a_later_report_of_it_shows() -> None:
    told = [
        report("a", kind=STRIKE, quote="Missiles fell on the town."),
        report("b", kind=EventKind.SHELLING, quote="The town was shelled."),
        report("c", kind=EventKind.SHELLING, counts=killed(11, 11), published=DAY + timedelta(1)),
        report("d", kind=STRIKE, counts=killed(11, 11), published=DAY + timedelta(1)),
    ]
    (merged,) = merge_events(told)
    assert (merged.kind, len(merged.members)) == (STRIKE, 4)


def test_two_shellings_of_two_districts_are_not_one_strike_for_the_dead_of_one() -> None:
    told = [
        report(
            "a", kind=STRIKE, counts=killed(7, 7), quote="7 died in the Saltivskyi district of X."
        ),
        report("b", kind=EventKind.SHELLING, counts=killed(7, 7), quote="Shells killed 7."),
        report("c", kind=EventKind.SHELLING, quote="Shells hit the Kyivskyi district of X."),
    ]
    assert len(merge_events(told)) == 2


def test_the_day_on_which_a_toll_was_told_moves_and_disputes_no_strike() -> None:
    told = report("b", kind=STRIKE, counts=killed(63, 63), days=days(2, 2))
    told = replace(told, said_day=DAY + timedelta(2))
    (merged,) = merge_events([report("a", kind=STRIKE, counts=killed(63, 63)), told])
    assert (merged.first_day, merged.last_day, merged.contradictions) == (DAY, DAY, ())


def test_headline_and_text_of_a_second_attack_are_one() -> None:
    told = [
        replace(report("a", kind=STRIKE, quote="Another drone attack on Sokil"), id="a-e0"),
        replace(
            report("a", kind=STRIKE, quote="A second drone fell."), id="a-e1", start=60, end=90
        ),
    ]
    assert len(merge_events(told)) == 1


SAME = "On Monday evening a missile struck the depot of the town, the mayor of it said."
ORIGINS = [
    ("in words of their own", [report("a"), report("b")], 2),
    ("one article twice", [report("a"), replace(report("a"), id="a-e1", quote="It fell.")], 1),
    ("the same words", [report("a", quote=SAME), report("b", quote=SAME)], 1),
    ("nearly the same words", [report("a", quote=SAME), report("b", quote=SAME + " He wept.")], 1),
    ("one credit", [report("a", quote="KYIV (Reuters) - It fell."),
                    report("b", quote="The town is lost, reports Reuters.")], 1),
    ("the agency and a copy of it", [report("a", publisher="Укрінформ"),
                                     report("b", quote="Село взято, повідомляє Укрінформ.")], 1),
    ("two agencies", [report("a", publisher="Reuters"), report("b", publisher="TASS")], 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "count"), [pytest.param(r, n, id=name) for name, r, n in ORIGINS]
)
def test_copies_are_one_source(reports: list[Event], count: int) -> None:
    (merged,) = merge_events(reports)
    assert merged.independent_sources == count


def test_whole_texts_tell_copies_that_sentences_do_not() -> None:
    texts = {"a": "KYIV (AP) - It fell.", "b": "It is lost. (AP)"}
    (merged,) = merge_events([report("a"), report("b")], texts)
    assert [origin.why for origin in merged.origins] == ["the same credit: AP"]


def test_a_claim_and_its_denial_contradict_each_other() -> None:
    claim = report("a", said_by="Russia's Defense Ministry")
    denial = report(
        "b",
        status=Status.DENIED,
        said_by="General Staff",
        days=days(1, 1),
        published=DAY + timedelta(1),
    )
    (merged,) = merge_events([denial, claim])
    (found,) = merged.contradictions
    assert (merged.status, merged.first_day, merged.last_day) == (Status.CLAIMED, DAY, DAY)
    assert (found.about, found.one_id, found.other_id) == (Dispute.WHETHER, "a-e0", "b-e0")
    assert found.text == (
        "capture claimed by Russia's Defense Ministry on 2024-12-17;"
        " denied by General Staff on 2024-12-18"
    )


NUMBERS = [
    ("two, five", killed(2, 2), killed(5, 5), "killed: 2 by a on 2024-12-17, 5 by b on 2024-12-17"),
    ("at least two, and five", killed(2, None), killed(5, 5), None),
    ("two to six, and five", killed(2, 6), killed(5, 5), None),
    ("two, and unknown", killed(2, 2), (), None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "text"), [pytest.param(a, b, t, id=name) for name, a, b, t in NUMBERS]
)
def test_numbers_that_exclude_each_other(
    one: tuple[Count, ...], other: tuple[Count, ...], text: str | None
) -> None:
    (merged,) = merge_events([report("a", counts=one), report("b", counts=other)])
    assert [found.text for found in merged.contradictions] == ([text] if text else [])


@pytest.mark.parametrize(
    ("first", "second", "updates", "disputed"),
    [
        pytest.param(
            2, 5, ("killed: 2 by a on 2024-12-17; then 5 by b on 2024-12-18",), 0, id="grows"
        ),
        pytest.param(5, 2, (), 1, id="falls"),
        pytest.param(5, 5, (), 0, id="stays"),
    ],
)
def test_a_toll_may_grow_from_day_to_day(
    first: float, second: float, updates: tuple[str, ...], disputed: int
) -> None:
    one = report("a", counts=killed(first, first), published=date(2024, 12, 17))
    other = report("b", counts=killed(second, second), published=date(2024, 12, 18))
    (merged,) = merge_events([other, one])
    assert merged.updates == updates
    assert len(merged.contradictions) == disputed


def test_a_toll_that_rose_within_the_day_is_no_contradiction() -> None:
    one = report("a", counts=killed(2, 2))
    other = report("b", counts=killed(5, 5), quote="The toll rose to five.")
    (merged,) = merge_events([one, other])
    assert merged.contradictions == ()


# At 48.2 degrees north 0.134 degrees of longitude are 9.96 km, 0.27 are 20.1 km.
@pytest.mark.parametrize(
    ("name", "lon", "events"),
    [
        pytest.param("Sokil Oil Refinery", 37.534, 1, id="its refinery"),
        pytest.param("Sokil Oil Refinery", 37.67, 2, id="too far"),
        pytest.param("Lyman Oil Refinery", 37.534, 2, id="another town's"),
    ],
)
def test_a_town_may_stand_for_its_plant(name: str, lon: float, events: int) -> None:
    plant = replace(place(name, lon, 48.20), kind=PlaceKind.FACILITY)
    reports = [report("a", kind=EventKind.STRIKE), report("b", kind=EventKind.STRIKE, at=plant)]
    assert len(merge_events(reports)) == events


APART = [
    ("A school in the Saltivskyi district of Sokil.", "A shop in the Novyi district of Sokil.", 2),
    ("A school in the Saltivskyi district of Sokil.", "A school in Sokil.", 1),
    ("A school in the Saltivskyi district of Sokil.", "Школа в Салтівському районі Сокола.", 1),
    ("Школа в Салтовском районе Сокола.", "Школа в Салтівському районі Сокола.", 1),
    ("Школа в Салтівському районі Сокола.", "Крамниця в Новому районі Сокола.", 2),
    ("It was hit in the morning.", "It was hit in the evening.", 2),
    ("It was hit in the morning.", "It was hit at dawn, and in the evening.", 1),
    ("It was hit in the morning.", "It was hit, he said late in the evening.", 1),
    ("Вранці вдарив дрон.", "Дрон ударив увечері.", 2),
]


@pytest.mark.parametrize(("one", "other", "events"), APART)
def test_districts_and_hours_tell_strikes_apart(one: str, other: str, events: int) -> None:
    reports = [report("a", kind=EventKind.STRIKE, quote=one)]
    reports.append(report("b", kind=EventKind.STRIKE, quote=other))
    assert len(merge_events(reports)) == events


@pytest.mark.parametrize(
    ("quote", "events"),
    [
        ("Hours later another missile hit the town.", 2),
        ("Ще один дрон ударив.", 2),
        ("It burnt.", 1),
    ],
)
def test_another_strike_in_one_article_is_another_event(quote: str, events: int) -> None:
    one = report("a", kind=EventKind.STRIKE)
    then = replace(one, id="a-e1", quote=quote, start=80, end=80 + len(quote))
    assert len(merge_events([one, then])) == events


@pytest.mark.parametrize(("site", "events"), [("a boarding school", 1), ("a house", 2)])
def test_the_day_of_a_word_is_not_that_of_the_hit_site(site: str, events: int) -> None:
    """A ministry said so on the 18th; another paper gives the day before for that school."""
    then = report(
        "a", kind=EventKind.STRIKE, days=days(0, 0), quote="A bomb hit a boarding school."
    )
    said = replace(
        report("b", kind=EventKind.STRIKE, days=days(1, 1), quote=f"A missile hit {site}."),
        said_day=DAY + timedelta(1),
    )
    assert len(merge_events([then, said])) == events


@pytest.mark.parametrize(
    ("quote", "events"),
    [("The enemy attacked a dormitory with two drones.", 1), ("The enemy attacked at dawn.", 2)],
)
def test_an_attack_by_drones_is_the_drone_strike_of_that_day(quote: str, events: int) -> None:
    strike = report("a", kind=EventKind.STRIKE, quote="Drones struck the town.")
    attack = report("b", kind=EventKind.ATTACK, quote=quote)
    assert len(merge_events([strike, attack])) == events


def test_an_undated_strike_on_a_region_is_that_of_its_town_with_the_same_toll() -> None:
    toll = (Count(what="killed", low=4, high=4), Count(what="wounded", low=20, high=20))
    town = report("a", at=SOKIL_OF_OBLAST, kind=EventKind.STRIKE, counts=toll)
    wide = report("b", at=OBLAST, kind=EventKind.STRIKE, days=None, counts=toll)
    assert len(merge_events([town, wide])) == 1


STATUSES = [
    ("nobody", Status.UNVERIFIED, None, Status.UNVERIFIED, None, Status.UNVERIFIED),
    ("one side", Status.CLAIMED, "Kyiv", Status.UNVERIFIED, None, Status.CLAIMED),
    ("both sides", Status.CLAIMED, "Kyiv", Status.CLAIMED, "Russia's army", Status.CONFIRMED),
    ("one that takes its word back", Status.CLAIMED, "Kyiv", Status.DENIED, "Kyiv", Status.CLAIMED),
    ("evidence", Status.CONFIRMED, None, Status.CLAIMED, "Kyiv", Status.CONFIRMED),
    ("only denials", Status.DENIED, "Kyiv", Status.DENIED, "Kyiv", Status.DENIED),
]


@pytest.mark.parametrize(
    ("one", "by", "other", "other_by", "status"),
    [pytest.param(*case[1:], id=case[0]) for case in STATUSES],
)
def test_the_status_of_all_reports(
    one: Status, by: str | None, other: Status, other_by: str | None, status: Status
) -> None:
    reports = [report("a", status=one, said_by=by), report("b", status=other, said_by=other_by)]
    (merged,) = merge_events(reports)
    assert merged.status is status


def test_what_was_merged_can_be_taken_apart() -> None:
    (merged,) = merge_events([report("a"), report("b"), report("c")])
    left, taken = take_apart(merged, {"b-e0"})
    assert [member.id for member in left.members] == ["a-e0", "c-e0"]
    assert [member.id for member in taken.members] == ["b-e0"]
    assert (left.independent_sources, taken.independent_sources) == (2, 1)


def test_only_members_can_be_taken_out() -> None:
    (merged,) = merge_events([report("a")])
    with pytest.raises(InputError, match="no reports of"):
        take_apart(merged, {"z-e0"})


PLACES = st.builds(
    place,
    st.sampled_from(["p", "q", "r"]),
    st.sampled_from([37.0, 37.004, 179.9999, -179.9999]),
    st.sampled_from([48.0, 48.003, 89.9]),
    st.sampled_from([100.0, 500.0, 30_000.0]),
)


@st.composite
def report_lists(draw: st.DrawFn) -> list[Event]:
    found = []
    for number in range(draw(st.integers(0, 8))):
        first = DAY + timedelta(draw(st.integers(-3, 3)))
        length = timedelta(draw(st.sampled_from([0, 0, 1, 2, 40, 90])))
        found.append(
            report(
                f"n{number}",
                at=draw(PLACES),
                kind=draw(st.sampled_from([EventKind.CAPTURE, EventKind.STRIKE])),
                days=draw(st.sampled_from([(first, first + length), None])),
                status=draw(st.sampled_from(Status)),
                said_by=draw(st.sampled_from(["Kyiv", "Moscow", None])),
                quote=draw(st.sampled_from(["It fell.", "The town is lost.", None])),
                counts=draw(st.sampled_from([(), killed(1, 1), killed(3, None)])),
            )
        )
    return found


@given(report_lists())
def test_every_report_is_kept_once(reports: list[Event]) -> None:
    kept = [member.id for merged in merge_events(reports) for member in merged.members]
    assert sorted(kept) == sorted(event.id for event in reports)


@given(report_lists(), st.randoms())
def test_the_order_of_the_reports_does_not_matter(reports: list[Event], chance: object) -> None:
    mixed = list(reports)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert merge_events(mixed) == merge_events(reports)


@given(report_lists())
def test_reports_of_one_event_share_its_kind_and_days(reports: list[Event]) -> None:
    for merged in merge_events(reports):
        for member in merged.members:
            assert member.kind is merged.kind
            if member.status is not Status.DENIED and merged.status is not Status.DENIED:
                assert member.first_day is None or merged.first_day is not None
                if member.first_day and member.last_day and merged.first_day and merged.last_day:
                    assert member.first_day <= merged.first_day <= merged.last_day
                    assert merged.last_day <= member.last_day


@given(report_lists())
def test_sources_are_counted_no_more_than_once(reports: list[Event]) -> None:
    for merged in merge_events(reports):
        articles = {source.article_id for source in merged.sources}
        told = [article for origin in merged.origins for article in origin.article_ids]
        assert sorted(told) == sorted(articles)


@given(report_lists())
def test_the_halves_of_an_event_hold_its_reports(reports: list[Event]) -> None:
    for merged in merge_events(reports):
        halves = take_apart(merged, {merged.members[0].id})
        kept = [member for half in halves for member in half.members]
        assert sorted(m.id for m in kept) == sorted(m.id for m in merged.members)
