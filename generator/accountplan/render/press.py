"""Print pages into a folder, with as many processes as asked for.

A page depends on its draft and the templates alone, so that it does not matter which process prints it. Processes are forked: they
share the survey and the compiled templates as they stand, and nothing has to travel but the numbers of the pages.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from accountplan.base.shipped import folder
from accountplan.base.words import Words
from accountplan.crew import share
from accountplan.model.pages import Draft

from .output import before, put
from .templates import environment, theirs

Tell = Callable[[str, int, int], None]
STAGE = "pages"
ALONE, BATCH = 32, 8
"""So many pages are handed out one at a time, as the largest come first; the others in batches."""
WORTH_IT = 64
"""Below this number of pages a second process costs more than it brings."""


def _quiet(stage: str, done: int, total: int) -> None:
    pass


def batches(total: int) -> list[range]:
    """The numbers of the pages, in the parts in which they are handed out."""
    alone = min(ALONE, total)
    return [
        *(range(number, number + 1) for number in range(alone)),
        *(range(at, min(at + BATCH, total)) for at in range(alone, total, BATCH)),
    ]


def _assets(stage: Path, overrides: Path | None) -> None:
    """Copy stylesheet, script and fonts; those of the workspace come over ours."""
    for source in (folder("templates"), *([overrides] if overrides else [])):
        if (source / "assets").is_dir():
            shutil.copytree(source / "assets", stage / "assets", dirs_exist_ok=True, copy_function=shutil.copyfile)


def print_pages(
    drafts: Sequence[Draft],
    words: Words,
    stage: Path,
    *,
    workers: int = 1,
    overrides: Path | None = None,
    tell: Tell | None = None,
) -> None:
    """Print every draft in one language and copy the assets, those among the ``overrides`` too, into ``stage``.

    In at most ``workers`` processes, which do not show in what is printed.
    """
    tell, templates = tell or _quiet, environment(words, overrides)
    with theirs(overrides):
        templates.compile_site()
    _assets(stage, overrides)
    for parent in sorted({Path(draft.path).parent for draft in drafts}):
        (stage / parent).mkdir(parents=True, exist_ok=True)
    together = workers if len(drafts) >= WORTH_IT else 1
    parts, old = batches(len(drafts)), before(stage)

    def run(numbers: range, _travels: bool) -> None:
        for number in numbers:
            page = drafts[number].make()
            with theirs(overrides):
                text = templates.get_template(page.template).render(page=page.view)
            put(stage / page.path, text.encode(), old / page.path if old else None)

    def told(begun: int) -> None:
        tell(STAGE, parts[begun - 1].stop, len(drafts))

    share(run, parts, together, tell=told)
    if parts and together > 1:
        tell(STAGE, len(drafts), len(drafts))
