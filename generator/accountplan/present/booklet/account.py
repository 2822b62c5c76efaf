"""The pages of one account: its score with all marks, the four parts of its plan, and room to write."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Day, Listing, Number, Share, say, say_n
from accountplan.model.account import Account
from accountplan.model.charts import CriterionStrip, MeterScale
from accountplan.model.criteria import KINDS
from accountplan.model.pages import Chapter
from accountplan.model.scores import AccountScore, MarkScore
from accountplan.present.parts import NOTHING, Temperature, mark, temperature
from accountplan.present.sections.subject import Subject
from accountplan.present.vocabulary import KIND, LEVEL, STATUS

from .context import Tiered
from .meeting import Meeting, meeting
from .plan import Plan, plan


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One criterion: its bar is as long as the mark and as thick as its weight (``thickness``, 0 to 1 of the heaviest)."""

    kind: str
    span: int
    name: str
    weight: str
    mark: str
    strip: CriterionStrip
    thickness: float


@dataclass(frozen=True, slots=True)
class AccountView:
    """All pages of one account. ``facts`` and ``people`` are the two lines under the name."""

    name: str
    size: str
    score: str
    note: str
    facts: tuple[str, ...]
    temperature: Temperature | None
    people: tuple[str, ...]
    marks: tuple[MarkRow, ...]
    known: str
    remark: str
    scale: MeterScale
    plan: Plan
    meeting: Meeting


def accounts(context: Tiered) -> tuple[Chapter, ...]:
    """The accounts of the tier, in rank order."""
    return tuple(
        Chapter(context.anchor(each.account.id), each.account.name, "booklet/account.html", _view(context, each))
        for each in context.subjects
    )


def _view(context: Tiered, subject: Subject) -> AccountView:
    account, score = subject.account, subject.score
    known = sum(each.weight for each in score.marks.values() if each.mark is not None)
    return AccountView(
        name=account.name,
        size="short" if len(account.name) < 33 else "long" if len(account.name) > 62 else "",
        score=mark(context.site, score),
        note=_note(context, score),
        facts=tuple(_facts(context, account, score)),
        temperature=temperature(context.site, account.temperature),
        people=tuple(_people(context, account)),
        marks=_marks(context, score),
        known=context.words.plain(known),
        remark=_remark(context, account, score),
        scale=MeterScale(context.site.limits),
        plan=plan(subject),
        meeting=meeting(context, subject),
    )


def _note(context: Tiered, score: AccountScore) -> str:
    """What stands under the score: how sure it is."""
    if score.rating is None:
        return context.say(say("{share} known", share=Share(score.known)))
    if score.low == score.high:
        return context.say(say("certain"))
    return context.say(say("{low} to {high}", low=Number(score.low), high=Number(score.high)))


def _facts(context: Tiered, account: Account, score: AccountScore) -> list[str]:
    say_, tier = context.say, context.tier.id
    if score.overruled:
        tier_words = say("tier {tier}, by hand", tier=tier)
    elif score.provisional:
        tier_words = say("tier {tier}, provisional", tier=tier)
    else:
        tier_words = say("tier {tier}", tier=tier)
    facts = [say_(tier_words)]
    if rank := context.ranks[account.id]:
        facts.append(say_(say("rank {rank} of {all}", rank=str(rank), all=str(len(context.accounts)))))
    if account.status != "client":
        facts.append(say_(STATUS[account.status]))
    if account.level:
        facts.append(say_(say("level: {level}", level=LEVEL[account.level])))
    if account.unit:
        facts.append(context.portfolio.unit(account.unit))
    return facts


def _people(context: Tiered, account: Account) -> list[str]:
    found = []
    if account.lead:
        found.append(context.say(say("lead {name}", name=context.portfolio.person(account.lead))))
    team = tuple(context.site.last_names.get(each, each) for each in account.people if each != account.lead)
    if team:
        found.append(context.say(say("with {team}", team=Listing(team))))
    if account.reviewed:
        found.append(context.say(say("reviewed {day}", day=context.day(account.reviewed))))
    return found


def _marks(context: Tiered, score: AccountScore) -> tuple[MarkRow, ...]:
    """The criteria by kind; the first of each kind names it for all."""
    criteria = context.portfolio.criteria
    heaviest = max((each.weight for each in score.marks.values()), default=1) or 1
    found = []
    for kind in KINDS:
        some = [each for each in score.marks.values() if criteria.kind(each.criterion) == kind]
        for number, each in enumerate(some):
            thickness = float(each.weight / heaviest)
            found.append(_mark(context, each, context.say(KIND[kind]) if number == 0 else "", len(some), thickness))
    return tuple(found)


def _mark(context: Tiered, found: MarkScore, kind: str, span: int, thickness: float) -> MarkRow:
    words = context.words
    raters = tuple(float(rater.mark) for rater in found.raters)
    ends = (min(raters), max(raters)) if raters and found.spread else ()
    said = NOTHING if found.mark is None else words.number(found.mark, 1)
    weight = words.plain(found.weight)
    label = (
        say("mark {mark}, weight {weight}", mark=said, weight=weight)
        if found.mark is not None
        else say("unknown, weight {weight}", weight=weight)
    )
    strip = CriterionStrip(None if found.mark is None else float(found.mark), ends, context.site.limits, context.say(label))
    return MarkRow(kind, span, context.say(context.portfolio.criteria.name(found.criterion)), weight, said, strip, thickness)


def _remark(context: Tiered, account: Account, score: AccountScore) -> str:
    """Beside the total: what makes the tier doubtful."""
    if score.overruled and account.tier:
        by = context.site.last_names.get(account.tier.by, account.tier.by)
        alone = score.by_marks or NOTHING
        return context.say(say("by hand until {day} ({by}); by marks {tier}", day=Day(account.tier.until, "medium"), by=by, tier=alone))
    if score.provisional:
        return context.say(say("may be {tiers}", tiers=Listing(score.possible, "or")))
    differ = sum(each.apart(context.portfolio.criteria.spread_alert) for each in score.marks.values())
    return context.say(say_n("raters differ on {n} mark", "raters differ on {n} marks", differ)) if differ else ""
