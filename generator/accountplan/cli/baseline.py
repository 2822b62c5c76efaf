"""Known findings of a firm that begins with a mess: they rest, new ones count, and what was solved is struck off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.disk import make_refusal, read_file_bytes
from accountplan.base.error import UserError
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say, say_n
from accountplan.cli.exporting.output import save
from accountplan.cli.reporters._fingerprints import list_fingerprints
from accountplan.cli.terminal import make_visible

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.finding import Finding

HEAD = "# Known findings of accountplan check, one a line: they rest until they are mended."
LENGTH = 16
"""Letters of a fingerprint that are written: enough to tell findings apart, and to read past."""
KNOWN = compile_lazily(rf"(?P<print>[0-9a-f]{{{LENGTH}}}) (?P<about>\S.*)")
MOST = 10_000_000
"""Bytes: a larger file is none of ours."""
TOLD = 5
"""Of so many solved findings the lines are named; of more only how many there are."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings: by fingerprint the line of the file, and what it says."""

    path: Path
    known: dict[str, tuple[int, str]]

    def split(self, findings: Iterable[Finding]) -> tuple[frozenset[int], tuple[tuple[int, str], ...]]:
        """Which of all findings rest, by identity of the object, and the lines of those that are solved."""
        named = _name_findings(findings)
        found = {name for _, name in named}
        return frozenset(id(each) for each, name in named if name in self.known), tuple(
            place for name, place in self.known.items() if name not in found
        )


def read_baseline(path: Path) -> Baseline:
    """The known findings in a file. Raises UserError when there is none, or when a line is none of ours."""
    again = say("Write it with: accountplan check --write-baseline {path}", path=str(path))
    try:
        lines = read_file_bytes(str(path), MOST).decode(errors="replace").splitlines()
    except FileNotFoundError as error:
        raise UserError(say("There is no file {path}.", path=str(path)), again) from error
    except OSError as error:
        raise make_refusal(error) from error
    known: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = KNOWN.fullmatch(line.strip())
        if not found:
            raise UserError(say("Line {line} of {path} is not a known finding.", line=str(number), path=str(path)), again)
        known[found["print"]] = number, make_visible(found["about"])
    return Baseline(path, known)


def write_baseline(path: Path, findings: Iterable[Finding], all_findings: Iterable[Finding], words: Words) -> int:
    """Write findings to a file, by place, and give how many. Raises UserError when something else stands there."""
    if path.exists() and not (path.is_file() and path.read_bytes().startswith(HEAD.encode())):
        raise UserError(
            say("{path} holds something other than known findings.", path=str(path)), say("Name another file, or move that one away.")
        )
    wanted = {id(each) for each in findings}
    rows = sorted(
        (each.path, each.rule, name, make_visible(words.say(each.message)))
        for each, name in _name_findings(all_findings)
        if id(each) in wanted
    )
    lines = (f"{name} {rule} {make_visible(place)}: {said}\n" for place, rule, name, said in rows)
    save(path, f"{HEAD}\n{''.join(lines)}".encode())
    return len(rows)


def _name_findings(findings: Iterable[Finding]) -> list[tuple[Finding, str]]:
    """All findings, each with its fingerprint as the file has it."""
    found = list(findings)
    return [(each, name[:LENGTH]) for each, name in zip(found, list_fingerprints(found), strict=True)]


def word_resting(number: int) -> Text:
    """How many known findings are left out."""
    return say_n("{n} known finding is ignored.", "{n} known findings are ignored.", number)


def word_solved(baseline: Baseline, solved: tuple[tuple[int, str], ...]) -> Text:
    """What is to be struck off."""
    where = str(baseline.path)
    if len(solved) > TOLD:
        return say_n(
            "{n} known finding is fixed: remove it, with accountplan check --write-baseline {path}.",
            "{n} known findings are fixed: remove them, with accountplan check --write-baseline {path}.",
            len(solved),
            path=where,
        )
    lines = "\n".join(f"  {where}:{number}: {about}" for number, about in solved)
    return say_n(
        "{n} known finding is fixed: remove it.\n{lines}",
        "{n} known findings are fixed: remove them.\n{lines}",
        len(solved),
        lines=lines,
    )
