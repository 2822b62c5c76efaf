"""What all reference pages share."""

from __future__ import annotations

NOTE = "<!-- Made by `make docs` from the code. Change the code, not this page. -->"


def make_cell(text: str) -> str:
    """A text as a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def unwrap(text: str) -> str:
    """A text whose paragraphs are a line each."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
