"""The page of one account: its score, the four parts of its plan, its people, its figures, and what asks for attention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.base.text import say
from accountplan.model.charts import CompletenessBar
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links, parts
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.meetings.decided import DecidedRow
from accountplan.present.origins import word_change
from accountplan.present.parts import Badge, FindingView
from accountplan.present.registry import Pages
from accountplan.present.sections import (
    actions,
    ahead,
    around,
    bond,
    competitors,
    course,
    decided,
    expected,
    figures,
    leaving,
    lines,
    objectives,
    particulars,
    people,
    promised,
    risks,
    scoring,
    services,
    situation,
    spearheads,
    unchanged,
    vital,
    work,
)
from accountplan.present.sections.measure import SCREEN
from accountplan.present.sections.situation import Texts
from accountplan.present.sections.subject import Around, Subject
from accountplan.present.stems import make_stem
from accountplan.present.subjects import make_subject
from accountplan.present.unread import Unread, show_unread
from accountplan.present.vocabulary import PART


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents: where it leads, its name, and a figure."""

    href: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class AccountView:
    """All that the page of an account shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    name: str
    badge: Badge
    unread: Unread | None
    who: around.WhoLine
    vital: vital.Vital
    facts: tuple[around.Fact, ...]
    decided: tuple[DecidedRow, ...]
    contents: tuple[Entry, ...]
    tools: tuple[Link, ...]
    complete: str
    bar: CompletenessBar
    todo: tuple[around.Todo, ...]
    score: scoring.Score
    likeness: Link | None
    course: course.CourseView | None
    situation: Texts
    developments: Texts
    objectives: objectives.Objectives
    spearheads: spearheads.SpearheadsView | None
    actions: actions.Actions
    decisions: ahead.Decisions | None
    questions: ahead.Questions | None
    people: people.People
    lines: tuple[lines.Reports, ...]
    figures: figures.Figures
    expected: expected.Expected | None
    services: services.Services | None
    work: work.Work | None
    signals: bond.Signals | None
    promised: promised.PromisedView | None
    risks: risks.Risks | None
    leaving: leaving.LeavingView | None
    competitors: competitors.Competitors | None
    balance: bond.Balance | None
    gifts: bond.Gifts | None
    partnership: bond.Partnership | None
    related: Around | None
    findings: tuple[FindingView, ...]
    all_findings: str
    waivers: tuple[str, ...]
    particulars: particulars.Particulars | None
    source: around.Source
    changed: str
    unchanged: unchanged.Unchanged


def draft_pages(context: Context) -> Iterator[Draft]:
    """A page for every account."""
    for id, each in context.portfolio.accounts.items():
        path = links.make_account_path(id)
        subject = make_subject(context, each, SCREEN, links.make_root_path(path))
        yield Draft(path, partial(make_page, subject, path), subject.made_from)


PAGES = Pages(draft_pages)


def make_page(subject: Subject, path: str) -> Page:
    """Make the page of an account."""
    return Page(path, "site/account.html", show_account(subject, path))


def show_account(subject: Subject, path: str) -> AccountView:
    """Everything on the page."""
    settings, account = subject.settings, subject.account
    complete, signals = parts.show_completeness(settings, subject.completeness), bond.show_signals(subject)
    findings = tuple(parts.show_finding(settings, each, subject.root) for each in subject.findings)
    return AccountView(
        frame=settings.frame(path, account.name, links.ACCOUNTS),
        crumbs=list_crumbs(subject),
        name=account.name,
        badge=parts.show_badge(settings, subject.score),
        unread=show_unread(settings, subject.places, "#findings"),
        who=around.show_who(subject),
        vital=vital.show_vital(subject),
        facts=around.list_facts(subject),
        decided=decided.show_decided(subject),
        contents=list_contents(subject, len(findings), len(signals.rows) if signals else 0),
        tools=list_tools(subject),
        complete=complete.text,
        bar=complete.bar,
        todo=around.list_todos(subject),
        score=scoring.show_score(subject),
        likeness=subject.likeness,
        course=course.show_course(subject),
        situation=situation.show_situation(subject),
        developments=situation.show_developments(subject),
        objectives=objectives.show_objectives(subject),
        spearheads=spearheads.show_spearheads(subject),
        actions=actions.show_actions(subject),
        decisions=ahead.show_decisions(subject),
        questions=ahead.show_questions(subject),
        people=people.show_people(subject),
        lines=lines.list_reporting_lines(subject),
        figures=figures.show_figures(subject),
        expected=expected.show_expected(subject),
        services=services.show_services(subject),
        work=work.show_work(subject),
        signals=signals,
        promised=promised.show_promised(subject),
        risks=risks.show_risks(subject),
        leaving=leaving.show_leaving(subject),
        competitors=competitors.show_competitors(subject),
        balance=bond.show_balance(subject),
        gifts=bond.show_gifts(subject),
        partnership=bond.show_partnership(subject),
        related=subject.around if subject.around != Around() else None,
        findings=findings,
        all_findings=subject.root + links.FINDINGS,
        waivers=around.list_waivers(subject),
        particulars=particulars.show_particulars(subject),
        source=around.show_source(subject),
        changed=subject.say(changed) if (changed := word_change(subject.last, subject.settings.today)) else "",
        unchanged=unchanged.show_unchanged(subject),
    )


def list_crumbs(subject: Subject) -> tuple[Link, ...]:
    """Where the page stands: the list of clients, then the account that this one belongs to or its unit."""
    account, parent = subject.account, subject.around.parent
    first = Link(subject.say(say("Clients")), subject.root + links.ACCOUNTS)
    if parent:
        return first, parent.account
    return (first, Link(subject.settings.firm.unit(account.unit), "")) if account.unit else (first,)


def list_contents(subject: Subject, findings: int, signals: int) -> tuple[Entry, ...]:
    """The contents of the page, with how complete each part is."""
    return (
        *_list_score_entries(subject),
        *_list_part_entries(subject),
        *_list_plan_entries(subject, signals),
        *_list_bond_entries(subject),
        Entry("findings", subject.say(say("Findings")), str(findings)),
        *([Entry("particulars", subject.say(say("Particulars")), "")] if particulars.show_particulars(subject) else []),
        Entry("source", subject.say(say("Source")), ""),
    )


def _list_score_entries(subject: Subject) -> Iterator[Entry]:
    if subject.decided:
        yield Entry("decided", subject.say(say("What we decided")), decided.count_open(subject))
    yield Entry("score", subject.say(say("Score")), parts.word_score(subject.settings, subject.score))
    if subject.course:
        yield Entry("course", subject.say(say("Course of the score")), "")


def _list_part_entries(subject: Subject) -> Iterator[Entry]:
    """The four parts of the plan: only what is whole reads as whole, and only what is empty as empty."""
    shares = subject.completeness.parts
    for number, (part, name) in enumerate(PART.items(), start=1):
        share = shares.get(part)
        yield Entry(part, f"{number} {subject.say(name)}", "" if share is None else subject.settings.words.share(share))
        if part == "objectives" and (found := spearheads.show_spearheads(subject)):
            yield Entry("spearheads", found.heading, "")


def _list_plan_entries(subject: Subject, signals: int) -> Iterator[Entry]:
    """What the plan knows of this client, as far as it knows it; people and figures have a place that asks for them."""
    account = subject.account
    if account.decisions:
        yield Entry("decisions", subject.say(say("What they decide")), str(len(account.decisions)))
    if account.questions:
        yield Entry("questions", subject.say(say("What we do not know yet")), str(len(account.questions)))
    if signals:
        yield Entry("signals", subject.say(say("Signals")), str(signals))
    if account.risks:
        yield Entry("risks", subject.say(say("Risks")), str(len(account.risks)))
    if subject.leaving:
        yield Entry("leaving", subject.say(say("If this client leaves")), "")
    yield Entry("people", subject.say(say("People")), str(len(account.contacts)) if account.contacts else "")
    yield Entry("figures", subject.say(say("Figures")), "")
    if account.budget or account.forecast or account.so_far:
        yield Entry("expected", subject.say(say("Budget and forecast")), "")
    if account.services:
        yield Entry("services", subject.say(say("What they buy")), str(len(account.services)))


def _list_bond_entries(subject: Subject) -> Iterator[Entry]:
    """What passes between them and us."""
    account = subject.account
    if account.assignments or account.proposals:
        yield Entry("work", subject.say(say("Work")), "")
    if promised.has_promised(subject):
        yield Entry("norms", subject.say(say("What they may expect")), "")
    if account.competitors or any(each.competitor for each in account.proposals):
        yield Entry("competitors", subject.say(say("Competitors")), "")
    if account.balance or account.gifts or account.partnership.signs or account.partnership.note:
        yield Entry("bond", subject.say(say("Relationship")), "")


def list_tools(subject: Subject) -> tuple[Link, ...]:
    """What can be done with this plan."""
    settings, tier = subject.settings, subject.score.tier
    href = links.make_edit_address(settings.firm, subject.path) if subject.path else ""
    found = [Link(subject.say(say("Edit this plan")), href)] if href else []
    if tier is not None:
        found.append(Link(subject.say(say("Tier {tier}", tier=tier)), subject.root + links.make_tier_path(tier)))
    if tier is not None and (stem := make_stem(tier)) in settings.booklets:
        found.append(Link(subject.say(say("Booklet (PDF)")), subject.root + links.make_booklet_path(stem)))
    return tuple(found)
