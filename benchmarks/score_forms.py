"""Score case forms against dictionaries: how many inflected names find their place again.

`python benchmarks/score_forms.py [--all] [--misses N]` prints the recall of each language, and of
the forms made of single words the share that is another word of the dictionary (`false`). The forms
are those that the dictionaries of pymorphy3 give (install it with its dictionaries for uk and ru
beside); nothing of them is shipped.
"""

from __future__ import annotations

import argparse
import json
import random
from typing import TYPE_CHECKING, Any

from geodata.places.forms import case_forms
from geodata.places.gazetteer import Gazetteer, open_gazetteer, tables
from geodata.places.spellings import languages
from geodata.places.table import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = 200  # forms in each language
_SEED = 2026
_CASES = ("gent", "datv", "accs", "ablt", "loct")
_OURS = {"uk": {"UA"}, "ru": {"UA", "RU"}}


def forms(language: str, *, sampled: bool = True) -> list[tuple[str, str]]:
    """List (form, name): the oblique forms of the settlements that the dictionary knows."""
    import pymorphy3

    words = pymorphy3.MorphAnalyzer(lang=language)
    found = sorted({pair for name in _names(language) for pair in _inflected(words, name)})
    return random.Random(_SEED).sample(found, SAMPLE) if sampled else found


def _names(language: str) -> list[str]:
    rows = [row for path in tables() for row in read_table(path)]
    return sorted(
        {
            name
            for row in rows
            if row.country in _OURS[language] and row.kind == "settlement"
            for name in row.names
            if _may_be(name, language, row.country) and len(name.split()) <= 2
        }
    )


def _may_be(name: str, language: str, country: str | None) -> bool:
    """Tell a name of the language; in Ukraine what could be either is Ukrainian."""
    spoken = languages(name)
    other = country == "UA" and language == "ru"
    return spoken == (language,) or (len(spoken) > 1 and not other)


def _inflected(words: Any, name: str) -> Iterator[tuple[str, str]]:
    *before, last = name.split()
    for noun in words.parse(last):
        if not _is_nominative(words, noun, last, "NOUN"):
            continue
        for case in _CASES:
            form = noun.inflect({case})
            lead = [_adjective(words, word, noun, case) for word in before]
            if form is not None and None not in lead:
                whole = " ".join([*filter(None, lead), form.word])
                if whole != name.lower():
                    yield whole.title(), name
        return


def _is_nominative(words: Any, parse: Any, word: str, part: str) -> bool:
    known = words.word_is_known(word.lower()) and parse.word == parse.normal_form
    is_thing = "anim" not in parse.tag
    return bool(known and is_thing and part == parse.tag.POS and "nomn" in parse.tag)


def _adjective(words: Any, word: str, noun: Any, case: str) -> str | None:
    """Inflect "Нова" with its noun; None where the dictionary does not have them agree."""
    number = "plur" if "plur" in noun.tag else noun.tag.gender
    for parse in words.parse(word):
        if parse.tag.POS == "ADJF" and {"nomn", number} <= set(parse.tag.grammemes):
            animacy = {"inan"} if case == "accs" and number in {"masc", "plur"} else set()
            form = parse.inflect({case, number, *animacy}) or parse.inflect({case, number})
            return form.word if form else None
    return None


def missed(gazetteer: Gazetteer, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """List the forms from which no bearer of their name is found."""
    return [
        (form, name)
        for form, name in pairs
        if not {match.place.id for match in gazetteer.find(form)}
        & {match.place.id for match in gazetteer.find(name)}
    ]


def false_share(language: str) -> float:
    """Tell how many forms made of known words are known words of others: a surname, a verb."""
    import pymorphy3

    words = pymorphy3.MorphAnalyzer(lang=language)
    made = false = 0
    for name in filter(str.isalpha, _names(language)):
        if words.word_is_known(name.lower()):
            own = {form.word for parse in words.parse(name.lower()) for form in parse.lexeme}
            forms = {form.lower() for form in case_forms(name, language)}
            made += len(forms)
            false += sum(words.word_is_known(form) for form in forms - own)
    return false / made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--all", action="store_true", help="not a sample, but every form")
    parser.add_argument("--misses", type=int, default=0, help="print so many")
    args = parser.parse_args()
    gazetteer = open_gazetteer()
    for language in ("uk", "ru"):
        pairs = forms(language, sampled=not args.all)
        misses = missed(gazetteer, pairs)
        for form, name in misses[: args.misses]:
            print(f"{language}: {form} of {name}")
        recall = round(1 - len(misses) / len(pairs), 4)
        false = round(false_share(language), 4)
        scores = {"language": language, "forms": len(pairs), "recall": recall, "false": false}
        print(json.dumps(scores))


if __name__ == "__main__":
    main()
