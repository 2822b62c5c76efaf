from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from accountplan.base import same
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity
from accountplan.model.fix import Fix, NewValue, Remedy


@firm_rule(code="AP116", severity=Severity.WARNING)
def segment_spelling(firm: Firmwide) -> Iterator[Found]:
    """A segment is spelt in two ways

    What it checks
    Two values of the same segment must differ in more than capitals, accents, apostrophes, points, spaces and hyphens. What a group asks must be written as its members write it. The spelling that most plans use is taken to be the right one.

    Why it matters
    Lists, filters and groups compare segments to the letter. A client with another spelling is missing from all of them.

    Example
    ```yaml
    # plans/accounts/example.yaml
    segment: {sector: Government}
    # plans/accounts/city.yaml
    name: City
    status: former
    segment: {sector: government}
    # plans/accounts/province.yaml
    name: Province
    status: former
    segment: {sector: government}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    segment: {sector: government}
    # plans/accounts/city.yaml
    name: City
    status: former
    segment: {sector: government}
    # plans/accounts/province.yaml
    name: Province
    status: former
    segment: {sector: government}
    ```
    """
    usual = _list_usual_spellings(firm)
    for path, segment in firm.segments:
        for key, value in segment.items():
            other = usual.get((key, same.simplify_text(value)), value)
            if value != other:
                yield Found(
                    ("segment", key),
                    _word_message(value, other),
                    Remedy(
                        say("Write “{other}” here, or change the other plans.", other=other), Fix(NewValue(format_word(other)), safe=False)
                    ),
                    path,
                )


def _word_message(value: str, other: str) -> Text:
    """What is wrong with a spelling; a reader does not see that one letter was stored as two characters."""
    if unicodedata.normalize("NFKC", value) == unicodedata.normalize("NFKC", other):
        return say("“{value}” looks like the “{other}” of other plans, but is stored in other characters.", value=value, other=other)
    return say("“{value}” is written “{other}” in other plans.", value=value, other=other)


def _list_usual_spellings(firm: Firmwide) -> dict[tuple[str, str], str]:
    """The spelling that most plans use, the first by alphabet when equal, for every segment and what is left of its value."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for account in firm.portfolio.accounts.values():
        for key, value in account.segment.items():
            counts.setdefault((key, same.simplify_text(value)), Counter()).update((value,))
    return {where: min(spellings, key=lambda value: _rank_spelling(value, spellings[value])) for where, spellings in counts.items()}


def _rank_spelling(value: str, count: int) -> tuple[int, bool, str]:
    return -count, not unicodedata.is_normalized("NFC", value), value
