"""Who would change tier under another setting, with turnover and hours involved (S12)."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.model.account import Account
from accountplan.model.analysis import Value
from accountplan.model.bands import list_wrong_limits
from accountplan.model.scores import Scores
from accountplan.model.survey import Survey
from accountplan.model.trial import Moved, Outcome, Shift, Trial, find_stakes, hold


def weigh_trial(survey: Survey, scores: Scores, trial: Trial) -> Outcome:
    """A survey beside the ``scores`` of the same plans under the setting of a trial."""
    year, changed = survey.analysis[Value].year, trial.applied(survey.portfolio)
    counted = [account for account in survey.portfolio.separate.values() if not account.is_former]
    rows = [_weigh(account, survey.scores, scores, year) for account in counted]
    moved = (row for row in rows if row.before.tier != row.after.tier)
    return Outcome(
        trial=trial,
        portfolio=changed,
        scores=scores,
        year=year,
        moved=tuple(sorted(moved, key=lambda row: (row.turnover is None, -(row.turnover or 0), row.account))),
        shifts=tuple(_list_shifts(rows, [tier.id for tier in changed.tiers.tiers])),
        odd=any(list_wrong_limits(changed.tiers)),
    )


def _weigh(account: Account, before: Scores, after: Scores, year: int | None) -> Moved:
    return Moved(account.id, before[account.id], after[account.id], *find_stakes(account, year))


def _list_shifts(rows: list[Moved], tiers: list[str]) -> Iterator[Shift]:
    """Every tier, and no tier when an account is or comes to be without."""
    for tier in dict.fromkeys((*tiers, None)):
        before = [row for row in rows if row.before.tier == tier]
        after = [row for row in rows if row.after.tier == tier]
        if tier is not None or before or after:
            yield Shift(tier, hold(before), hold(after))
