"""What all tests share: no clock, no gazetteer of this folder, and servers on loopback."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from hypothesis import settings

# Properties are judged by what holds, never by the clock: a busy machine fails no test.

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

# A full index that someone works with in this folder changes no test.
os.environ["FRONTLINE_GAZETTEER"] = ""

Serve = Callable[[type[BaseHTTPRequestHandler]], AbstractContextManager[str]]


@pytest.fixture(scope="session")
def serve() -> Serve:
    """Give a way to run a real HTTP server on loopback; it tells its address."""
    return _served


@contextmanager
def _served(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        # It looks that often whether it shall end: by default each test would wait half a second.
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
