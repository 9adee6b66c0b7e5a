"""A text and its slate in; how near each candidate lies to where its formations fought out.

"The 47th Brigade repelled an attack near Stepove": of the villages of that name the one by Avdiivka
is meant, for there the brigade was reported. It speaks for a candidate and never against one:
nobody lists every place where a brigade was.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geodata.phrases.late import late
from geodata.places.deployments import month_of
from geodata.places.formation_words import deployments_told, may_tell
from geodata.places.sphere import metres_between, unit_vectors
from geodata.sentences import split

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from geodata.places.deployments import Deployment
    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

# Two in three reports of a formation are from where the table has it; of the front's other villages
# one in fifteen lies there by chance, and one in six where no day tells which of its rows holds.
_FOUGHT_THERE, _FOUGHT_ONCE = 2.2, 1.4  # log-odds
# It stands at the front in what is told: brigades are given cars, and their people have families.
_AT_WAR = late(
    r"\b(?:repel|repuls|attack|assault|storm|advanc|fight|fought|battle|clash|captur|seiz|liberat"
    r"|foothold|infiltrat|dislodg|push|offensive|position|defen[ds]|hold|held|destroy|struck|strike"
    r"|shell|fire|trench|enter|clear|flag|br[eo]k|retreat|withdr|enem|russians|prisoner|losses|lost"
    r"|encircl|surround|stop|halt|front|operat|station|situation|counter|retook|recaptur|approach"
    r"|відби|отби|штурм|контр|насту|просу[нв]|продви|атак|оборон|позиц|трима|утрим|держ|удерж|знищ"
    r"|уничтож|[ву]ра[зж]|пораз|пораж|обстр|удар|вогн|огн|окоп|зайш|заш|увійш|вош|зачист|прапор|флаг"
    r"|прор[ив]|відсту|отступ|відійш|отош|воро[гж]|враг|противник|окупант|росіян|россиян|полон|плен"
    r"|втра|потер|зупин|останов|виби|выби|закріп|закреп|захоп|захват|звільн|освобо|зай?ня[лв]|взя[лв]"
    r"|фронт|підійш|подош|вийшли|вышли|ситуац|обстанов|стабіліз|бо(?:й|и|ю|ї|їв|ев|ях)\b)",
    re.IGNORECASE,
)
# "Born in Stepove, he served in the 47th Brigade": where its people come from and are laid to rest
_AT_HOME = late(
    r"\b(?:born|native|resident|hometown|buried|funeral|graduat|volunteers? from|train(?:ed|ing)\b"
    r"|rotat|народи|уродже|родом|мешка|жител|похов|похор|волонтер|родил|родив|урожен|прости[лв]|прощ"
    r"|ротац|навчан|полігон|полигон)",
    re.IGNORECASE,
)
_FALLS_OFF = 4.0  # how steeply beyond the reach, which is wide: a brigade holds some ten kilometres


def formation_fit(text: str, slate: Slate, day: date | None) -> Floats | float:
    """Weigh each candidate by how near the formations of its sentence were reported, in log-odds.

    `day` is the article's; what was reported of other months tells nothing.
    """
    if not may_tell(text):
        return 0.0
    found, spans = slate.zeros(), split(text)
    rows_of: dict[int, list[slice]] = {}
    for spot, rows in zip(slate.spots, slate.rows, strict=True):
        if rows.stop - rows.start > 1 and not spot.is_area:
            rows_of.setdefault(spot.sentence, []).append(rows)
    for number, unsure in rows_of.items():
        sentence = text[spans[number].start : spans[number].end]
        known = tuple(one for one in deployments_told(sentence) if _is_of(one, day))
        if known and _AT_WAR.search(sentence) and not _AT_HOME.search(sentence):
            for rows in unsure:
                found[rows] = _nearness(slate, rows, known)
    return found * (_FOUGHT_ONCE if day is None else _FOUGHT_THERE)


def _is_of(one: Deployment, day: date | None) -> bool:
    return day is None or one.first_month <= month_of(day.year, day.month) <= one.last_month


@lru_cache(maxsize=64)
def _areas(known: tuple[Deployment, ...]) -> tuple[Floats, Floats]:
    """Give the unit vectors (n, 3) of the areas, and their reaches in metres (n,)."""
    at = unit_vectors(np.array([one.lon for one in known]), np.array([one.lat for one in known]))
    return at, np.array([one.reach_m for one in known])


def _nearness(slate: Slate, rows: slice, known: tuple[Deployment, ...]) -> Floats:
    """Give how near each candidate lies to where the formations were, 1 there and 0 far off."""
    at, reach_m = _areas(known)
    off = metres_between(slate.columns.xyz[rows], at) / reach_m
    near = np.exp(-0.5 * np.square(_FALLS_OFF * np.maximum(off - 1.0, 0.0))).max(axis=1)
    return np.asarray(near * slate.columns.is_point[rows])
