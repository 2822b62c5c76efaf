"""What is to be decided: the question, what is at stake, who introduces it, and the answers that are possible."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Share, Text, Wording, say, say_n
from accountplan.model.agenda import Asked
from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.rounding import count_share_decimals
from accountplan.present.spelled import capitalise


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One thing to decide; ``answers`` are in a row, ``minutes`` empty when nobody wrote how long it takes, ``within`` the choices of the filters."""

    what: str
    why: str
    about: Link
    who: tuple[Link, ...]
    minutes: str
    answers: str
    within: str


def show_question(context: Context, each: Asked, root: str, within: str) -> QuestionRow:
    """Word one of them; one that was written stands as it was written."""
    question = each.question
    minutes = question.minutes if question else None
    return QuestionRow(
        what=question.what if question else context.say(_word_doubt(context, each)),
        why=question.why or "" if question else context.say(_word_why(context, each)),
        about=context.account(each.account, root) if each.account else Link("", ""),
        who=tuple(context.short(id, root) for id in each.who),
        minutes=context.say(say_n("{n} minute", "{n} minutes", minutes)) if minutes else "",
        answers=context.words.listing(question.answers, "or") if question else context.say(_word_answers(context, each)),
        within=within,
    )


def _word_doubt(context: Context, each: Asked) -> Text:
    account, score = context.portfolio.accounts[each.account], context.scores[each.account]
    match each.doubt:
        case "danger":
            return say("What do we do to keep {name}?", name=account.label)
        case "late":
            return say("{name}: who takes up “{what}”?", name=account.label, what=each.action.what if each.action else "")
        case "by-hand":
            return say("Does {name} stay in tier {tier}?", name=account.label, tier=score.tier or "")
        case _:
            return say("In which tier does {name} belong?", name=account.label)


def _word_why(context: Context, each: Asked) -> Wording:
    """What is at stake, and what is known: the share of the turnover first."""
    share = context.turnover_shares.get(each.account)
    known = capitalise(context.say(_word_known(context, each))).rstrip(".")
    if not share:
        return f"{known}."
    return say("{share} of the turnover. {known}.", share=Share(share, count_share_decimals(share)), known=known)


def _word_known(context: Context, each: Asked) -> Wording:
    account, score = context.portfolio.accounts[each.account], context.scores[each.account]
    if each.doubt == "danger":
        return context.words.listing(tuple(context.say(sign.text).rstrip(".") for sign in context.risks[each.account].signs))
    if each.doubt == "late" and each.action:
        days = each.action.days_late(context.today)
        return say_n("this action is {n} day late", "this action is {n} days late", days)
    if each.doubt == "by-hand" and account.tier:
        return say("set by hand until {day}: {why}", day=account.tier.until, why=account.tier.why)
    return say("{share} of the weight is unknown", share=Share(score.unknown))


def _word_answers(context: Context, each: Asked) -> Wording:
    score = context.scores[each.account]
    match each.doubt:
        case "danger":
            return say("who does what, and by when")
        case "late":
            return say("do it, choose another day, or drop it")
        case "by-hand":
            return say("tier {tier} by hand for another year, or {marks} by its marks", tier=score.tier or "", marks=score.by_marks or "–")
        case _:
            return _name_tiers(context, score.possible)


def _name_tiers(context: Context, tiers: tuple[str, ...]) -> str:
    """Tiers as answers."""
    return context.words.listing(tiers, "or")
