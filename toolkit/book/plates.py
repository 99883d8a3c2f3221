"""Print panels: the picture with its caption, and the text that the picture shows."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.elements import Child, full_stop, h, joined, text_in
from toolkit.book.facts import caution, rights
from toolkit.book.medium import Enlarged, ImageFile, Setting
from toolkit.book.phrases import phrase
from toolkit.model.dateforms import TIE
from toolkit.model.text import Words

WIDTHS = ((0.3, "third"), (0.5, "half"), (0.7, "most"))
"""Up to which part of a picture's width a detail of it is set narrower, and its class."""
SHAPES = ((0.75, "tall"), (1.1, "square"))
"""Width by height up to which a picture has a shape, and its class."""
LARGE = 1000
"""Px of a picture's height from which on it may be as high as its page allows."""
LENGTHS = ((800, "wordiest"), (500, "wordier"), (280, "wordy"))
"""From how many characters on a caption takes room from its picture, and the figure's class."""
LINE = 20
"""Characters that are lost at the end of a line, on a telephone."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = ("caption", "credit", "sources", "rights")
"""Parts of a caption that begin a line."""


def figure(
    setting: Setting,
    plate: Plate,
    *,
    caption: Child = None,
    sources: Child = None,
    lang: str | None = None,
) -> Element:
    """Return the picture of a panel with what stands below it.

    `caption` is the plate's, set; `sources` are what it was drawn from; `lang` is
    `setting.language`, if it differs from that of what stands around.
    """
    id = f"{plate.anchor}-C"
    below = h(
        "figcaption",
        setting.medium.code(plate.id),
        _caption(setting, plate, caption),
        [" ", sources] if sources is not None else None,
        _to_text(setting, plate),
        _to_zoom(setting, plate),
        id=id,
    )
    return h(
        "figure",
        _picture(setting, plate),
        below,
        class_=classes(setting, "plate", plate, below),
        id=plate.anchor,
        lang=lang,
        aria_labelledby=id,
    )


def classes(setting: Setting, kind: str, shown: Plate | Object, caption: Element | None) -> str:
    """Return the classes of a figure; without pages, they tell its shape and how long words are.

    Picture and caption are to stand on one page, and a style sheet can see neither.
    """
    if setting.medium.paged:
        return kind
    image = setting.medium.images(shown.id, shown.picture) if shown.picture else None
    shape = _shape(image) if image else None
    return " ".join(filter(None, (kind, shape, _wordiness(caption))))


def _shape(image: ImageFile) -> str | None:
    """Return the class of a picture that is given a height; of a wide one the width decides."""
    if image.height < LARGE:
        return None
    ratio = image.width / image.height
    return next((name for most, name in SHAPES if ratio <= most), None)


def _wordiness(caption: Element | None) -> str | None:
    if caption is None:
        return None
    blocks = [item for item in caption.iter("span") if item.get("class") in BLOCKS]
    length = len(text_in(caption)) + LINE * len(blocks)
    return next((name for least, name in LENGTHS if length >= least), None)


def settled(page: Element) -> Element:
    """Return a section whose headings may stand apart from a figure that follows at once.

    A heading that clings to a figure which clings together takes more than a page: then something
    breaks. The figure is told to be lower, so that both have room, and may yet go on to the next.
    """
    heading: Element | None = None
    for item in page.iter():
        if item.tag in HEADINGS:
            heading, inside = item, {*item.iter()}
        elif heading is None or item in inside or item.tag in ("section", "div"):
            continue
        else:
            if item.tag == "figure":
                _also(heading, "over")
                _also(item, "opening" if heading.tag == "h1" else "headed")
            heading = None
    return page


def _also(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())


def described(setting: Setting, alt: Words) -> str:
    """Return a description as it is read aloud: on a screen it ends, so that a voice pauses."""
    return alt.words if setting.medium.paged else f"{alt.words}{full_stop(alt.words)}"


def transcript(
    setting: Setting, plate: Plate, text: list[Child], *, lang: str | None = None
) -> Element | None:
    """Return the text of a panel, folded under a line that names the panel."""
    if not plate.told:
        return None
    return h(
        "details",
        h("summary", setting.phrase("text-of-panel"), ": ", setting.inline(plate.title)),
        text,
        class_="transcript",
        id=plate.transcript_anchor,
        lang=lang,
    )


def details(setting: Setting, shown: Plate | Object, *, lang: str | None = None) -> list[Element]:
    """Return the parts of a picture that stand by themselves, large enough to be read.

    `lang` is `setting.language`, if it differs from that of what stands around.
    """
    if shown.picture is None:
        return []
    parts = setting.medium.enlarged(shown.id)
    return [_detail(setting, shown, number, one, lang) for number, one in enumerate(parts, start=1)]


def _detail(
    setting: Setting, shown: Plate | Object, number: int, part: Enlarged, lang: str | None
) -> Element:
    id = f"{shown.anchor}-V{number}"
    image = h(
        "img",
        src=part.file.href,
        alt=_seen(setting, shown, part),
        width=part.file.width,
        height=part.file.height,
        lang=setting.differing(part.title.language),
        aria_details=shown.transcript_anchor if shown.transcript else None,
    )
    whole = shown.number if isinstance(shown, Plate) else ""
    named: list[Child] = [setting.phrase("panel"), " ", whole, ", "] if whole else []
    key = "detail" if whole else "detail-alone"
    caption = h(
        "figcaption",
        h("span", named, setting.phrase(key), ".", class_="number"),
        " ",
        setting.words("span", part.title, class_="title"),
        id=f"{id}-C",
    )
    return h(
        "figure",
        image,
        caption,
        class_=" ".join(filter(None, ("detail", _width(part.share)))),
        id=id,
        lang=lang,
        aria_labelledby=f"{id}-C",
    )


def _width(share: float) -> str | None:
    """Return the class of a part that would be larger than its lettering needs, page-wide."""
    return next((name for most, name in WIDTHS if share <= most), None)


def _seen(setting: Setting, shown: Plate | Object, part: Enlarged) -> str:
    """Return what is seen on a part of a picture, and where its words stand."""
    title = f"{part.title.words}{full_stop(part.title.words)}"
    key = "words-of-panel" if isinstance(shown, Plate) else "words-of-object"
    words = phrase(key, setting.section.language)
    spoken = shown.transcript and words.language == part.title.language
    return f"{title} {words.words}" if spoken else title


def mention(setting: Setting, plate: Plate) -> list[Child]:
    """Return a reference to a panel that is printed elsewhere."""
    title = setting.linked(plate.anchor, plate.title, "title")
    page = setting.page(plate.anchor)
    return [setting.phrase("see-panel"), " ", title, " " if page is not None else None, page]


def to_picture(setting: Setting, plate: Plate) -> Element | None:
    """Return the way back from the text of a panel, where that stands apart, to its plate."""
    page = setting.page(plate.anchor)
    if page is None:
        title = setting.linked(plate.anchor, plate.title, "title")
        return h("p", setting.phrase("panel-at"), " ", title, class_="see")
    words = phrase("panel-on", setting.section.language)
    return h("p", setting.linked(plate.anchor, words, "words"), TIE, page, class_="see")


def _picture(setting: Setting, plate: Plate) -> Element:
    if plate.picture is None:
        reason = setting.inline(plate.missing) if plate.missing else setting.phrase("no-picture")
        if plate.alt != plate.title:  # what somebody who cannot see it should know: here, everybody
            reason = [reason, full_stop(text_in(reason)), " ", setting.inline(plate.alt)]
        return h("p", reason, class_="missing")
    image = setting.medium.images(plate.id, plate.picture)
    return h(
        "img",
        src=image.href,
        alt=described(setting, plate.alt),
        width=image.width,
        height=image.height,
        lang=setting.differing(plate.alt.language),
        aria_details=_details(setting, plate),
    )


def _details(setting: Setting, plate: Plate) -> str | None:
    """Return the id, in the same document, of what leads to the text of the panel."""
    if not plate.told:
        return None
    return f"{plate.anchor}-L" if setting.medium.paged else plate.transcript_anchor


def _caption(setting: Setting, plate: Plate, caption: Child) -> list[Child]:
    parts: list[Child] = [setting.words("span", plate.title, class_="title")]
    if plate.number:
        parts.insert(0, h("span", setting.phrase("panel"), " ", plate.number, ".", class_="number"))
    if caption is not None:
        parts.append(caption)
    if plate.credit:
        parts.append(setting.words("span", plate.credit, class_="credit"))
    if plate.rights:
        link = h("a", rights(plate.rights), href=plate.rights)
        parts.append(h("span", link, class_="rights"))
    if setting.medium.paged:  # where a plate fills its page, nothing can stand before it
        parts.append(caution(setting, plate.caution, "span"))
    return joined(parts, " ")


def _to_text(setting: Setting, plate: Plate) -> list[Child] | None:
    """Return the way to the text of the panel in a book with pages, where it stands apart."""
    if not (plate.told and setting.medium.paged):
        return None
    words = phrase("text-of-panel-on", setting.section.language)
    link = setting.linked(plate.transcript_anchor, words, "words")
    page = setting.page(plate.transcript_anchor)
    return [" ", h("span", link, TIE, page, class_="to-text", id=f"{plate.anchor}-L")]


def _to_zoom(setting: Setting, plate: Plate) -> list[Child] | None:
    """Return the way to the page on the web where the picture can be looked at closely.

    Words, since a link around the picture would be read aloud as its description only; where the
    edition can, the picture leads there, too.
    """
    address = setting.medium.zoom(plate.id)
    if not address or plate.picture is None:
        return None
    words = phrase("zoom", setting.section.language)
    link = h("a", words.words, class_="zoom", href=address)
    return [" ", h("span", link, class_="to-zoom", lang=setting.differing(words.language))]
