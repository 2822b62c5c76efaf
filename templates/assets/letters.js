/* Finding what somebody types: past case, accents and ways to write a letter. For the list of clients and the search. */
"use strict";

/* Many a letter has several ways to type it: Ærø is typed aro, aero and aeroe. A text is folded in each of these ways. */
const [SHORT, PLAIN, LONG, BARE] = [0, 1, 2, 3];
const JOINTS = /[.'"-]/g;
const EDGES = /^[(["“„]+|[)\].,;:!?"”'’]+$/g;
const folded = new Map(Object.entries({
  "ä": ["a", "a", "ae"], "ö": ["o", "o", "oe"], "ü": ["u", "u", "ue"], "ø": ["o", "o", "oe"], "å": ["a", "a", "aa"],
  "đ": ["d", "d", "dj"], "æ": ["a", "ae", "ae"], "œ": ["o", "oe", "oe"], "ß": ["s", "ss", "ss"], "þ": ["t", "th", "th"],
}));
for (const pair of ["łl", "ðd", "ħh", "ŧt", "ıi", "ŋn", "ςσ", "’'", "‘'", "“\"", "”\"", "„\""]) folded.set(pair[0], [pair[1], pair[1], pair[1]]);

/* The letter in every way: without marks and without what nobody sees; a ligature is its letters and any dash a hyphen. */
function foldLetter(letter) {
  let ways = folded.get(letter);
  if (ways === undefined) {
    const small = letter.toLowerCase();
    const base = small.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").replace(/\p{Pd}/gu, "-");
    ways = folded.get(small) || folded.get(base) || [base, base, base];
    folded.set(letter, ways);
  }
  return ways;
}

function fold(text, way = PLAIN) {
  if (way === BARE) return fold(text).replace(JOINTS, "");
  return text.replace(/[^\x00-\x7f]/gu, (letter) => foldLetter(letter)[way]).toLowerCase();
}

/* The ways that differ for this text, each with the text folded so; most texts have one. */
function foldAll(text) {
  const found = [{ way: PLAIN, text: fold(text) }];
  for (const way of [LONG, SHORT]) {
    const other = fold(text, way);
    if (found.every((each) => each.text !== other)) found.push({ way, text: other });
  }
  return found;
}

/* A name is typed without its points, apostrophes and hyphens too: J.P. as jp, McDonald's as mcdonalds. */
function foldName(text) {
  const found = foldAll(text);
  const bare = fold(text, BARE);
  return bare === found[0].text ? found : [...found, { way: BARE, text: bare }];
}

/* Dutch names are written in full and short: Van de(r) Velde is typed v.d. Velde, vd Velde, v/d Velde, and the other way round. */
const STUCK = /(?<=^|\s)(v[./]d[./])(?=\p{L}{2})/giu;
const SHORT_FORM = /^v[./]?d[./]?$/;
const IN_SHORT = new Map([["van", /(?<![\p{L}\p{N}])v(?=[./]? ?d(?!\p{L}))/gu]]);
for (const word of ["de", "der", "den"]) IN_SHORT.set(word, /(?<=(?<![\p{L}\p{N}])v[./]? ?)d(?!\p{L})/gu);
const LONG_ENOUGH = /^[\p{L}\p{N}]{5,}$/u;

/* A word of five letters or more is found apart too, from the beginning of a word on: Viet Nam is typed vietnam. */
function apart(spelling) {
  const [first, ...rest] = spelling;
  return new RegExp(`(?<![\\p{L}\\p{N}])${first}${rest.map((letter) => `[ -]?${letter}`).join("")}`, "gu");
}

/* The words of a query, each in all its ways, with and without what stands around a word in a sentence: "velde, van der". */
function splitQuery(query) {
  const each = query.normalize("NFC").replace(STUCK, "$1 ").split(/\s+/).map((word) => {
    const ways = [...foldAll(word), ...foldName(word.replace(EDGES, ""))].map((way) => way.text);
    const spellings = Array.from(new Set(ways)).filter((text) => text !== "");
    const short = spellings.filter((text) => IN_SHORT.has(text)).map((text) => IN_SHORT.get(text));
    const long = spellings.some((text) => SHORT_FORM.test(text)) ? ["van de"] : [];
    return [...spellings, ...long, ...short, ...spellings.filter((text) => LONG_ENOUGH.test(text)).map(apart)];
  });
  return each.filter((spellings) => spellings.length > 0);
}

/* Where a spelling is found in a text from a place on, and how long it is there; null when nowhere. */
function seek(text, spelling, from) {
  if (typeof spelling === "string") {
    const place = text.indexOf(spelling, from);
    return place < 0 ? null : { place, length: spelling.length };
  }
  spelling.lastIndex = from;
  const hit = spelling.exec(text);
  return hit && { place: hit.index, length: hit[0].length };
}

/* Where a word is first found: in which folded text, and at which place of it. */
function find(texts, spellings) {
  for (const { way, text } of texts) {
    for (const spelling of spellings) {
      const hit = seek(text, spelling, 0);
      if (hit) return { way, text, place: hit.place };
    }
  }
  return null;
}
