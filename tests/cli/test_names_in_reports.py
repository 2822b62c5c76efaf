"""B: in the terminal and in a comment on a forge a name or text is read as somebody wrote it, whatever marks it holds."""

from __future__ import annotations

import json
import re
import subprocess
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from cli.conftest import Run

NAMES = (
    "A*B* and C", "**fat** co", "<b>x</b> & co", "_x_ y_z_", "# one", "1. first", "+ plus", "- dash", "> quoted", "[l](u) m", "![i](u)", "~~s~~ z",
    "`c` d`e", "a | b", "&amp; e", "\\*p\\* q", "<!-- r --> t", "x <y> z", "--- u", "=== v", "[^1] w", "[ ] task", "$a_b$", "a<br>b", "https://x.example/a_b_c",
    "'s Hertog", "O\"Neil", "%20 s", "{x}", "end\\",
)  # fmt: skip
"""What means something to Markdown, to HTML, or to both, at its place."""
ELEMENT = re.compile(r"</?\w[^>]*>")
OURS = {f"<{end}{name}>" for end in ("", "/") for name in ("b", "br", "sub", "details", "summary")}
"""What the report itself makes of HTML."""
FORGE = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def write(folder: Path, changed: bool = False) -> None:
    """A firm in which everything that has a name or a text has one of these."""
    plans = folder / "plans"
    for name in ("accounts", "groups", "meetings"):
        (plans / name).mkdir(parents=True, exist_ok=True)
    (plans / "firm.yaml").write_text(f"name: {json.dumps(NAMES[0])}\nyear: 2026\nlanguage: en\nunits: {{u: {json.dumps(NAMES[2])}}}\n")
    (plans / "criteria.yaml").write_text("criteria: {cooperation: {weight: 1}}\n")
    (plans / "people.yaml").write_text("".join(f"p{n}: {{name: {json.dumps(name)}}}\n" for n, name in enumerate(NAMES)))
    (plans / "groups/all.yaml").write_text(f"name: {json.dumps(NAMES[3])}\naccounts: [{', '.join(f'a{n}' for n, _ in enumerate(NAMES))}]\n")
    for n, name in enumerate(NAMES):
        said, mark = json.dumps(name), 9 if changed and n % 2 else 5
        (plans / f"accounts/a{n}.yaml").write_text(
            f"name: {said}\nlead: p{n}\nunit: u\nmarks: {{cooperation: {mark}}}\n"
            f"actions: [{{what: {said}, who: p{n}, when: 2026-11-{20 if changed else 26}}}]\n"
            f"proposals: [{{name: {said}, stage: submitted, sent: 2026-11-01, decision: 2026-11-25}}]\n"
            f"contacts: [{{name: {said}, known_by: {{p{n}: {{last: 2025-01-01}}}}}}]\n"
        )
    decisions = "".join(f"  - {{what: {json.dumps(name)}, account: a{n}, who: p{n}, by: 2026-11-25}}\n" for n, name in enumerate(NAMES))
    questions = "".join(f"  - {{what: {json.dumps(name)}, account: a{n}, who: p{n}}}\n" for n, name in enumerate(NAMES))
    (plans / "meetings/2026-10-01-all.yaml").write_text(f"on: 2026-10-01\nabout: {{group: all}}\ndecisions:\n{decisions}")
    (plans / "meetings/2026-11-30-all.yaml").write_text(f"on: 2026-11-30\nabout: {{group: all}}\nquestions:\n{questions}")


@pytest.fixture
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path)
    git = ("git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@x.example")
    for words in (("init", "-q"), ("add", "plans"), ("commit", "-qm", "x")):
        subprocess.run([*git, *words], check=True, capture_output=True)
    write(tmp_path, changed=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(text: str) -> str:
    """A text without how its lines are broken, nor what nobody sees and keeps a forge from making more of it than letters."""
    return "".join(text.replace("\u2060", "").split())


def show(markdown: str) -> str:
    """What a forge shows of Markdown: the letters between the elements, and of those there are none but what the report itself makes."""
    shown = []
    for block in FORGE.parse(markdown):
        parts = block.children or ()
        made = [block.content] if block.type == "html_block" else [part.content for part in parts if part.type == "html_inline"]
        assert [each for text in made for each in ELEMENT.findall(text) if each not in OURS] == []
        shown += [part.content if part.type in ("text", "code_inline", "text_special") else " " for part in parts]
        shown.append(unescape(ELEMENT.sub(" ", block.content)) if block.type == "html_block" else " ")
    return "".join(shown)


COMMANDS = {
    "score": ("score",),
    "agenda": ("agenda", "--group", "all"),
    "week": ("week",),
    "diff": ("diff", "HEAD"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_b_in_the_terminal_every_name_is_read_as_it_is_written(firm: Path, run: Run, name: str) -> None:
    made = run(*COMMANDS[name])
    assert made.exit_code == 0
    assert [each for each in NAMES if read(each) not in read(made.stdout)] == []


@pytest.mark.parametrize("name", ["agenda", "week", "diff"])
def test_b_in_markdown_every_name_is_read_as_it_is_written(firm: Path, run: Run, name: str) -> None:
    made = run(*COMMANDS[name], "--format", "markdown")
    assert made.exit_code == 0
    assert [each for each in NAMES if read(each) not in read(show(made.stdout))] == []
