"""All rules: every module in `rules/` holds one, under its own name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from accountplan.base.found import modules_in
from accountplan.model.rules import Rule

from . import rules as folder
from .checks import Check


@cache
def checks() -> Mapping[str, Check]:
    """Every check by the name of its rule, in the order of the names."""
    found: list[Check] = [getattr(module, name) for name, module in modules_in(folder).items()]
    return MappingProxyType({check.name: check for check in sorted(found, key=lambda check: check.name)})


@cache
def _called() -> Mapping[str, Check]:
    return {name: check for check in checks().values() for name in check.names}


def called(name: str) -> Check | None:
    """The check that plans and settings mean by this name: its own, or one that it had before; None when no rule is called so."""
    return _called().get(name)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule with its documentation, by name."""
    return tuple(check.rule for check in checks().values())
