"""How an id is written: that of a plan, which is the name of its file, and that of a person, unit or group."""

from __future__ import annotations

from .patterns import compile_lazily

ID = compile_lazily(r"[a-z0-9]+(-[a-z0-9]+)*")
"""Lower-case letters, digits and single hyphens."""
