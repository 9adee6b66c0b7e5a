"""Distances told from a town's edge, along a road or straight, and to a town from a border.

Geodesics by geographiclib between the middles: Kyiv to Hostomel 22.4 km, Kyiv to Irpin 21.4 km,
Kharkiv to Tsyrkuny 14.8 km. A town's edge lies at 0.7 of its radius: Kyiv's at 13.6 km.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geodata.model import Article, Verdict
from geodata.reader import open_reader

if TYPE_CHECKING:
    from collections.abc import Callable

YES, OPEN, NO = Verdict.CONSISTENT, Verdict.UNDETERMINED, Verdict.INCONSISTENT
OF_KYIV = "Hostomel lies 22 km northwest of the middle of Kyiv"

EDGES = [
    ("Hostomel lies 10 km from the outskirts of Kyiv.", YES, f"{OF_KYIV}; the claim fits."),
    ("Hostomel lies 10 km northwest of Kyiv's city limits.", YES, f"{OF_KYIV}; the claim fits."),
    ("Гостомель лежить за 10 км від околиць Києва.", YES, f"{OF_KYIV}; the claim fits."),
    ("Гостомель лежить за 10 км від межі Києва.", YES, f"{OF_KYIV}; the claim fits."),
    (
        "Гостомель лежит в 30 км от черты города Киева.",
        NO,
        f"{OF_KYIV}, not 30 km from its edge; the claim does not fit.",
    ),
    (
        "Hostomel lies 10 km from Kyiv.",
        OPEN,
        "Hostomel lies 22 km northwest of Kyiv; that is at the edge of what the claim can mean.",
    ),
    # Orikhiv to Tokmak is 36 km: a road may make 62 of them, a straight line may not.
    (
        "Від Оріхова до Токмака 62 км.",
        OPEN,
        "Orikhiv lies 36 km north of Tokmak; that is at the edge of what the claim can mean.",
    ),
    (
        "По прямій від Оріхова до Токмака 62 км.",
        NO,
        "Orikhiv lies 36 km north of Tokmak, not 62 km; the claim does not fit.",
    ),
    (
        "По прямій від Оріхова до Токмака 45 км.",
        YES,
        "Orikhiv lies 36 km north of Tokmak; the claim fits.",
    ),
    (
        "Irpin is within 25 km of Kyiv's outskirts.",
        YES,
        "Irpin lies 21 km west-northwest of Kyiv; the claim fits.",
    ),
    (
        "Циркуни лежать за 3 км від межі міста Харкова.",
        YES,
        "Tsyrkuny lies 14.8 km northeast of the middle of Kharkiv; the claim fits.",
    ),
]

STATEMENTS = {
    "[Курахове] лежить за 10 км від межі [R:Донецької області].": [
        "border_distance Курахове < Донецької області 10000m"
    ],
    "[Гостомель] лежить за 10 км від межі [Києва].": ["distance Гостомель < Києва 10000m"],
    "Смт [Велика Новосілка] розташоване на перетині трас, за 90 км від [Донецька].": [
        "distance Велика Новосілка < Донецька 90000m"
    ],
    "Russia holds 112,000 square km, or about 18.5% of [R:Ukraine].": [
        "area < Ukraine",
        "area < Ukraine 112000km2",
    ],
    "До [Курска] от границы около 100 км.": ["border_distance Курска < границы 100000m"],
    "До [Харкова] від лінії фронту 30 км.": ["front_distance Харкова < лінії фронту 30000m"],
    "До [Бєлгорода] від [Харкова] 74 км.": ["distance Харкова < Бєлгорода 74000m"],
    "[Торецьк] знаходиться на півдорозі між [Бахмутом] і [Донецьком].": [
        "between Торецьк < Бахмутом+Донецьком"
    ],
    "[Торецк] находится на полпути между [Бахмутом] и [Донецком].": [
        "between Торецк < Бахмутом+Донецком"
    ],
}


@pytest.fixture(scope="module")
def findings_of() -> Callable[[str], list[tuple[Verdict, str]]]:
    read = open_reader()
    return lambda text: [
        (finding.verdict, finding.reason) for finding in read(Article(id="a", text=text)).findings
    ]


@pytest.mark.parametrize(
    ("text", "verdict", "reason"), [pytest.param(*case, id=case[0]) for case in EDGES]
)
def test_what_is_told_from_a_towns_edge_is_counted_from_there(
    text: str,
    verdict: Verdict,
    reason: str,
    findings_of: Callable[[str], list[tuple[Verdict, str]]],
) -> None:
    assert findings_of(text) == [(verdict, reason)]


@pytest.mark.parametrize(
    ("marked", "expected"), [pytest.param(*case, id=case[0]) for case in STATEMENTS.items()]
)
def test_where_it_is_measured_from(
    marked: str, expected: list[str], statements: Callable[[str], list[str]]
) -> None:
    assert statements(marked) == expected


def test_a_claim_ends_with_its_line(
    findings_of: Callable[[str], list[tuple[Verdict, str]]],
) -> None:
    assert (
        findings_of("Fighting goes on around a settlement\n\nMOSCOW (Reuters) – It said so.") == []
    )
