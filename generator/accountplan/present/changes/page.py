"""What changed as a page of its own: all of it, in the order of the report, with nothing cut short."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from accountplan.base.words import Words
from accountplan.model.changes import Changes
from accountplan.present.vocabulary import CONFIDENTIAL

from .account import AccountReport
from .firm import Block
from .report import make_report

FEW = 8
"""Accounts that are taken in one by one: of more movers a table says how many go where, and more that stay in their tier are folded where that is possible."""
TERM = re.compile(r"([\u2212+]\u00a0\S+) ")
"""A number of a sum, which stands on one line with the first word of what it is of."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row about the account ``id``: ``tiers`` say from which to which, ``sum`` how the score came about, ``outcome`` what it is now; ``anchor`` is where more is told."""

    id: str
    name: str
    anchor: str
    tiers: str
    sum: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Told:
    """One account of which there is more to tell than its sum; ``page`` is where its own page is, empty where there is none. ``stays`` when it stays in its tier."""

    id: str
    anchor: str
    title: str
    lines: tuple[str, ...]
    page: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """The page: the ``verdict`` is its heading, ``sides`` says what was compared and on which day.

    ``folded`` are those that are told behind one line each: none in a report that holds everything. ``within`` are for each account the choices of the
    filters that it falls under, where the page has any.
    """

    language: str
    firm: str
    confidential: str
    verdict: str
    sides: str
    quiet: tuple[str, ...]
    facts: tuple[str, ...]
    movements: tuple[tuple[str, str, str], ...]
    movers: tuple[Row, ...]
    told: tuple[Told, ...]
    folded: tuple[Told, ...]
    brief: tuple[Row, ...]
    blocks: tuple[Block, ...]
    within: Mapping[str, str] = field(default_factory=dict)


def make_page(changes: Changes, sides: str, words: Words) -> ChangesPage:
    """All that changed, in a reader's words."""
    made, firm = make_report(changes, words), changes.after.portfolio.firm
    movers = tuple(_make_row(each) for each in made.accounts if each.moves)
    return ChangesPage(
        language=words.language,
        firm=firm.name,
        confidential=words.say(firm.confidential or CONFIDENTIAL),
        verdict=made.verdict,
        sides=sides,
        quiet=made.quiet,
        facts=made.facts,
        movements=made.movements if len(movers) > FEW else (),
        movers=movers,
        told=tuple(
            Told(each.id, _name_anchor(each), each.title, each.lines, stays=not each.moves) for each in made.accounts if not each.brief
        ),
        folded=(),
        brief=tuple(_make_row(each) for each in made.accounts if each.brief),
        blocks=made.blocks,
    )


def _name_anchor(account: AccountReport) -> str:
    """Where an account is told; two letters before its id, as the page has other places."""
    return "" if account.brief else f"a-{account.id}"


def _make_row(account: AccountReport) -> Row:
    before, after = account.tiers
    terms, equals, outcome = account.sum.rpartition(" = ")
    return Row(
        id=account.id,
        name=account.name,
        anchor=_name_anchor(account),
        tiers=after if before == after else f"{before} → {after}",
        sum=TERM.sub("\\1\u00a0", f"{terms} =") if equals else account.sum,
        outcome=outcome if equals else "",
    )
