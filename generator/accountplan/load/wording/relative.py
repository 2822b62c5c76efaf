"""A target that says how far it is from the baseline, as `+20`, `+50%` or `x2`: the target itself, worked out."""

from __future__ import annotations

import re
from decimal import Decimal

from accountplan.base.text import say
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import Remedy
from accountplan.model.shapes import Record

from .parts import name_key
from .values import LONGEST, clean_number, write_number

TARGETS = ("target", "target_to")
_SHARE = re.compile(r"([-+−])\s*(\d+(?:[.,]\d+)?)\s*%")
_TIMES = re.compile(r"(?i)(?:[x×]\s*(\d+(?:[.,]\d+)?)|(\d+(?:[.,]\d+)?)\s*[x×])")
_WORDS = {"verdubbelen": "2", "verdubbeling": "2", "dubbel": "2", "double": "2", "doubling": "2"}


def word_relative(spot: Spot) -> Remedy | None:
    """How to write a target that is so much of its baseline; None when it is something else."""
    owner = spot.owners[-1]
    if name_key(spot) not in TARGETS or not isinstance(spot.value, str) or not isinstance(owner, Record) or "baseline" not in owner.fields:
        return None
    if len(spot.value) > LONGEST:
        return None
    if (factor := _read_factor(spot.value.strip())) is None:
        return None
    baseline = spot.beside.get("baseline")
    if not isinstance(baseline, (int, Decimal)) or isinstance(baseline, bool):
        return Remedy(say("Write the target itself, and not how far it is from the baseline."))
    return Remedy(
        say(
            "Write the target itself: from the baseline of {number} that is `{text}`.",
            number=baseline,
            text=write_number(baseline * factor),
        )
    )


def word_added(text: str, baseline: object) -> Problem:
    """A target with a plus before it, which is read as the target itself."""
    number = Decimal(text.lstrip("+"))
    message = say("“{text}” is read as the target itself, and not as what comes on top of the baseline.", text=text)
    if not isinstance(baseline, (int, Decimal)) or isinstance(baseline, bool):
        return Problem("bad-number", message, say("Write the target itself, without a plus."))
    whole, alone = write_number(baseline + number), write_number(number)
    return Problem(
        "bad-number",
        message,
        say("Write `{whole}` if it comes on top of the baseline, or `{text}` if it is the target.", whole=whole, text=alone),
    )


def _read_factor(text: str) -> Decimal | None:
    """By what the baseline is to be multiplied."""
    if share := _SHARE.fullmatch(text):
        part = Decimal(clean_number(share[2]) or 0) / 100
        return 1 + part if share[1] == "+" else 1 - part
    times = _TIMES.fullmatch(text)
    number = clean_number(times[1] or times[2]) if times else _WORDS.get(text.casefold())
    return Decimal(number) if number else None
