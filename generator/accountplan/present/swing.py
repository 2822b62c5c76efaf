"""The sum by which a client's score went from then to now: a term for each criterion, and apart what our method did (S6)."""

from __future__ import annotations

from collections.abc import Mapping

from accountplan.base.days import subtract_years
from accountplan.base.text import Day, say
from accountplan.model.account_change import AccountChange
from accountplan.model.windows import Span, Window, find_nearest

from .changes.causes import name_group
from .changes.context import make_context
from .context import Context
from .sections.subject import Swing, Term
from .spelled import capitalise

SPANS: tuple[Span, ...] = ("year", "quarter", "month")
"""The stretches of time of which a client's page tells the sum: the longest that Git knows."""


def show_swing(context: Context, id: str) -> Swing | None:
    """Over the last year, or less where the history is younger; None where nothing moved the score, or nobody can tell."""
    window = find_nearest([each for each in context.windows if each.span in SPANS], subtract_years(context.today))
    change = _index_changes(context, window).get(id) if window else None
    if window is None or change is None or not change.gain:
        return None
    sides = context.once(("sides of", window.span), lambda: make_context(window.changes, context.words))
    made = change.write_sum(sides.count_digits(change))
    words, day = context.words, Day(window.since)
    return Swing(
        title=context.say(say("What moved the score since {day}", day=day)),
        then=words.day(window.since),
        before=words.number(made.before, made.digits),
        terms=tuple(
            Term(capitalise(context.say(name_group(each, change, sides))), words.number(each.share, made.digits, signed=True), each.method)
            for each in made.parts
        ),
        now=capitalise(context.say(say("today"))),
        after=words.number(made.after, made.digits),
    )


def _index_changes(context: Context, window: Window) -> Mapping[str, AccountChange]:
    return context.once(("changes of", window.span), lambda: {each.id: each for each in window.changes.accounts})
