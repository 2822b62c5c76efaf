"""The score of an account, and where every point of it comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from accountplan.base.text import Day, Listing, Number, Share, Text, Wording, say, say_n
from accountplan.model.charts import CriterionStrip, ScoreMeter
from accountplan.model.pages import Link
from accountplan.model.scores import MarkScore
from accountplan.present import parts
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.vocabulary import KIND

from .figures import amount, title
from .moving import moving
from .subject import Subject


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion: ``talk`` when its raters lie too far apart, ``question`` when its mark is still to be given."""

    name: Link
    weight: str
    mark: str
    strip: CriterionStrip
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


@dataclass(frozen=True, slots=True)
class Score:
    """The score, its range, its tier, and its parts; ``overdue`` is a warning about an overrule that ran out.

    ``moving`` says what would bring another tier; ``stands`` goes before it where a tier by hand is in force.
    """

    big: str
    known: str
    rank: str
    meter: ScoreMeter
    sentences: tuple[str, ...]
    overdue: str
    stands: str
    moving: tuple[str, ...]
    groups: tuple[CriterionGroup, ...]
    weight: str
    total: str
    reasons: tuple[Reason, ...]
    edit: Edit | None


def scoring(subject: Subject) -> Score:
    """The section about the score."""
    score, words = subject.score, subject.settings.words
    whole = subject.settings.weight
    known = words.plain(score.known * whole)
    return Score(
        big=parts.mark(subject.settings, score),
        known=subject.say(say("{known} of {whole} points of weight known", known=known, whole=words.plain(whole))),
        rank=_rank(subject),
        meter=meter(subject),
        sentences=tuple(subject.say(each) for each in (*tier_sentences(subject), *overrule(subject))),
        overdue=_overdue(subject),
        stands=subject.say(say("The tier by hand stands until then. On the marks alone:")) if score.overruled else "",
        moving=moving(subject),
        groups=_groups(subject),
        weight=known,
        total=words.number(score.rating, 2) if score.rating is not None else NOTHING,
        reasons=tuple(reason for mark in score.marks.values() for reason in _reasons(subject, mark)),
        edit=subject.edit("marks"),
    )


def _rank(subject: Subject) -> str:
    score = subject.score
    if score.rank is None or score.unrated:
        return ""
    return subject.say(say("number {rank} of {all}", rank=score.rank, all=subject.accounts))


def meter(subject: Subject) -> ScoreMeter:
    """The large meter: with the zones of the tiers and the ends of the range."""
    score, words = subject.score, subject.settings.words
    low, high = words.number(score.low), words.number(score.high)
    small = parts.meter(subject.settings, score)
    limits = tuple(words.plain(cut) for cut in subject.settings.cuts)
    label = say("Score {score}; tier limits at {limits}", score=small.label, limits=Listing(limits)) if limits else small.label
    return replace(
        small,
        label=subject.say(label),
        zones=subject.settings.once(("zones", score.by_marks or ""), lambda: subject.settings.zones(score.by_marks)),
        low_label=low if low != high else "",
        high_label=high if low != high else "",
    )


def tier_sentences(subject: Subject) -> list[Text]:
    """What the marks alone say about the tier."""
    score, criteria = subject.score, subject.settings.criteria
    said: list[Text] = []
    if criteria.rank_by != "rating":
        minimum = Number(criteria.minimum, 0 if criteria.minimum % 1 == 0 else 1)
        said.append(
            say(
                "It reaches the minimum of {minimum} on {meets} of {all} criteria.",
                minimum=minimum,
                meets=score.meets,
                all=len(score.marks),
            )
        )
    if score.by_marks is None:
        enough = Share(criteria.known_at_least)
        said.append(
            say("**Not rated yet**: {known} of the weight is known, and a tier asks for {enough}.", known=Share(score.known), enough=enough)
        )
    elif len(score.possible) > 1:
        reach = Listing(score.possible, "or")
        with_marks = say_n("with the mark that is missing", "with the {n} marks that are missing", len(score.missing))
        said.append(
            say(
                "On the marks this is **tier {tier}, provisional**: {with_marks} it can be {reach}.",
                tier=score.by_marks,
                with_marks=with_marks,
                reach=reach,
            )
        )
    else:
        said.append(say("On the marks this is **tier {tier}**.", tier=score.by_marks))
    return said


def overrule(subject: Subject) -> list[Text]:
    """Who set the tier by hand, until when, and why."""
    by_hand = subject.account.tier
    if by_hand is None or not subject.score.overruled:
        return []
    who = subject.settings.name(by_hand.by)
    return [
        say("{who} set it by hand to **{tier}** until {day}: “{why}”.", who=who, tier=by_hand.is_, day=Day(by_hand.until), why=by_hand.why)
    ]


def _overdue(subject: Subject) -> str:
    by_hand = subject.account.tier
    if by_hand is None or by_hand.holds(subject.settings.today):
        return ""
    return subject.say(say("The tier by hand, {tier}, ran out on {day} and no longer counts.", tier=by_hand.is_, day=Day(by_hand.until)))


def _groups(subject: Subject) -> tuple[CriterionGroup, ...]:
    marks = subject.score.marks
    kinds = [(kind, [marks[each] for each in of_kind if each in marks]) for kind, of_kind in subject.settings.kinds.items()]
    return tuple(CriterionGroup(subject.say(KIND[kind]), tuple(row(subject, mark) for mark in some)) for kind, some in kinds if some)


def row(subject: Subject, mark: MarkScore) -> CriterionRow:
    """One criterion as a row. Few marks and weights there are, so that a mark by hand gives the same row for many clients."""
    if mark.origin != "hand" or mark.mark is None:
        return _row(subject, mark)
    share = (*mark.mark.as_integer_ratio(), *mark.known_weight.as_integer_ratio())
    return subject.settings.once(("row", subject.root, mark.criterion, subject.score.unrated, share), lambda: _row(subject, mark))


def _row(subject: Subject, mark: MarkScore) -> CriterionRow:
    criteria, words = subject.settings.criteria, subject.settings.words
    return CriterionRow(
        name=subject.settings.criterion(mark.criterion, subject.root),
        weight=subject.settings.weights[mark.criterion],
        mark=words.number(mark.mark, 1) if mark.mark is not None else subject.say(say("unknown")),
        strip=strip(subject, mark),
        source=subject.say(source(subject, mark)),
        talk=talk(subject, mark),
        question="" if mark.mark is not None else subject.say(criteria.question(mark.criterion)),
        points=_points(subject, mark),
    )


def _points(subject: Subject, mark: MarkScore) -> str:
    points = None if subject.score.unrated else mark.contribution
    return NOTHING if points is None else subject.settings.words.number(points, 2)


def strip(subject: Subject, mark: MarkScore) -> CriterionStrip:
    """The mark on its scale."""
    raters = tuple([float(each.mark) for each in mark.raters])
    return CriterionStrip(None if mark.mark is None else float(mark.mark), raters, subject.settings.limits)


def talk(subject: Subject, mark: MarkScore) -> bool:
    """Whether raters lie so far apart that they should talk (S5)."""
    return mark.apart(subject.settings.criteria.spread_alert)


def source(subject: Subject, mark: MarkScore) -> Wording:
    """Where a mark comes from."""
    if mark.origin == "scale" and mark.figure is not None:
        if mark.value is None:
            return say("scale")
        name = title(subject, mark.figure)
        figure = name[:1].lower() + name[1:]
        return say("scale: {figure} {value} in {year}", figure=figure, value=amount(subject, mark.figure, mark.value), year=str(mark.year))
    if mark.origin == "raters":
        return _raters(subject, mark)
    return say("by hand") if mark.origin == "hand" else say("not given yet")


def _raters(subject: Subject, mark: MarkScore) -> Wording:
    if len(mark.raters) == 1:
        only = mark.raters[0]
        return say("{who}, {day}", who=subject.settings.who((only.by,)), day=subject.day(only.on))
    plain = subject.settings.words.plain
    each = ", ".join(f"{subject.settings.who((rater.by,))} {plain(rater.mark)}" for rater in mark.raters)
    return say("{marks}: talk about this", marks=each) if talk(subject, mark) else each


def _reasons(subject: Subject, mark: MarkScore) -> list[Reason]:
    if not mark.raters:
        return []
    name, words = subject.settings.criterion(mark.criterion, subject.root).text, subject.settings.words
    return [
        Reason(name, subject.settings.short(rater.by, subject.root), words.plain(rater.mark), words.day(rater.on, "medium"), rater.why)
        for rater in mark.raters
        if rater.why
    ]
