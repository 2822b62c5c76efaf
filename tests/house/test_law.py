"""The house keeps its own law: arrows between the rooms, nothing that only works on one machine."""

import re
import shutil
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent.parent


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [str(command), "--no-cache"],
        cwd=root,
        env={"PYTHONPATH": str(root / "generator"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_rooms_keep_the_law(house: Path) -> None:
    result = lint_imports(house)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("score", "from accountplan.load import load"),
        ("model", "import accountplan.pipeline"),
        ("render", "from accountplan.present import draft_pages"),
    ],
)
def test_a_planted_arrow_breaks_the_law(house: Path, room: str, line: str) -> None:
    init = house / "generator" / "accountplan" / room / "__init__.py"
    init.write_text(init.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    assert lint_imports(house).returncode == 1


def list_circle(graph: grimp.ImportGraph) -> list[str]:
    """Some modules that import each other in a circle, late and for types too; none when a reader can take them one by one."""
    try:
        TopologicalSorter({module: graph.find_modules_directly_imported_by(module) for module in graph.modules}).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("accountplan", cache_dir=None)
    assert not list_circle(graph)
    graph.add_import(importer="accountplan.cli.options", imported="accountplan.cli.moments")
    assert set(list_circle(graph)) == {"accountplan.cli.options", "accountplan.cli.moments"}


def tracked() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listing.returncode:
        pytest.skip("not a Git checkout")
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_the_project_stands_alone() -> None:
    """No file refers to a folder beside the project; only this test may name it."""
    outside = re.compile(rb"\.\./" + rb"shared/|/wo" + rb"rk/(main|shared)")
    assert [str(path) for path in tracked() if path.suffix not in (".png", ".woff2", ".pdf") and outside.search(path.read_bytes())] == [], (
        "names a folder outside the project"
    )


def test_the_locks_carry_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text
        for block in re.split(r"\n(?=\S)", text.strip()):
            assert "--hash=sha256:" in block, block.splitlines()[0]


def test_the_clock_and_the_environment_are_read_in_cli_only() -> None:
    forbidden = re.compile(r"\b(date\.today|datetime\.now|time\.time\(|os\.environ|getenv|sys\.exit|(?<![.\w])(?<!def )print\()")
    package = ROOT / "generator" / "accountplan"
    found = [
        f"{path.relative_to(package)}: {line.strip()}"
        for path in sorted(package.rglob("*.py"))
        if path.relative_to(package).parts[0] != "cli"
        for line in path.read_text(encoding="utf-8").splitlines()
        if forbidden.search(line)
    ]
    assert found == [], "only `cli` does this: let it hand on what comes of it, as an argument"
