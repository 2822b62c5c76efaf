"""How amounts are spread over those who bring them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import accumulate
from math import ceil

from accountplan.model.analysis import Concentration
from accountplan.model.exact import to_whole_numbers

from .amounts import compute_gini, compute_hhi


def make_concentration(name: str, year: int | None, amounts: Mapping[str, Fraction | None], *, together: bool = False) -> Concentration:
    """How the amounts above nothing are spread; clients with a loss or nothing are named and left out, and so are those without an amount."""
    known = {who: amount for who, amount in amounts.items() if amount is not None}
    numbers, unit = to_whole_numbers(list(known.values()))
    ordered = sorted((-number, who) for number, who in zip(numbers, known, strict=True) if number > 0)
    clients = tuple([(who, known[who]) for _, who in ordered])
    sizes = [each for _, each in clients]
    running = list(accumulate((-number for number, _ in ordered), initial=0))
    whole = running[-1]

    def largest(number: int) -> Fraction | None:
        return Fraction(running[min(number, len(clients))], whole) if clients else None

    return Concentration(
        figure=name,
        year=year,
        together=together,
        total=Fraction(whole, unit),
        clients=clients,
        left_out=tuple(sorted(who for number, who in zip(numbers, known, strict=True) if number <= 0)),
        unknown=tuple(sorted(who for who in amounts if who not in known)),
        loss=Fraction(sum([number for number in numbers if number < 0]), unit),
        largest=largest(1),
        top5=largest(5),
        top10=largest(10),
        top20pct=largest(ceil(Fraction(len(clients), 5))),
        hhi=compute_hhi(sizes) if sizes else None,
        gini=compute_gini(sizes) if sizes else None,
        clients_for_80pct=next((place for place, sum_ in enumerate(running) if clients and 5 * sum_ >= 4 * whole), None),
    )
