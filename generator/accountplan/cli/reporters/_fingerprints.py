"""What a finding is known by from one report to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from accountplan.base.text import Listing, Text, Value, Wording
from accountplan.model.finding import Finding


def list_fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """A name for what each finding says, whatever its line, its numbers and days (an action is late by another day tomorrow), and whatever the
    language of the report. Equal ones are numbered, so that each has its own.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        same = finding.identity
        said = "\0".join((same.rule, same.home, *map(str, same.keys), "", *_list_words(same.message)))
        seen[said] += 1
        yield sha256(f"{said}\0{seen[said]}".encode(errors="surrogatepass")).hexdigest()


def _list_words(said: Wording | Value) -> Iterator[str]:
    """The English form of a sentence, and the names in it; no number, amount, share or day."""
    match said:
        case str():
            yield said
        case Text(message=message, plural=plural, values=values):
            yield plural or message
            for name, value in values:
                yield name
                yield from _list_words(value)
        case Listing(items=items):
            for item in items:
                yield from _list_words(item)
        case _:
            return
