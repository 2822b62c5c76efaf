"""The words of a remedy carried out to the letter, as a person does who reads nothing else: for each sentence what is then written.

What a sentence leaves to the writer ("such as", dots) is what it shows itself, or a value that its key can hold. A sentence that is not known here
fails: whoever writes a new one says what it asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from itertools import count
from typing import Any

from accountplan.base.words import Words
from accountplan.load.recover import read_yaml
from accountplan.model.files import Kind
from accountplan.model.finding import Finding
from accountplan.model.fix import NewKey, NewValue
from accountplan.model.shapes import Record, Shape, choose_option, find_inner_shape, make_kind_shape
from filled import fill_shape

ENGLISH = Words("en")
DOTS = "..."


class Hand:
    """A person with a file of a kind open, who does what one finding says."""

    def __init__(self, kind: Kind, data: Any, finding: Finding) -> None:
        self.data, self.root = deepcopy(data), make_kind_shape(kind)
        self.keys = self._written(finding.keys)
        self.values = dict(finding.help.values) if not isinstance(finding.help, str) else {}
        self.finding = finding

    def obey(self) -> Any:
        """The data when it is done."""
        help = self.finding.help
        assert not isinstance(help, str)
        match self.finding.fix.change if self.finding.fix else None:
            case NewKey(name):
                self.rename(name)
            case NewValue(written):
                self.write(read(written))
            case _:
                WAYS[help.message](self)
        return self.data

    def _written(self, keys: tuple[Any, ...]) -> list[Any]:
        """The keys as they are in the data: a year is a text in JSON."""
        found, at = [], self.data
        for key in keys:
            inside = at if isinstance(at, dict) else {}
            known = next((each for each in inside if each == str(key) or str(read(each)) == str(key)), key)
            found.append(known)
            at = (
                inside.get(known)
                if isinstance(at, dict)
                else at[key]
                if isinstance(at, list) and isinstance(key, int) and key < len(at)
                else None
            )
        return found

    def owner(self, up: int = 1) -> Any:
        at = self.data
        for key in self.keys[:-up]:
            at = at[key]
        return at

    def _at(self, keys: list[Any]) -> Any:
        at = self.data
        for key in keys:
            at = at.get(key) if isinstance(at, dict) else at[key]
        return at

    @property
    def value(self) -> Any:
        return self._at(self.keys)

    def shape(self, keys: list[Any] | None = None) -> Shape:
        """What is asked at a place."""
        at: Shape = self.root
        value = self.data
        for key in self.keys if keys is None else keys:
            at = choose_option(at, value)
            at = find_inner_shape(at, key) or at
            value = value.get(key) if isinstance(value, dict) else value[key] if isinstance(value, list) and key < len(value) else None
        return choose_option(at, value)

    def write(self, value: Any, shape: Shape | None = None) -> None:
        made = fill(value, shape or self.shape())
        if self.keys:
            self.owner()[self.keys[-1]] = made
        else:
            self.data = made

    def rename(self, name: str) -> None:
        owner = self.owner()
        made = {name if key == self.keys[-1] else key: each for key, each in owner.items()}
        owner.clear()
        owner.update(made)

    def remove(self) -> None:
        del self.owner()[self.keys[-1]]

    def add(self, lines: list[str]) -> None:
        at = self.keys if isinstance(self._at(self.keys), dict) else self.keys[:-1]
        owner, shape = self._at(at), self.shape(at)
        for line in lines:
            for key, value in read(line).items():
                inner = find_inner_shape(shape, key)
                assert inner is not None
                owner[key] = fill(value, inner)

    def write_line(self, line: str) -> None:
        """A line with its key."""
        made = read(line if line.startswith(("{", "[")) or ": " not in line else "{" + line + "}")
        owner = self._at(self.keys[:-1])
        if self.finding.rule == "missing-key" and isinstance(made, dict) and list(made) == self.keys[-2:-1]:
            self.keys.pop()
            self.write(next(iter(made.values())))
        elif self.finding.rule == "unknown-key" and line.startswith("{"):
            self.keys.pop()
            self.write(made)
        elif self.finding.rule == "unknown-key":
            del owner[self.keys[-1]]
            owner.update(fill(made, self.shape(self.keys[:-1])))
        elif (
            self.keys
            and isinstance(made, dict)
            and list(made) == [str(self.keys[-1])]
            and self.keys[-1] not in getattr(self.shape(), "fields", {})
        ):
            self.write(next(iter(made.values())))
        else:
            self.write(made)

    @property
    def limit(self) -> int:
        """How many characters fit."""
        assert not isinstance(self.finding.message, str)
        return int(str(dict(self.finding.message.values)["limit"]))


def read(text: str) -> Any:
    """What is written, as JSON has it."""
    from load.test_editor_agrees import as_json

    return as_json(read_yaml(text).value)


def fill(value: Any, shape: Shape) -> Any:
    """The value with something that fits in the place of its dots."""
    shape = choose_option(shape, value)
    if value == DOTS or (isinstance(value, list) and value == [DOTS]) or (isinstance(value, dict) and list(value) == [DOTS]):
        from load.test_editor_agrees import as_json

        return as_json(fill_shape(shape, (f"Text {number}x" for number in count(1))))
    if isinstance(value, dict):
        return {key: fill(each, find_inner_shape(shape, key) or shape) for key, each in value.items()}
    if isinstance(value, list):
        return [fill(each, find_inner_shape(shape, number) or shape) for number, each in enumerate(value)]
    return value


def codes(hand: Hand) -> list[str]:
    """What a sentence says to write, in the order in which it does."""
    return re.findall("`([^`]+)`", ENGLISH.say(hand.finding.help))


def named(hand: Hand, name: str) -> list[str]:
    """Words of a list in a sentence."""
    items = getattr(hand.values[name], "items", (hand.values[name],))
    return [ENGLISH.value(each) for each in items]


def write_code(hand: Hand) -> None:
    hand.write_line(codes(hand)[0])


def turn_round(hand: Hand) -> None:
    owner = hand._at(hand.keys[:-1])
    del owner[hand.keys[-1]]
    owner.update(read("{" + codes(hand)[0] + "}"))


def write_value(hand: Hand) -> None:
    hand.write(read(codes(hand)[0]) or DOTS)


def write_item(hand: Hand) -> None:
    hand.write([read(codes(hand)[-1].removeprefix("- "))])


def write_example(text: str) -> Callable[[Hand], None]:
    return lambda hand: hand.write(read(text))


def quote(hand: Hand) -> None:
    """A mapping as the one text that it was."""
    value = hand.value
    hand.write(", ".join(f"{key}: {each}" for key, each in value.items()) if isinstance(value, dict) else str(value))


def one_text(hand: Hand) -> None:
    hand.write("\n".join(map(str, hand.value)) or "Text")


def one_of_them(hand: Hand) -> None:
    assert hand.value, "there is none to choose from"
    hand.write(hand.value[0])


def keys_below(hand: Hand) -> None:
    """The keys that are named, the one that must be there among them."""
    shape = hand.shape()
    assert isinstance(shape, Record)
    names = named(hand, "words")
    needed = {name for name, each in shape.fields.items() if each.required}
    assert needed <= set(names), f"not all that must be there is named: {needed}"
    hand.write(dict.fromkeys(names[:1] + sorted(needed - set(names[:1])), DOTS), shape)


def lines_below(hand: Hand) -> None:
    hand.write(read("{" + codes(hand)[0] + "}"))


def is_key(hand: Hand) -> bool:
    """Whether it is the key that is wrong, and not what is behind it."""
    assert not isinstance(hand.finding.message, str)
    said = dict(hand.finding.message.values)
    about = str(said.get("word", said.get("text"))) == str(hand.keys[-1]) and hand.value != hand.keys[-1]
    return hand.finding.rule == "unknown-key" or hand.finding.message.message.startswith("The key ") or about


def choose(hand: Hand) -> None:
    hand.write(read(named(hand, "words")[0]))


def choose_key(hand: Hand) -> None:
    """Another key; what it holds is then what that key asks, and the writer knows."""
    free = [name for name in named(hand, "words") if name not in hand.owner()]
    if not free:
        hand.remove()
        return
    hand.rename(free[0])
    hand.keys[-1] = free[0]
    hand.write(DOTS)


def without_dashes(hand: Hand) -> None:
    made: dict[str, Any] = {}
    for each in hand.value:
        assert made.keys().isdisjoint(each), "the same key twice"
        made |= each
    hand.write(made)


def with_dash(hand: Hand) -> None:
    hand.write([hand.value])


def as_items(hand: Hand) -> None:
    """A text of dashes as a list, each after its dash."""
    value = hand.value
    items = [each.strip() for each in re.split(r"(?:^|\s)-", value) if each.strip()]
    hand.write(items)


def higher(hand: Hand) -> None:
    value = hand.value
    up = hand.owner(2)
    hand.remove()
    key = hand.keys[-1]
    while isinstance(up, list):
        hand.keys.pop()
        up = hand.owner(2)
    up.setdefault(key, value)


def below(hand: Hand) -> None:
    """Move a key below another: one that is beside it, or nearer to the margin."""
    value, place = hand.value, codes(hand)[0]
    key = hand.keys[-1]
    hand.remove()
    for up in range(1, len(hand.keys) + 1):
        shape, owner = hand.shape(hand.keys[:-up]), hand.owner(up)
        if isinstance(shape, Record) and place in shape.fields:
            inner = choose_option(shape.fields[place].shape, {})
            there = owner.setdefault(place, fill(DOTS, inner))
            while not (isinstance(there, dict) and isinstance(inner, Record)):
                there = there[0] if isinstance(there, list) else next(iter(there.values()))
                inner = find_inner_shape(inner, 0) or inner
            there[key] = value
            return
    raise AssertionError(f"there is no {place}")


def number(hand: Hand) -> None:
    hand.write(read(re.findall(r"such as (\d(?:[\d.]*\d)?%?)", ENGLISH.say(hand.finding.help))[0]))


def key_number(hand: Hand) -> None:
    hand.rename(re.findall(r"such as (\d+)", ENGLISH.say(hand.finding.help))[0])


def year(hand: Hand) -> None:
    key_number(hand) if is_key(hand) else number(hand)


def limit(hand: Hand) -> None:
    hand.write(read(re.findall(r"Write ([-\d.%]+) or", ENGLISH.say(hand.finding.help).replace(",", ""))[0]))


def below_year(hand: Hand) -> None:
    hand.remove()
    owner = hand.owner()
    for key, value in read("{" + codes(hand)[0] + "}").items():
        owner.setdefault(key, {}).update(value)


def done(hand: Hand) -> None:
    hand.owner().update(read("{" + ", ".join(codes(hand)) + "}"))


def leave_out(hand: Hand) -> None:
    hand.remove()


def together(hand: Hand) -> None:
    """Keys that are written together below another one."""
    owner = hand._at(hand.keys[:-1])
    ((place, inner),) = read("{" + codes(hand)[0] + "}").items()
    deeper = next(iter(inner.values())) if len(inner) == 1 else None
    for key in [*inner, *(deeper if isinstance(deeper, dict) else ())]:
        owner.pop(key, None)
    shape = find_inner_shape(hand.shape(hand.keys[:-1]), place)
    assert shape is not None
    owner[place] = fill(inner, shape)


def one_list(hand: Hand) -> None:
    made = read(codes(hand)[0].removeprefix("- "))
    items = [item if isinstance(item, dict) else {next(iter(made)): item} for group in hand.value.values() for item in group]
    hand.write([made | item for item in items])


def by_key(hand: Hand) -> None:
    key = codes(hand)[0]
    hand.write({each[key]: {name: value for name, value in each.items() if name != key} for each in hand.value})


def below_place(hand: Hand) -> None:
    place, line = codes(hand)
    hand.remove()
    hand.owner()[place].update(read("{" + line + "}"))


def below_empty(hand: Hand) -> None:
    value, key = hand.value, hand.keys[-1]
    hand.remove()
    owner = hand.owner()
    owner[codes(hand)[0]] = {**(owner.get(codes(hand)[0]) or {}), key: value}


def and_beside(example: str) -> Callable[[Hand], None]:
    """What belongs in the place, and a line beside it."""

    def obey(hand: Hand) -> None:
        hand.write(read(example))
        hand.owner().update(read("{" + codes(hand)[-1] + "}"))

    return obey


def whole_name(hand: Hand) -> None:
    hand.remove()
    hand.owner()["name"] = "Anna de Vries"


def below_word(hand: Hand) -> None:
    value = hand.value
    hand.write({named(hand, "words")[0]: value if isinstance(value, list) else [value]})


WAYS: dict[str, Callable[[Hand], None]] = {
    "Write it as `{text}`, with what belongs in the place of the dots.": write_code,
    "Write it as `{text}`.": write_code,
    "Write it as a list: `{text}`.": write_value,
    "Write it as a list, with the days that you mean: `{text}`.": write_value,
    "Use one of these: {words}.": lambda hand: choose_key(hand) if is_key(hand) else choose(hand),
    "Write one value, such as `{text}`.": write_value,
    "If this is one text with a colon in it, put it between quotes.": quote,
    "Write it as year-month-day, such as 2026-03-31.": write_example("2026-03-31"),
    "Write digits only, such as 204000 or 7.5.": number,
    "Write digits only, such as {number}.": number,
    "Write digits only, such as 25000.": key_number,
    "Write one text. For more than one line, write `|` after the colon and indent the lines below it.": one_text,
    "Write its keys below it, each with a colon and a value: {words}.": keys_below,
    "Write one of them, without brackets or dash.": one_of_them,
    "Write one of them, that of {year}, without brackets or dash.": one_of_them,
    "Write lines below it with a key, a colon and a value, such as `{line}`.": lines_below,
    "Write `true` or `false`.": write_example("true"),
    "Write each item on a line of its own, after a dash and a space; or write all of them as `[one, two]`.": lambda hand: hand.write(
        [DOTS]
    ),
    "Write a percentage such as 40%, or a share of 1 such as 0.4.": number,
    "Leave out the dashes before its keys, and put the keys below each other.": without_dashes,
    "Write a mark from 1 to 10, such as 8 or 7.5.": number,
    "Add it, such as `{line}`.": lambda hand: hand.add(codes(hand)),
    "Add them, such as {lines}.": lambda hand: hand.add(codes(hand)),
    "Give it a value, such as `{line}`.": write_code,
    "Write each as an item of a list: `- {item}`.": write_item,
    "Write each as an item of a list, with its name as `{key}`: `- {item}`.": write_item,
    "Write it as a list: `{text}`, with what belongs in the place of the dots.": write_value,
    "Write `{text}`, and the rest at the end of the line, as `# {remark}`.": write_value,
    "Write it as `{text}`: a remark comes behind a #.": write_value,
    "Write it as `{text}`: amounts are in the currency of the firm.": write_value,
    "Write the figure before its mark: `{text}`.": turn_round,
    "Write the whole number in digits. What is only a remark about it comes behind a #, at the end of the line.": number,
    "Write a dash and a space before the first key of each item, and indent the other keys as far as the first.": with_dash,
    "Make it shorter.": lambda hand: hand.write(str(hand.value)[: hand.limit]),
    "Only one of these can be here: keep it, without its dash, and remove the others.": lambda hand: hand.write(hand.value[0]),
    "Write it below its year, such as `{text}`.": below_year,
    "Write the day on which it was, such as `done: {day}`, and `status: done` beside it.": done,
    "Write first what it is of, such as `{line}`.": write_code,
    "The year is missing. Write it as {words}.": write_code,
    "Write those that apply between brackets, such as `[{word}]`: {words}.": write_value,
    "Did you mean “{word}”, which is here as well? Keep one of the two.": leave_out,
    "It belongs below `{place}`: move it there.": below,
    "It belongs below `{place}`: move it there, and indent it.": below,
    "It belongs one level higher: give it less indentation.": higher,
    "Write a space after each dash.": as_items,
    "Write the id that this person has in `plans/people.yaml`.": write_example("jansen"),
    "Write the day on which it was, such as `{key}: {day}`.": write_code,
    "Write something after it, or remove the dash.": lambda hand: hand.write(DOTS),
    "Write something, or leave the key out.": leave_out,
    "Write {limit} or more.": limit,
    "Write {limit} or less.": limit,
    "Write a year of four digits, such as 2025.": year,
    "Write a year of four digits, such as 2026.": year,
    "Write a year of four digits: `{year}`.": write_value,
    "Only one year can be here: write `{first}` or `{last}`.": write_value,
    "Write `{less}`, or `{more}` if this is out of ten.": write_value,
    "Write `{text}` in its place.": turn_round,
    "Write one number: `{last}` if that is how it is now, else `{first}`.": write_value,
    "Write the number to reach: `{number}`.": write_value,
    "Write the number that it began with: `{number}`.": write_value,
    "Write how many hours that is, in digits, such as 30.": number,
    "Write how many hours that is in a whole year, in digits, such as 120.": number,
    "Write how many hours that is for all of it together, in digits, such as 30.": number,
    "This says no number: write in digits how much it is, or leave “{key}” out until it is known.": leave_out,
    "Write them together as `{text}`.": together,
    "Write all of them in one list, each as `- {item}`. What its group is called can stand behind it, as `# {group}`.": one_list,
    "Write each without a dash, with its `{key}` before it: `{item}`.": by_key,
    "Write before each what it is, such as sector, size or region: `{text}`.": lambda hand: hand.write({"sector": str(hand.value)}),
    "Write before each what it is, such as sector, size or region: `{text}`. If all of it is one, write `{one}`.": lambda hand: hand.write(
        {"sector": str(hand.value)}
    ),
    "There is no key for it here. If it is only for readers of this file, keep it as `{line}`.": leave_out,
    "There is no key for it here. If it is only for readers of this file, keep it at the end of the line, as `{line}`.": leave_out,
    "Write it below `{place}`, as `{text}`.": below_place,
    "It belongs below `{place}`: write two more spaces before it.": below_empty,
    "If this belongs to the item above it, write two spaces in the place of its dash. If not, add {lines}.": lambda hand: hand.add(
        codes(hand)
    ),
    "The day belongs here. Who does it belongs under `{key}`: `{line}`.": and_beside("2026-12-31"),
    "Write the id of one of us here. The day belongs under a key of its own: `{line}`.": and_beside("jansen"),
    "Write `true`, and what the group is called as `{text}`.": and_beside("true"),
    "Write it as `{text}`, with the year in the place of the dots.": lambda hand: hand.write({"state": "bought", "turnover": {"2025": 5}}),
    "Write the whole name under `name`: `name: Anna de Vries`.": whole_name,
    "Leave `about` out: a meeting without it is about the whole firm.": leave_out,
    "Write before it what it is: {lines}.": write_value,
    "Write it as `{text}`, with one of these in the place of the dots: {words}.": below_word,
    "Write one figure: `{low}` or `{high}`. The marks between two figures follow by themselves.": lambda hand: hand.rename(codes(hand)[0]),
    "That is on other days in each region or year: write the day itself as year-month-day, such as 2026-03-31.": write_example(
        "2026-03-31"
    ),
    "Write in digits how much that is for all of it together.": write_example("5"),
    "Write a short word.": lambda hand: hand.rename("x") if is_key(hand) else hand.write("x"),
    "Write something such as `{text}`.": write_value,
    "Write an address that begins with `https://` or `http://` and has {path} where the file goes.": write_example("https://x.nl/{path}"),
    "Write the three capitals of the currency, such as EUR.": write_example("EUR"),
    "Write the name of a continent and a city, such as `Europe/Amsterdam`.": write_value,
    "Only a whole year can be here: write `{year}`.": lambda hand: hand.rename(codes(hand)[0]),
    "Write in a few words what shows it, such as `{key}: ...`.": write_code,
    "Write the name alone, without @, such as `dewit`.": write_value,
    "Write one number. What you planned or expect belongs beside `figures`, under `budget` or `forecast`, such as `{text}`; what came in so far under `so_far`.": write_example(
        "5"
    ),
}
"""What is done for each sentence that asks something that no program does."""
