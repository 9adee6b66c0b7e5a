"""Dumps are fetched from a real server on loopback: whole, resumed, or one clear sentence."""

from __future__ import annotations

import io
import zipfile
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geodata.errors import InputError, SourceUnavailableError
from geodata.places.build import fetch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conftest import Serve

ROW = "1\tTestove\tTestove\tТестове\t48\t37.2\tP\tPPL\tUA\t\t05" + "\t" * 8


def zipped() -> bytes:
    """Give a small dump whose bytes do not compress away."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("UA.txt", "\n".join([ROW] * 2000))
    return raw.getvalue()


WHOLE = zipped()
FULL = Path("/dev/full")
HALF = 3 * 16_384  # bytes, of 124,109


class Server(BaseHTTPRequestHandler):
    ranges: list[str | None] = []  # noqa: RUF012  # one server a test
    answer: Callable[[Server], None]

    def do_GET(self) -> None:
        self.ranges.append(self.headers["Range"])
        type(self).answer(self)

    def send(self, body: bytes, *, status: int = 200, size: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if size is None else size))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


def ranged(request: Server) -> None:
    """Answer as a server that knows ranges, and breaks off half-way the first time."""
    asked = request.headers["Range"]
    if asked is None:
        request.send(WHOLE[:HALF], size=len(WHOLE))
        return
    start = int(asked.removeprefix("bytes=").rstrip("-"))
    request.send_response(206)
    request.send_header("Content-Range", f"bytes {start}-{len(WHOLE) - 1}/{len(WHOLE)}")
    request.send_header("Content-Length", str(len(WHOLE) - start))
    request.end_headers()
    request.wfile.write(WHOLE[start:])


def from_elsewhere(request: Server) -> None:
    """Answer a range with another one."""
    request.send_response(206)
    request.send_header("Content-Range", f"bytes 5-{len(WHOLE) - 1}/{len(WHOLE)}")
    request.send_header("Content-Length", str(len(WHOLE) - 5))
    request.end_headers()
    request.wfile.write(WHOLE[5:])


def past_the_end(request: Server) -> None:
    """Answer that nothing is left, as after a stop before the last step."""
    request.send_response(416)
    request.send_header("Content-Range", f"bytes */{len(WHOLE)}")
    request.send_header("Content-Length", "0")
    request.end_headers()


@pytest.fixture
def server(serve: Serve) -> Iterator[str]:
    Server.ranges.clear()
    with serve(Server) as address:
        yield f"{address}/UA.zip"


@pytest.mark.parametrize(
    ("answer", "begun", "ranges"),
    [
        pytest.param(lambda r: r.send(WHOLE), b"", [None], id="whole"),
        pytest.param(ranged, b"", [None, f"bytes={HALF}-"], id="broken off half-way"),
        pytest.param(ranged, WHOLE[:9], ["bytes=9-"], id="begun by an earlier run"),
        pytest.param(lambda r: r.send(WHOLE), WHOLE[:9], ["bytes=9-"], id="knows no ranges"),
        pytest.param(past_the_end, WHOLE, [f"bytes={len(WHOLE)}-"], id="nothing is left"),
    ],
)
def test_a_dump_comes_whole(
    server: str,
    tmp_path: Path,
    answer: Callable[[Server], None],
    begun: bytes,
    ranges: list[str | None],
) -> None:
    Server.answer = answer
    if begun:
        (tmp_path / "UA.zip.part").write_bytes(begun)
    assert fetch(server, tmp_path).read_bytes() == WHOLE
    assert Server.ranges == ranges
    assert [path.name for path in tmp_path.iterdir()] == ["UA.zip"]


@pytest.mark.parametrize(
    ("answer", "begun", "said"),
    [
        pytest.param(lambda r: r.send_error(404), b"", "the server answers 404", id="not there"),
        pytest.param(
            lambda r: r.send(WHOLE[:HALF], size=len(WHOLE)),
            b"",
            f"{len(WHOLE) - HALF} bytes are missing.; try again",
            id="wrong size each time",
        ),
        pytest.param(lambda r: r.send(WHOLE[:HALF]), b"", "no whole zip", id="cut zip"),
        pytest.param(
            lambda r: r.send(WHOLE[:HALF] + b"?" + WHOLE[HALF + 1 :]),
            b"",
            "no whole zip",
            id="damaged zip",
        ),
        pytest.param(from_elsewhere, WHOLE[:9], "another part", id="another range"),
        pytest.param(past_the_end, WHOLE + b"!", "another size", id="too much was there"),
    ],
)
def test_what_cannot_be_had_is_one_sentence(
    server: str, tmp_path: Path, answer: Callable[[Server], None], begun: bytes, said: str
) -> None:
    Server.answer = answer
    (tmp_path / "UA.zip").write_bytes(b"fetched last year")
    if begun:
        (tmp_path / "UA.zip.part").write_bytes(begun)
    with pytest.raises(SourceUnavailableError, match=said) as told:
        fetch(server, tmp_path)
    assert "\n" not in str(told.value)
    assert (tmp_path / "UA.zip").read_bytes() == b"fetched last year"


def test_a_network_that_is_away_leaves_the_old_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from geodata.places.build import build

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    out = tmp_path / "full.index"
    out.write_bytes(b"the old one")
    with pytest.raises(
        SourceUnavailableError, match=r"UA\.zip: cannot be fetched .*refused"
    ) as told:
        build(download=True, out=out, base="http://127.0.0.1:9")
    assert len(str(told.value)) < 200
    assert out.read_bytes() == b"the old one"


@pytest.mark.parametrize(
    ("sources", "out", "said"),
    [
        pytest.param([], "full.index", "give --from PATH", id="no source"),
        pytest.param(["none.zip"], "full.index", "cannot be read", id="no such dump"),
        pytest.param(["none.zip"], "full.zip", r"end in \.index", id="another name"),
    ],
)
def test_what_cannot_be_built(tmp_path: Path, sources: list[str], out: str, said: str) -> None:
    from geodata.places.build import build

    with pytest.raises(InputError, match=said):
        build([tmp_path / name for name in sources], out=tmp_path / out)


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_sentence(server: str, tmp_path: Path) -> None:
    Server.answer = lambda request: request.send(WHOLE)
    (tmp_path / "UA.zip.part").symlink_to(FULL)
    with pytest.raises(InputError, match=r"cannot be kept .* \(No space left on device\)"):
        fetch(server, tmp_path)


def test_a_folder_that_cannot_be_made_is_one_sentence(server: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="XDG_CACHE_HOME"):
        fetch(server, tmp_path / "file" / "dumps")
