"""Decisions: what is asked first, in a few questions that follow from the plans, what is most at stake first; then room to write what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, say
from accountplan.model.pages import Chapter
from accountplan.present.doubts import ask_by_hand, ask_danger, ask_late, ask_tier

from .context import CLAUSE, BookletContext, cut
from .registry import Chapters

MOST = 5
"""More questions than this leave no room for the answers."""
FEW = 2
"""More accounts in doubt than this are asked about together."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide, and where it stands."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """The questions: of clients that may leave, of what is late, and of tiers in doubt, the first of each kind before the second of any."""

    questions: tuple[Question, ...]


def make_chapter(context: BookletContext) -> Chapter:
    """What must be decided."""
    kinds = [list(found) for found in (_list_risk_questions(context), _list_overdue_questions(context), _list_tier_questions(context))]
    first = [found[turn] for turn in range(MOST) for found in kinds if turn < len(found)]
    questions = tuple(Question(context.say(text), anchor) for anchor, text in first[:MOST])
    return Chapter("decisions", context.say(say("Decisions")), "booklet/decisions.html", Decisions(questions), names_pages=bool(questions))


CHAPTER = Chapters("end", 5, make_chapter)


def _list_tier_questions(context: BookletContext) -> Iterator[tuple[str, Text]]:
    """Accounts whose place in the tier is in doubt, the highest first; when marks are missing everywhere, that is one question."""
    doubtful = [score for score in context.scores if score.doubtful]
    for subject in context.subjects:
        account, score = subject.account, subject.score
        name, anchor = context.brief(account), context.anchor(account.id)
        if account.tier and score.overruled and account.tier.ends_soon(context.today):
            yield anchor, ask_by_hand(name, score, account.tier.until)
        elif score in doubtful and len(doubtful) <= FEW:
            yield anchor, ask_tier(name, score, unknown=True)
    if len(doubtful) > FEW:
        count = str(len(doubtful))
        yield "glance", say("{count} clients may belong in another tier: who completes their marks, and when?", count=count)


def _list_risk_questions(context: BookletContext) -> Iterator[tuple[str, Text]]:
    """Clients that may leave, the most urgent first."""
    for subject, risk in context.at_risk:
        if risk.asks_decision:
            yield context.anchor(subject.account.id), ask_danger(context.brief(subject.account), len(risk.signs))


def _list_overdue_questions(context: BookletContext) -> Iterator[tuple[str, Text]]:
    """Actions that are long overdue, the latest first."""
    for each in context.open:
        if each.action.asks_decision(context.today):
            what, days = cut(each.action.what, CLAUSE), each.action.days_late(context.today)
            yield context.place_action(each), ask_late(context.brief(each.account), what, days)
