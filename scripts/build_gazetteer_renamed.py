"""Register entries in; what each was called before it was renamed, or since, out.

What was renamed since June 2023 the register itself tells (`build_register_changes.py`): the code
of a settlement stays. What was renamed in the oblasts of the front from 2015 to 2016 is mostly told
by the register before it (`renamed_2016.txt`); the rest is written here by hand, from resolutions
of the Verkhovna Rada on decommunisation, as Ukrainian news listed them.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.places.fold import fold_name
from geodata.places.respell import russian_spellings
from geodata.places.romanise import press_spellings, romanise_russian, romanise_ukrainian

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_gazetteer_sources import Entry

_CHANGES = Path(__file__).parent / "register_changes.tsv"
_BEFORE_2016 = Path(__file__).parent / "renamed_2016.txt"
# Oblast code of the register, raion if the name is not the only one: new name < old names.
_RENAMED = """
07: Володимир < Володимир-Волинський
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
14 Покровський: Шахове < Октябрське
14 Бахмутський: Свято-Покровське < Кірове
14 Бахмутський: Калинівка < Калініна
14 Бахмутський: Воздвиженка < Красний Пахар
23 Пологівський: Кам’янка < Більмак, Куйбишеве
23 Пологівський: Оленокостянтинівка < Жовтневе
23 Пологівський: Святопетрівка < Петрівка
23 Бердянський: Троїцьке < Карла Маркса
23 Бердянський: Азовське < Луначарське
23 Бердянський: Ногаї < Підспір’я
23 Мелітопольський: Мала Михайлівка < Білоріцьке
32: Переяслав < Переяслав-Хмельницький
35: Кропивницький < Кіровоград
35: Благовіщенське < Ульяновка
44: Сіверськодонецьк < Сєвєродонецьк, Сєверодонецьк
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
51: Подільськ < Котовськ
51: Чорноморськ < Іллічівськ
53: Горішні Плавні < Комсомольськ
56: Вараш < Кузнецовськ
63 Харківський: Пересічне < Пересічна
63 Чугуївський: Слобожанське < Комсомольське
63 Ізюмський: Слобожанське < Комсомольське
65: Олешки < Цюрупинськ
74: Сновськ < Щорс
01: Яни Капу < Красноперекопськ
01: Курман < Красногвардійське
01: Біюк-Онлар < Октябрське
01: Єди-Кую < Леніне
01: Іслям-Терек < Кіровське
"""


def other_names(register: list[Entry]) -> dict[str, tuple[str, ...]]:
    """Give by entry what else it is called, in every spelling; print what fits no one entry."""
    found = _since_2023()
    lines = [*_RENAMED.strip().splitlines(), *_BEFORE_2016.read_text().splitlines()]
    for line in lines:
        if line.startswith("#"):
            continue
        where, _, names = line.partition(": ")
        oblast, _, area = where.partition(" ")
        both = names.replace(" < ", ", ").split(", ")
        own = [
            e for e in register if e.oblast == oblast and area in {"", e.raion_name, e.hromada_name}
        ]
        # The register may know an old name only; of namesakes it is the town.
        named = (_called(own, name) for name in both)
        entries = next((entries for entries in named if entries), [])
        if len(entries) == 1:
            others = (name for name in both if name != entries[0].name)
            found.setdefault(entries[0].id, []).extend(others)
        else:
            print(f"renamed: {line}: {len(entries)} entries")
    _drop_shared(found, {entry.id: entry for entry in register})
    return {code: tuple(dict.fromkeys(_spelled(names))) for code, names in found.items()}


def _drop_shared(found: dict[str, list[str]], register: Mapping[str, Entry]) -> None:
    """Take away what two of one raion were called before: a dump's "Zhovtneve" may be either."""
    since = _since_2023()
    before = {
        code: {name for name in names if name not in since.get(code, [])}
        for code, names in found.items()
    }
    shared = Counter((register[code].raion, name) for code in before for name in before[code])
    for code, names in before.items():
        for name in names:
            if shared[register[code].raion, name] > 1:
                print(f"renamed: {register[code].name} < {name}: not the only one of its raion")
                found[code] = [other for other in found[code] if other != name]


def _since_2023() -> dict[str, list[str]]:
    lines = (line.split("\t") for line in _CHANGES.read_text().splitlines()[1:])
    return {code: old.split("|") for code, _, old in lines}


def _called(entries: list[Entry], name: str) -> list[Entry]:
    own = [entry for entry in entries if fold_name(entry.name) == fold_name(name)]
    towns = [entry for entry in own if entry.category == "M"]
    return towns if len(towns) == 1 else own


def _spelled(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from (name, romanise_ukrainian(name), *press_spellings(name))
        for russian in russian_spellings(name):
            yield from (russian, romanise_russian(russian))
