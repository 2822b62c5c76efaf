"""From one number to another, as `245000 → 300000` or `van 7 naar 8`: where a number changes, each of both has a key of its own, or one of them is asked."""

from __future__ import annotations

from decimal import Decimal

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.fix import Remedy, replace_letters
from accountplan.model.shapes import Record, Single

from .parts import name_key
from .ranges import read_ends
from .values import LONGEST

_TURN = compile_lazily(r"(?i)(?:van|from)?\s*(\S.*?)\s*(?:->|→|=>|➔|➜|⇒|>|\bnaar\b)\s*(\S.*)|(?i:from)\s+(\S.*?)\s+to\s+(\S.*)")
_KEY = compile_lazily(r"(\w+)\s*:\s+$")
ENDS = {"baseline": "target", "target": "baseline", "now": "target"}
"""Keys of the number from which, or to which, something changes, and the other one."""


def word_turn(spot: Spot) -> Remedy | None:
    """How to write two numbers of which the second comes after the first; None when it is something else."""
    found = _TURN.fullmatch(spot.value.strip()) if isinstance(spot.value, str) and len(spot.value) <= LONGEST else None
    first, last = read_ends(found[1] or found[3], found[2] or found[4]) if found else (None, None)
    if first is None or last is None or (spot.wanted == Single("mark") and not all(1 <= Decimal(each) <= 10 for each in (first, last))):
        return None
    key, owner, before = name_key(spot), spot.owners[-1], _KEY.search(spot.before)
    other = ENDS.get(key)
    if other and isinstance(owner, Record) and {key, other} <= owner.fields.keys() and other not in spot.beside:
        low, high = (other, key) if key == "target" else (key, other)
        if before and spot.behind.startswith(spot.value):
            joint = ", " if "{" in spot.before else "\n" + " " * before.start()
            return replace_letters(before[0] + spot.value, f"{low}: {first}{joint}{high}: {last}")
    if key == "target":
        return Remedy(say("Write the number to reach: `{number}`.", number=last))
    if key == "baseline":
        return Remedy(say("Write the number that it began with: `{number}`.", number=first))
    return Remedy(say("Write one number: `{last}` if that is how it is now, else `{first}`.", first=first, last=last))
