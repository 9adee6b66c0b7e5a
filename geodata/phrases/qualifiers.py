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
        | около | примерно | приблизительно | порядка | ориентировочно | где-то""",
    "just": """just | only | barely | a mere | merely | лише | тільки | всього | усього | лишь
        | только | всего""",
}
_NAME_OF = {
    " ".join(words.split()): name for name, row in _QUALIFIERS.items() for words in row.split("|")
}
_SPACE = r"[\s\u00a0\u202f]"
_REACH = 40  # characters; "no more than just about" fits
_ANY = "|".join(
    re.escape(words).replace(r"\ ", rf"{_SPACE}+")
    for words in sorted(_NAME_OF, key=len, reverse=True)
)

_BEFORE = re.compile(
    rf"(?<!\w)(?:{_ANY})(?:{_SPACE}+(?:{_ANY}))*"
    rf"(?:{_SPACE}+(?:the|a|на|за|в|у|по))?{_SPACE}*$",
    re.IGNORECASE,
)
# Words that may stand right before a quantity: a quick look before the slow search.
_LAST_WORDS = frozenset(words.split()[-1] for words in _NAME_OF) | frozenset(
    "the a на за в у по".split()
)
_WORDS = re.compile(rf"(?<!\w)(?:{_ANY})(?!\w)", re.IGNORECASE)


def qualifier_before(text: str, floor: int, at: int) -> tuple[str | None, int]:
    """Read the qualifier that ends where a quantity begins; also where it starts.

    >>> qualifier_before("some 10 km", 0, 5), qualifier_before("took 10 km", 0, 5)
    (('about', 0), (None, 5))
    """
    reach = max(floor, at - _REACH)
    words = text[reach:at].split()
    if not words or words[-1].lower().strip('("“«') not in _LAST_WORDS:
        return None, at
    match = _BEFORE.search(text, reach, at)
    return (qualifier_of(match.group()), match.start()) if match else (None, at)


def qualifier_of(text: str) -> str | None:
    """Name the strongest qualifier in the words before a quantity.

    >>> qualifier_of("only about "), qualifier_of("понад "), qualifier_of("no more than ")
    ('about', 'more than', 'up to')
    """
    said = {_NAME_OF[" ".join(word.lower().split())] for word in _WORDS.findall(text)}
    return next((name for name in _QUALIFIERS if name in said), None)
