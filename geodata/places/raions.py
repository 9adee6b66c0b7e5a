"""Text in; the raions it names out, in whatever language, and the oblast of those of today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from geodata.phrases.late import late
from geodata.places.fold import fold_name
from geodata.places.romanise import romanise_russian, romanise_ukrainian

_RAIONS = late(
    r"\b([A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+)\s+(?:[Rr]aion|[Dd]istrict|район\w*|р-н\w*"
    r"|(?:городск\w+\s+|муниципальн\w+\s+)?округ(?:а|е|у|ом)?)\b"
)
_RAION_END = late(
    r"(?:[sz]k(?:yi|yy|iy|y|ij|oho|omu|oi|oye|om|im|aya|a)?|skoho|skomu|skyi|tsk\w*|sk\w{0,4}|raion)$"
)
_VOWELS = re.compile(r"(?<=.)[aeiouy]+")
_FIRST_VOWEL = re.compile(r"^[aeiouy]+")
# What the adjective has more than its town, or the town more than its adjective.
_SLACK = frozenset({"", "t", "ts", "s", "k", "zh", "zhzh", "n", "vk"})
_LEAST = 2  # consonants
_SAME = {  # Nikolaev, Krasnohrad and others renamed, and two that keep a consonant
    "nkl": "mkl",
    "krsnhrd": "brstn",
    "nvmskv": "smr",
    "nvhrdvln": "zvhl",
    "vlnvkh": "vln",
    "krmnchh": "krmnch",
}
# The raions since July 2020, by their oblast. Those before were parts of them, with other borders
# or other names, and still stand in texts: of these nothing is known here.
_OBLASTS = """
Autonomous_Republic_of_Crimea: Bakhchysarai Bilohir Dzhankoi Feodosii Kerchen Kurman Perekop
Simferopol Yaltyn Yevpatorii
Cherkasy_Oblast: Cherka Uman Zolotoni Zvenyhorod
Chernihiv_Oblast: Chernihiv Koriukiv Nizhyn Novhorod-Siver Prylu
Chernivtsi_Oblast: Chernive Dnistrov Vyzhny
Dnipropetrovsk_Oblast: Dniprov Kamian Kryvori Nikopol Pavlohrad Samariv Synelnykiv
Donetsk_Oblast: Bakhmu Done Horliv Kalmiu Kramator Mariupol Pokrov Volnova
Ivano-Frankivsk_Oblast: Ivano-Frankiv Kalu Kolomyi Kosiv Nadvirnian Verkhovyn
Kharkiv_Oblast: Berestyn Bohodukhiv Chuhuiv Izium Kharkiv Kupian Loziv
Kherson_Oblast: Beryslav Heniche Kakhov Kherson Skadov
Khmelnytskyi_Oblast: Kamianets-Podil Khmelny Shepetiv
Kirovohrad_Oblast: Holovaniv Kropyvny Novoukrain Oleksandrii
Kyiv_Oblast: Bilotserkiv Boryspil Brovar Buchan Fastiv Obukhiv Vyshhorod
Luhansk_Oblast: Alchev Dovzhan Luhan Rovenkiv Shchastyn Siverskodone Starobil Svativ
Lviv_Oblast: Drohoby Lviv Sambir Shepty Stryi Yavoriv Zolochiv
Mykolaiv_Oblast: Bashtan Mykolaiv Pervomai Voznesen
Odesa_Oblast: Bereziv Bilhorod-Dnistrov Bolhrad Izmail Ode Podil Rozdilnian
Poltava_Oblast: Kremenchu Luben Myrhorod Poltav
Rivne_Oblast: Duben Rivnen Sarnen Vara
Sumy_Oblast: Konotop Okhtyr Romen Shostkyn Sum
Ternopil_Oblast: Chortkiv Kremene Ternopil
Vinnytsia_Oblast: Haisyn Khmilny Mohyliv-Podil Tulchyn Vinny Zhmeryn
Volyn_Oblast: Kamin-Kashyr Kovel Lu Volodymyr
Zakarpattia_Oblast: Berehiv Khust Mukachiv Rakhiv Tiachiv Uzhhorod
Zaporizhzhia_Oblast: Berdian Melitopol Polohiv Vasyliv Zapori
Zhytomyr_Oblast: Berdychiv Korosten Zhytomyr Zviahel
"""


@dataclass(frozen=True, slots=True)
class RaionHint:
    """A raion named at `start`; `stem` is that of its adjective, as `raion_stem` gives it."""

    start: int
    end: int
    stem: str


def find_raions(text: str) -> tuple[RaionHint, ...]:
    """Find the raions a text names, by their stem.

    >>> [raion.stem for raion in find_raions("у Покровському районі, in Izium Raion")]
    ['pkr', 'izm']
    """
    if not any(word in text for word in ("aion", "istrict", "район", "р-н", "округ")):
        return ()
    return tuple(
        RaionHint(found.start(), found.end(), raion_stem(found.group(1)))
        for found in _RAIONS.finditer(text)
    )


@lru_cache(maxsize=2048)
def raion_stem(name: str | None) -> str:
    """Bring a raion's name, town or adjective, in any of the languages, to its consonants.

    >>> raion_stem("Pokrovskyi Raion"), raion_stem("Pokrovsk"), raion_stem("Ізюмського")
    ('pkr', 'pkr', 'izm')
    >>> raion_stem("Чугуївському") == raion_stem("Чугуевском") == raion_stem("Chuhuiv")
    True
    """
    word = (name or "").removesuffix(" Raion").split()[0] if (name or "").strip() else ""
    if re.search(r"[а-яґєіїё]", word):
        russian = re.search(r"[ыэёъ]|ск(?:ом|ий|ого|ой|ая)$", word) and "ськ" not in word
        word = romanise_russian(word) if russian else romanise_ukrainian(word)
    return _bones(_RAION_END.sub("", fold_name(word).replace(" ", "")))


def _bones(word: str) -> str:
    """Leave out the vowels, which differ by language, and "v" of the ending, but for the first."""
    bare = _VOWELS.sub("", _FIRST_VOWEL.sub("i", word.replace("g", "h").replace("ye", "e")))
    bare = bare[:-1] if bare.endswith("v") and len(bare) > _LEAST else bare
    return _SAME.get(bare, bare)


def is_same_raion(a: str, b: str) -> bool:
    """Tell stems that differ by an ending only: "Bakhmutskyi" and "Bakhmut".

    >>> is_same_raion(raion_stem("Bakhmut"), raion_stem("Бахмутському"))
    True
    >>> is_same_raion(raion_stem("Sumskyi"), raion_stem("Samarivskyi"))
    False
    """
    short, long = sorted((a, b), key=len)
    return len(short) >= _LEAST and long.startswith(short) and long[len(short) :] in _SLACK


@lru_cache(maxsize=2048)
def oblast_of(stem: str) -> str | None:
    """Tell the oblast of a raion that exists today; None for one of before 2020, or in doubt.

    >>> oblast_of(raion_stem("Чугуївському")), oblast_of(raion_stem("Vovchansk"))
    ('Kharkiv Oblast', None)
    """
    near = {oblast for known, oblast in _TODAY if is_same_raion(known, stem)}
    return near.pop() if len(near) == 1 else None


def _today() -> frozenset[tuple[str, str]]:
    parts = re.split(r"(\S+): ", _OBLASTS)[1:]
    pairs = list(pairwise(parts))[::2]
    return frozenset(
        (_bones(fold_name(name).replace(" ", "").replace("-", "")), oblast.replace("_", " "))
        for oblast, names in pairs
        for name in names.split()
    )


_TODAY = _today()
