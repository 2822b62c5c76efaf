"""The page of one of us: clients, hours against what is available, actions that are due, people at clients (S36, S40)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from accountplan.base.kept import digest
from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.analysis import Capacity, Load
from accountplan.model.charts import Bar, TieDots, bars
from accountplan.model.firm import Person
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.extract import extract, made_from
from accountplan.present.frame import Frame
from accountplan.present.parts import Edit, edit_in
from accountplan.present.registry import Pages
from accountplan.present.roster import Roster, roster
from accountplan.present.sections.people import ADDRESS
from accountplan.present.spelled import spelled
from accountplan.present.tasks import Task, tasks
from accountplan.present.vocabulary import PERSON_TYPE, ROLE


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what it is, perhaps with a link."""

    label: str
    value: Link


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours planned against hours available: a sentence, whether it is too much, and a bar (None when nothing is available)."""

    text: str
    over: bool
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """One of their people that this person knows."""

    name: str
    function: str
    client: Link
    role: str
    dots: TieDots
    last: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """All that the page of a person shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    heading: str
    facts: tuple[Fact, ...]
    hours: Hours | None
    leads: Roster
    serves: Roster
    tasks: tuple[Task, ...]
    task_hours: str
    known: tuple[Acquaintance, ...]
    edit: Edit | None


def people(context: Context) -> Iterator[Draft]:
    """A page for every person."""
    for id, load in context.analysis[Capacity].people.items():
        mine = accounts_of(context, id, load)
        yield Draft(links.person(id), partial(_page, context, id, load, mine), digest(made_from(context, mine), id, repr(load)))


PAGES = Pages(people)


def accounts_of(context: Context, id: str, load: Load) -> frozenset[str]:
    """The accounts that the page of a person shows: led, served, with an open action, or with somebody whom this person knows."""
    acted, known = context.open_actions.get(id, ()), context.ties.get(id, ())
    return frozenset((*load.leads, *load.serves, *(account.id for account, _ in acted), *(account.id for account, *_ in known)))


def _page(context: Context, id: str, load: Load, mine: frozenset[str]) -> Page:
    return page(extract(context, mine), id, load)


def page(context: Context, id: str, load: Load) -> Page:
    """Make the page of a person from an extract of the survey: the accounts of this person, and no others."""
    path, person = links.person(id), context.portfolio.people[id]
    root = links.root(path)
    rows = tuple(tasks(context, id, root))
    view = PersonView(
        frame=context.frame(path, person.name, links.PORTFOLIO),
        crumbs=(Link(context.say(say("People")), root + links.PEOPLE),),
        heading=context.say(_heading(person, load)),
        facts=tuple(_facts(context, person)),
        hours=hours(context, load),
        leads=roster(context, load.leads, root),
        serves=roster(context, load.serves, root),
        tasks=rows,
        task_hours=context.words.plain(load.asked) if load.asked else "",
        known=tuple(_known(context, id, root)),
        edit=edit_in(context, context.portfolio.people_path, (id,)),
    )
    return Page(path, "site/person.html", view)


def _heading(person: Person, load: Load) -> Text:
    """What this person carries, with what is late; the name alone when there is nothing."""
    parts: list[Text] = []
    if load.leads:
        parts.append(say_n("leads **{number} account**", "leads **{number} accounts**", len(load.leads), number=spelled(len(load.leads))))
    if load.serves:
        parts.append(
            say_n("serves **{number}** in a team", "serves **{number}** in a team", len(load.serves), number=spelled(len(load.serves)))
        )
    if load.late:
        parts.append(say_n("has **{number} late action**", "has **{number} late actions**", load.late, number=spelled(load.late)))
    return say("**{name}** {does}.", name=person.name, does=Listing(tuple(parts))) if parts else say("**{name}**", name=person.name)


def _facts(context: Context, person: Person) -> Iterator[Fact]:
    if person.role:
        yield Fact(context.say(say("Role")), Link(person.role, ""))
    if person.unit:
        yield Fact(context.say(say("Unit")), Link(context.portfolio.unit(person.unit), ""))
    if person.type:
        yield Fact(context.say(say("Type")), Link(context.say(PERSON_TYPE[person.type]), ""))
    if person.email:
        href = f"mailto:{person.email}" if ADDRESS.fullmatch(person.email) else ""
        yield Fact(context.say(say("E-mail")), Link(person.email, href))


def hours(context: Context, load: Load) -> Hours | None:
    """Hours in open actions from the plan year on, against the hours a year for relationships; None when neither is written down."""
    planned = context.words.number(load.planned, 0)
    if load.available is None and not load.planned:
        return None
    if load.available is None:
        text = say("Open actions take {planned} hours; how many are available is not written down.", planned=planned)
        return Hours(context.say(text), over=False, bar=None)
    text = say(
        "Open actions take {planned} of the {available} hours a year for relationships.",
        planned=planned,
        available=context.words.number(load.available, 0),
    )
    bar, _ = bars([load.planned, load.available])
    return Hours(context.say(text), bool(load.over), bar)


def _known(context: Context, id: str, root: str) -> Iterator[Acquaintance]:
    """The people at clients that this person knows, clients in rank order, the strongest ties first; who left is left out."""
    for _, ties in groupby(context.ties.get(id, ()), key=lambda each: each[0].id):
        for account, contact, tie in sorted(ties, key=lambda each: -(each[2].strength or 0)):
            label = say("tie {strength} of 3", strength=tie.strength) if tie.strength else say("tie of unknown strength")
            yield Acquaintance(
                name=contact.name,
                function=contact.function or "",
                client=context.account(account.id, root),
                role=context.say(ROLE[contact.role]) if contact.role else "",
                dots=TieDots(tie.strength, context.say(label)),
                last=context.words.day(tie.last, "medium") if tie.last else "",
            )
