"""Words before a quantity in; what they make of it out: "about", "up to", "more than" ..."""

from __future__ import annotations

import re

# The strongest first: a limit says more than "about". Source: news in the three languages.
_QUALIFIERS = {
    "at least": """at least | no less than | щонайменше | як мінімум | не менше ніж | не менше
        | не менее чем | не менее | как минимум | минимум | мінімум""",
    "up to": """as far as | as much as | as little as | as close as | as deep as | up to | at most
        | no more than | no farther than | no further than | щонайбільше | не більше ніж
        | не більше | не далі ніж | не далі | не более чем | не более | не дальше чем | не далее
        | не дальше | максимум | до""",
    "less than": """just less than | slightly less than | a little less than | less than | under
        | fewer than | just under | closer than | менше ніж | менше за | менше як | менше
        | менш ніж | менш як | менее чем | менее | меньше чем | меньше | ближче ніж | ближе чем""",
    "within": """within a radius of | within | в межах | у межах | в радіусі | у радіусі
        | в пределах | в радиусе""",
    "more than": """just more than | slightly more than | a little more than | more than
        | farther than | further than | greater than | just over | slightly over | well over
        | over | above | beyond | понад | більше ніж | більше за | більше як | більше
        | більш ніж | більш як | более чем | более | больше чем | больше | свыше
        | трохи більше ніж | трохи більше | чуть более | чуть больше | немногим более""",
    "nearly": "nearly | almost | close to | just short of | майже | почти | без малого",
    "about": """about | around | roughly | approximately | approx | approx. | some | circa | ca.
        | an estimated | estimated | ~ | ≈ | близько | приблизно | орієнтовно | десь | зо
        | около | примерно | приблизительно | порядка | ориентировочно | где-то
        | якихось | якісь | каких-то | какие-то | каких-нибудь""",
    "just": """just | only | barely | a mere | merely | лише | тільки | всього | усього | лишь
        | только | всего""",
}
_NAME_OF = {
    " ".join(words.split()): name for name, row in _QUALIFIERS.items() for words in row.split("|")
}
_RANK = tuple(_QUALIFIERS)
_LONGEST = max(len(words.split()) for words in _NAME_OF)
# Small words that may follow a qualifier: "more than the 5 km", "більш ніж на 5 км".
_SMALL = frozenset("the a на за в у по".split())
_REACH = 40  # characters; "no more than just about" fits
_WORD = re.compile(r"[^\s(\"“«„]+")


def qualifier_before(text: str, floor: int, at: int) -> tuple[str | None, int]:
    """Read the strongest qualifier that ends where a quantity begins; also where it starts.

    >>> qualifier_before("only about 10 km", 0, 11), qualifier_before("took 10 km", 0, 5)
    (('about', 0), (None, 5))
    >>> qualifier_before("no more than 10 km", 0, 13)
    ('up to', 0)
    """
    words = list(_WORD.finditer(text, max(floor, at - _REACH), at))
    if words and words[-1].group().lower() in _SMALL:
        words.pop()
    said: list[str] = []
    start = at
    while size := _qualifier_size(words):
        said.append(_NAME_OF[_joined(words[-size:])])
        start = words[-size].start()
        del words[-size:]
    return (min(said, key=_RANK.index) if said else None), start


def _qualifier_size(words: list[re.Match[str]]) -> int:
    """Count the last words that make a qualifier, as many as can be; 0 if they make none."""
    sizes = range(min(_LONGEST, len(words)), 0, -1)
    return next((size for size in sizes if _joined(words[-size:]) in _NAME_OF), 0)


def _joined(words: list[re.Match[str]]) -> str:
    return " ".join(word.group().lower() for word in words)
