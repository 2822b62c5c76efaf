"""Clients that need attention: who may leave, by which signs, and what we do about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import Risk, WatchList
from accountplan.model.pages import Chapter
from accountplan.present.overview.attention import word_stake
from accountplan.present.parts import word_score
from accountplan.present.sections.subject import Subject
from accountplan.present.spelled import capitalise

from .context import BookletContext
from .registry import Chapters


@dataclass(frozen=True, slots=True)
class Watched:
    """One client at risk; ``action`` is the first thing that we do, empty when nothing is planned."""

    place: str
    anchor: str
    name: str
    facts: tuple[str, ...]
    signs: str
    action: str
    who: str
    late: bool


@dataclass(frozen=True, slots=True)
class Watch:
    """The clients at risk, those with the most signs first, and what is said when there are none; ``unknown`` says of how many others there is nothing to
    judge by, or an old signal still open.
    """

    rows: tuple[Watched, ...]
    nothing: str
    unknown: str


def make_chapter(context: BookletContext) -> Chapter:
    """Who may leave."""
    rows = tuple(_show_row(context, subject, risk) for subject, risk in context.at_risk)
    view = Watch(rows, context.say(_word_nothing(context)), _word_unknown(context))
    return Chapter("watch", context.say(say("Clients that need attention")), "booklet/watch.html", view)


CHAPTER = Chapters("end", 2, make_chapter)


def _word_nothing(context: BookletContext) -> Text:
    if _find_mine(context).intersection(context.site.analysis[WatchList].lingering):
        return say("No sign of leaving of the past year is known of these clients. Did you see one? Write it down here.")
    return say("No sign of leaving is known of these clients. Did you see one? Write it down here.")


def _find_mine(context: BookletContext) -> frozenset[str]:
    return frozenset(account.id for account in context.accounts)


def _word_unknown(context: BookletContext) -> str:
    mine = _find_mine(context)
    silent = [id for id in context.site.analysis[WatchList].silent if id in mine]
    lingering = len(mine.intersection(context.site.analysis[WatchList].lingering))
    text = say_n("For {n} client here there is nothing to go on.", "For {n} clients here there is nothing to go on.", len(silent))
    old = say_n("Of {n} client here an older signal is still open.", "Of {n} clients here an older signal is still open.", lingering)
    return " ".join(context.say(each) for each, number in ((text, len(silent)), (old, lingering)) if number)


def _show_row(context: BookletContext, subject: Subject, risk: Risk) -> Watched:
    account = subject.account
    found = context.next_action(account.id)
    who = ", ".join(each for each in (context.who(found.action.who), context.due(found)) if each) if found else ""
    return Watched(
        place=f"watch.{account.id}",
        anchor=context.anchor(account.id),
        name=context.full(account),
        facts=tuple(_list_facts(subject, risk)),
        signs=capitalise("; ".join(context.say(sign.text).rstrip(".") for sign in risk.signs)),
        action=found.action.what if found else "",
        who=who,
        late=bool(found and found.action.late(context.today)),
    )


def _list_facts(subject: Subject, risk: Risk) -> Iterator[str]:
    """What is at stake."""
    counted = subject.say(say_n("{n} sign", "{n} signs", len(risk.signs)))
    yield f"{counted} · {subject.say(say('score {score}', score=word_score(subject.settings, subject.score)))}"
    if risk.turnover:
        yield subject.say(word_stake(subject.settings, risk))
