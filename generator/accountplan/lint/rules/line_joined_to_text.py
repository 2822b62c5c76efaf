from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP040", severity=Severity.ERROR)
def line_joined_to_text() -> None:
    """A line of a list is read as part of the text above it

    What it checks
    No text without quotes continues on a line that begins with a dash, an asterisk or another list marker, and no text between quotes or below a `>`, which both make one line of all, holds lines of a list or a table.

    Why it matters
    Without a space after its dash, or indented further than the items above it, an item becomes the end of the text before it: two opportunities become one.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    situation:
      threats:
        - A new buyer has come.
          -Two rivals bid on all work.
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    situation:
      threats:
        - A new buyer has come.
        - Two rivals bid on all work.
    ```
    """
