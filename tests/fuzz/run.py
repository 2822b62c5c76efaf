"""Fuzzes one target, guided by which code an input reaches: `python tests/fuzz/run.py show_text -runs=100000`.

What libFuzzer knows of options goes on behind the target. An input that fails is left in a file, of which the name is printed: make a test of it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent / "generator"), str(TESTS)]

with atheris.instrument_imports(include=["accountplan", "markdown"]):
    from fuzz.targets import TARGETS

WORDS = (
    "name: ", "- ", "? ", "<<: ", "&a ", "*a", "!!str ", "> ", "|\\x0a", "---\\x0a", "{a: 1}", "[x](", "](http://a.b \\\"", "```\\x0a", "1. ", "# ", "|-|", "&lt;",
    "figures: ", "2025: ", "actions:\\x0a", "accounts/", ".yaml", "{\\\"made_by\\\": \\\"accountplan\\\", \\\"files\\\": [",
)  # fmt: skip
"""What an input is likely to need; the rest is found."""


def seeds(target: str) -> list[bytes]:
    """Inputs to begin with."""
    plans = [path.read_bytes() for path in sorted((TESTS / "portfolios" / "small").rglob("*.yaml"))]
    if target == "read_file":
        return [bytes([number]) + plan for number in range(6) for plan in plans]
    if target == "show_text":
        return [b"1. a\n   - b\n\n> **c** `d` [e](http://f.g)\n\n| h | i |\n|---|--:|\n| j | k |\n\n```\nl\n```\n# m\n"]
    if target == "read_git":
        old, new = b"1" * 40, b"2" * 40
        return [
            b"# branch.oid 2c614bf01d000000000000000000000000000000\n# branch.head main\n1 .M N... 100644 generator/x.py\n",
            b"100644 blob " + old + b"\tplans/accounts/acme.yaml\x00120000 blob " + new + b"\tplans/x\x00",
            b"\x01" + new + b" 2026-01-02 " + old + b"\x00\n:100644 100644 " + old + b" " + new + b" M\x00plans/accounts/acme.yaml\x00",
            old + b" blob 4\nname\n",
        ]
    return [b"accounts/acme.yaml\ngroups/Dikes.yml", b'{"made_by": "accountplan", "files": ["index.html"]}']


def fuzz(target: str, options: list[str]) -> None:
    """Does not return: libFuzzer ends the process, with another code than 0 when it found something."""
    with TemporaryDirectory(prefix="accountplan-fuzz-") as folder:
        corpus, words = Path(folder) / "corpus", Path(folder) / "words"
        corpus.mkdir()
        for number, seed in enumerate(seeds(target)):
            (corpus / str(number)).write_bytes(seed)
        words.write_text("".join(f'"{word}"\n' for word in WORDS), encoding="utf-8")
        longest = 300 if target == "show_text" else 4000
        usual = [f"-dict={words}", "-timeout=20", "-rss_limit_mb=2000", f"-max_len={longest}"]
        atheris.Setup([sys.argv[0], *usual, *options, str(corpus)], TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    fuzz(sys.argv[1], sys.argv[2:])
