"""What findings say is to be written, written: each change by itself, read again before the next, and undone when it does not mend.

The changes of one file begin at its end, so that the places of those above them stay right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from accountplan.model.edits import Plainly, Rename, Set
from accountplan.model.finding import Finding, Keys, Severity
from accountplan.model.fix import NewKey, NewLetters, NewValue

from .editor import apply_edits, decode_source, find_entry, find_row
from .tree import CannotEditError


class Read(NamedTuple):
    """What the reader finds in a file, and whether parts of the file are missing from what was read."""

    findings: tuple[Finding, ...]
    torn: bool


Reader: TypeAlias = Callable[[bytes], Read]


class Mended(NamedTuple):
    """The bytes of a file, and the findings that were mended in them."""

    content: bytes
    done: tuple[Finding, ...]


def mend_file(content: bytes, findings: Iterable[Finding], read: Reader) -> Mended:
    """A file with the fixes of some of its findings. Those that cannot be made, or would not mend, are left out."""
    done: list[Finding] = []
    before, seen = read(content), set[tuple[int, int]]()
    for finding in sorted(findings, key=lambda each: (each.line, each.column), reverse=True):
        place = (finding.line, finding.column)
        changed = _apply_fix(content, finding) if place not in seen else content
        if changed == content:
            continue
        after = read(changed)
        if _is_mended(before, after, finding):
            content, before = changed, after
            done.append(finding)
            seen.add(place)
    return Mended(content, tuple(done))


def _apply_fix(content: bytes, finding: Finding) -> bytes:
    """The bytes after one fix; the same bytes when it cannot be made."""
    assert finding.fix
    try:
        match finding.fix.change:
            case NewValue(written=written):
                return apply_edits(content, [Set(_find_value(content, finding, written), Plainly(written))])
            case NewKey(name=name):
                return apply_edits(content, [Rename(find_entry(content, finding.line, finding.column)[0], name)])
            case NewLetters():
                return _replace_letters(content, finding, finding.fix.change)
    except CannotEditError:
        return content


def _find_value(content: bytes, finding: Finding, written: str) -> Keys:
    """The keys that lead to the value of a finding. Raises CannotEditError for what holds several values, when one of them would be lost.

    Of names that make way for ids nothing is lost.
    """
    keys, entry = find_entry(content, finding.line, finding.column, finding.keys)
    several = entry.value.kind == "mapping" or len(entry.value.entries) > 1
    if (
        several
        and not finding.named
        and not all(each.value.kind == "scalar" and each.value.text in written for each in entry.value.entries)
    ):
        raise CannotEditError
    return keys


def _replace_letters(content: bytes, finding: Finding, change: NewLetters) -> bytes:
    """The bytes with other letters at the place of a finding. Raises CannotEditError when they are not there."""
    text = decode_source(content)
    start, end = find_row(text, finding.line)
    at = start + finding.column - 1
    found = text.find(change.old, max(start, at - len(change.old) + 1))
    if not start <= found < end:
        raise CannotEditError
    mark = content[: len(content) - len(text.encode())]
    return mark + (text[:found] + change.new + text[found + len(change.old) :]).encode()


def _is_mended(before: Read, after: Read, finding: Finding) -> bool:
    """Whether the finding is gone, and no rule is broken more often. What could not be read before may come to light with errors of its own."""
    if any((each.identity, each.line, each.column) == (finding.identity, finding.line, finding.column) for each in after.findings):
        return False
    return before.torn or not (after.torn or _count_errors(after) - _count_errors(before))


def _count_errors(read: Read) -> Counter[str]:
    return Counter(each.rule for each in read.findings if each.severity is Severity.ERROR)
