"""Events in; tables in the layouts of ACLED and of UCDP GED out, with their precision codes.

Sources. ACLED: the 31 columns of its download since March 2023 (acleddata.com, "Guide to 2023
column changes" and "Codebook": 1 the day, 2 a week, 3 a month, the day written being the middle of
the period; 1 a town, 2 near one, 3 a region). UCDP GED: the 49 columns of its file, 23.1 to 25.1,
and the codebook (Högbladh, ucdp.uu.se/downloads/ged/ged241.pdf) for `where_prec` 1 to 7,
`date_prec` 1 to 5, `event_clarity` (1 one event on one clear day, 2 a sum over days) and the words
of `code_status`. A layout is a layout: the kinds are translated to the nearest of theirs, and our
own word stands in `tags`. A side's deaths are not told apart, so such columns stay empty, as do the
codes of countries and dyads that we do not keep.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from geodata.snapshots.tables import spot, table_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geodata.snapshots.features import Feature

_ACLED = tuple(
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 "
    "assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region "
    "country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale "
    "notes fatalities tags timestamp".split()
)
_ACLED_TYPES = {
    "advance": ("Battles", "Armed clash"),
    "capture": ("Battles", "Non-state actor overtakes territory"),
    "attack": ("Battles", "Armed clash"),
    "clash": ("Battles", "Armed clash"),
    "strike": ("Explosions/Remote violence", "Air/drone strike"),
    "shelling": ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    "withdrawal": ("Strategic developments", "Non-violent transfer of territory"),
    "deployment": ("Strategic developments", "Other"),
    "casualties": ("Battles", "Armed clash"),
    "other": ("Strategic developments", "Other"),
}
_GED = tuple(
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id "
    "conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a "
    "side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office "
    "source_date source_headline source_original where_prec where_coordinates where_description "
    "adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity "
    "date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high "
    "low gwnoa gwnob".split()
)
_COUNTRY = {"UA": ("Ukraine", 804), "RU": ("Russia", 643)}  # ISO 3166-1
_KILLED = re.compile(
    r"(?P<least>at least )?(?P<low>\d+)(?: to (?P<high>\d+))? "
    r"(?:people |civilians |soldiers )?killed"
)
_NEAR_M = 25_000  # UCDP: within about 25 km of a known point is precision 2
_EXACT_M = 5_000  # a settlement's own position, edge included
_WEEK_DAYS, _MONTH_DAYS = 7, 31


def acled_bytes(features: Sequence[Feature], about: Mapping[str, Any]) -> bytes:
    """Write the events in ACLED's layout; an undated one keeps an empty day."""
    return _table(_ACLED, map(_acled_row, _events(features)), about)


def ged_bytes(features: Sequence[Feature], about: Mapping[str, Any]) -> bytes:
    """Write the events in the layout of UCDP GED; deaths only where the text counts them."""
    return _table(_GED, map(_ged_row, _events(features)), about)


def _events(features: Sequence[Feature]) -> list[Feature]:
    return [feature for feature in features if feature.layer == "event"]


def _table(names: Sequence[str], rows: Any, about: Mapping[str, Any]) -> bytes:
    return table_bytes(names, ([row.get(name, "") for name in names] for row in rows), about)


def _acled_row(feature: Feature) -> dict[str, object]:
    row = feature.properties
    event_type, sub_type = _ACLED_TYPES[row["kind"]]
    if row["kind"] == "capture" and "Ukraine" in row["actors"]:
        sub_type = "Government regains territory"
    country, iso = _COUNTRY.get(row["country"] or "", ("", ""))
    actors = [*row["actors"], "", ""]
    low, _ = _deaths(row)
    return {
        **_acled_when(feature),
        **_at(feature),
        "event_id_cnty": feature.id,
        "disorder_type": "Strategic developments"
        if event_type == "Strategic developments"
        else "Political violence",
        "event_type": event_type,
        "sub_event_type": sub_type,
        "actor1": actors[0],
        "actor2": actors[1],
        "iso": iso,
        "region": "Europe" if iso else "",
        "country": country,
        "admin1": row["admin1"] or "",
        "admin2": row["admin2"] or "",
        "location": row["place"],
        "geo_precision": _acled_where(row),
        "source": "; ".join(row["sources"]),
        "notes": row["quote"],
        "fatalities": "" if low is None else low,
        "tags": f"frontline-check: {row['kind']}, {row['status']}{_acled_days(feature)}",
    }


def _acled_when(feature: Feature) -> dict[str, object]:
    """Code the day: 1 its day, 2 within a week, 3 a month or longer, by the middle of the time."""
    if feature.first_day is None or feature.last_day is None:
        return {}
    lasts = (feature.last_day - feature.first_day).days + 1
    code = 1 if lasts == 1 else 2 if lasts <= _WEEK_DAYS else 3
    day = feature.first_day + (feature.last_day - feature.first_day) // 2
    return {"event_date": day.isoformat(), "year": day.year, "time_precision": code}


def _acled_days(feature: Feature) -> str:
    """Name the days that one date cannot hold."""
    first, last = feature.first_day, feature.last_day
    return "" if first is None or last is None or first == last else f"; {first} to {last}"


def _acled_where(row: Mapping[str, Any]) -> int:
    """Code the place: 1 the town, 2 a part of a region, 3 the region."""
    if row["place_kind"] in {"region", "country"} and not row["claim_id"]:
        return 3
    return 1 if row["uncertainty_m"] <= _EXACT_M else 2


def _ged_row(feature: Feature) -> dict[str, object]:
    row = feature.properties
    low, high = _deaths(row)
    country, _ = _COUNTRY.get(row["country"] or "", ("", 0))
    actors = [*row["actors"], "", ""]
    return {
        **_ged_when(feature),
        **_at(feature),
        "id": int(hashlib.blake2b(feature.id.encode(), digest_size=6).hexdigest(), 16),
        "relid": feature.id,
        "code_status": "Clear" if row["status"] == "confirmed" else "Check deaths",
        "type_of_violence": 1,  # states fight
        "conflict_name": "Russia - Ukraine",
        "side_a": actors[0],
        "side_b": actors[1],
        "number_of_sources": row["reports"],
        "source_article": row["url"] or row["title"] or "",
        "source_office": "; ".join(row["sources"]),
        "source_date": row["published"] or "",
        "source_headline": row["title"] or "",
        "source_original": row["said_by"] or "",
        "where_prec": _ged_where(row),
        "where_coordinates": row["place"],
        "where_description": row["quote"],
        "adm_1": row["admin1"] or "",
        "adm_2": row["admin2"] or "",
        "country": country,
        "region": "Europe" if country else "",
        "event_clarity": 1 if feature.first_day and feature.first_day == feature.last_day else 2,
        "best": "" if low is None else low,
        "low": "" if low is None else low,
        "high": "" if high is None else high,
    }


def _ged_when(feature: Feature) -> dict[str, object]:
    """Code the days: 1 the day, 2 within 6 days, 3 a week, 4 a month, 5 longer."""
    if feature.first_day is None or feature.last_day is None:
        return {}
    first, last = feature.first_day, feature.last_day
    lasts = (last - first).days + 1
    limits = (1, _WEEK_DAYS - 1, _WEEK_DAYS, _MONTH_DAYS)
    code = 1 + sum(lasts > limit for limit in limits)
    days = {"date_start": first.isoformat(), "date_end": last.isoformat()}
    return {**days, "year": first.year, "date_prec": code}


def _ged_where(row: Mapping[str, Any]) -> int:
    """Code the place: 1 exact, 2 near a known one, 3 raion, 4 oblast, 5 a wide area, 6 country."""
    if row["place_kind"] == "country":
        return 6
    if row["place_kind"] == "region" and not row["claim_id"]:
        return 4 if str(row["place"]).endswith("Oblast") else 3
    if row["uncertainty_m"] <= _EXACT_M:
        return 1
    return 2 if row["uncertainty_m"] <= _NEAR_M else 5


def _at(feature: Feature) -> dict[str, object]:
    at = spot(feature)
    if at is None:
        return {}
    return {"longitude": at[0], "latitude": at[1], "geom_wkt": f"POINT ({at[0]} {at[1]})"}


def _deaths(row: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """Give the fewest and the most killed that the text counts; None where it does not say."""
    for words in row["counts"] or ():
        found = _KILLED.fullmatch(words)
        if found:
            low = int(found["low"])
            return low, int(found["high"]) if found["high"] else None if found["least"] else low
    return None, None
