"""Attach to the archive's copy what it was made from: the text, and the records as data.

A page is read by people; in twenty years somebody will want the dates, places and sources again
as data. Only what is published is attached: no drafts, no withheld pictures, no names that their
bearers keep back.

Source: ISO 19005-3, 6.8 (files of any kind, with a relationship); ISO 32000-2, 7.11.3 and 14.13.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from hashlib import md5
from typing import TYPE_CHECKING, Any, Literal

from toolkit.model.addresses import public_address
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import KINDS, Contributor, Exhibition, WebAddress
from toolkit.model.pictures import Picture
from toolkit.model.prose import Prose
from toolkit.model.text import Text
from toolkit.sources.markdown import write_prose

if TYPE_CHECKING:
    import pikepdf

Relationship = Literal["Source", "Data"]
"""What a file is to the book: what it was made from, or data that stand behind it."""
KEPT_BACK = frozenset(
    {
        "basis",
        "contents",
        "credit_as",
        "drawn_from",
        "editions",
        "house_style",
        "living",
        "logo",
        "permissions",
        "previous_base_urls",
        "status",
    }
)
"""Fields for who publishes, not for who reads: why somebody may be shown, how pages look."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file in the PDF: its name and MIME type, what it is in words, what it is to the book."""

    name: str
    mime: str
    description: str
    relationship: Relationship
    content: str


def attachments(exhibition: Exhibition, html: str) -> tuple[Attached, ...]:
    """Return what is attached to a book of `exhibition`, whose text is `html`."""
    id, title = exhibition.id, exhibition.front.title.entries[0].words
    return (
        Attached(
            f"{id}.xhtml",
            "application/xhtml+xml",
            f"{title}: the text of this book as it was laid out",
            "Source",
            html,
        ),
        Attached(
            f"{id}.json",
            "application/json",
            f"{title}: the records behind this book, in all their languages",
            "Data",
            records(exhibition),
        ),
    )


def records(exhibition: Exhibition) -> str:
    """Return the records as JSON: fields as the sources call them, texts by language."""
    data = {"exhibition": _plain(exhibition.front)}
    for kind in KINDS:
        if listed := getattr(exhibition, kind):
            data[kind] = [_plain(record) for record in listed]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _plain(value: object) -> Any:
    """Return a value of the model as JSON writes it; None for what is not to be told."""
    match value:
        case Text():
            return {each.language: each.words for each in value.entries}
        case Prose():
            return {each.language: write_prose(each.blocks).strip() for each in value.entries}
        case HistoricalDate():
            plain = value.calendar == "gregorian"
            return value.edtf if plain else {"edtf": value.edtf, "calendar": value.calendar}
        case Contributor():
            named = {"name": _plain(value.credited), "role": value.role}
            return named if value.credited is not None else None
        case WebAddress():
            return public_address(value.address, provisional=value.is_provisional) or None
        case Picture():
            size = {"width": value.width, "height": value.height}
            return {"language": value.language, **size}
        case tuple():
            return [plain for each in value if (plain := _plain(each)) is not None]
        case _ if is_dataclass(value):
            return _fields(value)
        case _:
            return value


def _fields(record: Any) -> dict[str, Any]:
    told = (
        (each.name, _plain(getattr(record, each.name)))
        for each in fields(record)
        if each.name not in KEPT_BACK
    )
    return {name: value for name, value in told if value not in (None, "", [], {})}


def attach(pdf: pikepdf.Pdf, attached: tuple[Attached, ...], date: str) -> None:
    """Put files into a PDF; `date` is the day they are of, ISO 8601."""
    import pikepdf

    specs = [_file(pdf, each, date) for each in sorted(attached, key=lambda each: each.name)]
    names = pikepdf.Array(each for spec in specs for each in (spec.UF, spec))
    if "/Names" not in pdf.Root:
        pdf.Root.Names = pikepdf.Dictionary()
    pdf.Root.Names.EmbeddedFiles = pikepdf.Dictionary(Names=names)
    pdf.Root.AF = pikepdf.Array(specs)


def _file(pdf: pikepdf.Pdf, attached: Attached, date: str) -> Any:
    import pikepdf

    content = attached.content.encode("utf-8")
    stream = pikepdf.Stream(pdf, content)
    stream.Type = pikepdf.Name.EmbeddedFile
    stream.Subtype = pikepdf.Name(f"/{attached.mime}")
    stream.Params = pikepdf.Dictionary(
        Size=len(content), CheckSum=md5(content, usedforsecurity=False).digest()
    )
    if date:
        stream.Params.ModDate = pikepdf.String(f"D:{date.replace('-', '')}000000Z")
    file = pdf.make_indirect(stream)
    spec = pikepdf.Dictionary(
        Type=pikepdf.Name.Filespec,
        F=pikepdf.String(attached.name),
        UF=pikepdf.String(attached.name),
        Desc=pikepdf.String(attached.description),
        AFRelationship=pikepdf.Name(f"/{attached.relationship}"),
        EF=pikepdf.Dictionary(F=file, UF=file),
    )
    return pdf.make_indirect(spec)
