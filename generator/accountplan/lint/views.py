"""What a rule gets to see: one plan, or the firm as a whole; and what it gives back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from accountplan.base.text import Wording
from accountplan.model.account import Account, Action, Assignment, Contact, Objective
from accountplan.model.analysis import Analysis, Completeness, Completenesses
from accountplan.model.curve import Curve
from accountplan.model.finding import NOWHERE, Keys, Place
from accountplan.model.leaves import Wish, leaves
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import AccountScore, Scores
from accountplan.model.tiers import Norms, Tier

from .figure_names import known_figures, misspelt, unheld

PROSE = Wish(frozenset({"prose"}))


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: at which keys, what is wrong, what to do.

    ``path`` is the file (left out for a rule that looks at one plan); ``place`` beats the place of the keys.
    """

    keys: Keys
    message: Wording
    help: Wording
    path: str = ""
    place: Place | None = None


@dataclass(frozen=True)
class Plan:
    """One account with all that is known of it. ``key`` is true for a client in a tier that gets the full treatment."""

    path: str
    account: Account
    score: AccountScore
    completeness: Completeness
    tier: Tier | None
    key: bool
    today: date
    firm: Firmwide

    @cached_property
    def client(self) -> bool:
        """A client, no prospect and no former client; nor one of which the status could not be read."""
        return self.account.status == "client" and not self.lost("status")

    def lost(self, *keys: str | int) -> bool:
        """Whether something at, below or above this key was written down but could not be used."""
        return self.firm.lost(self.path, keys)

    @property
    def provisional(self) -> bool:
        """The unknown marks of this client can still change its tier."""
        return self.client and self.score.provisional and self.score.tier is not None

    @cached_property
    def fairly_marked(self) -> bool:
        """What is not known of this client's marks is not known indeed: nothing that says it was misspelt or could not be read."""
        unread = self.firm.unsure or self.lost("marks") or self.lost("figures")
        return not unread and not self.misspelt_figures and self.firm.portfolio.criteria.criteria.keys() >= self.account.marks.keys()

    @cached_property
    def misspelt_figures(self) -> dict[str, str]:
        """The figures that nobody reads and that resemble one that is known, each with the one that was meant."""
        return misspelt(self.account, self.firm.known_figures)

    @property
    def norms_read(self) -> bool:
        """Whether what its tier promises could be read."""
        path, tiers = self.firm.portfolio.tiers_path, self.firm.portfolio.tiers.tiers
        return self.tier is None or (path not in self.firm.torn and not self.firm.lost(path, ("tiers", tiers.index(self.tier), "norms")))

    @property
    def unknown_criteria(self) -> tuple[Wording, ...]:
        """The names of the criteria without a mark, the heaviest first."""
        return tuple(self.firm.portfolio.criteria.name(mark.criterion) for mark in self.score.missing)

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
        return tuple((keys, text) for keys, text, _ in leaves(self.account, PROSE) if text)

    def person(self, id: str) -> str:
        """A person's name."""
        return self.firm.portfolio.person(id)


@dataclass(frozen=True)
class Firmwide:
    """The firm as a whole. What several rules need is worked out once, when it is first asked for.

    ``torn`` holds the paths of the files that could not be read to the end.
    """

    portfolio: Portfolio
    scores: Scores
    analysis: Analysis
    today: date
    torn: frozenset[str] = frozenset()

    def lost(self, path: str, keys: Keys) -> bool:
        """Whether something in a file at, below or above this key was written down but could not be used."""
        places = self.portfolio.files.get(path)
        return places is not None and places.lost(keys)

    def shortened(self, path: str, keys: Keys, kept: int) -> bool:
        """Whether a list has lost items as a whole, of which nobody knows the ids; ``kept`` items are left."""
        whole = self.lost(path, (*keys, NOWHERE))
        return whole or (self.lost(path, keys) and not any(self.lost(path, (*keys, index)) for index in range(kept)))

    @cached_property
    def known_figures(self) -> frozenset[str]:
        """The names of the figures that someone reads."""
        return known_figures(self.portfolio)

    @cached_property
    def unheld_figures(self) -> dict[str, str]:
        """The criteria that get no mark as their scale reads a figure that no plan holds, each with that figure."""
        return unheld(self.portfolio)

    @property
    def odd_year(self) -> bool:
        """The plan year is not this year, nor the one before or after it."""
        return abs(self.portfolio.firm.year - self.today.year) > 1

    @cached_property
    def unsure(self) -> bool:
        """Scores and tiers say little, as part of the criteria or of the tiers could not be read, or a scale reads a figure that is not there."""
        portfolio = self.portfolio
        settings = ((portfolio.criteria_path, "criteria"), (portfolio.tiers_path, "tiers"))
        return bool(self.unheld_figures) or any(
            path in self.torn or self.lost(path, (key,)) or self._lacks(path, key) for path, key in settings
        )

    def _lacks(self, path: str, key: str) -> bool:
        """Whether a file is there without the key that it is for."""
        places = self.portfolio.files.get(path)
        return places is not None and places.span((key,)) is None

    @cached_property
    def key_tiers(self) -> frozenset[str]:
        """Tiers that get the full treatment: those that ask everything, and, unless they ask for less, those by hand and the first by score."""
        tiers = self.portfolio.tiers.tiers
        first = next((tier.id for tier in tiers if not tier.by_hand), None)
        return frozenset(
            tier.id
            for tier in tiers
            if tier.asks == "everything" or (tier.asks not in ("plan", "profile") and (tier.by_hand or tier.id == first))
        )

    @cached_property
    def curves(self) -> dict[str, Curve]:
        """The scales by criterion, made ready."""
        return {id: Curve.of(each.scale) for id, each in self.portfolio.criteria.criteria.items() if each.scale}

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """Every account, by id."""
        tiers = {tier.id: tier for tier in self.portfolio.tiers.tiers}
        completeness = self.analysis[Completenesses].accounts
        return tuple(
            Plan(
                self.portfolio.account_paths[id],
                account,
                score := self.scores.accounts[id],
                completeness[id],
                tiers.get(score.tier or ""),
                account.status == "client"
                and score.tier in self.key_tiers
                and not self.lost(self.portfolio.account_paths[id], ("status",)),
                self.today,
                self,
            )
            for id, account in self.portfolio.accounts.items()
        )

    @cached_property
    def whole(self) -> tuple[Plan, ...]:
        """The plans that could be read to the end, by id."""
        return tuple(plan for plan in self.plans if plan.path not in self.torn)

    @cached_property
    def objectives(self) -> tuple[tuple[str, Keys, Objective], ...]:
        """Every objective of clients, prospects, groups and tiers, with its file and keys."""
        return tuple(self._objectives())

    def _objectives(self) -> Iterator[tuple[str, Keys, Objective]]:
        portfolio = self.portfolio
        for id, account in portfolio.accounts.items():
            if account.status != "former":
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
        """The account whose plan stands in a file, by path."""
        return {path: id for id, path in self.portfolio.account_paths.items() if id in self.portfolio.accounts}
