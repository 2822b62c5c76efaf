"""What would bring a client into another tier, in words: by the limit of the score, and by single marks."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, Value, say
from accountplan.model.scores import Move, Step
from accountplan.present.rounding import round_beyond
from accountplan.present.settings import FirmSettings

from .subject import Subject

NAMED = 3
"""How many marks are named for each direction: the smallest changes."""
NONE, UNKNOWN = say("No single mark can do that."), say("unknown")


def list_moves(subject: Subject) -> tuple[str, ...]:
    """A line for the way up and one for the way down; under the other ways to rank the marks below the minimum."""
    if subject.settings.criteria.rank_by != "rating":
        return tuple(subject.say(each) for each in _word_below_minimum(subject))
    return tuple(_word_line(subject, move) for move in subject.moves())


def _word_below_minimum(subject: Subject) -> Iterator[Text]:
    criteria, marks = subject.settings.criteria, subject.score.marks.values()
    names = [_name_criterion(subject, each.criterion) for each in marks if each.mark is not None and criteria.below_minimum(each.mark)]
    if names:
        yield say("Below the minimum: {criteria}.", criteria=Listing(tuple(names)))


def _name_criterion(subject: Subject, criterion: str) -> str:
    return subject.settings.criterion(criterion, subject.root).text


def _word_line(subject: Subject, move: Move) -> str:
    settings = subject.settings
    said = settings.once(("limit", move.tier, str(move.limit), str(move.upward)), lambda: settings.say(_word_limit(settings, move)))
    if not move.marks:
        return f"{said} {settings.say(NONE)}"
    marks = Listing(tuple(word_step(settings, step, subject.root) for step in move.marks[:NAMED]), "or")
    return f"{said} {settings.say(say('One mark can do that: {marks}.', marks=marks))}"


def _word_limit(settings: FirmSettings, move: Move) -> Text:
    limit = settings.words.plain(move.limit)
    if move.upward:
        if move.strict:
            return say("A score above {limit} gives **tier {tier}**.", limit=limit, tier=move.tier)
        return say("A score of {limit} or more gives **tier {tier}**.", limit=limit, tier=move.tier)
    if move.strict:
        return say("A score below {limit} gives **tier {tier}**.", limit=limit, tier=move.tier)
    return say("A score of {limit} or less gives **tier {tier}**.", limit=limit, tier=move.tier)


def word_step(settings: FirmSettings, step: Step, root: str) -> Text:
    """The mark now and the mark that is enough, finer where the two would look the same."""
    words = settings.words
    digits = 1 if step.now is None or words.number(step.now, 1) != words.number(step.value, 1) else 2
    now = UNKNOWN if step.now is None else words.number(step.now, digits)
    return say(
        "{criterion} from {now} to {value}",
        criterion=settings.criterion(step.criterion, root).text,
        now=now,
        value=_word_needed_mark(settings, step, digits),
    )


def _word_needed_mark(settings: FirmSettings, step: Step, digits: int) -> Value:
    """The mark that is enough, never rounded to the wrong side of the limit."""
    enough = round_beyond(step.value, digits, upward=step.upward)
    value = settings.words.number(enough, digits)
    if not step.strict or enough != step.value:
        return value
    return say("above {value}", value=value) if step.upward else say("below {value}", value=value)
