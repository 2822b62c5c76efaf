"""A part of a whole in words, as `ongeveer de helft`, `een kwart` or `fifty-fifty`: the percentage that it is."""

from __future__ import annotations

from accountplan.base.patterns import compile_lazily
from accountplan.load.spot import Spot
from accountplan.model.fix import Remedy, write_as

_ABOUT = compile_lazily(
    r"(?i)^(?:(?:ruim|krap|iets\s(?:meer|minder)\sdan|meer\sdan|minder\sdan|ongeveer|ong\.|circa|ca\.?|zo['’]n|bijna|about|around|roughly|approximately|nearly|almost"
    r"|just\s(?:over|under)|more\sthan|less\sthan|over|under)\s+)+"
)
_LITTLE = compile_lazily(r"(?i)^(?:de|een|één|a|one|the)\s+|\s+(?:van|of)(?:\s.*)?$")
_PORTIONS = {
    **dict.fromkeys(("helft", "half", "fifty-fifty", "fifty fifty", "fiftyfifty", "50-50", "50–50"), 50),
    **dict.fromkeys(("kwart", "quarter", "vierde"), 25),
    **dict.fromkeys(("driekwart", "drie kwart", "three quarters", "three-quarters"), 75),
    **dict.fromkeys(("derde", "third"), 33),
    **dict.fromkeys(("tweederde", "twee derde", "two thirds", "two-thirds"), 67),
    **dict.fromkeys(("tiende", "tenth"), 10),
    **dict.fromkeys(("vijfde", "fifth"), 20),
}
LONGEST = 60


def word_portion(spot: Spot) -> Remedy | None:
    """How to write a part that is said in words as a percentage; None when it is something else."""
    if not isinstance(spot.value, str) or len(spot.value) > LONGEST:
        return None
    text = _ABOUT.sub("", " ".join(spot.value.casefold().split()))
    share = _PORTIONS.get(text) or _PORTIONS.get(_LITTLE.sub("", text))
    return write_as(f"{share}%", safe=False) if share else None
