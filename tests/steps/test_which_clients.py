"""Which clients? What follows from the choice, each row of the method from YAML to its answer, worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.analyse.questions.leaving import Spread
from accountplan.analyse.spread import make_concentration
from accountplan.model.analysis import Leavings
from steps.known import ENGLISH, build, client, example, found, read, survey

NOBODY = "# plans/accounts/example.yaml, missing\n\n"
FIVE = NOBODY + "\n".join(
    (
        client("aa", "lead: vandam", "figures: {2025: {turnover: 400, margin: 100, hours: 40}}"),
        client("bb", "lead: jansen", "team: [vandam]", "figures: {2025: {turnover: 300, hours: 30}}"),
        client("cc", "lead: vandam", "figures: {2025: {turnover: 200, margin: -20, hours: 20}}"),
        client("dd", "lead: vandam", "figures: {2025: {turnover: 70, margin: 20, hours: 20}}"),
        client("ee", "lead: vandam", "figures: {2025: {turnover: 30}}"),
    )
)


def test_s7_if_a_client_leaves_its_figures_go_and_dependence_is_counted_again() -> None:
    """400, 300, 200, 70 and 30 make 1,000: the largest 40 %, three bring 80 %, HHI 1600 + 900 + 400 + 49 + 9 = 2,958.

    Without bb 700 is left: the largest 400 / 700, 600 / 700 is 80 % or more so that two bring it, HHI (160,000 + 40,000 + 4,900 + 900) / 490,000
    is 4,200. Jansen has no other client, Van Dam four. Its margin is not known, and does not count as nothing.
    """
    found = survey(FIVE).analysis[Leavings].clients["bb"]
    assert found.after is not None
    assert (found.before.largest, found.before.for_80pct, found.before.hhi) == (Fraction(2, 5), 3, 2958)
    assert (found.after.clients, found.after.largest, found.after.for_80pct) == (4, Fraction(4, 7), 2)
    assert found.after.hhi == Fraction(10_000 * 205_800, 490_000) == 4200
    assert {name: (each.amount, each.after, each.share) for name, each in found.stakes.items()} == {
        "turnover": (300, 700, Fraction(3, 10)),
        "hours": (30, 80, Fraction(3, 11)),
    }
    assert (found.people, found.alone, found.matters) == ((("jansen", 0), ("vandam", 4)), ("jansen",), True)


def test_s7_if_a_client_leaves_the_page_says_so_only_where_the_firm_would_feel_it(tmp_path: Path) -> None:
    """30 of 1,000 is 3 %, and Van Dam has four others: nothing to say. Of aa 40 % goes."""
    site = build(tmp_path, FIVE)
    assert "If this client leaves" not in read(site / "accounts" / "ee.html")
    said = read(site / "accounts" / "aa.html")
    assert "Turnover 2025 €1,000 €600 40%" in said
    assert "Other clients of those who work here: Eva van Dam four." in said
    assert "Ans Jansen has no other client." in read(site / "accounts" / "bb.html")


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.decimals("0.01", 1000, places=2).map(Fraction), min_size=1))
def test_without_one_client_all_is_as_if_it_had_never_been_there(amounts: dict[str, Fraction]) -> None:
    spread = Spread(amounts)
    for gone in (None, *amounts):
        rest = {id: amount for id, amount in amounts.items() if id != gone}
        found = spread.whole if gone is None else spread.without(gone)
        slowly = make_concentration("turnover", 2025, dict(rest))
        if found is None:
            assert not rest
        else:
            assert (found.clients, found.largest, found.for_80pct, found.hhi) == (
                len(rest), slowly.largest, slowly.clients_for_80pct, slowly.hhi,
            )  # fmt: skip


@pytest.mark.parametrize("figures", ["", "figures: {2025: {turnover: 0}}", "figures: {2025: {turnover: -5}}"])
def test_who_brings_no_turnover_takes_none_away(figures: str) -> None:
    assert "ff" not in survey(FIVE + "\n" + client("ff", figures)).analysis[Leavings].clients


def test_without_the_only_client_nothing_is_left_to_be_spread() -> None:
    found = survey(NOBODY + client("aa", "figures: {2025: {turnover: 10}}")).analysis[Leavings].clients["aa"]
    assert found.after is None


VALUES = """# plans/firm.yaml
values: {knowledge: {name: Knowledge, about: What we learn here we sell elsewhere.}, influence: Influence}
"""


def test_s13_a_client_is_valuable_in_another_way_beside_its_tier(tmp_path: Path) -> None:
    """Of three clients one is of knowledge, one of influence and one of none: the list is cut by it, and the client's page says what it means."""
    clients = "".join((example("value: knowledge"), "\n", client("aa", "value: influence"), "\n", client("bb")))
    site = build(tmp_path, VALUES + clients)
    assert "Kind of value Knowledge: What we learn here we sell elsewhere." in read(site / "accounts" / "example.html")
    assert "Kind of value Knowledge 1 Influence 1 none 1" in read(site / "accounts.html")


def test_s13_a_kind_that_the_firm_does_not_define_is_an_error_with_the_one_that_was_meant() -> None:
    assert found("unknown-value", VALUES + example("value: knowlege")) == ["The firm has no kind of value “knowlege”."]
    assert found("unknown-value", VALUES + example("value: knowledge")) == []
    assert found("unknown-value", example("value: knowledge")) == ["The firm has no kind of value “knowledge”."]


def test_s13_without_kinds_of_value_nothing_of_them_is_there(tmp_path: Path) -> None:
    site = build(tmp_path, client("aa"))
    assert "Kind of value" not in read(site / "accounts.html") + read(site / "accounts" / "aa.html")


def test_s13_the_export_has_it() -> None:
    from accountplan.cli.exporting.survey import export_survey

    accounts = {each["id"]: each for each in export_survey(survey(VALUES + example("value: knowledge")), ENGLISH)["accounts"]}
    assert accounts["example"]["value"] == "knowledge"
