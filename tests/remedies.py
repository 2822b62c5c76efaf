"""Every literal remedy is followed to the letter: the finding is gone, no other error has come, and no word is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from accountplan.author import mend_file
from accountplan.author.editor import decode_source
from accountplan.author.mend import Read, Reader
from accountplan.author.tree import CannotEditError, parse_tree
from accountplan.load.wording.days import find_period
from accountplan.model.files import KINDS
from accountplan.model.finding import Finding, Severity
from accountplan.model.fix import NewLetters, NewValue
from accountplan.model.shapes import Either, Record, Row, Table, Words, make_kind_shape

LARGE = 3_000
MOST = 10
"""Findings of one rule in a file, after which the others are summed up: with one of them mended another is told."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
PARTS_OF_DAYS = frozenset({"en", "and", "eind", "begin", "medio", "tot", "met", "kwartaal", "week", "zomer"})
CHOSEN = re.compile(r"(?:\{[a-z_]+: )?\[([a-z_., ]+)\]\}?|\{[a-z_]+: ([a-z-]+)\}")
"""Words of the format in a list, or one below its key: what was written stands for them, perhaps in another language."""
WORD = re.compile(r"[^\W\d_]{2,}")


def follow(content: bytes, findings: Iterable[Finding], read: Reader) -> None:
    """Carry out the remedy of each finding in a file by itself; not in what is no UTF-8, which is converted first,
    nor in the files of megabytes with which the bounds are tried.
    """
    if len(content) > LARGE or not is_text(content):
        return
    broken, before = not is_parsed(content), read(content)
    for finding in findings:
        if finding.fix is None or (broken and not isinstance(finding.fix.change, NewLetters)):
            continue  # of a file that cannot be read to the end, what stops the reader is mended first
        made = mend_file(content, [finding], read)
        assert made.done == (finding,), (
            f"the remedy does not mend: {finding.rule} {finding.line}:{finding.column} {finding.fix}\n{content!r}"
        )
        after = read(made.content)
        known = any((each.rule, each.line, each.column) == (finding.rule, finding.line, finding.column) for each in before.findings)
        left = count_errors(after) + Counter({finding.rule: known and finding.severity is Severity.ERROR})
        summed = count_errors(before)[finding.rule] >= MOST
        assert before.torn or summed or not left - count_errors(before), (
            f"the remedy leads to another error: {finding.fix}\n{content!r}\n{made.content!r}"
        )
        assert lost(content, made.content, finding) == set(), f"the remedy loses words: {finding.fix}\n{content!r}\n{made.content!r}"


def count_errors(read: Read) -> Counter[str]:
    return Counter(each.rule for each in read.findings if each.severity is Severity.ERROR)


def lost(before: bytes, after: bytes, finding: Finding) -> set[str]:
    """The words that a remedy takes away, where it is text that was written: of `€ 1,2 mln` the number is what counts, of a name the id."""
    assert finding.fix
    if finding.named:
        return set()
    change = finding.fix.change
    new = change.written if isinstance(change, NewValue) else change.new if isinstance(change, NewLetters) else ""
    if not new.startswith(('"', "'", "{", "[")):
        return set()
    gone = words(before) - words(after)
    if DAY.search(new):
        gone = {word for word in gone if not is_of_day(word)}
    translated = not finding.fix.safe and finding.rule in ("wrong-type", "unknown-word") and (len(gone) == 1 or is_chosen(new))
    return set() if translated else gone


def is_of_day(word: str) -> bool:
    """Whether a word is a part of a day, such as a month: written as year, month and day it says the same."""
    return find_period(f"1 {word} 2026") is not None or find_period(f"{word} 1 mei 2026") is not None or word in PARTS_OF_DAYS


def is_chosen(new: str) -> bool:
    """Whether it is a list of words that the format has to choose from."""
    found, known = CHOSEN.fullmatch(new), {word for kind in KINDS for word in list_words(make_kind_shape(kind))}
    return found is not None and known.issuperset((found[1] or found[2]).split(", "))


def list_words(shape: object) -> set[str]:
    """The words to choose from, anywhere in a shape."""
    match shape:
        case Words(allowed):
            return set(map(str, allowed))
        case Row(below) | Table(_, below):
            return list_words(below)
        case Either(options):
            return set().union(*map(list_words, options))
        case Record(fields=fields):
            return set().union(*(list_words(field.shape) for field in fields.values()))
    return set()


def is_text(content: bytes) -> bool:
    try:
        decode_source(content)
    except CannotEditError:
        return False
    return True


def is_parsed(content: bytes) -> bool:
    try:
        parse_tree(decode_source(content))
    except CannotEditError:
        return False
    return True


def words(content: bytes) -> set[str]:
    try:
        return {word.casefold() for word in WORD.findall(decode_source(content))}
    except CannotEditError:
        return set()
