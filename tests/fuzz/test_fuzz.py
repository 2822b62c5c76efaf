"""A short run of the fuzzer over each target; `make fuzz` makes long ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fuzz.targets import TARGETS

RUN = Path(__file__).with_name("run.py")


@pytest.mark.parametrize("target", TARGETS)
def test_h6_a_short_run_finds_nothing(target: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="Atheris has no build for this Python or system")
    command = [sys.executable, str(RUN), target, "-runs=600", "-seed=1", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, errors="replace", check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "DONE" in done.stderr


LOST = {
    "more cells than the head has": "a|b\n-|-\n1|twee|drie",
    "more cells in a row between lines": "|a|b|\n|-|-|\n|een|twee|drie|",
    "an address that is none": "[e](http:/f.m)",
    "an address of code": "[e](http://f`\nl\n` x",
    "words behind a fence": "``` Notitie van Harm\ncode\n```",
    "emphasis in emphasis": "**c*[h(]e) **c*c*[ i*a",
    "emphasis around code": "> **c*`d* `U(| h | i | **c*`d* `U(| \n| j=| ](http:figures:  m",
    "a ticked box with its text on the next line": "c\n - [x]\nb",
    "emphasis in emphasis around an address": "*a**http://a **a*a*a",
    "a figure in emphasis in emphasis": "**a*5**b **7*c*8",
    "an entity in the title of a link without words": '[](http:a"&lt;l")',
    "an escape in an address of words": "[e](`| h /]&lt;(`| ) b",
}
"""What a run found that a page said otherwise than the plan."""


@pytest.mark.parametrize("text", LOST.values(), ids=LOST)
def test_h6_what_the_fuzzer_found_stays_mended(text: str) -> None:
    TARGETS["show_text"](text.encode())


BROKEN = {
    "a name behind a cut word between braces": b"\x00name: A\nnotes: {a: b, c,*d: e}\n",
    "a mapping as a key behind a cut word": b"\x00name: A\nnotes: {a: b, c,? {d: 1} : e}\n",
    "a question mark before brackets on a line by itself": b"\x02minal?a:\n ? [keyrio]v:a\n [key;A]over: wx",
    "a list as a key behind a cut word": b"\x00name: A\nnotes: {a: b, c,? [d] : e}\n",
}
"""What a run found that ended in a traceback."""


@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN)
def test_h6_what_broke_the_reader_is_told_as_a_finding(source: bytes) -> None:
    TARGETS["read_file"](source)
