"""Amounts of money in what is shown: a line does not end between the sign and the figures. What is written from sums has such a space already."""

from __future__ import annotations

import re

NBSP = "\u00a0"
SIGNS = "€$£"
AMOUNT = re.compile(rf"([{SIGNS}]) (?=\d)")


def bind_amounts(text: str) -> str:
    """A text in which the space of each amount, such as `€ 1.200`, is one where no line ends."""
    if any(f"{sign} " in text for sign in SIGNS):  # to look for these is much quicker, and most pages have none
        return AMOUNT.sub(rf"\1{NBSP}", text)
    return text
