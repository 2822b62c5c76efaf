/* Makes the site better where a browser runs scripts; nothing needs it. It remembers only who said "this is me", in this browser, asks no server for anything but files of
   the site, and puts words on the page as text only, or as the generator escaped them. */
"use strict";

/* ---- The address: what is filtered, sorted and searched stands behind its #, so that it can be kept and sent on ---- */

function readAddress() {
  return new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
}

/* What has one of these names is written again, as these pairs of a name and a value; all else in the address stays. */
function writeAddress(names, pairs) {
  const kept = Array.from(readAddress()).filter(([name]) => !names.includes(name));
  const text = new URLSearchParams([...kept, ...pairs]).toString();
  if (text !== readAddress().toString()) history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  carry();
}

/* What lists are cut by goes along to other pages with lists, so that one who looks at a unit goes on looking at it. */
const CUT_BY = /^(tier|status|danger|late|sour|temperature|value|unit|lead|segment\..*)$/;

/* The links of the page that lead to other pages with lists: not to that of a client, nor to a place of a page. */
function leadsToLists(link) {
  return link.href.startsWith(ROOT) && link.pathname.endsWith(".html") && !link.hash && !link.href.slice(ROOT.length).startsWith("accounts/");
}

const carriers = new Set();

function carry() {
  const cut = new URLSearchParams(Array.from(readAddress()).filter(([name]) => CUT_BY.test(name))).toString();
  for (const link of cut ? document.querySelectorAll("main a[href]") : []) if (leadsToLists(link)) carriers.add(link);
  for (const link of [...document.querySelectorAll(":is(.masthead, .colophon) a"), ...carriers]) {
    link.href = link.href.split("#")[0] + (cut ? `#${cut}` : "");
  }
}

/* ---- Elements and words -------------------------------------------------------------------------- */

function makeElement(tag, properties = {}, ...content) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content);
  return made;
}

function formatNumber(number) {
  return number.toLocaleString(document.documentElement.lang);
}

/* A sentence with its values in the place of their names. */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/* ---- What a page needs more of, from a file beside it: a script, as a page in the file system can read nothing else ---- */

function load(source) {
  return new Promise((loaded, failed) => {
    const script = makeElement("script", { src: source });
    script.addEventListener("load", () => {
      script.remove();
      loaded();
    });
    script.addEventListener("error", failed);
    document.head.append(script);
  });
}

/* ---- Tables that stack on a phone: as blocks they would no longer be tables to a screen reader ----- */

function nameParts(table) {
  table.setAttribute("role", "table");
  for (const group of table.querySelectorAll("thead, tbody, tfoot")) group.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) {
      const head = cell.closest("thead") ? "columnheader" : "rowheader";
      cell.setAttribute("role", cell.tagName === "TH" ? head : "cell");
    }
  }
}

/* A table goes by the heading that stands before it. */
function nameTables() {
  let heading = "";
  for (const each of document.querySelectorAll("main :is(h1, h2, h3, summary, table)")) {
    if (each.tagName !== "TABLE") heading = each.textContent.trim();
    else if (!each.caption && !each.closest(".prose")) each.setAttribute("aria-label", heading);
  }
}

/* ---- The list of clients: a heading that can sort becomes a button; filters and order hold for all pages of the list ----
   A list in pages has its rows in files as well. These are loaded once the address asks for another order or for some of the rows;
   until then, or if they cannot be loaded, the page stays as it came, and the stylesheet filters what stands on it. */

function sortKey(row, column) {
  const cell = row.cells[column];
  if (cell.dataset.v !== undefined) return cell.dataset.v;
  const link = cell.querySelector("a");
  return (link || cell).textContent.trim();
}

function compareKeys(a, b, collator) {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a, b) : x - y;
}

function sortClients(clients, column, order) {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keys = new Map(clients.map((client) => [client, sortKey(client.row, column)]));
  const known = (client) => keys.get(client) !== "";
  const sign = order === "ascending" ? 1 : -1;
  return clients.sort((a, b) => (known(a) && known(b) ? sign : 1) * compareKeys(keys.get(a), keys.get(b), collator));
}

/* A row comes as the number of its shape, and what stands between the pieces of that shape: HTML that the generator escaped. */
function unpack({ shapes, rows }) {
  const made = rows.map(([shape, ...own]) => shapes[shape].map((piece, place) => (place ? own[place - 1] : "") + piece).join(""));
  const list = document.createElement(made.length > 0 && made[0].startsWith("<li") ? "ul" : "tbody");
  list.innerHTML = made.join("");
  return Array.from(list.children);
}

async function loadRows(sources) {
  await Promise.all(sources.map(load));
  return sources.flatMap((_, place) => unpack(window.accountplanRows[place + 1]));
}

/* The clients among these rows, each with the line that it stands below, if any, and its names in all ways to type them. */
function listClients(rows) {
  let line = null;
  const clients = [];
  for (const row of rows) {
    if (row.classList.contains("limit-row")) line = row;
    else {
      const link = row.querySelector("th a");
      clients.push({ row, line, name: foldName(`${link.textContent} ${link.title}`) });
    }
  }
  return clients;
}

/* The rows of clients in the order of the list, with each line above the first client below it. */
function addLines(clients) {
  let above = "";
  return clients.flatMap(({ row, line }) => {
    const said = line ? line.textContent : "";
    const rows = said === above ? [row] : [line, row];
    above = said;
    return rows;
  });
}

/* For each filter that narrows: the choices that it lets through. */
function readFilters(form) {
  const sets = Array.from(form.querySelectorAll("fieldset"), (set) => Array.from(set.querySelectorAll(":checked"), (box) => box.id));
  return sets.filter((choices) => choices.length > 0);
}

/* Whether what is about an account stays: each filter lets one of its choices through. What is about several accounts names a filter alone when
   they have all its values. */
function passes(row, filters) {
  const own = filters.length > 0 ? row.dataset.in.split(" ") : [];
  return filters.every((choices) => own.includes(choices[0].split("-")[0]) || choices.some((choice) => own.includes(choice)));
}

/* The filters that narrow, in words: "tier A and B, lead De Wit". */
function wordFilters(form, last) {
  const said = [];
  for (const set of form.querySelectorAll("fieldset:has(:checked)")) {
    const name = set.querySelector("legend").textContent;
    const values = Array.from(set.querySelectorAll(":checked"), (box) => box.nextSibling.textContent.trim());
    const end = values.pop();
    said.push(`${name.charAt(0).toLowerCase()}${name.slice(1)} ${values.length ? `${values.join(", ")} ${last} ${end}` : end}`);
  }
  return said.join(", ");
}

/* A link to another page of what was found, in the address of this page. */
function linkPage(text, number) {
  const address = readAddress();
  address.set("page", number);
  return [" · ", makeElement("a", { href: `#${address}`, textContent: text })];
}

function addSortButton(heading, press) {
  const button = makeElement("button", { type: "button", className: "sort" }, ...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => press(heading));
}

function makeList(table) {
  const form = document.querySelector("form.ask");
  const [box, force, found] = [".find input", ".in-force", ".found"].map((each) => form.querySelector(each));
  const body = table.tBodies[0];
  const begun = Array.from(body.rows);
  const head = Array.from(table.tHead.rows[0].cells);
  const own = head.find((cell) => cell.hasAttribute("aria-sort"));
  const ownOrder = own.getAttribute("aria-sort");
  const status = document.querySelector(".count");
  const turns = Array.from(document.querySelectorAll(".turns"), (place) => ({ place, begun: Array.from(place.childNodes) }));
  const thisPage = document.querySelector(".this-page");
  const sources = table.dataset.rows ? table.dataset.rows.split(" ") : [];
  const most = Number(table.dataset.most) || Infinity;
  let all = sources.length ? null : listClients(begun);
  let loading = null;
  let page = 1;

  function readState() {
    const address = readAddress();
    const heading = head.find((cell) => cell.dataset.key && cell.dataset.key === address.get("sort"));
    const order = heading ? (address.get("order") === "descending" ? "descending" : "ascending") : ownOrder;
    const filters = readFilters(form);
    const named = splitQuery(address.get("name") || "");
    const inOrder = (heading || own) === own && order === ownOrder;
    const asBegun = inOrder && filters.length === 0 && named.length === 0;
    return { heading: heading || own, order, filters, named, inOrder, asBegun, page: parseInt(address.get("page"), 10) || 1 };
  }

  /* How many there are, and which of them are shown when they are too many for one page. */
  function count(number, first = 1, last = number) {
    const [shown, of] = [status.querySelector(".shown"), status.querySelector(".of")];
    const words = number > most ? of.dataset.some : of.dataset.all;
    shown.textContent = formatNumber(number);
    shown.classList.add("counted");
    if (words) of.textContent = fill(words, { first: formatNumber(first), last: formatNumber(last) });
    if (force) {
      force.textContent = wordFilters(form, force.dataset.and) || force.dataset.none;
      found.textContent = `; ${shown.textContent} ${of.textContent}`;
    }
  }

  /* The way through the pages of what was found; it leads through the pages of the list again when that is shown as it came. */
  function lead(number, first, last) {
    const { here, before, after } = table.dataset;
    for (const { place } of turns) {
      const words = fill(here, { first: formatNumber(first), last: formatNumber(last), total: formatNumber(number) });
      place.hidden = number <= most;
      place.replaceChildren(words, ...(page > 1 ? linkPage(before, page - 1) : []), ...(last < number ? linkPage(after, page + 1) : []));
    }
  }

  function asItCame() {
    body.replaceChildren(...begun);
    for (const each of turns) {
      each.place.hidden = false;
      each.place.replaceChildren(...each.begun);
    }
    count(listClients(begun).length);
  }

  function draw({ heading, order, filters, named, inOrder, page: number }) {
    const called = ({ name }) => named.every((spellings) => find(name, spellings));
    const left = all.filter((client) => passes(client.row, filters) && called(client));
    const clients = inOrder ? left : sortClients(left, heading.cellIndex, order);
    page = Math.max(1, Math.min(number, Math.ceil(clients.length / most)));
    const first = most === Infinity ? 0 : (page - 1) * most;
    const here = clients.slice(first, first + most);
    body.replaceChildren(...(inOrder ? addLines(here) : here.map(({ row }) => row)));
    count(clients.length, first + 1, first + here.length);
    lead(clients.length, first + 1, first + here.length);
    if (sources.length) nameParts(table);
  }

  function show() {
    const state = readState();
    for (const cell of head) cell.removeAttribute("aria-sort");
    state.heading.setAttribute("aria-sort", state.order);
    if (sources.length && state.asBegun) asItCame();
    else if (all) draw(state);
    else if (!loading) loading = loadRows(sources).then(learn, () => { thisPage.hidden = false; });
  }

  function learn(rows) {
    all = listClients(rows);
    show();
  }

  function press(heading) {
    const was = heading.getAttribute("aria-sort");
    const order = was === null ? heading.dataset.first : was === "ascending" ? "descending" : "ascending";
    const asBegun = heading === own && order === ownOrder;
    writeAddress(["sort", "order", "page"], asBegun ? [] : [["sort", heading.dataset.key], ["order", order]]);
    show();
  }

  function type() {
    writeAddress(["name", "page"], box.value.trim() ? [["name", box.value.trim()]] : []);
    show();
  }

  /* What stands in the address stands in the box, but not while someone types there. */
  function showName() {
    if (document.activeElement !== box) box.value = readAddress().get("name") || "";
  }

  function follow() {
    const was = page;
    showName();
    show();
    if (page !== was) status.focus();
  }

  for (const heading of head) if (heading.dataset.first !== undefined) addSortButton(heading, press);
  if (thisPage) thisPage.hidden = true;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("input", type);
  showName();
  addEventListener("hashchange", follow);
  show();
}

/* ---- Filters: what is checked stands in the address ------------------------------------------------ */

function makeFilters(form) {
  const boxes = Array.from(form.querySelectorAll("fieldset input"), (box) => [box.closest("fieldset").name, box]);
  const names = [...boxes.map(([name]) => name), "page"];

  function read() {
    for (const [name, box] of boxes) box.checked = readAddress().getAll(name).includes(box.value);
    for (const folded of form.querySelectorAll("fieldset details:has(:checked)")) folded.open = true;
  }

  function write() {
    writeAddress(names, boxes.filter(([, box]) => box.checked).map(([name, box]) => [name, box.value]));
  }

  form.addEventListener("change", write);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const [, box] of boxes) box.checked = false;
    for (const box of form.querySelectorAll(".find input")) box.value = "";
    writeAddress(["name"], []);
    form.dispatchEvent(new Event("change"));
  });
  addEventListener("hashchange", read);
  read();
}

/* ---- Any other page whose lists and charts are cut: the stylesheet does that; here it is said, and counted ------ */

function makeSieve(form) {
  const [force, found] = [".in-force", ".found"].map((each) => form.querySelector(each));
  const left = form.parentElement.querySelector(".while-cut .left");
  const rows = Array.from(document.querySelectorAll(".counted-here .account"));
  const several = Array.from(document.querySelectorAll(".any-account"));
  const lists = Array.from(document.querySelectorAll(".counted-here:has(.account)"), (list) => {
    const nothing = makeElement("p", { className: "note", textContent: form.dataset.nothing, hidden: true });
    list.after(nothing);
    return { list, nothing, own: Array.from(list.querySelectorAll(".account")) };
  });

  /* A list of which nothing is left says so; one with a sum keeps that. */
  function sayNothing(filters) {
    for (const { list, nothing, own } of lists) {
      nothing.hidden = own.some((row) => passes(row, filters));
      list.hidden = !nothing.hidden && !list.querySelector("tfoot");
    }
  }

  function show() {
    const filters = readFilters(form);
    const number = `${formatNumber(rows.filter((row) => passes(row, filters)).length)} ${left.dataset.of}`;
    const said = wordFilters(form, force.dataset.and);
    for (const row of several) {
      row.hidden = filters.length > 0 && !Array.from(row.querySelectorAll(".account")).some((each) => passes(each, filters));
    }
    sayNothing(filters);
    force.textContent = said || force.dataset.none;
    found.textContent = rows.length > 0 ? `; ${number}` : "";
    left.textContent = said && `${said.charAt(0).toUpperCase()}${said.slice(1)}${rows.length > 0 ? `: ${number}` : ""}.`;
  }

  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", show);
  show();
}

/* ---- The start page: each list shows the first of its rows that fall within the selection; these are loaded once something is chosen ---- */

/* Rows as a list, or as a table with the head of the one that they stand for. */
function listRows(rows, place) {
  const table = place.querySelector("table");
  if (!table || rows[0].tagName !== "TR") {
    return makeElement("ul", { className: "rows" }, ...rows);
  }
  const made = table.cloneNode(false);
  made.append(table.tHead.cloneNode(true), makeElement("tbody", {}, ...rows));
  return made;
}

/* What a list of the start page shows of a selection: its first rows, the others folded where it has such a place, and what it leaves open. */
function makeSelection(place, { all, rest }, filters, nothing) {
  const found = all.filter((row) => passes(row, filters));
  const most = Number(place.dataset.most);
  const note = (text) => makeElement("p", { className: "note", textContent: text });
  const made = makeElement("div", { className: "selection" });
  made.append(found.length > 0 ? listRows(found.slice(0, most), place) : note(place.dataset.nothing ?? nothing));
  if (found.length > most && place.dataset.more) {
    const more = makeElement("summary", { textContent: fill(place.dataset.more, { number: formatNumber(found.length - most) }) });
    made.append(makeElement("details", { className: "rest" }, more, listRows(found.slice(most), place)));
  }
  if (rest) made.append(note(rest));
  return made;
}

function makeStart(form) {
  const places = Array.from(document.querySelectorAll("[data-list]"));
  const left = document.querySelector(".while-cut .left");
  let lists = null;
  let loading = null;

  function learn() {
    lists = new Map(Object.entries(window.accountplanOverview).map(([key, { packed, rest }]) => [key, { all: unpack(packed), rest }]));
    draw();
  }

  function draw() {
    const filters = readFilters(form);
    for (const each of document.querySelectorAll(".selection")) each.remove();
    for (const place of places) {
      const list = lists.get(place.dataset.list);
      place.hidden = filters.length > 0 && list !== undefined;
      if (place.hidden) place.after(makeSelection(place, list, filters, form.dataset.nothing));
    }
    carry();
  }

  function show() {
    if (lists) draw();
    else if (readFilters(form).length > 0) loading ??= load(form.dataset.rows).then(learn, lose);
  }

  function lose() {
    left.parentElement.replaceChildren(form.dataset.lost);
  }

  form.hidden = false;
  form.addEventListener("change", show);
  addEventListener("hashchange", show);
  show();
}

/* ---- Search: look past case, accents and ways to write a letter, find all words, show where -------- */

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
    const values = { n: formatNumber(hits.length), left: formatNumber(index.left), query: input.value.trim() };
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

/* ---- Mine: who says "this is me" on the page of a person finds that page in the menu of every page from then on ---- */

const ROOT = new URL("..", document.currentScript.src).href;
const MINE = `accountplan ${ROOT}`;

/* Nobody, when this browser may remember nothing. */
function recall() {
  try {
    return JSON.parse(localStorage.getItem(MINE)) || {};
  } catch {
    return {};
  }
}

/* Whether this browser remembers it. */
function keepMine(mine) {
  try {
    if (mine && mine.path) localStorage.setItem(MINE, JSON.stringify(mine));
    else localStorage.removeItem(MINE);
    return true;
  } catch {
    return false;
  }
}

function showMine() {
  const { path, name } = recall();
  document.querySelector(".masthead .mine")?.remove();
  const menu = document.querySelector(".masthead ul");
  if (!path || !menu) return;
  const link = makeElement("a", { textContent: name, href: ROOT + path });
  if (link.href === location.href.split("#")[0]) link.setAttribute("aria-current", "page");
  menu.append(makeElement("li", { className: "mine" }, link));
}

function offerMe(button) {
  const { me: path, name, off } = button.dataset;
  const on = button.textContent;

  function show() {
    button.textContent = recall().path === path ? off : on;
    showMine();
  }

  button.addEventListener("click", () => {
    keepMine(recall().path === path ? null : { path, name });
    show();
  });
  button.hidden = !keepMine(recall());
  show();
}

/* ---- The foot: the day and the version stand in one small file, so that no page changes when only they do ---- */

function sayAllMade() {
  for (const place of window.accountplanMade ? document.querySelectorAll("[data-made]") : []) place.textContent = window.accountplanMade;
}

/* ---- A screen on the wall: every minute it asks of which day and version the site is by now, and shows that one. The address names it, so
   that no cache brings an older page. ---- */

async function watch(body) {
  await load(`${ROOT}${body.dataset.watch}?${Date.now()}`).catch(() => {});
  sayAllMade();
  const address = new URL(location);
  if (!window.accountplanVersion || address.searchParams.get("made") === window.accountplanVersion) return;
  address.searchParams.set("made", window.accountplanVersion);
  location.replace(address);
}

/* ---- What is folded opens when the address names it ------------------------------------------------ */

function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  const folded = target && target.closest("details");
  if (folded) folded.open = true;
}

addEventListener("hashchange", openTarget);
openTarget();
nameTables();
showMine();
for (const button of document.querySelectorAll("[data-me]")) offerMe(button);
sayAllMade();
for (const body of document.querySelectorAll("[data-watch]")) {
  watch(body);
  setInterval(watch, 60_000, body);
}
for (const table of document.querySelectorAll("table.stack")) nameParts(table);
for (const form of document.querySelectorAll("form.ask, form.filters")) makeFilters(form);
for (const form of document.querySelectorAll("form.sieve")) makeSieve(form);
for (const form of document.querySelectorAll("form.sieve[data-rows]")) makeStart(form);
addEventListener("hashchange", carry);
carry();
for (const table of document.querySelectorAll("table[data-sortable]")) makeList(table);
for (const box of document.querySelectorAll("form.search")) makeSearch(box);
