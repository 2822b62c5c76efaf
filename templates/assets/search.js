/* The search: find all words, the best first, and show where. It stands on script.js and letters.js. */
"use strict";

/* Higher is better; 0 when a word is missing. A name counts most, and the beginning of a word more than its middle. */
function rateEntry(entry, wanted) {
  let points = 0;
  for (const spellings of wanted) {
    const name = find(entry.name, spellings);
    if (name && name.place === 0) points += 100;
    else if (name) points += /[\p{L}\p{N}]/u.test(name.text[name.place - 1]) ? 40 : 80;
    else if (find(entry.note, spellings)) points += 20;
    else if (find(entry.text, spellings)) points += 10;
    else return 0;
  }
  return points;
}

/* For each place in a folded text, and its end, the letter of the text itself that it is of: where that begins and where it ends. */
function origins(text, way) {
  const places = [];
  let here = 0;
  for (const letter of text) {
    for (let left = fold(letter, way).length; left > 0; left -= 1) places.push([here, here + letter.length]);
    here += letter.length;
  }
  places.push([here, here]);
  return places;
}

/* Every stretch of a text that one of the words is found in, in their order. */
function stretches(text, wanted) {
  const found = [];
  for (const each of foldName(text)) {
    const places = origins(text, each.way);
    for (const spelling of wanted.flat()) {
      for (let hit = seek(each.text, spelling, 0); hit; hit = seek(each.text, spelling, hit.place + hit.length)) {
        found.push([places[hit.place][0], places[hit.place + hit.length - 1][1]]);
      }
    }
  }
  return found.sort(([from, to], [other, end]) => from - other || end - to);
}

/* A stretch of text around the first word found, with every found word marked. */
function snippet(entry, wanted) {
  const hits = wanted.map((spellings) => find(entry.text, spellings)).filter((hit) => hit !== null);
  if (hits.length === 0) return null;
  const first = Math.min(...hits.map((hit) => origins(entry.full, hit.way)[hit.place][0]));
  let from = Math.max(0, first - 60);
  while (from > 0 && from < first && entry.full[from - 1] !== " ") from += 1;
  let to = Math.min(entry.full.length, first + 120);
  while (to < entry.full.length && entry.full[to] !== " ") to += 1;
  const line = makeElement("span", { className: "sub" });
  const shown = entry.full.slice(from, to);
  let here = 0;
  if (from > 0) line.append("… ");
  for (const [start, end] of stretches(shown, wanted)) {
    if (start < here) continue;
    line.append(shown.slice(here, start), makeElement("mark", {}, shown.slice(start, end)));
    here = end;
  }
  line.append(shown.slice(here), ...(to < entry.full.length ? ["\u00a0…"] : []));
  return line;
}

/* The index: everything, in the order of the list. That of a large firm comes in parts: first what is called how, each with the names that
   stand on its page, and then in further files, which come in any order, all that the pages say. `tell` hears of each step. */
const AT_ONCE = 4;

function learnText(entry, text) {
  entry.full = text.normalize("NFC");
  entry.text = foldAll(entry.full);
  return entry;
}

function makeEntry([href, named, noted, text]) {
  const [name, note] = [named, noted].map((each) => foldName(each.normalize("NFC")));
  return learnText({ href, named, noted, name, note }, text);
}

function makeIndex(names, texts, tell) {
  const index = { entries: [], left: names.length + texts.length, lost: false, readNames, readTexts };
  let namesRead = null;
  let textsRead = null;

  async function take(paths) {
    await Promise.all(paths.map((path) => load(path).catch(() => { index.lost = true; })));
    index.left -= paths.length;
  }

  async function takeNames() {
    await take(names);
    index.entries = Object.values(window.accountplanNames || {}).flat().map(makeEntry);
    delete window.accountplanNames;
    tell();
  }

  /* A few files at a time, so that the page can be used in between. */
  async function takeTexts() {
    await readNames();
    const entries = new Map(index.entries.map((entry) => [entry.href, entry]));
    for (let first = 0; first < texts.length; first += AT_ONCE) {
      await take(texts.slice(first, first + AT_ONCE));
      for (const [href, text] of (window.accountplanTexts || []).splice(0)) {
        if (entries.has(href)) learnText(entries.get(href), text);
      }
      tell();
    }
  }

  function readNames() {
    return namesRead ??= takeNames();
  }

  function readTexts() {
    return textsRead ??= takeTexts();
  }

  return index;
}

/* All that has these words, the best first, and what is equally good in the order of the list. */
function search(entries, wanted) {
  const hits = entries.map((entry) => [rateEntry(entry, wanted), entry]).filter(([points]) => points > 0);
  return hits.sort(([a], [b]) => b - a).map(([, entry]) => entry);
}

/* How many of what is found are shown; the sentence that says so is given this number too. */
const MOST = 50;

function makeHit({ href, named, noted }) {
  const link = makeElement("a", { href, textContent: named });
  return makeElement("li", {}, link, ...(noted ? [" ", makeElement("span", { className: "quiet", textContent: noted })] : []));
}

/* Put these items in a list. What stands where it should is not touched, so that a press on it goes on; what had the focus keeps it. */
function arrange(list, items) {
  const held = document.activeElement;
  items.forEach((item, place) => {
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] || null);
  });
  while (list.children.length > items.length) list.lastElementChild.remove();
  if (held !== document.activeElement && held.isConnected) held.focus();
}

/* The arrows lead through the links of a list, and from the first one back to the field above it. */
function stepThrough(list, field, event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = Array.from(list.querySelectorAll("a"));
  const next = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  if (next < 0) field.focus();
  else if (next < links.length) links[next].focus();
}

function makeSearch(box) {
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const list = document.querySelector(".found");
  const all = document.querySelector(".everything");
  const [names, texts] = [box.dataset.names, box.dataset.texts].map((paths) => paths.split(" ").filter((path) => path !== ""));
  const index = makeIndex(names, texts, show);
  const drawn = { query: "", items: new Map() };

  function message(count) {
    if (index.left > 0) return box.dataset.reading;
    if (index.lost) return box.dataset.lost;
    if (count === 0) return box.dataset.none;
    if (count === 1) return box.dataset.one;
    return count > MOST ? box.dataset.most : box.dataset.many;
  }

  /* What is found, with the place in its text: drawn again only for another query, or once more of the text is known. */
  function draw(entry, wanted) {
    const known = drawn.items.get(entry) || { item: makeHit(entry), full: "" };
    if (known.full !== entry.full) {
      const line = snippet(entry, wanted);
      for (const old of known.item.querySelectorAll(".sub")) old.remove();
      if (line) known.item.append(line);
      known.full = entry.full;
    }
    drawn.items.set(entry, known);
    return known.item;
  }

  function show() {
    const wanted = splitQuery(input.value);
    const hits = wanted.length > 0 ? search(index.entries, wanted) : [];
    if (drawn.query !== input.value) drawn.items.clear();
    drawn.query = input.value;
    arrange(list, hits.slice(0, MOST).map((entry) => draw(entry, wanted)));
    all.hidden = wanted.length > 0 && index.entries.length > 0;
    status.setAttribute("aria-busy", String(index.left > 0));
    const values = { n: formatNumber(hits.length), left: formatNumber(index.left), most: formatNumber(MOST), query: input.value.trim() };
    status.textContent = wanted.length === 0 ? "" : fill(message(hits.length), values);
  }

  function ask() {
    if (splitQuery(input.value).length > 0) index.readTexts();
    else index.readNames();
    show();
  }

  function remember() {
    writeAddress(["q"], input.value.trim() ? [["q", input.value.trim()]] : []);
  }

  function read() {
    const query = readAddress().get("q") || "";
    if (query === input.value.trim()) return;
    input.value = query;
    ask();
  }

  box.hidden = false;
  box.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("focus", ask);
  input.addEventListener("input", ask);
  input.addEventListener("keydown", (event) => {
    const first = list.querySelector("a");
    if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    } else if (event.key === "Enter" && first) {
      remember();
      first.click();
    } else if (event.key === "Escape") {
      input.value = "";
      show();
    }
  });
  list.addEventListener("keydown", (event) => stepThrough(list, input, event));
  input.addEventListener("change", remember);
  addEventListener("hashchange", read);
  read();
  input.focus();
}

for (const box of document.querySelectorAll("form.search")) makeSearch(box);
