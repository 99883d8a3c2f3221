"""Print panels: the picture with its caption, and the text that the picture shows."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.content.panels import Plate
from toolkit.book.elements import Child, full_stop, h, joined, text_in
from toolkit.book.facts import caution, rights
from toolkit.book.medium import Setting
from toolkit.book.phrases import phrase
from toolkit.model.dateforms import TIE


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
    below = f"{plate.anchor}-C"
    return h(
        "figure",
        _picture(setting, plate),
        h(
            "figcaption",
            setting.medium.code(plate.id),
            _caption(setting, plate, caption),
            [" ", sources] if sources is not None else None,
            _to_text(setting, plate),
            _to_zoom(setting, plate),
            id=below,
        ),
        class_="plate",
        id=plate.anchor,
        lang=lang,
        aria_labelledby=below,
    )


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
        alt=plate.alt.words,
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
