"""Plans that are changed at random, value by value, go the whole road without a bug: what is wrong is a finding, and the rest is shown."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from accountplan import present
from accountplan.base.error import UserError
from accountplan.base.words import Words
from accountplan.pipeline import make_survey
from memory import Memory
from properties import examples

ROOT = Path(__file__).parent.parent
PORTFOLIOS = (ROOT, *sorted(each for each in (ROOT / "tests" / "portfolios").iterdir() if (each / "plans").is_dir()))
DAYS = (date(2026, 11, 24), date(2024, 2, 29), date(2026, 12, 31), date(2027, 1, 1), date(2020, 1, 1), date(2030, 6, 15))
ODD: tuple[Any, ...] = (
    None, "", 0, -1, 11, 1e9, 0.1, True, [], {}, "x", "<b>&amp;</b>", "2026-11-24", date(1900, 1, 1), date(2199, 12, 31), 2025, "A" * 300, "zoë ĳ", "#", "- a",
    "50%", "€ 1,5 mln", ["a", "b"], {"a": 1}, "a\nb\n\nc", "* x\n* y", "| a | b |\n|---|---|\n| 1 | 2 |", "```\nx\n```", "[x](javascript:x)",
)  # fmt: skip
"""Values that come in the place of any other."""


class Plain(yaml.SafeDumper):
    """Writes a value that stands in two places twice, as people do."""

    def ignore_aliases(self, data: Any) -> bool:
        """Always."""
        return True


def list_nodes(data: Any) -> Iterator[tuple[Any, Any]]:
    """Each value of a file: what holds it, and its key there."""
    for key in list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        yield data, key
        yield from list_nodes(data[key])


def change(data: Any, by: random.Random) -> None:
    """Take away, replace, double, move or enlarge one value."""
    nodes = list(list_nodes(data))
    if not nodes:
        return
    owner, key = by.choice(nodes)
    value = owner[key]
    match by.randrange(5):
        case 0:
            del owner[key]
        case 1:
            owner[key] = by.choice(ODD)
        case 2:
            other, there = by.choice(nodes)
            owner[key] = deepcopy(other[there])
        case 3 if isinstance(owner, list):
            owner.append(deepcopy(value))
        case _ if isinstance(value, date):
            owner[key] = value + timedelta(by.choice((-4000, -366, -1, 1, 366, 4000)))
        case _ if isinstance(value, int | float) and not isinstance(value, bool):
            owner[key] = by.choice((value * 1000, -value, value / 3, 0))


class Words12(yaml.SafeLoader):
    """Reads `on`, `yes` and `no` as words, as plans do."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        letter: [each for each in kinds if each[0] != "tag:yaml.org,2002:bool"]
        for letter, kinds in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read_files(portfolio: Path) -> dict[str, Any]:
    """What the files of a portfolio hold, by path; the bytes of those that only our reader makes sense of."""
    found: dict[str, Any] = {}
    for path in sorted((portfolio / "plans").rglob("*.yaml")):
        name = path.relative_to(portfolio).as_posix()
        try:
            found[name] = yaml.load(path.read_bytes(), Words12)
        except yaml.YAMLError:
            found[name] = path.read_bytes()
    return found


def make_changed(files: Mapping[str, Any], by: random.Random) -> dict[str, bytes | None]:
    """The files of a workspace, after one change or several."""
    made = deepcopy(dict(files))
    for _ in range(by.choice((1, 2, 5, 15))):
        change(made[by.choice(sorted(made))], by)
    return {path: data if isinstance(data, bytes) else write(data) for path, data in made.items()}


def write(data: Any) -> bytes:
    """A file as a person would write it, all of it in block style."""
    return yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False, width=1000).encode()


@pytest.mark.parametrize("portfolio", PORTFOLIOS, ids=lambda each: each.name if each != ROOT else "example")
def test_c_whatever_a_plan_holds_it_is_checked_and_its_pages_are_made(portfolio: Path, pytestconfig: pytest.Config) -> None:
    """In `make test` the same changes each time. The pages of a few of them are worded too."""
    files = read_files(portfolio)
    by = random.Random() if pytestconfig.getoption("--long") else random.Random(portfolio.name if portfolio != ROOT else "example")
    for number in range(examples(5)):
        made, day = make_changed(files, by), by.choice(DAYS)
        try:
            go_whole_road(made, day, pages=number == 0)
        except UserError:
            continue  # said in words, such as that firm.yaml says nothing
        except Exception as error:
            raise AssertionError(f"{type(error).__name__} {error} on {day}: {made}") from error


def go_whole_road(files: Mapping[str, bytes | None], day: date, *, pages: bool) -> None:
    """Read, score, analyse and check them, and word the pages."""
    found = make_survey(Memory(files), day)
    if pages:
        words = Words(found.portfolio.firm.language, found.portfolio.firm.currency)
        for draft in present.draft_pages(found, words, booklets=()):
            draft.make()
