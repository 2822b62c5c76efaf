from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.leaves import Wish, list_leaves

MOST = 300
"""Characters that a column of a table on paper holds without becoming a page of its own."""
LINES = Wish(frozenset({"line"}))


@rule(code="AP812", severity=Severity.WARNING)
def long_line(plan: Plan) -> Iterator[Found]:
    """A text is too long for its table

    What it checks
    Texts in a column of a table, such as `what`, `how` and `result` of an action, have at most 300 characters.

    Why it matters
    It is shown in full, but in a narrow column on paper it takes half a page, and the rest of its row is hard to find.

    Example
    ```yaml
    # plans/accounts/example.yaml
    balance:
      - on: 2026-11-02
        direction: given
        what: >-
          The director told us at length about the reorganisation, the new board and the plans for next year, and asked what we would do
          in their place; we said that we would first ask the people who do the work, and then talk with the works council, and only after that
          decide on the number of departments, because whoever begins with the number will have to explain it for years to come.
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    balance:
      - {on: 2026-11-02, direction: given, what: A morning with the new director on what we would do in the place of the board.}
    ```
    """
    for keys, text, _ in list_leaves(plan.account, LINES):
        if len(text) > MOST:
            message = say("“{key}” has {n} characters, too many for a column on paper.", key=str(keys[-1]), n=len(text))
            yield Found(keys, message, say("Say it in at most {n}, and put the rest in a text of the plan.", n=MOST))
