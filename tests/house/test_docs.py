"""The documentation is true: links lead somewhere, names exist, examples are valid, and what is to be typed has been typed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from accountplan import pipeline
from accountplan.analyse.questions.completeness import WEIGHTS
from accountplan.base.folder import MAX_BYTES
from accountplan.base.words import Words
from accountplan.cli.main import root
from accountplan.load.anchors import MAX_DEPTH, MAX_NODES
from accountplan.model.finding import Severity
from accountplan.model.tiers import ITEMS, PRESETS
from house.reader import BLOCK, Reader, blocks
from lint.workspace import check

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")))
}
MADE = {"docs/reference/commands.md", "docs/reference/rules.md", "docs/reference/format.md", "docs/reference/export.md"}
BY_HAND = {name: text for name, text in PAGES.items() if name not in MADE}
TRIED = tuple(name for name, text in BY_HAND.items() if "<!-- run -->" in text)

LINK = re.compile(r"(?<!`)\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")


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
    assert lost == [], "there is no such file, or it has no such heading"


def test_every_page_is_in_the_index() -> None:
    index = {(DOCS / target.partition("#")[0]).resolve() for target in LINK.findall(PAGES["docs/README.md"])}
    assert [path for path in sorted(DOCS.rglob("*.md")) if path.name != "README.md" and path.resolve() not in index] == [], (
        "add each to docs/README.md"
    )


def named(words: list[str]) -> Iterator[str]:
    """What is wrong with the words after `accountplan`: a command or an option that does not exist."""
    command: click.Command = root
    for word in words:
        ctx = click.Context(command, help_option_names=root.context_settings["help_option_names"])  # a command remembers them
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
    wrong: list[str] = []
    for line in code(PAGES[name]):
        for call in re.findall(
            r"(?<!-C )(?<!runpip )(?<!--tag )(?<![\w.:-])accountplan((?: +(?:-[-\w=]+|[\w.]+|\"[^\"]*\"))*)", line.partition(" #")[0]
        ):
            words = re.findall(r"\"[^\"]*\"|\S+", call)
            wrong += named(words)
    assert wrong == [], "there is no such command or option: is it spelled as `accountplan --help` has it?"


@pytest.mark.parametrize("name", BY_HAND)
def test_every_make_target_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {word for line in code(PAGES[name]) for words in re.findall(r"^make(?: -C \S+)?((?: [a-z]+)+)", line) for word in words.split()}
    assert named - targets == set(), "the Makefile has no such target"


@pytest.mark.parametrize("name", BY_HAND)
def test_every_rule_exists(name: str) -> None:
    rules = {rule.name for rule in pipeline.list_rules()}
    if name == "CHANGELOG.md":
        rules |= {former for rule in pipeline.list_rules() for former in rule.formerly}
    text = PAGES[name]
    words = {word for word in code(text) if re.fullmatch(r"[a-z]+(-[a-z]+)+", word)}
    words |= {word for line in code(text) for word in re.findall(r"(?:rules|--rule) ([a-z]+(?:-[a-z]+)+)", line)}
    assert words - rules == set(), "no rule is called so; what is none goes between quotes instead of grave accents"
    assert set(re.findall(r"\bAP\d{3}\b", text)) - {rule.code for rule in pipeline.list_rules()} == set(), "no rule has this code"


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
    assert missing == [], "there is no such file, or it does not hold the name behind `::`"


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/explanation/safety.md", "docs/explanation/house.md"])
def test_every_template_of_ours_that_is_named_exists(name: str) -> None:
    named = [word for word in code(BY_HAND[name]) if re.fullmatch(r"templates/[\w./-]+", word)]
    assert [word for word in named if not (ROOT / word).exists()] == [], "there is no such template"


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


@pytest.mark.parametrize("name", TRIED)
def test_who_follows_the_page_sees_what_it_says(name: str, tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    if "/how-to/" in name:
        reader.type("accountplan init our-plans --language en")
        reader.here = tmp_path / "our-plans"
    for block in blocks(PAGES[name]):
        reader.follow(block)


def test_the_readme_and_the_tutorial_are_followed() -> None:
    assert {"README.md", "docs/tutorial/first-site.md"} <= set(TRIED)


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
    """The keys in the table under a heading of the page about JSON."""
    section = PAGES["docs/reference/json.md"].partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE))


@pytest.mark.parametrize("heading", ["check", "score", "rules"])
def test_every_key_of_the_json_is_explained_and_no_other(heading: str) -> None:
    command = [sys.executable, "-m", "accountplan", "-C", str(ROOT), "--today", "2026-11-24", heading, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "generator")})
    found = set(leaves(json.loads(done.stdout)))
    if heading in ("check", "export"):  # nothing in the example can be mended by a command
        found |= {f"{'' if heading == 'check' else 'findings'}{each}" for each in leaves(broken())}
    assert found == explained(heading)


def broken() -> Any:
    """The findings in a workspace with much to mend."""
    command = [sys.executable, "-m", "accountplan", "-C", str(ROOT / "tests/portfolios/bad/format"), "check", "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "generator")})
    return json.loads(done.stdout)


def test_the_page_on_completeness_has_the_items_with_their_weights() -> None:
    rows = re.findall(r"^\| `(\w+\.\w+)` \|.*\| (\d) \| (.*) \|$", PAGES["docs/explanation/completeness.md"], re.MULTILINE)
    asked = {item: ", ".join(name for name, items in PRESETS.items() if item in items) for item in ITEMS}
    assert [(item, int(weight), presets) for item, weight, presets in rows] == [(item, WEIGHTS[item], asked[item]) for item in ITEMS]


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = PAGES["docs/explanation/dependencies.md"].lower()
    names = [re.split(r"[<>=~!; \[]", each)[0] for each in project["dependencies"]]
    assert [name for name in names if name.lower() not in text] == [], "say on docs/explanation/dependencies.md what it is for"


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
    assert [path.name for path in pictures if path.stat().st_size > 250_000] == [], "larger than 250 kB"


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


def test_the_changelog_is_a_list_of_whole_items() -> None:
    """Two lines of work that each add an item are easily joined in the middle of one."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    below = lines[lines.index("## [Unreleased]") + 1 :]
    items = below[: next(number for number, line in enumerate(below) if line.startswith("## "))]
    assert [line for line in items if line and not line.startswith(("#", "- ", "  ", "["))] == [], "no item"
    begun = [line for line in items if line.startswith("- ")]
    assert [line for line in begun if begun.count(line) > 1] == [], "it stands there twice"
    assert [after for before, after in pairwise(items) if after.startswith("  ") and not before.startswith(("- ", "  "))] == [], (
        "of no item"
    )


def test_the_changelog_has_each_heading_once_and_no_long_items() -> None:
    """Two lines of work that are joined easily bring back what one of them shortened or moved."""
    for release in re.split(r"^## ", PAGES["CHANGELOG.md"], flags=re.MULTILINE)[1:]:
        heads = re.findall(r"^### (.+)$", release, re.MULTILINE)
        assert heads == [head for head in ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security") if head in heads]
        items = re.findall(r"^- .*(?:\n  .*)*", release, re.MULTILINE)
        assert [item for item in items if len(item) > 600 and not item.count("\n  - ")] == [], "longer than 600 characters"


def test_the_changelog_names_every_rule_with_its_own_code() -> None:
    codes = {rule.name: rule.code for rule in pipeline.list_rules()}
    named = dict(re.findall(r"`([a-z]+(?:-[a-z]+)+)` \((AP\d{3})\)", PAGES["CHANGELOG.md"]))
    assert {name: code for name, code in named.items() if codes[name] != code} == {}


def test_the_changelog_tells_what_every_renamed_rule_is_called_now() -> None:
    told = re.findall(r"`([a-z-]+)` is now `([a-z-]+)`", PAGES["CHANGELOG.md"])
    assert sorted(told) == sorted((former, rule.name) for rule in pipeline.list_rules() for former in rule.formerly)
