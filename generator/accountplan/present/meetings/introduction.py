"""What an account team tells of its spearhead account: commercial objectives, group, intended activities and results (S42)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accountplan.base.text import Day, Text, Wording, say
from accountplan.model.account import Action
from accountplan.model.agenda import Introduction
from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING
from accountplan.present.sections.aims import list_objective_rows
from accountplan.present.sections.measure import SCREEN
from accountplan.present.spelled import word_more

MOST = 6
"""Lines under each head: who introduces an account has ten minutes."""


@dataclass(frozen=True, slots=True)
class IntroductionView:
    """The account and the ``name`` that it has in a heading, who introduces it, and under each head its lines; a head of which nothing was recorded has one line that says so."""

    name: str
    account: Link
    who: Link
    parts: tuple[tuple[str, tuple[str, ...]], ...]


def show_introduction(context: Context, found: Introduction, root: str) -> IntroductionView:
    """Word an introduction; ``root`` leads to the root of the site."""
    groups = [context.portfolio.groups[id].name for id in found.groups]
    parts: tuple[tuple[Text, list[Wording]], ...] = (
        (say("Commercial objectives"), _list_objectives(context, found)),
        (say("Group"), [*groups]),
        (say("Intended activities"), [_word_action(context, each) for each in found.intended]),
        (say("Results"), [_word_result(each) for each in found.results]),
    )
    who = context.short(found.who, root) if found.who else Link(NOTHING, "")
    return IntroductionView(
        context.label(found.account),
        context.account(found.account, root),
        who,
        tuple((context.say(head), _cut(context, lines)) for head, lines in parts),
    )


def _cut(context: Context, lines: Iterable[Wording]) -> tuple[str, ...]:
    said = tuple(context.say(each) for each in lines)
    more = (context.say(word_more(len(said[MOST:]))),) if said[MOST:] else ()
    return (*said[:MOST], *more) or (context.say(say("Not recorded.")),)


def _list_objectives(context: Context, found: Introduction) -> list[Wording]:
    """What each is, where it stands, where it must come and by when."""
    rows = list_objective_rows(context, SCREEN, [each for each, _ in found.objectives], [standing for _, standing in found.objectives])
    return [
        say(
            "{objective}: now {now}, aim {target} by {day}",
            objective=row.name,
            now=row.now,
            target=row.target,
            day=Day(each.by) if each.by else say("no day"),
        )
        for row, (each, _) in zip(rows, found.objectives, strict=True)
    ]


def _word_action(context: Context, each: Action) -> Wording:
    who = context.who(each.who) or each.theirs or NOTHING
    return say("{what} ({who}, {day})", what=each.what, who=who, day=Day(each.when) if each.when else say("no day"))


def _word_result(each: Action) -> Wording:
    return say("{what}: {result}", what=each.what, result=each.result or "")
