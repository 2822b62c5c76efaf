"""Accounts in the rows of a table, as the pages of a tier, a person and a group show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.charts import MeterScale, ScoreMeter
from accountplan.model.pages import Link

from . import parts
from .context import Context
from .parts import NOTHING, Badge, Complete, Temperature
from .sieve import find_choices
from .spelled import spell_number
from .vocabulary import STATUS

ONE_LINE = 36
"""A longer name has no place on one line of a list, and makes way for the shorter one, if there is one."""


@dataclass(frozen=True, slots=True)
class Next:
    """The action that comes first: what, when, and whether it is late."""

    what: str
    when: str
    late: bool


@dataclass(frozen=True, slots=True)
class Danger:
    """How many signs a client shows and the worst of them; without signs ``worst`` says whether anybody could tell. ``order`` sorts."""

    count: str
    worst: str
    serious: bool
    order: str


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One account; ``brief`` is its name where there is little room, ``kind`` what it is when it is no client; ``known`` takes the place of
    a score that cannot be drawn.
    """

    rank: str
    name: Link
    brief: str
    kind: str
    sub: str
    danger: Danger
    badge: Badge
    mark: str
    meter: ScoreMeter
    known: str
    temperature: Temperature | None
    complete: Complete
    lead: Link | None
    next: Next | None


@dataclass(frozen=True, slots=True)
class Roster:
    """Rows in rank order, the scale for the head of their meters, and ``within`` which choices of the filters each falls; empty on a page without filters."""

    scale: MeterScale
    rows: tuple[RosterRow, ...]
    within: tuple[str, ...]


def show_roster(context: Context, ids: Iterable[str], root: str, cut: bool = True) -> Roster:
    """These accounts in rank order, those without a score last; ``cut`` where the page has filters, of which the numbers depend on all plans."""
    ordered = sorted(set(ids), key=context.order.__getitem__)
    rows = tuple(_show_row(context, id, root) for id in ordered)
    return Roster(MeterScale(context.limits), rows, tuple(find_choices(context, id) for id in ordered) if cut else ())


def _show_row(context: Context, id: str, root: str) -> RosterRow:
    """The row of an account, made once for all pages of a folder."""
    if (id, root) not in context.rows:
        context.rows[id, root] = _make_row(context, context.portfolio.accounts[id], root)
    row: RosterRow = context.rows[id, root]
    return row


def _make_row(context: Context, account: Account, root: str) -> RosterRow:
    score = context.scores[account.id]
    rated = score.rating is not None
    return RosterRow(
        rank=str(score.rank) if rated and score.rank else "",
        name=context.account(account.id, root),
        brief=account.name if len(account.name) <= ONE_LINE else account.label,
        kind=_word_kind(context, account),
        sub=_word_subtitle(context, account),
        danger=_show_danger(context, account),
        badge=parts.show_badge(context, score),
        mark=parts.word_score(context, score),
        meter=parts.make_meter(context, score),
        known="" if rated else parts.word_known_share(context, score),
        temperature=parts.show_temperature(context, account.temperature),
        complete=parts.show_completeness(context, context.completeness[account.id]),
        lead=context.short(account.lead, root) if account.lead else None,
        next=show_next_action(context, account),
    )


def _word_kind(context: Context, account: Account) -> str:
    """What it is when it is not a client; or a client that is never satisfied."""
    if not account.is_client:
        return context.say(STATUS[account.status])
    return context.say(say("sour")) if account.sour else ""


def _word_subtitle(context: Context, account: Account) -> str:
    """Its unit, and its kind."""
    unit = context.portfolio.unit(account.unit) if account.unit else ""
    return ", ".join(each for each in (unit, _word_kind(context, account)) if each)


def _show_danger(context: Context, account: Account) -> Danger:
    risk = context.risks.get(account.id)
    if risk:
        return Danger(str(len(risk.signs)), context.say(risk.signs[0].what), risk.serious, f"{int(risk.serious)}.{len(risk.signs):03}")
    return Danger("", context.say(say("not known")) if account.silent else NOTHING, serious=False, order="")


def show_next_action(context: Context, account: Account) -> Next | None:
    """What comes first at an account, or None."""
    action = account.next_action
    if action is None:
        return None
    if action.when is None:
        return Next(action.what, context.say(say("without a date")), late=False)
    if action.late(context.today):
        days = action.days_late(context.today)
        return Next(action.what, context.say(say_n("{n} day late", "{n} days late", days)), late=True)
    return Next(action.what, context.day(action.when), late=False)


def word_account_counts(context: Context, ids: Iterable[str]) -> Text:
    """How many clients, prospects and former clients these are: "nine clients and one prospect"."""
    parts = [_word_count(status, number) for status, number in context.portfolio.statuses(ids).items()]
    return say("{accounts}", accounts=Listing(tuple(parts))) if parts else say("no clients")


def _word_count(status: str, number: int) -> Text:
    match status:
        case "client":
            return say_n("{number} client", "{number} clients", number, number=spell_number(number))
        case "prospect":
            return say_n("{number} prospect", "{number} prospects", number, number=spell_number(number))
        case _:
            return say_n("{number} former client", "{number} former clients", number, number=spell_number(number))
