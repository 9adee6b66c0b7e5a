"""The expressions of days in English, Ukrainian and Russian, each with its reader and reason.

The longest and most certain come first: what one has read, no later one reads again.
"""

from __future__ import annotations

from geodata.events import day_counts as count
from geodata.events import day_readers as read
from geodata.events.day_readers import Reader
from geodata.events.day_words import (
    A_WEEKDAY,
    ADJECTIVES,
    CLOCK,
    DASH,
    DAY,
    DAY_2,
    DAY_IN_WORDS,
    FROM,
    HOLIDAY,
    MONTH,
    MONTH_2,
    N_OR_FEW,
    NEW_YEAR,
    NIGHT,
    NIGHT_INTO,
    NOT_IN_A_MONTH,
    NTH,
    PART,
    SEASON,
    WEEK_TO,
    WEEKDAY,
    WEEKDAY_2,
    WEEKDAYS,
    YEAR,
    YEAR_4,
    YEAR_BESIDE,
    N,
    any_of,
)

Rule = tuple[str, Reader, str]

_GIVEN, _COUNTED = "the date is given", "counted from the day of publication"
_EVE_WHY = "the day before that day"
# "in March 12 km" is no 12 March.
_NO_UNIT = r"(?!\d|:\d|\.\d|\s*(?:km|kilomet|mile|%|percent|км|кілом|килом))"
_LAST = (
    r"(?P<last>last\s+|past\s+|минул(?:ого|у|ої|ий|им|ою)\s+|прошл(?:ый|ую|ое|ого|ой)\s+"
    r"|минувш(?:ий|ую|ее|его|ей)\s+)?"
    r"(?P<next>next\s+|coming\s+|наступн\w+\s+|следующ\w+\s+|ближайш\w+\s+)?"
    r"(?:this\s+|цього\s+|цієї\s+|цю\s+|этот\s+|эту\s+|это\s+)?"
)
_HOUR = (
    r"(?:(?:in|on|during)\s+(?:the\s+)?)?(?:early\s+|late\s+)?(?:morning|evening|afternoon|hours)"
    r"(?:\s+(?:of|on))?\s+(?:the\s+)?"
    r"|(?:рано-?вранці|[ву]ранці|зранку|ввечері|увечері|вдень|удень|рано\s+утром|утром|вечером|дн[её]м"
    r"|пізно\s+(?:вв|ув|в)ечері|поздно\s+вечером)\s+"
)
_ON = rf"(?:on\s+|late\s+|early\s+|since\s+|by\s+|earlier\s+|later\s+|{_HOUR}|у\s+|в\s+|во\s+)*"
_THEN = (
    r"(?:(?:\s+|,\s+(?=протягом\s|[ву]продовж\s))(?:morning|afternoon|evening|[ву]ранці|зранку|ввечері|увечері|вдень|утром|вечером"
    r"|дн[её]м|(?:протягом|[ву]продовж|в\s+течение)\s+(?:дня|доби|суток)))?"
)
_BEFORE = r"\s+(?:(?P<before>before|ahead\s+of|prior\s+to)|after)\s+(?:the\s+)?"
_NEAR = rf"(?:a\s+few\s+|several\s+|just\s+)?(?:{N}\s+)?days?{_BEFORE}"

# "2, 3 і 4 січня"
_LIST = r"(?P<days>(?:\d{1,2},\s+){1,6}\d{1,2}),?\s+(?:and|і|та|й|и)\s+"

# "12 вересня та в ніч на 13"
_AND_NIGHT = r",?\s+(?:та|і|й|и)\s+(?:(?:[ув]\s+ніч|[ув]ночі)\s+(?:на|проти)|в\s+ночь\s+на)\s+"
_EVE = r"(?:(?:on|at)\s+)?the\s+eve\s+of\s+(?:the\s+)?"
# "17 вересня 15 дронів атакували": the month has its day before it
_NO_DAY_YET = r"(?<!(?<!\d)\d\s)(?<!(?<!\d)\d\d\s)"
# "у ніч на середу, 6 листопада", "в ночь со вторника на среду, 6 ноября"
_INTO_WEEKDAY = rf"(?:{NIGHT_INTO}|(?:{NIGHT}){WEEKDAY_2}{DASH}){WEEKDAY},?\s*\(?"
_FROM, _DASH = FROM + CLOCK, DASH + CLOCK

DATES: tuple[Rule, ...] = (
    (rf"{WEEK_TO}{MONTH}\s+{DAY}{_NO_UNIT}{YEAR}", read.week_to, "the week up to that day"),
    (rf"(?:{_EVE}|(?:напередодні|накануне)\s+){HOLIDAY}{YEAR}", read.eve_of_holiday, _EVE_WHY),
    (rf"{_EVE}{MONTH}\s+{DAY}{_NO_UNIT}{YEAR}", read.eve_of_date, _EVE_WHY),
    (rf"{_EVE}{DAY}\s+{MONTH}{YEAR}", read.eve_of_date, _EVE_WHY),
    (rf"{_NEAR}{HOLIDAY}{YEAR}", read.near_holiday, "counted from that day"),
    (rf"{_NEAR}{MONTH}\s+{DAY}{_NO_UNIT}{YEAR}", read.near_date, "counted from that day"),
    (rf"{_NEAR}{DAY}\s+{MONTH}{YEAR}", read.near_date, "counted from that day"),
    (rf"(?:{NIGHT}){MONTH}\s+{DAY}{DASH}{MONTH_2}\s+{DAY_2}{YEAR}", read.cross_range, _GIVEN),
    (rf"(?:{NIGHT}){DAY}\s+{MONTH}{DASH}{DAY_2}\s+{MONTH_2}{YEAR}", read.cross_range, _GIVEN),
    (rf"(?:{NIGHT}){MONTH}\s+{DAY}{DASH}{DAY_2}{YEAR}", read.day_range, _GIVEN),
    (rf"(?:{NIGHT}){DAY}{DASH}{DAY_2}\s+{MONTH}{YEAR}", read.day_range, _GIVEN),
    (rf"(?:{NIGHT_INTO}){DAY}\s+{MONTH}{YEAR}", read.night_into, _GIVEN),
    (rf"{_INTO_WEEKDAY}{DAY}\s+{MONTH}{YEAR}\)?", read.night_into, _GIVEN),
    (rf"{_INTO_WEEKDAY}{MONTH}\s+{DAY}{_NO_UNIT}{YEAR}\)?", read.night_into, _GIVEN),
    (rf"{NEW_YEAR}{YEAR}", read.new_year_night, "the last new year"),
    (rf"(?:{NIGHT_INTO}){MONTH}\s+{DAY}{_NO_UNIT}{YEAR}", read.night_into, _GIVEN),
    (rf"(?:{NIGHT}){MONTH}\s+{DAY}{_NO_UNIT}{YEAR}", read.night_of, _GIVEN),
    (rf"(?:{NIGHT}){DAY}\s+{MONTH}{YEAR}", read.night_of, _GIVEN),
    (r"(?P<year>20\d{2})-(?P<month>\d{2})-(?P<day>\d{2})", read.one_day, _GIVEN),
    (r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d{2})", read.one_day, _GIVEN),
    (rf"{_FROM}{DAY}\s+{MONTH}{_DASH}{DAY_2}\s+{MONTH_2}{YEAR}", read.cross_range, _GIVEN),
    (rf"{_FROM}{MONTH}\s+{DAY}{_DASH}{MONTH_2}\s+{DAY_2}{YEAR}", read.cross_range, _GIVEN),
    (rf"{FROM}{_NO_DAY_YET}{MONTH}\s+{DAY}{DASH}{DAY_2}{_NO_UNIT}{YEAR}", read.day_range, _GIVEN),
    (rf"{DAY}\s+{MONTH}{YEAR}{_AND_NIGHT}{DAY_2}(?!\w)", read.day_range, _GIVEN),
    (rf"{_LIST}{DAY_2}\s+{MONTH}{YEAR}", read.day_list, _GIVEN),
    (rf"{_NO_DAY_YET}{MONTH}\s+{_LIST}{DAY_2}{_NO_UNIT}{YEAR}", read.day_list, _GIVEN),
    (rf"{_FROM}{DAY}{_DASH}{DAY_2}\s+{MONTH}{YEAR}", read.day_range, _GIVEN),
    (
        rf"{_ON}{WEEKDAY}{_THEN},?\s*\(?(?:the\s+)?{MONTH}\s+{DAY}{_NO_UNIT}{YEAR}\)?",
        read.one_day,
        _GIVEN,
    ),
    (rf"{_ON}{WEEKDAY}{_THEN},?\s*\(?{DAY}\s+{MONTH}{YEAR}\)?", read.one_day, _GIVEN),
    (rf"(?:{NIGHT_INTO}){DAY_IN_WORDS}\s+{MONTH}{YEAR}", read.night_into, _GIVEN),
    (rf"{DAY_IN_WORDS}\s+{MONTH}{YEAR}", read.one_day, _GIVEN),
    (
        rf"{_ON}{_NO_DAY_YET}{NOT_IN_A_MONTH}{MONTH}\s+{DAY}{_NO_UNIT}{YEAR}{A_WEEKDAY}?",
        read.one_day,
        _GIVEN,
    ),
    (
        rf"{_ON}(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}{YEAR}(?:{A_WEEKDAY}|{_THEN})",
        read.one_day,
        _GIVEN,
    ),
    (rf"{PART}{MONTH}{YEAR}", read.part_of_month, "that part of the month"),
    (rf"{PART}{SEASON}{YEAR}", read.part_of_season, "a third of that season"),
    (
        rf"{PART}(?:{YEAR_4}(?:-?го)?(?:\s*(?:року|года))?|{YEAR_BESIDE})",
        read.part_of_year,
        "that part of the year",
    ),
    (rf"(?:(?:on|in)\s+)?(?:на\s+|в\s+|у\s+)?{HOLIDAY}{YEAR}", read.holiday, "the last such day"),
    (
        r"on\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[.,;:)]|$)|\s+(?:and|by|to|when|a|the)\b)",
        read.day_of_month,
        "the last such day of a month",
    ),
    (r"(?P<day>\d{1,2})(?:-?о?го)?\s+числа", read.day_of_month, "the last such day of a month"),
)  # fmt: skip

_ROW = r"(?:\s+(?:in\s+a\s+row|running|straight))?"
_UNITS = (
    r"(?P<unit>hours?|days?|weeks?|months?|годин\w*|діб|доби|дн\w+|тиж\w+|місяц\w+"
    r"|час(?:а|ов)|сут\w+|недел\w+|месяц\w*)"
)
_OVER = (
    r"(?:(?:in|over|during|for|within|on\s+each\s+of|each\s+of)\s+the\s+(?:past|last|previous)"
    r"|(?:за|протягом|упродовж|впродовж|в\s+течение)\s+(?:останн\w+|последн\w+))\s+"
)
_AGO = (
    rf"(?<!half\s){N_OR_FEW}\s+(?P<unit>days?|weeks?|months?|years?)\s+ago",
    rf"{N_OR_FEW}\s+(?P<unit>дн\w+|тиж\w+|місяц\w+|рок\w+)\s+тому",
    rf"{N_OR_FEW}\s+(?P<unit>дн\w+|недел\w+|месяц\w*|год(?:а)?|лет)\s+назад",
    r"(?P<unit>день|тиждень|місяць|рік|неделю|месяц|год)\s+(?:тому|назад)",
)

NIGHT_BEFORE, PAST_DAY = "the night before publication", "the day up to publication"
# "протягом доби 18 лютого": the date is told
_NO_DATE = (
    r"(?!\s+\d{1,2}\s+(?:січ|лют|бере|квіт|трав|черв|лип|серп|вере|жовт|лист|груд"
    r"|янв|фев|март|апр|мая|июн|июл|авг|сен|окт|ноя|дек))"
)
# "Триває 148-ма доба широкомасштабної агресії": a bulletin tells of it and the night before
_DAY_OF_WAR = (
    r"(?:трива[єл]\w*|(?:роз)?поча(?:лася|лась|вся)|настала|ид[её]т|нача(?:лись|лся))\s+"
    r"(?:(?P<nth>\d{1,4})(?:-?\w{1,3})?|(?:[\w’']+\s+){0,3}[\w’']+)\s+(?:доба|день|сутки)"
    r"(?=\s+(?:[\w’'-]+\s+){0,3}?(?:широкомасштабн|повномасштабн|полномасштабн|збройн|героїчн|протистоян|відсіч|спротив|оборон|агрес|вторгн|вторж|війн|войн))"
)
COUNTED: tuple[Rule, ...] = (
    (_DAY_OF_WAR, count.day_of_war, "that day and the one before it"),
    (
        r"(?:for\s+|over\s+|in\s+|during\s+|within\s+)?(?:the\s+)?"
        r"(?:(?:last|past|previous)\s+24\s+hours|(?:last|past)\s+day|(?<=over\sthe\s)previous\s+day)"
        r"|(?:за\s+|протягом\s+|упродовж\s+|впродовж\s+)?(?:минул\w+|останн\w+|попередн\w+)\s+(?:доба|добу|доби)"
        r"|(?:протягом|упродовж|впродовж|в\s+течение)\s+(?:доби|суток)" + _NO_DATE + r""
        r"|(?:за\s+|в\s+течение\s+)?(?:минувш\w+|прошедш\w+|последн\w+|прошл\w+|предыдущ\w+)\s+сут(?:ки|ок)"
        r"|за\s+(?:сутки|добу)(?!\s+(?:до|перед))"
        + _NO_DATE
        + r"|за\s+(?:минулий\s+)?день(?!\s+(?:до|перед))",
        count.days_back(-1, 0),
        PAST_DAY,
    ),
    (
        rf"for\s+{N}\s+(?:consecutive\s+|straight\s+)?(?P<unit>days|nights){_ROW}",
        count.days_in_a_row,
        _COUNTED,
    ),
    (
        rf"(?:for\s+)?(?:the\s+|a\s+)?{NTH}\s+(?:consecutive\s+|straight\s+|successive\s+)"
        rf"(?P<unit>day|night){_ROW}",
        count.days_in_a_row,
        _COUNTED,
    ),
    (
        rf"for\s+(?:the\s+|a\s+){NTH}\s+(?P<unit>day|night){_ROW}",
        count.days_in_a_row,
        _COUNTED,
    ),
    (
        rf"(?:{N}|(?:вже\s+|уже\s+)?{NTH})\s+(?P<unit>д[не]\w*|доб\w|діб|сут\w+|ніч|ноч\w*)"
        r"\s+(?:поспіль|підряд|подряд)",
        count.days_in_a_row,
        _COUNTED,
    ),
    (rf"{_OVER}(?:{N_OR_FEW}\s+)?{_UNITS}", count.last_stretch, _COUNTED),
    (
        r"(?<!вже\s)(?<!уже\s)(?:за|впродовж|упродовж)\s+(?:тиждень|неделю)(?!\s+(?:до|перед|після|после))"
        r"|(?:протягом|[ув]продовж|в\s+течение)\s+(?:(?:усього|всього|всей)\s+)?(?:тижня|недели)(?!\s+(?:до|перед|після|после))|(?:during|over)\s+the\s+week(?!\s+(?:of|to|end|before|after|through|leading|that|start|begin|from|up)|end|\s+\d)",
        count.days_back(-7, 0),
        _COUNTED,
    ),
    (
        rf"(?:{N_OR_FEW}\s+)?(?:hours\s+ago|годин[иу]?\s+тому|час(?:а|ов)?\s+назад)",
        count.days_back(-1, 0),
        _COUNTED,
    ),
    *((ago, count.time_ago, _COUNTED) for ago in _AGO),
    (r"the\s+day\s+before\s+yesterday|позавчора|позавчера", count.days_back(-2, -2), _COUNTED),
    (
        rf"(?:yesterday|вчора|учора|вчера){_THEN}|(?:{_HOUR})(?:вчора|вчера)"
        r"|учорашн\w+|вчорашн\w+|вчерашн\w+",
        count.days_back(-1, -1),
        _COUNTED,
    ),
    (r"tomorrow|завтра", count.days_back(1, 1), _COUNTED),
    (rf"(?:{NIGHT}){WEEKDAY}{DASH}{WEEKDAY_2}", count.weekday_range, _COUNTED),
    (
        rf"{_ON}{WEEKDAY}{_THEN},\s+(?:(?:on|[ув]|во)\s+)?(?:{any_of(WEEKDAYS)}),?{DASH}"
        rf"(?:(?:on|[ув]|во)\s+)?{WEEKDAY_2}{_THEN}",
        count.weekday_range,
        _COUNTED,
    ),
    (rf"{_ON}{WEEKDAY}\s+night{DASH}{WEEKDAY_2}{_THEN}", count.weekday_range, _COUNTED),
    (rf"(?:{NIGHT_INTO}){WEEKDAY}", count.night_into_weekday, _COUNTED),
    (rf"{_ON}{WEEKDAY}{_THEN}\s+(?:вночі|уночі|ночью)", count.night_into_weekday, _COUNTED),
    (rf"(?:{NIGHT}){WEEKDAY}", count.night_of_weekday, _COUNTED),
    (
        rf"{_ON}{_FROM}{WEEKDAY}{_THEN}{_DASH}(?:[ув]\s+|во\s+)?{WEEKDAY_2}{_THEN}",
        count.weekday_range,
        _COUNTED,
    ),
    (
        rf"{_ON}{_LAST}{WEEKDAY}(?:\s+(?:night|at\s+night|overnight))?{_THEN}",
        count.weekday,
        "the last such day, publication included",
    ),
    (
        rf"(?P<weekday>{any_of(ADJECTIVES)})",
        count.weekday,
        "the last such day, publication included",
    ),
    (
        r"the\s+night\s+before(?=\s*(?:[.,;]|$))",
        count.days_back(-1, 0),
        NIGHT_BEFORE,
    ),
    (
        r"(?:on\s+)?the\s+night\s+before\s+last|позаминулої\s+ночі|позапрошлой\s+ночью",
        count.days_back(-2, -1),
        _COUNTED,
    ),
    (
        r"last\s+night|нічн\w+(?=\s+(?:[а-яіїє]+(?:ої|ий|ого|а|у|их)\s+)?(?:атак|обстріл|удар|вибух|нальот|наліт|прильот))"
        r"|ночн\w+(?=\s+(?:[а-яё]+(?:ой|ый|ого|ая|ую|ых)\s+)?(?:атак|обстрел|удар|взрыв|нал[её]т|прил[её]т))"
        r"|overnight(?!\s+(?:\w+\s+){0,2}(?:attacks?|strikes?|barrages?|raids?|shelling|bombardment|assaults?)\s[^.;,]{0,40}?\bon\s+(?:\w+day|\d))"
        r"|at\s+night(?=,\s+(?:the\s+)?(?:enemy|occupiers|invaders|air\s+defen|russian|ukrainian))"
        r"|during\s+the\s+(?:past\s+|last\s+)?night|минулої\s+ночі|цієї\s+ночі"
        r"|(?:протягом|упродовж)\s+(?:минулої\s+)?ночі"
        r"|(?:(?:в\s+(?:начале|середине)|посреди)\s+ночи|(?:на\s+початку|посеред)\s+ночі)(?!\s+на\s)"
        r"|(?:минувшей|прошлой|этой)\s+ночью|в\s+течение\s+(?:(?:минувшей|прошлой|прошедшей|этой|всей)\s+)?ночи|за\s+(?:минувш\w+\s+|прошедш\w+\s+|прошл\w+\s+|минул\w+\s+)?(?:ночь|ніч)"
        r"|вночі|уночі|ночью|з\s+ночі|с\s+ночи"
        r"|н[іо]чь?(?=\s+(?:на|у|в|для)\s+[\w'’-]+\s+(?:була|минула|видала|пройшла|прошла|выдала))",
        count.days_back(-1, 0),
        NIGHT_BEFORE,
    ),
    (
        r"today|tonight|this\s+(?:morning|afternoon|evening)|(?:earlier|later)\s+in\s+the\s+day|currently"
        rf"|right\s+now|at\s+the\s+moment|(?:{_HOUR})?(?:сьогодні|сегодня){_THEN}|наразі|зараз"
        r"|сейчас|(?:увесь|весь)\s+день(?=\s+(?:під|ворог|росі|окупант|загарбник|агресор|противник|обстріл))|(?:від|з)\s+початку\s+доби|since\s+(?:midnight|the\s+(?:start|beginning)\s+of\s+(?:the\s+)?day)|с\s+начала\s+суток|(?:протягом|[ув]продовж|в\s+течение|during\s+the)\s+(?:дня|day)"
        + _NO_DATE
        + r"|цього\s+(?:ранку|вечора|дня)|сьогоднішн\w+|сегодняшн\w+"
        r"|(?:этим|сегодняшним)\s+(?:утром|вечером)|нині|ныне",
        count.days_back(0, 0),
        "the day of publication",
    ),
    (
        r"(?:as\s+of|станом\s+на|по\s+состоянию\s+на)\s+\d{1,2}[:.]\d\d(?!\s*,?\s*\d)",
        count.days_back(0, 0),
        "the day of publication",
    ),
    (
        r"(?:over|during|at|on)\s+the\s+(?:past\s+|last\s+)?weekend|(?:last|this)\s+weekend"
        r"|(?:на\s+|у\s+|в\s+|за\s+|протягом\s+)?(?:минул\w+|цих|цими)\s+вихідн\w+"
        r"|(?:на|у|в|за|протягом|упродовж)\s+вихідн(?:их|і)"
        r"|(?:на\s+|в\s+|за\s+)?(?:прошл\w+|прошедши\w+|минувш\w+|эти\w*)\s+выходн\w+"
        r"|(?:на|в|за)\s+выходн(?:ых|ые)",
        count.weekend,
        "the last weekend",
    ),
    (
        r"(?:earlier\s+)?this\s+week|цього\s+тижня|цьому\s+тижні|(?:на\s+)?этой\s+неделе",
        count.weeks_back(0),
        _COUNTED,
    ),
    (
        r"last\s+week|the\s+previous\s+week|(?:за\s+)?минул\w+\s+тиж(?:ня|ні|день)"
        r"|(?:на\s+|за\s+)?(?:прошл\w+|минувш\w+)\s+недел\w",
        count.weeks_back(1),
        _COUNTED,
    ),
    (
        r"next\s+week|наступного\s+тижня|(?:на\s+)?следующей\s+неделе",
        count.weeks_back(-1),
        _COUNTED,
    ),
    (
        r"(?:earlier\s+)?(?<!time\s)this\s+month|цього\s+місяця|цьому\s+місяці|(?:в\s+)?этом\s+месяце",
        count.months_back(0),
        _COUNTED,
    ),
    (
        r"last\s+month|минул\w+\s+місяц\w|(?:в\s+|за\s+)?прошл\w+\s+месяц\w?",
        count.months_back(1),
        _COUNTED,
    ),
    (r"next\s+month|наступного\s+місяця|в\s+следующем\s+месяце", count.months_back(-1), _COUNTED),
)
