"""What the files of a booklet are called: no two booklets have one name."""

from __future__ import annotations

KINDS = ("tier", "unit", "lead", "group", "account")
"""What a booklet of accounts can be about; one asks for `unit:water`."""
FIRM = "firm"
"""How one asks for the booklet of the firm."""
FIRM_STEM = f"booklet-{FIRM}"
PRINT = "-print"
"""How the name of the file for the printer ends: see `render/booklet/book.py`."""


def make_stem(id: str, kind: str = "") -> str:
    """The name of the files of a tier's booklet, or of another ``kind``.

    It is that of no other: `unit-water` may be a unit or a tier, `firm` a tier or the firm, and `acme-print` an account or a file.
    """
    taken = id.endswith(PRINT) or (not kind and (id == FIRM or id.partition("-")[0] in KINDS))
    return "-".join(part for part in ("booklet", kind, id) if part) + ("_" if taken else "")
