"""The day of this run: that of --today, else of the moment that is looked at, else of SOURCE_DATE_EPOCH, else of the clock where the firm is."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.error import UserError
from accountplan.base.text import say
from accountplan.cli.firm import read_settings
from accountplan.cli.moments import open_moment
from accountplan.cli.options import Settings


def find_day(settings: Settings) -> date:
    """The day of this run, found once: a command that runs past midnight ends on the day on which it began. Raises UserError as `settle_day` does."""
    return settings.settled or settle_day(settings)


def settle_day(settings: Settings) -> date:
    """Find the day anew. Raises UserError when the calendar ends near it."""
    settings.settled = _choose_day(settings, _read_zone)
    return settings.settled


def find_day_where(settings: Settings, zone: str | None) -> date:
    """What the day of this run would be if the firm were in a time zone (None: where the machine is). Raises UserError as `settle_day` does."""
    return _choose_day(settings, lambda _: zone)


def _choose_day(settings: Settings, read_zone: Callable[[Settings], str | None]) -> date:
    day = settings.today or _find_unasked_day(settings, read_zone)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UserError(
            say("{day} cannot be used as today.", day=day.isoformat()),
            say("Give a day from {first} to {last} with --today.", first=str(FIRST_YEAR), last=str(LAST_YEAR)),
        )
    return day


def _find_unasked_day(settings: Settings, read_zone: Callable[[Settings], str | None]) -> date:
    """The day when --today is not there."""
    if settings.at is not None:
        return open_moment(settings).day
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        zone = read_zone(settings)
        return datetime.now(ZoneInfo(zone) if zone else None).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UserError(
            say("SOURCE_DATE_EPOCH is {value}, which is not a number of seconds since 1970.", value=repr(epoch)),
            say("Unset it, or give the day with --today."),
        ) from None


def _read_zone(settings: Settings) -> str | None:
    """The time zone that the firm names; None when it names none, for then that of the machine counts."""
    with suppress(UserError):  # there is no workspace yet, or none that can be read: the command says so itself
        return read_settings(settings.workspace()).timezone
    return None
