from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, Wording, say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import WatchList
from accountplan.model.finding import Severity

NAMED = 5
"""How many clients are named."""


@firm_rule(code="AP706", severity=Severity.ADVICE)
def nothing_to_judge_by(firm: Firmwide) -> Iterator[Found]:
    """There is no way to tell whether a client may leave

    What it checks
    The plan of each client holds something by which to see that it may leave: a signal, an assignment that it rated, or the day on which one of its people last heard from us (`last` under `known_by`), came (`since`) or went (`left`).

    Why it matters
    A client without a signal looks loyal, also when nobody looked. Most clients leave without a word.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts: [{name: Carla Smit, role: decides}]
    assignments: []
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    assignments: []
    ```
    """
    watched, plans = firm.analysis[WatchList], {plan.account.id: plan for plan in firm.whole}
    silent = [id for id in watched.silent if id in plans and not any(plans[id].lost(key) for key in ("contacts", "signals", "assignments"))]
    if silent:
        yield Found(
            (),
            say_n(
                "For {unknown} of {n} client there is no way to tell whether they may leave: {names}.",
                "For {unknown} of {n} clients there is no way to tell whether they may leave: {names}.",
                watched.clients,
                unknown=len(silent),
                names=Listing(tuple(_list_names(firm, silent))),
            ),
            say(
                "Write at each contact which of us knows this person, and under `last` when they last spoke; or what the client said of our work."
            ),
            firm.portfolio.firm_path,
        )


def _list_names(firm: Firmwide, ids: list[str]) -> Iterator[Wording]:
    """The first of them by name, and how many more there are, unless that is one."""
    shown = ids if len(ids) == NAMED + 1 else ids[:NAMED]
    yield from (firm.portfolio.accounts[id].name for id in shown)
    if rest := len(ids) - len(shown):
        yield _count_others(rest)


def _count_others(number: int) -> Text:
    return say_n("{n} other", "{n} others", number)
