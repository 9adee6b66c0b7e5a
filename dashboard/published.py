"""Content in; files that the map fetches, below Streamlit's static folder, out."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
import time
from typing import Any

from dashboard.bundle import PUBLISHED, STATIC

_STALE_S = 2 * 86_400  # a file that nobody has asked for anew in two days


def publish(content: dict[str, Any], name: str) -> str:
    """Write a file under a name that changes with its content; gives its path below static."""
    raw = _raw(content)
    file = f"published/{name}-{hashlib.blake2b(raw, digest_size=16).hexdigest()}.json"
    if not keep(file):
        _write(file, raw)
    return file


def publish_as(file: str, content: dict[str, Any]) -> None:
    """Write a file under a path below static that the caller has made from what is drawn."""
    _write(file, _raw(content))


def keep(file: str) -> bool:
    """Tell whether a file is published, and if so, that it is still needed."""
    path = STATIC / file
    if not path.exists():
        return False
    path.touch()
    return True


def _raw(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _write(file: str, raw: bytes) -> None:
    path = STATIC / file
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{threading.get_ident()}.part")  # two may write the same at once
    part.write_bytes(raw)
    part.replace(path)


def sweep() -> None:
    """Remove files that an earlier run published and nobody has needed since."""
    for path in (*PUBLISHED.glob("*.json"), *PUBLISHED.glob("*.part")):
        if time.time() - path.stat().st_mtime > _STALE_S:
            path.unlink(missing_ok=True)
    for folder in PUBLISHED.glob("map-*"):
        if time.time() - folder.stat().st_mtime > _STALE_S:
            shutil.rmtree(folder, ignore_errors=True)
