"""The only room that writes in a user's plans, and only when asked: it never overwrites, and keeps comments, line ends and the final newline."""

from .files import create
from .ids import identify
from .people import person
from .plans import NewAccount, NewGroup, account, group, questions
from .start import WORKFLOW, YIELDING, init, workflow

__all__ = [
    "WORKFLOW",
    "YIELDING",
    "NewAccount",
    "NewGroup",
    "account",
    "create",
    "group",
    "identify",
    "init",
    "person",
    "questions",
    "workflow",
]
