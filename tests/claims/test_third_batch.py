"""A batch of our own sentences in three languages, marked by hand before they were first read.

Each turn of the grammar in each language: fractions and words for numbers, ranges, second units,
lists, asides, borders, fronts, areas, roads, and numbers and headings that state nothing. The
marks in the sentences are explained in conftest.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ENGLISH = {
    "Infantry dug in half a kilometre south of [Dachne].": ["distance_direction < Dachne 500m 180"],
    "[Zelene Pole], some ten kilometres west of [Velyka Novosilka], was shelled overnight.": [
        "distance_direction Zelene Pole < Velyka Novosilka 10000m 270"
    ],
    "Assault groups were thrown back 1½ miles from [Stupochky].": [
        "advance_distance < Stupochky 2414m"
    ],
    "[Komar] stands 12 to 15 kilometres north-northwest of [Velyka Novosilka].": [
        "distance_direction Komar < Velyka Novosilka 13500m 337.5"
    ],
    "A grain carrier struck a mine 14 nautical miles off [Sulina].": ["distance < Sulina 25928m"],
    "A drone came down in a field 9.3 miles (15 km) northeast of [Tulcea].": [
        "distance_direction < Tulcea 14967m 45"
    ],
    "Fighting raged southwest of [Pokrovsk] near [Pishchane], [Novovasylivka] and [Zvirove].": [
        "direction Pishchane < Pokrovsk 225",
        "direction Novovasylivka < Pokrovsk 225",
        "direction Zvirove < Pokrovsk 225",
    ],
    "The enemy pressed east and southeast of [Siversk] near [Verkhnokamianske]"
    " and [Ivano-Darivka].": [
        "direction Verkhnokamianske < Siversk 112.5",
        "direction Ivano-Darivka < Siversk 112.5",
    ],
    "Marines raised a flag in [Oleksiivka] (southwest of [Kurakhove]) at dawn.": [
        "direction Oleksiivka < Kurakhove 225"
    ],
    "The column was caught on open ground between [Rozdolne] and [Kostiantynopil].": [
        "between < Rozdolne+Kostiantynopil"
    ],
    "[Krymske], a hamlet on the northern outskirts of [Toretsk], changed hands twice.": [
        "near Krymske < Toretsk"
    ],
    "Paratroopers hold a windbreak just west of [Andriivka].": ["direction < Andriivka 270"],
    "Since Monday they have advanced up to 3 km along the railway near [Hrodivka].": [
        "advance_distance < Hrodivka 3000m"
    ],
    "The monitors put the week's losses at 12 square kilometres.": ["area 12km2"],
    "The line of contact now runs for 1,170 kilometers.": ["front_length line of contact 1170000m"],
    "By road, [Izium] is 48 km from [Sloviansk].": ["distance Izium < Sloviansk 48000m"],
    "[Vuhledar] lies, as the crow flies, 52 kilometres southwest of [Donetsk].": [
        "distance_direction Vuhledar < Donetsk 52000m 225"
    ],
    "In the [A:Kupiansk] direction, the enemy attacked 31 times.": [],
    "The launcher can throw a rocket 80 km; crews near [Orikhiv] have two.": ["near < Orikhiv"],
    "A 155-mm round landed beside a school in [Nikopol] at 6:40 a.m. on 3 December.": [],
    "Two women, 58 and 71, were killed in [Kherson], and a $2,500 pump was lost.": [],
    "[Hlyboke] is a mere five miles from the border.": ["border_distance Hlyboke < border 8047m"],
    "The gunners sleep in a hamlet less than 7 km from the front line.": [
        "front_distance hamlet < front line 7000m"
    ],
    "The brigade counted 14 glide bombs within 2.5 km of [Kupiansk].": [
        "distance < Kupiansk 2500m"
    ],
    "[Terny] and [Yampolivka], both about 20 km (12 miles) northwest of [Kreminna], are cut off.": [
        "distance_direction Terny < Kreminna 20000m 315",
        "distance_direction Yampolivka < Kreminna 20000m 315",
    ],
    "A dozen kilometres behind the front line, in [Druzhkivka], the market was open.": [
        "front_distance Druzhkivka < front line 12000m"
    ],
    "Evacuees from [Hulyaipole] were bused 95 kilometres to [Zaporizhzhia].": [],
    "The garrison of [Synkivka] fell back two miles, to a line east of [Petropavlivka].": [
        "advance_distance < Synkivka 3219m",
        "direction < Petropavlivka 90",
    ],
}
UKRAINIAN = {
    "За пів кілометра на південь від [Дачного] закріпилася піхота.": [
        "distance_direction < Дачного 500m 180"
    ],
    "[Зелене Поле], кілометрів за десять на захід від [Великої Новосілки], обстріляли вночі.": [
        "distance_direction Зелене Поле < Великої Новосілки 10000m 270"
    ],
    "Штурмові групи відкинули на півтора кілометра від [Ступочок].": [
        "advance_distance < Ступочок 1500m"
    ],
    "[Комар] стоїть за 12–15 кілометрів на північний захід від [Великої Новосілки].": [
        "distance_direction Комар < Великої Новосілки 13500m 315"
    ],
    "Суховантаж підірвався на міні за 14 морських миль від [Суліни].": ["distance < Суліни 25928m"],
    "Безпілотник упав за 15 км (9,3 милі) на північний схід від [Тулчі].": [
        "distance_direction < Тулчі 15000m 45"
    ],
    "Тривають бої на південний захід від [Покровська] в районі [Піщаного] та [Звірового].": [
        "direction Піщаного < Покровська 225",
        "direction Звірового < Покровська 225",
    ],
    "Морпіхи підняли прапор в [Олексіївці] (південно-західніше [Курахового]).": [
        "direction Олексіївці < Курахового 225"
    ],
    "Колону накрили на відкритій місцевості між [Роздольним] та [Костянтинополем].": [
        "between < Роздольним+Костянтинополем"
    ],
    "Десантники тримають посадку трохи західніше [Андріївки].": ["direction < Андріївки 270"],
    "З понеділка ворог просунувся до 3 км уздовж залізниці поблизу [Гродівки].": [
        "advance_distance < Гродівки 3000m"
    ],
    "За тиждень втрачено 12 квадратних кілометрів.": ["area 12km2"],
    "Лінія зіткнення простягається на 1170 кілометрів.": ["front_length Лінія зіткнення 1170000m"],
    "Дорогою від [Ізюма] до [Слов'янська] 48 км.": ["distance Ізюма < Слов'янська 48000m"],
    "[Вугледар] розташований за 52 кілометри по прямій на південний захід від [Донецька].": [
        "distance_direction Вугледар < Донецька 52000m 225"
    ],
    "На [A:Куп'янському] напрямку ворог атакував 31 раз, на [A:Лиманському] — 14.": [],
    "Снаряд калібру 155 мм влучив у школу в [Нікополі] о 6:40 3 грудня.": [],
    "У [Херсоні] загинули жінки 58 і 71 року, збитки оцінили у 2,5 млн грн.": [],
    "До російського кордону від [Глибокого] лише вісім кілометрів.": [
        "border_distance Глибокого < Russia 8000m"
    ],
    "Артилеристи ночують у хуторі менш ніж за 7 км від лінії фронту.": [
        "front_distance хуторі < лінії фронту 7000m"
    ],
    "[Терни] та [Ямполівка], що за 20 км на північний захід від [Кремінної], відрізані.": [
        "distance_direction Терни < Кремінної 20000m 315",
        "distance_direction Ямполівка < Кремінної 20000m 315",
    ],
    "За 12 км від лінії фронту, у [Дружківці], працював ринок.": [
        "front_distance Дружківці < лінії фронту 12000m"
    ],
    "Людей із [Гуляйполя] вивезли автобусами за 95 кілометрів до [Запоріжжя].": [],
    "Сили оборони відійшли на три кілометри від [Синьківки].": [
        "advance_distance < Синьківки 3000m"
    ],
    "РСЗВ б'є на 80 км, але під [Оріховом] таких лише дві.": ["near < Оріховом"],
    "Кілометрів за двадцять від [Балаклії] ховають загиблих.": ["distance < Балаклії 20000m"],
}
RUSSIAN = {
    "В полукилометре южнее [Дачного] закрепилась пехота.": [
        "distance_direction < Дачного 500m 180"
    ],
    "[Зелёное Поле], километрах в десяти к западу от [Великой Новосёлки], обстреляли ночью.": [
        "distance_direction Зелёное Поле < Великой Новосёлки 10000m 270"
    ],
    "Штурмовые группы отбросили на полтора километра от [Ступочек].": [
        "advance_distance < Ступочек 1500m"
    ],
    "[Комар] стоит в 12–15 километрах северо-западнее [Великой Новосёлки].": [
        "distance_direction Комар < Великой Новосёлки 13500m 315"
    ],
    "Сухогруз подорвался на мине в 14 морских милях от [Сулины].": ["distance < Сулины 25928m"],
    "Беспилотник упал в 15 км (9,3 мили) к северо-востоку от [Тулчи].": [
        "distance_direction < Тулчи 15000m 45"
    ],
    "Бои идут юго-западнее [Покровска] в районе [Песчаного], [Нововасильевки] и [Зверева].": [
        "direction Песчаного < Покровска 225",
        "direction Нововасильевки < Покровска 225",
        "direction Зверева < Покровска 225",
    ],
    "Морпехи подняли флаг в [Алексеевке] (юго-западнее [Курахово]).": [
        "direction Алексеевке < Курахово 225"
    ],
    "Колонну накрыли на открытой местности между [Раздольным] и [Константинополем].": [
        "between < Раздольным+Константинополем"
    ],
    "Десантники удерживают лесополосу чуть западнее [Андреевки].": ["direction < Андреевки 270"],
    "С понедельника противник продвинулся до 3 км вдоль железной дороги у [Гродовки].": [
        "advance_distance < Гродовки 3000m"
    ],
    "За неделю потеряно 12 квадратных километров.": ["area 12km2"],
    "Линия соприкосновения растянулась на 1170 километров.": [
        "front_length Линия соприкосновения 1170000m"
    ],
    "От [Изюма] до [Славянска] по шоссе 48 км.": ["distance Изюма < Славянска 48000m"],
    "[Угледар] находится в 52 километрах по прямой к юго-западу от [Донецка].": [
        "distance_direction Угледар < Донецка 52000m 225"
    ],
    "На [A:Купянском] направлении противник атаковал 31 раз.": [],
    "Снаряд калибра 155 мм попал в школу в [Никополе] в 6:40 3 декабря.": [],
    "В [Херсоне] погибли женщины 58 лет и 71 года, ущерб - 2,5 млн рублей.": [],
    "От [Глубокого] до российской границы всего восемь километров.": [
        "border_distance Глубокого < Russia 8000m"
    ],
    "Артиллеристы ночуют на хуторе менее чем в 7 км от линии фронта.": [
        "front_distance хуторе < линии фронта 7000m"
    ],
    "[Терны] и [Ямполовка], что в 20 км (12 милях) северо-западнее [Кременной], отрезаны.": [
        "distance_direction Терны < Кременной 20000m 315",
        "distance_direction Ямполовка < Кременной 20000m 315",
    ],
    "В дюжине километров от линии фронта, в [Дружковке], работал рынок.": [
        "front_distance Дружковке < линии фронта 12000m"
    ],
    "Людей из [Гуляйполя] вывезли автобусами за 95 километров в [Запорожье].": [],
    "Гарнизон [Синьковки] отошёл на три километра.": ["advance_distance < Синьковки 3000m"],
    "Установка бьёт на 80 км, под [Ореховом] таких две.": ["near < Ореховом"],
    "Около 1 200 квадратных километров [R:Курской области] под контролем ВСУ.": [
        "area < Курской области 1200km2"
    ],
}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(marked, expected, id=marked)
        for cases in (ENGLISH, UKRAINIAN, RUSSIAN)
        for marked, expected in cases.items()
    ],
)
def test_a_sentence_makes_these_statements(
    marked: str, expected: list[str], statements: Callable[[str], list[str]]
) -> None:
    assert statements(marked) == sorted(expected)
