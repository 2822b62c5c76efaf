"""How long a property is tried. `make test` tries the same examples each time, so that it never turns red by chance; --long seeks new ones."""

from hypothesis import settings

USUAL = 100
"""Examples of a property that says nothing about it."""


def examples(number: int) -> int:
    """How many examples a property gets that wants this many in `make test`: twenty times as many with --long."""
    assert settings.default
    return number * settings.default.max_examples // USUAL
