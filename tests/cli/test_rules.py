"""`rules`: the list by severity, and one rule explained."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from accountplan import pipeline

Run = Callable[..., Result]


def test_all_rules_are_listed_by_severity(tmp_path: Path, run: Run) -> None:
    text = run("-C", str(tmp_path), "rules").stdout
    assert all(f"  {rule.name}  " in text and rule.code in text for rule in pipeline.list_rules())
    heads = [text.index(head) for head in ("Errors\n", "\nWarnings\n", "\nAdvice\n")]
    assert heads == sorted(heads)
    assert heads[0] < text.index("unknown-person") < heads[1] < text.index("late-action")


def test_one_rule_is_explained_by_name_or_by_code(tmp_path: Path, run: Run) -> None:
    text = run("-C", str(tmp_path), "rules", "unknown-person").stdout
    assert text.startswith("unknown-person (AP101, error)\n")
    places = [text.index(f"\n{head}\n") for head in ("What it checks", "Why it matters", "Example", "Use instead")]
    assert places == sorted(places)
    assert text == run("-C", str(tmp_path), "rules", "AP101").stdout


def test_a_rule_that_was_renamed_is_found_by_its_former_name_too(tmp_path: Path, run: Run) -> None:
    text = run("-C", str(tmp_path), "rules", "far-day").stdout
    assert text.startswith("distant-date (AP512, warning, formerly far-day)\n")
    assert text == run("-C", str(tmp_path), "rules", "distant-date").stdout
    (rule,) = json.loads(run("-C", str(tmp_path), "rules", "far-day", "--format", "json").stdout)
    assert (rule["rule"], rule["formerly"]) == ("distant-date", ["far-day"])


def test_the_language_is_that_of_the_firm_when_there_is_one(clean: Path, run: Run) -> None:
    assert "What it checks" in run("rules", "unknown-person").stdout
    firm = clean / "plans/firm.yaml"
    firm.write_text(firm.read_text(encoding="utf-8").replace("language: en", "language: nl"), encoding="utf-8")
    assert "Wat de regel controleert" in run("rules", "unknown-person").stdout
    assert "What it checks" in run("rules", "unknown-person", "--language", "en").stdout


def test_a_dutch_reader_is_told_in_dutch_what_is_wrong_with_a_file_in_an_example(tmp_path: Path, run: Run) -> None:
    def example(rule: str, language: str) -> str:
        shown = run("-C", str(tmp_path), "rules", rule, "--language", language).stdout
        return next(line.strip() for line in shown.splitlines() if line.startswith("  # plans/"))

    assert example("missing-file", "en") == "# plans/criteria.yaml, missing"
    assert example("missing-file", "nl") == "# plans/criteria.yaml, ontbreekt"
    assert example("unreadable-file", "nl") == "# plans/accounts/city.yaml, onleesbaar"
    assert example("late-action", "nl") == "# plans/accounts/example.yaml, op 2026-11-23"


def test_an_unknown_rule_is_refused(tmp_path: Path, run: Run) -> None:
    result = run("-C", str(tmp_path), "rules", "unknown-persn")
    assert result.exit_code == 2
    assert "Did you mean unknown-person" in result.stderr


def test_rules_for_programs(tmp_path: Path, run: Run) -> None:
    made = json.loads(run("-C", str(tmp_path), "rules", "--format", "json").stdout)
    assert [each["rule"] for each in made] == [rule.name for rule in pipeline.list_rules()]
    assert list(made[0]) == ["rule", "formerly", "code", "severity", "title", "what", "why", "example", "instead"]
    assert len(json.loads(run("-C", str(tmp_path), "rules", "late-action", "--format", "json").stdout)) == 1
