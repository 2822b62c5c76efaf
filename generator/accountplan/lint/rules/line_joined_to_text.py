from __future__ import annotations

from accountplan.lint.checks import documents
from accountplan.model.finding import Severity


@documents(code="AP040", severity=Severity.ERROR)
def line_joined_to_text() -> None:
    """A line of a list is read as part of the text above it

    What it checks
    No text without quotes goes on with a line that begins with a dash, a star or another mark of a list.

    Why it matters
    Without a space behind its dash, or set in further than the items above it, an item becomes the end of the text before it: two opportunities are one.

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
