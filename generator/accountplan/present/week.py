"""The week of one of us, or of the firm, in words: for its page, for the terminal and for a mail (S43)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, Listing, Text, Value, Wording, say, say_n
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.analysis import Agenda, Due, Introduced, Touch, Waiting, Week, Weeks
from accountplan.model.namesakes import distinguish_namesakes
from accountplan.model.pages import Link
from accountplan.model.survey import Survey

from . import links
from .context import Context
from .due import describe_due, find_due_owner, find_due_page
from .meetings.circle import name_meeting
from .rounding import make_written_share
from .spelled import spell_number, word_more

MOST = 60
"""Rows in one list; of more it is said how many there are."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing in a week: when (``kind`` is ``late``, ``due`` or empty), what, what is known of it, and what stands at the end (hours, a chance)."""

    when: str
    kind: str
    what: Link
    note: str
    end: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A list under its title; ``aside`` stands beside that, ``remark`` below the list or in its place."""

    key: str
    title: str
    aside: str
    rows: tuple[Row, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week: a heading with what matters most, from when until when, what is to be done by day, and who waits; ``undated`` says what has no day."""

    heading: str
    span: str
    days: tuple[Block, ...]
    people: tuple[Block, ...]
    undated: str

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All lists, in the order in which one reads them."""
        return (*self.days, *self.people)


def word_week(survey: Survey, person: str | None, words: Words) -> WeekView:
    """A week in words, without pages that it could link to."""
    context = Context(distinguish_namesakes(survey), words)
    week = survey.analysis[Weeks].of(survey.analysis[Agenda], person)
    return show_week(context, week, show_questions(context, week, ""), "")


def show_week(context: Context, week: Week, questions: tuple[Row, ...], root: str) -> WeekView:
    """Word a week; ``questions`` are those that are to be introduced, as rows, and ``root`` leads to the root of the site."""
    days = context.words.day
    return WeekView(
        heading=context.say(_word_heading(context, week)),
        span=context.say(say("{first} to {last}", first=days(week.starts, "weekday"), last=days(week.ends, "weekday"))),
        days=tuple(_list_day_blocks(context, week, root)),
        people=tuple(_list_people_blocks(context, week, questions, root)),
        undated=context.say(_word_undated(week)) if week.undated else "",
    )


def _word_undated(week: Week) -> Text:
    return say_n(
        "{n} open action has no day, and is not in this list.", "{n} open actions have no day, and are not in this list.", week.undated
    )


def _word_heading(context: Context, week: Week) -> Text:
    """Whose week it is, how much is late and due, and how many people nobody has spoken for too long."""
    name = context.name(week.person) if week.person else context.firm.name
    late, due, over = len(week.late), len(week.due), len(week.overdue)
    parts: list[Text] = []
    if late:
        parts.append(say_n("**{number} thing late**", "**{number} things late**", late, number=spell_number(late)))
    parts.append(
        say_n("**{number}** this week", "**{number}** this week", due, number=spell_number(due)) if due else say("nothing due this week")
    )
    if over:
        many = spell_number(over)
        parts.append(say_n("{number} person not spoken with in time", "{number} people not spoken with in time", over, number=many))
    return say("{name}, week {number}: {what}", name=name, number=str(week.number), what=Listing(tuple(parts)))


def _list_day_blocks(context: Context, week: Week, root: str) -> Iterator[Block]:
    """What is late, this week and after it: each as long as there is something, but for this week."""
    if week.late:
        yield _make_block(context, "late", say("Late"), "", (_show_due(context, week, each, root) for each in week.late))
    yield _make_block(
        context, "due", say("This week"), "", (_show_due(context, week, each, root) for each in week.due), say("Nothing is due this week.")
    )
    if week.coming or week.further:
        rows = (_show_due(context, week, each, root) for each in week.coming)
        yield _make_block(context, "coming", say("After that"), context.say(_word_coming(week)), rows, say("Nothing until then."))


def _word_coming(week: Week) -> Text:
    """Until when the list goes, and how much more there is in the quarter."""
    until = Day(week.until, "short")
    if not week.further:
        return say("until {day}", day=until)
    return say_n("until {day}; {n} more this quarter", "until {day}; {n} more this quarter", week.further, day=until)


def _list_people_blocks(context: Context, week: Week, questions: tuple[Row, ...], root: str) -> Iterator[Block]:
    """Who waits, whom to speak with, and what is to be introduced."""
    if week.waiting:
        title = say("Who waits for me?") if week.person else say("Who waits for us?")
        yield _make_block(context, "waiting", title, "", (_show_waiting(context, week, each, root) for each in week.waiting))
    if week.touches:
        rows = (_show_touch(context, week, each, root) for each in week.touches)
        yield _make_block(context, "touches", say("To speak with again"), "", rows)
    if questions:
        title = say("Decisions that I introduce") if week.person else say("To decide in meetings")
        yield _make_block(context, "questions", title, "", questions)


def _make_block(context: Context, key: str, title: Text, aside: str, made: Iterable[Row], nothing: Wording = "") -> Block:
    rows = tuple(made)
    remark = word_more(len(rows[MOST:])) if rows else nothing
    return Block(key, context.say(title), aside, rows[:MOST], context.say(remark))


def _show_due(context: Context, week: Week, due: Due, root: str) -> Row:
    account = context.portfolio.accounts.get(due.account)
    deed, late, owner = describe_due(context, account, due), due.late, find_due_owner(context.portfolio, due)
    of = account.label if account else owner.text if owner and not due.kind.of_us else ""
    return Row(
        when=context.say(say_n("{n} day late", "{n} days late", due.days)) if late else context.day(due.when, "weekday"),
        kind="late" if late else "",
        what=Link(deed.what, root + find_due_page(due)),
        note=_join(of, _name_others(context, week, due.people), deed.how),
        end=deed.own if week.person else deed.hours,
    )


def _name_others(context: Context, week: Week, people: tuple[str, ...]) -> str:
    """Of the week of a person, who else does it; of that of the firm, who does."""
    others = tuple(each for each in people if each != week.person)
    if not others:
        return ""
    return context.say(say("with {names}", names=context.who(others))) if week.person else context.who(others)


def _show_waiting(context: Context, week: Week, each: Waiting, root: str) -> Row:
    account = context.portfolio.accounts[each.account]
    proposal = account.proposals[each.proposal]
    worth = context.words.money(proposal.value) if proposal.value is not None else ""
    return Row(
        when=context.say(_word_wait(context, each)),
        kind="late" if each.late else "",
        what=Link(proposal.name, f"{root}{links.make_account_path(account.id)}#proposals"),
        note=_join(account.label, worth, context.say(_word_asked(each)), _name_others(context, week, each.people)),
        end=context.words.value(make_written_share(proposal.chance)) if proposal.chance is not None else "",
    )


def _word_wait(context: Context, each: Waiting) -> Text | str:
    if each.kind == "silent":
        return say_n("{n} day", "{n} days", each.days) if each.days else say("today")
    return say_n("{n} day late", "{n} days late", each.days) if each.late else context.day(each.when, "weekday")


def _word_asked(each: Waiting) -> Text:
    """What is to be done about it."""
    if each.kind == "send":
        return say("to be sent")
    if each.kind == "decides":
        return say("they were to decide: ask") if each.late else say("they decide")
    return say("with them: call")


def _show_touch(context: Context, week: Week, each: Touch, root: str) -> Row:
    account = context.portfolio.accounts[each.account]
    contact = account.contacts[each.contact]
    function = contact.function if contact.name and contact.function else ""
    ago: Value = say_n("{n} day ago", "{n} days ago", each.ago)
    return Row(
        when=context.say(_word_over(each)),
        kind="late" if each.alarming else "due" if each.overdue else "",
        what=Link(contact.label, f"{root}{links.make_account_path(account.id)}#people"),
        note=_join(
            function,
            _name_with_tier(context, account),
            context.say(say("{ago}, norm {norm}", ago=ago, norm=str(each.norm))),
            "" if week.person else context.who(each.people),
        ),
    )


def _name_with_tier(context: Context, account: Account) -> str:
    tier = context.scores[account.id].tier
    return f"{account.label}, {tier}" if tier else account.label


def _word_over(each: Touch) -> Text:
    if each.overdue:
        return say_n("{n} day over", "{n} days over", each.over)
    return say_n("{n} day left", "{n} days left", each.left) if each.left else say("today")


def show_questions(context: Context, week: Week, root: str) -> tuple[Row, ...]:
    """The questions that are to be introduced, as rows."""
    return tuple(_show_question(context, week, each, root) for each in week.questions)


def _show_question(context: Context, week: Week, each: Introduced, root: str) -> Row:
    meeting = context.portfolio.meetings[each.meeting]
    question = meeting.questions[each.question]
    minutes = context.say(say_n("{n} minute", "{n} minutes", question.minutes)) if question.minutes else ""
    who = "" if week.person or not each.who else context.who((each.who,))
    about = context.account(question.account, "").text if question.account else ""
    return Row(
        when=context.day(each.when, "weekday"),
        kind="",
        what=Link(question.what, root + links.make_meeting_path(meeting.id)),
        note=_join(about, who, context.say(name_meeting(context, meeting.about))),
        end=minutes,
    )


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
