"""A plan that was read before is the same plan, in each value and each place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.kept import Kept
from accountplan.load import FolderSource, load
from accountplan.load.file import load_file
from accountplan.load.places import FilePlaces
from accountplan.load.readings import Job, Readings
from accountplan.load.workspace import File
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, make_kind_shape

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)
RICH = """\
name: "Ünïcode \\u00e9 \\U0001f600"
figures:
  2024: {turnover: 100.50, satisfaction: 8.0}
  2025: {turnover: 120, own: 1.25}
budget: {2026: {turnover: 130}}
services: {advice: {turnover: {2024: 60.50, 2025: 70}}}
marks: {fit: [{by: jansen, mark: 7.5, on: 2026-03-02, why: "2026-03-02"}], payment: 6}
situation: {history: "yes", opportunities: [a, b]}
actions:
  - {what: "12", who: [jansen, devries], when: 2026-12-10, hours: 0.5}
"""


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "kept", "1", b"secret")


def job(text: str, id: str = "acme") -> Job:
    return Job(File(f"plans/accounts/{id}.yaml", "account", id), text.encode())


def later(kept: Kept) -> Kept:
    """The same folder in another process."""
    return Kept(kept.folder, "1", b"secret")


def keep(kept: Kept, *jobs: Job) -> None:
    Readings(later(kept)).put((each, load_file(each.file, each.content, TODAY, keep=True)) for each in jobs)


def places(found: object) -> dict[str, object]:
    return {name: getattr(found, name) for name in FilePlaces.__slots__}


@pytest.mark.parametrize("folder", ["plans", "tests/portfolios/crm/plans"])
def test_every_plan_comes_back_as_it_was_read(folder: str, kept: Kept) -> None:
    source = FolderSource((ROOT / folder).parent)
    (first, found), (again, found_again) = load(source, TODAY, kept=later(kept)), load(source, TODAY, kept=later(kept))
    assert repr(replace(again, files={})) == repr(replace(first, files={}))
    assert found_again == found
    assert {path: places(each) for path, each in again.files.items()} == {path: places(each) for path, each in first.files.items()}
    assert (
        sum(
            Readings(later(kept)).get(Job(File(path, "account", id), source.read(path))) is not None
            for id, path in first.account_paths.items()
        )
        > 20
    )


def test_values_of_every_sort_and_their_places_come_back(kept: Kept) -> None:
    rich = job(RICH)
    keep(kept, rich)
    read, found = load_file(rich.file, rich.content, TODAY), Readings(later(kept)).get(rich)
    assert found is not None
    assert repr(found.noun) == repr(read.noun)
    assert places(found.places) == places(read.places)


@given(
    st.text(max_size=20), st.integers(-(10**15), 10**15) | st.decimals(-1000, 1000, places=3), st.dates(date(1990, 1, 1), date(2100, 1, 1))
)
def test_any_text_number_or_day_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str, number: object, day: date) -> None:
    kept = Kept(tmp_path_factory.mktemp("kept"), "1", b"secret")
    written = job(f"name: {json.dumps(text)}\nfigures: {{2025: {{turnover: {number}}}}}\nreviewed: {day}\n")
    read = load_file(written.file, written.content, TODAY)
    keep(kept, written)
    found = Readings(later(kept)).get(written)
    assert (found is None) == bool(read.findings)
    assert found is None or repr(found.noun) == repr(read.noun)


def test_a_plan_with_anything_wrong_is_read_again_each_time(kept: Kept) -> None:
    keep(kept, job("name: Acme\nmarks: {fit: 11}\n"))
    assert Readings(later(kept)).get(job("name: Acme\nmarks: {fit: 11}\n")) is None


def test_another_byte_or_another_id_is_another_plan(kept: Kept) -> None:
    keep(kept, job("name: Acme\n"))
    assert Readings(later(kept)).get(job("name: Acme\n")) is not None
    assert Readings(later(kept)).get(job("name: Acme \n")) is None
    assert Readings(later(kept)).get(job("name: Acme\n", "other")) is None


def test_plans_that_are_gone_are_let_go(kept: Kept) -> None:
    one, two = job("name: One\n", "one"), job("name: Two\n", "two")
    keep(kept, one, two)
    keep(kept, one)
    assert Readings(later(kept)).get(one) is not None
    assert Readings(later(kept)).get(two) is None


def tables(shape: Shape, *path: str) -> Iterator[tuple[tuple[str, ...], Table]]:
    """Every mapping with free keys in a noun, with the keys that lead there."""
    match shape:
        case Table():
            yield path, shape
            yield from tables(shape.value, *path)
        case Record():
            for key, each in shape.fields.items():
                yield from tables(each.shape, *path, key)
        case Row():
            yield from tables(shape.item, *path)
        case Either():
            for one in shape.options:
                yield from tables(one, *path)


def test_keys_that_are_no_words_are_years_else_they_would_come_back_as_words() -> None:
    words = ("line", "prose", "address", "code", "zone", "id", "tier", "key")
    found = {
        table.key.form for _, table in tables(make_kind_shape("account")) if isinstance(table.key, Single) and table.key.form not in words
    }
    assert found == {"whole"}


def test_a_process_that_stays_has_its_plans_at_hand_and_the_disk_is_left_alone(kept: Kept) -> None:
    source = FolderSource(ROOT)
    first, _ = load(source, TODAY, kept=kept)
    assert kept.folder is not None
    shutil.rmtree(kept.folder)
    again, _ = load(source, TODAY, kept=kept)
    assert all(again.accounts[id] is each for id, each in first.accounts.items())
    assert not kept.folder.exists()
