"""Check what the package says of the book.

Source: EPUB 3.3, section 5.5 (metadata).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.model.relators import RELATORS
from toolkit.targets.epub.lint.ebook import Ebook, resolve
from toolkit.targets.epub.lint.elements import Element
from toolkit.targets.epub.lint.faults import Fault, at, quoted

_MODIFIED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_W3CDTF = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
    r"(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?)?)?"
)
_DURATION = re.compile(
    r"P(?=[0-9T])([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9.]+S)?)?|[0-9]{2}:[0-9:.]+"
)
_RECURRING = re.compile(r"--[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}|[0-9]{4}-W[0-9]{2}")
_REQUIRED = ("dc:identifier", "dc:title", "dc:language")


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what is wrong with the metadata."""
    file = book.package_path
    yield from (Fault("E020", message, file) for message in _missing(book))
    yield from _refining(book)
    yield from _makers(book)
    yield from _modified(book)
    yield from _dates(book)
    for each in book.package:
        value = each.words() or each.get("content")
        if (each.name.startswith("dc:") or each.name == "meta") and not value:
            name = each.get("property") or each.get("name") or each.name
            yield at(each, file, "E022", f"'{name}' is empty")
    if book.version == 3:
        yield from _titles(book)
        own = book.package[0].language
        if not own:
            yield at(book.package[0], file, "E025", "the package has no xml:lang")
        elif book.languages and own.lower() not in {each.lower() for each in book.languages}:
            said = ", ".join(book.languages)
            message = f"the package is written in '{own}', the book in '{said}'"
            yield at(book.package[0], file, "E025", message)


def _missing(book: Ebook) -> Iterator[str]:
    """Yield what the package must say and does not."""
    for name in _REQUIRED:
        if not any(each.name == name and each.words() for each in book.package):
            yield f"has no {name}"
    wanted = book.package[0].get("unique-identifier")
    found = [each for each in book.package if each.get("id") == wanted]
    if not wanted or not found or found[0].name != "dc:identifier":
        yield "'unique-identifier' names no dc:identifier"
    if book.version == 3 and len(book.metas("dcterms:modified")) != 1:
        yield f"has {len(book.metas('dcterms:modified'))} dcterms:modified, not one"


def _refining(book: Ebook) -> Iterator[Fault]:
    ids = {each.get("id") for each in book.package}
    for each in book.package:
        refined = each.attributes.get("refines")
        if refined is None:
            continue
        target = resolve(book.package_path, refined)
        here = target is not None and target[0] == book.package_path
        if target and (target[1] not in ids if here else target[0] not in book.names):
            what = each.get("property") or each.name
            message = f"'{what}' refines {quoted(refined)}, which is not there"
            yield at(each, book.package_path, "E021", message)


def _makers(book: Ebook) -> Iterator[Fault]:
    """Yield roles that are none, and authors that cannot be sorted by their name."""
    sorted_ = {
        each.get("refines").removeprefix("#")
        for each in book.package
        if each.get("property") == "file-as"
    }
    for each in book.package:
        marc = each.name == "meta" and each.get("property") == "role"
        if marc and each.get("scheme") in ("", "marc:relators") and each.words() not in RELATORS:
            message = f"{quoted(each.words())} is no code of the MARC relators"
            yield at(each, book.package_path, "E023", message)
        role = each.get("role")  # as EPUB 2 has it
        if each.name in ("dc:creator", "dc:contributor") and role and role not in RELATORS:
            message = f"{quoted(role)} is no code of the MARC relators"
            yield at(each, book.package_path, "E023", message)
        named = each.get("id") in sorted_ or each.get("file-as")
        if each.name == "dc:creator" and not named:
            message = f"{quoted(each.words())} has no 'file-as', by which shops and shelves sort"
            yield at(each, book.package_path, "E030", message)


def _titles(book: Ebook) -> Iterator[Fault]:
    titles = [each for each in book.package if each.name == "dc:title"]
    typed = {
        each.get("refines").removeprefix("#")
        for each in book.package
        if each.get("property") == "title-type"
    }
    for each in titles if len(titles) > 1 else ():
        if each.get("id") not in typed:
            message = f"{quoted(each.words())} is one of several titles and has no 'title-type'"
            yield at(each, book.package_path, "E030", message)


def _modified(book: Ebook) -> Iterator[Fault]:
    for each in book.metas("dcterms:modified"):
        words = each.words()
        if not _MODIFIED.fullmatch(words) or not _is_moment(words):
            message = f"dcterms:modified is {quoted(words)}, not of the form 2026-11-28T09:30:00Z"
            yield at(each, book.package_path, "E024", message)


def _is_moment(words: str) -> bool:
    try:
        dt.datetime.fromisoformat(words)
    except ValueError:
        return False
    return True


def _dates(book: Ebook) -> Iterator[Fault]:
    for each in book.package:
        if each.name == "dc:date" and each.words() and not is_date(each.words()):
            message = f"dc:date is {quoted(each.words())}, not a date as W3C-DTF has it"
            yield at(each, book.package_path, "E029", message)
    for path, document in book.documents.items():
        for each in document.named("time"):
            if not _is_time(each):
                said = each.attributes.get("datetime", each.words())
                yield at(each, path, "E029", f"<time> holds {quoted(said)}, which is no date")


def is_date(words: str) -> bool:
    """Tell whether words are a date as W3C-DTF has it: 1947, 1947-07, 1947-07-17, with a time."""
    match = _W3CDTF.fullmatch(words)
    if not match:
        return False
    year, month, day = (int(each or 1) for each in match.groups())
    try:
        dt.date(max(year, 1), month, day)
    except ValueError:
        return False
    return True


def _is_time(element: Element) -> bool:
    """Tell whether a `time` element says when. Source: HTML, section 4.5.14."""
    said = element.attributes.get("datetime", element.words()).strip().replace(" ", "T", 1)
    local = _W3CDTF.fullmatch(f"{said}Z") is not None
    whole = _DURATION.fullmatch(said) or _RECURRING.fullmatch(said)
    return is_date(said) or local or whole is not None
