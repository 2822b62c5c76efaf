"""The four parts of an account's plan on paper; what is missing becomes a question with room for the answer."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Share, Text, say
from accountplan.model.analysis import ItemState
from accountplan.present.sections.actions import Actions, show_actions
from accountplan.present.sections.aims import ObjectiveRow, list_objective_rows
from accountplan.present.sections.brings import list_told_figures
from accountplan.present.sections.competitors import Competitors, show_competitors
from accountplan.present.sections.figures import Figures, show_figures
from accountplan.present.sections.people import People, show_people
from accountplan.present.sections.risks import Risks, show_risks
from accountplan.present.sections.situation import Block, list_written_blocks, show_developments, show_situation
from accountplan.present.sections.subject import Subject
from accountplan.present.sections.told import Told, list_work_sentences
from accountplan.present.vocabulary import ITEM, PART


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
    paragraphs: tuple[Block, ...]
    told: tuple[Told, ...]
    figures: Figures
    opportunities: tuple[str, ...]
    threats: tuple[str, ...]
    developments: Part | None
    outlook: tuple[Block, ...]
    aims: Part | None
    objectives: tuple[ObjectiveRow, ...]
    action_plan: Part | None
    actions: Actions
    last_evaluation: Block | None
    risks: Risks | None
    competitors: Competitors | None
    contacts: People
    whole: bool


def show_plan(subject: Subject) -> Plan:
    """The plan of one account."""
    account, acts = subject.account, show_actions(subject)
    paragraphs, outlook, work = (
        list_written_blocks(show_situation(subject)),
        list_written_blocks(show_developments(subject)),
        list_work_sentences(subject),
    )
    chances = account.situation
    has = {
        "situation": bool(paragraphs or work or account.figures or chances.opportunities or chances.threats),
        "developments": bool(outlook),
        "objectives": bool(account.objectives),
        "action_plan": bool(acts.rows or acts.rhythm),
    }
    parts = [_show_part(subject, name, number, has[name]) for number, name in enumerate(has, 1)]
    return Plan(
        situation=parts[0],
        paragraphs=paragraphs,
        told=work,
        figures=show_figures(subject, list_told_figures(subject)),
        opportunities=chances.opportunities,
        threats=chances.threats,
        developments=parts[1],
        outlook=outlook,
        aims=parts[2],
        objectives=list_objective_rows(subject.settings, subject.measure, account.objectives, subject.standings),
        action_plan=parts[3],
        actions=acts,
        last_evaluation=_show_last_evaluation(subject),
        risks=show_risks(subject),
        competitors=show_competitors(subject),
        contacts=show_people(subject),
        whole=all(has.values()),
    )


def _show_last_evaluation(subject: Subject) -> Block | None:
    """What the newest evaluation said."""
    notes = [note for note in subject.account.evaluation.notes if note.on <= subject.settings.today]
    if not notes:
        return None
    newest = max(notes, key=lambda note: note.on)
    return Block(subject.say(say("Said on {day}", day=subject.day(newest.on))), newest.text, (), "", None)


def _show_part(subject: Subject, name: str, number: int, has: bool) -> Part | None:
    found, year = subject.completeness, str(subject.settings.firm.horizon)
    share = found.parts.get(name)
    if share is None and not has:
        return None
    missing = [item for item in found.items if item.part == name and item.state in ("missing", "thin")]
    return Part(
        number=number,
        name=subject.say(PART[name]),
        state="" if share is None else subject.say(say("{share} complete", share=Share(share))),
        question="" if has else subject.say(_word_question(name, year)),
        missing=subject.say(say("Still missing: {items}.", items=_word_items(subject, missing))) if has and missing else "",
    )


def _word_question(name: str, year: str) -> Text:
    """What to ask when a whole part is missing."""
    match name:
        case "situation":
            return say("Who is this client, what does it pursue, and what have we done for it?")
        case "developments":
            return say("What changes until {year} in their market, who are the competitors, and what does their board choose?", year=year)
        case "objectives":
            return say("What do we want to have achieved here by {year}, how do we measure it, and where are we now?", year=year)
        case _:
            return say("Who does what here in the coming quarter, and when?")


def _word_items(subject: Subject, items: list[ItemState]) -> str:
    names = [subject.say(ITEM[item.item]) for item in items]
    return ", ".join(name[:1].lower() + name[1:] for name in names)
