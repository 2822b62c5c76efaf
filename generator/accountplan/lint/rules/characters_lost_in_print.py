from __future__ import annotations

from collections.abc import Iterable, Iterator

from accountplan.base.letters import LOST, find_lost
from accountplan.base.text import say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Keys, Severity
from accountplan.model.leaves import TEXT, Leaf, Wish, list_leaves
from accountplan.model.portfolio import Portfolio

MOST = 10
"""How many characters are shown at most."""
OF_FIRM, OF_TIERS = Wish(TEXT), Wish(TEXT)
OF_PEOPLE = Wish(TEXT, without=frozenset({"role"}))
OF_CRITERIA = Wish(TEXT, without=frozenset({"criteria.question"}))
OF_PLAN = Wish(
    TEXT,
    without=frozenset({
        "legal_name", "formerly", "billed_to", "left_reason", "links", "marks.why", "tier.why", "contacts.source", "assignments.service", "assignments.expectations", "assignments.dissatisfiers",
        "assignments.satisfiers", "proposals.reason", "balance.what", "gifts", "partnership", "waive.reason", "sour.why",
        "service_record", "spearheads.result",
    }),
)  # fmt: skip
"""What is left out, only the site shows."""


@firm_rule(code="AP120", severity=Severity.WARNING, formerly=("signs-lost-in-print",))
def characters_lost_in_print(firm: Firmwide) -> Iterator[Found]:
    """The booklets cannot print some characters of a text

    What it checks
    The texts that booklets print hold only characters that their fonts have: Latin, Greek and Cyrillic letters, but no Chinese, Arabic or emoji.

    Why it matters
    The fonts come with accountplan, so that every machine prints the same pages. What they lack is left out on paper, and shown as “[…]”.

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
    of_plans = firm.of_each("lost in print", lambda plan: [] if plan.account.is_former else _list_lost(list_leaves(plan.account, OF_PLAN)))
    plans = ((firm.portfolio.account_paths[id], found) for id, found in of_plans.items())
    for path, found in (*((path, _list_lost(texts)) for path, texts in _list_texts(firm.portfolio)), *plans):
        if found:
            yield _make_found(path, found)


def _list_lost(texts: Iterable[Leaf]) -> list[tuple[Keys, str]]:
    return [(keys, signs) for keys, text, _ in texts if (signs := find_lost(text))]


def _make_found(path: str, found: list[tuple[Keys, str]]) -> Found:
    """One finding for a file, at the first of its texts."""
    signs = "".join(dict.fromkeys("".join(each for _, each in found)))
    shown = signs if len(signs) <= MOST else signs[:MOST] + " …"
    rest = len(found) - 1
    message = say("The booklets cannot print “{signs}”, and show {lost} instead.", signs=shown, lost=LOST)
    if rest:
        message = say_n(
            "The booklets cannot print “{signs}”, and show {lost} instead, here and in {n} more text.",
            "The booklets cannot print “{signs}”, and show {lost} instead, here and in {n} more texts.",
            rest,
            signs=shown,
            lost=LOST,
        )
    help = say("Write it in Latin letters, or put those beside it: “Toyota (トヨタ)”. The site shows every character.")
    return Found(found[0][0], message, help, path)


def _list_texts(portfolio: Portfolio) -> Iterator[tuple[str, list[Leaf]]]:
    """Each file of the firm with the texts of it that booklets print: they have no groups, and no former clients."""
    yield portfolio.firm_path, list_leaves(portfolio.firm, OF_FIRM)
    yield portfolio.people_path, list_leaves(portfolio.people, OF_PEOPLE)
    yield portfolio.criteria_path, list_leaves(portfolio.criteria, OF_CRITERIA)
    yield portfolio.tiers_path, list_leaves(portfolio.tiers, OF_TIERS)
