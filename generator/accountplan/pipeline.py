"""The whole road, in order: read this page first.

survey:  load -> score -> analyse -> lint   = one frozen `Survey`, the waist of the hourglass
publish: present -> render                  = a site and its booklets in a folder
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from accountplan import analyse, lint, load, score
from accountplan.model.finding import Finding
from accountplan.model.portfolio import Portfolio, Source
from accountplan.model.rules import Rule
from accountplan.model.scores import Explanation
from accountplan.model.survey import Survey
from accountplan.model.words import Words

Tell = Callable[[str, int, int], None]
"""Called with the name of a stage, how much is done, and how much there is."""


def quiet(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def workspace(folder: Path) -> Source:
    """The files of a workspace: the folder that holds ``plans/``."""
    return load.FolderSource(folder)


def nothing() -> None:
    """Do nothing."""


def survey(source: Source, today: date, workers: int = 1, meanwhile: Callable[[], None] = nothing) -> Survey:
    """All that is known of a workspace on one day. Wrong data become findings; a workspace that cannot be read, a UserError.

    ``workers`` is the number of processes; ``meanwhile`` is done by this one while the others begin to read.
    """

    def prepare() -> None:
        lint.rules()
        meanwhile()

    portfolio, problems = load.load(source, today, workers, prepare)
    scores = score.score(portfolio, today)
    analysis = analyse.analyse(portfolio, scores, today, workers)
    findings: tuple[Finding, ...] = lint.lint(portfolio, scores, analysis, today, problems, workers)
    return Survey(today, portfolio, scores, analysis, findings, lint.rules())


def portfolio(source: Source, today: date) -> Portfolio:
    """What the files say, without a judgement: for commands that add to them."""
    read, _ = load.load(source, today)
    return read


def publish(
    survey: Survey, words: Words, out: Path, *, booklets: bool = True, workers: int = 1, overrides: Path | None = None, tell: Tell = quiet
) -> None:
    """Write the site (and the booklets) of a survey into ``out``: beside it first, then in one swap.

    The two rooms that this needs take time to import, and the commands that only look never need them.
    """
    from accountplan import present, render

    with render.output(out) as stage:
        render.pages(present.pages(survey, words, with_booklets=booklets), words, stage, workers=workers, overrides=overrides, tell=tell)
        if booklets:
            render.booklets(present.booklets(survey, words), words, stage, workers=workers, overrides=overrides, tell=tell)


def prepare_to_publish() -> None:
    """Import what `publish` needs for the site: done while other processes read, it costs nothing."""
    from accountplan import present, render  # noqa: F401 - the import is all that is wanted of `render`

    present.kinds()


def explain(survey: Survey, account: str) -> Explanation:
    """One account's score to the last point, and what would move it to another tier."""
    return score.explain(survey.portfolio, survey.scores, account, survey.today)


def rules() -> tuple[Rule, ...]:
    """Every rule with its documentation, by name."""
    return lint.rules()
