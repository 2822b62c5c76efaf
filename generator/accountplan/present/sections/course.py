"""How the score went month by month: by the method of the day, and apart the plans of then by the method of today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, Number, Text, say
from accountplan.model.bands import count_decimals_beside
from accountplan.model.charts import ScoreCourse
from accountplan.model.course import Course, Step
from accountplan.present.parts import NOTHING

from .subject import Subject, Swing


@dataclass(frozen=True, slots=True)
class CourseRow:
    """One moment: its month, the score of then with its tier, and the score by the method of today."""

    month: str
    score: str
    tier: str
    today: str


@dataclass(frozen=True, slots=True)
class CourseView:
    """The section: what happened in one sentence, the drawing, and its numbers; ``apart`` when the method of today has a column, and ``swing`` what moved it, as a sum."""

    title: str
    measure: str
    chart: ScoreCourse
    rows: tuple[CourseRow, ...]
    methods_differ: bool
    swing: Swing | None


def show_course(subject: Subject) -> CourseView | None:
    """The course of the score; None where there is no past to look back on."""
    course = subject.course
    if course is None:
        return None
    title, methods_differ = subject.say(_word_course(subject, course)), course.methods_differ
    measure = (
        say("Score per month by the method of that day; dashed: the plan of then by the method of today.")
        if methods_differ
        else say("Score per month by the method of that day, which is that of today.")
    )
    rows = tuple(_show_step(subject, step) for step in _list_steps(course))
    return CourseView(title, subject.say(measure), _make_chart(subject, course, title), rows, methods_differ, subject.swing)


def _count_digits(subject: Subject, course: Course) -> int:
    """How many decimals show the first score and the last on their own side of every limit."""
    ladder = subject.settings.ladder
    return count_decimals_beside(((ladder, score) for score in course.end_scores), 2)


def _word_course(subject: Subject, course: Course) -> Text:
    """From where to where, and what of that came from the plan and what from the method."""
    digits, (first, _) = _count_digits(subject, course), course.ends
    before, after = (Number(score, digits) for score in course.end_scores)
    split = course.split(digits)
    if split and split[1]:
        data, method = (Number(part, digits, signed=True) for part in split)
        return say(
            "From {before} in {month} to {after} today: {data} by the plan, {method} by our method",
            before=before,
            after=after,
            month=Day(first.day, "month"),
            data=data,
            method=method,
        )
    if before == after:
        return say("The score is {score}, as in {month}", score=after, month=Day(first.day, "month"))
    return say("From {before} in {month} to {after} today", before=before, after=after, month=Day(first.day, "month"))


def _list_steps(course: Course) -> Iterator[Step]:
    """The moments that say something else than the one before, and the last."""
    before: Step | None = None
    for step in course.steps:
        if before is None or before[1:4] != step[1:4] or step is course.steps[-1]:
            yield step
        before = step


def _show_step(subject: Subject, step: Step) -> CourseRow:
    words, ladder = subject.settings.words, subject.settings.ladder
    score, today = (NOTHING if each is None else words.value(ladder.said(each, 2)) for each in (step.score, step.today))
    day = words.day(step.day, "medium" if step.day == subject.settings.today else "month")
    return CourseRow(day, score, step.tier or NOTHING, today)


def _make_chart(subject: Subject, course: Course, label: str) -> ScoreCourse:
    words, steps, (first, last) = subject.settings.words, course.steps, course.end_scores
    digits = _count_digits(subject, course)
    named = [(at, words.day(step.day, "month")) for at, step in enumerate(steps[:-1])]
    januaries = [each for each in named if steps[each[0]].day.month == 1]
    return ScoreCourse(
        scores=tuple(None if step.score is None else float(step.score) for step in steps),
        ghost=tuple(None if step.today is None or step.today == step.score else float(step.today) for step in steps),
        breaks=tuple(at for at, step in enumerate(steps) if step.broken and at),
        break_label=subject.say(say("another method")),
        ghost_label=subject.say(say("by the method of today")),
        limits=subject.settings.limits,
        months=(*dict.fromkeys((named[0], (len(named), subject.say(say("today"))), *januaries)),),
        first=words.number(first, digits),
        last=words.number(last, digits),
        label=label,
    )
