"""What a rule gets to see: one plan, or the firm as a whole; and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, partial
from typing import TypeVar

from accountplan.base.known import UNKNOWN, Known
from accountplan.base.text import Wording
from accountplan.model.account import Account, Action, Assignment, Contact, Objective
from accountplan.model.ages import NO_AGES, Ages
from accountplan.model.analysis import Analysis, Completeness, Completenesses
from accountplan.model.finding import Keys, Place
from accountplan.model.fix import Remedy
from accountplan.model.keys import Thing
from accountplan.model.leaves import Wish, list_leaves
from accountplan.model.portfolio import Places, Portfolio
from accountplan.model.scores import AccountScore, Scores
from accountplan.model.tiers import Norms, Tier

from .directories import list_actions, list_objectives, make_directory
from .directory import Directory
from .figure_names import list_misspelt_figures
from .references import list_references
from .settled import Settled, make_settled
from .units import Slip, list_slips
from .unread import is_lost, is_shortened

PROSE = Wish(frozenset({"prose"}))
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: at which keys, what is wrong, what to do.

    ``path`` is the file (left out for a rule that looks at one plan); ``place`` beats the place of the keys. What to do is in words, or a
    remedy, which a program can carry out.
    """

    keys: Keys
    message: Wording
    help: Wording | Remedy
    path: str = ""
    place: Place | None = None


@dataclass(frozen=True)
class Plan:
    """One account with all that is known of it: from its own file, and from what the firm ``settled``. Nothing here knows of another account.

    ``places`` are those of its file; ``score`` has no rank, which others have a say in. ``key`` is true for a client in a tier that gets the
    full treatment. ``ages`` tells since when each part says what it says, as far as Git knows.
    """

    path: str
    places: Places | None
    account: Account
    score: AccountScore
    completeness: Completeness
    tier: Tier | None
    key: bool
    settled: Settled
    ages: Ages = NO_AGES

    @property
    def today(self) -> date:
        """The day on which the plan is looked at."""
        return self.settled.today

    @cached_property
    def client(self) -> bool:
        """A client, not a prospect or a former client, nor one whose status could not be read."""
        return self.account.is_client and not self.lost("status")

    def lost(self, *keys: str | int) -> bool:
        """Whether something at, below or above this key was recorded but could not be used."""
        return is_lost(self.places, keys)

    def shortened(self, keys: Keys, kept: int) -> bool:
        """Whether a list has lost items as a whole, of which nobody knows the ids; ``kept`` items are left."""
        return is_shortened(self.places, keys, kept)

    @property
    def provisional(self) -> bool:
        """The unknown marks of this client can still change its tier."""
        return self.client and self.score.provisional and self.score.tier is not None

    @cached_property
    def fairly_marked(self) -> bool:
        """What is not known of this client's marks is not known indeed: nothing that says it was misspelt or could not be read."""
        unread = self.settled.unsure or self.lost("marks") or self.lost("figures")
        return not unread and not self.misspelt_figures and self.settled.criteria.criteria.keys() >= self.account.marks.keys()

    @cached_property
    def misspelt_figures(self) -> dict[str, str]:
        """The figures that nobody reads and that resemble one that is known, each with the one that was meant."""
        return list_misspelt_figures(self.account, self.settled.known_figures)

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """The figures that are in an unlikely unit."""
        return list_slips(self.account, self.settled.firm.figures)

    @property
    def norms_read(self) -> bool:
        """Whether what its tier promises could be read."""
        return self.tier is None or self.tier.id in self.settled.norms_read

    @property
    def unknown_criteria(self) -> tuple[Wording, ...]:
        """The names of the criteria without a mark, the heaviest first."""
        return tuple(self.settled.criteria.name(mark.criterion) for mark in self.score.missing)

    @property
    def norms(self) -> Norms:
        """What its tier promises; nothing without a tier."""
        return self.tier.norms if self.tier else Norms()

    @cached_property
    def open_actions(self) -> tuple[tuple[int, Action], ...]:
        """The actions that are still to be done, with their place in the list."""
        actions = enumerate(self.account.actions)
        return tuple((index, action) for index, action in actions if action.open and not self.lost("actions", index, "status"))

    @cached_property
    def present(self) -> tuple[tuple[int, Contact], ...]:
        """Their people who have not left, with their place in the list."""
        return tuple((index, each) for index, each in enumerate(self.account.contacts) if each.here(self.today))

    @cached_property
    def last_contact(self) -> date | None:
        """The newest contact of any of us with any of them, up to today."""
        return self.account.last_contact(self.today)

    @cached_property
    def badly_rated(self) -> tuple[tuple[int, Assignment, Decimal], ...]:
        """Running and recent assignments that the client rated insufficient, with their place in the list and the rating."""
        rated = ((index, each, each.rating) for index, each in self.recent_assignments if each.insufficient)
        return tuple((index, each, rating) for index, each, rating in rated if rating is not None)

    @cached_property
    def recent_assignments(self) -> tuple[tuple[int, Assignment], ...]:
        """Assignments that run or were delivered in the last two years, with their place in the list."""
        return tuple((index, each) for index, each in enumerate(self.account.assignments) if each.recent(self.today))

    @cached_property
    def texts(self) -> tuple[tuple[Keys, str], ...]:
        """Every text of the plan in Markdown that is not empty, with its keys."""
        return tuple((keys, text) for keys, text, _ in list_leaves(self.account, PROSE) if text)

    def person(self, id: str) -> str:
        """A person's name."""
        return self.settled.person(id)


@dataclass(frozen=True)
class Firmwide:
    """The firm as a whole. What several rules need is worked out once, when it is first asked for.

    ``torn`` holds the paths of the files that could not be read to the end, ``known`` what was answered before about single plans.
    """

    portfolio: Portfolio
    scores: Scores
    analysis: Analysis
    today: date
    torn: frozenset[str] = frozenset()
    known: Known = UNKNOWN

    def of_each(self, kind: str, answer: Callable[[Plan], Answer]) -> dict[str, Answer]:
        """What each plan gives by itself, by id of its account: asked again only when the plan or what the firm settled has changed."""
        return self.known.of_each(kind, {plan.account.id: plan for plan in self.plans}, answer, self.settled.name)

    @cached_property
    def settled(self) -> Settled:
        """What the firm settled."""
        return make_settled(self.portfolio, self.today, self.torn)

    def closed(self, folder: str) -> bool:
        """Whether a folder, or one in it, could not be walked: then nobody knows which files it holds."""
        return any(path.endswith("/") and path.startswith(folder) for path in self.torn)

    def lost(self, path: str, keys: Keys) -> bool:
        """Whether something in a file at, below or above this key was recorded but could not be used."""
        return is_lost(self.portfolio.files.get(path), keys)

    def shortened(self, path: str, keys: Keys, kept: int) -> bool:
        """Whether a list in a file has lost items as a whole, of which nobody knows the ids; ``kept`` items are left."""
        return is_shortened(self.portfolio.files.get(path), keys, kept)

    def references(self, thing: Thing) -> Sequence[tuple[str, Keys, str]]:
        """Every place where such a thing is named, file by file: file, keys, id."""
        return self._references.get(thing, ())

    @cached_property
    def _references(self) -> Mapping[Thing, Sequence[tuple[str, Keys, str]]]:
        found: dict[Thing, list[tuple[str, Keys, str]]] = {}
        of_plans = self.of_each("references", lambda plan: list_references(plan.account))
        for path, noun in self.portfolio.nouns():
            for thing, keys, id in of_plans[self.account_of[path]] if path in self.account_of else list_references(noun):
                found.setdefault(thing, []).append((path, keys, id))
        return found

    def directory(self, thing: Thing, path: str) -> Directory | None:
        """Who or what is called how, as one file may name it; None when that is not known, or anything may be named."""
        if thing == "objective":
            account = self.portfolio.accounts.get(self.account_of.get(path, ""))
            return list_objectives(account.objectives) if account else None
        if thing == "action":
            account = self.portfolio.accounts.get(self.account_of.get(path, ""))
            return list_actions(account.actions) if account else None
        return self._make_directory(thing)

    @cached_property
    def _make_directory(self) -> Callable[[Thing], Directory | None]:
        return cache(partial(make_directory, self.portfolio, self.torn))

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """Every account, by id."""
        return tuple(self._plan(id, account) for id, account in self.portfolio.accounts.items())

    def _plan(self, id: str, account: Account) -> Plan:
        places, score, settled = self.portfolio.places(id), self.scores.accounts[id], self.settled
        return Plan(
            path=self.portfolio.account_paths[id],
            places=places,
            account=account,
            score=score._replace(rank=None),
            completeness=self.analysis[Completenesses].accounts[id],
            tier=settled.tiers.get(score.tier),
            key=account.is_client and score.tier in settled.key_tiers and not is_lost(places, ("status",)),
            settled=settled,
            ages=self.portfolio.age(id),
        )

    @cached_property
    def whole(self) -> tuple[Plan, ...]:
        """The plans that could be read to the end, by id."""
        return tuple(plan for plan in self.plans if plan.path not in self.torn)

    @cached_property
    def segments(self) -> tuple[tuple[str, Mapping[str, str]], ...]:
        """The segment of every account and group, with its file."""
        portfolio = self.portfolio
        accounts = ((portfolio.account_paths[id], each.segment) for id, each in portfolio.accounts.items())
        return (*accounts, *((portfolio.group_paths[id], each.segment) for id, each in portfolio.groups.items()))

    @cached_property
    def objectives(self) -> tuple[tuple[str, Keys, Objective], ...]:
        """Every objective of clients, prospects, groups and tiers, with its file and keys."""
        return tuple(self._objectives())

    def _objectives(self) -> Iterator[tuple[str, Keys, Objective]]:
        portfolio = self.portfolio
        for id, account in portfolio.accounts.items():
            if not account.is_former:
                for index, objective in enumerate(account.objectives):
                    yield portfolio.account_paths[id], ("objectives", index), objective
        for id, group in portfolio.groups.items():
            for index, objective in enumerate(group.objectives):
                yield portfolio.group_paths[id], ("objectives", index), objective
        for position, tier in enumerate(portfolio.tiers.tiers):
            for index, objective in enumerate(tier.objectives):
                yield portfolio.tiers_path, ("tiers", position, "objectives", index), objective

    @cached_property
    def account_of(self) -> dict[str, str]:
        """The account whose plan is in a file, by path."""
        return {path: id for id, path in self.portfolio.account_paths.items() if id in self.portfolio.accounts}
