"""Words by which people say that they do not know something yet."""

from __future__ import annotations

from .alike import make_slug

WORDS = frozenset(
    [
        "nvt",
        "n-v-t",
        "ntb",
        "n-t-b",
        "nnb",
        "n-n-b",
        "nb",
        "n-b",
        "nog-te-bepalen",
        "nog-niet-bekend",
        "niet-bekend",
        "onbekend",
        "volgt",
        "geen",
        "tbd",
        "t-b-d",
        "tba",
        "t-b-a",
        "tbc",
        "n-a",
        "na",
        "none",
        "unknown",
        "to-be-determined",
        "not-known",
        "todo",
        "xxx",
        "pm",
        "p-m",
    ]
)
SIGNS = frozenset("?-–—")


def is_unknown(text: object) -> bool:
    """Whether a text says that it is not known, and nothing else."""
    return isinstance(text, str) and len(text) <= 30 and (make_slug(text) in WORDS or (bool(text.strip()) and {*text.strip()} <= SIGNS))
