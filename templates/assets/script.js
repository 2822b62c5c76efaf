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
addEventListener("hashchange", carry);
carry();
