"""Reads the `Containerfile`: its stages, each a row of steps."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

CONTAINERFILE = Path(__file__).parent.parent.parent / "Containerfile"


class Step(NamedTuple):
    """An instruction, such as RUN, and what is behind it, on as many lines as it takes."""

    word: str
    text: str


def list_stages(text: str | None = None) -> list[list[Step]]:
    """The steps of each image, from its FROM on."""
    whole = CONTAINERFILE.read_text(encoding="utf-8") if text is None else text
    stages: list[list[Step]] = []
    for word, rest in re.findall(r"^([A-Z]+) ((?:.*\\\n)*.*)", whole, re.MULTILINE):
        if word == "FROM":
            stages.append([])
        stages[-1].append(Step(word, rest))
    return stages
