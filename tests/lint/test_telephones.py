"""Telephone numbers that cannot be dialled: what is asked back, and what may be as it is."""

from __future__ import annotations

import pytest

from accountplan.base.words import Words
from accountplan.lint.telephones import word_cut, word_phone
from accountplan.model.fix import Fix, NewValue
from lint.workspace import example, found

ENGLISH = Words("en")


def told(text: str, *, others: bool = False, email: str | None = None) -> str | None:
    """The remedy for a telephone number."""
    worded = word_phone(text, others=others, email=email)
    return worded and ENGLISH.say(worded[1].help)


@pytest.mark.parametrize(
    ("text", "others", "number"),
    [
        ("612345678", False, "0612345678"),
        ("6123456789", False, None),
        ("6123456789", True, "06123456789"),
        ("61234567", True, None),
        ("0612345678", True, None),
        ("612345678.0", False, "0612345678"),
    ],
)
def test_a_nought_was_lost_before_nine_digits_or_where_other_numbers_have_one(text: str, others: bool, number: str | None) -> None:
    assert told(text, others=others) == (number and f"Write it as `{number}`, if a nought was lost before it.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("31612345678", "+31612345678"),
        ("31612345678.0", "+31612345678"),
        ("44 20 7946 0018", "+44 20 7946 0018"),
        ("31 (0)6 12345678", "+31 (0)6 12345678"),
        ("33 1 23 45 67 89", None),
        ("02079460018", None),
        ("0031612345678", None),
        ("1234567890123456", None),
    ],
)
def test_a_plus_was_lost_before_the_number_of_a_country(text: str, number: str | None) -> None:
    assert told(text) == (number and f"Write it as `{number}`, if it begins with the number of a country.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234567.0", "1234567"),
        ("123456.0", None),
        ("06-1I345678", '"06-11345678"'),
        ("o6-12345678", '"06-12345678"'),
        ("06 l2345678", '"06 12345678"'),
        ("06-1234567o", '"06-12345670"'),
        ("06-12o45678 Bo", None),
        ("TEL: +31612345678", '"+31612345678"'),
    ],
)
def test_decimals_and_letters_in_the_place_of_digits_are_taken_away(text: str, number: str | None) -> None:
    assert told(text) == (number and f"Write it as `{number}`.")


def test_only_where_nothing_but_the_digits_is_said_a_program_may_write_them() -> None:
    assert [(worded := word_phone(each, others=False, email=None)) and worded[1].fix for each in ("tel:+31612345678", "06-1I345678")] == [
        None,
        Fix(NewValue('"06-11345678"'), safe=False),
    ]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("smit@board.example", "Leave it out: `email` says it already."),
        ("smit@board.example, 06 12345678", 'Write it as `"06 12345678"`.'),
        ("smit@board.example 06 12345678 smit@board.example", 'Write it as `"06 12345678"`.'),
        ("bos@board.example", "It is an e-mail address: write it as `email: bos@board.example`."),
        ("06 12345678 bos@board.example", 'Write `"06 12345678"` here, and the address below it: `email: bos@board.example`.'),
    ],
)
def test_an_address_in_the_place_of_a_number_goes_where_addresses_are(text: str, remedy: str) -> None:
    assert told(text, email="smit@board.example") == remedy


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("6.12345678E+08", "Write it as `0612345678`, if a nought was lost before it."),
        ("3.1612345678E+10", "Write it as `+31612345678`, if it begins with the number of a country."),
        ("1.2345678E+07", "Write it as `12345678`."),
        ("1.04E+11", "Look the number up again where it came from, and write all its digits. Until then, leave it out."),
        ("#N/A", "Write the value itself, or leave it out until it is known."),
        ("12", None),
    ],
)
def test_a_number_in_powers_of_ten_is_written_out_as_far_as_it_is_there(text: str, remedy: str | None) -> None:
    worded = word_cut(text)
    assert (worded and ENGLISH.say(worded[1].help)) == remedy


@pytest.mark.edge("odd-phone")
@pytest.mark.parametrize(("other", "count"), [(" (06) 12345678", 1), ("06 12345678", 1), ("+31 6 12345678", 0), ("", 0)])
def test_whether_numbers_begin_with_a_nought_is_known_by_those_of_the_plan(other: str, count: int) -> None:
    contacts = f'[{{name: Ada, phone: "{other}"}}, {{name: Bea, phone: "6123456789"}}, {{name: Cor}}]'
    assert len(found("odd-phone", example(contacts=contacts))) == count
