"""Where the command `accountplan` begins, and `python -m accountplan`."""

from __future__ import annotations

import signal

TYPE_CHECKING = False  # to import what says so takes ten times as long as all the rest here
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line. Until all that it needs is imported there is nothing to clear away: Ctrl-C then ends it without a traceback."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from accountplan.cli.main import main as run

    run()


if __name__ == "__main__":
    main()
