"""Articles in; who says the sentences that name nobody themselves out. Expected: read by hand."""

import pytest

from geodata.events.tellers import tellers_in
from geodata.sentences import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Drones hit Sumy, Oleh Hryhorov said. He said two people were wounded.",
            {1: "Oleh Hryhorov"},
            id="he said",
        ),
        pytest.param(
            "Drones hit Sumy, Oleh Hryhorov said. A school burned. Two died, he added.",
            {2: "Oleh Hryhorov"},
            id="he added at the end, two sentences on",
        ),
        pytest.param(
            '"Drones hit Sumy. A woman died," said Oleh Hryhorov.',
            {0: "Oleh Hryhorov", 1: "Oleh Hryhorov"},
            id="a quotation of two sentences",
        ),
        pytest.param(
            '"Drones hit Sumy. A woman died," Oleh Hryhorov, head of the region, said.',
            {0: "Oleh Hryhorov", 1: "Oleh Hryhorov"},
            id="whose speaker has an office",
        ),
        pytest.param(
            "Drones hit Sumy, Oleh Hryhorov said.\n\nRain fell.\n\nHe said nothing else.",
            {},
            id="too far off",
        ),
        pytest.param("He said two people were wounded.", {}, id="nobody before"),
    ],
)
def test_who_says_what_names_nobody(text: str, expected: dict[int, str]) -> None:
    assert tellers_in(text, split(text)) == expected
