"""What changed as one page in one file, in the look of the site: for whoever gets it as an artifact, by mail or on paper. Nothing is cut short."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.cli.diffing import Difference, word_sides


def report(difference: Difference) -> Iterator[str]:
    """The page."""
    from accountplan import pipeline

    words = difference.words
    yield pipeline.print_changes(difference.changes, words.say(word_sides(difference)), words).rstrip("\n")
