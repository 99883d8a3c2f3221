/* Fit a sheet: take the largest type with which everything stands on it, spread
   what room is left, then measure. The result is read from <html data-report>. */
"use strict";

const root = document.documentElement;
const faults = [];
const notes = [];
const all = (what) => [...document.querySelectorAll(what)];
const one = (what) => document.querySelector(what);
const set = (name, value) => root.style.setProperty(name, value);
const box = (element) => element.getBoundingClientRect();

const LARGEST = -0.12; // of the type: 0 is the size meant, 1 the smallest allowed
const STEP = 0.04;
const AIR = 28; // units between the dates and the foot

/* Set the name as large as its column allows. */
function fitTitle() {
  for (const heading of all("h1")) {
    const width = +getComputedStyle(heading).getPropertyValue("--widest");
    const least = +getComputedStyle(heading).getPropertyValue("--least");
    let size = parseFloat(getComputedStyle(heading).fontSize);
    const widest = () => Math.max(...[...heading.children].map((line) => box(line).width));
    while (widest() > width && size > least) heading.style.fontSize = `${(size -= 0.5)}px`;
    if (widest() > width) faults.push(`the title is too long: ${Math.round(widest())} of ${width} units`);
  }
}

/* Part the dates into two columns as equal as can be. */
function balance() {
  const columns = all(".columns > ol");
  if (!columns.length) return;
  const [left, right] = columns;
  left.append(...right.children);
  const dates = [...left.children];
  let best = Infinity;
  let cut = dates.length;
  const heights = dates.map((date) => box(date).height);
  const sum = (list) => list.reduce((a, b) => a + b, 0);
  for (let at = 1; at <= dates.length; at++) {
    const high = Math.max(sum(heights.slice(0, at)), sum(heights.slice(at)));
    if (high < best - 1) [best, cut] = [high, at];
  }
  right.append(...dates.slice(cut));
}

const room = () => box(one("footer")).top - AIR - box(one("main")).bottom;

/* Take the largest type that fits. */
function fitType() {
  let size = LARGEST;
  for (; size <= 1.001; size += STEP) {
    set("--s", size.toFixed(2));
    balance();
    if (room() >= 0) break;
  }
  if (room() < 0) faults.push(`the text is ${Math.ceil(-room())} units too long for the sheet`);
  notes.push(`type ${Math.min(size, 1).toFixed(2)}`);
}

/* Spread the room that is left over: first between the dates, then between the parts. */
function spread() {
  for (const [name, most] of [["--gap", 9], ["--air", 26], ["--gap", 16]]) {
    let value = parseFloat(getComputedStyle(root).getPropertyValue(name));
    while (value < most && room() > 0) set(name, `${(value += 0.25)}px`);
    if (room() < 0) set(name, `${value - 0.25}px`);
  }
  if (room() > 24) notes.push(`${Math.floor(room())} units are left: the map may be higher`);
}

// Where a line may well end, the best first, and how far from the middle: after a sentence or
// clause, after a colon, at a comma, before a preposition.
const BREAKS = [
  [/[;.] /g, 0.29],
  [/: /g, 0.21],
  [/,[»’”]? | (?=\(|\u2014 |– )/g, 0.21],
  [
    / (?=(?:to|and|with|by|in|into|from|for|or|of|on|at|as)\b)| (?=(?:и|в|во|на|с|со|к|из|от|за|для|под|или)\u00a0)/g,
    0.21,
  ],
];

/* Break what stands on two lines where a clause ends, if both parts then keep to a line. */
function breakAtClauses() {
  for (const entry of all(".dates li, .rows li")) {
    const line = parseFloat(getComputedStyle(entry).lineHeight);
    for (const text of entry.querySelectorAll(":scope > span")) {
      const part = document.createRange();
      const dated = !text.matches(".more") && !entry.matches(".inset li");
      part.setStartBefore(dated ? entry.querySelector("strong") : text);
      part.setEndAfter(text);
      const lines = Math.round(part.getBoundingClientRect().height / line);
      if (lines === 2) BREAKS.some(([marks, most]) => breakAt(entry, part, text, marks, most));
      else if (lines > 2) (text.matches(".more") ? text : entry).style.textWrap = "pretty";
    }
  }
}

/* Break at the mark nearest the middle, rather after it; tell whether one will do. */
function breakAt(entry, part, text, mark, most) {
  const high = box(entry).height;
  const spots = [...text.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .flatMap((node) => [...node.data.matchAll(mark)].map((found) => [node, found.index + found[0].length]))
    .map(([node, at]) => [Math.abs(share(part, node, at) - 0.57), node, at])
    .filter(([away]) => away < most)
    .sort((a, b) => a[0] - b[0]);
  for (const [, node, at] of spots) {
    const br = document.createElement("br");
    node.splitText(at).before(br);
    if (box(entry).height <= high + 1) return true;
    br.remove();
    text.normalize();
  }
  return false;
}

/* Return which share of a part stands before a spot. */
function share(part, node, at) {
  const before = part.cloneRange();
  before.setEnd(node, at);
  return before.toString().length / part.toString().length;
}

/* Return every piece of text outside the drawings, with the rectangles it fills. */
function written() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || node.parentElement.closest("script, svg, .years")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.push([node, [...range.getClientRects()]]);
  }
  return found;
}

/* Tell what runs over its column, over the sheet, or over something else. */
function measure() {
  for (const [node, rectangles] of written()) {
    const block = box(node.parentElement.closest("p, li, h1, h2, div"));
    for (const { left, right, bottom } of rectangles) {
      const what = `'${node.data.trim().slice(0, 40)}'`;
      if (right > 941 || left < 50 || bottom > 1400) faults.push(`${what} runs over the edge`);
      if (right > block.right + 1.5) faults.push(`${what} is wider than its column`);
    }
  }
  const legend = one(".on-map");
  if (legend) {
    const [inner, outer] = [box(legend), box(one(".map"))];
    if (inner.bottom > outer.bottom - 6) faults.push(`the legend leaves the map by ${Math.ceil(inner.bottom - outer.bottom + 6)} units`);
    for (const name of all(".atlas text, .atlas circle")) {
      const other = box(name);
      if (other.left < inner.right && other.right > inner.left && other.top < inner.bottom && other.bottom > inner.top)
        faults.push(`the legend covers '${name.textContent || "a place"}'`);
    }
  }
  const [names, foot] = [one(".names"), one("footer")];
  if (names && box(names).bottom > box(foot).top - AIR / 2) faults.push("the names reach the foot");
  if (document.fonts.status !== "loaded") faults.push("the fonts were not loaded");
}

// What the parts of a panel are made of; poster and cover have none that are spoken of.
const PARTS = { map: ".map, .below, .legend", dates: "section.life", text: "p.lead" };

/* Return where each part stands, in units: left, top, right and bottom of all it is made of. */
function parts() {
  if (!one("section.life")) return {};
  const of = (what) => {
    const boxes = all(what).map(box);
    const least = (side) => Math.min(...boxes.map((each) => each[side]));
    const most = (side) => Math.max(...boxes.map((each) => each[side]));
    return [least("left"), least("top"), most("right"), most("bottom")];
  };
  return Object.fromEntries(Object.entries(PARTS).map(([name, what]) => [name, of(what)]));
}

document.fonts.ready.then(() => {
  fitTitle();
  if (one("section.life")) {
    fitType();
    spread();
    breakAtClauses();
  }
  measure();
  root.dataset.report = JSON.stringify({ faults: [...new Set(faults)], notes, parts: parts() });
});
