"""Write the reference pages from the code: `python generator/docs.py` (or `check`, which only says what is stale).

Each page has a module in `generator/reference/`; the table of the method comes from `generator/rows/`. A test keeps them fresh.
"""

from __future__ import annotations

import sys
from pathlib import Path

import method
from accountplan import pipeline
from reference.commands import command_page
from reference.export import export_page
from reference.format import format_page
from reference.rules import rule_page

DOCS = Path(__file__).parent.parent / "docs"
FOLDER = DOCS / "reference"


def pages() -> dict[Path, str]:
    """Every page by its file."""
    return {
        FOLDER / "commands.md": command_page(),
        FOLDER / "rules.md": rule_page(pipeline.list_rules()),
        FOLDER / "format.md": format_page(),
        FOLDER / "export.md": export_page(),
        method.PAGE: method.make_page(),
    }


def stale() -> list[str]:
    """The pages that are not as the code would write them now, by their place in `docs/`."""
    found = pages().items()
    return [path.relative_to(DOCS).as_posix() for path, text in found if not path.is_file() or path.read_text(encoding="utf-8") != text]


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            FOLDER.mkdir(parents=True, exist_ok=True)
            for path, text in pages().items():
                path.write_text(text, encoding="utf-8")
        case ["check"]:
            names = stale()
            print("\n".join(f"docs/{name} is stale: run make docs" for name in names) or "what is made from the code is fresh")
            sys.exit(bool(names))
        case _:
            sys.exit(__doc__)
