"""Who matters most? By turnover, as the sentence at the top of the page; where nobody has any, by tier and rank."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.charts import Bar, make_bars
from accountplan.model.pages import Link
from accountplan.present import links, parts
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, Temperature
from accountplan.present.rounding import count_shared_decimals, make_running_share
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import STATUS, STATUSES

LEAST, MOST = 5, 7
"""How many clients are shown at least, if there are as many, and at most."""
LAST = sys.maxsize
"""Behind every rank."""


@dataclass(frozen=True, slots=True)
class Signs:
    """How many signs a client shows, in words; ``serious`` by the firm's limits."""

    text: str
    serious: bool


@dataclass(frozen=True, slots=True)
class MattersRow:
    """One client: ``bar`` is None without turnover."""

    name: Link
    badge: Badge
    mark: str
    share: str
    bar: Bar | None
    temperature: Temperature | None
    danger: Signs


@dataclass(frozen=True, slots=True)
class Together:
    """What the rows above this line bring together, and how many of them are in danger."""

    share: str
    danger: str


@dataclass(frozen=True, slots=True)
class Matters:
    """The clients that bring most, or just some of them where nothing tells who that are: ``title`` and ``note`` say which, ``head`` what they are.

    ``rows`` are those that the sentence at the top speaks of, ``together`` what they add up to, and ``further`` who comes next. Without turnover
    ``year`` is empty, and there is no sum. ``nothing`` is the sentence for a selection that leaves none of them.
    """

    title: str
    note: str
    head: str
    year: str
    rows: tuple[MattersRow, ...]
    together: Together | None
    further: tuple[MattersRow, ...]
    all: Link | None
    nothing: str


def show_most_valuable(context: Context, least: int = LEAST, most: int = MOST) -> Matters:
    """The fewest clients that bring half of the turnover, but no fewer than ``least`` and no more than ``most``; without turnover the first by tier and rank. Others only when
    there are no clients.
    """
    turnover = context.analysis[Pareto].turnover
    status, ordered = list_in_order(context)
    said = min(len(turnover.half), most)
    shown = ordered[: max(said, least) if said else most]
    rows = show_rows(context, shown, len(shown))
    title, note = _word_order(status, [make_sort_key(context, account)[:-1] for account in ordered], len(shown))
    number = len(context.portfolio.accounts)
    return Matters(
        title=capitalise(context.say(title)),
        note=" ".join(context.say(each) for each in (note, _word_unknown(turnover)) if each),
        head=capitalise(context.say(STATUS[status])),
        year=context.say(say("Turnover in {year}", year=str(turnover.year))) if said else "",
        rows=rows[:said] if said else rows,
        together=_show_sum(context, turnover, said) if said else None,
        further=rows[said:] if said else (),
        all=Link(context.say(say_n("The one account", "All {n} accounts", number)), links.ACCOUNTS) if number else None,
        nothing=context.say(say("This list has {whom} alone, and the selection has none.", whom=STATUSES[status])),
    )


def list_in_order(context: Context) -> tuple[str, list[Account]]:
    """Those of whom the start page tells who matters most, and what they are: put in order once for all pages that ask."""
    return context.once(("who matters most",), lambda: _sort_accounts(context))


def _sort_accounts(context: Context) -> tuple[str, list[Account]]:
    status, accounts = _choose_accounts(context)
    return status, sorted(accounts, key=lambda account: make_sort_key(context, account))


def _choose_accounts(context: Context) -> tuple[str, list[Account]]:
    """The clients; without any the prospects, and without those whoever was a client."""
    accounts = context.portfolio.accounts.values()
    for status in STATUSES:
        found = [account for account in accounts if account.status == status]
        if found:
            return status, found
    return "client", []


def _word_order(status: str, values: list[tuple[Fraction, int, int]], most: int) -> tuple[Text, Text | None]:
    """Whether these rows are those that matter most, by what each is worth, in order: where nothing tells them apart, the alphabet did."""
    if len(values) < 2 or status == "former":
        return STATUSES[status], None
    if len(set(values)) == 1:
        unknown = say("By name: nothing tells yet which of them matters most.")
        return STATUSES[status], unknown if _knows_nothing(values[0]) else say("By name: they are worth as much.")
    shown, beyond = values[:most], values[most:]
    if beyond[:1] != shown[-1:]:
        return say("Who matters most?"), None
    as_much, alike = values.count(shown[-1]), shown.count(shown[-1])
    return say("Who matters most?"), say_n(
        "Of {all} that are worth as much, {n} is shown, by name.", "Of {all} that are worth as much, {n} are shown, by name.", alike, all=as_much
    )  # fmt: skip


def _knows_nothing(value: tuple[Fraction, int, int]) -> bool:
    """Whether an account has neither turnover nor a rank."""
    return value[0] == 0 and value[2] == LAST


def _word_unknown(turnover: Concentration) -> Text | None:
    """Of how many clients nobody wrote what they brought: the largest may be among them."""
    if not turnover.clients or not turnover.unknown:
        return None
    return say_n(
        "The turnover of {n} client in {year} is not recorded.",
        "The turnover of {n} clients in {year} is not recorded.",
        len(turnover.unknown),
        year=str(turnover.year),
    )


def make_sort_key(context: Context, account: Account) -> tuple[Fraction, int, int, str]:
    """Sort key: share of the turnover; behind all who have one tier and rank; among equals the id."""
    share, score = context.turnover_shares.get(account.id), context.scores[account.id]
    if share:
        return -share, 0, 0, account.id
    rank = score.rank if score.rank and not score.unrated else LAST
    return Fraction(0), context.tier_order[score.tier], rank, account.id


def show_rows(context: Context, accounts: Sequence[Account], first: int) -> tuple[MattersRow, ...]:
    """One row for each, with shares of all turnover in as many decimals as it takes that none of the ``first`` reads as nothing; a smaller one takes what it needs."""
    shares = [context.turnover_shares.get(account.id) for account in accounts]
    known = [share for share in shares[:first] if share]
    said = (NOTHING if share is None else context.words.share(share, count_shared_decimals([*known, share])) for share in shares)
    return tuple(_show_row(context, *each) for each in zip(accounts, said, make_bars(shares), strict=True))


def _show_row(context: Context, account: Account, share: str, bar: Bar | None) -> MattersRow:
    score = context.scores[account.id]
    return MattersRow(
        name=Link(account.label, links.make_account_path(account.id)),
        badge=parts.show_badge(context, score),
        mark=parts.word_score(context, score),
        share=share,
        bar=bar,
        temperature=parts.show_temperature(context, account.temperature),
        danger=_show_signs(context, account),
    )


def _show_signs(context: Context, account: Account) -> Signs:
    """The signs of a client; of whom nothing is known nobody says that there are none."""
    risk = context.risks.get(account.id)
    if risk:
        return Signs(context.say(say_n("{n} sign", "{n} signs", len(risk.signs))), risk.serious)
    return Signs(context.say(say("not known")) if account.silent else NOTHING, serious=False)


def _show_sum(context: Context, turnover: Concentration, number: int) -> Together:
    """What the first of the clients bring together, as the sentence at the top says it."""
    accounts = [context.portfolio.accounts[id] for id, _ in turnover.clients[:number]]
    threatened = [each for each in accounts if each.id in context.risks]
    silent = [each for each in accounts if each.silent and each not in threatened]
    danger = _word_danger(accounts, threatened, silent)
    return Together(context.words.value(make_running_share(turnover.together_bring(number))), context.say(danger))


def _word_danger(accounts: Sequence[Account], threatened: Sequence[Account], silent: Sequence[Account]) -> Text:
    """How many of some clients are in danger; of ``silent`` ones nobody can tell, so that there may be more."""
    if threatened and silent:
        return say_n("at least {some} of {n}", "at least {some} of {n}", len(accounts), some=len(threatened))
    if threatened:
        return say_n("{some} of {n}", "{some} of {n}", len(accounts), some=len(threatened))
    if silent == accounts:
        return say("not known")
    return say("none known") if silent else say("none")
