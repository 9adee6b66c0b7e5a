"""A Ukrainian or a Russian name in; how the other of the two languages may write it out."""

from __future__ import annotations

import re

from geodata.phrases.late import late


def _guesses(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = (row.split() for line in text.strip().splitlines() for row in line.split("|"))
    return tuple((row[0], tuple(row[1:])) for row in rows)


# A Ukrainian ending, and what may stand for it in Russian, the likeliest first.
_RUSSIAN_ENDINGS = _guesses(
    """
    іївка еевка иевка | ївка евка | івка овка евка | івці овцы евцы | ївці евцы | ці цы
    жове жевое жово | шове шевое шово | чове чевое чово | щове щевое щово
    івський овский евский | ївський евский | різький рожский | івське овское евское
    різьке рожское | жжя жье | шшя шье | ддя дье | ття тье | ір’я орье
    ське ское | цьке цкое | зьке зкое | ський ский
    цький цкий | ська ская | ські ские | ськ ск | цьк цк | зьк зк | пілля полье | вілля волье
    ове ово овое | ець ец | ця ца | єве ево | їве иево | еве ево евое | ве вое | ине ино | їне ино
    поле поле | море море | не ное | нє нее ное | те тое | ре рое | ке кое | ле лое | ге гое
    хе хое
    че чье чее | ще щее ще | де дое | лі лы ли | ні ны ни | гері геря гери | ий ый ой | ів ов ев
    їв ев
    ина ина | на ная на | ова овая ова | ата атая ата | енька енькая | піль поль
    би бы | ви вы | ди ды | зи зы | ли лы | ми мы | ни ны | пи пы | ри ры | си сы | ти ты
    """
)
# First names, some nouns and adjectives are other words in Russian.
_RUSSIAN_ROOTS = tuple(
    pair
    for root, (other, *_) in _guesses(
        """
        Костянтин Константин | Володимир Владимир | Миколаї Николае | Олексії Алексее
        Олександр Александр | Андрії Андрее | Сергії Сергее | Матвії Матвее | Григорі Григорье
        Василі Василье | Юрії Юрье | Новосіл Новосел | Вільн Вольн | Ганн Анн | Пилип Филипп
        Федір Федор | Яків Яков | Улян Ульян | Тетян Татьян | Микільськ Никольск | Микол Никол
        Іллін Ильин | Гнат Игнат | Хрест Крест | Благовіщ Благовещ | Щаст Счаст
        Заріч Зареч | Дворіч Двуреч | Річ Реч | Піщан Песчан | Піск Песк | Підліс Подлес | Ліс Лес
        Біл Бел | Світл Светл | Цвіт Цвет | Квіт Цвет | Висок Высок | Глибок Глубок | Рубіжн Рубежн
        Сонячн Солнечн | Молодіжн Молодежн | Роздол Раздол | Роздор Раздор | Розкішн Роскошн
        Козац Казац | Козач Казач | Багат Богат | Мілов Мелов | Вільх Ольх | Вовч Волч
        Жовто Желто | Комиш Камыш | Рибн Рыбн | Рибал Рыбал | Давид Давыд
        Кринк Крынк | Шахтар Шахтер
        Привіт Привет | Явір Явор | Ліщ Лещ | Довг Долг | Вірн Верн | Камін Камен | Вірм Верм
        Зір Зор | Дальн Дальн | Лісн Лесн | Снігур Снегир | Снігов Снегов | Хмільн Хмельн
        Кріп Креп | Дібров Дубров | Мис Мыс | Стіл Стол | Пліск Плоск | Бірк Борк | Боднар Бондар
        Нагірн Нагорн | Підгір Подгор | Загірн Загорн | Вугл Угл | Хутір Хутор | Острів Остров
        Міст Мост | Ріг Рог | Поділ Подол | Брід Брод | Ведмеж Медвеж | Ведмед Медвед | Оріх Орех
        Відрадн Отрадн | Стовпов Столбов | Хліб Хлеб | Південн Южн | Північн Северн | Східн Восточн
        Західн Западн | Дністр Днестр | Дніпр Днепр | Рівн Ровн | Безс Бесс | Рідк Редк | Вітр Ветр
        Гостр Остр | Терні Терно | Яблун Яблон | Лікарств Лекарств | Середн Средн | Кінськ Конск
        Октябр Октябрь | Верхньо Верхне | Нижньо Нижне | Залізн Железн | Під Под | Між Меж
        Завітн Заветн | Червоно Красно | армійськ армейск
        Запоріз Запорожс | Запоріж Запорож | Криворіж Криворож | Радісн Радостн | Січнев Январск
        Січ Сечь | Рідн Родн | Ягідн Ягодн | Сміл Смел | Слобід Слобод | Барвін Барвен | Окіп Окоп
        Стріль Стрель | Стріле Стреле | Спірн Спорн | Неліп Нелеп | Вільшан Ольшан | Пасіч Пасеч
        Пасік Пасек | Погоріл Погорел | Світ Свет | Безімен Безымен | Безім’ян Безымян | Сніж Снеж
        Сніг Снег | Дігтяр Дегтяр | Беріз Берез | Рогізн Рогозн | Стін Стен | Сінн Сенн
        Вірів Веров | Кіндрат Кондрат | Різдвян Рождествен | Утішн Утешн | Пристін Пристен
        Огірц Огурц | Зимівник Зимовник | Бір Бор | ділл долл | діл дол | Сокіл Сокол | Звізд Звезд
        Спокій Спокой | Оріл Орел | Мідн Медн | Стіжк Стожк | провід провод | Закітн Закотн
        Кремін Кремен | Кліщ Клещ | Переїзн Переездн | Вівсян Овсян | Вівчар Овчар | Курін Курен
        Рубіж Рубеж | Ріпк Репк | Лебід Лебед | Дід Дед | Сіверськ Северск | Лікар Лекар
        Шестірн Шестерн | Тернуват Терноват | Ровнопіл Равнопол | Олен Елен | Солодк Сладк
        Яблуков Яблоков | Одрадн Отрадн | Військов Войсков | економічн экономическ
        Гірке Горьке | Гірк Горк | Середній Средний
        Олійник Олейник | Різник Резник | Розлив Разлив
        гірськ горск | Гірськ Горск | гірк горк | Гірн Горн | сільськ сельск
        """
    )
    for pair in dict.fromkeys(((root, other), (root.lower(), other.lower())))
)
_RUSSIAN_LEADS = dict(
    _guesses(
        """
        Велика Большая Великая | Великий Большой Великий | Велике Большое Великое
        Великі Большие Великие | Червона Красная | Червоне Красное | Червоний Красный
        Червоні Красные | Сухий Сухой | Кривий Кривой | Довга Долгая | Довгий Долгий
        Лиса Лысая | Жовті Желтые
        Чорна Чёрная | Чорний Чёрный | Козачі Казачьи | Вовча Волчья
        """
    )
)
# Adjectives that lead a name: "Стара Краснянка", "Великі Проходи".
_RUSSIAN_LEAD_ENDINGS = _guesses(
    """
    ська ская | ське ское | ський ский | ські ские | цька цкая | цьке цкое | цький цкий
    ка кая | кий кий | кі кие | хі хие | гі гие | ів ов ев | їв ев | ий ый | ій ий | ця ца | а ая
    я яя | ке кое | е ое | є ее
    ні ние ные
    чі чьи | і ые
    """
)
# "Новоселівка Перша": behind a noun, which is spelled as one.
_ORDINALS = {
    "Перша": "Первая",
    "Друга": "Вторая",
    "Третя": "Третья",
    "Перше": "Первое",
    "Друге": "Второе",
    "Перший": "Первый",
    "Другий": "Второй",
    "Перші": "Первые",
    "Другі": "Вторые",
}
_HARD_Y = late(r"(?<=[бпвмфдтзснлрБПВМФДТЗСНЛР])и(?!й)")
_STONE = late(r"([Кк]а|[Зз]на)м[’'ʼ]ян")  # Кам’янка is Каменка, Знам’янка Знаменка
_AFTER_LABIAL = late(r"([бпвмф])[’'ʼ](?=я)")  # Слов’янка is Словянка
_RUSSIAN_LETTERS = str.maketrans(
    {"і": "и", "ї": "и", "є": "е", "ґ": "г", "’": "ь", "'": "ь", "ʼ": "ь", "и": "и"}
    | {"І": "И", "Ї": "И", "Є": "Е", "Ґ": "Г"}
)


def russian_spellings(ukrainian: str) -> tuple[str, ...]:
    """Guess how Russian writes a Ukrainian place name; the likeliest first.

    >>> russian_spellings("Новотроїцьке"), russian_spellings("Калинівка")[:3]
    (('Новотроицкое',), ('Калиновка', 'Калиневка', 'Калыновка'))
    >>> russian_spellings("Кам’янське")
    ('Камьянское', 'Каменское')
    >>> russian_spellings("Нова Олексіївка")[-1]
    'Новая Алексеевка'
    """
    without = _AFTER_LABIAL.sub(r"\1", _STONE.sub(r"\1мен", ukrainian))
    rooted = (ukrainian, without, _with_russian_roots(without))
    whole = [guess for name in dict.fromkeys(rooted) for guess in _respelled(name)]
    lead, _, rest = ukrainian.partition(" ")
    if rest in _ORDINALS:
        return tuple(f"{guess} {_ORDINALS[rest]}" for guess in russian_spellings(lead))
    leads, rests = (_led_by(lead), russian_spellings(rest)) if rest else ((), ())
    led = [f"{russian} {guess}" for russian in leads for guess in rests]
    return tuple(dict.fromkeys(whole + led))


def _led_by(lead: str) -> tuple[str, ...]:
    """Guess the Russian adjective that leads a name."""
    if (known := _RUSSIAN_LEADS.get(lead)) is not None:
        return known
    rooted = _with_russian_roots(_STONE.sub(r"\1мен", lead))
    return _with_endings(rooted, _RUSSIAN_LEAD_ENDINGS)


def _with_russian_roots(ukrainian: str) -> str:
    """Put Russian words for Ukrainian ones: Миколаївка is Николаевка."""
    for ours, theirs in _RUSSIAN_ROOTS:
        for one, other in ((ours, theirs), (ours.lower(), theirs.lower())):
            ukrainian = ukrainian.replace(one, other)
    return ukrainian


def _respelled(ukrainian: str) -> tuple[str, ...]:
    return _with_endings(ukrainian, _RUSSIAN_ENDINGS)


def _with_endings(
    ukrainian: str, endings: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[str, ...]:
    for ending, replacements in endings:
        if ukrainian.endswith(ending) and len(ukrainian) > len(ending) + 1:
            stems = _stems(ukrainian[: -len(ending)])
            return tuple(stem + replacement for stem in stems for replacement in replacements)
    return _stems(ukrainian)


def _stems(ukrainian: str) -> tuple[str, ...]:
    """Write "и" as "и" and as "ы", which Russian tells apart: Калинівка, but Мартинівка."""
    hard = _HARD_Y.sub("ы", ukrainian)
    return tuple(dict.fromkeys(stem.translate(_RUSSIAN_LETTERS) for stem in (ukrainian, hard)))


# After these consonants Ukrainian keeps "и" in foreign names: Сизрань, but Сочі.
_Y_BEFORE_CONSONANT = late(r"(?<=[джзсцчшр])і(?=[бвгджзклмнпрстфхцчшщ])")
_UKRAINIAN_LETTERS = str.maketrans({"ы": "и", "э": "е", "ё": "ьо", "ъ": "’"})
_UKRAINIAN_ENDINGS = tuple(
    (ending, other)
    for ending, (other, *_) in _guesses(
        """
        ская ська | цкая цька | ское ське | цкое цьке | ский ський | цкий цький | ая а | яя я
        ое е | ее є | ый ий | ые і | ово ове | ево еве | ино ине
        """
    )
)
_DOUBLED = late(r"([бвгджзклмнпрстфхцчшщ])\1")
_SOFT_ENDING = late(r"([сцз])к$")
_HARD_YE = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])е")
_YE = re.compile(r"(?:^|(?<=[аеиоуыэюяь]))[еЕ]")


def ukrainian_spellings(russian: str) -> tuple[str, ...]:
    """Guess how Ukrainian writes the name of a Russian town; the likeliest first.

    >>> ukrainian_spellings("Новороссийск")[:2], ukrainian_spellings("Рыльск")[1]
    (('Новоросійськ', 'Новоросийськ'), 'Рильськ')
    >>> "Нова Таволжанка" in ukrainian_spellings("Новая Таволжанка")
    True
    """
    ended = " ".join(map(_with_ukrainian_ending, russian.split(" ")))
    return tuple(dict.fromkeys(name for word in (russian, ended) for name in _in_ukrainian(word)))


def _with_ukrainian_ending(word: str) -> str:
    """Write "Новая" as "Нова" and "Глушково" as "Глушкове"."""
    for ending, other in _UKRAINIAN_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + other
    return word


def _in_ukrainian(russian: str) -> tuple[str, ...]:
    single = _DOUBLED.sub(r"\1", russian)
    if single != russian:  # "Новоросійськ", but "Тольятті": a name of foreign making keeps both
        return (*_doubly(single), *_doubly(russian))
    return _doubly(russian)


def _doubly(russian: str) -> tuple[str, ...]:
    """Spell a name as it stands, whatever letters are written double."""
    word = _YE.sub(lambda e: "Є" if e.group() == "Е" else "є", russian)
    word = _SOFT_ENDING.sub(r"\1ьк", word.translate(_UKRAINIAN_LETTERS).replace("Э", "Е"))
    with_i = _Y_BEFORE_CONSONANT.sub("и", word.replace("и", "і"))
    spellings = (word.replace("и", "і"), word, with_i)
    soft = (_HARD_YE.sub("є", spelling) for spelling in spellings)
    return (*spellings, *soft)
