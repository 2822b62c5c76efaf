"""The tier at a glance: its accounts in rank order, a row each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from accountplan.base.text import Listing, say
from accountplan.model.account import Account
from accountplan.model.charts import CompletenessBar, MeterScale, MiniBars, ScoreMeter
from accountplan.model.figures import Series, list_recent_values
from accountplan.model.pages import Chapter
from accountplan.model.scores import AccountScore
from accountplan.present.parts import NOTHING, Temperature, make_meter, show_completeness, show_temperature, word_score
from accountplan.present.rounding import make_change
from accountplan.present.sections.subject import Subject
from accountplan.present.vocabulary import STATUS

from .context import CLAUSE, BookletContext, cut
from .registry import Chapters
from .waiting import Waiting, show_waiting

YEARS = 5
LONG = 60
"""More accounts than this get one line each."""
WIDE = 5
"""Letters that the column of scores has room for."""
MIDDLE = 5
"""Where the scale of a column begins when no score in it can come lower."""


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One account, at this ``place``; ``was`` says what its tier and its score were at the last meeting. ``late`` when the next action should have been done; ``reach`` names the tiers that the score can still take."""

    place: str
    anchor: str
    rank: str
    name: str
    status: str
    action: str
    when: str
    late: bool
    score: str
    was: str
    reach: str
    meter: ScoreMeter
    turnover: MiniBars | None
    growth: str
    complete: CompletenessBar
    share: str
    lead: str
    temperature: Temperature | None


@dataclass(frozen=True, slots=True)
class Glance:
    """All rows; ``first`` is the mark at which the scale begins, ``letters`` the initials of the four parts of a plan.

    ``long`` when there are so many that each gets one line. ``waiting`` are those without a tier, None when there are none.
    """

    rows: tuple[GlanceRow, ...]
    scale: MeterScale
    first: int
    turnover: bool
    letters: str
    letters_label: str
    waiting: Waiting | None
    long: bool


def make_chapter(context: BookletContext) -> Chapter:
    """The tier at a glance."""
    rows = tuple(_show_row(context, subject) for subject in context.subjects)
    view = Glance(
        rows=rows,
        scale=MeterScale(context.site.limits),
        first=MIDDLE if all(score.low >= MIDDLE for score in context.scores) else 1,
        turnover=any(row.turnover for row in rows),
        letters=context.say(say("SDOA")),
        letters_label=context.say(say("situation, developments, objectives, action plan")),
        waiting=show_waiting(context),
        long=len(rows) > LONG,
    )
    return Chapter(
        "glance", context.say(say("The tier at a glance") if context.tier else say("The clients at a glance")), "booklet/glance.html", view
    )


CHAPTER = Chapters("front", 4, make_chapter)


def _show_row(context: BookletContext, subject: Subject) -> GlanceRow:
    account, score, settings = subject.account, subject.score, subject.settings
    action = context.next_action(account.id)
    rank = context.ranks[account.id]
    return GlanceRow(
        place=f"glance.{account.id}",
        anchor=context.anchor(account.id),
        rank=str(rank) if rank else NOTHING,
        name=context.full(account),
        status="; ".join(_list_statuses(context, account, score)),
        action=cut(action.action.what, CLAUSE) if action else "",
        when=context.due(action) if action else "",
        late=bool(action and action.action.late(context.today)),
        score=word_score(settings, score),
        was=_word_was(context, account.id),
        reach=_word_reach(score) if len(_word_reach(score)) <= WIDE else "",
        meter=_show_meter(subject),
        turnover=_show_turnover(context, account),
        growth=_word_growth(context, account),
        complete=_show_completeness(subject),
        share=show_completeness(settings, subject.completeness).text,
        lead=settings.last_names.get(account.lead, account.lead) if account.lead else NOTHING,
        temperature=show_temperature(settings, account.temperature),
    )


def _word_was(context: BookletContext, account: str) -> str:
    """What its tier and its score were at the last meeting."""
    earlier = context.earlier(account)
    return "; ".join(each for each in (earlier.tier, earlier.score) if each)


def _show_meter(subject: Subject) -> ScoreMeter:
    """The meter; its label is heard without the columns beside it, and so is a sentence."""
    ladder, score = subject.settings.ladder, subject.score
    low, high = ladder.said(score.low), ladder.said(score.high)
    if score.rating is None:
        label = say("not rated; the score can still end up between {low} and {high}", low=low, high=high)
    elif score.low == score.high:
        label = say("the score on the scale, certain: {score}", score=ladder.said(score.rating))
    else:
        label = say("the score is {score}; it can end up between {low} and {high}", score=ladder.said(score.rating), low=low, high=high)
    return replace(make_meter(subject.settings, score), label=subject.say(label))


def _word_reach(score: AccountScore) -> str:
    """The tiers in reach, from the highest to the lowest."""
    return "–".join((score.possible[0], score.possible[-1])) if score.provisional else ""


def _list_statuses(context: BookletContext, account: Account, score: AccountScore) -> Iterator[str]:
    """What an account is besides a client of this tier; the tiers in reach when the column of scores is too narrow for their names."""
    if not account.is_client:
        yield context.say(STATUS[account.status])
    if len(_word_reach(score)) > WIDE:
        yield context.say(say("may be {tiers}", tiers=Listing(score.possible, "or")))


def _show_completeness(subject: Subject) -> CompletenessBar:
    words, plan = subject.settings.words, subject.completeness
    a, b, c, d = (NOTHING if share is None else words.share(share) for share in plan.parts.values())
    label = say("complete: situation {a}, developments {b}, objectives {c}, action plan {d}", a=a, b=b, c=c, d=d)
    return replace(show_completeness(subject.settings, plan).bar, label=subject.say(label))


def _show_turnover(context: BookletContext, account: Account) -> MiniBars | None:
    """Turnover over the last years, the newest last; None when there is none."""
    found = list_recent_values(account, "turnover", YEARS, context.site.years)
    if not found:
        return None
    bars = tuple(None if value is None else float(value) for _, value in found)
    first, last = str(found[0][0]), str(found[-1][0])
    return MiniBars(bars, context.say(say("the course of the turnover, from {first} to {last}", first=first, last=last)))


def _word_growth(context: BookletContext, account: Account) -> str:
    """The change of turnover against the year before, as a percentage; the year alone when there is nothing to compare."""
    found = list_recent_values(account, "turnover", 2, context.site.years)
    change = Series("turnover", tuple(value for _, value in found)).change
    if change is None:
        return str(found[-1][0]) if found else ""
    return context.words.value(make_change(change, context.site.firm.limits.turnover_fall))
