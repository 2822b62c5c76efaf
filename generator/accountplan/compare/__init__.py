"""Two surveys in, what changed between them and why out; and the agenda that follows from it."""

from .agenda import list_agendas, prepare
from .compare import compare
from .pairs import find_renamed
from .trial import weigh_trial

__all__ = ["compare", "find_renamed", "list_agendas", "prepare", "weigh_trial"]
