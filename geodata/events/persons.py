"""A sentence in; how many it tells of by words alone ("a couple died", "збили ракету") out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.numerals import FIGURE, WORD, Marked, as_said, number_of
from geodata.events.passages import blanked
from geodata.model import Count
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

# "загинула жінка", "погибла 45-летняя женщина": one, without a numeral.
_PERSON = (
    r"(?:сина?|сын(?:а|ом)?|доч(?:ь|ка|ку|ери)|доньк[ау]|вну(?:к|ка|чка|чку)|онук[ау]?|онучк[ау]|мат(?:ь|и|ери)|отец|отца|батька?о?|мужа?|жен[ау]|жінк[аиу]|жительк[аиу]|чоловіка?|дитин[аиу]|хлопчика?|хлоп(?:ець|ця)|дівчин\w+|підлітка?|підліток"
    r"|женщин[аыу]|мужчин[аыу]|реб[её]нк?а?|реб[её]нок|мальчика?|девоч\w+|подрост(?:ок|ка)"
    r"|пенсионер(?:ка|ку)?|пенсіонер(?:ка|ку)?|військовослужбов(?:ець|ця)|военнослужащ(?:ий|его)|водія|водій|водител[ья]|продавщиц[аыуі]|двірничк[аиу]|медсестр[ау]|рятувальника?|спасател[ья]"
    r"|лікаря?|врача?|поліцейськ(?:ий|ого)|полицейск(?:ий|ого)|перехож(?:ий|ого|а|у)|прохож(?:ий|его|ая|ую)|працівни(?:ка?|ця|цю)|співробітни(?:ка?|ця|цю)|сотрудни(?:ка?|ца|цу)|работни(?:ка?|ца|цу)"
    r"|людин[ау]|особу|особа|человека?|украин(?:ец|ка)|українець|українка|велосипедист(?:ка|ку|а)?|мотоциклист(?:ка|ку|а)?|мотоцикліст(?:ка|ку|а)?|тракториста?|листонош[ауі]|почтальон(?:ка|ку|а)?|енергетика?|энергетика?|механ[иі]ка?|двірника?|дворника?|медика?|фельдшерк?[ау]?|таксиста?|сторожа?|пас+ажир(?:ка|ку|а)?|кур['’]?[еє]ра?|охранника?|охорон(?:ець|ця)|фермера?|священника?|учител[ья]|вчител[ья]|студент(?:ка|ку|а)?|батьк[ао]|отец|отца|муж[а]?|дружин[ау]|доньк[ау]|дочк[ау]|жен[ау]|син(?:а|ові)?|сын(?:а)?"
    r"|бо(?:єць|йця|ец|йца)|офіцера?|офицера?|волонт[её]р(?:ка|ку|а)?|жител[ья]|мешкан(?:ець|ця|ка|ку)|бабус[яю]|пілота?|пилота?|солдата?|сержанта?|матроса?|лейтенанта?|воїна?|воина?|захисника?|захисниц[яю]|защитника?|журналіст(?:ка|ку|а)?|журналист(?:ка|ку|а)?)"
)
_SOME = (
    r"(?:[а-яіїєґё]+(?:ій|ий|ого|ый|ой|ої|ая|яя|ую|юю|[нвжкрлтсчд][ауяю])\s+|\d{1,3}-(?:річ|літ|лет)\w+\s+"
    r"|(?:його|її|его|е[её]|одн(?:ого|[ау])|один)\s+|місцев\w+\s+|местн\w+\s+|мирн\w+\s+)?"
)
_OF_HOME = r"(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+(?:\s+(?:громади|району|области|області))?)?"
_EN_PERSON = (
    r"(?:man|woman|boy|girl|child|teenager|toddler|baby|pensioner|resident|soldier|father|mother)"
)
_EN_KIN = (
    r"(?:grandmother|grandfather|mother|father|son|daughter|wife|husband|brother|sister|grandson|granddaughter"
    r"|child|baby|partner|friend|neighbou?r)"
)
_ONE_PERSON = Opening(
    r"(?<!\w)(?:(?P<killed>(?:знайшл|дістал|виявил|нашл|извлекл|обнаружил)\w+\s+(?:тіло|тело)|загину(?:в|ла)|вбито|убито|[ву]би(?:в|л[аио]?)|погиб(?:ла)?|убит[ао]?)"
    r"|(?P<wounded>(?:отрима|діста|зазна)(?:в|ла)\s+(?:\w+\s+)?поранен\w+|получил[аи]?\s+(?:\w+\s+)?ранени\w+|порани(?:в|л[аио])|ранил[аио]?|поранен[оаий]+|ранена?|пострадала?|постражда(?:в|ла)|(?:поранен(?:ня|ь)|травм[иу]?|контузі[юї])\s+(?:також\s+|ще\s+)?(?:отрима|діста|зазна)(?:в|ла)))"
    rf"\s+{_SOME}{_SOME}{_PERSON}(?!\w)"
    rf"|(?<!\w)(?<!\d\s)(?:{_PERSON}{_OF_HOME}|він|вона|он|она)\s+(?P<fell>загину(?:в|ла)|погиб(?:ла)?)(?!\w)"
    rf"|(?<!\w)(?<!\d\s){_PERSON}{_OF_HOME}\s+(?:(?:госпіталізува|госпитализирова)\w*|(?:постражда(?:в|ла)|пострадала?|(?:поранен|травмован|травмирован|ранен)[аиоуий]?)(?!\w))"
    r"|(?<!\w)(?P<died>помер(?:ла)?|скончал(?:ся|ась))\s+(?:(?:\w+\s+)?[ву]\s+(?:лікарн|больниц|реан[іи]мац)|(?:від|от)\s+(?:\w+\s+)?(?:поранен|ран|травм))\w*"
    rf"|(?<!\w)(?<!\d\s){_PERSON}{_OF_HOME}\s+(?:(?:отрима|діста|зазна)(?:в|ла)|получила?)\s+(?:\w+\s+)?(?:поранен|ранени|травм|контуз)\w+"
    r"|\banother\s+(?:(?:person|man|woman|civilian|resident|child|boy|girl|soldier)\s+)?(?:was\s+)?(?:(?P<gone>killed|died|perished)|(?:wounded|injured|hurt))\b"
    r"|\b(?:(?P<ended>killing)|(?:injur|wound)(?:ed|ing))\s+another(?=\s*[.,;]|\s+(?:in|on|and|near|yesterday|overnight|while|when)\b)"
    r"|\b(?:his|her|the|a)\s+(?:wife|husband|mother|father|son|daughter|child)\s+was\s+(?:hospitali[sz]ed|wounded|injured|hurt)"
    r"|\b(?:(?P<slain>kill(?:ed|ing))|(?:wound|injur)(?:ed|ing))\s+(?:the|his|her|its|their)\s+(?:[\w-]+\s+){0,2}"
    r"(?:founder|head|chief|commander|leader|mayor|wife|husband|mother|father|son|daughter|brother|sister"
    r"|driver|pilot)\b(?!\s+and\b)",
    re.IGNORECASE,
)
# "загинули чоловік і жінка", "killed a couple", "wounding a man and a woman"
_PAIR = Opening(
    r"(?<!\w)(?:(?P<killed>загинул[ио]|вбито|убито|(?:вби|уби)(?:в|ла|ло|л)|погибли|убиты)"
    r"|(?P<wounded>поранен[оі]|травмован[оі]|травмированы|ранены|постраждали|пострадали|поранен(?:ня|ь)\s+(?:отримали|зазнали|дістали)|(?:отримали|зазнали|дістали)\s+поранен(?:ня|ь)|ранения\s+получили|получили\s+ранения))"
    rf"\s+(?:{_SOME}{_SOME}{_PERSON}\s+(?:та|і|й|и)\s+{_SOME}{_SOME}{_PERSON}|подружжя|ма(?:ти|ть)\s+(?:з|із|с|со)\s+(?:сином|донькою|дитиною|сыном|дочерью|реб[её]нком)|супруги|супружеск(?:ая|ую)\s+пар[ау])(?!\w)"
    r"|(?<!\w)(?:(?:літн\w+|пожил\w+|молод\w+|сімейн\w+|супружеск\w+|подружн\w+)\s+пара|пара\s+[а-яіїє]+\s+людей|подружжя|супруги)\s+(?:(?P<fell>загину|погиб)|постражда|пострада|поранен|ранен)\w*"
    r"|\ba\s+couple\b(?!\s+of\b)[^.,;]{0,30}?\b(?:(?P<died>died|w(?:ere|as)\s+killed)|w(?:ere|as)\s+(?:wounded|injured|hurt))"
    rf"|\ban?\s+(?:[\w-]+\s+){{0,2}}{_EN_PERSON}\s+and\s+(?:his|her|their)\s+(?:[\w-]+\s+){{0,2}}?{_EN_KIN}\s+"
    r"(?:(?P<dead>(?:(?:were|have\s+been|had\s+been)\s+)?killed|died|dead|perished)|(?:(?:were|have\s+been|had\s+been)\s+)?(?:wounded|injured|hurt))\b"
    r"|\b(?:(?P<slain>kill(?:ed|ing))|(?P<hurt>(?:wound|injur)(?:ed|ing)))\s+(?:an?\s+(?:[\w-]+\s+){0,2}couple(?!\s+of\b)"
    rf"|an?\s+(?:[\w-]+\s+){{0,2}}{_EN_PERSON}\s+and\s+an?\s+(?:[\w-]+\s+){{0,2}}{_EN_PERSON})\b",
    re.IGNORECASE,
)
_THEIR_CHILD = re.compile(r"\s+(?:та|і|й|и|з|с)\s+(?:їхн\w+|їх|их)\s+(?:[\w-]+\s+)?\w+", re.I)
# "загинули жінка та двоє її дітей", "a woman and her two sons were killed"
_AND_MORE = Opening(
    r"(?<!\w)(?:(?P<killed>загинул[ио]|вбито|убито|(?:вби|уби)(?:в|л[аио]?)|погибли|убиты)|(?:поранен[оі]|ранены|постраждали|пострадали))"
    rf"\s+{_SOME}{_PERSON}\s+(?:та|і|й|и|з|с)\s+(?P<more>{WORD})(?=\s+(?:(?:її|його|ее|её|его|їхн\w+)\s+)?(?:дітей|діт|синів|син|доньк|дочок|дет|сынов|дочер|онук|внук))"
    rf"|\b(?:(?P<slain>kill(?:ed|ing))\s+)?an?\s+(?:[\w-]+\s+){{0,2}}{_EN_PERSON}\s+and\s+(?:his|her)\s+(?P<others>{WORD})"
    r"\s+(?:[\w-]+\s+)?(?:sons|daughters|children|kids|grandchildren)(?:\s+(?:(?P<died>died|were\s+killed)|were\s+\w+))?",
    re.IGNORECASE,
)
# "сім’я з чотирьох людей загинула", "a family of three perished"
_FAMILY = Opening(
    rf"\ba\s+family\s+of\s+(?P<many>{WORD}|\d+)\s+(?:(?:was|were)\s+)?"
    r"(?:(?P<lost>killed|died|perished)|(?:wounded|injured|hurt|hospitali[sz]ed))\b|"
    rf"(?<!\w)(?:сім['’]я|родина|семья)\s+(?:із|з|из)\s+(?P<n>{WORD}|\d+)\s+[^.,;]{{0,25}}?"
    r"(?:(?P<killed>загину|погиб)|поранен|ранен|постражда|пострада)\w*",
    re.IGNORECASE,
)
# "aged 34 and 61", «віком 34 і 61 рік»: count nobody
_AGES = Screened(
    r"(?:,\s+|\b)(?:aged(?:\s+(?:from|between))?|ages|between\s+the\s+ages\s+of)\s+\d+(?:\s*(?:,|and|to|[-–])\s*\d+)*,?"
    r"|(?:,\s+)?(?:(?:віком|возрастом|[ву]\s+віці|в\s+возрасте)\s+)?(?<!\w)\d{1,2}(?:(?:,|\s+(?:і|та|и))\s*\d{1,2})+"
    r"\s+(?:рок\w*|рік|лет|года?)(?!\w),?",
    re.IGNORECASE,
)
_AGE_WORDS = ("aged ", "ages ", "віком", "віці", "возраст", " рок", " рік", " лет", " год")
_OTHERS = (
    r"(?:people|men|women|children|civilians|volunteers|policemen|officers|soldiers|rescuers|medics"
    r"|teenagers|boys|girls|journalists|workers|residents|drivers|firefighters"
    r"|волонт|рятувальн|спасател|поліцейськ|полицейск|медик|діт|дет|жін|женщин|чоловік|мужчин"
    r"|цивільн|гражданск|військов|военн|журналіст|журналист|підліт|подрост|воді|водит)"
)
# "injured three policemen and two volunteers"
_AND_OTHERS = late(
    rf"\s+(?:[^\W\d][\w-]*\s+){{1,2}}?(?:and|і|та|й|и)\s+(?P<n>{WORD}|\d+)\s+(?:[a-z-]+\s+)?"
    rf"{_OTHERS}\w*(?!\s+(?:were|wounded|injured|killed|поранен|ранен|загин|погиб))",
    re.IGNORECASE,
)
# "four policemen and |a paramedic were injured", «четверо |поліцейських і медик| поранені»
_MANY_AND = late(rf"(?<![\w-])(?P<n>\d+|{WORD})\s+{_OTHERS}\w*\s+and\s+$", re.IGNORECASE)
_AND_ONE_IN = late(rf"\s+[\w-]+\s+(?:та|і|й|и)\s+{_SOME}{_PERSON}\s+", re.IGNORECASE)
# "загиблих — троє, поранених — 298"
_LISTED = Opening(
    r"(?<!\w)(?:(?P<killed>загиблих|погибших)|поранених|постраждалих|раненых|пострадавших)\s*[—–:-]\s*"
    rf"(?P<low>{FIGURE}|{WORD})(?![\w-])",
    re.IGNORECASE,
)
# "сбили ракету", "збито безпілотник"
_ONE_SHOT = Opening(
    r"(?<!\w)(?:сбил[аи]?|сбита?|збив|збил[аи]|збито|уничтожил[аи]?|уничтожен|знищил[аи]|знищено|перехватил[аи]?|перехопил[аи])"
    r"\s+(?:[\w-]+(?:ую|ий|ого|ый|у)\s+)?(?:ракету|ракета|беспилотник|безпілотник|дрон)(?!\w)",
    re.IGNORECASE,
)
# "тричі йшли на штурм", "дважды атаковали"
_TWICE = Opening(
    r"(?<!\w)(?:(?P<two>двічі|дважды)|тричі|трижды)\s+(?:безуспішно\s+|безуспешно\s+)?(?:атак|контратак|штурм|намага|пыта|йш[лоі]|ходил|шл|наступ)",
    re.IGNORECASE,
)


# "One of the wounded died in hospital": one more of many, and no toll of the strike
_ONE_MORE = late(
    r"\b(?:one|another)\s+(?:more\s+)?(?:of\s+(?:the|those)\s+)?(?:[\w-]+\s+){0,5}?(?:died|succumbed)\b"
    r"(?=[^.;]{0,60}\b(?:hospital|wounds|injuries)\b)"
    r"|(?<!\w)(?:помер|скончал|умер)\w*\s+(?:[ву]\s+\w+\s+)?(?:ще\s+|ещ[её]\s+)?одн?[иі]?[нгуа]\w*\s+(?:(?:з|із|из)\s+)?(?:поран|постражд|ранен|пострадав|травм)"
    r"|(?<!\w)(?:ще|ещ[её])\s+одн?[иі]?[нгуа]\w*\s+(?:[\w’'-]+\s+){0,3}?(?:помер|скончал|умер)",
    re.IGNORECASE,
)


def is_one_more(sentence: str) -> bool:
    """Tell that one more of the wounded died, after so many as are not told."""
    return _ONE_MORE.search(sentence) is not None


def without_ages(sentence: str) -> str:
    """Blank the ages of those who suffered.

    >>> without_ages("Two men, aged 34 and 61, were killed.").split()
    ['Two', 'men', 'were', 'killed.']
    """
    if not any(word in sentence for word in _AGE_WORDS):
        return sentence
    return blanked(sentence, [ages.span() for ages in _AGES.finditer(sentence)])


def and_more(match: re.Match[str]) -> float:
    """Give how many more a list of people adds right behind a number: "and two volunteers"."""
    more = _AND_OTHERS.match(match.string, match.end())
    if more is None and match.string.endswith(" and ", 0, match.start("low")):
        more = _MANY_AND.search(match.string, 0, match.start("low"))
    if more:
        return number_of(as_said(more, "n"))
    gap = match.groupdict().get("gap")
    return 1.0 if gap and _AND_ONE_IN.fullmatch(gap) else 0.0


def told_in_words(sentence: Marked) -> Iterator[tuple[re.Match[str], Count]]:
    """Give the numbers that a sentence tells in no usual way, each with its words."""
    plain = sentence.said
    for match in _PAIR.finditer(plain):
        killed = any(match[way] for way in ("killed", "slain", "died", "fell", "dead"))
        child = _THEIR_CHILD.match(plain, match.end())
        yield match, _exactly("killed" if killed else "wounded", 3 if child else 2)
    for match in _AND_MORE.finditer(sentence):
        killed = any(match[way] for way in ("killed", "slain", "died"))
        more = number_of(as_said(match, "more" if match["more"] else "others"))
        yield match, _exactly("killed" if killed else "wounded", 1 + more)
    for match in _FAMILY.finditer(sentence):
        if match["many"]:
            said = number_of(as_said(match, "many"))
            yield match, _exactly("killed" if match["lost"] else "wounded", said)
        else:
            yield match, _told(match, "n")
    for match in _ONE_PERSON.finditer(plain):
        killed = any(match[way] for way in ("killed", "slain", "fell", "died", "gone", "ended"))
        yield match, _exactly("killed" if killed else "wounded", 1)
    for match in _LISTED.finditer(sentence):
        yield match, _told(match, "low")
    for match in _ONE_SHOT.finditer(plain):
        yield match, _exactly("shot down", 1)
    for match in _TWICE.finditer(plain):
        yield match, _exactly("attacks", 2 if match["two"] else 3)


def _told(match: re.Match[str], group: str) -> Count:
    return _exactly("killed" if match["killed"] else "wounded", number_of(as_said(match, group)))


def _exactly(what: str, number: float) -> Count:
    return Count(what=what, low=float(number), high=float(number))
