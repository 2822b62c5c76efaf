"""A client that is never satisfied, and what we choose to do with it (S15)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Date, Line, PersonRef, Rows, Until

SourSign: TypeAlias = Literal["never_satisfied", "rate_too_high"]
Choice: TypeAlias = Literal["learn", "part"]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Sour:
    """The mark on such a client: by what one sees it, and the choice to learn from it or to part."""

    signs: Annotated[
        Rows[SourSign],
        About(
            "By what one sees it: never_satisfied, rate_too_high.",
            "Waaraan het te zien is: never_satisfied (nooit tevreden), rate_too_high (vindt het tarief altijd te hoog).",
        ),
    ] = ()
    on: Annotated[Date | None, About("The day on which we marked it as such.", "De dag waarop wij het zo merkten.")] = None
    why: Annotated[Line | None, About("What it comes down to, or what we can learn.", "Waar het op neerkomt, of wat wij kunnen leren.")] = (
        None
    )
    choice: Annotated[
        Choice | None,
        About(
            "learn, to keep it and learn from it; part, to let it go. Left out while nobody has chosen.",
            "learn: houden om van te leren; part: afscheid nemen. Zonder is er nog niet gekozen.",
        ),
    ] = None
    by: Annotated[
        Until | None,
        About(
            "The day by which we choose; after that, by which we have parted, or look whether we learned enough.",
            "De dag waarop wij kiezen; daarna die waarop wij afscheid hebben genomen, of kijken of wij genoeg leerden.",
        ),
    ] = None
    who: Annotated[PersonRef | None, About("Who decides: an id from people.yaml.", "Wie beslist: een id uit people.yaml.")] = None

    def passed(self, day: date) -> bool:
        """Whether its day lies before this one."""
        return self.by is not None and self.by < day
