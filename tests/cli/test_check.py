"""`check`: what is wrong, where, how to mend it; for people and for programs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from cli.small import POLDER

Run = Callable[..., Result]


def test_findings_are_grouped_by_file_with_place_line_and_remedy(workspace: Path, run: Run) -> None:
    result = run("check")
    assert result.exit_code == 1
    path, place, line, caret, remedy, rule, *_ = result.stdout.splitlines()
    assert path == POLDER
    assert place.startswith("  2:1  error  ")
    assert (line, caret) == ("      lead: nobody", "      ^")
    assert remedy.startswith("      Remedy: ")
    assert rule == "      unknown-person (AP101)"
    assert result.stdout.endswith("\n\n1 error, 1 warning, 2 pieces of advice in 7 files.\n")


def test_the_language_is_that_of_the_firm_unless_told(workspace: Path, run: Run) -> None:
    assert "  2:1  error  " in run("check").stdout
    assert "  2:1  fout  " in run("check", "--language", "nl").stdout
    assert "  2:1  fout  " in run("--language", "nl", "check").stdout
    firm = workspace / "plans" / "firm.yaml"
    firm.write_text(firm.read_text(encoding="utf-8").replace("language: en", "language: nl"), encoding="utf-8")
    assert "  2:1  fout  " in run("check").stdout
    assert "  2:1  error  " in run("check", "--language", "en").stdout


def test_json_is_a_list_of_objects_with_exactly_the_promised_keys(workspace: Path, run: Run) -> None:
    found = json.loads(run("check", "--format", "json").stdout)
    assert [list(each) for each in found] == [
        ["rule", "code", "severity", "path", "line", "column", "message", "help", "account", "fix"]
    ] * len(found)
    first = found[0]
    assert all(isinstance(each["message"], str) and isinstance(each["help"], str) for each in found)
    assert {key: first[key] for key in first if key not in ("message", "help")} == {
        "rule": "unknown-person",
        "code": "AP101",
        "severity": "error",
        "path": POLDER,
        "line": 2,
        "column": 1,
        "account": "polder",
        "fix": None,
    }


def test_without_findings_json_is_an_empty_list(clean: Path, run: Run) -> None:
    result = run("check", "--format", "json", "--severity", "error")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


@pytest.mark.parametrize(("threshold", "code"), [("error", 0), ("warning", 1), ("advice", 1), ("never", 0)])
def test_the_exit_code_follows_the_threshold(clean: Path, run: Run, threshold: str, code: int) -> None:
    assert run("check", "--fail-on", threshold).exit_code == code


def test_an_error_is_a_failure_unless_told_never(workspace: Path, run: Run) -> None:
    assert run("check").exit_code == 1
    assert run("check", "--fail-on", "never").exit_code == 0


def test_a_path_limits_what_is_said_and_what_counts(workspace: Path, run: Run) -> None:
    whole = json.loads(run("check", "--format", "json").stdout)
    file = run("check", "--format", "json", POLDER)
    folder = run("check", "--format", "json", "plans/accounts/north")
    assert json.loads(file.stdout) == json.loads(folder.stdout) == [each for each in whole if each["path"] == POLDER]
    assert file.exit_code == 1
    assert run("check", "plans/accounts/quay.yaml").exit_code == 0
    assert json.loads(run("check", "--format", "json", ".").stdout) == whole


def test_a_path_is_seen_from_the_current_folder_and_from_the_workspace(workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace / "plans" / "accounts")
    near = run("check", "--format", "json", "north/polder.yaml").stdout
    far = run("check", "--format", "json", POLDER).stdout
    assert near == far != "[]\n"


def test_the_summary_counts_the_files_that_were_looked_at(clean: Path, run: Run) -> None:
    assert run("check").stdout.endswith(" in 7 files.\n")
    assert run("check", "plans/people.yaml").stdout == "Nothing to mend in 1 file.\n"


@pytest.mark.parametrize("path", ["plans/accounts/nobody.yaml", "..", "/"])
def test_a_path_outside_the_workspace_is_refused(workspace: Path, run: Run, path: str) -> None:
    result = run("check", path)
    assert result.exit_code == 2
    assert f"There is no file or folder {path} in this workspace." in result.stderr


def test_a_rule_limits_what_is_said_by_name_or_by_code(workspace: Path, run: Run) -> None:
    by_name = json.loads(run("check", "--rule", "unknown-person", "--format", "json").stdout)
    assert [each["rule"] for each in by_name] == ["unknown-person"]
    assert json.loads(run("check", "--rule", "AP101", "--format", "json").stdout) == by_name
    assert run("check", "--rule", "missing-marks").exit_code == 0


def test_a_rule_that_was_renamed_is_asked_for_by_either_name_and_said_by_the_new_one(clean: Path, run: Run) -> None:
    plan = clean / "plans/accounts/quay.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "evaluation: {next: 2062-12-15}\n", encoding="utf-8")
    by_former = json.loads(run("check", "--rule", "far-day", "--format", "json").stdout)
    assert [each["rule"] for each in by_former] == ["distant-date"]
    assert json.loads(run("check", "--rule", "distant-date", "--format", "json").stdout) == by_former


def test_an_unknown_rule_is_refused_with_the_one_that_was_meant(workspace: Path, run: Run) -> None:
    result = run("check", "--rule", "unknown-preson")
    assert result.exit_code == 2
    assert "There is no rule unknown-preson." in result.stderr
    assert "unknown-person" in result.stderr


def test_b2_of_a_rule_that_is_named_by_its_beginning_those_that_begin_so_are_proposed(workspace: Path, run: Run) -> None:
    result = run("check", "--rule", "late")
    assert result.exit_code == 2
    assert all(rule in result.stderr for rule in ("late-action", "late-delivery", "late-quotation"))
    assert "late-action" not in run("check", "--rule", "la").stderr


def test_severity_hides_what_is_milder(workspace: Path, run: Run) -> None:
    found = json.loads(run("check", "--severity", "warning", "--format", "json").stdout)
    assert {each["severity"] for each in found} == {"error", "warning"}


def test_control_characters_are_shown_and_not_sent(workspace: Path, run: Run) -> None:
    (workspace / POLDER).write_bytes(b'name: Polder\nlead: "\x1b]0;owned\x07\xe2\x80\xae\x1b[31m"\n')
    result = run("check")
    assert result.exit_code == 1
    assert not {"\x1b", "\x07", "\u202e"} & set(result.stdout)
    assert r"\x1b" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        ((), {}, True),
        (("--no-color",), {}, False),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),
        (("--color",), {"NO_COLOR": "1"}, True),
    ],
)
def test_colour_is_a_choice(
    workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], environment: dict[str, str], colored: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[31m" in run("check", *arguments, color=True).stdout) is colored
    assert ("\x1b[31m" in run(*arguments, "check", color=True).stdout) is colored


def test_the_same_plans_on_the_same_day_give_the_same_words(workspace: Path, run: Run) -> None:
    assert run("check").stdout == run("check").stdout


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "24-11-2026", "2026-02-30"])
def test_a_day_that_is_none_is_refused_with_how_to_write_one(clean: Path, run: Run, day: str) -> None:
    result = run("check", "--today", day, today=None)
    assert result.exit_code == 2
    assert "Write it as year-month-day, such as 2026-11-24." in " ".join(result.stderr.split())
