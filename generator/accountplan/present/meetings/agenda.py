"""An agenda in words: what happened, what is open, what is to be decided, what changed, and the round; for page, paper and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from accountplan.base.text import Day, Share, Text, Wording, say, say_n
from accountplan.model.agenda import MeetingAgenda, Promise, Speaker
from accountplan.model.pages import Link
from accountplan.present.changes import Report, make_report
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, show_badge
from accountplan.present.sections.measure import SCREEN
from accountplan.present.spelled import capitalise, spell_number, word_more

from .circle import find_about_choices, name_meeting
from .decided import DecidedRow, show_decided
from .introduction import IntroductionView, show_introduction
from .questions import QuestionRow, show_question

MOST = 60
"""Promises in one table; of more it is said how many there are."""
LINES = 6
"""Lines that say what changed at one account; its page has all."""


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """What was promised and what came of it; ``theirs`` is who of them promised it, ``within`` are the choices of the filters that it falls under."""

    what: str
    note: str
    about: Link
    who: tuple[Link, ...]
    theirs: str
    by: str
    state: str
    late: bool
    within: str


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """What changed at one account: its tier, the sum of its score, and the rest line by line."""

    id: str
    account: Link
    badge: Badge
    sum: str
    lines: tuple[str, ...]
    within: str


@dataclass(frozen=True, slots=True)
class RoundRow:
    """Who tells about an account, and the question for the table."""

    account: Link
    who: Link
    question: str
    within: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """All that an agenda shows. Each part has a sentence for when there is nothing: ``happened_nothing`` and so on, else empty.

    ``chair`` opens the meeting; ``asked_minutes`` and ``rest_minutes`` are empty when nobody wrote how long it takes. ``unchanged`` names accounts that stayed the same, ``asked_more`` says
    about whom the plans ask more than there is room for.
    """

    title: str
    heading: str
    facts: tuple[tuple[str, str], ...]
    introduction: IntroductionView | None
    chair: str
    promised: tuple[PromiseRow, ...]
    promised_more: str
    promised_head: str
    promised_nothing: str
    still_open: tuple[DecidedRow, ...]
    asked: tuple[QuestionRow, ...]
    asked_more: str
    asked_minutes: str
    changed: tuple[ChangedRow, ...]
    changed_note: str
    unchanged: str
    round: tuple[RoundRow, ...]
    silent: str
    rest_minutes: str

    @property
    def all_rows(self) -> tuple[PromiseRow | DecidedRow | QuestionRow | ChangedRow | RoundRow, ...]:
        """The rows of all its lists."""
        return (*self.promised, *self.still_open, *self.asked, *self.changed, *self.round)


Choose: TypeAlias = Callable[[str | None], str]
"""What a row about an account, or about all of the meeting, falls under."""


def show_agenda(context: Context, agenda: MeetingAgenda, root: str, *, cut: bool = False) -> Agenda:
    """Word an agenda; ``root`` leads to the root of the site, and ``cut`` where the page has filters, of which the numbers depend on all plans."""
    meeting, say_ = agenda.meeting, context.say
    choose: Choose = partial(find_about_choices, context, agenda.about) if cut else lambda _: ""
    present = meeting.present if meeting else ()
    more = len(agenda.promised[MOST:])
    return Agenda(
        title=say_(name_meeting(context, agenda.about)),
        heading=say_(_word_heading(context, agenda)),
        facts=tuple((say_(head), say_(text)) for head, text in _list_facts(context, agenda)),
        introduction=show_introduction(context, agenda.introduction, root) if agenda.introduction else None,
        chair=context.last_names.get(present[0], present[0]) if present else "",
        promised=tuple(_show_promise(context, each, root, choose) for each in agenda.promised[:MOST]),
        promised_more=say_(word_more(more)),
        promised_head=say_(_word_since(agenda)),
        promised_nothing="" if agenda.promised else say_(_word_nothing(agenda)),
        still_open=show_decided(context, agenda.still_open, root, cut=cut),
        asked=tuple(show_question(context, each, root, choose(each.account)) for each in agenda.asked),
        asked_more=say_(_word_more_asked(context, agenda)) if agenda.unasked else "",
        asked_minutes=_word_minutes(context, agenda.minutes),
        changed=tuple(_list_changed(context, agenda, root, choose)),
        changed_note=say_(_word_changes(agenda)),
        unchanged=_name_accounts(context, _list_unchanged(agenda)),
        round=tuple(_show_speaker(context, each, root, choose) for each in agenda.speakers),
        silent=_name_accounts(context, agenda.silent),
        rest_minutes=_word_minutes(context, agenda.rest),
    )


def _word_heading(context: Context, agenda: MeetingAgenda) -> Text:
    """Whom it is about, when, how much is to be decided and how much is late."""
    name, number = name_meeting(context, agenda.about), len(agenda.asked)
    if agenda.meeting and agenda.meeting.day:
        name = say("{meeting}, **{day}**", meeting=name, day=agenda.meeting.day)
    told = say_n("{number} decision", "{number} decisions", number, number=spell_number(number)) if number else say("nothing to decide yet")
    if not agenda.late:
        return say("{meeting}: {decisions}", meeting=name, decisions=told)
    late = say_n("{number} promise late", "{number} promises late", agenda.late, number=spell_number(agenda.late))
    return say("{meeting}: {decisions}, {late}", meeting=name, decisions=told, late=late)


def _list_facts(context: Context, agenda: MeetingAgenda) -> Iterator[tuple[Wording, Wording]]:
    meeting = agenda.meeting
    if meeting and meeting.present:
        yield say("Present"), _name_people(context, meeting.present)
    number = say_n("{n} account", "{n} accounts", len(agenda.members))
    if agenda.share:
        share = Share(agenda.share)
        number = say("{accounts}, {share} of the turnover", accounts=number, share=share)
    yield say("About"), number
    yield say("Since"), say("{day}", day=agenda.since) if agenda.since else say("the first time")
    if meeting and meeting.minutes:
        yield say("Takes"), say_n("{n} minute", "{n} minutes", meeting.minutes)


def _name_people(context: Context, people: Iterable[str]) -> str:
    """The last names of some of us, in a row."""
    return context.words.listing(tuple(context.last_names.get(id, id) for id in people))


def _word_since(agenda: MeetingAgenda) -> Text:
    return say("Promised, and what came of it since {day}", day=Day(agenda.since)) if agenda.since else say("Promised")


def _word_nothing(agenda: MeetingAgenda) -> Text:
    """That nothing was promised, as far as anybody wrote it down."""
    if not agenda.members:
        return say("This meeting is about no account that has a plan.")
    if agenda.late:
        return say("Nothing recorded was due in this period; what is late is among the decisions that are still open.")
    return say("No action or decision recorded was due in this period, and none is late.")


def _word_more_asked(context: Context, agenda: MeetingAgenda) -> Text:
    """About whom the plans ask something too: those with the smaller stakes."""
    return say("The plans also ask something about {names}, with no more turnover at stake.", names=_name_accounts(context, agenda.unasked))


def _word_minutes(context: Context, minutes: int) -> str:
    return context.say(say_n("{n} minute", "{n} minutes", minutes)) if minutes else ""


def _show_promise(context: Context, each: Promise, root: str, choose: Choose) -> PromiseRow:
    return PromiseRow(
        what=each.what,
        note=context.say(_word_note(each)),
        about=context.account(each.account, root) if each.account else Link("", ""),
        who=tuple(context.short(id, root) for id in each.who),
        theirs=each.theirs,
        by=SCREEN.day(context.words, each.when, context.today) if each.when else NOTHING,
        state=context.say(_word_outcome(each)),
        late=each.outcome == "late",
        within=choose(each.account),
    )


def _word_note(each: Promise) -> Wording:
    return say("was {day}", day=Day(each.was)) if each.was else each.result


def _word_outcome(each: Promise) -> Text:
    """What came of a promise; one that is under way is neither late nor done."""
    match each.outcome:
        case "late":
            return say_n("{n} day late", "{n} days late", each.days)
        case "moved":
            return say("moved")
        case "dropped":
            return say("dropped")
        case "done":
            return say("done")
        case "open":
            return say("under way")


def _list_changed(context: Context, agenda: MeetingAgenda, root: str, choose: Choose) -> Iterator[ChangedRow]:
    """Each account that changed, by consequence."""
    if not agenda.changes:
        return
    changes = agenda.changes
    report: Report = context.once(("report", id(changes)), lambda: make_report(changes, context.words))
    for each in report.accounts:
        if each.id in agenda.changed:
            _, *lines = each.lines
            cut = (context.say(word_more(len(lines[LINES:]))),) if lines[LINES:] else ()
            badge = show_badge(context, context.scores[each.id])
            yield ChangedRow(each.id, context.account(each.id, root), badge, each.sum, (*lines[:LINES], *cut), choose(each.id))


def _word_changes(agenda: MeetingAgenda) -> Text:
    """What the part about changes rests on, or why it is empty."""
    if agenda.since is None:
        return say("No earlier meeting is known, so there is no date to look back to.")
    if agenda.changes is None:
        return say("No version of the plans from {day} is known here, so changes since then cannot be shown.", day=agenda.since)
    if not agenda.changed:
        return say("Nothing that counts was changed in these plans since {day}.", day=agenda.since)
    return say("Compared with the plans as they were on {day}; all scores are counted as of today.", day=agenda.since)


def _list_unchanged(agenda: MeetingAgenda) -> Iterator[str]:
    return (each for each in agenda.members if each not in agenda.changed) if agenda.changed else iter(())


def _show_speaker(context: Context, each: Speaker, root: str, choose: Choose) -> RoundRow:
    who = context.short(each.who, root) if each.who else Link(NOTHING, "")
    question = each.question or context.say(_word_topic(context, each.account))
    return RoundRow(context.account(each.account, root), who, question, choose(each.account))


def _word_topic(context: Context, account: str) -> Wording:
    """What the table is asked when the plan asks nothing itself."""
    risk = context.risks.get(account)
    if risk:
        return say("{sign}. What do we do about it?", sign=capitalise(context.say(risk.signs[0].text)).rstrip("."))
    return say("What has changed here, and what follows from it?")


def _name_accounts(context: Context, ids: Iterable[str]) -> str:
    names = tuple(context.label(id) for id in ids)
    return context.words.listing(names) if names else ""
