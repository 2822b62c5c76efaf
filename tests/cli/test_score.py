"""`score` and `export`: the ranking, one score to the last point, and the JSON that programs read."""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.words import Words
from accountplan.cli.explain import word_reach
from accountplan.model.scores import Step
from builders import criteria

words = Words("en")
Run = Callable[..., Result]


def test_the_ranking_is_a_table_in_rank_order(workspace: Path, run: Run) -> None:
    result = run("score")
    assert result.exit_code == 0
    assert result.stdout == (
        "Rank  Name    Id      Status    Score  Range        Known  Tier  Remark\n"
        "   1  Acme    acme    client     8.55                100%  A\n"
        "   2  Polder  polder  client     5.16  4.47 - 5.97    83%  C\n"
        "   3  Quay    quay    prospect   5.00  3.00 - 7.50    50%  C     provisional: B or C\n"
        "\n3 accounts; explain one with: accountplan score ID\n"
    )


@pytest.mark.parametrize(
    ("line", "tier", "remark"),
    [
        ("marks: {fit: 5}", "-", "too little known"),
        ("tier: {is: A, why: bears the region, by: jansen, until: 2027-01-01}", "A", "by hand; by marks no tier"),
        ("tier: {is: A, why: bears the region, by: jansen, until: 2026-11-23}", "-", "too little known"),
    ],
)
def test_a_tier_that_is_no_plain_fact_has_a_remark(workspace: Path, run: Run, line: str, tier: str, remark: str) -> None:
    (workspace / "plans/accounts/quay.yaml").write_text(f"name: Quay\n{line}\n", encoding="utf-8")
    row = next(line for line in run("score").stdout.splitlines() if "quay" in line)
    assert f"  {tier}" in row
    assert row.endswith(remark)


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("account", ["acme", "quay"])
def test_a_score_is_explained_to_the_last_point(
    workspace: Path, run: Run, golden: Callable[[str, str], None], account: str, language: str
) -> None:
    result = run("score", account, "--language", language)
    assert result.exit_code == 0
    golden(f"cli/score-{account}-{language}.txt", result.stdout)


def test_an_overrule_is_explained_with_its_reason_and_its_end(workspace: Path, run: Run) -> None:
    path = workspace / "plans/accounts/acme.yaml"
    with path.open("a", encoding="utf-8") as file:
        file.write("tier: {is: C, why: pays late, by: jansen, until: 2027-01-01}\n")
    assert "Tier C by hand: pays late (Ans Jansen, until 1 January 2027). By marks alone: A." in run("score", "acme").stdout


@given(st.fractions(1, 10, max_denominator=5000), st.booleans(), st.booleans())
def test_a_limit_is_never_rounded_to_the_wrong_side(value: Fraction, strict: bool, upward: bool) -> None:
    """Whoever does what is said, gets the other tier; and what is said is at most a hundredth more than what is needed."""
    said = words.say(word_reach(Step("fit", "mark", None, value, strict, upward, "A"), words)).split()
    number = Fraction(next(word for word in said if word[0].isdigit()))
    beyond = number - value if upward else value - number
    assert 0 <= beyond < Fraction(1, 100)
    if strict and beyond == 0:
        assert said[0] == ("above" if upward else "below")
    else:
        assert said[1:] == ["or", "more" if upward else "less"]


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (Step("fit", "mark", Fraction(8), Fraction(7999, 1000), False, False, "B"), "7.999 or less"),
        (Step("fit", "mark", Fraction(8), Fraction(79_995, 10_000), True, True, "B"), "above 7.9995"),
        (Step("fit", "mark", Fraction(8), Fraction(20, 3), True, False, "B"), "6.66 or less"),
        (Step("fit", "weight", Fraction(1), Fraction(1, 300), True, False, "B"), "0.003 or less"),
        (Step("fit", "weight", Fraction(1), Fraction(1, 300_000), True, False, "B"), "0.000003 or less"),
    ],
)
def test_a_change_is_told_exactly_where_four_decimals_can_and_never_as_no_weight(step: Step, told: str) -> None:
    assert words.say(word_reach(step, words)) == told


def test_what_is_nearly_all_of_the_weight_does_not_read_as_all() -> None:
    assert [words.value(criteria({"fit": 1}).said_known(share)) for share in (Fraction(1), Fraction(999, 1000), Fraction(1, 2))] == [
        "100%",
        "99.9%",
        "50%",
    ]


def test_an_unknown_account_is_refused_with_the_one_that_was_meant(workspace: Path, run: Run) -> None:
    result = run("score", "poldr")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: There is no account poldr.\n  Did you mean polder?\n"


def test_an_account_that_looks_like_none_is_refused_with_the_way_to_see_them(workspace: Path, run: Run) -> None:
    assert run("score", "zzz").stderr == "Error: There is no account zzz.\n  See them all with: accountplan score\n"


@pytest.mark.parametrize("twins", [1, 2, 3])
def test_d_accounts_with_one_name_are_told_apart_in_the_ranking(workspace: Path, run: Run, twins: int) -> None:
    for number in range(1, twins):
        (workspace / f"plans/accounts/twin{number}.yaml").write_text("name: Acme\nlead: jansen\n", encoding="utf-8")
    lines = [line for line in run("score").stdout.splitlines() if " Acme" in line]
    assert len(lines) == twins
    assert all(("Acme (" in line) == (twins > 1) for line in lines)
    assert twins == 1 or "Acme (twin1)  twin1" in " ".join(lines)


ACME = {
    "id": "acme", "name": "Acme", "status": "client", "score": 8.55, "low": 8.55, "high": 8.55, "known": 1.0, "tier": "A",
    "provisional": False, "possible": ["A"], "overruled": False, "rank": 1,
    "marks": {
        "turnover": {"mark": 9.1, "weight": 3, "from": "scale"},
        "cooperation": {"mark": 8.5, "weight": 2, "from": "raters", "spread": 1.0},
        "fit": {"mark": 7.0, "weight": 1, "from": "hand"},
    },
}  # fmt: skip


def test_scores_for_programs_have_the_promised_shape(workspace: Path, run: Run) -> None:
    made = json.loads(run("score", "--format", "json").stdout)
    assert list(made) == ["today", "rank_by", "accounts"]
    assert (made["today"], made["rank_by"]) == ("2026-11-24", "rating")
    assert made["accounts"][0] == ACME
    assert list(made["accounts"][0]) == list(ACME)
    assert [each["id"] for each in made["accounts"]] == ["acme", "polder", "quay"]
    assert made["accounts"][1]["marks"]["fit"] == {"mark": None, "weight": 1, "from": "unknown"}


def test_one_account_for_programs_has_the_same_shape(workspace: Path, run: Run) -> None:
    assert json.loads(run("score", "acme", "--format", "json").stdout)["accounts"] == [ACME]


def test_scores_are_rounded_to_six_decimals(workspace: Path, run: Run) -> None:
    """The known answer: weights 20, 15 and 22 with marks 4.7, 5.9 and 2.1 give 4.0122807 and on."""
    plans = workspace / "plans"
    (plans / "criteria.yaml").write_text("criteria: {fit: {weight: 20}, image: {weight: 15}, payment: {weight: 22}}\n", encoding="utf-8")
    (plans / "accounts/acme.yaml").write_text("name: Acme\nmarks: {fit: 4.7, image: 5.9, payment: 2.1}\n", encoding="utf-8")
    accounts = json.loads(run("score", "--format", "json").stdout)["accounts"]
    assert next(each for each in accounts if each["id"] == "acme")["score"] == 4.012281


def test_the_whole_survey_for_programs_has_the_promised_shape(workspace: Path, run: Run) -> None:
    """Acme has 51.3 points on a weight of 6; for 8, which is B, it must lose 3.3 of them: 0.55 of a mark."""
    result = run("export", "--format", "json")
    made = json.loads(result.stdout)
    assert result.exit_code == 0
    assert made["firm"] | {"name": "Van Dam", "language": "en", "currency": "EUR", "year": 2026} == made["firm"]
    shares = made["accounts"][0].pop("completeness")
    assert list(shares) == ["plan", "situation", "developments", "objectives", "action_plan"]
    assert all(each is None or 0 <= each <= 1 for each in shares.values())
    assert made["accounts"][0].pop("moves") == [
        {
            "tier": "B",
            "score": 8.0,
            "strict": False,
            "upward": False,
            "marks": [
                {"criterion": "turnover", "from": 9.1, "to": 8.0},
                {"criterion": "cooperation", "from": 8.5, "to": 6.85},
                {"criterion": "fit", "from": 7.0, "to": 3.7},
            ],
            "distance": 0.55,
        }
    ]
    assert made["accounts"][0] | ACME == made["accounts"][0]
    assert made["findings"] == json.loads(run("check", "--format", "json").stdout)
    keys = [
        "year",
        "total",
        "hhi",
        "gini",
        "largest",
        "top5",
        "top10",
        "top20pct",
        "clients_for_half",
        "clients_for_80pct",
        "clients",
        "unknown",
        "loss",
    ]
    assert [list(made["portfolio"][figure]) for figure in ("turnover", "margin")] == [keys, keys]
    assert made["portfolio"]["turnover"]["total"] == 130000
    assert made["portfolio"]["turnover"]["largest"] == 0.692308
    assert made["portfolio"]["margin"]["largest"] is None


def test_a16_export_says_of_which_clients_there_is_nothing_to_judge_by(workspace: Path, run: Run) -> None:
    made = json.loads(run("export", "--format", "json").stdout)
    clients = {each["id"] for each in made["accounts"] if each["status"] == "client"}
    watched = made["portfolio"]["at_risk"], made["portfolio"]["not_judged"]
    assert set(watched[0]).isdisjoint(watched[1])
    assert set(watched[1]) == {
        each["id"]
        for each in made["accounts"]
        if each["id"] in clients.difference(watched[0])
        and not (each["contacts"] or each["signals"] or any(work["rating"] is not None for work in each["assignments"]))
    }
    assert watched[1]


def test_objectives_are_exported_with_where_they_stand(workspace: Path, run: Run) -> None:
    aim = "{id: share, kind: loyalty, measure: share of their work, baseline: 20, now: 35, target: 50, by: 2026-06-30}"
    with (workspace / "plans/accounts/acme.yaml").open("a") as plan:
        plan.write(f"objectives: [{aim}]\n")
    assert json.loads(run("export").stdout)["accounts"][0]["objectives"] == [
        {
            "id": "share",
            "kind": "loyalty",
            "baseline": 20,
            "now": 35,
            "target": 50,
            "target_to": None,
            "met": None,
            "results": [],
            "confidence": None,
            "by": "2026-06-30",
            "progress": 0.5,
            "behind": True,
            "measure": "share of their work",
            "own": None,
            "shared": False,
            "serves": None,
            "since": None,
            "measured": [],
            "line": None,
            "pace": "behind",
            "unit": None,
        }
    ]


def test_what_pages_are_made_from_is_exported_as_well(workspace: Path, run: Run) -> None:
    """Acme brings 90,000 and Polder 40,000; turnover weighs half of all, and only Polder has no mark on fit."""
    made = json.loads(run("export").stdout)
    assert made["criteria"] == [
        {"id": "turnover", "name": "Turnover", "weight": 3, "share": 0.5, "unknown": 1},
        {"id": "cooperation", "name": "Cooperation", "weight": 2, "share": 0.333333, "unknown": 0},
        {"id": "fit", "name": "Fit", "weight": 1, "share": 0.166667, "unknown": 1},
    ]
    assert made["ways"] == {"rating": ["acme"], "all": ["acme"], "some": ["acme"]}
    assert [(each["id"], each["accounts"], each["clients"], each["turnover_share"]) for each in made["tiers"]] == [
        ("A", 1, 1, 0.692308),
        ("B", 0, 0, 0.0),
        ("C", 2, 1, 0.307692),
    ]
    assert [(each["id"], each["planned"], each["leads"]) for each in made["people"]] == [
        ("devries", 0, []),
        ("jansen", 0, ["acme", "quay"]),
    ]
    assert (made["groups"], made["portfolio"]["effort"], made["portfolio"]["turnover"]["clients_for_half"]) == ([], [], 1)


def test_the_real_portfolio_is_exported(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parent.parent / "portfolios" / "crm")
    made = json.loads(run("export", today="2018-01-15").stdout)
    assert len(made["accounts"]) == 85
    assert made["portfolio"]["turnover"]["total"] == 10005534
