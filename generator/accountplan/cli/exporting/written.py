"""What a file says, as plain values under the keys that it was written with: a new key of the format is exported by itself.

Beside what is written stands what follows from it on the day of the survey, by the noun's own methods.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from accountplan.model.keys import About
from accountplan.model.shapes import Field, Record, Row, Shape, Single, Table, Words
from accountplan.model.work import AssignmentState

STATES = Words(("open", "done", "dropped"))
WORK = Words(get_args(AssignmentState))


@dataclass(frozen=True, slots=True)
class Follows:
    """A key that nobody writes: its value follows from the noun and the day. ``always`` unless there may be no answer."""

    shape: Shape
    about: About
    answer: Callable[[Any, date], Any]
    always: bool = True


STATE = Follows(
    STATES,
    About("How it stands: done as soon as a day or a result says so.", "Hoe het ervoor staat: klaar zodra een dag of resultaat dat zegt."),
    lambda undertaking, _: undertaking.state,
)
"""Of what somebody is to do: an action, and what a meeting decided."""
FOLLOWS: Mapping[str, Mapping[str, Follows]] = {
    "Account": {
        "last_contact": Follows(
            Single("date"),
            About(
                "The newest contact of any of us with any of them, up to today.",
                "Het nieuwste contact van een van ons met een van hen, tot en met vandaag.",
            ),
            lambda account, day: account.last_contact(day),
            always=False,
        )
    },
    "Resolution": {
        "state": STATE,
        "late": Follows(
            Single("flag"),
            About("It is still to be carried out, and its day lies before today.", "Het is nog uit te voeren, en de dag ligt vóór vandaag."),
            lambda decision, day: decision.late(day),
        ),
    },
    "Action": {
        "state": STATE,
        "late": Follows(
            Single("flag"),
            About("It is still to be done, and its day lies before today.", "Het is nog te doen, en de dag ligt vóór vandaag."),
            lambda action, day: action.late(day),
        ),
    },
    "Assignment": {
        "days_late": Follows(
            Single("whole"),
            About("Days after the agreed date, up to delivery or today; 0 when in time.", "Dagen na de afgesproken dag, tot oplevering of vandaag; 0 als het op tijd is."),
            lambda assignment, day: assignment.days_late(day),
        ),
        "state": Follows(
            WORK,
            About("How it stands: done as soon as it is delivered, unless it was cancelled.", "Hoe het ervoor staat: klaar zodra het is opgeleverd, tenzij het is geannuleerd."),
            lambda assignment, _: assignment.state,
        ),
        "yearly": Follows(
            Single("number"),
            About("What it brings in a year, when its value comes again.", "Wat het in een jaar opbrengt, als de omvang terugkomt."),
            lambda assignment, _: assignment.yearly,
            always=False,
        ),
    },
    "Contact": {
        "here": Follows(
            Single("flag"),
            About("This person is still with the client.", "Deze persoon werkt nog bij de klant."),
            lambda contact, day: contact.here(day),
        )
    },
    "Evaluation": {
        "overdue": Follows(
            Single("flag"),
            About("The day of the next one lies before today.", "De dag van de volgende ligt vóór vandaag."),
            lambda evaluation, day: evaluation.overdue(day),
        )
    },
    "Proposal": {
        "late": Follows(
            Single("flag"),
            About("It should have been sent before today, and was not.", "Het had vóór vandaag verstuurd moeten zijn, en is dat niet."),
            lambda proposal, day: proposal.late(day),
        )
    },
    "Signal": {
        "open": Follows(
            Single("flag"),
            About("It has not been put right.", "Het is nog niet rechtgezet."),
            lambda signal, day: signal.open(day),
        ),
        "leaving": Follows(
            Single("flag"),
            About("It is one of the six signals of a client that is leaving.", "Het is een van de zes signalen van een klant die vertrekt."),
            lambda signal, _: signal.leaving,
        ),
    },
}  # fmt: skip
"""By the name of the noun."""


def add_followers(shape: Shape) -> Shape:
    """The shape of what is exported of a noun: its keys with those that follow, all the way down."""
    match shape:
        case Row(item):
            return Row(add_followers(item))
        case Table(key, value):
            return Table(key, add_followers(value))
        case Record(noun, fields):
            below = {key: replace(each, shape=add_followers(each.shape)) for key, each in fields.items()}
            more = {key: Field(each.shape, True, each.about, "", there=each.always) for key, each in FOLLOWS.get(noun, {}).items()}
            return Record(noun, below | more)
    return shape


def export_noun(shape: Shape, value: Any, day: date) -> Any:
    """What was written of this shape: texts, numbers, days, lists and mappings. A key that was left out is None, or holds nothing."""
    if value is None:
        return None
    match shape:
        case Record(noun, fields):
            written = {key: export_noun(each.shape, getattr(value, each.attribute), day) for key, each in fields.items() if each.attribute}
            return written | {key: each.answer(value, day) for key, each in FOLLOWS.get(noun, {}).items()}
        case Row(item):
            return [export_noun(item, each, day) for each in value]
        case Table(_, inner):
            return {key: export_noun(inner, each, day) for key, each in value.items()}
    return value
