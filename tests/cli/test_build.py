"""`build`: the site, refused while there are errors, quiet in a pipe."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from accountplan.render.output import MANIFEST
from cli.small import GENERATOR, POLDER
from folders import read_files

Run = Callable[..., Result]


def test_a_site_is_built_and_said_in_one_line(clean: Path, run: Run) -> None:
    result = run("build", "--no-booklets")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert re.fullmatch(r"Wrote \d+ pages to site in \d+\.\d s\.\n", result.stderr)
    assert (clean / "site/index.html").is_file()
    assert not (clean / "site/booklets").exists()


def test_errors_stand_in_the_way_and_are_named(workspace: Path, run: Run) -> None:
    result = run("build", "--no-booklets")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "unknown-person (AP101)" in result.stderr
    assert "prospect-without-action" not in result.stderr
    assert result.stderr.endswith("Nothing was built: there is 1 error. Mend it, or build anyway with --keep-going.\n")
    assert not (workspace / "site").exists()


def test_keep_going_builds_all_the_same(workspace: Path, run: Run) -> None:
    assert run("build", "--no-booklets", "--keep-going").exit_code == 0
    assert (workspace / "site/accounts/polder.html").is_file()


def test_out_is_seen_from_the_current_folder(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(clean / "plans")
    result = run("build", "--no-booklets", "--out", "../elsewhere")
    assert str(clean / "elsewhere") in result.stderr
    assert (clean / "elsewhere/index.html").is_file()


@pytest.mark.parametrize("out", [".", "plans", "plans/site", ".."])
def test_the_site_never_comes_among_the_plans(clean: Path, run: Run, out: str) -> None:
    before = read_files(clean)
    result = run("build", "--no-booklets", "--out", out)
    assert result.exit_code == 2
    assert "your plans are there" in result.stderr
    assert read_files(clean) == before


def test_a_folder_of_somebody_else_is_refused(clean: Path, run: Run) -> None:
    (clean / "mine").mkdir()
    (clean / "mine/letter.txt").write_text("dear", encoding="utf-8")
    assert run("build", "--no-booklets", "--out", "mine").exit_code == 2
    assert read_files(clean / "mine") == {"letter.txt": b"dear"}


def test_a_site_that_leads_elsewhere_is_refused_unless_it_is_named(clean: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (clean / "site").symlink_to(elsewhere)
    result = run("build", "--no-booklets")
    assert result.exit_code == 2
    assert "is not a folder of its own" in result.stderr
    assert list(elsewhere.iterdir()) == []
    assert run("build", "--no-booklets", "--out", "site").exit_code == 0
    assert (elsewhere / "index.html").is_file()


def test_templates_of_the_workspace_count_only_when_asked_for(clean: Path, run: Run) -> None:
    own = clean / "templates" / "site"
    own.mkdir(parents=True)
    (own / "index.html").write_text('{% extends "builtin/site/index.html" %}{% block main %}ours{% endblock %}', encoding="utf-8")
    run("build", "--no-booklets")
    assert ">ours<" not in re.sub(r"\s", "", (clean / "site/index.html").read_text(encoding="utf-8"))
    assert run("build", "--no-booklets", "--templates").exit_code == 0
    assert ">ours<" in re.sub(r"\s", "", (clean / "site/index.html").read_text(encoding="utf-8"))


def test_templates_that_are_not_there_are_said(clean: Path, run: Run) -> None:
    result = run("build", "--no-booklets", "--templates")
    assert result.exit_code == 2
    assert "There is no folder" in result.stderr


def test_language_and_day_reach_the_site(clean: Path, run: Run) -> None:
    run("build", "--no-booklets", "--language", "nl", "--today", "2026-12-01")
    text = (clean / "site/index.html").read_text(encoding="utf-8")
    assert '<html lang="nl"' in text
    assert "1 december 2026" in text


def test_the_same_plans_on_the_same_day_give_the_same_bytes_whatever_the_number_of_processes(clean: Path, run: Run) -> None:
    for out, workers in (("one", "1"), ("two", "2"), ("three", "1")):
        assert run("build", "--no-booklets", "--out", out, "--workers", workers).exit_code == 0
    assert read_files(clean / "one") == read_files(clean / "two") == read_files(clean / "three")


def test_quiet_says_nothing(clean: Path, run: Run) -> None:
    assert run("build", "--no-booklets", "--quiet").output == ""


def watched(workspace: Path, *arguments: str, terminal: str = "xterm") -> str:
    """What a person sees: standard error of the command on a terminal."""
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("this system has no pseudo-terminals")
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR), "TERM": terminal}
    command = [sys.executable, "-m", "accountplan", "--today", "2026-11-24", "build", "--no-booklets", *arguments]
    with subprocess.Popen(command, cwd=workspace, env=environment, stdout=subprocess.DEVNULL, stderr=theirs) as running:
        os.close(theirs)
        seen = b""
        try:
            while part := os.read(ours, 1024):
                seen += part
        except OSError:
            pass
        assert running.wait() == 0
    os.close(ours)
    return seen.decode()


def test_progress_is_shown_to_a_person_and_gone_at_the_end(clean: Path) -> None:
    seen = watched(clean)
    assert re.search(r"\r\x1b\[KPages: \d+/\d+", seen)
    assert re.search(r"\r\x1b\[KWrote \d+ pages to site in [\d.]+ s\.\r\n$", seen)


def test_a_terminal_that_cannot_erase_a_line_shows_the_end_only(clean: Path) -> None:
    assert re.fullmatch(r"Wrote \d+ pages to site in [\d.]+ s\.\r\n", watched(clean, terminal="dumb"))


def test_quiet_shows_a_person_nothing_either(clean: Path) -> None:
    assert watched(clean, "--quiet") == ""


def test_no_booklets_is_said_with_the_reason(clean: Path, run: Run) -> None:
    for path in sorted((clean / "plans/accounts").rglob("*.yaml")):
        path.write_text("name: " + path.stem.title() + "\n", encoding="utf-8")
    result = run("build")
    assert result.exit_code == 0
    assert result.stderr.endswith("\nThere are no booklets: no account has a tier yet. Once accounts are marked, booklets appear.\n")
    assert "no booklets" not in run("build", "--no-booklets").stderr


@pytest.mark.print
def test_booklets_are_built_and_counted(clean: Path, run: Run) -> None:
    result = run("build")
    assert result.exit_code == 0
    assert re.fullmatch(r"Wrote \d+ pages and 2 booklets to site in [\d.]+ s\.\n", result.stderr)
    assert (clean / "site/booklets/booklet-A.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('{% extends "builtin/base.html" %}\n{% block head %}{% if %}{% endblock %}', 2, "Expected an expression"),
        ('{% extends "builtin/base.html" %}\n\n{% block head %}{{ page.nothing.at.all }}{% endblock %}', 3, "has no attribute 'nothing'"),
        ('{% extends "nowhere.html" %}', 1, "nowhere.html"),
    ],
)
def test_a_slip_in_a_template_of_the_workspace_is_told_with_its_line(clean: Path, run: Run, text: str, line: int, reason: str) -> None:
    (clean / "templates").mkdir()
    (clean / "templates" / "base.html").write_text(text, encoding="utf-8")
    result = run("build", "--no-booklets", "--templates")
    assert result.exit_code == 2
    assert f"Line {line} of templates/base.html cannot be used" in " ".join(result.stderr.split())
    assert reason in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert not (clean / "site").exists()


def list_booklets(workspace: Path) -> list[str]:
    return sorted(path.name for path in (workspace / "site/booklets").iterdir())


@pytest.mark.print
def test_f5_only_the_booklets_that_are_asked_for_are_built(clean: Path, run: Run) -> None:
    result = run("build", "--booklet", "tier:A")
    assert result.stderr.startswith("Wrote 1 booklet to site in ")
    assert list_booklets(clean) == ["booklet-A-print.pdf", "booklet-A.pdf"]
    assert [path.name for path in (clean / "site").iterdir() if not path.name.startswith(".")] == ["booklets"]


@pytest.mark.print
def test_f5_the_booklet_of_the_firm_alone_and_none_where_it_says_nothing_of_itself(clean: Path, run: Run) -> None:
    result = run("build", "--booklet", "firm")
    assert result.exit_code == 2
    assert "There is no booklet of the firm" in result.stderr
    assert not (clean / "site").exists()
    firm = clean / "plans/firm.yaml"
    firm.write_text(firm.read_text(encoding="utf-8") + "target: {year: 2027, turnover: 200000}\n", encoding="utf-8")
    assert run("build", "--booklet", "firm").stderr.startswith("Wrote 1 booklet to site in ")
    assert list_booklets(clean) == ["booklet-firm-print.pdf", "booklet-firm.pdf"]


@pytest.mark.print
def test_f5_a_booklet_that_is_added_leaves_the_site_as_it_was(clean: Path, run: Run) -> None:
    assert run("build").exit_code == 0
    before = read_files(clean / "site")
    plan = clean / POLDER
    plan.write_text(plan.read_text(encoding="utf-8").replace("name: ", "name: New ", 1), encoding="utf-8")
    assert run("build", "--booklet", "lead:jansen", "--keep-going").exit_code == 0
    added = {"booklet-lead-jansen-print.pdf", "booklet-lead-jansen.pdf"}
    after = read_files(clean / "site")
    assert [path for path in before if after[path] != before[path]] == [MANIFEST]
    assert set(after) - set(before) == {f"booklets/{name}" for name in added}
    assert run("build", "--keep-going").stderr.startswith("Wrote ")
    assert not added & set(list_booklets(clean))


def test_a_booklet_of_nothing_is_refused_before_anything_is_written(clean: Path, run: Run) -> None:
    result = run("build", "--booklet", "lead:jensen")
    assert result.exit_code == 2
    assert "There is no booklet of lead:jensen." in result.stderr
    assert "Did you mean lead:jansen?" in result.stderr
    assert not (clean / "site").exists()


def test_a_booklet_and_no_booklets_do_not_go_together(clean: Path, run: Run) -> None:
    result = run("build", "--no-booklets", "--booklet", "tier:A")
    assert result.exit_code == 2
    assert "--no-booklets and --booklet cannot go together." in result.stderr
    assert not (clean / "site").exists()


def test_h4_an_asset_that_is_a_link_out_of_the_templates_is_not_published(clean: Path, run: Run) -> None:
    (clean / "templates/assets").mkdir(parents=True)
    (clean / "secret").write_text("secret", encoding="utf-8")
    (clean / "templates/assets/more.css").symlink_to(clean / "secret")
    result = run("build", "--no-booklets", "--templates")
    assert (result.exit_code, "more.css is a link that leads out of the templates" in result.stderr) == (2, True)
    assert not (clean / "site").exists()


def test_a_client_gets_an_edition_in_a_folder_of_its_own(clean: Path, run: Run) -> None:
    result = run("build", "--audience", "client", "--account", "polder", "--no-booklets")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "site-client" in result.stderr
    written = read_files(clean / "site-client" / "polder")
    assert {path for path in written if not path.startswith("assets/")} == {"index.html", MANIFEST}
    assert not (clean / "site").exists()
    assert (clean / "plans").is_dir()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--account", "polder"], "so it goes with --audience client"),
        (["--audience", "client"], "Add --account with the id of a client"),
        (["--audience", "client", "--account", "polder", "--booklet", "tier:A"], "Leave out one of them"),
        (["--audience", "client", "--account", "polder", "--since", "2026-09-01"], "a client reads what we want now"),
        (["--audience", "client", "--account", "poler"], "Did you mean polder?"),
    ],
)
def test_an_edition_is_for_one_client_who_is_there(clean: Path, run: Run, arguments: list[str], said: str) -> None:
    result = run("build", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (clean / "site-client").exists()
