"""Targets that say how far they are from the baseline, a name before a day, and two words where one is asked (A1, B)."""

from __future__ import annotations

import pytest

from load.sources import list_remedies, load_text

GOAL = "objectives:\n  - id: groei\n    measure: omzet\n"
ITSELF = "Write the target itself: from the baseline of 40,000 that is `{}`."


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "number"), [("+50%", "60000"), ("-10 %", "36000"), ("x2", "80000"), ("1,5 x", "60000"), ("verdubbelen", "80000")]
)
def test_a1_a_target_that_is_so_much_of_its_baseline_is_worked_out(written: str, number: str) -> None:
    """`+50%` was told to be 50."""
    assert list_remedies(f"{GOAL}    baseline: 40000\n    target: {written}") == [ITSELF.format(number)]
    assert list_remedies(f"{GOAL}    target: {written}") == ["Write the target itself, and not how far it is from the baseline."]


@pytest.mark.edge("bad-number")
@pytest.mark.parametrize(
    "text", [f"{GOAL}    baseline: 3\n    target: +2", "objectives: [{id: groei, measure: omzet, baseline: 3, target: +2, by: 2027-12-31}]"]
)
def test_a1_a_plus_before_a_target_is_not_dropped_in_silence(text: str) -> None:
    """It was read as 2."""
    assert list_remedies(text) == ["Write `5` if it comes on top of the baseline, or `2` if it is the target."]


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize("written", ["+10k", "+ 10.000", "€ +10k", "'+10000'"])
def test_a1_a_plus_before_an_amount_is_never_taken_away_as_safe(written: str) -> None:
    """`check --fix` made 10000 of `+10k`, and `'+20'` was read as 20."""
    (baseline, target) = load_text(f"name: City\n{GOAL}    baseline: 40k\n    target: {written}\n").findings
    assert (baseline.fix is not None, target.fix) == (True, None)
    assert list_remedies(f"{GOAL}    baseline: 40000\n    target: {written}") == [
        "Write `50000` if it comes on top of the baseline, or `10000` if it is the target."
    ]


@pytest.mark.edge("wrong-type")
def test_a1_a_margin_in_percent_under_its_dutch_name_is_no_amount() -> None:
    assert list_remedies("figures:\n  2025:\n    marge: 25 %") == [
        "Margin is an amount of money: write that, or write `margin_rate: 0.25` instead."
    ]


@pytest.mark.edge("bad-number")
def test_a1_a_plus_without_a_baseline_is_asked_about() -> None:
    assert list_remedies(f"{GOAL}    target: +2") == ["Write the target itself, without a plus."]


@pytest.mark.edge("bad-number")
@pytest.mark.parametrize(
    "text", ["figures:\n  2025: {turnover: +45000}", "situation: {history: '+2'}", f"{GOAL}    baseline: +1\n    target: 2"]
)
def test_a_plus_elsewhere_is_what_it_says(text: str) -> None:
    assert load_text(f"name: City\n{text}\n").findings == ()


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("jansen, 12 mei 2026", "Write it as `2026-05-12 # jansen`: a remark comes behind a #."),
        ("Ans Jansen: 12 mei 2026", "Write it as `2026-05-12 # Ans Jansen`: a remark comes behind a #."),
        ("vrijdag, 12 mei 2026", "Write it as `2026-05-12`."),
    ],
)
def test_b_who_stands_before_a_day_is_kept_as_a_remark(written: str, remedy: str) -> None:
    assert list_remedies(f"reviewed: '{written}'" if ":" in written else f"reviewed: {written}")[0] == remedy


@pytest.mark.edge("unknown-word")
@pytest.mark.parametrize(
    ("key", "written", "words"),
    [("influence", "hoog/gemiddeld", "`high` or `medium`"), ("support", "voor, neutraal", "`for` or `neutral`")],
)
def test_b_of_two_words_where_one_is_asked_the_writer_chooses(key: str, written: str, words: str) -> None:
    assert list_remedies(f"contacts:\n  - name: Jan\n    {key}: {written}") == [f"Only one word can be here: write {words}."]


@pytest.mark.edge("unknown-key")
def test_b_a_key_of_another_file_is_told_which() -> None:
    assert list_remedies("name: Bureau\nyear: 2026\nstale_after: 2", "firm") == ["It belongs in plans/criteria.yaml: move it there."]


@pytest.mark.edge("comma-in-braces")
def test_b_points_with_signs_between_braces_become_keys() -> None:
    text = "criteria:\n  turnover: {weight: 5, scale: {figure: turnover, points: 0=1, 100000=10}}"
    assert list_remedies(text, "criteria") == ["Write it as `{0: 1, 100000: 10}`."]


@pytest.mark.edge("wrong-form")
@pytest.mark.parametrize("written", ["EUR (€)", "euro", "€", "EUR/euro"])
def test_b_a_currency_is_told_by_its_code(written: str) -> None:
    assert list_remedies(f"currency: {written}", "firm")[-1] == "Write it as `EUR`."
