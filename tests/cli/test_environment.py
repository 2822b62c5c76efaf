"""Exit codes, start-up, the day, the workspace, pipes and Ctrl-C: how the command behaves among others."""

import importlib
import os
import pkgutil
import pty
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from accountplan.cli import commands
from accountplan.cli.main import FIRST, root
from accountplan.cli.version import find_version
from cli.small import GENERATOR, hear_ctrl_c

Run = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[str]]


# ---- Exit codes ---------------------------------------------------------------------------------


def test_clean_is_0_and_findings_are_1(clean: Path, process: Process) -> None:
    assert process("check", "--today", "2026-11-24", cwd=clean).returncode == 0
    assert process("check", "--today", "2026-11-24", "--fail-on", "warning", cwd=clean).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [("nonsense",), ("check", "--nonsense"), ("check", "--format", "nonsense"), ("score", "a", "b"), ("--today", "2026-02-30", "check")],
)
def test_wrong_use_is_2(clean: Path, process: Process, arguments: tuple[str, ...]) -> None:
    done = process(*arguments, cwd=clean)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_no_workspace_is_2_with_what_to_do(tmp_path: Path, process: Process) -> None:
    done = process("check", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0].startswith("Error: There is no folder plans/ in ")
    assert done.stderr.splitlines()[1] == "  Go to your workspace, name it with -C, or begin one with: accountplan init"


def test_what_went_wrong_is_said_in_the_language_of_the_firm(clean: Path, run: Run) -> None:
    firm = clean / "plans" / "firm.yaml"
    firm.write_text(firm.read_text(encoding="utf-8").replace("language: en", "language: nl"), encoding="utf-8")
    assert run("build", "--out", "plans").stderr.startswith("Fout: De site kan niet in ")
    assert run("build", "--out", "plans", "--language", "en").stderr.startswith("Error: The site cannot be built in ")


def test_what_went_wrong_is_said_in_the_language_that_is_asked_behind_the_command(clean: Path, run: Run) -> None:
    firm = clean / "plans" / "firm.yaml"
    firm.write_text(firm.read_text(encoding="utf-8").replace("language: en", "language: nl"), encoding="utf-8")
    (clean / "elsewhere" / "plans").mkdir(parents=True)
    assert run("check", "-C", "elsewhere", "--language", "en").stderr.startswith("Error: There are no plans here")
    assert run("check", "-C", "elsewhere").stderr.startswith("Error: There are no plans here"), "the firm of another folder has no say"


def test_a_bug_is_3_and_keeps_its_traceback(clean: Path, process: Process) -> None:
    broken = clean / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import accountplan.pipeline as p\ndef oops(*_): raise RuntimeError('planted')\np.make_survey = oops\n"
    )
    done = process("check", cwd=clean, PYTHONPATH=f"{broken}{os.pathsep}{GENERATOR}")
    assert done.returncode == 3
    assert "RuntimeError: planted" in done.stderr
    assert "Traceback" in done.stderr
    assert f"This is a bug in accountplan {find_version()}. Please report it" in done.stderr


def test_a_reader_that_goes_away_is_no_error(clean: Path) -> None:
    line = f"{shlex.quote(sys.executable)} -m accountplan rules | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=clean,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] in ("0", "141")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_pipe_gets_utf_8_whatever_the_locale(clean: Path, process: Process, encoding: str) -> None:
    acme = clean / "plans/accounts/acme.yaml"
    acme.write_text(acme.read_text(encoding="utf-8").replace("name: Acme", "name: Ümit → Łódź…"), encoding="utf-8")
    done = process("score", "--format", "json", cwd=clean, PYTHONIOENCODING=f"{encoding}:strict")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ümit → Łódź…" in done.stdout


def test_a_terminal_that_does_not_know_a_sign_gets_a_question_mark(clean: Path) -> None:
    acme = clean / "plans/accounts/acme.yaml"
    acme.write_text(acme.read_text(encoding="utf-8").replace("name: Acme", "name: Ümit → Łódź"), encoding="utf-8")
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("this system has no pseudo-terminals")
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR), "PYTHONIOENCODING": "latin-1", "COLUMNS": "200"}
    command = [sys.executable, "-m", "accountplan", "score"]
    done = subprocess.run(command, cwd=clean, env=environment, stdout=theirs, stderr=subprocess.PIPE, check=False)
    os.close(theirs)
    seen = os.read(ours, 10_000)
    os.close(ours)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Ümit ? ?ód?".encode("latin-1") in seen


# ---- Start-up -----------------------------------------------------------------------------------

HEAVY = ("pydantic", "jinja2", "babel", "weasyprint", "markdown", "yaml", "accountplan.pipeline")


def imported(cwd: Path, *arguments: str) -> set[str]:
    """The modules that a command leaves imported."""
    code = (
        "import os, sys; leave = os._exit; os._exit = lambda code: (print(*sys.modules, file=sys.stderr, flush=True), leave(code));"
        f"sys.argv = {['accountplan', *arguments]!r}; from accountplan.cli.main import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, env={"PYTHONPATH": str(GENERATOR)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = set(done.stderr.split())
    assert "click" in found, "nothing was listed: main ends in another way"
    return found


@pytest.mark.parametrize(
    "arguments", [("--version",), ("--help",), ("check", "--help"), ("build", "--help"), ("serve", "--help"), ("new", "--help")]
)
def test_help_imports_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert imported(tmp_path, *arguments) & set(HEAVY) == set()


def test_looking_imports_nothing_that_prints(clean: Path) -> None:
    assert imported(clean, "--today", "2026-11-24", "check") & {"jinja2", "weasyprint", "markdown"} == set()
    assert imported(clean, "--today", "2026-11-24", "score") & {"jinja2", "weasyprint", "markdown"} == set()


def test_a_site_without_booklets_never_imports_what_prints_them(clean: Path) -> None:
    assert "weasyprint" not in imported(clean, "--today", "2026-11-24", "build", "--no-booklets")


def test_the_version_is_said(run: Run) -> None:
    assert run("--version", today=None).stdout == f"accountplan {find_version()}\n"


# ---- Commands and their help ----------------------------------------------------------------------


def every_command(command: click.Command = root, name: str = "accountplan") -> dict[str, click.Command]:
    found = {name: command}
    if isinstance(command, click.Group):
        for each in sorted(command.commands):
            found |= every_command(command.commands[each], f"{name} {each}")
    return found


def test_every_module_in_the_folder_is_a_command() -> None:
    modules = {module.name for module in pkgutil.iter_modules(commands.__path__)}
    assert set(root.commands) == modules
    assert set(FIRST) <= modules
    assert all(importlib.import_module(f"{commands.__name__}.{name}").command is root.commands[name] for name in modules)


@pytest.mark.parametrize("name", sorted(every_command()))
def test_every_command_explains_itself_with_an_example_that_can_be_parsed(name: str) -> None:
    command = every_command()[name]
    assert command.help
    assert all(parameter.help for parameter in command.params if isinstance(parameter, click.Option))
    examples = getattr(command, "examples", ())
    assert examples
    for example in examples:
        words = shlex.split(re.split(r" [|>] ", example)[0])
        assert words[0] == "accountplan"
        ctx = root.make_context("accountplan", words[1:], resilient_parsing=False) if "--help" not in words else None
        while ctx and isinstance(ctx.command, click.Group):
            word, sub, rest = ctx.command.resolve_command(ctx, [*ctx._protected_args, *ctx.args])
            assert sub
            ctx = sub.make_context(word, rest, parent=ctx)


@pytest.mark.parametrize("name", sorted(set(every_command()) - {"accountplan"}))
def test_the_short_help_of_every_command_is_a_whole_sentence(name: str) -> None:
    """In a list of commands on a terminal of 80 columns."""
    assert not every_command()[name].get_short_help_str(limit=64).endswith("...")


def test_help_names_the_commands_in_the_order_of_use(run: Run) -> None:
    text = run("--help", "--language", "en", today=None).stdout
    assert re.findall(r"^  (\w+)  ", text.partition("Commands:")[2], re.MULTILINE)[:4] == ["init", "new", "check", "score"]


def test_an_unknown_command_is_refused_with_the_one_that_was_meant(run: Run) -> None:
    result = run("chekc", today=None)
    assert result.exit_code == 2
    assert "check" in result.stderr


# ---- The day and the workspace ----------------------------------------------------------------------


def day(run: Run, *arguments: str) -> str:
    import json

    return str(json.loads(run(*arguments, today=None).stdout)["today"])


def test_the_day_is_an_option_before_or_after_the_command(clean: Path, run: Run) -> None:
    assert day(run, "--today", "2026-11-01", "score", "--format", "json") == "2026-11-01"
    assert day(run, "score", "--format", "json", "--today", "2026-11-02") == "2026-11-02"
    assert day(run, "--today", "2026-11-01", "score", "--format", "json", "--today", "2026-11-02") == "2026-11-02"


def test_else_the_day_is_that_of_the_source(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1516060799")
    assert day(run, "score", "--format", "json") == "2018-01-15"
    assert day(run, "score", "--format", "json", "--today", "2026-11-02") == "2026-11-02"


@pytest.mark.parametrize("value", ["yesterday", "1e9", "99999999999999999999"])
def test_a_wrong_day_of_the_source_is_said(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    result = run("score", today=None)
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.stderr


def test_the_workspace_is_found_from_any_folder_below_it(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run("score").stdout
    for below in ("plans", "plans/accounts/north"):
        monkeypatch.chdir(clean / below)
        assert run("score").stdout == whole
    monkeypatch.chdir(clean.parent)
    assert run("-C", str(clean), "score").stdout == whole
    assert run("score", "-C", str(clean / "plans")).stdout == whole


def test_a_missing_firm_is_a_finding_or_a_clear_refusal(clean: Path, run: Run) -> None:
    (clean / "plans" / "firm.yaml").unlink()
    result = run("check")
    assert result.exit_code in (1, 2)
    assert "firm.yaml" in result.output or "plans" in result.output


# ---- Completion -----------------------------------------------------------------------------------


def complete(cwd: Path, words: str, number: int) -> list[str]:
    environment = {
        "PYTHONPATH": str(GENERATOR), "_ACCOUNTPLAN_COMPLETE": "zsh_complete", "COMP_WORDS": words, "COMP_CWORD": str(number), "PATH": os.environ["PATH"],
    }  # fmt: skip
    done = subprocess.run([sys.executable, "-m", "accountplan"], cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    return done.stdout.split()[1::3]


def test_the_shell_completes_commands_accounts_and_rules(clean: Path) -> None:
    assert complete(clean, "accountplan sc", 1)[:1] == ["score"]
    assert complete(clean, "accountplan score po", 2) == ["polder"]
    assert complete(clean.parent, f"accountplan -C {clean} score ac", 4) == ["acme"]
    assert complete(clean, "accountplan new account x --lead d", 5) == ["devries"]
    (clean / "plans/people.yaml").write_text("dirks: {name: Jo Dirks, left: 2026-01-01}\ndevries: {name: Bo de Vries}\n", encoding="utf-8")
    assert complete(clean, "accountplan new account x --lead d", 5) == ["devries"]
    assert complete(clean, "accountplan new person x --unit ''", 5) == ["water"]
    assert complete(clean, "accountplan new group x --account q", 5) == ["quay"]
    assert "unknown-person" in complete(clean, "accountplan rules unknown-", 2)
    assert "unknown-person" in complete(clean, "accountplan check --rule unknown-", 3)


def test_h4_a_file_whose_name_a_shell_would_run_is_not_offered(clean: Path) -> None:
    for name in ("acme$(touch PWNED)", "acme;ls", "acme`id`", "acme\nx", "Acme x", "acme\u202e"):
        (clean / "plans" / "accounts" / f"{name}.yaml").write_text("name: x\n", encoding="utf-8")
    assert complete(clean, "accountplan score ac", 2) == ["acme"]
    assert complete(clean, "accountplan score A", 2) == []


def test_outside_a_workspace_there_is_nothing_to_complete(tmp_path: Path) -> None:
    assert complete(tmp_path, "accountplan score a", 2) == []
    assert complete(tmp_path, "accountplan new account x --lead d", 5) == []


@pytest.mark.parametrize("given", [{}, {"COMP_WORDS": "accountplan ch", "COMP_CWORD": "x"}, {"COMP_WORDS": "accountplan ch"}])
@pytest.mark.parametrize("shell", ["bash_complete", "zsh_complete", "fish_complete"])
def test_c19_words_to_complete_that_are_not_there_are_told_in_a_sentence(tmp_path: Path, shell: str, given: dict[str, str]) -> None:
    environment = {"PYTHONPATH": str(GENERATOR), "_ACCOUNTPLAN_COMPLETE": shell, "PATH": os.environ["PATH"], **given}
    command = [sys.executable, "-m", "accountplan"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 2)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or "There are no words to complete." in done.stderr


SHELLS = {
    "bash": """
        eval "$(_ACCOUNTPLAN_COMPLETE=bash_source accountplan)"
        complete -p accountplan | grep -q _accountplan_completion || exit 1
        COMP_WORDS=(accountplan score po); COMP_CWORD=2; _accountplan_completion accountplan po score; echo "${COMPREPLY[*]}"
    """,
    "zsh": """
        compdef() { registered=$2; }
        _describe() { :; }
        compadd() { print -r -- ${(P)@[-1]}; }
        eval "$(_ACCOUNTPLAN_COMPLETE=zsh_source accountplan)"
        [[ $registered == accountplan ]] || exit 1
        words=(accountplan score po); CURRENT=3; _accountplan_completion
    """,
}


@pytest.mark.parametrize("shell", SHELLS)
def test_what_the_shell_is_given_completes_in_that_shell(clean: Path, tmp_path_factory: pytest.TempPathFactory, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "accountplan"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m accountplan "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    environment = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(GENERATOR)}
    done = subprocess.run([shell, "-c", SHELLS[shell]], cwd=clean, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "polder"), done.stderr


# ---- A full disk ------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [("score",), ("check",), ("export",), ("rules",), ("schema", "account")])
def test_output_on_a_full_disk_is_2_and_no_bug(clean: Path, arguments: tuple[str, ...]) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR)}
    command = [sys.executable, "-m", "accountplan", *arguments]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=clean, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "Error: The disk is full.\n  Make room, and try again.\n")


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("--version",)])
def test_help_on_a_full_disk_is_2_and_no_bug(clean: Path, arguments: tuple[str, ...]) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR)}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "accountplan", *arguments],
            cwd=clean,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "The disk is full." in done.stderr
    assert "Traceback" not in done.stderr


# ---- Ctrl-C -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_ctrl_c_is_130_and_a_request_to_stop_143(clean: Path, sign: signal.Signals, code: int) -> None:
    slow = clean / "slow"
    slow.mkdir()
    text = (
        "import accountplan.pipeline as p, time\ndef wait(*_):\n    print('begun', flush=True)\n    time.sleep(60)\np.make_survey = wait\n"
    )
    (slow / "sitecustomize.py").write_text(text)
    environment = {"PYTHONPATH": f"{slow}{os.pathsep}{GENERATOR}", "PATH": os.environ["PATH"]}
    with subprocess.Popen(
        [sys.executable, "-m", "accountplan", "check"],
        cwd=clean,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_ctrl_c,
    ) as running:
        assert running.stdout
        assert running.stdout.readline() == "begun\n"
        time.sleep(0.1)
        running.send_signal(sign)
        _, errors = running.communicate(timeout=30)
    assert running.returncode == code
    assert "Traceback" not in errors


def test_c18_ctrl_c_while_the_command_is_being_read_leaves_no_traceback(clean: Path) -> None:
    """Nothing is begun then. In a storm of signals this was the moment of half of all tracebacks."""
    early = clean / "early"
    early.mkdir()
    (early / "click.py").write_text("import os, signal, time\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(60)\n")
    environment = {"PYTHONPATH": f"{early}{os.pathsep}{GENERATOR}", "PATH": os.environ["PATH"]}
    command = [sys.executable, "-m", "accountplan", "check"]
    done = subprocess.run(command, cwd=clean, env=environment, capture_output=True, text=True, check=False, preexec_fn=hear_ctrl_c)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


def test_c18_little_is_imported_before_ctrl_c_is_heard() -> None:
    """One that comes during that is answered by Python, with a traceback: three of a hundred at random moments."""
    code = "import sys; import signal; ours = {*sys.modules}; import accountplan.__main__; print(*sorted({*sys.modules} - ours))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], env={"PYTHONPATH": str(GENERATOR)}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["__future__", "accountplan", "accountplan.__main__"]


def test_c18_a_request_while_something_is_let_go_leaves_no_traceback_and_is_not_lost(clean: Path) -> None:
    """Python tells of what goes wrong there as of something that it ignores. It was a generator that asked Git."""
    early = clean / "early"
    early.mkdir()
    plant = """
import signal, accountplan.pipeline as pipeline
def wait():
    try:
        yield
    finally:
        signal.raise_signal(signal.SIGTERM)
def begin(*_):
    next(wait())
    raise RuntimeError
pipeline.make_survey = begin
"""
    (early / "sitecustomize.py").write_text(plant, encoding="utf-8")
    environment = {"PYTHONPATH": f"{early}{os.pathsep}{GENERATOR}", "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [sys.executable, "-m", "accountplan", "check"], cwd=clean, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (143, "")
