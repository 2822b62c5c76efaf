from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity
from accountplan.model.portfolio import Portfolio
from accountplan.model.programme import list_activities


@firm_rule(code="AP160", severity=Severity.ERROR)
def unknown_activity(firm: Firmwide) -> Iterator[Found]:
    """An action or a contact names an activity that is in no programme

    What it checks
    What is under `programme` of an action or a contact is the `id` of an activity in the `programme` of a tier or a group.

    Why it matters
    How far plans follow the programme above them is counted by these ids. A wrong one counts for nothing, and the client seems forgotten.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, programme: {project: [{id: evaluation, what: Evaluate each delivery}]}}, {id: B, name: B}]
    # plans/accounts/example.yaml
    actions:
      - {what: Evaluate the inspection, programme: evaluatie, p: project, who: jansen, when: 2026-12-10, how: by telephone, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, programme: {project: [{id: evaluation, what: Evaluate each delivery}]}}, {id: B, name: B}]
    # plans/accounts/example.yaml
    actions:
      - {what: Evaluate the inspection, programme: evaluation, p: project, who: jansen, when: 2026-12-10, how: by telephone, objective: growth}
    ```
    """
    files = (firm.portfolio.tiers_path, *firm.portfolio.group_paths.values())
    if any(path in firm.torn or firm.lost(path, key) for path in files for key in (("tiers",), ("programme",), ("subgroups",))):
        return
    known = _list_known(firm.portfolio)
    for path, keys, id in firm.references("activity"):
        if id not in known:
            otherwise = say("Write `id: {id}` at the activity in {file}, or name another one.", id=id, file=firm.portfolio.tiers_path)
            yield Found(keys, say("No programme has an activity “{id}”.", id=id), word_suggestion(id, known, otherwise, keys), path)


def _list_known(portfolio: Portfolio) -> tuple[str, ...]:
    """The ids of all activities, each once."""
    groups = portfolio.groups.values()
    programmes = (
        *(tier.programme for tier in portfolio.tiers.tiers),
        *(programme for group in groups for programme in group.programme.values()),
        *(part.programme for group in groups for part in group.subgroups.values()),
    )
    return tuple(dict.fromkeys(each.id for programme in programmes for _, _, each in list_activities(programme) if each.id))
