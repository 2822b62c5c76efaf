from __future__ import annotations

from collections.abc import Iterable, Iterator

from accountplan.base.letters import LOST, lost
from accountplan.base.text import say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found, Plan
from accountplan.model.finding import Keys, Severity
from accountplan.model.portfolio import Portfolio

MOST = 10
"""So many signs at most are shown."""
ELSEWHERE = ("assignments", "partnership")
"""Texts of a plan that only the site shows."""


@firm_rule(code="AP120", severity=Severity.WARNING)
def signs_lost_in_print(firm: Firmwide) -> Iterator[Found]:
    """The booklets have no letters for a text

    What it checks
    The texts that booklets print hold only signs that their fonts have: Latin, Greek and Cyrillic letters, but no Chinese, Arabic or emoji.

    Why it matters
    The fonts come with accountplan, so that every machine prints the same pages. What they lack is left out on paper, and shown by “[…]”.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: 王小明, function: head of procurement, role: decides, known_by: {jansen: {strength: 2, last: 2026-11-03}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Wang Xiaoming, function: head of procurement, role: decides, known_by: {jansen: {strength: 2, last: 2026-11-03}}}
    ```
    """
    for path, texts in _files(firm):
        found = [(keys, signs) for keys, text in texts if text and (signs := lost(text))]
        if found:
            yield _found(path, found)


def _found(path: str, found: list[tuple[Keys, str]]) -> Found:
    """One finding for a file, at the first of its texts."""
    signs = "".join(dict.fromkeys("".join(each for _, each in found)))
    shown = signs if len(signs) <= MOST else signs[:MOST] + " …"
    rest = len(found) - 1
    message = say("The booklets have no letters for “{signs}” and print {lost} there.", signs=shown, lost=LOST)
    if rest:
        message = say_n(
            "The booklets have no letters for “{signs}” and print {lost} there, and in {n} more text.",
            "The booklets have no letters for “{signs}” and print {lost} there, and in {n} more texts.",
            rest,
            signs=shown,
            lost=LOST,
        )
    help = say("Write it in Latin letters, or put those beside it: “Toyota (トヨタ)”. The site shows every sign.")
    return Found(found[0][0], message, help, path)


def _files(firm: Firmwide) -> Iterator[tuple[str, Iterable[tuple[Keys, str | None]]]]:
    """Each file with the texts of it that booklets print."""
    portfolio = firm.portfolio
    yield portfolio.firm_path, _firm(portfolio)
    yield portfolio.people_path, (((id, "name"), each.name) for id, each in portfolio.people.items())
    yield portfolio.criteria_path, ((("criteria", id, "name"), each.name) for id, each in portfolio.criteria.criteria.items())
    yield portfolio.tiers_path, _tiers(portfolio)
    for plan in firm.plans:
        if plan.account.status != "former":
            yield plan.path, _plan(plan)


def _firm(portfolio: Portfolio) -> Iterator[tuple[Keys, str | None]]:
    firm = portfolio.firm
    yield ("name",), firm.name
    yield ("confidential",), firm.confidential
    for key, named in (("units", firm.units), ("figures", firm.figures)):
        for id, name in named.items():
            yield (key, id), name


def _tiers(portfolio: Portfolio) -> Iterator[tuple[Keys, str | None]]:
    for position, tier in enumerate(portfolio.tiers.tiers):
        keys: Keys = ("tiers", position)
        yield (*keys, "name"), tier.name
        yield (*keys, "about"), tier.about
        for index, objective in enumerate(tier.objectives):
            yield (*keys, "objectives", index, "measure"), objective.measure
        for p, lines in tier.programme.items():
            for index, line in enumerate(lines):
                yield (*keys, "programme", p, index), line


def _plan(plan: Plan) -> Iterator[tuple[Keys, str | None]]:
    account = plan.account
    yield ("name",), account.name
    yield ("short",), account.short
    yield from (found for found in plan.texts if found[0][0] not in ELSEWHERE)
    for index, objective in enumerate(account.objectives):
        yield ("objectives", index, "measure"), objective.measure
    for index, action in enumerate(account.actions):
        yield ("actions", index, "what"), action.what
        yield ("actions", index, "how"), action.how
        yield ("actions", index, "result"), action.result
    for index, contact in enumerate(account.contacts):
        yield ("contacts", index, "name"), contact.name
        yield ("contacts", index, "function"), contact.function
    for index, assignment in enumerate(account.assignments):
        yield ("assignments", index, "name"), assignment.name
    for index, proposal in enumerate(account.proposals):
        yield ("proposals", index, "name"), proposal.name
    for index, signal in enumerate(account.signals):
        yield ("signals", index, "note"), signal.note
