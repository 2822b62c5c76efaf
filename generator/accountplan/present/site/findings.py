"""The page of all findings: by account or file, worst first, with a count per rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.finding import Finding, Severity
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.parts import FindingView, show_finding
from accountplan.present.registry import Pages
from accountplan.present.vocabulary import SEVERITY

MOST = 1000
"""How many findings are on the page, the worst accounts first; the others on the pages of their accounts."""
WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)


@dataclass(frozen=True, slots=True)
class Filter:
    """A severity to show alone: the id of its checkbox, the severity, its word, and how many there are."""

    id: str
    kind: str
    word: str
    number: str


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one account, or of one file that is not an account's; ``kinds`` names their severities as classes."""

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
class FindingsView:
    """All that the page of findings shows; ``rest`` says what is not on it."""

    frame: Frame
    heading: str
    lede: str
    filters: tuple[Filter, ...]
    groups: tuple[Group, ...]
    rest: str
    rules: tuple[RuleCount, ...]
    all_rules: str


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page of findings."""
    yield Draft(links.FINDINGS, partial(make_page, context))


PAGES = Pages(draft_pages, MenuEntry(say("Findings"), links.FINDINGS, 4))


def make_page(context: Context) -> Page:
    """Make the page of findings."""
    root = links.make_root_path(links.FINDINGS)
    counts = context.tally.severities
    shown, left = _choose_shown(context.tally.places)
    view = FindingsView(
        frame=context.frame(links.FINDINGS, context.say(say("Findings"))),
        heading=context.say(_word_heading(counts)),
        lede=context.say(_word_lede(counts)),
        filters=_list_filters(context, counts),
        groups=tuple(_show_group(context, each, root) for each in shown),
        rest=context.say(_word_rest(left)) if left else "",
        rules=tuple(_list_broken_rules(context, root)),
        all_rules=root + links.RULES,
    )
    return Page(links.FINDINGS, "site/findings.html", view)


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
    """A checkbox for each severity, when there is more than one."""
    found = [each for each in WORST_FIRST if each in counts]
    if len(found) < 2:
        return ()
    return tuple(
        Filter(f"only-{each.word}", each.word, context.say(SEVERITY[each.word]), context.words.number(counts[each], 0)) for each in found
    )


def _choose_shown(places: Iterable[tuple[Finding, ...]]) -> tuple[list[tuple[Finding, ...]], int]:
    """Whole places, as many as fit, and of the first at least a part; and how many findings are left."""
    shown: list[tuple[Finding, ...]] = []
    room, left = MOST, 0
    for place in places:
        if left or (shown and len(place) > room):
            left += len(place)
        else:
            shown.append(place[:room])
            left += len(place[room:])
            room -= len(place)
    return shown, left


def _word_rest(left: int) -> Text:
    return say_n(
        "One more finding is on the page of its client, and in what `accountplan check` prints.",
        "{n} more findings are on the pages of their clients, and in what `accountplan check` prints.",
        left,
    )


def _show_group(context: Context, group: tuple[Finding, ...], root: str) -> Group:
    first = group[0]
    name = context.account(first.account, root) if first.account else Link(first.path, "")
    kinds = dict.fromkeys(f"has-{each.severity.word}" for each in group)
    return Group(
        name,
        Link(first.path, links.make_edit_address(context.firm, first.path)),
        " ".join(kinds),
        tuple(show_finding(context, each, root) for each in group),
    )


def _list_broken_rules(context: Context, root: str) -> Iterator[RuleCount]:
    """The rules that were broken: the worst first, then the most frequent."""
    titles = {rule.name: context.say(rule.title) for rule in context.survey.rules}
    for each in context.tally.badly:
        link = Link(each.rule, root + links.make_rule_path(each.rule) if each.rule in titles else "")
        yield RuleCount(link, titles.get(each.rule, ""), context.say(SEVERITY[each.worst.word]), context.words.number(each.number, 0))
