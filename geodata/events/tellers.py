"""Sentences in; who says what only "he said", or the end of a quotation, gives to one, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.speakers import speaker
from geodata.phrases.late import late
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.sentences import Sentence

_SAY = r"(?:said|says|added|wrote|reported|claimed|noted|told|stated|posted|announced|warned)\b"
_SAY_CYRILLIC = (
    r"(?:заяв|повідом|сообщ|сказа|розпов|рассказ|написа|пиш|стверджу|утвержда|зазнач|відзнач|отме[тч]|дода|добав|уточн"
    r"|підкресл|подчеркн|наголо[сш]|каж|говор|поясн|объясн|інформу|информир|поінформ|проинформ)\w+"
)
_HE = re.compile(
    rf"(?:He|She|They|It)\s+(?:(?:also|later|then|further|has|had)\s+)?{_SAY}"
    rf"|.*,[”\"’]?\s+(?:he|she|they|it)\s+(?:(?:also|later|then)\s+)?{_SAY}",
    re.DOTALL,
)
_ADDS = ("Також ", "Также ", "Крім ", "Кроме ", "Окрім ", "Помимо ", "Ще ", "Ещё ")
# "Він додав, що", "За його словами, ..."; "..., сказав він", "..., по его словам"
_CYRILLIC_HE = late(
    rf"(?:Він|Вона|Вони|Он|Она|Они)\s+(?:[а-яіїєґё]+\s+)?{_SAY_CYRILLIC}"
    r"|(?:За|По)\s+(?:його|її|їхніми|їх|его|е[её]|их)\s+(?:даними|словами|інформацією|данным|словам|информации)"
)
_CYRILLIC_HE_LATER = Screened(
    rf",[»”\"]?\s+(?:[—–-]\s+)?(?:{_SAY_CYRILLIC}\s+(?:він|вона|вони|он|она|они)"
    rf"|(?:він|вона|он|она)\s+{_SAY_CYRILLIC}|за\s+(?:його|її)\s+словами|по\s+(?:его|е[её])\s+словам)(?!\w)"
)
_PRONOUNS = ("He ", "She ", "They ", "It ", " he ", " she ", " they ", " it ")
_CYRILLIC_HEADS = ("Він ", "Вона ", "Вони ", "Он ", "Она ", "Они ", "За ", "По ")
# "Про це повідомив Олег Синєгубов", "Об этом сообщили в Генштабе": of what stands before
_OF_THIS = late(
    rf"(?:Про\s+це|Об\s+[эе]том|О\s+произошедшем)\s+(?:[\w'’-]+\s+){{0,3}}?{_SAY_CYRILLIC}"
)
# "Загинули двоє, повідомила прокуратура", "Чотири атаки відбито, ...": of what stands before
_OUTCOME = re.compile(
    r"\W*(?:[УВН]а?\s+(?:селі\s+|селе\s+)?[А-ЯІЇЄҐ])?(?:[\w'’-]+\s+)?(?:[а-яіїєґё\d'’-]+,?\s+){0,5}?(?:[Зз]агин|загибл|[Пп]оран|[Пп]остраж|травмов|[Пп]огиб|[Рр]анен|[Пп]острада"
    r"|[Уу]бит|[Вв]бит|[Пп]ошкод|[Пп]овреж|[Зз]руйнов|[Рр]азруш|відбит|отбит|отраж|также|також)"
)
_OUTCOME_SAID = late(
    rf"(?:[\w'’-]+\s+){{1,3}}?{_SAY_CYRILLIC},\s+(?:що|что)\s|.*,\s+{_SAY_CYRILLIC}\s+[^,]+\.?$|(?:За|По)\s+(?:даними|данным|словами|словам|інформацією|информации)\s",
    re.DOTALL | re.IGNORECASE,
)
# "Також ворог атакував Лиман.": told by who told the sentence before
_ALSO = late(
    r"(?:Також|Также|Кр[іо]м[еі]?\s+того|Кроме\s+того|Окрім\s+(?:того|цього)|Помимо\s+(?:того|этого)|Ще|Ещё)\s"
)
_BACK = 3  # sentences in which the one who speaks is sought
_LONGEST = 6  # sentences of one quotation


def tellers_in(text: str, sentences: Sequence[Sentence]) -> dict[int, str]:
    """Name who says each sentence that does not name him itself, by its number."""
    found: dict[int, str] = {}
    opened: list[int] = []  # the sentences of a quotation that has not ended
    for number, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end]
        is_odd = words.count('"') % 2 == 1 or any(
            words.count(left) != words.count(right) for left, right in ("“”", "«»")
        )
        if opened and number - opened[0] < _LONGEST:
            if not is_odd:
                opened.append(number)
                continue
            said = speaker(words) or _before(found, text, sentences, number, words)
            found |= dict.fromkeys((*opened, number), said) if said else {}
            opened = []
            continue
        opened = [number] if is_odd else []
        said = _before(found, text, sentences, number, words)
        if said:
            found[number] = said
        if words.startswith(("Про ", "Об ", "О ")) and _OF_THIS.match(words):
            found |= _told_before(found, text, sentences, number)
        elif number and _OUTCOME.match(words) and _OUTCOME_SAID.match(words):
            found |= _told_before(found, text, sentences, number, back=1)
    return found


def _told_before(
    found: dict[int, str],
    text: str,
    sentences: Sequence[Sentence],
    number: int,
    back: int = _BACK,
) -> dict[int, str]:
    """Name who told the sentences before "Про це повідомив ...", as far as no other did."""
    here = sentences[number]
    said = speaker(text[here.start : here.end])
    told: dict[int, str] = {}
    for earlier in range(number - 1, max(-1, number - 1 - back), -1):
        other = sentences[earlier]
        is_far = here.paragraph - other.paragraph > 1
        if not said or is_far or earlier in found or speaker(text[other.start : other.end]):
            break
        told[earlier] = said
    return told


def _is_his(words: str) -> bool:
    """Tell a sentence that "he" says, whoever that is."""
    if any(map(words.__contains__, _PRONOUNS)):
        return _HE.match(words) is not None
    if words.startswith(_CYRILLIC_HEADS) and _CYRILLIC_HE.match(words):
        return True
    return _CYRILLIC_HE_LATER.search(words) is not None


def _before(
    found: dict[int, str], text: str, sentences: Sequence[Sentence], number: int, words: str
) -> str | None:
    """Name whom "he said" means: the last that spoke, in this paragraph or the one before."""
    said_too = words.startswith(_ADDS) and _ALSO.match(words) and not speaker(words)
    if not said_too and not _is_his(words):
        return None
    for back in range(number - 1, max(-1, number - 1 - (1 if said_too else _BACK)), -1):
        other = sentences[back]
        if sentences[number].paragraph - other.paragraph > 1:
            return None
        said = speaker(text[other.start : other.end]) or found.get(back)
        if said:
            return said
    return None
