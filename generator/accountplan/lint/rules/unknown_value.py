from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP149", severity=Severity.ERROR)
def unknown_value(firm: Firmwide) -> Iterator[Found]:
    """A kind of value is named that the firm does not have

    What it checks
    The `value` of an account is one of the `values` that `plans/firm.yaml` defines.

    Why it matters
    Who is valuable in another way than by the tier is found by this word. Under another one the client is in no list of its kind.

    Example
    ```yaml
    # plans/firm.yaml
    values: {knowledge: Knowledge, influence: Influence}
    # plans/accounts/example.yaml
    value: knowlege
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    values: {knowledge: Knowledge, influence: Influence}
    # plans/accounts/example.yaml
    value: knowledge
    ```
    """
    values, path = firm.portfolio.firm.values, firm.portfolio.firm_path
    for where, keys, value in firm.references("value") if path not in firm.torn and not firm.lost(path, ("values",)) else ():
        if value not in values:
            add = say("Add “{value}” under `values` in {file}.", value=value, file=path)
            suggestion = word_suggestion(value, values, add, keys, firm.directory("value", where))
            yield Found(keys, say("The firm has no kind of value “{value}”.", value=value), suggestion, where)
