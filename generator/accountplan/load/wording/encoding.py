"""What is wrong with the characters of a file, in words."""

from __future__ import annotations

from accountplan.base.text import say, say_n
from accountplan.load.problem import Problem
from accountplan.model.fix import Fix, NewLetters

_REPLACE = say("Replace it with an ordinary space, or remove it.")
_REMOVE = say("Remove it: it was probably pasted along with the text.")


def word_not_text() -> Problem:
    """A file that is not text, or one in two bytes a character."""
    help = say("Save it as text in UTF-8, or move it out of the folder with plans.")
    return Problem("bad-encoding", say("This file is not text in UTF-8."), help)


def word_other_encoding(byte: int) -> Problem:
    """A byte that is not UTF-8: usually a letter of an older encoding."""
    letter = bytes((byte,)).decode("cp1252", errors="ignore")
    message = say("This byte, {byte}, is not UTF-8.", byte=f"0x{byte:02X}")
    if letter:
        message = say("This byte, {byte}, is not UTF-8; in Windows-1252 it is “{letter}”.", byte=f"0x{byte:02X}", letter=letter)
    help = say("Save the file as UTF-8, and check that every accented letter is right.")
    return Problem("bad-encoding", message, help)


def word_strange(run: str, *, first: bool = False) -> Problem:
    """A character that no editor shows, with those behind it that are the same. Some of them are spaces or line ends between two words; ``first`` on
    a line a space in its place would move all behind it.
    """
    message = say("There is an invisible character here: {code}.", code=f"U+{ord(run[0]):04X}")
    help, new = (_REPLACE, " ") if run.isspace() and not first else (_REMOVE, "")
    return Problem("unprintable-character", message, help, Fix(NewLetters(run, new)))


def word_more_strange(number: int) -> Problem:
    """Further characters that no editor shows."""
    message = say_n(
        "There is {n} more invisible character after this one.", "There are {n} more invisible characters after this one.", number
    )
    return Problem("unprintable-character", message, _REMOVE)


def word_garbled(text: str, meant: str) -> Problem:
    """Characters that remain of others: `Ã©` of é."""
    message = say("“{text}” is what remains of “{meant}” when a program reads the text in another encoding.", text=text, meant=meant)
    return Problem("garbled-text", message, say("Write “{meant}”.", meant=meant), Fix(NewLetters(text, meant), safe=False))


def word_more_garbled(number: int) -> Problem:
    """Further characters that remain of others."""
    message = say_n(
        "The text is garbled in {n} more place, here.", "The text is garbled in {n} more places, the first of them here.", number
    )
    return Problem("garbled-text", message, say("Fetch this text again from where it came, and save it as UTF-8."))


def word_nobreak_space(run: str, *, surplus: bool) -> Problem:
    """Spaces of another kind where only ordinary ones separate, or where none belong."""
    message = say("There is a no-break space here. It looks like a space, but is read as a letter.")
    if surplus:
        return Problem("unprintable-character", message, say("Remove it."), Fix(NewLetters(run, "")))
    return Problem("unprintable-character", message, _REPLACE, Fix(NewLetters(run, " " * len(run))))


def word_unseen(text: str) -> Problem:
    """A text of which nothing can be seen."""
    message = say("This text is invisible: it holds only {code}.", code=f"U+{ord(text[0]):04X}")
    return Problem("unprintable-character", message, say("Write the text, or remove the key."))


def word_conflict() -> Problem:
    """What a merge left behind."""
    help = say(
        "Choose between the two versions below, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`. The first version counts now."
    )
    return Problem("merge-conflict", say("A merge conflict was left here."), help)
