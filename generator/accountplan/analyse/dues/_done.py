"""What is done is settled, whatever of it came due."""

from __future__ import annotations

from accountplan.model.account import Action, Assignment


def is_done(item: Action | Assignment) -> bool:
    """Whether it is done; for an assignment that settles when it is delivered as well as whether it goes on."""
    return item.state == "done"
