"""A mapping where one number is asked, as `target: {2027: 100000}` or `rating: {jansen: 8}`: the number that is in it, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.text import Code, Listing, say
from accountplan.load.spot import Spot
from accountplan.model.fix import Remedy, write_as, write_remarked
from accountplan.model.shapes import Record, Single

from .items import is_number
from .parts import name_key
from .values import clean_number

MARK = (1, 10)


def word_mapped(spot: Spot) -> Remedy | None:
    """How to write the one number that a mapping holds, or which there are to choose from; None when it holds anything else."""
    if not isinstance(spot.value, Mapping) or not spot.value:
        return None
    found = {str(key): number for key, each in spot.value.items() if (number := _read(each, spot)) is not None}
    numbers = [*found.values()]
    if len(numbers) < len(spot.value):
        return None
    if len(numbers) > 1:
        return Remedy(say("Write one of them: {words}.", words=Listing(tuple(map(Code, dict.fromkeys(numbers))), "or")))
    (key, number), owner = next(iter(found.items())), spot.owners[-1]
    if name_key(spot) == "target" and isinstance(owner, Record) and "by" in owner.fields and _is_year(key):
        by = spot.beside.get("by")
        if by is None:
            return Remedy(say("Write it as `{text}`, and `{line}` beside it.", text=number, line=f"by: {key}-12-31"))
        if str(by).startswith(key):
            return Remedy(write_as(number).help)
    return write_remarked(number, key)


def _read(value: object, spot: Spot) -> str | None:
    number = f"{value:f}" if isinstance(value, Decimal) else str(value) if is_number(value) else clean_number(value)
    if number is None or (spot.wanted == Single("mark") and not MARK[0] <= Decimal(number) <= MARK[1]):
        return None
    if spot.wanted == Single("whole") and not number.isdecimal():
        return None
    if spot.type == "share_type" and not 0 <= Decimal(number) <= 1:
        return f"{number}%" if 1 < Decimal(number) <= 100 else None
    return number


def _is_year(text: str) -> bool:
    return text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR
