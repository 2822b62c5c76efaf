"""The page of the rules: what each checks, why, an example, and what to write instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.model.firm import Strictness
from accountplan.model.pages import Draft, Page
from accountplan.model.rules import Rule
from accountplan.model.text import Listing, Text, say, say_n
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.registry import kind
from accountplan.present.vocabulary import SEVERITY


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule; ``here`` says what this firm made of its severity, or is empty; ``now`` how often it is broken, or is empty."""

    name: str
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
class RulesView:
    """All that the page of the rules shows."""

    frame: Frame
    heading: str
    rules: tuple[RuleView, ...]
    findings: str


@kind
def rules(context: Context) -> Iterator[Draft]:
    """The one page of the rules."""
    yield Draft(links.RULES, partial(page, context))


def page(context: Context) -> Page:
    """Make the page of the rules."""
    counts = Counter(each.rule for each in context.survey.findings)
    view = RulesView(
        frame=context.frame(links.RULES, context.say(say("Rules")), links.FINDINGS),
        heading=context.say(say_n("**{n} rule** for good plans", "**{n} rules** for good plans", len(context.survey.rules))),
        rules=tuple(_rule(context, each, counts[each.name]) for each in context.survey.rules),
        findings=links.FINDINGS,
    )
    return Page(links.RULES, "site/rules.html", view)


def _rule(context: Context, rule: Rule, number: int) -> RuleView:
    return RuleView(
        name=rule.name,
        code=rule.code,
        kind=rule.severity.word,
        severity=context.say(SEVERITY[rule.severity.word]),
        here=_here(context, rule),
        now=context.say(say_n("{n} finding now", "{n} findings now", number)) if number else "",
        title=context.say(rule.title),
        what=context.say(rule.what),
        why=context.say(rule.why),
        example=rule.example,
        instead=rule.instead,
    )


def _here(context: Context, rule: Rule) -> str:
    """What firm.yaml says about the rule, by its name or its code."""
    given = context.firm.rules.get(rule.name)
    if given is None:
        return ""
    if isinstance(given, str):
        return context.say(say("here: {severity}", severity=_word(given)))
    tiers = tuple(say("{severity} in tier {tier}", severity=_word(strictness), tier=tier) for tier, strictness in sorted(given.items()))
    return context.say(say("here: {tiers}", tiers=Listing(tiers)))


def _word(strictness: Strictness) -> Text:
    return say("off") if strictness == "off" else SEVERITY[strictness]
