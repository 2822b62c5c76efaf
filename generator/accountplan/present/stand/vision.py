"""Three years ahead: for whom, what we add, and what the plans come to in that year (S26)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Money, Text, say, say_n
from accountplan.model.analysis import Ahead
from accountplan.model.analysis.vision import AimBehind, Circled, Picture
from accountplan.model.criteria import MONEY
from accountplan.model.pages import Link
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, find_file_edit
from accountplan.present.rounding import make_amount
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import OBJECTIVE


@dataclass(frozen=True, slots=True)
class AimRow:
    """One aim of the firm, what the plans come to (a dash where that cannot be added up), and how many objectives stand behind it."""

    name: str
    target: str
    planned: str
    behind: str
    alone: bool


@dataclass(frozen=True, slots=True)
class CircleRow:
    """Some clients: who, their question and what we add; turnover now and by the plans; how many have an objective ahead."""

    names: tuple[Link, ...]
    question: str
    value: str
    now: str
    then: str
    aimed: str
    alone: bool


@dataclass(frozen=True, slots=True)
class VisionView:
    """The section: its claim, the picture in words, the aims and the clients; ``now`` and ``then`` head the columns of turnover, empty when none is known."""

    title: str
    about: str
    aims: tuple[AimRow, ...]
    clients: tuple[CircleRow, ...]
    now: str
    then: str
    edit: Edit | None


def show_vision(context: Context) -> VisionView | None:
    """None for a firm without a picture of the years ahead."""
    picture, vision = context.analysis[Ahead].picture, context.firm.vision
    if picture is None or vision is None:
        return None
    return VisionView(
        title=capitalise(context.say(_word_title(picture))),
        about=vision.about or "",
        aims=tuple(_show_aim(context, each) for each in picture.aims),
        clients=tuple(_show_circle(context, each) for each in picture.clients),
        now=context.say(say("Turnover {year}", year=str(picture.way.base_year))) if picture.way.built else "",
        then=context.say(say("Plans {year}", year=str(picture.year))) if picture.way.built else "",
        edit=find_file_edit(context, context.portfolio.firm_path, ("vision",)),
    )


def _word_title(picture: Picture) -> Text:
    year = str(picture.year)
    if picture.over:
        return say("the picture was of {year}, which is over", year=year)
    aim = next((each for each in picture.aims if each.kind == "turnover"), None)
    if aim is None or aim.planned is None or aim.short is None:
        return say("where we want to be in {year}", year=year)
    target, planned = make_amount(aim.target), make_amount(aim.planned)
    if aim.short > 0:
        return say("in {year} we want {target}, and the plans bring {planned}: {short} is missing", year=year, target=target, planned=planned, short=make_amount(aim.short))  # fmt: skip
    return say("in {year} we want {target}, and the plans bring it: {planned}", year=year, target=target, planned=planned)


def _show_aim(context: Context, aim: AimBehind) -> AimRow:
    def write(value: Fraction) -> str:
        return context.words.value(Money(value)) if aim.kind in MONEY else context.words.plain(value)

    return AimRow(
        name=aim.measure or context.say(OBJECTIVE[aim.kind]),
        target=write(aim.target),
        planned=NOTHING if aim.planned is None else write(aim.planned),
        behind=context.say(say_n("{n} objective", "{n} objectives", aim.objectives)) if aim.objectives else context.say(say("no objective in any plan")),
        alone=not aim.objectives,
    )  # fmt: skip


def _show_circle(context: Context, circle: Circled) -> CircleRow:
    def write(value: Fraction | None) -> str:
        return NOTHING if value is None else context.words.value(make_amount(value))

    there = bool(circle.accounts)
    said = say("{aimed} of {all}", aimed=str(len(circle.aimed)), all=str(len(circle.accounts))) if there else say("nobody")
    return CircleRow(
        names=tuple(_list_names(context, circle)),
        question=circle.whom.question or "",
        value=circle.whom.value or "",
        now=write(circle.now),
        then=write(circle.then),
        aimed=context.say(said),
        alone=not circle.aimed,
    )


def _list_names(context: Context, circle: Circled) -> Iterator[Link]:
    """The group, the values of the segment, then who is named."""
    whom, groups = circle.whom, context.portfolio.groups
    if whom.group:
        found = groups.get(whom.group)
        yield Link(found.name, links.make_group_path(whom.group)) if found else Link(whom.group, "")
    yield from (Link(value, "") for value in whom.segment.values())
    yield from (context.account(id, "") for id in whom.accounts)
