"""A sentence in; the sides that act in it out, not those that only tell, suffer or look on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUSSIA = Opening(
    r"\bRussia(?:n|ns|'s|’s)?\b|\bMoscow\b|\bKremlin\b|(?<!\w)(?:кремл\w+|росі\w+|росарм\w+|(?:окупаційн|оккупационн)\w+\s+(?:військ|війс|сил|арм|войск)\w*|російськ\w+|росси\w+|российск\w+|русск\w+\s+(?:войск|арми|штурмовик|солдат|военн|подраздел|бойц)\w*|ок+упант\w*|загарбник\w*|захватчик\w*|агресор\w*|рашист\w*"
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
    r"\baccording\s+to\s+(?:[\w'’-]+\s+){0,5}?(?:Russian?|Ukrain(?:e|ian))\b(?:['’]s)?(?:\s+[\w'’-]+){0,2}"
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
    r"|\b(?:(?-i:Ukrain|Russ)(?:ian|e['’]s|ia['’]s)\s+(?:[\w-]+\s+){1,4}?|of\s+(?:Ukraine|Russia)\s+)(?<!were\s)(?<!was\s)(?<!been\s)(?:said|says|reports|reported|claimed|announced|confirmed|recorded|registered|counted)\b"
    r"(?![^.;]{0,150}\b(?:its?|their|they)\b)",
    re.IGNORECASE,
)
# "two were killed in the attack, Ukrainian police said": they did not kill; the enemy is another
_HURT = Opening(
    r"\b(?:killed|wounded|injured|dead|died|hurt|enemy|hostile|explosions)\b"
    r"|(?<!\w)(?:загин|поранен|постражда|погиб|ранен|пострада)\w*",
    re.IGNORECASE,
)
_HELD_OFF = Opening(
    r"\b(?:shot\s+down|down(?:ed|s)|intercept\w*|repel\w*|repuls\w*|beat(?:en)?\s+(?:back|off)|fought\s+off|thwart\w*|foil\w*|stopped|halted|air\s+defen[cs]e\w*)\b"
    r"|(?<!\w)(?:сбит|сбил|збит|збил|уничтож|знищ|перехва|перехоп|отраж|отраз|отби|відби|нейтрал)\w*",
    re.IGNORECASE,
)
_BEFELL = (
    r"(?:soldiers?|servicem[ae]n|troops|civilians?|conscripts|recruits|marines|sailors|officers?)"
    r"\s+(?:(?:was|were|(?:has|have|had)\s+been)\s+(?:killed|wounded|injured|hurt)|died)\b"
)
_ONLOOKER = Opening(
    r"\b(?:divert\w*|distract\w*|pin(?:ned|ning)?\s+down|encircl\w+|trap(?:ped|ping)?|surround\w*|outflank\w*)\s+(?:the\s+)?(?:Russian|Ukrainian)\s+(?:forces|troops|soldiers|units|defenders)\b|\b(?:Russian?|Ukrain(?:e|ian)|Kremlin|Moscow)-(?:installed|backed|appointed|occupied|held|controlled)\b"
    r"|\b(?:Russian|Ukrainian|Russia['’]s|Ukraine['’]s)\s+(?:(?:pro-\w+|state|state-run|independent|Telegram|TASS|RIA|news|analytical|monitoring|mapping)\s+)*"
    r"(?:projects?|agenc(?:y|ies)|broadcaster|propagandists?|emergenc(?:y|ies)\s+(?:ministry|services?)|investigative\s+committee|rescuers|milbloggers?|(?:military\s+)?bloggers?|channels?|media|outlets?|newspapers?|sources?)\b"
    r"|(?<!\w)(?:російськ|українськ|российск|украинск)\w+\s+"
    r"(?:(?:й|і|та|и)\s+(?:російськ|українськ|российск|украинск)\w+\s+)?(?:військов\w+\s+|военн\w+\s+)?(?:(?:телеграм|telegram|тг)-)?(?:блог[еґ]р\w*|мілблогер\w*|милблогер\w*|(?:війс?ьк|воєн|воен)кор\w*|канал\w*|ЗМІ|СМИ"
    r"|медіа|медиа|джерел\w*|источник\w*)(?!\w)"
    # "recaptured from Russian forces", "liberated from Russian occupation": these held it
    r"|\b(?:(?:re)?captured|liberated|retaken|taken|freed|won|reclaimed|wrested)\s+(?:back\s+)?from\s+(?:the\s+)?(?:presence\s+of\s+|hands\s+of\s+|control\s+of\s+)?(?:the\s+)?(?:Russian?|Ukrainian)s?\b(?:\s+[a-z]+)?"
    # "the head of Russia's illegal occupation administration"
    r"|\b(?:Russia|Ukraine)(?:['’]s)?n?\s+(?:illegal\s+)?(?:occupation|military|puppet|proxy)\s+(?:administrations?|authorities|official)\b"
    # "МЧС России извлекло тела": rescuers and inquirers
    r"|(?<!\w)(?:МЧС|МВД|ГСЧС|ДСНС|Следком\w*|След\w+\s+комитет\w*|прокуратур\w+)\s+(?:РФ|Росс?[иі]\w+|Укра[иї]н\w+)(?!\w)"
    # "для зниження потенціалу російського агресора": against it
    r"|(?<!\w)(?:потенц[іи]ал|спроможност|возможност)\w*\s+(?:російськ|российск)\w+(?:\s+(?:агрес|окуп|оккуп|арм)\w+)?"
    # "очистили от оккупантов": these held it
    r"|(?<!\w)(?:(?:за|о)чи(?:ст[иі][лв]|щен)\w*|звільни\w+|звільнен\w*|освободи\w+|освобожд[её]н\w*)\s+(?:[\w’'-]+\s+){0,2}?(?:від|от)\s+"
    r"(?:російськ\w+\s+|российск\w+\s+)?(?:ворог|росіян|окупант|загарбник|противник|враг|россиян|оккупант|военных|військових|войск|військ)\w*|(?<!\w)(?:витісни|відкину|відтісни|потісни|виби)(?:ти|л[иа])\s+(?:\w+\s+)?(?:ворога|противника|окупантів|росіян|загарбників)(?!\w)|(?<!\w)(?:ворога|противника|окупантів|росіян|загарбників|врага|россиян|оккупантов)\s+(?:\w+\s+)?(?:відкину|потісни|витісни|відтісни|виби|оттесни|отброси|вытесни|выби)(?:л[иа]|то)(?!\w)"
    r"|(?<!\w)(?:від|от)\s+(?:ворог|росіян|окупант|загарбник|противник|враг|россиян|оккупант)\w*\s+(?:\w+\s+)?(?:зачищен|очищен|звільнен|освобожд[её]н)\w*"
    r"|(?<!\w)(?:оккупир|окупов|захвач|захопл|контрол)\w+\s+(?:рос|рус|укр)\w+\s+(?:войск|військ|арм|сил)\w+(?:\s+(?-i:[А-ЯІЇЄҐ])|\s{4,})"
    # "розгромили ворожу колону"
    r"|(?<!\w)(?:роз|раз)громи\w+\s+(?:\w+\s+)?(?:ворож|вражеск|російськ|российск)\w+"
    # "уничтожили пункт управления ВСУ", "вдарили по складу РФ": whose it was
    r"|(?<!\w)(?:знищи|уничтож|порази|урази|враз|вдари|удари)\w*\s+(?:по\s+)?(?:[\w’'-]+\s+){0,2}?(?:пункт|склад|позиц|техн|колон|батаре|гармат|орудие|гаубиц|опорн|штаб"
    r"|танк|бронемашин|катер|РЛС|ПВД|станці|станци|установк|комплекс|бато?льйон|батальон|бригад|резерв|склад|пусков)\w*\s+(?:\w+\s+)?(?-i:ВСУ|ЗСУ|ВС\s+РФ|РФ)(?!\w)"
    # "нанесли поражение живой силе двух механизированных и штурмовой бригад ВСУ"
    r"|(?<!\w)(?:поражени\w+|поразили)\s+(?:[\w’'-]+,?\s+){0,14}?(?:бригад|полк|бато?льон|формировани|подразделени|корпус)\w*\s+(?-i:ВСУ|ВМС\s+Украины|нацгвардии)(?!\w)"
    r"|(?<!\w)поражени\w+\s+(?:украинск\w+\s+\w+|(?:живой\s+силе|технике|подразделениям|формированиям)\s+(?:и\s+(?:\w+\s+)?\w+\s+)?(?:ВСУ|врага|противника))(?!\w)"
    # "from the Russian-Ukrainian border", "a hub for Ukrainian troops"
    r"|\b(?:Russian?-Ukrain(?:e|ian)|Ukrain(?:e|ian)-Russian?)\b|(?<!\w)(?:российско|украинско|російсько|українсько)-(?:украинск|российск|українськ|російськ)\w+"
    r"|\b(?:hub|artery|route|stronghold|outpost)s?\s+for\s+(?:the\s+)?(?:Russian|Ukrainian)\s+\w+|(?<!\w)для\s+(?:російськ|российск|українськ|украинск)\w+\s+\w+"
    # "последнее село под украинским контролем"
    r"|(?<!\w)(?:під|под)\s+(?:українськ|украинск|російськ|российск)\w+\s+контрол\w+"
    r"|(?<!\w)(?:українськ|украинск)\w+\s+правд\w+|\bUkrain\w+\s+Pravda\b"
    # "Russia reported a drone attack": on itself
    r"|\b(?:Kyiv|Moscow|Ukraine|Russia)\s+(?:has\s+|also\s+)?reported\s+(?:an?|another|several|more|new)\b"
    # "Ukraine has said Russian forces struck A", "President Zelensky accused Russia of it"
    r"|\b(?:Kyiv|Ukraine)\s+(?:has\s+|also\s+|later\s+)?(?:said|says|claim(?:s|ed)|accus(?:es|ed))\s+(?:that\s+)?(?=(?:the\s+)?Russia)"
    r"|\b(?:Moscow|Russia)\s+(?:has\s+|also\s+|later\s+)?(?:said|says|claim(?:s|ed)|accus(?:es|ed))\s+(?:that\s+)?(?=(?:the\s+)?Ukrain)"
    r"|\b(?:Ukrainian|Russian)\s+(?:[\w’'-]+\s+){1,4}?accused\s+(?=Russia|Ukrain|Moscow|Kyiv)"
    r"|\bwhere\s+(?:Russian|Ukrainian)\s+(?:defen[cs]es|lines|positions|supply\s+lines)\b"
    # "had been taken; Kyiv denied it": who denies it is not who did it
    r"|\b(?:Ukrainian|Russian)\s+(?:\w+\s+)?(?:officials|authorities|leaders)\s+(?:have\s+)?(?:declared|mourned|condemned|blamed)\b"
    # "two Ukrainian soldiers were killed": whom it befell; "President Zelensky called it a crime"
    rf"|\bUkrainian\s+{_BEFELL}(?=[^.;]{{0,80}}\bRussia)|\bRussian\s+{_BEFELL}(?=[^.;]{{0,80}}\bUkrain)"
    r"|\b(?:Ukrainian|Russian|Ukraine['’]s|Russia['’]s)\s+President\s+(?:[\w’'-]+\s+){1,2}(?:called|condemned|described|denounced)\b"
    r"|\b(?:Kyiv|Moscow|Ukraine|Russia)\s+(?:has\s+)?(?:declared|mourn(?:s|ed)|condemned|blam(?:ed|es))\b"
    r"|\b(?:Kyiv|Moscow|Ukraine|Russia|(?:the\s+)?Kremlin)\s+(?:has\s+|later\s+)?(?:denied|rejected|dismissed|disputed)"
    r"\s+(?:it|this|that|the\s+(?:claim|report)s?)\b(?!\s+(?:had|has|was|were|is|would))"
    r"|(?<!\w)(?:(?:[ву]|на)\s+)?(?:(?:украинск|українськ|рос[іс]и?[йя]?с?ь?к)\w+\s+(?:сторон\w+|військов\w+|военны\w+|влад\w+|власт\w+|командуван\w+|командован\w+|генштаб\w*)"
    r"|генштаб\w*(?:\s+(?:зсу|всу))?|киев\w*|києв\w*|київ|кремл\w+|москв\w+)\s+(?:пока\s+|поки\s+(?:що\s+)?)?(?:(?:этого|это|цього|це|эту|цю|такую|таку)(?:\s+[іи]нформаці?ю|\s+заяв\w+)?\s+)?"
    r"(?:не\s+(?:підтвердж|підтверд|подтвержд|подтверд|комент)|(?:спростов|спростув|запереч|опроверг|отрица))\w+"
    r"|(?<!\w)(?:украинск|українськ|російськ|русск)\w+\s+наз[вв]\w+|\bFreedom\s+(?:of|for)\s+Russia\b|\bRussian\s+Volunteer\s+Corps|(?<!\w)лег[іи]он\w*\s+[«\"„]?свобод\w+\s+рос[сі]\w+"
    r"|(?<!\w)(?:русск|російськ)\w+\s+добров\w+\s+корпус\w*"
    r"|\bKyiv\s+(?:Independent|Post)\b|\bMoscow\s+Times\b|\b(?:Kyiv|Moscow)\s+time\b"
    r"|\b(?:Kyiv|Moscow)(?:['’]s)?\s+(?:city\s+|regional\s+|region['’]s\s+)?(?:mayor|governor|police|prosecutors?)\b"
    r"|\b(?:Russian|Ukrainian)\s+(?:(?:acting|regional)\s+)?(?:governors?|mayors?)\b",
    re.IGNORECASE,
)
# "drones struck the Russian city of A, hit a Russian fuel convoy": whose it is does not act
_SIDE = r"(?<!\w)(?:російськ|українськ|рос{1,2}ийск|украинск)\w+"
_WHOSE = Opening(
    r"\b(?:Russian|Ukrainian)\s+(?:(?:Baltic|Black|Caspian|Sea|border|port|capital|coastal|frontline|front-line|industrial|oil|fuel|gas|ammunition|ammo"
    r"|arms|weapons?|military|naval|air|power|energy|civilian|strategic|[a-z]+ern)\s+){0,2}"
    r"(?:cit(?:y|ies)|towns?|villages?|settlements?|regions?|oblasts?|provinces?|districts?|territor(?:y|ies)|soil|airspace"
    r"|capital|ports?|peninsula|republics?|depots?|refiner(?:y|ies)|terminals?|airfields?|air\s?bases?|airports?|plants?|hubs?|cent(?:re|er)s?"
    r"|factor(?:y|ies)|warehouses?|infrastructure|pipelines?|substations?|border(?!\s+guard))\b"
    r"|\b(?:breach|broke|break|pierc|penetrat|overr[au]n)\w*\s+(?:through\s+)?(?:the\s+)?(?:Russian|Ukrainian)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:defen[cs]es?|lines?|positions?|fortifications|trenches|strongpoints?)\b"
    r"|\b(?:struck|hit|hitting|striking|destroy(?:ed|ing)|target(?:ed|ing)|damag(?:ed|ing)|bombed|attacked)\s+(?:(?:an?|the|two|three|several|\d+)\s+)?(?:Russian|Ukrainian)\s+(?:[\w-]+\s+){0,4}?(?:convoys?|columns?|trains?|ships?|vessels?|boats?|radars?|systems?|launchers?|vehicles|equipment|posts?|headquarters|stations?|aircraft|helicopters?|storage|facilit(?:y|ies)|targets)\b"
    r"|\b(?:strikes?|attacks?|raids?|assaults?|hits?)\s+(?:on|against)\s+(?:(?:an?|the|two|three|several|\d+)\s+)?(?:Russian|Ukrainian)\b"
    rf"|{_SIDE}\s+(?:прикордонн\w+\s+|приграничн\w+\s+)?(?:міст|город|сел[аоіу]|селищ|пос[её]л|област|регіон|регион"
    r"|територі|территор|порт|столиц|аеродром|аэродром|нпз|нафтобаз|нефтебаз|завод|кордон|границ|район|п?і?в?остр[іо]в"
    r"|полуостров)\w*"
    # the names of places are blanked: "російський Бєлгород зазнав удару"
    rf"|{_SIDE}\s{{5,}}"
    rf"|(?<=(?<!\w)[ву]\s){_SIDE}(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+|\s{{4,}})",
    re.IGNORECASE,
)
BELLIGERENTS = frozenset({"Russia", "Ukraine"})
_SIDES: Sequence[tuple[str, Opening]] = (
    ("Russia", _RUSSIA),
    ("Ukraine", _UKRAINE),
    ("North Korea", _KOREA),
)
