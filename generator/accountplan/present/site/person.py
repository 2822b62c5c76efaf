"""The page of one of us: clients, hours against what is available, actions that are due, people at clients (S36, S40)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from accountplan.base.kept import make_digest
from accountplan.base.text import Day, Listing, Text, say, say_n
from accountplan.model.analysis import Capacity, Load
from accountplan.model.charts import TieDots
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.people import Person
from accountplan.present import links
from accountplan.present.carried import Found, Knows, Shown, split_lists
from accountplan.present.colleagues import Fact, list_facts
from accountplan.present.context import Context
from accountplan.present.extract import digest_extract, extract
from accountplan.present.frame import Frame
from accountplan.present.hours import Hours, show_hours
from accountplan.present.meetings.decided import DecidedRow
from accountplan.present.parts import Edit, find_file_edit
from accountplan.present.registry import Pages
from accountplan.present.results import ResultView
from accountplan.present.roster import Roster, show_roster
from accountplan.present.sections.people import word_strength
from accountplan.present.sieve import Sieve
from accountplan.present.site.findings import Group, show_group
from accountplan.present.spelled import spell_number
from accountplan.present.tasks import Duty, Task, list_duties, list_tasks
from accountplan.present.turns import Turns, show_turns
from accountplan.present.vocabulary import ROLE


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
class Me:
    """How the menu calls who says "this is me", and the path of the page to which it then leads."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """All that a page about a person shows: the ``first`` tells who that is, and each goes on with the lists that are not at their end.

    ``within`` holds for each list the choices of the filters that its rows fall under.
    """

    frame: Frame
    crumbs: tuple[Link, ...]
    first: bool
    heading: str
    facts: tuple[Fact, ...]
    hours: Hours | None
    decided: tuple[DecidedRow, ...]
    tasks: tuple[Task, ...]
    task_number: int
    task_hours: str
    duties: tuple[Duty, ...]
    leads: Roster
    serves: Roster
    known: tuple[Acquaintance, ...]
    findings: tuple[Group, ...]
    me: Me
    ways: tuple[Link, ...]
    coaches: tuple[Link, ...]
    result: ResultView | None
    turns: dict[str, Turns | None]
    edit: Edit | None
    sieve: Sieve | None
    within: Mapping[str, tuple[str, ...]]


def draft_pages(context: Context) -> Iterator[Draft]:
    """The page of every person, and further ones where the lists of somebody do not fit on it."""
    for id, load in context.analysis[Capacity].people.items():
        said = make_digest(id, repr(load))
        for shown in split_lists(context, id, load):
            name = make_digest(digest_extract(context, shown.accounts), said, shown.made_from)
            yield Draft(links.make_person_path(id, shown.number), partial(_make_from_extract, context, id, load, shown), name)


PAGES = Pages(draft_pages)


def _make_from_extract(context: Context, id: str, load: Load, shown: Shown) -> Page:
    return make_page(extract(context, shown.accounts), id, load, shown)


def make_page(context: Context, id: str, load: Load, shown: Shown) -> Page:
    """Make a page about a person from an extract of the survey: the accounts that it shows, and no others."""
    path, person, first = links.make_person_path(id, shown.number), context.portfolio.people[id], shown.number == 1
    root = links.make_root_path(path)
    rows, ends = shown.actions.rows, shown.actions.stretch is not None and shown.actions.stretch.after is None
    view = PersonView(
        frame=context.frame(path, person.name, links.PEOPLE),
        crumbs=tuple(_list_crumbs(context, id, person, shown, root)),
        first=first,
        heading=context.say(_word_heading(person, load, shown.late, context.today) if first else say("**{name}**", name=person.name)),
        facts=tuple(list_facts(context, person, root)) if first else (),
        hours=show_hours(context, load) if first and person.here(context.today) else None,
        decided=shown.decided,
        tasks=tuple(list_tasks(context, id, rows, root)),
        task_number=shown.actions.stretch.total if shown.actions.stretch else 0,
        task_hours=context.hours(load.asked) if load.asked and ends else "",
        duties=tuple(list_duties(context, shown.dues.rows, root)),
        leads=show_roster(context, shown.leads.rows, root, cut=shown.sieve is not None),
        serves=show_roster(context, shown.serves.rows, root, cut=shown.sieve is not None),
        known=tuple(_list_acquaintances(context, shown.ties.rows, root)),
        findings=tuple(_show_found(context, each, root) for each in shown.findings.rows),
        me=Me(context.last_names.get(id, person.name), path),
        ways=shown.ways,
        coaches=shown.coaches,
        result=shown.result,
        turns=_show_turns(context, id, shown, root),
        edit=find_file_edit(context, context.portfolio.people_path, (id,)) if first else None,
        sieve=shown.sieve,
        within=shown.within,
    )
    return Page(path, "site/person.html", view)


def _list_crumbs(context: Context, id: str, person: Person, shown: Shown, root: str) -> Iterator[Link]:
    yield Link(context.say(say("People")), root + links.PEOPLE)
    if shown.number > 1:
        yield Link(person.name, root + links.make_person_path(id))


def _show_turns(context: Context, id: str, shown: Shown, root: str) -> dict[str, Turns | None]:
    """The way through each list."""
    lists = {
        "tasks": shown.actions.stretch,
        "duties": shown.dues.stretch,
        "leads": shown.leads.stretch,
        "serves": shown.serves.stretch,
        "known": shown.ties.stretch,
        "findings": shown.findings.stretch,
        "results": shown.results,
    }
    return {
        key: show_turns(context, each, lambda number: root + links.make_person_path(id, number)) if each else None
        for key, each in lists.items()
    }


def _show_found(context: Context, found: Found, root: str) -> Group:
    return show_group(context, found, context.account(found[0].account or "", root), root)


def _word_heading(person: Person, load: Load, late: int, today: date) -> Text:
    """What this person carries, with what is late; the name alone when there is nothing. Of a former colleague, since when."""
    parts: list[Text] = []
    if load.leads:
        parts.append(
            say_n("leads **{number} account**", "leads **{number} accounts**", len(load.leads), number=spell_number(len(load.leads)))
        )
    if load.serves:
        parts.append(
            say_n("serves **{number}** in a team", "serves **{number}** in a team", len(load.serves), number=spell_number(len(load.serves)))
        )
    if load.late:
        parts.append(say_n("has **{number} late action**", "has **{number} late actions**", load.late, number=spell_number(load.late)))
    if late:
        parts.append(_word_late(late, besides=load.late > 0))
    if person.left and not person.here(today):
        if not parts:
            return say("**{name}** left on {day}.", name=person.name, day=Day(person.left))
        parts = [say("left on {day}, but {does}", day=Day(person.left), does=Listing(tuple(parts)))]
    return say("**{name}** {does}.", name=person.name, does=Listing(tuple(parts))) if parts else say("**{name}**", name=person.name)


def _word_late(late: int, *, besides: bool) -> Text:
    """How much is late that is no action; ``besides`` says whether actions were named before it."""
    number = spell_number(late)
    if besides:
        return say_n("is late with **{number} other thing**", "is late with **{number} other things**", late, number=number)
    return say_n("is late with **{number} thing**", "is late with **{number} things**", late, number=number)


def _list_acquaintances(context: Context, ties: Iterable[Knows], root: str) -> Iterator[Acquaintance]:
    """Some of them as rows."""
    for account, contact, tie in ties:
        yield Acquaintance(
            name=contact.label,
            function=(contact.function or "") if contact.name else "",
            client=context.account(account.id, root),
            role=context.say(ROLE[contact.role]) if contact.role else "",
            dots=TieDots(tie.strength, context.say(word_strength(tie))),
            last=context.words.day(tie.last, "medium") if tie.last else "",
        )
