"""How often something is done, as people write it: `2x per jaar`, `twice a year`, `elk kwartaal`."""

from __future__ import annotations

from collections.abc import Collection

from accountplan.base.patterns import compile_lazily

_TIMES = {
    "eenmaal": 1, "een": 1, "once": 1, "one": 1, "twee": 2, "tweemaal": 2, "twice": 2, "two": 2, "vier": 4, "viermaal": 4, "four": 4,
    "twaalf": 12, "twaalfmaal": 12, "twelve": 12,
}  # fmt: skip
_PERIODS = {
    "jaar": 1, "year": 1, "halfjaar": 2, "half jaar": 2, "half-jaar": 2, "half year": 2, "half-year": 2, "kwartaal": 4, "quarter": 4,
    "maand": 12, "month": 12, "week": 52,
}  # fmt: skip
_NAMES = {1: "year", 2: "half-year", 4: "quarter", 12: "month", 52: "week"}
"""The word of the format for this many times a year."""
_OFTEN = compile_lazily(
    rf"(?:(?P<times>\d{{1,2}}|{'|'.join(_TIMES)})\s*(?:x|×|keer|maal|times)?\s*(?:per|a|an|in het|/)|elke?|iedere?|per|every|each|a)\s*"
    rf"(?P<period>{'|'.join(sorted(_PERIODS, key=len, reverse=True))})"
)
_OF_MONTHS = {
    **dict.fromkeys(("1", "een", "one"), "month"), **dict.fromkeys(("3", "drie", "three"), "quarter"),
    **dict.fromkeys(("6", "zes", "six"), "half-year"), **dict.fromkeys(("12", "twaalf", "twelve"), "year"),
}  # fmt: skip
_MONTHS = compile_lazily(rf"(?:elke|iedere|om de|per|every)?\s*({'|'.join(_OF_MONTHS)})\s*(?:maand|maanden|months?|mnd)\.?")


def find_rhythm(text: str, allowed: Collection[str]) -> str | None:
    """The rhythm that a text stands for, when the key can hold it."""
    if months := _MONTHS.fullmatch(text.strip().casefold()):
        name = _OF_MONTHS.get(months[1])
        return name if name in allowed else None
    found = _OFTEN.fullmatch(text.strip().casefold())
    if found is None:
        return None
    times = found["times"] or "1"
    name = _NAMES.get(_PERIODS[found["period"]] * (int(times) if times.isdecimal() else _TIMES[times]))
    return name if name in allowed else None
