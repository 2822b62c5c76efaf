"""The four parts of an account's plan on paper; what is missing becomes a question with room for the answer."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Share, Text, say
from accountplan.model.analysis import ItemState
from accountplan.present.sections.actions import ActionRow, list_actions, show_actions
from accountplan.present.sections.aims import ObjectiveRow, list_objective_rows
from accountplan.present.sections.brings import list_told_figures
from accountplan.present.sections.competitors import Rival, list_competitors, show_rival
from accountplan.present.sections.figures import FigureRow, show_figures
from accountplan.present.sections.people import ContactRow, list_contacts, show_people
from accountplan.present.sections.risks import RiskRow, list_risks, show_row
from accountplan.present.sections.situation import Block, Texts, list_written_blocks, show_developments, show_situation
from accountplan.present.sections.spearheads import tell_spearheads
from accountplan.present.sections.subject import Subject
from accountplan.present.sections.told import Told, list_work_sentences
from accountplan.present.spelled import uncapitalise
from accountplan.present.vocabulary import ITEM, PART

from .earlier import Earlier
from .then import Barred

FEW = 5
"""How many of their people stand on one page; a longer list may run on to the next."""


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
    """All four parts, each row with what it was at the last meeting; a part that nobody asks for and nobody wrote is None. ``whole`` when no part is empty.

    ``years`` are those of ``figures``; ``together`` when all of their people stand on one page, ``more`` says how many of them are left out.
    """

    situation: Part | None
    paragraphs: tuple[Barred[Block], ...]
    told: tuple[Told, ...]
    years: tuple[str, ...]
    figures: tuple[Barred[FigureRow], ...]
    opportunities: tuple[Barred[str], ...]
    threats: tuple[Barred[str], ...]
    developments: Part | None
    outlook: tuple[Barred[Block], ...]
    aims: Part | None
    objectives: tuple[Barred[ObjectiveRow], ...]
    spearheads: Told | None
    action_plan: Part | None
    actions: tuple[Barred[ActionRow], ...]
    rhythm: Barred[str]
    last_evaluation: Barred[Block] | None
    risks: tuple[Barred[RiskRow], ...]
    competitors: tuple[Barred[Rival], ...]
    contacts: tuple[Barred[ContactRow], ...]
    together: bool
    more: str
    whole: bool


def show_plan(subject: Subject, earlier: Earlier) -> Plan:
    """The plan of one account, with what changed since the last meeting."""
    account, acts = subject.account, show_actions(subject)
    paragraphs, outlook = (_list_texts(texts(subject), earlier) for texts in (show_situation, show_developments))
    chances, work, people = account.situation, list_work_sentences(subject), show_people(subject)
    figures = show_figures(subject, list_told_figures(subject))
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
        years=figures.years,
        figures=tuple(Barred(row, earlier.figure(row.figure, figures.years)) for row in figures.rows),
        opportunities=_list_lines(chances.opportunities, earlier, "opportunities"),
        threats=_list_lines(chances.threats, earlier, "threats"),
        developments=parts[1],
        outlook=outlook,
        aims=parts[2],
        objectives=_list_objectives(subject, earlier),
        spearheads=tell_spearheads(subject),
        action_plan=parts[3],
        actions=tuple(Barred(row, earlier.action(action)) for row, action in zip(acts.rows, list_actions(subject), strict=True)),
        rhythm=Barred(acts.rhythm, earlier.key("evaluation.next")),
        last_evaluation=_show_last_evaluation(subject, earlier),
        risks=tuple(Barred(show_row(subject, each), earlier.item("risks", each)) for each in list_risks(subject)),
        competitors=tuple(Barred(show_rival(subject, each), earlier.item("competitors", each)) for each in list_competitors(subject)),
        contacts=tuple(Barred(row, earlier.item("contacts", each)) for row, each in zip(people.rows, list_contacts(subject), strict=True)),
        together=not people.rows[FEW:],
        more=people.more,
        whole=all(has.values()),
    )


def _list_texts(texts: Texts, earlier: Earlier) -> tuple[Barred[Block], ...]:
    return tuple(Barred(each, earlier.text(each.item.split("."))) for each in list_written_blocks(texts))


def _list_lines(lines: tuple[str, ...], earlier: Earlier, key: str) -> tuple[Barred[str], ...]:
    return tuple(Barred(each, earlier.line(("situation", key), each)) for each in lines)


def _list_objectives(subject: Subject, earlier: Earlier) -> tuple[Barred[ObjectiveRow], ...]:
    found = subject.account.objectives
    rows = list_objective_rows(subject.settings, subject.measure, found, subject.standings)
    return tuple(Barred(row, earlier.item("objectives", each)) for row, each in zip(rows, found, strict=True))


def _show_last_evaluation(subject: Subject, earlier: Earlier) -> Barred[Block] | None:
    """What the newest evaluation said."""
    notes = subject.account.evaluation.list_notes(subject.settings.today)
    if not notes:
        return None
    newest = notes[0]
    title = subject.say(say("Said on {day}", day=subject.day(newest.on)))
    return Barred(Block("", title, newest.text, (), "", None), earlier.note(newest))


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
    return ", ".join(uncapitalise(name) for name in names)
