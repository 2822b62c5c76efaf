"""The whole comparison: read this page first."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from accountplan.model.account import Account
from accountplan.model.account_change import AccountChange, State
from accountplan.model.analysis import Completenesses
from accountplan.model.causes import Crossed
from accountplan.model.changes import Changes
from accountplan.model.differences import ActionsChange, FindingsChange
from accountplan.model.figures import find_latest_figure
from accountplan.model.finding import Finding
from accountplan.model.scores import Scores
from accountplan.model.survey import Survey

from .causes import Corner, Corners, find_through, list_causes
from .decisive import find_decisive
from .findings import compare_findings
from .firm import (
    compare_criteria,
    compare_firms,
    compare_groups,
    compare_hours,
    compare_norms,
    compare_people,
    compare_settings,
    compare_tiers,
)
from .items import compare_lists
from .meetings import compare_meetings
from .pairs import find_renamed
from .plans import compare_actions, compare_values, list_changed_keys
from .tiers import find_deciding

NOBODY = Account(id="nobody", name="Nobody")
"""What stands on the side where an account is not there: a plan that says nothing."""


def compare(before: Survey, after: Survey, crossed: Crossed) -> Changes:
    """All that changed, by consequence; the way back is the same with other signs."""
    renamed = find_renamed(before.portfolio.accounts, after.portfolio.accounts)
    findings = compare_findings(before.findings, after.findings, renamed)
    made = _Comparison(before, after, crossed, _group_findings(findings, renamed))
    old = {renamed.get(id, id): id for id in before.portfolio.accounts}
    accounts = (
        made.compare_account(old.get(id), id if id in after.portfolio.accounts else None) for id in {**old, **after.portfolio.accounts}
    )
    return Changes(
        before=before,
        after=after,
        accounts=tuple(sorted((each for each in accounts if each.counts or each.keys), key=lambda each: each.order)),
        renamed=renamed,
        criteria=compare_criteria(before, after),
        tiers=compare_tiers(before, after),
        settings=compare_settings(before, after),
        hours=compare_hours(before, after),
        findings=made.findings.get("", FindingsChange()),
        people=compare_people(before, after),
        groups=compare_groups(before, after),
        firm=compare_firms(before, after),
        meetings=compare_meetings(before, after),
    )


def _group_findings(found: FindingsChange, renamed: Mapping[str, str]) -> dict[str, FindingsChange]:
    """The findings of each account by its newest id; those about none by an empty one."""
    made: dict[str, tuple[list[Finding], list[Finding], list[tuple[Finding, Finding]]]] = {}

    def of(finding: Finding) -> tuple[list[Finding], list[Finding], list[tuple[Finding, Finding]]]:
        id = finding.account or ""
        return made.setdefault(renamed.get(id, id), ([], [], []))

    for each in found.new:
        of(each)[0].append(each)
    for each in found.gone:
        of(each)[1].append(each)
    for pair in found.changed:
        of(pair[0])[2].append(pair)
    return {id: FindingsChange(tuple(new), tuple(gone), tuple(changed)) for id, (new, gone, changed) in made.items()}


class _Comparison:
    """Two surveys, and what lies between them."""

    def __init__(self, before: Survey, after: Survey, crossed: Crossed, findings: Mapping[str, FindingsChange]) -> None:
        self._before, self._after, self._crossed = before, after, crossed
        self.findings = findings

    def compare_account(self, old: str | None, new: str | None) -> AccountChange:
        """What changed at one account, by its id on either side."""
        before = self._before.portfolio.accounts.get(old or "")
        after = self._after.portfolio.accounts.get(new or "")
        account = after or before or NOBODY
        findings = self.findings.get(account.id, FindingsChange())
        one, other = self._get_state(self._before, old), self._get_state(self._after, new)
        if one is None or other is None or before is None or after is None:
            turnover = self._find_turnover(account)
            return AccountChange(account.id, account.name, one, other, findings=findings, turnover=turnover)
        corners = self._make_corners(before.id, after.id)
        causes = list_causes(corners) if one.score.marks != other.score.marks else ()
        same = before == after
        return AccountChange(
            id=after.id,
            name=after.name,
            before=one,
            after=other,
            renamed=before.id if before.id != after.id else None,
            causes=causes,
            through=find_through(corners),
            deciding=find_deciding(self._before, self._after, (before.id, after.id), causes),
            overrule=(before.tier, after.tier),
            actions=ActionsChange() if same else compare_actions(before, after),
            lists=() if same else compare_lists(before, after),
            keys=() if same else list_changed_keys(before, after),
            findings=findings,
            turnover=self._find_turnover(after),
            values=() if same else compare_values(before, after),
            norms=compare_norms(self._before, self._after, (one.score.tier, other.score.tier)) if after.is_client else (),
            decisive=find_decisive(self._before, self._after, corners, causes),
        )

    def _get_state(self, survey: Survey, id: str | None) -> State | None:
        return None if id is None else State(survey.scores[id], survey.analysis[Completenesses][id].plan)

    def _make_corners(self, old: str, new: str) -> Corners:
        def corner(method: Survey, data: Survey, scores: Scores, id: str) -> Corner:
            return Corner(method.portfolio.criteria, data.portfolio.people, scores[id])

        before, after = self._before, self._after
        return Corners(
            corner(before, before, before.scores, old),
            corner(after, before, self._crossed.method_first, old),
            corner(before, after, self._crossed.data_first, new),
            corner(after, after, after.scores, new),
        )

    def _find_turnover(self, account: Account) -> Fraction:
        found = find_latest_figure(account, "turnover", self._after.portfolio.years(self._after.today))
        return found.value if found else Fraction(0)
