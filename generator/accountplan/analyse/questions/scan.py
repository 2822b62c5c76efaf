"""How does the firm mark itself, and what changed since the year before? (S4)"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.analysis.stand import Scanned, ScanRow, ScanYear
from accountplan.model.exact import total
from accountplan.model.stand import SCAN, ScanItem, ScanPart

Marks = Mapping[str, Mapping[ScanItem, Decimal]]
"""The marks of each person, by id."""


def answer(facts: Facts) -> Scanned:
    """Every year in which somebody marked something; a mark of a day that is to come does not count yet."""
    years: dict[int, dict[str, dict[ScanItem, Decimal]]] = {}
    for scan in sorted(facts.portfolio.firm.scan, key=lambda each: each.on):
        if scan.marks and scan.held(facts.today):
            years.setdefault(facts.portfolio.firm.year_of(scan.on), {}).setdefault(scan.by, {}).update(scan.marks)
    return Scanned(tuple(_make_year(year, years) for year in sorted(years, reverse=True)))


def _make_year(year: int, years: Mapping[int, Marks]) -> ScanYear:
    """A year beside the one before; of each person the newest mark of the year counts."""
    marks, before = years[year], years.get(year - 1, {})
    rows = tuple(_make_row(item, part, marks, before) for part, items in SCAN.items() for item in items if any(item in given for given in marks.values()))  # fmt: skip
    return ScanYear(year, year - 1 if before else None, tuple(sorted(marks)), rows)


def _make_row(item: ScanItem, part: ScanPart, marks: Marks, before: Marks) -> ScanRow:
    given = tuple((by, each[item]) for by, each in sorted(marks.items()) if item in each)
    both = [(mark, before[by][item]) for by, mark in given if item in before.get(by, {})]
    change = total([now - then for now, then in both]) / len(both) if both else None
    return ScanRow(item, part, given, total([mark for _, mark in given]) / len(given), None if change is None else Fraction(change))
