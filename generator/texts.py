"""Note what `init` writes today besides plans: `python generator/texts.py` adds to `templates/starter/texts.txt` what is not in it yet.

`accountplan doctor` tells by that list whether a file is that of an older version or was changed by hand. Nothing is ever taken out of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from accountplan import author
from accountplan.author.start import KNOWN
from accountplan.cli.commands.init import make_schemas

FILE = Path(__file__).parent.parent / "templates" / "starter" / KNOWN


def list_texts() -> Iterator[tuple[str, str]]:
    """Each path, with each text that this version writes there."""
    yield from make_schemas().items()
    for path in (*author.YIELDING, *author.WORKFLOWS.values()):
        yield from ((path, text) for text in author.list_todays_texts(path).values())


def list_unknown() -> list[str]:
    """The lines that the list lacks."""
    return [
        f"{path} {digest}" for path, text in list_texts() if (digest := author.digest_text(path, text)) not in author.list_known_texts(path)
    ]


def main() -> None:
    """Add them, at the end of what is known of their files."""
    known = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    lines = dict.fromkeys([*known, *list_unknown()])
    FILE.write_text("".join(f"{line}\n" for line in sorted(lines, key=lambda line: line.split(" ")[0])), encoding="utf-8")


if __name__ == "__main__":
    main()
