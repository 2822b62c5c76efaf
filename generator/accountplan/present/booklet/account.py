"""The pages of one account: what matters most, its score with all marks, the four parts of its plan, and room to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from accountplan.base.kept import make_digest
from accountplan.base.text import Day, Listing, Text, Wording, say, say_n
from accountplan.model.charts import MeterScale, MiniBars
from accountplan.model.pages import LateChapter
from accountplan.model.scores import AccountScore
from accountplan.present.parts import NOTHING, Temperature, show_temperature, word_score
from accountplan.present.sections.marks import CriterionRow, list_kinds, show_row
from accountplan.present.sections.scoring import make_trend
from accountplan.present.sections.subject import Subject
from accountplan.present.vocabulary import LEVEL, STATUS

from .context import BookletContext
from .earlier import Earlier
from .meeting import Meeting, show_meeting
from .opening import Opening, bar_opening
from .plan import Plan, show_plan
from .then import Barred

WHOLE = 44
"""A text of this many letters has room on one line."""
SHORT, LONG = 32, 62
"""A name of up to so many letters is set large, and one of more than that small."""


@dataclass(frozen=True, slots=True)
class HeadFact:
    """What the line under the name says; ``long`` when the line may break within it."""

    text: str
    long: bool


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """The criteria of one kind."""

    name: str
    rows: tuple[Barred[CriterionRow], ...]


class Rank(NamedTuple):
    """The place of an account among ``all`` of its tier, and whether another has it too."""

    place: int
    all: int
    shared: bool


@dataclass(frozen=True, slots=True)
class AccountView:
    """All pages of one account. ``facts`` and ``people`` are the two lines under the name, ``was`` what they said at the last meeting, and ``score_was`` what
    the score was; ``trend`` is the score over the months, where Git knows it.
    """

    name: str
    size: str
    score: str
    note: str
    trend: MiniBars | None
    facts: tuple[HeadFact, ...]
    temperature: Temperature | None
    people: tuple[HeadFact, ...]
    was: tuple[HeadFact, ...]
    opening: Opening
    marks: tuple[MarkGroup, ...]
    known: str
    score_was: str
    remark: str
    scale: MeterScale
    plan: Plan
    meeting: Meeting


def make_account_chapters(context: BookletContext) -> tuple[LateChapter, ...]:
    """The accounts of the tier, in rank order; none where a profile is enough (`profiles.py`)."""
    return () if context.profiled else tuple(_make_chapter(context, each) for each in context.subjects)


def _make_chapter(context: BookletContext, subject: Subject) -> LateChapter:
    """The chapter of an account. It follows from what its page on the site follows from and from its rank in its tier, unless something changed since we last met."""
    account = subject.account
    made_from = "" if context.earlier(account.id).differs else make_digest(subject.made_from, repr(_find_rank(context, subject)))
    return LateChapter(
        context.anchor(account.id), account.name, "booklet/account.html", partial(_show_account, context, subject), made_from
    )


def _show_account(context: BookletContext, subject: Subject) -> AccountView:
    account, score, settings = subject.account, subject.score, subject.settings
    earlier = context.earlier(account.id)
    return AccountView(
        name=account.name,
        size=_choose_size(account.name),
        score=word_score(settings, score),
        note=subject.say(_word_note(subject)),
        trend=make_trend(subject),
        facts=_word_line((subject.say(word_tier(score)), *_list_facts(context, subject))),
        temperature=show_temperature(settings, account.temperature),
        people=_word_line(subject.say(each) for each in _list_people(subject)),
        was=_word_line(earlier.facts),
        opening=bar_opening(subject, earlier),
        marks=_list_marks(subject, earlier),
        known=settings.words.plain(score.known_weight),
        score_was=earlier.score,
        remark=subject.say(_word_remark(subject)),
        scale=MeterScale(settings.limits),
        plan=show_plan(subject, earlier),
        meeting=show_meeting(context, subject),
    )


def _choose_size(name: str) -> str:
    """The class of the stylesheet by which a name is set."""
    if len(name) > LONG:
        return "long"
    return "short" if len(name) <= SHORT else ""


def _list_marks(subject: Subject, earlier: Earlier) -> tuple[MarkGroup, ...]:
    found = list_kinds(subject)
    return tuple(MarkGroup(name, tuple(Barred(show_row(subject, mark), earlier.mark(mark)) for mark in some)) for name, some in found)


def _word_line(texts: Iterable[str]) -> tuple[HeadFact, ...]:
    return tuple(HeadFact(text, len(text) > WHOLE) for text in texts)


def _word_note(subject: Subject) -> Text:
    """What is under the score: how sure it is."""
    score, settings = subject.score, subject.settings
    if score.rating is None:
        return say("{share} known", share=settings.criteria.said_known(score.known))
    if score.low == score.high:
        return say("certain")
    return say("{low} to {high}", low=settings.ladder.said(score.low), high=settings.ladder.said(score.high))


def word_tier(score: AccountScore) -> Text:
    """In which tier a score is, and how sure that is."""
    if score.tier is None:
        return say("no tier yet")
    if score.overruled:
        return say("tier {tier}, by hand", tier=score.tier)
    return say("tier {tier}, provisional", tier=score.tier) if score.provisional else say("tier {tier}", tier=score.tier)


def _find_rank(context: BookletContext, subject: Subject) -> Rank | None:
    tier = subject.score.tier
    ranks, place = context.ranks_within(tier), context.places(tier).get(subject.account.id)
    return Rank(place, ranks.total(), ranks[place] > 1) if place and ranks.total() > 1 else None


def _list_facts(context: BookletContext, subject: Subject) -> Iterator[str]:
    """What is after the tier in the line under the name."""
    account = subject.account
    if rank := _find_rank(context, subject):
        text = say("rank {rank} of {all}", rank=str(rank.place), all=str(rank.all))
        yield subject.say(say("{place}, shared", place=text) if rank.shared else text)
    if not account.is_client:
        yield subject.say(STATUS[account.status])
    if account.level:
        yield subject.say(say("level: {level}", level=LEVEL[account.level]))
    if account.unit:
        yield subject.settings.firm.unit(account.unit)


def _list_people(subject: Subject) -> Iterator[Text]:
    """Ours, and when they last went through the plan."""
    account, settings = subject.account, subject.settings
    if account.lead:
        yield say("lead {name}", name=settings.with_leaving(account.lead, settings.name(account.lead)))
    team = tuple(settings.with_leaving(each, settings.last_names.get(each, each)) for each in account.people if each != account.lead)
    if team:
        yield say("with {team}", team=Listing(team))
    if account.is_client and account.since:
        yield say("client since {year}", year=str(account.since))
    if account.left:
        yield say("a client until {day}", day=subject.day(account.left))
    if account.reviewed:
        yield say("reviewed {day}", day=subject.day(account.reviewed))
    if subject.last.uncommitted:
        yield say("changed, not committed")
    elif commit := subject.last.commit:
        day, is_after = subject.day(commit.day), commit.is_after(subject.settings.today)
        told = say("commit {commit}", commit=commit.short)
        yield told if is_after else say("changed {day} ({commit})", day=day, commit=commit.short)


def _word_remark(subject: Subject) -> Wording:
    """Beside the total: what makes the tier doubtful."""
    score, by_hand = subject.score, subject.account.tier
    if score.overruled and by_hand:
        by = subject.settings.last_names.get(by_hand.by, by_hand.by)
        alone = score.by_marks or NOTHING
        return say("by hand until {day} ({by}); by marks {tier}", day=Day(by_hand.until, "medium"), by=by, tier=alone)
    if score.provisional:
        return say("may be {tiers}", tiers=Listing(score.possible, "or"))
    differ = score.differing(subject.settings.criteria.spread_alert)
    return say_n("raters differ on {n} mark", "raters differ on {n} marks", len(differ)) if differ else ""
