"""Content in; files that the map fetches, below Streamlit's static folder, out."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from typing import Any

from dashboard.bundle import PUBLISHED

_STALE_S = 2 * 86_400  # a file that nobody has asked for anew in two days


def publish(content: dict[str, Any], name: str) -> str:
    """Write a file under a name that changes with its content; gives its path below static."""
    raw = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    file = f"{name}-{hashlib.blake2b(raw, digest_size=16).hexdigest()}.json"
    PUBLISHED.mkdir(parents=True, exist_ok=True)
    path = PUBLISHED / file
    if path.exists():
        path.touch()
    else:
        part = path.with_suffix(".part")
        part.write_bytes(raw)
        part.replace(path)
    return f"published/{file}"


def sweep() -> None:
    """Remove files that an earlier run published and nobody has needed since."""
    for path in PUBLISHED.glob("*.json"):
        if time.time() - path.stat().st_mtime > _STALE_S:
            path.unlink(missing_ok=True)
    for folder in PUBLISHED.glob("map-*"):
        if time.time() - folder.stat().st_mtime > _STALE_S:
            shutil.rmtree(folder, ignore_errors=True)
