"""`diff --format markdown`: one comment for a reviewer with a minute on a phone; nothing in it is markup but our own."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from accountplan.cli.diffing.markdown import MARKER, MOST, show_html, show_text
from cli.conftest import Run
from repository import Repository

ROOT = Path(__file__).parent.parent.parent
Golden = Callable[[str, str], None]
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = re.compile(r"</?(?:details|summary|sub)>|<!-- accountplan: one comment -->")
HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=y>", "**bold** _it_ `code`", "[click](javascript:x)", "![pic](http://x.example/y.png)",
    "a | b | c", "# heading", "> quote", "- item", "1. first", "+ plus", "===", "~~gone~~", "&lt;b&gt; &amp;", "</details></sub>", "<!-- hidden -->", "\\",
    "`", "$x^2$", "| --- |", "[a]: http://x.example", "line\\", "<http://x.example>", "![", "<details>", "***", "    code", "\ttab",
)  # fmt: skip


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The example firm, as it is on the main branch."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = Repository.init(tmp_path)
    made.commit({}, "2026-11-20")
    return made


def change(repository: Repository, name: str, old: str, new: str) -> None:
    """Put one text in the place of another in the plan with this name."""
    (path,) = (repository.folder / "plans").rglob(f"{name}.yaml")
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{name} does not hold {old}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def comment(repository: Repository, run: Run, *options: str) -> str:
    """The comment; the hash and the lines are not those of today, as these change with the example."""
    made = run("diff", "--format", "markdown", *options)
    assert made.exit_code == 0, made.output
    return re.sub(r"(?<=\.yaml:)\d+", "12", made.stdout.replace(repository.git("rev-parse", "main")[:10], "4c1e9a2d03"))


def make_rich(repository: Repository) -> None:
    """A mark and a figure of one client, a tier by hand, an action with many hours, one that is done, a plan with another name."""
    change(
        repository,
        "wegenbedrijf-zuiderland",
        'mark: 9, on: 2026-03-12, why: "vaste beheerders, elke twee weken om tafel"',
        "mark: 4, on: 2026-11-18, why: drie beheerders weg",
    )
    change(repository, "wegenbedrijf-zuiderland", "days_to_pay: 25", "days_to_pay: 33")
    change(
        repository,
        "havenbedrijf-oostmond",
        "marks:\n",
        "tier: {is: A, why: walstroom raakt drie units, by: vandam, until: 2027-11-30}\nmarks:\n",
    )
    change(
        repository,
        "havenbedrijf-oostmond",
        "actions:\n",
        "actions:\n  - {what: Som per kade, p: project, who: [dewit, kuipers], when: 2026-12-16, how: samen, hours: 60}\n",
    )
    (path,) = (repository.folder / "plans").rglob("warmtebedrijf-merwestad.yaml")
    path.rename(path.with_name("merwestad-warmte.yaml"))
    for meeting in (repository.folder / "plans/meetings").iterdir():
        text = meeting.read_text(encoding="utf-8")
        meeting.write_text(text.replace("warmtebedrijf-merwestad", "merwestad-warmte"), encoding="utf-8")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_rich_comment_goes_from_the_verdict_to_the_folded_proof(example: Repository, run: Run, golden: Golden, language: str) -> None:
    make_rich(example)
    made = comment(example, run, "--language", language)
    golden(f"../../docs/comments/rich.{language}.md", made)
    lines = made.splitlines()
    assert lines[0].startswith("**")
    assert lines[-1] == MARKER


def test_a_quiet_comment_is_a_line_and_where_texts_were_put_otherwise(example: Repository, run: Run, golden: Golden) -> None:
    change(example, "gemeente-oudervoort", "situation:\n", "situation:\n  # doorgenomen\n")
    (path,) = (example.folder / "plans").rglob("gemeente-oudervoort.yaml")
    text = path.read_text(encoding="utf-8")
    word = next(each for each in ("gemeente", "inwoners", "de ") if each in text.partition("situation:")[2])
    path.write_text(
        text.partition("situation:")[0] + "situation:" + text.partition("situation:")[2].replace(word, word.upper(), 1), encoding="utf-8"
    )
    made = comment(example, run)
    golden("../../docs/comments/quiet.nl.md", made)
    assert "<details>" not in made
    assert "|" not in made


def test_a_method_over_a_thousand_clients_stays_within_the_bound(
    run: Run, golden: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import portfolio

    portfolio.write(1_000, tmp_path)
    monkeypatch.chdir(tmp_path)
    made = Repository.init(tmp_path)
    made.commit({}, "2026-11-20")
    criteria = tmp_path / "plans/criteria.yaml"
    criteria.write_text(re.sub(r"weight: \d+", "weight: 6", criteria.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    text = comment(made, run)
    assert len(text) <= MOST
    golden("../../docs/comments/method.nl.md", text)
    sys.modules.pop("portfolio", None)


def test_what_does_not_fit_is_left_out_whole_and_said(example: Repository, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    make_rich(example)
    monkeypatch.setattr("accountplan.cli.diffing.markdown.MOST", 1_500)
    made = comment(example, run, "--language", "en")
    assert len(made) <= 1_500
    assert made.count("<details>") == made.count("</details>")
    assert "**Cut short.** All of it: `accountplan diff 4c1e9a2d03 --format html`" in made
    assert made.splitlines()[-1] == MARKER


@pytest.mark.parametrize(
    ("whole", "shown"),
    [
        ("https://forge.example/runs/7/artifacts/9", "<https://forge.example/runs/7/artifacts/9>"),
        ("changes.html in the artifact accountplan-changes", "changes.html in the artifact accountplan-changes"),
        ("https://x.example/a b>\n<script>", "<https://x.example/a%20b%3E%20%3Cscript%3E>"),
        ("javascript:alert(1) <b> @director", "javascript:alert(1) \\<b\\> @\u2060director"),
        (" \n", "`accountplan diff 4c1e9a2d03 --format html`"),
    ],
)
def test_a_comment_that_is_cut_names_where_all_of_it_is(
    example: Repository, run: Run, monkeypatch: pytest.MonkeyPatch, whole: str, shown: str
) -> None:
    make_rich(example)
    assert "Cut short" not in comment(example, run, "--language", "en", "--whole", whole), "nothing is missing"
    monkeypatch.setattr("accountplan.cli.diffing.markdown.MOST", 1_500)
    made = comment(example, run, "--language", "en", "--whole", whole)
    assert f"\n**Cut short.** All of it: {shown}\n" in made
    assert len(made) <= 1_500


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup_in_any_place(text: str) -> None:
    """In a list, a table, between stars and on its own: what is read is the text, and there is no tag but ours."""
    shown = show_text(text)
    for source in (f"- {shown}", f"**{shown}**", shown, f"| a | b |\n|:--|:--|\n| **{shown}** x | {shown} |"):
        tokens = READER.parse(source)
        inline = [each for token in tokens if token.type == "inline" for each in token.children or ()]
        kinds = {each.type for each in (*tokens, *inline)}
        assert not kinds & {
            "html_block",
            "html_inline",
            "link_open",
            "image",
            "code_inline",
            "heading_open",
            "blockquote_open",
            "em_open",
            "s_open",
            "hr",
        }, source
        assert kinds & {"ordered_list_open", "code_block", "fence"} == set(), source
    said = "".join(each.content for token in READER.parse(f"- {shown}") if token.type == "inline" for each in token.children or ())
    assert said.replace("\u2060", "").split() == text.split()


@pytest.mark.parametrize("text", ["#123", "firm/plans#12", "!12", "GH-1", "gh-7", "%4", "~bug", "&9", "$3", "@ans", "@firm/all"])
def test_no_number_or_name_is_a_reference_for_a_forge(text: str) -> None:
    """A forge looks for these in what is read, after the escapes of Markdown are gone: only a sign within breaks them."""
    for shown in (show_text(f"see {text} now"), show_html(f"see {text} now")):
        assert text not in re.sub(r"\\(?=[^\w\s])", "", unescape(shown))
        assert text in re.sub(r"\\(?=[^\w\s])", "", unescape(shown)).replace("\u2060", "")


@pytest.mark.parametrize("text", ["/close", "/assign @ans", "::error file=x::now", "::stop-commands::x"])
def test_no_line_of_a_comment_is_a_command(text: str) -> None:
    assert show_text(text).startswith("\\")


def test_nobody_is_called_and_nothing_is_linked() -> None:
    for show in (show_text, show_html):
        assert "@director" not in show("ask @director")
        assert "://" not in show("see https://x.example/y")
        assert "www." not in show("see www.example.org")
    assert show_html("<b>") == "&lt;b&gt;"


def test_hostile_plans_leave_only_our_own_tags(example: Repository, run: Run) -> None:
    names = "\n".join(f"  - {{name: {text!r}}}" for text in HOSTILE if "'" not in text and "\\" not in text and "\t" not in text)
    example.write(
        {
            "plans/accounts/hostile.yaml": f"name: '<script>x</script> **A** @ans | b'\nlead: dewit\nmarks: {{cooperation: 9}}\ncontacts:\n{names}\n"
        }
    )
    change(example, "wegenbedrijf-zuiderland", "mark: 9", "mark: 4")
    made = comment(example, run)
    for token in READER.parse(made):
        for each in (token, *(token.children or ())):
            if each.type in ("html_block", "html_inline"):
                left = OURS.sub(
                    "", re.sub(r"<summary>.*?</summary>", lambda found: "" if "<" not in found[0][9:-10] else found[0], each.content)
                )
                assert "<" not in left, each.content


def test_the_page_says_what_the_comment_says_and_leaves_nothing_out(example: Repository, run: Run, golden: Golden) -> None:
    """Without its style, which is that of the site."""
    make_rich(example)
    made = run("diff", "--format", "html", "--language", "en").stdout.replace(example.git("rev-parse", "main")[:10], "4c1e9a2d03")
    golden("cli/changes.html", re.sub(r"(?s)(?<=<style>).*?(?=</style>)|(?<=sha256-)[^&]+|(?<=\.yaml:)\d+", "", made))
