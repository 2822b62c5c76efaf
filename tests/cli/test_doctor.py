"""What `doctor` says of the installation and the workspace, each line of it; and that it never writes, follows, waits or falls over."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
from click.testing import Result

import texts
from accountplan import author
from accountplan.author import start, starter
from accountplan.base.error import UserError
from accountplan.base.text import say
from accountplan.cli import checkups
from accountplan.cli.checkups import disk, package, pango, program, python
from accountplan.cli.checkups import git as git_topic
from accountplan.cli.commands import doctor
from accountplan.cli.commands.init import make_schemas
from accountplan.cli.keeping import find_secret
from accountplan.cli.version import find_version
from accountplan.render.booklet import fonts, printer_libraries

Run = Callable[..., Result]
WORKFLOW = author.WORKFLOWS["github"]


class Line(NamedTuple):
    """A sign as a program reads it."""

    state: str
    message: str
    help: str
    path: str | None


@pytest.fixture
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """A workspace as `init` leaves it, kept by Git, with a package of this version in tools/."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    (tmp_path / "temporary").mkdir()
    folder = tmp_path / "firm"
    assert run("init", str(folder), "--language", "en", "--ci", "github").exit_code == 0
    monkeypatch.chdir(folder)
    git("init", "--quiet")
    shutil.copy(Path(__file__).parents[2] / "requirements.lock", make_tools(folder))
    put_wheel(folder, find_version())
    return folder


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def make_tools(folder: Path) -> Path:
    (folder / "tools").mkdir()
    return folder / "tools"


def put_wheel(folder: Path, version: str) -> Path:
    """A package with nothing in it."""
    path = folder / "tools" / f"accountplan-{version}-py3-none-any.whl"
    path.write_bytes(b"PK\x05\x06" + bytes(18))
    return path


@pytest.fixture
def look(run: Run) -> Callable[[str], list[Line]]:
    """The signs of a topic, or of all."""

    def look(topic: str) -> list[Line]:
        result = run("doctor", "--format", "json", today=None)
        assert result.exit_code in (0, 1), result.output
        told = json.loads(result.stdout)
        assert result.exit_code == any(each["state"] == "do" for each in told)
        return [Line(*(each[key] for key in Line._fields)) for each in told if topic in ("", each["topic"])]

    return look


Look = Callable[[str], list[Line]]


def only(lines: list[Line], state: str) -> list[str]:
    return [line.message for line in lines if line.state == state]


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file below a folder, with its size, when it was written, and what it holds."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): (path.stat().st_mode, path.stat().st_mtime_ns, path.read_bytes()) for path in paths}


# ---- The whole ----------------------------------------------------------------------------------------


def test_g3_a_new_workspace_is_well(firm: Path, look: Look, run: Run) -> None:
    assert [line for line in look("") if line.state != "well"] == []
    result = run("doctor", today=None)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "All is well.")


def test_g3_each_topic_says_something_and_belongs_to_the_installation_or_the_workspace(firm: Path, run: Run) -> None:
    told = json.loads(run("doctor", "--format", "json", today=None).stdout)
    parts = {each["topic"]: each["part"] for each in told}
    modules = {path.stem for path in Path(checkups.__file__).parent.glob("[a-z]*.py")}
    assert set(parts) == modules
    assert [topic for topic, part in parts.items() if part == "installation"] == [
        "fonts",
        "pango",
        "program",
        "python",
        "secret",
        "terminal",
    ]


def test_g3_nothing_is_written(firm: Path, tmp_path: Path, run: Run) -> None:
    before = snapshot(tmp_path)
    run("doctor", today=None)
    assert snapshot(tmp_path) == before


def test_g3_outside_a_workspace_the_installation_is_looked_at_alone(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("doctor", today=None)
    assert result.exit_code == 0
    assert "Workspace" not in result.stdout
    assert "There is no workspace here, so only the installation was looked at." in result.stdout


def test_g3_a_folder_that_is_gone_cannot_be_looked_at(tmp_path: Path, process: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    assert process("-C", str(tmp_path / "gone"), "doctor", cwd=tmp_path).returncode == 2


def test_g3_a_firm_reads_dutch_and_counts_what_there_is_to_do(firm: Path, run: Run) -> None:
    (firm / "plans/firm.yaml").write_text("name: Van Dam\nlanguage: nl\n", encoding="utf-8")
    shutil.rmtree(firm / "schema")
    lines = run("doctor", today=None).stdout.splitlines()
    assert "Installatie" in lines
    assert "  te doen  schema/account.schema.json ontbreekt." in lines
    assert "           Herstel: Voer uit: accountplan schema --out schema" in lines
    assert lines[-1] == f"Er zijn {len(make_schemas())} dingen te doen."


def test_g3_a_topic_that_the_disk_refuses_is_a_line_and_the_others_go_on(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Iterator[checkups.Sign]:
        raise PermissionError(errno.EACCES, "Permission denied", "/somewhere")

    monkeypatch.setattr(disk, "look", refuse)
    assert look("disk") == [
        Line(
            "do",
            "/somewhere cannot be looked at: you may not use it.",
            "See whether it is still there, and whether you may read it.",
            "/somewhere",
        )
    ]
    assert only(look("git"), "well")


# ---- The installation -----------------------------------------------------------------------------------


def test_g3_the_program_is_said_with_its_commit(firm: Path, look: Look) -> None:
    [line] = look("program")
    assert line.message.startswith(f"accountplan {find_version()} is in ")


@pytest.mark.parametrize("version", ["0.1.0+unknown", "0.1.0+g2c614bf01d.changed"])
def test_g3_a_package_without_a_commit_is_doubtful(
    firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: str
) -> None:
    (tmp_path / "version.txt").write_text(version, encoding="ascii")
    monkeypatch.setattr(program, "WRITTEN", tmp_path / "version.txt")
    monkeypatch.setattr("accountplan.cli.version.WRITTEN", tmp_path / "version.txt")
    assert only(look("program"), "note") == ["This package was not made of a commit, so there is no telling later what was installed."]


def test_g3_files_of_the_package_that_are_gone_or_changed_are_named(
    firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class File(str):
        size: int | None = 3

        def locate(self) -> Path:
            return tmp_path / self

        def as_posix(self) -> str:
            return self

    (tmp_path / "good.py").write_bytes(b"123")
    (tmp_path / "short.py").write_bytes(b"1")
    unknown = File("noted-without-a-size.py")
    unknown.size = None
    files = [File("good.py"), File("short.py"), *(File(f"gone-{n}.py") for n in range(3)), unknown]
    monkeypatch.setattr(program, "_find_distribution", lambda: SimpleNamespace(files=files))
    monkeypatch.setattr(program, "WRITTEN", Path(__file__))
    assert only(look("program"), "do") == ["Files of this package are missing or have changed: gone-0.py, gone-1.py, gone-2.py and …."]


def test_g3_python_is_new_enough_or_is_not(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    assert look("python")[0].message.endswith("is new enough.")
    monkeypatch.setattr(python, "OLDEST", (4, 0))
    assert only(look("python"), "do")[0].endswith("is too old: 4.0 or later is needed.")


def test_g3_a_library_that_is_missing_is_named(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(python, "list_libraries", lambda: ["pyyaml", "no-such-library"])
    assert only(look("python"), "do") == ["Libraries are missing: no-such-library."]


def test_g3_without_pango_it_says_what_to_install_on_this_system(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    def lack() -> None:
        raise UserError(say("The booklets cannot be printed: this system lacks Pango."), printer_libraries.word_remedy())

    monkeypatch.setattr(printer_libraries, "list_system_kinds", lambda: ["darwin"])
    monkeypatch.setattr(printer_libraries, "import_printer", lack)
    [line] = look("pango")
    assert (line.state, line.message) == ("do", "The booklets cannot be printed: this system lacks Pango.")
    assert "`brew install pango`" in line.help


def test_g3_without_the_part_that_cuts_fonts_booklets_are_still_printed(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = SimpleNamespace(pango=SimpleNamespace(pango_version=lambda: 15012), harfbuzz_subset=None)
    monkeypatch.setattr(pango, "_find_libraries", lambda: libraries)
    assert [(line.state, line.message.partition(":")[0]) for line in look("pango")] == [
        ("well", "Pango 1.50.12 is there"),
        ("note", "The part of HarfBuzz that cuts fonts is missing. Booklets can be printed without it, but it takes longer."),
    ]


def test_g3_a_font_that_is_none_is_named(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "Plan.ttf").write_bytes(b"version https://git-lfs")
    monkeypatch.setattr(fonts, "list_files", lambda: {"Plan.ttf": tmp_path / "Plan.ttf"})
    assert only(look("fonts"), "do") == ["These files are not fonts: Plan.ttf."]
    monkeypatch.setattr(fonts, "list_files", dict)
    assert only(look("fonts"), "do") == ["The fonts are missing."]


def test_g3_a_terminal_that_knows_few_letters_is_told(firm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from accountplan.cli.checkups import Place, terminal

    place = Place("1", firm)
    for encoding, watched, state in (("cp1252", True, "note"), ("utf-8", True, "well"), ("UTF8", True, "well"), ("cp1252", False, "well")):
        monkeypatch.setattr(sys, "stdout", SimpleNamespace(encoding=encoding, isatty=lambda watched=watched: watched))
        assert [sign.state for sign in terminal.look(place)] == [state]


def make_secret(content: bytes = bytes(32), mode: int = 0o600) -> Path:
    path = find_secret()
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    path.chmod(mode)
    return path


def test_g3_a_secret_that_others_may_read_is_to_be_closed(firm: Path, look: Look) -> None:
    path = make_secret()
    assert only(look("secret"), "well") == [f"Only you may read {path}."]
    for mode in (0o640, 0o604, 0o620):
        path.chmod(mode)
        [line] = look("secret")
        assert (line.state, line.help) == ("do", f"Run: chmod 600 {path}")


def test_g3_a_secret_that_is_cut_off_or_something_else_cannot_be_used(firm: Path, look: Look) -> None:
    path = make_secret(b"short")
    assert only(look("secret"), "do") == [f"{path} cannot be used, so nothing is kept between builds, and each takes longer."]
    path.unlink()
    os.mkfifo(path)
    assert only(look("secret"), "do") == [f"{path} is a pipe, and not a file."]


def test_c19_a_secret_that_can_never_be_made_is_not_promised(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(firm / "plans/firm.yaml"))
    [line] = look("secret")
    assert (line.state, line.path) == ("do", f"{firm}/plans/firm.yaml/accountplan/secret")
    assert line.help.startswith(f"See that {firm}/plans/firm.yaml is a folder in which you may write")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(firm / "plans/new"))
    assert [line.state for line in look("secret")] == ["well"]


# ---- What init wrote --------------------------------------------------------------------------------------


def test_g3_the_texts_of_today_are_noted() -> None:
    assert texts.list_unknown() == [], "run: make schema"


def test_g3_a_new_text_is_noted_and_no_old_one_is_taken_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = texts.FILE.read_text(encoding="utf-8").splitlines()
    monkeypatch.setattr(texts, "FILE", tmp_path / "texts.txt")
    texts.FILE.write_text("\n".join(old), encoding="utf-8")
    monkeypatch.setattr(texts, "list_texts", lambda: [("README.md", "# Of\nnew\n")])
    texts.main()
    new = texts.FILE.read_text(encoding="utf-8").splitlines()
    digest = author.digest_text("README.md", "# Another heading\nnew\n")
    assert set(new) - set(old) == {f"README.md {digest}"}
    assert set(old) <= set(new)


def test_g3_only_the_heading_of_the_readme_differs_between_firms() -> None:
    for path in (*author.YIELDING, *author.WORKFLOWS.values()):
        for text in author.list_todays_texts(path).values():
            first, _, rest = text.partition("\n")
            assert not starter.BLANK.search(rest)
            assert not starter.BLANK.search(first) or path == "README.md"


@pytest.mark.parametrize("path", [*author.YIELDING, WORKFLOW, *make_schemas()])
def test_g3_a_file_is_that_of_this_version_or_an_older_one_or_changed_or_missing(
    firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    file = firm / path
    text = file.read_text(encoding="utf-8")
    assert only([line for line in look("texts") if line.path == path], "do") == []
    file.write_text(text + "# ours\n", encoding="utf-8")
    [changed] = [line for line in look("texts") if line.path == path]
    assert changed.state == ("do" if path.startswith("schema/") else "note")
    assert "changed by hand" in changed.message
    known = start.list_known_texts(path) | {author.digest_text(path, text + "# ours\n")}
    monkeypatch.setattr(author, "list_known_texts", lambda each: known if each == path else frozenset())
    [older] = [line for line in look("texts") if line.path == path]
    assert (older.state, older.message) == ("do", f"{path} is that of an older version.")
    file.unlink()
    missing = [(line.state, line.message) for line in look("texts") if line.path == path]
    assert missing == ([] if path == WORKFLOW else [("do", f"{path} is missing.")])


def test_g3_a_firm_without_a_workflow_is_told_how_to_get_one_and_one_with_another_forge_has_one(firm: Path, look: Look) -> None:
    (firm / WORKFLOW).unlink()
    assert only(look("texts"), "note") == ["There is no workflow that checks and builds every change."]
    (firm / author.WORKFLOWS["gitlab"]).write_text(author.make_workflow("gitlab", "nl", "ours"), encoding="utf-8")
    assert [line for line in look("texts") if line.state != "well"] == []
    assert ".gitlab-ci.yml is that of this version." in only(look("texts"), "well")


def test_g3_a_file_in_the_place_of_the_folder_of_schemas_is_one_line(firm: Path, look: Look) -> None:
    shutil.rmtree(firm / "schema")
    (firm / "schema").write_text("a note", encoding="utf-8")
    (line,) = [each for each in look("texts") if (each.path or "").startswith("schema")]
    assert line == Line(
        "do", "schema is not a folder, so nothing can be written in it.", "Remove it, and run: accountplan schema --out schema", "schema"
    )


def test_g3_windows_line_ends_are_no_change(firm: Path, look: Look) -> None:
    for path in ("README.md", ".gitattributes", "schema/account.schema.json"):
        (firm / path).write_bytes((firm / path).read_bytes().replace(b"\n", b"\r\n"))
    assert [line for line in look("texts") if line.state != "well"] == []


def test_g3_a_readme_in_the_other_language_or_of_a_firm_that_was_renamed_is_no_change(firm: Path, look: Look) -> None:
    (firm / "plans/firm.yaml").write_text("name: Another name\nlanguage: en\n", encoding="utf-8")
    (firm / "README.md").write_text(author.list_todays_texts("README.md")["nl"].replace("<<title>>", "Bureau"), encoding="utf-8")
    assert [line for line in look("texts") if line.state != "well"] == []


def test_g3_lines_of_ones_own_are_welcome_in_gitattributes_and_lost_ones_are_named(firm: Path, look: Look) -> None:
    file = firm / ".gitattributes"
    file.write_text(file.read_text(encoding="utf-8").replace("*.yaml text eol=lf\n", "*.docx binary\n"), encoding="utf-8")
    assert only(look("texts"), "do") == [".gitattributes lacks a line: *.yaml text eol=lf"]


def test_g3_the_workflow_is_looked_for_at_the_top_of_the_repository(firm: Path, look: Look) -> None:
    (firm / ".git").rename(firm.parent / ".git")
    (firm / ".github").rename(firm.parent / ".github")
    assert only([line for line in look("texts") if line.path == WORKFLOW], "well") != []


BAD = ("link", "link that leads nowhere", "pipe", "folder", "huge", "unreadable")


def plant(path: Path, bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put something odd in the place of a file."""
    path.unlink(missing_ok=True)
    match bad:
        case "link":
            path.symlink_to("/etc/passwd")
        case "link that leads nowhere":
            path.symlink_to("nowhere")
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "huge":
            with path.open("wb") as file:
                file.truncate(1 << 40)
        case "unreadable":
            path.write_bytes(b"secret")
            real = os.open

            def refuse(name: Any, *rest: Any, **more: Any) -> int:
                if Path(os.fspath(name)) == path:
                    raise PermissionError(errno.EACCES, "Permission denied", str(path))
                return real(name, *rest, **more)

            monkeypatch.setattr(os, "open", refuse)


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("path", ["README.md", "schema/account.schema.json", WORKFLOW, "tools/requirements.lock"])
def test_g3_bad_luck_is_a_line_and_never_a_traceback(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch, path: str, bad: str) -> None:
    plant(firm / path, bad, monkeypatch)
    [line] = [line for line in look("") if line.path == path and line.state != "well"][:1]
    expected = {
        "link": f"{path} is a link, and not a file.",
        "link that leads nowhere": f"{path} is a link, and not a file.",
        "pipe": f"{path} is a pipe, and not a file.",
        "folder": f"{path} is a folder, and not a file.",
        "unreadable": f"{path} cannot be looked at: you may not use it.",
    }
    assert line.message == expected.get(bad, line.message)


# ---- The package in tools/ ----------------------------------------------------------------------------------


def test_g3_another_version_in_tools_is_something_to_do(firm: Path, look: Look) -> None:
    [old] = (firm / "tools").glob("*.whl")
    old.unlink()
    put_wheel(firm, "0.0.9+g0123456789")
    assert only(look("package"), "do") == [
        f"tools/accountplan-0.0.9+g0123456789-py3-none-any.whl is not the version that runs here, {find_version()}."
    ]


def test_g3_two_packages_in_tools_are_one_too_many(firm: Path, look: Look) -> None:
    put_wheel(firm, "0.0.9")
    assert only(look("package"), "do")[0].startswith("tools/ holds more than one package: accountplan-0.0.9-")


def test_g3_a_workflow_without_a_package_cannot_run(firm: Path, look: Look) -> None:
    shutil.rmtree(firm / "tools")
    assert only(look("package"), "do") == ["tools/ holds no package, and the workflow installs it from there."]
    (firm / WORKFLOW).unlink()
    assert only(look("package"), "note") == ["tools/ holds no package, so that nothing says which version made these plans."]


def test_g3_a_workflow_that_names_a_commit_is_compared_with_what_runs(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(firm / "tools")
    (firm / WORKFLOW).write_text(f'env:\n  COMMIT: "{"ab" * 20}"    # the one that we use\n', encoding="utf-8")
    monkeypatch.setattr(doctor, "find_version", lambda: "0.1.0+gababababab")
    assert only(look("package"), "well") == ["The workflow installs the commit that runs here."]
    for other in ("0.1.0+gababababab.changed", "0.1.0+gbababababa", "0.1.0+unknown"):
        monkeypatch.setattr(doctor, "find_version", lambda other=other: other)
        assert only(look("package"), "do") == [f"The workflow installs commit ababababab, and {other} runs here."]


def test_g3_a_package_that_is_no_zip_is_not_whole(firm: Path, look: Look) -> None:
    [wheel] = (firm / "tools").glob("*.whl")
    wheel.write_text("version https://git-lfs.github.com/spec/v1\n", encoding="utf-8")
    assert only(look("package"), "do") == [f"tools/{wheel.name} is not a whole package."]
    wheel.unlink()
    os.mkfifo(wheel)
    assert only(look("package"), "do") == [f"tools/{wheel.name} is a pipe, and not a file."]


def test_g3_a_lock_that_is_missing_old_or_not_followed_is_said(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = firm / "tools/requirements.lock"
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text.replace("click==", "no-click=="), encoding="utf-8")
    assert only(look("package"), "do") == ["tools/requirements.lock lacks libraries that this version needs: click."]
    lock.write_text(text.replace("click==", "click==0."), encoding="utf-8")
    [line] = only(look("package"), "do")
    assert line == f"The versions installed here differ from those in tools/requirements.lock: click {python.find_installed('click')}."
    lock.unlink()
    assert only(look("package"), "do") == ["tools/requirements.lock is missing."]


def test_g3_a_lock_may_name_two_versions_for_two_systems() -> None:
    pins = package.read_pins("a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:00\na==2 ; x\nTyping_Extensions==4\n# b==3\n")
    assert pins == {"a": {"1", "2"}, "typing-extensions": {"4"}}


# ---- Git, folders and the disk --------------------------------------------------------------------------------


def test_g3_a_folder_without_git_and_a_machine_without_it(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(firm / ".git")
    assert only(look("git"), "do") == [f"Git does not keep the changes in {firm}."]
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert only(look("git"), "do") == ["Git is not installed: it keeps every change of your plans."]


def test_g3_a_repository_that_leaves_out_the_plans_or_keeps_the_site(firm: Path, look: Look) -> None:
    (firm / ".gitignore").write_text("plans/\n", encoding="utf-8")
    lines = look("git")
    assert only(lines, "do") == ["Git leaves out your plans: a line of some .gitignore names them."]
    assert [(line.path, line.help) for line in lines if line.state == "note"] == [
        ("site/", "Add this line to .gitignore: /site/"),
        (".site.accountplan-new/", "Add this line to .gitignore: /.site.accountplan-*"),
    ]


def test_g3_git_that_refuses_or_does_not_answer_is_a_line(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    (firm / ".git/config").write_text("[core\n", encoding="utf-8")
    assert only(look("git"), "do")[0].startswith(f"Git refuses to look at {firm}: fatal: bad config line 1")

    def hang(*_: object) -> None:
        raise subprocess.TimeoutExpired("git", 20)

    monkeypatch.setattr(git_topic, "_ask", hang)
    assert only(look("git"), "do") == ["Git does not answer within 20 seconds."]


@pytest.mark.parametrize("name", ["site", ".accountplan"])
def test_g3_a_folder_that_cannot_be_built_in_is_said(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (firm / name).symlink_to(firm.parent)
    assert only(look("site"), "do") == [f"{name} is a link or a file, and a build wants a folder there."]
    (firm / name).unlink()
    (firm / name).mkdir()
    assert f"{name}/ can be written." in only(look("site"), "well")
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != firm / name)
    assert only(look("site"), "do") == [f"You may not write in {name}/."]


@pytest.mark.parametrize("refusal", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP])
def test_g3_a_disk_without_locks_is_said(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch, refusal: int) -> None:
    assert only(look("disk"), "well") == ["This disk can keep two builds apart."]

    def refuse(*_: object) -> None:
        raise OSError(refusal, os.strerror(refusal))

    monkeypatch.setattr(fcntl, "flock", refuse)
    assert only(look("disk"), "do") == ["The disk of this folder has no locks, so nothing can be built on it."]


def test_g3_a_file_that_another_command_has_locked_is_no_lack_of_locks(firm: Path, look: Look) -> None:
    with (firm / "plans/firm.yaml").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert only(look("disk"), "do") == []


def test_g3_a_system_that_locks_in_another_way_is_not_asked(firm: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    assert only(look("disk"), "do") == []


def test_g3_what_killed_commands_left_is_named_and_a_build_clears_its_own(firm: Path, look: Look, tmp_path: Path) -> None:
    assert look("leftovers")[0].message == "Nothing is left of a command that was killed."
    (firm / ".site.accountplan-new").mkdir()
    (firm / ".site.accountplan-lock").touch()
    for path in ("plans/accounts/.acme.yaml.a1b2c3d4.new", "plans/.people.yaml.lock", "schema/.x.json.a1b2c3d4.new"):
        (firm / path).touch()
    (firm / "plans/.mine.new").touch()
    (tmp_path / "temporary/accountplan-serve-a1b2c3d4").mkdir()
    (tmp_path / "temporary/accountplan-serve-linklink").symlink_to(firm)
    lines = look("leftovers")
    assert [line.path for line in lines if line.state == "note"] == [".site.accountplan-lock", ".site.accountplan-new"]
    assert [line.path for line in lines if line.state == "do"] == [
        "plans/.people.yaml.lock",
        "plans/accounts/.acme.yaml.a1b2c3d4.new",
        "schema/.x.json.a1b2c3d4.new",
        str(tmp_path / "temporary"),
    ]
    assert (
        only(lines, "do")[-1] == f"{tmp_path}/temporary has copies of a site in it, from `accountplan serve`: accountplan-serve-a1b2c3d4."
    )


def test_g3_the_names_of_what_is_left_are_those_that_are_used(firm: Path) -> None:
    """If the names change in the code that writes, they change in what looks for them."""
    from tempfile import mkdtemp

    from accountplan.author.files import lock_file
    from accountplan.base.disk import write_beside
    from accountplan.cli.checkups import leftovers
    from accountplan.cli.serving import copies
    from accountplan.render.swap import Swap

    assert leftovers.HALF_WRITTEN.fullmatch(write_beside(firm / "acme.yaml", b"").name)
    with lock_file(firm / "plans/people.yaml"):
        [lock] = (firm / "plans").glob(".*")
        assert leftovers.HALF_WRITTEN.fullmatch(lock.name)
    for what in ("lock", "new", "aside", "swap-12"):
        assert leftovers.BESIDE_SITE.fullmatch(Swap(firm / "site").place(what).name)
    assert copies.COPY.fullmatch(Path(mkdtemp(prefix=copies.PREFIX)).name)
