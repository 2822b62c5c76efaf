"""The time zone of the machine, where it is none."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from accountplan.base.disk import find_real, is_there, read_file_bytes

SIGN = b"TZif"
"""What a file with a time zone begins with."""


def settle_timezone() -> None:
    """Let a TZ that leads to something else than a time zone be UTC, as it is to the system: a library that reads it takes it for an error."""
    zone = os.environ.get("TZ", "").removeprefix(":")
    if zone and not _is_usable(zone):
        os.environ["TZ"] = "UTC"


def _is_usable(zone: str) -> bool:
    """Whether a time zone can be read, or is known to be unknown."""
    try:
        if is_there(zone):
            return read_file_bytes(str(find_real(Path(zone))), len(SIGN)) == SIGN
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return True
    except OSError:
        return False
    return True
