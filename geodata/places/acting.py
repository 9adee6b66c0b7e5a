"""A country or a capital in; whether it acts out: the subject of a verb, or party to a matter."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places import actors

if TYPE_CHECKING:
    from geodata.places.cues import Context

# Atomic, so that a long chain of names is read once.
CAPS = r"(?>[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]*(?:[ -][A-ZА-ЯҐЄІЇЁ][\w'’ʼ]*){0,2})"
_I = re.IGNORECASE
ACTS = re.compile(
    rf"(?:,\s+which|,\s+however,)?\s+(?:{actors.ADVERB}\s+){{0,3}}{actors.ACTING_VERB}\b"
    rf"(?!\s+(?:{actors.ADVERB}\s+)?be(?:en)?\s+(?!\w+ing\b))"
)
_ANY_PAST = re.compile(r"\s+(?:\w+ly\s+)?[a-z]{3,}ed\b(?!\s+(?:by|in)\b)")
_IS_ACTING = re.compile(
    rf"\s+(?:is|was|are|were|remains?|has\s+been|have\s+been|had\s+been)\s+(?:{actors.ADVERB}\s+)?"
    rf"{actors.ACTING_STATE}\b(?!\s+(?:attacked|shelled|hit|struck|bombed))"
)
# "Kiev lost up to 215 troops": its army did, elsewhere
_LOST_MEN = late(
    r"\s+(?:has\s+|had\s+|also\s+)?lost\s+(?:(?:about|around|over|nearly|some|up|to|more|less|than|at|least|an\s+estimated)\s+){0,3}"
    r"(?:\d[\d.,]*|dozens\s+of|hundreds\s+of|thousands\s+of)\s+(?:\w+\s+){0,2}(?:troops|soldiers|servicem[ae]n|men|personnel|fighters|tanks|vehicles|aircraft)\b"
)
_BEFALLS = re.compile(rf"\s+(?:\w+ly\s+)?(?:has\s+|had\s+|have\s+|did\s+not\s+)?{actors.BEFALLS}\b")
_GERUND = re.compile(rf"\s+(?!{actors.NO_GERUND}\b)\w{{3,}}ing\b")
# "with Kyiv saying that": a town burns, its government says
_SAYING = re.compile(
    r"\s+(?:(?:on\s+\w+day|also|repeatedly)\s+)?(?:say|claim|insist|accus|deny|demand|vow|reject|warn|blam|argu|urg|denounc"
    r"|aim|seek|try|target|launch|hop|press|prepar|struggl|offer|ask|call|promis|threaten|signall?|plann)ing\b"
)
_BEFORE_GERUND = frozenset("following after of about by with without from against to idea".split())
_COORDINATED = re.compile(
    rf"(?:,\s+(?:the\s+)?{CAPS})*,?\s+(?:and|і|й|та|и)\s+(?:the\s+|its\s+)?"
    rf"(?:(?:[A-Z][a-z]+\s+)?(?:allies|partners|backers|supporters)|{CAPS})(?=\s)"
)
_BETWEEN = late(
    rf"\b{actors.PARLEY}\s+(?:\w+\s+){{0,3}}(?:between|among|між|между)\s+"
    r"(?:[^.;:]{2,40}\s(?:and|і|й|та|и)\s+)?(?:the\s+)?$",
    _I,
)
_PARTY = re.compile(rf"\b{actors.PARTY_BEFORE}$")
_CYRILLIC_PARTY = re.compile(rf"(?<!\w){actors.CYRILLIC_PARTY}$")
_CYRILLIC_ACTS = late(
    rf"\s+(?:{actors.CYRILLIC_ADVERB}\s+){{0,2}}(?:\w+[оеи]\s+)?(?:\w+(?:ою|ами|ями)\s+(?:«[^»]{{1,20}}»\s+)?)?({actors.CYRILLIC_VERB})(?!\w)"
)
# Any verb of one actor in the past, or in the present: "закрила", "закрывает"; the masculine and
# the plural are told by what stands before them.
_CYRILLIC_ANY_VERB = late(
    rf"\s+(?:{actors.CYRILLIC_ADVERB}\s+)?(?![А-ЯІЇЄҐ])\w{{2,}}(?:[аиіуеяыї]л[ао](?:ся|сь)?|[аяую][єе]т?(?:ься|тся)?"
    r"|[иі]ть(?:ся)?|ит(?:ся)?|(?P<one>[аиіуеыоя][вл](?:ся)?)"
    r"|(?P<many>[аиіуеыя]л[иі](?:ся|сь)?|[уюая]ть?(?:ся)?))"
    r"(?!\w)"
)
_CYRILLIC_BEFALLS = re.compile(rf"\s+(?:\w+\s+)?{actors.CYRILLIC_BEFALLS}")
_CYRILLIC_SAY = late(rf"\s+(?:{actors.CYRILLIC_ADVERB}\s+){{0,2}}{actors.CYRILLIC_SAY}(?!\w)")
_MASCULINE_ENDS = frozenset("бвгґджзйклмнпрстфхцчшщь")
# Never declined, and masculine as a city ("Токіо ввів санкції").
_UNBENT = frozenset("Осло Токіо Токио Делі Дели Баку Тбілісі Тбилиси Хельсінкі Хельсинки".split())
_SAYS_BEFORE = late(rf"(?!\w+ли$){actors.CYRILLIC_SAY}")  # one actor's verb
# "wants Kyiv to withdraw", "Minsk lends its railways"
_WANTING = frozenset(
    """
    want wants wanted wanting force forces forced forcing allow allows allowed allowing expect
    expects expected push pushes pushed pushing persuade persuaded convince convinced invite invited
    prompt prompts prompted prompting cause causes caused lead leads led help helps helped
    compel compelled enable enables enabled require requires required encourage encouraged
    """.split()
)
_TO_DO = re.compile(r"\s+to\s+[a-z]+")
_CALLING = frozenset("call calls called calling".split())
_ASKING = re.compile(
    r"(?:заклик|призва|призыва|попрос|прос[ия]|змуси|змушу|застави|заставля|примуси|примушу|перекона|убед"
    r"|убежд|переконув|вмовля|спонука|побужда|побуди|умоля|блага)\w*"
)
_INFINITIVE = re.compile(  # or "к миру"
    r"\s+(?:до|к)\s|\s+(?:(?:не|негайно|терміново|немедленно|срочно|знову|снова)\s+)?\w+(?:ти|тися|ть|ться)\b"
)
_DOES = re.compile(
    r"\s+(?!was\b|has\b|is\b)[a-z]{3,}s\s+(?:its|their|the|an?|no|that|to|more|thousands|hundreds)\s"
)
_ENDS_THOUGHT = re.compile(r"\s*(?:[.,;!?»\"]|$)")
# "У Києві очікують туман", and not "очікують, що": who waits there is no government.
_AWAITS = re.compile(r"\s+(?:очіку|ожида|чека)\w+(?![\w,])")
_SAY_WORD = late(rf"{actors.CYRILLIC_SAY}(?<=ли)")
# "Москва, як відомо, заперечує"
_ASIDE = re.compile(
    r",\s+(?:як відомо|однак|проте|втім|своєю чергою|зі свого боку|тим часом|натомість|очевидно"
    r"|как известно|однако|впрочем|в свою очередь|со своей стороны|тем временем|meanwhile"
    r"|for its part"
    r"|in turn|however),\s+"
)
# "Kyiv on Tuesday denied it"
_ON_DAY = re.compile(
    r"\s+(?:on|late|early)\s+(?:late\s+|early\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the\s+same\s+day)(?=\s)"
)
_ATTACKED = ("атаков", "обстрел", "штурм", "бомби", "захват")  # "Киев" is what they attacked
_ATTACKED_NEXT = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:атаковали|обстреляли|бомбили|накрыли|ударили)(?!\w)"
    # "Киев и ряд областей в ночь на понедельник атаковали беспилотники"
    r"|\s+(?:и|та|і)\s+[^.;:]{0,80}?\s(?:атаковали|атакували)\s+(?:\w+\s+)?(?:беспилотник|дрон|ракет|безпілотник|бпла|шахед)"
)
_DATIVE = re.compile(r"[А-ЯҐЄІЇЁ]\w+[нщшквч][іе]|(?:Києв|Киев|Іран|Иран|Китаю|Ізраїл|Израил)[ую]?")
# "поховані в Рівному і Києві": the second of two towns in the locative
_LISTED_THERE = late(r"(?:^|\s)[ВвУу]о?\s+[А-ЯҐЄІЇЁ][\w'’ʼ-]+\s+(?:і|й|та|и)\s+$")
_IN = frozenset("в у во з із из до від".split())
LOCATIVE = frozenset(
    """
    in at near over outside inside around to toward towards on from of into across through against
    within near beyond under via throughout off above
    в у во над под під до з із зі из с со от від на по за біля около через при об о
    """.split()
)
_PARTS = frozenset(
    """
    eastern western northern southern central northeastern northwestern southeastern southwestern
    north-eastern north-western south-eastern south-western occupied mainland rural neighbouring
    neighboring східна західна північна південна центральна восточная западная северная южная
    """.split()
)
# "назначенные Россией чиновники", "призначена Росією влада"
_DONE_BY = re.compile(
    r".{3,}(?:нн|ен|ан|ян|ят|ут)(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ых|ыми|ий|а|е|і|ої|ою|ій|у|им|их|ими|ы|о)"
)
_DOERS = ("ией", "ією", "иной", "їною", "аиной", "ьшей", "квой", "иевом", "иєвом")
# "tried to drive Moscow back"; whom one pushes or forces is a party with or without it
_DRIVING = frozenset({"drive", "drove", "driving"})
_BACK = (" back", " out")
_CONJUNCTIONS = frozenset("і й та и and".split())


def is_party(name: str, around: Context) -> bool:
    """Tell one who talks, is asked or blamed: "talks with Moscow", "wants Kyiv to go"."""
    if _is_between(around.before) or _is_party_phrase(" ".join(around.words[-4:])):
        return True
    if _is_cyrillic_party(" ".join(around.words[-2:])):
        return True
    if _is_asked(around) or (around.last in _DRIVING and around.after.startswith(_BACK)):
        return True
    if _DONE_BY.fullmatch(around.last) and name.endswith(_DOERS):
        return True
    return says_there(around) or _receives(name, around)


def _is_asked(around: Context) -> bool:
    """Tell "wants Kyiv to go", "called on Kyiv to go", "закликали Брюссель піти"."""
    wanted = around.last in _WANTING or (around.last == "on" and around.second in _CALLING)
    if wanted and _TO_DO.match(around.after):
        return True
    return _ASKING.fullmatch(around.last) is not None and bool(_INFINITIVE.match(around.after))


def says_there(around: Context) -> bool:
    """Tell "в Москві заявили" and "заявили в Москві"."""
    if around.last not in _IN:
        return False
    if _AWAITS.match(around.after):
        return False
    return bool(_CYRILLIC_SAY.match(around.after)) or _is_say_word(around.second)


def _is_said_by(around: Context) -> bool:
    """Tell "…, вважає Будапешт.": one actor's verb, and the actor at the end of the thought."""
    return bool(_SAYS_BEFORE.fullmatch(around.last) and _ENDS_THOUGHT.match(around.after))


def _receives(name: str, around: Context) -> bool:
    """Tell the dative of a receiver: "передали Україні"; after a preposition it is the locative."""
    if around.last in LOCATIVE or around.last.startswith(_ATTACKED):
        return False
    if _ATTACKED_NEXT.match(around.after):
        return False
    if _DATIVE.fullmatch(name) is None:
        return False
    return not (around.last in _CONJUNCTIONS and _LISTED_THERE.search(around.before[-40:]))


@lru_cache(maxsize=4096)
def _is_say_word(word: str) -> bool:
    return _SAY_WORD.fullmatch(word) is not None


def _is_between(before: str) -> bool:
    linked = "etween" in before or "між" in before or "между" in before or "among" in before
    return linked and bool(_BETWEEN.search(before))


def _acts_in_cyrillic(after: str, *, many: bool, one: bool) -> bool:
    """Tell "Київ заявив" from "Київ атакували", where the town is what they attacked.

    `many`: a plural verb can be said of the subject; `one`: a masculine one can.
    """
    verb = _CYRILLIC_ACTS.match(after)
    if verb is not None:
        return many or not verb.group(1).endswith(("ли", "лись", "лися", "ют", "ють"))
    other = _CYRILLIC_ANY_VERB.match(after)
    if other is None or (other.group("one") and not one):
        return False
    return many or not other.group("many")


@lru_cache(maxsize=8192)
def _is_party_phrase(phrase: str) -> bool:
    return bool(_PARTY.search(phrase))


@lru_cache(maxsize=8192)
def _is_cyrillic_party(phrase: str) -> bool:
    return bool(_CYRILLIC_PARTY.search(phrase))


def acts(name: str, actor: PlaceKind, around: Context, *, is_nominative: bool) -> bool:
    """Tell the subject of an acting verb, alone or as the first of two."""
    after = around.after
    if around.last in _BEFORE_GERUND:
        gerund = _GERUND if actor is PlaceKind.COUNTRY else _SAYING
        if gerund.match(after):
            return True
    unbent = name in _UNBENT
    stands_there = unbent and _LISTED_THERE.search(around.before[-40:])  # "в Копенгагене и Осло"
    if around.last in LOCATIVE or around.last in _PARTS or stands_there:
        return False
    aside = _ASIDE.match(after)
    if aside:
        after = " " + after[aside.end() :]
    when = _ON_DAY.match(after)
    if when:
        after = after[when.end() :]
    joined = _COORDINATED.match(after)
    if joined:
        after = after[joined.end() :]
    if _CYRILLIC_BEFALLS.match(after) or (actor is PlaceKind.SETTLEMENT and _BEFALLS.match(after)):
        return _LOST_MEN.match(after) is not None
    doing = (_DOES, ACTS, _IS_ACTING, _ANY_PAST)
    if any(verb.match(after) for verb in doing):
        return True
    one = name[-1:] in _MASCULINE_ENDS or unbent
    many = joined is not None or around.last in _CONJUNCTIONS or not one
    if is_nominative and _is_said_by(around):
        return True
    return is_nominative and _acts_in_cyrillic(after, many=many, one=one)
