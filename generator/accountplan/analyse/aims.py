"""What a plan wants a client to turn over in a year that lies ahead."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from accountplan.model.account import Account, Proposal
from accountplan.model.analysis.bridge import Source
from accountplan.model.exact import round_half_away, total
from accountplan.model.firm import Firm


def find_aim(account: Account, base: Fraction, since: int, year: int, firm: Firm) -> tuple[Fraction, Source]:
    """The turnover of ``year``, from that of the year ``since``, and where the plan says so.

    Between the years of its objectives it runs straight: from 90 in 2025 to 120 in 2028 it is 110 in 2027. What is reckoned is in whole units of
    money, so that parts add up as they are printed.
    """
    if (budget := account.budget.get(year, {}).get("turnover")) is not None:
        return Fraction(budget), "budget"
    if (aim := _find_on_line(list_milestones(account, base, firm), (since, base), year)) is not None:
        return aim, "objective"
    weighed = weigh_proposals(list_open_proposals(account, year, firm))
    return base + weighed, "proposals" if weighed else "nothing"


def list_milestones(account: Account, base: Fraction, firm: Firm) -> list[tuple[int, Fraction]]:
    """The financial years for which the plan has an objective for turnover, with what it must be, in the order of the years."""
    found: dict[int, Fraction] = {}
    for each in account.objectives:
        aim = each.aim(base)
        if each.kind == "turnover" and each.by and aim is not None:
            found.setdefault(firm.year_of(each.by), Fraction(aim))
    return sorted(found.items())


def _find_on_line(milestones: list[tuple[int, Fraction]], start: tuple[int, Fraction], year: int) -> Fraction | None:
    """The place in a year on the line through a start and what comes after it; after the last it stays. None without anything after the start."""
    (before, low), later = start, [each for each in milestones if each[0] > start[0]]
    for after, high in later:
        if year <= after:
            return round_half_away(low + (high - low) * Fraction(year - before, after - before), 0)
        before, low = after, high
    return low if later else None


def list_open_proposals(account: Account, year: int, firm: Firm) -> list[Proposal]:
    """The proposals that may still become work in a year: those that the client decides on later do not."""
    last = firm.days_of(year)[1]
    return [each for each in account.proposals if not each.over and (each.decision is None or each.decision <= last)]


def weigh_proposals(proposals: Iterable[Proposal]) -> Fraction:
    """What proposals are worth by their chance; those without a value or a chance add nothing."""
    return total(
        [round_half_away(Fraction(each.value * each.chance), 0) for each in proposals if each.value is not None and each.chance is not None]
    )
