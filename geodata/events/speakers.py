"""A sentence in; who says so, how sure it is, and who acts out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.events.offices import SAYS_CYRILLIC, office_named
from geodata.model import Status
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPEAKER = (
    r"(?P<{0}>(?:(?:the|a)\s+)?(?:\d{{1,3}}(?:st|nd|rd|th)\s+)?(?:[A-ZА-ЯІЇЄҐ][\w'’.-]*|[a-zа-яіїєґ]+(?<![ую])(?:-[a-z]+)*(?=\s+[«“\"]?[A-ZА-ЯІЇЄҐ]))"
    r"(?:\s+(?:[A-ZА-ЯІЇЄҐ][\w'’.-]*|[«“\"][A-ZА-ЯІЇЄҐ][\w'’ -]{{1,30}}[»”\"]"
    r"|(?:of|for|the|General|general|Ministry|ministry|officials?|staff"
    r"|military|army|intelligence|governor|mayor|spokes\w+|head|command[\w-]*|force|media|sources?"
    r"|authorities|administration|milbloggers?|bloggers?|channels?|president|minister|police|defen[cs]e|interior|foreign|emergency|prosecutors?|boss|chief|leader|commander|director|aide|advis[eo]r|in|[ву](?=\s+[А-ЯІЇЄҐ])|оборони|обороны|штаб\w*|губернатор\w*|голов[аи]|глав[аы]"
    r"|міністерств\w+|министерств\w+|област\w+|район\w*|міськ\w+|городск\w+|військов\w+|военн\w+"
    r"|мер[ау]?|мэр[ау]?|адміністраці\w+|администраци\w+|республік\w+|республик\w+|угрупован\w+|группировк\w+|військ|войск|сил|управлінн\w+|управлени\w+"
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
    + rf"(?:\s*,?\s+(?:\w+ly\s+)?(?:(?:has|have|also)\s+)?{_SAYS_LATIN}(?!\w)|\s+{SAYS_CYRILLIC})"
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
_NO_LABEL = re.compile(r"(?:No|Yes|Why|What|Overnight|Ні|Так|Нет|Да|Вночі|Ночью)\b")
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
    r"|не\s+(?:відповіда\w+\s+дійсності|соответств\w+\s+действительности)|\b(?:is|are|was|were)\s+(?:fake|false|untrue)\b",
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

_RUSSIA = Opening(
    r"\bRussia(?:n|ns|'s|’s)?\b|\bMoscow\b|\bKremlin\b|(?<!\w)(?:кремл\w+|росі\w+|росарм\w+|(?:окупаційн|оккупационн)\w+\s+(?:військ|війс|сил|арм|войск)\w*|російськ\w+|росси\w+|российск\w+|русск\w+\s+(?:войск|арми|штурмовик|солдат|военн|подраздел|бойц)\w*|ок+упант\w*|загарбник\w*|захватчик\w*"
    r"|ворог\w*|ворож\w+|враг(?:а|у|ом|и|ов)?|вражеск\w+|противник\w*|рф|вкс)(?!\w)|\bthe\s+enemy\b|\binvaders\b",
    re.IGNORECASE,
)
_UKRAINE = Opening(
    r"\bUkrain(?:e|ian|ians|e's|e’s)\b|\bKyiv\b|\bKiev\b|(?<!\w)(?:українськ\w+|україн(?!и(?!\w))\w+|украина|(?:військ\w*|арм[іи]\w+|войск\w*|сил\w+)\s+україни|(?:войск\w*|арми\w+|сил\w*)\s+украины|украинск\w+|украинц\w+|збройн\w+\s+сил\w*(?!\w|\s+(?:рф|рос[іс]))|вооруж[её]нн\w+\s+сил\w*\s+украины|зсу|всу|захисник\w*|оборонц\w+|сил\w*\s+оборони)(?!\w)",
    re.IGNORECASE,
)
_KOREA = Opening(
    r"\bNorth\s+Korean?s?\b|(?<!\w)(?:північнокорейськ\w+|северокорейск\w+|кндр)", re.IGNORECASE
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
    r"(?:(?:an?\s+)?(?:(?:North\s+)?Korean|Russian|Ukrainian)|as)$|(?:on|in|at|by|of|since|late|early|last|that|this)\s|(?:un)?confirmed\b|assessed\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:у|в|на|за|з|із|зі|из|со|до|від|от|біля|під|под)\s|(?:around|near|about|over)\s|(?:which|who|where|when|as|and|but|while|because|how|what|if|for|from|by|to)\s"
    r"|(?:що|які|який|яка|але|та|что|которы\w|но|как|як)(?:\s|$)|(?:раніше|ранее|пізніше|позже|позднее|также|також|накануне|напередодні|зараз|сейчас|тогда|тоді|кроме|крім|впоследствии|згодом|до)$|сво[её](?:м|й|му|ї)\s|(?:оккупир|окупов)\w+\s|(?-i:[Тt]елеграм)"
    # "заперечила захоплення Новосілки": what is denied, not who denies it
    r"|(?:захоплен|захват|взят|окупац|оккупац|втрат|потер|звільнен|освобожден|просуван|продвижен|удар|обстр|атак|[іи]нформац|заяв)\w*\s",
    re.IGNORECASE,
)
_LEADING = (
    r"(?i)^(?:(?:і|й|та|и|and)\s+)?(?:(?:later|after|before|since|also|earlier|then|though|although|however|meanwhile|раніше|ранее|накануне|напередодні|пізніше|позже|також|также|(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[ая]|(?:січ|люто|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд)\w+(?=\s+(?-i:[А-ЯІЇЄҐ])))\s+)?"
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


@lru_cache(maxsize=128)
def actors(sentence: str) -> tuple[str, ...]:
    """List the sides that a sentence names, in the order of their first mention.

    A side that only a blogger, a channel or a newspaper is called after does not act in it.
    """
    sentence = _WHOSE.sub("", _ONLOOKER.sub("", sentence))
    told = _TELLER.sub("", sentence)
    if not _HELD_OFF.search(sentence):  # by those for whom the ministry speaks
        told = _OFFICIALS.sub("", _MINISTRY.sub("", told))
    acting = _sides_in(told)
    return acting if acting or (told != sentence and _HURT.search(told)) else _sides_in(sentence)


def _sides_in(sentence: str) -> tuple[str, ...]:
    hits = ((name, pattern.search(sentence)) for name, pattern in _SIDES)
    return tuple(name for _, name in sorted((hit.start(), name) for name, hit in hits if hit))


# "Russian infantry entered A, according to two Ukrainian soldiers": these only tell
_TELLER = Opening(
    r"\baccording\s+to\s+(?:[\w'’-]+\s+){0,3}?(?:Russian?|Ukrain(?:e|ian))\b(?:['’]s)?(?:\s+[\w'’-]+){0,2}"
    r"|(?<!\w)(?:за\s+(?:даними|словами)|по\s+(?:данным|словам))\s+(?:[\w'’-]+\s+){0,2}?"
    r"(?:росі|рос[ісй]|україн|украин)[\w'’-]+(?:\s+[\w'’-]+)?"
    # "речник Сил оборони півдня розповів", "подтвердили в 20-й бригаде ВСУ"
    r"|(?<!\w)(?:речни|спікер|спикер|командир|командувач|начальник|представни|представител)\w*\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:сил\w*\s+оборон[иы]|зсу|всу)(?!\w)"
    r"|(?<!\w)(?:сообщ|подтверд|заяв|рассказ|уточн|повідом|підтверд|розпов|зазнач|сказ|отмет)\w+\s+[ву]\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:сил\w*\s+оборон[иы]|зсу|всу)(?!\w)"
    # "Генштаб ВСУ: противник атаковал"
    r"|(?<!\w)(?:генштаб\w*|генеральн\w+\s+штаб\w*)\s+(?:зсу|всу|збройн\w+\s+сил\s+україни|вооруж\w+\s+сил\s+украины)(?!\w)",
    re.IGNORECASE,
)


_MINISTRY = Opening(
    r"(?<!\w)(?:міноборони|минобороны|міністерств\w+\s+оборони|министерств\w+\s+обороны)\s+(?:рф|росії|россии|україни|украины)(?!\w)",
    re.IGNORECASE,
)
# ", Ukrainian officials said", "Ukraine's army said Russian troops ...": not "said its troops"
_OFFICIALS = Opening(
    r"(?<=,\s)(?:the\s+)?(?-i:Ukrain|Russ)(?:ian?|e)(?:['’]s)?\s+(?:[\w-]+\s+){0,4}?"
    r"(?:said|says|reports?|reported|wrote|claimed|told|added|announced)\b"
    r"|\b(?-i:Ukrain|Russ)(?:ian|e['’]s|ia['’]s)\s+(?:[\w-]+\s+){1,4}?(?:said|says|reported|claimed|announced)\b"
    r"(?![^.;]{0,150}\b(?:its?|their|they)\b)",
    re.IGNORECASE,
)
# "two were killed in the attack, Ukrainian police said": they did not kill
_HURT = Opening(
    r"\b(?:killed|wounded|injured|dead|died|hurt)\b"
    r"|(?<!\w)(?:загин|поранен|постражда|погиб|ранен|пострада)\w*",
    re.IGNORECASE,
)
_HELD_OFF = Opening(
    r"\b(?:shot\s+down|down(?:ed|s)|intercept\w*|repel\w*|repuls\w*|beat(?:en)?\s+(?:back|off)|fought\s+off|thwart\w*|foil\w*|stopped|halted|air\s+defen[cs]e\w*)\b"
    r"|(?<!\w)(?:сбит|сбил|збит|збил|уничтож|знищ|перехва|перехоп|отраж|отраз|отби|відби|нейтрал)\w*",
    re.IGNORECASE,
)
_ONLOOKER = Opening(
    r"\b(?:divert\w*|distract\w*|pin(?:ned|ning)?\s+down|encircl\w+|trap(?:ped|ping)?|surround\w*|outflank\w*)\s+(?:the\s+)?(?:Russian|Ukrainian)\s+(?:forces|troops|soldiers|units|defenders)\b|\b(?:Russian?|Ukrain(?:e|ian)|Kremlin|Moscow)-(?:installed|backed|appointed|occupied|held|controlled)\b"
    r"|\b(?:Russian|Ukrainian|Russia['’]s|Ukraine['’]s)\s+(?:(?:pro-\w+|state|state-run|independent|Telegram|TASS|RIA|news)\s+)*"
    r"(?:agency|broadcaster|milbloggers?|(?:military\s+)?bloggers?|channels?|media|outlets?|newspapers?|sources?)\b"
    r"|(?<!\w)(?:російськ|українськ|российск|украинск)\w+\s+"
    r"(?:військов\w+\s+|военн\w+\s+)?(?:блог[еґ]р\w*|мілблогер\w*|милблогер\w*|(?:війс?ьк|воєн|воен)кор\w*|канал\w*|ЗМІ|СМИ"
    r"|медіа|медиа|джерел\w*|источник\w*)(?!\w)"
    # "очистили от оккупантов": these held it
    r"|(?<!\w)(?:очи(?:стил|щен)\w*|звільни\w+|звільнен\w*|освободи\w+|освобожд[её]н\w*)\s+(?:[\w’'-]+\s+){0,2}?(?:від|от)\s+"
    r"(?:російськ\w+\s+|российск\w+\s+)?(?:ворог|росіян|окупант|загарбник|противник|враг|россиян|оккупант|военных|військових|войск|військ)\w*"
    r"|(?<!\w)(?:оккупир|окупов|захвач|захопл|контрол)\w+\s+(?:рос|рус|укр)\w+\s+(?:войск|військ|арм|сил)\w+(?:\s+(?-i:[А-ЯІЇЄҐ])|\s{4,})"
    # "розгромили ворожу колону"
    r"|(?<!\w)(?:роз|раз)громи\w+\s+(?:\w+\s+)?(?:ворож|вражеск|російськ|российск)\w+"
    # "уничтожили пункт управления ВСУ", "вдарили по складу РФ": whose it was
    r"|(?<!\w)(?:знищи|уничтож|порази|урази|враз|вдари|удари)\w*\s+(?:по\s+)?(?:[\w’'-]+\s+){0,2}?(?:пункт|склад|позиц|техн|колон|батаре|гармат|орудие|гаубиц|опорн|штаб"
    r"|танк|бронемашин|катер|РЛС|ПВД|станці|станци|установк|комплекс|бато?льйон|батальон|бригад|резерв|склад|пусков)\w*\s+(?:\w+\s+)?(?-i:ВСУ|ЗСУ|ВС\s+РФ|РФ)(?!\w)"
    # "последнее село под украинским контролем"
    r"|(?<!\w)(?:під|под)\s+(?:українськ|украинск|російськ|российск)\w+\s+контрол\w+"
    r"|(?<!\w)(?:українськ|украинск)\w+\s+правд\w+|\bUkrain\w+\s+Pravda\b"
    # "Russia reported a drone attack": on itself
    r"|\b(?:Kyiv|Moscow|Ukraine|Russia)\s+(?:has\s+|also\s+)?reported\s+(?:an?|another|several|more|new)\b"
    r"|\bwhere\s+(?:Russian|Ukrainian)\s+(?:defen[cs]es|lines|positions|supply\s+lines)\b"
    # "had been taken; Kyiv denied it": who denies it is not who did it
    r"|\b(?:Kyiv|Moscow|Ukraine|Russia)\s+(?:has\s+)?(?:declared|mourn(?:s|ed)|condemned|blam(?:ed|es))\b"
    r"|\b(?:Kyiv|Moscow|Ukraine|Russia|(?:the\s+)?Kremlin)\s+(?:has\s+|later\s+)?(?:denied|rejected|dismissed|disputed)"
    r"\s+(?:it|this|that|the\s+(?:claim|report)s?)\b(?!\s+(?:had|has|was|were|is|would))"
    r"|(?<!\w)(?:(?:[ву]|на)\s+)?(?:(?:украинск|українськ|рос[іс]и?[йя]?с?ь?к)\w+\s+(?:сторон\w+|військов\w+|военны\w+|влад\w+|власт\w+|командуван\w+|командован\w+|генштаб\w*)"
    r"|генштаб\w*(?:\s+(?:зсу|всу))?|киев\w*|києв\w*|київ|кремл\w+|москв\w+)\s+(?:пока\s+|поки\s+(?:що\s+)?)?(?:(?:этого|это|цього|це|эту|цю|такую|таку)(?:\s+[іи]нформаці?ю|\s+заяв\w+)?\s+)?"
    r"(?:не\s+(?:підтвердж|підтверд|подтвержд|подтверд|комент)|(?:спростов|спростув|запереч|опроверг|отрица))\w+"
    r"|(?<!\w)(?:украинск|українськ|російськ|русск)\w+\s+наз[вв]\w+|\bFreedom\s+of\s+Russia\s+Legion|\bRussian\s+Volunteer\s+Corps|(?<!\w)лег[іи]он\w*\s+[«\"„]?свобод\w+\s+рос[сі]\w+"
    r"|(?<!\w)(?:русск|російськ)\w+\s+добров\w+\s+корпус\w*"
    r"|\bKyiv\s+(?:Independent|Post)\b|\bMoscow\s+Times\b"
    r"|\b(?:Kyiv|Moscow)(?:['’]s)?\s+(?:city\s+|regional\s+|region['’]s\s+)?(?:mayor|governor|police|prosecutors?)\b",
    re.IGNORECASE,
)
# "drones struck the Russian city of A, hit a Russian fuel convoy": whose it is does not act
_SIDE = r"(?<!\w)(?:російськ|українськ|рос{1,2}ийск|украинск)\w+"
_WHOSE = Opening(
    r"\b(?:Russian|Ukrainian)\s+(?:(?:border|port|capital|coastal|frontline|front-line|industrial|oil|fuel|gas|ammunition|ammo"
    r"|arms|weapons?|military|naval|air|power|energy|civilian|strategic|[a-z]+ern)\s+){0,2}"
    r"(?:cit(?:y|ies)|towns?|villages?|settlements?|regions?|oblasts?|provinces?|districts?|territor(?:y|ies)|soil|airspace"
    r"|capital|ports?|peninsula|republics?|depots?|refiner(?:y|ies)|terminals?|airfields?|air\s?bases?|airports?|plants?|hubs?|cent(?:re|er)s?"
    r"|factor(?:y|ies)|warehouses?|infrastructure|pipelines?|substations?|border(?!\s+guard))\b"
    r"|\b(?:struck|hit|hitting|striking|destroy(?:ed|ing)|target(?:ed|ing)|damag(?:ed|ing)|bombed|attacked)\s+(?:(?:an?|the|two|three|several|\d+)\s+)?(?:Russian|Ukrainian)\s+(?:[\w-]+\s+){0,4}?(?:convoys?|columns?|trains?|ships?|vessels?|boats?|radars?|systems?|launchers?|vehicles|equipment|posts?|headquarters|stations?|aircraft|helicopters?|storage|facilit(?:y|ies)|targets)\b"
    rf"|{_SIDE}\s+(?:прикордонн\w+\s+|приграничн\w+\s+)?(?:міст|город|сел[аоіу]|селищ|пос[её]л|област|регіон|регион"
    r"|територі|территор|порт|столиц|аеродром|аэродром|нпз|нафтобаз|нефтебаз|завод|кордон|границ|район|п?і?в?остр[іо]в"
    r"|полуостров)\w*"
    # the names of places are blanked
    rf"|(?<=(?<!\w)[ву]\s){_SIDE}(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+|\s{{4,}})",
    re.IGNORECASE,
)
BELLIGERENTS = frozenset({"Russia", "Ukraine"})
_SIDES: Sequence[tuple[str, Opening]] = (
    ("Russia", _RUSSIA),
    ("Ukraine", _UKRAINE),
    ("North Korea", _KOREA),
)
