"""Names of figures that are not figures of the firm, and look like one that is."""

from __future__ import annotations

from collections.abc import Set

from accountplan.base import synonyms
from accountplan.base.alike import list_alike
from accountplan.model.account import Account
from accountplan.model.criteria import FIGURES, Criteria
from accountplan.model.firm import Firm
from accountplan.model.portfolio import Portfolio

ALIKE = 0.8
"""Names that are less alike than this (0 to 1) are those of two figures."""


def list_known_figures(firm: Firm, criteria: Criteria) -> frozenset[str]:
    """The built-in figures, those that the firm names, and those that a scale reads."""
    scales = (criterion.scale.figure for criterion in criteria.criteria.values() if criterion.scale)
    return frozenset((*FIGURES, *firm.figures, *scales))


def list_unheld_figures(portfolio: Portfolio) -> dict[str, str]:
    """The criteria with a scale over a figure that is not built in, that the firm does not name and that no plan holds, each with that figure."""
    scales = {id: criterion.scale.figure for id, criterion in portfolio.criteria.criteria.items() if criterion.scale}
    own = {id: figure for id, figure in scales.items() if figure not in FIGURES and figure not in portfolio.firm.figures}
    held = {name for account in portfolio.accounts.values() for year in account.figures.values() for name in year} if own else set()
    return {id: figure for id, figure in own.items() if portfolio.accounts and figure not in held}


def list_misspelt_figures(account: Account, known: Set[str]) -> dict[str, str]:
    """The figures of a plan that nobody reads and that resemble one that is known, each with the one that was meant."""
    names = {name for _, given in account.figures_by_place() for name in given}
    found = {name: _find_meant(name, known) for name in sorted(names - known)}
    return {name: meant for name, meant in found.items() if meant}


def _find_meant(name: str, known: Set[str]) -> str | None:
    return synonyms.find_known_word(name, known) or next(iter(list_alike(name, sorted(known), least=ALIKE)), None)
