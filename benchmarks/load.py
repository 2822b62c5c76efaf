"""Measure what reading costs, plan by plan: `python benchmarks/load.py`.

Times are the best of some runs in one process, so that the ratios between them hold on any machine. Memory is what stays in use.
"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable

import yaml

import portfolio
from accountplan.load.file import load_file
from accountplan.load.recover import read_yaml
from accountplan.load.validate import validate_reading
from accountplan.load.workspace import File

PLANS = 200
FILE = File("plans/accounts/klant.yaml", "account", "klant")


def best(work: Callable[[], object], runs: int = 5) -> float:
    """The shortest time of some runs, in seconds of the processor."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def events(text: str) -> int:
    """The floor: the parser's events, and nothing done with them."""
    return sum(1 for _ in iter(yaml.CSafeLoader(text).get_event, None))


def times(texts: list[str], sources: list[bytes]) -> None:
    """Microseconds for each plan, by what is done."""
    readings = [read_yaml(text) for text in texts]
    rows: dict[str, Callable[[], object]] = {
        "PyYAML, C loader": lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts],
        "C parser, events alone": lambda: [events(text) for text in texts],
        "events to values and places": lambda: [read_yaml(text) for text in texts],
        "validation": lambda: [validate_reading(reading, FILE, portfolio.TODAY.year) for reading in readings],
        "the whole of a file": lambda: [load_file(FILE, source, portfolio.TODAY) for source in sources],
    }
    print(
        f"{PLANS} plans of {sum(map(len, sources)) // PLANS:,} bytes, {sum(len(reading.positions.names) for reading in readings) // PLANS} keys each\n"
    )
    print("| per plan                     | microseconds | ratio |\n|------------------------------|-------------:|------:|")
    whole = 0.0
    for name, work in rows.items():
        cost = best(work) / PLANS * 1e6
        whole = whole or cost
        print(f"| {name:<28} | {cost:12.0f} | {cost / whole:5.2f} |")


def memory(sources: list[bytes]) -> None:
    """Bytes that stay in use for each plan: the noun, its places and its text."""
    load_file(FILE, sources[0], portfolio.TODAY)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = [load_file(FILE, bytes(bytearray(source)), portfolio.TODAY) for source in sources]
    gc.collect()
    each = (tracemalloc.get_traced_memory()[0] - before) / len(kept)
    tracemalloc.stop()
    print(f"\nKept for each plan: {each / 1000:.1f} kB, {each / (sum(map(len, sources)) / len(sources)):.1f} times its text.")


def main() -> None:
    """Measure all."""
    texts = [portfolio.plan(number, portfolio.people(PLANS)) for number in range(PLANS)]
    sources = [text.encode() for text in texts]
    gc.disable()
    times(texts, sources)
    gc.enable()
    memory(sources)


if __name__ == "__main__":
    main()
