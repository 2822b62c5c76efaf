"""Which clients may we lose? (S30)"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from fractions import Fraction
from functools import partial

from accountplan.analyse.amounts import NOTHING, find_amount, find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.base.days import count_days, subtract_years
from accountplan.base.text import Money, Number, Text, say, say_n
from accountplan.model.account import Account, Signal
from accountplan.model.analysis import Risk, Sign, WatchList
from accountplan.model.exact import count_decimals
from accountplan.model.figures import Figure, find_latest_figure
from accountplan.model.keys import SUFFICIENT
from accountplan.model.norms import find_contact_days, is_silent_too_long
from accountplan.model.years import Years

CHANGES = 2
"""This many contacts that came or went within a year are frequent changes."""
PASSED_OVER = 2
"""A fall lies between years that are at most this far apart."""

COMPUTED = ("less_business", "nothing_bought", "contact_changes", "low_contact", "bad_ratings")
"""What follows from the plan's own data."""
SIGNALS: dict[str, Text] = {
    "threatens_to_leave": say("threatens to leave"),
    "asks_rates_again": say("asks for our rates again"),
    "serious_complaint": say("has a serious complaint"),
    "asks_other_contact": say("asks for another contact person"),
    "asks_new_price_for_repeat": say("asks for a new price for repeat work"),
    "objects_to_invoice": say("objects to an invoice"),
    "less_business": say("gives us less work"),
    "nothing_bought": say("buys nothing any more"),
    "contact_changes": say("often changes contact persons"),
    "low_contact": say("hears little from us"),
    "no_reaction": say("does not react to invitations"),
    "invoice_discussions": say("keeps discussing invoices"),
    "bad_ratings": say("rates our work as insufficient"),
    "changed_behaviour": say("behaves differently"),
}
"""What the client does, by kind of signal."""


def answer(facts: Facts) -> WatchList:
    """Clients with at least one sign: those in serious danger first, then by turnover."""
    clients = facts.portfolio.clients
    known = facts.known.of_each("risks", {account.id: account for account in clients}, partial(_make_risk, facts))
    risks = list(known.values())
    calm = [account for account, risk in zip(clients, risks, strict=True) if not risk.signs]
    silent = tuple(account.id for account in calm if not account.tells)
    lingering = tuple(account.id for account in calm if account.count_old_signals(facts.today))
    return WatchList(tuple(sorted((risk for risk in risks if risk.signs), key=_sort_key)), len(clients), silent, lingering)


def _sort_key(risk: Risk) -> tuple[object, ...]:
    return not risk.serious, -risk.turnover, risk.account


def _make_risk(facts: Facts, account: Account) -> Risk:
    """It follows from the plan, its score, the date and what the firm settled."""
    limits = facts.portfolio.firm.limits
    written = _list_written_signs(account, limits.serious_kinds, facts.today)
    known = {sign.kind for sign in written}
    computed = [sign for sign in _list_computed_signs(account, facts) if sign.kind not in known]
    turnover = find_latest_figure(account, "turnover", facts.years.of_any_age)
    signs, serious = (*written, *computed), limits.serious([sign.kind for sign in (*written, *computed)])
    amount, year = (turnover.value, turnover.year) if turnover else (NOTHING, None)
    return Risk(account.id, signs, amount, serious, year)


def _list_written_signs(account: Account, serious: Collection[str], today: date) -> tuple[Sign, ...]:
    """Signals of the past year that are not resolved: those that are serious alone first, then those of leaving, then the newest."""
    current = [each for each in account.signals if subtract_years(today) <= each.on <= today and each.open(today)]
    current.sort(key=lambda each: (each.kind not in serious, not each.leaving, -each.on.toordinal()))
    return tuple(Sign(each.kind, SIGNALS[each.kind], _word_signal(each), each.on, note=each.note or "") for each in current)


def _word_signal(signal: Signal) -> Text:
    what = SIGNALS[signal.kind]
    return say("{what}: {note}", what=what, note=signal.note) if signal.note else what


def _list_computed_signs(account: Account, facts: Facts) -> Iterator[Sign]:
    """The indicators that follow from the plan's own data."""
    today, norm = facts.today, find_contact_days(facts.portfolio.tiers, facts.scores[account.id].tier)
    least = Fraction(facts.portfolio.firm.limits.turnover_fall)
    indicators = (
        _find_turnover_fall(account, least, facts.years),
        _find_nothing_bought(account, facts.years),
        _find_contact_changes(account, today),
        _find_low_contact(account, norm, today),
        _find_bad_ratings(account, today),
    )
    for kind, found in zip(COMPUTED, indicators, strict=True):
        if found:
            yield Sign(kind, SIGNALS[kind], found, computed=True)


def _find_turnover_fall(account: Account, least: Fraction, years: Years) -> Text | None:
    """Turnover that fell by a share that matters, between two full years. A year without a figure is no year without turnover."""
    now, before = _find_last_two(account, years)
    if now is None or before is None or now.value <= 0 or before.value - now.value < least * before.value or now.value >= before.value:
        return None
    digits = count_decimals(before.value, now.value)
    return say(
        "turnover fell from {before} in {then} to {now} in {year}",
        before=Money(before.value, digits),
        then=str(before.year),
        now=Money(now.value, digits),
        year=str(now.year),
    )


def _find_last_two(account: Account, years: Years) -> tuple[Figure | None, Figure | None]:
    """Turnover of the newest year that counts, and of the one or two years before it: a year without a figure is passed over."""
    now = find_latest_figure(account, "turnover", years)
    return now, find_latest_figure(account, "turnover", Years(now.year - PASSED_OVER, now.year - 1)) if now else None


def _find_nothing_bought(account: Account, years: Years) -> Text | None:
    """Turnover is recorded, and it is nothing, where there was some before."""
    now = find_latest_figure(account, "turnover", years)
    if now is None or now.value > 0:
        return None
    bought = max((year for year in account.figures if year < now.year and find_amount(account, "turnover", year) > 0), default=None)
    if bought is None:
        return None
    if all(find_known_amount(account, "turnover", year) is not None for year in range(bought + 1, now.year)):
        return say("bought nothing since {year}", year=str(bought))
    return say("bought nothing in {year}; last known to have bought in {then}", year=str(now.year), then=str(bought))


def _find_contact_changes(account: Account, today: date) -> Text | None:
    def recent(day: date | None) -> bool:
        return day is not None and subtract_years(today) <= day <= today

    changes = sum(recent(each.left) or recent(each.since) for each in account.contacts)
    return (
        say_n("{n} contact came or went within a year", "{n} contacts came or went within a year", changes) if changes >= CHANGES else None
    )


def _find_low_contact(account: Account, norm: int, today: date) -> Text | None:
    """Only when a last contact is recorded: not knowing it is a gap in the plan, not a sign."""
    last = account.last_contact(today)
    if last is None or not is_silent_too_long(last, today, norm):
        return None
    silence = count_days(last, today)
    return say_n("no contact for {n} day; the norm is {norm}", "no contact for {n} days; the norm is {norm}", silence, norm=norm)


def _find_bad_ratings(account: Account, today: date) -> Text | None:
    """Of running and recent work only: what was rated long ago says little about the relationship of today."""
    bad = sum(each.insufficient and each.recent(today) for each in account.assignments)
    if bad < CHANGES:
        return None
    return say_n("{n} assignment rated below {mark}", "{n} assignments rated below {mark}", bad, mark=Number(SUFFICIENT, 0))
