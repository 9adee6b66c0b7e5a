"""Who stands how far off: words of being and coming make a front, what is done elsewhere none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FRONTS = {
    "Russian forces are now just 3 km from [Pokrovsk].": "Pokrovsk < Russian forces 3000m",
    "The enemy has moved to positions 4 km from [Lyman].": "Lyman < The enemy 4000m",
    "The Russians took [Kurakhivka] and are 5 km from [Sontsivka].": ("Sontsivka < Russians 5000m"),
    "Russian troops sit 10 km from the border of [R:Dnipropetrovsk Oblast].": (
        "Dnipropetrovsk Oblast < Russian troops 10000m"
    ),
    "До [Оріхова] росіянам залишилося 5 кілометрів.": "Оріхова < росіянам 5000m",
    "Окупанти підійшли до [Покровська] на відстань трьох кілометрів.": (
        "Покровська < Окупанти 3000m"
    ),
    "Russian troops are 5 km east of [Pokrovsk].": "Pokrovsk < Russian troops 5000m 90",
    "The front line runs about 12 km east of [Kupiansk].": ("Kupiansk < front line 12000m 90"),
    "Росіяни перебувають за 7 км на південь від [Покровська].": ("Покровська < Росіяни 7000m 180"),
    "Ворог закріпився за 2 км від [Торецька].": "Торецька < Ворог 2000m",
    "Российские войска подошли к [Покровску] на расстояние трёх километров.": (
        "Покровску < Российские войска 3000m"
    ),
    "Противник находится в 6 км от [Купянска].": "Купянска < Противник 6000m",
    "[Покровськ] перебуває за 6 кілометрів від лінії бойового зіткнення.": (
        "Покровськ < лінії бойового зіткнення 6000m"
    ),
}
NONE = {
    "Russian forces shelled a village 5 km from [Pokrovsk].": "distance",
    "Russian troops destroyed a bridge 12 km from [Kharkiv] on Monday.": "distance",
    "The enemy hit a column 20 km east of [Lyman].": "distance_direction",
    "The enemy hit a column 20 km from [Kramatorsk].": "distance",
    "Ukrainian forces captured a trench 2 km from [Bakhmut].": "distance",
    "Російські війська обстріляли село за 20 км від [Покровська].": "distance",
    "Ворог ударив по складу за 30 кілометрів від [Харкова].": "distance",
    "Российские войска обстреляли село в 5 км от [Харькова].": "distance",
}
WHOSE = {
    "[Lyman], north-east of [Sloviansk], is about 15 km from the front line.": (
        "front_distance Lyman < front line 15000m"
    ),
    "[Kupiansk], a railway hub 100 km from [Kharkiv], is 40 km from [Vovchansk].": (
        "distance Kupiansk < Vovchansk 40000m"
    ),
    "[Покровськ] — це ключовий логістичний вузол за 60 км на північ від [Донецька].": (
        "distance_direction Покровськ < Донецька 60000m 0"
    ),
    "[Покровск] — крупный узел в 60 км к северу от [Донецка].": (
        "distance_direction Покровск < Донецка 60000m 0"
    ),
    "[Ternopil] was hit. The western city lies about 200 km from the Polish border.": (
        "border_distance The western city < Poland 200000m"
    ),
    "[Лиман], на північ від [Слов'янська], знаходиться за 15 км від лінії фронту.": (
        "front_distance Лиман < лінії фронту 15000m"
    ),
    # a relative clause goes on about the name before it
    "[Lyman], north of [Sloviansk], which is 40 km from the front line.": (
        "front_distance Sloviansk < front line 40000m"
    ),
}


@pytest.mark.parametrize(("marked", "expected"), FRONTS.items(), ids=list(FRONTS))
def test_who_stands_there_makes_a_distance_from_the_front(
    marked: str, expected: str, statements: Callable[[str], list[str]]
) -> None:
    assert f"front_distance {expected}" in statements(marked)


@pytest.mark.parametrize(("marked", "expected"), NONE.items(), ids=list(NONE))
def test_what_they_do_elsewhere_makes_none(
    marked: str, expected: str, statements: Callable[[str], list[str]]
) -> None:
    assert [said.split()[0] for said in statements(marked)] == [expected]


@pytest.mark.parametrize(("marked", "expected"), WHOSE.items(), ids=list(WHOSE))
def test_the_verb_behind_an_aside_is_of_the_first_name(
    marked: str, expected: str, statements: Callable[[str], list[str]]
) -> None:
    assert expected in statements(marked)
