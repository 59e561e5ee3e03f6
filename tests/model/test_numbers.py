"""Numbers stay as written, and are compared by what they mean."""

import itertools

import pytest

from kfbeslut.model import ParagraphNumber, ParagraphSpan, RegistryNumber


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KS 2018/423", "Ks 2018/423"),
        ("KS 2018/423", "KS  2018-423"),
        ("KS/2011:304", "KS 2011/304"),
        ("SLK-2024-01234", "slk 2024 01234"),
        ("ÄRENDE 3", "ärende 3"),
    ],
)
def test_one_number_written_in_two_ways(one, other):
    """What clerks put between letters and digits doesn't make another number."""
    first, second = RegistryNumber(text=one), RegistryNumber(text=other)

    assert first == second
    assert hash(first) == hash(second)
    assert first.normal == second.normal
    assert (first.text, second.text) == (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KS 2018/423", "KS 2018/4230"),
        ("KS 2018/0400", "KS 2018/400"),
        ("KS 2018/1", "BUN 2018/1"),
        ("KS 2018/1-2", "KS 2018/1"),
    ],
)
def test_two_numbers(one, other):
    """Another body, another suffix or leading zeros make another number."""
    assert RegistryNumber(text=one) != RegistryNumber(text=other)


def test_registry_numbers_are_in_order():
    """They order by body, year and number: 9 comes before 423."""
    numbers = [
        RegistryNumber(text=text)
        for text in ("KS 2019/1", "KS 2018/423", "BUN 2020/7", "KS 2018/9", "KS 2018/0009")
    ]

    assert [number.text for number in sorted(numbers)] == [
        "BUN 2020/7",
        "KS 2018/0009",
        "KS 2018/9",
        "KS 2018/423",
        "KS 2019/1",
    ]


def test_a_number_without_letters_and_digits():
    """A dash in the place of a number is kept, and is a number of its own."""
    assert RegistryNumber(text="–").normal == "–"
    assert RegistryNumber(text="–") != RegistryNumber(text="-")


@pytest.mark.parametrize(
    ("text", "number", "year", "normal"),
    [
        ("8", 8, None, "8"),
        ("§ 8", 8, None, "8"),
        ("§\u00a0008", 8, None, "8"),
        ("63/20", 63, 2020, "63/20"),
        ("063/2020", 63, 2020, "63/20"),
        ("12 a", None, None, "12 a"),
        ("Extra", None, None, "extra"),
        ("§", None, None, "§"),
        ("1234567", None, None, "1234567"),
    ],
)
def test_a_paragraph_number_is_understood(text, number, year, normal):
    """The sign, leading zeros and the century may be written or not."""
    paragraph = ParagraphNumber(text=text)

    assert (paragraph.number, paragraph.year, paragraph.normal) == (number, year, normal)
    assert paragraph.text == text


def test_equal_paragraph_numbers():
    """ParagraphNumbers are equal if they mean one paragraph."""
    assert ParagraphNumber(text="63/20") == ParagraphNumber(text="§ 63/2020")
    assert ParagraphNumber(text="63/20") != ParagraphNumber(text="63/21")
    assert hash(ParagraphNumber(text="8")) == hash(ParagraphNumber(text="§ 8"))


def test_paragraph_numbers_are_in_order():
    """They order by year where both state one, then by number, and words come last."""
    in_order = [ParagraphNumber(text=text) for text in ("9/23", "7/24", "12/24", "Extra")]

    assert all(one < other for one, other in itertools.pairwise(in_order))
    assert sorted(reversed(in_order)) == in_order  # noqa: C414 - the order before is the matter


def test_a_year_counts_only_where_both_state_one():
    """A number without a year is compared with one that has a year by the number alone."""
    assert ParagraphNumber(text="9/24") < ParagraphNumber(text="12")
    assert ParagraphNumber(text="9") < ParagraphNumber(text="12/23")


@pytest.mark.parametrize(
    ("number", "inside"), [(149, False), (150, True), (155, True), (160, True), (161, False)]
)
def test_a_span_includes_both_ends(number, inside):
    """Paragraphs 150-160 are eleven: the first and the last are among them."""
    assert (ParagraphNumber.of(number) in ParagraphSpan.of(150, 160)) is inside


def test_a_span_of_one():
    """A span without a last paragraph is the first alone."""
    assert ParagraphNumber.of(147) in ParagraphSpan.of(147)
    assert ParagraphNumber.of(148) not in ParagraphSpan.of(147)


def test_a_span_of_one_written_as_two():
    """A span may begin and end at one paragraph."""
    assert ParagraphNumber.of(147) in ParagraphSpan.of(147, 147)
