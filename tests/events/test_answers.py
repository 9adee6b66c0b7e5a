"""A sentence in; whether it only denies or confirms the one before, and by whom, out."""

import pytest

from geodata.events.answers import answer_of
from geodata.model import Status


@pytest.mark.parametrize(
    ("text", "status", "by"),
    [
        ("Kyiv denied it within hours.", "denied", "Kyiv"),
        ("However, Ukraine's military rejected the claim.", "denied", "Ukraine's military"),
        ("A spokesman for the unit dismissed this on Friday.", "denied", "spokesman for the unit"),
        ("The claim was rejected by the General Staff.", "denied", "General Staff"),
        ("The reports were later denied.", "denied", None),
        ("Officials in Kyiv called the claim a lie.", "denied", "Officials in Kyiv"),
        ("Ukrainian officials said the report was not true.", "denied", "Ukrainian officials"),
        ("He denied it.", "denied", None),
        ("Zelensky confirmed this on Friday.", "confirmed", "Zelensky"),
        ("Moscow confirmed the strike.", "confirmed", "Moscow"),
        ("У Генштабі ЗСУ це спростували.", "denied", "У Генштабі ЗСУ"),
        ("Генштаб цю інформацію спростував.", "denied", "Генштаб"),
        ("Цю заяву заперечив речник бригади.", "denied", "речник бригади"),
        ("У Києві назвали це фейком.", "denied", "У Києві"),
        ("У Генштабі це підтвердили.", "confirmed", "У Генштабі"),
        ("Однако в Киеве эту информацию опровергли.", "denied", "в Киеве"),
        ("Украинская сторона отвергла это заявление.", "denied", "Украинская сторона"),
        ("В Генштабе ВСУ назвали это ложью.", "denied", "В Генштабе ВСУ"),
    ],
)  # fmt: skip
def test_an_answer_to_the_sentence_before(text: str, status: str, by: str | None) -> None:
    answer = answer_of(text)
    assert answer is not None
    assert (answer.status, answer.by) == (Status(status), by)


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv has not commented.",
        "Moscow neither confirmed nor denied it.",
        "Moscow did not deny it.",
        "Reuters could not verify the report.",
        "Kyiv denied it had struck a hospital in Donetsk.",
        "Kyiv denied the claim that Pokrovsk had fallen.",
        "Two people were killed.",
        "У Міноборони цього не підтвердили.",
        "У Генштабі це не спростували.",
        "В Киеве это не комментировали.",
        "Минобороны опровергло захват Волчанска.",
    ],
)
def test_what_is_no_answer(text: str) -> None:
    assert answer_of(text) is None
