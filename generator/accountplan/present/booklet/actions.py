"""Part 4 of a plan: what must be done, what was done lately, and how we evaluate ourselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from accountplan.base.text import say
from accountplan.model.account import Account, Action
from accountplan.present.vocabulary import RHYTHM, P

from .context import NOTHING, Tiered
from .situation import Paragraph

RECENT = timedelta(days=183)
"""What was done longer ago is history."""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action; ``late`` are the words for how late it is, empty when it is not."""

    done: bool
    what: str
    how: str
    p: str
    who: str
    when: str
    late: str
    hours: str


def actions(context: Tiered, account: Account) -> tuple[ActionRow, ...]:
    """Open actions by date, those without a date after them, then what was done lately, the newest first."""
    end = date.max
    todo = sorted((each for each in account.actions if each.open), key=lambda each: each.when or end)
    done = [(day, each) for each in account.actions if (day := each.finished)]
    lately = sorted((pair for pair in done if context.today - pair[0] <= RECENT), key=lambda pair: pair[0], reverse=True)
    return tuple(_row(context, each) for each in (*todo, *(action for _, action in lately)))


def _row(context: Tiered, action: Action) -> ActionRow:
    day = action.finished or action.when
    return ActionRow(
        done=not action.open,
        what=action.what,
        how=_how(context, action),
        p=context.say(P[action.p]) if action.p else NOTHING,
        who=context.who(action.who) or NOTHING,
        when=context.day(day) if day else NOTHING,
        late=context.late(action.days_late(context.today)) if action.late(context.today) else "",
        hours=context.hours(action.hours) if action.hours is not None else "",
    )


def _how(context: Tiered, action: Action) -> str:
    """The second line: what came of it, or how and for which objective."""
    if not action.open:
        return action.result or action.how or ""
    aim = context.say(say("aim: {objective}", objective=action.objective.replace("-", " "))) if action.objective else ""
    return "; ".join(each.rstrip(";.") for each in (action.how, aim) if each)


def evaluation(context: Tiered, account: Account) -> str:
    """How often we evaluate ourselves, and when the next time is."""
    found, sentences = account.evaluation, []
    if found.every:
        rhythm = context.say(RHYTHM[found.every])
        sentences.append(f"{rhythm[:1].upper()}{rhythm[1:]}.")
    if found.next:
        day = context.day(found.next)
        sentences.append(
            context.say(
                say("It should have been on {day}.", day=day) if found.overdue(context.today) else say("Next time on {day}.", day=day)
            )
        )
    return " ".join(sentences)


def last_evaluation(context: Tiered, account: Account) -> Paragraph | None:
    """What the newest evaluation said."""
    notes = [note for note in account.evaluation.notes if note.on <= context.today]
    if not notes:
        return None
    newest = max(notes, key=lambda note: note.on)
    return Paragraph(context.say(say("Said on {day}", day=context.day(newest.on))), newest.text)
