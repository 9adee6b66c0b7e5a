"""A name that no table knows in; what a Nominatim server says it is out. Only when it is asked for.

The public server allows one request a second, asks for a user agent of one's own and for a cache
(its usage policy); answers, "not found" included, are kept on disk and survive restarts.
"""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from geodata.errors import InputError
from geodata.model import LonLat, Place, PlaceKind
from geodata.places.shelf import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SERVER = "https://nominatim.openstreetmap.org"
USER_AGENT = "frontline-check/0.1 (checks places named in news on the war in Ukraine)"
ATTRIBUTION = "© OpenStreetMap contributors (ODbL)"
_PAUSE_S = 1.0  # the server's usage policy
_TIMEOUT_S = 15
_MOST = 10
_KEPT_S = 90 * 86_400  # an answer older than that is asked for anew
_KINDS = {"country": PlaceKind.COUNTRY, "state": PlaceKind.REGION, "region": PlaceKind.REGION}
_WATERS = frozenset({"river", "sea", "lake", "water", "bay", "reservoir", "canal", "stream"})
_SETTLEMENTS = frozenset(
    {"city", "town", "village", "hamlet", "suburb", "municipality", "isolated_dwelling", "locality"}
)


class Nominatim:
    """A Nominatim server behind a cache on disk; `clock` and `sleep` are seconds."""

    def __init__(
        self,
        server: str = SERVER,
        cache: Path | None = None,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        from geopy.geocoders import Nominatim as Geocoder

        address = urlsplit(server)
        if address.scheme not in {"http", "https"} or not address.netloc:
            raise InputError(f"Nominatim server {server!r}: is no web address; write https://...")
        self._server = server
        self._cache = cache or cache_folder() / "nominatim.sqlite"
        self._clock, self._sleep = clock, sleep
        self._asked = 0.0
        self._geocoder = Geocoder(
            user_agent=USER_AGENT,
            timeout=_TIMEOUT_S,
            scheme=address.scheme,
            domain=address.netloc + address.path.rstrip("/"),
        )

    def find(self, name: str) -> tuple[Place, ...]:
        """Give the places of a name in Ukraine and its neighbours, as the server ranks them.

        Raises
        ------
        InputError
            If the server cannot be reached, refuses, or answers no Nominatim.
        """
        key = " ".join(name.split()).casefold()
        with closing(self._open()) as store:
            rows = _kept(store, self._server, key, self._clock())
            if rows is None:
                rows = self._ask(key)
                now = self._clock()
                with store:
                    store.execute(
                        "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)",
                        (self._server, key, json.dumps(rows), now),
                    )
        return tuple(place for place in map(_place, rows) if place is not None)

    def _ask(self, name: str) -> list[dict[str, Any]]:
        from geopy.exc import GeopyError

        self._sleep(max(0.0, self._asked + _PAUSE_S - self._clock()))
        self._asked = self._clock()
        try:
            found = self._geocoder.geocode(
                name, exactly_one=False, limit=_MOST, addressdetails=True, language="en"
            )
        except (GeopyError, KeyError, TypeError, ValueError) as error:  # geopy trusts the answer
            why = " ".join(str(error).split())[:160] or type(error).__name__
            raise InputError(
                f"Nominatim server {self._server}: gives no answer for {name!r} ({why}); check the "
                "network, wait a minute, or leave out --online"
            ) from error
        return [location.raw for location in found or ()]

    def _open(self) -> sqlite3.Connection:
        try:
            self._cache.parent.mkdir(parents=True, exist_ok=True)
            store = sqlite3.connect(self._cache, timeout=_TIMEOUT_S)
            store.execute(
                "CREATE TABLE IF NOT EXISTS answer"
                " (server TEXT, name TEXT, rows TEXT, at REAL, PRIMARY KEY (server, name))"
            )
        except (OSError, sqlite3.Error) as error:
            raise InputError(
                f"cache {self._cache}: cannot be opened ({error}); remove the file or its lock"
            ) from error
        return store


def _kept(
    store: sqlite3.Connection, server: str, name: str, now: float
) -> list[dict[str, Any]] | None:
    row = store.execute(
        "SELECT rows FROM answer WHERE server = ? AND name = ? AND at > ?",
        (server, name, now - _KEPT_S),
    ).fetchone()
    return None if row is None else list(json.loads(row[0]))


def _place(row: dict[str, Any]) -> Place | None:
    """Read one answer; what has no position or is no place of ours is left out."""
    try:
        at = LonLat(float(row["lon"]), float(row["lat"]))
        kind = _kind(row)
        name = str(row.get("name") or row["display_name"].split(",")[0])
    except (AttributeError, InputError, KeyError, TypeError, ValueError):
        return None
    if kind is None:
        return None
    address = row.get("address") or {}
    return Place(
        id=f"osm-{row.get('osm_type', 'x')}-{row.get('osm_id', 0)}",
        name=name,
        kind=kind,
        at=at,
        uncertainty_m=_uncertainty_m(row),
        country=str(address.get("country_code") or "").upper() or None,
        admin1=address.get("state"),
        admin2=address.get("district") or address.get("county"),
        source=ATTRIBUTION,
    )


def _kind(row: dict[str, Any]) -> PlaceKind | None:
    told = str(row.get("addresstype") or row.get("type"))
    if told in _SETTLEMENTS:
        return PlaceKind.SETTLEMENT
    if told in _WATERS:
        return PlaceKind.WATER
    if told in _KINDS:
        return _KINDS[told]
    facility = row.get("class") or row.get("category")
    known = {"aeroway", "amenity", "building", "bridge", "man_made", "military", "power", "railway"}
    return PlaceKind.FACILITY if facility in known else None


def _uncertainty_m(row: dict[str, Any]) -> float:
    """Take half the diagonal of the answer's box, at least 100 m; 1 km if it has none."""
    from geodata.measure import distance_m

    try:
        south, north, west, east = map(float, row["boundingbox"])
        across_m = distance_m(LonLat(west, south), LonLat(east, north))
    except (InputError, KeyError, TypeError, ValueError):
        return 1_000.0
    return max(100.0, round(across_m / 2))
