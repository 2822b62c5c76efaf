from __future__ import annotations

from collections.abc import Iterable, Iterator

from accountplan.base.markup import find_excess
from accountplan.base.text import Wording, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import PROSE, Firmwide, Found
from accountplan.model.finding import Keys, Severity
from accountplan.model.leaves import list_leaves


@firm_rule(code="AP811", severity=Severity.WARNING)
def too_much_markup(firm: Firmwide) -> Iterator[Found]:
    """A text holds more markup than is read

    What it checks
    A text of a plan, a group, a tier or another file opens at most 500 brackets, its tables have at most 5,000 cells together, and at most 12 lists and quotations begin on one line.

    Why it matters
    Beyond that, pages would take minutes to make. The text is then shown as it was written, without lists, tables or links.

    Example
    ```yaml
    # plans/accounts/example.yaml
    developments:
      market: "> > > > > > > > > > > > > Rules for dikes change in 2027, so inspections double."
      competition: Two large firms bid on every inspection; one of them hired our former lead.
      strategy: The board wants half of the dikes inspected by drone before 2028.
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    developments:
      market: "> Rules for dikes change in 2027, so inspections double."
      competition: Two large firms bid on every inspection; one of them hired our former lead.
      strategy: The board wants half of the dikes inspected by drone before 2028.
    ```
    """
    help = say("Split the text, or write it with less of them; until then it is shown as you wrote it.")
    for path, excess in _list_excess(firm):
        yield from (Found(keys, what, help, path) for keys, what in excess)


def _list_excess(firm: Firmwide) -> Iterator[tuple[str, list[tuple[Keys, Wording]]]]:
    """Where a text that is read as markup has too much of it, and of what, by file."""
    paths = firm.portfolio.account_paths
    for id, excess in firm.of_each("too much markup", lambda plan: _find_excess(plan.texts)).items():
        yield paths[id], excess
    plans = set(paths.values())
    for path, noun in firm.portfolio.nouns():
        if path not in plans:
            yield path, _find_excess((keys, text) for keys, text, _ in list_leaves(noun, PROSE) if text)


def _find_excess(texts: Iterable[tuple[Keys, str]]) -> list[tuple[Keys, Wording]]:
    return [(keys, what) for keys, text in texts if (what := find_excess(text))]
