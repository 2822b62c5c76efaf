"""A number with words behind it, as `164000 (excl. btw)` or `8 geschat`: the words are a remark."""

from __future__ import annotations

import re

from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewLetters, Remedy

from .values import LONGEST, clean_number

UNITS = frozenset(
    {
        "wk", "week", "weken", "weeks", "mnd", "maand", "maanden", "month", "months", "jaar", "year", "years", "dag", "dagen", "day", "days", "kwartaal",
        "kwartalen", "quarter", "quarters", "min", "minuten", "minutes", "man", "people", "x", "keer", "times",
        "uur", "uren", "hour", "hours", "hrs", "kwartier", "dgn", "fte", "punt", "punten", "point", "points", "pts",
    }
)  # fmt: skip
"""Words that say what a number counts, and are no remark about it."""
_REMARK = re.compile(r"\(|[^\W\d_]{3,}")


def word_remark(spot: Spot) -> Remedy | None:
    """How to write a number and the remark behind it; None when a value is something else. Between brackets only the writer can move the remark."""
    words = spot.value.split() if isinstance(spot.value, str) and len(spot.value) <= LONGEST else []
    number = clean_number(words[0]) if len(words) > 1 and not words[1][0].isdigit() else None
    if number is None or any(sign in spot.value for sign in "#:") or not _REMARK.match(words[1]) or words[1].strip(".").casefold() in UNITS:
        return None
    remark = " ".join(words[1:]).strip("() ")
    if any(sign in spot.before for sign in "{["):
        return Remedy(say("Write `{text}`, and the rest at the end of the line, as `# {remark}`.", text=number, remark=remark))
    new = f"{number} # {remark}"
    fix = Fix(NewLetters(spot.value, new), safe=False) if spot.behind.rstrip() == spot.value else None
    return Remedy(say("Write it as `{text}`: a remark comes behind a #.", text=new), fix)
