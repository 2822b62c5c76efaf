"""Escapes between double quotes that stand for what nobody sees: mostly the backslashes in the name of a folder."""

from __future__ import annotations

import re

from accountplan.base.patterns import compile_lazily

from .characters import is_invisible

MAYBE = compile_lazily(r"\\[0abtvfreNLPxuUn]")
"""A text without any of these has no such escape."""
_ESCAPE = compile_lazily(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)", re.DOTALL)
_FOLDER = compile_lazily(r"(?<!\w)(?:[C-Zc-z]:\\|[ABab]:\\\S*\\)|^\\\\\\?\w")
"""How a folder begins: only in one does `\\n` stand for something else than a new line. A and B are no drives any more, but often options."""
_SIGNS = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}
_FOLD = compile_lazily(r"[ \t]*\r?\n[ \t]*")


def find_hidden(written: str) -> tuple[str, str] | None:
    """The first escape in a text, as written between its double quotes, that stands for what nobody sees; and this character."""
    is_folder = _FOLDER.search(written) is not None
    for found in _ESCAPE.finditer(written):
        sign = _decode_escape(found[0])
        if sign == "\r" and written.startswith("\\n", found.end()):
            continue
        if is_invisible(sign) or sign in "\t\r" or (is_folder and sign == "\n"):
            return found[0], sign
    return None


def as_literal(written: str) -> str:
    """The text with its backslashes as they stand: between single quotes it is read so."""
    return _FOLD.sub(" ", written.replace('\\"', '"'))


def _decode_escape(escape: str) -> str:
    """What an escape stands for; a blank for those that are of no interest."""
    letter, digits = escape[1], escape[2:]
    if letter in "xuU" and digits:
        return chr(int(digits, 16))
    return "\n" if letter == "n" else _SIGNS.get(letter, " ")
