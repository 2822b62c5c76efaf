from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from accountplan.base import synonyms
from accountplan.base.alike import list_alike
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity
from accountplan.model.fix import Fix, NewKey, Remedy

ALIKE = 0.8
"""Keys that are less alike than this (0 to 1) divide by two things."""
IN_MANUAL = ("region", "sector", "size")
MOST = 200
"""Keys that are compared, those of most plans first: each is compared with each."""
_DIGITS = compile_lazily(r"\d")


@firm_rule(code="AP121", severity=Severity.WARNING)
def misspelt_segment(firm: Firmwide) -> Iterator[Found]:
    """The name of a segment looks like that of another

    What it checks
    A key under `segment` does not look like a key that more plans have, and is not the Dutch or English word for one. Two keys that one plan has side by side are two things.

    Why it matters
    Filters and groups divide clients by each key apart. A client with another key is missing where its colleagues are counted, and nobody sees that it is.

    Example
    ```yaml
    # plans/accounts/example.yaml
    segment: {region: Coast}
    # plans/accounts/city.yaml
    name: City
    status: former
    segment: {region: Coast}
    # plans/accounts/province.yaml
    name: Province
    status: former
    segment: {regio: Coast}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    segment: {region: Coast}
    # plans/accounts/city.yaml
    name: City
    status: former
    segment: {region: Coast}
    # plans/accounts/province.yaml
    name: Province
    status: former
    segment: {region: Coast}
    ```
    """
    meant = _list_meant_keys(firm)
    for path, segment in firm.segments:
        for key in segment.keys() & meant.keys():
            yield Found(
                ("segment", key),
                say("Other plans divide clients by “{other}”, and this file by “{key}”.", key=key, other=meant[key]),
                Remedy(say("Did you mean “{word}”?", word=meant[key]), Fix(NewKey(meant[key]), safe=False)),
                path,
            )


def _list_meant_keys(firm: Firmwide) -> dict[str, str]:
    """The keys that are probably another one, which more plans have; between equals, one of the manual or the first by alphabet."""
    counts = Counter(key for account in firm.portfolio.accounts.values() for key in account.segment)
    keys = {key for _, segment in firm.segments for key in segment}
    order = sorted(keys, key=lambda key: (-counts[key], key not in IN_MANUAL, key))[:MOST]
    beside = {frozenset(segment) for _, segment in firm.segments}
    found: dict[str, str] = {}
    for usual, key in combinations(order, 2):
        if _look_alike(usual, key) and not any({usual, key} <= each for each in beside):
            found.setdefault(key, usual)
    return found


def _look_alike(usual: str, key: str) -> bool:
    if _DIGITS.sub("", usual) == _DIGITS.sub("", key):
        return False
    return synonyms.is_same_division(usual, key) or bool(list_alike(key, (usual,), least=ALIKE))
