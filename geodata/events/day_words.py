"""The words by which the three languages name days, and the patterns built from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.articles.dates import MONTHS as MONTHS_NAMED
from geodata.events.numerals import OF_PEOPLE
from geodata.phrases.number_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Join words to one alternative, the longest first, so that none hides a longer one."""
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    return longest_first.replace(" ", r"\s+").replace("'", "['’]")


def _numbered(rows: dict[int, str]) -> dict[str, int]:
    return {word: number for number, words in rows.items() for word in words.split()}


_MONTHS_IN = (  # as "in" asks for them; the other forms are those of written dates
    "січні январе",
    "лютому феврале",
    "березні марте",
    "квітні апреле",
    "травні мае",
    "червні июне",
    "липні июле",
    "серпні августе",
    "вересні сентябре",
    "жовтні октябре",
    "листопаді ноябре",
    "грудні декабре",
)
MONTHS = MONTHS_NAMED | _numbered(dict(enumerate(_MONTHS_IN, 1)))
NUMBERS = {str(n): n for n in range(1, 100)} | {
    spelled: int(number)
    for table in (WORDS, OF_PEOPLE)
    for number, words in table.items()
    for word in words.split()
    for spelled in (word, word.replace("'", "’"))
    if number in {*range(1, 21), 30}
}
NUMBERS["a"] = 1
# "several days ago" may be so many
SEVERAL = (
    "(?:only|just)(?=\\s+(?:days|weeks|months)\\s+ago)"
    "|several|(?:a\\s+)?few|a\\s+couple\\s+of|кілька|декілька|несколько|пару"
)
FEW_AT_LEAST, FEW_AT_MOST = 2, 8  # "several days ago" may be so many
ORDINALS = _numbered(
    {
        2: "second другий другу друга другої другого второй вторую вторые",
        3: "third третій третю третя третьої третього третий третью третьи",
        4: """fourth четвертий четверту четвертый четвёртый четвертую четвёртую четвертые четвёртые
            четверті""",
        5: "fifth п'ятий п’ятий п'яту п’яту пятый пятую пятые",
        6: "sixth шостий шосту шестой шестую шестые",
        7: "seventh сьомий сьому седьмой седьмую седьмые",
        8: "eighth восьмий восьму восьмой восьмую",
        9: "ninth",
        10: "tenth десятий десяту десятый десятую",
    }
)
WEEKDAYS = {
    name: day
    for day, names in enumerate(
        (
            "monday понеділок понеділка понедельник понедельника",
            "tuesday вівторок вівторка вторник вторника",
            "wednesday середу середа середи среду среда среды",
            "thursday четвер четверга четверг",
            "friday п'ятницю п'ятниця п'ятниці п’ятницю п’ятниця п’ятниці пятницу пятница пятницы",
            "saturday суботу субота суботи субботу суббота субботы",
            "sunday неділю неділя неділі воскресенье воскресенья",
        )
    )
    for name in names.split()
}
_ENDINGS = (
    "ий ого ому им а ої у ою е і их ими ый ым ом ая ой ую ое ые ых ыми",
    "ій ього ьому ім я ьої ю ьою є іх іми ий его ему им яя ей юю ее ие их ими",
)
# "п'ятнична атака", "после воскресного удара"
ADJECTIVES = {
    f"{stem}{ending}": WEEKDAYS[name]
    for stem, name, endings in (
        ("понеділков", "понеділок", 0),
        ("вівторков", "вівторок", 0),
        ("четвергов", "четвер", 0),
        ("п'ятничн", "п'ятниця", 0),
        ("п’ятничн", "п'ятниця", 0),
        ("пятничн", "пятница", 0),
        ("суботн", "субота", 1),
        ("субботн", "суббота", 1),
        ("недільн", "неділя", 0),
        ("воскресн", "воскресенье", 0),
    )
    for ending in _ENDINGS[endings].split()
}
SEASONS = {
    word: month
    for month, words in {
        3: "spring весни весною навесні весна весной весны",
        6: "summer влітку улітку літа літо літом летом лета лето",
        9: "autumn fall восени осені осінь осенью осени",
        12: "winter взимку узимку зими зима зимою зимой зимы",
    }.items()
    for word in words.split()
}
# First and last day of that part of a month; from the month's end where they are below zero.
_THIRDS = {
    (1, 10): """early | the beginning of | the start of | the first ten days of | у першій декаді
        | в першій декаді | у перші десять днів | в первой декаде | в первые десять дней
        | на початку | початку | на початок
        | в начале | начала | начале | к началу""",
    (11, 20): """mid | the middle of | в середині | у середині | середині | середини | в середине
        | середине | середины | к середине""",
    (21, 31): """late | the end of | наприкінці | в кінці | у кінці | кінця | кінці | на кінець
        | в конце | конца | конце | к концу""",
    (1, 15): """the first half of | у першій половині | в першій половині | першої половини
        | в первой половине | первой половины""",
    (16, 31): """the second half of | у другій половині | в другій половині | другої половини
        | во второй половине | второй половины""",
    (1, 7): """the first week of | на першому тижні | у перший тиждень | першого тижня
        | на первой неделе | в первую неделю""",
    (8, 14): "the second week of | на другому тижні | другого тижня | на второй неделе",
    (15, 21): "the third week of | на третьому тижні | третього тижня | на третьей неделе",
    (-7, -1): """the last week of | the final week of | останнього тижня | на останньому тижні
        | на последней неделе | в последнюю неделю""",
    (-1, -1): """the last day of | в останній день | у останній день | останнього дня
        | в последний день""",
    (1, 1): "the first day of | у перший день | в перший день | першого дня | в первый день",
    (1, 5): """the first days of | у перші дні | в перші дні | перших днів | в первые дни
        | в первых числах | у перших числах | в перших числах""",
    (-5, -1): """the last days of | в останні дні | у останні дні | останніми днями
        | в последние дни | в последних числах | в останніх числах | у останніх числах""",
}
PARTS = {" ".join(words.split()): days for days, row in _THIRDS.items() for words in row.split("|")}
HOLIDAYS = {
    name.strip(): day
    for day, row in {
        (12, 31): "new year's eve | напередодні нового року | накануне нового года",
        (1, 1): """new year's day | the first hours of the new year | у перший день нового року
            | у перші години нового року | в первый день нового года
            | в первые часы нового года""",
        (12, 24): "christmas eve",
        (12, 25): "christmas day | christmas",
        (5, 9): "victory day | день перемоги | дня перемоги | день победы | дня победы",
        (8, 24): """ukraine's independence day | ukrainian independence day | день незалежності
            | дня незалежності | день независимости украины | дня независимости украины""",
    }.items()
    for name in row.split("|")
}


_LONGEST_MONTH = 31  # days


def _days_in_words() -> dict[str, int]:
    """Give "двадцять п'ятого", "двадцяте" and the like; of Russian too."""
    units = _numbered(
        {
            1: "першого перше первого первое",
            2: "другого друге второго второе",
            3: "третього третє третьего третье",
            4: "четвертого четверте четвёртого четвёртое четвертое",
            5: "п'ятого п'яте пятого пятое",
            6: "шостого шосте шестого шестое",
            7: "сьомого сьоме седьмого седьмое",
            8: "восьмого восьме восьмое",
            9: "дев'ятого дев'яте девятого девятое",
        }
    )
    teens = _numbered(
        {
            10: "десят",
            11: "одинадцят одиннадцат",
            12: "дванадцят двенадцат",
            13: "тринадцят тринадцат",
            14: "чотирнадцят четырнадцат",
            15: "п'ятнадцят пятнадцат",
            16: "шістнадцят шестнадцат",
            17: "сімнадцят семнадцат",
            18: "вісімнадцят восемнадцат",
            19: "дев'ятнадцят девятнадцат",
            20: "двадцят двадцат",
            30: "тридцят тридцат",
        }
    )
    days = {stem + end: day for stem, day in teens.items() for end in ("ого", "е", "ое")}
    for tens, day in {"двадцять": 20, "двадцать": 20, "тридцять": 30, "тридцать": 30}.items():
        days |= {
            f"{tens} {word}": day + n for word, n in units.items() if day + n <= _LONGEST_MONTH
        }
    return units | days


_DAYS_IN_WORDS = _days_in_words()


def day_of(words: str) -> int:
    """Give the day that "24" or "двадцять четвертого" names."""
    return (
        int(words) if words.isdigit() else _DAYS_IN_WORDS[" ".join(words.replace("’", "'").split())]
    )


_ORDINAL = r"(?:st|nd|rd|th|-го|-е|-ге|-те|-му)?"
# "у серпні 12 бригад": the form that "in" asks for is never that of a date
NOT_IN_A_MONTH = rf"(?!(?:{any_of(' '.join(_MONTHS_IN).split())})\s)"
MONTH = rf"(?P<month>{any_of(MONTHS)})\.?(?!\w)"
MONTH_2 = rf"(?P<month2>{any_of(MONTHS)})\.?(?!\w)"
DAY_IN_WORDS = rf"(?P<day>{any_of(_DAYS_IN_WORDS)})"
DAY, DAY_2 = rf"(?P<day>\d{{1,2}}){_ORDINAL}", rf"(?P<day2>\d{{1,2}}){_ORDINAL}"
YEAR_4 = r"(?P<year>(?:19|20)\d{2})"
_YEAR_WORD = r"(?:\s*(?:року|році|рік|р\.|года|году|год|г\.))?"
_YEAR_BEFORE = (
    r"(?P<year_before>last\s+year|(?:поза)?минулого\s+року|торік|(?:поза)?прошлого\s+года)"
)
_SAME_YEAR = r"(?P<same_year>this\s+year|цього\s+року|этого\s+года)"
YEAR_BESIDE = f"(?:{_YEAR_BEFORE}|{_SAME_YEAR})"
YEAR = (
    rf"(?:,?\s*(?:of\s+|in\s+)?(?P<year>(?:19|20)\d{{2}})(?![\d:]){_YEAR_WORD}"
    rf"|,?\s+(?:of\s+)?{_YEAR_BEFORE}|,?\s+(?:of\s+)?{_SAME_YEAR})?"
)
DASH = (
    r"\s*(?P<dash>[-–—]|to|and|into|until|through|till|по|до|на|та|и|і|й)\s*"
    r"(?:(?:then\s+)?(?:again|знову|снова|ще\s+раз|ещё\s+раз)\s+(?:(?:on|in|у|в|во)\s+)?)?"
)
FROM = r"(?:(?P<from>from|between|з|із|зі|с|від|от|між|между)\s+)?"
N = rf"(?P<n>{any_of(NUMBERS)})(?!\w)"
N_OR_FEW = rf"(?:{N}|(?P<few>{SEVERAL})(?!\w))"
NTH = rf"(?P<nth>{any_of(ORDINALS)})(?!\w)"
WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAYS)})(?!\w)"
WEEKDAY_2 = rf"(?P<weekday2>{any_of(WEEKDAYS)})(?!\w)"
# "Feb. 24, Thursday:", "24 лютого (четвер)": the day of the date, not the last Thursday
A_WEEKDAY = (
    rf"(?:,\s*(?:[ув]\s+|во\s+)?(?:{any_of(WEEKDAYS)})(?=\s*(?:[,.:;–—-]|$))"
    rf"|\s*\(\s*(?:{any_of(WEEKDAYS)})\s*\))"
)
SEASON = rf"(?P<season>{any_of(SEASONS.keys() - {'fall'})})(?!\w)"
SEASON_ADVERB = (
    "(?P<season>влітку|улітку|навесні|восени|взимку|узимку|весною|весной|летом|осенью"
    r"|зимою|зимой)(?!\w)"
)
PART = rf"(?:(?:in|at|by|towards?)\s+)?(?P<part>{any_of(PARTS)})[\s-]+(?:the\s+)?"
WEEK_TO = (
    r"(?:in|over|during|for)\s+the\s+(?:week|seven\s+days)\s+(?:to|ending|ended|through|up\s+to)"
    r"\s+(?:on\s+)?"
)
HOLIDAY = rf"(?P<holiday>{any_of(HOLIDAYS)})(?:\s+holidays?)?"
NIGHT = (
    r"(?:(?:on|in|during)\s+)?(?:the\s+)?(?:night|overnight)\s+(?:(?:of|from|between|on)\s+)?"
    r"(?:from\s+)?|(?:[ув]\s+)?ніч\s+(?:з|із|зі)\s+|(?:в\s+)?ночь\s+со?\s+"
)
NIGHT_INTO = (
    r"overnight\s+(?:into|on|to)\s+|(?:the\s+)?night\s+(?:into|before)\s+"
    r"|(?:(?:[ув]\s+)?ніч\s+(?:на|проти)\s+|(?:в\s+)?ночью?\s+на\s+|[ву]ночі\s+(?:на|проти)\s+)"
    r"(?:(?:понеділ|вівтор|серед|четвер|п.ятниц|субот|неділ|понедельник|вторник|сред|пятниц|суббот|воскресень)\w*,\s+)?"
    r"|(?:вночі|уночі|ночью)\s+(?:[ву]\s+|во\s+)?"
)
NEW_YEAR = (
    r"(?:(?:on|over|during)\s+)?(?:the\s+)?new\s+year['’]?s?\s+night"
    r"|(?:[ув]\s+)?новорічн(?:у|ої)\s+ніч|(?:[ув]\s+)?новорічної\s+ночі"
    r"|(?:в\s+)?новогодн(?:юю|ей)\s+ночь?ю?"
)
# "from 6 a.m. Monday to 6 a.m. Tuesday", "з ранку 8 до ранку 9 жовтня"
CLOCK = (
    r"(?:\d{1,2}[:.]\d\d\s+(?:on\s+)?|\d{1,2}(?:[:.]\d\d)?\s*(?:год|ч)\.\s*|(?:\d{1,2}(?:[:.]\d\d)?(?:-\w{1,2})?\s*)?(?:години\s+)?"
    r"(?:[ap]\.?m\.?,?\s+(?:on\s+)?|(?:the\s+)?(?:morning|evening|afternoon|midnight|noon)\s+"
    r"(?:of|on)\s+|(?:ранку|вечора|утра|вечера|дня|ночі|ночи|опівночі|полуночи)\s+))?"
)
