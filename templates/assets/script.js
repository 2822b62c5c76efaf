/* Makes the site better where a browser runs scripts; nothing needs it. It remembers nothing, asks nothing of any server, and puts
   words on the page as text only. */
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

/* ---- Tables: a heading that can sort becomes a button ------------------------------------------ */

function key(row, column) {
  const cell = row.cells[column];
  if (cell.dataset.v !== undefined) return cell.dataset.v;
  const link = cell.querySelector("a");
  return (link || cell).textContent.trim();
}

function compare(a, b, collator) {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a, b) : x - y;
}

function sorted(rows, column, order) {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keys = new Map(rows.map((row) => [row, key(row, column)]));
  const known = (row) => keys.get(row) !== "";
  const sign = order === "ascending" ? 1 : -1;
  return rows.sort((a, b) => (known(a) && known(b) ? sign : 1) * compare(keys.get(a), keys.get(b), collator));
}

/* The order of the page itself comes back as it was, with the lines that cut it: in any other order these lines mean nothing. */
function makeSortable(table) {
  const head = Array.from(table.tHead.rows[0].cells);
  const begun = Array.from(table.tBodies[0].rows);
  const own = head.find((cell) => cell.hasAttribute("aria-sort"));
  const ownOrder = own.getAttribute("aria-sort");

  function show(heading, order) {
    const asBegun = heading === own && order === ownOrder;
    const rows = asBegun ? begun : sorted(begun.filter((row) => row.cells.length > 1), heading.cellIndex, order);
    table.classList.toggle("resorted", !asBegun);
    table.tBodies[0].append(...rows);
    for (const cell of head) cell.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", order);
    writeAddress(["sort", "order"], asBegun ? [] : [["sort", heading.dataset.key], ["order", order]]);
  }

  function press(heading) {
    const was = heading.getAttribute("aria-sort");
    show(heading, was === null ? heading.dataset.first : was === "ascending" ? "descending" : "ascending");
  }

  function read() {
    const heading = head.find((cell) => cell.dataset.key && cell.dataset.key === readAddress().get("sort"));
    if (heading) show(heading, readAddress().get("order") === "descending" ? "descending" : "ascending");
    else if (table.classList.contains("resorted")) show(own, ownOrder);
  }

  for (const heading of head) {
    if (heading.dataset.first === undefined) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => press(heading));
  }
  addEventListener("hashchange", read);
  read();
}

/* ---- Filters: say how many are left, and leave no line above nothing -------------------------------
   A row that is hidden has no box. (Its computed style would say so too, but takes a browser a tenth of a second a row.) */

function countRows() {
  const shown = document.querySelector(".count .shown");
  if (!shown) return;
  const rows = Array.from(document.querySelectorAll(".accounts tbody tr"));
  const seen = rows.map((row) => row.classList.contains("account") && row.getClientRects().length > 0);
  let below = false;
  for (let place = rows.length - 1; place >= 0; place -= 1) {
    if (rows[place].classList.contains("limit-row")) [rows[place].hidden, below] = [!below, false];
    else below = below || seen[place];
  }
  shown.textContent = String(seen.filter(Boolean).length);
  shown.classList.add("counted");
}

function makeFilters(form) {
  const boxes = Array.from(form.querySelectorAll("input"), (box) => [box.closest("fieldset").name, box]);
  const names = boxes.map(([name]) => name);

  function read() {
    for (const [name, box] of boxes) box.checked = readAddress().getAll(name).includes(box.value);
    for (const folded of form.querySelectorAll("details:has(:checked)")) folded.open = true;
    countRows();
  }

  function write() {
    writeAddress(names, boxes.filter(([, box]) => box.checked).map(([name, box]) => [name, box.value]));
    countRows();
  }

  form.addEventListener("change", write);
  form.addEventListener("reset", () => setTimeout(write));
  addEventListener("hashchange", read);
  read();
}

/* ---- Search: fold case and accents, find all words, show where ------------------------------------ */

/* Letters that are no letter with an accent, and quotes: each is sought as the one that a keyboard has. */
const folded = new Map(["łl", "đd", "øo", "ıi", "ßs", "æa", "œo", "ðd", "’'", "‘'", "“\"", "”\""].map((pair) => [pair[0], pair[1]]));

function foldLetter(letter) {
  let plain = folded.get(letter);
  if (plain === undefined) {
    const base = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    plain = base.length === letter.length ? base : letter;
    folded.set(letter, plain);
  }
  return plain;
}

/* Every letter stays one letter, so that a place in the folded text is the same place in the text itself. */
function fold(text) {
  return text.toLowerCase().length === text.length
    ? text.toLowerCase().replace(/[^\x00-\x7f]/g, foldLetter)
    : text.replace(/[^a-z0-9]/g, foldLetter);
}

function words(query) {
  return fold(query.normalize("NFC")).split(/\s+/).filter((word) => word !== "");
}

/* Higher is better; 0 when a word is missing. A name counts most, and the beginning of a word more than its middle. */
function rate(entry, wanted) {
  let points = 0;
  for (const word of wanted) {
    const name = entry.name.indexOf(word);
    if (name === 0) points += 100;
    else if (name > 0) points += /[\p{L}\p{N}]/u.test(entry.name[name - 1]) ? 40 : 80;
    else if (entry.note.includes(word)) points += 20;
    else if (entry.text.includes(word)) points += 10;
    else return 0;
  }
  return points;
}

function part(text, from, to) {
  return document.createTextNode(text.slice(from, to));
}

/* A stretch of text around the first word found, with every found word marked. */
function snippet(entry, wanted) {
  const places = wanted.map((word) => entry.text.indexOf(word)).filter((place) => place >= 0);
  if (places.length === 0) return null;
  const first = Math.min(...places);
  let from = Math.max(0, first - 60);
  while (from > 0 && from < first && entry.full[from - 1] !== " ") from += 1;
  let to = Math.min(entry.full.length, first + 120);
  while (to < entry.full.length && entry.full[to] !== " ") to += 1;
  const line = document.createElement("span");
  line.className = "sub";
  if (from > 0) line.append("… ");
  let here = from;
  while (here < to) {
    let next = to;
    let length = 0;
    for (const word of wanted) {
      const place = entry.text.indexOf(word, here);
      if (place >= 0 && place < next) [next, length] = [place, word.length];
    }
    line.append(part(entry.full, here, next));
    if (length > 0) {
      const mark = document.createElement("mark");
      mark.append(part(entry.full, next, next + length));
      line.append(mark);
    }
    here = next + Math.max(length, length > 0 ? 1 : to - next);
  }
  if (to < entry.full.length) line.append(" …");
  return line;
}

const MOST = 50;

function searchPage(box) {
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const list = document.querySelector(".found");
  const all = document.querySelector(".everything");
  const texts = new Map();
  const entries = Array.from(all.querySelectorAll("li"), (item) => {
    const link = item.querySelector("a");
    const note = item.querySelector(".quiet");
    return { item, href: link.getAttribute("href"), name: fold(link.textContent), note: note ? fold(note.textContent) : "", text: "", full: "" };
  });

  function message(count) {
    if (count === 0) return box.dataset.none;
    if (count === 1) return box.dataset.one;
    return count > MOST ? box.dataset.most : box.dataset.many;
  }

  function show() {
    const wanted = words(input.value);
    all.hidden = wanted.length > 0;
    list.replaceChildren();
    if (wanted.length === 0) {
      status.textContent = "";
      return;
    }
    const hits = entries.map((entry) => [rate(entry, wanted), entry]).filter(([points]) => points > 0);
    hits.sort(([a], [b]) => b - a);
    for (const [, entry] of hits.slice(0, MOST)) {
      const item = entry.item.cloneNode(true);
      const line = snippet(entry, wanted);
      if (line) item.append(line);
      list.append(item);
    }
    status.textContent = message(hits.length)
      .replace("{n}", () => String(hits.length))
      .replace("{query}", () => input.value.trim());
  }

  function learn() {
    for (const [href, text] of window.accountplanSearch || []) texts.set(href, text);
    for (const entry of entries) {
      entry.full = (texts.get(entry.href) || "").normalize("NFC");
      entry.text = fold(entry.full);
    }
    show();
  }

  let asked = false;
  function load() {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = box.dataset.index;
    script.addEventListener("load", learn);
    document.head.append(script);
  }

  function remember() {
    writeAddress(["q"], input.value.trim() ? [["q", input.value.trim()]] : []);
  }

  function read() {
    const query = readAddress().get("q") || "";
    if (query === input.value.trim()) return;
    input.value = query;
    load();
    show();
  }

  box.hidden = false;
  box.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("focus", load);
  input.addEventListener("input", () => {
    load();
    show();
  });
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
  list.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = Array.from(list.querySelectorAll("a"));
    const next = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    if (next < 0) input.focus();
    else if (next < links.length) links[next].focus();
  });
  input.addEventListener("change", remember);
  addEventListener("hashchange", read);
  read();
  input.focus();
}

/* ---- The foot: the day and the version stand in one small file, so that no page changes when only they do ---- */

function sayMade(place) {
  if (window.accountplanMade) place.textContent = window.accountplanMade;
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
for (const place of document.querySelectorAll("[data-made]")) sayMade(place);
for (const table of document.querySelectorAll("table.stack")) nameParts(table);
for (const table of document.querySelectorAll("table[data-sortable]")) makeSortable(table);
for (const form of document.querySelectorAll("form.filters")) makeFilters(form);
for (const box of document.querySelectorAll("form.search")) searchPage(box);
