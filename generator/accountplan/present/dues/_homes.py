"""With what something stands that is in no plan: its page, what that is called, and what a row about it falls under."""

from __future__ import annotations

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


class OfGroup:
    """A group of clients."""

    def find_page(self, due: Due) -> str:
        """Its page."""
        return links.make_group_path(due.owner)

    def find_owner(self, portfolio: Portfolio, due: Due) -> Link:
        """The group by its name."""
        return Link(portfolio.groups[due.owner].name, self.find_page(due))

    def find_choices(self, context: Context, due: Due) -> str:
        """Those of its accounts."""
        return find_circle_choices(context, Circle(group=due.owner))


class OfTier:
    """A tier."""

    def find_page(self, due: Due) -> str:
        """Its page."""
        return links.make_tier_path(due.owner)

    def find_owner(self, portfolio: Portfolio, due: Due) -> Link:
        """The tier by its name."""
        tier = portfolio.tiers.get(due.owner)
        return Link(tier.name if tier else due.owner, self.find_page(due))

    def find_choices(self, context: Context, due: Due) -> str:
        """Those of its accounts."""
        return find_circle_choices(context, Circle(tier=due.owner))


class OfColleague:
    """One of us, who has a unit and nothing else of what accounts are cut by."""

    def find_page(self, due: Due) -> str:
        """The page of the person."""
        return links.make_person_path(due.owner)

    def find_owner(self, portfolio: Portfolio, due: Due) -> Link:
        """The person by name."""
        return Link(portfolio.person(due.owner), self.find_page(due))

    def find_choices(self, context: Context, due: Due) -> str:
        """The unit of this person."""
        return find_unit_choice(context, context.portfolio.people[due.owner].unit)
