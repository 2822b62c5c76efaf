"""What a person sees on a terminal of 80 columns; what goes into a pipe stays whole."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from accountplan.cli.terminal import fit_columns, format_table, measure_width, wrap

Run = Callable[..., Result]
LONG = "A name of a client that is longer than anybody would like it to be"


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every stream be a terminal of 80 columns."""
    for module in ("commands.check", "commands.score", "commands.rules", "desk", "terminal"):
        monkeypatch.setattr(f"accountplan.cli.{module}.count_columns", lambda _stream: 80, raising=False)


def widest(text: str) -> int:
    return max(measure_width(line) for line in text.splitlines())


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("arguments", [("check",), ("score",), ("score", "acme"), ("rules",), ("--language", "nl", "score", "acme")])
def test_everything_fits_in_eighty_columns(workspace: Path, run: Run, arguments: tuple[str, ...]) -> None:
    plan = workspace / "plans/accounts/acme.yaml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("name: Acme", f"name: {LONG}") + f"developments: {{markt: {LONG * 3}}}\n", encoding="utf-8"
    )
    result = run(*arguments)
    assert result.exit_code in (0, 1)
    assert widest(result.output) <= 80


@pytest.mark.usefixtures("narrow")
def test_columns_that_had_to_go_are_named(workspace: Path, run: Run) -> None:
    plan = workspace / "plans/accounts/acme.yaml"
    plan.rename(plan.with_name("an-id-that-is-long-enough-to-leave-little-room.yaml"))
    said = run("score").stdout
    assert said.splitlines()[0].split() == ["Rank", "Id", "Score", "Tier", "Remark"]
    assert "Left out for lack of room: Name, Status, Range and Known." in said


def test_in_a_pipe_nothing_is_left_out_or_broken(workspace: Path, run: Run) -> None:
    assert run("score").stdout.splitlines()[0].split() == ["Rank", "Name", "Id", "Status", "Score", "Range", "Known", "Tier", "Remark"]
    assert widest(run("rules").stdout) > 80


def test_a_sentence_is_broken_behind_what_stands_before_it() -> None:
    assert wrap("one two three four five six seven", 30, 4, 2) == ["one two three four five", "  six seven"]
    assert wrap("one two three four five six seven", None, 4, 2) == ["one two three four five six seven"]
    assert wrap("one two three four five six seven", 25, 4, 2) == ["one two three four five six seven"]
    assert wrap("", 80) == [""]


def test_the_last_column_is_broken_below_itself() -> None:
    assert format_table(["a", "b"], [["1", "one two three four five six seven"]], room=28) == [
        "a  b",
        "1  one two three four five",
        "   six seven",
    ]


def test_columns_go_in_order_until_the_rest_fits() -> None:
    cells = [["x" * 10, "y" * 20, "z" * 30, "last"]]
    assert fit_columns(cells, None, (1, 0)) == [0, 1, 2, 3]
    assert fit_columns(cells, 70, (1, 0)) == [0, 1, 2, 3]
    assert fit_columns(cells, 69, (1, 0)) == [0, 2, 3]
    assert fit_columns(cells, 10, (1, 0)) == [2, 3]


# ---- Beside the answer ------------------------------------------------------------------------------


def test_an_answer_that_may_lack_something_says_so(workspace: Path, run: Run) -> None:
    said = "There is 1 error in the plans, so something may be missing here. See: accountplan check\n"
    for arguments in (("score",), ("score", "acme"), ("score", "--format", "json"), ("export",)):
        assert run(*arguments).stderr == said
    assert run("score", "--quiet").stderr == ""


def test_an_answer_that_lacks_nothing_says_nothing(clean: Path, run: Run) -> None:
    assert run("score").stderr == ""


def test_without_accounts_there_is_no_empty_table(clean: Path, run: Run) -> None:
    for path in (clean / "plans/accounts").rglob("*.yaml"):
        path.unlink()
    assert run("score").stdout == "There are no accounts yet. Begin one with: accountplan new account NAME\n"
