"""Every value of 46 plans, and of the files beside them, written as people write by hand, or paste it: it is read as meant, or there is a finding.

The 32 plans of the example firm and fourteen of other firms, in Dutch and English and in all the styles of YAML. `make test` tries a sample;
`pytest tests/campaign --long` tries every value in every way, which takes half an hour.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from campaign.trial import Bench, Value, bench, read_folder
from campaign.ways import WAYS, Written, ways

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FEW = 5
"""How often each way is tried on a plan of each folder in `make test`."""


@cache
def benches(folder: Path) -> tuple[Bench, ...]:
    """All plans of a workspace."""
    files = read_folder(folder)
    return tuple(bench(path, files) for path in files if "/accounts/" in path)


@cache
def others() -> tuple[Bench, ...]:
    """The files of the example and the Dutch firm that are no plans: of the firm, its people, criteria and tiers, groups and meetings."""
    return tuple(bench(path, files) for files in map(read_folder, (ROOT, HERE / "nl")) for path in files if "/accounts/" not in path)


@cache
def cases() -> dict[str, list[tuple[Bench, Value, Written]]]:
    """All that can be tried on plans, by the name of the way."""
    return _list_cases(plan for folder in (ROOT, HERE / "nl", HERE / "en") for plan in benches(folder))


@cache
def cases_of_others() -> dict[str, list[tuple[Bench, Value, Written]]]:
    """The same on the other files."""
    return _list_cases(others())


def _list_cases(tried: Iterable[Bench]) -> dict[str, list[tuple[Bench, Value, Written]]]:
    found: dict[str, list[tuple[Bench, Value, Written]]] = {name: [] for name in WAYS}
    for plan in tried:
        for value in plan.values():
            for written in ways(value.form, value.read, between_brackets=value.flow):
                found[written.way].append((plan, value, written))
    return found


def test_there_are_46_plans_and_each_way_fits_some_values() -> None:
    assert len({(plan.path, plan.text) for each in cases().values() for plan, _, _ in each}) == 46
    assert [name for name, each in cases().items() if not each] == []


def test_every_kind_of_file_beside_the_plans_is_tried() -> None:
    assert {plan.path.split("/")[1] for plan in others()} == {
        "firm.yaml",
        "people.yaml",
        "criteria.yaml",
        "tiers.yaml",
        "groups",
        "meetings",
    }
    assert [name for name, each in cases_of_others().items() if not each] == []


@pytest.mark.parametrize("name", WAYS)
def test_what_is_written_by_hand_is_read_as_meant_or_found(name: str, pytestconfig: pytest.Config) -> None:
    found = cases()[name]
    chosen = found if pytestconfig.getoption("--long") else random.Random(name).sample(found, min(len(found), FEW))
    assert list(_wrong(chosen)) == []


@pytest.mark.parametrize("name", WAYS)
def test_a_what_is_written_by_hand_beside_the_plans_is_read_as_meant_or_found(name: str, pytestconfig: pytest.Config) -> None:
    """Groups, meetings, tiers, people, criteria and the firm itself."""
    found = cases_of_others()[name]
    chosen = found if pytestconfig.getoption("--long") else random.Random(name).sample(found, min(len(found), FEW // 3))
    assert list(_wrong(chosen)) == []


@pytest.mark.parametrize("name", WAYS)
def test_b_beside_the_plans_a_remedy_mends_loses_no_word_and_leads_to_no_other_error(name: str, pytestconfig: pytest.Config) -> None:
    found = cases_of_others()[name]
    few = random.Random(name).sample(found, min(len(found), 100 if pytestconfig.getoption("--long") else 1))
    assert [wrong for plan, value, written in few if (wrong := plan.unmended(value, written))] == []


@pytest.mark.parametrize("name", [name for name in WAYS if name.startswith("text: ") and name != "text: a link"])
def test_a_text_that_is_read_stands_on_the_page_letter_by_letter(name: str, pytestconfig: pytest.Config) -> None:
    found = cases()[name]
    few = random.Random(name).sample(found, min(len(found), FEW * (60 if pytestconfig.getoption("--long") else 1) // 5))
    assert [wrong for plan, value, written in few if (wrong := plan.unshown(value, written))] == []


@pytest.mark.parametrize("name", WAYS)
def test_b_whatever_remedy_there_is_mends_loses_no_word_and_leads_to_no_other_error(name: str, pytestconfig: pytest.Config) -> None:
    found = cases()[name]
    few = random.Random(name).sample(found, min(len(found), 100 if pytestconfig.getoption("--long") else 2))
    assert [wrong for plan, value, written in few if (wrong := plan.unmended(value, written))] == []


def _wrong(chosen: list[tuple[Bench, Value, Written]]) -> Iterator[str]:
    for plan, value, written in chosen:
        if wrong := plan.misread(value, written):
            yield f"{plan.path}: {wrong}"
