from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP116", severity=Severity.WARNING)
def segment_spelling(firm: Firmwide) -> Iterator[Found]:
    """A segment is spelt in two ways

    What it checks
    Two values of the same segment must differ in more than capitals, spaces and hyphens. The spelling that most plans use is taken to be the right one.

    Why it matters
    Lists, filters and groups compare segments to the letter. A client with another spelling is missing from all of them.

    Example
    ```yaml
    # plans/accounts/example.yaml
    segment: {sector: Government}
    # plans/accounts/city.yaml
    name: City
    status: former
    segment: {sector: government}
    # plans/accounts/province.yaml
    name: Province
    status: former
    segment: {sector: government}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    segment: {sector: government}
    # plans/accounts/city.yaml
    name: City
    status: former
    segment: {sector: government}
    # plans/accounts/province.yaml
    name: Province
    status: former
    segment: {sector: government}
    ```
    """
    usual = _usual(firm)
    for id, account in firm.portfolio.accounts.items():
        for key, value in account.segment.items():
            other = usual[key, _bare(value)]
            if value != other:
                yield Found(
                    ("segment", key),
                    say("“{value}” is written “{other}” in other plans.", value=value, other=other),
                    say("Write “{other}” here, or change the other plans.", other=other),
                    firm.portfolio.account_paths[id],
                )


def _bare(value: str) -> str:
    return value.casefold().replace("-", " ").replace(" ", "")


def _usual(firm: Firmwide) -> dict[tuple[str, str], str]:
    """The spelling that most plans use, the first by alphabet when equal, for every segment and bare value."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for account in firm.portfolio.accounts.values():
        for key, value in account.segment.items():
            counts.setdefault((key, _bare(value)), Counter()).update((value,))
    return {where: min(spellings, key=lambda value: (-spellings[value], value)) for where, spellings in counts.items()}
