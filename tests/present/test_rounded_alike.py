"""A12: what site, paper, terminal and export say of one number agrees, and never lies on another side of a limit than the number itself.

The numbers are drawn at random, many of them just beside a limit; what is true of them is worked out here, on fractions.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from accountplan import present
from accountplan.base.words import count_share_decimals
from accountplan.cli.commands.score import make_row
from accountplan.cli.explain import word_verdict
from accountplan.cli.exporting.scores import export_scores, round_value
from accountplan.model.analysis import WatchList
from accountplan.model.bands import make_ladder
from accountplan.model.portfolio import Portfolio
from accountplan.present import make_booklets
from accountplan.present.rounding import make_change
from accountplan.present.sections.measure import PAPER
from accountplan.score import explain
from builders import TODAY, account, portfolio

from .reading import ENGLISH, plain, survey

TIERS: list[dict[str, Any]] = [
    {"id": "A", "above": 8, "asks": "plan"},
    {"id": "B", "asks": "plan"},
    {"id": "C", "below": 6, "asks": "plan"},
]
"""Tiers of which each client has pages in the booklet."""
FALL = Fraction(1, 10)
"""From this share on a fall of turnover is a sign of danger."""


def rounded(value: Fraction, digits: int) -> Decimal:
    """A number with this many decimals, halves away from zero, by the decimal module."""
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def read(said: str) -> Decimal:
    """The number that somebody reads, without its signs."""
    return Decimal(re.sub(r"[^0-9.-]", "", said.replace("−", "-")))


def agrees(said: str, value: Fraction) -> bool:
    """Whether a number that is said is the exact one, rounded as far as it is said."""
    shown = read(said)
    return shown == rounded(value, max(0, -int(shown.as_tuple().exponent)))


def side(value: Fraction | Decimal, limit: Fraction) -> int:
    """On which side of a limit a number lies: 1 above it, 0 on it, -1 below it."""
    exact = Fraction(value)
    return (exact > limit) - (exact < limit)


# ---- Scores ------------------------------------------------------------------------------------------


def list_scores(made: Portfolio) -> dict[str, str]:
    """How each place says the score of the one account."""
    found = survey(made)
    page = next(each.make() for each in present.draft_pages(found, ENGLISH) if each.path == "accounts/acme.html")
    [booklet] = make_booklets(found, ENGLISH)
    limits = make_ladder(made.tiers)
    explained = explain(made, found.scores, "acme", TODAY)
    verdict = ENGLISH.say(next(iter(word_verdict(explained, made, ENGLISH))))
    return {
        "site": page.view.contents[0].note,
        "paper": booklet.accounts[0].view.score,
        "ranking": make_row(found, "acme", ENGLISH, limits, 40)[4],
        "explained": re.search(r"Score ([0-9.]+):", verdict)[1],  # type: ignore[index]
        "export": format(Decimal(str(export_scores(found)["accounts"][0]["score"])), "f"),
    }


nearly = st.builds(
    lambda limit, parts, digits: Decimal(limit) + Decimal(parts).scaleb(-digits),
    st.sampled_from("68"),
    st.integers(-60, 60),
    st.integers(1, 8),
)
marks = (st.decimals(1, 10, places=4) | nearly).filter(lambda mark: 1 <= mark <= 10)


@given(marks, marks, st.integers(1, 3), st.integers(1, 7))
@example(Decimal("7.9999999"), Decimal(8), 1, 1)
@example(Decimal("8.00000001"), Decimal("8.00000001"), 1, 1)
@example(Decimal("7.25"), Decimal("7.25"), 1, 1)
def test_a12_every_place_says_a_score_alike(fit: Decimal, image: Decimal, first: int, second: int) -> None:
    made = portfolio(account(marks={"fit": fit, "image": image}), criteria={"fit": first, "image": second}, tiers=TIERS)
    exact = (first * Fraction(fit) + second * Fraction(image)) / (first + second)
    for place, said in list_scores(made).items():
        assert agrees(said, exact), (place, said)
        assert [side(read(said), limit) for limit in map(Fraction, (6, 8))] == [side(exact, limit) for limit in map(Fraction, (6, 8))], (
            place
        )


# ---- Changes -----------------------------------------------------------------------------------------

money = st.decimals(1, 10**6, places=2)
falls = st.builds(lambda parts, digits: Decimal("0.9") + Decimal(parts).scaleb(-digits), st.integers(-50, 50), st.integers(2, 7))


def list_changes(made: Portfolio) -> dict[str, str]:
    """How each place says the change of the turnover of the one account."""
    found = survey(made)
    pages = {each.path: each for each in present.draft_pages(found, ENGLISH) if each.path in ("accounts/acme.html", "tiers/a.html")}
    client, tier = pages["accounts/acme.html"].make().view, pages["tiers/a.html"].make().view
    [booklet] = make_booklets(found, ENGLISH)
    glance = next(each for each in booklet.front if each.anchor == "glance").view
    return {
        "opening": client.vital.brings.rows[0].change,
        "figures": client.figures.rows[0].change,
        "tier": tier.sums.rows[0].change,
        "paper": glance.rows[0].growth,
    }


@given(money, falls | st.decimals(0, 2, places=4))
@example(Decimal(100_000), Decimal("0.9"))
@example(Decimal(100_000), Decimal("0.9000004"))
@example(Decimal(1000), Decimal("1.003"))
@example(Decimal(1000), Decimal("0.9997"))
@example(Decimal("3.4"), Decimal("0.88"))
def test_a12_every_place_says_a_change_alike_and_on_the_side_of_the_fall_that_is_a_sign(before: Decimal, factor: Decimal) -> None:
    now = before * factor
    made = portfolio(account(marks={"fit": 9}, figures={2024: {"turnover": before}, 2025: {"turnover": now}}))
    exact = (Fraction(now) - Fraction(before)) / Fraction(before)
    said = list_changes(made)
    assert len(set(said.values())) == 1, said
    shown = read(said["opening"])
    assert agrees(said["opening"], 100 * exact)
    assert said["opening"].startswith("+") is (shown > 0)
    assert side(shown, -100 * FALL) == side(100 * exact, -100 * FALL)
    if now > 0:
        [signs] = [risk.signs for risk in survey(made).analysis[WatchList].risks] or [()]
        assert bool(signs) is (-exact >= FALL) is (shown <= -10)
        if signs:
            first, last = re.findall(r"€([0-9.,]+)", ENGLISH.say(signs[0].text))
            assert read(last) < read(first)


def test_a12_only_nothing_reads_as_nothing_as_far_as_a_tenth() -> None:
    said = {parts: ENGLISH.value(make_change(Fraction(parts, 10**5))) for parts in (0, 1, 49, 50, 300, 499, 500, 1000, -300, -49)}
    assert said == {
        0: "0%", 1: "0%", 49: "0%", 50: "+0.1%", 300: "+0.3%", 499: "+0.5%", 500: "+1%", 1000: "+1%", -300: "−0.3%", -49: "0%",
    }  # fmt: skip


# ---- Everything else ---------------------------------------------------------------------------------


@given(st.fractions(-(10**6), 10**6))
def test_a12_export_and_paper_round_as_words_do(value: Fraction) -> None:
    assert Decimal(str(round_value(value, 2))) == rounded(value, 2)
    assert agrees(ENGLISH.number(value, 2), value)
    assert read(PAPER.hours(ENGLISH, value)) == rounded(value, 1)


@given(st.decimals(0, 1, places=5))
def test_a12_a_plan_that_is_not_whole_is_nowhere_said_to_be(part: Any) -> None:
    share = Fraction(part)
    said = plain(ENGLISH.share(share, count_share_decimals(share)))
    assert (read(said) == 100) is (share == 1) or share > Fraction(99999, 100000)
