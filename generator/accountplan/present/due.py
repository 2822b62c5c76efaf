"""What is due in a few words, as the start page, the pages of our people and the booklets say it."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account, Action, Waiver
from accountplan.model.analysis import Due, DuePart
from accountplan.model.meetings import Circle
from accountplan.model.pages import Link
from accountplan.model.portfolio import Portfolio
from accountplan.model.sour import Sour

from . import links
from .context import Context
from .meetings.circle import find_circle_choices
from .settings import FirmSettings
from .sieve import find_choices, find_unit_choice
from .spelled import spell_number, word_hours
from .vocabulary import ITEM

SECTION: dict[DuePart, str] = {
    "actions": "#action_plan",
    "assignments": "#work",
    "proposals": "#proposals",
    "evaluation": "#action_plan",
    "objectives": "#objectives",
    "review": "",
    "tier": "#score",
    "waivers": "#findings",
    "contacts": "#people",
    "departures": "#people",
    "arrivals": "#people",
    "starts": "#work",
    "phases": "#work",
    "results": "#objectives",
    "renewals": "#work",
    "outcomes": "#proposals",
    "decisions": "#decisions",
    "end": "#particulars",
    "resolutions": "#decided",
    "group_objectives": "",
    "tier_objectives": "",
    "colleagues": "",
    "absences": "",
    "returns": "",
    "sour": "",
}
"""The section of a client's page that tells more."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is due, and how many hours it takes, where that is written."""

    what: str
    hours: str


def find_due_page(due: Due) -> str:
    """Where more is told of what is due: a section of the page of its account, else the meeting, group, tier or colleague that it stands with."""
    match due.part:
        case "group_objectives":
            return links.make_group_path(due.owner)
        case "tier_objectives":
            return links.make_tier_path(due.owner)
        case "colleagues" | "absences" | "returns":
            return links.make_person_path(due.owner)
    return links.make_account_path(due.account) + SECTION[due.part] if due.account else links.make_meeting_path(due.meeting)


def find_due_owner(portfolio: Portfolio, due: Due) -> Link | None:
    """The account, group, tier or colleague that something due is of, with the way to its page from the root of the site; None when it is of none."""
    match due.part:
        case "group_objectives":
            return Link(portfolio.groups[due.owner].name, links.make_group_path(due.owner))
        case "tier_objectives":
            tier = portfolio.tiers.get(due.owner)
            return Link(tier.name if tier else due.owner, links.make_tier_path(due.owner))
        case "colleagues" | "absences" | "returns":
            return Link(portfolio.person(due.owner), links.make_person_path(due.owner))
    account = portfolio.accounts.get(due.account)
    return Link(account.name, links.make_account_path(account.id)) if account else None


def find_due_choices(context: Context, due: Due) -> str:
    """What a row about something due falls under, where a list is cut; a colleague has a unit and nothing else of what accounts are cut by."""
    match due.part:
        case "group_objectives":
            return find_circle_choices(context, Circle(group=due.owner))
        case "tier_objectives":
            return find_circle_choices(context, Circle(tier=due.owner))
        case "colleagues" | "absences" | "returns":
            return find_unit_choice(context, context.portfolio.people[due.owner].unit)
    if due.account:
        return find_choices(context, due.account)
    return find_circle_choices(context, context.meetings.meetings[due.meeting].about) if due.meeting else ""


def describe_due(settings: FirmSettings, account: Account | None, due: Due) -> Deed:
    """Word something due of an account; of none is what a meeting decided, or what a group, a tier or a colleague is due for."""
    if due.part in ("group_objectives", "tier_objectives"):
        return Deed(settings.say(say("Reach: {name}", name=due.what)), "")
    if due.part == "colleagues":
        return Deed(settings.say(say("{name} leaves us", name=due.what)), "")
    if due.part == "absences":
        return Deed(settings.say(say("{name} is away from this day", name=due.what)), "")
    if due.part == "returns":
        return Deed(settings.say(say("{name} is away up to and including this day", name=due.what)), "")
    if account is None or due.part == "resolutions":
        return Deed(due.what, "")
    hours = account.actions[due.index].our_hours if due.part == "actions" else None
    taken = settings.say(word_hours(settings.words.plain(hours))) if hours else ""
    return Deed(settings.say(_word_due(settings, account, due)), taken)


def word_action(action: Action) -> Wording:
    """What will be done; when they do it, by whom of them."""
    return say("{what}, with them: {name}", what=action.what, name=action.theirs) if action.theirs else action.what


def _word_due(settings: FirmSettings, account: Account, due: Due) -> Wording:
    match due.part:
        case "actions":
            return word_action(account.actions[due.index])
        case "assignments":
            return say("Deliver: {name}", name=account.assignments[due.index].name)
        case "results":
            result = account.objectives[due.index].next_result
            return say("Reach: {name}", name=result.measure if result else "")
        case "phases":
            work = account.assignments[due.index]
            return say("Deliver: {name}, {phase}", name=work.name, phase=work.next_phase.name if work.next_phase else "")
        case "renewals":
            return say("Agree with the client whether {name} continues", name=account.assignments[due.index].name)
        case "outcomes":
            return say("Find out what they decided: {name}", name=account.proposals[due.index].name)
        case "starts":
            return say("Start: {name}", name=account.assignments[due.index].name)
        case "proposals":
            return say("Send: {name}", name=account.proposals[due.index].name)
        case "objectives":
            objective = account.objectives[due.index]
            return say("Reach: {name}", name=objective.measure or objective.id)
        case "departures":
            return say("{name} leaves", name=account.contacts[due.index].label)
        case "arrivals":
            return say("{name} begins", name=account.contacts[due.index].label)
        case "contacts":
            return say("Speak with {name}", name=account.contacts[due.index].label)
        case "decisions":
            return say("They decide: {what}", what=account.decisions[due.index].what)
        case "end":
            return say("Stops being a client")
        case _:
            return _word_review(settings, account, due)


def _word_review(settings: FirmSettings, account: Account, due: Due) -> Text:
    if due.part == "tier" and account.tier:
        return say("Decide: tier {tier}, set by hand", tier=account.tier.is_)
    if due.part == "waivers":
        return say("Decide: the waiver of {what}", what=_name_waived(settings, account.waive[due.index]))
    if due.part == "sour" and account.sour:
        return _word_choice(account.sour)
    return say("Review the plan") if due.part == "review" else say("Hold our evaluation")


def _word_choice(sour: Sour) -> Text:
    """What is to be done with a client that is never satisfied."""
    if sour.choice is None:
        return say("Choose: learn from this client, or part")
    return say("Check whether we have learnt enough from this client") if sour.choice == "learn" else say("Part with this client")


def _name_waived(settings: FirmSettings, waiver: Waiver) -> str:
    """The rule by its name, or the item of the plan in words."""
    found = ITEM.get(waiver.item or "")
    return settings.say(found) if found else waiver.item or waiver.rule or ""


def count_late(part: DuePart, number: int) -> Text:
    """How many things of one kind are late."""
    spelled = spell_number(number)
    match part:
        case "actions":
            return say_n("**{number} action**", "**{number} actions**", number, number=spelled)
        case "assignments":
            return say_n("**{number} assignment**", "**{number} assignments**", number, number=spelled)
        case "proposals":
            return say_n("**{number} proposal**", "**{number} proposals**", number, number=spelled)
        case "objectives":
            return say_n("**{number} objective**", "**{number} objectives**", number, number=spelled)
        case "group_objectives":
            return say_n("**{number} objective** of a group", "**{number} objectives** of groups", number, number=spelled)
        case "tier_objectives":
            return say_n("**{number} objective** of a tier", "**{number} objectives** of tiers", number, number=spelled)
        case "review":
            return say_n("**{number} review**", "**{number} reviews**", number, number=spelled)
        case "tier":
            return say_n("**{number} decision** on a tier", "**{number} decisions** on tiers", number, number=spelled)
        case "sour":
            return say_n(
                "**{number} choice** to keep or part with a client",
                "**{number} choices** to keep or part with a client",
                number,
                number=spelled,
            )
        case "results":
            return say_n("**{number} result**", "**{number} results**", number, number=spelled)
        case "phases":
            return say_n("**{number} phase**", "**{number} phases**", number, number=spelled)
        case "renewals":
            return say_n("**{number} decision** on a renewal", "**{number} decisions** on renewals", number, number=spelled)
        case "outcomes":
            return say_n("**{number} decision of a client**", "**{number} decisions of clients**", number, number=spelled)
        case "contacts":
            return say_n("**{number} contact**", "**{number} contacts**", number, number=spelled)
        case "resolutions":
            return say_n("**{number} of our decisions**", "**{number} of our decisions**", number, number=spelled)
        case "waivers":
            return say_n("**{number} decision** on a waiver", "**{number} decisions** on waivers", number, number=spelled)
        case _:
            return say_n("**{number} evaluation**", "**{number} evaluations**", number, number=spelled)
