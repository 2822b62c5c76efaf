"""The one thing besides a finding that is told to a user: why a command cannot go on."""

from __future__ import annotations

from .text import Wording


class UserError(Exception):
    """The command cannot go on: usage or environment. ``message`` says what, ``help`` what to do (exit code 2)."""

    def __init__(self, message: Wording, help: Wording = "") -> None:
        super().__init__(str(message))
        self.message = message
        self.help = help

    def __reduce__(self) -> tuple[type[UserError], tuple[Wording, Wording]]:
        """Travel between processes with both sentences."""
        return (type(self), (self.message, self.help))


class NotKeptError(UserError):
    """Git does not keep the plans, so there are no earlier versions."""
