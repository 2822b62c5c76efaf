from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import NOWHERE, Severity

MANY = 3
"""When so many plans, and more than half of all, mark a criterion that the firm does not have, the criteria are wrong and not the plans."""


@firm_rule(code="AP104", severity=Severity.ERROR)
def unknown_criterion(firm: Firmwide) -> Iterator[Found]:
    """A mark is given on a criterion that the firm does not use

    What it checks
    Every key under `marks`, and under `ideal_prospect.weights` in `plans/firm.yaml`, must be a criterion in `plans/criteria.yaml`. When more than half of the plans mark the same unknown one, it is reported once, at the criteria.

    Why it matters
    A mark on an unknown criterion does not count. Often it is a typing error, and the criterion that was meant stays unknown.

    Example
    ```yaml
    # plans/accounts/example.yaml
    marks: {cooperation: 9, reptuation: 8}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    marks: {cooperation: 9, reputation: 8}
    ```
    """
    portfolio, file = firm.portfolio, firm.portfolio.criteria_path
    if file in firm.torn:
        return
    for criterion, marked in _list_unknown(firm).items():
        if len(marked) >= MANY and 2 * len(marked) > len(portfolio.accounts):
            message = say(
                "{n} plans have a mark on “{criterion}”, such as {path}, but it is not one of the firm's criteria.",
                n=len(marked),
                criterion=criterion,
                path=portfolio.account_paths[marked[0]],
            )
            help = say("Add “{criterion}” here with a weight, or remove the marks: they do not count.", criterion=criterion)
            yield Found(("criteria",), message, help, file)
            continue
        remedy = word_suggestion(
            criterion,
            portfolio.criteria.criteria,
            say("Add “{criterion}” to {file} with a weight, or remove the mark.", criterion=criterion, file=file),
            (NOWHERE,),
            firm.directory("criterion", file),
        )
        for id in marked:
            message = say("“{criterion}” is not one of the firm's criteria; this mark does not count.", criterion=criterion)
            yield Found(("marks", criterion, NOWHERE), message, remedy, portfolio.account_paths[id])
    yield from _find_in_profile(firm)


def _find_in_profile(firm: Firmwide) -> Iterator[Found]:
    """The weights of the ideal prospect."""
    portfolio, file = firm.portfolio, firm.portfolio.criteria_path
    known, ideal = portfolio.criteria.criteria, portfolio.firm.ideal_prospect
    for criterion in ideal.weights if ideal else ():
        if criterion not in known and not firm.lost(file, ("criteria", criterion)):
            otherwise = say("Add “{criterion}” to {file} with a weight, or remove it here.", criterion=criterion, file=file)
            message = say("“{criterion}” is not one of the firm's criteria; no prospect is weighed on it.", criterion=criterion)
            remedy = word_suggestion(criterion, known, otherwise, (NOWHERE,), firm.directory("criterion", file))
            yield Found(("ideal_prospect", "weights", criterion, NOWHERE), message, remedy, portfolio.firm_path)


def _list_unknown(firm: Firmwide) -> dict[str, list[str]]:
    """The criteria that plans have marks on and the firm does not know, each with the ids of these plans."""
    criteria, path = firm.portfolio.criteria.criteria, firm.portfolio.criteria_path
    found: dict[str, list[str]] = {}
    for id, account in firm.portfolio.accounts.items():
        for criterion in account.marks.keys() - criteria.keys():
            found.setdefault(criterion, []).append(id)
    return {criterion: marked for criterion, marked in sorted(found.items()) if not firm.lost(path, ("criteria", criterion))}
