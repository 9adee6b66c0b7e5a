"""A series of fronts in; the list that the map chooses from, and each day's file, out.

Years of days take a while to draw, so the page does not wait for them: a file's name is known from
the front itself, the day that is shown is drawn at once, and the others follow, newest first. What
an earlier run drew is still there.
"""

from __future__ import annotations

import hashlib
import inspect
import threading
import time
from functools import cache
from typing import TYPE_CHECKING, Any

from dashboard.front_key import front_key
from dashboard.published import keep, publish_as
from geodata.snapshots import front_shapes as shapes
from geodata.snapshots.columns import day_number
from geodata.snapshots.front_shapes import fine_shapes, front_shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.fronts import FrontSeries
    from geodata.model import Front

_PAUSE_S = 0.01  # between two drawings, so that visitors are served meanwhile


def list_fronts(series: FrontSeries) -> list[dict[str, Any]]:
    """List the fronts by day; `first` marks the one that answers when any source may."""
    answering = {id(series.latest(day) or series.drawn(day)) for day in series.days}
    fronts = sorted(series.fronts, key=lambda front: (front.day, front.source))
    missing = [front for front in fronts if not _kept(front)]
    threading.Thread(target=_draw_all, args=(missing[::-1],), daemon=True).start()
    return [
        {
            "day": day_number(front.day),
            "source": front.source,
            "first": id(front) in answering,
            "file": front_file(front),
        }
        for front in fronts
    ]


def draw_front(front: Front) -> None:
    """Write a front's files now, unless they are there: what far out shows, and the whole line."""
    if keep(front_file(front)):
        return
    rough, fine = front_shapes(front), fine_shapes(front)
    if fine is not None:
        rough["fine"] = front_file(front, "-fine")
        publish_as(rough["fine"], fine)
    publish_as(front_file(front), rough)


def front_file(front: Front, part: str = "") -> str:
    """Name a front's file below static; another drawing, or way to draw, is another file."""
    return f"published/front-{front_key(front)}-{_way()}{part}.json"


def _kept(front: Front) -> bool:
    """Tell whether both files are there; a front of few corners has no second one."""
    keep(front_file(front, "-fine"))
    return keep(front_file(front))


def _draw_all(fronts: Sequence[Front]) -> None:
    for front in fronts:
        draw_front(front)
        time.sleep(_PAUSE_S)


@cache
def _way() -> str:
    return hashlib.blake2b(inspect.getsource(shapes).encode(), digest_size=4).hexdigest()
