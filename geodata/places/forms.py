"""Place names in; their case forms in Ukrainian and Russian out, by rules of our own.

A rule is an ending and what stands for it in the genitive, dative, accusative, instrumental and
locative; `/` separates equals, `-` keeps the ending, `_` is nothing. The longest ending wins. The
rules say how names of each shape decline, not which names exist: an unknown name is given every
form its shape allows, since a form that nobody writes costs nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from geodata.places.fold import fold_name, packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CASES = 5
_Paradigm = tuple[tuple[str, ...], ...]  # the endings of each case

_UK_NOUNS = """
а и і у ою і | ка ки ці ку кою ці | га ги зі гу гою зі | ха хи сі ху хою сі
ж жа/жу жу/жеві - жем жі/жу | ч ча/чу/чі чу/чеві/чі - чем/ччю чі/чу
ш ша/шу шу/шеві - шем/шшю ші/шу
щ ща/щу щу/щеві - щем щі/щу
жа жі жі жу жею жі | ча чі чі чу чею чі | ша ші ші шу шею ші | ща щі щі щу щею щі
я і і ю ею/ям і | ія ії ії ію ією ії | ая аї аї аю аєю аї | ея еї еї ею еєю еї
нння - - - - - | ння - нню - нням нні | ття - ттю - ттям тті | сся - ссю - ссям ссі
ззя - ззю - ззям ззі | лля - ллю - ллям ллі | жжя - жжю - жжям жжі | ддя - ддю - ддям дді
ччя - ччю - ччям ччі | шшя - шшю - шшям шші | ’я ’я ’ю ’я ’ям ’ї
е ого/а ому/у - им/ом ому/і/ім | є ього/я ьому/ю - ім/єм ьому/ї
ье ього/ья ьому/ью - ім ьому | ьке ького ькому - ьким ькому/ькім
ле лого/ля лому/лю - лим/лем лому/лім/лі | ще ща щу - щем щі/щу | поле поля полю - полем полі
море моря морю - морем морі | це ця цю - цем ці
о а у/ові - ом і/у | ко ка ку - ком ку
ець ця цю/цеві - цем ці/цеві | єць йця йцю/йцеві - йцем йці/йцеві
лець льця льцю/льцеві - льцем льці/льцеві
ок ка/ку/оку ку/кові/оку/окові - ком/оком ку/кові/оці
ів ова/ева/іва ову/ові/еву/іву - овом/евом/івом ові/еві/іві
ов ова ову/ові - овим/овом ові | ев ева еву/еві - евим/евом еві | єв єва єву/єві - євим/євом єві
ин ина ину/инові - ином/иним ині | їн їна їну/їнові - їном/їним їні
ін іна іну/інові - іном/іним іні | їв єва/їва єву/їву - євом/ївом єві/їві
іг огу/ога огу/огові - огом озі/огу | ід оду/ода/іда оду/одові/іду - одом/ідом оді/іді
іж ожа/ежа/іжа/іжу ожу/ежу/іжу/ожеві - ожем/ежем/іжем ожі/ежі/іжі
ір ору/ора/іру/іра ору/орові/іру/ірові - ором/іром орі/ірі
ир ира/иря/иру иру/ирю/иреві/ирові - иром/ирем ирі/иру | іл олу/ола/ілу олу/ілу - олом/ілом олі/ілі
іст осту/іста осту/остові/істу/істові - остом/істом ості/істі
піль поля полю/полеві - полем полі
інь еня/іня/іні еню/еневі/іню/іневі/іні - енем/інем/інню ені/іні
ень ня/еня/ені ню/неві/еню/еневі/ені - нем/енем/енню ні/ені
ель ля/еля/елі лю/леві/елю/елеві/елі - лем/елем/еллю лі/елі
ь я/і ю/еві/і - ем/ю і | нь ня/ні ню/неві/ні - нем/нню ні | ль ля/лі лю/леві/лі - лем/ллю лі
дь дя/ді дю/деві/ді - дем/ддю ді
ськ ська ську/ськові - ськом ську | цьк цька цьку/цькові - цьком цьку
зьк зька зьку/зькові - зьком зьку
ть тя/ті тю/теві/ті - тем/тю/ттю ті | сть сті сті - стю сті | русь русі русі - руссю русі
й ю/я ю/єві - єм ї/ю | ий ого ому - им ому/ім | ій ього/ія ьому/ію - ім/ієм ьому/ії
и ів/_/ей ам - ами/ьми ах | ки ок/ків/к кам - ками ках
ики иків икам - иками иках | ці ців/ець/ць цям - цями цях
івці івців/овець/евець івцям - івцями івцях | ївці ївців/євець ївцям - ївцями ївцях
і ів/ей/_/их ям/ам/им - ями/ами/ими ях/ах/их
ї їв/й/їх ям/їм - ями/їми ях/їх
ду - - - - - | ні - - - - -
"""
_UK_ADJECTIVES = """
ий ого ому -/ого им ому/ім | ій ього ьому -/ього ім ьому/ім
а ої ій у ою ій | я ьої ій ю ьою ій | е ого ому - им ому/ім | є ього ьому - ім ьому/ім
і их им -/их ими их | ні них/ніх ним/нім -/них/ніх ними/німи них/ніх | ї їх їм -/їх їми їх
ів ового/ова/евого/ева овому/ову/евому/еву - овим/евим овому/ові/овім/евому
їв євого/єва євому/єву - євим євому/єві | ин иного/ина иному/ину - иним иному/ині
"""
_RU_NOUNS = """
а ы е у ой/ою е | ка ки ке ку кой/кою ке | га ги ге гу гой ге | ха хи хе ху хой хе
жа жи же жу жей же | ча чи че чу чей/чой че | ша ши ше шу шей ше | ща щи ще щу щей ще
ца цы це цу цей це | лец льца льцу - льцом/льцем льце | ек ека/ка еку/ку - еком/ком еке/ке
ёк ёка/ка ёку/ку - ёком/ком ёке/ке
ской ского скому - ским ском | ын ына ыну - ыном/ыным ыне
рел рла/рела рлу/релу - рлом/релом рле/реле
хол хла/хола хлу/холу - хлом/холом хле/холе | коть ктя ктю - ктем кте | я и е ю ей/ью е
ия ии ии ию ией ии | ая ой ой ую ой ой | яя ей ей юю ей ей
о а у - ом е | ко ка ку - ком ке/ку
ое ого ому - ым ом | кое кого кому - ким ком | гое гого гому - гим гом | хое хого хому - хим хом
ее его ему - им ем | ье ья/ьего ью/ьему - ьем/ьим ье/ьем | ие ия/их ию/им - ием/ими ии/их
ще ща щу - щем ще | ле ля лю - лем ле | е я ю - ем е | це ца цу - цем це
ец ца цу - цом/цем це | аец айца айцу - айцем айце | ок ка/ку/ока ку/оку - ком/оком ке/оке
ь я/и ю/и - ем/ью/ём е/и | ень ня/еня/ени ню/еню - нем/енем/енью не/ене/ени
й я/ю ю - ем/ём е/ю | ий ого/его/ия ому/ему/ию - им/ием ом/ем/ии | ый ого/ыя ому/ыю - ым/ыем ом/ые
ой ого/оя ому/ою - ым/оем ом/ое | ы ов/_ ам - ами ах | цы цов/ец/цев/ц цам - цами цах
ки ок/ков/ек/к кам - ками ках | йки ек/йков йкам - йками йках | ковь кви кви - ковью кви
ьки ек/ьков ькам - ьками ьках | ны нов/н/ен нам - нами нах
и ей/_/ов/ь ям/ам - ями/ами ях/ах | ые ых ым - ыми ых
ии ий иям - иями иях | ов ова ову - овом/овым ове | ев ева еву - евом/евым еве
ин ина ину - ином/иным ине | ы ов/_ ам - ами ах
"""
_RU_ADJECTIVES = """
ый ого ому -/ого ым ом | ий ого/его ому/ему - им ом/ем | ой ого ому - ым/им ом
ая ой ой ую ой/ою ой | яя ей ей юю ей ей | ое ого ому - ым/им ом | ее его ему - им ем
ые ых ым -/ых ыми ых | ие их им -/их ими их
ов ова ову - овым ове/овом | ев ева еву - евым еве/евом | ин ина ину - иным ине/ином
ова овой овой ову овой овой | ьи ьих ьим - ьими ьих | ья ьей ьей ью ьей ьей
"""
# A name that ends like an adjective is declined like one, standing alone or last.
_UK_LONE = re.compile(
    r"(?:[сцз]ька|[лр]еча|ова|ева|єва|ївська|[нтлрдш]а|ава|енька|ня|ий|ій|ьке|ська|рна|ста|тла|ові)$"
)
_NOUN_LEAD = re.compile(r"[^нь]я$")  # "Асканія-Нова"; adjectives are "Верхня", "Казачья"
_CONSONANT = re.compile(r"[бвгґджзклмнпрстфхцчшщ]$")
_BREAK = re.compile(r"([\s\-‐‑]+)")
_APOSTROPHE = re.compile(r"['ʼ`]")
_LONGEST_ENDING, _TELLING = 4, 6  # letters: of the rules' endings, of what tells an adjective
SHORTEST_FORM = 3  # letters, folded; shorter ones are other words
_LONGEST_NAME = 4  # words; longer ones ("imeni ...") are left as they are


def _table(text: str) -> dict[str, _Paradigm]:
    rows = (row.split() for line in text.strip().splitlines() for row in line.split("|"))
    return {row[0]: _paradigm(row[0], row[1:]) for row in rows}


def _paradigm(ending: str, cells: Iterable[str]) -> _Paradigm:
    stands_for = {"-": ending, "_": ""}
    return tuple(tuple(stands_for.get(e, e) for e in cell.split("/")) for cell in cells)


_NOUNS = {"uk": _table(_UK_NOUNS), "ru": _table(_RU_NOUNS)}
_ADJECTIVES = {"uk": _table(_UK_ADJECTIVES), "ru": _table(_RU_ADJECTIVES)}
_HARD_STEM = {
    "uk": _paradigm("", ("а/у", "у/ові", "_", "ом/ем", "і/у")),
    "ru": _paradigm("", ("а/у", "у", "_", "ом/ем", "е/у")),
}
_UNDECLINED: _Paradigm = (("",),) * _CASES


def case_forms(name: str, language: str) -> frozenset[str]:
    """Make the oblique forms of a name in "uk" or "ru"; the name itself is not among them.

    >>> sorted(case_forms("Бахмут", "uk"))[:3]
    ['Бахмута', 'Бахмутем', 'Бахмутові']
    >>> "Часовим Яром" in case_forms("Часів Яр", "uk")
    True
    >>> {"Красногоровке", "Красногоровкой"} <= case_forms("Красногоровка", "ru")
    True
    """
    if name.isalpha() and "ʼ" not in name:  # that apostrophe counts as a letter
        return frozenset(_of_one_word(name, language)) - {name}
    parts = _BREAK.split(_APOSTROPHE.sub("’", name))
    words, gaps = parts[::2], parts[1::2]
    if len(words) > _LONGEST_NAME:
        return frozenset()
    if not gaps:
        return frozenset(_of_one_word(words[0], language)) - {name, words[0]}
    forms: set[str] = set()
    for case in range(_CASES):
        choices = [_choices(words, gaps, at, case, language) for at in range(len(words))]
        forms.update(_joined(chosen, gaps) for chosen in product(*choices))
    return frozenset(forms - {name, _joined(tuple(words), gaps)})


def packed_forms(name: bytes, spoken: Iterable[str]) -> list[bytes]:
    """Make the case forms of one word in all its languages, packed as it is, each once.

    >>> [form.decode("cp1251") for form in packed_forms("ямпіль".encode("cp1251"), ["uk"])[:3]]
    ['ямполя', 'ямполю', 'ямполеві']
    """
    endings = _packed_endings(name[-_TELLING:], *spoken)
    length = len(name)
    if length - _LONGEST_ENDING >= SHORTEST_FORM:
        return [name[: length - cut] + new for cut, new in endings]
    forms = (name[: length - cut] + new for cut, new in endings)
    return [form for form in forms if len(form) >= SHORTEST_FORM]


@lru_cache(maxsize=32768)
def _packed_endings(tail: bytes, *spoken: str) -> tuple[tuple[int, bytes], ...]:
    """Give packed what `_endings` gives, without what leaves the word as it is or comes twice."""
    word = unpacked(tail)
    found: dict[tuple[int, bytes], None] = {}
    for language in spoken:
        for cut, ending in _endings(word, language):
            new, kept = fold_name(ending), len(word) - cut
            while kept < len(word) and new[:1] == word[kept]:
                new, kept = new[1:], kept + 1
            if new or kept < len(word):
                found[len(word) - kept, packed(new)] = None
    return tuple(found)


def _joined(words: tuple[str, ...], gaps: list[str]) -> str:
    return words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))


def _choices(
    words: list[str], gaps: list[str], at: int, case: int, language: str
) -> tuple[str, ...]:
    """Give the forms of one word of a name in one case."""
    last = at == len(words) - 1
    forms = _last_word(words[at], language)[case] if last else _leading(words[at], language)[case]
    if not last and not gaps[at].isspace():  # Івано-Франківська, but also Кам’янки-Дніпровської
        nouns = _decline(words[at], _NOUNS[language], language)[case]
        forms = (words[at],) if words[at].endswith("о") else (words[at], *forms, *nouns)
    return tuple(dict.fromkeys(forms))


def _of_one_word(word: str, language: str) -> Iterator[str]:
    length = len(word)
    return (word[: length - cut] + new for cut, new in _endings(word[-_TELLING:], language))


@lru_cache(maxsize=16384)
def _endings(tail: str, language: str) -> tuple[tuple[int, str], ...]:
    """Give, for words that end in `tail`, how many letters to take off and what to put there."""
    found: dict[tuple[int, str], None] = {}
    for table in _tables_of(tail, language):
        stem, paradigm = _stem(tail, table, language)
        cut = len(tail) - len(stem)
        found.update(dict.fromkeys((cut, ending) for case in paradigm for ending in case))
    return tuple(found)


def _tables_of(word: str, language: str) -> tuple[dict[str, _Paradigm], ...]:
    """Give the rules for a word that stands alone or last: those of nouns, or both."""
    like_adjective = _UK_LONE.search(word) if language == "uk" else word.endswith("ова")
    nouns = _NOUNS[language]
    return (nouns, _ADJECTIVES[language]) if like_adjective else (nouns,)


@lru_cache(maxsize=4096)
def _last_word(word: str, language: str) -> tuple[tuple[str, ...], ...]:
    declined = (_decline(word, table, language) for table in _tables_of(word, language))
    return tuple(sum(forms, ()) for forms in zip(*declined, strict=True))


@lru_cache(maxsize=4096)
def _leading(word: str, language: str) -> tuple[tuple[str, ...], ...]:
    """Decline a word before the last: as an adjective if its ending allows, else as a noun."""
    adjective = any(word.endswith(ending) for ending in _ADJECTIVES[language])
    if adjective and not _NOUN_LEAD.search(word):
        return _decline(word, _ADJECTIVES[language], language)
    return _decline(word, _NOUNS[language], language)


def _decline(word: str, table: dict[str, _Paradigm], language: str) -> tuple[tuple[str, ...], ...]:
    stem, paradigm = _stem(word, table, language)
    return tuple(tuple(stem + ending for ending in endings) for endings in paradigm)


def _stem(word: str, table: dict[str, _Paradigm], language: str) -> tuple[str, _Paradigm]:
    """Take off the longest ending that the table has, and give what stands for it."""
    low = word[-_LONGEST_ENDING:].lower()
    for at in range(len(low)):
        if (paradigm := table.get(low[at:])) is not None:
            return word[: len(word) - len(low) + at], paradigm
    return word, _HARD_STEM[language] if _CONSONANT.search(word) else _UNDECLINED
