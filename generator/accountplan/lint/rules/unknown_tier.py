from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP106", severity=Severity.ERROR)
def unknown_tier(firm: Firmwide) -> Iterator[Found]:
    """A tier is named that the firm does not have

    What it checks
    A tier set by hand (`tier: {is: ...}`), the `programme` of a group, the tier that a meeting is about and the severities per tier in `plans/firm.yaml` must name a tier from `plans/tiers.yaml`, with the same capitals.

    Why it matters
    An override to an unknown tier puts the client nowhere, and a programme or severity for it reaches no client at all.

    Example
    ```yaml
    # plans/accounts/example.yaml
    tier: {is: BB, why: Reorganising; no new work this year, by: vandam, until: 2027-10-01}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    tier: {is: B, why: Reorganising; no new work this year, by: vandam, until: 2027-10-01}
    ```
    """
    tiers, file = [tier.id for tier in firm.portfolio.tiers.tiers], firm.portfolio.tiers_path
    unread = file in firm.torn or firm.shortened(file, ("tiers",), len(tiers))
    for path, keys, tier in firm.references("tier") if not unread else ():
        if tier not in tiers:
            yield Found(
                keys,
                say("There is no tier “{tier}”.", tier=tier),
                word_suggestion(tier, tiers, say("Name a tier from {file}.", file=file), keys, firm.directory("tier", path)),
                path,
            )
