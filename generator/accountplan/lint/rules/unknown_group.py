from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP141", severity=Severity.ERROR)
def unknown_group(firm: Firmwide) -> Iterator[Found]:
    """A group is named that does not exist

    What it checks
    The `group` that a meeting is about must be the id of a group: the name of a file in `plans/groups/`, without `.yaml`.

    Why it matters
    A meeting about an unknown group is about nobody. Its agenda is empty, and nobody sees why.

    Example
    ```yaml
    # plans/meetings/2026-11-02-dikes.yaml
    on: 2026-11-02
    about: {group: dykes}
    notes: We walked along the dike.
    # plans/groups/dikes.yaml
    name: Dikes
    accounts: [example]
    ```

    Use instead
    ```yaml
    # plans/meetings/2026-11-02-dikes.yaml
    on: 2026-11-02
    about: {group: dikes}
    notes: We walked along the dike.
    # plans/groups/dikes.yaml
    name: Dikes
    accounts: [example]
    ```
    """
    known = firm.portfolio.group_paths
    for path, keys, id in firm.references("group"):
        if id not in known and not firm.closed("plans/groups/"):
            yield Found(
                keys,
                say("There is no group “{id}”.", id=id),
                word_suggestion(
                    id, known, say("Create plans/groups/{id}.yaml, or name another group.", id=id), keys, firm.directory("group", path)
                ),
                path,
            )
