"""The marks of an account by criterion: where each comes from, and what it adds to the score."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, Wording, say
from accountplan.model.account import RaterMark
from accountplan.model.charts import CriterionStrip
from accountplan.model.pages import Link
from accountplan.model.scores import MarkScore
from accountplan.present.parts import NOTHING, word_marks
from accountplan.present.vocabulary import KIND

from .figures import name_in_sentence, word_amount
from .subject import Subject


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion: ``thickness`` is its weight, 0 to 1 of the heaviest; ``mark`` is empty while it is unknown.

    ``talk`` when its raters lie too far apart, ``question`` when its mark is still to be given.
    """

    name: Link
    weight: str
    mark: str
    strip: CriterionStrip
    thickness: float
    source: str
    talk: bool
    question: str
    points: str


@dataclass(frozen=True, slots=True)
class CriterionGroup:
    """The criteria of one kind."""

    name: str
    rows: tuple[CriterionRow, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one of us gave a mark."""

    criterion: str
    who: Link
    mark: str
    day: str
    why: str


def list_criterion_groups(subject: Subject) -> tuple[CriterionGroup, ...]:
    """The criteria of each kind."""
    return tuple(CriterionGroup(name, tuple(show_row(subject, mark) for mark in some)) for name, some in list_kinds(subject))


def list_kinds(subject: Subject) -> list[tuple[str, list[MarkScore]]]:
    """Each kind of criteria that has any, with the marks of this account."""
    marks = subject.score.marks
    kinds = [(kind, [marks[each] for each in of_kind if each in marks]) for kind, of_kind in subject.settings.kinds.items()]
    return [(subject.say(KIND[kind]), some) for kind, some in kinds if some]


def show_row(subject: Subject, mark: MarkScore) -> CriterionRow:
    """One criterion as a row. Few marks and weights there are, so that a mark by hand gives the same row for many clients."""
    if mark.origin != "hand" or mark.mark is None:
        return _make_row(subject, mark)
    share = (*mark.mark.as_integer_ratio(), *mark.known_weight.as_integer_ratio())
    return subject.settings.once(
        ("row", subject.measure.narrow, subject.root, mark.criterion, subject.score.unrated, share), lambda: _make_row(subject, mark)
    )


def _make_row(subject: Subject, mark: MarkScore) -> CriterionRow:
    criteria, words = subject.settings.criteria, subject.settings.words
    return CriterionRow(
        name=subject.settings.criterion(mark.criterion, subject.root),
        weight=subject.settings.weights[mark.criterion],
        mark=words.value(criteria.said_mark(mark.mark)) if mark.mark is not None else "",
        strip=make_strip(subject, mark),
        thickness=subject.settings.heaviness[mark.criterion],
        source=subject.say(word_source(subject, mark)),
        talk=needs_talk(subject, mark),
        question="" if mark.mark is not None else subject.say(criteria.question(mark.criterion)),
        points=_word_points(subject, mark),
    )


def _word_points(subject: Subject, mark: MarkScore) -> str:
    points = None if subject.score.unrated else mark.contribution
    return NOTHING if points is None else subject.settings.words.number(points, 2)


def make_strip(subject: Subject, mark: MarkScore) -> CriterionStrip:
    """The mark on its scale, with the marks of its raters; where it is narrow with the lowest and the highest alone."""
    here, limits = None if mark.mark is None else float(mark.mark), subject.settings.limits
    if not subject.measure.narrow:
        return CriterionStrip(here, tuple([float(each.mark) for each in mark.raters]), limits)
    ends = tuple(float(each.mark) for each in mark.ends) if mark.spread else ()
    return CriterionStrip(here, ends, limits, subject.say(_word_label(subject, mark)))


def _word_label(subject: Subject, mark: MarkScore) -> Text:
    weight = subject.settings.weights[mark.criterion]
    if mark.mark is None:
        return say("unknown, weight {weight}", weight=weight)
    return say("mark {mark}, weight {weight}", mark=subject.settings.criteria.said_mark(mark.mark), weight=weight)


def needs_talk(subject: Subject, mark: MarkScore) -> bool:
    """Whether raters lie so far apart that they should talk (S5)."""
    return mark.raters_differ(subject.settings.criteria.spread_alert)


def word_source(subject: Subject, mark: MarkScore) -> Wording:
    """Where a mark comes from."""
    if mark.origin == "scale" and mark.figure is not None:
        if mark.value is None:
            return say("scale")
        figure = subject.settings.firm.figure_name(mark.figure) or name_in_sentence(mark.figure)
        return say(
            "scale: {figure} {value} in {year}", figure=figure, value=word_amount(subject, mark.figure, mark.value), year=str(mark.year)
        )
    if mark.origin == "raters":
        return _word_raters(subject, mark)
    if mark.year is not None:
        return word_uncounted(subject, mark.year)
    return say("by hand") if mark.origin == "hand" else say("not given yet")


def word_uncounted(subject: Subject, year: int) -> Wording:
    """Why a figure that is recorded gives no mark."""
    if subject.settings.years.runs(year):
        return say("not known: the year {year} still runs", year=str(year))
    return say("not known: the figure of {year} is too old to count", year=str(year))


def _word_raters(subject: Subject, mark: MarkScore) -> Wording:
    if len(mark.raters) == 1:
        (only,) = mark.raters
        return say("{who}, {day}", who=subject.settings.who((only.by,)), day=subject.day(only.on))
    each = word_marks(subject.settings, [(rater.by, rater.mark) for rater in mark.raters])
    return say("{marks}: talk about this", marks=each) if needs_talk(subject, mark) else each


def list_reasons(subject: Subject) -> tuple[Reason, ...]:
    """Why raters gave their marks, as far as they said."""
    return tuple(_show_reason(subject, mark, rater) for mark in subject.score.marks.values() for rater in mark.raters if rater.why)


def _show_reason(subject: Subject, mark: MarkScore, rater: RaterMark) -> Reason:
    settings, words = subject.settings, subject.settings.words
    return Reason(
        criterion=settings.criterion(mark.criterion, subject.root).text,
        who=settings.short(rater.by, subject.root),
        mark=words.plain(rater.mark),
        day=words.day(rater.on, "medium"),
        why=rater.why or "",
    )
