"""The documentation is true: links lead somewhere, names exist, examples are valid, and what is to be typed has been typed.

Before a block may stand, as a comment: `run` (a console block: commands after `$`, then what they print; `...` stands for anything),
`change FILE` (a diff that the reader makes by hand in FILE), or `same as FILE` (a block that shows a file as it is).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click
import pytest
import yaml

from accountplan import pipeline
from accountplan.analyse.questions.completeness import WEIGHTS
from accountplan.cli.main import root
from accountplan.load.reader import MAX_DEPTH, MAX_NODES
from accountplan.load.source import MAX_BYTES
from accountplan.model.finding import Severity
from accountplan.model.tiers import ITEMS, PRESETS
from accountplan.model.words import Words
from lint.workspace import check

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")))
}
MADE = {"docs/reference/commands.md", "docs/reference/rules.md", "docs/reference/format.md"}
BY_HAND = {name: text for name, text in PAGES.items() if name not in MADE}
TRIED = ("README.md", "docs/tutorial/first-site.md")

EPOCH = "1795478400"
"""24 November 2026, the day on which the examples were typed."""
LINK = re.compile(r"(?<!`)\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"(?:^<!-- (?P<do>.+?) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
OTHER_WORDS = {"half-year", "pull-request", "persist-credentials"}
"""Words with a hyphen, set as code, that are no rules."""


class Block(NamedTuple):
    """A fenced block: the comment before it, its kind, and its text."""

    do: str
    kind: str
    text: str


def blocks(text: str) -> list[Block]:
    return [Block(each["do"] or "", each["kind"], each["text"]) for each in BLOCK.finditer(text)]


def code(text: str) -> list[str]:
    """All that is set as code: in a line, and in blocks for the console."""
    lines = [line for block in blocks(text) if block.kind in ("console", "sh") for line in block.text.splitlines()]
    return [*CODE.findall(BLOCK.sub("", text)), *(line.removeprefix("$ ") for line in lines)]


# ---- Links and names ------------------------------------------------------------------------------


def anchors(text: str) -> set[str]:
    """The places that a link can lead to on a page: its headings, as the forge names them."""
    heads = re.findall(r"^#+ (.+)$", BLOCK.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", LINK.sub(lambda m: m[0][1:].partition("]")[0], head).lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str) -> None:
    lost = []
    for target in LINK.findall(BLOCK.sub("", PAGES[name])):
        path, _, anchor = target.partition("#")
        if re.match(r"\w+:", target):
            continue
        place = (ROOT / name).parent / path if path else ROOT / name
        inside = place.exists() and place.resolve().is_relative_to(ROOT)
        if not inside or (anchor and anchor not in anchors(place.read_text(encoding="utf-8"))):
            lost.append(target)
    assert lost == []


def test_every_page_is_in_the_index() -> None:
    index = {(DOCS / target.partition("#")[0]).resolve() for target in LINK.findall(PAGES["docs/README.md"])}
    assert [path for path in sorted(DOCS.rglob("*.md")) if path.name != "README.md" and path.resolve() not in index] == []


def named(words: list[str]) -> Iterator[str]:
    """What is wrong with the words after `accountplan`: a command or an option that does not exist."""
    command: click.Command = root
    for word in words:
        ctx = click.Context(command)
        if word.startswith("-"):
            known = {name for param in (*root.params, *command.get_params(ctx)) for name in (*param.opts, *param.secondary_opts)}
            if word.partition("=")[0] not in known:
                yield f"{command.name} {word}"
        elif isinstance(command, click.Group):
            found = command.get_command(ctx, word)
            if found is None and not word.isupper():
                yield word
            command = found or click.Command(word)


@pytest.mark.parametrize("name", BY_HAND)
def test_every_command_and_option_exists(name: str) -> None:
    wrong = []
    for line in code(PAGES[name]):
        for call in re.findall(r"(?<!-C )(?<![\w.:-])accountplan((?: +(?:-[-\w=]+|[\w.]+|\"[^\"]*\"))*)", line.partition(" #")[0]):
            words = re.findall(r"\"[^\"]*\"|\S+", call)
            wrong += named(words)
    assert wrong == []


@pytest.mark.parametrize("name", BY_HAND)
def test_every_make_target_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {word for line in code(PAGES[name]) for words in re.findall(r"^make(?: -C \S+)?((?: [a-z]+)+)", line) for word in words.split()}
    assert named - targets == set()


@pytest.mark.parametrize("name", BY_HAND)
def test_every_rule_exists(name: str) -> None:
    rules = {rule.name for rule in pipeline.rules()}
    text = PAGES[name]
    words = {word for word in code(text) if re.fullmatch(r"[a-z]+(-[a-z]+)+", word)} - OTHER_WORDS
    words |= {word for line in code(text) for word in re.findall(r"(?:rules|--rule) ([a-z]+(?:-[a-z]+)+)", line)}
    assert words - rules == set()
    assert set(re.findall(r"\bAP\d{3}\b", text)) - {rule.code for rule in pipeline.rules()} == set()


def place(path: str) -> Path | None:
    """The file or folder of the project that is meant, also when it is named from within the package; None for anything else."""
    first = path.partition("/")[0]
    if "/" not in path or not re.fullmatch(r"[\w./-]+", path):
        return None
    package = ROOT / "generator" / "accountplan"
    if (package / first).is_dir():
        return package / path
    return ROOT / path if first in ("generator", "tests", "docs", "benchmarks") else None


@pytest.mark.parametrize("name", BY_HAND)
def test_every_file_of_the_project_that_is_named_exists_and_holds_what_is_said(name: str) -> None:
    missing = []
    for word in code(BY_HAND[name]):
        path, _, inside = word.partition("::")
        if (found := place(path)) and not (
            found.exists() and (not inside or re.search(rf"\b{inside}\b", found.read_text(encoding="utf-8")))
        ):
            missing.append(word)
    assert missing == []


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/explanation/safety.md", "docs/explanation/house.md"])
def test_every_template_of_ours_that_is_named_exists(name: str) -> None:
    named = [word for word in code(BY_HAND[name]) if re.fullmatch(r"templates/[\w./-]+", word)]
    assert [word for word in named if not (ROOT / word).exists()] == []


# ---- Examples --------------------------------------------------------------------------------------


def yaml_blocks() -> list[Any]:
    found = [(name, block.text) for name, text in BY_HAND.items() for block in blocks(text) if block.kind == "yaml"]
    return [pytest.param(text, id=f"{name}-{number}") for number, (name, text) in enumerate(found)]


@pytest.mark.parametrize("text", yaml_blocks())
def test_every_piece_of_a_plan_is_valid(text: str) -> None:
    """A block that names its file is read with the rest of a workspace; any other must at least be YAML."""
    if text.startswith("# plans/"):
        say = Words("en").say
        assert [f"{each.line}: {say(each.message)}" for each in check(text) if each.severity is Severity.ERROR] == []
    else:
        assert list(yaml.safe_load_all(text))


class Reader:
    """Someone who follows a page to the letter, in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.home = self.here = folder
        (folder / ".gitconfig").write_text("[user]\nname = Reader\nemail = reader@example.com\n", encoding="utf-8")
        self.environment = {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(folder), "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": EPOCH,
        }  # fmt: skip

    def type(self, command: str) -> str:
        """Run a command; the folder that it ends in is where the next begins."""
        done = subprocess.run(
            ["bash", "-c", f"{command}\necho; pwd"], cwd=self.here, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        shown, _, here = done.stdout.rstrip("\n").rpartition("\n")
        self.here = Path(here)
        return shown.rstrip("\n")

    def follow(self, block: Block) -> None:
        """Do what a block says, and see what it says that one sees."""
        what, _, file = block.do.partition(" ")
        if what == "run":
            for command, expected in commands(block.text):
                shown = self.type(command)
                assert matches(expected, shown), f"$ {command}\n{shown}\n--- but the page says ---\n{expected}"
        elif what == "change":
            self.change(self.home / file, block.text)
        elif block.do.startswith("same as "):
            assert (self.home / block.do.removeprefix("same as ")).read_text(encoding="utf-8") == block.text

    def change(self, file: Path, diff: str) -> None:
        """Put the lines with a plus in the place of those with a minus."""
        lines = diff.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line[0] in "- ")
        new = "".join(line[1:] for line in lines if line[0] in "+ ")
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file.name} does not hold, once:\n{old}"
        file.write_text(text.replace(old, new), encoding="utf-8")


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block, with what it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        yield command, expected.rstrip("\n")


def matches(expected: str, shown: str) -> bool:
    """Is what is shown what the page says? Spaces at the end of a line do not count, nor whether a line may break at a space."""
    pattern = ".*?".join(re.escape(each) for each in re.sub(r" +$", "", expected, flags=re.MULTILINE).split("..."))
    return re.fullmatch(pattern, re.sub(r" +$", "", shown.replace("\u00a0", " "), flags=re.MULTILINE), re.DOTALL) is not None


@pytest.mark.parametrize("name", TRIED)
def test_who_follows_the_page_sees_what_it_says(name: str, tmp_path: Path) -> None:
    reader, found = Reader(tmp_path), blocks(PAGES[name])
    assert any(block.do == "run" for block in found)
    for block in found:
        reader.follow(block)


# ---- Pages that repeat what the code says --------------------------------------------------------------


def leaves(value: Any, path: str = "") -> Iterator[str]:
    """The keys of a JSON value, as paths; what a firm names itself (criteria) is `*`, and a list is `[]`."""
    if isinstance(value, list):
        for each in value:
            yield from leaves(each, f"{path}[]")
    elif isinstance(value, dict):
        for key, each in value.items():
            inside = f"{path}.{'*' if path.endswith('marks') else key}".lstrip(".")
            yield inside
            yield from leaves(each, inside)


def explained(heading: str) -> set[str]:
    """The keys in the table under a heading of the page about JSON; `export` says that it repeats two others."""
    section = PAGES["docs/reference/json.md"].partition(f"## {heading}\n")[2].partition("\n## ")[0]
    keys = set(re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE))
    if heading != "export":
        return keys
    margin = {key.replace(".turnover", ".margin") for key in keys}
    return (
        keys | margin | {key for key in explained("score") if key.startswith("accounts")} | {f"findings{key}" for key in explained("check")}
    )


@pytest.mark.parametrize("heading", ["check", "score", "export", "rules"])
def test_every_key_of_the_json_is_explained_and_no_other(heading: str) -> None:
    command = [sys.executable, "-m", "accountplan", "-C", str(ROOT), "--today", "2026-11-24", heading, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "generator")})
    assert set(leaves(json.loads(done.stdout))) == explained(heading)


def test_the_page_on_completeness_has_the_items_with_their_weights() -> None:
    rows = re.findall(r"^\| `(\w+\.\w+)` \|.*\| (\d) \| (.*) \|$", PAGES["docs/explanation/completeness.md"], re.MULTILINE)
    asked = {item: ", ".join(name for name, items in PRESETS.items() if item in items) for item in ITEMS}
    assert [(item, int(weight), presets) for item, weight, presets in rows] == [(item, WEIGHTS[item], asked[item]) for item in ITEMS]


def test_the_page_on_files_has_the_bounds_of_the_reader() -> None:
    for bound in (MAX_BYTES, MAX_DEPTH, MAX_NODES):
        assert f" {bound:,} " in PAGES["docs/reference/files.md"]


def test_the_page_on_the_method_accounts_for_every_row() -> None:
    rows = re.findall(r"^\| S(\d+) \|", PAGES["docs/explanation/method.md"], re.MULTILINE)
    assert [int(row) for row in rows] == list(range(1, 44))


def test_the_pictures_are_small_and_shown() -> None:
    shown = {(ROOT / name).parent / target for name, text in PAGES.items() for target in LINK.findall(text) if target.endswith(".png")}
    pictures = set((DOCS / "pictures").glob("*.png"))
    assert {path.resolve() for path in shown} == pictures
    assert [path.name for path in pictures if path.stat().st_size > 250_000] == []


def test_the_workflow_that_is_shown_asks_for_nothing_that_it_does_not_need() -> None:
    for text in PAGES.values():
        for block in blocks(text):
            if block.kind == "yaml" and "\njobs:\n" in block.text:
                flow = yaml.load(block.text, Loader=yaml.CBaseLoader)
                assert flow["permissions"] == {}
                assert "pull_request_target" not in block.text
                assert "secrets." not in block.text
                for use in re.findall(r"uses: (\S+)", block.text):
                    assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", use), use
