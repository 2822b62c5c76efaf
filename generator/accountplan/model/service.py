"""How we dealt with a client day by day: their questions, our invoices and reminders, and what they thought of it (S22)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic.dataclasses import dataclass

from accountplan.base.days import count_working_days, subtract_months

from .keys import CONFIG, About, Date, Flag, Line, Mark, PersonRef, Positive, Rows

MOST_MONTHS = 1_200
"""A hundred years: longer is as good as never."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ClientQuestion:
    """A question of theirs that we had to answer."""

    asked: Annotated[Date, About("The date on which they asked.", "De dag waarop zij het vroegen.")]
    answered: Annotated[
        Date | None, About("The date on which we answered; without it they still wait.", "De dag van ons antwoord; zonder wachten zij nog.")
    ] = None
    by: Annotated[PersonRef | None, About("Who answers it.", "Wie antwoordt.")] = None
    about: Annotated[Line | None, About("What it was about.", "Waar het over ging.")] = None

    def took(self, day: date) -> int:
        """Working days until the answer, or up to a day as long as there is none."""
        return count_working_days(self.asked, self.answered or day)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Reminder:
    """A reminder to pay."""

    on: Annotated[Date, About("The date on which it was sent.", "De dag waarop hij is verstuurd.")]
    wrong: Annotated[
        Flag,
        About(
            "Whether it was sent wrongly: they had paid, or had a reason not to; false when it was right.",
            "Of hij ten onrechte is verstuurd: zij hadden betaald, of met reden nog niet; false als hij terecht was.",
        ),
    ] = True
    note: Annotated[Line | None, About("What went wrong.", "Wat er misging.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Surprise:
    """An invoice that was not what they expected."""

    on: Annotated[Date, About("The date of the invoice.", "De datum van de factuur.")]
    announced: Annotated[
        Flag, About("Whether we told them before it came.", "Of wij het vertelden voordat hij kwam (meerwerk aangekondigd).")
    ] = False
    explained: Annotated[
        Date | None,
        About(
            "The date on which we explained it; without it nobody did.", "De dag waarop wij hem uitlegden; zonder heeft niemand dat gedaan."
        ),
    ] = None
    value: Annotated[Positive | None, About("What it was more than expected, in money.", "Het bedrag boven de verwachting.")] = None
    note: Annotated[Line | None, About("Why it surprised.", "Waardoor hij verraste.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Satisfaction:
    """One time that we asked how satisfied they are."""

    on: Annotated[Date, About("The date on which they answered.", "De dag waarop zij antwoordden.")]
    mark: Annotated[Mark | None, About("Their mark, 1 to 10.", "Hun cijfer, 1 tot 10.")] = None
    by: Annotated[PersonRef | None, About("Which of us asked.", "Wie van ons het vroeg.")] = None
    note: Annotated[Line | None, About("What they said.", "Wat zij erbij zeiden.")] = None

    def older(self, months: int | None, day: date) -> bool:
        """Whether it was longer ago on a day than so many months; never when nobody said how many."""
        return bool(months) and self.on < subtract_months(day, min(months or 0, MOST_MONTHS))


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ServiceRecord:
    """What is recorded of how we dealt with them. What is not here is not known, but for what ``complete_until`` vouches for."""

    questions: Annotated[
        Rows[ClientQuestion], About("Their questions, and when we answered.", "Hun vragen, en wanneer wij antwoordden.")
    ] = ()
    reminders: Annotated[Rows[Reminder], About("Reminders to pay.", "Betalingsherinneringen.")] = ()
    invoices: Annotated[
        Rows[Surprise], About("Invoices that were not what they expected.", "Facturen die anders waren dan zij verwachtten.")
    ] = ()
    surveys: Annotated[
        Rows[Satisfaction],
        About("When we asked how satisfied they are.", "Tevredenheidsonderzoeken: wanneer wij vroegen hoe tevreden zij zijn."),
    ] = ()
    complete_until: Annotated[
        Date | None,
        About(
            "Up to this day all reminders that were wrong and all invoices that surprised are here: if there is none, there was none.",
            "Tot en met deze dag staan alle onterechte herinneringen en verrassende facturen hier: staat er geen, dan was er geen.",
        ),
    ] = None

    def latest_survey(self, day: date) -> Satisfaction | None:
        """The newest survey up to a day."""
        return max((each for each in self.surveys if each.on <= day), key=lambda each: each.on, default=None)
