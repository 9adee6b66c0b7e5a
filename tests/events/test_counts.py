"""How many of what, in three languages; None for the high end of "at least"."""

import pytest

from geodata.events.counts import find_counts

Low, High = float, float | None
CASES: list[tuple[str, dict[str, tuple[Low, High]]]] = [
    ("Two people were killed.", {"killed": (2, 2)}),
    ("At least two people were killed and 12 injured.", {"killed": (2, None), "wounded": (12, 12)}),
    ("It killed three people, wounding at least 12.", {"killed": (3, 3), "wounded": (12, None)}),
    ("It killed or wounded at least 30 soldiers.", {"killed or wounded": (30, None)}),
    ("More than 1,200 soldiers were killed.", {"killed": (1200, None)}),
    ("A 68-year-old man was killed.", {"killed": (1, 1)}),
    ("Five people, including a child, were killed.", {"killed": (5, 5)}),
    ("Up to 30 soldiers died.", {"killed": (0, 30)}),
    ("From 20 to 30 soldiers died.", {"killed": (20, 30)}),
    ("They took 25 prisoners.", {"prisoners": (25, 25)}),
    ("They captured 25 Russian soldiers.", {"prisoners": (25, 25)}),
    ("Russia fired 90 drones and 12 missiles.", {"drones": (90, 90), "missiles": (12, 12)}),
    ("Russia fired between 80 and 90 drones.", {"drones": (80, 90)}),
    ("Dozens of drones came.", {"drones": (24, None)}),
    (
        "They shot down 45 of 52 drones and 3 missiles.",
        {"shot down": (45, 45), "drones": (52, 52), "missiles": (3, 3)},
    ),
    ("All 20 drones were shot down.", {"shot down": (20, 20), "drones": (20, 20)}),
    ("There were 20 combat clashes.", {"attacks": (20, 20)}),
    ("Four others were injured in attacks.", {"wounded": (4, 4)}),
    ("It was one of the largest drone attacks.", {}),
    ("An unprecedented number of drones came.", {}),
    ("They advanced 10 km.", {}),
    ("It killed a woman and her son.", {"killed": (2, 2)}),
    ("It killed a couple.", {"killed": (2, 2)}),
    ("It killed a couple of soldiers.", {}),
    ("The army lost up to 100 soldiers.", {"killed or wounded": (0, 100)}),
    ("They attacked 12 times.", {"attacks": (12, 12)}),
    ("Загинула 68-річна жінка.", {"killed": (1, 1)}),
    ("Погибла 45-летняя женщина.", {"killed": (1, 1)}),
    ("Знищено 44 безпілотники.", {"shot down": (44, 44), "drones": (44, 44)}),
    ("Уничтожено до 30 военных.", {"killed": (0, 30)}),
    ("Троє людей загинули.", {"killed": (3, 3)}),
    ("Щонайменше п'ятеро людей загинули.", {"killed": (5, None)}),
    ("Загинуло двоє людей, ще 12 поранені.", {"killed": (2, 2), "wounded": (12, 12)}),
    ("Поранено двох жінок.", {"wounded": (2, 2)}),
    ("Взяли в полон 25 росіян.", {"prisoners": (25, 25)}),
    (
        "Збили 45 із 52 безпілотників та 3 ракети.",
        {"shot down": (45, 45), "drones": (52, 52), "missiles": (3, 3)},
    ),
    ("Ударили п'ятьма ракетами.", {"missiles": (5, 5)}),
    ("Відбулося 20 бойових зіткнень.", {"attacks": (20, 20)}),
    ("Понад 100 дронів атакували місто.", {"drones": (100, None)}),
    ("Просунулися на 10 км.", {}),
    ("Трое человек погибли.", {"killed": (3, 3)}),
    ("Не менее пяти человек погибли.", {"killed": (5, None)}),
    ("Погибли двое человек, ещё 12 ранены.", {"killed": (2, 2), "wounded": (12, 12)}),
    ("Ранены две женщины.", {"wounded": (2, 2)}),
    ("В плен взяты 25 военных.", {"prisoners": (25, 25)}),
    (
        "Сбиты 45 из 52 беспилотников и 3 ракеты.",
        {"shot down": (45, 45), "drones": (52, 52), "missiles": (3, 3)},
    ),
    ("Ударили пятью ракетами.", {"missiles": (5, 5)}),
    ("Произошло 20 боевых столкновений.", {"attacks": (20, 20)}),
    ("Более 100 дронов атаковали город.", {"drones": (100, None)}),
    ("Продвинулись на 10 км.", {}),
]


@pytest.mark.parametrize(("text", "counts"), CASES, ids=[text for text, _ in CASES])
def test_how_many(text: str, counts: dict[str, tuple[Low, High]]) -> None:
    assert {count.what: (count.low, count.high) for count in find_counts(text)} == counts
