"""Check that what is shown may be shown, and is credited (codes P009 to P012 and P020, P021)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.pictures import Pictured, pictured
from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Cover, Permissions

P009 = Rule(
    "P009",
    "error",
    "A picture in copyright has no credit line.",
    "Write in 'credit' the line that the holder of the rights asks for; it is printed to the "
    "letter wherever the picture is shown.",
    scope="record",
)
P010 = Rule(
    "P010",
    "warning",
    "The picture of an object has no rights statement.",
    "Viewers then show that of the exhibition, which may promise more than its holder allows. "
    "Write in 'rights' a statement of RightsStatements.org or Creative Commons.",
    scope="record",
)
P011 = Rule(
    "P011",
    "error",
    "A permission contradicts itself.",
    "Something that may not be shown has neither a size nor an edition nor a run: delete those, or "
    "'allowed: no'.",
    scope="value",
)
P012 = Rule(
    "P012",
    "warning",
    "An open licence stands beside a permission that is withheld.",
    "Creative Commons licences and works free of copyright may be shown everywhere by everybody. "
    "Correct 'rights', or take the limit out of 'permissions'.",
    scope="value",
)
P020 = Rule(
    "P020",
    "warning",
    "An object to which access is closed is shown on the web.",
    "Ask its holder, and write what they allow in 'permissions', or open it in 'access'.",
    scope="record",
)
P021 = Rule(
    "P021",
    "warning",
    "A picture with sensitive content has no line that prepares readers.",
    "Write one sober line in 'content_note' of the record, or of exhibition.yaml for all of them.",
    scope="record",
)
RULES = (P009, P010, P011, P012, P020, P021)

IN_COPYRIGHT = "http://rightsstatements.org/vocab/InC"
OPEN = "http://creativecommons.org/"


def check_rights(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield what is shown against its rights, or without the words they ask for."""
    for address, record in pictured(exhibition):
        yield from _contradictions(record.permissions, (*address, "permissions"))
        if not (record.image and record.image.pictures):
            continue
        yield from _credited(record, record.id, address)
        if record.sensitivity and not (record.content_note or exhibition.front.content_note):
            message = f"'{record.id}' shows {', '.join(record.sensitivity)} unprepared"
            yield P021.at((*address, "sensitivity"), message, "add content_note: …")
    cover = exhibition.front.cover
    if cover and cover.image and cover.image.pictures:
        yield from _contradictions(cover.permissions, ("exhibition", "cover", "permissions"))
        yield from _credited(cover, "cover", ("exhibition", "cover"))
    for position, each in enumerate(exhibition.objects):
        if each.image and each.image.pictures:
            yield from _shown(each, ("objects", position))


def _credited(record: Pictured | Cover, name: str, address: Address) -> Iterator[Finding]:
    rights = record.rights or ""
    if rights.startswith(IN_COPYRIGHT) and record.credit is None:
        message = f"'{name}' is in copyright and has no credit line"
        yield P009.at(address, message, "add credit: …")
    limited = _limits(record.permissions)
    if rights.startswith(OPEN) and limited:
        message = f"'{name}' is under an open licence, and {limited[0]} is limited"
        yield P012.at((*address, "permissions"), message, "correct rights, or permissions")


def _shown(each: ArchivalObject, address: Address) -> Iterator[Finding]:
    if each.rights is None:
        message = f"the picture of '{each.id}' has no rights statement"
        yield P010.at(address, message, "add rights: http://rightsstatements.org/vocab/…/1.0/")
    if each.access == "closed" and each.permissions.iiif.allowed:
        message = f"access to '{each.id}' is closed, and its picture goes on the web"
        yield P020.at((*address, "access"), message, "write permissions: {iiif: no}, or ask")


def _limits(permissions: Permissions) -> list[str]:
    """Return the products in which a picture may not stand, or not as it is."""
    limits = {
        "iiif": not permissions.iiif.allowed or permissions.iiif.max_px is not None,
        "epub": not permissions.epub.allowed,
        "screen": not permissions.screen.allowed,
        "print": not permissions.print.allowed or permissions.print.run is not None,
    }
    return [name for name, limited in limits.items() if limited]


def _contradictions(permissions: Permissions, address: Address) -> Iterator[Finding]:
    if not permissions.iiif.allowed and permissions.iiif.max_px is not None:
        message = "'iiif' is not allowed, and has a size"
        yield P011.at((*address, "iiif"), message, "delete max_px, or 'allowed: no'")
    said = permissions.print.edition or permissions.print.run
    if not permissions.print.allowed and said:
        message = "'print' is not allowed, and has an edition or run"
        yield P011.at((*address, "print"), message, "delete edition and run, or 'allowed: no'")
