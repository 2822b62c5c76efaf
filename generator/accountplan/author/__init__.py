"""The only room that writes in a user's plans, and only when asked: it never overwrites, and keeps comments, line ends and the final newline."""

from .ids import identify
from .people import person
from .plans import NewAccount, NewGroup, account, group, questions
from .start import init, workflow

__all__ = ["NewAccount", "NewGroup", "account", "group", "identify", "init", "person", "questions", "workflow"]
