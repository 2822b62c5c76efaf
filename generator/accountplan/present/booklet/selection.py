"""Which accounts a booklet is about: those of a tier, a unit, a lead or a group, or one alone; and how somebody asks for it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from accountplan.base.alike import list_alike
from accountplan.base.error import UserError
from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import Members
from accountplan.model.meetings import Circle
from accountplan.model.scores import AccountScore, rank_accounts
from accountplan.model.tiers import Tier
from accountplan.present.context import Context
from accountplan.present.stems import KINDS, make_stem

NAMED = 12
"""As many choices as a message names."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Some accounts in rank order, with the name of their booklet's files, and what its cover says: a few large letters and a name.

    ``circle`` is whom a meeting about them is about. ``tier`` is set when they are a whole tier.
    """

    stem: str
    letter: str
    name: str
    scores: tuple[AccountScore, ...]
    circle: Circle
    tier: Tier | None = None

    @property
    def places(self) -> dict[str, int | None]:
        """The place of each account among these, from 1."""
        return rank_accounts(self.scores)


def select_tiers(context: Context) -> tuple[Selection, ...]:
    """Each tier that has accounts, the most valuable one first."""
    found = (_select_tier(context, tier) for tier in context.portfolio.tiers.tiers)
    return tuple(each for each in found if _has_clients(context, each))


def _has_clients(context: Context, found: Selection) -> bool:
    """Whether a booklet has anybody in it; those who were clients of a tier once are but listed."""
    return any(found.tier is None or not context.portfolio.accounts[score.account].is_former for score in found.scores)


def _select_tier(context: Context, tier: Tier) -> Selection:
    name = tier.name if tier.name != tier.id else context.say(say("Tier {tier}", tier=tier.id))
    return Selection(make_stem(tier.id), tier.id, name, context.scores.in_tier(tier.id), Circle(tier=tier.id), tier)


def select_wanted(context: Context, wanted: str) -> Selection:
    """What is asked for, such as `unit:water`. Raises UserError for what is not there, or has no accounts."""
    kind, _, id = wanted.partition(":")
    if kind not in KINDS or not id:
        raise UserError(
            say("“{wanted}” is not a booklet.", wanted=wanted),
            say("Say what it is about: firm, or tier:A, unit:water, lead:jansen, group:dikes or account:acme, with an id of your own."),
        )
    known = _list_known_ids(context, kind)
    if id not in known:
        near = tuple(f"{kind}:{each}" for each in list_alike(id, sorted(known), 3))
        help = say("Did you mean {names}?", names=Listing(near, "or")) if near else _word_choices(kind, sorted(known))
        raise UserError(say("There is no booklet of {wanted}.", wanted=wanted), help)
    tier = context.portfolio.tiers.get(id) if kind == "tier" else None
    found = _select_tier(context, tier) if tier else _select_others(context, kind, id)
    if not _has_clients(context, found):
        raise UserError(say("There is no booklet of {wanted}: it has no accounts.", wanted=wanted), say("Choose another one."))
    return found


def _word_choices(kind: str, known: list[str]) -> Text:
    """What may be asked for, when nothing is like what was."""
    named, rest = tuple(f"{kind}:{each}" for each in known[:NAMED]), len(known[NAMED:])
    if not named:
        return say("There is nothing of this kind in your plans. A booklet can be about {kinds}.", kinds=Listing(KINDS, "or"))
    if rest:
        return say_n("Choose {names}, or {n} other.", "Choose {names}, or one of {n} others.", rest, names=", ".join(named))
    return say("Choose {names}.", names=Listing(named, "or"))


def _list_known_ids(context: Context, kind: str) -> Collection[str]:
    """The ids of what a kind of booklet can be about."""
    portfolio = context.portfolio
    return {
        "tier": {tier.id for tier in portfolio.tiers.tiers},
        "unit": set(portfolio.firm.units) | {account.unit for account in portfolio.accounts.values() if account.unit},
        "lead": set(portfolio.people) | {account.lead for account in portfolio.accounts.values() if account.lead},
        "group": set(portfolio.groups),
        "account": set(portfolio.accounts),
    }[kind]


def _select_others(context: Context, kind: str, id: str) -> Selection:
    """Accounts that are not a tier: former clients are left out, unless one is asked for by name."""
    portfolio = context.portfolio
    members = context.analysis[Members].groups.get(id, ()) if kind == "group" else ()

    def belongs(account: Account) -> bool:
        if kind == "account":
            return account.id == id
        mine = {"unit": account.unit == id, "lead": account.lead == id, "group": account.id in members}[kind]
        return mine and not account.is_former

    scores = tuple(score for score in context.scores.accounts.values() if belongs(portfolio.accounts[score.account]))
    return Selection(make_stem(id, kind), id, _word_name(context, kind, id), scores, _make_circle(kind, id))


def _make_circle(kind: str, id: str) -> Circle:
    match kind:
        case "unit":
            return Circle(unit=id)
        case "lead":
            return Circle(lead=id)
        case "group":
            return Circle(group=id)
        case _:
            return Circle(accounts=(id,))


def _word_name(context: Context, kind: str, id: str) -> str:
    portfolio = context.portfolio
    if kind == "unit":
        return context.say(say("Clients of {unit}", unit=portfolio.unit(id)))
    if kind == "lead":
        return context.say(say("Clients of {name}", name=portfolio.person(id)))
    return portfolio.groups[id].name if kind == "group" else portfolio.accounts[id].name
