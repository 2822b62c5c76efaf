"""Telephone numbers as people write them, and what a spreadsheet makes of a number."""

from __future__ import annotations

import re
from decimal import Decimal

from .patterns import compile_lazily

_TRUNK = compile_lazily(r"(?<=\d)\s*\(\s*0\s*\)\s*(?=\d)")
"""The nought between a country's number and the rest, which nobody dials from abroad: `+31 (0)6 12`."""
_RUN = compile_lazily(r"\+?\d(?:[\d\s.()/\-\u2010-\u2013\u00a0]*\d)?")
_BETWEEN = compile_lazily(r"[,;|]|\s/\s")
SHORT = 5
"""Digits of what may be an extension or the hours of a day beside a number."""
LONGEST = 15
"""Digits of the longest number that there is."""
_POWER = compile_lazily(r"(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})")
_CELL = compile_lazily(r"#{3,}|#[A-Z][A-Z/0-9]*[!?]?")
"""What a spreadsheet shows in the place of a value that does not fit in its column, or that it could not work out."""


def find_dial(text: str) -> str:
    """What a telephone dials of a text with one number in it; empty for none, and for several: nobody knows which of them is meant."""
    plain = _TRUNK.sub("", text) if re.match(r"\s*(?:\+|00)", text) else text
    found = ["".join(sign for sign in run if sign.isdigit() or sign == "+") for part in _BETWEEN.split(plain) for run in _RUN.findall(part)]
    whole = [each for each in found if len(each.lstrip("+")) >= SHORT] or found
    return whole[0] if len(whole) == 1 and len(whole[0].lstrip("+")) <= LONGEST else ""


def read_power(text: str) -> tuple[str, bool] | None:
    """The digits of a number in powers of ten, and whether all of them are there: `8.8E+08` has lost seven; None for any other text."""
    found = _POWER.fullmatch(text.strip())
    if found is None:
        return None
    written, power = len(found[2] or ""), int(found[3])
    if written < power:
        return "", False
    number = Decimal(f"{found[1]}.{found[2] or '0'}").scaleb(power)
    return (f"{number:f}".partition(".")[0], True) if number == number.to_integral_value() else None


def is_cell(text: str) -> bool:
    """Whether a text is what a spreadsheet shows where it cannot show a value."""
    return _CELL.fullmatch(text.strip()) is not None
