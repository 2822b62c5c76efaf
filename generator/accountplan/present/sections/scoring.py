"""The score of an account, how sure it is, and what would move it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from accountplan.base.text import Day, Listing, Number, Text, say, say_n
from accountplan.model.charts import MiniBars, ScoreMeter
from accountplan.present import parts
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.rounding import count_mark_decimals, make_written_share
from accountplan.present.spelled import choose_plural

from .around import word_tier
from .marks import CriterionGroup, Reason, list_criterion_groups, list_reasons
from .moving import list_moves
from .subject import Subject


@dataclass(frozen=True, slots=True)
class Score:
    """The score, its range, its tier, and its parts; ``overdue`` is a warning about an overrule that ran out.

    ``trend`` is the score over the months, where that is known. ``moving`` says what would bring another tier; ``stands`` goes before it where a tier by hand is in force.
    """

    title: str
    big: str
    tier: str
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
    trend: MiniBars | None


def show_score(subject: Subject) -> Score:
    """The section about the score."""
    score, words = subject.score, subject.settings.words
    known, whole = words.plain(score.known_weight), words.plain(subject.settings.weight)
    said = parts.word_score(subject.settings, score)
    return Score(
        title=subject.say(say("Where the score comes from") if score.rating is None else say("Where the {score} comes from", score=said)),
        big=said,
        tier=subject.say(word_tier(subject)),
        known=subject.say(say("all weight known") if score.known == 1 else _word_known(known, whole)),
        rank=_word_rank(subject),
        meter=make_meter(subject),
        sentences=tuple(subject.say(each) for each in (*list_tier_sentences(subject), *word_overrule(subject))),
        overdue=_word_overdue(subject),
        stands=subject.say(say("The tier set by hand applies until then. On the marks alone:")) if score.overruled else "",
        moving=list_moves(subject),
        groups=list_criterion_groups(subject),
        weight=known,
        total=words.value(subject.settings.ladder.said(score.rating, 2)) if score.rating is not None else NOTHING,
        reasons=list_reasons(subject),
        edit=subject.edit("marks"),
        trend=make_trend(subject),
    )


def make_trend(subject: Subject) -> MiniBars | None:
    """The score over the months as a small line, when there is a past."""
    if subject.course is None:
        return None
    label = say("the course of the score since {month}", month=Day(subject.course.steps[0].day, "month"))
    return MiniBars(tuple(None if step.score is None else float(step.score) for step in subject.course.steps), subject.say(label))


def _word_known(known: str, whole: str) -> Text:
    """How much of the weight is known."""
    return say_n(
        "{known} of {whole} point of weight known",
        "{known} of {whole} points of weight known",
        choose_plural(whole),
        known=known,
        whole=whole,
    )


def _word_rank(subject: Subject) -> str:
    score = subject.score
    if score.rank is None or score.unrated or subject.accounts == 1:
        return ""
    text = say("number {rank} of {all}", rank=score.rank, all=subject.accounts)
    return subject.say(say("{place}, shared", place=text) if subject.shared else text)


def make_meter(subject: Subject) -> ScoreMeter:
    """The large meter: with the zones of the tiers and the ends of the range."""
    score, words = subject.score, subject.settings.words
    low, high = (words.value(subject.settings.ladder.said(end)) for end in (score.low, score.high))
    small = parts.make_meter(subject.settings, score)
    limits = tuple(words.plain(cut) for cut in subject.settings.cuts)
    label = say("Score {score}; tier limits at {limits}", score=small.label, limits=Listing(limits)) if limits else small.label
    return replace(
        small,
        label=subject.say(label),
        zones=subject.settings.once(("zones", score.by_marks or ""), lambda: subject.settings.zones(score.by_marks)),
        low_label=low if low != high else "",
        high_label=high if low != high else "",
    )


def list_tier_sentences(subject: Subject) -> list[Text]:
    """What the marks alone say about the tier."""
    score, criteria = subject.score, subject.settings.criteria
    said: list[Text] = []
    if criteria.rank_by != "rating":
        minimum = Number(criteria.minimum, count_mark_decimals(criteria.minimum))
        said.append(
            say_n(
                "It reaches the minimum of {minimum} on {meets} of {all} criterion.",
                "It reaches the minimum of {minimum} on {meets} of {all} criteria.",
                len(score.marks),
                minimum=minimum,
                meets=score.meets,
                all=len(score.marks),
            )
        )
    if score.by_marks is None:
        enough = make_written_share(criteria.known_at_least)
        said.append(
            say(
                "**Not rated yet**: {known} of the weight is known, and a tier asks for {enough}.",
                known=criteria.said_known(score.known),
                enough=enough,
            )
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


def word_overrule(subject: Subject) -> list[Text]:
    """Who set the tier by hand, until when, and why."""
    by_hand = subject.account.tier
    if by_hand is None or not subject.score.overruled:
        return []
    who = subject.settings.name(by_hand.by)
    return [
        say("{who} set it by hand to **{tier}** until {day}: “{why}”.", who=who, tier=by_hand.is_, day=Day(by_hand.until), why=by_hand.why)
    ]


def _word_overdue(subject: Subject) -> str:
    by_hand = subject.account.tier
    if by_hand is None or by_hand.holds(subject.settings.today):
        return ""
    return subject.say(
        say("The tier set by hand, {tier}, expired on {day} and no longer counts.", tier=by_hand.is_, day=Day(by_hand.until))
    )
