"""Check that manifest, spine and links hold together.

Source: EPUB 3.3, sections 5.6 (manifest), 5.7 (spine) and 7 (navigation document).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.targets.epub.lint.ebook import XHTML, Document, Ebook, Item
from toolkit.targets.epub.lint.elements import Element
from toolkit.targets.epub.lint.faults import Fault, at, quoted

_RUN = frozenset({"", "text/javascript", "application/javascript", "module"})
"""Types of `script` elements that run; all others hold data."""
_FORMS = ("button", "form", "input", "select", "textarea")
_REMOTE = ("audio", "video", "source", "img", "iframe", "track", "object", "embed")
_DERIVED = ("mathml", "remote-resources", "scripted", "svg")


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what does not hold together."""
    yield from _items(book)
    yield from _spine(book)
    yield from _reached(book)
    yield from _links(book)
    if book.version == 3:
        yield from _navigation(book)
        for path, document in book.documents.items():
            yield from _properties(book, document, book.by_path[path])


def _items(book: Ebook) -> Iterator[Fault]:
    for item in book.items:
        for name in ("id", "href", "media-type"):
            if not item.element.get(name):
                yield at(item.element, book.package_path, "E026", f"an item has no '{name}'")
    for name, count in Counter(item.id for item in book.items if item.id).items():
        if count > 1:
            yield Fault("E026", f"{count} items have the id '{name}'", book.package_path)
    for path, count in Counter(item.path for item in book.items if item.path).items():
        if count > 1:
            yield Fault("E026", f"{path} is in the manifest {count} times", book.package_path)


def _spine(book: Ebook) -> Iterator[Fault]:
    if not book.itemrefs:
        yield Fault("E026", "the spine is empty: there is nothing to read", book.package_path)
    for each in book.itemrefs:
        if each.get("idref") not in book.by_id:
            message = f"the spine names {quoted(each.get('idref'))}, which the manifest has not"
            yield at(each, book.package_path, "E026", message)
    for id, count in Counter(each.get("idref") for each in book.itemrefs).items():
        if count > 1:
            yield Fault("E026", f"the spine names '{id}' {count} times", book.package_path)


def _reached(book: Ebook) -> Iterator[Fault]:
    """Yield the documents that are not in the spine: nobody comes to them by turning pages."""
    linked = {
        link.target[0]: path
        for path, links in book.links.items()
        for link in links
        if link.element.name == "a" and link.target and link.target[0] != path
    }
    for path in book.documents:
        if path in book.spine:
            continue
        if path in linked:
            yield Fault("E019", f"{linked[path]} leads to it, but the spine has it not", path)
        elif "nav" not in book.by_path[path].properties and not _is_framed(book, path):
            yield Fault("E018", "is not in the spine", path)


def _is_framed(book: Ebook, path: str) -> bool:
    """Tell whether a document is shown inside another one."""
    return any(
        link.target is not None and link.target[0] == path
        for links in book.links.values()
        for link in links
        if link.element.name in ("iframe", "object", "embed")
    )


def _links(book: Ebook) -> Iterator[Fault]:
    for path, links in book.links.items():
        for link in links:
            if link.target is None:
                continue
            file, id = link.target
            lost = file not in book.names or (
                id and file in book.documents and id not in book.documents[file].ids
            )
            if lost:
                message = f"points at {quoted(link.href)}, which is not there"
                yield at(link.element, path, "E004", message)


def _navigation(book: Ebook) -> Iterator[Fault]:
    navs = [item for item in book.items if "nav" in item.properties]
    if len(navs) != 1 or navs[0].media_type != XHTML:
        count = len(navs) if len(navs) != 1 else "no XHTML"
        yield Fault("E027", f"has {count} navigation documents, not one", book.package_path)
    elif book.nav and not book.navs("toc"):
        yield Fault("E027", "has no table of contents (nav of type toc)", book.nav.path)
    elif len(book.navs("toc")) > 1 and book.nav:
        yield Fault("E027", "has several tables of contents", book.nav.path)


def _properties(book: Ebook, document: Document, item: Item) -> Iterator[Fault]:
    true = set(_true(document))
    told = {each for each in item.properties if each in _DERIVED}
    for name in sorted(true - told):
        message = f"its item does not say '{name}', which is true of it"
        yield Fault("E028", message, document.path)
    for name in sorted(told - true):
        # What is fetched by a script or a sheet cannot be seen here.
        if name != "remote-resources":
            yield Fault("E028", f"its item says '{name}', which is not true of it", document.path)


def _true(document: Document) -> Iterator[str]:
    """Yield the properties that the manifest has to give of a document.

    Source: EPUB 3.3, appendix D.5 (manifest properties).
    """
    for each in document.elements:
        if each.name == "svg:svg":
            yield "svg"
        elif each.name == "math:math":
            yield "mathml"
        elif _is_scripted(each):
            yield "scripted"
        if each.name in _REMOTE and (each.get("src") or each.get("href")).startswith("http"):
            yield "remote-resources"


def _is_scripted(element: Element) -> bool:
    if element.name == "script":
        return element.get("type").lower() in _RUN
    return element.name in _FORMS or any(name.startswith("on") for name in element.attributes)
