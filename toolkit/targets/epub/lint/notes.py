"""Check notes: each call leads to a note, each note is called and leads back to its call.

Source: EPUB 3 Structural Semantics Vocabulary 1.1 (notes); Standard Ebooks s-056, s-057.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.targets.epub.lint.ebook import Ebook, Link, Target
from toolkit.targets.epub.lint.elements import Element, is_note
from toolkit.targets.epub.lint.faults import Fault, at, quoted

_LISTS = frozenset({"footnotes", "endnotes", "rearnotes", "doc-endnotes"})


def check(book: Ebook) -> Iterator[Fault]:
    """Yield calls, notes and back links that do not belong together."""
    called: dict[int, list[Target]] = {}
    notes = {
        id(each): (path, each)
        for path, document in book.documents.items()
        for each in document.elements
        if is_note(each)
    }
    for path, links in book.links.items():
        for link in links:
            if _is(link.element, "noteref", "doc-noteref"):
                yield from _call(book, path, link, called)
    for key, (path, note) in notes.items():
        calls = called.get(key)
        if calls is None:
            yield at(note, path, "E058", f"nothing calls the note {quoted(note.words())}")
        else:
            yield from _back(book, path, note, calls)


def _is(element: Element, *words: str) -> bool:
    return not set(words).isdisjoint((*element.types, *element.roles))


def _call(book: Ebook, path: str, link: Link, called: dict[int, list[Target]]) -> Iterator[Fault]:
    """Note which note is called, and yield a fault if it is none."""
    element = book.element(link.target)
    if element is None:  # E004 has told it
        return
    note = next((each for each in (element, *element.ancestors()) if is_note(each)), None)
    if note is not None:
        called.setdefault(id(note), []).append((path, link.element.get("id")))
    elif not any(_is(each, *_LISTS) for each in element.ancestors()):
        message = f"the call {quoted(link.element.words())} leads to <{element.name}>, no note"
        yield at(link.element, path, "E056", message)


def _back(book: Ebook, path: str, note: Element, calls: list[Target]) -> Iterator[Fault]:
    """Yield a fault if a note does not lead back, or leads back to something else."""
    inside = {id(each) for each in note.walk()}
    links = [link for link in book.links[path] if id(link.element) in inside]
    marked = [link for link in links if _is(link.element, "backlink", "doc-backlink")]
    for link in marked:
        if not _leads_to(book, link, calls):
            message = f"{quoted(link.href)} leads back to what does not call this note"
            yield at(link.element, path, "E057", message)
    if not marked and not any(_leads_to(book, link, calls) for link in links):
        yield at(note, path, "E057", f"no link leads back from {quoted(note.words())}")


def _leads_to(book: Ebook, link: Link, calls: list[Target]) -> bool:
    """Tell whether a link leads to one of the calls, or to what stands close around it."""
    if link.target in calls:
        return True
    element = book.element(link.target)
    if element is None or link.target is None:
        return False
    near = [*element.walk(), *([element.parent] if element.parent else [])]
    ids = {(link.target[0], each.get("id")) for each in near if each.get("id")}
    bare = any(not call[1] and call[0] == link.target[0] for call in calls)
    return bool(ids & set(calls)) or (bare and any(_is(e, "noteref", "doc-noteref") for e in near))
