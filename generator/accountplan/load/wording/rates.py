"""How often an amount comes, as `45k p/j`, `2.500 per maand` or `12 uur per week`: of a figure, which is that of a whole year, and of work that comes again."""

from __future__ import annotations

from decimal import Decimal

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.criteria import MONEY
from accountplan.model.fix import Fix, NewLetters, Remedy, write_as
from accountplan.model.shapes import Record

from .parts import OF_YEARS, name_key
from .values import write_number

_ENDS = r"\.?(?=$|\s*[,;(]|\s+(?:ex|excl|incl|exclusief|inclusief|excluding|including|netto|net|bruto|gross)\b)"
"""Behind how often there is nothing, or a remark."""
_EACH = r"(?:/|p/|(?:per|elke?|iedere?|each|every|a)\s)\s*"
_PERIODS = {
    "year": (1, compile_lazily(rf"(?:jaarlijks|yearly|annual(?:ly)?|p\.?a|p\.?\s?j|{_EACH}(?:j|jr|jaar|an|yr|year|annum|jahr)){_ENDS}")),
    "quarter": (4, compile_lazily(rf"(?:quarterly|{_EACH}(?:kw|kwartaal|q|qtr|quarter)){_ENDS}")),
    "month": (12, compile_lazily(rf"(?:maandelijks|monthly|pcm|p\.?m|{_EACH}(?:m|mnd|maand|mth|mo|month|mois)){_ENDS}")),
}
"""By the words of the format: how often it comes in a year, and how people say so."""
_OTHER = compile_lazily(r"p\.?\s?w\.?$|(?:/|p/|(?:per|elke?|iedere?|each|every)\s|(?:[1-9]|een|twee|one|two)\s?x\s)\s*(?!\d)")
"""How often it comes otherwise: a week has no fixed number of days that are worked."""
_KEY = compile_lazily(r"\w+\s*:\s+$")
YEARLY = frozenset(MONEY) | {"hours", "value", "cost"}
"""Keys of what a year brings or costs, of which `per year` is a remark."""


def find_rate(text: str) -> str | None:
    """The word of the format for how often an amount comes; empty when it is another, None when none is said."""
    plain = " ".join(text.casefold().strip("() ").split())
    known = next((word for word, (_, form) in _PERIODS.items() if form.match(plain)), None)
    return known or ("" if _OTHER.match(plain) else None)


def word_rate(spot: Spot, number: str, rate: str, *, currency: bool) -> Remedy | None:
    """How to write an amount that comes so often; None where a remark says it."""
    owner = spot.owners[-1]
    if rate and isinstance(owner, Record) and "per" in owner.fields and name_key(spot) == "value":
        return _word_per(spot, number, rate, currency=currency)
    if name_key(spot) in ("value", "cost") and rate != "year" and spot.keys[0] not in OF_YEARS:
        return Remedy(say("Write in digits how much that is for all of it together."))
    if spot.keys[0] not in OF_YEARS or rate == "year":
        return None
    if not rate:
        return Remedy(say("A figure is that of a whole year: write in digits what it comes to."))
    whole = write_number(Decimal(number) * _PERIODS[rate][0])
    return Remedy(say("A figure is that of a whole year: write `{text}`, if it was this much all year.", text=whole))


def _word_per(spot: Spot, number: str, rate: str, *, currency: bool) -> Remedy | None:
    """How to write an amount and how often it comes, which has a key of its own; None where that key says something else."""
    if "per" in spot.beside:
        return write_as(number, safe=False) if spot.beside["per"] == rate else None
    line, before = f"per: {rate}", _KEY.search(spot.before)
    fix = None
    if before and spot.behind.startswith(spot.value):
        joint = ", " if "{" in spot.before else "\n" + " " * before.start()
        fix = Fix(NewLetters(before[0] + spot.value, f"{before[0]}{number}{joint}{line}"), safe=False)
    if currency:
        return Remedy(
            say("Write it as `{text}`, and `{line}` beside it: amounts are in the currency of the firm.", text=number, line=line), fix
        )
    return Remedy(say("Write it as `{text}`, and `{line}` beside it.", text=number, line=line), fix)
