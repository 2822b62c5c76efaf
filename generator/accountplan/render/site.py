"""Print pages into a folder, with as many processes as asked for.

A page depends on its draft and the templates alone, so that it does not matter which process prints it. Processes are forked: they
share the survey and the compiled templates as they stand, and nothing has to travel but the numbers of the pages, and what each was made from.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from accountplan.base.disk import find_real, list_files
from accountplan.base.error import UserError
from accountplan.base.kept import make_digest
from accountplan.base.progress import Tell
from accountplan.base.shipped import find_shipped_folder
from accountplan.base.text import say
from accountplan.model.edition import Edition
from accountplan.model.pages import Draft
from accountplan.model.standing import File

from .amounts import bind_amounts
from .fill import give_second_name
from .processes import map_parts
from .standing import digest_files, read_standing, write
from .templates import catch_template_errors, load_templates

STAGE = "pages"
ALONE, BATCH = 32, 8
"""How many pages are handed out one at a time, as the largest come first; the others in batches."""
WORTH_IT = 64
"""Below this number of pages a second process costs more than it brings."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a site: what each holds and was made from, and how many of them were ``kept`` from before."""

    files: Mapping[str, File]
    kept: int


def list_batches(total: int) -> list[range]:
    """The numbers of the pages, in the parts in which they are handed out."""
    alone = min(ALONE, total)
    return [
        *(range(number, number + 1) for number in range(alone)),
        *(range(at, min(at + BATCH, total)) for at in range(alone, total, BATCH)),
    ]


def _copy_assets(stage: Path, edition: Edition) -> None:
    """Copy stylesheet, scripts and fonts; those of the workspace come over ours."""
    shipped = find_shipped_folder("templates")
    for source in (shipped, *([edition.overrides] if edition.overrides else [])):
        for name in list_files(source / "assets"):
            if edition.scripts or source != shipped or not name.endswith(".js"):
                _copy_asset(source / "assets", stage / "assets", name)


def _copy_asset(source: Path, target: Path, name: str) -> None:
    """Copy one file. A link that leads out of the templates is refused: it would publish what it leads to.

    One by one, as `shutil.copytree` gathers what went wrong, and nobody sees any more that it was a full disk.
    """
    if not find_real(source / name).is_relative_to(find_real(source.parent)):
        raise UserError(
            say("{path} is a link that leads out of the templates.", path=str(source / name)), say("Put the file itself in its place.")
        )
    (target / name).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / name, target / name)


def print_pages(drafts: Sequence[Draft], edition: Edition, stage: Path, tell: Tell) -> Pages:
    """Print every draft and copy the assets, those among the overrides too, into ``stage``; a page of before that is the same is linked.

    Gives what was printed.
    """
    _copy_assets(stage, edition)
    for parent in sorted({Path(draft.path).parent for draft in drafts}):
        (stage / parent).mkdir(parents=True, exist_ok=True)
    old = edition.before or read_standing(edition.kept, edition.folder)
    setting = make_digest(edition.words.language, edition.words.currency, digest_files(edition.overrides))
    drafts = [replace(draft, made_from=draft.made_from and make_digest(draft.made_from, setting)) for draft in drafts]
    same = {draft.path: found for draft in drafts if (found := old.same(draft.path, draft.made_from))}
    for path, found in same.items():
        give_second_name(found, stage / path)
    before = old.folder if old.folder.is_dir() else None
    made = _make_pages(
        [draft for draft in drafts if draft.path not in same], edition, stage, before, partial(_tell_progress, tell, len(same))
    )
    return Pages({path: old.files[path] for path in same} | made, len(same))


def _tell_progress(tell: Tell, already: int, done: int, total: int) -> None:
    tell(STAGE, already + done, already + total)


def _make_pages(
    drafts: Sequence[Draft], edition: Edition, stage: Path, old: Path | None, tell: Callable[[int, int], None]
) -> dict[str, File]:
    """Make these pages, in at most as many processes as the edition allows, which do not show in what is made."""
    templates = load_templates(edition.words, edition.overrides)
    together = edition.workers if len(drafts) >= WORTH_IT else 1
    if together > 1:
        with catch_template_errors(edition.overrides):
            templates.compile_site()
    parts = list_batches(len(drafts))

    def run(numbers: range) -> list[tuple[str, File]]:
        return [page(drafts[number]) for number in numbers]

    def page(draft: Draft) -> tuple[str, File]:
        made = draft.make()
        with catch_template_errors(edition.overrides):
            text = templates.get_template(made.template).render(page=made.view)
        content = (bind_amounts(text) if made.path.endswith(".html") else text).encode()
        return draft.path, File(write(stage / made.path, content, old and old / made.path), draft.made_from)

    made: dict[str, File] = {}
    with map_parts(run, parts, together) as results:
        for files, numbers in zip(results, parts, strict=True):
            made.update(files)
            tell(numbers.stop, len(drafts))
    return made
