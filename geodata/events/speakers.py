"""A sentence in; who says so and how sure it is out."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.events.offices import SAYS_CYRILLIC, office_named
from geodata.model import Status
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

_SPEAKER = (
    r"(?P<{0}>(?:(?<!\w)(?:the|a)\s+)?(?:\d{{1,3}}(?:st|nd|rd|th)\s+)?(?:[A-ZА-ЯІЇЄҐ][\w'’.-]*|[a-zа-яіїєґ]+(?<![ую])(?:-[a-z]+)*(?=\s+[«“\"]?[A-ZА-ЯІЇЄҐ]))"
    r"(?:\s+(?:[A-ZА-ЯІЇЄҐ][\w'’.-]*|[«“\"][A-ZА-ЯІЇЄҐ][\w'’ -]{{1,30}}[»”\"]"
    r"|(?:of|for|the|General|general|Ministry|ministry|officials?|staff"
    r"|military|army|intelligence|governor|mayor|spokes\w+|head|command[\w-]*|force|media|sources?"
    r"|authorities|administration|milbloggers?|bloggers?|channels?|president|minister|police|defen[cs]e|interior|foreign|emergency|prosecutors?|boss|chief|leader|commander|director|aide|advis[eo]r|in|[ву](?=\s+[А-ЯІЇЄҐ])|оборони|обороны|штаб\w*|губернатор\w*|голов[аи]|глав[аы]"
    r"|міністерств\w+|министерств\w+|област\w+|район\w*|міськ\w+|городск\w+|військов\w+|военн\w+"
    r"|мер[ау]?|мэр[ау]?|адміністраці\w+|администраци\w+|народн\w+|республік\w+|республик\w+|угрупован\w+|группировк\w+|військ|войск|сил|управлінн\w+|управлени\w+"
    r"|служб\w+|поліці\w+|полици\w+|командуванн\w+|командовани\w+)(?!\w))){{0,7}})"
)
_SAYS_LATIN = (
    r"(?:said|says|claims?|claimed|report(?:s|ed)|announced|told|stated|wrote|added|posted|noted"
    r"|confirmed|denied|denies|asserted|assess(?:ed|es)|replied|maintain(?:s|ed))"
)
_SAYS = rf"(?:{_SAYS_LATIN}|{SAYS_CYRILLIC})"
_SAYS_WORD = Opening(rf"(?<!\w){_SAYS}")
_SAID_BY = Screened(
    # After a comma a Ukrainian or Russian verb is said of who follows: "..., заявив речник".
    _SPEAKER.format("a")
    + r"(?:\s*,?\s+(?:on\s+\w+day\s+)?(?:\w+ly\s+)?(?:(?:has|have|also)\s+)?"
    + rf"{_SAYS_LATIN}(?!\w)|\s+{SAYS_CYRILLIC})"
)
# not "told AP", who hears it
_BY_AFTER = Opening(r"(?<!\w)(?!told\s)" + _SAYS + r"\s+" + _SPEAKER.format("b"))
_REPORTED_BY = Screened(
    r"(?:said|reported|announced|stated|confirmed)\s+by\s+" + _SPEAKER.format("e")
)
# "a senior military source said", "the regional governor wrote", "officials said"
_OFFICE = Screened(
    r"(?<![\w’'-])(?:(?:[Tt]he|[Aa]n?)\s+)?(?P<h>(?:(?!(?:said|who|that|which|and|but|by|of|as|told|the|a)\b)[a-z][a-z’'-]*\s+){0,3}?"
    r"(?:command|ministry|staff|military|source|sources|officials?|governor|mayor|police|prosecutors|authorities|spokes\w+"
    r"|administration|(?:air\s+)?force|navy|army|brigade|corps|regiment|battalion|project|service|agency|company|committee|operator|officers?|soldiers|investigators|residents|commander|analysts|bloggers|witnesses)(?:\s+in\s+[A-Z][\w’'-]+)?)"
    rf"\s*,?\s+(?:\w+ly\s+|also\s+|later\s+)?(?:has\s+|have\s+|had\s+)?{_SAYS_LATIN}\b"
)
# "Oleh Syniehubov, the region's governor, said"
_NAMED_FIRST = re.compile(
    r"(?P<h>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}),\s+(?!who\b)[^,.;\"“”]{3,80},\s+(?:\w+ly\s+|also\s+)?"
    rf"{_SAYS_LATIN}\b"
)
# "DeepState: ...", "«Медуза»: ...", "Українська правда: ..."
_LABEL = re.compile(
    r"[«\"“]?(?P<d>(?:Українськ|Украинск)\w+\s+[Пп]равд\w+|[Нн]овая\s+газета"
    r"|[A-ZА-ЯІЇЄҐ][\w'’-]+(?:\s+[A-ZА-ЯІЇЄҐ][\w'’-]+){0,2})[»\"”]?:\s"
)
_NO_LABEL = re.compile(
    r"(?:No|Yes|Why|What|Overnight|Sources?|Details|Quote|Background|Updated?|Ні|Так|Нет|Да|Вночі|Ночью"
    r"|Джерел[оа]|Деталі|Дослівно|Пряма\s+мова|Передісторія|Нагадаємо|Важливо|Оновлено|Ч(?i:итайте)\s"
    r"|[А-ЯІЇЄҐ][а-яіїєґ]{2,}(?:ают|яют|уют|еют|ують|ають|яють|ится|ится|иться|ється)\s|Источники?|Детали|Дословно|Предыстория|Напомним|Важно|Обновлено)\b"
)
# "Губернатор Брянской области Богомаз: ..."
_OFFICE_LABEL = re.compile(
    r"(?P<d>(?:[Гг]убернатор|[Гг]олова|[Гг]лава|[Мм][еэ]р|[Рр]ечни(?:к|ця)|[Гг]енштаб|[Шш]таб|[Мм]іноборони|[Мм]инобороны|[Кк]омандир|[Нн]ачальник"
    r"|Governor|Mayor|Spokes\w+)(?:\s+[\w'’«»-]+){0,6}):\s"
)
_ACCORDING = Screened(
    r"(?:[Aa]ccording\s+to|[Зз]а\s+даними|[Зз]а\s+словами|[Пп]о\s+данным|[Пп]о\s+словам)\s+"
    + _SPEAKER.format("c")
)
_CLAIM = Opening(
    r"\b(?:accus(?:ed|es|ing)\s+(?:\w+\s+){1,4}?of|assess(?:ed|es)|repl(?:ied|ies)|claim\w*(?!\s+(?:\S+\s+){1,2}li(?:fe|ves)\b)|cit(?:ed|es|ing)|quot(?:ed|es|ing)|boast\w*|insist\w*|declared(?!\s+(?:an?\s+)?(?:\w+\s+)?(?:day|state|mourning|truce|ceasefire|emergency))|said|says?|report\w*|announc\w*|according\s+to|stated|told|alleg\w*|added|wrote|posted|acknowledged|admitted|conceded|complain(?:s|ed))\b"
    r"|(?<!\w)(?:заяв\w+|повідом\w+|за\s+(?:(?:його|її|їхніми|їх)\s+)?(?:даними|словами|версією|інформацією)|по\s+(?:его|е[её]|их)\s+словам|по\s+(?:версии|информации|утверждению)|следует\s+из|сообщ\w+|по\s+данным|по\s+словам|рассказа\w+"
    r"|(?:про)?звіту\w+|підрахува\w+|подсчита\w+|наголо[сш]\w+|підкресли\w+|подчеркну\w+|(?:дода(?:в|л[аи]|є|ють)|добав(?:ил[аи]?|ля[ею]т)|кажуть?|говор[ия](?:ть?|л[аи]?|в|ли))(?!\w)"
    r"|сказа(?:но|в|л[аи]?)(?!\w)|зазнач\w+|відмі(?:ти|ча)\w+|отме[чт][аи]\w+|уточн(?:и|ю|яю|яє)\w*|поясни\w+|объясни\w+|полагают|вважають(?!\s+зник)|переда[єёе]т?ь?(?!\w)|зі\s+слів|со\s+слов|по\s+оценк\w+|за\s+оцінк\w+|написа\w+|уверя\w+|запевня\w+|розпов\w+|стверджу\w+|утвержда\w+|пиш[еу]т?ь?(?!\w)|[ій]деться\s+[ув]|говорится\s+в|відзвіту\w+"
    r"|визна(?:в|л[аио])(?!\w|\s+вин)|(?<!не\s)(?:визна[єю]т?ь?|призна[её]т|признают)(?!\w|\s+вин)|deepstate|(?:інститут|институт)\w*\s+(?:вивчення|изучения)\s+в[ійо]+н\w+|поінформува\w+|проинформирова\w+|підсум(?:ува|ову)\w+|подытожи\w+|констатува\w+|констатир\w+|(?:зафікс|зафикс)\w+\s+(?:[ву]\s+|аналіти|аналити)|признал[аио]?(?!\w|\s+вин)|отчита\w+|інформу\w+|информиру\w+|допові[вд]\w*|доповіл[аи]|доложи\w+|(?:оголоси|объяви)\w+(?!\w|\s+(?:\w+\s+)?(?:жалоб|траур|тривог|тревог|підозр|подозр|евакуац|эвакуац|вирок|приговор)))",
    re.IGNORECASE,
)
_CONFIRMED = Screened(
    r"geolocated|geolocation|confirmed|verified\s+(?:footage|video|photo)|footage\s+(?:shows|showed|published|indicates)"
    r"|(?:video|photo|(?:satellite|drone|aerial)\s+(?:image|picture|photo|imagery))s?\s+(?:show|confirm|indicat)\w*|imagery\s+show\w*|геолок\w+|геолоц\w+|підтверд\w+|подтверд\w+",
    re.IGNORECASE,
)
_NOT_CONFIRMED = Screened(
    r"\bno\W+(?:\w+\W+)?confirmed|(?:\bnot|n['’]t|\bnever|\bun|\byet\s+to\s+be|\bcould\s+not\s+be|cannot\s+be)\W*(?:\w+\s+){0,2}(?:confirm\w*|verif\w*)|unconfirmed|unverified"
    r"|(?:геолок|геолоц)\w+\s+(?:\w+\s+){0,2}(?:нет|немає|нема|не)(?!\w)|(?:нет|немає|без)\s+(?:\w+\s+)?(?:геолок|геолоц)\w+|не\s+(?:\w+\s+){0,2}(?:підтверд|подтвержд|подтверд)\w*|(?:підтвердити|подтвердить)\s+(?:\w+\s+)?не(?!\w)|непідтвердж\w+|неподтвержд\w+",
    re.IGNORECASE,
)
_DENIED = Screened(
    # not "would neither confirm nor deny"
    r"\b(?<!\bnor\s)(?:denied|denies|deny|denying|refuted|(?:rejected|dismissed)(?!\s+(?:[\w’'-]+\s+){0,3}?(?:ultimatum|offer|proposal|plan|demand|deal|truce|ceasefire|request|appeal|idea)s?\b))\b|(?<!не\s)(?:спростува\w+|спростову\w+|запереч\w+|опроверг\w*|отрица\w+)"
    r"|не\s+(?:відповіда\w+\s+дійсності|соответств\w+\s+действительности)|\b(?:is|are|was|were)\s+(?:fake|false|untrue)\b"
    # "Інформація про захоплення міста – недостовірна"
    r"|(?<!\w)(?:[іи]нформац[іи]\w+|повідомлення|сообщени\w+|дані|данные|заяв\w+)\s+[^.;]{0,100}?\s(?:[—–-]|є|является|являются)\s+(?:\w+\s+){0,2}?"
    r"(?:недостов[іе]рн|фейк|брехн|брехлив|неправд|вигадк|выдумк|ложь|ложью|лжив)\w*",
    re.IGNORECASE,
)

# "Інформація про захоплення міста не відповідає дійсності, повідомив голова": he denies it
_FALSE_NEWS = Screened(
    r"^\W*(?:\w+\s+)?(?:[іи]нформац[іи]\w+|повідомлення|сообщени\w+|дані|данные|заяв\w+|reports?|information|claims?|news)\s+[^.;]{0,120}?\s(?:[—–-]|є|является|являются"
    r"|не\s+(?:відповіда|соответств)\w+|(?:is|are|was|were)\s+(?:fake|false|untrue|not\s+true))(?!\w)",
    re.IGNORECASE,
)

_DENIES = (
    r"(?:denied|denies|refuted|rejected|dismissed"
    r"|спростува\w+|заперечи\w+|заперечу\w+|опроверг\w*|отрица\w+)"
)
# "Kyiv denied it", "у Генштабі це спростували"
_DENIED_BY = Screened(
    rf"(?<!\w)(?P<g>(?:[УуВв]о?|[Нн]а)\s+[A-ZА-ЯІЇЄҐ][\w'’-]*(?:\s+[A-ZА-ЯІЇЄҐ][\w'’-]*){{0,2}})"
    rf"\s+(?:\w+\s+){{0,2}}{_DENIES}"
    rf"|{_SPEAKER.format('f')}\s*,?\s+(?:\d{{1,2}}\s+[а-яіїє]+\s+)?(?:\w+ly\s+)?(?:has\s+|have\s+|also\s+|це\s+|это\s+)?{_DENIES}"
)


@lru_cache(maxsize=128)  # a sentence is asked once for each of its events
def speaker(sentence: str) -> str | None:
    """Name who says what the sentence tells, in its own words; the label that opens it at last."""
    is_said = _SAYS_WORD.search(sentence) is not None
    ways = (_REPORTED_BY, "e"), (_SAID_BY, "a"), (_BY_AFTER, "b")
    for pattern, group in ((_ACCORDING, "c"), *(ways if is_said else ())):
        for match in pattern.finditer(sentence):
            name = match[group].strip(" ,.")
            if name.endswith(("'s", "’s")):
                continue  # "rejected Russia's claim"
            if name.lower() not in _PRONOUNS and not _NOT_A_NAME.match(name):
                return re.sub(_LEADING + r"|\s+(?:of|for|in|the)$", "", name)
    if is_said and (office := _NAMED_FIRST.search(sentence) or _OFFICE.search(sentence)):
        return " ".join(office["h"].split())
    office_told = office_named(sentence, is_said=is_said)
    if office_told is not None:
        return office_told
    label = None if _NO_LABEL.match(sentence) else _LABEL.match(sentence)
    label = label or _OFFICE_LABEL.match(sentence)
    return label["d"] if label else None


def tells_false_news(sentence: str) -> bool:
    """Tell "Word that the town was taken is untrue, said the governor": nobody else says it."""
    return _FALSE_NEWS.search(sentence) is not None


@lru_cache(maxsize=128)
def denier(sentence: str) -> str | None:
    """Name who denies what the sentence tells, in its own words."""
    match = _DENIED_BY.search(sentence)
    if match is None:
        return None
    name = _JOINED.sub("", match["g"] or match["f"]).strip(" ,.")
    if match["g"] is None and _NOT_A_NAME.match(name):
        return None
    return None if name.lower() in _PRONOUNS else name


_JOINED = re.compile(
    r"^(?:(?:but|and|while|although|which|але|проте|но|однако)\s+)?(?:[Tt]he\s+|a\s+(?:claim|report)\s+)?"
)


_NOT_A_NAME = re.compile(
    r"(?:Preliminary|Early|Earlier|Initial|Previous|Other|Some)$|(?:(?:an?\s+)?(?:(?:North\s+)?Korean|Russian|Ukrainian)|as)$|(?:on|in|at|by|of|since|late|early|last|that|this)\s|(?:un)?confirmed\b|assessed\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:у|в|на|за|з|із|зі|из|со|до|від|от|біля|під|под)\s|(?:around|near|about|over)\s|(?:which|who|where|when|as|and|but|while|because|how|what|if|for|from|by|to)\s"
    r"|(?:що|які|який|яка|але|та|что|которы\w|но|как|як)(?:\s|$)|(?:раніше|ранее|пізніше|позже|позднее|также|також|накануне|напередодні|окремо|отдельно|офіційно|официально|достеменно|зараз|сейчас|тогда|тоді|кроме|крім|впоследствии|згодом|до)$|сво[её](?:м|й|му|ї)\s|(?:оккупир|окупов)\w+\s|(?-i:[Тt]елеграм)"
    # "заперечила захоплення Новосілки": what is denied, not who denies it
    r"|(?:захоплен|захват|взят|окупац|оккупац|втрат|потер|звільнен|освобожден|просуван|продвижен|удар|обстр|атак|[іи]нформац|заяв)\w*\s",
    re.IGNORECASE,
)
_LEADING = (
    r"(?i)^(?:(?:і|й|та|и|and)\s+)?(?:(?:later|after|before|since|also|earlier|then|overnight|вчора|вчера|сьогодні|сегодня|вранці|утром|ввечері|увечері|вечером|вночі|уночі|ночью|вдень|днем|днём|though|although|however|meanwhile|раніше|ранее|накануне|напередодні|пізніше|позже|також|также|(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[ая]|(?:січ|люто|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд)\w+(?=\s+(?-i:[А-ЯІЇЄҐA-Z])))\s+)?"
    r"(?:the\s+)?"
)
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "the", "він", "вона", "он", "она"})
# "У Мелітополі знищили склад – мер", "... — Казанський"
_TAGGED = re.compile(
    r"\s[–—-]\s+(?:(?:мер|мэр|губернатор|глава|голова|речник|речниця|спікер|спикер|прокуратура|поліція|полиция|влада|власти|міністр"
    r"|министр|ЗМІ|СМИ|ОВА|ОК|МВС|МВД|ДСНС|ГСЧС|Генштаб|СБУ|ГУР|ISW|DeepState|Міноборони|Минобороны)"
    r"(?:\s+[\w'’-]+){0,4}|[А-ЯІЇЄҐ][а-яіїєґё'’-]{3,}(?:\s+[А-ЯІЇЄҐ][а-яіїєґё'’-]+)?)\W*$"
)


def is_tagged(sentence: str) -> bool:
    """Tell a headline that ends with who says so; its places must be blanks."""
    return _TAGGED.search(sentence) is not None


@lru_cache(maxsize=128)
def status_of(sentence: str) -> Status:
    """Tell who stands behind a sentence: evidence, one side's word, a denial, or nobody."""
    if _DENIED.search(sentence):
        return Status.DENIED
    if _CONFIRMED.search(sentence) and not _NOT_CONFIRMED.search(sentence):
        return Status.CONFIRMED
    return Status.CLAIMED if _CLAIM.search(sentence) else Status.UNVERIFIED
