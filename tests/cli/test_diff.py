"""`accountplan diff`: what changed between two versions, and why, as text and for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.conftest import Run
from cli.small import POLDER, mend
from repository import Repository

ACME, QUAY, CRITERIA, PEOPLE = "plans/accounts/acme.yaml", "plans/accounts/quay.yaml", "plans/criteria.yaml", "plans/people.yaml"
Golden = Callable[[str, str], None]


@pytest.fixture
def repository(workspace: Path) -> Repository:
    """The small workspace in order, on the main branch; the work is on a branch of its own."""
    mend(workspace)
    made = Repository.init(workspace)
    made.commit({PEOPLE: "jansen: {name: Ans Jansen, role: partner, hours: 20}\ndevries: {name: Bo de Vries}\n"}, "2026-01-10")
    made.git("switch", "--quiet", "--create", "work")
    return made


def change(repository: Repository, path: str, old: str, new: str) -> None:
    text = (repository.folder / path).read_text(encoding="utf-8")
    assert old in text
    repository.write({path: text.replace(old, new)})


def change_much(repository: Repository) -> None:
    """Another weight, a lower mark, a rater who goes, an action, a tier by hand, a new client, a plan that is renamed, a text."""
    change(repository, CRITERIA, "turnover: {weight: 3", "turnover: {weight: 2")
    change(repository, ACME, "mark: 8, on: 2026-03-04}", "mark: 3, on: 2026-09-04, why: three people left}")
    change(repository, ACME, "fit: 7\n", "fit: 7\nactions:\n  - {what: Visit the director, who: jansen, when: 2026-12-03, hours: 30}\n")
    change(
        repository,
        QUAY,
        "status: prospect\n",
        "status: prospect\ntier: {is: A, why: they build the quay walls, by: jansen, until: 2027-11-30}\n",
    )
    (repository.folder / POLDER).rename(repository.folder / "plans/accounts/polder-board.yaml")
    repository.write({"plans/accounts/harbour.yaml": "name: Harbour\nlead: jansen\nmarks: {cooperation: 9, fit: 8}\n"})


def shorten(text: str, repository: Repository) -> str:
    """The report without the hash, which depends on what made the commit."""
    return text.replace(repository.git("rev-parse", "main"), "4" * 40).replace(repository.git("rev-parse", "main")[:10], "4" * 10)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_changed_reads_from_the_verdict_to_the_last_finding(repository: Repository, run: Run, golden: Golden, language: str) -> None:
    change_much(repository)
    result = run("diff", "--language", language)
    assert result.exit_code == 0
    golden(f"cli/diff-{language}.txt", shorten(result.stdout, repository))


def test_programs_get_every_share(repository: Repository, run: Run, golden: Golden) -> None:
    change_much(repository)
    result = run("diff", "--format", "json")
    golden("cli/diff.json", shorten(result.stdout, repository))
    made = json.loads(result.stdout)
    assert list(made) == ["base", "head", "verdict", "accounts", "firm", "renamed"]
    assert made["head"] == {"revision": None, "today": "2026-11-24"}
    for each in made["accounts"]:
        if each["why"]:
            gain = each["after"]["score"] - each["before"]["score"]
            assert sum(cause["share"] for cause in each["why"]) == pytest.approx(gain, abs=2e-6), "the scores have six decimals"
            assert each["method"] + each["data"] == pytest.approx(sum(cause["share"] for cause in each["why"]), abs=1e-12)


def test_every_key_of_the_json_is_explained(repository: Repository, run: Run) -> None:
    """In the table, or between grave accents in the row of the key above it."""
    change_much(repository)
    change(repository, ACME, "lead: jansen\n", "lead: jansen\ncontacts: [{name: Carla Smit}]\n")
    page = (
        (Path(__file__).parent.parent.parent / "docs/reference/json.md")
        .read_text(encoding="utf-8")
        .partition("## diff\n")[2]
        .partition("\n## ")[0]
    )
    rows = {match[1]: match[0] for match in re.finditer(r"^\| `([^`]+)` \|.*$", page, re.MULTILINE)}
    side = page.partition("### A side")[2]
    for path in list_keys(json.loads(run("diff", "--format", "json").stdout)):
        above, _, name = path.rpartition(".")
        if (
            path in rows
            or path.startswith(("head.", "firm.tiers"))
            or ".findings." in path
            or re.search(r"\.deciding\.causes\[\]\.|\.decisive\.cause\.", path)
        ):
            continue
        near = next(row for key, row in sorted(rows.items(), reverse=True) if path.startswith(key))
        assert f"`{name}`" in near + (side if re.match(r"accounts\[\]\.(before|after)\.", path) else "") or "portfolio." in above, path


def list_keys(value: object, path: str = "") -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from list_keys(each, f"{path}[]")
    elif isinstance(value, dict):
        for key, each in value.items():
            inside = f"{path}.{key}".lstrip(".")
            yield inside
            yield from list_keys(each, inside)


def test_the_way_back_has_the_same_shares_with_other_signs(repository: Repository, run: Run) -> None:
    change_much(repository)
    repository.commit({}, "2026-02-10")
    there, back = (json.loads(run("diff", *sides, "--format", "json").stdout) for sides in (("main", "work"), ("work", "main")))

    def shares(made: dict[str, object]) -> dict[object, float]:
        accounts = made["accounts"]
        assert isinstance(accounts, list)
        return {
            (each["name"], cause["what"], cause["criterion"], cause["of"]): cause["share"] for each in accounts for cause in each["why"]
        }

    assert shares(back) == {name: -share for name, share in shares(there).items()}
    assert [(each["from"], each["to"]) for each in there["renamed"]] == [(each["to"], each["from"]) for each in back["renamed"]]


def test_nothing_is_one_quiet_line(repository: Repository, run: Run) -> None:
    first, *rest = run("diff").stdout.splitlines()
    assert first == "Nothing changes: all 3 accounts stay as they are."
    assert rest == ["", f"{repository.git('rev-parse', 'main')[:10]} → the files as they are now, counted on 24 November 2026."]


def test_words_alone_are_a_quiet_line_that_says_where(repository: Repository, run: Run) -> None:
    change(repository, ACME, "name: Acme\n", "name: Acme\nsituation: {history: We have known them since 2011 and go on.}\n")
    change(repository, ACME, "opens doors", "opens every door")
    repository.commit({}, "2026-02-10")
    change(repository, ACME, "go on.}", "go on with it.}")
    lines = run("diff", "HEAD").stdout.splitlines()
    assert lines[0] == "Nothing changes that counts: score, tier, actions and findings of all 3 accounts stay the same."
    assert lines[2] == "Acme: reworded at History."


def test_moved_lines_and_comments_are_no_change(repository: Repository, run: Run) -> None:
    text = (repository.folder / ACME).read_text(encoding="utf-8")
    repository.write({ACME: "# Looked through in March.\n\n" + text.replace("fit: 7", "fit: 7   # as before")})
    assert run("diff").stdout.startswith("Nothing changes: all 3 accounts")


def test_any_two_revisions_or_days_can_be_compared(repository: Repository, run: Run) -> None:
    change(repository, ACME, "fit: 7", "fit: 9")
    repository.commit({}, "2026-02-10")
    repository.git("revert", "--no-edit", "HEAD", day="2026-02-20")
    assert "+ 0.33 Fit" not in run("diff", "main", "work").stdout, "what was reverted is no change"
    assert "\u00a00.33 Fit" in run("diff", "2026-01-31", "2026-02-15").stdout.replace("−", "").replace("+", "")
    assert "drops" not in run("diff", "2026-01-31", "2026-02-20").stdout


def test_a_bare_clone_compares_its_newest_commit(repository: Repository, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    change(repository, ACME, "fit: 7", "fit: 9")
    repository.commit({}, "2026-02-10")
    bare = repository.clone(tmp_path_factory.mktemp("bare") / "firm.git", "--bare")
    made = json.loads(run("-C", str(bare.folder), "diff", "main", "--format", "json").stdout)
    assert (made["head"]["revision"], [each["id"] for each in made["accounts"]]) == (repository.git("rev-parse", "work"), ["acme"])


def test_hostile_names_reach_the_terminal_as_text(repository: Repository, run: Run) -> None:
    repository.write(
        {"plans/accounts/harbour.yaml": 'name: "Har\\e[31mbour"\nlead: jansen\nmarks: {cooperation: 9, fit: 8, turnover: 5}\n'}
    )
    assert "\x1b" not in run("diff").stdout


HOSTILE = (
    "::error file=x::owned", "##[error]owned", "::stop-commands::x", "\\e[31mred", "\\u202Eturned", "\\u0007bell", "line\\n::error::two", "/close", "@director", "#123",
    "<script>x</script>", "</style><b>", "]](javascript:x)",
)  # fmt: skip


@pytest.mark.parametrize("format", ["text", "markdown", "json", "html"])
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_hostile_name_works_in_any_format(repository: Repository, run: Run, format: str, text: str) -> None:
    """As the name of a client, of one of us, of an item and of a group, and as a reason."""
    change(repository, ACME, "name: Acme", f'name: "{text}"\ncontacts: [{{name: "{text}"}}]')
    change(repository, ACME, "mark: 8, on: 2026-03-04}", f'mark: 3, on: 2026-09-04, why: "{text}"}}')
    change(repository, PEOPLE, "name: Bo de Vries", f'name: "{text}"')
    repository.write({"plans/groups/all.yaml": f'name: "{text}"\naccounts: [acme]\n'})
    made = run("diff", "--format", format).stdout
    assert not {*"\x1b\x07\u202e"} & {*made}
    if format in ("text", "markdown"):
        assert not [line for line in made.splitlines() if line.lstrip().startswith("::") or "##[" in line]
    if format == "markdown":
        assert not [line for line in made.splitlines() if line.startswith("/")]
    if format == "html":
        assert made.count("<script") == 0
        assert made.count("</style>") == 1
    if format == "json":
        json.loads(made)


def test_errors_in_the_plans_are_told_beside_the_report(repository: Repository, run: Run) -> None:
    change(repository, ACME, "lead: jansen", "led: jansen")
    result = run("diff")
    assert result.exit_code == 0
    assert "There is 1 error in the plans" in result.stderr


@pytest.mark.parametrize("sides", [("nonsense",), ("--", "--all"), ("main", "nonsense")])
def test_what_is_no_revision_is_refused(repository: Repository, run: Run, sides: tuple[str, ...]) -> None:
    result = run("diff", *sides)
    assert result.exit_code == 2
    assert "There is no revision" in result.output


def test_a_verdict_says_through_what_only_where_that_can_be_proved(repository: Repository, run: Run) -> None:
    """Acme scores 8.55: above a limit of 8.6 it is no A, whatever a weight does besides."""
    change(repository, "plans/tiers.yaml", "above: 8", "above: 8.6")
    change(repository, CRITERIA, "fit: {weight: 1", "fit: {weight: 2")
    assert run("diff").stdout.startswith("Acme drops from A to B")
    assert "through the limits of the tiers." in run("diff").stdout.splitlines()[0]


def test_who_comes_and_goes_is_counted_apart_from_who_moves(repository: Repository, run: Run) -> None:
    change(repository, ACME, "fit: 7", "fit: 1")
    repository.write(
        {POLDER: None, QUAY: None, "plans/accounts/harbour.yaml": "name: Harbour\nlead: jansen\nmarks: {cooperation: 9, fit: 8}\n"}
    )
    assert run("diff").stdout.startswith("1 of 2 accounts moves to another tier, 1 account is new and 2 accounts are gone.")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "No score and no tier changes. 1 new warning.\n\nThe tiers\n  New in Objectives of tier A: cards\n"
                "  Changed in Objectives of tier A: visits (target 5 → 8)\n"
            ),
        ),
        (
            "nl",
            (
                "Geen score en geen tier verandert. 1 nieuwe waarschuwing.\n\nDe tiers\n  Nieuw in Doelen van tier A: cards\n"
                "  Veranderd in Doelen van tier A: visits (streefwaarde 5 → 8)\n"
            ),
        ),
    ],
)
def test_an_objective_of_a_tier_is_no_method_and_told_by_what_it_is_wherever_it_stands(
    repository: Repository, run: Run, language: str, told: str
) -> None:
    """Another one is put before it; the limit of the tier stays as it is."""
    aim = "{id: visits, measure: visits, target: %s}"
    change(repository, "plans/tiers.yaml", "above: 8", f"above: 8, objectives: [{aim % 5}]")
    repository.commit({})
    change(repository, "plans/tiers.yaml", aim % 5, "{id: cards, measure: cards, target: 9}, " + aim % 8)
    assert run("diff", "HEAD", "--language", language).stdout.startswith(told)


def test_settings_of_the_firm_say_in_which_part_they_stand(repository: Repository, run: Run) -> None:
    repository.write({"plans/firm.yaml": "name: Van Dam\nlanguage: nl\ntarget: {year: 2027, turnover: 500000}\nlimits: {largest: 20%}\n"})
    repository.commit({})
    repository.write({"plans/firm.yaml": "name: Van Dam\nlanguage: nl\ntarget: {year: 2027, turnover: 600000}\nlimits: {largest: 18%}\n"})
    told = run("diff", "HEAD").stdout
    assert "Doel van het bureau, omzet: €\u00a0500.000 → €\u00a0600.000" in told
    assert "Grenzen, deel van de grootste klant: 20\u00a0% → 18\u00a0%" in told


def test_an_activity_without_an_id_goes_by_what_it_is(repository: Repository, run: Run) -> None:
    change(repository, "plans/tiers.yaml", "above: 8", "above: 8, programme: {person: [A card]}")
    assert "New in Person of tier A: A card" in run("diff").stdout
    items = json.loads(run("diff", "--format", "json").stdout)["firm"]["tiers"][0]["items"]
    assert items == [{"key": "programme.person", "new": ["A card"], "gone": [], "changed": []}]
