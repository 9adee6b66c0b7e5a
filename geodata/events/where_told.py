"""A place in a sentence in; whether it is only where somebody spoke of what happened out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.sites import around
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.model import Mention

# "Speaking in Warsaw, the minister said ...": where it is told, not where it happened.
_SPOKEN_IN = Opening(
    # "six months into Russia's invasion of Ukraine" only says when
    r"\b(?:days?|weeks?|months?|years?|anniversary|start|beginning|outset)\s+(?:into|after|since|of|before)\s+(?:[\w’'-]+\s+){0,3}?invasion\s+of\s+$|"
    r"\b(?:citing|quoting)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}?(?:cent(?:re|er)|institute|office|service)\s+in\s+$|"
    r"\b(?:United\s+Nations|UN|OSCE|NATO|EU)\s+in\s+(?:the\s+)?$"
    r"|\btold\s+(?:(?-i:[A-Z])[\w’'-]+\s+){1,3}in\s+$|\btold\s+$|(?<!\w)(?:розпові(?:в|ла|ли)|рассказал[аи]?|сказа(?:в|л|ла|ли))\s+$"
    r"|\b(?:says|said)\s+(?:(?-i:[A-Z])[\w’'-]+\s?){1,3},\s+(?:sitting|standing|pouring|walking|leaning|smoking|sipping|looking|waiting|resting|working|serving)\s[^.;”\"]{0,60}?\s(?:in|at|near|outside)\s+$"
    r"|\b(?:due|set|scheduled|expected|plan(?:s|ning)?)\s+to\s+(?:meet|gather|convene)\s+(?:[\w’'-]+\s+){0,3}?in\s+$"
    r"|(?<=,\s)(?:visiting|touring)\s+$"  # "the president, visiting A, said B was hit"
    r"|\b(?:agreed|signed|negotiated|mediated|brokered|discussed)\s+in\s+$"
    r"|\b(?:speaking|spoke|speech|told\s+(?:reporters|journalists|lawmakers|the\s+media)|(?:news|press)\s+conference|briefing"
    r"|summit|talks?|(?:organi[sz]er|participant|attendee)s?\s+(?:of|in|at)\s+the\s+(?:\w+\s+)?\w+|(?:on|during)\s+an?\s+(?:\w+\s+)?(?:visit|trip)|while\s+(?:visiting|touring|inspecting|meeting)(?:\s+(?:with|the))?(?:\s+\w+)?)\s+(?:\w+\s+){0,2}?(?:in|at|to|near|outside|around)\s+(?:the\s+)?$|\bwhile\s+(?:visiting|touring|inspecting)\s+$"
    # "рассказал житель села Гончаровка"
    r"|(?<!\w)(?:розпові|рассказ|повідом|сообщ|свідч|свидетельств|говор|каже|сказа|заяв|вспомина|згаду)\w*\s+(?:\w+\s+)?(?:жител[ьи]\w*|мешкан\w+|уроженец|уродженець|депутат\w*)\s+(?:(?:сел|пос[её]лк|деревн|город|хутор|міст|селищ)\w*\s+)?$"
    r"|(?<!\w)(?:(?:виступ|выступ|візит|визит|брифінг|брифинг|саміт|саммит|зустріч|встреч|переговор|прес-конференц|пресс-конференц)\w*"
    r"|розпов(?:ів|іла|іли)|рассказал[аи]?)\s+(?:\w+\s+)?(?:[ву]|до|на)\s+$",
    re.IGNORECASE,
)
# "жителька Херсона розповіла, як торік ...": where who tells it is from
_WHO_LIVES = Opening(
    r"(?<!\w)(?:жител|мешкан|уродж|урожен)\w*\s+(?:(?:сел|міст|город|деревн|пос[её]лк)\w+\s+)?$",
    re.IGNORECASE,
)
_TELLS_IT = re.compile(
    r"\s+(?:розпові|рассказ|згада|вспомн|вспомина|поділи|подели|пояс|объяс|каже|говор)\w+"
)
# "организация, запрещённая на территории РФ", of whom papers of Russia must say so
_BANNED_IN = Opening(
    r"(?<!\w)(?:запрещ[её]н|признан|заборонен)\w*\s+(?:(?!войск|военн)[\w’'-]+\s+){0,4}?(?:[ву]о?|на\s+территори\w+)\s+$",
    re.IGNORECASE,
)
# "Посольство Украины в Риге открыло книгу соболезнований"
_EMBASSY_IN = Opening(
    r"^(?:Посольств[оа]|Консульств[оа]|Генконсульство)\s+(?:[\w-]+\s+){1,2}[ву]\s+$"
)
# "Суд в Ростове-на-Дону приговорил к 21 году жителя Мелитополя"
_COURT_IN = Opening(r"(?<!\w)(?:суд|трибунал|судья|суддя)\s+(?:в|у|на)\s+$", re.IGNORECASE)
_TRIES = re.compile(
    r"\s+(?:\w+\s+)?(?:приговор|призна|арест|арешт|заоч|оштраф|отправ|засуд|визна|обра[вл]|продл|осуд|назнач|отклон|відмов|отказ|рассм|розгля|вын[её]с|винес|виніс|вынос|начал)\w*"
)
# "МЧС ЛНР завершило разбор завалов"
_OFFICE_OF = Opening(r"(?<!\w)(?:МЧС|МВД|МВС|ФСБ|СК|МИД|МЗС|Минобороны|Міноборони|Минздрав)\s+$")
# "Глава Корочанского района Нестеров погиб": a man
_HEAD_NAMED = Opening(
    r"(?<!\w)(?:глав|голов|начальник|очільни|керівни|руководител)\w*\s+[\w’'-]+\s+"
    r"(?:район|округ|громад|област|общин|ОВА|РВА)\w*\s+$",
    re.IGNORECASE,
)
# "aides said in Zagreb."
_SAID_IN = Opening(
    r"\b(?:said|says|added|warned|announced|told\s+\w+)\s+in\s+(?:the\s+)?$"
    r"|(?<!\w)(?:заяв|сказа|повідом|сообщ|розпов|рассказ|дода|добав)\w+\s+(?:\w+\s+)?[вуВУ]о?\s+$"
)
# "Zelensky, currently in New York for the assembly, condemned the strike"
_WHO_IS_IN = Opening(r",\s+(?:who\s+(?:is|was)\s+)?(?:currently\s+|now\s+)?in\s+$")
_FOR_A_VISIT = late(
    r"\s+(?:for|on|to\s+(?:attend|meet|address))\s+(?:(?:the|an?|his|her|talks)\s+)*(?:[\w-]+\s+){0,4}?"
    r"(?:assembly|summit|visit|talks|meetings?|conference|trip|forum|negotiations)\b",
    re.IGNORECASE,
)
# "gathered in Kyiv to pay tribute to a soldier killed in Bakhmut"
_GATHERED = Opening(
    r"\b(?:gathered|assembled|came\s+together|met|knelt)\s+(?:[\w’'-]+\s+){0,5}?in\s+$"
    r"|\b(?:service|ceremony|funeral|vigil|requiem|procession|farewell|wake)\s+(?:was\s+|were\s+)?(?:held\s+|took\s+place\s+)?in\s+$",
    re.IGNORECASE,
)
_TO_MOURN = late(
    r"(?:['’]s\s+(?:[A-Z][\w-]+\s+){1,3})?\s*(?:on\s+\w+day\s+)?(?:to\s+(?:pay\s+(?:tribute|respects|homage)|mourn|honou?r|bid|say\s+(?:goodbye|farewell)|remember|commemorate|bury)"
    r"|(?:on\s+\w+day\s+)?(?:for|in\s+memory\s+of)\s)"
)
# "The General Staff in Kyiv said its troops ..."
_OFFICE_IN = Opening(
    r"\b(?:staff|army|military|ministry|government|command|headquarters|(?:air|defen[cs]e|armed)\s+forces?|officials|mission|embassy"
    r"|(?:ministry|department|office|staff)\s+of\s+(?:[\w-]+\s+){0,2}\w+|council|commission|institute|think[\s-]tank)\s+in\s+$",
    re.IGNORECASE,
)
_OF_THE_WAR = frozenset({"UA", "RU"})  # whose towns' officials speak of what happened there
CAPITALS = frozenset({"Kyiv", "Kiev", "Moscow", "Minsk", "Warsaw", "Washington"})
_OFFICE_SAYS = re.compile(
    r"\s+(?:(?:also|has|have|later|further)\s+)?(?:said|says?|call(?:s|ed)?|claim(?:s|ed)?|announced|reported|confirmed|denied|insist(?:s|ed)?|described|estimat(?:es|ed))\b"
)
# "Meanwhile, in Moscow, the Defence Ministry said it had shot down 16 drones"
_IN = Opening(r"(?:^|[.;,”\"]\s+)[Ii]n\s+$")
_OFFICE_THERE = late(
    r",?\s+(?:(?:the|its|[A-Z][\w-]+['’]s)\s+)?(?:[\w-]+\s+){0,3}?(?:ministry|staff|(?:air|armed)\s+forces?|army|military)"
    rf"(?={_OFFICE_SAYS.pattern})",
    re.IGNORECASE,
)
# "The military administration in Sumy said drones were downed over the northern region"
_HEADS_IN = Opening(
    r"\b(?:administration|authorities|officials|police|prosecutors)\s+in\s+$", re.IGNORECASE
)
_OF_THE_REGION = late(
    rf"{_OFFICE_SAYS.pattern}[^;]{{3,120}}?\s(?:over|in|across|throughout)\s+the\s+"
    r"(?:(?:northern|southern|eastern|western|central|border|frontline|(?:north|south)-?(?:eastern|western))\s+)?(?:region|oblast|province)\b"
)
_SAID_THERE = re.compile(r"\s*(?:[.,;”\"»]|$)|\s+on\s+\w+day\b")


def _is_far(mention: Mention) -> bool:
    """Tell a town of no side of the war: "the Ministry of Defence in London said"."""
    return mention.place is not None and mention.place.country not in _OF_THE_WAR


def is_where_told(passage: Passage, mention: Mention) -> bool:
    """Tell "speaking in Warsaw", "aides said in Zagreb.": where it is told, and no more."""
    before = mention.start - passage.sentence.start
    text = passage.text
    if _SPOKEN_IN.search(text, 0, before) or _OFFICE_OF.search(text, 0, before):
        return True
    after = around(passage, mention)[1]
    tries = _COURT_IN.search(text, 0, before) and _TRIES.match(after)
    tries = tries or _EMBASSY_IN.search(text, 0, before)
    if tries or _HEAD_NAMED.search(text, 0, before) or _BANNED_IN.search(text, 0, before):
        return True
    if (mention.text in CAPITALS or _is_far(mention)) and (
        (_OFFICE_SAYS.match(after) and _OFFICE_IN.search(text, 0, before))
        or (_IN.search(text, 0, before) and _OFFICE_THERE.match(after))
    ):
        return True
    if (_WHO_IS_IN.search(text, 0, before) and _FOR_A_VISIT.match(after)) or (
        _OF_THE_REGION.match(after) and _HEADS_IN.search(text, 0, before)
    ):
        return True
    if (_GATHERED.search(text, 0, before) and _TO_MOURN.match(after)) or (
        _TELLS_IT.match(after) and _WHO_LIVES.search(text, 0, before)
    ):
        return True
    return bool(_SAID_THERE.match(after) and _SAID_IN.search(passage.text, 0, before))
