"""The words behind and before a number that tell what it counts, in three languages."""

from __future__ import annotations

import re

from geodata.events.downed import BOMBS, DRONES, MISSILES
from geodata.phrases.late import late

# "Six people in the southern city of Kherson were killed"
PEOPLE_IN = (
    r"(?:\s+(?:people|civilians|residents)\s+(?:in|across|near|around)"
    r"(?:\s+(?!(?:were|was|are|have|had|and|when|after|that|who|which|while|but|as)\b)[\w'’-]+){1,7}?"
    # "четверо жителів міста Нікополь постраждали"
    r"|\s+(?:мешканц|жител)\w+(?:\s+(?!(?:та|і|й|и|а|але|но|після|после|коли|когда|які|яких|которы\w+)\b)[\w'’-]+){1,5}?)"
)
PEOPLE = frozenset({"killed", "wounded", "killed or wounded"})
# "two drone and bomb attacks" counts attacks
_NO_ATTACK = (
    r"(?!\s+(?:(?:and|or)\s+\w+\s+)?"
    r"(?:attack|strike|raid|assault|operator|pilot|unit|launcher)s?\b)"
)
WHAT = (
    (
        "killed or wounded",
        r"(?:were\s+)?killed\s+(?:or|and)\s+(?:wounded|injured)",
    ),
    (
        "killed",
        r"(?:were\s+|was\s+|(?:are|is)\s+known\s+to\s+(?:have\s+)?(?:been\s+|be\s+)?)?(?:killed|fatally\s+(?:injured|wounded|shot)|dead|died|perished|(?:confirmed\s+)?deaths|fatalit(?:y|ies)|bodies\s+(?:(?:have|had)\s+been|were)\s+(?:pulled|recovered|found|retrieved)|загин\w+|загибл\w+|вбит\w+|погиб\w+|убит\w+|жертв[аи]?(?!\w))",
    ),
    (
        "wounded",
        r"(?:were\s+|was\s+)?(?:wounded|injured|injuries|hurt|(?:suffered|sustained)\s+(?:[a-z-]+\s+)?(?:wounds|injuries)|hospitali[sz]ed|treated\s+for|(?:taken\s+|rushed\s+)?(?:to|in)\s+(?:the\s+)?hospitals?|[ув]\s+(?:лікарн|больниц)\w+|госпіталізов\w+|госпіталізува\w+|госпитализиров\w+|поранен\w*|порани(?:л[иа]|в)|постражда\w+|травмован\w+|травмирован\w+|(?:зазнал|отримал|дістал|получил)\w*\s+травм\w*|ранен\w*|пострада\w+)",
    ),
    (
        "prisoners",
        r"(?:prisoners|pows|surrendered|(?:were\s+|was\s+)?taken\s+(?:prisoner|captive)|(?:військово)?полонен\w*|(?:военно)?пленн\w*)",
    ),
    (
        "shot down",
        r"(?:were\s+|was\s+)?(?:shot\s+down|downed|intercepted|збито|збит[аий]+|сбит[оаы]?|збиті|збили|сбили|(?:знищили|уничтожили)(?=\s+над\s)|(?:перехватили|перехопили)(?=\s+(?:[ву]о?|над)\s)"
        r"|(?:уничтожен[оы]|знищено|перехвачен[оы]|перехоплено|destroyed)(?=\s+(?:над|over)\s)|(?:drones?|uavs?|missiles?)\s+(?:were|was|had\s+been|have\s+been)\s+(?:destroyed|brought\s+down))",
    ),
    (
        "drones",
        rf"{DRONES}{_NO_ATTACK}",
    ),
    ("missiles", rf"{MISSILES}{_NO_ATTACK}"),
    ("bombs", rf"{BOMBS}{_NO_ATTACK}"),
    ("shells", rf"(?:shells|снаряд(?:и|ы|а|ів|ов|ами)){_NO_ATTACK}"),
    (
        "houses",
        r"(?:houses|homes|households|(?:apartment|residential)\s+(?:buildings|blocks)|(?<!відпочинку\s)будинк(?:и|ів|ами|а)|дом(?:а|ов|ами)"
        r"|домо(?:володін|владен)\w+|(?:багатоповерх|многоэтаж|п['’]ятиповерх|пятиэтаж|дев['’]ятиповерх|девятиэтаж)(?:ів|івк|к|ек)\w*|хат(?:и|ами)?)",
    ),
    (
        "attacks",
        r"(?:attacks|assaults|battles|clashes|engagements|(?:боє|бой)?зіткнен\w*|(?:бое)?столкновен\w*|(?:контр)?атак(?:и|у|а|ами|ах)?|(?:штурмов|наступальн)\w+\s+ді(?:й|ї|ями)|(?:штурмов|наступательн)\w+\s+действи\w+|штурм(?:и|ів|у|ы|ов)?|бо[їяёе]в?"
        r"|airstrikes|(?<!hunger\s)strikes|shellings|(?:авіа|авиа)?удар(?:и|ів|ы|а|ов)|(?:арт)?обстр(?:іл(?:и|ів|у)|ел(?:ы|ов|а)))",
    ),
)  # fmt: skip
STEMS = {
    "killed": (
        "kill",
        "fatal",
        "exec",
        "claim",
        "pull",
        "retr",
        "death",
        "гиб",
        "took the",
        "унес",
        "унёс",
        "забр",
        "заг",
        "вби",
        "уби",
        "пог",
        "reco",
        "found",
        "діст",
        "знай",
        "вияв",
        "витяг",
        "вилуч",
        "дост",
        "нашл",
        "найд",
        "извл",
        "обна",
        "розстр",
        "расстр",
    ),
    "wounded": ("woun", "inju", "пор", "пос", "ран", "трав"),
    "shot down": ("shot", "down", "inter", "зби", "сби"),
    "prisoners": ("captured", "took", "в ", "у ", "взя", "узя", "полон", "плен"),
}
# "три БПЛА поцілили в лікарню": no three were brought there
ARMS_HIT = late(
    r"\s*(?:\w+\s+)?(?:бпла|дрон\w*|ракет\w*|безпілотник\w*|беспилотник\w*|шахед\w*|каби?|бомб\w*)\s+"
    r"(?:влучи|поціли|вдари|ударили|попали|впали|упали)",
    re.IGNORECASE,
)
