"""Who matters most?"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from accountplan.base.text import Exact, Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import Pareto
from accountplan.model.charts import Bar, MeterScale, ScoreMeter, make_bars
from accountplan.model.pages import Link
from accountplan.present import links, parts
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, Temperature
from accountplan.present.rounding import count_shared_decimals
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import STATUS, STATUSES

MOST = 7
LAST = sys.maxsize
"""Behind every rank."""


@dataclass(frozen=True, slots=True)
class MattersRow:
    """One client: ``known`` takes the place of a score that cannot be drawn, ``bar`` is None without turnover."""

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
    """The clients of most value, or just some of them where nothing tells who that are: ``title`` and ``note`` say which, ``head`` what they are.

    ``year`` is empty when nobody has turnover.
    """

    title: str
    note: str
    head: str
    rows: tuple[MattersRow, ...]
    scale: MeterScale
    year: str
    all: Link | None


def show_most_valuable(context: Context) -> Matters:
    """The most valuable clients: by tier, then by rank; without marks by turnover. Others only when there are no clients."""
    turnover = context.analysis[Pareto].turnover
    amounts = dict(turnover.clients)
    status, accounts = _choose_accounts(context)
    ordered = sorted(accounts, key=lambda account: make_sort_key(context, account, amounts))
    chosen = ordered[:MOST]
    drawn = make_bars([amounts.get(account.id) for account in chosen])
    shares = _word_shares(context, [account.id for account in chosen])
    number = len(context.portfolio.accounts)
    title, note = _word_order(status, [make_sort_key(context, account, amounts)[:-1] for account in ordered])
    return Matters(
        title=capitalise(context.say(title)),
        note=context.say(note) if note else "",
        head=capitalise(context.say(STATUS[status])),
        rows=tuple(_show_row(context, account, shares, bar) for account, bar in zip(chosen, drawn, strict=True)),
        scale=MeterScale(context.limits),
        year=context.say(say("in {year}", year=str(turnover.year))) if turnover.year is not None and shares else "",
        all=Link(context.say(say_n("The one account", "All {n} accounts", number)), links.ACCOUNTS) if number else None,
    )


def _choose_accounts(context: Context) -> tuple[str, list[Account]]:
    """The clients; without any the prospects, and without those whoever was a client."""
    accounts = context.portfolio.accounts.values()
    for status in STATUSES:
        found = [account for account in accounts if account.status == status]
        if found:
            return status, found
    return "client", []


def _word_order(status: str, values: list[tuple[int, int, Exact]]) -> tuple[Text, Text | None]:
    """Whether these rows are those that matter most, by what each is worth, in order: where nothing tells them apart, the alphabet did."""
    if len(values) < 2 or status == "former":
        return STATUSES[status], None
    if len(set(values)) == 1:
        return STATUSES[status], say("By name: nothing tells yet which of them matters most.") if _knows_nothing(values[0]) else say("By name: they are worth as much.")  # fmt: skip
    shown, beyond = values[:MOST], values[MOST:]
    if beyond[:1] != shown[-1:]:
        return say("Who matters most?"), None
    as_much, alike = values.count(shown[-1]), shown.count(shown[-1])
    return say("Who matters most?"), say_n(
        "Of {all} that are worth as much, {n} is shown, by name.", "Of {all} that are worth as much, {n} are shown, by name.", alike, all=as_much
    )  # fmt: skip


def _knows_nothing(value: tuple[int, int, Exact]) -> bool:
    """Whether an account has neither a rank nor turnover."""
    return value[1:] == (LAST, 0)


def _word_shares(context: Context, ids: list[str]) -> dict[str, str]:
    """Shares of all turnover; with as many decimals as it takes that none of them reads as nothing."""
    turnover = context.analysis[Pareto].turnover
    shares = {id: turnover.part(amount) for id, amount in turnover.clients if id in ids}
    digits = count_shared_decimals(shares.values())
    return {id: context.words.share(share, digits) for id, share in shares.items()}


def make_sort_key(context: Context, account: Account, amounts: Mapping[str, Exact]) -> tuple[int, int, Exact, str]:
    """Sort key: tier, rank, turnover, id; who has none comes last."""
    score = context.scores[account.id]
    rank = score.rank if score.rank and not score.unrated else LAST
    return context.tier_order[score.tier], rank, -amounts.get(account.id, 0), account.id


def _show_row(context: Context, account: Account, shares: dict[str, str], bar: Bar | None) -> MattersRow:
    score = context.scores[account.id]
    return MattersRow(
        name=Link(account.label, links.make_account_path(account.id)),
        badge=parts.show_badge(context, score),
        mark=parts.word_score(context, score),
        meter=parts.make_meter(context, score),
        known=parts.word_known_share(context, score) if score.unrated else "",
        share=shares.get(account.id, NOTHING),
        bar=bar,
        temperature=parts.show_temperature(context, account.temperature),
    )
