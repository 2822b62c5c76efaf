"""Make the pictures of the documentation from the example firm: `python generator/pictures.py [FOLDER]`.

Without FOLDER the example is built first; with it, the site in FOLDER is pictured as it stands. Needs chromium-headless-shell (pages) and pdftoppm
(booklets), which `make test` installs too. Each picture is cut down to a palette, so that it stays small.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
from PIL import Image, ImageOps

from past import build_past

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "pictures"
TODAY = "2026-11-24"
MOST_BYTES = 250_000
COLORS = 256
DPI = 120
GROUND = "#e4e2dc"
EDGE = 28
SPARE = 150
"""Pixels that the window is taller than the picture: the lowest rows of what a headless browser shows may stay blank."""


class Shot(NamedTuple):
    """A picture of the top of a page: its name, the page, and its size in pixels, which ends between two rows."""

    name: str
    page: str
    width: int
    height: int


SHOTS = (
    Shot("start", "index.html", 1280, 774),
    Shot("account", "accounts/waterschap-rijn-en-lek.html", 1280, 887),
    Shot("portfolio", "portfolio.html", 1280, 786),
)
PAST_SHOTS = (Shot("changes", "changes-year.html", 1280, 1150),)
"""Of the example with a past of two years under Git (`past.py`)."""
SPREADS = {"booklet": ("A", "Drinkwaterbedrijf De Bron")}
"""By name: the tier of the booklet, and the client whose first two pages are pictured side by side."""


def build(site: Path) -> None:
    """Build the example, with its booklets."""
    command = [sys.executable, "-m", "accountplan", "-C", str(ROOT), "build", "--today", TODAY, "--out", str(site)]
    subprocess.run(command, check=True)


def screenshot(shot: Shot, site: Path, folder: Path) -> Image.Image:
    """What a browser shows of a page, from the file system."""
    file = folder / f"{shot.name}.png"
    command = [
        "chromium-headless-shell", "--hide-scrollbars", "--force-device-scale-factor=1", f"--user-data-dir={folder / 'profile'}",
        f"--window-size={shot.width},{shot.height + SPARE}", f"--screenshot={file}",
        "--blink-settings=preferredColorScheme=1",
        *(["--no-sandbox"] if os.geteuid() == 0 else []),
        (site / shot.page).as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return Image.open(file).crop((0, 0, shot.width, shot.height))


def first_page(booklet: Path, title: str) -> int:
    """The page, counted from 1, to which the bookmark with this title leads."""
    with pikepdf.open(booklet) as pdf, pdf.open_outline() as outline:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        items: list[Any] = list(outline.root)
        while items:
            item = items.pop()
            if item.title == title and item.destination is not None:
                return numbers[item.destination[0].objgen]
            items += item.children
    sys.exit(f"{booklet.name} has no bookmark {title!r}")


def spread(booklet: Path, title: str, folder: Path) -> Image.Image:
    """Two facing pages, as they lie open on a table."""
    first = first_page(booklet, title)
    subprocess.run(
        ["pdftoppm", "-png", "-r", str(DPI), "-f", str(first), "-l", str(first + 1), str(booklet), str(folder / "page")], check=True
    )
    left, right = (Image.open(path).convert("RGB") for path in sorted(folder.glob("page-*.png")))
    width, height = left.size
    opened = Image.new("RGB", (2 * width + 1, height), GROUND)
    opened.paste(left, (0, 0))
    opened.paste(right, (width + 1, 0))
    return ImageOps.expand(opened, EDGE, GROUND)


def save(picture: Image.Image, name: str) -> None:
    """Write a picture as a small PNG; stop when it is not small."""
    path = OUT / f"{name}.png"
    picture.convert("RGB").quantize(COLORS, method=Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)}: {picture.width} x {picture.height}, {size / 1000:.0f} kB")
    if size > MOST_BYTES:
        sys.exit(f"{path.name} is larger than {MOST_BYTES / 1000:.0f} kB")


def main(site: Path | None) -> None:
    """Make every picture."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if site is None:
            site = folder / "site"
            build(site)
        for shot in SHOTS:
            save(screenshot(shot, site.resolve(), folder), shot.name)
        past = folder / "past"
        build_past(past, "--no-booklets", "--quiet")
        for shot in PAST_SHOTS:
            save(screenshot(shot, past / "site", folder), shot.name)
        for title, (tier, client) in SPREADS.items():
            save(spread(site / "booklets" / f"booklet-{tier}.pdf", client, folder), title)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
