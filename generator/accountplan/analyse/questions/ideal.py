"""Whom should we win: what do the clients of the first tiers have in common, and which prospects are like them? (S14)"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis.ideal import DOUBT, FEWEST, Against, Basis, Fit, Ideal, Origin, Trait
from accountplan.model.bands import compute_range, make_ladder
from accountplan.model.chances import compute_chance
from accountplan.model.exact import compute_weighted_mean, count_units, total
from accountplan.model.scores import AccountScore

NOTHING = Fraction(0)
UNIT = 1_000
"""Marks are compared to a thousandth: nobody reads them to more, and the exact mean of a thousand marks by scale has thousands of digits."""
MOST_KEYS, MOST_VALUES = 20, 8
"""Kinds of target group that are compared, those that most of the first tiers have; and values of each, those of which most of them are."""


def answer(facts: Facts) -> Ideal:
    """From the clients that have a tier: those in the first ones, down to the first by score, against the rest."""
    tiers = facts.portfolio.tiers.key
    rated = [each for each in facts.portfolio.clients if facts.scores[each.id].tier is not None]
    first = [each for each in rated if facts.scores[each.id].tier in tiers]
    rest = [each for each in rated if facts.scores[each.id].tier not in tiers]
    traits, origins = _list_traits(facts, first, rest), _list_origins(first, rest)
    basis, weights = _choose_weights(facts, traits)
    fit = partial(_hold_against, facts, weights, tuple(each for each in origins if each.clients.beyond_chance))
    few = min(len(first), len(rest)) < FEWEST
    prospects = (fit(each) for each in facts.portfolio.accounts.values() if each.is_prospect)
    return Ideal(
        tiers=tiers,
        first=len(first),
        rest=len(rest),
        traits=traits,
        origins=origins,
        basis=basis,
        weights=weights,
        prospects=tuple(sorted(prospects, key=_sort_key)),
        first_score=None if few else _mean(_to_thousandths(_rate(facts.scores[each.id], weights)[0] for each in first)),
        rest_score=None if few else _mean(_to_thousandths(_rate(facts.scores[each.id], weights)[0] for each in rest)),
    )


def _to_thousandths(values: Iterable[Fraction | None]) -> list[int]:
    """Those that are known, in thousandths."""
    return [count_units(each, UNIT) for each in values if each is not None]


def _mean(thousandths: Sequence[int]) -> Fraction | None:
    return Fraction(sum(thousandths), UNIT * len(thousandths)) if thousandths else None


# ---- What sets them apart ---------------------------------------------------------------------------


def _list_traits(facts: Facts, first: Sequence[Account], rest: Sequence[Account]) -> tuple[Trait, ...]:
    """The criteria that count, the greatest lead first."""
    criteria = [id for id, each in facts.portfolio.criteria.criteria.items() if each.weight > 0]
    traits = [_compare_marks(id, _list_marks(facts, first, id), _list_marks(facts, rest, id)) for id in criteria]
    judged = _judge([each.above for each in traits])
    made = [replace(each, above=above) for each, above in zip(traits, judged, strict=True)]
    return tuple(sorted(made, key=lambda each: (each.lead is None, -(each.lead or NOTHING))))


def _list_marks(facts: Facts, accounts: Iterable[Account], criterion: str) -> list[int]:
    """Those that are known, in thousandths."""
    return _to_thousandths(facts.scores[each.id].marks[criterion].mark for each in accounts)


def _compare_marks(criterion: str, first: Sequence[int], rest: Sequence[int]) -> Trait:
    """Marks in thousandths."""
    marks = sorted((*first, *rest))
    middle = Fraction(marks[(len(marks) - 1) // 2] + marks[len(marks) // 2], 2) if marks else NOTHING
    hits, others = (len(some) - bisect_right(sorted(some), middle) for some in (first, rest))
    compared = _compare_counts(hits, len(first), others, len(rest))
    return Trait(criterion, _mean(first), _mean(rest), middle / UNIT if marks else None, compared)


def _compare_counts(hits: int, first: int, others: int, rest: int) -> Against:
    few = min(first, rest) < FEWEST
    chance = None if few else compute_chance(hits, first, hits + others, first + rest)
    return Against(hits, first, others, rest, chance, "few" if few else "chance")


def _judge(found: Sequence[Against]) -> Iterator[Against]:
    """How sure each is: clear when lots would so seldom do it that not even one of all that are compared is to be expected."""
    compared = len([each for each in found if each.chance is not None])
    for each in found:
        if each.chance is None or each.chance > DOUBT:
            yield each
        else:
            yield replace(each, sure="clear" if each.chance * compared <= DOUBT else "likely")


def _list_origins(first: Sequence[Account], rest: Sequence[Account]) -> tuple[Origin, ...]:
    """The units, and every target group of which anybody in the first tiers is: the largest share of those first."""
    keys = sorted(key for key, _ in Counter(key for each in first for key in each.segment).most_common(MOST_KEYS))
    found = [origin for key in (None, *keys) for origin in _compare_values(key, first, rest)]
    judged = _judge([each.clients for each in found])
    return tuple(replace(each, clients=clients) for each, clients in zip(found, judged, strict=True))


def _compare_values(key: str | None, first: Sequence[Account], rest: Sequence[Account]) -> list[Origin]:
    """Those of whom it is not written are not counted."""
    ours, theirs = _count_values(key, first), _count_values(key, rest)
    ordered = sorted(ours, key=lambda value: (-ours[value], theirs[value], value))[:MOST_VALUES]
    return [Origin(key, value, _compare_counts(ours[value], ours.total(), theirs[value], theirs.total())) for value in ordered]


def _count_values(key: str | None, accounts: Iterable[Account]) -> Counter[str]:
    return Counter(value for each in accounts if (value := _find_value(key, each)))


def _find_value(key: str | None, account: Account) -> str | None:
    return account.unit if key is None else account.segment.get(key)


# ---- Prospects --------------------------------------------------------------------------------------


def _choose_weights(facts: Facts, traits: Iterable[Trait]) -> tuple[Basis, Mapping[str, Fraction]]:
    """As the firm says; else each criterion that sets the first tiers apart by its lead; else as in the ranking."""
    criteria, ideal = facts.portfolio.criteria.criteria, facts.portfolio.firm.ideal_prospect
    counting = {id: Fraction(each.weight) for id, each in criteria.items() if each.weight > 0}
    own = {id: Fraction(weight) for id, weight in ideal.weights.items() if weight > 0 and id in counting} if ideal else {}
    if own:
        return "firm", own
    leads = {each.criterion: each.lead for each in traits if each.above.beyond_chance and each.lead is not None and each.lead > 0}
    return ("clients", leads) if leads else ("ranking", counting)


def _hold_against(facts: Facts, weights: Mapping[str, Fraction], origins: tuple[Origin, ...], account: Account) -> Fit:
    """The same sum as that of the ranking, with other weights."""
    score, known = _rate(facts.scores[account.id], weights)
    low, high = compute_range(score, known)
    enough = score is not None and facts.portfolio.criteria.is_enough(known)
    tier = make_ladder(facts.portfolio.tiers).tier(score) if enough and score is not None else None
    last = facts.portfolio.tiers.last_scored
    hours = [hours for each in account.actions if each.open and (hours := each.our_hours)]
    return Fit(
        account=account.id,
        score=score,
        low=low,
        high=high,
        known=known,
        enough=enough,
        tier=tier,
        below=last is not None and tier == last.id,
        shares=tuple(each for each in origins if _find_value(each.key, account) == each.value),
        hours=total(hours),
    )


def _rate(score: AccountScore, weights: Mapping[str, Fraction]) -> tuple[Fraction | None, Fraction]:
    """The weighted mean of the known marks, and the share of the weight that is known."""
    marks = {id: mark for id in weights if (mark := score.marks[id].mark) is not None}
    heavy, whole = [weights[id] for id in marks], total(list(weights.values()))
    return compute_weighted_mean(heavy, list(marks.values())), total(heavy) / whole if whole else NOTHING


def _sort_key(fit: Fit) -> tuple[bool, Fraction, Fraction, str]:
    """Those of whom enough is known by their score, then the others by how much is known."""
    score = fit.score or NOTHING
    first, then = (score, fit.known) if fit.enough else (fit.known, score)
    return not fit.enough, -first, -then, fit.account
