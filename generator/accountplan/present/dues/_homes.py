"""With what something stands that is in no plan: its page, what that is called, and what a row about it falls under."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from accountplan.model.analysis import Due
from accountplan.model.meetings import Circle
from accountplan.model.pages import Link
from accountplan.model.portfolio import Portfolio
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.meetings.circle import find_about_choices, find_circle_choices
from accountplan.present.sieve import find_unit_choice


def link_account(portfolio: Portfolio, id: str) -> Link | None:
    """An account by its name, with the way to its page from the root of the site; None when there is none."""
    account = portfolio.accounts.get(id)
    return Link(account.name, links.make_account_path(id)) if account else None


class OfMeeting:
    """A meeting, whose decision may be about one account: then it stands with that."""

    def find_page(self, due: Due) -> str:
        """The account, where its decisions are; else the meeting."""
        return f"{links.make_account_path(due.account)}#decided" if due.account else links.make_meeting_path(due.meeting)

    def find_owner(self, portfolio: Portfolio, due: Due) -> Link | None:
        """The account that it is about, if any."""
        return link_account(portfolio, due.account)

    def find_choices(self, context: Context, due: Due) -> str:
        """Those of the account, else of all accounts of the meeting."""
        return find_about_choices(context, context.meetings.meetings[due.meeting].about, due.account)


@dataclass(frozen=True, slots=True)
class Owner:
    """A group, a tier or one of us: by its id its page, its name, and what a row about it falls under."""

    page: Callable[[str], str]
    name: Callable[[Portfolio, str], str]
    choices: Callable[[Context, str], str]

    def find_page(self, due: Due) -> str:
        """Its own page."""
        return self.page(due.owner)

    def find_owner(self, portfolio: Portfolio, due: Due) -> Link:
        """It by its name."""
        return Link(self.name(portfolio, due.owner), self.find_page(due))

    def find_choices(self, context: Context, due: Due) -> str:
        """Those of its accounts; one of us has a unit and nothing else of what accounts are cut by."""
        return self.choices(context, due.owner)


def _name_tier(portfolio: Portfolio, id: str) -> str:
    tier = portfolio.tiers.get(id)
    return tier.name if tier else id


OF_GROUP = Owner(
    links.make_group_path,
    lambda portfolio, id: portfolio.groups[id].name,
    lambda context, id: find_circle_choices(context, Circle(group=id)),
)
OF_TIER = Owner(links.make_tier_path, _name_tier, lambda context, id: find_circle_choices(context, Circle(tier=id)))
OF_COLLEAGUE = Owner(
    links.make_person_path,
    lambda portfolio, id: portfolio.person(id),
    lambda context, id: find_unit_choice(context, context.portfolio.people[id].unit),
)
