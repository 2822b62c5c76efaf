"""The sentence that the start page begins with: what the firm lives on, who is in danger, what is late; true for any portfolio."""

from __future__ import annotations

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.analysis import Agenda, Concentration, Pareto, WatchList
from accountplan.present import bases
from accountplan.present.context import Context
from accountplan.present.due import count_late
from accountplan.present.rounding import make_running_share
from accountplan.present.spelled import capitalise, spell_number

KINDS = 2
"""Of so many kinds the sentence says each; of more it says how many things are late."""


def word_heading(context: Context) -> str:
    """The claim, with ``**`` round its figures."""
    if not context.portfolio.accounts:
        return context.say(say("There are no account plans yet"))
    return " ".join(capitalise_within(context.say(each)) + "." for each in _list_sentences(context))


def capitalise_within(sentence: str) -> str:
    """A sentence with a capital, also when it begins with what is bold."""
    return f"**{capitalise(sentence[2:])}" if sentence.startswith("**") else capitalise(sentence)


def _list_sentences(context: Context) -> list[Text]:
    turnover = context.analysis[Pareto].turnover
    few, late = turnover.half, _word_late(context.agenda)
    if not context.portfolio.clients:
        return [say("{counts}, but no clients", counts=_word_counts(context)), late]
    if not few:
        return [
            _word_no_turnover(context, turnover),
            say("{risk}, and {late}", risk=_word_at_risk(context), late=late),
        ]
    return [_word_concentration(context, turnover, len(few)), say("{risk}, and {late}", risk=_word_among(context, turnover), late=late)]


def _word_no_turnover(context: Context, turnover: Concentration) -> Text:
    """Nothing written down is something else than a year in which nothing came in."""
    return say("{counts}; {turnover}", counts=_word_counts(context), turnover=word_no_turnover(turnover))


def word_no_turnover(turnover: Concentration) -> Text:
    """Why nobody has a share of the turnover."""
    if turnover.year is None:
        return say("no turnover of a full year is recorded yet")
    if turnover.unknown:
        return say("as far as is known, no client brought turnover in {year}", year=str(turnover.year))
    return say("no client brought turnover in {year}", year=str(turnover.year))


def _word_concentration(context: Context, turnover: Concentration, needed: int) -> Text:
    share, whole = make_running_share(turnover.together_bring(needed)), bases.name_gross(context, turnover)
    if needed == len(turnover.clients):
        return say_n(
            "{number} client brings **all {turnover}**",
            "{number} clients bring **all {turnover}**",
            needed,
            number=spell_number(needed),
            turnover=whole,
        )
    return say_n(
        "{number} client brings **{share} of the {turnover}**",
        "{number} clients bring **{share} of the {turnover}**",
        needed,
        number=spell_number(needed),
        share=share,
        turnover=whole,
    )


def _word_among(context: Context, turnover: Concentration) -> Text:
    """Who of the few that bring half of the turnover is in danger, the serious first; when nobody is, whoever else."""
    few = turnover.half
    threatened = [context.risks[id] for id in few if id in context.risks]
    serious = [risk for risk in threatened if risk.serious]
    if not threatened:
        return _word_at_risk(context)
    if len(few) == 1:
        return say("**that client** is in serious danger") if serious else say("**that client** is in danger")
    if len(serious) == 1:
        (only,) = serious
        return _word_one_serious(context, turnover, only.account)
    number = len(serious or threatened)
    if serious:
        return say_n(
            "**{number}** of them is in serious danger", "**{number}** of them are in serious danger", number, number=spell_number(number)
        )
    return say_n("**{number}** of them is in danger", "**{number}** of them are in danger", number, number=spell_number(number))


def _word_one_serious(context: Context, turnover: Concentration, id: str) -> Text:
    """The one client in serious danger by name; whether it is the largest of all is the news."""
    name = context.label(id)
    if id == turnover.half[0] and turnover.equals == 1:
        return say("the largest, **{client}**, is in serious danger", client=name)
    return say("one of them, **{client}**, is in serious danger", client=name)


def _word_at_risk(context: Context) -> Text:
    watched, number = context.analysis[WatchList], len(context.risks)
    if number == 0:
        return word_no_sign(watched)
    return say_n("**{number} client** is in danger", "**{number} clients** are in danger", number, number=spell_number(number))


def word_no_sign(watched: WatchList) -> Text:
    """What can be said when no sign is known: of clients about whom nothing is recorded nobody can tell."""
    if watched.lingering:
        lingering = word_lingering(watched)
        if not watched.silent:
            return say("no sign of leaving of the past year is known, but {lingering}", lingering=lingering)
        return say(
            "no sign of leaving of the past year is known, but {lingering}, and {silent}", lingering=lingering, silent=word_silent(watched)
        )
    if not watched.silent:
        return say("no client shows a sign of leaving")
    if len(watched.silent) == watched.clients:
        return say("it is not known whether any client may leave")
    return say("no sign of leaving is known, but {silent}", silent=word_silent(watched))


def word_lingering(watched: WatchList) -> Text:
    """Of how many clients an old signal was never put right."""
    return say_n(
        "of {number} client an older signal is still open",
        "of {number} clients an older signal is still open",
        len(watched.lingering),
        number=spell_number(len(watched.lingering)),
    )


def word_silent(watched: WatchList) -> Text:
    """Of how many clients nobody can tell: their plans hold no contact, no signal and no rating."""
    return say_n(
        "for {number} client there is nothing to go on",
        "for {number} clients there is nothing to go on",
        len(watched.silent),
        number=spell_number(len(watched.silent)),
    )


def _word_late(agenda: Agenda) -> Text:
    """How many actions, assignments and so on are late, in one sentence."""
    if not agenda.dated:
        return say("nothing has a date yet")
    if not agenda.late:
        return say("nothing is late")
    number = len(agenda.late)
    if len(agenda.late_kinds) > KINDS:
        return say_n("**{number} thing** is late", "**{number} things** are late", number, number=spell_number(number))
    counted = tuple(count_late(kind, number) for kind, number in agenda.late_kinds.items())
    return say_n("{things} is late", "{things} are late", number, things=Listing(counted))


def _word_counts(context: Context) -> Listing:
    statuses = [account.status for account in context.portfolio.accounts.values()]
    clients, prospects, former = (statuses.count(status) for status in ("client", "prospect", "former"))
    found = [
        say_n("**{number} client**", "**{number} clients**", clients, number=spell_number(clients)) if clients else None,
        say_n("**{number} prospect**", "**{number} prospects**", prospects, number=spell_number(prospects)) if prospects else None,
        say_n("**{number} former client**", "**{number} former clients**", former, number=spell_number(former)) if former else None,
    ]
    return Listing(tuple(each for each in found if each))
