"""Prepare a meeting: of the plans as they are, and of what changed since the last one, what belongs on its agenda. Read `prepare` first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction

from accountplan.base.days import subtract_years
from accountplan.model.account import Account
from accountplan.model.account_change import AccountChange
from accountplan.model.agenda import Asked, Introduction, MeetingAgenda, Outcome, Promise, Speaker
from accountplan.model.analysis import Decided, Meetings, Members, Pareto, Progress, WatchList
from accountplan.model.changes import Changes
from accountplan.model.meetings import Circle, Meeting
from accountplan.model.people import gone, list_one
from accountplan.model.plan import Action
from accountplan.model.survey import Survey

MOST = 5
"""Doubts that follow from the plans: more leave no room for the answers, and are named."""


def list_members(survey: Survey, about: Circle) -> tuple[str, ...]:
    """The accounts that a meeting is about, in rank order. Of a tier, unit or group that is no more there are none."""
    groups = survey.analysis[Members].groups
    mine = {id for id in groups if id == about.group}
    accounts = (survey.portfolio.accounts[id] for id in survey.scores.accounts)
    return tuple(
        each.id
        for each in accounts
        if not each.is_former and about.holds(each, survey.scores[each.id].tier, [id for id in mine if each.id in groups[id]])
    )


def prepare(survey: Survey, about: Circle, since: date | None = None, changes: Changes | None = None) -> MeetingAgenda:
    """The agenda of the next meeting about some accounts. What happened counts from the last meeting, unless told ``since`` when."""
    meetings = survey.analysis[Meetings]
    last, coming = meetings.last(about, survey.today), meetings.next(about, survey.today)
    since = since or (last.day if last else None)
    members = list_members(survey, about)
    found = _Preparation(survey, members, since, changes)
    decided = meetings.of_circle(about, members)
    fresh = [each for each in decided if since and each.on and since <= each.on <= survey.today]
    changed = found.list_changed()
    speakers = tuple(found.list_speakers(coming, changed))
    asked, unasked = found.list_asked(coming)
    promised = tuple(sorted((*map(found.keep_decided, fresh), *found.list_actions()), key=lambda each: each.order))
    still_open = tuple(each for each in decided if each.what.open and each not in fresh)
    heard = {each.account for each in speakers} | {each.account for each in asked} | {*unasked}
    told = heard | {each.account for each in promised} | {each.what.account for each in still_open}
    return MeetingAgenda(
        today=survey.today,
        about=about,
        members=members,
        meeting=coming,
        last=last,
        since=since,
        share=survey.analysis[Pareto].turnover.part_of(members) if survey.analysis[Pareto].turnover.clients else Fraction(0),
        promised=promised,
        still_open=still_open,
        asked=asked,
        unasked=unasked,
        speakers=speakers,
        silent=tuple(id for id in members if id not in told),
        changes=changes,
        changed=changed,
        introduction=_introduce(found, about, coming),
    )


def _introduce(found: _Preparation, about: Circle, meeting: Meeting | None) -> Introduction | None:
    """What its team tells of the account that a meeting names as its spearhead, else of the only one that it is about."""
    survey, only = found.survey, about.accounts[0] if len(about.accounts) == 1 else None
    account = survey.portfolio.accounts.get((meeting.spearhead if meeting else None) or only or "")
    if account is None:
        return None
    standings = survey.analysis[Progress].accounts[account.id]
    done = [each for each in account.actions if each.state == "done" and each.result and _is_recent(each, survey.today)]
    return Introduction(
        account.id,
        next(iter(found.list_people(account)), None),
        tuple(zip(account.objectives, standings, strict=True)),
        tuple(id for id, members in survey.analysis[Members].groups.items() if account.id in members),
        tuple(sorted((each for each in account.actions if each.open), key=lambda each: each.when or date.max)),
        tuple(sorted(done, key=lambda each: each.finished or date.min, reverse=True)),
    )


def _is_recent(action: Action, today: date) -> bool:
    """Whether it was done in the past year; of what has no day nobody knows that it was not."""
    return action.finished is None or subtract_years(today, 1) <= action.finished <= today


class _Preparation:
    """What an agenda is made from."""

    def __init__(self, survey: Survey, members: tuple[str, ...], since: date | None, changes: Changes | None) -> None:
        self.survey, self._since, self._changes = survey, since, changes
        self._today, self._gone = survey.today, gone(survey.portfolio.people, survey.today)
        self._members = members
        self._accounts = [survey.portfolio.accounts[id] for id in members]
        self._turnover = dict(survey.analysis[Pareto].turnover.clients)

    def keep_decided(self, each: Decided) -> Promise:
        """A decision as a promise."""
        what = each.what
        outcome = "late" if what.late(self._today) else what.state
        days = max(what.days_late(self._today), 0)
        return Promise(what.account or "", what.what, what.who, what.theirs or "", what.by, outcome, days, None, what.result or "")

    def list_actions(self) -> Iterator[Promise]:
        """The actions that are late, that were done since then, and (where earlier plans are known) that were moved or dropped."""
        for account in self._accounts:
            yield from self._list_outcomes(account)
        for change in self._changes.accounts if self._changes else ():
            if change.id in self._members:
                yield from self._list_changes(change)

    def _list_outcomes(self, account: Account) -> Iterator[Promise]:
        for action in account.actions:
            if action.late(self._today):
                yield _keep_action(account, action, "late", days=action.days_late(self._today))
            elif self._since and action.finished and self._since <= action.finished <= self._today:
                yield _keep_action(account, action, "done")

    def _list_changes(self, change: AccountChange) -> Iterator[Promise]:
        account = self.survey.portfolio.accounts[change.id]
        for before, after, _ in change.actions.moved:
            if not after.late(self._today):
                yield _keep_action(account, after, "moved", was=before.when)
        yield from (_keep_action(account, action, "dropped") for action in change.actions.given_up)

    def list_changed(self) -> tuple[str, ...]:
        """The members of which more changed than words, by consequence."""
        found = self._changes.accounts if self._changes else ()
        return tuple(each.id for each in found if each.counts and each.id in self._members)

    def list_people(self, account: Account) -> tuple[str, ...]:
        """Who can tell about an account: whoever leads it, then its team, without those who have left us."""
        return account.people_here(self._gone)

    def list_asked(self, meeting: Meeting | None) -> tuple[tuple[Asked, ...], tuple[str, ...]]:
        """What is to be decided, the largest stake first, and about whom the plans ask more; of whom somebody wrote a question, they ask nothing more."""
        total = sum((self._turnover.get(id, Fraction(0)) for id in self._members), Fraction(0))
        written = [
            Asked(
                "written",
                each.account or "",
                self._find_stake(each.account) if each.account else total,
                list_one(each.who),
                each,
            )
            for each in (meeting.questions if meeting else ())
        ]
        taken = {each.account for each in written}
        doubts = sorted((each for each in self._list_doubts() if each.account not in taken), key=lambda each: -each.stake)
        return tuple(sorted((*written, *doubts[:MOST]), key=lambda each: -each.stake)), tuple(each.account for each in doubts[MOST:])

    def _list_doubts(self) -> Iterator[Asked]:
        """For each account the worst thing that asks for a decision: danger, what is long overdue, then a tier in doubt."""
        risky = {risk.account for risk in self.survey.analysis[WatchList].risks if risk.asks_decision}
        return (doubt for account in self._accounts if (doubt := self._find_doubt(account, risky)))

    def _find_doubt(self, account: Account, risky: Collection[str]) -> Asked | None:
        stake, host = self._find_stake(account.id), self.list_people(account)[:1]
        score = self.survey.scores[account.id]
        if account.id in risky:
            return Asked("danger", account.id, stake, host)
        overdue = max(account.actions, key=lambda each: each.days_late(self._today), default=None)
        if overdue and overdue.asks_decision(self._today):
            return Asked("late", account.id, stake, self._keep_here(overdue.who) or host, None, overdue)
        if account.tier and score.overruled and account.tier.ends_soon(self._today):
            return Asked("by-hand", account.id, stake, self._keep_here((account.tier.by,)) or host)
        return Asked("provisional", account.id, stake, host) if score.doubtful else None

    def _keep_here(self, people: Iterable[str]) -> tuple[str, ...]:
        """Those of some of us who have not left."""
        return tuple(id for id in people if id not in self._gone)

    def _find_stake(self, account: str) -> Fraction:
        return self._turnover.get(account, Fraction(0))

    def list_speakers(self, meeting: Meeting | None, changed: Iterable[str]) -> Iterator[Speaker]:
        """Who tells about each account of which there is something to say: whoever leads it, else one of its team who is there."""
        watched, there = {risk.account for risk in self.survey.analysis[WatchList].risks}, meeting.present if meeting else ()
        for account in self._accounts:
            if account.questions or account.id in watched or account.id in changed:
                people = self.list_people(account)
                who = next((id for id in people if id in there), people[0] if people else None)
                yield Speaker(account.id, who, account.questions[0] if account.questions else "")


def _keep_action(account: Account, action: Action, outcome: Outcome, days: int = 0, was: date | None = None) -> Promise:
    return Promise(account.id, action.what, action.who, action.theirs or "", action.when, outcome, days, was, action.result or "")


def list_agendas(survey: Survey, past: Mapping[date, Changes]) -> tuple[MeetingAgenda, ...]:
    """An agenda for each circle that has met or will meet; ``past`` are the changes since some days, as far as they are known."""
    meetings = survey.analysis[Meetings]
    return tuple(
        prepare(survey, about, None, past.get(last.day) if last and last.day else None) for about, last in meetings.list_last(survey.today)
    )
