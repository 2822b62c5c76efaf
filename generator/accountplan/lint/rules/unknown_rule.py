from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import did_you_mean
from accountplan.lint.registry import checks
from accountplan.lint.views import NOWHERE, Firmwide, Found
from accountplan.model.finding import Keys, Severity
from accountplan.model.portfolio import Portfolio


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
    known = checks()
    for path, keys, name in _named(firm.portfolio):
        if name not in known:
            yield Found(
                keys,
                say("There is no rule “{name}”.", name=name),
                did_you_mean(name, known, say("`accountplan rules` lists all rules by name.")),
                path,
            )


def _named(portfolio: Portfolio) -> Iterator[tuple[str, Keys, str]]:
    for rule in portfolio.firm.rules:
        yield portfolio.firm_path, ("rules", rule, NOWHERE), rule
    for id, account in portfolio.accounts.items():
        for index, waiver in enumerate(account.waive):
            if waiver.rule:
                yield portfolio.account_paths[id], ("waive", index, "rule"), waiver.rule
