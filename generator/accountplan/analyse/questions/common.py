"""Do the six common objectives of each tier, and those of its clients, keep to their line? (S15)"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.analysis.common import CommonAim, CommonAims, Summed
from accountplan.model.analysis.plans import Standing
from accountplan.model.exact import total
from accountplan.model.objectives import COMMON, Objective

from .progress import answer as stand

Pair = tuple[Objective, Standing]


def answer(facts: Facts) -> CommonAims:
    """Of the clients that are in each tier today."""
    progress, tiers = facts.ask(stand), facts.portfolio.tiers.tiers
    pairs: dict[str | None, list[Pair]] = {}
    for account in facts.portfolio.clients:
        found = zip(account.objectives, progress.accounts[account.id], strict=True)
        pairs.setdefault(facts.scores[account.id].tier, []).extend(found)
    own = {tier.id: [*zip(tier.objectives, progress.tiers[tier.id], strict=True)] for tier in tiers}
    return CommonAims({tier.id: tuple(_list_kinds(own[tier.id], pairs.get(tier.id, []))) for tier in tiers})


def _list_kinds(own: Sequence[Pair], clients: Sequence[Pair]) -> Iterator[CommonAim]:
    for kind in COMMON:
        ours, theirs = ([pair for pair in some if pair[0].kind == kind] for some in (own, clients))
        if ours or theirs:
            paces = Counter(standing.pace for _, standing in theirs)
            yield CommonAim(kind, tuple(ours), paces["on"], paces["behind"], paces[None], tuple(_list_sums(theirs)))


def _list_sums(pairs: Iterable[Pair]) -> Iterator[Summed]:
    """Those of two clients or more on one measure that adds up, in the order in which they are first met; capitals and spaces make no difference."""
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        if pair[0].adds_up and pair[0].measure and pair[0].baseline is not None and pair[0].target is not None:
            found.setdefault(" ".join(pair[0].measure.casefold().split()), []).append(pair)
    yield from (_add(some) for some in found.values() if len(some) > 1)


def _add(pairs: Sequence[Pair]) -> Summed:
    first = pairs[0][0]
    now = [standing.now for _, standing in pairs if standing.now is not None]
    return Summed(
        measure=first.measure or "",
        money=first.money,
        objectives=len(pairs),
        baseline=_total(objective.baseline for objective, _ in pairs),
        now=total(now) if len(now) == len(pairs) else None,
        target=_total(objective.aim(standing.now) for objective, standing in pairs),
    )


def _total(values: Iterable[Decimal | None]) -> Fraction:
    return total([each for each in values if each is not None])
