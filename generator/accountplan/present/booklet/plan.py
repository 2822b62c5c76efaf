"""The four parts of an account's plan on paper; what is missing becomes a question with room for the answer."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Share, Text, say
from accountplan.model.account import Account
from accountplan.model.analysis import ItemState
from accountplan.present.sections.aims import ObjectiveRow, objective_rows
from accountplan.present.sections.subject import Subject
from accountplan.present.vocabulary import ITEM, PART

from .actions import ActionRow, actions, evaluation, last_evaluation
from .contacts import Contacts, contacts
from .context import Tiered
from .figures import FigureRow, figures
from .situation import Paragraph, developments, situation

YEARS = 3


@dataclass(frozen=True, slots=True)
class Part:
    """The frame of one part: number, name, how complete it is, the question to ask when it is empty, and what it still lacks."""

    number: int
    name: str
    state: str
    question: str
    missing: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All four parts; a part that nobody asks for and nobody wrote is None. ``whole`` when no part is empty."""

    situation: Part | None
    paragraphs: tuple[Paragraph, ...]
    years: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    opportunities: tuple[str, ...]
    threats: tuple[str, ...]
    developments: Part | None
    outlook: tuple[Paragraph, ...]
    aims: Part | None
    objectives: tuple[ObjectiveRow, ...]
    action_plan: Part | None
    actions: tuple[ActionRow, ...]
    evaluation: str
    last_evaluation: Paragraph | None
    contacts: Contacts
    whole: bool


def plan(context: Tiered, subject: Subject) -> Plan:
    """The plan of one account."""
    account = subject.account
    paragraphs, outlook = tuple(situation(context, account)), tuple(developments(context, account))
    years = tuple(sorted(account.figures)[-YEARS:])
    rows, evaluated = actions(context, account), evaluation(context, account)
    has = {
        "situation": bool(paragraphs or years or account.situation.opportunities or account.situation.threats),
        "developments": bool(outlook),
        "objectives": bool(account.objectives),
        "action_plan": bool(rows or evaluated),
    }
    parts = [_part(context, account, name, number, has[name]) for number, name in enumerate(has, 1)]
    return Plan(
        situation=parts[0],
        paragraphs=paragraphs,
        years=tuple(str(year) for year in years),
        figures=tuple(figures(context, account, years)),
        opportunities=account.situation.opportunities,
        threats=account.situation.threats,
        developments=parts[1],
        outlook=outlook,
        aims=parts[2],
        objectives=objective_rows(subject.settings, subject.measure, account.objectives, subject.standings),
        action_plan=parts[3],
        actions=rows,
        evaluation=evaluated,
        last_evaluation=last_evaluation(context, account),
        contacts=contacts(context, account),
        whole=all(has.values()),
    )


def _part(context: Tiered, account: Account, name: str, number: int, has: bool) -> Part | None:
    found = context.site.completeness[account.id]
    share = found.parts.get(name)
    if share is None and not has:
        return None
    missing = [item for item in found.items if item.part == name and item.state in ("missing", "thin")]
    return Part(
        number=number,
        name=context.say(PART[name]),
        state="" if share is None else context.say(say("{share} complete", share=Share(share))),
        question="" if has else context.say(_question(name, str(context.firm.year + 3))),
        missing=context.say(say("Still missing: {items}.", items=_listed(context, missing))) if has and missing else "",
    )


def _question(name: str, year: str) -> Text:
    """What to ask when a whole part is missing."""
    match name:
        case "situation":
            return say("Who is this client, what does it pursue, and what have we done for it?")
        case "developments":
            return say("What changes until {year} in their market, who are the competitors, and what does their board choose?", year=year)
        case "objectives":
            return say("What do we want to have reached here by {year}, measured by what, and where are we now?", year=year)
        case _:
            return say("Who does what here in the coming quarter, and when?")


def _listed(context: Tiered, items: list[ItemState]) -> str:
    names = [context.say(ITEM[item.item]) for item in items]
    return ", ".join(name[:1].lower() + name[1:] for name in names)
