"""`check --fix`: what a remedy says to the letter is written into the file, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from filelock import FileLock

from accountplan.cli import mending
from accountplan.model.mending import Mending

Run = Callable[..., Result]

PLAN = "plans/accounts/acme.yaml"
WRITTEN = """\
# Acme, by hand
name:Acme   # of old
status: Client
lead: 'jansen'
team:
  - jansen
  -devries
reviewed: 12 januari 2026
figures:
  2025: {turnover: 1,2 mln, hours: "2.140"}   # audited
  2024: {turnover: 164.000}

situation:
  history: Studie #2 naar de kades
  opportunities: [2030, two dikes]
"""
MENDED = """\
# Acme, by hand
name: Acme   # of old
status: client
lead: 'jansen'
team:
  - jansen
  - devries
reviewed: 2026-01-12
figures:
  2025: {turnover: 1200000, hours: 2140}   # audited
  2024: {turnover: 164000}

situation:
  history: Studie #2 naar de kades
  opportunities: ["2030", two dikes]
"""


def write(workspace: Path, text: str) -> Path:
    path = workspace / PLAN
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_is_literal_and_safe_is_written_and_every_other_byte_stays(clean: Path, run: Run, ending: str, mark: str) -> None:
    path = write(clean, (mark + WRITTEN).replace("\n", ending))
    result = run("check", "--fix", PLAN)
    assert path.read_bytes() == (mark + MENDED).replace("\n", ending).encode()
    assert "Mended 8 findings in 1 file.\n" in result.stdout
    assert f"{PLAN}:11  Write it as `164000`. (thousands-separator)\n" in result.stdout
    assert "text-after-hash (AP039)" in result.stdout, "what is left is shown"
    assert result.exit_code == 1


def test_a_second_run_changes_nothing(clean: Path, run: Run) -> None:
    path = write(clean, WRITTEN)
    run("check", "--fix")
    once = path.read_bytes()
    assert "There is nothing here that --fix can mend.\n" in run("check", "--fix").stdout
    assert path.read_bytes() == once


def test_a_dry_run_shows_the_difference_and_writes_nothing(clean: Path, run: Run) -> None:
    path = write(clean, WRITTEN)
    result = run("check", "--fix", "--dry-run")
    assert path.read_bytes() == WRITTEN.encode()
    assert result.stdout.startswith(f"--- {PLAN}\n+++ {PLAN}\n@@ ")
    assert (
        "-  2024: {turnover: 164.000}\n+  2025: {turnover: 1200000, hours: 2140}   # audited\n+  2024: {turnover: 164000}\n"
        in result.stdout
    )
    assert "Would mend 8 findings in 1 file. Nothing is written.\n" in result.stdout
    assert list(clean.rglob("*.lock")) == list(clean.rglob("*.new")) == []


def test_a_dry_run_without_fix_is_refused(clean: Path, run: Run) -> None:
    assert run("check", "--dry-run").exit_code == 2


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("reviewed: 3/4/2026", "Write it as `2026-04-03`, if the day is before the month, or as the day that you mean."),
        ("reviewed: eind Q1 2026", "Write it as `2026-03-31`, the last day of that period, or as the day that you mean."),
        ("reviewed: ma 12 januari 2026", "Write it as `2026-01-12`."),
        ("figures: {2025: {turnover: ca. 164000}}", "Write it as `164000`."),
        ("figures: {2025: {hours: 30 min}}", "Write it as `0.5`."),
        ("figures: {2025: {turnover: $ 3000}}", "Write it as `3000`: amounts are in the currency of the firm."),
        ("figures: {2025: {turnover: € 3000}}", "Write it as `3000`: amounts are in the currency of the firm."),
        ("marks: {fit: 7 à 8}", "Write it as `7.5`."),
        ("status: klant", "Did you mean “client”? It can be client, prospect or former."),
        ("stauts: client", "Did you mean “status”?"),
        ("situation: {history: Studie #2 naar}", "a space and a # begin a comment"),
    ],
)
def test_a_guess_is_written_only_when_its_rule_is_named(clean: Path, run: Run, written: str, shown: str) -> None:
    path = write(clean, f"name: Acme\nlead: jansen\n{written}\n")
    assert shown in run("check", PLAN).stdout
    assert "There is nothing here that --fix can mend.\n" in run("check", "--fix", PLAN).stdout
    assert path.read_text(encoding="utf-8") == f"name: Acme\nlead: jansen\n{written}\n"


def test_the_rules_that_are_named_are_carried_out_and_no_other(clean: Path, run: Run) -> None:
    path = write(clean, "name: Acme\nlead: jansn\nreviewed: 3/4/2026\nfigures: {2025: {turnover: 164.000}}\n")
    run("check", "--fix=unknown-person", "--fix=AP032")
    assert path.read_text(encoding="utf-8") == "name: Acme\nlead: jansen\nreviewed: 2026-04-03\nfigures: {2025: {turnover: 164.000}}\n"
    run("check", "--fix=unknown-person", "--fix")
    assert "turnover: 164000" in path.read_text(encoding="utf-8")
    refused = run("check", "--fix=late")
    assert refused.exit_code == 2
    assert "late-action" in refused.stderr


def test_only_what_is_asked_for_is_mended(clean: Path, run: Run) -> None:
    text = "name: Acme\nlead: jansen\nreviewed: 12 januari 2026\nfigures: {2025: {turnover: 164.000}}\n"
    path = write(clean, text)
    run("check", "--fix", "plans/accounts/quay.yaml")
    assert path.read_text(encoding="utf-8") == text
    run("check", "--rule", "thousands-separator", "--fix")
    assert path.read_text(encoding="utf-8") == text.replace("164.000", "164000")


def test_json_says_of_each_finding_how_it_can_be_mended_and_what_was_done(clean: Path, run: Run) -> None:
    write(clean, "name: Acme\nlead: nobody\nreviewed: 3/4/2026\nfigures: {2025: {turnover: 164.000}}\n")
    by_rule = {each["rule"]: each["fix"] for each in json.loads(run("check", "--format", "json", PLAN).stdout)}
    safe = {"change": "value", "keys": ["figures", 2025, "turnover"], "old": None, "new": "164000", "safe": True, "done": False}
    guess = {"change": "value", "keys": ["reviewed"], "old": None, "new": "2026-04-03", "safe": False, "done": False}
    assert (by_rule["thousands-separator"], by_rule["wrong-type"], by_rule["unknown-person"]) == (safe, guess, None)
    found = json.loads(run("check", "--format", "json", "--fix", PLAN).stdout)
    assert [each["fix"] for each in found if each["fix"]] == [guess, safe | {"done": True}]


def test_links_are_left_as_they_are(clean: Path, run: Run) -> None:
    path = write(clean, WRITTEN)
    path.rename(clean / "elsewhere.yaml")
    path.symlink_to(clean / "elsewhere.yaml")
    result = run("check", "--fix")
    assert result.stderr == f"{PLAN} is a link, or is behind one, so it is left as it is.\n"
    assert (clean / "elsewhere.yaml").read_text(encoding="utf-8") == WRITTEN
    assert result.exit_code == 1


def test_a_file_that_may_not_be_written_is_left_as_it_is_and_others_are_mended(clean: Path, run: Run) -> None:
    path = write(clean, WRITTEN)
    path.chmod(0o444)
    other = clean / "plans" / "accounts" / "quay.yaml"
    other.write_text("name: Quay\nlead: jansen\nreviewed: 1 okt 2026\n", encoding="utf-8")
    result = run("check", "--fix")
    assert result.stderr == f"{PLAN} may not be written, so it is left as it is.\n"
    assert path.read_text(encoding="utf-8") == WRITTEN
    assert "reviewed: 2026-10-01" in other.read_text(encoding="utf-8")


def test_a_file_that_changed_meanwhile_is_not_written(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path, save = write(clean, WRITTEN), mending.save

    def change_first(folder: Path, found: Mending) -> None:
        path.write_text("name: Acme\n", encoding="utf-8")
        save(folder, found)

    monkeypatch.setattr("accountplan.cli.commands.check.save", change_first)
    result = run("check", "--fix")
    assert result.exit_code == 2
    assert f"{PLAN} has changed since it was read, and is left as it is." in result.stderr
    assert path.read_text(encoding="utf-8") == "name: Acme\n"


def test_permissions_stay(clean: Path, run: Run) -> None:
    path = write(clean, WRITTEN)
    path.chmod(0o640)
    run("check", "--fix")
    assert path.stat().st_mode & 0o777 == 0o640


def test_one_value_that_cannot_be_read_does_not_keep_others_from_being_mended(clean: Path, run: Run) -> None:
    path = write(clean, "name: Acme\nlead: jansen\nactions:\n  - {what: a}\n  - [x, y]\n  - {what: b, hours: 1,5}\nmarks: {fit: '7,5'}\n")
    run("check", "--fix", PLAN)
    assert path.read_text(encoding="utf-8").endswith("  - [x, y]\n  - {what: b, hours: 1.5}\nmarks: {fit: 7.5}\n")


def test_c18_what_a_killed_one_left_goes_also_when_nothing_is_left_to_mend(clean: Path, run: Run) -> None:
    """Its lock stayed until a command changed that very file again; one that is held, or that is somebody's own, is let be."""
    accounts = clean / "plans/accounts"
    lost = [accounts / ".acme.yaml.lock", accounts / ".acme.yaml.a1b2c3d4.new", clean / "plans/.people.yaml.lock"]
    kept = [accounts / ".quay.yaml.lock", accounts / ".quay.yaml.a1b2c3d4.new", accounts / ".mine.lock", accounts / ".own.yaml.lock"]
    for path in (*lost, *kept):
        path.touch()
    kept[-1].write_text("mine", encoding="utf-8")
    with FileLock(kept[0]):
        assert run("check", "--fix", "--dry-run").exit_code == 0
        assert all(path.exists() for path in (*lost, *kept))
        assert run("check", "--fix").exit_code == 0
        assert [path for path in (*lost, *kept) if path.exists()] == kept
