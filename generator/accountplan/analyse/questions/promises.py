"""Did we do for each client what its tier may expect of us? (S22)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from accountplan.analyse.amounts import find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.base.days import count_days, count_working_days
from accountplan.model.account import Account, Assignment, Proposal
from accountplan.model.analysis import HeldNorms, Judged, Period, Promises
from accountplan.model.analysis.promises import NormName, Verdict
from accountplan.model.tiers import Norms

LATE_STAGES = ("submitted", "won", "lost")
"""A proposal that came this far was sent, whether or not somebody wrote when."""


def answer(facts: Facts) -> Promises:
    """Clients by the norms that their tier has today; who was no client yet in a year is not judged on it."""
    firm, today = facts.portfolio.firm, facts.today
    last = firm.last_full_year(today)
    first, _ = firm.days_of(last + 1)
    year, running = Period(last, *firm.days_of(last), True, today), Period(last + 1, first, today, False, today)
    return Promises(_hold(facts, year), _hold(facts, running))


def _hold(facts: Facts, period: Period) -> HeldNorms:
    found = {
        each.id: tuple(_judge(each, tier.norms, period))
        for each in facts.portfolio.clients
        if (tier := facts.portfolio.tiers.get(facts.scores[each.id].tier)) and (each.since is None or each.since <= period.year)
    }
    return HeldNorms(period, {id: judged for id, judged in found.items() if judged})


def _judge(account: Account, norms: Norms, period: Period) -> Iterator[Judged]:
    """The norms that the tier has, in their order; how long ago the last contact is can be told of today alone."""
    if norms.contact_days is not None and not period.whole:
        yield _judge_contact(account, norms.contact_days, period)
    if norms.contacts:
        yield _judge_talks(account, norms.contacts, period)
    if norms.quotation_days is not None:
        yield _judge_quotations(account, norms.quotation_days, period)
    if norms.reply_days is not None:
        yield _judge_replies(account, norms.reply_days, period)
    if norms.second_professional:
        yield _judge_seconds(account, period)
    if norms.wrong_reminders is not None:
        yield _judge_reminders(account, norms.wrong_reminders, period)
    if norms.unannounced_invoices is not None:
        yield _judge_invoices(account, norms.unannounced_invoices, period)
    if norms.survey_months or norms.survey_mark is not None:
        yield _judge_survey(account, norms, period)


def _judge_contact(account: Account, limit: int, period: Period) -> Judged:
    last = account.last_contact(period.until)
    if last is None:
        return Judged("contact_days", "unknown", Decimal(limit))
    days = count_days(last, period.until)
    return Judged("contact_days", "kept" if days <= limit else "missed", Decimal(limit), value=Fraction(days), day=last)


def _judge_talks(account: Account, limit: int, period: Period) -> Judged:
    """Without any talk that is recorded nobody can tell; in a year that runs there is still time for more."""
    talks = account.count_contacts(account.lead, period.first, period.until) if account.lead else 0
    short: Verdict = "open" if not period.whole else "missed" if talks else "unknown"
    return Judged("contacts", "kept" if talks >= limit else short, Decimal(limit), value=Fraction(talks))


def _judge_quotations(account: Account, limit: int, period: Period) -> Judged:
    asked = [each for each in account.proposals if each.asked and _within(each.asked, period)]
    sure = [each for each in asked if each.sent or each.stage not in LATE_STAGES]
    took = [(_count_quotation_days(each, period.today), each.sent is not None) for each in sure]
    return _judge_days("quotation_days", took, limit, len(asked) - len(sure))


def _count_quotation_days(proposal: Proposal, day: date) -> int:
    return count_working_days(proposal.asked or day, proposal.sent or day)


def _judge_replies(account: Account, limit: int, period: Period) -> Judged:
    asked = [each for each in account.service_record.questions if _within(each.asked, period)]
    return _judge_days("reply_days", [(each.took(period.today), each.answered is not None) for each in asked], limit, 0)


def _judge_days(norm: NormName, took: list[tuple[int, bool]], limit: int, silent: int) -> Judged:
    """What took how many working days, and whether it is over: what is not over can still be late."""
    bad = len([days for days, _ in took if days > limit])
    waiting = len([days for days, over in took if days <= limit and not over])
    good = len(took) - bad - waiting
    worst = Fraction(max(days for days, _ in took)) if took else None
    return Judged(norm, _find_verdict(good, bad, waiting, silent), Decimal(limit), good, bad, waiting, silent, value=worst)


def _find_verdict(good: int, bad: int, waiting: int, silent: int) -> Verdict:
    """Missed by one that missed it; unknown as long as one is unknown, and when there is none at all."""
    if bad:
        return "missed"
    if silent or not (good or waiting):
        return "unknown"
    return "kept" if good else "open"


def _judge_seconds(account: Account, period: Period) -> Judged:
    ran = [each for each in account.assignments if _ran(each, period)]
    good = len([each for each in ran if each.second and each.second != each.lead])
    bad = len(ran) - good
    return Judged("second_professional", _find_verdict(good, bad, 0, 0), None, good, bad)


def _ran(assignment: Assignment, period: Period) -> bool:
    """Whether we worked on it in a period, as far as its days say."""
    if assignment.state == "cancelled":
        return False
    end = assignment.delivered or (assignment.due if assignment.state == "done" else period.until)
    return end is not None and end >= period.first and (assignment.start is None or assignment.start <= period.until)


def _judge_reminders(account: Account, limit: int, period: Period) -> Judged:
    sent = [each for each in account.service_record.reminders if _within(each.on, period)]
    wrong = len([each for each in sent if each.wrong])
    verdict = _judge_count(account, wrong, limit, period)
    return Judged("wrong_reminders", verdict, Decimal(limit), len(sent) - wrong, wrong)


def _judge_invoices(account: Account, limit: int, period: Period) -> Judged:
    sent = [each for each in account.service_record.invoices if _within(each.on, period)]
    bad = [each for each in sent if not each.announced]
    verdict = _judge_count(account, len(bad), limit, period)
    explained = len([each for each in bad if each.explained and each.explained <= period.until])
    return Judged("unannounced_invoices", verdict, Decimal(limit), len(sent) - len(bad), len(bad), explained=explained)


def _judge_count(account: Account, number: int, limit: int, period: Period) -> Verdict:
    """Too many are too many; that there were no more is only known where somebody vouches for the whole time."""
    if number > limit:
        return "missed"
    until = account.service_record.complete_until
    if until is None or until < period.first or (period.whole and until < period.until):
        return "unknown"
    return "kept" if period.whole else "open"


def _judge_survey(account: Account, norms: Norms, period: Period) -> Judged:
    """The newest survey up to the end: not too old, and its mark. Where none of a full year is recorded, its figure is what they gave."""
    limit = norms.survey_mark
    survey = account.service_record.latest_survey(period.until)
    if survey is None or (period.whole and survey.on < period.first):
        figure = find_known_amount(account, "satisfaction", period.year) if period.whole else None
        if figure is not None:
            return Judged("survey", _judge_mark(figure, limit), limit, value=figure)
    if survey is None:
        return Judged("survey", "unknown", limit)
    old = survey.older(norms.survey_months, period.until)
    mark = None if survey.mark is None else Fraction(survey.mark)
    return Judged("survey", "missed" if old else _judge_mark(mark, limit), limit, value=mark, day=survey.on, old=old)


def _judge_mark(mark: Fraction | None, limit: Decimal | None) -> Verdict:
    if limit is None:
        return "kept"
    if mark is None:
        return "unknown"
    return "kept" if mark >= limit else "missed"


def _within(day: date, period: Period) -> bool:
    return period.first <= day <= period.until
