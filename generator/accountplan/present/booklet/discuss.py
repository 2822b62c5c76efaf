"""What to discuss: all that is late, in danger, in doubt or unfinished in this tier, with the page where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from accountplan.base.days import QUARTER
from accountplan.base.text import Number, Text, say, say_n
from accountplan.model.account import Account, Objective
from accountplan.model.analysis import Standing
from accountplan.model.pages import Chapter
from accountplan.present.doubts import tell_by_hand_and_marks, tell_reach
from accountplan.present.due import describe_due, is_discussed
from accountplan.present.rounding import make_share
from accountplan.present.sections.aims import name_objective
from accountplan.present.sections.measure import PAPER
from accountplan.present.spelled import uncapitalise, word_more
from accountplan.present.vocabulary import PART

from .context import CLAUSE, BookletContext, Open, cut
from .quarter import NOBODY
from .registry import Chapters
from .waiting import WAITING, list_untiered

HALF = Fraction(1, 2)
MOST = 6
"""How many lines under each head; the rest is a sentence, unless it is a line as well."""


RESOLUTIONS = "resolutions"
"""The part of what is due that meetings decided."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to discuss: about whom, what, and where it stands."""

    who: str
    what: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Head:
    """Points of one kind in this many ``rows``; ``more`` says how many points are left out."""

    title: str
    points: tuple[Point, ...]
    more: str
    rows: int


@dataclass(frozen=True, slots=True)
class Discuss:
    """All heads that have points; ``calm`` is the sentence when none has."""

    heads: tuple[Head, ...]
    calm: str


def make_chapter(context: BookletContext) -> Chapter:
    """What the meeting is about."""
    kinds = (
        (say("Late"), chain(_list_late_actions(context), _list_late_work(context))),
        (say("In danger"), _list_risks(context)),
        (say("Which tier?"), _list_doubtful_tiers(context)),
        (say("Marks that differ"), _list_differing_marks(context)),
        (say("Objectives"), _list_missed_objectives(context)),
        (say("Evaluation"), _list_late_evaluations(context)),
        (say("Plans with gaps"), _list_thin_plans(context)),
    )
    heads = tuple(_make_head(context, context.say(title), points) for title, found in kinds if (points := list(found)))
    calm = "" if heads else context.say(say("Nothing here is known to be late, at risk or in doubt. What do you want to talk about?"))
    return Chapter("discuss", context.say(say("To discuss")), "booklet/discuss.html", Discuss(heads, calm), names_pages=bool(heads))


CHAPTER = Chapters("front", 3, make_chapter)


def _make_head(context: BookletContext, title: str, points: list[Point]) -> Head:
    if len(points) <= MOST + 1:
        return Head(title, tuple(points), "", len(points))
    more = len(points[MOST:])
    return Head(title, tuple(points[:MOST]), context.say(word_more(more)), MOST + 1)


def _make_point(context: BookletContext, account: Account, what: str, place: str = "") -> Point:
    """A point that stands at a ``place``: where the pages of the account begin, unless told otherwise."""
    return Point(context.brief(account), what, place or context.anchor(account.id))


def _list_late_actions(context: BookletContext) -> Iterator[Point]:
    """Accounts with late actions, the latest first."""
    late: dict[str, list[Open]] = {}
    for each in context.open:
        if each.action.late(context.today):
            late.setdefault(each.account.id, []).append(each)
    for first, *rest in late.values():
        action, days = cut(first.action.what, CLAUSE), context.late(first.action)
        what = say("{what}, {days}", what=action, days=days)
        if rest:
            what = say_n("{what}, {days}; and {n} more", "{what}, {days}; and {n} more", len(rest), what=action, days=days)
        yield _make_point(context, first.account, context.say(what), context.place_action(first))


def _list_late_work(context: BookletContext) -> Iterator[Point]:
    """Assignments to deliver, proposals to send, plans to review, decisions to take and what meetings decided that are late, the latest first. What
    a meeting decided stands on no page of the account, but with who does it.
    """
    for due in context.dues:
        if due.late and (is_discussed(due) or due.part == RESOLUTIONS):
            place = f"quarter.{next(iter(due.people), NOBODY)}" if due.part == RESOLUTIONS else ""
            account = context.account(due.account)
            name = describe_due(context.site, account, due).what
            what = say("{what}, {days}", what=cut(name, CLAUSE), days=context.days_late(due.days))
            yield _make_point(context, account, context.say(what), place)


def _list_risks(context: BookletContext) -> Iterator[Point]:
    """Clients on the watch list, in its order, each with its first sign: that list has them all."""
    for subject, risk in context.at_risk:
        text, rest = context.say(risk.signs[0].text).rstrip("."), len(risk.signs[1:])
        if rest:
            text = context.say(say_n("{sign}; and {n} more sign", "{sign}; and {n} more signs", rest, sign=text))
        yield _make_point(context, subject.account, text)


def _list_doubtful_tiers(context: BookletContext) -> Iterator[Point]:
    """Accounts whose tier is provisional, or set by hand until soon, and those that have none yet."""
    for subject in context.subjects:
        account, score = subject.account, subject.score
        if account.tier and score.overruled and account.tier.ends_soon(context.today):
            yield _make_point(context, account, context.say(tell_by_hand_and_marks(context.day(account.tier.until), score)))
        elif score.doubtful:
            yield _make_point(context, account, context.say(tell_reach(score)))
    for account, score in list_untiered(context):
        text = say("has no tier yet: {share} of the weight is known", share=context.portfolio.criteria.said_known(score.known))
        yield Point(context.brief(account), context.say(text), WAITING)


def _list_differing_marks(context: BookletContext) -> Iterator[Point]:
    """Marks on which raters are further apart than they should be."""
    criteria = context.portfolio.criteria
    for subject in context.subjects:
        for each in subject.score.differing(criteria.spread_alert):
            low, high = (Number(rater.mark) for rater in each.ends)
            text = say("{criterion}: from {low} to {high}", criterion=context.say(criteria.name(each.criterion)), low=low, high=high)
            yield _make_point(context, subject.account, context.say(text))


def _list_missed_objectives(context: BookletContext) -> Iterator[Point]:
    """Objectives that should have been reached by now, or soon, and are not."""
    for subject in context.subjects:
        for number, (each, standing) in enumerate(subject.aims, 1):
            if each.by and each.due(context.today + QUARTER) and not standing.reached:
                text = context.say(_word_objective(context, each, context.day(each.by), standing))
                yield _make_point(context, subject.account, text, context.place(subject.account.id, "aim", number))


def _word_objective(context: BookletContext, objective: Objective, day: str, standing: Standing) -> Text:
    """What was to be reached by which day, and how far it is where that is known."""
    measure = name_objective(context.site, PAPER, objective)
    if standing.covered is None:
        return say("{measure}, by {day}", measure=measure, day=day)
    return say("{measure}, by {day}: {share} of the way", measure=measure, day=day, share=context.words.share(standing.covered))


def _list_late_evaluations(context: BookletContext) -> Iterator[Point]:
    """Evaluations that should have been held, the oldest first."""
    late = [(each.evaluation.days_late(context.today), each) for each in context.accounts]
    for days, account in sorted(late, key=lambda pair: (-pair[0], pair[1].id)):
        if days:
            yield _make_point(context, account, context.days_late(days), context.place(account.id, "evaluation"))


def _list_thin_plans(context: BookletContext) -> Iterator[Point]:
    """Plans that are not half complete, the emptiest first."""
    for subject in sorted(context.subjects, key=lambda each: each.completeness.plan):
        plan = subject.completeness
        if plan.thin:
            empty = [context.say(PART[part]) for part, share in plan.parts.items() if share == 0]
            parts = ", ".join(uncapitalise(part) for part in empty)
            share = make_share(plan.plan, HALF)
            text = say("{share} complete", share=share)
            if parts:
                text = say("{share} complete; nothing yet about {parts}", share=share, parts=parts)
            yield _make_point(context, subject.account, context.say(text))
