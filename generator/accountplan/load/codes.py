"""Every rule that `load` can find broken: its name, its code and how bad it is. The one list; the rules' pages are compared with it."""

from __future__ import annotations

from typing import NamedTuple

from accountplan.model.finding import Severity


class Code(NamedTuple):
    """The alias of a rule, and how bad a breach is unless the firm says otherwise."""

    code: str
    severity: Severity


CODES: dict[str, Code] = {
    # the file as a whole
    "missing-file": Code("AP001", Severity.ERROR),
    "unreadable-file": Code("AP002", Severity.ERROR),
    "too-large": Code("AP003", Severity.ERROR),
    "empty-file": Code("AP004", Severity.ERROR),
    "unread-file": Code("AP005", Severity.WARNING),
    "wrong-folder": Code("AP006", Severity.ERROR),
    "bad-id": Code("AP007", Severity.ERROR),
    "duplicate-id": Code("AP008", Severity.ERROR),
    "unportable-name": Code("AP042", Severity.WARNING),
    # its characters
    "bad-encoding": Code("AP010", Severity.ERROR),
    "unprintable-character": Code("AP011", Severity.ERROR),
    "merge-conflict": Code("AP012", Severity.ERROR),
    "garbled-text": Code("AP013", Severity.WARNING),
    # its YAML
    "yaml-syntax": Code("AP020", Severity.ERROR),
    "several-documents": Code("AP021", Severity.ERROR),
    "forbidden-tag": Code("AP022", Severity.ERROR),
    "merge-key": Code("AP023", Severity.ERROR),
    "unknown-alias": Code("AP024", Severity.ERROR),
    "bad-key": Code("AP025", Severity.ERROR),
    "duplicate-key": Code("AP026", Severity.ERROR),
    "bad-date": Code("AP027", Severity.ERROR),
    "bad-number": Code("AP028", Severity.ERROR),
    "thousands-separator": Code("AP029", Severity.ERROR),
    "unused-anchor": Code("AP037", Severity.WARNING),
    "comma-in-braces": Code("AP038", Severity.ERROR),
    "text-after-hash": Code("AP039", Severity.ERROR),
    "line-joined-to-text": Code("AP040", Severity.ERROR),
    "escape-in-quotes": Code("AP041", Severity.ERROR),
    # what it says
    "unknown-key": Code("AP030", Severity.ERROR),
    "missing-key": Code("AP031", Severity.ERROR),
    "wrong-type": Code("AP032", Severity.ERROR),
    "wrong-form": Code("AP033", Severity.ERROR),
    "unknown-word": Code("AP034", Severity.ERROR),
    "out-of-range": Code("AP035", Severity.ERROR),
    "more-problems": Code("AP036", Severity.ERROR),
}
