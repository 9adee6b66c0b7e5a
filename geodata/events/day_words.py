"""The words by which the three languages name days, and the patterns built from them."""

from __future__ import annotations

from geodata.articles.dates import MONTHS


def any_of(words: object) -> str:
    """Join words to one alternative, the longest first, so that none hides a longer one."""
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]  # keys


NUMBERS = {str(n): n for n in range(1, 100)} | {
    word: number
    for number, words in {
        2: "two два двох двух дві две",
        3: "three три трьох трёх трех several кілька несколько",
        4: "four чотири четыре",
        5: "five п'ять п’ять пять",
        6: "six шість шесть",
        7: "seven сім семь",
        8: "eight вісім восемь",
        9: "nine",
        10: "ten десять",
        12: "twelve",
    }.items()
    for word in words.split()
}
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
SEASONS = {
    word: month
    for month, words in {
        3: "spring весни весною навесні весной весны",
        6: "summer влітку літа летом лета",
        9: "autumn fall восени осені осенью осени",
        12: "winter взимку зими зимой зимы",
    }.items()
    for word in words.split()
}
_THIRDS = {
    (1, 10): """early | at the beginning of | the beginning of | at the start of | the start of
        | на початку | початку | в начале | начала | начале""",
    (11, 20): "mid | the middle of | в середині | у середині | середині | в середине | середине",
    (21, 31): """late | at the end of | the end of | наприкінці | в кінці | кінця | кінці
        | в конце | конца | конце""",
}
PARTS = {" ".join(words.split()): days for days, row in _THIRDS.items() for words in row.split("|")}

_ORDINAL = r"(?:st|nd|rd|th|-го|-е)?"
MONTH = rf"(?P<month>{any_of(MONTHS)})\.?(?!\w)"
MONTH_2 = rf"(?P<month2>{any_of(MONTHS)})\.?(?!\w)"
DAY, DAY_2 = rf"(?P<day>\d{{1,2}}){_ORDINAL}", rf"(?P<day2>\d{{1,2}}){_ORDINAL}"
YEAR = (
    r"(?:,?\s*(?P<year>(?:19|20)\d{2})(?!\d)"
    r"(?:\s*(?:року|рік|року|р\.|года|год|г\.))?)?"
)
DASH = r"\s*(?:[-–—]|to|and|until|through|till|по|до|та|и|і|й)\s*"
N = rf"(?P<n>{any_of(NUMBERS)})(?!\w)"
WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAYS)})"
SEASON = rf"(?P<season>{any_of(SEASONS)})"
PART = rf"(?P<part>{any_of(PARTS)})[\s-]+"
NIGHT = r"(?:the\s+)?(?:night|overnight)\s+(?:of|from|between|on)\s+"
