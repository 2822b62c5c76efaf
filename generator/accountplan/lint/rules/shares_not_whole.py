from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Share, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP755", severity=Severity.WARNING)
def shares_not_whole(firm: Firmwide) -> Iterator[Found]:
    """Percentages of a whole do not add up to 100

    What it checks
    Where all parts of `worth` or of `sells` under `commercial` are recorded, they are 100% together; where some are, no more than that.

    Why it matters
    A strategy that wants 110% of the turnover has not chosen.

    Example
    ```yaml
    # plans/firm.yaml
    commercial: {phase: 2, worth: {existing: 80%, new_clients: 20%, new_services: 10%}}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    commercial: {phase: 2, worth: {existing: 75%, new_clients: 15%, new_services: 10%}}
    ```
    """
    found, path = firm.portfolio.firm.commercial, firm.portfolio.firm_path
    for key, parts in (("worth", found.worth), ("sells", found.sells)) if found else ():
        keys = ("commercial", key)
        if parts is None or firm.lost(path, keys):
            continue
        known = [each for each in parts.parts if each is not None]
        together = sum(known)
        if together > 1 or (together < 1 and len(known) == len(parts.parts)):
            text = say("The parts are {share} together.", share=Share(together, 1))
            yield Found(keys, text, say("Let them add up to 100%."), path)
