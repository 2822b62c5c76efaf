"""What the usual tools say of a PDF: poppler, qpdf and ghostscript, and an independent checker of PDF/UA."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import outloud

MM = 72 / 25.4


def inside(box: Any) -> Iterator[Any]:
    """A box with all boxes in it."""
    yield box
    for each in getattr(box, "children", ()):
        yield from inside(each)


def run(*command: str | Path) -> str:
    """What a tool prints; it must not fail, and must not complain."""
    done = subprocess.run([str(each) for each in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def info(pdf: Path) -> dict[str, str]:
    """The lines of pdfinfo."""
    lines = run("pdfinfo", "-box", pdf).splitlines()
    return {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}


@cache
def texts(pdf: Path) -> list[str]:
    """The words of each page, as they are laid out."""
    return run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def fonts(pdf: Path) -> list[tuple[str, str]]:
    """Each font with the three marks of pdffonts: embedded, subset, with letters."""
    lines = run("pdffonts", pdf).splitlines()[2:]
    return [(line.split()[0], " ".join(re.findall(r"\b(?:yes|no)\b", line))) for line in lines]


@cache
def ink(pdf: Path) -> list[tuple[float, float, float, float]]:
    """The box around the ink of each page, in millimetres from its left and lower edge; nothing at all for a page without ink."""
    said = run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=bbox", pdf)
    boxes = re.findall(r"%%HiResBoundingBox: (\S+) (\S+) (\S+) (\S+)", said)
    return [tuple(float(each) / MM for each in box) for box in boxes]  # type: ignore[misc]


@cache
def words(pdf: Path) -> list[list[tuple[float, str]]]:
    """The words of each page with their distance from the left edge, in millimetres."""
    pages = run("pdftotext", "-bbox", pdf, "-").split("<page ")[1:]
    return [[(float(x) / MM, word) for x, word in re.findall(r'<word xMin="([\d.]+)".*?>(.*?)</word>', page)] for page in pages]


Box = tuple[float, float, float, float, str]


def boxes(pdf: Path) -> list[list[Box]]:
    """The words of each page with their left, upper, right and lower edge, in points from the upper left corner."""
    word = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
    pages = run("pdftotext", "-bbox", pdf, "-").split("<page ")[1:]
    return [[(*(float(each) for each in found[:4]), found[4]) for found in word.findall(page)] for page in pages]


REASONS = {
    "ORD-001": "drawings are painted after the words of a page, and the checker lists the words of a paragraph before the links within it: the order"
    " of the tags is that of the HTML, and who listens hears that",
    "PAG-001": "the heads of a table that runs on for pages, or that begins at the top of several, are said on each: what stands there is a table of"
    " its own in the tags",
}
"""Warnings of the checker that we leave, and why."""


def complaints(path: Path) -> list[str]:
    """What an independent checker of PDF/UA says of a booklet."""
    result = outloud.check(str(path))
    assert result.error is None
    found = [each for each in result.findings if each.severity != "info" and each.rule not in REASONS]
    return [f"{each.severity} {each.rule}, page {each.page}: {each.message}" for each in found]
