"""What is due: late, this week or this quarter? (S43)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import chain
from typing import NamedTuple

from accountplan.analyse.facts import Facts
from accountplan.base.days import QUARTER, add_days
from accountplan.model.account import Account
from accountplan.model.analysis import Agenda, Due, DuePart
from accountplan.model.analysis.attention import PARTS
from accountplan.model.groups import Group
from accountplan.model.norms import find_review_days
from accountplan.model.tiers import Tier

from .progress import find_value, find_written_value

OF_US: tuple[DuePart, ...] = ("colleagues", "absences", "returns")
"""Which of us come and go: on one day, behind what is to be done for clients."""


PLACE = {part: place for place, part in enumerate(PARTS)}


class Dated(NamedTuple):
    """What has a day in one plan: the part, its place there, the day, and who answers for it."""

    part: DuePart
    place: int
    when: date
    people: tuple[str, ...]


def answer(facts: Facts) -> Agenda:
    """All that has a day: work to do, to deliver and to send, evaluations, objectives, reviews, what is decided until a day, who comes and goes.

    Of former clients only work, and who comes and goes there: winning back is work as well. A week runs from Monday until Sunday.
    """
    today = facts.today
    starts = today - timedelta(days=today.weekday())
    ends = starts + timedelta(days=6)
    dated = list_dues(facts)
    dated.sort(key=lambda due: (due.when, due.part in OF_US, due.account, PLACE[due.part], due.meeting, due.owner, due.index))
    return Agenda(
        late=tuple(due for due in dated if due.when < today),
        week=tuple(due for due in dated if today <= due.when <= ends),
        quarter=tuple(due for due in dated if ends < due.when <= today + QUARTER),
        week_starts=starts,
        week_ends=ends,
        dated=len(dated),
    )


def list_dues(facts: Facts) -> list[Due]:
    """All that has a day, plan by plan, and then what stands in none."""
    return [*chain.from_iterable(list_dues_by_plan(facts).values()), *list_dues_in_no_plan(facts)]


def list_dues_by_plan(facts: Facts) -> dict[str, tuple[Due, ...]]:
    """What has a day in each plan, by account."""
    return facts.known.of_each("agenda", facts.portfolio.accounts, partial(_list_dues, facts))


def list_dues_in_no_plan(facts: Facts) -> Iterator[Due]:
    """What meetings decided, and what groups, tiers and colleagues are due for."""
    return chain(_list_decided(facts), _list_shared(facts), _list_colleagues(facts))


def _list_dues(facts: Facts, account: Account) -> tuple[Due, ...]:
    """What has a day in one plan. It follows from that plan, its score, the date and what the firm settled, so that it may be known from before."""
    found = _list_dated(facts, account)
    return tuple([Due(account.id, part, place, (facts.today - when).days, when, people) for part, place, when, people in found])


def _list_dated(facts: Facts, account: Account) -> Iterator[Dated]:
    yield from _list_work(account)
    yield from _list_events(account, facts)
    if not account.is_former:
        yield from _list_reviews(account, facts)
        yield from _list_decisions(account)
        for index, objective in enumerate(account.objectives):
            if objective.by and not objective.reached(find_value(facts.years, account, objective, facts.today)):
                yield Dated("objectives", index, objective.by, _name(objective.own))
            if (result := objective.next_result) and result.by:
                yield Dated("results", index, result.by, _name(result.own or objective.own))


def _list_work(account: Account) -> Iterator[Dated]:
    """What we have promised: each can be late."""
    for index, action in enumerate(account.actions):
        if action.deadline:
            yield Dated("actions", index, action.deadline, account.list_responsible(action))
    for index, assignment in enumerate(account.assignments):
        if assignment.deadline:
            yield Dated("assignments", index, assignment.deadline, _name(assignment.lead))
        if (phase := assignment.next_phase) and phase.due:
            yield Dated("phases", index, phase.due, _name(assignment.lead))
        if assignment.renews and assignment.running:
            yield Dated("renewals", index, assignment.renews, _name(assignment.lead or account.lead))
    for index, proposal in enumerate(account.proposals):
        if proposal.deadline:
            yield Dated("proposals", index, proposal.deadline, proposal.who)
        if proposal.awaited:
            yield Dated("outcomes", index, proposal.awaited, proposal.who)


def _list_decided(facts: Facts) -> Iterator[Due]:
    """What meetings decided, and somebody has still to carry out; of an account that has no plan, as of none."""
    for meeting in facts.portfolio.meetings.values():
        for index, each in enumerate(meeting.decisions):
            if each.open and each.by:
                account = each.account if each.account in facts.portfolio.accounts else None
                yield Due(account or "", "resolutions", index, each.days_late(facts.today), each.by, each.who, each.what, meeting.id)


def _list_shared(facts: Facts) -> Iterator[Due]:
    """What groups and tiers are to reach, and the next result on the way there: whoever has it as own answers for it, else who leads the group."""
    for group in facts.portfolio.groups.values():
        yield from _list_reached(facts, group, "group_objectives", group.id)
    for tier in facts.portfolio.tiers.tiers:
        yield from _list_reached(facts, tier, "tier_objectives", tier.id)


def _list_reached(facts: Facts, owner: Group | Tier, part: DuePart, id: str) -> Iterator[Due]:
    lead = owner.lead if isinstance(owner, Group) else None
    for index, each in enumerate(owner.objectives):
        people = _name(each.own or lead)
        if each.by and not each.reached(find_written_value(each, facts.today)):
            yield Due("", part, index, (facts.today - each.by).days, each.by, people, each.measure or each.id, owner=id)
        if (result := each.next_result) and result.by:
            people = _name(result.own) or people
            yield Due("", part, index, (facts.today - result.by).days, result.by, people, result.measure, owner=id)


def _list_colleagues(facts: Facts) -> Iterator[Due]:
    """Which of us will leave, go away for a while or come back, and on what day: for who leads them to see to it, else for themselves.

    Never late: on the day itself somebody has left, and an absence that is over is over.
    """
    for id, person in facts.portfolio.people.items():
        if not person.here(facts.today):
            continue
        who = (person.manager or id,)
        if person.left:
            yield Due("", "colleagues", 0, (facts.today - person.left).days, person.left, who, person.name, owner=id)
        for index, each in enumerate(person.absent):
            if each.from_ >= facts.today and person.here(each.from_):
                yield Due("", "absences", index, (facts.today - each.from_).days, each.from_, who, person.name, owner=id)
            if each.until and each.until >= max(facts.today, each.from_) and person.here(each.until):
                yield Due("", "returns", index, (facts.today - each.until).days, each.until, who, person.name, owner=id)


def _list_events(account: Account, facts: Facts) -> Iterator[Dated]:
    """What happens by itself: it is never late, as afterwards it has happened. Those of us who know somebody act before that person leaves."""
    for index, contact in enumerate(account.contacts):
        if when := contact.goes(facts.today):
            yield Dated("departures", index, when, contact.known_to(facts.gone) or _name(account.lead))
        if when := contact.comes(facts.today):
            yield Dated("arrivals", index, when, _name(account.lead))
    for index, assignment in enumerate(account.assignments):
        if when := assignment.starts(facts.today):
            yield Dated("starts", index, when, _name(assignment.lead))
    for index, decision in enumerate(account.decisions):
        if decision.lies_ahead(facts.today):
            yield Dated("decisions", index, decision.when, _name(account.lead))
    if when := account.leaves(facts.today):
        yield Dated("end", 0, when, _name(account.lead))


def _list_reviews(account: Account, facts: Facts) -> Iterator[Dated]:
    """When we look at ourselves, speak with somebody again, and look at the plan again: the last day that the rhythm or the norm of the tier allows."""
    lead, tier = _name(account.lead), facts.scores[account.id].tier
    if account.evaluation.next:
        yield Dated("evaluation", 0, account.evaluation.next, lead)
    for index, contact in enumerate(account.contacts):
        if contact.here(facts.today) and (when := contact.next_contact(facts.today)):
            yield Dated("contacts", index, when, contact.known_to(facts.gone) or lead)
    if account.reviewed and tier and account.is_client:
        yield Dated("review", 0, add_days(account.reviewed, find_review_days(facts.portfolio.tiers, tier)), lead)


def _list_decisions(account: Account) -> Iterator[Dated]:
    """What was decided until a day: whether it stays is to be decided before it ends by itself."""
    if account.sour and account.sour.by:
        yield Dated("sour", 0, account.sour.by, _name(account.sour.who or account.lead))
    if account.tier:
        yield Dated("tier", 0, account.tier.until, _name(account.tier.by))
    for index, waiver in enumerate(account.waive):
        yield Dated("waivers", index, waiver.until, _name(waiver.by or account.lead))


def _name(person: str | None) -> tuple[str, ...]:
    return (person,) if person else ()
