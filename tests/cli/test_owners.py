"""`owners`: leads approve their plans, reviewers what ranks all clients; nobody's own lines are touched."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from accountplan.cli import owning
from accountplan.model.owners import Owned
from repository import Repository

Run = Callable[..., Result]
PEOPLE = """\
vandam: {name: Eva van Dam, forge: evavandam}
jansen: {name: Ans Jansen, forge: a.jansen}
devries: {name: Bo de Vries}
gone: {name: Cor Gone, forge: cor, left: 2026-01-01}
"""
PLANS = {
    "plans/firm.yaml": "name: Van Dam\nlanguage: en\nyear: 2026\nreviewers: [vandam, gone]\n",
    "plans/people.yaml": PEOPLE,
    "plans/criteria.yaml": "criteria:\n  image: {weight: 1}\n",
    "plans/tiers.yaml": "tiers:\n  - {id: A, above: 8}\n  - {id: B}\n",
    "plans/accounts/old.yaml": "name: Old\nstatus: client\nlead: gone\n",
    "plans/accounts/nobody.yaml": "name: Nobody\nstatus: client\nlead: devries\n",
    "plans/accounts/water/dijk.yaml": "name: Dijk\nstatus: client\nlead: jansen\n",
    "plans/accounts/zee.yaml": (
        "name: Zee\nstatus: client\nlead: jansen\ntier: {is: A, why: they carry the region, by: vandam, until: 2027-01-01}\n"
    ),
    "plans/accounts/past.yaml": (
        "name: Past\nstatus: client\nlead: jansen\ntier: {is: A, why: they carried the region, by: vandam, until: 2026-01-01}\n"
    ),
    "plans/groups/dikes.yaml": "name: Dikes\nlead: jansen\naccounts: [dijk]\n",
}
GITHUB = f"""\
{owning.BEGIN}
/plans/ @evavandam
/plans/accounts/nobody.yaml @evavandam
/plans/accounts/old.yaml @evavandam
/plans/accounts/past.yaml @a.jansen
/plans/accounts/water/dijk.yaml @a.jansen
/plans/accounts/zee.yaml @a.jansen
/plans/groups/dikes.yaml @a.jansen
/plans/criteria.yaml @evavandam
/plans/firm.yaml @evavandam
/plans/people.yaml @evavandam
/plans/tiers.yaml @evavandam
/plans/accounts/zee.yaml @evavandam
/.github/ @evavandam
/CODEOWNERS @evavandam
/docs/CODEOWNERS @evavandam
/tools/ @evavandam
/templates/ @evavandam
{owning.END}
"""


@pytest.fixture
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = Repository.init(tmp_path)
    made.write(PLANS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_leads_approve_plans_and_reviewers_the_method_and_tiers_by_hand(firm: Path, run: Run) -> None:
    """Whoever has left or has no name at the forge is not asked; a tier by hand that has run out counts no more."""
    result = run("owners")
    assert (result.exit_code, result.stdout) == (0, GITHUB)
    assert result.stderr == "Without a name at the forge, and so not asked: Bo de Vries.\n"
    assert list(firm.rglob("CODEOWNERS")) == []


def test_on_gitlab_each_section_asks_for_its_own_approval(firm: Path, run: Run) -> None:
    lines = run("owners", "--forge", "gitlab").stdout.splitlines()
    plans, method, by_hand = (lines.index(f"[{title}]") for title in ("Plans", "Method", "Tiers by hand"))
    assert plans < method < by_hand
    assert lines[by_hand + 1 :] == ["/plans/accounts/zee.yaml @evavandam", owning.END]
    assert "/plans/accounts/zee.yaml @a.jansen" in lines[plans:method]
    assert "/.gitlab-ci.yml @evavandam" in lines[method:by_hand]


def test_forgejo_reads_expressions_and_asks_no_reviewer_for_every_plan(firm: Path, run: Run) -> None:
    lines = run("owners", "--forge", "forgejo").stdout.splitlines()
    assert "plans/accounts/water/dijk.yaml @a.jansen" in lines
    assert not any(line.startswith(("plans/ ", "plans/.* ")) for line in lines)
    assert "tools/.* @evavandam" in lines


@pytest.mark.parametrize(
    ("edit_url", "sign"),
    [
        ("https://gitlab.com/firm/plans/-/edit/main/{path}", "[Plans]"),
        ("https://codeberg.org/firm/plans/_edit/main/{path}", "tools/.* @evavandam"),
        ("https://dev.azure.com/firm/project/_git/plans?path=/{path}", "/.github/ @evavandam"),
    ],
)
def test_the_forge_is_that_of_the_editor(firm: Path, run: Run, edit_url: str, sign: str) -> None:
    file = firm / "plans/firm.yaml"
    file.write_text(file.read_text(encoding="utf-8") + f"edit_url: {edit_url}\n", encoding="utf-8")
    assert sign in run("owners").stdout.splitlines()


def test_paths_are_those_of_the_repository(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Repository.init(tmp_path)
    made.write({f"our firm/{path}": text for path, text in PLANS.items()})
    monkeypatch.chdir(tmp_path / "our firm" / "plans")
    lines = run("owners").stdout.splitlines()
    assert "/our\\ firm/plans/accounts/water/dijk.yaml @a.jansen" in lines
    assert "/our\\ firm/tools/ @evavandam" in lines
    assert "/.github/ @evavandam" in lines
    assert run("owners", "--write").exit_code == 0
    assert (tmp_path / ".github/CODEOWNERS").is_file()


# ---- Names of files ---------------------------------------------------------------------------------

ODD = ["a b", "a#b", "#a", "[ab]", "a*b", "a\\b", "!a", "é", "a.b", "a\u00a0b", "(a|b)", "a?b", "^a$", "a+b"]


def read_glob(line: str) -> tuple[str, re.Pattern[str]]:
    """A line as GitHub and GitLab read it: words end at a space that no backslash stands before; a question mark is any one sign."""
    pattern, *names = re.split(r"(?<!\\) ", line)
    assert not re.search(r"[^\w./? -]", pattern.replace("\\ ", " "), re.ASCII)  # which forges do not take for what they are
    body = re.escape(pattern.replace("\\ ", " ").lstrip("/")).replace(r"\?", "[^/]")
    return " ".join(names), re.compile(body + (".*" if pattern.endswith("/") else ""))


def read_expression(line: str) -> tuple[str, re.Pattern[str]]:
    """A line as Forgejo reads it: a backslash takes the next sign as it is, `#` begins a comment, spaces end words."""
    assert "\\" not in line
    assert "#" not in line
    pattern, *names = line.split(" ")
    return " ".join(names), re.compile(f"^{pattern}$")


@pytest.mark.parametrize("forge", owning.list_forges())
@pytest.mark.parametrize("odd", ODD)
def test_every_folder_is_found_and_no_name_adds_a_reviewer(forge: str, odd: str) -> None:
    path = f"plans/accounts/{odd}/dijk.yaml"
    block = owning.make_block(forge, (Owned(path, ("a.jansen",), "plan"),), "")
    read = read_expression if forge == "forgejo" else read_glob
    [(names, pattern)] = [read(line) for line in block if not line.startswith(("#", "["))]
    assert names == "@a.jansen"
    assert pattern.fullmatch(path)
    assert not pattern.fullmatch("plans/accounts/elsewhere/dijk.yaml")
    assert not pattern.fullmatch("plans/criteria.yaml")


@pytest.mark.parametrize("name", ["@dewit", "de wit", "dewit @other", "-x", "a\nb", "a/b", "", "#x"])
def test_nothing_but_a_name_is_taken_as_one(firm: Path, run: Run, name: str) -> None:
    import json

    (firm / "plans/people.yaml").write_text(PEOPLE.replace("a.jansen", json.dumps(name)), encoding="utf-8")
    assert "plans/people.yaml" in run("check", "plans/people.yaml").stdout
    assert name not in run("owners").stdout or not name


# ---- Writing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("forge", "path"), [("github", ".github/CODEOWNERS"), ("gitlab", ".gitlab/CODEOWNERS"), ("forgejo", "CODEOWNERS")])
def test_a_new_file_is_written_where_the_forge_looks_first(firm: Path, run: Run, forge: str, path: str) -> None:
    shown = run("owners", "--forge", forge).stdout
    result = run("owners", "--forge", forge, "--write")
    assert (firm / path).read_text(encoding="utf-8") == shown
    assert result.stdout.endswith(f"Wrote {path}.\n")
    assert run("owners", "--forge", forge, "--write").stdout == f"{path} is up to date.\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_of_ones_own_stay_and_what_changes_is_shown(firm: Path, run: Run, end: str) -> None:
    run("owners", "--write")
    file = firm / ".github/CODEOWNERS"
    mine = f"* @everybody\n\n{GITHUB}/plans/accounts/zee.yaml @evavandam @a.jansen  # mine".replace("\n", end)
    file.write_bytes(mine.encode())
    (firm / "plans/people.yaml").write_text(PEOPLE.replace("a.jansen", "ans"), encoding="utf-8")
    result = run("owners", "--write")
    changed = [line for line in result.stdout.splitlines() if re.match(r"[-+][^-+]", line)]
    assert "-/plans/groups/dikes.yaml @a.jansen" in changed
    assert "+/plans/groups/dikes.yaml @ans" in changed
    assert len(changed) == 8
    block = GITHUB.replace("a.jansen", "ans")
    assert file.read_bytes() == f"* @everybody\n\n{block}/plans/accounts/zee.yaml @evavandam @a.jansen  # mine".replace("\n", end).encode()


@pytest.mark.parametrize("text", ["* @everybody\n", "", f"{owning.BEGIN}\n", f"{owning.END}\n{owning.BEGIN}\n", GITHUB + GITHUB])
@pytest.mark.parametrize("path", [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"])
def test_a_file_of_somebody_else_is_left_as_it_is(firm: Path, run: Run, path: str, text: str) -> None:
    """Also in another place that the forge reads: a new file in the first place would silently take over."""
    (firm / path).parent.mkdir(exist_ok=True)
    (firm / path).write_text(text, encoding="utf-8")
    result = run("owners", "--write")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {path} was written by hand, and is left as it is.\n")
    assert owning.BEGIN in " ".join(result.stderr.split())
    assert {file.relative_to(firm).as_posix() for file in firm.rglob("CODEOWNERS")} == {path}
    assert (firm / path).read_text(encoding="utf-8") == text


def test_a_link_is_not_written_through(firm: Path, run: Run) -> None:
    (firm / "elsewhere").write_text(GITHUB, encoding="utf-8")
    (firm / "CODEOWNERS").symlink_to("elsewhere")
    (firm / "plans/people.yaml").write_text(PEOPLE.replace("a.jansen", "ans"), encoding="utf-8")
    assert run("owners", "--write").exit_code == 2
    assert (firm / "elsewhere").read_text(encoding="utf-8") == GITHUB


# ---- Who is missing ---------------------------------------------------------------------------------


def test_without_any_name_at_the_forge_nobody_can_be_asked(firm: Path, run: Run) -> None:
    (firm / "plans/people.yaml").write_text(re.sub(r", forge: [\w.]+", "", PEOPLE), encoding="utf-8")
    result = run("owners")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: Nobody can be asked: no lead and no reviewer has a name at the forge.\n")


def test_without_reviewers_anybody_may_approve_the_method_and_that_is_said(firm: Path, run: Run) -> None:
    (firm / "plans/firm.yaml").write_text("name: Van Dam\nlanguage: en\nyear: 2026\n", encoding="utf-8")
    result = run("owners")
    assert "criteria" not in result.stdout
    assert "anybody may approve the method" in result.stderr


def test_who_approves_and_has_no_name_is_a_finding(firm: Path, run: Run) -> None:
    said = run("check", "--rule", "no-forge-name", "--format", "concise").stdout
    assert said.startswith("plans/people.yaml:3:1 AP143 Bo de Vries approves changes, but has no name at the forge.")
    assert len(said.splitlines()) == 1
