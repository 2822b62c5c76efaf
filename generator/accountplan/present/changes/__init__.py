"""Changes in, a report out: a verdict in one sentence, then who moves and why, by consequence; for a terminal, a comment or a page."""

from .account import AccountReport
from .firm import Block
from .page import ChangesPage, Told, make_page
from .report import Report, make_report

__all__ = ["AccountReport", "Block", "ChangesPage", "Report", "Told", "make_page", "make_report"]
