/* Lists and charts that can be cut, sorted and found by name, on the pages that have them. It stands on script.js; the list of clients on letters.js too. */
"use strict";

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

for (const form of document.querySelectorAll("form.ask, form.filters")) makeFilters(form);
for (const form of document.querySelectorAll("form.sieve")) makeSieve(form);
for (const form of document.querySelectorAll("form.sieve[data-rows]")) makeStart(form);
for (const table of document.querySelectorAll("table[data-sortable]")) makeList(table);
