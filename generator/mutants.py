"""Plant faults in the code and see which of them no test sees: `make mutants`, or `python generator/mutants.py present/site --sample 200`.

Cosmic Ray makes the faults: another operator, a number that is one more, a condition turned round. Each is planted in a copy of the
project, and the tests of its room run until one fails. Which rooms, which tests and how many faults must be seen is in `pyproject.toml`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from compileall import compile_dir
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

ROOT = Path(__file__).parent.parent
COPIED = ("generator", "templates", "schema", "tests", "plans", "pyproject.toml")
PRELOADED = ("babel", "jinja2", "markdown", "nh3", "pydantic", "yaml")
"""Imported once, before the tests of each fault run in a process of their own."""
OPERATORS = (
    "AddNot", "NumberReplacer", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "ReplaceBreakWithContinue",
    "ReplaceContinueWithBreak", "ReplaceUnaryOperator_Delete_Not", "ReplaceUnaryOperator_USub_UAdd", "ZeroIterationForLoop", "ExceptionReplacer",
    "ReplaceBinaryOperator_Add_Sub", "ReplaceBinaryOperator_Sub_Add", "ReplaceBinaryOperator_Mul_Div", "ReplaceBinaryOperator_Div_Mul",
    "ReplaceBinaryOperator_FloorDiv_Mul", "ReplaceBinaryOperator_Mod_Mul", "ReplaceBinaryOperator_Pow_Mul", "ReplaceComparisonOperator_Eq_NotEq",
    "ReplaceComparisonOperator_NotEq_Eq", "ReplaceComparisonOperator_Lt_LtE", "ReplaceComparisonOperator_LtE_Lt", "ReplaceComparisonOperator_Gt_GtE",
    "ReplaceComparisonOperator_GtE_Gt", "ReplaceComparisonOperator_Lt_GtE", "ReplaceComparisonOperator_LtE_Gt", "ReplaceComparisonOperator_Gt_LtE",
    "ReplaceComparisonOperator_GtE_Lt", "ReplaceComparisonOperator_Is_IsNot", "ReplaceComparisonOperator_IsNot_Is",
)  # fmt: skip
"""What Cosmic Ray does, without what any test would see: a product in the place of a sum is as good as a power."""
SILENT = ("@dataclass", "from ", "import ")
"""Lines that hold no behaviour begin so: what is taken from there is slots, and nothing else. Neither is `strict` of two lists as long as each other."""
FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault: the file from the root, the line, and which of the faults of one kind it is."""

    path: str
    line: int
    operator: str
    occurrence: int


def faults(path: Path) -> Iterator[Fault]:
    """All faults that can be planted in a file."""
    source = path.read_text(encoding="utf-8")
    nodes = list(ast_nodes(get_ast(source)))
    for name in OPERATORS:
        operator: Any = get_operator(f"core/{name}")
        places = [start for node in nodes for start, _ in operator().mutation_positions(node)]
        for occurrence, (line, _) in enumerate(places):
            text = source.splitlines()[line - 1].lstrip()
            if not text.startswith(SILENT) and not (name == "ReplaceTrueWithFalse" and "strict=True" in text):
                yield Fault(path.relative_to(ROOT).as_posix(), line, name, occurrence)


def planted(source: str, fault: Fault) -> str:
    """The source of a file with a fault in it."""
    return str(mutate_code(source, get_operator(f"core/{fault.operator}")(), fault.occurrence))


def shown(fault: Fault) -> str:
    """Where a fault is, and the line before and after."""
    source = (ROOT / fault.path).read_text(encoding="utf-8")
    pairs = zip(source.splitlines(), planted(source, fault).splitlines(), strict=False)
    before, after = next(pair for pair in pairs if pair[0] != pair[1])
    return f"{fault.path}:{fault.line}\n  - {before.strip()}\n  + {after.strip()}"


def copy(below: str) -> None:
    """Once in each process: work in a copy of the project of its own, below a folder, with all libraries."""
    folder = Path(tempfile.mkdtemp(dir=below))
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(source, folder)
    compile_dir(folder, quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)  # so that a fault is seen, whenever it was planted
    os.chdir(folder)
    for library in PRELOADED:
        __import__(library)


def seen(fault: Fault, tests: Sequence[str], seconds: float) -> bool:
    """Whether the tests fail with this fault in the copy."""
    path = Path(fault.path)
    source = path.read_text(encoding="utf-8")
    path.write_text(planted(source, fault), encoding="utf-8")
    try:
        return not passed(tests, seconds)
    finally:
        path.write_text(source, encoding="utf-8")


def passed(tests: Sequence[str], seconds: float) -> bool:
    """Whether the tests pass in the copy, in time."""
    process = FORK.Process(target=_test, args=(tests,))
    process.start()
    process.join(seconds)
    process.kill()
    return process.exitcode == 0


def _test(tests: Sequence[str]) -> None:
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - no path of ours
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    code = pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests])
    os._exit(int(code))


def measure(room: str, sample: int, seed: int, jobs: int) -> bool:
    """Plant faults in a room, say which survive, and whether enough were seen."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutants"][room.partition("/")[0]]
    every = [fault for path in sorted((ROOT / "generator/accountplan" / room).rglob("*.py")) for fault in faults(path)]
    chosen = sorted(random.Random(seed).sample(every, min(sample, len(every))))  # noqa: S311 - the same sample each time is meant
    texts = [shown(fault) for fault in chosen]
    with tempfile.TemporaryDirectory(prefix="mutants-") as below, ProcessPoolExecutor(jobs, FORK, copy, (below,)) as pool:
        if not pool.submit(passed, settings["tests"], settings["seconds"]).result():
            sys.exit(f"{room}: the tests fail without any fault: {' '.join(settings['tests'])}")
        left = 0
        for text, found in zip(texts, pool.map(partial(seen, tests=settings["tests"], seconds=settings["seconds"]), chosen), strict=True):
            if not found:
                left += 1
                print(text, flush=True)
    share = 100 * (1 - left / len(chosen))
    print(
        f"{room}: {len(chosen) - left} of {len(chosen)} faults seen, {share:.1f}% (asked: {settings['aim']}%); {len(every)} can be planted"
    )
    return bool(share >= settings["aim"])


def main() -> None:
    """Measure the rooms that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=["score", "analyse", "lint", "present"])
    parser.add_argument("--sample", type=int, default=sys.maxsize, help="how many faults, chosen by the seed; else all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    enough = [measure(room, given.sample, given.seed, given.jobs) for room in given.rooms]
    sys.exit(not all(enough))


if __name__ == "__main__":
    main()
