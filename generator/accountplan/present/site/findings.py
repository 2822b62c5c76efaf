"""All findings: by account or file, worst first, with a count per rule.

When they do not fit on one page, each severity has pages of its own: so one can be looked at alone, over all of them and without a script.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.finding import Finding, Severity
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.stretches import Stretch, fill_pages, make_uneven_stretches
from accountplan.model.tally import tally
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.parts import FindingView, show_finding
from accountplan.present.registry import Pages
from accountplan.present.settings import FirmSettings
from accountplan.present.sieve import Sieve, find_choices, show_sieve
from accountplan.present.turns import Turns, show_turns
from accountplan.present.vocabulary import SEVERITY

MOST = 1000
"""How many findings are on a page."""
FINDINGS = "#findings"
"""Where the page of a person lists the findings in the plans that it leads."""
WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)


@dataclass(frozen=True, slots=True)
class Filter:
    """A severity to show alone: the id of its checkbox, the severity, its word, and how many there are."""

    id: str
    kind: str
    word: str
    number: str


@dataclass(frozen=True, slots=True)
class Way:
    """A severity that has pages of its own: the way to the first of them, how many findings there are, and whether this page is one of them."""

    first: Link
    number: str
    here: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one account, or of one file that is not an account's; ``kinds`` names their severities as classes, ``within`` the choices that the account falls under."""

    within: str
    name: Link
    file: Link
    kinds: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule was broken."""

    rule: Link
    title: str
    severity: str
    number: str


@dataclass(frozen=True, slots=True)
class LeadCount:
    """How many findings there are in the plans that one of us leads, or in those without a lead."""

    lead: Link
    number: str


@dataclass(frozen=True, slots=True)
class FindingsView:
    """All that a page of findings shows; ``ways`` and ``turns`` are there only when there are more pages, and ``filters`` when there are not."""

    frame: Frame
    heading: str
    lede: str
    filters: tuple[Filter, ...]
    ways: tuple[Way, ...]
    groups: tuple[Group, ...]
    turns: Turns | None
    leads: tuple[LeadCount, ...]
    rules: tuple[RuleCount, ...]
    all_rules: str
    sieve: Sieve | None


Places = Sequence[tuple[Finding, ...]]
"""The findings of some accounts or files, each apart."""


def draft_pages(context: Context) -> Iterator[Draft]:
    """All findings, the worst accounts first; those of one account stay together when a page has room for them."""
    pages = split_pages(context)
    stretches = make_uneven_stretches([len([*chain(*places)]) for places in pages])
    first: dict[Severity, int] = {}
    for places, stretch in zip(pages, stretches, strict=True):
        if places:
            first.setdefault(places[0][0].severity, stretch.number)
    for places, stretch in zip(pages, stretches, strict=True):
        yield Draft(links.make_findings_path(stretch.number), partial(make_page, context, places, stretch, first))


PAGES = Pages(draft_pages, MenuEntry(say("Findings"), links.FINDINGS, 5))


def split_pages(context: Context) -> Sequence[Places]:
    """What stands on each page."""
    whole = fill_pages(context.tally.places, MOST)
    if len(whole) == 1:
        return whole
    alone = [tally(each for each in context.survey.findings if each.severity is severity).places for severity in WORST_FIRST]
    return [page for places in alone if places for page in fill_pages(places, MOST)]


def make_page(context: Context, places: Places, stretch: Stretch, first: Mapping[Severity, int]) -> Page:
    """Make a page of findings, where each severity has its ``first`` page."""
    path = links.make_findings_path(stretch.number)
    root = links.make_root_path(path)
    counts = context.tally.severities
    view = FindingsView(
        frame=context.frame(path, context.say(say("Findings")), links.FINDINGS),
        heading=context.say(_word_heading(counts)),
        lede=context.say(_word_lede(counts)),
        filters=_list_filters(context, tally(chain(*places)).severities),
        ways=() if stretch.alone else tuple(_list_ways(context, places[0][0].severity, first)),
        groups=tuple(show_group(context, each, _name_group(context, each[0], root), root) for each in places),
        turns=show_turns(context, stretch, links.make_findings_path),
        leads=tuple(_list_leads(context, root)),
        rules=tuple(_list_broken_rules(context, root)),
        all_rules=root + links.RULES,
        sieve=show_sieve(context, _list_accounts(context, places), say("Counts are of all findings.")),
    )
    return Page(path, "site/findings.html", view)


def _list_accounts(context: Context, places: Places) -> Iterator[str]:
    """Those of which something was found."""
    yield from (first.account for first, *_ in places if first.account and first.account in context.portfolio.accounts)


def _word_heading(counts: Mapping[Severity, int]) -> Text:
    """How many of each severity, the worst in bold."""
    errors, warnings, advice = (counts.get(each, 0) for each in WORST_FIRST)
    parts = []
    if errors:
        parts.append(say_n("**{n} error**", "**{n} errors**", errors))
    if warnings:
        parts.append(say_n("{n} warning", "{n} warnings", warnings))
    if advice:
        parts.append(say_n("{n} piece of advice", "{n} pieces of advice", advice))
    return say("{counts}", counts=Listing(tuple(parts))) if parts else say("**Nothing** needs attention")


def _word_lede(counts: Mapping[Severity, int]) -> Text:
    if Severity.ERROR in counts:
        return say("An error stops publishing. The rest is work for the owner of the plan.")
    if counts:
        return say("Nothing stops publishing. What is listed here is work for the owner of the plan.")
    return say("All files can be read, and no rule has anything to say about them.")


def _list_filters(context: Context, counts: Mapping[Severity, int]) -> tuple[Filter, ...]:
    """A checkbox for each severity on the page, when there is more than one."""
    found = [each for each in WORST_FIRST if each in counts]
    if len(found) < 2:
        return ()
    return tuple(
        Filter(f"only-{each.word}", each.word, context.say(SEVERITY[each.word]), context.words.number(counts[each], 0)) for each in found
    )


def _list_ways(context: Context, here: Severity, first: Mapping[Severity, int]) -> Iterator[Way]:
    """The way to each severity, when there is more than one."""
    for each in WORST_FIRST if len(first) > 1 else ():
        if each in first:
            link = Link(context.say(SEVERITY[each.word]), links.make_findings_path(first[each]))
            yield Way(link, context.words.number(context.tally.severities[each], 0), each is here)


def show_group(context: FirmSettings, group: tuple[Finding, ...], name: Link, root: str) -> Group:
    """The findings of one account or file under its name."""
    first = group[0]
    kinds = dict.fromkeys(f"has-{each.severity.word}" for each in group)
    return Group(
        find_choices(context, first.account) if isinstance(context, Context) and first.account else "",
        name,
        Link(first.path, links.make_edit_address(context.firm, first.path)),
        " ".join(kinds),
        tuple(show_finding(context, each, root) for each in group),
    )


def _name_group(context: Context, first: Finding, root: str) -> Link:
    return context.account(first.account, root) if first.account else Link(first.path, "")


def _list_leads(context: Context, root: str) -> Iterator[LeadCount]:
    """Who leads the plans in which something was found: the most first, plans without a lead last. None where nobody leads any of them."""
    numbers = {lead: len([*chain(*places)]) for lead, places in context.led_findings.items()}
    if not any(numbers):
        return
    for lead in sorted(numbers, key=lambda lead: (lead is None, -numbers[lead], lead or "")):
        yield LeadCount(_name_lead(context, lead, root), context.words.number(numbers[lead], 0))


def _name_lead(context: Context, lead: str | None, root: str) -> Link:
    """Who leads, with the way to the findings on the page about that person."""
    if lead is None:
        return Link(context.say(say("no lead")), "")
    person = context.person(lead, root)
    return Link(person.text, f"{person.href}{FINDINGS}") if person.href else person


def _list_broken_rules(context: Context, root: str) -> Iterator[RuleCount]:
    """The rules that were broken: the worst first, then the most frequent."""
    titles = {rule.name: context.say(rule.title) for rule in context.survey.rules}
    for each in context.tally.badly:
        link = Link(each.rule, root + links.make_rule_path(each.rule) if each.rule in titles else "")
        yield RuleCount(link, titles.get(each.rule, ""), context.say(SEVERITY[each.worst.word]), context.words.number(each.number, 0))
