"""The package as a user gets it: a wheel in an environment of its own, far from this repository; and as a colleague has it, editable."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from accountplan import __version__

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.wheel


def call(*command: object, cwd: Path, **environment: str) -> str:
    """Run a command that must succeed, in an environment that knows nothing of this one."""
    variables = {
        "PATH": os.environ["PATH"],
        "HOME": str(cwd),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "SOURCE_DATE_EPOCH": "1795478400",
        **environment,
    }
    done = subprocess.run([str(each) for each in command], cwd=cwd, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the package is built from; what Git ignores is not there."""
    folder = tmp_path_factory.mktemp("source")
    for name in ("generator", "templates", "schema"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    for name in (".gitignore", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is built from the source distribution."""
    out = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, source, cwd=out)
    [made] = out.glob("*.whl")
    return made


def environment(folder: Path) -> Path:
    """A virtual environment with the dependencies of this one, but not with this package; gives its Python."""
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = Path(call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    (site / "dependencies.pth").write_text(str(Path(pytest.__file__).parent.parent), encoding="utf-8")
    return python


def install(python: Path, *what: object) -> None:
    """Install without the network."""
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation")
    call(*pip, *what, cwd=python.parent)


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = environment(tmp_path_factory.mktemp("environment"))
    install(made, wheel)
    return made


def test_the_wheel_carries_templates_schemas_and_catalogues(wheel: Path, source: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("templates", "schema"):
        files = {f"accountplan/{path.relative_to(source).as_posix()}" for path in (source / folder).rglob("*") if path.is_file()}
        assert files
        assert files <= names
    for name in ("locale/nl/LC_MESSAGES/accountplan.mo", "cli/serving/reload.js", "cli/serving/serve.css"):
        assert f"accountplan/{name}" in names
    assert not [name for name in names if "__pycache__" in name or name.endswith((".pyc", ".po"))]


def test_the_same_source_gives_the_same_wheel(wheel: Path, source: Path, tmp_path: Path) -> None:
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, source, cwd=tmp_path)
    assert next(tmp_path.iterdir()).read_bytes() == wheel.read_bytes()


def test_the_installed_package_is_the_one_that_runs(python: Path, tmp_path: Path) -> None:
    place = call(python, "-c", "import accountplan; print(accountplan.__file__)", cwd=tmp_path).strip()
    assert Path(place).is_relative_to(python.parent.parent)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_firm_begins_checks_and_builds_from_any_folder(python: Path, tmp_path: Path, language: str) -> None:
    command = python.with_name("accountplan")
    call(command, "init", "firm", "--language", language, "--name", "Van Dam", "--ci", "github", cwd=tmp_path)
    assert (tmp_path / "firm/schema/account.schema.json").is_file()
    firm = tmp_path / "firm"
    call(command, "check", "--fail-on", "advice", cwd=firm)
    call(command, "new", "prospect", "Haven", cwd=firm / "plans")
    call(command, "build", "--out", tmp_path / "elsewhere", cwd=firm / "plans" / "accounts")
    assert f'<html lang="{language}"' in (tmp_path / "elsewhere/index.html").read_text(encoding="utf-8")
    assert (tmp_path / "elsewhere/booklets/booklet-B.pdf").read_bytes().startswith(b"%PDF-")


@pytest.fixture
def repository(source: Path, tmp_path: Path) -> Path:
    """A checkout of the source, with one commit."""
    folder = tmp_path / "repository"
    shutil.copytree(source, folder)
    call("git", "init", "--quiet", cwd=folder)
    commit(folder)
    return folder


def commit(folder: Path) -> str:
    """Commit everything; gives what a version says of that commit."""
    name = ("-c", "user.name=Someone", "-c", "user.email=someone@example.com")
    call("git", "add", ".", cwd=folder)
    call("git", *name, "commit", "--quiet", "--allow-empty", "--message", "A change", cwd=folder)
    return f"+g{call('git', 'rev-parse', 'HEAD', cwd=folder)[:10]}"


def build(folder: Path, out: Path, kind: str = "--wheel") -> Path:
    """The one wheel of a checkout."""
    call(sys.executable, "-m", "build", *((kind,) if kind else ()), "--no-isolation", "--outdir", out, folder, cwd=folder)
    [made] = out.glob("*.whl")
    return made


def said(python: Path) -> str:
    """What the installed command says of itself, where there is no Git."""
    return call(python.with_name("accountplan"), "--version", cwd=python.parent, PATH="").removeprefix(f"accountplan {__version__}").strip()


def test_g1_the_wheel_of_a_newer_commit_with_the_same_version_replaces_the_old_one(repository: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "environment")
    for number in range(2):
        now = commit(repository)
        made = build(repository, tmp_path / f"dist-{number}")
        assert made.name == f"accountplan-{__version__}{now}-py3-none-any.whl"
        install(python, made)
        assert said(python) == now


def test_g1_the_same_commit_gives_the_same_wheel_also_from_another_clone_and_by_way_of_the_source_package(
    repository: Path, tmp_path: Path
) -> None:
    call("git", "clone", "--quiet", "--depth=1", repository.as_uri(), "clone", cwd=tmp_path)
    wheels = [build(repository, tmp_path / "a"), build(tmp_path / "clone", tmp_path / "b"), build(repository, tmp_path / "c", "")]
    assert len({path.name for path in wheels}) == len({path.read_bytes() for path in wheels}) == 1


def test_g1_what_differs_from_its_commit_says_so_and_a_copy_without_one_is_unknown(repository: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "environment")
    install(python, "--editable", repository)
    now = commit(repository)
    call_version = (python.with_name("accountplan"), "--version")
    assert call(*call_version, cwd=tmp_path).strip().endswith(now)
    (repository / "templates" / "new.html").touch()
    assert call(*call_version, cwd=tmp_path).strip().endswith(f"{now}.changed")
    (repository / ".git").rename(tmp_path / ".git")  # a repository further up, of someone else
    assert call(*call_version, cwd=tmp_path).strip().endswith("+unknown")


def test_an_editable_install_works_on_the_source_itself(source: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "environment")
    install(python, "--editable", source)
    place = call(python, "-c", "import accountplan; print(accountplan.__file__)", cwd=tmp_path).strip()
    assert Path(place).is_relative_to(source)
    command = python.with_name("accountplan")
    call(command, "init", "firm", cwd=tmp_path)
    call(command, "build", "--no-booklets", cwd=tmp_path / "firm")
    assert (tmp_path / "firm/site/index.html").is_file()
