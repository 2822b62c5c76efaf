"""What all kinds of page share: the survey, the words, and what is looked up often, worked out once before the pages are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from accountplan.base.text import say
from accountplan.base.words import Words
from accountplan.model.account import Account, Action, Contact, Tie
from accountplan.model.analysis import Agenda, Analysis, Completenesses, Members, Risk, WatchList
from accountplan.model.bands import HIGHEST, LOWEST, Ladder, ladder
from accountplan.model.charts import Zone
from accountplan.model.criteria import KINDS, Kind
from accountplan.model.finding import Finding
from accountplan.model.firm import Firm
from accountplan.model.pages import Link
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores
from accountplan.model.survey import Survey

from . import links
from .frame import Frame, Item, MenuEntry

T = TypeVar("T")


class Context:
    """A survey in one language. What it answers never changes, so that pages can be made in any process and order."""

    def __init__(self, survey: Survey, words: Words, with_booklets: bool = True, entries: tuple[MenuEntry, ...] = ()) -> None:
        self.survey = survey
        self.entries = entries
        self.words = words
        self.say = words.say
        self.with_booklets = with_booklets
        self.portfolio: Portfolio = survey.portfolio
        self.firm: Firm = survey.portfolio.firm
        self.scores: Scores = survey.scores
        self.analysis: Analysis = survey.analysis
        self.today: date = survey.today
        self._made: dict[tuple[object, ...], Any] = {}

    def once(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What ``make`` gives, made once for each key: for views that return on many pages."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    # ---- The frame -------------------------------------------------------------------------------

    def frame(self, path: str, title: str, current: str = "") -> Frame:
        """The frame of the page at ``path``; ``current`` is the path of the entry in the navigation that it belongs to."""
        root = links.root(path)
        entries = self.once(("navigation", root, "" if root else path, current), lambda: self._entries(root, path, current))
        return Frame(
            language=self.words.language,
            title=title,
            firm=self.firm.name,
            plans=self.plans,
            root=root,
            home=root + links.INDEX,
            navigation=entries,
            foot=self.once(("foot", root), lambda: self._foot(root)),
            confidential=self.confidential,
            made=links.MADE,
        )

    def _entries(self, root: str, path: str, current: str) -> tuple[Item, ...]:
        return tuple(
            Item(self.say(entry.text), root + entry.path, "page" if entry.path == path else "true" if entry.path == current else "")
            for entry in self.entries
            if not entry.at_foot
        )

    def _foot(self, root: str) -> tuple[Link, ...]:
        return tuple(Link(self.say(entry.text), root + entry.path) for entry in self.entries if entry.at_foot)

    @cached_property
    def plans(self) -> str:
        """What the site is called."""
        return self.say(say("Account plans {year}", year=str(self.firm.year)))

    @cached_property
    def confidential(self) -> str:
        """The line that the firm wants at the foot of every page."""
        return self.firm.confidential or self.say(say("Confidential, for internal use"))

    # ---- Accounts --------------------------------------------------------------------------------

    @cached_property
    def ranked(self) -> tuple[Account, ...]:
        """All accounts in rank order, those without a tier by marks last."""
        order = sorted(self.scores.accounts.values(), key=lambda score: score.unrated)
        return tuple(self.portfolio.accounts[score.account] for score in order)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each account in that order, by id."""
        return {account.id: place for place, account in enumerate(self.ranked)}

    @cached_property
    def children(self) -> dict[str, tuple[Account, ...]]:
        """The accounts that belong to another, by the id of that other, in rank order."""
        found: dict[str, list[Account]] = {}
        for account in self.ranked:
            if account.parent is not None and account.parent in self.portfolio.accounts:
                found.setdefault(account.parent, []).append(account)
        return {parent: tuple(each) for parent, each in found.items()}

    @cached_property
    def groups(self) -> dict[str, tuple[str, ...]]:
        """The groups of every account, by account id."""
        found: dict[str, list[str]] = {}
        for group, accounts in self.analysis[Members].groups.items():
            for account in accounts:
                found.setdefault(account, []).append(group)
        return {account: tuple(each) for account, each in found.items()}

    @cached_property
    def findings(self) -> dict[str | None, tuple[Finding, ...]]:
        """Findings by account id, in order; None holds those of the firm as a whole."""
        found: dict[str | None, list[Finding]] = {}
        for finding in self.survey.findings:
            found.setdefault(finding.account, []).append(finding)
        return {account: tuple(each) for account, each in found.items()}

    @cached_property
    def open_actions(self) -> dict[str, list[tuple[Account, Action]]]:
        """The open actions of every person, in the order of the plans."""
        found: dict[str, list[tuple[Account, Action]]] = {}
        for account in self.portfolio.accounts.values():
            for action in account.actions:
                for person in dict.fromkeys(action.who) if action.open else ():
                    found.setdefault(person, []).append((account, action))
        return found

    @cached_property
    def ties(self) -> dict[str, list[tuple[Account, Contact, Tie]]]:
        """The people at clients whom each of us knows and who are still there, clients in rank order."""
        found: dict[str, list[tuple[Account, Contact, Tie]]] = {}
        for account in self.ranked:
            for contact in account.contacts:
                for person, tie in contact.known_by.items() if contact.here(self.today) else ():
                    found.setdefault(person, []).append((account, contact, tie))
        return found

    @cached_property
    def risks(self) -> dict[str, Risk]:
        """The clients at risk, by id."""
        return {risk.account: risk for risk in self.analysis[WatchList].risks}

    @cached_property
    def completeness(self) -> Completenesses:
        """How complete every plan is."""
        return self.analysis[Completenesses]

    @cached_property
    def agenda(self) -> Agenda:
        """What is due."""
        return self.analysis[Agenda]

    @cached_property
    def rule_names(self) -> frozenset[str]:
        """The rules that the page about the rules explains."""
        return frozenset(rule.name for rule in self.survey.rules)

    # ---- Criteria --------------------------------------------------------------------------------

    @cached_property
    def weight(self) -> Fraction:
        """All weight that counts."""
        return sum((Fraction(each.weight) for each in self.portfolio.criteria.criteria.values() if each.weight > 0), Fraction(0))

    @cached_property
    def weights(self) -> dict[str, str]:
        """The weight of each criterion, in words of figures."""
        return {id: self.words.plain(each.weight) for id, each in self.portfolio.criteria.criteria.items()}

    @cached_property
    def kinds(self) -> dict[Kind, tuple[str, ...]]:
        """The criteria of each kind, in the order of the file."""
        criteria = self.portfolio.criteria
        return {kind: tuple(each for each in criteria.criteria if criteria.kind(each) == kind) for kind in KINDS}

    # ---- Tiers -----------------------------------------------------------------------------------

    @cached_property
    def tier_order(self) -> dict[str, int]:
        """The place of each tier, 1 for the most valuable."""
        return {tier.id: place for place, tier in enumerate(self.portfolio.tiers.tiers, start=1)}

    @cached_property
    def ladder(self) -> Ladder:
        """Which tier a score gives."""
        return ladder(self.portfolio.tiers)

    @cached_property
    def cuts(self) -> tuple[Fraction, ...]:
        """The tier limits along the scale."""
        return tuple(cut for cut in self.ladder.cuts if LOWEST < cut < HIGHEST)

    @cached_property
    def limits(self) -> tuple[float, ...]:
        """The tier limits along the scale, for charts."""
        return tuple(float(cut) for cut in self.cuts)

    def zones(self, here: str | None = None) -> tuple[Zone, ...]:
        """The stretch of the scale of each tier, from low to high, for charts; ``here`` is the tier that counts."""
        claims = dict.fromkeys(claim for claim in self.ladder.claims if claim)
        bands = [(band, claim[0]) for claim in claims for band in self.ladder.bands(claim) if band.low < band.high]
        return tuple(
            Zone(tier, float(band.low), float(band.high), tier == here) for band, tier in sorted(bands, key=lambda each: each[0].low)
        )

    # ---- Links -----------------------------------------------------------------------------------

    def account(self, id: str, root: str) -> Link:
        """An account by its name, with a link when there is such an account."""
        found = self.portfolio.accounts.get(id)
        return Link(found.name, root + links.account(id)) if found else Link(id, "")

    def criterion(self, id: str, root: str) -> Link:
        """A criterion by its name, with a link to what it means."""
        return self.once(("criterion", root, id), lambda: Link(self.say(self.portfolio.criteria.name(id)), root + links.criterion(id)))

    def person(self, id: str, root: str) -> Link:
        """One of us by the full name, with a link when people.yaml knows the id."""
        return Link(self.portfolio.person(id), root + links.person(id) if id in self.portfolio.people else "")

    def short(self, id: str, root: str) -> Link:
        """One of us by the last name, where that leaves no doubt."""
        return self.once(("short", root, id), lambda: self._short(id, root))

    def _short(self, id: str, root: str) -> Link:
        return Link(self.last_names.get(id, id), root + links.person(id) if id in self.portfolio.people else "")

    @cached_property
    def last_names(self) -> dict[str, str]:
        """Last names by id; the full name where two people share one."""
        names = {id: last_name(person.name) for id, person in self.portfolio.people.items()}
        shared = Counter(names.values())
        return {id: name if shared[name] == 1 else self.portfolio.people[id].name for id, name in names.items()}

    def who(self, ids: tuple[str, ...]) -> str:
        """Some of us by their last names."""
        return ", ".join(self.last_names.get(id, id) for id in ids)


def last_name(name: str) -> str:
    """The last name, with what belongs before it: "R. van Dam" gives "Van Dam"."""
    first, _, rest = name.partition(" ")
    while rest and rest.partition(" ")[0].endswith("."):
        rest = rest.partition(" ")[2]
    last = rest or first
    return last[:1].upper() + last[1:]
