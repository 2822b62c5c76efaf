"""All rules: every module in `rules/` holds one, under its own name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from accountplan.base.found import import_modules
from accountplan.model.rules import Rule

from . import rules as folder
from .checks import Check


@cache
def list_checks() -> Mapping[str, Check]:
    """Every check by the name of its rule, in the order of the names."""
    found: list[Check] = [getattr(module, name) for name, module in import_modules(folder).items()]
    return MappingProxyType({check.name: check for check in sorted(found, key=lambda check: check.name)})


@cache
def _index_checks() -> Mapping[str, Check]:
    return {name: check for check in list_checks().values() for name in check.names}


def find_check(name: str) -> Check | None:
    """The check that plans and settings mean by this name: its own, or one that it had before; None when no rule is called so."""
    return _index_checks().get(name)


@cache
def list_rules() -> tuple[Rule, ...]:
    """Every rule with its documentation, by name."""
    return tuple(check.rule for check in list_checks().values())
