from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP135", severity=Severity.ERROR)
def unknown_service(firm: Firmwide) -> Iterator[Found]:
    """A service is named that the firm does not have

    What it checks
    Where `plans/firm.yaml` lists its `services`, those of an account are among them.

    Why it matters
    What a client does not buy yet is seen by comparing the two lists. A service under another name is in neither.

    Example
    ```yaml
    # plans/firm.yaml
    services: {inspection: Inspection of dikes, design: Design}
    # plans/accounts/example.yaml
    services: {inspecton: bought}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    services: {inspection: Inspection of dikes, design: Design}
    # plans/accounts/example.yaml
    services: {inspection: bought}
    ```
    """
    services = firm.portfolio.firm.services
    for path, keys, service in firm.references("service") if services and firm.portfolio.firm_path not in firm.torn else ():
        if service not in services and not firm.lost(firm.portfolio.firm_path, ("services", service)):
            yield Found(
                keys,
                say("The firm has no service “{service}”.", service=service),
                word_suggestion(
                    service,
                    services,
                    say("Add “{service}” under `services` in {file}.", service=service, file=firm.portfolio.firm_path),
                    keys,
                    firm.directory("service", path),
                ),
                path,
            )
