"""Made-up firms and clients for the properties of scores."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import AccountScore, Move, Scores
from accountplan.score import score
from builders import TODAY, account, criteria, portfolio

IDS = ("fit", "image", "margin", "payment", "turnover", "own")
marks = st.decimals(1, 10, places=1)
weights = st.decimals("0.1", "9", places=1)
RATERS = ("jansen", "devries", "bakker")


@dataclass(frozen=True)
class Case:
    """A firm with one client: its weights, its marks, and how it ranks."""

    weights: dict[str, Decimal]
    marks: dict[str, Any]
    how: dict[str, Any]
    tiers: tuple[dict[str, Any], ...]

    @property
    def portfolio(self) -> Portfolio:
        """The firm as the product sees it."""
        return portfolio(account(marks=self.marks), criteria=criteria(self.weights, **self.how), tiers=list(self.tiers))

    @property
    def scores(self) -> Scores:
        """All its scores."""
        return score(self.portfolio, TODAY)

    @property
    def score(self) -> AccountScore:
        """The client's score."""
        return self.scores["acme"]

    @property
    def moves(self) -> tuple[Move, ...]:
        """What would bring the client into another tier."""
        return self.scores.moves["acme"]

    def with_mark(self, criterion: str, mark: Any) -> Case:
        """The same client with one mark changed or filled in."""
        return replace(self, marks={**self.marks, criterion: mark})

    def with_weight(self, criterion: str, weight: Any) -> Case:
        """The same firm with one weight changed."""
        return replace(self, weights={**self.weights, criterion: weight})


@st.composite
def limits(draw: st.DrawFn) -> tuple[dict[str, Any], ...]:
    """Valid tiers, most valuable first; now and then one by hand on top."""
    cuts = sorted(draw(st.sets(st.decimals("1.5", "9.5", places=1), min_size=1, max_size=4)), reverse=True)
    above = draw(st.integers(0, len(cuts)))
    top = [{"id": f"T{number}", "above": cut} for number, cut in enumerate(cuts[:above])]
    bottom = [{"id": f"L{number}", "below": cut} for number, cut in enumerate(cuts[above:])]
    by_hand = [{"id": "S", "by_hand": True}] if draw(st.booleans()) else []
    return (*by_hand, *top, {"id": "R"}, *bottom)


@st.composite
def cases(draw: st.DrawFn, rank_by: tuple[str, ...] = ("rating", "all", "some"), at_least_known: int = 0) -> Case:
    """A firm with 1 to 6 criteria and a client of which some marks are known."""
    used = draw(st.lists(st.sampled_from(IDS), min_size=max(1, at_least_known), max_size=6, unique=True))
    known = draw(st.lists(st.sampled_from(used), min_size=at_least_known, unique=True))
    how = {
        "rank_by": draw(st.sampled_from(rank_by)),
        "minimum": draw(marks),
        "known_at_least": draw(st.sampled_from((Decimal(0), Decimal("0.3"), Decimal("0.5"), Decimal(1)))),
        "at_least": draw(st.none() | st.integers(0, len(used) + 1)),
    }
    return Case({id: draw(weights) for id in used}, {id: draw(marks) for id in known}, how, draw(limits()))
