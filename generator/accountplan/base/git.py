"""How Git is asked so that nothing of a repository runs, and nobody's variables of Git count."""

from __future__ import annotations

from collections.abc import Mapping

HARMLESS = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
"""A repository can name a command that Git runs whenever it is asked for the status."""
QUIET: Mapping[str, str] = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
    "LANGUAGE": "C",
}
"""Git writes nothing, asks nothing, fetches nothing from elsewhere, knows an object by its own hash alone, and answers in English."""


def make_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment in which Git is asked: these variables without Git's own, which can name another repository or a command."""
    return {**{name: value for name, value in variables.items() if not name.startswith("GIT_")}, **QUIET}
