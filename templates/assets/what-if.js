/* What if we ranked otherwise: weights and limits move on the page about the ranking, and who changes tier follows at once. The arithmetic is that of the program, to the
   last digit: fractions of whole numbers without end. Nothing is saved or sent; the setting is in the address. Without this script the page lacks only this part. */
"use strict";

window.accountplanWhatIf = (() => {
  /* ---- Fractions: [numerator, denominator], the denominator above zero --------------------------- */

  function fraction(text) {
    const [, sign, whole, decimals = "", below = "1"] = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text);
    return [BigInt(sign + whole + decimals), BigInt(below) * 10n ** BigInt(decimals.length)];
  }

  const [ZERO, ONE, LOWEST, HIGHEST] = ["0", "1", "1", "10"].map(fraction);
  const plus = ([a, b], [c, d]) => (b === d ? [a + c, b] : [a * d + c * b, b * d]);
  const minus = (one, [c, d]) => plus(one, [-c, d]);
  const times = ([a, b], [c, d]) => [a * c, b * d];
  const over = ([a, b], [c, d]) => (c < 0n ? [-a * d, b * -c] : [a * d, b * c]);
  const sum = (several) => several.reduce(plus, ZERO);

  /* Below zero, zero or above it, as the first is less than, equal to or more than the second. */
  function order([a, b], [c, d]) {
    const gap = a * d - c * b;
    return gap < 0n ? -1 : gap > 0n ? 1 : 0;
  }

  function reduced([number, unit]) {
    let [a, b] = [number < 0n ? -number : number, unit];
    while (b) [a, b] = [b, a % b];
    return `${number / a}${unit === a ? "" : `/${unit / a}`}`;
  }

  /* ---- Limits: the line from 1 to 10 in pieces. Piece 2i is the limit itself, piece 2i + 1 the stretch after it. ---- */

  const limited = (tier) => tier.above !== null || tier.below !== null;
  const least = (several) => several.reduce((one, other) => (one === null || order(other, one) < 0 ? other : one), null);
  const most = (several) => several.reduce((one, other) => (one === null || order(other, one) > 0 ? other : one), null);
  const given = (tiers, edge) => tiers.map((tier) => tier[edge]).filter((limit) => limit !== null);

  /* What a tier without its own limit on one side takes from its neighbours; that limit then belongs to it. */
  function endsOf(tiers, place) {
    const { above, below } = tiers[place];
    if (below === null && above !== null) return [above, least(given(tiers.slice(0, place), "above"))];
    if (above === null && below !== null) return [most(given(tiers.slice(place + 1), "below")), below];
    return [above, below];
  }

  function holds(tier, [low, high], point) {
    const from = low === null || order(point, low) > 0 || (tier.above === null && order(point, low) === 0);
    const to = high === null || order(point, high) < 0 || (tier.below === null && order(point, high) === 0);
    return from && to;
  }

  function makeLadder(all) {
    const tiers = all.filter((tier) => !tier.byHand);
    const ends = tiers.map((_, place) => endsOf(tiers, place));
    const inside = ends.flat().filter((end) => end !== null && order(end, LOWEST) > 0 && order(end, HIGHEST) < 0);
    const cuts = [LOWEST, ...inside, HIGHEST].sort(order).filter((cut, place, every) => place === 0 || order(cut, every[place - 1]) !== 0);
    const claims = Array.from({ length: 2 * cuts.length - 1 }, (_, number) => {
      const half = Math.floor(number / 2);
      const point = number % 2 ? over(plus(cuts[half], cuts[half + 1]), [2n, 1n]) : cuts[half];
      const own = tiers.filter((tier, place) => limited(tier) && holds(tier, ends[place], point));
      return (own.length ? own : tiers.filter((tier) => !limited(tier))).map((tier) => tier.id);
    });
    const limits = cuts.filter((cut) => order(cut, LOWEST) > 0 && order(cut, HIGHEST) < 0);
    return { cuts, claims, limits, first: claims.map((claim) => claim[0] ?? null), scored: tiers.map((tier) => tier.id) };
  }

  function piece({ cuts }, score) {
    const place = cuts.findIndex((cut) => order(cut, score) >= 0);
    return order(cuts[place], score) === 0 ? 2 * place : 2 * place - 1;
  }

  /* ---- The way to rank, and one account under it ------------------------------------------------- */

  function makeWay({ rank_by: by, minimum, at_least: atLeast, known_at_least: enough, criteria, tiers }) {
    const used = criteria.map(({ id, weight }, place) => ({ id, weight: fraction(weight), place })).filter(({ weight }) => order(weight, ZERO) > 0);
    const limit = (text) => (text === null ? null : fraction(text));
    const ladder = makeLadder(tiers.map(({ id, above, below, by_hand: byHand }) => ({ id, above: limit(above), below: limit(below), byHand })));
    const needed = { rating: null, all: used.length, some: atLeast === null ? used.length : atLeast }[by];
    return { used, ladder, needed, minimum: fraction(minimum), enough: fraction(enough), total: sum(used.map(({ weight }) => weight)) };
  }

  /* Under "all" and "some" the first tier is for those who qualify, and for no others. */
  function fall({ needed, ladder: { scored } }, tier) {
    return needed !== null && tier !== null && tier === scored[0] ? scored[1] ?? null : tier;
  }

  function tierOf(way, rating, known, meets) {
    if (rating === null || order(known, way.enough) < 0) return null;
    if (way.needed !== null && meets >= way.needed) return way.ladder.scored[0] ?? null;
    return fall(way, way.ladder.first[piece(way.ladder, rating)]);
  }

  function between({ ladder }, low, high, open = false) {
    const last = piece(ladder, high) - (open && ladder.cuts.some((cut) => order(cut, high) === 0) ? 1 : 0);
    return ladder.first.slice(piece(ladder, low), last + 1).filter((tier) => tier !== null);
  }

  const fallen = (way, ...stretch) => between(way, ...stretch).map((tier) => fall(way, tier)).filter((tier) => tier !== null);

  /* The tiers in reach when each unknown mark can still become anything from 1 to 10. */
  function possible(way, low, high, meets, unknown) {
    if (way.needed === null) return between(way, low, high);
    const first = way.ladder.scored.slice(0, 1);
    if (meets >= way.needed) return first;
    const failing = meets + unknown.length - way.needed + 1;
    if (failing <= 0) return fallen(way, low, high);
    if (order(way.minimum, LOWEST) === 0) return first;
    const lost = over(times(sum([...unknown].sort(order).slice(0, failing)), minus(HIGHEST, way.minimum)), way.total);
    return [...fallen(way, low, minus(high, lost), true), ...first];
  }

  function rate(way, marks, byHand) {
    const each = way.used.map(({ weight, place }) => [weight, marks[place]]);
    const [known, unknown] = [true, false].map((wanted) => each.filter(([, mark]) => (mark !== null) === wanted));
    const weight = sum(known.map(([heavy]) => heavy));
    const rating = weight[0] ? over(sum(known.map(([heavy, mark]) => times(heavy, mark))), weight) : null;
    const share = way.total[0] ? over(weight, way.total) : ZERO;
    const low = rating === null ? LOWEST : plus(times(rating, share), minus(ONE, share));
    const high = rating === null ? HIGHEST : plus(low, times(minus(ONE, share), minus(HIGHEST, LOWEST)));
    const meets = known.filter(([, mark]) => order(mark, way.minimum) >= 0).length;
    const byMarks = tierOf(way, rating, share, meets);
    const reach = unknown.length ? possible(way, low, high, meets, unknown.map(([heavy]) => heavy)) : [];
    const tiers = new Set([...reach, ...(byMarks === null ? [] : [byMarks])]);
    return { rating, tier: byHand ?? byMarks, provisional: byHand === null && tiers.size > 1 };
  }

  /* ---- A setting against that of the firm: who moves, what is at stake, and what each tier holds ---- */

  /* A setting: the weights by criterion, and the limits by tier and edge ("A.above"), as text. */
  function settled(firm, { weights, limits }) {
    const criteria = firm.criteria.map((each) => ({ ...each, weight: weights[each.id] ?? each.weight }));
    const limit = (tier, edge) => (tier[edge] === null ? null : limits[`${tier.id}.${edge}`] ?? tier[edge]);
    const tiers = firm.tiers.map((tier) => (tier.by_hand ? tier : { ...tier, above: limit(tier, "above"), below: limit(tier, "below") }));
    return makeWay({ ...firm, criteria, tiers });
  }

  function read([href, name, byHand, turnover, hours, ...marks]) {
    const number = (text) => (text === "" ? null : fraction(text));
    return { href, name, byHand: byHand === "" ? null : byHand, turnover: number(turnover), hours: number(hours), marks: marks.map(number) };
  }

  /* Of none that are there nothing is known: that is not nothing. */
  function total(accounts, name) {
    const known = accounts.map((account) => account[name]).filter((value) => value !== null);
    return known.length || !accounts.length ? sum(known) : null;
  }

  const held = (accounts) => ({ accounts: accounts.length, turnover: total(accounts, "turnover"), hours: total(accounts, "hours") });

  /* Clients with most turnover first, as the program lists them: those of whom it is not known last, and equals by id, as they came. */
  function byStake(one, other) {
    if ((one.turnover === null) !== (other.turnover === null)) return one.turnover === null ? 1 : -1;
    return one.turnover === null ? 0 : order(other.turnover, one.turnover);
  }

  /* The accounts of the firm under its own setting: worked out once, whatever is tried after it. */
  function begin(firm) {
    const own = settled(firm, { weights: {}, limits: {} });
    const every = firm.accounts.map(read);
    return { firm, ladder: own.ladder, every: every.map((each) => ({ ...each, before: rate(own, each.marks, each.byHand) })) };
  }

  function tryOut({ firm, ladder, every: begun }, setting) {
    const way = settled(firm, setting);
    const every = begun.map((each) => ({ ...each, after: rate(way, each.marks, each.byHand) }));
    const moved = every.filter(({ before, after }) => before.tier !== after.tier).sort(byStake);
    const inTier = (side, tier) => held(every.filter((each) => each[side].tier === tier));
    const shifts = [...firm.tiers.map(({ id }) => id), null].map((tier) => ({ tier, before: inTier("before", tier), after: inTier("after", tier) }));
    return {
      every, moved, ladders: [ladder, way.ladder],
      shifts: shifts.filter(({ tier, before, after }) => tier !== null || before.accounts || after.accounts),
      stakes: held(moved), odd: way.ladder.claims.some((claim) => claim.length !== 1),
    };
  }

  /* ---- The setting as text -------------------------------------------------------------------------- */

  /* A number as YAML has it: without zeros that say nothing; null when it is no number. */
  function plainNumber(text) {
    const found = /^0*(\d+?)(?:[.,](\d*?)0*)?$/.exec(text.trim().replace(/^(?=[.,])/, "0"));
    return found === null ? null : found[1] + (found[2] ? `.${found[2]}` : "");
  }

  function writeYaml({ criteria, tiers }, { weights, limits }) {
    const heavy = criteria.filter(({ id }) => id in weights).map(({ id }) => `  ${id}: {weight: ${weights[id]}}`);
    const edges = (id) => ["above", "below"].filter((edge) => `${id}.${edge}` in limits).map((edge) => `${edge}: ${limits[`${id}.${edge}`]}`);
    const moved = tiers.filter(({ id }) => edges(id).length).map(({ id }) => `  - {${[`id: ${id}`, ...edges(id)].join(", ")}}`);
    const lines = [...(heavy.length ? ["# plans/criteria.yaml", "criteria:", ...heavy] : []), ...(moved.length ? ["# plans/tiers.yaml", "tiers:", ...moved] : [])];
    return lines.map((line) => `${line}\n`).join("");
  }

  const pairs = ({ weights, limits }) => [
    ...Object.entries(weights).map(([id, value]) => [`weight.${id}`, value]), ...Object.entries(limits).map(([name, value]) => [`limit.${name}`, value]),
  ];

  const writeCommand = (setting) => ["accountplan score", ...pairs(setting).map(([name, value]) => `--${name.replace(".", " ")}=${value}`)].join(" ");

  /* ---- Numbers in words: grouped, halves away from zero, with as many decimals as keep a score on its side of each limit ---- */

  function rounded([number, unit], digits) {
    const size = number < 0n ? -number : number;
    return (number < 0n ? -1n : 1n) * ((2n * size * 10n ** BigInt(digits) + unit) / (2n * unit));
  }

  function spell(value, digits, { group, point }) {
    const scaled = rounded(value, digits);
    const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, "0");
    const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, group);
    return (scaled < 0n ? "−" : "") + whole + (digits ? point + text.slice(text.length - digits) : "");
  }

  function spellScore(score, { limits }, style) {
    if (score === null) return "–";
    let digits = 1;
    while (limits.some((limit) => order(score, limit) !== order([rounded(score, digits), 10n ** BigInt(digits)], limit))) digits += 1;
    return spell(score, digits, style);
  }

  return { fraction, order, reduced, begin, tryOut, plainNumber, writeYaml, writeCommand, pairs, spell, spellScore };
})();

/* ---- The part of the page: sliders and fields in, sentences and tables out ------------------------ */

/* The numbers that can be moved, each a field beside its slider. */
function makeKnobs(section) {
  const { fraction, order, plainNumber } = window.accountplanWhatIf;
  const fields = Array.from(section.querySelectorAll("input[type=number]"));
  const slider = (field) => field.closest(".knob").querySelector("input[type=range]");
  const own = (field) => field.dataset.own;

  /* What a field says, as a number that stays within its bounds; null when it says something else. */
  function valueOf(field) {
    const text = plainNumber(field.value);
    const [least, most] = [field.min, field.max].map(fraction);
    return text !== null && order(fraction(text), least) >= 0 && order(fraction(text), most) <= 0 ? text : null;
  }

  /* The setting of all fields: only what is other than our own. What cannot be read counts as our own. */
  function setting() {
    const found = { weights: {}, limits: {}, unread: 0 };
    for (const field of fields) {
      const value = valueOf(field);
      const [, kind, name] = /^(weight|limit)\.(.*)$/.exec(field.name);
      field.setAttribute("aria-invalid", String(value === null));
      if (value === null) found.unread += 1;
      else if (value !== own(field)) found[`${kind}s`][name] = value;
    }
    return found;
  }

  /* Of a field and its slider each says what the other does. */
  function follow(moved) {
    if (moved.type === "range") fields.find((field) => slider(field) === moved).value = moved.value;
    else slider(moved).value = moved.value;
  }

  function markChanged() {
    for (const field of fields) field.closest(".knob").classList.toggle("changed", valueOf(field) !== null && valueOf(field) !== own(field));
  }

  /* Take over the setting that the address holds; our own where it holds none. */
  function recall(address) {
    for (const field of fields) {
      field.value = plainNumber(address.get(field.name) ?? "") ?? own(field);
      slider(field).value = field.value;
    }
  }

  return { names: fields.map(({ name }) => name), setting, follow, markChanged, recall };
}

/* Numbers as the page writes them: a count, what some accounts bring and take, and a score beside the limits of a setting. */
function makeNumbers(style) {
  const { spell, spellScore } = window.accountplanWhatIf;
  const { unit, group, point } = JSON.parse(style);
  const whole = (value) => spell(value, 0, { group, point });
  const money = (value) => whole(value).replace(/^(−?)/, (sign) => sign + unit);
  return {
    count: (number) => whole([BigInt(number), 1n]),
    amounts: ({ turnover, hours }) => [turnover === null ? "–" : money(turnover), hours === null ? "–" : whole(hours)],
    score: (rating, ladder) => spellScore(rating, ladder, { group, point }),
  };
}

/* The rows of the two tables: who changes tier, and what each tier holds. */
function makeRows({ moves, shifts }, firm, words, numbers) {
  function cell(content, label) {
    const made = makeElement("td", label ? { className: "n" } : {}, ...content);
    if (label) made.dataset.l = label;
    return made;
  }

  function row(table, first, ...cells) {
    const labels = Array.from(table.tHead.rows[0].cells, (each) => (each.classList.contains("n") ? each.textContent : ""));
    const head = makeElement("th", { scope: "row" }, ...first);
    return makeElement("tr", {}, head, ...cells.map((content, place) => cell(content, labels[place + 1])));
  }

  function badge(tier) {
    const place = firm.tiers.findIndex(({ id }) => id === tier);
    const made = makeElement("span", { className: `tier tier-${tier === null ? 0 : Math.min(place + 1, 4)}`, textContent: tier ?? "–" });
    if (place >= 0) made.title = firm.tiers[place].name;
    return made;
  }

  function arrow(before, after) {
    return before === after ? [after] : [before, " → ", makeElement("b", { textContent: after })];
  }

  function showMove({ href, name, before, after, ...stakes }, ladders) {
    const link = makeElement("a", { href, textContent: name });
    const doubt = after.provisional ? [" ", makeElement("span", { className: "small quiet", textContent: words.provisional })] : [];
    const scores = [before, after].map(({ rating }, side) => numbers.score(rating, ladders[side]));
    const tiers = [badge(before.tier), " → ", badge(after.tier), ...doubt];
    return row(moves, [link], tiers, arrow(...scores), ...numbers.amounts(stakes).map((each) => [each]));
  }

  function showShift({ tier, before, after }) {
    const name = firm.tiers.find(({ id }) => id === tier)?.name ?? words.without;
    const [one, other] = [before, after].map((held) => [numbers.count(held.accounts), ...numbers.amounts(held)]);
    return row(shifts, [badge(tier), "\u2002", name], ...one.map((value, place) => arrow(value, other[place])));
  }

  return { showMove, showShift };
}

/* In sentences: how many change tier, what they bring and take, and what is wrong with the setting. */
function wordOutcome({ moved, stakes, odd }, { changed, unread, year }, words, numbers) {
  const count = moved.length === 0 ? (changed ? words.none : words.own) : moved.length === 1 ? words.one : words.many;
  const [turnover, hours] = numbers.amounts(stakes);
  const values = { n: formatNumber(moved.length), turnover, hours, year };
  const known = (name) => (moved.length > 0 && stakes[name] !== null ? fill(words[name], values) : "");
  const sentences = [fill(count, values), known("turnover"), known("hours"), odd ? words.odd : "", unread ? words.unread : ""];
  return sentences.filter((text) => text !== "").join(" ");
}

function makeTrial(section) {
  const { begin, tryOut, writeYaml, writeCommand, pairs } = window.accountplanWhatIf;
  const { data: source, style, ...words } = section.dataset;
  const [knobs, numbers] = [makeKnobs(section), makeNumbers(style)];
  const part = (name) => section.querySelector(`.${name}`);
  const [verdict, moves, shifts, written, heard] = ["verdict", "moves", "shifts", "written", "heard"].map(part);
  let begun = null;
  let waiting = false;

  function draw() {
    waiting = false;
    const tried = knobs.setting();
    const found = tryOut(begun, tried);
    const changed = pairs(tried).length > 0;
    const rows = makeRows({ moves, shifts }, begun.firm, words, numbers);
    verdict.textContent = wordOutcome(found, { changed, unread: tried.unread, year: begun.firm.year }, words, numbers);
    moves.tBodies[0].replaceChildren(...found.moved.map((each) => rows.showMove(each, found.ladders)));
    shifts.tBodies[0].replaceChildren(...found.shifts.map(rows.showShift));
    [moves.hidden, shifts.hidden, written.hidden] = [found.moved.length === 0, found.moved.length === 0, !changed];
    for (const table of [moves, shifts]) nameParts(table);
    part("yaml").textContent = writeYaml(begun.firm, tried);
    part("command").textContent = writeCommand(tried);
    knobs.markChanged();
  }

  /* Once for each picture that the screen shows, however fast a slider moves. */
  function ask() {
    if (begun === null || waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  }

  function remember() {
    writeAddress(knobs.names, pairs(knobs.setting()));
  }

  function recall() {
    knobs.recall(readAddress());
    ask();
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      heard.textContent = words.copied;
    } catch {
      heard.textContent = words.failed;
    }
  }

  async function start() {
    try {
      await load(source);
    } catch {
      return;    // without its figures there is nothing to try: the page stays as it came
    }
    begun = begin(window.accountplanTrial);
    section.hidden = false;
    recall();
  }

  section.addEventListener("input", ({ target }) => {
    knobs.follow(target);
    heard.textContent = "";
    ask();
  });
  section.addEventListener("change", remember);
  section.addEventListener("submit", (event) => event.preventDefault());
  part("copy-yaml").addEventListener("click", () => copy(part("yaml").textContent));
  part("copy-address").addEventListener("click", () => { remember(); copy(location.href); });
  part("restore").addEventListener("click", () => {
    writeAddress(knobs.names, []);
    recall();
  });
  addEventListener("hashchange", recall);
  start();
}

for (const section of document.querySelectorAll(".trial")) makeTrial(section);
