"""Print pages into a folder, with as many processes as asked for.

A page depends on its draft and the templates alone, so that it does not matter which process prints it. Processes are forked: they
share the survey and the compiled templates as they stand, and nothing has to travel but the numbers of the pages.
"""

from __future__ import annotations

import gc
import multiprocessing
import shutil
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment

from accountplan.model.pages import Draft
from accountplan.model.words import Words

from .templates import builtin, environment

if TYPE_CHECKING:
    from collections.abc import Iterator

Tell = Callable[[str, int, int], None]
STAGE = "pages"
BATCH = 8
WORTH_IT = 64
"""Below this number of pages a second process costs more than it brings."""


def _quiet(stage: str, done: int, total: int) -> None:
    pass


class Press:
    """Drafts, templates and a folder: prints pages by their number."""

    def __init__(self, drafts: Sequence[Draft], templates: Environment, stage: Path) -> None:
        self.drafts = drafts
        self.templates = templates
        self.stage = stage

    def run(self, numbers: range) -> int:
        """Print some of the pages; gives how many."""
        for number in numbers:
            page = self.drafts[number].make()
            text = self.templates.get_template(page.template).render(page=page.view)
            (self.stage / page.path).write_bytes(text.encode())
        return len(numbers)


_press: Press | None = None


def _run(numbers: range) -> int:
    assert _press is not None
    return _press.run(numbers)


@contextmanager
def _shared(press: Press) -> Iterator[None]:
    """Hold a press where forked processes find it, with all that exists now kept out of their garbage collection."""
    global _press
    _press = press
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        _press = None


def _in_processes(press: Press, batches: list[range], workers: int, tell: Tell) -> None:
    done, total = 0, len(press.drafts)
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
        futures = [pool.submit(_run, batch) for batch in batches]
        try:
            for future in as_completed(futures):
                done += future.result()
                tell(STAGE, done, total)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _in_this_process(press: Press, batches: list[range], tell: Tell) -> None:
    done = 0
    for batch in batches:
        done += press.run(batch)
        tell(STAGE, done, len(press.drafts))


def _assets(stage: Path, overrides: Path | None) -> None:
    """Copy stylesheet, script and fonts; those of the workspace come over ours."""
    for folder in (builtin(), *([overrides] if overrides else [])):
        if (folder / "assets").is_dir():
            shutil.copytree(folder / "assets", stage / "assets", dirs_exist_ok=True, copy_function=shutil.copyfile)


def print_pages(
    drafts: Sequence[Draft], words: Words, stage: Path, *, workers: int = 1, overrides: Path | None = None, tell: Tell | None = None
) -> None:
    """Print every draft and copy the assets into ``stage``, in at most ``workers`` processes."""
    tell = tell or _quiet
    templates = environment(words, overrides)
    press = Press(drafts, templates, stage)
    _assets(stage, overrides)
    for folder in sorted({Path(draft.path).parent for draft in drafts}):
        (stage / folder).mkdir(parents=True, exist_ok=True)
    batches = [range(start, min(start + BATCH, len(drafts))) for start in range(0, len(drafts), BATCH)]
    with _shared(press):
        if workers > 1 and len(drafts) >= WORTH_IT and can_fork():
            for name in templates.list_templates(filter_func=lambda name: name.startswith("site/")):
                templates.get_template(name)
            _in_processes(press, batches, workers, tell)
        else:
            _in_this_process(press, batches, tell)


def can_fork() -> bool:
    """Whether this system forks, and this process has no other threads (their locks would be copied as they stand)."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
