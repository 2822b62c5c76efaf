"""The norms of many clients against what happened, in words (S22)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import HeldNorms, Period, Promises, Tally
from accountplan.model.analysis.promises import NormName
from accountplan.model.pages import Link

from . import links
from .context import Context
from .parts import NOTHING
from .promised import word_period
from .spelled import word_more

NORM: Mapping[NormName, Text] = {
    "contact_days": say("Contact in time"),
    "contacts": say("Talks with the lead"),
    "quotation_days": say("Quotations in time"),
    "reply_days": say("Answers in time"),
    "second_professional": say("A second professional"),
    "wrong_reminders": say("No wrong reminders"),
    "unannounced_invoices": say("Invoices that surprise announced"),
    "survey": say("Satisfaction survey"),
}
MISSED: Mapping[NormName, Text] = {
    "contact_days": say("contact"),
    "contacts": say("talks with the lead"),
    "quotation_days": say("a quotation in time"),
    "reply_days": say("an answer in time"),
    "second_professional": say("a second professional"),
    "wrong_reminders": say("reminders"),
    "unannounced_invoices": say("invoices"),
    "survey": say("satisfaction"),
}
FEW = 3
"""Clients that are named on paper."""
COUNTED: tuple[NormName, ...] = ("quotation_days", "reply_days", "second_professional")
"""The norms of which each case is worth a count: of reminders and invoices only those are recorded that went wrong."""
MOST = 12
"""Clients that are named in one cell; of more it says how many there are."""


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One norm over clients: how many kept it of those of whom that is known, what that stands on, who did not, and of how many nobody knows."""

    norm: str
    kept: str
    cases: str
    missed: tuple[Link, ...]
    more: str
    unknown: str


@dataclass(frozen=True, slots=True)
class Kept:
    """One period: its title, and the norms in it."""

    title: str
    rows: tuple[TallyRow, ...]


def list_kept(context: Context, ids: Iterable[str], root: str) -> tuple[Kept, ...]:
    """Each norm over some clients: in the last full year, and apart in the one that runs, as far as any of them has one of which something is known."""
    found, ids = context.analysis[Promises], tuple(ids)
    return tuple(_show_kept(context, held, ids, root) for held in (found.year, found.running) if held.tells(ids))


def _show_kept(context: Context, held: HeldNorms, ids: tuple[str, ...], root: str) -> Kept:
    return Kept(word_period(context, held.period), tuple(_show_tally(context, each, root) for each in held.tally(ids)))


def _show_tally(context: Context, tally: Tally, root: str) -> TallyRow:
    rest = len(tally.missed[MOST:])
    return TallyRow(
        norm=context.say(NORM[tally.norm]),
        kept=context.say(say("{n} of {all}", n=len(tally.kept), all=tally.decided)) if tally.decided else NOTHING,
        cases=context.say(say("{good} of {all}", good=tally.good, all=tally.cases)) if tally.cases and tally.norm in COUNTED else "",
        missed=tuple(_name_client(context, each, root) for each in tally.missed[:MOST]),
        more=context.say(word_more(rest)),
        unknown=context.words.plain(tally.undecided),
    )


def word_missed(context: Context, ids: Iterable[str], name: Callable[[str], str]) -> str:
    """What was not kept, and at whom, in both periods; empty when nothing is known to be."""
    found, ids = context.analysis[Promises], tuple(ids)
    said = ((held.period, tuple(each for each in held.tally(ids) if each.missed)) for held in (found.year, found.running))
    return " ".join(_word_period(context, period, missed, name) for period, missed in said if missed)


def _word_period(context: Context, period: Period, missed: tuple[Tally, ...], name: Callable[[str], str]) -> str:
    each = "; ".join(
        context.say(say("{norm} at {names}", norm=context.say(MISSED[tally.norm]), names=_join_names(context, tally.missed, name)))
        for tally in missed
    )
    return context.say(say("{period}: {missed}.", period=word_period(context, period), missed=each))


def _join_names(context: Context, ids: tuple[str, ...], name: Callable[[str], str]) -> str:
    rest = len(ids[FEW:])
    more = (context.say(say_n("{n} other", "{n} others", rest)),) if rest else ()
    return context.words.listing((*map(name, ids[:FEW]), *more))


def _name_client(context: Context, id: str, root: str) -> Link:
    return Link(context.label(id), f"{root}{links.make_account_path(id)}#norms")
