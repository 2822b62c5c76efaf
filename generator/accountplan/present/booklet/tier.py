"""The tier as a whole: what we want with it, what it brings, what its clients may expect of us, and what we do for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Share, say, say_n
from accountplan.model.account import FOUR_PS
from accountplan.model.analysis import Progress
from accountplan.model.charts import Bar
from accountplan.model.figures import latest
from accountplan.model.pages import Chapter
from accountplan.present.sections.aims import ObjectiveRow, objective_rows
from accountplan.present.sections.measure import PAPER
from accountplan.present.vocabulary import RHYTHM, P

from .context import Tiered
from .registry import Chapters

PAGE = 27
"""Lines of a page that the heads leave for the rest."""
MEASURE = 62
"""Letters in a line."""
FEWEST, MOST = 3, 8
"""So many bars; the other accounts become one line of words."""
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class TurnoverBar:
    """One account's turnover."""

    anchor: str
    name: str
    bar: Bar
    amount: str


@dataclass(frozen=True, slots=True)
class Turnover:
    """Who brings the turnover of the tier: the answer in a sentence, the largest accounts, and the rest in words."""

    claim: str
    measure: str
    bars: tuple[TurnoverBar, ...]
    rest: str
    rest_amount: str


@dataclass(frozen=True, slots=True)
class Programme:
    """What we do for every client of the tier in one of the four Ps."""

    p: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TierView:
    """The page of the tier; ``about`` is Markdown, ``question`` what to ask when there are no objectives."""

    about: str
    objectives: tuple[ObjectiveRow, ...]
    question: str
    turnover: Turnover | None
    norms: str
    programme: tuple[Programme, ...]


def tier(context: Tiered) -> Chapter:
    """What we want with the tier."""
    found, norms = context.tier, _norms(context)
    aims = objective_rows(context.site, PAPER, found.objectives, context.site.analysis[Progress].tiers[found.id])
    programme = tuple(Programme(context.say(P[p]), found.programme[p]) for p in FOUR_PS if found.programme.get(p))
    taken = _lines((found.about or "").splitlines()) + 2 * len(aims) + _lines([norms, *(line for each in programme for line in each.lines)])
    view = TierView(
        about=found.about or "",
        objectives=aims,
        question=context.say(
            say(
                "What do we want to have reached in this tier by {year}, measured by what, and where are we now?",
                year=str(context.firm.year + 3),
            )
        ),
        turnover=_turnover(context, min(max(PAGE - taken, FEWEST), MOST)),
        norms=norms,
        programme=programme,
    )
    return Chapter("tier", context.say(say("What we want with this tier")), "booklet/tier.html", view)


CHAPTER = Chapters("front", 5, tier)


def _norms(context: Tiered) -> str:
    """The norms in a row."""
    norms, found = context.tier.norms, []
    if norms.quotation_days is not None:
        found.append(say_n("quotation within {n} working day", "quotation within {n} working days", norms.quotation_days))
    if norms.reply_days is not None:
        found.append(say_n("answer within {n} working day", "answer within {n} working days", norms.reply_days))
    if norms.contact_days is not None:
        found.append(say_n("contact every day", "contact at least every {n} days", norms.contact_days))
    if norms.second_professional:
        found.append(say("a second professional for each assignment"))
    if norms.evaluate:
        found.append(say("evaluation {rhythm}", rhythm=RHYTHM[norms.evaluate]))
    if norms.review_days is not None:
        found.append(say_n("plan reviewed every day", "plan reviewed every {n} days", norms.review_days))
    if context.tier.hours:
        found.append(say("{hours} hours a year for relationships", hours=context.words.plain(context.tier.hours)))
    text = "; ".join(context.say(each) for each in found)
    return text[:1].upper() + text[1:] + "." if text else ""


def _lines(texts: Iterable[str]) -> int:
    """How many lines some texts take, roughly: enough to know how much room is left."""
    return sum(1 + len(text) // MEASURE for text in texts)


def _turnover(context: Tiered, most: int) -> Turnover | None:
    """Turnover of the newest year that any account of the tier has, with at most so many bars; None when there is none."""
    newest = {account.id: latest(account, "turnover") for account in context.accounts}
    year = max((each.year for each in newest.values() if each), default=None)
    amounts = [
        (account, each.value) for account in context.accounts if (each := newest[account.id]) and each.year == year and each.value > 0
    ]
    if year is None or not amounts:
        return None
    amounts.sort(key=lambda pair: (-pair[1], pair[0].id))
    total, top = sum(value for _, value in amounts), amounts[0][1]
    words, rest = context.words, amounts[most:]
    return Turnover(
        claim=_claim(context, [value for _, value in amounts], Fraction(total)),
        measure=context.say(say("Turnover {year}, in thousands of {currency}", year=str(year), currency=context.firm.currency)),
        bars=tuple(
            TurnoverBar(context.anchor(account.id), context.brief(account), Bar(float(value), float(top)), words.number(value / 1000, 0))
            for account, value in amounts[:most]
        ),
        rest=context.say(say_n("{n} other client", "{n} other clients", len(rest))) if rest else "",
        rest_amount=words.number(sum((value for _, value in rest), Fraction(0)) / 1000, 0),
    )


def _claim(context: Tiered, values: list[Fraction], total: Fraction) -> str:
    """How many clients bring half of it, and how much they bring: true for any tier."""
    running, count = Fraction(0), 0
    while running < total * HALF:
        running += values[count]
        count += 1
    if count == len(values):
        return context.say(say_n("{n} client brings all turnover", "{n} clients bring all turnover", count))
    return context.say(
        say_n(
            "{n} client brings {share} of this tier's turnover",
            "{n} clients bring {share} of this tier's turnover",
            count,
            share=Share(running / total),
        )
    )
