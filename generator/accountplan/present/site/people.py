"""Which of us carries what: a line for each person (S36, S40)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Day, Text, say, say_n
from accountplan.model.analysis import Capacity, Growth, Load
from accountplan.model.charts import LoadBar
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.stretches import Stretch, make_stretches
from accountplan.present import links
from accountplan.present.colleagues import word_state
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.parts import NOTHING, Edit, find_file_edit
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.rounding import make_number, round_up
from accountplan.present.sieve import Sieve, find_unit_choice, show_unit_sieve
from accountplan.present.spelled import capitalise, choose_plural, spell_number
from accountplan.present.turns import Turns, show_turns
from accountplan.present.vocabulary import COMPETENCE


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One of us: what is led and served, open and late actions, and hours planned against available, with the ``room`` between the two; ``left`` is the day on which a former
    colleague left, ``within`` the choice of the filter by unit.
    """

    within: str
    name: Link
    sub: str
    leads: str
    serves: str
    actions: str
    late: str
    planned: str
    available: str
    bar: LoadBar
    over: bool
    room: str
    left: str


@dataclass(frozen=True, slots=True)
class GrowthRow:
    """One of the four competences: who teaches it, who does it and who learns it; ``alone`` says that some learn it and nobody teaches it."""

    name: str
    teaches: str
    does: str
    learns: str
    alone: bool


@dataclass(frozen=True, slots=True)
class PeopleView:
    """All that a page about our people shows."""

    frame: Frame
    heading: str
    lede: str
    rows: tuple[PersonRow, ...]
    gone: tuple[PersonRow, ...]
    turns: Turns | None
    calendar: Link | None
    spread: tuple[str, ...]
    growth: tuple[GrowthRow, ...]
    pairs: str
    edit: Edit | None
    sieve: Sieve | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """The list of our people in as many pages as it needs; those who have left come last."""
    loads = sorted(
        context.analysis[Capacity].people.values(),
        key=lambda load: (load.person in context.gone, -load.planned, -len(load.leads), load.person),
    )
    top = float(context.analysis[Capacity].most)
    rows = tuple(_show_row(context, load, top) for load in loads)
    head = capitalise(context.say(_word_heading(context, [load for load in loads if load.person not in context.gone]))) + "."
    for stretch in make_stretches(len(rows)):
        yield make_ready_draft(make_page(context, head, rows, stretch))


PAGES = Pages(draft_pages, MenuEntry(say("People"), links.PEOPLE, 4), lambda portfolio: bool(portfolio.people))


def make_page(context: Context, head: str, rows: tuple[PersonRow, ...], stretch: Stretch) -> Page:
    """Make a page about our people."""
    path = links.make_people_path(stretch.number)
    view = PeopleView(
        frame=context.frame(path, context.say(say("People")), links.PEOPLE),
        heading=head,
        lede=context.say(
            say(
                "Hours that open actions take from {year} on, shared among those who do them, against the hours a year for relationships.",
                year=str(context.firm.year),
            )
        ),
        rows=tuple(row for row in stretch.of(rows) if not row.left),
        gone=tuple(row for row in stretch.of(rows) if row.left),
        turns=show_turns(context, stretch, links.make_people_path),
        spread=tuple(context.say(each) for each in _list_spread(context)) if stretch.number == 1 else (),
        growth=tuple(_list_growth(context)) if stretch.number == 1 else (),
        pairs=_word_pairs(context) if stretch.number == 1 else "",
        calendar=Link(context.say(say("Calendar of the firm (ICS)")), links.CALENDAR) if context.with_calendar else None,
        edit=find_file_edit(context, context.portfolio.people_path, ()),
        sieve=show_unit_sieve(context, (row.within for row in stretch.of(rows)), say("Sentences and competences are of all of us.")),
    )
    return Page(path, "site/people.html", view)


def _word_heading(context: Context, loads: list[Load]) -> Text:
    if not loads:
        return say("**nobody** works here any more")
    over = [load for load in loads if load.over]
    if over:
        return say_n(
            "**{number} of {total} people** has **more hours planned than available**",
            "**{number} of {total} people** have **more hours planned than available**",
            len(over),
            number=spell_number(len(over)),
            total=spell_number(len(loads)),
        )
    if not loads[0].planned:
        return _word_unplanned(loads)
    return _word_most_planned(context, loads)


def _word_unplanned(loads: list[Load]) -> Text:
    """Without hours nobody has much to do, or nobody wrote how many hours it takes."""
    number = spell_number(len(loads))
    if any(load.open for load in loads):
        return say_n(
            "**{number} person**; how many hours the open actions take is not recorded",
            "**{number} people**; how many hours the open actions take is not recorded",
            len(loads),
            number=number,
        )
    return say_n(
        "**{number} person**, and no hours planned yet", "**{number} people**, and no hours planned yet", len(loads), number=number
    )


def _word_most_planned(context: Context, loads: list[Load]) -> Text:
    """Who has most to do; of several with as many hours none is named, and one alone has no most."""
    first, *others = loads
    hours = context.words.plain(round_up(first.planned))
    if others and others[0].planned == first.planned:
        return say_n("**nobody** has more planned than **{hours} hour**", "**nobody** has more planned than **{hours} hours**",
                     choose_plural(hours), hours=hours)  # fmt: skip
    hours = context.words.number(first.planned, 0) if not others else context.words.value(make_number(first.planned, others[0].planned))
    name = context.portfolio.person(first.person)
    if not others:
        return say_n(
            "{name} has **{hours} hour** planned", "{name} has **{hours} hours** planned", choose_plural(hours), name=name, hours=hours
        )
    return say_n("{name} has the most planned: **{hours} hour**", "{name} has the most planned: **{hours} hours**",
                 choose_plural(hours), name=name, hours=hours)  # fmt: skip


def _show_row(context: Context, load: Load, top: float) -> PersonRow:
    person, words = context.portfolio.people[load.person], context.words
    unit = context.portfolio.unit(person.unit) if person.unit else ""
    here = person.here(context.today)
    leaving = context.say(say("leaves on {day}", day=Day(person.left))) if person.left and here else ""
    return PersonRow(
        within=find_unit_choice(context, person.unit),
        name=context.person(load.person, ""),
        sub=", ".join(each for each in (person.role or "", unit, word_state(context, person), leaving) if each),
        leads=_word_count(context, len(load.leads)),
        serves=_word_count(context, len(load.serves)),
        actions=_word_count(context, load.open),
        late=_word_count(context, load.late) if load.late else "",
        planned=words.value(make_number(load.planned, load.available)),
        available=NOTHING if load.available is None else words.plain(load.available),
        bar=LoadBar(float(load.planned), None if load.available is None else float(load.available), top),
        over=bool(load.over),
        room=_word_room(context, load),
        left=words.day(person.left) if person.left and not here else "",
    )


def _word_room(context: Context, load: Load) -> str:
    """What is left of the hours, or by how many they are exceeded."""
    if load.over:
        return context.say(say("{hours} too many", hours=make_number(load.over, 0)))
    if load.available is None:
        return NOTHING
    return context.words.value(make_number(load.room or Fraction(0), 0))


def _list_spread(context: Context) -> Iterator[Text]:
    """How the work is spread over the firm: hours, who has too many, who has room, who leads too many of the most valuable clients."""
    capacity, limits = context.analysis[Capacity], context.firm.limits
    plain = context.words.plain
    if capacity.available and capacity.planned:
        yield say(
            "Hours planned together: **{planned}** of {available}.", planned=plain(capacity.planned), available=plain(capacity.available)
        )
    if over := capacity.list_over():
        yield say(
            "Too much: {names}.",
            names=_name_loads(context, over, lambda load: context.words.value(make_number(load.over or Fraction(0), 0))),
        )
    if idle := capacity.list_idle(limits.idle):
        yield say(
            "Has room: {names}.",
            names=_name_loads(context, idle, lambda load: context.words.value(make_number(load.room or Fraction(0), 0))),
        )
    if held := capacity.list_with_key(limits.key_clients):
        tiers = context.words.listing(context.portfolio.tiers.key, "or")
        names = _name_loads(context, held, lambda load: context.words.number(len(load.key), 0))
        yield say("Leads more than {n} in tier {tiers}: {names}.", n=str(limits.key_clients), tiers=tiers, names=names)


def _list_growth(context: Context) -> Iterator[GrowthRow]:
    """The four competences over the firm, as soon as anything is known of any."""
    growth = context.analysis[Growth]
    for competence, stages in growth.competences.items() if growth.told else ():
        names = {stage: context.who(people) or NOTHING for stage, people in stages.items()}
        alone = bool(stages["learns"]) and not stages["teaches"]
        yield GrowthRow(capitalise(context.say(COMPETENCE[competence])), names["teaches"], names["does"], names["learns"], alone)


def _word_pairs(context: Context) -> str:
    """Who coaches whom."""
    pairs = context.analysis[Growth].pairs
    named = tuple(
        say("{coach} coaches {learner}", coach=context.last_names[coach], learner=context.last_names[learner]) for coach, learner in pairs
    )
    return capitalise(context.words.join(named)) + "." if named else ""


def _name_loads(context: Context, loads: tuple[Load, ...], number: Callable[[Load], str]) -> str:
    """Some of us, each with a number behind the name."""
    return context.words.listing(tuple(f"{context.last_names[load.person]} ({number(load)})" for load in loads))


def _word_count(context: Context, number: int) -> str:
    return context.words.number(number, 0) if number else NOTHING
