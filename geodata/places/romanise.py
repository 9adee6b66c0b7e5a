"""Ukrainian and Russian names in; Latin spellings out."""

from __future__ import annotations

import re


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_SHARED = "а a б b в v д d ж zh з z к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh"
_SIGNS = dict.fromkeys("ьъ'’ʼ", "")
_UK = _SIGNS | _pairs(_SHARED + " г h ґ g е e є ie и y і i ї i й i щ shch ю iu я ia ы y э e ё io")
_UK_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_RU = _SIGNS | _pairs(_SHARED + " г g и i й y щ shch ы y э e ю yu я ya і i ї i є ye ґ g")
_BGN = _UK | _pairs("є ye ї yi й y ю yu я ya")
_MIXED = _BGN | {"ї": "i", "й": "i"}
_PRESS = ((_BGN, "yy"), (_MIXED, "yi"), (_MIXED, "y"), (_BGN, "y"))
_WORD = re.compile(r"[^\s\-]+")


def romanise_ukrainian(name: str) -> str:
    """Write a Ukrainian name in Latin letters by the national system.

    Source: Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010.

    >>> romanise_ukrainian("Згурівка"), romanise_ukrainian("Єнакієве")
    ('Zghurivka', 'Yenakiieve')
    >>> romanise_ukrainian("Нью-Йорк"), romanise_ukrainian("Куп’янськ")
    ('Niu-York', 'Kupiansk')
    """
    return _WORD.sub(lambda word: _ukrainian_word(word.group()), name)


def press_spellings(name: str) -> tuple[str, ...]:
    """Write a Ukrainian name as the English-language press does beside the national system.

    The first is that of BGN/PCGN 1965 without apostrophes; the others mix it with that of 2010.

    >>> press_spellings("Гуляйполе"), press_spellings("Костянтинівка")
    (('Hulyaypole', 'Hulyaipole'), ('Kostyantynivka',))
    >>> press_spellings("Дорожнє")[-1]
    'Dorozhne'
    >>> press_spellings("Веселий Яр")
    ('Veselyy Yar', 'Veselyi Yar', 'Vesely Yar')
    >>> press_spellings("Зелений Гай")[-1]
    'Zeleny Hay'
    """
    pieces = re.split(r"([\s\-]+)", name)
    spelled = ("".join(_press_word(piece, *way) for piece in pieces) for way in _PRESS)
    plain = (romanise_ukrainian(name.removesuffix("є") + "е"),) if name.endswith("нє") else ()
    return tuple(dict.fromkeys((*spelled, *plain)))


def romanise_russian(name: str) -> str:
    """Write a Russian name in Latin letters as BGN/PCGN 1947 does, without apostrophes.

    >>> romanise_russian("Гуево"), romanise_russian("Малая Локня"), romanise_russian("Ольговка")
    ('Guyevo', 'Malaya Loknya', 'Olgovka')
    """
    return _WORD.sub(lambda word: _russian_word(word.group()), name)


def _ukrainian_word(word: str) -> str:
    low = word.lower()
    latin = ""
    for at, letter in enumerate(low):
        if letter == "г" and low[at - 1 : at] == "з":
            latin += "gh"
        elif at == 0 and letter in _UK_FIRST:
            latin += _UK_FIRST[letter]
        else:
            latin += _UK.get(letter, letter)
    return _cased(word, latin)


def _press_word(word: str, letters: dict[str, str], masculine: str) -> str:
    low = word.lower()
    if not low:
        return word
    stem, ending = (low[:-2], masculine) if low.endswith("ий") else (low, "")
    head = _UK_FIRST.get(low[0], letters.get(low[0], low[0]))
    latin = head + "".join(letters.get(letter, letter) for letter in stem[1:])
    return _cased(word, latin + ending)


def _russian_word(word: str) -> str:
    low = word.lower()
    latin = ""
    for at, letter in enumerate(low):
        if letter in "её":
            soft = at == 0 or low[at - 1] in "аеёиоуыэюяйъь"
            latin += "ye" if soft else "e"
        else:
            latin += _RU.get(letter, letter)
    return _cased(word, latin)


def _cased(word: str, latin: str) -> str:
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin
