"""New plans are valid from the first moment, in the language of the firm, and never take the place of anything."""

import errno
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan import author, pipeline
from accountplan.author import files
from accountplan.base.error import UserError
from accountplan.base.words import Words
from accountplan.model.finding import Severity

TODAY = date(2026, 11, 24)


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def workspace(tmp_path: Path, language: str) -> Path:
    author.create_workspace(tmp_path, language, "Van Dam", TODAY, {})
    return tmp_path


def account(workspace: Path, language: str, **fields: str) -> Path:
    portfolio = pipeline.read_portfolio(pipeline.open_workspace(workspace), TODAY)
    marks = author.word_questions(portfolio.criteria, Words(language).say)
    return author.create_account(workspace, author.NewAccount(**{"id": "acme", "name": "Acme", **fields}), language, TODAY, marks)


def errors(workspace: Path) -> list[str]:
    survey = pipeline.make_survey(pipeline.open_workspace(workspace), TODAY)
    return [f"{each.path}:{each.line} {each.rule}" for each in survey.findings if each.severity == Severity.ERROR]


@pytest.mark.parametrize("status", ["client", "prospect", "former"])
def test_a_new_plan_has_no_errors(workspace: Path, language: str, status: str) -> None:
    path = account(workspace, language, status=status)
    assert path == workspace / "plans" / "accounts" / "acme.yaml"
    assert errors(workspace) == []
    made = pipeline.read_portfolio(pipeline.open_workspace(workspace), TODAY).accounts["acme"]
    assert (made.name, made.status, made.lead, made.reviewed) == ("Acme", status, None, TODAY)


def test_a_name_with_signs_is_kept(workspace: Path, language: str) -> None:
    account(workspace, language, name="Null & Void: #1, 'best' \\ \"of\" 2")
    assert pipeline.read_portfolio(pipeline.open_workspace(workspace), TODAY).accounts["acme"].name == "Null & Void: #1, 'best' \\ \"of\" 2"


def test_a_new_plan_asks_for_the_marks_that_the_firm_gives_by_hand(workspace: Path, language: str) -> None:
    text = account(workspace, language).read_text(encoding="utf-8")
    assert "\n  cooperation:" in text
    assert "\n  turnover:" not in text
    question = {"nl": "Ziet de klant voordeel in partnerschap?", "en": "Does the client see benefit in partnership?"}[language]
    assert question in text


def test_lines_of_the_starter_work_when_their_sign_is_taken_away(workspace: Path, language: str) -> None:
    """The examples behind a # at objectives, actions, contacts and assignments are plans too."""
    path = account(workspace, language)
    text = path.read_text(encoding="utf-8")
    assert text.count("\n#  - {") >= 5
    path.write_text(text.replace("\n#  - {", "\n  - {"), encoding="utf-8")
    assert errors(workspace) == []
    made = pipeline.read_portfolio(pipeline.open_workspace(workspace), TODAY).accounts["acme"]
    assert (len(made.objectives), len(made.actions), len(made.contacts), len(made.assignments)) == (2, 1, 1, 1)


def test_text_written_below_a_bar_is_read(workspace: Path, language: str) -> None:
    path = account(workspace, language)
    text = path.read_text(encoding="utf-8").replace("history: |\n", "history: |\n    Since 1999: *always* # here.\n", 1)
    path.write_text(text, encoding="utf-8")
    made = pipeline.read_portfolio(pipeline.open_workspace(workspace), TODAY).accounts["acme"]
    assert (made.situation.history or "").strip() == "Since 1999: *always* # here."
    assert errors(workspace) == []


def test_a_plan_never_takes_the_place_of_another_in_whatever_folder(workspace: Path, language: str) -> None:
    other = workspace / "plans" / "accounts" / "water" / "acme.yaml"
    other.parent.mkdir()
    other.write_text("name: Other\n", encoding="utf-8")
    with pytest.raises(UserError, match="already a plan"):
        account(workspace, language)
    assert other.read_text(encoding="utf-8") == "name: Other\n"


def test_a_new_group_has_no_errors(workspace: Path, language: str) -> None:
    member = next((workspace / "plans" / "accounts").iterdir()).stem
    path = author.create_group(workspace, author.NewGroup(id="g", name="Group", accounts=(member,)), language, TODAY)
    assert path == workspace / "plans" / "groups" / "g.yaml"
    assert errors(workspace) == []
    assert pipeline.read_portfolio(pipeline.open_workspace(workspace), TODAY).groups["g"].accounts == (member,)
    with pytest.raises(UserError, match="already exists"):
        author.create_group(workspace, author.NewGroup(id="g", name="Group"), language, TODAY)


def test_new_files_are_ordinary_files(workspace: Path, language: str) -> None:
    path = account(workspace, language)
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask
    assert path.stat().st_nlink == 1
    assert not [each for each in path.parent.iterdir() if each.name.startswith(".")]


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="already exists"):
        files.create(tmp_path, {"a.yaml": "x"})
    assert not (tmp_path / "elsewhere").exists()


def test_a_file_that_appears_at_the_last_moment_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(files, "is_there", lambda _: False)
    with pytest.raises(UserError, match="cannot be written"):
        files.create(tmp_path, {"a.yaml": "x"})
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_system_without_second_names_gets_the_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    files.create(tmp_path, {"a/b.yaml": "x"})
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.yaml"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("a file where a folder must come", encoding="utf-8")
    with pytest.raises(UserError, match="is not a folder"):
        files.create(tmp_path, {"plans/firm.yaml": "x"})


ENGLISH = Words("en")


def meeting(workspace: Path, language: str) -> Path:
    new = author.NewMeeting(on=TODAY, name="firm", about="{}", present=(), agenda=(), command="accountplan agenda")
    return author.create_meeting(workspace, new, language, TODAY)


def group(workspace: Path, language: str) -> Path:
    return author.create_group(workspace, author.NewGroup(id="water", name="Water"), language, TODAY)


def list_all(workspace: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(workspace)): path.read_bytes() if path.is_file() else None for path in workspace.rglob("*")}


NEW = {"accounts": account, "groups": group, "meetings": meeting}


@pytest.mark.parametrize("folder", NEW)
def test_c_a_file_in_the_place_of_a_folder_is_named_and_nothing_is_written(workspace: Path, language: str, folder: str) -> None:
    place = workspace / "plans" / folder
    if place.is_dir():
        place.rename(workspace / folder)
    place.write_text("a note", encoding="utf-8")
    before = list_all(workspace)
    with pytest.raises(UserError) as raised:
        NEW[folder](workspace, language)
    assert ENGLISH.say(raised.value.message) == f"{place} is not a folder, so nothing can be written in it."
    assert raised.value.help is not None
    assert ENGLISH.say(raised.value.help) == "Move it elsewhere, and run the command again."
    assert list_all(workspace) == before


@pytest.mark.parametrize("folder", NEW)
@pytest.mark.parametrize("call", ["link", "mkdir", "open"])
def test_c_a_folder_that_may_not_be_written_in_is_named_and_nothing_is_left_half(
    workspace: Path, language: str, folder: str, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system refuses when the folder is made, when the file is opened, and when it gets its name: on some disks the last can be done otherwise."""
    place, real = workspace / "plans" / folder, getattr(os, call)
    if call == "mkdir" and place.is_dir():
        place.rename(workspace / folder)
    before = list_all(workspace)

    def refuse(path: object, *rest: Any, **options: Any) -> Any:
        if str(place) in str(path) and (call != "open" or (rest[:1] and rest[0] & os.O_CREAT)):
            raise OSError(errno.EROFS, "Read-only file system", str(path))
        return real(path, *rest, **options)

    monkeypatch.setattr(os, call, refuse)
    if call == "link":
        assert NEW[folder](workspace, language).is_file()
        return
    with pytest.raises(UserError) as raised:
        NEW[folder](workspace, language)
    monkeypatch.undo()
    assert ENGLISH.say(raised.value.message).endswith(".yaml cannot be written: you may not write there.")
    assert raised.value.help is not None
    assert ENGLISH.say(raised.value.help) == "See that you may write in that folder, and run the command again."
    assert list_all(workspace) == before
