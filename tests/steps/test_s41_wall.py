"""The wall (S41): all proposals by stage, whole and weighted by chance, and how those of this year ended."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from accountplan.analyse import analyse
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.analysis import Wall
from accountplan.present.context import Context
from accountplan.present.site.wall import WallView, has_proposals, make_page
from accountplan.score import score
from builders import TODAY, account, portfolio
from surveys import survey


def proposal(name: str, stage: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "stage": stage, **fields}


FIRM = (
    account(
        "brug",
        status="client",
        proposals=[
            proposal("deck", "lead", value=200, chance=0.25),
            proposal("pier", "lead", value=90, chance=0.6),
            proposal("piles", "submitted", value=1000, chance=0.5, sent=date(2026, 10, 30), decision=date(2026, 11, 23)),
            proposal("paint", "won", value=30, decision=date(2026, 3, 2), factor="price"),
            proposal("rails", "lost", value=50, sent=date(2026, 1, 1), factor="price"),
            proposal("lamps", "lost", value=40, asked=date(2025, 12, 31), factor="quality"),
        ],
    ),
    account(
        "dijk",
        status="prospect",
        proposals=[
            proposal("sand", "lead", chance=0.9),
            proposal("clay", "requested", value=60, asked=date(2026, 11, 19), due=date(2026, 11, 23)),
            proposal("grass", "lost", value=20, decision=date(2026, 6, 1), factor="quality"),
            proposal("stone", "lost", value=10, factor="price"),
        ],
    ),
)


def ask(*accounts: Account, day: date = TODAY, **firm: Any) -> Any:
    made = portfolio(*accounts, firm=firm)
    return analyse(made, score(made, day), day)[Wall]


def show(*accounts: Account) -> WallView:
    view = make_page(Context(survey(portfolio(*accounts)), Words("en"))).view
    assert isinstance(view, WallView)
    return view


def test_s41_each_stage_has_both_sums() -> None:
    """Ideas: 200 + 90 = 290 whole; 200 x 25% + 90 x 60% = 50 + 54 = 104 weighted; the one without a value is in neither.

    Requested: 60 whole, and nothing weighted as nobody wrote its chance. Together 290 + 60 + 1000 = 1350, weighted 104 + 500 = 604.
    """
    wall = ask(*FIRM)
    lead, requested, together = wall.columns["lead"], wall.columns["requested"], wall.together
    assert (lead.number, lead.value, lead.weighted, lead.unvalued, lead.uncertain) == (3, 290, 104, 1, 0)
    assert (requested.value, requested.weighted, requested.unvalued, requested.uncertain) == (60, 0, 0, 1)
    assert (together.number, together.value, together.weighted) == (5, 1350, 604)
    assert wall.most == Fraction(500, 604)


def test_s41_the_largest_chance_times_value_comes_first() -> None:
    """54 (pier) before 50 (deck), although the deck is worth more; what has no value comes last."""
    assert [each.proposal.name for each in ask(*FIRM).columns["lead"].cards] == ["pier", "deck", "sand"]


def test_s41_of_what_has_no_value_no_bar_is_cut_off() -> None:
    wall = ask(account(proposals=[proposal("one", "talk"), proposal("two", "talk")]))
    assert (wall.reach, wall.beyond, wall.most) == (0, 0, None)


def test_s41_of_what_weighs_the_same_the_most_valuable_comes_first_and_then_the_order_of_the_plans() -> None:
    """One with a chance of its 1; then those without, 20 and 20 in the order of the plans, 10, and the one without a value."""
    stage = [proposal("low", "lead", value=10), proposal("high", "lead", value=20), proposal("none", "lead")]
    cards = (
        ask(account("b", proposals=stage), account("a", proposals=[stage[1], proposal("one", "lead", value=1, chance=1)]))
        .columns["lead"]
        .cards
    )
    assert [(each.account, each.proposal.name) for each in cards] == [
        ("a", "one"),
        ("a", "high"),
        ("b", "high"),
        ("b", "low"),
        ("b", "none"),
    ]


def test_s41_the_win_rate_is_that_of_the_financial_year() -> None:
    """2026: won 30; lost rails 50 (sent on 1 January) and grass 20: 1 of 3, and 30 of 100. The lamps are of 2025; of the stone nobody knows."""
    outcome = ask(*FIRM).outcome
    assert (outcome.year, outcome.rate, outcome.value_rate) == (2026, Fraction(1, 3), Fraction(3, 10))
    assert (outcome.won.number, outcome.won.value, outcome.lost.number, outcome.lost.value, outcome.undated) == (1, 30, 2, 70, 1)
    assert (outcome.won_by, outcome.lost_by) == ((("price", 1),), (("price", 1), ("quality", 1)))


def test_s41_what_decided_most_often_comes_first_and_equals_by_their_names() -> None:
    lost = [proposal(str(n), "lost", decision=date(2026, 5, 1), factor=factor) for n, factor in enumerate(("price", "quality", "quality"))]
    assert [number for _, number in ask(account(proposals=lost[:3])).outcome.lost_by] == [2, 1]
    assert ask(account(proposals=lost[:2])).outcome.lost_by == (("price", 1), ("quality", 1))
    assert ask(account(proposals=lost[1::-1])).outcome.lost_by == (("price", 1), ("quality", 1))


def test_s41_a_year_that_ends_in_june_has_its_own_outcome() -> None:
    """The year 2027 runs from July 2026: nothing was decided in it yet."""
    outcome = ask(*FIRM, year_ends=6).outcome
    assert (outcome.year, outcome.decided, outcome.rate, outcome.value_rate) == (2027, 0, None, None)


def test_s41_one_that_dwarfs_the_others_is_cut_off() -> None:
    """1000 is more than three times 200, so bars reach to 200, the next one rounded up to one figure; of 310 to 400; three times as much is no dwarf."""
    assert (ask(*FIRM).reach, ask(*FIRM).beyond) == (200, 1)
    one, two = proposal("one", "lead", value=3200), proposal("two", "lead", value=310)
    assert ask(account(proposals=[one, two])).reach == 400
    assert ask(account(proposals=[proposal("one", "lead", value=930), two])).reach == 930
    assert (ask(account(proposals=[one])).reach, ask(account(proposals=[one])).beyond) == (3200, 0)


def test_s41_the_page_says_how_much_and_what_is_in_no_sum() -> None:
    """500 of 604 is 83%; 25 days lie between 30 October and 24 November; the day of decision and the day to send by were yesterday."""
    view = show(*FIRM)
    assert view.heading == "Proposals for **€1,350** are open; weighted by chance **€604**, of which 83% is one proposal"
    assert view.lede.endswith(
        "1 bar is cut off at €200. 1 proposal without a value is in no sum. 1 proposal without a chance is not weighted."
    )
    idea, _, requested, submitted = view.columns
    assert (idea.sums, requested.sums) == (("3 for €290", "weighted **€104**"), ("1 for €60",))
    assert [(card.fresh, card.size) for card in requested.cards] == [("new", "€60, chance not known")]
    assert [(note.text, note.late) for note in requested.cards[0].notes] == [
        ("asked 19\N{NO-BREAK SPACE}Nov", False),
        ("by 23\N{NO-BREAK SPACE}Nov", True),
    ]
    assert [(note.text, note.late) for note in submitted.cards[0].notes] == [
        ("25 days with them", False),
        ("they were to decide 23\N{NO-BREAK SPACE}Nov", True),
    ]
    assert view.outcome.rate == "33% of them won, 30% of the value"
    assert [(part.title, part.sums) for part in view.outcome.parts] == [("Won", ("price 1",)), ("Lost", ("price 1", "quality 1"))]


def test_s41_what_nobody_wrote_down_is_not_known() -> None:
    view = show(account(proposals=[proposal("one", "talk")]))
    assert view.heading == "**1 proposal** is open, of unknown value"
    assert view.columns[1].sums == ("1, value not known",)
    assert (view.columns[0].sums, view.outcome.sums) == (("nothing",), ("nothing won or lost yet",))


def test_s41_a_firm_without_proposals_has_no_wall() -> None:
    assert not has_proposals(portfolio(account()))
    assert has_proposals(portfolio(*FIRM))
