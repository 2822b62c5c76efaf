"""What a finding is known by from one report to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from accountplan.base.text import say_plainly
from accountplan.model.finding import Finding


def list_fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """A name for what each finding says, whatever its line and whatever the language of the report; equal ones are numbered, so that each has its own."""
    seen: Counter[str] = Counter()
    for finding in findings:
        same = finding.identity
        said = "\0".join((same.rule, same.home, *map(str, same.keys), "", say_plainly(same.message)))
        seen[said] += 1
        yield sha256(f"{said}\0{seen[said]}".encode(errors="surrogatepass")).hexdigest()
