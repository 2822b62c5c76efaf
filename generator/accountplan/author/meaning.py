"""What a YAML text says, apart from how it is written: to see that an edit changed what was meant and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from accountplan.model.edits import Edit, Insert, Plainly, Remove, Rename, Set, Written
from accountplan.model.finding import Keys

from .tree import CannotEditError, Node, parse_tree
from .written import format_inline

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
WORDS = frozenset({"true", "True", "TRUE", "false", "False", "FALSE"})
STARTS = frozenset("0123456789+-.")
"""With these begins what may be a number or a day."""


Word: TypeAlias = tuple[str, bool, str | None]
"""A value without parts: what it says, whether that is a text (and not what may be a number, a day, true, false or nothing), and its tag."""


class Tagged(NamedTuple):
    """A list or mapping with a tag."""

    tag: str
    value: Said


Said: TypeAlias = "Word | Tagged | list[Said] | dict[str, Said]"
NOTHING: Word = ("", False, None)


def read_tree(root: Node | None) -> Said:
    """What a tree says; a text without anything says an empty mapping. Raises CannotEditError for a name that nothing has."""
    return {} if root is None else _read_node(root, {})


def _read_node(node: Node, anchors: dict[str, Said]) -> Said:
    if node.kind == "alias":
        if node.text not in anchors:
            raise CannotEditError
        return anchors[node.text]
    made: Said
    if node.kind == "scalar":
        made = read_word(node.text, node.tag, plain=not node.style)
    else:
        parts = [(str(entry.key), _read_node(entry.value, anchors)) for entry in node.entries]
        made = dict(parts) if node.kind == "mapping" else [part for _, part in parts]
        made = made if node.tag is None else Tagged(node.tag, made)
    if node.anchor is not None:
        anchors[node.anchor] = made
    return made


def read_word(text: str, tag: str | None = None, *, plain: bool) -> Word:
    """What a word says, with or without quotes."""
    if plain and text in NULLS:
        return "", False, tag
    return text, not (plain and (text[:1] in STARTS or text in WORDS)), tag


def read_value(value: Written) -> Said:
    """What a value says."""
    if isinstance(value, str):
        return value, True, None
    if isinstance(value, Plainly):
        return pick_part(read_tree(parse_tree(f"[{value.yaml}]")), 0)
    if isinstance(value, Mapping):
        return {str(key): read_value(each) for key, each in value.items()}
    if isinstance(value, Sequence):
        items: Sequence[Written] = value
        return [read_value(each) for each in items]
    return read_word(format_inline(value), plain=True)


def nest_value(keys: Keys, value: Written) -> Written:
    """A value below keys that are not there yet: as the first item of a list, or after a key."""
    for key in reversed(keys):
        value = [value] if key == 0 else {key: value}
    return value


def change_meaning(before: Said, edit: Edit) -> Said:
    """What a text says after an edit. Raises CannotEditError when the edit asks for what cannot be there."""
    if not edit.keys:
        raise CannotEditError
    match edit:
        case Set():
            return _put(before, edit.keys, edit.value)
        case Insert() if is_list_at(before, edit.keys[:-1]):
            return _change_at(before, edit.keys[:-1], lambda found: _insert_item(found, edit.keys[-1], edit.value))
        case Insert():
            return _put(before, edit.keys[:-1], [edit.value])
        case Remove():
            return _change_at(before, edit.keys[:-1], lambda found: _remove_part(found, edit.keys[-1]))
        case Rename():
            return _change_at(before, edit.keys[:-1], lambda found: _rename_key(found, edit.keys[-1], edit.name))


def is_list_at(before: Said, keys: Keys) -> bool:
    """Whether a list is written at the end of the keys."""
    for key in keys:
        if not has_part(before, key):
            return False
        before = pick_part(before, key)
    return isinstance(before, list)


def has_part(found: Said, key: str | int) -> bool:
    """Whether a mapping has a key, or a list an item of a number."""
    return (isinstance(found, dict) and str(key) in found) or (isinstance(found, list) and isinstance(key, int) and 0 <= key < len(found))


def pick_part(found: Said, key: str | int) -> Said:
    """The value of a key or the item of a number. Raises CannotEditError when there is none."""
    if isinstance(found, dict) and str(key) in found:
        return found[str(key)]
    if isinstance(found, list) and isinstance(key, int) and 0 <= key < len(found):
        return found[key]
    raise CannotEditError


def _change_at(found: Said, keys: Keys, change: Callable[[Said], Said]) -> Said:
    """The same with a change at the end of the keys."""
    if not keys:
        return change(found)
    return _replace_part(found, keys[0], _change_at(pick_part(found, keys[0]), keys[1:], change))


def _replace_part(found: Said, key: str | int, part: Said) -> Said:
    if isinstance(found, dict):
        return {**found, str(key): part}
    if isinstance(found, list) and isinstance(key, int) and key <= len(found):
        return [*found[:key], part, *found[key + 1 :]]
    raise CannotEditError


def _put(found: Said, keys: Keys, value: Written) -> Said:
    if not keys:
        return read_value(value)
    if found == NOTHING:
        return read_value(nest_value(keys, value))
    if has_part(found, keys[0]):
        return _replace_part(found, keys[0], _put(pick_part(found, keys[0]), keys[1:], value))
    return _replace_part(found, keys[0], read_value(nest_value(keys[1:], value)))


def _insert_item(found: Said, number: str | int, value: Written) -> Said:
    if not isinstance(found, list) or not isinstance(number, int):
        raise CannotEditError
    return [*found[:number], read_value(value), *found[number:]]


def _remove_part(found: Said, key: str | int) -> Said:
    if not has_part(found, key):
        raise CannotEditError
    if isinstance(found, list):
        return [part for number, part in enumerate(found) if number != key]
    assert isinstance(found, dict)
    return {each: part for each, part in found.items() if each != str(key)}


def _rename_key(found: Said, key: str | int, name: str) -> Said:
    if not isinstance(found, dict) or str(key) not in found or name in found:
        raise CannotEditError
    return {(name if each == str(key) else each): part for each, part in found.items()}
