"""A trigger and the words around it in; whether it is no news but a memory or a habit out."""

from __future__ import annotations

import re

from geodata.events.ahead import MEASURED_BY
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

_REMEMBERED = Opening(
    r"\b(?:survivors?\s+of|anniversar\w+|commemorat\w+|remember\w*|honou?r(?:s|ed|ing)?|mark(?:s|ed|ing)?\s+(?:\w+\s+){1,3}since"
    r"|count(?:s|ing)?\s+(?:its|their)|bur(?:y|ies|ying|ied)\s+(?:its|their|the)"
    r"|discuss\w*|talks?\s+(?:on|about)|mourn\w*(?!\s+(?:\w+\s+){0,2}?(?:after|following)\b)|documentary|exhibition|memory|memorial(?:iz\w+|s?(?!(?:\s+(?!to\b|for\b)[\w-]+){0,5}\s+(?:was|were|been|being)\s+(?:\w+\s+)?$)))\b"
    r"(?:[^\w,;:]+\w+){0,5}[^\w,;:]*$"
    # "два роки тому росіяни вдарили": long ago
    r"|(?<!\w)(?:роки|років|рік|года?|лет)\s+(?:тому|назад)(?!\w)[^.;:,]{0,60}$"
    r"|(?<!\w)(?:вшан|почти|почтил)\w+\s[^.;]{0,60}$"
    r"|(?:\b(?:remember\w*|recall\w*)|(?<!\w)(?:вспомина\w+|згаду\w+|пригаду\w+|рассказа\w+|розпов\w+)),?\s+(?:how|when|the|как|як)\b"
    r"[^.;]{0,60}$"
    # "з моменту звільнення міста минуло кілька днів"
    r"|(?<!\w)(?:з|із|від|с|со|от)\s+(?:моменту|часу|дня|момента|времени)\s+(?:\w+\s+)?$"
    # "лікується після поранення", "recovering from wounds": where one is now, no news
    r"|(?<!\w)(?:реабіліт|реабилит|лікує|лечит|відновлю|восстанавлива|одужу)\w*\s+(?:\w+\s+)?(?:після|после|від|от)\s+(?:\w+\s+)?$"
    r"|\b(?:recover|recuperat|convalesc)\w*\s+(?:\w+\s+)?(?:from|after)\s+(?:[\w’'-]+\s+){0,3}$"
    # "a case over the blast in the market": the court's, not the news
    r"|\b(?:case|trial)\s+(?:over|about|for|on)\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:дел[оау]|справ[аиу])\s+(?:об?|про|за)\s+(?:[\w-]+\s+){0,2}$"
    # "оштрафовали за комментарий о взрыве"
    r"|(?<!\w)за\s+(?:комментари|пост|видео|репост|коментар|допис|відео)\w*\s+(?:об?\s+|про\s+|со?\s+|з\s+)?(?:[\w-]+\s+){0,2}$"
    # "sentenced to 20 years for shelling the town": the court's, too
    r"|\b(?:sentenced|convicted|jailed)\s[^.;]{0,120}?\b(?:for|of|over)\s+(?:\w+\s+){0,3}$"
    # "загальна кількість жертв складає": since the war began
    r"|(?<!\w)(?:загальна\s+кількість|общее\s+(?:число|количество))\s+жертв\s[^.;]{0,60}$"
    # "объявил траур по мобилизованным, погибшим"
    r"|(?<!\w)траур\w*\s+(?:по|в\s+связи)\s[^.;]{0,60}$"
    # "families of the dead"
    r"|\b(?:families|relatives|widows|mothers|parents)\s+of\s+(?:the\s+|those\s+)?(?:\w+\s+)?$"
    r"|\b(?:names|portraits|photos)\s+of\s+(?:[\w,]+\s+){0,4}$"
    r"|(?<!\w)(?:родин[иаі]?м?|рідн(?:і|их|им)|родич\w*|семь(?:и|е|ю|я|ям|ями|ях|ёй|ей)|семей|сім['’ʼ]\w+|родственник\w*|матері|матерям|матери|мам[іе]|вдов\w+|батькам|батькові|дружині)\s+$"
    r"|(?<!\w)посмертн\w+\s[^.;\d]{0,50}$"
    # "открыли мемориал жителям, погибшим при обстреле"
    r"|(?<!\w)(?:откры|відкри|установ|встанов|освят|залож|закла)\w*\s+(?:\w+\s+){0,2}(?:мемориал|меморіал|памятник|пам['’]ятник|мурал|обелиск|обеліск|бюст|стел[ау]|(?:[\w-]+\s+)?(?:доск|дошк)[ау])\w*\s[^.;]{0,50}$"
    # "відновлення пошкодженої школи", "обследование разрушенных домов": the news is of the works
    r"|(?<!\w)(?:обследова|восстанов|восстанавл|відновл|обстеж|ремонт|отстр(?:о|а)|відбуд|відремонт|отремонт)\w*\s+(?:[\w’'-]+\s+){0,2}$"
    r"|(?<!\w)(?:історі|истори)\w{1,2}\s+$"
    # "a film, a show about the shelling", "in the film they bomb the city"
    r"|(?<!\w)(?:фільм|фильм|роман|книг|пісн|песн|вистав|спектакл|експозиц|экспозиц|выставк|серіал|сериал|меморіал|мемориал)\w*\s+(?:про|об?)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)[ув]\s+(?:\w+\s+)?(?:фільмі|романі|книзі|серіалі|фильме|романе|книге|сериале)\s[^.;]{0,50}$"
    r"|\bin\s+(?:the|his|her|a|this|their)\s+(?:\w+\s+)?(?:film|novel|book|movie|poem|song|painting|documentary),?\s[^.;]{0,50}$"
    r"|(?<!\w)(?:згада|пригада|вспомни)\w*\s+(?:про|об?)\s+(?:\w+\s+){0,2}$"
    # "three years after the town was captured", "два года со дня, когда ВСУ покинули": long ago
    r"|\b(?:years?|months|decades?)\s+(?:after|since)\s+[^.;:,]{0,60}$"
    r"|(?<!\w)(?:роки|років|рік|года|лет|год|месяц\w*|місяц\w+),?\s+(?:відколи|со?\s+(?:дня|времени|момента)|з\s+(?:дня|часу|моменту)|від\s+(?:дня|часу)"
    r"|с\s+тех\s+пор|відтоді|після|після\s+того|после|после\s+того)(?!\w)[^.;:]{0,60}$"
    r"|(?<!\w)(?:річниц\w+|роковин\w+|годовщин\w+|вшанува\w+|памят\w+|пам['’]ят(?!к\w{1,3}\s+(?:архітектури|історії|культури))\w+|обговор\w+"
    r"|обсуд\w+|обсужд\w+)"
    r"(?:[^\w,;:]+\w+){0,4}[^\w,;:]*$",
    re.IGNORECASE,
)
# "среди экспонатов – танк, подбитый под Авдеевкой": what is shown, and nothing new
_SHOWN = Opening(
    r"(?<!час\s)(?<!время\s)\b(?:выставк[аеиу]|виставк[аиуі]|виставці|экспозици[яию]|експозиці[яїю]|экспонат\w*|експонат\w*)\s[^.;]{0,160}$",
    re.IGNORECASE,
)
# "It was the deadliest strike in the region": a word more on what was told
_IT_WAS = Opening(
    # "making it one of the largest places captured by"
    r"\bma(?:ke|kes|king|de)\s+(?:it|this|that|them)\s+(?:the\s+|one\s+of\s+the\s+|among\s+the\s+)"
    r"(?:\w{3,}est|first|last|most\s+\w+|few)\s+(?:[\w-]+\s+){1,3}$|"
    r"\b(?:it|this|that|which)\s+(?:was|is|has\s+been|became|becomes|marks|marked)\s+(?:\w+\s+)?(?:the\s+|one\s+of\s+the\s+)?"
    r"(?:\w{3,}est|first|second|third|fourth|fifth|latest|most\s+\w+|worst)\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:це|это)\s+(?:був|була|було|стал[аоі]?|был[аои]?|вже|уже)\s+(?:\w+\s+)?(?:най\w+|сам\w+\s+\w+|перш\w+|друг\w+|трет\w+|перв\w+|втор\w+)"
    r"\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:місто|город|область|регіон|регион)\s+пережи\w+\s+(?:най|сам\w+\s)\w+\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "the Battle of Kursk was recalled in Moscow"
_RECALLED = Screened(
    r"\s(?:is|are|was|were)\s+(?:intended|designed|meant)\s+to\b"
    r"|[^.,;:]{0,40}?\s(?:is|was|were|are|been|being)\s+(?:\w+ly\s+)?(?:recalled|remembered|commemorated|honou?red|re-?enacted)\b"
    # "10 погибших на 525 человек": so many of those who lived there
    r"|\s+на\s+\d[\d\s]*\s(?:человек|людей|осіб|жител|мешкан|населени)\w*"
    r"|[^.,;:]{0,40}?\s(?:вшанува|вшанову|почтил|вспомина)\w*",
    re.IGNORECASE,
)
# "called it the heaviest attack since 2022"
_CALLED_IT = Screened(
    r"\b(?:call(?:s|ed)|describ(?:es|ed))\s+(?:it|this|that|the\s+\w+)\s+(?:as\s+)?(?:the|an?|one\s+of)\b[^.;]{0,40}$"
    r"|(?<!\w)(?:назвал[аи]?|назва(?:в|ли|ла))\s+(?:це|її|його|это|его|её|ее)\s+[^.;,]{0,40}$",
    re.IGNORECASE,
)
# "в окрестностях ранее освобождённого Волчанска"
_ATTRIBUTE = re.compile(
    r"(?:освобожд|звільнен|захвач|захоплен|оккупир|окупован|взят|занят|зайнят)\w*(?:ого|ому|ом|[ое]й|ую|ої|ій|ым|им)\Z",
    re.I,
)
_EARLIER = re.compile(r"(?<!\w)(?:ранее|недавно|раніше|нещодавно)\s+$", re.I)
# "has shelled the border many times during the war", "often struck": no event of a day
_HABIT = Opening(
    r"\b(?:regularly|routinely|frequently|often|periodically)\s+$"
    r"|\b(?:are|is|got|getting|grown|become)\s+(?:used|accustomed)\s+to\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
    r"|(?<!\w)(?:звикл|привык)\w*\s+(?:до|к|ко)\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)часто\s+(?:чути|чутно|лунають|слышны|слышно|гремят|раздаются|звучат)\s+$"
    r"|\b(?:(?:frequent|regular|constant|repeated|daily|key|prime|favou?rite)\s+targets?|focal\s+points?|epicent(?:er|re)s?)\s+(?:of|for)\s+(?:\w+\s+){0,3}$"
    # "росіяни збільшили кількість обстрілів регіону"
    r"|(?<!\w)(?:збільш|зменш|наро(?:щ|ст)|посил|увелич|снизи|скорот|сократ)\w*\s+(?:\w+\s+)?(?:кількіст|інтенсивніст|частот|количеств|интенсивност)\w*\s+(?:\w+\s+)?$"
    r"|\bafter\s+(?:\w+\s+)?(?:months|years)\s+of\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:після|после)\s+(?:\w+\s+)?(?:місяців|років|тижнів|месяцев|лет|недель)\s+(?:\w+\s+){0,2}$"
    r"|\b(?:competitions?|games|cent(?:er|re)s?|homes?|clinics?|program(?:me)?s?|funds?|care|housing|prosthetics)\s+for\s+(?:the\s+)?$"
    r"|(?<!\w)(?:неодноразово|неоднократно)\s+(?:зазнава|потрапля|става|піддава|подверга|попада|станови)\w+\s+(?:[\w’'-]+\s+){0,3}$"
    r"|(?<!\w)(?:регулярно|част(?:о|іше)|чаще|найчастіше|периодически|періодично|систематично|систематически)\s+(?:всего\s+|за\s+все\s+)?(?:(?:под|під)\s+)?$",
    re.IGNORECASE,
)
_HABIT_AFTER = Screened(
    r"\s+(?:are|were|is)\s+(?:often|regularly|frequently|sometimes|usually)\s"
    r"|[^.;:]{0,90}?\s(?:(?:many|several|numerous|dozens\s+of|countless)\s+times\s+(?:during|since|throughout|over\s+the\s+(?:course|past))"
    r"|(?:трива|відбува|происход|продолжа)\w+\s+(?:регулярно|щодня|щоденно|постійно|ежедневно|постоянно)(?!\w)"
    r"|(?:regularly|routinely|frequently)(?=\s*(?:[.,;]|$|since|during|throughout)))",
    re.IGNORECASE,
)


def is_remembered(text: str, near: int, start: int, end: int) -> bool:
    """Tell what is no news, by the words from `near` on and those behind the trigger."""
    before = text[near:start]
    return bool(
        _HABIT.search(text, near, start)
        or _SHOWN.search(text, 0, start)
        or _HABIT_AFTER.match(text, end)
        or _IT_WAS.search(text, near, start)
        or _REMEMBERED.search(text, near, start)
        or _RECALLED.match(text, end)
        or MEASURED_BY.search(text[:start], within=text)
        or _CALLED_IT.search(before, within=text)
        or (_ATTRIBUTE.match(text[start:end]) and _EARLIER.search(before))
    )
