"""What prints the booklets, and comes with the system instead of with Python: Pango, and what cuts fonts for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from accountplan.base.text import say
from accountplan.cli.checkups import Part, Place, Sign, State

PART = Part.INSTALLATION


def look(_place: Place) -> Iterator[Sign]:
    """Whether Pango can be used; what to install on this system when it cannot."""
    from accountplan.render.booklet.printer_libraries import import_printer, word_remedy

    import_printer()
    libraries = _find_libraries()
    found = libraries.pango.pango_version()
    version = f"{found // 10_000}.{found // 100 % 100}.{found % 100}"
    yield Sign(State.WELL, say("Pango {version} is there: booklets can be printed.", version=version))
    if not libraries.harfbuzz_subset:
        yield Sign(
            State.NOTE,
            say("The part of HarfBuzz that cuts fonts is missing. Booklets can be printed without it, but it takes longer."),
            word_remedy(),
        )


def _find_libraries() -> Any:
    """The libraries of the system, as what prints has found them."""
    from weasyprint.text import ffi

    return ffi
