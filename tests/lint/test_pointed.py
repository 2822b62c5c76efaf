"""Where a finding points when it is about more than one thing: at the first of them."""

from __future__ import annotations

import pytest

from lint.workspace import example, pointed

LATER = "{what: Call, p: project, who: jansen, when: 2026-12-10, how: by telephone, objective: growth}"
ASKS = "# plans/tiers.yaml\ntiers: [{id: A, name: A, asks: [situation.history, situation.facts, situation.threats]}]\n"
FORMER = {"status": "former", "objectives": "[{id: back, by: 2027-06-30}]"}


@pytest.mark.parametrize(
    ("rule", "change", "keys"),
    [
        ("incomplete-action", example(actions=f"[{LATER}, {{what: Visit}}]"), ("actions", 1, "who")),
        ("incomplete-action", example(actions="[{what: Visit, who: jansen}]"), ("actions", 0, "when")),
        ("incomplete-objective", example(objectives="[{id: growth, measure: turnover}]"), ("objectives", 0, "baseline")),
        ("done-without-result", example(actions="[{what: Visit, status: done}]"), ("actions", 0, "done")),
        ("done-without-result", example(actions="[{what: Visit, status: done, done: 2026-11-02}]"), ("actions", 0, "result")),
        (
            "action-for-former-client",
            example(actions="[{what: x, objective: back}, {what: y}, {what: z}]", **FORMER),
            ("actions", 1),
        ),
        ("incomplete-plan", ASKS + example(situation="{threats: [Twelve dikes wait for an inspection by drone.]}"), ("situation",)),
        ("incomplete-plan", example(situation="{}", developments="{}", objectives="[]", actions="[]", contacts="[]"), ("objectives",)),
    ],
)
def test_a_finding_points_at_the_first_of_what_it_names(rule: str, change: str, keys: tuple[str | int, ...]) -> None:
    assert pointed(rule, change) == [keys]
