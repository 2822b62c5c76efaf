"""Small builders, so that a test shows only what it is about: `portfolio(account(marks={"fit": 7}), criteria={"fit": 2})`.

Numbers may be written as int, float or text; a float means the decimals that it shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from accountplan.base.text import Text, Value, Wording
from accountplan.model.account import Account
from accountplan.model.criteria import Criteria
from accountplan.model.firm import Firm
from accountplan.model.groups import Group
from accountplan.model.people import Person
from accountplan.model.portfolio import Portfolio
from accountplan.model.tiers import DEFAULT_TIERS, Tier, Tiers

TODAY = date(2026, 11, 24)


def exact(value: Any) -> Any:
    """The value as `load` would give it: floats become the decimals that they show, in mappings and lists as well."""
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, Mapping):
        return {exact(key): exact(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(exact(each) for each in value)
    return value


def account(id: str = "acme", **fields: Any) -> Account:
    """An account; its name is its id unless told."""
    return Account(id=id, **exact({"name": id.capitalize(), **fields}))


def criteria(weights: Mapping[str, Any], **fields: Any) -> Criteria:
    """Criteria from weights (`{"fit": 2}`) or from mappings (`{"fit": {"weight": 2, "scale": ...}}`)."""
    full = {id: each if isinstance(each, Mapping) else {"weight": each} for id, each in weights.items()}
    return Criteria(criteria=exact(full), **exact(fields))


def tiers(*each: Mapping[str, Any]) -> Tiers:
    """Tiers from mappings (`{"id": "A", "above": 8}`); a name is its id unless told."""
    return Tiers(tiers=tuple(Tier(**exact({"name": fields["id"], **fields})) for fields in each))


def portfolio(
    *accounts: Account,
    criteria: Criteria | Mapping[str, Any] | None = None,
    tiers: Tiers | Sequence[Mapping[str, Any]] | None = None,
    people: Mapping[str, Mapping[str, Any]] | None = None,
    groups: Mapping[str, Mapping[str, Any]] | None = None,
    firm: Mapping[str, Any] | None = None,
) -> Portfolio:
    """A portfolio of these accounts; the criteria weigh 1 for `fit` unless told, the tiers are the method's own."""
    return Portfolio(
        firm=Firm(**exact({"name": "Van Dam", "year": TODAY.year, **(firm or {})})),
        criteria=_criteria(criteria),
        tiers=_tiers(tiers),
        people={id: Person(**exact({"name": id.capitalize(), **fields})) for id, fields in sorted((people or {}).items())},
        groups={id: Group(id=id, **exact({"name": id.capitalize(), **fields})) for id, fields in sorted((groups or {}).items())},
        accounts={each.id: each for each in sorted(accounts, key=lambda each: each.id)},
        account_paths={each.id: f"plans/accounts/{each.id}.yaml" for each in accounts},
        group_paths={id: f"plans/groups/{id}.yaml" for id in groups or {}},
    )


def filled_in(wording: Wording | None) -> tuple[tuple[str, Value], ...]:
    """The values that a sentence fills in, by name."""
    assert isinstance(wording, Text)
    return wording.values


def _criteria(given: Criteria | Mapping[str, Any] | None) -> Criteria:
    return given if isinstance(given, Criteria) else criteria(given or {"fit": 1})


def _tiers(given: Tiers | Sequence[Mapping[str, Any]] | None) -> Tiers:
    if given is None:
        return DEFAULT_TIERS
    return given if isinstance(given, Tiers) else tiers(*given)
