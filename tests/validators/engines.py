"""Start the engines of three e-book readers on one page each, with one vocabulary for all.

Each page sets `window.reader`: counts of the book's lists (null where an engine does not know
one), `turn(place)` to a document's number or an address as the package has it, `night(dark)`,
`enlarge(times)` of the type, `resize()`, `docs()` of what is laid out, and `note(mark)`, which
presses what a CSS selector finds first.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.validators.browser import HERE, TOOLS

BOOK = f"{HERE}/book.epub"
OPEN = f"{HERE}/book"
"""Where the unpacked book lies, for the engine that unpacks nothing."""
FLAT = "const flat = items => (items ?? []).flatMap(item => [item, ...flat(item.subitems)]);"


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """How an engine is started, what it says by its own fault, and what it can do.

    It is a page of ours (`html`), or one of its own (`start`) with a script run there, in both of
    which `$whole` stands for whether all pages are laid out at once. `own_faults` are the ends of
    addresses that it asks for in vain whatever book it is given; `nights` tells whether it has a
    dark theme.
    """

    name: str
    html: str = ""
    start: str = HERE
    script: str = "() => {}"
    own_faults: tuple[str, ...] = ()
    nights: bool = True


# The reader's own style sheet is that of foliate-js/reader.html: text is justified and hyphenated
# as readers have it, notes are hidden, for they pop up.
FOLIATE = Engine(
    name="foliate",
    html=f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>foliate</title>
<style>
html {{ color-scheme: light dark; background: Canvas }}
html, body, foliate-view.book {{ height: 100%; margin: 0; display: block }}
dialog {{ position: fixed; bottom: 0; width: 86%; height: 22%; padding: 0; border: 2px solid }}
dialog foliate-view {{ display: block; height: 100% }}
</style></head><body><script type="module">
import "{TOOLS}/foliate-js/view.js";
import {{ FootnoteHandler }} from "{TOOLS}/foliate-js/footnotes.js";
const style = `@namespace epub "http://www.idpf.org/2007/ops";
html {{ color-scheme: light dark }}
@media (prefers-color-scheme: dark) {{ a:link {{ color: lightblue }} }}
p, li, blockquote, dd {{ line-height: 1.4; text-align: justify; hyphens: auto; widows: 2 }}
aside[epub|type~="endnote"], aside[epub|type~="footnote"], aside[epub|type~="note"],
aside[epub|type~="rearnote"] {{ display: none }}`;
const stop = error => {{ window.broken = String(error); throw error; }};
const notes = new FootnoteHandler();
let shown = null;
let view;
// It takes the height of the screen for good, so it is opened again when that changes.
const open = async () => {{
  view?.close();
  view?.remove();
  view = document.createElement("foliate-view");
  view.className = "book";
  document.body.append(view);
  await view.open("{BOOK}").catch(stop);
  view.renderer.setStyles(style);
  await view.init({{showTextStart: false}});
  view.addEventListener("link", event => notes.handle(view.book, event)?.catch(console.error));
}};
await open();
notes.addEventListener("before-render", ({{detail}}) => {{
  document.querySelector("dialog")?.remove();
  const dialog = document.body.appendChild(document.createElement("dialog"));
  dialog.append(detail.view);
  dialog.show();
  detail.view.renderer.setAttribute("flow", "scrolled");
  detail.view.renderer.setAttribute("margin", "12px");
  detail.view.renderer.setStyles?.(style.replace(/aside[^]*/, "").replace("justify", "start"));
}});
notes.addEventListener("render", ({{detail}}) => {{
  const {{doc}} = detail.view.renderer.getContents()[0];
  shown = {{kind: detail.type, text: doc.body.textContent}};
}});
{FLAT}
const doc = () => view.renderer.getContents()[0].doc;
window.reader = {{
  toc: flat(view.book.toc).length,
  pages: (view.book.pageList ?? []).length,
  landmarks: (view.book.landmarks ?? []).length,
  spine: view.book.sections.length,
  turn: place => {{
    document.querySelector("dialog")?.remove();
    return view.goTo(typeof place === "number" ? place : "EPUB/" + place);
  }},
  next: () => view.next(),
  night: () => {{}},
  enlarge: times => view.renderer.setStyles(`${{style}}\nhtml {{ font-size: ${{times * 100}}% }}`),
  resize: open,
  docs: () => [doc()],
  note: async mark => {{
    shown = null;
    doc().querySelector(mark).click();
    for (let wait = 0; !shown && wait < 50; wait++) await new Promise(go => setTimeout(go, 100));
    return shown;
  }},
}};
</script></body></html>
""",
)

EPUBJS = Engine(
    name="epubjs",
    html=f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>epub.js</title>
<style>html, body, #view {{ height: 100%; margin: 0 }}
@media (prefers-color-scheme: dark) {{ body {{ background: #181818 }} }}</style></head>
<body><div id="view"></div>
<script src="{TOOLS}/jszip/dist/jszip.min.js"></script>
<script src="{TOOLS}/epubjs/dist/epub.js"></script>
<script type="module">
const book = ePub("{BOOK}");
book.on("openFailed", error => {{ window.broken = String(error); }});
const rendition = book.renderTo("view", {{width: "100%", height: "100%", spread: "none"}});
await rendition.display();
await book.loaded.navigation;
await book.loaded.pageList;
{FLAT}
window.reader = {{
  toc: flat(book.navigation.toc).length,
  pages: book.pageList.pages.length,
  landmarks: book.navigation.landmarks.length,
  spine: book.spine.length,
  turn: place => rendition.display(place),
  next: () => rendition.next(),
  night: dark => {{
    rendition.themes.override("background", dark ? "#181818" : "#ffffff");
    rendition.themes.override("color", dark ? "#d8d8d8" : "#000000");
  }},
  enlarge: times => rendition.themes.fontSize(`${{times * 100}}%`),
  resize: () => rendition.resize(innerWidth, innerHeight),
  docs: () => rendition.getContents().map(content => content.document),
}};
</script></body></html>
""",
)

VIVLIOSTYLE = Engine(
    name="vivliostyle",
    start=f"{TOOLS}/@vivliostyle/viewer/lib/index.html"
    f"#src={OPEN}/&bookMode=true&renderAllPages=$whole",
    script=f"""async () => {{
const ready = () => document.body?.dataset.vivliostyleViewerStatus;
const until = async (test, seconds = 60) => {{
  for (let tries = seconds * 20; !test() && tries; tries--)
    await new Promise(go => setTimeout(go, 50));
}};
const laidOut = () => ready() === "complete" || !$whole && ready() === "interactive";
await until(laidOut);
const {{opf}} = coreViewer.adaptViewer_;
coreViewer.showTOC(true);
const toc = () => document.querySelectorAll(
  "[data-vivliostyle-toc-box] nav[role=doc-toc] [href]").length;
for (let last = -1; last !== toc() || !last;) {{
  last = toc();
  await new Promise(go => setTimeout(go, 500));
}}
window.reader = {{
  toc: toc(),
  pages: null,
  landmarks: null,
  spine: opf.spine.length,
  turn: async place => {{
    const path = typeof place === "number" ? opf.spine[place].src : "{OPEN}/EPUB/" + place;
    let there = false;
    coreViewer.addListener("nav", () => {{ there = true; }});
    coreViewer.navigateToInternalUrl(path);
    await until(() => there, 3);  // it says nothing where it is there already
    await until(() => laidOut() && reader.docs().some(page => page.innerText.trim()));
  }},
  next: () => coreViewer.navigateToPage("next"),
  night: () => {{}},
  enlarge: () => {{}},
  resize: () => {{}},
  docs: () => [...document.querySelectorAll("[data-vivliostyle-page-container]")],
}};
coreViewer.showTOC(false);
}}""",
    own_faults=("/META-INF/encryption.xml", "/test/book/"),
    nights=False,
)
ENGINES = (FOLIATE, EPUBJS, VIVLIOSTYLE)

MEASURE = """() => {
const numbers = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
const light = colour => {
  const [r, g, b] = numbers(colour).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const opaque = colour => numbers(colour).length < 4 || numbers(colour)[3] > 0;
const paper = doc => {
  const probe = (doc.body ?? doc).appendChild((doc.ownerDocument ?? doc).createElement("span"));
  probe.style.color = "Canvas";
  const colour = probe.ownerDocument.defaultView.getComputedStyle(probe).color;
  probe.remove();
  return colour;
};
// A page is a column of the element that has columns, as wide as they come out.
const pageWidth = (roots, style) => {
  const parted = roots.find(root => style(root).columnWidth !== "auto") ?? roots.at(-1);
  const {columnWidth, columnGap, paddingLeft, paddingRight} = style(parted);
  const padding = parseFloat(paddingLeft) + parseFloat(paddingRight);
  const room = parted.getBoundingClientRect().width - padding;
  const gap = parseFloat(columnGap) || 0;
  const wish = parseFloat(columnWidth) || room;
  return (room + gap) / Math.max(1, Math.floor((room + gap) / (wish + gap))) - gap;
};
const seen = {text: "", inks: [], sizes: [], spilt: []};
const inks = new Map();
const sizes = new Map();
for (const doc of reader.docs()) {
  const root = doc.body ?? doc;
  const owner = doc.ownerDocument ?? doc;
  const style = element => owner.defaultView.getComputedStyle(element);
  const blank = paper(doc);
  const page = pageWidth(doc.documentElement ? [doc.documentElement, root] : [root], style);
  const block = element => {
    while (/^(inline|contents)$/.test(style(element).display)) element = element.parentElement;
    return [...element.getClientRects()];
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement)
      if (opaque(style(at).backgroundColor)) return style(at).backgroundColor;
    return blank;
  };
  seen.text += root.textContent;
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = owner.createRange();
  while (walker.nextNode()) {
    const words = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (!words || !element.getClientRects().length) continue;
    const ink = contrast(style(element).color, behind(element));
    const known = inks.get(ink.toFixed(2));
    if (!known) inks.set(ink.toFixed(2), words.slice(0, 40));
    if (!element.closest("[role=doc-noteref]")) {
      const size = parseFloat(style(element).fontSize);
      sizes.set(size, (sizes.get(size) ?? 0) + words.length);
    }
    range.selectNodeContents(walker.currentNode);
    const parts = block(element);
    const inside = line => line.width < 1 || parts.some(part => part.width <= page + 2
      && part.left - 2 <= line.left && line.right <= part.right + 2);
    if (![...range.getClientRects()].every(inside)) seen.spilt.push(words.slice(0, 60));
  }
}
seen.sizes = [...sizes];
seen.inks = [...inks].map(([ink, words]) => [Number(ink), words]);
return seen;
}"""
"""Read off what is laid out: text, inks, letters of each size, what runs over the edge."""
