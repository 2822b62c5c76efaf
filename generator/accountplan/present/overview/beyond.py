"""What is below the first screen: the findings in numbers, and the tiers with their booklets."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.finding import Severity
from accountplan.model.pages import Link
from accountplan.present import links, parts
from accountplan.present.context import Context
from accountplan.present.parts import Badge
from accountplan.present.roster import word_account_counts
from accountplan.present.stems import FIRM_STEM, make_stem

RULES = 4


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings there are of one severity."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule was broken."""

    rule: Link
    title: str
    count: str


@dataclass(frozen=True, slots=True)
class FindingsSummary:
    """Findings by severity, and the rules that say most."""

    counts: tuple[Count, ...]
    rules: tuple[RuleCount, ...]
    all: Link


@dataclass(frozen=True, slots=True)
class TierRow:
    """A tier: how many accounts, and its booklet."""

    badge: Badge
    tier: Link
    count: str
    booklet: Link | None


@dataclass(frozen=True, slots=True)
class FirmRow:
    """The firm as a whole: the page about it, and its booklet."""

    page: Link
    booklet: Link


def show_findings(context: Context) -> FindingsSummary:
    """The findings in numbers, worst first."""
    severities = context.tally.severities
    counts = tuple(
        Count(kind.word, context.say(_word_count(kind, severities[kind]))) for kind in sorted(Severity, reverse=True) if kind in severities
    )
    titles = {rule.name: rule.title for rule in context.survey.rules}
    rules = tuple(
        RuleCount(
            Link(each.rule, links.make_rule_path(each.rule) if each.rule in titles else ""),
            context.say(titles.get(each.rule, "")),
            context.words.number(each.number, 0),
        )
        for each in context.tally.often[:RULES]
    )
    return FindingsSummary(counts, rules, Link(context.say(say("All findings")), links.FINDINGS))


def _word_count(kind: Severity, number: int) -> Text:
    match kind:
        case Severity.ERROR:
            return say_n("{n} error", "{n} errors", number)
        case Severity.WARNING:
            return say_n("{n} warning", "{n} warnings", number)
        case Severity.ADVICE:
            return say_n("{n} piece of advice", "{n} pieces of advice", number)


def list_tier_rows(context: Context) -> tuple[TierRow, ...]:
    """The tiers, most valuable first."""
    return tuple(_show_tier(context, tier.id, tier.name) for tier in context.portfolio.tiers.tiers)


def _show_tier(context: Context, id: str, name: str) -> TierRow:
    members = [each.account for each in context.scores.in_tier(id)]
    number, all_here = len(members), not any(context.portfolio.accounts[each].is_former for each in members)
    stem = make_stem(id)
    booklet = Link(context.say(say("booklet (PDF)")), links.make_booklet_path(stem)) if number and stem in context.booklets else None
    count = context.say(say_n("{n} account", "{n} accounts", number) if all_here else word_account_counts(context, members))
    return TierRow(parts.show_tier_badge(context, id), Link(name, links.make_tier_path(id)), count, booklet)


def show_firm(context: Context) -> FirmRow | None:
    """The firm, when it has a booklet of its own."""
    if FIRM_STEM not in context.booklets:
        return None
    booklet = Link(context.say(say("booklet (PDF)")), links.make_booklet_path(FIRM_STEM))
    return FirmRow(Link(context.say(say("The firm as a whole")), links.FIRM), booklet)
