"""An amount of money stays on one line."""

from __future__ import annotations

import pytest

from accountplan.render.amounts import bind_amounts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a credit of € 2.500, no more", "a credit of €\u00a02.500, no more"),
        ("$ 5 and £ 12 and € 1", "$\u00a05 and £\u00a012 and €\u00a01"),
        ("the € is worth less, € 2.500 too", "the € is worth less, €\u00a02.500 too"),
        ("€2.500 and €\u00a02.500", "€2.500 and €\u00a02.500"),
        ("who pays in € or $", "who pays in € or $"),
    ],
)
def test_no_line_ends_between_a_sign_and_its_amount(text: str, shown: str) -> None:
    assert bind_amounts(text) == shown
