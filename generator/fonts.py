"""Make the fonts of paper and screen: `python generator/fonts.py SANS.tgz SERIF.tgz`, and the tables of what they hold.

The originals are Adobe's own releases on npm (`npm pack source-sans@3.52.0 source-serif@4.5.1` fetches both, `make fonts` does all of it).
A release that is not byte for byte the one named here is refused. Every font keeps all its letters; what no page uses (small capitals,
alternates, hinting) is cut off. As the licence reserves the name of the originals for what is not changed, ours have another.

Without releases only the tables are written again from the fonts as they are; a test keeps these fresh.
"""

from __future__ import annotations

import io
import sys
import tarfile
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
PAPER = ROOT / "templates" / "booklet" / "fonts"
SCREEN = ROOT / "templates" / "assets" / "fonts"
ROOMS = ROOT / "generator" / "accountplan"

FEATURES = ["ccmp", "locl", "liga", "kern", "mark", "mkmk", "lnum", "onum", "pnum", "tnum"]
"""What pages use: letters that are put together, joined or spaced, and the four kinds of figures."""
DROPPED = ["BASE", "DSIG", "gasp"]
ASCENT, DESCENT = 1036, -335
"""In thousandths of an em. Both families have the same, so that a line of sans is on the same baseline as the serif beside it."""
LATIN = "0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 304 308 329 2000-206F 20AC 2122 2191 2193 2212 2215 FEFF FFFD"
"""What pages in Western Europe need: the first of the two files of the site, as its stylesheet says too."""
MEASURED = "20-7E A0-17F 218-21B 2010-2026 2030 20AC 2190-2193 2212"
"""The letters of which charts know the width."""
NORMAL, BOLD = 400, 650
"""The weights of words in charts on the screen: as in the stylesheet."""
UNSEEN = {"\u200b", "\ufeff"}
"""Held by the fonts, but nothing to see."""


class Release(NamedTuple):
    """A family as Adobe publishes it."""

    package: str
    hash: str
    original: str
    family: str


SANS = Release("source-sans 3.52.0", "49cf78ddd79b436591ee696785222b54ff28102922e3d3df297fe382d7fdfa88", "Source Sans 3", "Plan Sans")
SERIF = Release("source-serif 4.5.1", "19a448df98f4aa777de3452b0a1e29aa7ffe29252fe552c8a2d2531702d80746", "Source Serif 4", "Plan Serif")
FACES = {
    "PlanSans-Regular": (SANS, "SourceSans3-Regular"),
    "PlanSans-Italic": (SANS, "SourceSans3-It"),
    "PlanSans-Semibold": (SANS, "SourceSans3-Semibold"),
    "PlanSerif-Regular": (SERIF, "SourceSerif4-Regular"),
    "PlanSerif-Italic": (SERIF, "SourceSerif4-It"),
    "PlanSerif-Light": (SERIF, "SourceSerif4-Light"),
    "PlanSerif-Semibold": (SERIF, "SourceSerif4-Semibold"),
}
"""The fonts of paper, each with the release and the file that it is made from."""


# ---- From the releases to our fonts --------------------------------------------------------------------


def make(archives: list[Path]) -> None:
    """Write all fonts, each folder with the licence and what was changed. Raises SystemExit for a release that is not the one named."""
    for release, archive in zip((SANS, SERIF), archives, strict=True):
        if sha256(archive.read_bytes()).hexdigest() != release.hash:
            raise SystemExit(f"{archive} is not the release {release.package}")
    with ExitStack() as stack:
        sans, serif = (stack.enter_context(tarfile.open(archive)) for archive in archives)
        opened = {SANS: sans, SERIF: serif}
        for name, (release, original) in FACES.items():
            font = _read(opened[release], f"TTF/{original}.ttf")
            (PAPER / f"{name}.ttf").write_bytes(_cut(font, _letters(font), release, name.partition("-")[2]))
        variable = "VF/SourceSans3VF-Upright.ttf"
        held = _letters(_read(sans, variable))
        for part, own in {"latin": held & codes(LATIN), "other": held - codes(LATIN)}.items():
            made = _cut(_read(sans, variable), own, SANS, "", flavor="woff2")
            (SCREEN / f"plan-sans-{part}.woff2").write_bytes(made)
        (SCREEN / "OFL.txt").write_text(_licence(opened, SANS), encoding="utf-8")
        (PAPER / "OFL.txt").write_text(_licence(opened, SANS, SERIF), encoding="utf-8")


def _read(archive: tarfile.TarFile, name: str) -> TTFont:
    return TTFont(io.BytesIO(_bytes(archive, name)), recalcTimestamp=False)


def _bytes(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(f"package/{name}")
    assert file is not None
    return file.read()


def _letters(font: TTFont) -> set[int]:
    return set(font.getBestCmap())


def letters(path: Path) -> set[int]:
    """The letters of a font, by number."""
    with TTFont(path, lazy=True) as font:
        return _letters(font)


def _cut(font: TTFont, letters: Iterable[int], release: Release, style: str, flavor: str | None = None) -> bytes:
    """A font with these letters and a name of its own, as a file."""
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False, notdef_outline=True, drop_tables=DROPPED, name_IDs=["*"]))
    subsetter.populate(unicodes=sorted(letters))
    subsetter.subset(font)
    _rename(font, release, style)
    _set_height(font)
    font.flavor = flavor
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def _rename(font: TTFont, release: Release, style: str) -> None:
    """Give a font our name; copyright, designer and licence stay, and where it comes from is said."""
    table, family = font["name"], release.family
    version = table.getDebugName(5).partition(";")[0]
    linked = style in ("", "Regular", "Italic")
    postscript = f"{family.replace(' ', '')}-{style or 'Roman'}"
    names = {
        1: family if linked else f"{family} {style}",
        2: "Italic" if style == "Italic" else "Regular",
        3: f"{version.removeprefix('Version ')};{postscript}",
        4: " ".join(filter(None, (family, style))),
        5: version,
        6: postscript,
        10: f"{release.original} by Adobe, cut and renamed",
        16: "" if linked else family,
        17: "" if linked else style,
        25: family.replace(" ", "") if "fvar" in font else "",
    }
    kept = {0: table.getDebugName(0), 9: table.getDebugName(9), 13: table.getDebugName(13), 14: table.getDebugName(14)}
    instances = font["fvar"].instances if "fvar" in font else ()
    dropped = {instance.postscriptNameID for instance in instances}
    inner = {each.nameID: each.toUnicode() for each in table.names if each.nameID > 255 and each.nameID not in dropped}
    table.names = []
    for number, said in sorted({**names, **kept, **inner}.items()):
        if said:
            table.setName(said, number, 3, 1, 0x409)
    for instance in instances:
        instance.postscriptNameID = 0xFFFF
    font["OS/2"].achVendID = "NONE"


def _set_height(font: TTFont) -> None:
    line, windows = font["hhea"], font["OS/2"]
    line.ascent, line.descent, line.lineGap = ASCENT, DESCENT, 0
    windows.sTypoAscender, windows.sTypoDescender, windows.sTypoLineGap = ASCENT, DESCENT, 0


def _licence(opened: Mapping[Release, tarfile.TarFile], *releases: Release) -> str:
    """The licence as the releases carry it, below the copyright of each and what was changed."""
    texts = {release: _bytes(opened[release], "LICENSE.md").decode().replace("\r", "") for release in releases}
    heads = [text.partition("\n")[0].strip() for text in texts.values()]
    changed = [f"{each.family} is made from {each.original} (npm: {each.package})" for each in releases]
    said = f"{' and '.join(changed)} by generator/fonts.py:\ncut to the features that are used, without hinting, with one height of line, and renamed."
    return "\n".join([*heads, "", said, texts[releases[0]].partition("\n")[2]])


def codes(ranges: str) -> set[int]:
    """The numbers of letters from ranges such as ``20-7E A0``."""
    ends = [[int(end, 16) for end in each.split("-")] for each in ranges.split()]
    return {code for each in ends for code in range(each[0], each[-1] + 1)}


# ---- From our fonts to the tables --------------------------------------------------------------------

NOTE = "Made by `make fonts` from the fonts themselves: change `generator/fonts.py`, not this file."


def _glyphs() -> str:
    """The module that says which letters paper can show."""
    held: set[int] = set()
    for family in ("PlanSans", "PlanSerif"):
        held |= set.intersection(*(letters(PAPER / f"{name}.ttf") for name in FACES if name.startswith(family)))
    seen = sorted(code for code in held if code >= 0x20 and chr(code) not in UNSEEN)
    return (
        f'"""Which letters the fonts of paper hold. {NOTE}"""\n\nRANGES = """\n{_filled(_ranges(seen))}\n"""\n'
        '"""In every style of at least one of the two families."""\n'
    )


def _ranges(numbers: list[int]) -> Iterator[str]:
    """Stretches such as ``20-7E``."""
    for _, run in groupby(enumerate(numbers), lambda each: each[1] - each[0]):
        stretch = [code for _, code in run]
        yield f"{stretch[0]:X}" if len(stretch) == 1 else f"{stretch[0]:X}-{stretch[-1]:X}"


def _widths() -> str:
    """The module that says how wide letters are on the screen."""
    with ExitStack() as stack:
        files = [stack.enter_context(TTFont(SCREEN / f"plan-sans-{part}.woff2")) for part in ("latin", "other")]
        owners = {code: font for font in files for code in _letters(font) & codes(MEASURED)}
        measured = sorted(owners)
        normal, bold = ([str(_width(owners[code], code, weight)) for code in measured] for weight in (NORMAL, BOLD))
    return (
        f'"""How wide letters are on the screen. {NOTE}"""\n\nLETTERS = """\n{_filled(_ranges(measured))}\n"""\n'
        f'"""In this order stand the widths."""\nNORMAL = """\n{_filled(normal)}\n"""\n"""In thousandths of an em."""\n'
        f'BOLD = """\n{_filled(bold)}\n"""\n"""The same, of words that count."""\n'
    )


def _width(font: TTFont, code: int, weight: int) -> int:
    glyph = font.getGlyphSet(location={"wght": weight})[font.getBestCmap()[code]]
    return int(glyph.width + 0.5)


def _filled(words: Iterable[str]) -> str:
    """Words in lines of one length."""
    return textwrap.fill(" ".join(words), 128, break_on_hyphens=False)


TABLES: Mapping[Path, Callable[[], str]] = {
    ROOMS / "base" / "glyphs.py": _glyphs,
    ROOMS / "render" / "charts" / "_widths.py": _widths,
}
"""What is made from the fonts for the code, by file."""


def stale() -> list[Path]:
    """The tables that are not as they would be made now."""
    return [path for path, table in TABLES.items() if not path.is_file() or path.read_text(encoding="utf-8") != table()]


if __name__ == "__main__":
    if given := [Path(each) for each in sys.argv[1:]]:
        make(given)
    for path in stale():
        path.write_text(TABLES[path](), encoding="utf-8")
        print(f"made {path.relative_to(ROOT)}")
