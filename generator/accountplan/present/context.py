"""What pages about many accounts share: the survey, and what is looked up often, worked out once before the pages are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from accountplan.base.ids import ID
from accountplan.base.kept import make_digest
from accountplan.base.known import UNKNOWN, Known
from accountplan.base.reserved import is_reserved
from accountplan.base.words import Words
from accountplan.model.account import Account, Action, Contact, Tie
from accountplan.model.agenda import MeetingAgenda
from accountplan.model.analysis import (
    Agenda,
    Analysis,
    Completenesses,
    Due,
    EffortRow,
    Ideal,
    Meetings,
    Members,
    Pareto,
    Risk,
    Value,
    WatchList,
    Week,
    Weeks,
)
from accountplan.model.diary import Diary
from accountplan.model.finding import Finding
from accountplan.model.meetings import Circle
from accountplan.model.moments import Origin
from accountplan.model.pages import Link
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores
from accountplan.model.survey import Survey
from accountplan.model.tally import Tally, tally
from accountplan.model.timeline import Timeline
from accountplan.model.windows import Window

from . import links
from .frame import MenuEntry
from .settings import FirmSettings


class Context(FirmSettings):
    """A whole survey in one language.

    ``rows`` holds the rows about single accounts that were made before, by account and page: each follows from that account alone, so
    that whoever shows fewer accounts may take them from here.
    """

    def __init__(
        self,
        survey: Survey,
        words: Words,
        booklets: Collection[str] | None = None,
        entries: tuple[MenuEntry, ...] = (),
        rows: dict[tuple[str, str], Any] | None = None,
        agendas: Iterable[MeetingAgenda] = (),
    ) -> None:
        super().__init__(survey, words, booklets, entries)
        self.rows: dict[tuple[str, str], Any] = {} if rows is None else rows
        self._live: dict[str, dict[str, Any]] | None = None
        self.agendas: dict[Circle, MeetingAgenda] = {each.about: each for each in agendas}
        """The agenda of each circle that has met or will meet."""
        self.survey = survey
        self.windows: tuple[Window, ...] = ()
        self.past: Timeline = survey.past
        self.origin: Origin = survey.origin
        self.portfolio: Portfolio = survey.portfolio
        self.scores: Scores = survey.scores
        self.analysis: Analysis = survey.analysis

    def looking_back(self, windows: tuple[Window, ...]) -> Context:
        """The same with stretches of time to tell the changes of; to be said before anything is made from it."""
        self.windows = windows
        return self

    def remembering(self, live: dict[str, dict[str, Any]] | None) -> Context:
        """The same with what this process made of single plans before, where it keeps that; to be said before anything is made from it."""
        self._live = live
        return self

    @cached_property
    def moved(self) -> dict[str, str]:
        """The ids that plans had before, each with the one that it has now; none that is in use."""
        ids = {path: id for id, path in self.portfolio.account_paths.items()}
        named = ((PurePosixPath(old).stem, ids.get(new)) for old, new in self.origin.renamed.items())
        return {old: new for old, new in named if new and old not in self.portfolio.accounts and ID.fullmatch(old) and not is_reserved(old)}

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
    def ranks(self) -> Counter[int]:
        """How many accounts have each rank."""
        return self.scores.ranks

    @cached_property
    def children(self) -> dict[str, tuple[Account, ...]]:
        """The accounts that belong to another, by the id of that other, in rank order."""
        found: dict[str, list[Account]] = {}
        for account in self.ranked:
            if account.parent is not None and account.parent in self.portfolio.accounts:
                found.setdefault(account.parent, []).append(account)
        return {parent: tuple(each) for parent, each in found.items()}

    @cached_property
    def separate(self) -> Mapping[str, Account]:
        """All accounts by id, with figures that include nobody else's."""
        return self.portfolio.separate

    @cached_property
    def groups(self) -> dict[str, tuple[str, ...]]:
        """The groups of every account, by account id."""
        found: dict[str, list[str]] = {}
        for group, accounts in self.analysis[Members].groups.items():
            for account in accounts:
                found.setdefault(account, []).append(group)
        return {account: tuple(each) for account, each in found.items()}

    @cached_property
    def tally(self) -> Tally:
        """The findings in numbers."""
        return tally(self.survey.findings)

    @cached_property
    def findings(self) -> dict[str | None, tuple[Finding, ...]]:
        """Findings by account id, in order; None holds those of the firm as a whole."""
        found: dict[str | None, list[Finding]] = {}
        for finding in self.survey.findings:
            found.setdefault(finding.account, []).append(finding)
        return {account: tuple(each) for account, each in found.items()}

    @cached_property
    def led_findings(self) -> dict[str | None, list[tuple[Finding, ...]]]:
        """The findings in the plans that each of us leads, by account, the worst accounts first; None holds those of plans without a lead."""
        found: dict[str | None, list[tuple[Finding, ...]]] = {}
        for place in self.tally.places:
            account = self.portfolio.accounts.get(place[0].account or "")
            if account:
                found.setdefault(account.lead, []).append(place)
        return found

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
    def dues(self) -> dict[str, list[Due]]:
        """What is late, or due this week or quarter, of every person, by date; without what has a list of its own: actions, and what meetings decided."""
        found: dict[str, list[Due]] = {}
        for due in self.agenda.near:
            for person in dict.fromkeys(due.people) if due.part not in ("actions", "resolutions") else ():
                found.setdefault(person, []).append(due)
        return found

    @cached_property
    def weeks(self) -> dict[str, Week]:
        """The week of each of us who works here and in whose week there is anything."""
        weeks, here = self.analysis[Weeks], (id for id, person in self.people.items() if person.here(self.today))
        return {id: week for id in here if not (week := weeks.of(self.agenda, id)).empty}

    @cached_property
    def diary(self) -> Diary:
        """What belongs in a calendar."""
        return self.analysis[Diary]

    @cached_property
    def with_calendar(self) -> tuple[str, ...]:
        """Those of us who have a calendar to subscribe to: who works here, in firms where anything has a day."""
        return () if self.diary.empty else tuple(id for id, person in self.people.items() if person.here(self.today))

    @cached_property
    def meetings(self) -> Meetings:
        """All meetings, and what they decided."""
        return self.analysis[Meetings]

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
    def known(self) -> Known:
        """What was made of single plans before: of each from its plan, what the firm settled, and what it is called beside others."""
        return UNKNOWN if self._live is None else Known({id: self.fingerprint(id) for id in self.portfolio.accounts}, self._live)

    def fingerprint(self, id: str) -> str:
        """A name for what a row about an account can show: its plan, and what follows from it and from what the firm settled; its rank, and what
        it is called beside others.
        """
        return self.once(("fingerprint", id), lambda: self._make_fingerprint(id))

    def _make_fingerprint(self, id: str) -> str:
        account, score = self.portfolio.accounts[id], self.scores[id]
        known = self._names.get(id) or repr((account, score, self.completeness[id]))
        return make_digest(known, str(score.rank), account.name, account.label)

    @cached_property
    def _names(self) -> dict[str, str]:
        return self.portfolio.names(self.today)

    @property
    def offers_prospects(self) -> bool:
        """Whether there is a page about whom to win: in firms with prospects, or with words about them."""
        ideal = self.firm.ideal_prospect
        return bool(self.analysis[Ideal].prospects) or (ideal is not None and bool(ideal.about))

    @cached_property
    def risks(self) -> dict[str, Risk]:
        """The clients at risk, by id."""
        return {risk.account: risk for risk in self.analysis[WatchList].risks}

    @cached_property
    def turnover_shares(self) -> dict[str, Fraction]:
        """Each client's share of all turnover, by id, of those that bring any."""
        turnover = self.analysis[Pareto].turnover
        return {id: turnover.part(amount) for id, amount in turnover.clients}

    @cached_property
    def effort(self) -> dict[str, EffortRow]:
        """The hours and margin of each client of which both are known, by id."""
        return {row.account: row for row in self.analysis[Value].effort}

    @cached_property
    def completeness(self) -> Completenesses:
        """How complete every plan is."""
        return self.analysis[Completenesses]

    @cached_property
    def agenda(self) -> Agenda:
        """What is due."""
        return self.analysis[Agenda]

    def label(self, id: str) -> str:
        """An account by its short name."""
        return self.portfolio.accounts[id].label

    def account(self, id: str, root: str) -> Link:
        """An account by its name, with a link when there is such an account."""
        found = self.portfolio.accounts.get(id)
        return Link(found.name, root + links.make_account_path(id)) if found else Link(id, "")
