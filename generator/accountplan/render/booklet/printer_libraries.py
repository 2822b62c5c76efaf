"""What prints booklets, imported when it is needed: it leans on Pango, which no Python package brings along."""

from __future__ import annotations

import platform
import sys
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO

from accountplan.base.error import UserError
from accountplan.base.patience import hold_requests
from accountplan.base.text import Text, say

INSTALL = {
    "debian": "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "ubuntu": "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "sudo dnf install pango",
    "rhel": "sudo dnf install pango",
    "suse": "sudo zypper install libpango-1_0-0",
    "arch": "sudo pacman -S pango",
    "alpine": "sudo apk add pango",
    "darwin": "brew install pango",
}
"""The line that installs Pango, by kind of system."""


def import_printer() -> None:
    """Import what prints; once, before other processes are forked. Raises UserError with what to install when Pango is not there.

    Requests to stop wait for it: raised among the C++ of pikepdf, they would abort the process.
    """
    try:
        with hold_requests(), redirect_stdout(StringIO()):  # WeasyPrint would print advice of its own among our output
            for name in ("weasyprint", "pikepdf"):
                import_module(name)
    except OSError as error:
        raise UserError(say("The booklets cannot be printed: this system lacks Pango."), word_remedy()) from error


def word_remedy() -> Text:
    """How to install Pango on this system, and what works without it."""
    line = next((INSTALL[kind] for kind in list_system_kinds() if kind in INSTALL), None)
    if line is None:
        return say("Install Pango (version 1.44 or later), or build only the site: accountplan build --no-booklets")
    return say("Install it with `{line}`, or build only the site: accountplan build --no-booklets", line=line)


def list_system_kinds() -> list[str]:
    """What this system is, and what it is like, the nearest first."""
    try:
        known = platform.freedesktop_os_release()
    except OSError:
        return [sys.platform]
    return [known.get("ID", ""), *known.get("ID_LIKE", "").split()]
