"""What click says is said in the reader's language: help, and wrong usage, of every command."""

from __future__ import annotations

import ast
import gettext
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from click.testing import Result

from accountplan.base.catalogues import read_translations
from accountplan.base.text import Text
from accountplan.cli.main import root
from accountplan.cli.speaking import QUICK
from accountplan.cli.usage import SAYINGS
from cli.test_environment import every_command, imported

Run = Callable[..., Result]
COMMANDS = every_command()
EACH = pytest.mark.parametrize("name", sorted(COMMANDS))
ENGLISH = re.compile(
    r"\b(?:the|is not|does not|such|missing|invalid|try|usage|error|options?:|commands:|examples:|default|required|requires|extra|unexpected|choose|"
    r"show|exit|directory|integer|range|format of|date|write it)\b",
    re.IGNORECASE,
)
"""Words that betray an English sentence, and that no Dutch one, no option and no example has."""
NAMES = re.compile(r"--?[\w-]+(?: DATE)?|'[^']*'|`[^`]*`|\[[\w|=>]*\]|\[standaard: \w+\]|^ +accountplan .*", re.MULTILINE)
"""Names that are the same in every language: options, what was typed, choices, examples."""


@pytest.fixture
def firm(clean: Path) -> Path:
    """A firm that reads Dutch."""
    path = clean / "plans/firm.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("language: en", "language: nl"), encoding="utf-8")
    return clean


def find_english(text: str) -> list[str]:
    """The English words in a text."""
    return ENGLISH.findall(NAMES.sub("", text))


def list_wrong_usage(command: click.Command) -> Iterator[tuple[str, ...]]:
    """Ways to use a command wrongly: each kind of mistake that its options and arguments allow."""
    yield ("--nonsense",)
    yield ("--help=x",)
    if isinstance(command, click.Group):
        yield ("nonsense",)
    else:
        yield tuple(str(number) for number in range(9)) if not any(param.nargs == -1 for param in command.params) else ("--nonsense",)
    for param in command.params:
        name = max(param.opts, key=len)
        if isinstance(param, click.Argument) and param.required:
            yield ()
        elif isinstance(param, click.Option) and not param.is_flag and name != "--fix":  # which may stand alone
            yield (name,)
            if isinstance(param.type, click.Choice | click.IntRange):
                yield (name, "nonsense")
            if isinstance(param.type, click.IntRange):
                yield (name, "99999999999")
            if isinstance(param.type, click.Path) and not param.type.file_okay:
                yield (name, "plans/firm.yaml")
            if isinstance(param.type, click.Path) and param.type.exists:
                yield (name, "nowhere")
            if name == "--today":
                yield (name, "yesterday")


# ---- Help -----------------------------------------------------------------------------------------------


@EACH
def test_g5_help_is_in_the_language_of_the_firm(firm: Path, run: Run, name: str) -> None:
    result = run(*name.split()[1:], "--help", today=None)
    assert (result.exit_code, find_english(result.stdout)) == (0, [])
    assert result.stdout.startswith(f"Gebruik: {name} [OPTIES]")
    assert "Opties:\n" in result.stdout
    assert "Voorbeelden:\n" in result.stdout


@EACH
def test_g5_no_sentence_of_the_help_stays_english(firm: Path, run: Run, name: str) -> None:
    """Not one of those that the English help has, apart from what is the same in both."""
    ours, theirs = (run(*name.split()[1:], "--help", *more, today=None).stdout for more in ((), ("--language", "en")))
    assert theirs.startswith(f"Usage: {name} [OPTIONS]")
    sentences = {" ".join(part.split()) for part in (COMMANDS[name].help or "").split("\n\n")}
    sentences |= {param.help for param in COMMANDS[name].params if isinstance(param, click.Option) and param.help}
    flat = " ".join(ours.split())
    assert [sentence for sentence in sentences if sentence in flat] == []


def test_g5_a_command_alone_shows_its_help_in_that_language(firm: Path, run: Run) -> None:
    assert find_english(run("new", today=None).output) == []
    assert "Opdrachten:" in run(today=None).output


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("--language", "en", "check", "--help"), "Usage:"),
        (("check", "--help", "--language=en"), "Usage:"),
        (("check", "--language", "en", "--nonsense"), "Usage:"),
        (("check", "--nonsense", "--language", "nl"), "Gebruik:"),
        (("-C", "..", "check", "--help"), "Usage:"),
    ],
)
def test_g5_the_language_that_is_asked_anywhere_on_the_line_counts(firm: Path, run: Run, arguments: tuple[str, ...], begins: str) -> None:
    assert run(*arguments, today=None).output.startswith(begins)


def test_g5_the_folder_that_is_asked_anywhere_on_the_line_counts(firm: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(firm.parent)
    assert run("check", "--nonsense", "-C", str(firm), today=None).output.startswith("Gebruik:")
    assert run("check", "--nonsense", "-C", "/nowhere", today=None).output.startswith("Usage:")


def test_g5_outside_a_workspace_help_is_english_unless_it_is_asked_otherwise(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("check", "--help", today=None).stdout.startswith("Usage:")
    assert run("check", "--help", "--language", "nl", today=None).stdout.startswith("Gebruik:")


@pytest.mark.parametrize(
    "line", ["language: nl", "language:   nl  # ours", "language: nl\r", '"language": nl', "language: 'nl'", "{name: X, language: nl}"]
)
def test_g5_however_the_firm_writes_its_language_it_is_heard(firm: Path, run: Run, line: str) -> None:
    (firm / "plans/firm.yaml").write_bytes(line.encode() if line.startswith("{") else f"name: X\n{line}\n".encode())
    assert run("check", "--help", today=None).stdout.startswith("Gebruik:")


def test_g5_a_firm_that_cannot_be_read_gets_english(firm: Path, run: Run) -> None:
    (firm / "plans/firm.yaml").unlink()
    os.mkfifo(firm / "plans/firm.yaml")
    assert run("check", "--help", today=None).stdout.startswith("Usage:")


def test_g5_help_stays_quick_where_the_language_is_on_a_line_of_its_own(firm: Path, clean: Path) -> None:
    assert imported(firm, "check", "--help") & {"pydantic", "babel", "yaml", "accountplan.pipeline"} == set()
    assert QUICK.search(b"name: X\nlanguage: nl\n")


# ---- Wrong usage -----------------------------------------------------------------------------------------


@EACH
def test_g5_wrong_usage_is_said_in_the_language_of_the_firm(firm: Path, run: Run, name: str) -> None:
    for arguments in list_wrong_usage(COMMANDS[name]):
        result = run(*name.split()[1:], *arguments, today=None)
        assert result.exit_code == 2, (arguments, result.output)
        assert find_english(result.stderr) == [], (arguments, result.stderr)
        assert "Fout: " in result.stderr or "Gebruik: " in result.stderr


def test_g5_what_is_wrong_is_said_once(firm: Path, run: Run) -> None:
    assert run("check", "--severity", "nonsense", today=None).stderr.splitlines() == [
        "Gebruik: accountplan check [OPTIES] [PATHS]...",
        "Voor uitleg: accountplan check --help",
        "",
        "Fout: Ongeldige waarde voor '--severity': 'nonsense' is geen van deze: 'error', 'warning', 'advice'.",
    ]


def test_g5_what_was_meant_is_proposed_in_that_language(firm: Path, run: Run) -> None:
    assert "Bedoelt u 'check'?" in run("chekc", today=None).stderr


def test_g5_the_next_command_in_one_process_speaks_its_own_language(firm: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert run("check", "--nonsense", today=None).stderr.startswith("Gebruik:")
    assert os.environ.get("LANGUAGE") is None
    assert gettext.gettext("Usage:") == "Usage:"
    assert run("check", "--nonsense", "--language", "en", today=None).stderr.startswith("Usage:")


def test_g5_types_keep_their_names_for_whoever_comes_next(firm: Path, run: Run) -> None:
    assert "'x' is geen geheel getal." in run("serve", "--port", "x", today=None).stderr
    assert "'x' is not a valid integer range." in run("serve", "--port", "x", "--language", "en", today=None).stderr


# ---- The sentences of click ----------------------------------------------------------------------------------

NEVER = {
    "Aborted!": "Ctrl-C is caught before",
    "deprecated": "no command or option is",
    "(dynamic)": "no default is a function",
    "DeprecationWarning: ": "no command or option is",
    "The value of ": "flags with a value of their own are not used",
    "Name ": "a mistake in code",
    "No options defined but a name was passed": "a mistake in code",
    "Could not determine name for option": "a mistake in code",
    "Arguments take exactly one": "a mistake in code",
    "Boolean option ": "a mistake in code",
    "Unknown standard stream": "a mistake in code",
    "Invalid start character": "a mistake in code",
    "Could not open file": "no parameter is an open file",
    "unknown error": "no parameter is an open file",
    "Choice(": "for programmers",
    "{value!r} is not a valid boolean": "flags take no value",
    "{value!r} is not a valid UUID": "no parameter is one",
    "{value!r} does not match the format": "no parameter is a time of click's",
    "{len_type} values are required": "no parameter is a tuple",
    "(Deprecated": "no command or option is",
    "{text} {deprecated_message}": "no command or option is",
}
"""What our users cannot meet, by how it begins, and why."""


def list_sayings() -> Iterator[str]:
    """Each sentence that click passes to gettext, but for those of questions and pagers, which we do not use."""
    for name in ("core", "exceptions", "formatting", "parser", "types"):
        tree = ast.parse((Path(click.__file__).parent / f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def test_g5_each_sentence_of_click_is_in_the_catalogues_or_never_said() -> None:
    """A newer click may say what it did not: then this test names it."""
    ours = {text.message for text in SAYINGS}
    said = set(list_sayings())
    assert len(said) > 40
    assert [each for each in sorted(said - ours) if not each.startswith(tuple(NEVER))] == []


def test_g5_each_saying_has_its_dutch() -> None:
    same = {"Parameter"}
    assert [text.message for text in SAYINGS if say_in_dutch(text) == text.message and text.message not in same] == []


def say_in_dutch(text: Text) -> str:
    """Asked as one of what has a plural: older Pythons find such a sentence in no other way."""
    dutch = read_translations("nl")
    return dutch.ngettext(text.message, text.plural, 1) if text.plural else dutch.gettext(text.message)


def test_g5_the_root_is_among_the_commands() -> None:
    assert COMMANDS["accountplan"] is root
