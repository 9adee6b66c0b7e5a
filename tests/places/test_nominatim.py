"""Nominatim as a real server on loopback speaks it: asked politely, cached, clear when away."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from geodata.__main__ import main
from geodata.errors import InputError
from geodata.model import PlaceKind
from geodata.places.index import compile_rows
from geodata.places.nominatim import USER_AGENT, Nominatim
from geodata.places.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Serve

KHUTIR = {
    "place_id": 1, "osm_type": "node", "osm_id": 42, "lat": "48.1000", "lon": "37.2000",
    "class": "place", "type": "hamlet", "addresstype": "hamlet", "name": "Novyi Khutir",
    "display_name": "Novyi Khutir, Donetsk Oblast, Ukraine",
    "address": {"hamlet": "Novyi Khutir", "district": "Pokrovsk Raion", "state": "Donetsk Oblast",
                "country": "Ukraine", "country_code": "ua"},
    "boundingbox": ["48.0910", "48.1090", "37.1900", "37.2100"],
}  # fmt: skip
SHOP = {**KHUTIR, "osm_id": 43, "class": "shop", "type": "books", "addresstype": "shop"}
ANSWERS = {
    "novyi khutir": json.dumps([KHUTIR, SHOP]),
    "nowhere": "[]",
    "broken": "<html>busy</html>",
    "odd": json.dumps([{"lat": "north", "lon": None}]),
}


class Server(BaseHTTPRequestHandler):
    asked: list[tuple[str, str]] = []  # noqa: RUF012  # one server a test

    def do_GET(self) -> None:
        name = parse_qs(urlsplit(self.path).query)["q"][0]
        self.asked.append((name, self.headers["User-Agent"]))
        if name == "refused":
            self.send_error(403)
            return
        body = ANSWERS[name].encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def server(serve: Serve) -> Iterator[str]:
    Server.asked.clear()
    with serve(Server) as address:
        yield address


def test_a_place_is_found_with_its_units_and_how_well_it_is_known(
    server: str, tmp_path: Path
) -> None:
    (place,) = Nominatim(server, tmp_path / "cache.sqlite").find("Novyi  Khutir")
    assert (place.name, place.kind) == ("Novyi Khutir", PlaceKind.SETTLEMENT)
    assert (place.country, place.admin1, place.admin2) == ("UA", "Donetsk Oblast", "Pokrovsk Raion")
    # Half the diagonal of a box of 2.00 km by 1.49 km.
    assert place.uncertainty_m == pytest.approx(1247, rel=0.01)
    assert Server.asked == [("novyi khutir", USER_AGENT)]


def test_an_answer_survives_a_restart(server: str, tmp_path: Path) -> None:
    for name in ("Novyi Khutir", "nowhere"):
        first = Nominatim(server, tmp_path / "cache.sqlite").find(name)
        assert Nominatim(server, tmp_path / "cache.sqlite").find(name) == first
    assert [name for name, _ in Server.asked] == ["novyi khutir", "nowhere"]


def test_an_old_answer_is_asked_for_anew(server: str, tmp_path: Path) -> None:
    for at in (0.0, 80 * 86_400.0, 100 * 86_400.0):
        Nominatim(server, tmp_path / "c.sqlite", clock=lambda at=at: at).find("nowhere")  # type: ignore[misc]
    assert len(Server.asked) == 2


def test_it_asks_once_a_second(server: str, tmp_path: Path) -> None:
    slept: list[float] = []
    asked = Nominatim(server, tmp_path / "c.sqlite", clock=lambda: 1000.0, sleep=slept.append)
    asked.find("nowhere")
    asked.find("novyi khutir")
    assert slept == [0.0, 1.0]


@pytest.mark.parametrize("name", ["refused", "broken", "odd"])
def test_no_answer_is_one_sentence_and_not_kept(server: str, tmp_path: Path, name: str) -> None:
    asked = Nominatim(server, tmp_path / "c.sqlite", sleep=lambda _: None)
    for _ in range(2):
        with pytest.raises(InputError, match="gives no answer"):
            asked.find(name)
    assert len(Server.asked) == 2


def test_a_server_that_is_away(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="check the network"):
        Nominatim("http://127.0.0.1:9", tmp_path / "c.sqlite").find("Kurakhove")


def test_no_address(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no web address"):
        Nominatim("nominatim", tmp_path / "c.sqlite")


def test_the_verb_asks_only_for_what_no_table_knows(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    town = Row(id="1", name="Kurakhove", kind=PlaceKind.SETTLEMENT, lon=37, lat=48, uncertainty_m=0)
    (tmp_path / "tiny.index").write_bytes(compile_rows([town]))
    tiny = ["--gazetteer", str(tmp_path / "tiny.index")]
    assert main(["locate", "Kurakhove", "--online", server, *tiny]) == 0
    assert Server.asked == []
    assert main(["locate", "Novyi Khutir", "--online", server, *tiny]) == 0
    row = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert row["id"] == "osm-node-42"
