"""The directories of a firm: what its people, clients, units, tiers, criteria and figures are called, and the objectives of a plan."""

from __future__ import annotations

from collections.abc import Mapping

from accountplan.model.criteria import FIGURES
from accountplan.model.keys import Thing
from accountplan.model.objectives import Objective
from accountplan.model.plan import Action
from accountplan.model.portfolio import Portfolio

from .directory import Directory


def make_directory(portfolio: Portfolio, torn: frozenset[str], thing: Thing) -> Directory | None:
    """The names of all things of a kind; None when there are none, or when some of them could not be read."""
    names, path = _list_names(portfolio, thing)
    addresses = {each.email: id for id, each in portfolio.people.items() if each.email} if thing == "person" else {}
    return Directory(names, addresses) if names and path not in torn else None


def _list_names(portfolio: Portfolio, thing: Thing) -> tuple[Mapping[str, tuple[str, ...]], str]:
    """Names by id, and the file that they are in, when it is one."""
    match thing:
        case "person":
            return {id: (each.name,) for id, each in portfolio.people.items()}, portfolio.people_path
        case "account":
            return {id: (each.name, each.short or "") for id, each in portfolio.accounts.items()}, ""
        case "group":
            return {id: (each.name,) for id, each in portfolio.groups.items()}, ""
        case "unit":
            return {id: (name,) for id, name in portfolio.firm.units.items()}, portfolio.firm_path
        case "service":
            return {id: (each.name,) for id, each in portfolio.firm.services.items()}, portfolio.firm_path
        case "value":
            return {id: (each.name,) for id, each in portfolio.firm.values.items()}, portfolio.firm_path
        case "tier":
            return {each.id: (each.name,) for each in portfolio.tiers.tiers}, portfolio.tiers_path
        case "criterion":
            return {id: (each.name or "",) for id, each in portfolio.criteria.criteria.items()}, portfolio.criteria_path
        case "figure":
            return dict.fromkeys(FIGURES, ()) | {id: (each.name,) for id, each in portfolio.firm.figures.items()}, portfolio.firm_path
    return {}, ""


def list_objectives(objectives: tuple[Objective, ...]) -> Directory | None:
    """The objectives of one plan: people call them by what they measure."""
    names = {each.id: (each.measure or "", each.kind or "") for each in objectives}
    return Directory(names) if names else None


def list_actions(actions: tuple[Action, ...]) -> Directory | None:
    """The actions of one plan that have an id: people call them by what is to be done."""
    names = {each.id: (each.what,) for each in actions if each.id}
    return Directory(names) if names else None
