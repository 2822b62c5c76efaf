"""What a telephone dials of a number as people write it, and what is left of one in a spreadsheet."""

from __future__ import annotations

import pytest

from accountplan.base.telephone import find_dial, is_cell, read_power


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        ("+31 (0)6 12345678", "+31612345678"), ("0031 (0)70 123 45 67", "0031701234567"), ("(020) 123 45 67", "0201234567"), ("030/123456", "030123456"), ("1234", "1234"),
        ("020-1234567 (ma-do 9-17)", "0201234567"), ("020 1234567 ext. 12", "0201234567"), ("06 12345678 / 020 1234567", ""),
        ("werk 088 1234567, mobiel 06 12345678", ""), ("0612345678 0201234567", ""), ("geen", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_telephone_dials_one_number_or_none(text: str, dial: str) -> None:
    """`+31 (0)6` dialled a nought too many, office hours were dialled with the number, and two numbers were dialled as one."""
    assert find_dial(text) == dial


def test_the_digits_of_a_number_in_powers_of_ten_are_known_when_all_are_there() -> None:
    assert read_power("8.8E+08") == read_power("3,1612E+10") == ("", False)
    assert read_power("6.12345678E+08") == ("612345678", True)
    assert read_power("06 12345678") is read_power("E12") is None


def test_a_cell_without_its_value_is_known() -> None:
    assert is_cell("########")
    assert is_cell("#N/A")
    assert not is_cell("#1 in the harbour")
