"""The fold must meet every spelling of a name and give exact offsets back."""

from bisect import bisect_left

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geodata.places.fold import fold, fold_name, packed, packed_name, unpacked


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("Слов’янськ", "словянськ", id="curly apostrophe"),
        pytest.param("Словʼянськ", "словянськ", id="modifier apostrophe"),
        pytest.param('Слов"янськ', "словянськ", id="quote typed for an apostrophe"),
        pytest.param("Donets'k", "donetsk", id="soft sign in Latin"),
        pytest.param("Ivano\u2011Frankivsk", "ivano frankivsk", id="no-break hyphen"),
        pytest.param("Ivano-\nFrankivsk", "ivano frankivsk", id="hyphen at the line's end"),
        pytest.param("Chasiv\u00a0Yar", "chasiv yar", id="no-break space"),
        pytest.param("Kura\u00adkhove", "kurakhove", id="soft hyphen"),
        pytest.param("Артёмовск", "артемовск", id="yo"),
        pytest.param("Жовти\u0301 Води", "жовти води", id="stress mark"),
        pytest.param("Киї\u0308в"[:3] + "в", "київ", id="composed yi"),
        pytest.param("Ки\u0456\u0308в", "київ", id="decomposed yi"),
        pytest.param("Краснии\u0306", "красний", id="decomposed short i"),
        pytest.param("Ґалаґани", "галагани", id="ghe with upturn"),
        pytest.param("Ruß Wąwóz Łódź", "russ wawoz lodz", id="Latin accents"),
    ],
)
def test_a_spelling_folds_to_the_plain_one(written: str, folded: str) -> None:
    assert fold_name(written) == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("near Chas\u0456v Yar", "near chasiv yar", id="a Ukrainian i"),
        pytest.param("у Cумах", "у сумах", id="a Latin C"),
        pytest.param("дрон FPV, Т0511", "дрон fpv, т0511", id="words of one script each"),
        pytest.param("Xеrsoн", "xеrsoн", id="of neither"),
    ],
)
def test_letters_alike_are_read_in_the_script_of_their_word(written: str, folded: str) -> None:
    assert fold(written).text == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("Kyiv's mayor", "kyiv's mayor", id="possessive stays a boundary"),
        pytest.param("Lyman – Kupiansk", "lyman—kupiansk", id="a spaced dash divides"),
        pytest.param("Lyman—Kupiansk", "lyman—kupiansk", id="a long dash divides"),
        pytest.param("Chasiv\n\nYar", "chasiv\nyar", id="a blank line divides"),
        pytest.param("Chasiv\nYar", "chasiv yar", id="a line's end does not"),
    ],
)
def test_a_name_does_not_reach_across_a_boundary(written: str, folded: str) -> None:
    assert fold(written).text == folded


def test_offsets_lead_back_to_the_original() -> None:
    text = "У Ку\u00adп’янську та «Часовому\u00a0Яру»"
    folded = fold(text)
    at = folded.text.index("часовому яру")
    start, end = folded.start(at), folded.end(at + len("часовому яру"))
    assert text[start:end] == "Часовому\u00a0Яру"
    at = folded.text.index("купянську")
    start, end = folded.start(at), folded.end(at + len("купянську"))
    assert text[start:end] == "Ку\u00adп’янську"


@given(st.text(alphabet=st.sampled_from("абїйіЇгґ'’ -–\u00ad\u0301\u0308aßÉ\n.,s"), max_size=30))
def test_offsets_never_leave_the_text_and_never_run_back(text: str) -> None:
    folded = fold(text)
    spans = [(folded.start(at), folded.end(at + 1)) for at in range(len(folded.text))]
    starts = [start for start, _ in spans]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert starts == sorted(starts)
    there = [bisect_left(starts, original) for original in range(len(text) if starts else 0)]
    assert list(folded.positions(range(len(there)))) == there


@given(st.text(max_size=30))
@example("Ǽ")  # comes apart into a letter that folds further
@example("ŉ ″ ⁻")  # and into apostrophes and a dash
def test_folding_a_name_twice_changes_nothing(name: str) -> None:
    once = fold_name(name)
    assert fold_name(once) == once


@given(st.one_of(st.text(max_size=20), st.text(alphabet="АбїйІґёь’'ʼ -.Kyivs1«", max_size=12)))
@example("A'S-Ґ")
def test_a_packed_name_is_the_folded_one(name: str) -> None:
    assert packed_name(name) == packed(fold_name(name))


@given(st.text(alphabet="абвгдеєжзиіїйклмнопрстуфхцчшщьюяъыэkyiv 1—", max_size=20))
def test_what_is_packed_can_be_read_again(folded: str) -> None:
    assert unpacked(packed(folded)) == folded
    assert len(packed(folded)) == len(folded)
