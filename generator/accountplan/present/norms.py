"""What a client in a tier may expect of us, and what its plan is asked for, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import Held
from accountplan.model.norms import asked_of_clients, contact_days, review_days
from accountplan.model.tiers import PARTS, Tier

from .context import Context
from .vocabulary import ITEM, PART, RHYTHM


@dataclass(frozen=True, slots=True)
class Asked:
    """One item that the plans of clients in a tier must hold, and in how many of them it stands; ``short`` when not in all."""

    name: str
    held: str
    short: bool


@dataclass(frozen=True, slots=True)
class AskedPart:
    """The items of one part of the plan."""

    name: str
    items: tuple[Asked, ...]


def norms(context: Context, tier: Tier) -> tuple[str, ...]:
    """The norms as sentences; days of contact and review count also when the firm does not write them down."""
    return tuple(context.say(each) for each in _norms(context, tier))


def _norms(context: Context, tier: Tier) -> Iterator[Text]:
    given, tiers = tier.norms, context.portfolio.tiers
    days = contact_days(tiers, tier.id)
    yield say_n("Contact at least every {n} day", "Contact at least every {n} days", days)
    if given.quotation_days is not None:
        yield say_n("A quotation within {n} working day", "A quotation within {n} working days", given.quotation_days)
    if given.reply_days is not None:
        yield say_n("An answer within {n} working day", "An answer within {n} working days", given.reply_days)
    if given.second_professional:
        yield say("A second professional knows each assignment")
    if given.evaluate is not None:
        yield say("We evaluate ourselves {rhythm}", rhythm=RHYTHM[given.evaluate])
    review = review_days(tiers, tier.id)
    yield say_n("The plan is reviewed every {n} day", "The plan is reviewed every {n} days", review)


def asked(context: Context, tier: Tier, clients: tuple[str, ...]) -> tuple[AskedPart, ...]:
    """The items that a client's plan must hold, by part, and how many of these clients' plans hold them."""
    held = context.completeness.held(clients)
    wanted = asked_of_clients(context.portfolio.tiers, tier)
    return tuple(
        AskedPart(context.say(PART[part]), items)
        for part in PARTS
        if (items := tuple(_asked(context, item, held.get(item, Held(0, 0))) for item in wanted if item.startswith(f"{part}.")))
    )


def _asked(context: Context, item: str, plans: Held) -> Asked:
    held = context.say(say("{n} of {total}", n=plans.held, total=plans.asked)) if plans.asked else ""
    return Asked(context.say(ITEM[item]), held, plans.held < plans.asked)
