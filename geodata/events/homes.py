"""A place in a sentence in; whether it is only where an office sits or somebody is at home, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.kinds import ATTACKS
from geodata.events.nearest import trigger_of
from geodata.model import EventKind, PlaceKind, Role, Sense
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.model import Mention, Place

# "..., the Krasnodar headquarters said"
_OFFICE_SAYS = re.compile(
    r"\s+(?:(?:regional|city|military|operational)\s+){0,3}(?:headquarters|administration|council|command|prosecutors)"
    r"\s*,?\s+(?:said|says|reported|wrote|announced|added|told)\b"
)
# "загинув солдат, житель села Вижняни": where one is at home
_RESIDENT = Opening(
    r"(?<!\w)(?:жител(?:ь|я|ю|ьк[аиуі]|ькою|ьниц[аыуе])|мешкан(?:ець|ця|цем|к[аиу]|кою))\s+"
    r"(?:(?:села|міста|селища|смт|города|пос[её]лка|с\.|м\.)\s*)?$"
    # "мать срочника из Удмуртии"
    r"|(?<!\w)(?:срочник|строковик|контрактник|добровол|мобилизованн|мобілізован|призывник|танкист|десантник|морпех|пехотин|піхотин|військовополонен|военнопленн)\w*\s+(?:из|з|із|зі|с)\s+$",
    re.IGNORECASE,
)
_ARTICLES = ("A ", "a ", "The ", "the ")
_TOWNSMAN = re.compile(
    r"\s+(?:librarian|teacher|nurse|doctor|student|pensioner|engineer|driver|journalist|reporter|businessman"
    r"|businesswoman|activist|lawyer|musician|artist|poet|writer|native|soldier|volunteer|rescuer|medic|couple"
    r"|family|woman|man|mother|father|teenager|athlete|footballer|priest|farmer)\b"
)
# "у війні загинув військовий Іван Мельник, житель села Бужанка": he fell at the front
_FELL = Opening(
    r"(?<!\w)(?:загину|полягл|поліг|не\s+стало)\w*\s+(?:[\w’'-]+\s+){0,2}?(?:військов|воїн|солдат|сержант|захисни|боєць|бійц|лейтенант|капітан|матрос|стріл|старшин|герой)\w*[^.;]{0,60}$",
    re.IGNORECASE,
)
# "загинув Іван Мельник із села Бужанка"
_NAMED_FROM = re.compile(
    r"(?<!\w)[А-ЯІЇЄҐ][а-яіїєґё'’-]+\s[А-ЯІЇЄҐ][а-яіїєґё'’-]+\s(?:з|із|зі|из)\s(?:(?:села|міста|селища|смт|города)\s)?$"
)
_FROM = (" з ", " із ", " зі ", " из ", " села ", " міста ", " селища ", " смт ", " города ")
_NAME_CHARS = 60  # that a name and surname with "з села" behind them may take
_OF_PEOPLE = frozenset(EventKind) - {EventKind.DEPLOYMENT, EventKind.WITHDRAWAL}
# "больше всего погибших в Башкортостане": where soldiers are from, not where they fell
_FALLEN = re.compile(r"погибш|загибл|убит[ыи]|потер|втрат|похорон|losses|dead", re.IGNORECASE)
_NEAR_THE_WAR = frozenset(
    {f"{name} Oblast" for name in ("Belgorod", "Bryansk", "Kursk", "Voronezh", "Rostov")}
)
GOVERNS = Opening(
    r"\b(?:officials?|authorities|sources?|police|prosecutors?|investigators?|diplomats?|leaders?|analysts?|ministry|ministries|government|command|headquarters|parliament|court|embassy)\s+in\s+(?:the\s+)?$"
    r"|\b(?:governor|mayor|headquarters|head|leader|chief|representatives?|spokes\w+|officials?|employees?|workers?|engineers?|natives?|(?:council|administration|garrison|authorities|police|prosecutors?))"
    r"\s+of\s+(?:the\s+)?(?:self-\w+\s+)?(?:(?:city|town|region)\s+of\s+)?$"
    # "head of the group's humanitarian centre in Donetsk"
    r"|\b(?:head|chief|director|leader|manager|coordinator)\s+of\s+(?:[\w’'-]+\s+){1,5}?(?:cent(?:er|re)|office|branch|mission|charity|fund|headquarters|department)\s+(?:in|of)\s+(?:the\s+)?$"
    # "the head of Russia's illegal occupation administration in Donetsk Oblast"
    r"|\b(?:head|chief|leader|governor|mayor)\s+(?:of|in)\s+(?:[\w’'-]+\s+){1,5}?(?:administrations?|authorit(?:y|ies)|governments?)\s+(?:in|of)\s+(?:the\s+)?$"
    r"|(?<!\w)(?:мер|мэр|губернатор|начальник|глав|голов|очільник|гауляйтер)\w{0,3}\s+(?:(?:поліції|полиции|адміністрації"
    r"|администрации|міста|города|ВА|МВА|ОВА|аннексированного|анексованого|окупованого|оккупированного)\s+){0,2}$",
    re.IGNORECASE,
)


def is_seat_or_home(passage: Passage, mention: Mention) -> bool:
    """Tell "the governor of Tula said a plant in Novomoskovsk was hit": the seat is no site.

    Nor is the village of a resident who was hurt in another.
    """
    before = mention.start - passage.sentence.start
    is_home = passage.text.endswith(_FROM, 0, before) and _is_named_from(passage, mention, before)
    if is_home or _is_of_the_fallen(passage, mention) or _is_a_townsman(passage, mention, before):
        return True
    if _RESIDENT.search(passage.text, 0, before):
        if _FELL.search(passage.text, 0, before):
            return True
        return any(_may_be_home_to_none(passage, other, mention) for other in passage.mentions)
    speaks = _OFFICE_SAYS.match(passage.text, mention.end - passage.sentence.start)
    if not speaks and not GOVERNS.search(passage.text, 0, before):
        return False
    others = (m for m in passage.mentions if m is not mention and m.sense is Sense.LITERAL)
    named = (m for m in others if (m.place and not m.place.is_long) or m.rivals)
    if any(m.role is Role.SITE and m.place != mention.place for m in named):
        return True
    told = trigger_of(passage, mention)  # "голова Криму визнав пожежу": somewhere else
    at = mention.start - passage.sentence.start  # "a destroyed council of the village" is there
    return told is not None and told.kind is EventKind.OTHER and told.start > at


def _is_a_townsman(passage: Passage, mention: Mention, before: int) -> bool:
    """Tell "a Zhytomyr librarian was killed near Kramatorsk": not in Zhytomyr."""
    end = mention.end - passage.sentence.start
    if not passage.text.endswith(_ARTICLES, 0, before) or not _TOWNSMAN.match(passage.text, end):
        return False
    sites = (m for m in passage.mentions if m.start > mention.end and m.role is Role.SITE)
    return any(m.sense is Sense.LITERAL and m.place is not None for m in sites)


def _is_of_the_fallen(passage: Passage, mention: Mention) -> bool:
    """Tell "most of the dead are of Bashkortostan": a region far from the war, no attack told."""
    place = mention.place
    if place is None or place.country != "RU" or place.kind is not PlaceKind.REGION:
        return False
    if place.name in _NEAR_THE_WAR or any(t.kind in ATTACKS for t in passage.triggers):
        return False
    told = trigger_of(passage, mention)
    is_toll = told is not None and told.kind is EventKind.CASUALTIES
    return is_toll and told is not None and _FALLEN.match(passage.text, told.start) is not None


def _is_named_from(passage: Passage, mention: Mention, before: int) -> bool:
    """Tell the home of one who is told of by name; no troops that left a town."""
    if not _NAMED_FROM.search(passage.text, max(0, before - _NAME_CHARS), before):
        return False
    told = trigger_of(passage, mention)
    return told is None or told.kind in _OF_PEOPLE


def _may_be_home_to_none(passage: Passage, other: Mention, home: Mention) -> bool:
    """Tell the town where a resident of another was hurt, or the oblast of which his is no part."""
    if other.sense is not Sense.LITERAL or other.role is not Role.SITE or other.place == home.place:
        return False
    if other.place is None or (other.place.is_wide and not _is_elsewhere(other.place, home.place)):
        return False
    return not _RESIDENT.search(passage.text, 0, other.start - passage.sentence.start)


def _is_elsewhere(region: Place, home: Place | None) -> bool:
    """Tell an oblast in which a town does not lie."""
    oblasts = region.admin1, home.admin1 if home else None
    return None not in oblasts and oblasts[0] != oblasts[1]
