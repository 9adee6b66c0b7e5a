"""A text in; its language out, told by script and letters."""

from __future__ import annotations

import re

_SAMPLE = 4000  # characters; letters settle the language long before
_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[А-Яа-яІіЇїЄєҐґЁё]")
_UKRAINIAN = re.compile(r"[ІіЇїЄєҐґ]")
_RUSSIAN = re.compile(r"[ЫыЭэЁёЪъ]")


def find_language(text: str) -> str | None:
    """Tell "en", "uk" or "ru"; None if the text has no letters or its letters do not tell.

    >>> find_language("Ворог відступив"), find_language("Враг отступил вчера был бой")
    ('uk', 'ru')
    """
    sample = text[:_SAMPLE]
    latin, cyrillic = len(_LATIN.findall(sample)), len(_CYRILLIC.findall(sample))
    if latin == cyrillic == 0:
        return None
    if latin >= cyrillic:
        return "en"
    ukrainian, russian = len(_UKRAINIAN.findall(sample)), len(_RUSSIAN.findall(sample))
    if ukrainian == russian:
        return None
    return "uk" if ukrainian > russian else "ru"
