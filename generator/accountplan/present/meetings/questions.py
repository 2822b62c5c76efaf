"""What is to be decided: the question, what is at stake, who introduces it, and the answers that are possible."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Listing, Share, Text, Wording, say, say_n
from accountplan.model.agenda import Asked
from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.doubts import (
    ask_by_hand,
    ask_danger,
    ask_late,
    ask_tier,
    list_answers,
    tell_by_hand,
    tell_late,
    tell_unknown,
)
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
        answers=context.words.value(
            Listing(question.answers, "or") if question else list_answers(context.scores[each.account], each.doubt)
        ),
        within=within,
    )


def _word_doubt(context: Context, each: Asked) -> Text:
    name, score = context.label(each.account), context.scores[each.account]
    match each.doubt:
        case "danger":
            return ask_danger(name)
        case "late":
            return ask_late(name, each.action.what if each.action else "")
        case "by-hand":
            return ask_by_hand(name, score)
    return ask_tier(name, score)


def _word_why(context: Context, each: Asked) -> Wording:
    """What is at stake, and what is known: the share of the turnover first."""
    share = context.turnover_shares.get(each.account)
    known = capitalise(context.say(_word_known(context, each))).rstrip(".")
    if not share:
        return f"{known}."
    return say("{share} of the turnover. {known}.", share=Share(share), known=known)


def _word_known(context: Context, each: Asked) -> Wording:
    account, score = context.portfolio.accounts[each.account], context.scores[each.account]
    if each.doubt == "danger":
        return context.words.listing(tuple(context.say(sign.text).rstrip(".") for sign in context.risks[each.account].signs))
    if each.doubt == "late" and each.action:
        return tell_late(each.action.days_late(context.today))
    if each.doubt == "by-hand" and account.tier:
        return tell_by_hand(account.tier)
    return tell_unknown(score)
