"""Reports in; groups of those that go back to one text or one agency out.

Ten papers that print the same dispatch are one source.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ALIKE_RATIO = 0.6  # of the runs of three words that either text has, so many are shared by copies
_RUN_WORDS = 3
_AGENCIES = {
    "Reuters": r"reuters|рейтер\w*",
    "AP": r"ap|associated\s+press",
    "AFP": r"afp|agence\s+france-presse",
    "Ukrinform": r"ukrinform|укрінформ\w*|укринформ\w*",
    "Interfax-Ukraine": r"interfax-ukraine|інтерфакс-україн\w+|интерфакс-украин\w+",
    "Interfax": r"interfax|интерфакс\w*|інтерфакс\w*",
    "UNIAN": r"unian|уніан|униан",
    "TASS": r"tass|тасс",
    "RIA Novosti": r"ria\s+novosti|риа\s+новости",
    "DPA": r"dpa",
}
# "(Reuters) -", "Reporting by Reuters", "повідомляє Укрінформ", "передаёт ТАСС".
_CREDITS = tuple(
    (
        name,
        late(
            rf"\(\s*(?:{words})\s*\)|[—–-]\s*(?:{words})\s*[.,—–-]"
            rf"|(?:reports?|reported|reporting|citing|via|source:?)\s+(?:by\s+)?(?:the\s+)?"
            rf"(?:{words})(?!\w)"
            rf"|(?<!\w)(?:{words})(?!\w|-)\s+(?:reports?|reported)"
            rf"|(?:повідомляє|передає|пише|сообщает|передает|передаёт|пишет|джерело:?|источник:?)"
            rf"\s+(?:агентств\w+\s+)?[«\"“]?(?:{words})(?!\w)",
            re.IGNORECASE,
        ),
    )
    for name, words in _AGENCIES.items()
)
# What any of an agency's names begins with: a text without it is not searched for a credit.
_STEMS = {
    name: tuple(re.split(r"[\\]", one)[0] for one in words.split("|"))
    for name, words in _AGENCIES.items()
}
_NAMED = tuple((name, late(words, re.IGNORECASE)) for name, words in _AGENCIES.items())


@dataclass(frozen=True, slots=True)
class Report:
    """An article as far as its independence goes: who published it, and what it says."""

    article_id: str
    publisher: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The articles that go back to one text or agency; `why` is empty where there is but one."""

    article_ids: tuple[str, ...]
    why: str


def find_origins(reports: Iterable[Report]) -> tuple[Origin, ...]:
    """Group reports by what they go back to, in the order of their articles' ids.

    >>> same = [Report("a", "X", "KYIV (Reuters) - It fell."), Report("b", "Y", "(Reuters) Well.")]
    >>> find_origins(same)
    (Origin(article_ids=('a', 'b'), why='the same credit: Reuters'),)
    """
    texts: dict[str, list[Report]] = {}
    for report in reports:
        texts.setdefault(report.article_id, []).append(report)
    if len(texts) == 1:  # most events have one report
        return (Origin(tuple(texts), ""),)
    links = [*_by_credit(texts), *_by_words(texts)]
    first = {article_id: article_id for article_id in texts}
    for one, other, _ in links:
        root, child = sorted((_root(first, one), _root(first, other)))
        first[child] = root
    groups: dict[str, list[str]] = {}
    why: dict[str, set[str]] = {}
    for article_id in sorted(texts):
        groups.setdefault(_root(first, article_id), []).append(article_id)
    for one, _, reason in links:
        why.setdefault(_root(first, one), set()).add(reason)
    return tuple(
        Origin(tuple(ids), "; ".join(sorted(why.get(root, ())))) for root, ids in groups.items()
    )


def _root(first: dict[str, str], article_id: str) -> str:
    while first[article_id] != article_id:
        article_id = first[article_id]
    return article_id


def _by_credit(texts: dict[str, list[Report]]) -> Iterator[tuple[str, str, str]]:
    seen: dict[str, str] = {}
    for article_id in sorted(texts):
        agencies = {name for report in texts[article_id] for name in agencies_of(report)}
        for name in sorted(agencies):
            if name in seen:
                yield seen[name], article_id, f"the same credit: {name}"
            seen.setdefault(name, article_id)


def _by_words(texts: dict[str, list[Report]]) -> Iterator[tuple[str, str, str]]:
    """Compare each text with those that share a run of words with it, the others never."""
    holders: dict[tuple[str, ...], list[str]] = {}
    sizes: dict[str, int] = {}
    for article_id in sorted(texts):
        runs = _runs(" ".join(report.text for report in texts[article_id]))
        shared = Counter(other for run in runs for other in holders.get(run, ()))
        for other, count in sorted(shared.items()):
            if count >= _ALIKE_RATIO * (len(runs) + sizes[other] - count):
                yield other, article_id, "nearly the same text"
                break  # what is a copy of that one is found through it
        else:
            for run in runs:
                holders.setdefault(run, []).append(article_id)
            sizes[article_id] = len(runs)


def agencies_of(report: Report) -> frozenset[str]:
    """Name the agencies that a report is credited to, or that published it.

    >>> sorted(agencies_of(Report("a", "Reuters", "A town fell.")))
    ['Reuters']
    """
    published = {name for name, words in _NAMED if words.fullmatch(report.publisher or "")}
    text, lowered = report.text, report.text.lower()
    near = ((name, words) for name, words in _CREDITS if any(s in lowered for s in _STEMS[name]))
    return frozenset(published | {name for name, words in near if words.search(text)})


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    starts = range(max(1, len(words) - _RUN_WORDS + 1))
    return frozenset(tuple(words[n : n + _RUN_WORDS]) for n in starts)
