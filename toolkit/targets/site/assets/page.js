/* Make the pictures of a page ones to zoom into, and show the language a reader prefers.

   Without this script the page is whole: pictures are links, all languages stand below each other. */
"use strict";

(() => {
  const viewers = new Map();

  // --- languages -------------------------------------------------------------------------------

  const parts = [...document.querySelectorAll("[data-language]")];
  const tags = [...new Set(parts.map((part) => part.dataset.language))];

  function preferred() {
    const asked = decodeURIComponent(location.hash.slice(1));
    if (tags.includes(asked)) return asked;
    if (document.getElementById(asked)) {
      const around = document.getElementById(asked).closest("[data-language]");
      if (around) return around.dataset.language;
    }
    for (const wish of navigator.languages || []) {
      const found = tags.find((tag) => tag === wish || wish.startsWith(`${tag}-`));
      if (found) return found;
    }
    return tags[0];
  }

  function show(language) {
    for (const part of parts) part.hidden = part.dataset.language !== language;
    for (const link of document.querySelectorAll("[data-switch]")) {
      if (link.dataset.switch === language) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    document.documentElement.lang = language;
    const article = document.querySelector(`article[data-language="${language}"]`);
    const box = article && article.querySelector(".viewer");
    if (box) open(box);
  }

  // --- pictures --------------------------------------------------------------------------------

  // Drawn, since not every machine has the signs as letters.
  const ICONS = {
    in: "M12 5v14M5 12h14",
    out: "M5 12h14",
    whole: "M4 11l8-7 8 7M6.5 9.5V20h11V9.5",
    full: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  };

  function button(word, icon, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.title = word;
    made.setAttribute("aria-label", word);
    made.innerHTML =
      '<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" ' +
      `stroke-width="2" aria-hidden="true"><path d="${ICONS[icon]}"/></svg>`;
    made.addEventListener("click", action);
    return made;
  }

  async function open(box) {
    if (viewers.has(box) || typeof OpenSeadragon === "undefined") return;
    viewers.set(box, null);
    const address = new URL(box.dataset.info, document.baseURI);
    let info;
    try {
      const answer = await fetch(address);
      if (!answer.ok) return;
      info = await answer.json();
    } catch {
      return; // opened as a file: the picture stays a link to the whole
    }
    info.id = address.href.replace(/\/info\.json$/, ""); // wherever the page has been put
    const stage = document.createElement("div");
    stage.className = "stage";
    const link = box.querySelector("a");
    const image = link.querySelector("img");
    box.prepend(stage);
    const viewer = OpenSeadragon({
      element: stage,
      tileSources: [info],
      showNavigationControl: false,
      animationTime: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 0.8,
      maxZoomPixelRatio: 2,
      visibilityRatio: 0.6,
      gestureSettingsMouse: { scrollToZoom: false, clickToZoom: false, dblClickToZoom: true },
    });
    viewers.set(box, viewer);
    viewer.addOnceHandler("open", () => {
      link.hidden = true;
      box.classList.add("open");
      fromAddress(box);
    });
    viewer.addHandler("zoom", (event) => { box.dataset.zoom = event.zoom; });
    viewer.addOnceHandler("open-failed", () => stage.remove());
    viewer.canvas.setAttribute("role", "img");
    viewer.canvas.setAttribute("aria-label", image.alt);
    viewer.canvas.title = `${box.dataset.picture}: ${box.dataset.keys}`;
    const bar = document.createElement("div");
    bar.className = "bar";
    bar.append(
      button(box.dataset.in, "in", () => viewer.viewport.zoomBy(1.6)),
      button(box.dataset.out, "out", () => viewer.viewport.zoomBy(1 / 1.6)),
      button(box.dataset.whole, "whole", () => viewer.viewport.goHome()),
      button(box.dataset.full, "full", () => viewer.setFullScreen(!viewer.isFullPage())),
    );
    stage.after(bar);
    const details = box.closest("article").querySelector(".details");
    if (!details) return;
    details.hidden = false;
    for (const each of details.querySelectorAll("[data-box]")) {
      each.addEventListener("click", () => {
        reveal(viewer, each.dataset.box.split(",").map(Number));
        stage.scrollIntoView({ block: "center" });
      });
    }
  }

  function reveal(viewer, [x, y, width, height]) {
    const item = viewer.world.getItemAt(0);
    viewer.viewport.fitBoundsWithConstraints(item.imageToViewportRectangle(x, y, width, height));
  }

  // --- links that open a part (IIIF Content State API 1.0, 3.1 and 6) ---------------------------

  function fromAddress(box) {
    const value = new URLSearchParams(location.search).get("iiif-content");
    if (!value) return;
    let id;
    try {
      const text = atob(value.replace(/-/g, "+").replace(/_/g, "/"));
      const state = JSON.parse(decodeURIComponent(text));
      id = (state.target && state.target.id) || state.id || "";
    } catch {
      id = value;
    }
    const [canvas, fragment] = id.split("#xywh=");
    const viewer = viewers.get(box);
    if (canvas !== box.dataset.canvas || !fragment || !viewer) return;
    const scale = viewer.world.getItemAt(0).getContentSize().x / Number(box.dataset.width);
    reveal(viewer, fragment.split(",").map((side) => Number(side) * scale));
  }

  for (const link of document.querySelectorAll("[data-switch]")) {
    link.addEventListener("click", () => show(link.dataset.switch));
  }
  if (tags.length) show(preferred());
  if (tags.includes(location.hash.slice(1))) scrollTo(0, 0); // not past the line above
})();
