from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Ideal
from accountplan.model.finding import Severity


@firm_rule(code="AP240", severity=Severity.ADVICE)
def profile_without_clients(firm: Firmwide) -> Iterator[Found]:
    """A profile of the ideal prospect, and no client that it can follow from

    What it checks
    Where `plans/firm.yaml` has words under `ideal_prospect`, at least one client is in the top tiers: the first by score, or one by hand before it.

    Why it matters
    A profile says what the best clients have in common. Without a best client it says what we would wish, and nothing shows whether that exists.

    Example
    ```yaml
    # plans/firm.yaml
    ideal_prospect: {about: A board that asks our advice before it puts work out to tender.}
    # plans/accounts/example.yaml
    marks: {cooperation: 6, reputation: 6}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    ideal_prospect: {about: A board that asks our advice before it puts work out to tender.}
    # plans/accounts/example.yaml
    marks: {cooperation: 9, reputation: 8}
    ```
    """
    ideal, found = firm.portfolio.firm.ideal_prospect, firm.analysis[Ideal]
    if ideal and ideal.about and not found.first and not firm.settled.unsure and not firm.torn:
        yield Found(
            ("ideal_prospect", "about"),
            say("This describes whom to win, but no client is in {tiers}.", tiers=Listing(found.tiers, "or")),
            say("Choose your best clients first: mark them, or lower the limit of the top tier."),
            firm.portfolio.firm_path,
        )
