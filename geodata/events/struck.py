"""Two reports in; whether both tell of the same kind of site, a supermarket or a bridge, out.

Papers call one happening an attack, a strike or the shelling; what was hit they name alike.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import EventKind
from geodata.phrases.late import late

if TYPE_CHECKING:
    from geodata.model import Event

_SITES = late(
    r"\b(?:(?P<shop>supermarkets?|hypermarkets?|malls?|shopping\s+(?:mall|cent)|stores?|shops?)"
    r"|(?P<market>markets?(?!\s+share))|(?P<food>caf[eé]s?|restaurants?|pizzerias?)|(?P<bakery>baker(?:y|ies))|(?P<hotel>hotels?)"
    r"|(?P<hospital>(?:\w+\s)?hospitals?|clinics?)|(?P<school>(?:boarding\s+)?schools?|kindergartens?|lyceums?)"
    r"|(?P<university>universit(?:y|ies)|academ(?:y|ies)|institutes?|educational\s+(?:institution|facilit|establish)\w*)|(?P<church>church\w*|cathedrals?|monaster\w+)"
    r"|(?P<bridge>bridges?)|(?P<refinery>(?:oil\s+)?refiner(?:y|ies))"
    r"|(?P<depot>(?:oil|fuel)\s+(?:depot|storage|terminal)s?)"
    r"|(?P<power>power\s+(?:plant|station)s?|substations?)|(?P<airfield>airfields?|air\s?bases?|airports?)"
    r"|(?P<station>(?:railway|train|bus)\s+station)|(?P<port>(?:sea)?ports?)|(?P<plant>(?:chemical\s+)?plants?|factory)"
    r"|(?P<flats>apartment\s+(?:block|build)\w*|high-?rises?|(?:\w+-)?stor(?:e?y|ied)\s+(?:\w+\s+)?building)"
    r"|(?P<train>trains?)|(?P<bus>(?:mini)?bus(?:es)?)|(?P<post>post\s+office)|(?P<zone>industrial\s+(?:zone|area|park)))(?!\w)"
    r"|(?<!\w)(?:(?P<shop_>супермаркет|г[іи]пермаркет|магазин|ТРЦ|торгов\w+\s+цент)"
    r"|(?P<market_>рин(?:ок|к)|рын(?:ок|к))|(?P<food_>кафе(?!др)|ресторан|п[іи]ц+ер)|(?P<bakery_>пекарн)|(?P<hotel_>готел|отел|гостиниц)"
    r"|(?P<hospital_>лікар(?:н|ен)|кл[иі]н[иі]к|больниц|госп[іи]тал|пологов|роддом)"
    r"|(?P<school_>школ|[іи]нтернат(?!-)|дитяч\w+\s+сад|детск\w+\s+сад|дитсад|л[іи]це)|(?P<university_>ун[іи]верситет|академ[іи]|[іи]нститут|навчальн\w+\s+заклад|учебн\w+\s+заведен|вуз(?!\w)|ЗВО(?!\w))"
    r"|(?P<church_>церк|храм|собор|монаст)|(?P<bridge_>мост(?:у|а|ом|і|е|и|ы|ов\w+)?(?!\w)|міст\s+через)"
    r"|(?P<refinery_>НПЗ|нефтепер|нафтопер)|(?P<depot_>нафтобаз|нефтебаз|нафтов\w+\s+терм|нефтян\w+\s+терм)"
    r"|(?P<power_>Т[ЕЭ][ЦС]|Г[ЕЭ]С|[еэ]лектростанц|п[іо]дстанц)|(?P<airfield_>а[еэ]родром|а[еэ]ропорт|ав[іи]абаз)"
    r"|(?P<station_>вокзал)|(?P<port_>порт(?:у|а|ом|і|е|ов\w+)?(?!\w))|(?P<plant_>завод|фабрик)"
    r"|(?P<flats_>багатопов|багатокв|многоэт|многокв|\w+поверх|\w+этаж)|(?P<train_>потяг|поїзд|поезд|електричк|электричк)"
    r"|(?P<bus_>(?:м[иі]кро)?автобус|маршрутк|тролейбус|троллейбус)|(?P<post_>поштов|почтов|ук?рпо[шч]т)|(?P<zone_>пром(?:зон|ышленн\w+\s+зон|ислов\w+\s+зон)))",
    re.IGNORECASE,
)
_RARE = frozenset({"refinery", "airfield"})  # of these a region has hardly two
_SEVERAL = re.compile(
    r"\b(?:refineries|airfields|airports|bases|two|three|several)\b"
    r"|(?<!\w)(?:дв[ау]|двох|двух|двум|три|тр[её]х|трьох|кільк\w+|нескольк\w+|заводи|заводы|а[еэ]родром[иы])(?!\w)",
    re.IGNORECASE,
)
# what troops did on foot is not what a missile did there
_ON_FOOT = re.compile(
    r"\b(?:repel|assault|storm)|(?<!\w)(?:в[іи]дби|отби|отраж|штурм)", re.IGNORECASE
)

# of what happened there besides, only this is what a strike does
_HARMED = late(
    r"\b(?:fires?|ablaze|burn\w*|burnt|flames|damag\w+|destr[ou]\w+|explo\w+|collaps\w+)\b"
    r"|(?<!\w)(?:пожеж|пожар|загор|займан|возгор|гор[иі]т|гор[еі]л|пала[єюв]|полыха|вибух|взрыв|пошкод|повре|зруйн|разруш|обвал|обруш)",
    re.IGNORECASE,
)


def one_site(one: Event, other: Event) -> bool:
    """Tell two reports of a town that name the same kind of site in it."""
    if one.place.is_wide or other.place.is_wide or one.claim_id or other.claim_id:
        return False
    if not names_one_site(one, other):
        return False
    others = [e for e in (one, other) if e.kind is EventKind.OTHER]
    if len(others) == 1 and not _HARMED.search(others[0].quote):
        return False
    on_foot = [e.kind is EventKind.ATTACK and _ON_FOOT.search(e.quote) for e in (one, other)]
    return one.kind is other.kind or not any(on_foot)


def names_one_site(one: Event, other: Event) -> bool:
    """Tell two sentences in which one kind of site is named."""
    return bool(_sites(one.quote) & _sites(other.quote))


def sites_of(event: Event) -> frozenset[str]:
    """Give the kinds of site that a report names."""
    return _sites(event.quote)


def rare_sites(event: Event) -> frozenset[str]:
    """Give those of which a region has hardly two, if a report names but one."""
    rare = sites_of(event) & _RARE
    return frozenset() if rare and _SEVERAL.search(event.quote) else rare


@lru_cache(maxsize=4096)
def _sites(quote: str) -> frozenset[str]:
    """Name the kinds of site in a sentence, the same for every language.

    >>> sorted(_sites("a missile hit a cafe and a shop")) == sorted(_sites("у кафе та магазин"))
    True
    """
    return frozenset((m.lastgroup or "").rstrip("_") for m in _SITES.finditer(quote))
