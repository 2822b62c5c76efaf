"""Every sentence that claims something of a firm is proved true over random small portfolios, from the drawn data alone.

A sentence that no pattern here knows fails as well: who adds a claim adds its proof.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings

from accountplan.present import draft_pages, make_booklets
from properties import examples

from .ledger import FIGURES, Ledger, ledgers
from .reading import ENGLISH, survey

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
HALF, MOST = Fraction(1, 2), Fraction(4, 5)
Proof = Callable[[Ledger, dict[str, str]], None]


def count(word: str) -> int:
    """A number in words or figures."""
    return NUMBERS.index(word.lower()) if word.lower() in NUMBERS else int(word.replace(",", ""))


def same_share(said: str, share: Fraction) -> bool:
    """Whether a percentage is this share, rounded."""
    number = said.rstrip("%").replace("\u2212", "-").replace(",", "")
    digits = len(number.partition(".")[2])
    return abs(Fraction(number) - 100 * share) <= Fraction(1, 2 * 10**digits)


def same_amount(said: str, amount: Fraction) -> bool:
    """Whether an amount of money or hours is this one, rounded to a whole one."""
    return abs(Fraction(re.sub(r"[€,]", "", said).replace("\u2212", "-")) - amount) <= HALF


def part(some: Iterable[Fraction], whole: Iterable[Fraction]) -> Fraction:
    """What some amounts are of all."""
    return sum(some, Fraction(0)) / sum(whole, Fraction(0))


def prove(firm: Ledger, sentence: str, patterns: dict[str, Proof]) -> None:
    """Find what a sentence says, and prove it; exactly one pattern fits."""
    plain = sentence.replace("**", "").replace("\u00a0", " ")
    fitting = [(found.groupdict(), proof) for pattern, proof in patterns.items() if (found := re.fullmatch(pattern, plain, re.IGNORECASE))]
    assert len(fitting) == 1, (plain, len(fitting))
    [(values, proof)] = fitting
    proof(firm, values)


# ---- What a share is a share of ---------------------------------------------------------------------


GROSS = r"(?P<known>known )?(?P<figure>turnover|margin)(?: of (?P<year>\d+))?(?P<before> before (?:losses|credits))?"
CLIENTS = r"(?P<total>\S+) clients?(?: with (?P<having>turnover|margin))?"


def prove_gross(firm: Ledger, said: dict[str, str]) -> str:
    """The whole is named for what it is; gives the figure."""
    name = said["figure"].lower()
    assert bool(said["known"]) is bool(firm.unknown(name))
    assert bool(said["before"]) is firm.lossy(name)
    assert (said["year"] or str(firm.last)) == str(firm.year(name))
    return name


def prove_total(firm: Ledger, said: dict[str, str], name: str) -> None:
    """So many clients are counted: all of them, else those with the figure."""
    assert count(said["total"]) == len(firm.brought(name))
    assert (said["having"] is None) is (len(firm.brought(name)) == len(firm.clients))


def prove_net(firm: Ledger, said: str, name: str) -> None:
    """What all clients bring together is called so: known, after losses."""
    amounts = firm.in_main_year(name)
    known = "known " if None in amounts.values() else ""
    after = " after losses" if any(each is not None and each < 0 for each in amounts.values()) else ""
    assert said.lower().replace("credits", "losses") == f"{known}{name}{after}"


def compared(firm: Ledger) -> dict[str, tuple[Fraction, Fraction]]:
    """Hours and margin of the clients of whom both are known."""
    hours, margin = firm.in_main_year("hours"), firm.in_main_year("margin")
    return {id: (one, other) for id in firm.clients if (one := hours[id]) is not None and (other := margin[id]) is not None}


def prove_compared(firm: Ledger, hours: str, margin: str) -> None:
    """The hours and the margin in which those have a share of whom both are known."""
    assert hours.lower() == f"{name_part(firm, 'hours')}hours"
    assert margin.lower() == f"{name_part(firm, 'margin')}margin" + (
        " after losses" if any(each < 0 for _, each in compared(firm).values()) else ""
    )


def name_part(firm: Ledger, figure: str) -> str:
    """What is compared is all of a figure, all that is known of it in that year, or a part of that."""
    some = len(compared(firm))
    known = sum(each is not None for each in firm.in_main_year(figure).values())
    return "" if some == len(firm.clients) else "known " if some == known else "compared "


def gaps(firm: Ledger) -> dict[str, Fraction]:
    """Share of margin less share of hours."""
    some = compared(firm)
    hours, margin = (sum(each[place] for each in some.values()) for place in (0, 1))
    return {id: Fraction(one[1]) / margin - Fraction(one[0]) / hours for id, one in some.items() if any(one)}


# ---- The start page ---------------------------------------------------------------------------------


def prove_counts(firm: Ledger, said: dict[str, str]) -> None:
    found = {word: count(number) for number, word in re.findall(r"(\w+) (clients?|prospects?|former clients?)\b", said["counts"])}
    wanted = {
        word: len(firm.having(status)) for word, status in (("client", "client"), ("prospect", "prospect"), ("former client", "former"))
    }
    assert {word.removesuffix("s"): number for word, number in found.items()} == {word: number for word, number in wanted.items() if number}


def prove_no_turnover(firm: Ledger, said: dict[str, str]) -> None:
    if said.get("counts"):
        prove_counts(firm, said)
    year = firm.year("turnover")
    assert firm.clients
    assert not firm.brought("turnover")
    assert (said["none"] is not None) is (year is None)
    if year is not None:
        assert said["year"] == str(year)
        assert bool(said["far"]) is bool(firm.unknown("turnover"))


def prove_no_clients(firm: Ledger, said: dict[str, str]) -> None:
    prove_counts(firm, said)
    assert not firm.clients


def prove_half(firm: Ledger, said: dict[str, str]) -> None:
    name = prove_gross(firm, said)
    amounts, number = firm.brought(name), count(said["number"])
    assert number == firm.fewest(name, HALF)
    share = part(amounts[:number], amounts)
    assert (share == 1) is (said["share"] is None)
    assert said["share"] is None or same_share(said["share"], share)
    assert said["share"] != "100%"


def prove_at_risk(firm: Ledger, said: dict[str, str]) -> None:
    assert count(said["number"]) == len([id for id in firm.clients if firm.at_risk(id)]) > 0


def largest_half(firm: Ledger) -> list[str]:
    """Those that bring half: of equals the first by id."""
    ordered = sorted((-amount, id) for id, amount in firm.amounts["turnover"].items() if amount and amount > 0)
    return [id for _, id in ordered[: firm.fewest("turnover", HALF)]]


def prove_of_them(firm: Ledger, said: dict[str, str]) -> None:
    few = largest_half(firm)
    serious = [id for id in few if firm.serious(id)]
    assert bool(said["serious"]) is bool(serious)
    assert count(said["number"]) == len(serious or [id for id in few if firm.at_risk(id)])
    assert len(serious) != 1


def prove_one_of_them(firm: Ledger, said: dict[str, str]) -> None:
    few = largest_half(firm)
    assert [said["name"].lower()] == [id for id in few if firm.serious(id)]
    assert len(few) > 1
    biggest = firm.brought("turnover")[0]
    assert (said["which"].lower() == "the largest") is (firm.owners("turnover", biggest) == [said["name"].lower()])


def prove_that_client(firm: Ledger, said: dict[str, str]) -> None:
    [id] = largest_half(firm)
    assert firm.at_risk(id)
    assert bool(said["serious"]) is firm.serious(id)


def prove_no_sign(firm: Ledger, said: dict[str, str]) -> None:
    silent = [id for id in firm.clients if firm.silent(id)]
    assert firm.clients
    assert not any(firm.at_risk(id) for id in firm.clients)
    assert len(silent) == (count(said["silent"]) if said.get("silent") else 0)


def prove_not_known(firm: Ledger, _said: dict[str, str]) -> None:
    assert all(firm.silent(id) for id in firm.clients)


def prove_late(firm: Ledger, said: dict[str, str]) -> None:
    assert firm.dated
    assert firm.late == (count(said["late"]) if said.get("late") else 0)


def prove_no_date(firm: Ledger, _said: dict[str, str]) -> None:
    assert not firm.dated


NO_TURNOVER = (
    r"(?:(?P<none>no turnover of a full year is recorded yet)|(?P<far>as far as is known, )?no client brought turnover in (?P<year>\d+))\."
)
FIRST: dict[str, Proof] = {
    rf"(?P<counts>.+); {NO_TURNOVER}": prove_no_turnover,
    r"(?P<counts>.+), but no clients\.": prove_no_clients,
    rf"(?P<number>\S+) clients? brings? (?:all|(?P<share>\S+) of the) {GROSS}\.": prove_half,
}
RISK: dict[str, Proof] = {
    r"(?!that)(?P<number>\S+) clients? (?:is|are) in danger": prove_at_risk,
    r"(?P<number>\S+) of them (?:is|are) in (?P<serious>serious )?danger": prove_of_them,
    r"(?P<which>the largest|one of them), (?P<name>\w+), is in serious danger": prove_one_of_them,
    r"that client is in (?P<serious>serious )?danger": prove_that_client,
    r"no client shows a sign of leaving": prove_no_sign,
    r"no sign of leaving is known, but for (?P<silent>\S+) clients? there is nothing to go on": prove_no_sign,
    r"it is not known whether any client may leave": prove_not_known,
}
LATE: dict[str, Proof] = {
    r"nothing is late\.": prove_late,
    r"(?P<late>\S+) actions? (?:is|are) late\.": prove_late,
    r"nothing has a date yet\.": prove_no_date,
}


def prove_start(firm: Ledger, view: Any) -> None:
    """The sentence at the top, in its parts."""
    if not firm.accounts:
        assert view.heading == "There are no account plans yet"
        return
    first, second = view.heading.split(". ")
    prove(firm, first + ".", FIRST)
    risk, _, late = second.rpartition(", and ")
    prove(firm, late, LATE)
    assert bool(risk) is bool(firm.clients)
    if risk:
        prove(firm, risk, RISK)


def prove_risk_panel(firm: Ledger, rows: Any) -> None:
    """All at risk are there, and of how many others nobody can tell is said beside them."""
    silent = len([id for id in firm.clients if firm.silent(id)])
    assert len(rows.shown) + len(rows.more) == len([id for id in firm.clients if firm.at_risk(id)])
    if rows.unknown:
        assert count(rows.unknown.split()[1]) == silent
    assert bool(rows.unknown) is bool(silent and rows.shown)
    if rows.nothing and firm.clients:
        prove(firm, rows.nothing.rstrip("."), RISK)
    prove_risk_sum(firm, rows.sum)


def prove_risk_sum(firm: Ledger, said: str) -> None:
    """How many are in serious danger, or in any, and their share of what all clients brought; left out only where it would say nothing."""
    serious = [id for id in firm.clients if firm.serious(id)]
    ids = serious or [id for id in firm.clients if firm.at_risk(id)]
    amounts = firm.brought("turnover")
    theirs = sum((max(firm.amounts["turnover"][id] or Fraction(0), Fraction(0)) for id in ids), Fraction(0))
    if not said:
        assert not serious
        assert not theirs
        return
    found = re.fullmatch(rf"(?P<serious>Serious: )?(?P<number>\w+) clients?(?:, (?P<share>\S+) of the {GROSS})?\.", said)
    assert found
    assert bool(found["serious"]) is bool(serious)
    assert count(found["number"]) == len(ids)
    assert bool(found["share"]) is bool(theirs)
    if found["share"]:
        prove_gross(firm, found.groupdict())
        assert same_share(found["share"], theirs / sum(amounts))


def prove_matters(firm: Ledger, view: Any) -> None:
    """Who matters most is asked only where something tells, and those who are shown are worth as much as all others or more."""
    ids = next((found for found in map(firm.having, ("client", "prospect", "former")) if found), [])
    few = largest_half(firm) if firm.brought("turnover") else []
    shown = [row.name.text.lower() for row in (*view.rows, *view.further)]
    most = max(min(len(few), 7), 5) if few else 7
    assert len(shown) == min(len(ids), most)
    if few:
        prove_matters_sum(firm, view, few)
    worth = [firm.worth(id) for id in shown]
    assert worth == sorted(map(firm.worth, ids))[: len(shown)]
    ranked = len(set(map(firm.worth, ids))) > 1 and ids != firm.having("former")
    assert (view.title == "Who matters most?") is ranked
    if "nothing tells" in view.note:
        assert all(firm.score(id) is None and not firm.worth(id)[0] for id in ids)
    note, unknown = view.note, firm.unknown("turnover") if firm.brought("turnover") else []
    if unknown:
        note, missing = re.fullmatch(r"(.*?) ?(?:The turnover of (\d+) clients? in \d+ is not recorded\.)", note).groups()  # type: ignore[union-attr]
        assert int(missing) == len(unknown)
    tied = bool(worth) and len(ids) > len(shown) and sorted(map(firm.worth, ids))[most] == worth[-1]
    if tied and ranked:
        told = re.fullmatch(r"Of (\d+) that are worth as much, (\d+) (?:is|are) shown, by name\.", note)
        assert told
        assert int(told[1]) == [firm.worth(id) for id in ids].count(worth[-1])
        assert int(told[2]) == worth.count(worth[-1])
    else:
        assert bool(note) is (len(ids) > 1 and not ranked and ids != firm.having("former"))


def prove_matters_sum(firm: Ledger, view: Any, few: list[str]) -> None:
    """The rows that the sentence speaks of come first, and below them stands what they bring together and how many are in danger."""
    amounts, rows = firm.brought("turnover"), [row.name.text.lower() for row in view.rows]
    assert rows == few[:7]
    assert same_share(view.together.share, part(amounts[: len(rows)], amounts))
    threatened, silent = len([id for id in rows if firm.at_risk(id)]), [id for id in rows if firm.silent(id)]
    if threatened:
        assert view.together.danger == f"{'at least ' if silent else ''}{threatened} of {len(rows)}"
    else:
        assert view.together.danger == ("not known" if silent == rows else "none known" if silent else "none")
    for row in (*view.rows, *view.further):
        id = row.name.text.lower()
        assert row.danger.serious is firm.serious(id)
        assert (row.danger.text == "not known") is firm.silent(id)
        assert bool(re.fullmatch(r"\d signs?", row.danger.text)) is firm.at_risk(id)


def prove_key_figures(firm: Ledger, view: Any) -> None:
    """Each figure beside its sentence, and what the shares are shares of."""
    amounts = firm.brought("turnover")
    if not amounts:
        assert not view.dependence
        prove(firm, view.no_turnover, {NO_TURNOVER: prove_no_turnover, r"there are no clients yet\.": prove_none})
        return
    whole, unknown = sum(amounts, Fraction(0)), len(firm.unknown("turnover"))
    assert view.dependence_base.startswith("turnover before credits, " if firm.lossy("turnover") else f"turnover, {firm.year('turnover')}")
    assert re.findall(r"not known of (\d+)", view.dependence_base) == ([str(unknown)] if unknown else [])
    for each in view.dependence:
        if "from one client" in each.sentence:
            prove_limit(firm, each, part(amounts[:1], amounts), "largest")
            assert re.search(r"client, (\w+)", each.sentence)[1].lower() in firm.owners("turnover", amounts[0])  # type: ignore[index]
        elif "comes from" in each.sentence:
            prove_limit(firm, each, part(amounts[:5], amounts), "top5")
            assert ("five largest" in each.sentence) is (len(set(amounts)) > 1)
        elif "bring" in each.sentence:
            assert int(each.figure) == firm.fewest("turnover", MOST)
            said = re.fullmatch(
                rf"of {CLIENTS} brings? 80% of the turnover(?:; (?P<half>\w+) (?:alone )?brings? (?P<share>\S+))?\.", each.sentence
            )
            assert said
            prove_total(firm, said.groupdict(), "turnover")
            if said["half"]:
                assert count(said["half"]) == firm.fewest("turnover", HALF)
                assert same_share(said["share"], sum(amounts[: count(said["half"])]) / whole)
        else:
            assert "Herfindahl" in each.sentence
            index = 10_000 * sum(amount**2 for amount in amounts) / whole**2
            assert (each.over != "") is ("hhi" in firm.limits and index > firm.limits["hhi"])
            assert abs(Fraction(each.figure.replace(",", "")) - index) <= HALF


def prove_limit(firm: Ledger, each: Any, share: Fraction, name: str) -> None:
    """A share as it is said lies where the exact one lies beside the firm's limit."""
    assert same_share(each.figure, share)
    limit = Fraction(firm.limits[name]) if name in firm.limits else None
    said = Fraction(each.figure.rstrip("%")) / 100
    assert bool(each.over) is (limit is not None and share > limit)
    if limit is not None:
        assert (said > limit, said < limit) == (share > limit, share < limit)


def prove_none(firm: Ledger, _said: dict[str, str]) -> None:
    assert not firm.clients


def prove_gaps(firm: Ledger, rows: Any) -> None:
    """All plans are complete only where each has a tier that asks."""
    current = firm.having("client", "prospect")
    tiered = [id for id in current if firm.tier(id)]
    if rows.nothing == "No account has a tier yet.":
        assert not tiered
    elif rows.nothing == "Every plan holds what its tier asks for.":
        assert tiered == current
    elif rows.nothing:
        assert count(re.search(r"; (\d+) account", rows.nothing)[1]) == len(current) - len(tiered)  # type: ignore[index]


# ---- The portfolio ----------------------------------------------------------------------------------


def prove_costly(firm: Ledger, said: dict[str, str]) -> None:
    some, id = compared(firm), said["client"].lower()
    hours, margin = (sum(each[place] for each in some.values()) for place in (0, 1))
    assert id == min(gaps(firm), key=lambda one: (gaps(firm)[one], one))
    assert gaps(firm)[id] <= Fraction(-5, 100)
    assert same_share(said["share"], some[id][0] / hours)
    assert (said["part"] is None) is (some[id][1] < 0)
    if said["part"]:
        assert same_share(said["part"], some[id][1] / margin)
        prove_compared(firm, said["hours"], said["margin"])


def prove_alone(firm: Ledger, said: dict[str, str]) -> None:
    assert len(firm.brought(prove_gross(firm, said))) == 1


def prove_above(firm: Ledger, said: dict[str, str]) -> None:
    name = prove_gross(firm, said)
    amounts, limit = firm.brought(name), Fraction(firm.limits["largest"])
    assert said["client"].lower() in firm.owners(name, amounts[0])
    assert same_share(said["share"], part(amounts[:1], amounts))
    assert part(amounts[:1], amounts) > limit
    assert Fraction(said["share"].rstrip("%")) / 100 > limit
    assert same_share(said["limit"], limit)


def prove_most(firm: Ledger, said: dict[str, str]) -> None:
    name = prove_gross(firm, said)
    prove_total(firm, said, name)
    number, amounts = count(said["number"]), firm.brought(name)
    assert number == firm.fewest(name, MOST)
    if said.get("share"):
        assert same_share(said["share"], part(amounts[:number], amounts))
    if said.get("largest"):
        assert firm.owners(name, amounts[0]) == [said["largest"].lower()]
    if said.get("equals"):
        assert count(said["equals"]) == amounts.count(amounts[0]) > 1
    if said.get("each"):
        assert same_share(said["each"], part(amounts[:1], amounts))


def prove_clients(firm: Ledger, said: dict[str, str]) -> None:
    assert count(said["clients"]) == len(firm.clients)
    prove_no_turnover(firm, said)
    assert not firm.brought("margin")


HEADING: dict[str, Proof] = {
    r"there are no clients yet\.": prove_none,
    rf"(?P<clients>\S+) clients?; {NO_TURNOVER}": prove_clients,
    r"(?P<client>\w+) takes (?P<share>\S+) of the (?P<hours>[\w ]+) and brings (?:a loss|(?P<part>\S+) of the (?P<margin>[\w ]+))\.": prove_costly,
    rf"one client brings all {GROSS}\.": prove_alone,
    rf"(?P<client>\w+) brings (?P<share>\S+) of the {GROSS}, above our limit of (?P<limit>\S+)\.": prove_above,
    rf"(?P<number>\S+) of {CLIENTS} brings? (?P<share>\S+) of the {GROSS}\.": prove_most,
    rf"it takes (?P<number>\S+) of {CLIENTS} to reach 80% of the {GROSS}; "
    r"the (?:largest, (?P<largest>\w+), brings (?P<each>\S+)|(?P<equals>\w+) largest bring (?P<same>\S+) each)\.": prove_most,
}


def prove_lede(firm: Ledger, lede: str) -> None:
    """How many clients, and what is known of what they bring together."""
    said = lede.removesuffix(" Prospects and former clients do not count.").rstrip(".")
    assert said != lede
    parts = re.split(r", | and ", re.sub(r" in \d{4}$", "", said))
    assert count(parts[0].split()[0]) == len(firm.clients)
    wanted = [name for name in FIGURES if any(each is not None for each in firm.in_main_year(name).values())]
    assert len(parts) == 1 + len(wanted)
    assert bool(wanted) is bool(re.search(rf" in {firm.main_year}$", said))
    for name, part in zip(wanted, parts[1:], strict=True):
        amount, _, words = part.partition(" ")
        assert same_amount(amount, sum((each or Fraction(0) for each in firm.in_main_year(name).values()), Fraction(0)))
        if name == "hours":
            assert words.endswith(" known") is (None in firm.in_main_year(name).values())
            assert words.startswith("hours") is (amount != "1")
        else:
            prove_net(firm, words, name)


def prove_curve_title(firm: Ledger, said: dict[str, str]) -> None:
    name = prove_gross(firm, said)
    prove_total(firm, said, name)
    amounts = firm.brought(name)
    if said.get("number"):
        number = count(said["number"])
        assert number == -(-len(amounts) // 5)
        assert same_share(said["share"], part(amounts[:number], amounts))
    if said.get("each"):
        assert len(set(amounts)) == 1
        assert same_share(said["each"], part(amounts[:1], amounts))
    if said.get("largest"):
        assert len(set(amounts)) > 1
        assert same_share(said["largest"], part(amounts[:1], amounts))


CURVE: dict[str, Proof] = {
    rf"one client brings all {GROSS}": prove_alone,
    rf"{GROSS} is spread evenly: each of {CLIENTS} brings (?P<each>\S+)": prove_curve_title,
    rf"{GROSS} is spread evenly: the largest of {CLIENTS} brings (?P<largest>\S+)": prove_curve_title,
    rf"(?P<number>\S+) of {CLIENTS} brings? (?P<share>\S+) of the {GROSS}": prove_curve_title,
}


def prove_names(firm: Ledger, note: str, ids: list[str]) -> None:
    """A note names the first of these and counts the others."""
    listed = note.rpartition(": ")[2].rstrip(".")
    others = re.search(r"(\d+) others?$", listed)
    names = re.findall(r"\bC\d+\b", listed)
    assert [name.lower() for name in names] == ids[: len(names)]
    assert len(ids) == len(names) + (int(others[1]) if others else 0)


def prove_curve(firm: Ledger, view: Any) -> None:
    """The title of the curve, and whom it leaves out."""
    if not firm.brought("turnover") and not firm.brought("margin"):
        assert (view.what == "No client has turnover or margin of a full year yet.") is (
            firm.year("turnover") is None and firm.year("margin") is None
        )
        return
    prove(firm, view.title, CURVE)
    for name in ("turnover", "margin"):
        shown = bool(firm.brought(name))
        nothing = [id for id, each in firm.amounts[name].items() if each is not None and each <= 0]
        for told, ids in (
            (f"Left out of the {name}, with a loss or nothing", nothing),
            (f"Left out of the {name}, as it is not known", firm.unknown(name)),
        ):
            found = [note for note in view.notes if note.startswith(told)]
            assert len(found) == bool(shown and ids)
            if found:
                prove_names(firm, found[0], ids)


def prove_dependence(firm: Ledger, view: Any) -> None:
    """The notes below the table of dependence, and each share on its own side of the limit."""
    amounts = firm.brought("turnover")
    for row, value, name in zip(
        view.rows, (amounts[0], sum(amounts[:5], Fraction(0))) if amounts else (), ("largest", "top5"), strict=False
    ):
        assert same_share(row.turnover.text, value / sum(amounts, Fraction(0)))
        assert row.turnover.over is (name in firm.limits and value / sum(amounts, Fraction(0)) > Fraction(firm.limits[name]))
    for note in view.notes:
        said = note.replace("\u00a0", " ")
        if found := re.fullmatch(r"The largest client, (\w+), is above the limit of \S+\.", said):
            assert firm.owners("turnover", amounts[0]) == [found[1].lower()]
            assert part(amounts[:1], amounts) > Fraction(firm.limits["largest"])
        elif found := re.fullmatch(r"(\d+) clients of equal size are each above the limit of \S+\.", said):
            assert int(found[1]) == len(firm.owners("turnover", amounts[0])) > 1
            assert part(amounts[:1], amounts) > Fraction(firm.limits["largest"])
        elif found := re.fullmatch(r"Without (\w+) the largest would bring (\S+) of the turnover\.", said):
            assert found[1].lower() in firm.owners("turnover", amounts[0])
            assert same_share(found[2], part(amounts[1:2], amounts[1:]))
        else:
            assert said.startswith("A Herfindahl index of")


def prove_tier_table(firm: Ledger, view: Any) -> None:
    """The whole below the columns, each called what it is, and of how many clients a figure is not known."""
    assert count(view.total[0]) == len(firm.clients)
    wanted = [name for name in FIGURES if any(each is not None for each in firm.in_main_year(name).values())]
    for head, cell, name in zip(view.head[1:], view.total[1:], wanted, strict=False):
        prove_net(firm, head, name)
        assert same_amount(cell, sum((each or Fraction(0) for each in firm.in_main_year(name).values()), Fraction(0)))
    told = [re.fullmatch(r"Not known of (\d+) clients?: (\w+) of (\d+)\.", note.replace("\u00a0", " ")) for note in view.notes]
    missing = {name: list(firm.in_main_year(name).values()).count(None) for name in wanted}
    assert {each[2]: int(each[1]) for each in told if each} == {name: number for name, number in missing.items() if number}
    both = compared(firm)
    if view.head[-1] == "margin per hour":
        assert same_amount(view.total[-1], part((each[1] for each in both.values()), (each[0] for each in both.values())))


def prove_effort(firm: Ledger, view: Any) -> None:
    """The title over hours against margin, and whom it leaves out."""
    both, said = compared(firm), getattr(view, "title", "").replace("\u00a0", " ")
    if not hasattr(view, "measure"):
        hours, margin = (sum(each[place] for each in both.values()) for place in (0, 1))
        assert not both or hours <= 0 or margin <= 0
        assert ("not both known" in view.what) is (not both)
        return
    measured = re.match(r"Share of all (?P<hours>[\w ]+) \(open\) and of all (?P<margin>[\w ]+) \(filled\), ", view.measure)
    assert measured
    prove_compared(firm, measured["hours"], measured["margin"])
    worst = -min(gaps(firm).values())
    if found := re.fullmatch(r"No client's share of hours is more than (\S+) points above its share of margin", said):
        assert 100 * worst <= Fraction(found[1])
    elif found := re.fullmatch(r"(?P<names>.+) costs? more hours than (?:it brings|they bring) margin", said):
        assert all(gaps(firm)[id.lower()] <= Fraction(-2, 100) for id in re.findall(r"C\d+", found["names"]))
    elif found := re.fullmatch(r"All (?P<hours>[\w ]+) and all (?P<margin>[\w ]+) belong to (?P<client>\w+)", said):
        assert list(gaps(firm)) == [found["client"].lower()]
        prove_compared(firm, found["hours"], found["margin"])
    else:
        found = re.fullmatch(r"(?P<number>\S+) of (?P<total>\S+) clients cost clearly more hours than they bring margin", said)
        assert found
        assert count(found["total"]) == len(gaps(firm))
        assert count(found["number"]) <= len([1 for gap in gaps(firm).values() if gap <= Fraction(-2, 100)])
    unknown = [note for note in view.notes if "not both known" in note]
    assert [int(note.split()[0]) for note in unknown] == ([len(firm.clients) - len(both)] if len(firm.clients) > len(both) else [])


# ---- People, tiers, groups and booklets -------------------------------------------------------------


def prove_people(firm: Ledger, heading: str) -> None:
    """Who has most to do."""
    said = heading.replace("**", "").rstrip(".")
    hours = {id: firm.planned(id) for id in firm.people}
    over = [id for id, there in firm.people.items() if there is not None and hours[id] > there]
    most = max(hours.values())
    if found := re.fullmatch(r"(\S+) of (\S+) people ha(?:s|ve) more hours planned than available", said):
        assert (count(found[1]), count(found[2])) == (len(over), len(hours))
        return
    assert not over
    if found := re.fullmatch(r"Nobody has more planned than (\S+) hours?", said):
        assert Fraction(found[1]) >= most
        assert list(hours.values()).count(most) > 1
    elif found := re.fullmatch(r"(\w+) has the most planned: (\S+) hours?", said):
        assert [id for id, each in hours.items() if each == most] == [found[1].lower()]
        assert len(hours) > 1
        assert abs(Fraction(found[2]) - most) <= HALF
    elif found := re.fullmatch(r"(\w+) has (\S+) hours? planned", said):
        assert list(hours) == [found[1].lower()]
        assert abs(Fraction(found[2]) - most) <= HALF
    else:
        assert most == 0
        assert ("is not recorded" in said) is any(firm.open(id) for id in firm.people)


def prove_person(firm: Ledger, view: Any, id: str) -> None:
    """What one of us carries."""
    said = view.heading.replace("**", "")
    mine = [action for _, action in firm.actions() if id in action["who"]]
    leads = [each for each in firm.having("client", "prospect") if firm.accounts[each]["lead"] == id]
    late = [action for action in mine if action["when"] and action["when"] < view_day(firm)]
    for pattern, number in ((r"leads (\w+) account", len(leads)), (r"has (\w+) late action", len(late))):
        found = re.search(pattern, said)
        assert (count(found[1]) if found else 0) == number


def view_day(_firm: Ledger) -> Any:
    """The day of which all pages speak."""
    from builders import TODAY

    return TODAY


def prove_tier(firm: Ledger, view: Any, tier: str) -> None:
    """Who is in a tier, and what it brings of what."""
    prove_counts_in(firm, view.lede, firm.members(tier))
    for fact in view.facts:
        found = re.fullmatch(r"(\S+), (\S+) of all ([\w ]+)", fact.text)
        if found:
            name = fact.label.split()[0].lower()
            mine = [firm.in_main_year(name)[id] or Fraction(0) for id in firm.members(tier) if id in firm.clients]
            whole = sum((each or Fraction(0) for each in firm.in_main_year(name).values()), Fraction(0))
            assert same_amount(found[1], sum(mine, Fraction(0)))
            assert same_share(found[2], sum(mine, Fraction(0)) / whole)
            prove_net(firm, found[3], name)


def prove_counts_in(firm: Ledger, lede: str, members: list[str]) -> None:
    """How many clients, prospects and former clients these are."""
    found = re.findall(r"(\w+) (client|prospect|former client)s?\b", lede.partition(".")[0].partition(";")[0])
    statuses = {"client": "client", "prospect": "prospect", "former client": "former"}
    told = {statuses[word]: count(number) for number, word in found}
    wanted = {status: len([id for id in members if id in firm.having(status)]) for status in statuses.values()}
    assert {status: number for status, number in told.items() if number} == {status: number for status, number in wanted.items() if number}


def prove_group(firm: Ledger, view: Any) -> None:
    """Who is in a group, and what it brings."""
    prove_counts_in(firm, view.lede, list(firm.group))
    found = re.search(r"; (\S+) turnover in (\d+), (\S+) of all ([\w ]+)\.", view.lede)
    year = firm.year("turnover")
    amounts = {id: firm.figure(id, "turnover", year) or Fraction(0) for id in firm.clients}
    mine, whole = sum((amounts[id] for id in firm.group if id in amounts), Fraction(0)), sum(amounts.values(), Fraction(0))
    assert bool(found) is (mine > 0 and whole > 0)
    if found:
        assert same_amount(found[1], mine)
        assert found[2] == str(year)
        assert same_share(found[3], mine / whole)
        prove_net(firm, found[4], "turnover")


def prove_booklet(firm: Ledger, booklet: Any) -> None:
    """What a booklet begins with: who brings the turnover of the tier, that nothing is wrong, and of how many nobody can tell."""
    members = firm.members(booklet.tier)
    views = {chapter.anchor: chapter.view for chapter in (*booklet.front, *booklet.end)}
    silent = [id for id in members if id in firm.clients and firm.silent(id)]
    assert re.findall(r"For (\d+) clients? here", views["watch"].unknown) == ([str(len(silent))] if silent else [])
    assert {row.name.lower() for row in views["watch"].rows} == {id for id in members if id in firm.clients and firm.at_risk(id)}
    if views["discuss"].calm:
        assert not any(firm.at_risk(id) for id in members if id in firm.clients)
        assert not [1 for id, action in firm.actions() if id in members and action["when"] and action["when"] < view_day(firm)]
    if views["tier"].turnover:
        prove_tier_turnover(firm, views["tier"].turnover.claim, [id for id in members if id in firm.having("client", "prospect")])


def prove_tier_turnover(firm: Ledger, claim: str, members: list[str]) -> None:
    """Who brings half of the turnover of a tier: prospects are in it too, but that they bring nothing yet leaves nothing unknown."""
    year = firm.year("turnover", members)
    known = {id: firm.figure(id, "turnover", year) for id in members}
    amounts = sorted((each for each in known.values() if each and each > 0), reverse=True)
    found = re.fullmatch(
        r"(\d+) (client|account)s? brings? (?:all|(\S+) of this tier's) ([\w ]+?)(?: of this tier)?", claim.replace("\u00a0", " ")
    )
    assert found
    number = int(found[1])
    share = part(amounts[:number], amounts)
    assert share >= HALF > part(amounts[: number - 1], amounts)
    assert (found[3] is None) is (share == 1)
    assert found[3] is None or same_share(found[3], share)
    unknown = any(known[id] is None for id in members if id in firm.clients)
    whole = "known " * unknown + "turnover" + f" of {year}" * (year != firm.last)
    assert found[4] == whole + " before credits" * any(each is not None and each < 0 for each in known.values())


def list_views(firm: Ledger) -> Iterator[tuple[str, Any]]:
    """The views of the pages that claim something of a firm, by path."""
    for draft in draft_pages(survey(firm.portfolio), ENGLISH):
        if draft.path.startswith(("index", "portfolio", "people", "tiers/", "groups/")):
            page = draft.make()
            yield page.path, page.view


@settings(
    max_examples=examples(300),
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(ledgers())
def test_a17_every_claim_is_true_of_any_firm(firm: Ledger) -> None:
    for path, view in list_views(firm):
        match path.removesuffix(".html").split("/"):
            case ["index"]:
                prove_start(firm, view)
                prove_risk_panel(firm, view.risk)
                prove_matters(firm, view.matters)
                prove_key_figures(firm, view)
                prove_gaps(firm, view.gaps)
            case ["portfolio"]:
                prove(firm, view.heading, HEADING)
                prove_lede(firm, view.lede)
                prove_curve(firm, view.pareto)
                prove_effort(firm, view.effort)
                prove_tier_table(firm, view.tiers)
                if view.dependence:
                    prove_dependence(firm, view.dependence)
            case ["people"] | ["people", "index"]:
                prove_people(firm, view.heading)
            case ["people", id]:
                prove_person(firm, view, id)
            case ["tiers", tier]:
                prove_tier(firm, view, tier.upper())
            case ["groups", _]:
                prove_group(firm, view)
    for booklet in make_booklets(survey(firm.portfolio), ENGLISH):
        prove_booklet(firm, booklet)
