"""Who says so, how sure it is, and who acts, in three languages."""

import pytest

from geodata.events.sides import actors
from geodata.events.speakers import speaker, status_of
from geodata.model import Status

SPEAKERS = [
    ("Russia on Sunday said that it took the town.", "Russia"),
    ("Ukraine's General Staff said the town holds.", "Ukraine's General Staff"),
    ("Russia's Defense Ministry claimed the town.", "Russia's Defense Ministry"),
    ("The town holds, the Air Force said.", "Air Force"),
    (
        "According to the Institute for the Study of War, they advanced.",
        "Institute for the Study of War",
    ),
    ("It fell, according to Ukrainian officials at the time.", "Ukrainian officials"),
    ("Kherson Governor Olena Bila reported two dead.", "Kherson Governor Olena Bila"),
    ("The mayor of Kharkiv, Ihor Terekhov, said a drone fell.", "Ihor Terekhov"),
    ("“We hold it,” said Vitaliy Barabash, head of the town.", "Vitaliy Barabash"),
    ("Ukraine denied that the town had fallen.", "Ukraine"),
    ("The loss was confirmed by the General Staff.", "General Staff"),
    ("He said the town holds.", None),
    ("It was shot down, which Ukraine said was easy.", None),
    ("On Monday the town fell.", None),
    ("Unconfirmed claims: A Russian milblogger claimed an advance.", "A Russian milblogger"),
    ("A milblogger rejected reports of Ukrainian advances.", None),
    ("За даними Генштабу, село тримається.", "Генштабу"),
    ("Міноборони РФ заявило про захоплення села.", "Міноборони РФ"),
    ("Голова Харківської ОВА Олег Біда повідомив про удар.", "Голова Харківської ОВА Олег Біда"),
    ("За словами мера Харкова Ігоря Терехова, пошкоджено дім.", "мера Харкова Ігоря Терехова"),
    ("DeepState: ворог увійшов у село.", "DeepState"),
    ("Він повідомив про удар.", None),
    ("По данным Минобороны РФ, село взято.", "Минобороны РФ"),
    ("Губернатор Белгородской области Вячеслав Гладков сообщил о раненых.",
     "Губернатор Белгородской области Вячеслав Гладков"),
    ("Украина опровергла захват села.", "Украина"),
    ("Он сообщил об ударе.", None),
    ("Troops withdrew, the eastern military command said.", "eastern military command"),
    ("A senior military source said Russian forces had pushed on.", "senior military source"),
    ("They took the village, Moscow's defence ministry claimed.", "Moscow's defence ministry"),
    ("Two people were wounded, the regional governor said.", "regional governor"),
    ("Two were hurt, local officials in Belgorod said.", "local officials in Belgorod"),
    ("It fell a day after Russia claimed the town.", "Russia"),
    ("It later said fighting went on; later Kyiv said it held.", "Kyiv"),
    ("The 3rd Assault Brigade said it holds the town.", "3rd Assault Brigade"),
    ("Wagner boss Yevgeny Prigozhin said Bakhmut had fallen.", "Wagner boss Yevgeny Prigozhin"),
    ("Речник угруповання військ Сергій Біда заперечив.", "Речник угруповання військ Сергій Біда"),
    ("У неділю оголосили евакуацію Краснояружського району.", None),
]  # fmt: skip
STATUSES = [
    ("Russia's Defense Ministry claimed the town.", Status.CLAIMED),
    ("According to the General Staff, it holds.", Status.CLAIMED),
    ("Geolocated footage published on Tuesday shows troops there.", Status.CONFIRMED),
    ("Satellite images show the damage.", Status.CONFIRMED),
    ("The General Staff said it; this could not be independently confirmed.", Status.CLAIMED),
    ("The ministry said it, an unconfirmed report.", Status.CLAIMED),
    ("Ukraine denied the loss.", Status.DENIED),
    ("Troops entered the town.", Status.UNVERIFIED),
    ("Геолокаційні кадри підтверджують просування.", Status.CONFIRMED),
    ("Генштаб повідомив про бій.", Status.CLAIMED),
    ("Україна спростувала втрату села.", Status.DENIED),
    ("Військові увійшли в село.", Status.UNVERIFIED),
    ("Геолокационные кадры подтверждают продвижение.", Status.CONFIRMED),
    ("Минобороны сообщило о бое.", Status.CLAIMED),
    ("Это не подтверждено, сообщил штаб.", Status.CLAIMED),
    ("Киев опроверг потерю села.", Status.DENIED),
    ("Военные вошли в село.", Status.UNVERIFIED),
]
SIDES = [
    ("Russian forces attacked Ukrainian troops.", ("Russia", "Ukraine")),
    ("Kyiv said its soldiers met North Korean troops.", ("Ukraine", "North Korea")),
    ("A Russian milblogger claimed that Ukrainian forces attacked.", ("Ukraine",)),
    ("Russian Telegram channels say the town holds.", ()),
    ("Українські військові блогери пишуть про наступ росіян.", ("Russia",)),
    ("The enemy entered the town.", ("Russia",)),
    ("A fire broke out.", ()),
    ("ЗСУ відбили атаку окупантів.", ("Ukraine", "Russia")),
    ("Ворог увійшов у село.", ("Russia",)),
    ("ВСУ отбили атаку российских войск.", ("Ukraine", "Russia")),
    ("Противник вошёл в село.", ("Russia",)),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS, ids=[t for t, _ in SPEAKERS])
def test_who_says_so(text: str, name: str | None) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize(("text", "status"), STATUSES, ids=[t for t, _ in STATUSES])
def test_how_sure_it_is(text: str, status: Status) -> None:
    assert status_of(text) is status


@pytest.mark.parametrize(("text", "sides"), SIDES, ids=[t for t, _ in SIDES])
def test_who_acts(text: str, sides: tuple[str, ...]) -> None:
    assert actors(text) == sides
