"""Winds: expected bearings are those of the compass rose, 22.5 degrees a step from north."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.phrases import find_winds

CASES = [
    ("north of", 0),
    ("north-northeast of", 22.5),
    ("northeast of", 45),
    ("north-east of", 45),
    ("north east of", 45),
    ("east-northeast", 67.5),
    ("east", 90),
    ("east-southeast", 112.5),
    ("southeast", 135),
    ("south-east", 135),
    ("south-southeast", 157.5),
    ("South", 180),
    ("due south", 180),
    ("south-south-west", 202.5),
    ("southwest", 225),
    ("south‑west", 225),
    ("west-southwest", 247.5),
    ("west", 270),
    ("west-north-west", 292.5),
    ("northwest", 315),
    ("northwestward", 315),
    ("north-northwest", 337.5),
    ("10 km SW of Sumy", 225),
    ("10 km NNE of Sumy", 22.5),
    ("10 km S of Sumy", 180),
    ("SOUTHWEST OF SUMY", 225),
    ("in a southwesterly direction from", 225),
    ("північ", 0),
    ("на північ від", 0),
    ("північніше", 0),
    ("північно-північний схід", 22.5),
    ("на північний схід від", 45),
    ("північно-східніше", 45),
    ("на північному сході", 45),
    ("східно-північний схід", 67.5),
    ("східніше", 90),
    ("на схід від", 90),
    ("південно-східніше", 135),
    ("південний схід", 135),
    ("з південного сходу", 135),
    ("південніше", 180),
    ("на південь від", 180),
    ("строго на південь від", 180),
    ("південно-південний захід", 202.5),
    ("на південний захід від", 225),
    ("південно-західніше", 225),
    ("південнозахідніше", 225),
    ("західніше", 270),
    ("на захід від", 270),
    ("північно-західніше", 315),
    ("північним заходом", 315),
    ("у південно-західному напрямку від", 225),
    ("к северу от", 0),
    ("на север от", 0),
    ("севернее", 0),
    ("северо-северо-восток", 22.5),
    ("северо-восточнее", 45),
    ("к северо-востоку от", 45),
    ("на северо-востоке", 45),
    ("северовосточнее", 45),
    ("востоко-северо-восток", 67.5),
    ("западо-юго-западнее", 247.5),
    ("восточнее", 90),
    ("к востоку от", 90),
    ("юго-восточнее", 135),
    ("на юго-восток от", 135),
    ("юго-юго-восточнее", 157.5),
    ("южнее", 180),
    ("к югу от", 180),
    ("точно на юг от", 180),
    ("юго-западнее", 225),
    ("к юго-западу от", 225),
    ("западнее", 270),
    ("к западу от", 270),
    ("северо-западнее", 315),
    ("с северо-запада", 315),
    ("в юго-восточном направлении от", 135),
    ("северо-северо-западнее", 337.5),
]


@pytest.mark.parametrize(("text", "bearing"), CASES, ids=[text for text, _ in CASES])
def test_a_wind_has_its_bearing(text: str, bearing: float) -> None:
    found = [wind.bearing_deg for wind in find_winds(text)]
    assert found == [bearing]


@pytest.mark.parametrize(
    "text",
    [
        "the northern suburbs",
        "at least",
        "the beast of Easter",
        "Westminster and Southampton",
        "опівночі",
        "західний кордон",
        "восточный фронт",
        "югославский",
        "находиться",
        "WSW-7 and US NEWS",
        "north-south road",
    ],
)
def test_other_words_are_no_winds(text: str) -> None:
    assert find_winds(text) == ()


@pytest.mark.parametrize(
    ("text", "points", "due", "comparative"),
    [
        ("south of", 4, False, False),
        ("due south of", 4, True, False),
        ("southwest", 8, False, False),
        ("south-southwest", 16, False, False),
        ("південніше", 4, False, True),
        ("строго на північ", 4, True, False),
        ("юго-западнее", 8, False, True),
    ],
)
def test_a_wind_tells_how_it_was_said(text: str, points: int, due: bool, comparative: bool) -> None:
    [wind] = find_winds(text)
    assert (wind.points, wind.due, wind.comparative) == (points, due, comparative)


def test_a_list_of_winds_gives_each() -> None:
    found = find_winds("east and northeast of Borova")
    assert [wind.bearing_deg for wind in found] == [90, 45]


@given(
    st.lists(st.sampled_from("north south-east NE північ південно схід южнее юго - , İ".split()))
)
def test_spans_are_words_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for wind in find_winds(text):
        assert 0 <= wind.bearing_deg < 360
        assert text[wind.start : wind.end].strip() == text[wind.start : wind.end] != ""
