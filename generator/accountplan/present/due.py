"""What is due in a few words, as the start page, our people's pages, calendars and booklets say it: every module in `dues/` says one kind, as ``WORDS``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol, TypeAlias

from accountplan.base.found import import_modules
from accountplan.base.text import Text, Wording
from accountplan.model.account import Account, Action
from accountplan.model.analysis import Due, DueKind
from accountplan.model.pages import Link
from accountplan.model.portfolio import Portfolio

from . import dues, links
from .context import Context
from .dues._homes import link_account
from .settings import FirmSettings
from .sieve import find_choices
from .spelled import word_hours

Count: TypeAlias = Callable[[int], Text]
"""How many things of one kind are late."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is due, and how; in how many hours for us, and for each of us who does it (``own``), where that is written."""

    what: str
    how: str
    hours: str
    own: str


class Home(Protocol):
    """With what something stands that is in no plan: a meeting, a group, a tier, a colleague."""

    def find_page(self, due: Due) -> str:
        """The page that tells more, from the root of the site."""

    def find_owner(self, portfolio: Portfolio, due: Due) -> Link | None:
        """Of whom it is, with the way there from the root of the site; None when it is of none."""

    def find_choices(self, context: Context, due: Due) -> str:
        """What a row about it falls under, where a list is cut."""


@dataclass(frozen=True, slots=True)
class PlanWords:
    """How a kind that stands in plans is said: by its place there (``word``), in the ``section`` of the client's page that tells more.

    ``count_late`` says how many are late, of a kind that can be. ``find_action`` gives the action that it is, if it is one. What to discuss has a
    head of its own for some kinds (``own_head``), and one for the rest.
    """

    section: str
    word: Callable[[Account, int], Wording]
    count_late: Count | None = None
    find_action: Callable[[Account, int], Action] | None = None
    own_head: bool = False

    def word_due(self, _settings: FirmSettings, account: Account | None, due: Due) -> Wording:
        """What is due, in a few words."""
        return self.word(account, due.index) if account else due.what

    def find_page(self, due: Due) -> str:
        """The section of the page of its account."""
        return links.make_account_path(due.account) + self.section

    def find_owner(self, portfolio: Portfolio, due: Due) -> Link | None:
        """Its account."""
        return link_account(portfolio, due.account)

    def find_choices(self, context: Context, due: Due) -> str:
        """Those of its account."""
        return find_choices(context, due.account)


@dataclass(frozen=True, slots=True)
class OtherWords:
    """How a kind that stands in no plan is said, with what it stands (``home``), and how many are late, of a kind that can be."""

    home: Home
    word: Callable[[Due], Wording]
    count_late: Count | None = None

    def word_due(self, _settings: FirmSettings, _account: Account | None, due: Due) -> Wording:
        """What is due, in a few words."""
        return self.word(due)

    def find_page(self, due: Due) -> str:
        """The page that tells more."""
        return self.home.find_page(due)

    def find_owner(self, portfolio: Portfolio, due: Due) -> Link | None:
        """With what it stands."""
        return self.home.find_owner(portfolio, due)

    def find_choices(self, context: Context, due: Due) -> str:
        """What it falls under."""
        return self.home.find_choices(context, due)


DueWords: TypeAlias = PlanWords | OtherWords


@cache
def map_words() -> Mapping[str, DueWords]:
    """The words of every kind, by the name of its module."""
    return {name: module.WORDS for name, module in import_modules(dues).items()}


@cache
def _map_counts() -> Mapping[str, Count]:
    """How many are late, of each kind that can be."""
    return {part: words.count_late for part, words in map_words().items() if words.count_late}


def find_due_page(due: Due) -> str:
    """Where more is told of what is due: a section of the page of its account, else the meeting, group, tier or colleague that it stands with."""
    return map_words()[due.part].find_page(due)


def find_due_owner(portfolio: Portfolio, due: Due) -> Link | None:
    """The account, group, tier or colleague that something due is of, with the way to its page from the root of the site; None when it is of none."""
    return map_words()[due.part].find_owner(portfolio, due)


def find_due_choices(context: Context, due: Due) -> str:
    """What a row about something due falls under, where a list is cut; a colleague has a unit and nothing else of what accounts are cut by."""
    return map_words()[due.part].find_choices(context, due)


def describe_due(settings: FirmSettings, account: Account | None, due: Due) -> Deed:
    """Word something due of an account; of none is what a meeting decided, or what a group, a tier or a colleague is due for."""
    words = map_words()[due.part]
    what = settings.say(words.word_due(settings, account, due))
    if not (account and isinstance(words, PlanWords) and words.find_action):
        return Deed(what, "", "", "")
    action = words.find_action(account, due.index)
    hours, own = (settings.say(word_hours(settings.hours(each))) if each else "" for each in (action.our_hours, action.own_hours))
    return Deed(what, action.how or "", hours, own)


def is_discussed(due: Due) -> bool:
    """Whether something late is discussed beside what has a head of its own."""
    words = map_words()[due.part]
    return isinstance(words, PlanWords) and not words.own_head


def count_late(kind: DueKind, number: int) -> Text:
    """How many things of one kind are late."""
    return _map_counts()[kind.part](number)
