"""Sentences in; whom "the enemy" means in each, out: it depends on who speaks.

Russia's ministry calls Ukraine's troops «противник», Ukraine's staff means Russia's. In a Russian
text he who spoke last tells; a Ukrainian or English one means Russia.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import Sense
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geodata.model import Mention
    from geodata.sentences import Sentence

ENEMY = Opening(
    r"(?<!\w)(?:враг(?:а|у|ом|и|ов)?|вражеск\w+|противник\w*|неприятел\w+)(?!\w)", re.IGNORECASE
)
_STEMS = "противник", "враг", "вражеск", "неприятел"
_UKRAINIAN_LETTERS = re.compile("[іїєґ]", re.IGNORECASE)
# Who calls Ukraine so: Russia's ministry and groupings, those it put in office, its war bloggers.
_OF_RUSSIA = Opening(
    r"(?<!\w)(?:(?:минобороны|мо|генштаб\w*|вооруж[её]нн\w+\s+сил\w*)\s+(?:рф|россии)|вс\s+рф|министерств\w+\s+обороны\s+(?:рф|россии)"
    r"|(?:российск\w+|русск\w+)\s+(?:минобороны|министерств\w+|военн\w+\s+ведомств\w+|генштаб\w*|военкор\w*)"
    r"|(?:российск\w+|русск\w+|наш\w+)\s+(?:[а-яё]+\s+){1,2}освобод\w+"
    r"|группировк\w+\s+(?:войск\s+)?[«\"“]|военкор\w*|воен(?:блогер|корр)\w*|рыбар[ья]?|тасс|риа\s+новости|врио"
    r"|оккупационн\w+|поставленн\w+\s+(?:росси\w+|москвой)|(?:так\s+называем\w+\s+)?(?:днр|лнр)|ополчен\w+|кремл\w+"
    r"|гладков\w*|богомаз\w*|слюсар\w+|хинштейн\w*|старовойт\w*|развожаев\w*|акс[её]нов\w*|пушилин\w*|пасечник\w*"
    r"|балицк\w+|сальдо|кадыров\w*|алаудинов\w*|шойгу|белоусов\w*|герасимов\w*|конашенков\w*|пригожин\w*|марочко|рогов\w*)(?!\w)",
    re.IGNORECASE,
)
_AFAR = Opening(r"(?<!\w)(?:удар|обстрел|дрон|бпла|беспилот|снаряд|ракет)\w*", re.IGNORECASE)
_OF_UKRAINE = Opening(
    r"(?<!\w)(?:генштаб\w*(?!\s+(?:вс\s+)?(?:рф|россии))|генеральн\w+\s+штаб\w*|[ом]?ва|осув|силы?\s+обороны|всп|нгу|гсчс|дсчс"
    r"|(?:наш\w+|украинск\w+)\s+(?:защитник\w*|воин\w*|оборон\w+)|дшв|ссо|сбс|гур|сбу|нацгвард\w+|национальн\w+\s+гварди\w+|deepstate|укринформ\w*"
    r"|«?хортиц\w+|«?таври\w+|сырск\w+|залужн\w+|зеленск\w+|буданов\w*|синегубов\w*|прокудин\w*|лысак\w*|ф[её]доров\w*|филашкин\w*"
    r"|захватчик\w*|оккупант\w*|россиян\w*|росармии)(?!\w)",
    re.IGNORECASE,
)


def enemies_in(
    text: str, sentences: Sequence[Sentence], mentions: Mapping[int, Sequence[Mention]]
) -> dict[int, str]:
    """Give the side that "the enemy" is, by the numbers of the sentences where it is not Russia.

    Where nobody is heard who says so, the enemy that strikes places in Russia is Ukraine.
    """
    low = text.lower()
    if not any(map(low.__contains__, _STEMS)) or _UKRAINIAN_LETTERS.search(text):
        return {}
    found: dict[int, str] = {}
    heard: str | None = None
    for number, sentence in enumerate(sentences):
        here = text[sentence.start : sentence.end]
        heard = _spoken(here) or heard
        sides = heard or (_AFAR.search(here) and _struck(mentions.get(number, ())))
        if sides == "Ukraine":
            found[number] = sides
    return found


def _spoken(text: str) -> str | None:
    """Give the enemy of the first who speaks in a sentence."""
    ukraine, russia = _OF_UKRAINE.search(text), _OF_RUSSIA.search(text)
    if russia and (not ukraine or russia.start() < ukraine.start()):
        return "Ukraine"
    return "Russia" if ukraine else None


def _struck(mentions: Sequence[Mention]) -> str | None:
    places = [m.place for m in mentions if m.place and m.sense is Sense.LITERAL]
    return "Ukraine" if places and all(place.country == "RU" for place in places) else None
