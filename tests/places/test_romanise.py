"""Romanised names against published ones."""

import pytest

from geodata.places.respell import russian_spellings
from geodata.places.romanise import romanise_russian, romanise_ukrainian


# The examples of the resolution itself: Cabinet of Ministers of Ukraine, no. 55, 27 January 2010.
@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Алушта", "Alushta"),
        ("Борщагівка", "Borshchahivka"),
        ("Гадяч", "Hadiach"),
        ("Розгон", "Rozghon"),
        ("Ґалаґан", "Galagan"),
        ("Рогатин", "Rohatyn"),
        ("Єнакієве", "Yenakiieve"),
        ("Наєнко", "Naienko"),
        ("Їжакевич", "Yizhakevych"),
        ("Кадиївка", "Kadyivka"),
        ("Йосипівка", "Yosypivka"),
        ("Стрий", "Stryi"),
        ("Щербухи", "Shcherbukhy"),
        ("Юрій", "Yurii"),
        ("Яготин", "Yahotyn"),
        ("Костянтин", "Kostiantyn"),
        ("Знам'янка", "Znamianka"),
        ("Феодосія", "Feodosiia"),
    ],
)
def test_the_national_system(ukrainian: str, latin: str) -> None:
    assert romanise_ukrainian(ukrainian) == latin


# Spellings of Russian villages in English-language reporting on the Kursk operation, 2024.
@pytest.mark.parametrize(
    ("russian", "latin"),
    [("Суджа", "Sudzha"), ("Гуево", "Guyevo"), ("Малая Локня", "Malaya Loknya")],
)
def test_russian_as_the_press_writes_it(russian: str, latin: str) -> None:
    assert romanise_russian(russian) == latin


# Pairs from the bilingual titles of the towns' encyclopedia entries.
@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [
        ("Красногорівка", "Красногоровка"),
        ("Куп'янськ", "Купьянск"),
        ("Роботине", "Роботино"),
        ("Курахове", "Курахово"),
        ("Новотроїцьке", "Новотроицкое"),
        ("Великі Проходи", "Большие Проходы"),
        ("Козачі Лагері", "Казачьи Лагеря"),
        ("Верхньокам’янка", "Верхнекаменка"),
        ("Піщане", "Песчаное"),
        ("Зарічне", "Заречное"),
        ("Ванчиківці", "Ванчиковцы"),
        ("Лиса Гора", "Лысая Гора"),
        ("Олексіївка", "Алексеевка"),
    ],
)
def test_a_russian_spelling_is_among_the_guesses(ukrainian: str, russian: str) -> None:
    assert russian in russian_spellings(ukrainian)


@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [
        ("Мартинівка", "Мартыновка"),
        ("Новий Биків", "Новый Быков"),
        ("Калинівка", "Калиновка"),
        ("Межове", "Межевое"),
        ("Привітне", "Приветное"),
        ("Довгеньке", "Долгенькое"),
    ],
)
def test_a_guess_tells_the_two_russian_letters_of_one_ukrainian(
    ukrainian: str, russian: str
) -> None:
    assert russian in russian_spellings(ukrainian)
