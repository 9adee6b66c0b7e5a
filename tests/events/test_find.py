"""Articles in, events out, with the embedded gazetteer; published on Tuesday, 17 December 2024."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from geodata.model import Article, Event, EventKind, PlaceKind, Status
from geodata.reader import open_reader

EventsOf = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def events_of() -> EventsOf:
    read = open_reader()

    def find(text: str) -> tuple[Event, ...]:
        return read(Article(id="a", text=text, published=date(2024, 12, 17))).events

    return find


WHERE = [
    (
        "Russian forces attacked near Lyman, Siversk, Toretsk and Chasiv Yar on Monday.",
        ["attack Lyman", "attack Siversk", "attack Toretsk", "attack Chasiv Yar"],
    ),
    (
        "Російські війська просунулися поблизу Торецька, Часового Яру та Сіверська 16 грудня.",
        ["advance Toretsk", "advance Chasiv Yar", "advance Siversk"],
    ),
    (
        "Российские войска продвинулись возле Торецка, Часова Яра и Северска 16 декабря.",
        ["advance Toretsk", "advance Chasiv Yar", "advance Siversk"],
    ),
    ("Russia launched missiles at Kharkiv from Belgorod overnight.", ["strike Kharkiv"]),
    ("Drones launched from the Kursk region struck Sumy on Monday.", ["strike Sumy"]),
    ("Ворог запустив ракети по Харкову з Бєлгородської області у неділю.", ["strike Kharkiv"]),
    (
        "Россия ударила ракетами по Харькову с территории Белгородской области в воскресенье.",
        ["strike Kharkiv"],
    ),
    (  # of the region's four, the one by the front: only troops on the ground take a village
        "Russia captured the village of Zaporizke in the Dnipropetrovsk region on Monday.",
        ["capture Zaporizke"],
    ),
    # An open name: its region where all its namesakes share one, else its country; never a pin.
    (
        "Russia captured the village of Mykolaivka in the Sumy region on Monday.",
        ["capture Sumy Oblast"],
    ),
    ("Russian tanks attacked near Stepove on Monday.", []),
    ("Російські танки атакували поблизу Степового в понеділок.", []),
    ("Российские танки атаковали возле Степового в понедельник.", []),
    ("Russian forces did not capture Pokrovsk.", []),
    ("Kyiv said Moscow plans to attack Sumy.", []),
    ("Ворог планує наступати на Суми.", []),
    ("Противник планирует наступать на Сумы.", []),
    ("Residents of Kherson remember the liberation.", []),
    ("The governor of the Sumy region said a drone hit Konotop.", ["strike Konotop"]),
    ("The Kupiansk sector saw 20 attacks on Monday.", ["attack Kharkiv Oblast"]),
    (
        "Fighting continues on the Kupiansk, Lyman and Orikhiv directions.",
        ["clash Kharkiv Oblast", "clash Donetsk Oblast", "clash Zaporizhzhia Oblast"],
    ),
    ("На Покровському напрямку 16 грудня відбулося 40 боєзіткнень.", ["clash Donetsk Oblast"]),
    ("На Покровском направлении 16 декабря произошло 40 столкновений.", ["clash Donetsk Oblast"]),
    ("A drone hit an oil depot 12 km south of Poltava on Monday.", ["strike Poltava Oblast"]),
    ("Attacks on northern and western Ukraine killed three women on Monday.", ["attack Ukraine"]),
    (
        "In the Donetsk region, a drone killed a woman in Toretsk, and six residents were"
        " wounded in attacks elsewhere.",
        ["attack Donetsk Oblast", "strike Toretsk"],
    ),
    (
        "Where the Donetsk, Dnipropetrovsk and Zaporizhzhia regions meet, Russian units were"
        " pushed back.",
        ["advance Donetsk Oblast", "advance Dnipropetrovsk Oblast", "advance Zaporizhzhia Oblast"],
    ),
    (
        "A drone hit Kherson on Monday. Elsewhere in the region shelling wounded three farmers.",
        ["strike Kherson", "shelling Kherson Oblast"],
    ),
    (
        "On Monday, explosions were heard in Mykolaiv. Two people were killed.",
        ["strike Mykolaiv"],
    ),
    (
        "У понеділок у Миколаєві пролунали вибухи. Загинули двоє людей.",
        ["strike Mykolaiv"],
    ),
    (
        "Взрывы прогремели в Николаеве в понедельник. Погибли два человека.",
        ["strike Mykolaiv"],
    ),
    (
        "The Kursk region's governor said that a fire broke out there after the attack.",
        ["strike Kursk Oblast"],
    ),
]
WHEN = [
    (
        "Troops attacked near Robotyne. They were beaten off. On the night of December 15 to 16"
        " drones hit Sumy.",
        {"Robotyne": "None None", "Sumy": "2024-12-15 2024-12-16"},
    ),
    (
        "Troops advanced near Robotyne. The presidents will meet in Oslo on Friday.",
        {"Robotyne": "None None"},
    ),
    ("Унаслідок обстрілу Херсона поранена жінка 1957 року народження.", {"Kherson": "None None"}),
    ("Shelling of Kherson killed a man born in 1957.", {"Kherson": "None None"}),
    (
        "On Sunday a missile hit Odesa, and on Monday drones attacked Kharkiv.",
        {"Odesa": "2024-12-15 2024-12-15", "Kharkiv": "2024-12-16 2024-12-16"},
    ),
    (
        "Drones hit Odesa overnight. Officials said on Tuesday two were shot down.\n\n"
        "A missile struck Sumy.",
        {"Odesa": "2024-12-16 2024-12-17", "Sumy": "2024-12-16 2024-12-17"},
    ),
    ("Kyiv said on Tuesday that drones hit Odesa on Sunday.", {"Odesa": "2024-12-15 2024-12-15"}),
    (
        "On December 16, the commander stated that troops had held Robotyne and, since the end of"
        " November, liberated Orikhiv.",
        {"Orikhiv": "2024-11-21 2024-12-16"},
    ),
    (
        "Drones hit a depot in Odesa\n\nThe attack on Odesa began on Sunday.",
        {"Odesa": "2024-12-15 2024-12-15"},
    ),
    (
        "A missile hit Odesa on December 10. The next day, drones attacked Kharkiv.",
        {"Odesa": "2024-12-10 2024-12-10", "Kharkiv": "2024-12-11 2024-12-11"},
    ),
    ("Fighting is under way in Toretsk.", {"Toretsk": "2024-12-17 2024-12-17"}),
    ("Russian troops captured Toretsk.", {"Toretsk": "None None"}),
    (
        "Drones hit Odesa on Sunday. The city had been shelled in Mykolaiv's worst year, 2022.",
        {"Odesa": "2024-12-15 2024-12-15"},
    ),
    (
        "У неділю ракета влучила в Одесу. Наступного дня дрони атакували Харків.",
        {"Odesa": "2024-12-15 2024-12-15", "Kharkiv": "2024-12-16 2024-12-16"},
    ),
    (
        "В воскресенье ракета попала в Одессу. На следующий день дроны атаковали Харьков.",
        {"Odesa": "2024-12-15 2024-12-15", "Kharkiv": "2024-12-16 2024-12-16"},
    ),
]
DENIALS = [
    ("Ukraine denied on Monday that Russia had captured Vovchansk.", "Ukraine"),
    ("Україна спростувала захоплення Вовчанська.", "Україна"),
    ("Украина опровергла захват Волчанска.", "Украина"),
]


@pytest.mark.parametrize(("text", "expected"), WHERE, ids=[text for text, _ in WHERE])
def test_what_happened_where(text: str, expected: list[str], events_of: EventsOf) -> None:
    assert [f"{event.kind} {event.place.name}" for event in events_of(text)] == expected


@pytest.mark.parametrize(("text", "days"), WHEN, ids=[text for text, _ in WHEN])
def test_when_it_happened(text: str, days: dict[str, str], events_of: EventsOf) -> None:
    found = {e.place.name: f"{e.first_day} {e.last_day}" for e in events_of(text)}
    assert {name: found.get(name) for name in days} == days


@pytest.mark.parametrize(("text", "who"), DENIALS, ids=[text for text, _ in DENIALS])
def test_a_denial_is_an_event_that_is_denied(text: str, who: str, events_of: EventsOf) -> None:
    (event,) = events_of(text)
    told = (event.kind, event.place.name, event.status, event.said_by)
    assert told == (EventKind.CAPTURE, "Vovchansk", Status.DENIED, who)


def test_a_nameless_village_is_an_area_of_its_region(events_of: EventsOf) -> None:
    (event,) = events_of("Ukrainian forces captured a village 10 kilometres south of Kurakhove.")
    assert (event.place.kind, event.claim_id is not None) == (PlaceKind.REGION, True)


def test_ids_are_unique_and_quotes_are_of_the_text(events_of: EventsOf) -> None:
    text = "Drones hit Odesa on Sunday. Missiles hit Sumy and Kharkiv on Monday."
    events = events_of(text)
    assert len({event.id for event in events}) == len(events) == 3
    assert {event.quote for event in events} == {text[e.start : e.end] for e in events}


@pytest.mark.parametrize(
    "words",
    [
        "кількість загиблих унаслідок удару по Харкову ",
        "destroyed the old Kharkiv on Monday and ",
        "it was the third attack on the city of Kharkiv in ",
        "the General Staff said Kharkiv, 4 km from the border ",
    ],
)
def test_a_hostile_sentence_takes_no_time(words: str) -> None:
    read = open_reader()
    read(Article(id="a", text=words))
    start = time.process_time()
    read(Article(id="a", text=words * 300, published=date(2025, 1, 1)))
    assert time.process_time() - start < 30  # what asks of every pair of pairs takes minutes
