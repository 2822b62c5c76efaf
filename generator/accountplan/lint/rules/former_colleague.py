from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from accountplan.base.text import Code, Listing, Text, say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.account import Account, Objective
from accountplan.model.finding import Keys, Severity
from accountplan.model.meetings import Meeting


class Held(NamedTuple):
    """Something that one of us leads, serves, does or owns: at which keys, who, and which kind of thing it is."""

    keys: Keys
    person: str
    kind: str


@firm_rule(code="AP308", severity=Severity.WARNING)
def former_colleague(firm: Firmwide) -> Iterator[Found]:
    """Someone who has left still has something to do

    What it checks
    From the day under `left` in `plans/people.yaml`, that person leads no client, prospect or group, is in no team, and has no open action, current assignment, open proposal, open risk or objective whose date is still to come, and has no open decision of a meeting to carry out. What that person did, knew and judged may stay. One finding per person and file.

    Why it matters
    Nobody does what is left with someone who is gone, and the client calls a number that nobody answers. The plan looks staffed, and is not.

    Example
    ```yaml
    # plans/people.yaml
    smit: {name: Carla Smit, role: senior, left: 2026-10-01}
    # plans/accounts/example.yaml
    lead: smit
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    smit: {name: Carla Smit, role: senior, left: 2026-10-01}
    # plans/accounts/example.yaml
    lead: jansen
    ```
    """
    if not firm.settled.gone:
        return
    for path, every in _files(firm):
        theirs = [held for held in every if held.person in firm.settled.gone and not firm.lost(path, held.keys[:2])]
        for person in dict.fromkeys(held.person for held in theirs):
            yield _found(firm, path, person, [held for held in theirs if held.person == person])


def _files(firm: Firmwide) -> Iterator[tuple[str, list[Held]]]:
    """What is held in each plan, group, meeting and tier, by file."""
    portfolio = firm.portfolio
    for id, account in portfolio.accounts.items():
        path = portfolio.account_paths[id]
        yield path, [] if firm.lost(path, ("status",)) else [*_led(account), *_worked(account), *_aims(firm, account.objectives)]
    for id, group in portfolio.groups.items():
        lead = [Held(("lead",), group.lead, "lead")] if group.lead else []
        yield portfolio.group_paths[id], [*lead, *_aims(firm, group.objectives)]
    for id, meeting in portfolio.meetings.items():
        yield portfolio.meeting_paths[id], list(_decided(meeting))
    tiers = enumerate(portfolio.tiers.tiers)
    yield portfolio.tiers_path, [held for index, tier in tiers for held in _aims(firm, tier.objectives, ("tiers", index))]


def _led(account: Account) -> Iterator[Held]:
    if not account.is_former:
        if account.lead:
            yield Held(("lead",), account.lead, "lead")
        for index, person in enumerate(account.team):
            yield Held(("team", index), person, "team")


def _worked(account: Account) -> Iterator[Held]:
    """What is still to be done."""
    for index, action in enumerate(account.actions):
        for person in action.who if action.open else ():
            yield Held(("actions", index, "who"), person, "action")
    for index, work in enumerate(account.assignments):
        for key, named in (("lead", work.lead), ("second", work.second)) if work.running else ():
            if named:
                yield Held(("assignments", index, key), named, "assignment")
    for index, proposal in enumerate(account.proposals):
        for person in () if proposal.over else proposal.who:
            yield Held(("proposals", index, "who"), person, "proposal")
    for index, risk in enumerate(account.risks):
        if risk.own and risk.open:
            yield Held(("risks", index, "own"), risk.own, "risk")


def _decided(meeting: Meeting) -> Iterator[Held]:
    for index, each in enumerate(meeting.decisions):
        for person in each.who if each.open else ():
            yield Held(("decisions", index, "who"), person, "decision")


def _aims(firm: Firmwide, objectives: Iterable[Objective], above: Keys = ()) -> Iterator[Held]:
    for index, each in enumerate(objectives):
        if each.own and not each.passed(firm.today):
            yield Held((*above, "objectives", index, "own"), each.own, "objective")


def _found(firm: Firmwide, path: str, person: str, held: list[Held]) -> Found:
    counted = {kind: len({each.keys[:-1] for each in held if each.kind == kind}) for kind in dict.fromkeys(each.kind for each in held)}
    named = dict.fromkeys(Code(str(each.keys[-1] if isinstance(each.keys[-1], str) else each.keys[-2])) for each in held)
    left = firm.portfolio.people[person].left
    assert left
    return Found(
        held[0].keys,
        say(
            "{who} left on {day}, but still has {what}.",
            who=firm.portfolio.person(person),
            day=left,
            what=Listing(tuple(_said(kind, number) for kind, number in counted.items())),
        ),
        say("Name someone else under {keys}.", keys=Listing(tuple(named))),
        path,
    )


def _said(kind: str, number: int) -> Text:
    match kind:
        case "lead":
            return say("the lead")
        case "team":
            return say("a place in the team")
        case "action":
            return say_n("{n} open action", "{n} open actions", number)
        case "assignment":
            return say_n("{n} current assignment", "{n} current assignments", number)
        case "proposal":
            return say_n("{n} open proposal", "{n} open proposals", number)
        case "decision":
            return say_n("{n} open decision", "{n} open decisions", number)
        case "risk":
            return say_n("{n} open risk", "{n} open risks", number)
        case _:
            return say_n("{n} objective", "{n} objectives", number)
