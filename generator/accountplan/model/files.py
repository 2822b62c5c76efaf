"""The kinds of file that a user writes, and the noun that each holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, get_args

from accountplan.base.paths import CRITERIA, FIRM, PEOPLE, TIERS

from .account import Account
from .criteria import Criteria
from .firm import Firm
from .groups import Group
from .keys import Id
from .meetings import Meeting
from .people import Person
from .tiers import Tiers

Kind: TypeAlias = Literal["firm", "criteria", "tiers", "people", "group", "meeting", "account"]
KINDS: tuple[Kind, ...] = get_args(Kind)
NAMED: tuple[Kind, ...] = ("account", "group", "meeting")
"""The kinds of which there are many: each has an id, which is the name of its file."""
NOUNS: Mapping[Kind, Any] = {
    "firm": Firm,
    "criteria": Criteria,
    "tiers": Tiers,
    "people": dict[Id, Person],
    "group": Group,
    "meeting": Meeting,
    "account": Account,
}
"""The type that a file of each kind is validated by."""
SINGLE: Mapping[str, Kind] = {FIRM: "firm", CRITERIA: "criteria", TIERS: "tiers", PEOPLE: "people"}
"""The files of which there is one, by their paths."""
