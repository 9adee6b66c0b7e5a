"""Ground taken in a named stretch of days: which days the claim speaks of."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.claims import find_claims
from geodata.events import find_days
from geodata.model import Article

CASES = {
    # a month that is over, whatever day tells of it
    "Russia took 725 sq km in November, the most since September 2022.": ("2024-11-30", 30),
    "Росіяни зайняли 610 кв. км у листопаді, більше ніж будь-коли.": ("2024-11-30", 30),
    "За минувший месяц заняли 610 кв. км, в октябре 2024 года — меньше.": ("2024-12-17", 30.4),
    # the figure's own month, not its neighbour's
    "They took 478 square kilometres in October and 725 in November.": ("2024-10-31", 31),
    # up to the day of issue
    "Since the start of the year they have taken 3,300 sq km.": ("2024-12-17", 352),
    "З початку місяця ворог зайняв 210 кв. км.": ("2024-12-17", 17),
    "С начала года занято 3300 кв. км.": ("2024-12-17", 352),
    "Since January they have taken 3,300 sq km.": ("2024-12-17", 352),
    "This year 2,300 sq km changed hands, compared with 2023.": ("2024-12-17", 352),
    # the day of speaking is not the day of taking, and four days are no campaign
    "The ministry said on Monday that 200 sq km were taken.": ("2024-12-17", None),
    "They seized 12 sq km from 10 to 13 December.": ("2024-12-17", None),
    "They seized 15 sq km from 10 to 14 December.": ("2024-12-14", 5),
    "They seized 15 sq km, the fastest pace in November.": ("2024-12-17", None),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=list(CASES))
def test_an_area_is_of_the_days_named_with_it(
    text: str, expected: tuple[str, float | None]
) -> None:
    article = Article(id="a", text=text, published=date(2024, 12, 17))
    claim = find_claims(article, (), find_days)[0]
    assert (str(claim.as_of), claim.period_days) == expected


def test_an_advance_is_of_the_month_named_with_it() -> None:
    text = "Russian forces advanced 10 km in November."
    article = Article(id="a", text=text, published=date(2024, 12, 17))
    [claim] = find_claims(article, (), find_days)
    assert (str(claim.as_of), claim.period_days) == ("2024-11-30", 30)


def test_what_is_held_is_of_the_day_of_issue() -> None:
    text = "As of this year Russia controls 18% of Ukraine."
    article = Article(id="a", text=text, published=date(2024, 12, 17))
    claims = find_claims(article, (), find_days)
    assert all(claim.as_of == article.published for claim in claims)
