"""What a new user writes who turns a slide, a sheet, a mail or minutes into plans after one look at an example: each slip has its finding and remedy.

Fourteen plans of two firms, and a list of slips: the lines as they should be, and as they were written. What is said of each is in
`tests/golden/campaign/`; every literal remedy is carried out to the letter, and what is read then is told there as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from accountplan.author import Read, mend_file
from accountplan.base.words import Words
from accountplan.load import reread
from accountplan.load.file import load_file
from accountplan.load.workspace import sort_paths
from accountplan.model.finding import Finding, Severity
from accountplan.model.leaves import list_leaves
from load.sources import TODAY
from remedies import follow

HERE = Path(__file__).parent / "slips"
ENGLISH = Words("en")
SIGNS = {"<tab>": "\t", "<nbsp>": "\u00a0", "<zero>": "\u200b"}
"""What cannot be seen in the list of slips, and what it stands for."""
EVERY = 4
"""Of which slips each remedy is carried out by itself as well; with `--long` of all."""
TURNS = 4
"""How often remedies are carried out until nothing changes."""


class Slip(NamedTuple):
    """A slip in a file: the lines as they should be, and as they were written."""

    path: str
    right: str
    written: str


@cache
def list_slips() -> dict[str, list[Slip]]:
    """All slips, by the file that they are in."""
    found: dict[str, list[Slip]] = {}
    for block in (HERE / "slips.txt").read_text().split("\n\n"):
        head, *lines = block.strip("\n").split("\n")
        path, parts = (
            head.removeprefix("@").split(" ")[0],
            {sign: "\n".join(line[1:] for line in lines if line[0] == sign) for sign in "-+"},
        )
        for sign, stands_for in SIGNS.items():
            parts["+"] = parts["+"].replace(sign, stands_for)
        found.setdefault(path, []).append(Slip(path, parts["-"], parts["+"]))
    return found


def read(path: str, content: bytes) -> tuple[tuple[Finding, ...], dict[Any, Any]]:
    """What is found in a file, and what it says by its keys."""
    name = path.partition("/")[2]
    loaded = load_file(sort_paths([name]).files[name], content, TODAY)
    return loaded.findings, {keys: value for keys, value, _ in list_leaves(loaded.noun)} if loaded.noun is not None else {}


def try_slip(slip: Slip, text: str, *, alone: bool) -> Iterator[str]:
    """What is said of a slip, and what is read in the end; each remedy is also carried out ``alone``, if that is asked."""
    lines, name = f"\n{text}", slip.path.partition("/")[2]
    assert f"\n{slip.right}\n" in lines, slip
    content = lines.replace(f"\n{slip.right}\n", f"\n{slip.written}\n", 1)[1:].encode()
    reader = lambda other: Read(*reread(name, other, TODAY))  # noqa: E731 - as the reader of a file is called
    findings, said = read(slip.path, content)
    yield slip.written
    if alone:
        follow(content, findings, reader)
    for each in findings:
        yield f"    {each.rule}: {ENGLISH.say(each.help)}"
    meant = read(slip.path, text.encode())[1]
    for _ in range(TURNS):
        mended = mend_file(content, [each for each in findings if each.fix], reader).content
        if mended == content:
            break
        content = mended
        findings, said = read(slip.path, content)
    errors = sorted({each.rule for each in findings if each.severity is Severity.ERROR})
    yield f"    = {'as meant' if said == meant and not errors else ', '.join(errors) or 'read'}"


@pytest.mark.parametrize("path", list_slips())
def test_b_each_slip_of_a_first_day_is_told_with_what_to_write(path: str, golden: Any, pytestconfig: pytest.Config) -> None:
    every = 1 if pytestconfig.getoption("--long") else EVERY
    text = (HERE / path).read_text()
    assert read(path, text.encode())[0] == ()
    told = [line for number, slip in enumerate(list_slips()[path]) for line in try_slip(slip, text, alone=number % every == 0)]
    golden(f"campaign/{path.replace('/plans/', '-').replace('/', '-').removesuffix('.yaml')}.txt", "\n".join(told) + "\n")


def test_there_are_three_hundred_slips_in_both_languages() -> None:
    count = {firm: sum(len(each) for path, each in list_slips().items() if path.startswith(firm)) for firm in ("nl", "en")}
    assert sum(count.values()) >= 300
    assert min(count.values()) >= 140
