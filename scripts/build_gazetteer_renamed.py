"""Register entries in; what each was called before it was renamed, or since, out.

Written by hand. Sources: the resolutions of the Verkhovna Rada on decommunisation (2015 and 2016),
no. 12043 of 19 September 2024 and no. 11363 of 5 June 2025, as Ukrainian news listed them. Where
these were not at hand (Poima, Zhelanne, Pobieda, Sieverne), the new name is the old one in
Ukrainian, and the only one of the hromada that older lists do not have. What was proposed and not
passed is left out (Synelnykove, Pavlohrad).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.places.fold import fold_name
from geodata.places.romanise import (
    press_spellings,
    romanise_russian,
    romanise_ukrainian,
    russian_spellings,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_gazetteer_sources import Entry

# Oblast code of the register, raion if the name is not the only one: new name < old names.
_RENAMED = """
07: Володимир < Володимир-Волинський
12: Самар < Новомосковськ
12: Шахтарське < Першотравенськ
12: Дніпро < Дніпропетровськ
12: Кам’янське < Дніпродзержинськ
12: Покров < Орджонікідзе
12 Дніпровський: Слобожанське < Ювілейне
12 Дніпровський: Обухівка < Кіровське
14: Бахмут < Артемівськ
14: Торецьк < Дзержинськ
14: Покровськ < Красноармійськ
14: Мирноград < Димитров
14: Лиман < Красний Лиман
14: Залізне < Артемове
14: Хрестівка < Кіровське
14: Чистякове < Торез
14: Бунге < Юнокомунарівськ, Юний Комунар
14: Кальміуське < Комсомольське
14: Бойківське < Тельманове
14: Мангуш < Першотравневе
14: Нью-Йорк < Новгородське
14 Покровський: Сонцівка < Красне
14 Покровський: Ясногорівка < Красногорівка
14 Покровський: Шахове < Октябрське
14 Бахмутський: Новоспаське < Петрівка
14 Волноваський: Андріївка-Клевцове < Іскра
14 Волноваський: Нова Каракуба < Красна Поляна
14 Волноваський: Давидовське < Петрівське
14 Горлівський: Сулинівка < Орлово-Іванівка
14 Горлівський: Куликівське < Московське
14 Донецький: Попова Балка < Кутейникове
14 Бахмутський: Свято-Покровське < Кірове
14 Бахмутський: Калинівка < Калініна
14 Бахмутський: Воздвиженка < Красний Пахар
14 Покровський: Криничне < Ласточкине
14 Покровський: Бажане < Желанне
14 Покровський: Перемога < Побєда
14 Покровський: Північне < Сєверне
14 Покровський: Авдіївське < Первомайське
14: Афіни < Зоря
14: Грінталь < Мічуріне
14 Краматорський: Суханівка < Андріївка
14 Краматорський: Надія < Надеждівка
18: Звягель < Новоград-Волинський
23 Пологівський: Кам’янка < Більмак, Куйбишеве
23 Пологівський: Оленокостянтинівка < Жовтневе
23 Пологівський: Святопетрівка < Петрівка
23 Бердянський: Троїцьке < Карла Маркса
23 Бердянський: Азовське < Луначарське
23 Бердянський: Ногаї < Підспір’я
23 Мелітопольський: Мала Михайлівка < Білоріцьке
23 Мелітопольський: Ковильне < Восход
23 Запорізький: Гофельд < Укромне
32: Переяслав < Переяслав-Хмельницький
35: Кропивницький < Кіровоград
35: Благовіщенське < Ульяновка
44: Сіверськодонецьк < Сєвєродонецьк, Сєверодонецьк
44: Сокологірськ < Первомайськ
44: Отаманівка < Молодогвардійськ
44: Кадіївка < Стаханов
44: Голубівка < Кіровськ
44: Хрустальний < Красний Луч
44: Довжанськ < Свердловськ
44: Сорокине < Краснодон
44: Вознесенівка < Червонопартизанськ
44: Петрово-Красносілля < Петровське
44: Боково-Хрустальне < Вахрушеве
44: Ірміно < Теплогорськ
44: Сентянівка < Фрунзе
46: Шептицький < Червоноград
48: Південноукраїнськ < Южноукраїнськ
51: Подільськ < Котовськ
51: Чорноморськ < Іллічівськ
51: Південне < Южне
53: Горішні Плавні < Комсомольськ
56: Вараш < Кузнецовськ
59: Хутір-Михайлівський < Дружба
59 Конотопський: Садове < Питомник
59 Конотопський: Діброва < Першотравневе
59 Конотопський: Бунячине < Бунякине
59 Конотопський: Гречки < Гречкине
59 Конотопський: Грибанів < Грибаньове
59 Охтирський: Боромельське < Першотравневе
59 Роменський: Зарудне < Василівка
59 Роменський: Мирне < Московське
59 Роменський: Долинське < Червона Долина
59 Роменський: Масонів < Червоногірка
59 Сумський: Зелена Діброва < Зелена Роща
59 Сумський: Журавлине < Москалівщина
59 Шосткинський: Янів Хутір < Перше Травня
59 Шосткинський: Янівка < Первомайське
63: Берестин < Красноград
63: Златопіль < Первомайський
63 Чугуївський: Слобожанське < Комсомольське
63 Ізюмський: Слобожанське < Комсомольське
63 Богодухівський: Затишне < Мар’їне
63 Богодухівський: Заозерне < Новоселівка
63 Чугуївський: Коробів Хутір < Коропове
63 Чугуївський: Гостроверхівка < Островерхівка
65: Олешки < Цюрупинськ
65 Бериславський: Коханівка < Краснолюбецьк
65 Бериславський: Сагайдачне < Максима Горького
65 Херсонський: Заплава < Пойма
71: Багачеве < Ватутіне
74: Сновськ < Щорс
01: Яни Капу < Красноперекопськ
01: Курман < Красногвардійське
01: Біюк-Онлар < Октябрське
01: Єди-Кую < Леніне
01: Іслям-Терек < Кіровське
"""


def other_names(register: list[Entry]) -> dict[str, tuple[str, ...]]:
    """Give by entry what else it is called, in every spelling; print what fits no one entry."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _RENAMED.strip().splitlines():
        where, _, names = line.partition(": ")
        oblast, _, raion = where.partition(" ")
        both = names.replace(" < ", ", ").split(", ")
        own = [e for e in register if e.oblast == oblast and raion in {"", e.raion_name}]
        # The register may know an old name only; of namesakes it is the town.
        named = (_called(own, name) for name in both)
        entries = next((entries for entries in named if entries), [])
        if len(entries) == 1:
            others = (name for name in both if name != entries[0].name)
            found[entries[0].id] = tuple(dict.fromkeys(_spelled(others)))
        else:
            print(f"renamed: {line}: {len(entries)} entries")
    return found


def _called(entries: list[Entry], name: str) -> list[Entry]:
    own = [entry for entry in entries if fold_name(entry.name) == fold_name(name)]
    towns = [entry for entry in own if entry.category == "M"]
    return towns if len(towns) == 1 else own


def _spelled(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from (name, romanise_ukrainian(name), *press_spellings(name))
        for russian in russian_spellings(name):
            yield from (russian, romanise_russian(russian))
