"""Build the page of a picture: what can be zoomed into, its caption, its text, in every language.

The texts are those of the book, set by `book`; here stand the frame around them and the viewer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.objects import thing
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import Section
from toolkit.book.elements import Child, h
from toolkit.book.medium import ImageFile, Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pages import section_page
from toolkit.book.phrases import phrase
from toolkit.book.serialise import document
from toolkit.book.territories import languages_in
from toolkit.model.contentstate import canvas_state, link
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Panel
from toolkit.model.web import Addresses, Pictured
from toolkit.targets.site.pictures import Zoomable, canvas_of, zoomable

SCRIPTS = "_viewer"
"""The folder of what all pages share; no record is called so, ids begin with a letter or digit."""
MANIFEST = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"'
REFERRING = ("id", "aria-labelledby", "aria-details", "aria-describedby")
"""Attributes that hold ids."""
ICON = "data:,"
"""No icon: without a word browsers ask the host for one that is not there."""


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of an exhibition: its books, one a language, and the addresses of everything."""

    exhibition: Exhibition
    books: tuple[Book, ...]
    at: Addresses

    @classmethod
    def of(cls, exhibition: Exhibition) -> Site:
        """Return the pages of an exhibition in all its languages."""
        books = tuple(outline(exhibition, (tag,)) for tag in exhibition.front.languages)
        return cls(exhibition, books, Addresses.of(exhibition))

    @property
    def records(self) -> tuple[Pictured, ...]:
        """Return what has a page: each panel and object with a picture."""
        every: tuple[Pictured, ...] = (*self.exhibition.panels, *self.exhibition.objects)
        return tuple(each for each in every if each.image and each.image.pictures)


def page(site: Site, record: Pictured) -> str:
    """Return the page of a panel or object, in every language of the exhibition."""
    articles = [_article(site, book, record) for book in site.books]
    first = site.books[0]
    return _html(
        [_header(site), h("main", articles)],
        title=f"{_title(record, first.language)} – {first.title.words}",
        language=first.language,
        css=[f"../{SCRIPTS}/page.css"],
        head=_head(site, record),
    )


def list_page(site: Site) -> str:
    """Return the page that leads to all others."""
    lists = [_list(site, book) for book in site.books]
    first = site.books[0]
    return _html(
        [_header(site), h("main", lists)],
        title=f"{phrase('page-list-of', first.language).words} – {first.title.words}",
        language=first.language,
        css=[f"{SCRIPTS}/page.css"],
        head=(*_meta(), h("script", src=f"{SCRIPTS}/page.js", defer="defer")),
    )


def _html(
    body: list[Element], *, title: str, language: str, css: list[str], head: tuple[Element, ...]
) -> str:
    """Return a document of HTML, which begins with its type (HTML, section 13.1.1)."""
    text = document(body, title=title, language=language, css=css, head=head)
    return text[text.index("<!DOCTYPE") :]


def _meta() -> tuple[Element, ...]:
    return (
        h("meta", name="viewport", content="width=device-width, initial-scale=1"),
        h("link", rel="icon", href=ICON),
    )


def _head(site: Site, record: Pictured) -> tuple[Element, ...]:
    scripts = (f"../{SCRIPTS}/openseadragon.min.js", f"../{SCRIPTS}/page.js")
    return (
        *_meta(),
        h("link", rel="canonical", href=site.at.page(record.id)),
        h("link", rel="alternate", type=MANIFEST, href=site.at.manifest),
        *(h("script", src=src, defer="defer") for src in scripts),
    )


def _title(record: Pictured, language: str) -> str:
    return record.title.choose((language,)).words


def _header(site: Site) -> Element:
    """Return the line above: the exhibition, and its languages if there are several."""
    books = site.books
    titles = [
        h(
            "p",
            book.title.words,
            class_="exhibition",
            lang=book.language,
            data_language=book.language,
        )
        for book in books
    ]
    tags = tuple(book.language for book in books)
    named = [languages_in((tag,), (tag,))[0].words for tag in tags]
    switch = [
        h("li", h("a", name, href=f"#{tag}", lang=tag, hreflang=tag, data_switch=tag))
        for tag, name in zip(tags, named, strict=True)
    ]
    label = phrase("languages-of-page", tags[0]).words
    nav = h("nav", h("ul", switch), aria_label=label, class_="languages")
    return h("header", titles, nav if len(tags) > 1 else None)


def _article(site: Site, book: Book, record: Pictured) -> Element:
    picture = zoomable(record, book.language)
    section = section_page(_section(site, book, record), _medium(site, picture))
    figure = next(section.iter("figure"))
    figure.remove(figure[0])
    figure.insert(0, _viewer(site, book, record, picture))
    if (details := _details(book, record, picture)) is not None:
        section.insert(list(section).index(figure) + 1, details)
    _on_the_web(section, book.language)
    return h(
        "article",
        h("h1", *_heading(record, book)),
        section,
        _links(site, book, record, picture),
        id=book.language,
        lang=book.language,
        data_language=book.language,
    )


def _heading(record: Pictured, book: Book) -> list[Child]:
    words = record.title.choose((book.language,))
    differs = words.language if words.language != book.language else None
    return [h("span", words.words, lang=differs)]


def _section(site: Site, book: Book, record: Pictured) -> Section:
    """Return what the book says of a record, as a section that stands alone."""
    content: Plate | Object
    if isinstance(record, Panel):
        content = book.library.plate(record.id)
    else:
        content = thing(Choice(site.exhibition, (book.language,)), record)
    return Section(
        anchor=content.anchor,
        kind="plate" if isinstance(record, Panel) else "object",
        title=content.title,
        language=book.language,
        matter="body",
        content=content,
        level=1,
        library=book.library,
        anchors=frozenset(_anchor(each) for each in site.records),
    )


def _anchor(record: Pictured) -> str:
    return f"{'panel' if isinstance(record, Panel) else 'object'}-{record.id}"


def _medium(site: Site, picture: Zoomable) -> Medium:
    pages = {_anchor(each): f"../{each.id}/" for each in site.records}
    image = ImageFile(picture.first, picture.shown.width, picture.shown.height)
    return Medium(link=lambda anchor: pages[anchor], notes="end", images=lambda *_: image)


def _on_the_web(section: Element, language: str) -> None:
    """Make a section of a book one of a page: no heading, its text open, ids that differ by tongue.

    Two languages of one page would have the same ids; what only e-books know is left out.
    """
    for heading in section.findall("h1"):
        section.remove(heading)
    for item in section.iter():
        if item.tag == "details":
            item.set("open", "open")
        for name, value in list(item.items()):
            if name.startswith("epub:"):
                del item.attrib[name]
            elif name in REFERRING:
                item.set(name, " ".join(f"{language}-{id}" for id in value.split()))
            elif name == "href" and value.startswith("#"):
                item.set(name, f"#{language}-{value[1:]}")


def _viewer(site: Site, book: Book, record: Pictured, picture: Zoomable) -> Element:
    """Return the picture, a link to the whole of it; the script makes it one to zoom into."""
    alt = (
        record.alt.choose((book.language,)) if record.alt else record.title.choose((book.language,))
    )
    canvas = canvas_of(record)
    image = h(
        "img",
        src=picture.first,
        alt=alt.words,
        width=picture.shown.width,
        height=picture.shown.height,
        lang=alt.language if alt.language != book.language else None,
    )
    words = {key: phrase(f"zoom-{key}", book.language).words for key in ZOOM}
    return h(
        "div",
        h("a", image, href=picture.whole),
        class_="viewer",
        data_info=picture.info,
        data_canvas=site.at.canvas(record.id),
        data_width=canvas.width,
        data_height=canvas.height,
        **{f"data_{key}": word for key, word in words.items()},
    )


ZOOM = ("in", "out", "whole", "full", "keys", "picture")
"""The last parts of the keys of the words that the script needs."""


def _details(book: Book, record: Pictured, picture: Zoomable) -> Element | None:
    """Return the parts of the picture that have a name: each shows its part when it is chosen."""
    shown = [each for each in record.details if each.language in (None, picture.picture.language)]
    if not shown:
        return None
    items = []
    for each in shown:
        words = each.title.choose((book.language,))
        box = f"{each.x},{each.y},{each.width},{each.height}"
        lang = words.language if words.language != book.language else None
        items.append(h("li", h("button", words.words, type="button", data_box=box, lang=lang)))
    title = phrase("zoom-details", book.language).words
    return h("section", h("h2", title), h("ul", items), class_="details", hidden="hidden")


def _links(site: Site, book: Book, record: Pictured, picture: Zoomable) -> Element:
    """Return where the picture is besides: in the books, as a file, in other viewers."""
    language = book.language
    title = phrase("elsewhere-on-web", language).words
    links = [*_in_books(site, book, record)]
    state = canvas_state(site.at.manifest, site.at.canvas(record.id))
    links += [
        h("a", phrase("page-whole", language).words, href=picture.whole),
        h(
            "a",
            phrase("page-state", language).words,
            href=link(site.at.page(record.id), state),
        ),
        h("a", phrase("page-manifest", language).words, href=site.at.manifest, type=MANIFEST),
        h("a", phrase("page-list-of", language).words, href="../"),
    ]
    return h("section", h("h2", title), h("ul", [h("li", each) for each in links]), class_="links")


def _in_books(site: Site, book: Book, record: Pictured) -> Iterator[Element]:
    """Yield the way to the record in the catalogue, if the book of the language prints it."""
    anchors = {section.anchor for section in book.walk()}
    printed = _anchor(record) in anchors | book.sections[0].anchors
    if printed:
        words = f"{phrase('page-of-book', book.language).words} (PDF)"
        href = f"{site.at.book(book.language, 'pdf')}#{record.id}"
        yield h("a", words, href=href, type="application/pdf")


def _list(site: Site, book: Book) -> Element:
    items = []
    for record in site.records:
        picture = zoomable(record, book.language)
        small = h(
            "img",
            src=f"../{picture.path}/full/{picture.thumbnail}/0/default.jpg",
            alt="",
            width=picture.thumbnail.width,
            height=picture.thumbnail.height,
            loading="lazy",
        )
        items.append(
            h("li", h("a", small, h("span", *_heading(record, book)), href=f"{record.id}/"))
        )
    title = phrase("page-list-of", book.language).words
    return h(
        "article",
        h("h1", title),
        h("ul", items, class_="pictures"),
        id=book.language,
        lang=book.language,
        data_language=book.language,
    )
