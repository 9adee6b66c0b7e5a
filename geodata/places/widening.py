"""Hits in; hits out that take in the word of kind beside them and the region of the same name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.places.matching import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.places.gazetteer import Gazetteer, Match

_CAPS = r"(?>[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]*(?:[ -](?!(?:Region|Oblast|Province)s)[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]*)?)"
# "Donetsk, Dnipropetrovsk and Zaporizhzhia regions"
_REGIONS_LISTED = late(
    rf"(?:,\s*{_CAPS}){{0,24}}(?:,?\s+(?:and|or|&)|,)\s+{_CAPS}\s+(?:(?:[Rr]egion|[Oo]blast|[Pp]rovince)s\b"
    # not "the Kyivskyi and Saltivskyi districts of Kharkiv"
    rf"|(?P<raion>[Dd]istrict|[Rr]aion)s\b(?!\s+of\s+(?!(?:the\s+)?(?:{_CAPS}\s+)?(?:[Rr]egion|[Oo]blast|[Pp]rovince))))"
)
# "over Bryansk, Rostov and two other regions"
_AND_OTHERS = late(
    rf"(?:,\s*{_CAPS}){{0,24}},?\s+and\s+(?:(?:\d+|[a-z]+)\s+)?other\s+(?:[a-z]+\s+)?(?:region|oblast|province)s\b"
)
# "the regions of Odesa (south) and Sumy", "the eastern region of Kharkiv"
_REGIONS_OF = Opening(
    rf"\b(?:region|oblast|province)\s+of\s+$|\b(?:regions|oblasts|provinces)\s+of\s+(?:{_CAPS}(?:\s+\([^()\n]{{1,30}}\))?(?:,\s+(?:and\s+)?|\s+and\s+)(?:neighbou?ring\s+|nearby\s+)?){{0,8}}$"
)
_REGIONS_OF_CHARS = 160
# "the Khmelnytskyi and Rivne nuclear power plants"
_PLANTS_LISTED = late(
    r"(?:(?:,\s[A-Z][a-z]+){0,4},?\s+(?:and|or|&)\s+[A-Z][a-z]+|(?P<last>))\s+(?:[Nn]uclear\s+(?:[Pp]ower\s+)?[Pp]lants|NPPs)\b"
)
# one of them is in a text with such a list, or such a region
_LISTED = (
    *"egions blasts rovinces istricts aions lants NPPs".split(),
    *("egion of ", "blast of ", "rovince of "),
)
_KIND_AFTER = re.compile(
    r"\s+(?:border\s+)?(City|Strait|Spit|Bay|Peninsula|[Rr]iver|[Rr]eservoir|[Rr]egions?|[Oo]blasts?|[Pp]rovinces?|[Tt]erritory|[Kk]rai|[Dd]istricts?|[Rr]aions?|[Rr]ayons?|(?:обл|область)\b\.?)"
    r"(?!\w)(?!\s+(?:Council|Hall|Administration|Court|State|Military)\b)"
    # not "Holosiivskyi district of Kyiv", but "Kupiansk district of Kharkiv region"
    r"(?!\s+of\b(?!\s+(?:(?:the\s+)?(?:region|oblast)\b|(?:the\s+|Russia['’]s\s+|Ukraine['’]s\s+)?(?:(?:[a-z]+ern\s+)?(?:Ukraine|Russia|country|Russian\s+Federation)\b"
    r"|[A-Z][\w'’-]+\s+(?:[Rr]egion|[Oo]blast|[Pp]rovince)\b))))"
)
_NAME = r"[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]{1,30}"
_ALIASED = re.compile(rf"\(({_NAME})\)\s+({_NAME})")
_NAME_BEFORE = late(rf"(?<![\w'’ʼ-])({_NAME})\s+$")
# What Russian and Ukrainian call the two of a pair of villages.
_PAIRS = (
    "mala malaya malaia maloye male malyi maly malyy",
    "velyka velikaya bolshaya velyke velykyi veliky bolshoi bolshoye",
    "nova novaya nove novoye novyi novy",
    "stara staraya stare staroye staryi stary",
    "nyzhnia nizhnyaya nizhnia nyzhnie nyzhnii nizhny nizhneye",
    "verkhnia verkhnyaya verkhnie verkhnii verkhny verkhneye",
    "chervonyi krasnyi krasny krasnyy chervona krasnaya chervone krasnoye krasne",
    "siverskyi seversky severskyi severskiy siversky",
)
_QUALIFIERS = {word: pair.split() for pair in _PAIRS for word in pair.split()}
_CYRILLIC_PAIR = (
    r"(?!Біля\b)(?:Нов|Стар|Мал|Велик|Больш|Верхн|Нижн|Красн|Червон|Бел|Біл|Чорн|Черн)"
    r"(?:ий|ый|ой|ая|яя|ое|ее|а|я|е|є|ого|его|ої|ої|ей|ому|ему|ій|ую|юю|у|ю|им|ым|ою|ом|ем|і|ие|ые|их|ых)"
)
_QUALIFIER = re.compile(rf"(?<!\w)((?i:{'|'.join(_QUALIFIERS)})(?<=[a-z])|{_CYRILLIC_PAIR})[ -]$")
_DISTRICT = ("district", "raion", "rayon")
_PREFIX = re.compile(r"(?<![\w-])([A-Z][a-z]{1,10})-$")
_NO_PREFIX = re.compile(
    r".*(?:ian|ish|ese|an)|Pro|Anti|Non|Ex|Pre|Mid|Post|Greater|All|Inter|Trans"
)
# "Усть-Луга" is not Luga; agencies and clubs begin no town's name.
_CYRILLIC_PREFIX = late(r"(?<![\w-])(?!Інтерфакс|Интерфакс|Укр|Рос)[А-ЯҐЄІЇЁ][а-яґєіїё]{1,10}-$")
_HALVES = frozenset({PlaceKind.SETTLEMENT, PlaceKind.WATER})
_RIVER_TAIL = late(r"-(?:на|над|na|on)-[A-ZА-ЯҐЄІЇЁ][a-zа-яґєіїё]+")  # "у Ростові-на-Дону"
_FIRST_HALF = re.compile(
    r"(?:Vesel|Krasn|Chervon|Nov|Star|Mal|Velyk|Velik|Bil|Bel|Chorn|Chern|Zelen|Zolot|Verkhn|Nyzhn"
    r"|Nizhn|Svitl|Syn|Sin|Dovh|Dolg|Vysok|Hlybok|Sukh|Mokr|Krut|Kryv|Kriv|Yasn|Dobr|Tykh)[aeiouy]\w{0,2}"
)
_SECOND_HALF = re.compile(
    r" (?!Oblast|Region|District|Raion|City|River|Street|Council|Brigade|Battalion)[A-Z][a-z'’]{2,}"
)
_SHORT, _TOWN = 4, 15_000  # letters, people
_OTHER_HALF = re.compile(r"-[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]{3,}")
_CITIES = frozenset({"Kyiv", "Kiev", "Moscow"})  # which stand beside regions as they are
_REGION_WORDS = ("region", "oblast", "province", "territory", "krai", "обл")


def widen(text: str, hits: Sequence[Hit], gazetteer: Gazetteer) -> Iterator[Hit]:
    """Give each hit the kind that the text writes after it, and its namesake region."""
    previous_end = -1
    lists = any(map(text.__contains__, _LISTED))
    for hit in hits:
        stands_alone = previous_end != hit.start - 1
        previous_end = hit.end
        yield _widened(text, hit, gazetteer, stands_alone=stands_alone, lists=lists)


def find_aliased(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Read "Chervonyi (Krasnyi) Lyman": the place that bears both names, if there is one."""
    for found in _ALIASED.finditer(text):
        before = _NAME_BEFORE.search(text, max(0, found.start() - 34), found.start())
        if before is None:
            continue
        now, (once, head) = before.group(1), found.groups()
        places = gazetteer.find(f"{now} {head}")
        also = {match.place.id for match in gazetteer.find(f"{once} {head}")}
        both = tuple(match for match in places if match.place.id in also)
        if places:
            yield Hit(before.start(), found.end(), both or places)


def _widened(text: str, hit: Hit, gazetteer: Gazetteer, *, stands_alone: bool, lists: bool) -> Hit:
    if _is_region_name(hit):
        return hit._replace(admin_cue=True)
    hit = _with_qualifier(text, hit, gazetteer)
    if stands_alone:
        hit = _whole(text, hit)
    name = text[hit.start : hit.end]
    after = _KIND_AFTER.match(text, hit.end)
    if after:
        return _with_kind(hit, name, after, gazetteer)
    if lists and (region := _in_list(text, hit, name, gazetteer)):
        return region
    matches = _with_regions(hit, name, gazetteer)
    return hit if matches is hit.matches else hit._replace(matches=matches)


def _in_list(text: str, hit: Hit, name: str, gazetteer: Gazetteer) -> Hit | None:
    """Read A of "the A, B and C regions" or "plants", and of "the regions of A, B and C"."""
    if listed := _PLANTS_LISTED.match(text, hit.end):
        end = hit.end if listed["last"] is None else listed.end()
        plants = gazetteer.find(f"{name} Nuclear Power Plant")
        return hit._replace(end=end, matches=plants) if plants else None
    if listed := _REGIONS_LISTED.match(text, hit.end):
        read = _as_raion if listed["raion"] else _as_region
        return read(hit, name, hit.end, gazetteer)
    if name not in _CITIES and _AND_OTHERS.match(text, hit.end):
        named = _of_kind(hit.matches, PlaceKind.REGION) or _regions_named(hit, name, gazetteer)
        return hit._replace(matches=named, admin_cue=True) if named else None
    if not _REGIONS_OF.search(text, max(0, hit.start - _REGIONS_OF_CHARS), hit.start):
        return None
    region = _as_region(hit, name, hit.end, gazetteer)
    return region if region.admin_cue and region.matches else None


# A name's bearers with the regions named after them: made once, so that what is worked out of a
# tuple of matches is worked out once too. The first tuple is kept, so its id stays its own.
_Kept = dict[tuple[int, str], tuple[tuple["Match", ...], tuple["Match", ...]]]
_WITH_REGIONS: WeakKeyDictionary[Gazetteer, _Kept] = WeakKeyDictionary()
_KEPT_NAMES = 20_000


def _with_regions(hit: Hit, name: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Give a hit's bearers and the regions named after the place."""
    kept = _WITH_REGIONS.setdefault(gazetteer, {})
    key = (id(hit.matches), name)
    if (known := kept.get(key)) is not None and known[0] is hit.matches:
        return known[1]
    twins = _regions_named(hit, name, gazetteer)
    matches = hit.matches + twins if twins else hit.matches
    if len(kept) >= _KEPT_NAMES:
        kept.clear()
    kept[key] = (hit.matches, matches)
    return matches


def _with_qualifier(text: str, hit: Hit, gazetteer: Gazetteer) -> Hit:
    """Read "Malaya Rohan" as "Mala Rohan": half Russian, half Ukrainian.

    Where no place is called so, the name is a village's that no gazetteer has.
    """
    head = text[max(0, hit.start - 16) : hit.start].rstrip()
    if not head or not (head[-1].isalpha() or head[-1] == "-"):
        return hit  # "Kotlyne, Rohan"
    if not head.split()[-1][0].isupper():
        return hit
    before = _QUALIFIER.search(text, max(0, hit.start - 16), hit.start)
    if before is None or not text[before.start(1)].isupper():
        return hit
    name = text[hit.start : hit.end]
    for word in _QUALIFIERS.get(before.group(1).lower(), ()):
        whole = gazetteer.find(f"{word} {name}")
        if whole:
            return hit._replace(start=before.start(1), matches=whole)
    return hit._replace(start=before.start(1), matches=())


def _whole(text: str, hit: Hit) -> Hit:
    """Read "Vesely Gai" and "Ust-Luga" whole where no gazetteer has them.

    Half a name is another village's.
    """
    if text.startswith("-", hit.end) and (tail := _RIVER_TAIL.match(text, hit.end)):
        towns = tuple(match for match in hit.matches if "-" in match.place.name)
        return hit._replace(end=tail.end(), matches=towns)
    if text.startswith("-", hit.end) and _is_little_known(hit):
        other = _OTHER_HALF.match(text, hit.end)  # "Сен-Жермен" is no village of Poltava's
        return hit if other is None else hit._replace(end=other.end(), matches=())
    if text.endswith("-", 0, hit.start) and (start := _first_half(text, hit)) is not None:
        return hit._replace(start=start, matches=())
    if _FIRST_HALF.fullmatch(text, hit.start, hit.end):
        second = _SECOND_HALF.match(text, hit.end)
        if second is not None:
            return hit._replace(end=second.end(), matches=())
    return hit


def _is_little_known(hit: Hit) -> bool:
    """Tell a short name of villages, which a longer one may begin with by chance."""
    short = hit.end - hit.start <= _SHORT and hit.is_kind(PlaceKind.SETTLEMENT)
    return short and (hit.matches[0].place.population or 0) < _TOWN


def _first_half(text: str, hit: Hit) -> int | None:
    """Give where a name that goes on behind a hyphen begins."""
    near = max(0, hit.start - 14)
    half = _CYRILLIC_PREFIX.search(text, near, hit.start)
    if half is not None and hit.matches and hit.matches[0].place.kind in _HALVES:
        return half.start()
    prefix = _PREFIX.search(text, near, hit.start)
    if prefix is not None and not _NO_PREFIX.fullmatch(prefix.group(1)):
        return prefix.start(1)
    return None


def _with_kind(hit: Hit, name: str, after: re.Match[str], gazetteer: Gazetteer) -> Hit:
    word = after.group(1).lower()
    if word.startswith(_DISTRICT):
        return _as_raion(hit, name, after.end(), gazetteer)
    if word.startswith(_REGION_WORDS):
        return _as_region(hit, name, after.end(), gazetteer)
    if word == "city":
        return hit._replace(end=after.end())
    waters = _of_kind(gazetteer.find(f"{name} {word}") + hit.matches, PlaceKind.WATER)
    return hit._replace(end=after.end(), matches=waters)


def _as_raion(hit: Hit, name: str, end: int, gazetteer: Gazetteer) -> Hit:
    return hit._replace(end=end, matches=_raions_named(hit, name, gazetteer), admin_cue=True)


def _raions_named(hit: Hit, name: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """List the raions of a name, else of the town so spelled: "Chuguev district"."""
    named = (name, *(match.place.name for match in hit.matches[:1]))
    found = (_of_kind(gazetteer.find(f"{seat} Raion"), PlaceKind.REGION) for seat in named)
    return next(filter(None, found), ())


def _as_region(hit: Hit, name: str, end: int, gazetteer: Gazetteer) -> Hit:
    regions = _of_kind(hit.matches, PlaceKind.REGION) or _regions_named(hit, name, gazetteer)
    if not regions and not hit.is_kind(PlaceKind.SETTLEMENT):
        return hit
    regions = regions or _raions_named(hit, name, gazetteer)  # "the Nikopol region"
    return hit._replace(end=end, matches=regions, admin_cue=True)


def _regions_named(hit: Hit, name: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """List the regions named after the place: "Kursk" is said of both."""
    if not hit.is_kind(PlaceKind.SETTLEMENT):
        return ()
    known = {match.place.id for match in hit.matches}
    seat = hit.matches[0].place
    names = {name, seat.name} if (seat.admin1 or "").startswith(seat.name) else {name}
    found = (match for word in names for match in gazetteer.find(f"{word} Oblast"))
    return tuple(
        match for match in _of_kind(found, PlaceKind.REGION) if match.place.id not in known
    )


def _of_kind(matches: Iterator[Match] | Sequence[Match], kind: PlaceKind) -> tuple[Match, ...]:
    return tuple(match for match in matches if match.place.kind is kind)


def _is_region_name(hit: Hit) -> bool:
    if not hit.is_kind(PlaceKind.REGION):
        return False
    return all(match.place.kind is PlaceKind.REGION for match in hit.matches)
