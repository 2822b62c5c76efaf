"""Where the command `accountplan` begins, and `python -m accountplan`."""

from __future__ import annotations

import signal
import sys

TYPE_CHECKING = False  # to import what says so takes ten times as long as all the rest here
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line. Until all that it needs is imported there is nothing to clear away: Ctrl-C then ends it without a traceback."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        from accountplan.cli.main import main as run
    except (ImportError, MemoryError, OSError) as error:
        refuse(error)
    run()


def refuse(error: Exception) -> NoReturn:
    """Say that we cannot even begin: what would say it better is not there. Raises SystemExit, with the code for an environment that does not allow it."""
    reason = str(error) or "there is too little memory"
    if sys.stderr:  # it may be closed
        sys.stderr.write(
            f"Error: accountplan cannot begin: {reason}.\n  Make room, and try again. If it happens again, install it again.\n"
        )
    raise SystemExit(2)


if __name__ == "__main__":
    main()
