"""A target that says how far it is from the baseline, as `+20`, `+50%` or `x2`: the target itself, worked out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import Remedy
from accountplan.model.shapes import Record

from .parts import name_key
from .values import LONGEST, clean_number, write_number

TARGETS = ("target", "target_to")
_SHARE = compile_lazily(r"([-+−])\s*(\d+(?:[.,]\d+)?)\s*%")
_PLUS = compile_lazily(r"[€$£]?\s*\+\s*")
_TIMES = compile_lazily(r"(?i)(?:[x×]\s*(\d+(?:[.,]\d+)?)|(\d+(?:[.,]\d+)?)\s*[x×])")
_WORDS = {"verdubbelen": "2", "verdubbeling": "2", "dubbel": "2", "double": "2", "doubling": "2"}


def word_relative(spot: Spot) -> Remedy | None:
    """How to write a target that is so much of its baseline; None when it is something else."""
    owner = spot.owners[-1]
    if name_key(spot) not in TARGETS or not isinstance(spot.value, str) or not isinstance(owner, Record) or "baseline" not in owner.fields:
        return None
    if len(spot.value) > LONGEST:
        return None
    text, baseline = spot.value.strip(), read_baseline(spot.beside)
    if (plus := _PLUS.match(text)) and (number := clean_number(text[plus.end() :])):
        return _word_on_top(Decimal(number), baseline)
    if (factor := _read_factor(text)) is None:
        return None
    if baseline is None:
        return Remedy(say("Write the target itself, and not how far it is from the baseline."))
    whole = write_number(baseline * factor)
    given = int(baseline) if baseline == baseline.to_integral_value() else baseline
    return Remedy(say("Write the target itself: from the baseline of {number} that is `{text}`.", number=given, text=whole))


def read_baseline(beside: Mapping[Any, Any]) -> Decimal | None:
    """The baseline beside a target, also where it is still written as people write amounts; None when there is none."""
    value = beside.get("baseline")
    number = clean_number(value) if isinstance(value, str) else value
    return Decimal(number) if number is not None and not isinstance(number, (bool, list, dict, date)) else None


def word_added(text: str, baseline: Decimal | None) -> Problem:
    """A target with a plus before it, which is read as the target itself."""
    message = say("“{text}” is read as the target itself, and not as what comes on top of the baseline.", text=text)
    return Problem("bad-number", message, _word_on_top(Decimal(text.lstrip("+")), baseline).help)


def _word_on_top(number: Decimal, baseline: Decimal | None) -> Remedy:
    """What to write in the place of a number with a plus."""
    if baseline is None:
        return Remedy(say("Write the target itself, without a plus."))
    whole, alone = write_number(baseline + number), write_number(number)
    return Remedy(say("Write `{whole}` if it comes on top of the baseline, or `{text}` if it is the target.", whole=whole, text=alone))


def _read_factor(text: str) -> Decimal | None:
    """By what the baseline is to be multiplied."""
    if share := _SHARE.fullmatch(text):
        part = Decimal(clean_number(share[2]) or 0) / 100
        return 1 + part if share[1] == "+" else 1 - part
    times = _TIMES.fullmatch(text)
    number = clean_number(times[1] or times[2]) if times else _WORDS.get(text.casefold())
    return Decimal(number) if number else None
