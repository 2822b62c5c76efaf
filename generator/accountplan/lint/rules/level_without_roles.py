from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP306", severity=Severity.WARNING)
def level_without_roles(plan: Plan) -> Iterator[Found]:
    """The plan does not name the roles that its level asks for

    What it checks
    A client at the `strategic` level has a lead and a team from at least two units (where people have a unit; else of at least three people). At the `unit` level it has a lead and a unit. At the `team` level it has a team.

    Why it matters
    A strategic client is served by the main players of several units under one lead. Without those names the level is just a word, and each unit goes its own way.

    Example
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, unit: water}
    devries: {name: Bo de Vries, unit: water}
    vandam: {name: Eva van Dam, unit: roads}
    # plans/accounts/example.yaml
    level: strategic
    lead: jansen
    team: [jansen, devries]
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, unit: water}
    devries: {name: Bo de Vries, unit: water}
    vandam: {name: Eva van Dam, unit: roads}
    # plans/accounts/example.yaml
    level: strategic
    lead: jansen
    team: [jansen, devries, vandam]
    ```
    """
    unread = plan.lost("lead") or plan.lost("team") or plan.lost("unit") or not plan.settled.people_read
    missing = _find_fault(plan) if plan.client and not unread else None
    if missing:
        yield Found(("level",), missing, say("Add who is missing under `lead`, `team` or `unit`, or choose another level."))


def _find_fault(plan: Plan) -> Text | None:
    account = plan.account
    match account.level:
        case "strategic" if not account.lead or not _is_broad(plan):
            return say("A strategic client has a lead and a team with the main players of several units; this plan does not name them.")
        case "unit" if not account.lead or not account.unit:
            return say("A client of a unit has a lead and a unit; this plan does not name both.")
        case "team" if not account.team:
            return say("A client of a team has a team; this plan does not name it.")
    return None


def _is_broad(plan: Plan) -> bool:
    """The account's people come from at least two units; when units are not known, they are at least three."""
    here = plan.account.people_here(plan.settled.gone)
    people = [plan.settled.people[id] for id in here if id in plan.settled.people]
    units = {person.unit for person in people if person.unit}
    return len(units) >= 2 if units else len(here) >= 3
