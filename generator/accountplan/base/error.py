"""The one thing besides a finding that is told to a user: why a command cannot go on."""

from __future__ import annotations

from .text import Wording


class CommandError(Exception):
    """The command cannot go on. ``message`` says what, ``help`` what to do (exit code 2)."""

    def __init__(self, message: Wording, help: Wording = "") -> None:
        super().__init__(str(message))
        self.message = message
        self.help = help

    def __reduce__(self) -> tuple[type[CommandError], tuple[Wording, Wording]]:
        """Travel between processes with both sentences."""
        return (type(self), (self.message, self.help))


class UserError(CommandError):
    """It cannot go on for the usage or the environment, as far as this was asked for: who can do without goes on, and says so where it matters."""


class StoppedError(CommandError):
    """What was asked was cut short, by the system or from outside: nobody may take that for an answer, or do without it in silence."""


class NotKeptError(UserError):
    """Git does not keep the plans, so there are no earlier versions."""
