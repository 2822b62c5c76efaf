"""Keys that stand for two at once, and keys that people expect and no noun has: where to write what they hold, so that no word of it is lost."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.base.synonyms import DIVISIONS, find_known_word
from accountplan.base.telephone import find_dial
from accountplan.base.text import Code, Listing, Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.spot import Spot
from accountplan.model.criteria import FIGURES
from accountplan.model.fix import UNKNOWN, Remedy, replace_letters
from accountplan.model.shapes import Field, Record, Row, Single, Words

from .chosen import find_word
from .open_tables import is_account
from .suggest import find_dutch_key
from .undated import ENDLESS
from .values import clean_truth

_BETWEEN = compile_lazily(r"\s*[/&+,;|]\s*|\s+(?:en|and)\s+")
_MAIL = compile_lazily(r"[^\s@,;/|]+@[^\s@,;/|]+")
LONGEST = 120
"""Characters of a value that is written out."""


def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


REACHED = _split(
    "contactgegevens contact_details contact_info contact_information gegevens bereikbaarheid bereikbaar coordinates coordinaten reach telefoon_email"
)
TAGS = _split("tags tag labels label trefwoorden keywords hashtags thema themas kenmerk")
FACTS = _split(
    "adres postadres bezoekadres vestigingsadres address street straat postcode zip kvk kvk_nummer kvk_nr company_number iban rekeningnummer description omschrijving beschrijving summary"
    " samenvatting algemeen general bijzonderheden notities opmerkingen opmerking memo remarks remark toelichting contract contracten contracts contractvorm raamcontract"
    " betalingstermijn payment_terms ceo directie directeur hoofdkantoor headquarters strengths weaknesses sterktes zwaktes sterke_punten zwakke_punten missie mission visie conclusie conclusion"
)
SAID = _split(
    "description omschrijving beschrijving summary samenvatting algemeen general bijzonderheden notities opmerkingen opmerking memo remarks remark toelichting"
)
"""Of these words the text itself says all."""
DIVIDED = frozenset(
    word for words in DIVISIONS if words & {"sector", "region", "size", "country", "province", "city", "target_group"} for word in words
)
LAST = _split("laatste_contact last_contact laatste_gesprek laatste_bezoek last_met last_visit last_meeting last_call")
NEXT = _split(
    "next_step next_steps volgende_stap vervolgstap next_meeting volgende_afspraak volgend_contact next_contact vervolg follow_up followup todo to_do"
)
PERSONAL = _split(
    "birthday verjaardag geboortedatum date_of_birth gender geslacht hobby hobbys hobbies photo foto kinderen children partner_naam religion bsn"
)
HOW = _split(
    "location locatie plaats waar where notes notities opmerkingen opmerking remarks remark comment comments toelichting contact contactpersoon met with kanaal channel description omschrijving"
)
AGAIN = _split("recurring herhaling herhaal every frequentie frequency repeat interval ritme")
KEPT = _split(
    "priority prioriteit urgentie urgency urgent start start_date startdatum begin author auteur created created_by aangemaakt version versie nummer number nr code project_code projectcode projectnummer"
    " category categorie type rate tarief uurtarief hourly_rate team members contact contactpersoon client klant description omschrijving notes notities opmerkingen opmerking remarks remark comment"
    " progress voortgang percentage reminder herinnering contract looptijd duration opzegtermijn notice_period invoiced gefactureerd logo photo foto colour color kleur language taal title salutation aanhef"
    " department afdeling linkedin status relation relatie relationship phone telefoon mobile birthday skills since score rank rang deadline due date datum when valid_until geldig_tot winner location locatie"
    " time tijd chair voorzitter secretary notulist absent afwezig address adres website weight gewicht why waarom reason reden source bron effort fte in_dienst end einde einddatum titel name naam kostenplaats planning invoice_address skype prive"
)
"""Words by which people call what a plan has no key for, in some noun or another."""
AS_ROLE = _split("decision_maker beslisser besluitvormer decides beslist")


def word_two_keys(spot: Spot) -> Remedy | None:
    """How to write two keys that stand in one, as `email/phone`, each with what is its own; None when they are not two keys."""
    owner, key = spot.owners[-1], str(spot.keys[-1])
    fields = owner.fields if isinstance(owner, Record) else {}
    parts = [part.strip() for part in _BETWEEN.split(key) if part.strip()] if len(key) <= LONGEST else []
    keys = [_find_key(part, fields) for part in parts]
    if len(parts) < 2 or not all(keys) or len(set(keys)) < len(keys) or any(each in spot.beside for each in keys) or _is_deep(spot.value):
        return None
    known = [each for each in keys if each]
    shared = _share_out(str(spot.value), known) if isinstance(spot.value, str) else {}
    given = {each: made for each, said in shared.items() if (made := _fit(said, fields[each]))}
    pairs = [f"{each}: {given.get(each, UNKNOWN)}" for each in known]
    joint = ", " if "{" in spot.before else "\n" + " " * len(spot.before)
    if any(each not in given for each in known):
        lines = Listing(tuple(map(Code, pairs)))
        return Remedy(say("These are two keys. Write {lines}, each with its own value.", lines=lines))
    return replace_letters(f"{key}: {spot.value}", joint.join(pairs))


def _fit(text: str, field: Field) -> str | None:
    """A value as its key asks for it, where it has words to choose from."""
    shape = field.shape
    return find_word(text, field.about, [str(word) for word in shape.allowed]) if isinstance(shape, Words) else text


def _find_key(word: str, fields: dict[str, Field]) -> str | None:
    slug = make_slug(word, "_")
    return slug if slug in fields else find_dutch_key(word, fields)


def _share_out(value: str, keys: list[str]) -> dict[str, str]:
    """What stands behind two keys, by which of them it is: an address has its sign, and else there are as many parts as keys."""
    if set(keys) == {"email", "phone"}:
        return _read_reached(value)
    if len(value) > LONGEST:
        return {}
    parts = [part.strip() for part in re.split(r"\s+/\s+|\s*[;|]\s*|,\s+", value) if part.strip()]
    return dict(zip(keys, map(format_word, parts), strict=True)) if len(parts) == len(keys) else {}


def _read_reached(value: str) -> dict[str, str]:
    """The address and the number in a text that holds nothing else."""
    if len(value) > LONGEST:
        return {}
    mails = _MAIL.findall(value)
    rest = re.sub(r"^[\s/,;|]+|[\s/,;|]+$", "", value.replace(mails[0], "", 1)) if len(mails) == 1 else value
    rest = re.sub(r"(?i)^(?:tel|telefoon|phone|mail|e-?mail)\W*", "", rest)
    if len(mails) > 1 or (rest and (not find_dial(rest) or re.search(r"[^\W\d_]", rest))):
        return {}
    return ({"email": mails[0]} if mails else {}) | ({"phone": format_word(rest)} if rest else {})


def word_homeless(spot: Spot) -> Remedy | None:
    """Where to write what a key holds that people expect and this noun does not have; None when nobody knows."""
    owner, word = spot.owners[-1], make_slug(str(spot.keys[-1]), "_")
    if not isinstance(owner, Record) or _is_deep(spot.value) or spot.value is None:
        return None
    if is_account(spot):
        return _word_of_account(spot, word)
    if owner.noun == "Contact":
        return _word_of_contact(spot, word)
    if owner.noun == "Action":
        return _word_of_action(spot, word)
    if (
        owner.noun == "Assignment"
        and word in ("end", "einde", "einddatum", "until", "tot", "looptijd")
        and ENDLESS.fullmatch(str(spot.value))
    ):
        return Remedy(say("Leave it out: what has no end has no such day."))
    if owner.noun == "Objective" and word in ("year", "jaar", "planjaar") and isinstance(spot.value, int) and "by" not in spot.beside:
        return Remedy(_as(f"by: {spot.value}-12-31"))
    return None


def word_kept(spot: Spot) -> Text | None:
    """How to keep what this noun has no key for, in its notes or beside the plan; None for a word that may have been meant for another."""
    key, word, owner = str(spot.keys[-1]), make_slug(str(spot.keys[-1]), "_"), spot.owners[-1]
    if word not in KEPT | TAGS | FACTS | HOW | AGAIN or _is_deep(spot.value) or spot.value is None or len(str(spot.value)) > LONGEST:
        return None
    if isinstance(owner, Record) and "notes" in owner.fields and owner.fields["notes"].shape in (Single("line"), Single("prose")):
        if spot.beside.get("notes"):
            return say("It has no key of its own: write it in the text of `notes`.")
        return _as(f"notes: {format_word(f'{key}: {_say(spot.value)}')}")
    line = f"# {key}: {_say(spot.value)}"
    if "{" in spot.before or "[" in spot.before:
        return say("There is no key for it here. If it is only for readers of this file, keep it at the end of the line, as `{line}`.", line=line)  # fmt: skip
    return say("There is no key for it here. If it is only for readers of this file, keep it as `{line}`.", line=line)


def _word_of_account(spot: Spot, word: str) -> Remedy | None:
    value = _write(spot.value)
    if word in TAGS and len(str(spot.value)) <= LONGEST:
        parts = [part for part in re.split(r"\s*[,;/|]\s*", str(spot.value)) if part]
        text = ", ".join(f"{UNKNOWN}: {format_word(part)}" for part in parts)
        return Remedy(say("Write before each what it is, such as sector, size or region: `{text}`.", text=f"segment: {{{text}}}"))
    if word in ("phone", "email", "telefoon", "telefoonnummer", "mail", "e_mail") or word in REACHED:
        reached = _read_reached(str(spot.value)) or {"notes": value}
        item = ", ".join(f"{key}: {each}" for key, each in reached.items())
        return Remedy(_below("contacts", f"{{name: {UNKNOWN}, {item}}}", spot))
    if word in LAST:
        return Remedy(say("This is recorded for each of their people: write it below `contacts`, as `{line}`.", line=f"last: {value}"))
    if word in NEXT:
        return Remedy(_below("actions", f"{{what: {value}}}", spot))
    if word in DIVIDED and word not in ("size", "region", "sector"):
        if spot.beside.get("segment"):
            return Remedy(say("It belongs below `{place}`: move it there, and indent it.", place="segment"))
        return Remedy(_as(f"segment: {{{word}: {value}}}"))
    if inner := _find_part(spot, word):
        return inner
    if word in FACTS and not (word == "address" and "://" in str(spot.value)) and find_known_word(make_slug(word), FIGURES) is None:
        situation = spot.beside.get("situation")
        if situation in (None, "", {}):
            text = value if word in SAID else format_word(f"{spot.keys[-1]}: {_say(spot.value)}")
            return Remedy(_as(f"situation: {{facts: {text}}}"))
        return Remedy(say("It has no key of its own: write it in the text of `facts`, below `situation`."))
    return None


def _find_part(spot: Spot, word: str) -> Remedy | None:
    """How to write what belongs below the situation or the developments by a word for one of their keys: `strategie`, `kansen`."""
    owner = spot.owners[-1]
    for place in ("situation", "developments"):
        shape = owner.fields[place].shape if isinstance(owner, Record) else None
        inner = find_known_word(word, shape.fields) if isinstance(shape, Record) and word not in ("profiel", "profile") else None
        if not inner or not isinstance(shape, Record):
            continue
        value = f"[{_write(spot.value)}]" if isinstance(shape.fields[inner].shape, Row) else _write(spot.value)
        if spot.beside.get(place):
            return Remedy(say("Write it below `{place}`, as `{line}`.", place=place, line=f"{inner}: {value}"))
        return Remedy(_as(f"{place}: {{{inner}: {value}}}"))
    return None


def _word_of_contact(spot: Spot, word: str) -> Remedy | None:
    if word in REACHED:
        reached = _read_reached(str(spot.value)) if "email" not in spot.beside and "phone" not in spot.beside else {}
        lines = [f"{name}: {each}" for name, each in reached.items()] or [f"email: {UNKNOWN}", f"phone: {UNKNOWN}"]
        if len(lines) == 1:
            return Remedy(_as(lines[0]))
        return Remedy(say("These are two keys. Write {lines}, each with its own value.", lines=Listing(tuple(map(Code, lines)))))
    if word in PERSONAL:
        return Remedy(say("Leave it out: about their people, keep only what the work needs."))
    if word in AS_ROLE and clean_truth(spot.value) == "true" and "role" not in spot.beside:
        return Remedy(_as("role: decides"))
    return None


def _word_of_action(spot: Spot, word: str) -> Remedy | None:
    if word in AGAIN:
        return Remedy(say("An action is done once: write one for each time. What comes back each year belongs in the `programme` of a tier or a group, with `every`."))  # fmt: skip
    if word in HOW:
        if spot.beside.get("how"):
            return Remedy(say("It has no key of its own: write it in the text of `how`."))
        return Remedy(_as(f"how: {_write(spot.value)}"))
    return None


def _below(place: str, item: str, spot: Spot) -> Text:
    """How to write an item of a list that is there already, or is not."""
    dots = UNKNOWN in item
    if spot.beside.get(place):
        if dots:
            return say("Write it below `{place}`, as `- {item}`, with what belongs in the place of the dots.", place=place, item=item)
        return say("Write it below `{place}`, as `- {item}`.", place=place, item=item)
    if dots:
        return say("Write it as `{text}`, with what belongs in the place of the dots.", text=f"{place}: [{item}]")
    return _as(f"{place}: [{item}]")


def _as(text: str) -> Text:
    return say("Write it as `{text}`.", text=text)


def _is_deep(value: object) -> bool:
    return isinstance(value, (dict, list))


def _say(value: object) -> str:
    """A value as it stands within a text."""
    return value if isinstance(value, str) else _write(value)


def _write(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case date():
            return value.isoformat()
        case int() | Decimal():
            return str(value)
    return format_word(str(value)) if len(str(value)) <= LONGEST else UNKNOWN
