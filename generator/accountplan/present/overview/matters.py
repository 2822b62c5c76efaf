"""Who matters most?"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import Pareto
from accountplan.model.charts import Bar, MeterScale, ScoreMeter
from accountplan.model.pages import Link
from accountplan.present import links, parts
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, Temperature

MOST = 7
HALF_A_PERCENT = Fraction(1, 200)


@dataclass(frozen=True, slots=True)
class MattersRow:
    """One client: ``known`` stands where there is no score to draw, ``bar`` is None without turnover."""

    name: Link
    badge: Badge
    mark: str
    meter: ScoreMeter
    known: str
    share: str
    bar: Bar | None
    temperature: Temperature | None


@dataclass(frozen=True, slots=True)
class Matters:
    """The clients of most value; ``year`` is empty when nobody has turnover."""

    rows: tuple[MattersRow, ...]
    scale: MeterScale
    year: str
    all: Link | None


def matters(context: Context) -> Matters:
    """The most valuable clients: by tier, then by rank; without marks by turnover. Prospects only when there are no clients."""
    turnover = context.analysis[Pareto].turnover
    amounts = dict(turnover.clients)
    accounts = list(context.portfolio.clients) or list(context.portfolio.accounts.values())
    chosen = sorted(accounts, key=lambda account: order(context, account, amounts))[:MOST]
    top = max((amounts.get(account.id, Fraction(0)) for account in chosen), default=Fraction(0))
    shares = _shares(context, [account.id for account in chosen], amounts)
    number = len(context.portfolio.accounts)
    return Matters(
        rows=tuple(_row(context, account, shares, amounts.get(account.id), top) for account in chosen),
        scale=MeterScale(context.limits),
        year=context.say(say("in {year}", year=str(turnover.year))) if turnover.year is not None and top else "",
        all=Link(context.say(say_n("The one account", "All {n} accounts", number)), links.ACCOUNTS) if number else None,
    )


def _shares(context: Context, ids: list[str], amounts: dict[str, Fraction]) -> dict[str, str]:
    """Shares of all turnover; with a decimal where one of them would round to nothing."""
    whole = sum(amounts.values(), Fraction(0))
    shares = {id: amounts[id] / whole for id in ids if amounts.get(id)}
    digits = 1 if any(abs(share) < HALF_A_PERCENT for share in shares.values()) else 0
    return {id: context.words.share(share, digits) for id, share in shares.items()}


def order(context: Context, account: Account, amounts: dict[str, Fraction]) -> tuple[int, int, Fraction, str]:
    """Sort key: tier, rank, turnover, id."""
    score = context.scores[account.id]
    last = len(context.scores.accounts) + 1
    rank = last if score.unrated or score.rank is None else score.rank
    place = context.tier_order.get(score.tier or "", last)
    return place, rank, -amounts.get(account.id, Fraction(0)), account.id


def _row(context: Context, account: Account, shares: dict[str, str], amount: Fraction | None, top: Fraction) -> MattersRow:
    score = context.scores[account.id]
    return MattersRow(
        name=Link(account.label, links.account(account.id)),
        badge=parts.badge(context, score),
        mark=parts.mark(context, score),
        meter=parts.meter(context, score),
        known=parts.known(context, score) if score.unrated else "",
        share=shares.get(account.id, NOTHING),
        bar=Bar(float(amount), float(top)) if amount else None,
        temperature=parts.temperature(context, account.temperature),
    )
