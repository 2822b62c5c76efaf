"""A number that says of how many it is, as `3 van 5`, `8/10` or `82%`, where a mark or a share is asked: brought to that scale."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.criteria import BUILT_IN, FIGURES, SHARES
from accountplan.model.fix import Remedy, write_as
from accountplan.model.shapes import Single

from .figure_keys import name_figure
from .forms import find_forms
from .measured import read_measured
from .parts import name_key
from .values import LONGEST, clean_mark, clean_number, clean_share, write_number

MARKS = ("satisfaction", "above", "below")
"""Keys of marks, though their form is that of any number."""
PERCENT = frozenset(
    {
        "chance", "known_at_least", "largest", "top5", "progress", "confidence", "churn", "existing_share", "loss", "turnover_fall", "idle", "existing",
        "new_clients", "new_services", "old", "new",
    }
)  # fmt: skip
"""Keys of records of which the number is a share, from 0% to 100%."""
STARS = 5
"""How many stars there are to give."""
WHOLES = (5, 10, 20, 100)
"""Of how many people give marks."""
OF_ALL = (10, 100)
"""Of these a number with a slash is a part of all, and no range."""
_OF = compile_lazily(
    r"(?i)(.+?)\s*\(?(?:(/)|(?<![^\W_])(?:out of|of|in|van de|van|uit|op)(?![^\W_]))\s*(.+?)\)?\s*(?:punten|points|sterren|stars)?\s*"
)
_STARS = compile_lazily(r"(?i)(.+?)\s*(?:sterren|stars|\*|★|⭐)\s*")
_DRAWN = compile_lazily(r"((?:★|⭐|✭)+)(☆*)")
"""Stars that are counted: as many as are filled, of five when no others are drawn."""
_LIMIT = 10
_MOST_DECIMALS = 4
LEAST_PERCENTAGE = 2
"""From here on a share is one of a hundred: nothing grows or leaves over as much as itself twice."""


class Fraction(NamedTuple):
    """A part of a whole; ``slash`` when a sign says so that can also stand between the ends of a range."""

    part: Decimal
    whole: Decimal
    slash: bool = False

    def of(self, limit: int) -> Decimal | None:
        """The same on another scale; None when it has no few decimals there, or is more than the whole."""
        found = self.part * limit / self.whole
        rounded = round(found, _MOST_DECIMALS)
        return rounded if found == rounded and 0 <= self.part <= self.whole else None


def is_mark(spot: Spot) -> bool:
    """Whether a report mark is asked."""
    return spot.wanted == Single("mark") or name_figure(spot) in MARKS


def find_fraction(value: object) -> Fraction | None:
    """The fraction that a text says; None when it says none."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    text = value.strip()
    if text.endswith("%"):
        part = clean_number(text[:-1].rstrip())
        return Fraction(Decimal(part), Decimal(100)) if part else None
    if (drawn := _DRAWN.fullmatch(text)) and len(drawn[1]) <= (most := len(text) if drawn[2] else STARS):
        return Fraction(Decimal(len(drawn[1])), Decimal(most))
    if stars := _STARS.fullmatch(text):
        part = clean_number(stars[1])
        return Fraction(Decimal(part), Decimal(STARS)) if part else None
    found = _OF.fullmatch(text)
    part, whole = (clean_number(found[1]), clean_number(found[3])) if found else (None, None)
    if not found or not part or not whole or Decimal(whole) <= 0:
        return None
    return Fraction(Decimal(part), Decimal(whole), bool(found[2]))


def word_mark_of(spot: Spot) -> Remedy | None:
    """How to write a fraction as a mark; None when it is none, or comes to no mark.

    What is one less than the whole, such as 4/5, can be what lies between the two as well. And 3 of 7 nobody gives as a mark.
    """
    found = find_fraction(spot.value)
    mark = found.of(_LIMIT) if found and (not found.slash or found.whole in WHOLES) else None
    if found is None or mark is None or mark < 1:
        return None
    text = write_number(mark)
    if found.slash and found.whole != _LIMIT and found.whole - found.part == 1 and found.part >= 1 and found.whole <= _LIMIT:
        middle = write_number((found.part + found.whole) / 2)
        return Remedy(
            say(
                "Write `{text}` if it is {part} of {whole}, or `{middle}` if it lies between the two.",
                text=text, part=write_number(found.part), whole=write_number(found.whole), middle=middle,
            )
        )  # fmt: skip
    return write_as(text, safe=False)


def word_share_of(spot: Spot) -> Remedy | None:
    """How to write a fraction as a percentage; None when it is none, or a percentage already."""
    found = find_fraction(spot.value) if "%" not in str(spot.value) else None
    split = found is not None and found.slash and found.part + found.whole == 100  # 60/40: one part against the other
    share = found.part if found and split else found.of(100) if found else None
    return write_as(f"{write_number(share)}%", safe=False) if share is not None and (share >= 1 or share == 0) else None


def read_part(value: object) -> str | None:
    """Of `8 van de 15`, where a whole number is asked, the first; None when it says something else."""
    found = find_fraction(value)
    whole = found and not found.slash and found.whole != 100 and found.part == int(found.part)
    return str(int(found.part)) if found and whole else None


def word_number_of(spot: Spot) -> Remedy | None:
    """How to write the fraction where any number can be; None when it is none, or a percentage, which is for others to say."""
    found = find_fraction(spot.value) if "%" not in str(spot.value) else None
    if found is None or (found.slash and name_key(spot) not in SHARES and found.whole not in OF_ALL):
        return None
    part, share = write_number(found.part), found.of(1)
    if share is not None and name_key(spot) in SHARES:
        return write_as(write_number(share), safe=False)
    if share is None:
        return Remedy(say("Write one number, such as `{part}`.", part=part))
    return Remedy(say("Write `{part}`, or `{share}` where a share is meant.", part=part, share=write_number(share)))


def read_by_key(text: str, key: str) -> str | None:
    """The number that a text was meant to be, where nothing is known of its place but its key: on the scale of that key, and in its range."""
    found = find_fraction(text)
    if key in PERCENT:
        share = found.of(100) if found else None
        return f"{write_number(share)}%" if share is not None else clean_share(text)
    if asks_mark(key):
        of = found.of(_LIMIT) if found and found.whole in WHOLES else None
        mark = write_number(of) if of is not None else clean_mark(text)
        return mark if mark and 1 <= Decimal(mark) <= _LIMIT else None
    if key in SHARES:
        return _read_share(text, found)
    return read_measured(text, key) or (write_number(found.part) if found and found.whole == _LIMIT else None)


def _read_share(text: str, found: Fraction | None) -> str | None:
    """The share of one that a text was meant to be; from 2 on it is a percentage that lacks its sign."""
    number = clean_number(text)
    share = found.of(1) if found else Decimal(number) / (100 if abs(Decimal(number)) >= LEAST_PERCENTAGE else 1) if number else None
    return None if share is None else write_number(share)


def asks_mark(key: str) -> bool:
    """Whether a key is that of a mark, wherever it stands; some criteria have the name of a figure as well."""
    return key in MARKS or "mark" in find_forms(key) or (key in BUILT_IN and key not in FIGURES)
