"""Check that a reader can find every work cited (codes R030 to R038)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.works import Source

R030 = Rule(
    "R030",
    "warning",
    "It is not said when a web page was read.",
    "Write in 'accessed' the day on which you read it: pages change and go.",
    scope="record",
)
R031 = Rule(
    "R031",
    "warning",
    "A web page has no address.",
    "Write it in 'url'. If the page is gone, give the address it had, and say so in 'note'.",
    scope="record",
)
R032 = Rule(
    "R032",
    "warning",
    "It is not said where an archival file lies.",
    "Write in 'holder' the id of the archive (or its name in 'archive') and in 'reference' what "
    "one has to order: fonds, opis, file. A file of this exhibition may name its 'object' instead.",
    scope="record",
)
R033 = Rule(
    "R033",
    "warning",
    "It is not said in which book or journal a chapter or article stands.",
    "Write in 'container' the title of the book, journal or newspaper.",
    scope="record",
)
R034 = Rule(
    "R034",
    "warning",
    "A work has neither author, editor nor body.",
    "Write who made it in 'authors', 'editors' or 'corporate'; the list of works sorts by it. If "
    "nobody is named anywhere, say so: anonymous: yes.",
    scope="record",
)
R036 = Rule(
    "R036",
    "warning",
    "A work was read on the web, and its address is missing.",
    "Write in 'url' where it was read, or delete 'accessed'.",
    scope="record",
)
R038 = Rule(
    "R038",
    "error",
    "A work without a named maker has one.",
    "Delete 'anonymous', or the names. A maker who is only guessed belongs into 'note'.",
    scope="record",
)
RULES = (R030, R031, R032, R033, R034, R036, R038)

MADE = frozenset({"book", "chapter", "article", "report", "thesis"})


def check_works(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the works that nobody could find again."""
    for position, work in enumerate(exhibition.sources):
        address = ("sources", position)
        if work.kind == "web":
            yield from _web(work, address)
        elif work.accessed is not None and work.url is None and work.doi is None:
            message = f"'{work.id}' was read on the web, where is not said"
            yield R036.at((*address, "accessed"), message, "add url: …")
        if work.kind in ("archival-file", "letter"):
            yield from _archival(work, address)
        if work.kind in ("chapter", "article"):
            yield from _part(work, address)
        yield from _makers(work, address)


def _makers(work: Source, address: Address) -> Iterator[Finding]:
    named = [name for name in ("authors", "editors", "corporate") if getattr(work, name)]
    if work.anonymous and named:
        message = f"'{work.id}' is anonymous, and has {' and '.join(named)}"
        yield R038.at((*address, "anonymous"), message, f"delete it, or {named[0]}")
    elif work.kind in MADE and not named and not work.anonymous:
        message = f"'{work.id}' has neither authors nor editors nor a body"
        hint = "add authors: ['Family, Given'], or corporate: …, or anonymous: yes"
        yield R034.at(address, message, hint)


def _web(work: Source, address: Address) -> Iterator[Finding]:
    if work.url is None:
        yield R031.at(address, f"the page '{work.id}' has no url", "add url: https://…")
    elif work.accessed is None:
        message = f"it is not said when '{work.id}' was read"
        yield R030.at(address, message, "add accessed: and the day")


def _archival(work: Source, address: Address) -> Iterator[Finding]:
    if work.object is not None:
        return
    missing = [
        name
        for name, there in (
            ("holder", work.holder or work.archive),
            ("reference", work.reference),
        )
        if not there
    ]
    if work.kind == "letter" and work.container:
        return
    if missing:
        message = f"'{work.id}' has no {' and no '.join(missing)}"
        yield R032.at(address, message, "say where it lies")


def _part(work: Source, address: Address) -> Iterator[Finding]:
    # A newspaper's own report names the paper as the body it is by.
    elsewhere = work.kind == "article" and work.corporate
    if not work.container and not elsewhere:
        message = f"it is not said where the {work.kind} '{work.id}' stands"
        yield R033.at(address, message, "add container: the title of the book or journal")
