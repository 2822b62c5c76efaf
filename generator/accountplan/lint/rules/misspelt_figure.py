from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.fix import Fix, NewKey, Remedy


@rule(code="AP118", severity=Severity.WARNING)
def misspelt_figure(plan: Plan) -> Iterator[Found]:
    """The name of a figure looks like that of another

    What it checks
    A figure under `figures`, `budget`, `forecast` or `so_far` is built in, named in `plans/firm.yaml`, read by a scale, or has a name that looks like none of these. Each name is reported once per plan.

    Why it matters
    A plan may hold any figure. A typing error makes it a figure that nobody reads, and the one that was meant is missing from scores and sums.

    Example
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2025: {turnver: 204000, margin: 66000, hours: 1510, satisfaction: 8}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 8}
    ```
    """
    for name, meant in plan.misspelt_figures.items():
        place, given = next((place, given) for place, given in plan.account.figures_by_place() if name in given)
        yield Found(
            (*place, name),
            say("Nobody reads the figure “{name}”.", name=name),
            _make_remedy(meant, plan.settled.firm_path, is_there=meant in given),
        )


def _make_remedy(meant: str, file: str, *, is_there: bool) -> Remedy:
    if is_there:
        return Remedy(say("Did you mean “{word}”, which is here as well? Keep one of the two.", word=meant))
    help = say("Did you mean “{meant}”? If it is a figure of your own, name it under `figures` in {file}.", meant=meant, file=file)
    return Remedy(help, Fix(NewKey(meant), safe=False))
