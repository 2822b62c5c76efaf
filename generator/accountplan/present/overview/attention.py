"""Who is in danger, what is late, what is due this week, and what is incomplete?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate

from accountplan.base.text import Day, Share, Text, say, say_n
from accountplan.model.analysis import Completeness, Due, Pareto, Risk, Sign, WatchList
from accountplan.model.pages import Link
from accountplan.present import bases, links, parts
from accountplan.present.context import Context
from accountplan.present.due import describe_due, find_due_owner, find_due_page
from accountplan.present.parts import Badge, Complete
from accountplan.present.rounding import count_partial_decimals
from accountplan.present.sections.danger import word_rule
from accountplan.present.settings import FirmSettings
from accountplan.present.spelled import capitalise, spell_number, uncapitalise, word_more
from accountplan.present.vocabulary import ITEM, STATE

from .claim import word_lingering, word_no_sign, word_silent

SHOWN, FEWER = 4, 3
"""How many rows fit on the first screen, and how many above a line of names."""
SIGNS, GAPS = 70, 44
"""How many letters about signs, and about what is missing, fit on the line of a row."""
NAMES = 120
"""How many letters of the names of the others in danger fit where one row would stand."""
MORE = 60
"""How many rows are behind the link that shows more; the pages of people hold the rest."""


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A client that may be lost; ``serious`` by the firm's limits."""

    name: Link
    badge: Badge
    signs: str
    count: str
    serious: bool
    stake: str


@dataclass(frozen=True, slots=True)
class Named:
    """A client in danger by its name alone, with its share of the turnover; empty when it brings none."""

    client: Link
    share: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """What is still to be done for some client by a day."""

    what: Link
    when: str
    late: bool
    note: str


@dataclass(frozen=True, slots=True)
class GapRow:
    """A plan that is not complete, and what it misses most."""

    name: Link
    complete: Complete
    note: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows on the first screen, those behind it with the words that lead there, and what is there when there are none.

    ``sum`` is what stands above them. ``named`` are the first of those behind, by name; ``unnamed`` says how many more there are. ``unknown`` says what the
    rows leave open, ``rule`` what is meant by red, ``beyond`` how many there are after the last row.
    """

    shown: tuple[RiskRow | DueRow | GapRow, ...]
    more: tuple[RiskRow | DueRow | GapRow, ...]
    more_text: str
    nothing: str
    note: str
    sum: str = ""
    named: tuple[Named, ...] = ()
    unnamed: str = ""
    unknown: str = ""
    rule: str = ""
    beyond: str = ""


def split_rows(context: Context, made: Iterable[RiskRow | DueRow | GapRow], nothing: str, note: str = "", shown: int = SHOWN) -> Rows:
    """Cut a list into what fits and the rest."""
    found = tuple(made)
    rest = found[shown:]
    text = context.say(say_n("{n} more", "{n} more", len(rest))) if rest else ""
    left = len(rest[MORE:])
    beyond = context.say(word_more(left))
    return Rows(found[:shown], rest[:MORE], text, "" if found else nothing, note, beyond=beyond)


def show_risks(context: Context, shown: int = SHOWN, fewer: int = FEWER) -> Rows:
    """Clients in danger, the serious first, then by turnover. When there are more than fit, the names of the others take the place of the last
    row, so that ``fewer`` are shown: nobody is overlooked.
    """
    watched, risks = context.analysis[WatchList], tuple(context.risks.values())
    many = len(risks) > shown
    nothing = capitalise(context.say(word_no_sign(watched))) + "."
    rows = split_rows(context, (show_risk(context, each) for each in risks), nothing, shown=fewer if many else shown)
    rest = risks[fewer:] if many else ()
    named = _name_fitting(context, rest)
    unnamed = len(rest[len(named) :])
    return replace(
        rows,
        sum=capitalise(context.say(said)) if (said := _word_sum(context, watched)) else "",
        named=named,
        unnamed=context.say(word_more(unnamed)),
        unknown=" ".join(_list_unknown(context, watched)) if risks else "",
        rule=word_rule(context) if watched.serious else "",
    )


def _list_unknown(context: Context, watched: WatchList) -> Iterator[str]:
    """Of how many others nobody can tell, and of how many an old signal was never put right."""
    if watched.silent:
        yield capitalise(context.say(word_silent(watched))) + "."
    if watched.lingering:
        yield capitalise(context.say(word_lingering(watched))) + "."


def _word_sum(context: Context, watched: WatchList) -> Text | None:
    """How many clients are in serious danger, or else in any, and what they bring together."""
    turnover = context.analysis[Pareto].turnover
    ids = watched.serious or frozenset(context.risks)
    share, number = turnover.part_of(ids) if turnover.clients else Fraction(0), len(ids)
    if not share:
        if not watched.serious:
            return None
        return say_n("Serious: {number} client.", "Serious: {number} clients.", number, number=spell_number(number))
    whole, said = bases.name_gross(context, turnover), Share(share)
    counted = say_n("{number} client, {share} of the {turnover}", "{number} clients, {share} of the {turnover}", number,
                    number=spell_number(number), share=said, turnover=whole)  # fmt: skip
    return say("Serious: {clients}.", clients=counted) if watched.serious else say("{clients}.", clients=counted)


def _name_fitting(context: Context, risks: tuple[Risk, ...]) -> tuple[Named, ...]:
    """The others in danger, as many as fit where one row would stand; the first one always does."""
    named = tuple(_show_named(context, risk) for risk in risks[:NAMES])
    lengths = accumulate(len(each.client.text) + len(each.share) + 3 for each in named)
    return named[: max(1, sum(length <= NAMES for length in lengths))]


def _show_named(context: Context, risk: Risk) -> Named:
    account, share = context.portfolio.accounts[risk.account], context.turnover_shares.get(risk.account)
    return Named(Link(account.label, links.make_account_path(account.id)), context.words.share(share) if share else "")


def show_risk(context: Context, each: Risk) -> RiskRow:
    """Word a client in danger."""
    share = context.turnover_shares.get(each.account)
    return RiskRow(
        name=Link(context.portfolio.accounts[each.account].name, links.make_account_path(each.account)),
        badge=parts.show_badge(context, context.scores[each.account]),
        signs=_join_signs(context, each.signs),
        count=context.say(say_n("{n} sign", "{n} signs", len(each.signs))),
        serious=each.serious,
        stake=context.words.share(share) if share else context.say(word_stake(context, each)) if each.turnover else "",
    )


def _join_signs(context: Context, signs: tuple[Sign, ...]) -> str:
    """As many signs as fit on the line, the worst first: with what was noted where there is room, else only what the client does."""
    text = ""
    for sign in signs:
        before = f"{text} " if text else ""
        room = SIGNS - len(before)
        whole, brief = (capitalise(context.say(said)).rstrip(".") + "." for said in (sign.text, sign.what))
        said = whole if len(whole) <= room else brief
        if text and len(said) > room:
            break
        text = before + said
    return text


def word_stake(settings: FirmSettings, risk: Risk) -> Text:
    """What a client in danger brought in the last full year; of an older year with that year."""
    amount = settings.words.money(risk.turnover)
    if risk.year == settings.years.last:
        return say("{amount} turnover", amount=amount)
    return say("{amount} turnover in {year}", amount=amount, year=str(risk.year))


def join_fitting(said: Iterable[str], between: str, room: int) -> str:
    """As many of these as fit, the first in any case."""
    first, *rest = said
    text = first
    for each in rest:
        if len(text) + len(between) + len(each) > room:
            break
        text += between + each
    return text


def show_late(context: Context, shown: int = SHOWN) -> Rows:
    """What is late, the longest first. Where no plan has a day, nobody can tell."""
    nothing = say("Nothing is late.") if context.agenda.dated else say("Nothing has a date yet, so it is not known what is late.")
    return split_rows(context, (show_due(context, each) for each in context.agenda.late), context.say(nothing), shown=shown)


def show_week(context: Context, shown: int = SHOWN) -> Rows:
    """What is due this week; when that is nothing, what comes first after it."""
    agenda = context.agenda
    due = agenda.week or agenda.quarter[:shown]
    note = say("{first} to {last}", first=Day(agenda.week_starts, "short"), last=Day(agenda.week_ends, "short"))
    if due and not agenda.week:
        note = say("nothing this week; what comes next")
    nothing = say("Nothing is due this week or in the coming quarter.") if agenda.dated else say("Nothing has a date yet.")
    return split_rows(context, (show_due(context, each) for each in due), context.say(nothing), context.say(note), shown)


def show_due(context: Context, due: Due) -> DueRow:
    """Word what is to be done by a day."""
    account, late = context.portfolio.accounts.get(due.account), due.late
    deed, owner = describe_due(context, account, due), find_due_owner(context.portfolio, due)
    note = [
        owner.text if owner and not due.kind.of_us else "",
        context.who(due.people),
        context.day(due.when) if late else deed.hours,
    ]
    return DueRow(
        what=Link(deed.what, find_due_page(due)),
        when=context.say(say_n("{n} day", "{n} days", due.days)) if late else context.day(due.when, "weekday"),
        late=late,
        note=" · ".join(each for each in note if each),
    )


def show_gaps(context: Context) -> Rows:
    """Plans of clients and prospects with a tier that are not complete, the emptiest first."""
    accounts, scores = context.portfolio.accounts, context.scores
    counted, found = _list_counted(context), list_gaps(context)
    share = context.completeness.mean
    mean = context.say(say("{share} on average", share=Share(share, count_partial_decimals(share)))) if counted else ""
    untiered = len([id for id, account in accounts.items() if not account.is_former and not scores[id].tier])
    nothing = _word_complete(untiered) if counted else say("No account has a tier yet.")
    return split_rows(context, (show_gap(context, each) for each in found), context.say(nothing), mean)


def _list_counted(context: Context) -> list[Completeness]:
    """The plans of clients and prospects with a tier: of those it is known what they should hold."""
    accounts, scores = context.portfolio.accounts, context.scores
    return [each for id, each in context.completeness.accounts.items() if scores[id].tier and not accounts[id].is_former]


def list_gaps(context: Context) -> list[Completeness]:
    """Those of them that are not complete, the emptiest first."""
    gaps, scores = (each for each in _list_counted(context) if each.plan < 1), context.scores
    return sorted(gaps, key=lambda each: (each.plan, context.tier_order.get(scores[each.account].tier or "", 0), each.account))


def _word_complete(untiered: int) -> Text:
    """No plan has a gap; of an account without a tier nothing is asked, and so nobody can tell."""
    if not untiered:
        return say("Every plan holds what its tier asks for.")
    return say_n(
        "Every plan with a tier holds what it asks for; {n} account has no tier yet.",
        "Every plan with a tier holds what it asks for; {n} accounts have no tier yet.",
        untiered,
    )


def show_gap(context: Context, each: Completeness) -> GapRow:
    """What would add most, by how it stands."""
    said = (f"{context.say(ITEM[item.item])} {context.say(STATE[item.state])}" for item in each.todo)
    note = join_fitting((uncapitalise(text) for text in said), "; ", GAPS)
    name = context.portfolio.accounts[each.account].name
    return GapRow(Link(name, links.make_account_path(each.account)), parts.show_completeness(context, each), note)
