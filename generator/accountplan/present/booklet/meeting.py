"""The page that faces the end of a plan: what to ask about this client, and room for what the meeting agrees.

It is there for every client of a tier that asks everything of a plan, and for every client in danger; for others when the plan would
leave a right page blank. What it asks follows from the plan, what is most at stake first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Listing, Number, Text, Wording, say
from accountplan.model.account import Account
from accountplan.model.scores import AccountScore, MarkScore
from accountplan.present.doubts import ask_danger_here, ask_late_here
from accountplan.present.sections.aims import name_objective
from accountplan.present.sections.subject import Subject
from accountplan.present.spelled import uncapitalise
from accountplan.present.vocabulary import STAGE

from .context import CLAUSE, BookletContext, cut, quote

MOST = 5
"""More questions than this leave too little room for the answers."""
KNOWN = 3
"""How many criteria without a mark are named; more are counted by the part of the plan itself."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """``next`` is the day of the next evaluation, empty when there is none to come; ``sure`` when the page is there in any case."""

    questions: tuple[str, ...]
    next: str
    sure: bool


def show_meeting(context: BookletContext, subject: Subject) -> Meeting:
    """What to ask, and when we meet about it again."""
    evaluation = subject.account.evaluation
    asked = (
        *_list_urgent_questions(context, subject),
        *_list_plan_questions(context, subject),
        *_list_standing_questions(context, subject),
    )
    return Meeting(
        questions=tuple(context.say(each) for each in asked[:MOST]),
        next=context.day(evaluation.next) if evaluation.next and not evaluation.overdue(context.today) else "",
        sure=subject.completeness.asks_everything or subject.risk is not None,
    )


def _list_urgent_questions(context: BookletContext, subject: Subject) -> Iterator[Wording]:
    """What we may lose, or have promised: the client itself, what is late, and what was not reached; and what the plan asks itself."""
    account = subject.account
    if subject.risk:
        sign = cut(context.say(subject.risk.signs[0].text).rstrip("."), CLAUSE)
        yield ask_danger_here(sign)
    first = context.next_action(account.id)
    if first and first.action.late(context.today):
        yield ask_late_here(cut(first.action.what, CLAUSE), context.late(first.action))
    yield from account.questions
    yield from _list_objective_questions(context, subject)
    if account.evaluation.next and account.evaluation.overdue(context.today):
        yield say("When do we hold the evaluation of {day}?", day=context.day(account.evaluation.next))


def _list_objective_questions(context: BookletContext, subject: Subject) -> Iterator[Text]:
    """The first objective that should have been reached."""
    for each, standing in subject.aims:
        if standing.behind and each.by:
            objective = cut(name_objective(subject.settings, subject.measure, each), CLAUSE)
            yield say("“{objective}” was due by {day}: is it reached, moved or dropped?", objective=objective, day=context.day(each.by))
            return


def _list_plan_questions(context: BookletContext, subject: Subject) -> Iterator[Text]:
    """What the plan leaves open: what may come, whom we must know, what we do not agree on, and what it fears and hopes."""
    account, chances = subject.account, subject.account.situation
    yield from _list_proposal_questions(account)
    yield from _list_contact_questions(context, account)
    yield from _list_mark_questions(context, subject.score)
    if chances.threats:
        yield say("“{threat}” Who does what about it?", threat=quote(chances.threats[0], CLAUSE))
    if chances.opportunities:
        yield say("“{opportunity}” What is our next step?", opportunity=quote(chances.opportunities[0], CLAUSE))


def _list_proposal_questions(account: Account) -> Iterator[Text]:
    """The largest open proposal."""
    open_ = [each for each in account.proposals if not each.over]
    if open_:
        largest = max(open_, key=lambda each: each.value or 0)
        yield say("“{proposal}”, {stage}: what wins it?", proposal=cut(largest.name, CLAUSE), stage=STAGE[largest.stage])


def _list_contact_questions(context: BookletContext, account: Account) -> Iterator[Text]:
    """The first of those who decide whom none of us knows."""
    for each in account.contacts_here(context.today):
        if each.decides and not each.known_to(context.site.gone):
            yield say("Which of us will get to know {name}, who decides?", name=cut(each.label, CLAUSE))
            return


def _list_mark_questions(context: BookletContext, score: AccountScore) -> Iterator[Text]:
    """The mark on which raters differ most, and the heaviest criteria without a mark."""
    criteria = context.portfolio.criteria
    wide = score.differing(criteria.spread_alert)
    if wide:
        yield _word_difference(context, max(wide, key=lambda each: each.spread or 0))
    if score.missing and len(score.missing) < len(score.marks):
        names = [context.say(criteria.name(each.criterion)) for each in score.missing[:KNOWN]]
        yield say("Which mark do we give for {criteria}?", criteria=Listing(tuple(uncapitalise(each) for each in names)))


def _word_difference(context: BookletContext, found: MarkScore) -> Text:
    low, high = found.ends
    return say(
        "{criterion}: {high} gives {most}, {low} gives {least}. What does each of them see?",
        criterion=context.say(context.portfolio.criteria.name(found.criterion)),
        high=context.who((high.by,)),
        most=Number(high.mark),
        low=context.who((low.by,)),
        least=Number(low.mark),
    )


def _list_standing_questions(context: BookletContext, subject: Subject) -> Iterator[Text]:
    """What can always be asked."""
    reviewed = subject.account.reviewed
    if reviewed and subject.account.reviewed_before(context.today):
        yield say("What has changed here since {day}?", day=context.day(reviewed))
    else:
        yield say("What do we know about this client that is not written here?")
