"""Every language is complete: nothing untranslated, unused or said in two ways; and two colleagues can add sentences at once."""

import io
import os
import re
import subprocess
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import words
from accountplan.base.catalogues import JOINED, LOCALES, read_translations

ROOT = Path(__file__).parent.parent.parent
LONG = 40
"""The letters from which on a message is a sentence, and not a name that both languages share."""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house of two rooms without a sentence, and its catalogues."""
    rooms = {name: (tmp_path / name,) for name in ("attic", "cellar")}
    for [folder] in rooms.values():
        folder.mkdir()
    (tmp_path / "locale" / "nl").mkdir(parents=True)
    monkeypatch.setattr(words, "PACKAGE", tmp_path)
    monkeypatch.setattr(words, "TEMPLATES", tmp_path / "none")
    monkeypatch.setattr(words, "LOCALES", tmp_path / "locale")
    monkeypatch.setattr(words, "DOMAINS", rooms)
    return tmp_path


def says(house: Path, room: str, *lines: str) -> None:
    """Let a room say something, and bring the catalogues up to date."""
    (house / room / "new.py").write_text("\n".join(lines), encoding="utf-8")
    words.update()


def reword(house: Path, room: str, old: str, new: str) -> None:
    """Change what stands in the catalogue of a room, once."""
    path = house / "locale" / "nl" / f"{room}.po"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def translate(house: Path, room: str, sentence: str, string: str) -> None:
    """Write a translation behind a sentence in the catalogue of a room."""
    reword(house, room, f'msgid "{sentence}"\nmsgstr ""', f'msgid "{sentence}"\nmsgstr "{string}"')


def test_all_catalogues_are_complete() -> None:
    assert words.problems() == [], "run `make words`, and write the Dutch behind each empty msgstr in locale/nl/"


def test_dutch_quotes_as_dutch_does() -> None:
    """‘Zo’, and not as the English message has it."""
    catalogues = [read_po(io.BytesIO(path.read_bytes())) for path in sorted(LOCALES.glob("nl/*.po"))]
    assert len(catalogues) > 5
    assert [message.string for catalogue in catalogues for message in catalogue if set("“„") & set(str(message.string))] == [], (
        "in Dutch: ‘zo’"
    )


def glossary() -> dict[str, tuple[str, set[str]]]:
    """For each English word of the table in CONTRIBUTING.md the Dutch for it, and the Dutch that it must not have."""
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \| ([^|]*)\|$",
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("\n## Words\n")[2],
        re.MULTILINE,
    )
    bare = [
        (re.sub(r" *\([^)]*\)", "", english), dutch, {word.strip() for word in wrong.split(",") if word.strip()})
        for english, dutch, wrong in rows
    ]
    return {word: (dutch, wrong) for english, dutch, wrong in bare for word in english.split(", ")}


def prose(sentence: object) -> str:
    """A sentence, or all its forms, without code, paths, options, arguments, names of tables and places for values."""
    text = " ".join(sentence) if isinstance(sentence, (list, tuple)) else str(sentence)
    return re.sub(r"`[^`]*`|\w+:\S+|\{\w+\}|\S*/\S*|--\w+|\w+\.\w+|\b[A-Z]{3,}\b|\bnew account\b|\b(such as|zoals) \w+", " ", text)


def has(text: str, word: str) -> bool:
    """Whether a word is in a text, or its plural."""
    return re.search(rf"\b{word}(s|en|es)?\b", text, re.IGNORECASE) is not None


def test_one_thing_has_one_name_in_dutch() -> None:
    words_of = glossary()
    assert words_of["figure"] == ("kengetal", {"cijfer"})
    catalogues = [read_po(io.BytesIO(path.read_bytes())) for path in sorted(LOCALES.glob("nl/*.po"))]
    found: list[tuple[str, object]] = []
    for message in (message for catalogue in catalogues for message in catalogue if message.id):
        english, dutch = prose(message.id), prose(message.string)
        said = {word for word in words_of if has(english, word)}
        right = " ".join(words_of[word][0] for word in said)
        found += [(wrong, message.string) for word in said for wrong in words_of[word][1] if has(dutch, wrong) and not has(right, wrong)]
    assert found == [], "the table of words in CONTRIBUTING.md has another word for it"


def test_no_translation_holds_a_sentence_of_another_message() -> None:
    """What is left behind by an edit or a merge would be read by users, in English."""
    messages = [message for path in sorted(LOCALES.glob("nl/*.po")) for message in read_po(io.BytesIO(path.read_bytes())) if message.id]
    dutch = "\n".join(str(each.string) for each in messages if each.string != each.id)
    english = {part for each in messages for part in (each.id if isinstance(each.id, tuple) else (each.id,)) if len(part) > LONG}
    assert len(english) > 1000
    assert [part for part in english if str(part) in dutch] == [], "English in the Dutch of another message"


def test_a_new_sentence_is_missing_until_it_is_added_and_untranslated_until_a_person_wrote_it(house: Path) -> None:
    (house / "attic" / "new.py").write_text('say("Here is dust.")', encoding="utf-8")
    assert words.problems() == ["nl/attic.po: missing: 'Here is dust.'"]
    words.update()
    assert words.problems() == ["nl/attic.po: untranslated: 'Here is dust.'"]
    translate(house, "attic", "Here is dust.", "Hier ligt stof.")
    assert words.problems() == []


def test_a_sentence_that_is_gone_is_unused_until_it_is_taken_out(house: Path) -> None:
    says(house, "attic", 'say("Here is dust.")')
    translate(house, "attic", "Here is dust.", "Hier ligt stof.")
    (house / "attic" / "new.py").unlink()
    assert words.problems() == ["nl/attic.po: unused: 'Here is dust.'"]
    words.update()
    assert words.problems() == []


def test_a_sentence_takes_its_translation_along_to_another_room(house: Path) -> None:
    says(house, "attic", 'say("Here is dust.")')
    translate(house, "attic", "Here is dust.", "Hier ligt stof.")
    (house / "attic" / "new.py").unlink()
    says(house, "cellar", 'say("Here is dust.")')
    assert words.problems() == []


def test_a_sentence_that_two_rooms_translate_differently_is_reported(house: Path) -> None:
    says(house, "attic", 'say("Chest")')
    translate(house, "attic", "Chest", "Kist")
    says(house, "cellar", 'say("Chest")')
    assert words.problems() == []
    reword(house, "cellar", "Kist", "Borst")
    assert words.problems() == [
        "nl: attic.po and cellar.po differ, so that one of them is not heard: 'Chest'; let them agree, or use say_in"
    ]


def test_a_singular_with_two_plurals_is_reported(house: Path) -> None:
    """gettext knows a sentence that counts by its singular alone."""
    says(house, "attic", 'say_n("{n} ox", "{n} oxen", 2)')
    says(house, "cellar", 'say_n("{n} ox", "{n} oxes", 2)')
    for room in ("attic", "cellar"):
        reword(house, room, 'msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{n} os"\nmsgstr[1] "{n} ossen"')
    assert len(words.problems()) == 1


def test_a_room_says_its_own_by_context(house: Path) -> None:
    says(house, "attic", 'say_in("furniture", "Chest")')
    translate(house, "attic", "Chest", "Kist")
    says(house, "cellar", 'say("Chest")')
    translate(house, "cellar", "Chest", "Borst")
    assert words.problems() == []
    dutch = read_translations("nl", house / "locale")
    assert (dutch.gettext("Chest"), dutch.pgettext("furniture", "Chest")) == ("Borst", "Kist")


def test_names_that_a_translation_fills_in_are_those_of_the_sentence(house: Path) -> None:
    says(house, "attic", 'say("{n} chests of {owner}")')
    translate(house, "attic", "{n} chests of {owner}", "{n} kisten van {eigenaar}")
    assert words.problems() == ["nl/attic.po: other placeholders: '{n} chests of {owner}'"]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('words.say(say("One"))', {("One", None)}),
        ("f\"{words.say(say('Two', who=1))}\"", {("Two", None)}),
        ('say_n("{n} day", "{n} days", 3)', {(("{n} day", "{n} days"), None)}),
        ('say_in("number", "no")', {("no", "number")}),
        ('words.say(NAMES["three"])', set()),
    ],
)
def test_sentences_are_found_in_the_code(house: Path, code: str, found: set[words.Key]) -> None:
    (house / "attic" / "new.py").write_text(code, encoding="utf-8")
    assert set(words.keyed(words.wanted()["attic"])) == found


# ---- Joined when needed ----------------------------------------------------------------------------


def test_english_needs_no_catalogue() -> None:
    english = read_translations("en")
    assert english.gettext("A sentence") == "A sentence"
    assert [english.ngettext("one", "many", number) for number in (0, 1, 2)] == ["many", "one", "many"]


def test_a_language_that_nobody_translated_is_no_english_in_disguise() -> None:
    with pytest.raises(OSError, match="fr"):
        read_translations("fr")


def test_catalogues_are_joined_when_there_is_nothing_yet_and_when_one_was_changed(house: Path) -> None:
    says(house, "attic", 'say("Here is dust.")')
    translate(house, "attic", "Here is dust.", "Hier ligt stof.")
    (house / "locale" / "nl" / JOINED).unlink()
    assert read_translations("nl", house / "locale").gettext("Here is dust.") == "Hier ligt stof."
    reword(house, "attic", "ligt", "lag")
    assert read_translations("nl", house / "locale").gettext("Here is dust.") == "Hier lag stof."


def test_a_catalogue_that_did_not_change_is_not_joined_again(house: Path) -> None:
    says(house, "attic", 'say("Here is dust.")')
    joined = house / "locale" / "nl" / JOINED
    before = joined.stat().st_mtime_ns
    read_translations("nl", house / "locale")
    assert joined.stat().st_mtime_ns == before


# ---- Two colleagues --------------------------------------------------------------------------------


def git(folder: Path, *arguments: str) -> str:
    """Run Git in a folder; it knows nothing of who runs the tests."""
    names = {f"GIT_{role}_{field}": "test" for role in ("AUTHOR", "COMMITTER") for field in ("NAME", "EMAIL")}
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), **names},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_two_branches_that_each_add_a_sentence_merge(house: Path) -> None:
    """As they stand in our own repository: the joined file is not among them."""
    (house / ".gitignore").write_text("*.mo\n", encoding="utf-8")
    says(house, "cellar", *(f'say("Shelf {letter} is full.")' for letter in "bdfhj"))
    git(house, "init", "--initial-branch=main")
    git(house, "add", ".")
    git(house, "commit", "-m", "begin")
    for branch, sentence in (("one", 'say("Shelf c is empty.")'), ("two", 'say("Shelf g is empty.")')):
        git(house, "checkout", "-b", branch, "main")
        (house / "cellar" / f"{branch}.py").write_text(sentence, encoding="utf-8")
        words.update()
        git(house, "add", ".")
        git(house, "commit", "-m", branch)
    git(house, "merge", "one")
    merged = (house / "locale" / "nl" / "cellar.po").read_bytes()
    words.update()
    assert (house / "locale" / "nl" / "cellar.po").read_bytes() == merged
    assert ".mo" not in git(house, "ls-files")


def test_the_joined_catalogues_are_in_no_repository() -> None:
    root = Path(words.ROOT)
    if not (root / ".git").exists():
        pytest.skip("this is no checkout")
    assert ".mo\n" not in git(root, "ls-files")
