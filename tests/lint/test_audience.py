"""Of whom each rule speaks: its own example with the client as a prospect, as a former client, and in the second tier.

The table is a golden file. A rule that begins to speak of others, or falls silent, changes a line of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from accountplan import lint
from accountplan.model.rules import Rule
from lint.workspace import EXAMPLE, check

HEADER = re.compile(r"^(# plans/accounts/(?!.*missing).*\n)", re.MULTILINE)
SECOND = "{is: B, why: they asked for it, by: vandam, until: 2027-06-01}"
AS_IT_IS = ("status", "client")
OTHERS = {"prospect": ("status", "prospect"), "former": ("status", "former"), "tier B": ("tier", SECOND)}


def told(rule: Rule, key: str, value: str) -> int:
    """How much a rule finds in its example when every plan in it also says this; what a plan says already, stays."""
    blocks = re.split(r"^(?=# plans/)", rule.example, flags=re.MULTILINE)
    if not HEADER.search(rule.example):
        blocks.append(f"# {EXAMPLE}\n")
    change = "".join(block if f"\n{key}:" in block else HEADER.sub(rf"\1{key}: {value}\n", block) for block in blocks)
    return sum(finding.rule == rule.name for finding in check(change))


def test_each_rule_speaks_of_those_whom_it_is_for(golden: Callable[[str, str], None]) -> None:
    lines = []
    for rule in lint.list_rules():
        usual = told(rule, *AS_IT_IS)
        same = [name for name, change in OTHERS.items() if told(rule, *change) == usual]
        lines.append(f"{rule.name}: {', '.join(same) or 'clients in tier A only'}\n")
    golden("lint/audience.txt", "".join(lines))
