"""What the client's own edition says: their business as we see it, what we want to reach together, who does what, and the work that runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, Exact, Text, say
from accountplan.model.account import Account, Action, Assignment, Objective, Phase
from accountplan.model.exact import to_fraction
from accountplan.model.portfolio import Portfolio
from accountplan.model.redaction import ID
from accountplan.present.sections.measure import SCREEN
from accountplan.present.settings import FirmSettings
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import RHYTHM, WORK


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in Markdown with its heading."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """One of us who works for the client, and as what."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Aim:
    """What is measured, from where to where, by when, and whose it is with us."""

    what: str
    way: str
    by: str
    who: str


@dataclass(frozen=True, slots=True)
class Step:
    """What is done by whom, by when; ``done`` when it was."""

    what: str
    who: str
    when: str
    done: bool


@dataclass(frozen=True, slots=True)
class Work:
    """An assignment: who does it, how it stands, what the client expects of it, and how they rated it."""

    name: str
    who: str
    state: str
    phases: tuple[str, ...]
    expects: str
    rated: str


@dataclass(frozen=True, slots=True)
class ClientView:
    """All that the edition shows; what nobody wrote has no heading."""

    language: str
    firm: str
    name: str
    title: str
    heading: str
    made: str
    confidential: str
    foreword: str
    team: tuple[Member, ...]
    passages: tuple[Passage, ...]
    aims: tuple[Aim, ...]
    steps: tuple[Step, ...]
    work: tuple[Work, ...]
    evaluation: str
    empty: str


def make_view(settings: FirmSettings, portfolio: Portfolio) -> ClientView:
    """The edition of the one account that a redacted portfolio holds."""
    account, words = portfolio.accounts[ID], settings.words
    passages = tuple(_list_passages(settings, account))
    aims = tuple(_show_aim(settings, each) for each in account.objectives)
    steps = tuple(_show_step(settings, each) for each in account.actions if each.state != "dropped")
    work = tuple(_show_work(settings, each) for each in account.assignments if each.recent(settings.today, years=1))
    empty = say("Nothing has been written for this edition yet.")
    return ClientView(
        language=words.language,
        firm=settings.firm.name,
        name=account.name,
        title=settings.say(
            say("{client}: plan {year}, {firm}", client=account.name, year=str(settings.firm.year), firm=settings.firm.name)
        ),
        heading=settings.say(say("What **{client}** and we want to reach together", client=account.name)),
        made=settings.words.day(settings.today),
        confidential=settings.say(say("Confidential: for {client} and {firm}", client=account.name, firm=settings.firm.name)),
        foreword=account.foreword or "",
        team=tuple(_list_members(settings, account)),
        passages=passages,
        aims=aims,
        steps=steps,
        work=work,
        evaluation=capitalise(settings.say(_word_evaluation(account))) if account.evaluation.every or account.evaluation.next else "",
        empty="" if account.foreword or passages or aims or steps or work else settings.say(empty),
    )


def _list_passages(settings: FirmSettings, account: Account) -> Iterator[Passage]:
    said = (
        (say("Your task, as we see it"), account.situation.business),
        (say("What happens around you"), account.developments.market),
    )
    return (Passage(settings.say(title), text) for title, text in said if text)


def _list_members(settings: FirmSettings, account: Account) -> Iterator[Member]:
    """The lead first, and each of us once."""
    for id in dict.fromkeys(each for each in (account.lead, *account.team) if each):
        role = settings.people[id].role or ""
        yield Member(settings.people[id].name, settings.say(_word_lead(role)) if id == account.lead else role)


def _word_lead(role: str) -> Text:
    return say("{role}, your first contact", role=role) if role else say("your first contact")


def _name(settings: FirmSettings, ids: Iterable[str | None]) -> str:
    """Some of us by their full names."""
    return ", ".join(settings.people[id].name for id in dict.fromkeys(ids) if id)


def _show_aim(settings: FirmSettings, each: Objective) -> Aim:
    return Aim(
        what=each.measure or "",
        way=settings.say(_word_way(settings, each)) if each.target is not None else "",
        by=settings.words.day(each.by) if each.by else "",
        who=_name(settings, (each.own,)),
    )


def _word_way(settings: FirmSettings, each: Objective) -> Text:
    """From the start to the target, by way of now; of a range from its lower end to its upper."""
    write = SCREEN.money if each.money else SCREEN.number

    def amount(value: Exact) -> str:
        return write(settings.words, to_fraction(value))

    target = amount(each.target or 0)
    if each.range:
        low, high = each.range
        target = settings.say(say("{low} to {high}", low=amount(low), high=amount(high)))
    now = each.find_written_value(settings.today)
    if now is not None:
        return say("now {now}, to {target}", now=amount(now), target=target)
    if each.baseline is not None:
        return say("from {start} to {target}", start=amount(each.baseline), target=target)
    return say("to {target}", target=target)


def _show_step(settings: FirmSettings, each: Action) -> Step:
    done, day = each.state == "done", each.done or each.when
    return Step(
        what=each.what,
        who=", ".join(part for part in (each.theirs or "", _name(settings, each.who)) if part),
        when=settings.words.day(day) if day else "",
        done=done,
    )


def _show_work(settings: FirmSettings, each: Assignment) -> Work:
    return Work(
        name=each.name,
        who=_name(settings, (each.lead, each.second)),
        state=settings.say(_word_state(settings, each)),
        phases=tuple(settings.say(_word_phase(settings, phase)) for phase in each.phases),
        expects=each.expectations or "",
        rated=settings.say(say("You gave it {mark}.", mark=settings.words.plain(each.rating))) if each.rating else "",
    )


def _word_state(settings: FirmSettings, each: Assignment) -> Text:
    if each.delivered:
        return say("delivered {day}", day=settings.words.day(each.delivered))
    if each.due and each.running:
        return say("delivery {day}", day=settings.words.day(each.due))
    return WORK[each.state]


def _word_phase(settings: FirmSettings, phase: Phase) -> Text:
    if phase.delivered:
        return say("{phase}: delivered {day}", phase=phase.name, day=settings.words.day(phase.delivered))
    if phase.due:
        return say("{phase}: delivery {day}", phase=phase.name, day=settings.words.day(phase.due))
    return say("{phase}: still to come", phase=phase.name)


def _word_evaluation(account: Account) -> Text:
    """How often we look back together, and when next."""
    found = account.evaluation
    if found.every and found.next:
        return say("{often}; next on {day}.", often=RHYTHM[found.every], day=Day(found.next))
    if found.next:
        return say("next on {day}.", day=Day(found.next))
    return say("{often}.", often=RHYTHM[found.every or "year"])
