"""On a system that has no more than Windows has (no `fcntl`, no `fork`, fewer flags to open a file with) every command still works, and on one
whose disk takes two spellings for one name, as that of macOS.

It is only played here: what is missing there is hidden from a process of its own before it begins, and what Windows refuses is refused:
to open, move or remove what has a name that it cannot have, to move or remove what is open, and to move something over something else.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE

import pytest
from click.testing import Result

from accountplan.base.shipped import find_shipped_folder
from cli.insensitive import play as play_insensitive
from cli.small import GENERATOR, TODAY
from folders import read_files

Run = Callable[..., Result]

PLAY = """
import ctypes, multiprocessing, os, re, shutil, signal, sys, warnings
for name in ("fcntl", "grp", "pwd", "resource", "termios"):
    sys.modules[name] = None
for name in ("fork", "forkpty", "sched_getaffinity", "O_NOFOLLOW", "O_NONBLOCK", "geteuid", "getuid", "chown", "mkfifo"):
    delattr(os, name)
for name in ("SIGHUP", "SIGKILL", "SIGPIPE", "SIGUSR1"):
    delattr(signal, name)
shutil._use_fd_functions = False  # it asked before these were gone
multiprocessing.get_all_start_methods = lambda: ["spawn"]

load = ctypes.CDLL
ctypes.CDLL = lambda name, *rest, **more: load(name.strip() if name else int(name), *rest, **more)  # None is no library there

BAD = re.compile(r'[<>:"|?*\\\\]|[. ]$|^(con|prn|aux|nul|com[0-9]|lpt[0-9])($|[.])', re.IGNORECASE)
HERE = os.getcwd()

def refuse(event, arguments):
    if event in ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link"):
        for path in arguments[:2 if event in ("os.rename", "os.link") else 1]:
            for part in os.fsdecode(path).removeprefix(HERE).split("/") if isinstance(path, (str, bytes)) else ():
                if BAD.search(part) and part not in (".", ".."):
                    raise OSError(22, "Invalid argument", path)
    if event in ("os.rename", "os.remove", "os.rmdir"):
        for number in os.listdir("/proc/self/fd"):
            try:
                held = os.readlink("/proc/self/fd/" + number)
            except OSError:
                continue
            whole = os.path.abspath(os.fsdecode(arguments[0]))
            if held == whole or held.startswith(whole + "/"):
                raise PermissionError(13, "The process cannot access the file because it is being used by another process", whole)
sys.addaudithook(refuse)

rename = os.rename
def plain_rename(source, target, **options):
    if os.path.lexists(target):
        raise FileExistsError(17, "Cannot create a file when that file already exists", str(target))
    rename(source, target, **options)
os.rename = plain_rename

def no_links(*_, **__):
    raise OSError(1314, "A required privilege is not held by the client")
os.symlink = no_links

link = os.link
def plain_link(source, target, **options):
    if options:
        raise NotImplementedError("link: follow_symlinks unavailable on this platform")
    link(source, target)
os.link = plain_link

warnings.filterwarnings("ignore", "only soft file lock is available")  # Windows has a real one
"""
BARE = f"{PLAY}from accountplan.cli.main import main\nmain()\n"


@pytest.mark.parametrize(
    "command",
    [
        ("build", "--workers", "2"),
        ("check",),
        ("check", "--fix"),
        ("score",),
        ("export", "--format", "json"),
        ("export", "--format", "xlsx", "--out", "portfolio.xlsx"),
        ("new", "account", "river", "--name", "River"),
        ("new", "person", "Anna de Wit"),
        ("schema", "--out", "schema"),
        ("init", "elsewhere", "--language", "nl", "--ci", "github"),
        ("rules",),
    ],
    ids=" ".join,
)
def test_a_command_works_without_what_only_posix_has(clean: Path, command: tuple[str, ...]) -> None:
    done = bare(clean, "--today", TODAY, *command)
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0), done.stderr


def test_a_site_built_there_is_the_same_and_leaves_nothing_beside_it(clean: Path) -> None:
    """Built twice, so that the second build replaces the first and keeps the dates of its pages."""
    for _ in range(2):
        assert bare(clean, "--today", TODAY, "build", "--no-booklets", "--quiet", "--fresh").returncode == 0
    command = [sys.executable, "-m", "accountplan", "--today", TODAY, "build", "--no-booklets", "--quiet", "--out", "here"]
    subprocess.run(command, cwd=clean, env={"PYTHONPATH": str(GENERATOR)}, check=True)
    here, there = (read_files(clean / name) for name in ("here", "site"))
    assert here == there
    assert not [path.name for path in clean.iterdir() if path.name.startswith(".site")]


def bare(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BARE, *words]
    return subprocess.run(command, cwd=folder, env={"PYTHONPATH": str(GENERATOR)}, capture_output=True, text=True, check=False)


REFUSED = {
    "a reserved name": "open('aux.txt', 'w')",
    "a point at the end": "os.mkdir('north.')",
    "a colon": "open('a:b', 'w')",
    "a name with it": "os.rename('plans', 'what?')",
    "an open file that is removed": "held = open('plans/firm.yaml'); os.remove('plans/firm.yaml')",
    "an open file that is replaced": "held = open('plans/firm.yaml'); os.replace('plans/firm.yaml', 'firm.yaml')",
    "a folder with an open file": "held = open('plans/firm.yaml'); os.rename('plans', 'old')",
    "something in its place": "os.rename('plans/firm.yaml', 'plans/people.yaml')",
    "a link": "os.symlink('plans', 'link')",
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_windows_refuses_is_refused_here(clean: Path, what: str) -> None:
    """Else these tests would show nothing."""
    done = subprocess.run([sys.executable, "-c", PLAY + REFUSED[what]], cwd=clean, capture_output=True, text=True, check=False)
    assert (done.returncode, "Error" in done.stderr.splitlines()[-1]) == (1, True)


def test_g6_doctor_looks_there_too(clean: Path) -> None:
    done = bare(clean, "doctor", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert [each["message"] for each in json.loads(done.stdout) if each["topic"] == "disk"] == ["This disk can keep two builds apart."]


# ---- What differs only in how it is written ---------------------------------------------------------------


def with_windows_ends(folder: Path) -> Path:
    """The same files with the line ends of Windows."""
    for path in folder.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return folder


def test_g6_plans_with_the_line_ends_of_windows_say_the_same(workspace: Path, run: Run) -> None:
    before = {words: run(*words, "--format", "json").stdout for words in (("check",), ("score",))}
    with_windows_ends(workspace / "plans")
    assert {words: run(*words, "--format", "json").stdout for words in before} == before


def test_g6_a_site_from_plans_with_those_ends_has_the_same_pages(clean: Path, run: Run) -> None:
    """But for the revision, a digest of the bytes, where that is shown."""
    pages = []
    for _ in range(2):
        assert run("build", "--no-booklets", "--quiet", "--fresh").exit_code == 0
        pages.append({path.name: path.read_bytes() for path in sorted((clean / "site").rglob("*.html")) if path.name != "index.html"})
        with_windows_ends(clean / "plans")
    assert pages[0] == pages[1]


def test_g6_what_is_mended_and_added_keeps_those_ends(workspace: Path, run: Run) -> None:
    acme = workspace / "plans/accounts/acme.yaml"
    acme.write_text(acme.read_text(encoding="utf-8").replace("turnover: 90000", "turnover: 90.000"), encoding="utf-8")
    with_windows_ends(workspace / "plans")
    assert run("check", "--fix").exit_code == 1
    assert run("new", "person", "Anna de Wit").exit_code == 0
    for path in (acme, workspace / "plans/people.yaml"):
        content = path.read_bytes()
        assert content.count(b"\r\n") == content.count(b"\n") > 0
    assert b"turnover: 90000" in acme.read_bytes()


def test_g6_templates_with_those_ends_make_the_same_pages(clean: Path, run: Run) -> None:
    run("build", "--no-booklets", "--quiet")
    before = (clean / "site/accounts.html").read_bytes()
    own = clean / "templates/site/accounts.html"
    own.parent.mkdir(parents=True)
    own.write_bytes((find_shipped_folder("templates") / "site/accounts.html").read_bytes().replace(b"\n", b"\r\n"))
    run("build", "--no-booklets", "--quiet", "--templates")
    assert (clean / "site/accounts.html").read_bytes() == before


def test_g6_no_text_is_written_whose_line_ends_depend_on_the_system() -> None:
    """Each place that writes text names its line ends; bytes have none to choose."""
    loose = [
        f"{path.name}:{node.lineno}"
        for path in sorted((GENERATOR / "accountplan").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "write_text"
        if "newline" not in {keyword.arg for keyword in node.keywords}
    ]
    assert loose == []


@pytest.mark.parametrize(
    "typed",
    [
        "Plans/Accounts/ACME.yaml",
        "plans/accounts/Acme.yaml",
        "plans/accounts/E\u0301nergie/dune.yaml",
        "plans/accounts/\u00e9NERGIE",
        "PLANS",
    ],
)
def test_g6_a_path_is_found_however_it_is_spelled_where_the_disk_finds_it(
    workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    """It was looked for by its letters: nothing was checked, and all was well."""
    folder = workspace / "plans/accounts/\u00c9nergie"
    folder.mkdir()
    for name in ("dune", "river"):
        (folder / f"{name}.yaml").write_text("name: Dune\nlead: nobody\n", encoding="utf-8")
    (workspace / "plans/accounts/acme.yaml").write_text("name: Acme\nlead: nobody\n", encoding="utf-8")
    play_insensitive(monkeypatch)
    result = run("check", typed)
    assert (result.exit_code, result.stderr) == (1, "")


def test_g6_where_the_disk_tells_them_apart_another_spelling_is_not_found(workspace: Path, run: Run) -> None:
    assert run("check", "plans/accounts/ACME.yaml").exit_code == 2


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_g6_a_console_that_knows_few_letters_gets_what_it_can_show(clean: Path, encoding: str) -> None:
    environment = {"PYTHONPATH": str(GENERATOR), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    command = [sys.executable, "-m", "accountplan", "-C", "Łódź→", "check"]
    done = subprocess.run(command, cwd=clean, env=environment, capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
    assert b"does not exist" in done.stderr


def test_g6_a_workspace_deep_in_folders_is_built(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = clean.parent / "/".join(["folder-with-a-long-name"] * 12)
    deep.parent.mkdir(parents=True)
    clean.rename(deep)
    monkeypatch.chdir(deep)
    assert len(str(deep)) > 260
    assert run("build", "--no-booklets", "--quiet").exit_code == 0


def test_serve_works_there_too(clean: Path) -> None:
    command = [sys.executable, "-c", BARE, "--today", TODAY, "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=clean, env={"PYTHONPATH": str(GENERATOR)}, stdout=PIPE, stderr=PIPE, text=True) as running:
        assert running.stdout
        assert running.stderr
        assert "http://127.0.0.1:" in running.stdout.readline()
        built = running.stderr.readline()
        running.terminate()
        _, errors = running.communicate(timeout=30)
    assert (running.returncode, "Traceback" in built + errors) == (0, False)
