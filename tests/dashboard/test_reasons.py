"""Reasons and errors in Ukrainian: each known part is one that the program says, and none lacks."""

import ast
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import geodata
from dashboard.corpus import ROOT, SEEDS, load
from dashboard.ukrainian_reasons import REASONS, in_ukrainian
from geodata.events.day_rules import COUNTED, DATES
from geodata.events.day_stretches import LONG, WEAK
from geodata.events.merge import merge_events
from geodata.events.outbreak import OUTBREAK
from geodata.model import Article, PlaceKind, Reading, Status
from geodata.reader import open_reader

LIBRARY = Path(geodata.__file__).parent
FILES = [*LIBRARY.rglob("*.py"), *(ROOT / "dashboard").rglob("*.py")]
SOURCE = re.sub(
    r'"\s*\n\s*f?"',
    "",
    "\n".join(p.read_text(encoding="utf-8") for p in FILES if "ukrainian" not in p.name),
)
SOURCE += " ".join(os.strerror(number) for number in range(1, 40))  # told where a file refuses
CLOSED = "|".join([*PlaceKind, *Status, "told"])  # words that stand in a slot of the English


@pytest.mark.parametrize("english", sorted(REASONS))
def test_a_known_part_is_said_somewhere(english: str) -> None:
    parts = [part.split() for part in re.split(rf"\{{\w+\}}|[;,.:]|\b(?:{CLOSED})\b", english)]
    runs = [" ".join(words[n : n + 2]) for words in parts for n in range(max(1, len(words) - 1))]
    runs = [run for run in runs if len(run) > 9]
    assert not runs or any(run in SOURCE or run.lower() in SOURCE for run in runs)


@pytest.mark.parametrize("english", sorted(REASONS))
def test_the_same_is_told(english: str) -> None:
    told = set(re.findall(r"\{\w+\}", REASONS[english]))
    assert told <= set(re.findall(r"\{\w+\}", english))
    assert {"{measure}", "{said}", "{why}"} & set(re.findall(r"\{\w+\}", english)) <= told
    assert not re.search("[ыэъё]", REASONS[english])


def reasons_of(reading: Reading) -> Iterator[str | None]:
    """Give every sentence of a reading that says why."""
    yield from (mention.reason for mention in reading.mentions)
    yield from (finding.reason for finding in reading.findings)
    for event in (*reading.events, *reading.unplaced):
        yield from (event.reason, event.day_reason)


def test_the_samples_have_no_reason_without_a_translation() -> None:
    shown = load([SEEDS / "articles"], [SEEDS / "fronts"])
    said = {reason for one in shown.readings.values() for reason in reasons_of(one)}
    for merged in shown.merged.values():
        said |= {*merged.reasons, *(one.text for one in merged.contradictions)}
    said |= {count for f in shown.as_read.values() for count in f.properties["counts"]}
    assert len(said) > 100
    assert not_in_ukrainian(said) == []


# Own sentences, so that each way of telling a place, an event, a day or a measure stands in one.
TEXTS = """
The ministry said its troops had taken Siversk. Kyiv denied it on Wednesday. Moscow confirmed the
withdrawal. Moscow denied striking Kherson on Tuesday, where two people were killed. Во вторник
сбиты 65 дронов: 18 над Рязанской областью, остальные над Крымом.
Moscow said on Monday that its troops took Andriivka, a village 12 miles north of Kurakhove.
Fighting goes on in the Pokrovsk direction. Russia's army struck Kharkiv overnight; 12 were wounded.
Kyiv officials said at least three people were killed in Nikopol and Marhanets on 2 December 2024.
The next day drones hit a depot near Izium. A bridge between Izium and Sloviansk was shelled.
Sumy lies 5 km from the border with Russia. Lyman lies less than 3 km from the front line.
Vovchansk is in the Odesa region. Lviv lies in Poland. Robotyne is in Kherson Oblast.
A small village 10 km southwest of Kurakhove was captured. A village in the Sumy region was shelled.
Troops advanced 4 km near Toretsk since the start of December. Ukraine lost 320 square miles.
The 1,200 km (900 miles) front line is quiet. Toretsk lies 10 km (6.3 miles) west of Bakhmut.
Kostiantynivka, between Toretsk and Chasiv Yar, was hit. Ivanivka lies 30 km east of Mariupol.
Since March 2023 the town of Krynky was held; by last week it had been left. It fell two days later.
Washington and the Kremlin talk. The road from Pokrovsk to Dnipro is cut. Shevchenkove was attacked.
Russian forces took Brzczyniv near Kupiansk, the governor said. Zelensky denied that Toretsk fell.
Росіяни минулої доби атакували 17 разів на Лиманському напрямку. Вчора обстріляли Херсон.
ВСУ в последние дни августа оставили Новогродовку; удар по Одессе нанесли в ночь на 5 декабря.
Belarus is 4,000 km from Kyiv. Dnipro is long: 20 km from the Dnieper a plant burnt this morning.
""".strip().split("\n")


def test_all_ways_of_telling_have_a_translation() -> None:
    read = open_reader(front_sources=[SEEDS / "fronts"])
    said: set[str | None] = set()
    events = []
    for number, text in enumerate(TEXTS):
        for day in (date(2024, 12, 5), None):
            reading = read(Article(id=f"a{number}{day}", text=text, published=day, source="X"))
            said |= set(reasons_of(reading))
            events += reading.events
    for merged in merge_events(events):
        said |= {*merged.reasons, *(one.text for one in merged.contradictions), *merged.updates}
    said.add("killed: 2 by AFP on 2024-12-17; then 5 by the mayor on 2024-12-18")
    assert len(said) > 90
    assert not_in_ukrainian(said) == []


def test_each_rule_of_a_day_has_a_translation() -> None:
    whys = {why for _, _, why in (*OUTBREAK, *DATES, *COUNTED, *LONG, *WEAK)}
    assert not_in_ukrainian({f"“then”: {why}" for why in whys}) == []


def errors() -> Iterator[tuple[str, str]]:
    """Give every error and reject that is written out, "7" in its slots."""
    for path in FILES:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            if getattr(call.func, "id", "") not in {"InputError", "Reject"}:
                continue
            for told in (*call.args, *(k.value for k in call.keywords if k.arg == "reason")):
                words = "7" if isinstance(told, ast.Name | ast.Call) else _filled(told)
                if words != "7":
                    yield str(path.relative_to(ROOT)), words


def _filled(told: ast.expr) -> str:
    if isinstance(told, ast.JoinedStr):
        return "".join(v.value if isinstance(v, ast.Constant) else _slot(v) for v in told.values)
    return str(told.value) if isinstance(told, ast.Constant) else "7"


def _slot(value: ast.expr) -> str:
    """Fill a slot: with an error where one is told on, else with a number."""
    return "is not UTF-8; save it as UTF-8" if "error" in ast.dump(value) else "7"


# What only the command line says, or a mistake of ours would.
NOT_SHOWN = re.compile(
    r"geodata/(\w+_verbs?|__main__|alerts|watch|model|ingest|options|gathering|selecting)\.py|claims/check"
    r"|snapshots/link|places/(build|table)|events/merge"
)


def test_each_error_has_a_translation_and_says_what_to_do() -> None:
    told = {words for path, words in errors() if not NOT_SHOWN.search(path)}
    assert len(told) > 60
    assert not_in_ukrainian(told) == []
    assert sorted(words for words in told if not re.search(r"[;,?]|write|give", words)) == []


def not_in_ukrainian(reasons: set[str] | set[str | None]) -> list[str]:
    return sorted(reason for reason in reasons if reason and in_ukrainian(reason) == reason)


@pytest.mark.parametrize(
    ("english", "ukrainian"),
    [
        pytest.param(
            "Hannivka lies 8.7 km south of Kurakhove, not 9 km north; the claim does not fit.",
            "Hannivka — 8.7 км на південь від Kurakhove, а не 9 км на північ; "
            "твердження не слушне.",
            id="a false distance and direction",
        ),
        pytest.param(
            "None of the 15 places called Hai lies there. The nearest: Hai lies 95 km "
            "south-southwest of Hora, not southeast; the claim does not fit.",
            "Жодне з місць із назвою Hai (15) не лежить там. Найближче: Hai — 95 км "
            "на південь-південний захід від Hora, а не на південний схід; твердження не слушне.",
            id="several sentences",
        ),
        pytest.param(
            "The two units contradict each other: 1,200 km are 746 miles, not 775 miles.",
            "Обидві одиниці суперечать одна одній: 1,200 км — це 746 миль, а не 775 миль.",
            id="two units",
        ),
        pytest.param(
            "Kyiv belongs to Kyiv. Nobody knows why.",
            "Kyiv belongs to Kyiv. Nobody knows why.",
            id="not half of it",
        ),
        pytest.param(
            "Pokrovsk lies 9 km from the front of 2024-12-17 (DeepState); less than 5 km does not "
            "fit.",
            "Pokrovsk — 9 км від фронту 2024-12-17 (DeepState); менше ніж 5 км не відповідає "
            "дійсності.",
            id="from a line",
        ),
        pytest.param(
            "of 3 places so called, the text itself puts it in Donetsk Oblast; measured from",
            "місць із такою назвою: 3; сам текст відносить його до Donetsk Oblast; "
            "від нього міряють",
            id="why this namesake",
        ),
        pytest.param(
            "“in a way; a”: counted from 2024-08-21, said before",
            "«in a way; a»: відлічено від 2024-08-21, названого раніше",
            id="a quote is not taken apart",
        ),
        pytest.param(
            "capture claimed by X on 2024-12-01; denied by Y on 2024-12-02",
            "захоплення: заявлено (X, 2024-12-01); спростовано (Y, 2024-12-02)",
            id="a contradiction",
        ),
        pytest.param(
            "front /a/b.geojson: is no GeoJSON (a; b); export it anew",
            "фронт /a/b.geojson: не GeoJSON (a; b); вивантажте знову",
            id="an error",
        ),
    ],
)
def test_a_reason_in_ukrainian(english: str, ukrainian: str) -> None:
    assert in_ukrainian(english) == ukrainian
