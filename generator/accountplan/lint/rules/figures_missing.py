from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

ASKED: dict[str, Text] = {"turnover": say("turnover"), "margin": say("margin"), "hours": say("hours")}


@rule(code="AP801", severity=Severity.WARNING)
def figures_missing(plan: Plan) -> Iterator[Found]:
    """The figures of last year are missing

    What it checks
    A client has figures for the last full year before the plan year (`year` and `year_ends` in `plans/firm.yaml`), with turnover. In a tier that asks for a full plan they hold margin and hours too.

    Why it matters
    Scales, shares and the matrix read these figures. Figures from years ago do not count, and without figures the client is not ranked by what it brings.

    Example
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2023: {turnover: 182000, margin: 56000, hours: 1450}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2023: {turnover: 182000, margin: 56000, hours: 1450}
      2025: {turnover: 204000, margin: 66000, hours: 1510}
    ```
    """
    if not plan.client or plan.settled.odd_year:
        return
    year, figures = min(plan.settled.firm.year - 1, plan.settled.years.last), plan.account.figures
    if not figures.get(year):
        yield Found(("figures",), _word_message(year, [each for each in figures if figures[each] and each < year]), _word_help(year))
        return
    there = {*figures[year], *plan.misspelt_figures.values()}
    missing = tuple(name for figure, name in ASKED.items() if figure not in there and (plan.key or figure == "turnover"))
    if missing:
        yield Found(
            ("figures", year),
            say("The figures for {year} lack {missing}.", year=str(year), missing=Listing(missing, "or")),
            _word_help(year),
        )


def _word_message(year: int, years: list[int]) -> Text:
    if years:
        return say("There are no figures for {year}; the newest before that are for {newest}.", year=str(year), newest=str(max(years)))
    return say("There are no figures for {year}.", year=str(year))


def _word_help(year: int) -> Text:
    return say("Fill in `{year}: {{turnover: ..., margin: ..., hours: ...}}` under `figures`.", year=str(year))
