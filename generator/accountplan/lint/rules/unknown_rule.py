from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.registry import find_check
from accountplan.lint.rule_names import word_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import NOWHERE, Severity


@firm_rule(code="AP110", severity=Severity.ERROR)
def unknown_rule(firm: Firmwide) -> Iterator[Found]:
    """A rule is named that does not exist

    What it checks
    The keys under `rules` in `plans/firm.yaml` and the `rule` of a waiver must be names of rules.

    Why it matters
    A severity or a waiver for a rule with a wrong name does nothing: what you meant to silence is still reported, or what you meant to forbid is not.

    Example
    ```yaml
    # plans/firm.yaml
    rules: {late-acton: error}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    rules: {late-action: error}
    ```
    """
    for path, keys, name in firm.references("rule"):
        if not find_check(name):
            remedy = word_rule((name,), keys, is_key=keys[-1:] == (NOWHERE,))
            yield Found(keys, say("There is no rule “{name}”.", name=name), remedy, path)
