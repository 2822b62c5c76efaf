"""What is wrong with a file as a whole, or with its name or folder, in words."""

from __future__ import annotations

from accountplan.base.reserved import is_reserved
from accountplan.base.text import Listing, Text, say
from accountplan.load.problem import Problem
from accountplan.model.files import NAMED, Kind
from accountplan.model.shapes import Record, make_kind_shape

from .names import FEW

ABOUT: dict[Kind, Text] = {
    "account": say("a client"),
    "group": say("a group"),
    "meeting": say("a meeting"),
    "firm": say("the firm"),
    "people": say("our people"),
    "criteria": say("the criteria"),
    "tiers": say("the tiers"),
}
"""What each kind of file is about."""
OTHER_ENDING = say("This file is not read, as its name does not end in `.yaml`.")
NO_PLACE = say("This file is not read: this is not a place for plans.")


def word_missing_criteria() -> Problem:
    """There is no file with criteria."""
    help = say("Write the criteria by which clients are ranked. Until then all fifteen count, each with weight 1.")
    return Problem("missing-file", say("This file is missing."), help)


def word_missing_people() -> Problem:
    """There is no file with our people."""
    help = say("Write a line for each of you, such as `jansen: {name: Ans Jansen}`.")
    return Problem("missing-file", say("This file is missing."), help)


def word_unreadable(message: Text, help: Text) -> Problem:
    """The disk does not give the file."""
    return Problem("unreadable-file", message, help)


def word_dead_link() -> Problem:
    """A link to nothing, or to itself."""
    return word_unreadable(say("This link points to nothing."), say("Remove the link, or put a file in its place."))


def word_gone() -> Problem:
    """A file that was there when its folder was listed, and was no link."""
    return word_unreadable(say("This file was taken away while the plans were read."), say("Try again."))


def word_forbidden() -> Problem:
    """A file that may not be opened."""
    message = say("This file cannot be read: it may not be opened, or it leads out of the workspace.")
    return word_unreadable(message, say("Change its permissions, or put a copy of the file here."))


def word_broken() -> Problem:
    """A file that cannot be read for another reason."""
    return word_unreadable(say("This file cannot be read."), say("Check that the disk and the file are in order."))


def word_pointer() -> Problem:
    """A file whose content Git LFS keeps elsewhere."""
    message = say("Git LFS keeps the content of this file elsewhere, so it cannot be read.")
    return word_unreadable(message, say('Get it with `git lfs pull`, and keep plans out of LFS: `git lfs untrack "plans/**"`.'))


def word_named_folder() -> Problem:
    """A folder that is called as a file is."""
    message = say("This is a folder, and its name is that of a file.")
    return word_unreadable(message, say("Rename the folder, and put a file of this name in its place if you need one."))


def word_closed_folder() -> Problem:
    """A folder that is not walked."""
    message = say("The plans in this folder are not read: it is a link or a submodule, or may not be opened.")
    return word_unreadable(message, say("Put the folder itself here, or change its permissions."))


def word_too_large(most: int) -> Problem:
    """A file of more bytes than the bound."""
    return Problem("too-large", say("This file has more than {n} bytes.", n=most), say("Make the file smaller, or split what it holds."))


def word_empty_file(kind: Kind) -> Problem:
    """A file that says nothing."""
    shape = make_kind_shape(kind)
    if kind in NAMED or not isinstance(shape, Record):
        help = say("Write a plan in it, such as `accountplan new` makes, or remove the file.")
    else:
        help = say("Write its keys in it, each with a colon and a value: {words}.", words=Listing(tuple(shape.fields)[:FEW]))
    return Problem("empty-file", say("This file is empty."), help)


def word_other_kind(kind: Kind, place: str) -> Problem:
    """A file that by its keys is of another kind than its folder says."""
    message = say("Judging by its keys, this file is about {other}, but it is in the folder for something else.", other=ABOUT[kind])
    return Problem("wrong-folder", message, say("Move it to `{place}`.", place=place))


def word_wrapped(key: str) -> Problem:
    """A file of which all stands below one key that says what it is about."""
    message = say("“{key}” is not one of the keys that can be used here.", key=key)
    return Problem(
        "unknown-key", message, say("Remove this line, and give all lines below it less indentation, so that they begin at the margin.")
    )


def word_misplaced(place: str) -> Problem:
    """A file that ends as plans do, in a folder where nobody looks for them."""
    return Problem("wrong-folder", NO_PLACE, say("Move it to `{place}`.", place=place))


def word_together(folder: str) -> Problem:
    """A file that is called as the folder of many files is."""
    help = say("Give each entry a file of its own in `{folder}`.", folder=folder)
    return Problem("wrong-folder", NO_PLACE, help)


def word_needless_folder(file: str) -> Problem:
    """A file in a folder that is called as a file of which there is one."""
    help = say("Put what it holds in `{file}`, of which there is one.", file=file)
    return Problem("wrong-folder", NO_PLACE, help)


def word_unread(better: str) -> Problem:
    """A file that does not end as plans do; ``better`` is its name with the ending that was meant, or empty."""
    help = say("Move it out of `plans/`. If it is a plan, its name must end in `.yaml`.")
    if better:
        help = say("Rename it to `{name}`, or move it out of `plans/`.", name=better)
    return Problem("unread-file", OTHER_ENDING, help)


def word_unread_twin(file: str) -> Problem:
    """Such a file beside the one that it would become: a copy, as editors and people make them."""
    help = say("Move it out of `plans/`, or remove it when all that it holds is in `{file}` too.", file=file)
    return Problem("unread-file", OTHER_ENDING, help)


def word_misplaced_twin(file: str) -> Problem:
    """A file where nobody looks for plans, while its own place is taken."""
    help = say("`{file}` has this name already: put together what the two hold, or give this one another name.", file=file)
    return Problem("wrong-folder", NO_PLACE, help)


def word_unprintable() -> Problem:
    """A name that cannot be shown."""
    message = say("The name of this file or its folder has characters that cannot be shown, so it is not read.")
    return Problem("bad-id", message, say("Rename it: lower-case letters, digits and single hyphens, at most 64."))


def word_bad_name(name: str, id: str) -> Problem:
    """A file whose name cannot be an id."""
    message = say("“{name}” cannot be the id of a plan.", name=name)
    if is_reserved(name):
        message = say("“{name}” cannot be the id of a plan: Windows or the site reserves that name.", name=name)
    help = say("Rename the file to `{name}`: lower-case letters, digits and single hyphens, at most 64.", name=f"{id}.yaml")
    return Problem("bad-id", message, help)


def word_reserved_name(name: str) -> Problem:
    """A name that is a device to Windows, whatever its ending."""
    return _word_unportable(say("Windows keeps the name “{name}” for itself.", name=name))


def word_forbidden_character(name: str, character: str) -> Problem:
    """A name with a character that Windows gives a meaning."""
    return _word_unportable(say("On Windows, “{name}” cannot be a name, as it has {character} in it.", name=name, character=character))


def word_bad_ending(name: str) -> Problem:
    """A name of which Windows leaves out the end."""
    return _word_unportable(say("Windows leaves out the point or space at the end of “{name}”.", name=name))


def word_twin(place: str, twin: str) -> Problem:
    """Two names that are one on a disk that does not tell capitals or accents apart."""
    return _word_unportable(
        say("`{place}` and `{twin}` are one on Windows and macOS: they differ only in capitals or accents.", place=place, twin=twin)
    )


def word_long_path(most: int) -> Problem:
    """A path that leaves no room for the folder of the workspace."""
    message = say("This path has more than {n} characters, which is too long for Windows.", n=most)
    return Problem("unportable-name", message, say("Use fewer or shorter folders."))


def _word_unportable(message: Text) -> Problem:
    return Problem("unportable-name", message, say("Rename it. Otherwise whoever has such a machine cannot check out the plans."))


def word_same_id(first: str, *, by_form: bool) -> Problem:
    """A file whose id another file has, perhaps but for capitals and the form of accents."""
    message = say("The file `{first}` has the same id.", first=first)
    if by_form:
        message = say("The id differs from that of `{first}` only in its capitals or in how its accents are written.", first=first)
    return Problem("duplicate-id", message, say("Rename one of the two. Until then only `{first}` counts.", first=first))


def word_reserved_id(id: str) -> Problem:
    """An id within a file that would give its name to a page, and cannot."""
    message = say("“{name}” cannot be an id: Windows or the site reserves that name.", name=id)
    return Problem("bad-id", message, say("Choose another id, such as `{name}`.", name=f"{id}-1"))


def word_more_problems() -> Problem:
    """What is in the place of all problems beyond the bound."""
    return Problem("more-problems", say("This file has more problems than are shown."), say("Mend the first ones, and check again."))
