from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, say
from accountplan.lint.checks import rule
from accountplan.lint.near import find_nearest
from accountplan.lint.rule_names import find_rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.fix import Fix, NewValue, Remedy
from accountplan.model.leaves import Wish, list_leaves
from accountplan.model.tiers import ITEMS

NAMED = Wish(thing="item")


@rule(code="AP111", severity=Severity.ERROR)
def unknown_item(plan: Plan) -> Iterator[Found]:
    """A waiver names an item that a plan does not have

    What it checks
    The `item` of a waiver must be an item of the plan, such as `developments.competition`.

    Why it matters
    A waiver for an unknown item does nothing: the plan stays incomplete for a reason that was already given.

    Example
    ```yaml
    # plans/accounts/example.yaml
    developments:
      market: Rules for dikes change in 2027; every water board must inspect twice as often.
      strategy: The board wants half of the dikes inspected by drone before 2028.
    waive:
      - {item: development.competition, reason: Sole supplier by law, until: 2027-06-30}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    developments:
      market: Rules for dikes change in 2027; every water board must inspect twice as often.
      strategy: The board wants half of the dikes inspected by drone before 2028.
    waive:
      - {item: developments.competition, reason: Sole supplier by law, until: 2027-06-30}
    ```
    """
    for keys, item, _ in list_leaves(plan.account, NAMED):
        if item not in ITEMS:
            yield Found(keys, say("A plan has no item “{item}”.", item=item), _make_remedy(item))


def _find_by_last_part(item: str) -> str | None:
    """The only item that ends so, or with what stands for that: `competition` or `concurrentie`."""
    parts = [each.rpartition(".")[2] for each in ITEMS]
    last = find_nearest(item.rpartition(".")[2], parts)
    return ITEMS[parts.index(last)] if last and parts.count(last) == 1 else None


def _make_remedy(item: str) -> Remedy:
    if rule := find_rule(item):
        return Remedy(say("It is a rule: write it as `{line}`.", line=f"rule: {rule}"))
    near = _find_by_last_part(item) or find_nearest(item, ITEMS)
    if near is None:
        return Remedy(say("Name one of these: {items}.", items=Listing(ITEMS, "or")))
    return Remedy(say("Did you mean “{near}”?", near=near), Fix(NewValue(near), safe=False))
