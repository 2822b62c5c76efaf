"""Nothing is made twice: what was built before is kept, and whatever happens to it changes nothing but the time."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from accountplan.cli import keeping
from accountplan.cli.options import Settings
from accountplan.cli.serving.builder import Builder
from accountplan.model.stretches import MOST
from campaign.test_edited_lines import edit
from cli.small import POLDER
from folders import read_files
from repository import Repository

Run = Callable[..., Result]
ACME = "plans/accounts/acme.yaml"
EXAMPLE = Path(__file__).parents[2] / "plans"
EXAMPLES = sorted(EXAMPLE.rglob("*.yaml"))
FOLDER = ".accountplan"


def change(workspace: Path, name: str, old: str, new: str) -> None:
    path = workspace / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def build(run: Run, *words: str) -> str:
    result = run("build", "--no-booklets", *words)
    assert result.exit_code == 0, result.output
    return result.stderr


def cold(run: Run, workspace: Path, *words: str) -> dict[str, bytes]:
    """The site as a first build would make it."""
    build(run, "--fresh", "--out", "cold", *words)
    found = read_files(workspace / "cold")
    shutil.rmtree(workspace / "cold")
    return found


MEETING = "plans/meetings/2026-11-10-acme.yaml"
DECIDED = "on: 2026-11-10\nabout: {accounts: [acme]}\ndecisions:\n  - {what: We dig, account: acme, who: jansen, by: 2026-12-01}\n"


def test_a_decision_changes_the_pages_that_show_it_and_no_others(clean: Path, run: Run) -> None:
    """Seen red with the decisions left out of what the page of an account is made from."""
    (clean / "plans/meetings").mkdir()
    (clean / MEETING).write_text(DECIDED, encoding="utf-8")
    build(run)
    before = read_files(clean / "site")
    change(clean, MEETING, "We dig", "We do not dig")
    build(run)
    after = read_files(clean / "site")
    assert after == cold(run, clean)
    changed = {path for path, content in after.items() if before[path] != content}
    assert changed >= {"accounts/acme.html", "people/jansen.html", "meetings.html", "meetings/2026-11-10-acme.html", "index.html"}
    assert not changed & {"accounts/polder.html", "people/devries.html", "tiers/a.html", "criteria.html"}
    (clean / MEETING).unlink()
    build(run)
    assert read_files(clean / "site") == cold(run, clean)
    assert not (clean / "site/meetings.html").exists()


def test_agenda_and_bars_of_a_booklet_are_the_same_in_a_build_that_keeps(clean: Path, run: Run) -> None:
    """What changed since the meeting is told of each client: an edit after it, and a commit before it, change the booklet as they should."""
    (clean / "plans/tiers.yaml").write_text(
        "tiers: [{id: A, name: A, above: 8}, {id: B, name: B}, {id: C, name: C, below: 6}]\n", encoding="utf-8"
    )
    made = Repository.init(clean)
    (clean / ".gitignore").write_text("/site/\n/cold/\n/.accountplan/\n", encoding="utf-8")
    made.commit({MEETING: "on: 2026-11-10\nabout: {tier: A}\n"}, "2026-11-01")

    def build_both() -> bytes:
        for words in ((), ("--fresh", "--out", "cold")):
            assert run("build", *words).exit_code == 0
        assert read_files(clean / "site") == read_files(clean / "cold")
        return (clean / "site/booklets/booklet-A.pdf").read_bytes()

    calm = build_both()
    change(clean, ACME, "mark: 9", "mark: 10")
    barred = build_both()
    assert barred != calm
    made.commit({}, "2026-11-05")
    assert build_both() != barred, "the change was made before the meeting"


# ---- Nothing has changed -------------------------------------------------------------------------------


def test_a_site_that_stands_is_not_made_again_and_build_says_so(clean: Path, run: Run) -> None:
    build(run)
    before = {path: path.stat().st_mtime_ns for path in (clean / "site").rglob("*")}
    assert build(run).startswith("Nothing has changed: ")
    assert {path: path.stat().st_mtime_ns for path in (clean / "site").rglob("*")} == before


def test_only_the_pages_that_show_a_change_are_made_again(clean: Path, run: Run) -> None:
    build(run)
    before = read_files(clean / "site")
    change(clean, "plans/accounts/quay.yaml", "lead: jansen", "lead: devries")
    said = re.search(r"; (\d+) pages had not changed\.", build(run))
    after = read_files(clean / "site")
    assert after == cold(run, clean)
    changed = {path for path, content in after.items() if before[path] != content}
    assert changed >= {"accounts/quay.html", "people/jansen.html", "people/devries.html", "assets/made.js"}
    assert not changed & {"accounts/acme.html", "accounts/polder.html", "criteria.html", "rules.html", "404.html", "tiers/a.html"}
    assert said is not None
    assert int(said[1]) >= 8


def test_fresh_makes_everything_again_and_keeps_nothing(clean: Path, run: Run) -> None:
    build(run, "--fresh")
    assert not (clean / FOLDER).exists()
    build(run)
    assert build(run, "--fresh").startswith("Wrote ")


@pytest.mark.parametrize(
    "words",
    [("--language", "nl"), ("--keep-going",)],
)
def test_what_was_asked_in_another_way_is_made_again(clean: Path, run: Run, words: tuple[str, ...]) -> None:
    build(run)
    assert "Nothing has changed" not in build(run, *words)
    assert read_files(clean / "site") == cold(run, clean, *words)


def test_another_day_is_another_site(clean: Path, run: Run) -> None:
    build(run)
    result = run("build", "--no-booklets", today="2027-03-01")
    assert result.stderr.startswith("Wrote ")
    assert "1 March 2027" in (clean / "site/index.html").read_text(encoding="utf-8")


def test_a_page_that_somebody_changed_or_removed_is_made_again(clean: Path, run: Run) -> None:
    build(run)
    right = read_files(clean / "site")
    (clean / "site/accounts/acme.html").write_text("spoilt", encoding="utf-8")
    (clean / "site/people/jansen.html").unlink()
    (clean / "site/index.html").unlink()
    (clean / "site/index.html").symlink_to("rules.html")
    assert build(run).startswith("Wrote ")
    assert read_files(clean / "site") == right
    assert not (clean / "site/index.html").is_symlink()


def test_errors_still_stand_in_the_way_of_a_site_that_was_built_all_the_same(workspace: Path, run: Run) -> None:
    assert run("build", "--no-booklets", "--keep-going").exit_code == 0
    assert run("build", "--no-booklets").exit_code == 1


# ---- Whatever happens ----------------------------------------------------------------------------------


def edit_mark(workspace: Path, dice: random.Random) -> None:
    path = workspace / ACME
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  fit:")]
    path.write_text("\n".join([*lines, f"  fit: {dice.randint(1, 10)}", ""]), encoding="utf-8")


def edit_name(workspace: Path, dice: random.Random) -> None:
    path = workspace / POLDER
    _, _, rest = path.read_text(encoding="utf-8").partition("\n")
    path.write_text(f"name: Polder {dice.choice('ABC')}\n{rest}", encoding="utf-8")


def edit_person(workspace: Path, dice: random.Random) -> None:
    text = f"jansen: {{name: Ans {dice.choice(('Jansen', 'Smit'))}, role: partner}}\ndevries: {{name: Bo de Vries}}\n"
    (workspace / "plans/people.yaml").write_text(text, encoding="utf-8")


def edit_limits(workspace: Path, dice: random.Random) -> None:
    change(workspace, "plans/tiers.yaml", "above: 8", f"above: {dice.choice((7, 8, 9))}")
    change(workspace, "plans/tiers.yaml", "above: 7", "above: 8")
    change(workspace, "plans/tiers.yaml", "above: 9", f"above: {dice.choice((8, 7))}")


def edit_weight(workspace: Path, dice: random.Random) -> None:
    change(workspace, "plans/criteria.yaml", "fit: {weight: 1}", "fit: {weight: 2}")
    if dice.random() < 0.5:
        change(workspace, "plans/criteria.yaml", "fit: {weight: 2}", "fit: {weight: 1}")


def add_or_remove(workspace: Path, dice: random.Random) -> None:
    path = workspace / f"plans/accounts/new-{dice.randint(1, 3)}.yaml"
    if path.exists():
        path.unlink()
    else:
        parent = "parent: acme\n" if dice.random() < 0.5 else ""
        path.write_text(f"name: New\nlead: jansen\n{parent}marks: {{fit: {dice.randint(1, 10)}, cooperation: 7}}\n", encoding="utf-8")


def move(workspace: Path, _dice: random.Random) -> None:
    here, there = workspace / "plans/accounts/quay.yaml", workspace / "plans/accounts/moved/quay.yaml"
    here, there = (here, there) if here.exists() else (there, here)
    there.parent.mkdir(exist_ok=True)
    here.rename(there)


def add_group(workspace: Path, dice: random.Random) -> None:
    path = workspace / "plans/groups/water.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"name: Water\naccounts: [{dice.choice(('acme', 'polder', 'acme, polder'))}]\n", encoding="utf-8")


def tell_signal(workspace: Path, dice: random.Random) -> None:
    path = workspace / "plans/accounts/quay.yaml"
    if path.exists():
        rest = path.read_text(encoding="utf-8").partition("actions:")[0]
        path.write_text(f"{rest}actions:\n  - {{what: call, who: devries, when: 2026-1{dice.randint(0, 2)}-09}}\n", encoding="utf-8")


def edit_figures(workspace: Path, dice: random.Random) -> None:
    """A part of Acme, and figures of both in which the part may be counted: what Acme brings without it follows from two plans."""
    change(workspace, ACME, "\nincludes_children: true", "")
    if dice.random() < 0.7:
        change(workspace, ACME, "turnover: 90000}}", "turnover: 90000}}\nincludes_children: true")
    years = ", ".join(f"{year}: {{turnover: {dice.randint(0, 9)}0000, hours: {dice.randint(1, 300)}}}" for year in (2023, 2024, 2025))
    action = f"{{what: call, who: [jansen, devries], hours: {dice.randint(1, 9)}, when: 2026-12-0{dice.randint(1, 9)}}}"
    text = f"name: Part\nlead: {dice.choice(('jansen', 'devries'))}\nparent: acme\nsince: 202{dice.randint(3, 5)}\nfigures: {{{years}}}\nactions: [{action}]\n"
    (workspace / "plans/accounts/part.yaml").write_text(text, encoding="utf-8")


def edit_scale(workspace: Path, dice: random.Random) -> None:
    """A scale that reads a figure which a plan may hold or not: what all other plans say then hangs on that one."""
    path = workspace / "plans/criteria.yaml"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "praise" not in line]
    if dice.random() < 0.7:
        lines.append("  praise: {weight: 1, scale: {figure: nps, points: {1: 1, 10: 10}}}")
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    change(workspace, POLDER, "nps", "turnover")
    if dice.random() < 0.5:
        change(workspace, POLDER, "turnover", "nps")


def edit_rules(workspace: Path, dice: random.Random) -> None:
    path = workspace / "plans/firm.yaml"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("rules:")]
    word = dice.choice(("off", "error", "{A: warning, B: off}"))
    path.write_text(
        "\n".join([*lines, f"rules: {{incomplete-action: {word}, no-lead: {word}, missing-marks: {word}}}", ""]), encoding="utf-8"
    )


def overrule(workspace: Path, dice: random.Random) -> None:
    """A tier by hand, and an objective: both end on a day that lies between two of the days of the test."""
    path = workspace / POLDER
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(("tier:", "objectives:"))]
    lines.append(f"tier: {{is: {dice.choice('ABC')}, why: known, by: jansen, until: 2027-01-01}}")
    lines.append("objectives: [{id: more, kind: turnover, baseline: 40000, target: 90000, by: 2027-01-01}]")
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


def tear_or_mend(workspace: Path, dice: random.Random) -> None:
    """A line that cannot be read, in a plan or in a file that counts for all of them; or away with it."""
    path = workspace / dice.choice((ACME, POLDER, "plans/tiers.yaml", "plans/people.yaml"))
    text = path.read_text(encoding="utf-8")
    torn = 'oops: "no end\n'
    path.write_text(text.replace(torn, "") if torn in text else text + torn, encoding="utf-8")


def bring_in(workspace: Path, dice: random.Random) -> None:
    """A file of the example, which together hold nearly every key that there is; or what was there before in its place."""
    source = dice.choice(EXAMPLES)
    path, own = workspace / "plans" / source.relative_to(EXAMPLE), workspace / "own" / source.name
    there = path.read_bytes() if path.exists() else b""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(own.read_bytes() if own.exists() else source.read_bytes())
    own.parent.mkdir(exist_ok=True)
    own.write_bytes(there)


def slip_in_a_line(workspace: Path, dice: random.Random) -> None:
    """A line that goes, comes twice, moves, loses its indentation or its end, in any file."""
    path = dice.choice(sorted((workspace / "plans").rglob("*.yaml")))
    path.write_text(edit(f"{path.read_text(encoding='utf-8')}\n\n", dice), encoding="utf-8")


def spoil_page(workspace: Path, dice: random.Random) -> None:
    pages = sorted((workspace / "site").rglob("*.html"))
    if pages:
        page = dice.choice(pages)
        page.unlink()
        if dice.random() < 0.5:
            page.write_text("spoilt", encoding="utf-8")


def spoil_kept(workspace: Path, dice: random.Random) -> None:
    entries = sorted(path for path in (workspace / FOLDER).glob("*/*/*") if path.is_file())
    if entries:
        entry, other = dice.choice(entries), dice.choice(entries)
        whole = entry.read_bytes()
        entry.write_bytes(dice.choice((b"", whole[:-3], whole + b" ", other.read_bytes(), whole.replace(b"a", b"b"))))


def lose_kept(workspace: Path, _dice: random.Random) -> None:
    shutil.rmtree(workspace / FOLDER, ignore_errors=True)


EDITS = (
    *(edit_mark, edit_name, edit_person, edit_limits, edit_weight, add_or_remove, move, add_group, tell_signal, edit_figures) * 2,
    *(edit_scale, edit_rules, overrule, tear_or_mend),
    *(bring_in, slip_in_a_line) * 3,
    *(spoil_page, spoil_kept, lose_kept),
)


def test_any_row_of_edits_gives_the_same_bytes_as_a_first_build(clean: Path, run: Run, edits: int) -> None:
    dice = random.Random(20261128)
    day, language = "2026-11-24", "en"
    for _ in range(edits):
        for _ in range(dice.randint(1, 3)):
            dice.choice(EDITS)(clean, dice)
        if dice.random() < 0.2:
            day, language = dice.choice(("2026-11-24", "2026-12-10", "2027-11-24")), dice.choice(("en", "nl"))
        words = ("--keep-going", "--language", language, "--today", day)
        build(run, *words)
        assert read_files(clean / "site") == cold(run, clean, *words)


def test_who_gets_a_namesake_is_called_otherwise_on_pages_that_were_kept(clean: Path, run: Run) -> None:
    """Only the name of Quay changes; the plan of Acme does not, nor its place among others."""
    build(run)
    for before, after in (("Quay", "Acme"), ("Acme", "Quay")):
        change(clean, "plans/accounts/quay.yaml", f"name: {before}", f"name: {after}")
        build(run)
        assert ("Acme (acme)" in (clean / "site/accounts/acme.html").read_text(encoding="utf-8")) == (after == "Acme")
        assert read_files(clean / "site") == cold(run, clean)


def many(workspace: Path) -> list[Path]:
    """More clients than fit on one page of a list."""
    plans = [workspace / f"plans/accounts/more-{number:03}.yaml" for number in range(MOST)]
    for plan in plans:
        plan.write_text("name: More\nlead: jansen\n", encoding="utf-8")
    return plans


def test_any_row_of_edits_shows_in_serve_as_in_a_first_build(
    clean: Path, run: Run, edits: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """One process sees all of them, and answers again only what changed."""
    dice = random.Random(20261129)
    settings = Settings(folder=clean, today=date(2026, 11, 24), language="en", quiet=True)
    builder = Builder(settings, tmp_path_factory.mktemp("serve"), folders=(clean / "plans",), kept=keeping.open_store(clean))
    for _ in range(edits):
        for _ in range(dice.randint(1, 3)):
            dice.choice(EDITS)(clean, dice)
        if dice.random() < 0.2:
            settings.today, settings.language = dice.choice((date(2026, 11, 24), date(2027, 11, 24))), dice.choice(("en", "nl"))
        builder.seen = None
        assert builder.refresh()
        assert builder.view.folder is not None, builder.view.instead
        words = ("--keep-going", "--language", settings.language or "", "--today", str(settings.today))
        assert read_files(builder.view.folder) == cold(run, clean, *words)


def test_serve_searches_what_a_client_is_called_beside_others_now(clean: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The plan of Acme stays as it is, and so does all that is remembered of it; its short name is another as soon as Quay has the same."""
    settings = Settings(folder=clean, today=date(2026, 11, 24), language="en", quiet=True)
    builder = Builder(settings, tmp_path_factory.mktemp("serve"), folders=(clean / "plans",), kept=keeping.open_store(clean))
    change(clean, ACME, "name: Acme", "name: Acme\nshort: Works")
    for quay in ("short: Works\nunit: water", "short: Quays", "short: Works"):
        (clean / "plans/accounts/quay.yaml").write_text(f"name: Quay\n{quay}\nlead: jansen\n", encoding="utf-8")
        assert builder.refresh()
        assert builder.view.folder is not None, builder.view.instead
        assert read_files(builder.view.folder) == cold(run, clean, "--keep-going")


def test_further_pages_of_a_list_go_when_it_fits_on_fewer(clean: Path, run: Run) -> None:
    plans = many(clean)
    build(run, "--keep-going")
    assert (clean / "site/accounts-2.html").is_file()
    assert (clean / "site/assets/accounts-rows-2.js").is_file()
    for plan in plans[:10]:
        plan.unlink()
    build(run, "--keep-going")
    assert not list((clean / "site").rglob("accounts-[2r]*"))
    assert read_files(clean / "site") == cold(run, clean, "--keep-going")


def test_of_a_list_in_pages_what_does_not_show_a_change_keeps_its_date(clean: Path, run: Run) -> None:
    plans = many(clean)
    build(run, "--keep-going")
    before = {path: (clean / "site" / path).stat().st_mtime_ns for path in ("accounts.html", "assets/accounts-rows-1.js")}
    plans[-1].write_text("name: The last\nlead: jansen\n", encoding="utf-8")
    build(run, "--keep-going")
    assert "The last" in (clean / "site/accounts-2.html").read_text(encoding="utf-8")
    assert "The last" in (clean / "site/assets/accounts-rows-2.js").read_text(encoding="utf-8")
    assert before == {path: (clean / "site" / path).stat().st_mtime_ns for path in before}
    assert read_files(clean / "site") == cold(run, clean, "--keep-going")
