"""Something else where true or false is asked: a tick, a word with more behind it, or the name of what it is true of."""

from __future__ import annotations

from accountplan.base.text import say
from accountplan.base.yaml_word import format_word
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import Remedy, write_as, write_remarked
from accountplan.model.shapes import Record

from .parts import name_key, word_type
from .values import clean_truth

_TICKS = {
    **dict.fromkeys(("x", "X", "✓", "✔", "☑", "✅", "v", "V", "☒", "👍"), "true"),
    **dict.fromkeys(("☐", "✗", "✘", "❌", "👎"), "false"),
}
"""Signs with which people tick off, or do not."""


def word_not_flag(spot: Spot) -> Problem:
    """Something else where true or false is asked."""
    message = say("“{key}” must be true or false.", key=name_key(spot))
    better = clean_truth(spot.value)
    first, _, rest = spot.value.partition(",") if isinstance(spot.value, str) else ("", "", "")
    if rest.strip() and (truth := clean_truth(first.strip())):
        return word_type(spot, message, write_remarked(truth, rest.strip()))
    tick = _TICKS.get(str(spot.value).strip())
    better = better or tick
    named = name_key(spot) == "group" and isinstance(spot.value, str) and not better and "name" not in spot.beside
    if named and isinstance(spot.owners[-1], Record) and "name" in spot.owners[-1].fields:
        text = f"name: {format_word(spot.value)}"
        return word_type(spot, message, Remedy(say("Write `true`, and what the group is called as `{text}`.", text=text)))
    return word_type(spot, message, write_as(better, safe=tick is None) if better else Remedy(say("Write `true` or `false`.")))
