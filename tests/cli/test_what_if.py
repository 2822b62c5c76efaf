"""`score --weight --limit`: who would change tier, with what is at stake; nothing is written, and what cannot be read is refused."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_s12_what_if_a_limit_moves_and_a_weight_too(workspace: Path, run: Run) -> None:
    """Acme's marks are 9.1, 8.5 and 7 with weights 3, 2 and 1: 51.3 / 6 = 8.55. Above 8.6 it is B.

    With fit at 0 it is 44.3 / 5 = 8.86, A again; but of Quay only 2 of 5 is known then, less than half, so that it has no tier.
    """
    said = run("score", "--limit", "A=8.6").stdout
    assert said == (
        "With A above 8.6 instead of 8: 1 account changes tier. Turnover in 2025: €90,000.\n"
        "\n"
        "Name  Id    Tier   Score  Turnover  Hours\n"
        "Acme  acme  A → B  8.55    €90,000      -\n"
        "\n"
        "Tier  Accounts      Turnover  Hours\n"
        "A        1 → 0  €90,000 → €0  - → 0\n"
        "B        0 → 1  €0 → €90,000  0 → -\n"
        "C            2       €40,000      -\n"
        "\n"
        "# plans/tiers.yaml\n"
        "tiers:\n"
        "  - {id: A, above: 8.6}\n"
        "\n"
        "On the site: criteria.html#limit.A.above=8.6\n"
    )
    first, _, _, moved, *_ = run("score", "--limit", "A=8.6", "--weight", "fit=0").stdout.splitlines()
    assert first == "With Fit at 0 instead of 1 and A above 8.6 instead of 8: 1 account changes tier."
    assert moved.split() == ["Quay", "quay", "C", "→", "-", "5.00", "-", "-"]


def test_what_the_firm_has_already_is_no_change(workspace: Path, run: Run) -> None:
    assert run("score", "--weight", "fit=1.0", "--limit", "A.above=8").stdout.startswith(
        "This is the setting of the firm: nothing changes.\n"
    )


def test_no_file_changes(workspace: Path, run: Run) -> None:
    before = {path: path.read_bytes() for path in workspace.rglob("*.yaml")}
    run("score", "--weight", "fit=9", "--limit", "C=3")
    assert {path: path.read_bytes() for path in workspace.rglob("*.yaml")} == before


def test_programs_and_the_explanation_get_the_scores_under_the_setting(workspace: Path, run: Run) -> None:
    """With fit at 4: (27.3 + 17 + 28) / 9 = 8.033."""
    found = json.loads(run("score", "--weight", "fit=4", "--format", "json").stdout)["accounts"]
    assert next(each["score"] for each in found if each["id"] == "acme") == 8.033333
    assert "8.03" in run("score", "acme", "--weight", "fit=4").stdout


def test_limits_that_leave_a_hole_or_overlap_are_said_to_do_so(workspace: Path, run: Run) -> None:
    assert "These limits do not fit" in run("score", "--limit", "C=9").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--weight", "fitt=3"), "Error: There is no criterion fitt.\n  Did you mean fit?\n"),
        (("--weight", "fit"), "Error: 'fit' cannot be read.\n  Write a weight as CRITERION=NUMBER, such as --weight margin=3.\n"),
        (("--weight", "fit=much"), "Error: 'fit=much' cannot be read.\n  Write a weight as CRITERION=NUMBER, such as --weight margin=3.\n"),
        (("--weight", "fit=nan"), "Error: 'fit=nan' cannot be read.\n  Write a weight as CRITERION=NUMBER, such as --weight margin=3.\n"),
        (("--weight", "fit=-1"), "Error: fit=-1 is not a weight.\n  A weight is 0 or more; with 0 the criterion does not count.\n"),
        (("--limit", "B=7"), "Error: There is no limit B.\n  There are: A.above and C.below.\n"),
        (("--limit", "A=11"), "Error: A=11 is not a limit.\n  A limit is a score from 1 to 10.\n"),
        (("--limit", "=7"), "Error: '=7' cannot be read.\n  Write a limit as TIER=NUMBER, such as --limit A=7.5.\n"),
    ],
)
def test_what_cannot_be_tried_is_refused_with_what_can(workspace: Path, run: Run, arguments: tuple[str, ...], message: str) -> None:
    result = run("score", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_a_comma_reads_as_a_point(workspace: Path, run: Run) -> None:
    assert run("score", "--limit", "A=8,6").stdout == run("score", "--limit", "A=8.6").stdout
