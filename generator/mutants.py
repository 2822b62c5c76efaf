"""Plant faults in the code and see which of them no test sees: `make mutants`, or `python generator/mutants.py present/site --sample 200`.

Cosmic Ray makes the faults: another operator, a number that is one more, a condition turned round. Each is tried on the tests of its room that run
its statement, quickest first, until one fails. Which rooms, which tests and how many faults must be seen is in `pyproject.toml`.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import chdir
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

from planting import statement
from trials import Bench, Trial, Verdict, collect, each, judge_at_import, run_alone, watch

ROOT = Path(__file__).parent.parent
COPIED = ("generator", "templates", "schema", "tests", "plans", "docs", "pyproject.toml")
PRELOADED = ("babel", "jinja2", "markdown", "nh3", "pydantic", "yaml")
"""Imported once, for all faults that are planted before the project itself is imported."""
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
STARS = {"*": "term", "**": "power"}
"""A star that multiplies is in such a node of the syntax; others gather or spread arguments."""
SILENT = ("@dataclass", "from ", "import ")
"""Lines that hold no behaviour begin so: what is taken from there is slots, and nothing else. Neither is `strict` of two lists as long as each other."""


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
        places = [(node, start) for node in nodes for start, _ in operator().mutation_positions(node)]
        for occurrence, (node, (line, _)) in enumerate(places):
            text = source.splitlines()[line - 1].lstrip()
            if not _is_silent(name, node, text):
                yield Fault(path.relative_to(ROOT).as_posix(), line, name, occurrence)


def _is_silent(name: str, node: Any, text: str) -> bool:
    """Whether a change says nothing about behaviour, or is no change that Python reads."""
    gathers = node.type == "operator" and node.value in STARS and node.parent.type != STARS[node.value]
    return gathers or text.startswith(SILENT) or (name == "ReplaceTrueWithFalse" and "strict=True" in text)


def planted(source: str, fault: Fault) -> str:
    """The source of a file with a fault in it."""
    return str(mutate_code(source, get_operator(f"core/{fault.operator}")(), fault.occurrence))


def shown(fault: Fault, trial: Trial) -> str:
    """Where a fault is, and the line before and after."""
    pairs = zip(trial.before.splitlines(), trial.after.splitlines(), strict=False)
    before, after = next(pair for pair in pairs if pair[0] != pair[1])
    return f"{fault.path}:{fault.line}\n  - {before.strip()}\n  + {after.strip()}"


def trial(fault: Fault, folder: Path) -> Trial:
    """What is to be tried in a copy of the project."""
    source = (ROOT / fault.path).read_text(encoding="utf-8")
    path = str(folder / fault.path)
    return Trial(path, source, planted(source, fault), frozenset((path, line) for line in statement(ast.parse(source), fault.line)))


def copy(folder: Path) -> None:
    """A copy of the project to try faults in, so that its owner can go on working."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(source, folder)


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of faults in a room, or which of its tests fail without any; its tests, quickest first, and the seconds that each takes."""

    verdicts: list[Verdict]
    failing: list[str]
    seconds: Mapping[str, float]


def judge(found: Mapping[Fault, Trial], room: str, tests: Sequence[str], jobs: int, out: TextIO) -> Judged:
    """Collect the tests of a room in this process, and try faults on them."""
    judged = Judged([], ["they cannot be collected"], {})

    def work(items: Sequence[pytest.Item]) -> None:
        nonlocal judged
        bench = Bench(items, coverage, jobs)
        failing = bench.failing()
        verdicts = [] if failing else told(found, each(bench.judge, found.values(), jobs), out)
        judged = Judged(verdicts, failing, bench.seconds)

    coverage = watch(room)
    collect(tests, work)
    return judged


def told(found: Mapping[Fault, Trial], verdicts: Iterable[Verdict], out: TextIO) -> list[Verdict]:
    """What became of faults; each that survived is shown as soon as that is known."""
    known = []
    for (fault, trial), verdict in zip(found.items(), verdicts, strict=True):
        known.append(verdict)
        if verdict is Verdict.SURVIVED:
            print(shown(fault, trial), file=out, flush=True)
    return known


def tried(chosen: Sequence[Fault], room: str, tests: Sequence[str], jobs: int, whole: bool) -> list[Verdict]:
    """What becomes of faults of a room, in a copy of the project: of those at import once that is known of the others."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as below, chdir(below), os.fdopen(os.dup(1), "w", encoding="utf-8") as out:
        folder = Path(below).resolve()
        copy(folder)
        found = {fault: trial(fault, folder) for fault in chosen}
        first = {} if whole else found
        judged = run_alone(lambda: judge(first, str(folder / "generator/accountplan" / room), tests, jobs, out))
        if not judged or judged.failing:
            sys.exit("\n".join([f"{room}: tests fail without any fault:", *(judged.failing if judged else ())]))
        late = {fault: found[fault] for fault, verdict in zip(first, judged.verdicts, strict=True) if verdict is Verdict.AT_IMPORT}
        rest = found if whole else late
        later = each(lambda each: judge_at_import(each, tests, judged.seconds), rest.values(), jobs)
        return [verdict for verdict in judged.verdicts if verdict is not Verdict.AT_IMPORT] + told(rest, later, out)


def measure(room: str, sample: int, seed: int, jobs: int, whole: bool) -> bool:
    """Plant faults in a room, say which survive, and whether enough were seen."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutants"][room.partition("/")[0]]
    place = ROOT / "generator/accountplan" / room
    every = [fault for path in [place, *sorted(place.rglob("*.py"))] if path.is_file() for fault in faults(path)]
    chosen = sorted(random.Random(seed).sample(every, min(sample, len(every))))  # noqa: S311 - the same sample each time is meant
    verdicts = tried(chosen, room, settings["tests"], jobs, whole)
    seen = verdicts.count(Verdict.SEEN)
    share = 100 * seen / len(chosen)
    print(f"{room}: {seen} of {len(chosen)} faults seen, {share:.1f}% (asked: {settings['aim']}%); {len(every)} can be planted")
    return bool(share >= settings["aim"])


def main() -> None:
    """Measure the rooms that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=["score", "analyse", "lint", "present"], help="rooms, folders in them or files")
    parser.add_argument("--sample", type=int, default=sys.maxsize, help="how many faults, chosen by the seed; else all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--whole", action="store_true", help="try each fault on all tests, before anything is imported: slow, and says the same"
    )
    given = parser.parse_args()
    for library in PRELOADED:
        import_module(library)
    enough = [measure(room, given.sample, given.seed, given.jobs, given.whole) for room in given.rooms]
    sys.exit(not all(enough))


if __name__ == "__main__":
    main()
