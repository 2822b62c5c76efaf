"""The page of the rules by subject: what each checks, why, an example, and what to write instead. A rule opens when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.firm import Strictness
from accountplan.model.pages import Draft, Page
from accountplan.model.rules import Rule, translate_remarks
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.vocabulary import SEVERITY

SUBJECTS = (
    ("0", say("Files and their form")),
    ("1", say("Names and references")),
    ("2", say("Criteria, marks and tiers")),
    ("3", say("Lead, team and rhythm")),
    ("4", say("Objectives")),
    ("5", say("Actions and days")),
    ("6", say("Relationship and work")),
    ("7", say("The portfolio as a whole")),
    ("8", say("Completeness and personal data")),
    ("9", say("Waivers")),
)
"""What the rules are about, by the hundreds of their codes."""


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule; ``here`` says what this firm made of its severity, or is empty; ``now`` how often it is broken, or is empty."""

    name: str
    formerly: tuple[str, ...]
    code: str
    kind: str
    severity: str
    here: str
    now: str
    title: str
    what: str
    why: str
    example: str
    instead: str


@dataclass(frozen=True, slots=True)
class Subject:
    """The rules about one subject, by code; ``broken`` when one of them is."""

    id: str
    name: str
    count: str
    broken: bool
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, slots=True)
class RulesView:
    """All that the page of the rules shows; ``broken`` says how many rules are broken now, or is empty when that helps nobody to choose."""

    frame: Frame
    heading: str
    subjects: tuple[Subject, ...]
    broken: str
    findings: str


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page of the rules."""
    yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages, MenuEntry(say("Rules"), links.RULES, 2, at_foot=True))


def make_page(context: Context) -> Page:
    """Make the page of the rules."""
    broken = len([each for each in context.survey.rules if each.name in context.tally.rules])
    view = RulesView(
        frame=context.frame(links.RULES, context.say(say("Rules")), links.FINDINGS),
        heading=context.say(say_n("**{n} rule** for good plans", "**{n} rules** for good plans", len(context.survey.rules))),
        subjects=tuple(_list_subjects(context)),
        broken=str(broken) if 0 < broken < len(context.survey.rules) else "",
        findings=links.FINDINGS,
    )
    return Page(links.RULES, "site/rules.html", view)


def _list_subjects(context: Context) -> Iterator[Subject]:
    for hundred, name in SUBJECTS:
        found = sorted((each for each in context.survey.rules if each.code[2] == hundred), key=lambda each: each.code)
        if found:
            rules = tuple(_show_rule(context, each) for each in found)
            broken = any(each.now for each in rules)
            yield Subject(f"rules-{hundred}", context.say(name), context.say(say_n("{n} rule", "{n} rules", len(rules))), broken, rules)


def _show_rule(context: Context, rule: Rule) -> RuleView:
    broken = context.tally.rules.get(rule.name)
    return RuleView(
        name=rule.name,
        formerly=rule.formerly,
        code=rule.code,
        kind=rule.severity.word,
        severity=context.say(SEVERITY[rule.severity.word]),
        here=_word_strictness(context, rule),
        now=context.say(say_n("{n} finding now", "{n} findings now", broken.number)) if broken else "",
        title=context.say(rule.title),
        what=context.say(rule.what),
        why=context.say(rule.why),
        example=translate_remarks(rule.example, context.say),
        instead=translate_remarks(rule.instead, context.say),
    )


def _word_strictness(context: Context, rule: Rule) -> str:
    """What firm.yaml says about the rule, by its name or by a former one."""
    given = context.firm.strictness(rule.names)
    if given is None:
        return ""
    if isinstance(given, str):
        return context.say(say("here: {severity}", severity=_word_severity(given)))
    tiers = tuple(
        say("{severity} in tier {tier}", severity=_word_severity(strictness), tier=tier) for tier, strictness in sorted(given.items())
    )
    return context.say(say("here: {tiers}", tiers=Listing(tiers)))


def _word_severity(strictness: Strictness) -> Text:
    return say("off") if strictness == "off" else SEVERITY[strictness]
