"""What all chapters of one booklet share: its accounts, the words, and how dates and amounts are said on paper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from accountplan.base.letters import find_lost, is_legible
from accountplan.base.text import Exact, say, say_n
from accountplan.base.words import Words
from accountplan.model.account import Account, Action
from accountplan.model.agenda import MeetingAgenda
from accountplan.model.analysis import Due, Risk
from accountplan.model.changes import Changes
from accountplan.model.leaves import TEXT, Wish, list_leaves
from accountplan.model.norms import asks_profile
from accountplan.model.scores import AccountScore
from accountplan.model.tiers import Tier
from accountplan.present.changes.context import Context as Sides
from accountplan.present.context import Context
from accountplan.present.sections.actions import list_actions
from accountplan.present.sections.measure import PAPER
from accountplan.present.sections.subject import Subject
from accountplan.present.subjects import make_subject

from .earlier import Earlier
from .earlier_tier import EarlierTier
from .frame import BookletFrame, make_frame
from .selection import Selection
from .then import find_sides

TEXTS = Wish(TEXT)
BRIEF, TITLE, CLAUSE = 60, 90, 120
"""Most letters of a client's name beside other words, of one on its own, and of what is named in a sentence."""


@dataclass(frozen=True, slots=True)
class Open:
    """An open action with the account that it belongs to, and its place in that plan."""

    account: Account
    index: int
    action: Action


def make_readable(account: Account) -> Account:
    """An account under a name of which paper can show something: its short name, else its id, when its own is in letters that it lacks."""
    if is_legible(account.label) and is_legible(account.name):
        return account
    name = next((each for each in (account.name, account.short) if each and is_legible(each)), account.id)
    return replace(account, name=name, short=None)


def has_profile(subject: Subject) -> bool:
    """Whether there is more to say of an account than its row at a glance does."""
    account = subject.account
    texts = any(text.strip() for _, text, _ in list_leaves(account.situation, TEXTS))
    return texts or bool(account.contacts or account.actions or account.proposals or subject.risk)


def cut(text: str, most: int) -> str:
    """A text that is not longer than this: whole words, with a mark that says there is more. The plan itself has all of it."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"


def quote(text: str, most: int) -> str:
    """What somebody wrote, within a sentence or in a few lines: without marks of Markdown, which would show as they are."""
    said = cut(" ".join(text.replace("**", "").replace("*", "").replace("`", "").split()), most)
    return said if said.endswith((".", "…", "?", "!")) else f"{said}."


def cut_name(name: str, most: int) -> str:
    """A name that is not longer than this. What stands behind it in brackets stays: it may tell two with one name apart."""
    before, bracket, mark = name.rpartition(" (")
    if len(name) <= most or not bracket or not mark.endswith(")") or 2 * len(mark) > most:
        return cut(name, most)
    return f"{cut(before, most - len(mark) - len(bracket))}{bracket}{mark}"


class BookletContext:
    """The accounts of one booklet in one language; nothing in it changes after it was made. ``tier`` is set when they are a whole tier.

    ``former`` are the former clients of the tier, which are only listed. Of a ``profiled`` tier the accounts have no pages of their own.
    ``version`` is what the covers say of what it was made from, such as the commit; empty between them, or where nothing is known.
    """

    def __init__(self, site: Context, selection: Selection, version: str = "") -> None:
        self.site = site
        self.version = version
        self.selection = selection
        self.tier: Tier | None = selection.tier
        self.name = selection.name
        self.words: Words = site.words
        self.say = site.say
        self.firm = site.firm
        self.portfolio = site.portfolio
        self.today: date = site.today
        found = {score.account: make_readable(site.portfolio.accounts[score.account]) for score in selection.scores}
        past = {id for id, account in found.items() if account.is_former and self.tier}
        self.scores: tuple[AccountScore, ...] = tuple(score for score in selection.scores if score.account not in past)
        self.accounts: tuple[Account, ...] = tuple(found[score.account] for score in self.scores)
        self.former: tuple[Account, ...] = tuple(found[id] for id in found if id in past)
        self.profiled: bool = self.tier is not None and asks_profile(site.portfolio.tiers, self.tier)
        self.subjects: tuple[Subject, ...] = tuple(make_subject(site, account, PAPER) for account in self.accounts)

    @cached_property
    def frame(self) -> BookletFrame:
        """What every page may show."""
        return make_frame(self.site, self.title, self.selection.letter, self.name, self.version)

    @cached_property
    def title(self) -> str:
        """What the booklet is called."""
        return self.say(say("{tier}: account plans {year}, {firm}", tier=self.name, year=str(self.firm.year), firm=self.firm.name))

    @cached_property
    def agenda(self) -> MeetingAgenda | None:
        """The agenda of the next meeting about just these accounts; None when they never met, and will not."""
        return self.site.agendas.get(self.selection.circle)

    @cached_property
    def since(self) -> MeetingAgenda | None:
        """The agenda that says what changed since the last meeting about these accounts; for one alone since whichever meeting about it was the last.

        None when there was none, or when the plans of then are not known.
        """
        circle = self.selection.circle
        held = [each for each in self.site.agendas.values() if each.changes]
        if not circle.accounts:
            return next((each for each in held if each.about == circle), None)
        return max((each for each in held if circle.accounts[0] in each.members), key=lambda each: each.since or date.min, default=None)

    def earlier(self, account: str) -> Earlier:
        """One account as it was at that meeting."""
        return self._earlier.get(account) or Earlier(self.site)

    @cached_property
    def _earlier(self) -> dict[str, Earlier]:
        changes, sides = self._sides
        return {each.id: Earlier(self.site, sides, each) for each in changes.accounts} if changes else {}

    def earlier_tier(self, tier: Tier) -> EarlierTier:
        """The tier itself as it was at that meeting."""
        changes, sides = self._sides
        return EarlierTier(self.site, tier, sides, changes)

    @cached_property
    def _sides(self) -> tuple[Changes | None, Sides | None]:
        """What changed since that meeting, with the words for both of its sides."""
        changes = self.since.changes if self.since else None
        return changes, find_sides(self.site, changes)

    def anchor(self, account: str) -> str:
        """Where the pages of an account begin; its row at a glance when it has no more than that."""
        return f"glance.{account}" if account in self._bare else f"account-{account}"

    @cached_property
    def _bare(self) -> frozenset[str]:
        return frozenset(each.account.id for each in self.subjects if self.profiled and not has_profile(each))

    def place(self, account: str, what: str, number: int | None = None) -> str:
        """Where something of an account stands: its evaluation, or the objective, the action or the contact with this number, from 1."""
        return self.anchor(account) if self.profiled else f"{self.anchor(account)}.{what}" + (f"-{number}" if number else "")

    def place_action(self, found: Open) -> str:
        """Where an open action stands."""
        return self._places[found.account.id, found.index]

    @cached_property
    def _places(self) -> dict[tuple[str, int], str]:
        """Where each open action stands, by account and index: in the order in which the pages of the account have them; of a former client, which has
        none, in the list of those.
        """
        numbers = {id(each): number for subject in self.subjects for number, each in enumerate(list_actions(subject), 1)}
        places = ((each, numbers.get(id(each.action))) for each in self.open)
        return {
            (each.account.id, each.index): self.place(each.account.id, "action", number) if number else self.anchor(each.account.id)
            for each, number in places
        }

    @cached_property
    def ranks(self) -> dict[str, int | None]:
        """The place of each account among those of the booklet."""
        return self.selection.places

    def places(self, tier: str | None) -> dict[str, int | None]:
        """The place of each account within a tier; none within no tier."""
        return self.site.once(("places", tier), lambda: self.site.scores.places(tier)) if tier else {}

    def ranks_within(self, tier: str | None) -> Counter[int]:
        """How many accounts of a tier have each place."""
        return self.site.once(("ranks", tier), lambda: self.site.scores.ranks_within(tier))

    def account(self, id: str) -> Account:
        """One of the accounts, under a name that can be read."""
        return self._by_id[id]

    @cached_property
    def _by_id(self) -> dict[str, Account]:
        return {account.id: account for account in (*self.accounts, *self.former)}

    @cached_property
    def at_risk(self) -> tuple[tuple[Subject, Risk], ...]:
        """The clients that may leave, the most urgent first."""
        mine = {subject.account.id: subject for subject in self.subjects}
        return tuple((mine[risk.account], risk) for risk in self.site.risks.values() if risk.account in mine)

    @cached_property
    def open(self) -> tuple[Open, ...]:
        """All open actions, of former clients too, as winning back is work: by date, those without a date last."""
        everyone = (*self.accounts, *self.former)
        found = [Open(account, index, action) for account in everyone for index, action in enumerate(account.actions) if action.open]
        return tuple(
            sorted(found, key=lambda each: (each.action.when is None, each.action.when or self.today, each.account.id, each.index))
        )

    @cached_property
    def dues(self) -> tuple[Due, ...]:
        """What is late or due in the coming quarter beside actions, by date."""
        return tuple(due for due in self.site.agenda.near if due.part != "actions" and due.account in self._by_id)

    def next_action(self, account: str) -> Open | None:
        """The first thing to do for an account: the one that is due first, late ones included."""
        return self._next.get(account)

    @cached_property
    def _next(self) -> dict[str, Open]:
        found: dict[str, Open] = {}
        for each in self.open:
            found.setdefault(each.account.id, each)
        return found

    def day(self, day: date) -> str:
        """A day: with its month when it is near, else the month and its year."""
        return PAPER.day(self.words, day, self.today)

    def late(self, action: Action) -> str:
        """How late an action is."""
        return self.days_late(action.days_late(self.today))

    def days_late(self, days: int) -> str:
        """How late something is."""
        return self.say(say_n("{n} day late", "{n} days late", days))

    def due(self, found: Open) -> str:
        """When an open action is due: late by this many days, its day, or nothing."""
        if found.action.late(self.today):
            return self.late(found.action)
        return self.day(found.action.when) if found.action.when else ""

    def who(self, people: tuple[str, ...]) -> str:
        """Family names in a row, each on one line: "De Wit, Bos"."""
        return ", ".join(PAPER.name(self.site.last_names.get(each, each)) for each in people)

    @staticmethod
    def brief(account: Account) -> str:
        """The short name of an account, for a place among other words."""
        return cut_name(account.label, BRIEF)

    @staticmethod
    def full(account: Account) -> str:
        """The name of an account where it is on its own; only the plan itself and the contents have one of many lines."""
        return account.name if len(account.name) <= TITLE else cut_name(account.label, TITLE)

    def hours(self, hours: Exact) -> str:
        """Hours as paper has them."""
        return PAPER.hours(self.words, hours)

    @cached_property
    def loses(self) -> bool:
        """Whether any text of these accounts has characters that paper cannot show."""
        return any(find_lost(text) for each in self.accounts for _, text, _ in list_leaves(self.portfolio.accounts[each.id], TEXTS))
