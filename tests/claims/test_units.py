"""Two units of one length agree, agree only by rounding, or contradict each other."""

import pytest

from geodata.claims.units import Agreement, agreement
from geodata.model import Claim, ClaimKind


# Expected: 1 mile is 1.609344 km; which published pairs are slips, their readers have marked.
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("around 10 kilometers (six miles)", Agreement.AGREE, id="six miles"),
        pytest.param("1,170-kilometer (730-mile) front line", Agreement.AGREE, id="front"),
        pytest.param("30 kilometres (18 miles)", Agreement.AGREE, id="rounded down"),
        pytest.param("28 kilometers (17.3 miles)", Agreement.AGREE, id="decimal"),
        pytest.param("1,000-kilometer (621.3 miles)", Agreement.AGREE, id="precise"),
        pytest.param("1,000-km (600-mile)", Agreement.AGREE, id="600 is round"),
        pytest.param("35 kilometers (25 miles)", Agreement.ROUNDED, id="both fives"),
        pytest.param("1,200 km (775 miles)", Agreement.ROUNDED, id="775 for 746"),
        pytest.param("18.9 kilometres (4 miles)", Agreement.SLIP, id="slip"),
        pytest.param("12 km (20 miles)", Agreement.SLIP, id="turned round"),
        pytest.param("10 km", Agreement.AGREE, id="one unit"),
    ],
)
def test_agreement(said: str, expected: Agreement) -> None:
    claim = Claim(
        id="c", kind=ClaimKind.UNIT_CONVERSION, quote=said, start=0, end=len(said), length_m=1
    )
    assert agreement(claim)[0] is expected


def test_the_words_say_what_the_first_number_is() -> None:
    said = "1,200 km (775 miles)"
    claim = Claim(id="c", kind=ClaimKind.FRONT_LENGTH, quote=said, start=0, end=len(said))
    assert agreement(claim)[1] == "1,200 km are 746 miles, not 775 miles"
