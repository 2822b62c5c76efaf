"""The day turns where the firm is: the same instant is the same day, whatever the machine's own time zone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

import pytest
from click.testing import Result

from accountplan.cli import day as days
from accountplan.cli.clock import settle_timezone
from accountplan.cli.day import find_day
from accountplan.cli.options import Settings
from accountplan.cli.serving.builder import Builder

Run = Callable[..., Result]
NIGHT = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
"""Half an hour past midnight in Amsterdam, half past six in the evening in New York."""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[datetime], None]]:
    """Set the clock to an instant."""
    instant = [NIGHT]

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return instant[0].astimezone(tz)

    monkeypatch.setattr(days, "datetime", Clock)
    yield lambda moment: instant.__setitem__(0, moment)
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put the machine in a time zone."""

    def put(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    return put


def name_zone(workspace: Path, zone: str) -> None:
    with (workspace / "plans/firm.yaml").open("a", encoding="utf-8") as file:
        file.write(f"timezone: {zone}\n")


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(("zone", "day"), [("Europe/Amsterdam", date(2026, 11, 25)), ("America/New_York", date(2026, 11, 24))])
def test_a19_the_firm_says_when_the_day_turns(workspace: Path, machine: Callable[[str], None], zone: str, day: date) -> None:
    name_zone(workspace, zone)
    for here in ("UTC", "Europe/Amsterdam", "Asia/Tokyo"):
        machine(here)
        assert find_day(Settings(folder=workspace)) == day


@pytest.mark.usefixtures("clock")
def test_a19_without_it_the_machine_does(workspace: Path, machine: Callable[[str], None]) -> None:
    days = {}
    for here in ("UTC", "Europe/Amsterdam"):
        machine(here)
        days[here] = find_day(Settings(folder=workspace))
    assert days == {"UTC": date(2026, 11, 24), "Europe/Amsterdam": date(2026, 11, 25)}


@pytest.mark.usefixtures("clock")
def test_a19_the_option_and_the_epoch_come_first(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name_zone(workspace, "Europe/Amsterdam")
    assert find_day(Settings(folder=workspace, today=date(2027, 1, 2))) == date(2027, 1, 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert find_day(Settings(folder=workspace)) == date(1970, 1, 2)


def test_a19_a_command_ends_on_the_day_on_which_it_began(workspace: Path, clock: Callable[[datetime], None]) -> None:
    name_zone(workspace, "UTC")
    settings = Settings(folder=workspace)
    assert find_day(settings) == date(2026, 11, 24)
    clock(datetime(2026, 11, 25, 0, 1, tzinfo=UTC))
    assert find_day(settings) == date(2026, 11, 24)


def test_a19_serve_turns_the_day_at_midnight(
    clean: Path, tmp_path_factory: pytest.TempPathFactory, clock: Callable[[datetime], None]
) -> None:
    name_zone(clean, "UTC")
    builder = Builder(Settings(folder=clean, language="en", quiet=True), tmp_path_factory.mktemp("serve"), folders=(clean / "plans",))
    assert builder.refresh()
    assert not builder.refresh()
    clock(datetime(2026, 11, 25, 0, 0, tzinfo=UTC))
    assert builder.refresh()
    assert builder.view.folder is not None
    assert "25 November 2026" in (builder.view.folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("Europe/Amsterdm", "Write it as `Europe/Amsterdam`."),
        ("amsterdam", "Write it as `Europe/Amsterdam`."),
        ("Europe/Rotterdam", "Write it as `Europe/Amsterdam`."),
        ("the office", "Write the name of a continent and a city"),
    ],
)
def test_a19_a_zone_that_is_none_is_found_with_the_one_that_was_meant(workspace: Path, run: Run, written: str, remedy: str) -> None:
    name_zone(workspace, written)
    output = run("check", "--language", "en", today=None).stdout
    assert f"“{written}” is not the name of a time zone." in output
    assert remedy in " ".join(output.split())


@pytest.mark.parametrize("zone", [":/etc/passwd", "/etc", "plans/firm.yaml", "Europe"])
def test_c19_a_tz_that_leads_to_no_time_zone_is_utc(clean: Path, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that knows languages asks for it: it was a bug with exit code 3."""
    monkeypatch.chdir(clean)
    monkeypatch.setenv("TZ", zone)
    settle_timezone()
    assert os.environ["TZ"] == "UTC"


@pytest.mark.parametrize("zone", ["", "Nowhere/Else", "Europe/Amsterdam", ":UTC", "CET-1CEST", "../x"])
def test_c19_any_other_tz_stays_as_it_is(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    settle_timezone()
    assert os.environ["TZ"] == zone
