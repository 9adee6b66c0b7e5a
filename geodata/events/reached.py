"""A place or a day of a sentence in; whether something else than what is told was done there out.

The wounded are treated there, the dead are buried, a drone flies over it, a train goes there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.kinds import GROUND_WON
from geodata.events.mourning import only_mourns
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Mention

# Where something else is done than what is told: the wounded treated, the dead buried.
_OTHERWISE = Opening(
    r"\b(?:(?:taken|brought|rushed|transferred|flown|evacuated|airlifted)\s+(?:\w+\s+)?to\s+(?:(?:an?\s+|the\s+)?(?:\w+\s+)?hospitals?\s+in\s+)?"
    r"|(?<!flag\s)(?<!flags\s)(?:flew|flying|fly)\s+(?:over|past|towards?)\s+|(?:flown|flew|defected)\s+(?:[\w-]+\s+){0,3}?to\s+|met\s+(?:with\s+)?(?:[\w’'-]+\s+){1,4}?in\s+|(?:detained|arrested|sentenced|jailed|buried|laid\s+to\s+rest|mourned|treated|hospitali[sz]ed)\s+in\s+"
    r"|(?:evacuated|relocated|resettled|deported|transferred)\s+(?:\w+\s+)?to\s+(?:the\s+)?"
    r"(?:(?:settlements?|towns?|villages?|cit(?:y|ies))\s+of\s+)?"
    r"(?:(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)?(?:,\s+|\s+and\s+|,\s+and\s+)){0,3}"
    r"|(?<!troops\s)(?<!forces\s)(?<!soldiers\s)(?<!units\s)(?<!russians\s)(?:moved|went|fled|relocated|travelled|drove)"
    r"\s+(?:(?:about|some|another)\s+)?\d+\s?(?:km|kilomet\w+|miles?)\s+(?:\w+\s+)?to\s+(?:the\s+)?(?:\w+\s+){0,2}(?:city|town|village)\s+of\s+"
    r"|sirens?\s+(?:sounded|wailed|went\s+off|were\s+heard)\s+(?:in|across|over)\s+|(?:exercises?|drills?)\s+(?:near|in|at|around)\s+"
    r"|(?:residents|people|families|soldiers|brigade|s?he|they|and)\s+(?:had\s+|have\s+)?returned\s+to\s+|(?:surgeons|doctors|relatives)\s+in\s+|moved\s+in\s+with\s+(?:\w+\s+){1,3}in\s+"
    r"|(?:s?he|they|family|who)\s+(?:had\s+|have\s+|has\s+)?(?:moved|fled|relocated)\s+to\s+"
    r"|(?:reference|mention)\s+(?:to|of)\s+|annexing\s+|(?:russia|moscow|putin|kremlin|it|which|who|they|he|had|has|(?:illegal|formal|forcib|unilateral)ly)\s+annex(?:ed|es)\s+"
    r"|(?:fled|left)\s+(?:(?-i:[A-Z])[\w’'-]+\s+){1,2}for\s+"
    r"|(?:focus|attention|emphasis)\s+(?:[\w’'-]+\s+){0,6}?(?:shift|turn|mov)(?:s|ed|ing)\s+(?:\w+\s+)?(?:to|towards?)\s+(?:the\s+)?(?:\w+\s+){0,2}"
    r"|(?:people|evacuees|residents|civilians|families|children|patients|refugees|many|thousands|hundreds|dozens)\s+(?:[\w’'-]+\s+){0,5}?arriv(?:ed|ing)\s+(?:in|at)\s+(?:(?:an?|the)\s+(?:[\w-]+\s+){1,4}(?:in|on|near|outside)\s+(?:the\s+(?:outskirts|edge)\s+of\s+)?)?"
    r"|(?:settled|refuge|shelter)\s+in\s+)(?:the\s+)?(?:(?:\w+\s+){0,2}(?:city|town|village)\s+of\s+)?$"
    r"|(?<!\w)(?:(?:летів|летіла|летіли|летіло|летел|летела|летели)\s+(?:(?:і|й|и|та|також|также)\s+)?(?:над|повз|мимо|на|до|в\s+сторону|[ву]\s+бік)(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+,?\s+(?:(?:і|й|и|та|також|также)\s+)?(?:над|на|до))*"
    r"|(?:попрощалися|простились|простилися|прощаються|прощаются|поховали|похоронили|затримали|затримано|задержали|задержан|арештували|арестовали"
    r"|лікують|лечат)\s+[ву]|(?:доставили|доставлен[аоы]?|перевезли|перевезен[аоы]?|транспортировал[аи]?|доставля[ею]т|увезли|отвезли|евакуювали|эвакуировали|госпіталізували|госпитализировали|(?:госпіталізован|госпитализирован)[аоиіы]?)"
    r"\s+(?:\w+\s+)?(?:в\s+\w+\s+состоянии\s+)?(?:до|[ву])(?:(?:\s+[\w-]+){0,2}\s+(?:лікарн|(?:гор|обл|рай)?больниц|госпитал|госпітал|цгб|црб)\w*(?:\s+№\s?\d+)?)?(?:\s+[ву])?(?:\s+г\.)?"
    # "одну з постраждалих відправляють до Дніпра"
    r"|(?:постражда|поранен|пострада|ранен|травмован|травмирован)\w*\s+(?:[\w’'-]+\s+){0,4}?(?:відправ|отправ|скеру|скеров|направ|везуть|везут|повезли)\w*\s+(?:[\w’'-]+\s+){0,4}?(?:до|[ву])"
    r"|(?:відправ|отправ|скеру|скеров|направ|повез)\w*\s+(?:[\w’'-]+\s+){0,3}?(?:постражда|поранен|пострада|ранен|травмован|травмирован)\w*\s+(?:[\w’'-]+\s+){0,4}?(?:до|[ву])"
    r"|(?:перевед|перевел|переведен|направ|отправ|поступил|обратил|привез)\w*\s+(?:[\w-]+\s+){0,3}?в\s+(?:[\w-]+\s+){0,3}?(?:(?:гор|обл|рай)?больниц|госпитал|клиник|цгб|црб)\w*(?:\s+№\s?\d+)?(?:\s+(?:города|г\.))?"
    r"|(?:оста[юе]тся|остались|находятся|находится|лечатся|лечится|лежат|залишаються|перебувають|лікуються)\s+(?:[\w-]+\s+){0,2}?[ву]\s+(?:[\w-]+\s+){0,2}?(?:(?:гор|обл|рай)?больниц|госпитал|госпітал|лікарн)\w*(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+(?:,|\s+(?:та|і|й|и)))*"
    r"|^(?:после|після)|(?:после|після)\s+пад(?:ения|іння)|ключ\w*\s+(?:от\s+|від\s+)?(?:[\w-]+\s+){0,3}?[ву]|(?:умер(?:ла)?|скончал(?:ся|ась)|помер(?:ла)?)\s+в\s+(?:\w+\s+)?больниц[еах]+"
    r"|(?:эвакуирован|евакуйован)\w*\s+(?:\w+\s+){0,2}(?:до|[ву])"
    r"|(?:эвакуировал|евакуюва[вл])[аи]?\s+(?:[\w-]+\s+){0,5}?(?:до|[ву])"
    r"|(?<!\d)\d{1,4}/\d{1,4}(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+\s*[-–—])?"
    # "подана без урахування Маріуполя та Волновахи"
    r"|без\s+(?:урахування|врахування|уч[её]та)(?:\s+(?:міст|городов|окупован\w+|оккупирован\w+)){0,2}(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+(?:,|\s+(?:та|і|й|и)))*"
    # "на щиті повернувся до Сарн", "чергова втрата в громаді": where one is mourned
    r"|на\s+щиті\s+(?:\w+\s+){0,4}?(?:до|[ву])|(?:прощання|прощатим\w+|прощались|прощалися|поховають|похован\w*|похорон\w*)\s+(?:[\w’'-]+\s+){0,4}?[ву]"
    r"|(?:болюч|гірк|чергов|тяжк|важк|непоправн|страшн|сумн)\w+\s+(?:\w+\s+)?(?:втрат|звістк)\w+\s+(?:[ву]|для|до)"
    # "рух на дорозі А – Б перекрито"
    r"|(?:рух|движени)\w*\s+(?:(?:на|по)\s+)?(?:[\w-]+\s+)?(?:дорог|дороз|трас|ділян|мост|шосе|шоссе|перегон)\w*(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+\s*[–—-])?"
    r"|(?:відкрива|откры|да[єеё]|дають|дают|загрож|угрож)\w*\s+(?:[\w’'-]+\s+){0,2}?(?:доступ|шлях|дорог|путь|вихід|выход)\w*\s+(?:до|на|к|в)(?:\s+[\w’'-]+){0,3}?(?:\s+(?:біля|поблизу|возле))?"
    r"|(?:поселя|посели|розселя|розсели|расселя|рассели|размеща|размести|розміща|розмісти|прихист|приют)\w*\s+(?:[\w’'-]+\s+){0,3}?[ув](?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+(?:,|\s+(?:та|і|й|и)))*"
    r"|(?:принима|прийма)\w+\s+(?:\w+\s+)?(?:больниц|лікарн|госпитал|госпітал|клиник|клінік)\w*(?:\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+(?:,|\s+(?:та|і|й|и)))*"
    r"|живущ\w+\s+(?:теперь|сейчас|ныне)\s+в|(?:теперь|сейчас|тепер|зараз|нині)\s+(?:жив[её]т|живут|живе|живуть|мешка\w+|прожива\w+)\s+(?:[\w-]+\s+){0,3}?[ву]"
    r"|(?:вывезл|вивезл|вывезен|вивезен)\w*\s+(?:[\w-]+\s+){0,3}?(?:в|у|до|на)"
    r"|(?:лечит|лечил|лікуєть|лікував|лікувал)(?:ся|ась|ся|ись)\s+[ву]|проход\w+\s+(?:лечени|лікуванн|реабилитаци|реабілітаці)\w\s+[ву]"
    r"|(?:вылетел|поехал|приехал|отправил(?=с)|направил(?=с)|вилетів|вилетіла|поїха[вл]|приїха[вл]|вирушив|вирушила)(?:а|о|ся|ась)?\s+(?:в|у|до|на)"
    r"|(?:переміща|перемісти|вивоз|вивез|перевоз|перевез|перемеща|вывоз|вывез)\w*\s+(?:[\w’'-]+\s+){0,3}?[ву]\s+(?:бік|сторону|напрямку)"
    r"|(?:переїха|перебра|переселил|переехал|родич|родственник)\w*\s+(?:до|[ву]|на)"
    r"|(?:виїжджа|виїха|добира|тіка|втіка|утік|втік|утекл|втекл|сбежа|збіг|выезжа|выеха|добира|бежа)\w*\s+(?:[\w-]+\s+){0,3}?(?:до|[ву]|на)"
    r"|(?:рухал|рухаю|рухає|прямува|двигал|движ[еу])\w*\s+(?:[\w-]+\s+){0,2}?[ув]\s+(?:напрямку|бік|направлении|сторону)"
    r"|(?:потяг|поїзд|поезд|рейс|електрич|электрич|сполученн|сообщени)\w*\s+(?:на|до|в)"
    r"|(?:поїзд|потяг|поезд|рейс|автобус|самол[её]т|літак|борт)(?:\s+\w+\s+[–—-])?)\s+$",
    re.IGNORECASE,
)
_MOURN = r"попрощал|прощают|простил|похорон|похова"
_OTHERWISE_AFTER = re.compile(
    r"\s+(?:is\s+(?:located|situated)|lies|sits)\s+[^.;,]{3,60},\s+where\s|"
    r"\s+(?:\w+\s+)?[ву]\s+(?:жалоб|скорбот|траур)\w*|"
    r"\s+buries\b|"
    r"\s+(?:metro|subway)\s+station\b|"
    r",\s+(?:откуда|звідки)\s+(?:\w+\s+)?родом(?!\w)|"
    r"\s+(?:рухал|прямува|двигал)\w+|"
    r"\s*,?\s+in\s+an?\s+(?:[\w-]+\s+)?(?:hospital|clinic)\b|"
    r"\s+(?:лікую|леч[аи]т|реабіліту|реабилитиру|опера?у?ют|навчаю|тренуют|обучаю|приймають\s+поран|принимают\s+ранен)\w*"
    r"|"
    r"\s*(?:[–—-]\s*|(?:is|are|remains?|remained|lies)\s+)?(?:[ву]|in\s+(?:the|a))\s+[\"“«]?(?:сірій|серой|gr[ae]y)[\s-]+(?:зон|zone)\w*"
    r"|(?:\s+[\w’'-]+){0,3}?\s+(?:(?:провели|проводили|провожа\w+|проводжа\w+|провел[аи])\s+)?в\s+(?:последний|останню)\s+путь"
    r"|\s+(?:paid|bade|bid|said)\s+(?:\w+\s+){0,2}(?:respects|tribute|farewell|goodbye)\b"
    rf"|(?:\s+[ву]\s+[А-ЯІЇЄҐ][\w’'-]+\s+(?:област|район|обл\.)\w*)?\s+(?:(?:не\s+)?(?:причетн|причастн)|{_MOURN}|затрима|задержа|арешт|арестов|засуди|осуди)\w*"
    # "Сарненська громада втратила захисника", "громада повідомила про загибель"
    # "в Киеве ввели экстренные отключения"
    r"|\s+(?:ввели|введен\w*|вводят|запровад\w+|застосу\w+|примен\w+)\s+(?:\w+\s+)?(?:(?:аварі|авари|екстр|экстр|погодин|почасов)\w+\s+)?(?:отключени|відключен|графік|график)\w*"
    r"|\s+(?:об.явил|объявлен|оголосил|оголошен)\w*\s+(?:\w+\s+)?(?:день\s+|дн[её]м\s+)?(?:траур|жалоб)[^.;]{0,40}?(?:мобилиз|мобіліз|военносл|військовосл|бойц|бійц|солдат|земляк)"
    r"|\s+(?:втратила|втратило|втрачає)\s+(?:ще\s+)?(?:[\w-]+\s+){0,3}?(?:захисн|воїн|геро|земляк|син|бійц|солдат|військовосл|мешканц|жител)\w+"
    r"|(?P<died>\s+(?:(?:від|от)\s+\w+\s+)?(?:помер|скончал|умер))\w*"
    r"|\s+(?:повідомила|сповістила|повідомляє|сповіщає|інформує)\s+(?:про|що)(?!\w)|:?\s+(?:у|в)\s+(?:жалобі|скорботі)(?!\w)"
)

# "В Тернополе в пятницу простились с ...", at the head of a sentence
_MOURNED_THEN = re.compile(
    rf"\s+(?:[ву]\s+\w+|сьогодні|вчора|сегодня|вчера|\d{{1,2}}\s+\w+)\s+(?:{_MOURN})\w*"
)
# "у лікарні Дніпра помер поранений": it befell them elsewhere
_IN_A_WARD = Opening(
    r"(?<!\w)[ув]\s+(?:[\w’'-]+\s+)?(?:лікарн(?:і|ях)|больниц(?:е|ах)|реан[іи]мац(?:ії|ии)|госпітал[іи]|госпитал[ея])\s+$",
    re.IGNORECASE,
)
_TRAIN_IN = re.compile(r"^(?:потяг|поїзд|поезд|електрич|электрич)\w*\s+(?:на|в)\s+$", re.IGNORECASE)
_OPENING_CHARS = 3  # "В "
# What is done later with those that it befell, or who did it: buried on Saturday, tried on Friday.
# Or before, in their lives: born in 1990, called up in March.
_DONE_LATER = Opening(
    r"\b(?:buried(?!\s+(?:under|beneath|alive))|laid\s+to\s+rest|cremated|(?:last|final)\s+respects|farewell|mourners|coffins?|(?:pay|paid|paying)\s+tribute"
    r"|(?:arrested|detained|charged|indicted|convicted|jailed|sentenced|remanded)"
    r"|(?:trial|hearings?|inquest)\b(?:\s+[\w’'-]+){0,8}?\s+(?:open|began|begin|start)\w*)"
    r"|(?<!\w)(?:останню|последний)\s+(?:путь|дорогу)|(?<!\w)(?:прощанн|прощани|прощальн)\w*"
    r"|(?<!\w)(?:поховал|похован|похорон|попроща|проща(?=ют|ет)|простил(?=ис|ас)|засудже|осужд[её]н|приговор|затрима|задержа|арешт|арестов)\w*"
    r"|(?P<life>\b(?:born|drafted|enlisted|graduated|mobili[sz]ed|(?:called|signed)\s+up|joined\s+(?:the\s+)?(?:army|military|armed\s+forces|marines|national\s+guard)"
    r"|war\s+(?:(?:that|which)\s+)?(?:Russia|Moscow|Putin|he)\s+(?:\w+\s+)?(?:started|launched|began|unleashed)(?:\s+in\s+Ukraine)?)\b"
    r"|(?<!\w)(?:мобіл[іи]зован|мобилизован|призван|народи(?:вся|лас)|родил(?:ся|ась)|виповнил[оа]с[ья]|исполнилось|закінчи[вл]|окончи[лв]|вступи[вл])\w*)",
    re.IGNORECASE,
)
_LATER_CHARS = 60  # between that and its day


def is_only_reached(passage: Passage, mention: Mention) -> bool:
    """Tell a town where the wounded were brought to, or which a drone passed."""
    start = passage.sentence.start
    before = _OTHERWISE.search(passage.text, 0, mention.start - start)
    if before and mention.text[-1] in "іїе" and _TRAIN_IN.search(before.group()):
        before = None  # "атакував поїзд на Донеччині", "поезд в Москве": it stood there
    after = _OTHERWISE_AFTER.match(passage.text, mention.end - start)
    if after and after["died"] and not _IN_A_WARD.search(passage.text, 0, mention.start - start):
        after = None
    if mention.start - start <= _OPENING_CHARS:
        after = after or _MOURNED_THEN.match(passage.text, mention.end - start)
    return bool(before or after) or only_mourns(passage, mention)


def is_of_what_followed(passage: Passage, day: DaySpan) -> bool:
    """Tell "a soldier killed in A was buried on Saturday", "tried on Friday over a raid"."""
    deeds = _DONE_LATER.finditer(passage.text)
    followed = any(_is_its_day(passage, deed, day) for deed in deeds)
    return followed and not any(
        day.is_right_before(passage.text, t.start) for t in passage.triggers
    )


def _is_its_day(passage: Passage, deed: re.Match[str], day: DaySpan) -> bool:
    """Tell the day of a deed: nothing else happened between the two.

    Of a day that opens the sentence nothing happened before the deed at all.
    """
    (start, end), text, triggers = deed.span(), passage.text, passage.triggers
    if deed["life"] and "," in text[min(day.end, end) : max(day.start, start)]:
        return False
    if day.end <= start:
        between = text[day.end : start]
        opens = ";" not in between and all(t.start >= end for t in triggers)
        return opens or between.isspace()
    if not end <= day.start <= end + _LATER_CHARS or ";" in text[end : day.start]:
        return False
    return not any(t.end == end or end <= t.start < day.start for t in triggers)


# "traded fire on Monday after Russia's retreat from A": it was before that Monday
_AFTER_ITS = Opening(
    r"\b(?:after|following)\s+(?:[\w’'-]+['’]s|the|its|their)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_TAKING = re.compile(r"(?:retreat|withdrawal|(?:re)?capture|seizure|fall|liberation)\b")


_A_TIME_AFTER = re.compile(
    r",\s+(?:[\w’'-]+\s+){1,4}?(?:days?|weeks?|months?|hours?|years?|дн[іяей]\w*|тиж\w+|недел\w+|мес\w+|міс\w+|годин\w*|час\w*|рок\w+|лет|год\w*)"
    r"\s+(?:after|since|після|после)\s",
    re.IGNORECASE,
)


def is_taken_before(passage: Passage, day: DaySpan, trigger: Trigger) -> bool:
    """Tell a retreat or capture after which something else happened on the day.

    And what "struck A on May 9, a week after B was hit" tells of B.
    """
    if _A_TIME_AFTER.match(passage.text, day.end, trigger.start):
        return any(t.end <= day.start for t in passage.triggers)
    if trigger.kind not in GROUND_WON or not _TAKING.match(passage.text, trigger.start):
        return False
    after = _AFTER_ITS.search(passage.text, 0, trigger.start)
    return after is not None and day.end <= after.start()
