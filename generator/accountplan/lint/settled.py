"""What the firm settled, which is all that a rule over one plan sees besides that plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accountplan.base.kept import make_digest
from accountplan.model.bands import Ladder, make_ladder
from accountplan.model.criteria import Criteria
from accountplan.model.curve import Curve
from accountplan.model.firm import Firm
from accountplan.model.people import Person, gone
from accountplan.model.portfolio import Portfolio
from accountplan.model.tiers import Tiers
from accountplan.model.years import Years, make_years

from .figure_names import list_known_figures, list_unheld_figures
from .unread import is_lost


@dataclass(frozen=True)
class Settled:
    """The firm, its criteria, tiers and people, the day, and what of those could not be read; no account, no score.

    What a rule says of a plan on seeing this and the plan cannot depend on another plan, so that it holds as long as both stay the same.
    ``unheld_figures`` are the criteria that get no mark as their scale reads a figure that no plan holds, each with that figure;
    ``cut`` when part of the criteria or of the tiers could not be read; ``people_read`` and ``norms_read`` (the tiers) say what was read whole.
    """

    firm: Firm
    criteria: Criteria
    tiers: Tiers
    people: Mapping[str, Person]
    today: date
    firm_path: str
    people_path: str
    unheld_figures: Mapping[str, str]
    cut: bool
    people_read: bool
    named_read: bool
    norms_read: tuple[str, ...]

    @cached_property
    def name(self) -> str:
        """A name for all of this: as long as it stays, nothing here has changed."""
        return make_digest(repr(self))

    @cached_property
    def years(self) -> Years:
        """The years whose figures count."""
        return make_years(self.firm, self.criteria, self.today)

    @property
    def odd_year(self) -> bool:
        """The plan year is not this year, nor the one before or after it."""
        return abs(self.firm.year - self.firm.year_of(self.today)) > 1

    @property
    def unsure(self) -> bool:
        """Scores and tiers say little, as part of the criteria or of the tiers could not be read, or a scale reads a figure that is not there."""
        return self.cut or bool(self.unheld_figures)

    @cached_property
    def known_figures(self) -> frozenset[str]:
        """The names of the figures that someone reads."""
        return list_known_figures(self.firm, self.criteria)

    @cached_property
    def key_tiers(self) -> frozenset[str]:
        """Tiers that get the full treatment: those that ask everything, and, unless they ask for less, those by hand and the first by score."""
        first = self.tiers.first_scored
        return frozenset(
            tier.id
            for tier in self.tiers.tiers
            if tier.asks == "everything" or (tier.asks not in ("plan", "profile") and (tier.by_hand or tier == first))
        )

    @cached_property
    def ladder(self) -> Ladder:
        """Which tier a score gives."""
        return make_ladder(self.tiers)

    @cached_property
    def curves(self) -> dict[str, Curve]:
        """The scales by criterion, made ready."""
        return {id: Curve.of(each.scale) for id, each in self.criteria.criteria.items() if each.scale}

    @cached_property
    def gone(self) -> frozenset[str]:
        """Those of us who have left."""
        return gone(self.people, self.today)

    def person(self, id: str) -> str:
        """A person's name, or the id itself when nobody has it."""
        return self.people[id].name if id in self.people else id


def make_settled(portfolio: Portfolio, today: date, torn: frozenset[str]) -> Settled:
    """What the firm settled in its files, of which those in ``torn`` could not be read to the end."""
    tiers, path, places = portfolio.tiers.tiers, portfolio.tiers_path, portfolio.files.get(portfolio.tiers_path)
    named = portfolio.files.get(portfolio.firm_path)
    return Settled(
        firm=portfolio.firm,
        criteria=portfolio.criteria,
        tiers=portfolio.tiers,
        people=portfolio.people,
        today=today,
        firm_path=portfolio.firm_path,
        people_path=portfolio.people_path,
        unheld_figures=list_unheld_figures(portfolio),
        cut=_is_cut_short(portfolio, portfolio.criteria_path, "criteria", torn) or _is_cut_short(portfolio, path, "tiers", torn),
        people_read=portfolio.people_path not in torn,
        named_read=portfolio.firm_path not in torn and not any(is_lost(named, (key,)) for key in ("figures", "services")),
        norms_read=tuple(
            tier.id for number, tier in enumerate(tiers) if path not in torn and not is_lost(places, ("tiers", number, "norms"))
        ),
    )


def _is_cut_short(portfolio: Portfolio, path: str, key: str, torn: frozenset[str]) -> bool:
    """Whether a file is there that could not be read whole, or that lacks the key that it is for."""
    places = portfolio.files.get(path)
    return path in torn or is_lost(places, (key,)) or (places is not None and places.span((key,)) is None)
