"""How people write by hand, or paste from Word, a spreadsheet and mail: each way writes down something, and says what is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

NBSP, THIN, SOFT, ZERO, BOM = "\u00a0", "\u202f", "\u00ad", "\u200b", "\ufeff"
DUTCH = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
ENGLISH = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
WEEK = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the file in place of a value, and what whoever wrote it means; None where only a finding will do."""

    way: str
    text: str
    meant: Any


def _grouped(value: Decimal, mark: str, point: str = ".") -> str:
    whole, _, part = f"{value:,}".partition(".")
    return whole.replace(",", mark) + (point + part if part else "")


NUMBERS: Mapping[str, Callable[[Decimal], str]] = {
    "as it is": str,
    "a currency in front": lambda n: f"€ {n}",
    "a currency in front, with points": lambda n: f"€ {_grouped(n, '.', ',')}",
    "a currency behind": lambda n: f"{n} EUR",
    "a word behind": lambda n: f"{n} euro",
    "points between thousands": lambda n: _grouped(n, ".", ","),
    "commas between thousands": lambda n: _grouped(n, ","),
    "spaces between thousands": lambda n: _grouped(n, " "),
    "no-break spaces between thousands": lambda n: _grouped(n, NBSP),
    "thin spaces between thousands": lambda n: _grouped(n, THIN),
    "apostrophes between thousands": lambda n: _grouped(n, "'"),
    "underscores between thousands": lambda n: _grouped(n, "_"),
    "cents after a comma": lambda n: _grouped(n, ".", ",") + (",00" if n == n.to_integral_value() else "0"),
    "cents after a point": lambda n: _grouped(n, ",") + (".00" if n == n.to_integral_value() else "0"),
    "a dash for the cents": lambda n: f"€ {_grouped(n, '.', ',')},-",
    "thousands as k": lambda n: f"{(n / 1000).normalize():f}k",
    "millions in a word": lambda n: f"{(n / 1000000).normalize():f}".replace(".", ",") + " mln",
    "about": lambda n: f"ca. {n}",
    "a tilde": lambda n: f"~{n}",
    "in quotes": lambda n: f'"{n}"',
    "in quotes with points": lambda n: f'"{_grouped(n, ".", ",")}"',
    "a comment behind": lambda n: f"{n} # volgens de boeken",
    "a hash right behind": lambda n: f"{n}#boeken",
    "a remark in brackets": lambda n: f"{n} (raming)",
    "a point at the end": lambda n: f"{n}.",
    "a comma at the end": lambda n: f"{n},",
    "a semicolon at the end": lambda n: f"{n};",
    "a nought in front": lambda n: f"0{n}",
    "a plus in front": lambda n: f"+{n}",
    "as a power of ten": lambda n: f"{n:.6E}",
    "a percent sign": lambda n: f"{n}%",
    "a percent sign after a space": lambda n: f"{n} %",
    "hours": lambda n: f"{n} uur",
    "a short hour": lambda n: f"{n}h",
    "wide digits": lambda n: "".join(chr(ord(each) + 0xFEE0) if each.isdigit() else each for each in str(n)),
    "a range": lambda n: f"{n} - {n + 1}",
    "one or the other": lambda n: f"{n} à {n + 1}",
    "a comma for the point": lambda n: str(n).replace(".", ","),
    "less than": lambda n: f"<{n}",
    "more than": lambda n: f">{n}",
    "an equals sign": lambda n: f"={n}",
    "out of ten": lambda n: f"{n}/10",
    "a half": lambda n: f"{int(n)}½",
    "a minus at the end": lambda n: f"{n}-",
    "a long minus": lambda n: f"\u2212{n}",
    "in round brackets": lambda n: f"({n})",
    "in square brackets": lambda n: f"[{n}]",
    "in braces": lambda n: f"{{{n}}}",
    "curly quotes": lambda n: f"“{n}”",
    "a question mark": lambda n: f"{n}?",
    "a space in the middle": lambda n: f"{str(n)[:1]} {str(n)[1:]}" if len(str(n)) > 1 else f"{n} 0",
}
OTHER_NUMBERS = frozenset({
    "a long minus", "a minus at the end", "in round brackets", "a half", "a range", "one or the other", "less than", "more than", "out of ten", "hexadecimal",
    "a percent sign", "a percent sign after a space", "a space in the middle",
})  # fmt: skip
"""Ways that do not say the number itself: what is read is a number that was not written, unless there is a finding."""

DAYS: Mapping[str, Callable[[date], str]] = {
    "as it is": str,
    "day, month, year with dashes": lambda d: f"{d.day}-{d.month}-{d.year}",
    "with noughts": lambda d: f"{d:%d-%m-%Y}",
    "with slashes": lambda d: f"{d.day}/{d.month}/{d.year}",
    "with points": lambda d: f"{d:%d.%m.%Y}",
    "a short year": lambda d: f"{d:%d-%m-%y}",
    "an apostrophe before the year": lambda d: f"{d.day}/{d.month}/'{d:%y}",
    "year with slashes": lambda d: f"{d:%Y/%m/%d}",
    "year with points": lambda d: f"{d:%Y.%m.%d}",
    "no noughts": lambda d: f"{d.year}-{d.month}-{d.day}",
    "no dashes": lambda d: f"{d:%Y%m%d}",
    "long dashes": lambda d: f"{d:%Y–%m–%d}",
    "no-break hyphens": lambda d: f"{d:%Y‑%m‑%d}",
    "spaces round the dashes": lambda d: f"{d:%Y - %m - %d}",
    "a Dutch month": lambda d: f"{d.day} {DUTCH[d.month - 1]} {d.year}",
    "a short Dutch month": lambda d: f"{d.day} {DUTCH[d.month - 1][:3]}. {d.year}",
    "a Dutch day of the week": lambda d: f"{WEEK[d.weekday()]} {d.day} {DUTCH[d.month - 1]} {d.year}",
    "an English month": lambda d: f"{d.day} {ENGLISH[d.month - 1]} {d.year}",
    "an American day": lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
    "a spreadsheet's month": lambda d: f"{d.day}-{ENGLISH[d.month - 1][:3]}-{d:%y}",
    "a spreadsheet's number": lambda d: str((d - date(1899, 12, 30)).days),
    "with a time": lambda d: f"{d}T00:00:00",
    "with a time after a space": lambda d: f"{d} 09:30",
    "in quotes": lambda d: f'"{d}"',
    "in single quotes": lambda d: f"'{d}'",
    "curly quotes": lambda d: f"“{d}”",
    "a comment behind": lambda d: f"{d}  # afgesproken",
    "a hash right behind": lambda d: f"{d}#afgesproken",
    "a remark behind": lambda d: f"{d} (onder voorbehoud)",
    "a question mark": lambda d: f"{d}?",
    "about": lambda d: f"rond {d}",
    "only the month": lambda d: f"{d:%Y-%m}",
    "month and year in words": lambda d: f"{DUTCH[d.month - 1]} {d.year}",
    "a quarter": lambda d: f"Q{(d.month + 2) // 3} {d.year}",
    "the year alone": lambda d: str(d.year),
    "a week": lambda d: f"week {d.isocalendar().week} {d.year}",
    "in square brackets": lambda d: f"[{d}]",
    "a comma behind": lambda d: f"{d},",
    "a no-break space behind": lambda d: f"{d}{NBSP}",
    "a range": lambda d: f"{d} t/m {d}",
}
OTHER_DAYS = frozenset(
    {"only the month", "month and year in words", "a quarter", "the year alone", "a week", "a range", "a spreadsheet's number"}
)
"""Ways that do not say one day."""

TEXTS: Mapping[str, Callable[[str], str]] = {
    "as it is": str,
    "a hash in the middle": lambda t: f"{t} #2 vervolg",
    "a hash in a word": lambda t: f"{t} C#4",
    "a colon in the middle": lambda t: f"{t}: let op",
    "a colon without a space": lambda t: f"{t} 10:30",
    "a colon at the end": lambda t: f"{t}:",
    "a dash in front": lambda t: f"- {t}",
    "a dash without a space in front": lambda t: f"-{t}",
    "a long dash in front": lambda t: f"– {t}",
    "a bullet in front": lambda t: f"• {t}",
    "square brackets": lambda t: f"[{t}]",
    "square brackets in front": lambda t: f"[concept] {t}",
    "a checkbox in front": lambda t: f"[ ] {t}",
    "braces": lambda t: f"{{{t}}}",
    "braces in the middle": lambda t: f"{t} {{naam}}",
    "angle brackets": lambda t: f"<{t}>",
    "less than in the middle": lambda t: f"{t} a<b en c>d",
    "an address in angle brackets": lambda t: f"{t} <jan@firma.example>",
    "a tag": lambda t: f"{t} <b>vet</b> <script>x</script>",
    "an entity": lambda t: f"{t} &amp; co &lt;",
    "an ampersand in front": lambda t: f"&{t}",
    "an ampersand": lambda t: f"{t} & zonen",
    "a star in front": lambda t: f"*{t}",
    "a star and a space in front": lambda t: f"* {t}",
    "two stars round it": lambda t: f"**{t}**",
    "an exclamation mark in front": lambda t: f"!{t}",
    "a percent sign in front": lambda t: f"% {t}",
    "an at sign in front": lambda t: f"@{t}",
    "a backtick in front": lambda t: f"`{t}`",
    "a pipe in front": lambda t: f"| {t}",
    "a pipe in the middle": lambda t: f"{t} | {t}",
    "greater than in front": lambda t: f"> {t}",
    "a question mark in front": lambda t: f"? {t}",
    "a tilde": lambda t: f"~{t}",
    "two tildes": lambda t: f"~~{t}~~ {t}",
    "an equals sign in front": lambda t: f"={t}",
    "double quotes in front": lambda t: f'"{t}" zei hij',
    "quotes within quotes": lambda t: f"'\"{t}\"'",
    "single quotes in front": lambda t: f"'{t}' zei hij",
    "an apostrophe in front": lambda t: f"'s Morgens {t}",
    "curly quotes round it": lambda t: f"“{t}”",
    "low quotes round it": lambda t: f"„{t}”",
    "guillemets": lambda t: f"«{t}»",
    "a backslash": lambda t: f"{t} C:\\nieuw\\tabel",
    "a comma in the middle": lambda t: f"{t}, en meer",
    "a comma at the end": lambda t: f"{t},",
    "a closing bracket": lambda t: f"{t} a) b] c}}",
    "an opening bracket": lambda t: f"{t} (zie [1",
    "an ellipsis": lambda t: f"{t}…",
    "long dashes": lambda t: f"{t} – en — zo",
    "no-break spaces": lambda t: f"{t}{NBSP}10{NBSP}%",
    "a soft hyphen": lambda t: f"{t} water{SOFT}schap",
    "a zero-width space": lambda t: f"{t}{ZERO} vervolg",
    "a mark of byte order": lambda t: f"{BOM}{t}",
    "a tab in the middle": lambda t: f"{t}\tvervolg",
    "spaces at the end": lambda t: f"{t}   ",
    "an underscore": lambda t: f"_{t}_ a_b_c",
    "a footnote": lambda t: f"{t}[^1] en [naam]",
    "a link": lambda t: f"{t} [hier](https://x.example/a_(b)_c)",
    "a bare link": lambda t: f"{t} https://x.example/?a=1&b=2#deel",
    "a formula": lambda t: f"{t} x^2 $y$ a*b*c",
    "a number in front": lambda t: f"1. {t}",
    "a year in front": lambda t: f"2027. {t}",
    "an emoji": lambda t: f"{t} 👍",
    "Greek": lambda t: f"{t} Ωμέγα Жёлтый",
    "letters apart from their accents": lambda t: f"{t} cafe\u0301",
    "three dashes in front": lambda t: f"--- {t}",
    "three points in front": lambda t: f"... {t}",
    "a merge sign": lambda t: f"<<< {t}",
    "a hash in front": lambda t: f"#1 in {t}",
    "two hashes in front": lambda t: f"## {t}",
    "a percentage": lambda t: f"{t} 5%%",
}
QUOTED = frozenset({"quotes within quotes"})
"""Ways that YAML has for a text: what is between the outer quotes is meant."""
WORDS = (
    "ja",
    "nee",
    "yes",
    "no",
    "on",
    "off",
    "true",
    "n.v.t.",
    "-",
    "?",
    "onbekend",
    "007",
    "1.10",
    "12:30",
    "1e3",
    "0x1F",
    "2026-01-01",
    "1_000",
    ".5",
    "+31 6",
    "<<",
    "=",
    "1,2",
)
"""Whole texts that YAML may take for something else."""


NAMES: Mapping[str, Callable[[str], str]] = {
    "as it is": str,
    "a capital": str.capitalize,
    "capitals": str.upper,
    "in quotes": lambda n: f'"{n}"',
    "in square brackets": lambda n: f"[{n}]",
    "in angle brackets": lambda n: f"<{n}>",
    "an at sign": lambda n: f"@{n}",
    "a comma behind": lambda n: f"{n},",
    "a semicolon behind": lambda n: f"{n};",
    "a point behind": lambda n: f"{n}.",
    "a hash behind": lambda n: f"{n} #nieuw",
    "a comment behind": lambda n: f"{n} # nieuw",
    "a remark behind": lambda n: f"{n} (nieuw)",
    "a second one": lambda n: f"{n}, iemand",
    "a second one with a slash": lambda n: f"{n}/iemand",
    "a no-break space behind": lambda n: f"{n}{NBSP}",
    "a zero-width space inside": lambda n: f"{n[:1]}{ZERO}{n[1:]}",
    "a question mark": lambda n: f"{n}?",
    "a letter doubled": lambda n: f"{n[:1]}{n}",
    "a dash in front": lambda n: f"- {n}",
    "a dash without a space in front": lambda n: f"-{n}",
    "curly quotes": lambda n: f"“{n}”",
    "a star in front": lambda n: f"*{n}",
    "a tab behind": lambda n: f"{n}\t",
}


ROUND = (
    "as it is", "in quotes", "in square brackets", "in angle brackets", "a comma behind", "a semicolon behind", "a point behind", "a hash behind",
    "a comment behind", "a remark behind", "a second one", "a second one with a slash", "a no-break space behind", "a question mark", "curly quotes",
)  # fmt: skip
"""Ways that show in an address: another letter is another address."""
IN_BRACKETS = frozenset({"a comma at the end", "a comma in the middle", "a comma behind", "a second one"})
"""Between brackets and braces a comma says that another value follows: then it was not part of this one."""
KINDS = {"number": NUMBERS, "day": DAYS, "text": [*TEXTS, *WORDS], "name": NAMES}
WAYS = tuple(f"{kind}: {name}" for kind, names in KINDS.items() for name in names)
"""The names of all ways."""


def ways(form: str, value: Any, *, between_brackets: bool) -> Iterator[Written]:
    """All the ways to write a value of a form."""
    for kind, name, text, meant in _ways(form, value):
        if not (between_brackets and name in IN_BRACKETS):
            yield Written(f"{kind}: {name}", text, meant)


def _ways(form: str, value: Any) -> Iterator[tuple[str, str, str, Any]]:
    if form in ("number", "mark"):
        for name, of_number in NUMBERS.items():
            yield "number", name, of_number(Decimal(value)), None if name in OTHER_NUMBERS else value
    elif form == "date":
        for name, of_day in DAYS.items():
            yield "day", name, of_day(value), None if name in OTHER_DAYS else value
    elif form in ("line", "prose"):
        text = " ".join(str(value).split())[:50].strip(" '\"[]{}#&*!|>%@`,:-?")
        for name, of_text in TEXTS.items():
            yield "text", name, of_text(text), of_text(text)[1:-1] if name in QUOTED else of_text(text).strip()
        for word in WORDS:
            yield "text", word, word, word
    elif form in ("id", "choice", "tier"):
        for name, of_name in NAMES.items():
            yield "name", name, of_name(str(value)), value
    elif form == "address":
        for name in ROUND:
            yield "name", name, NAMES[name](str(value)), value
