"""What the tests of events share."""

from collections.abc import Callable
from datetime import date

import pytest

from geodata.events import find_days


@pytest.fixture(scope="session")
def days_of() -> Callable[[str, str], list[str]]:
    """Give every interval that a text names, as ISO 8601 writes them; "-" for one left open."""

    def read(text: str, published: str) -> list[str]:
        return [
            _interval(d.first_day, d.last_day)
            for d in find_days(text, date.fromisoformat(published))
        ]

    return read


def _interval(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return "-"
    return str(first) if first == last else f"{first}/{last}"
