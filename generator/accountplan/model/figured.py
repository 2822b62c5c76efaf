"""What an account brings, in figures: by year, as it was planned and is expected, so far, and by service."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from .bought import PurchaseOrState, SoFar
from .finding import Keys
from .keys import CONFIG, About, Date, FigureRef, Keyed, Number, ServiceRef, Year
from .particulars import Particulars


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Figured(Particulars):
    """An account with its figures."""

    figures: Annotated[
        Keyed[Year, Keyed[FigureRef, Number]],
        About(
            "Figures per year: turnover, margin, hours, satisfaction, days_to_pay, client_turnover, client_employees, and a firm's own.",
            "Kengetallen per jaar: turnover (omzet), margin (marge), hours (uren), satisfaction (tevredenheid), days_to_pay (dagen tot betaling), client_turnover (omzet van de klant), client_employees (medewerkers), en eigen kengetallen.",
        ),
    ] = Field(default_factory=dict)
    budget: Annotated[
        Keyed[Year, Keyed[FigureRef, Number]],
        About(
            "What we planned for a year, before it began: the same figures.",
            "Begroting: wat wij voor een jaar planden, voordat het begon: dezelfde kengetallen.",
        ),
    ] = Field(default_factory=dict)
    forecast: Annotated[
        Keyed[Year, Keyed[FigureRef, Number]],
        About("What we expect of a year now: the same figures.", "Prognose: wat wij nu van een jaar verwachten: dezelfde kengetallen."),
    ] = Field(default_factory=dict)
    agreed: Annotated[
        Keyed[Year, Date],
        About(
            "On which day the forecast of turnover for a year was agreed with the client; the amount is under `forecast`.",
            "Op welke dag de prognose van de omzet voor een jaar met de klant is afgesproken; het bedrag staat bij `forecast`.",
        ),
    ] = Field(default_factory=dict)
    so_far: Annotated[
        SoFar | None,
        About("What a year that still runs brought up to a day.", "Tussenstand: wat een jaar dat nog loopt tot een dag bracht."),
    ] = None
    services: Annotated[
        Keyed[ServiceRef, PurchaseOrState],
        About(
            "The firm's services at this client: bought, open or unfit, each with its turnover per year.",
            "Afgenomen diensten: bought (afgenomen), open of unfit (ongeschikt), elk met de omzet per jaar.",
        ),
    ] = Field(default_factory=dict)

    def is_agreed(self, year: int) -> bool:
        """Whether the forecast of turnover for a year is there and was agreed with the client."""
        return year in self.agreed and "turnover" in self.forecast.get(year, {})

    def figures_by_place(self) -> Iterator[tuple[Keys, Mapping[str, Decimal]]]:
        """Every set of figures, with the keys that lead to it: those of years first, then what was planned, is expected, and came so far."""
        yield from ((("figures", year), given) for year, given in self.figures.items())
        yield from ((("budget", year), given) for year, given in self.budget.items())
        yield from ((("forecast", year), given) for year, given in self.forecast.items())
        if self.so_far:
            yield ("so_far", "figures"), self.so_far.figures

    @property
    def newest_year_of_services(self) -> int | None:
        """The newest year in which any of its services has a turnover; None when there is none."""
        return max((year for each in self.services.values() for year in each.turnover), default=None)

    def turnover_of_services(self, year: int) -> Decimal | None:
        """What its services brought in a year, together; None when no service has a turnover in that year."""
        found = self._turnovers(year)
        return sum(found, Decimal(0)) if found else None

    def count_services(self, year: int) -> Fraction | None:
        """How many services it bought in a year; None when no service has a turnover in that year."""
        found = self._turnovers(year)
        return Fraction(sum(each > 0 for each in found)) if found else None

    def _turnovers(self, year: int) -> list[Decimal]:
        return [each.turnover[year] for each in self.services.values() if year in each.turnover]
