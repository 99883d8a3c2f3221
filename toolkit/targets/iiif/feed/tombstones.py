"""Write what stands in the place of something withdrawn: a page for people, nothing for programs.

A harvester that is told of a deletion must not find a manifest in the old place, so the manifest is
gone (404, or 410 where the host can say so), and the page has an address of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from toolkit.model.exhibition import Exhibition, Withdrawal
from toolkit.model.records import Person
from toolkit.model.text import Text
from toolkit.model.withdrawn import said, withdrawn_records
from toolkit.steps.step import Step
from toolkit.targets import Folders
from toolkit.targets.iiif.files import write_text
from toolkit.targets.iiif.words import named

MANIFEST_OF = {"persons": "persons/{id}/manifest.json", "objects": "objects/{id}/manifest.json"}
"""Where the manifest of a record of each kind is, below the exhibition's address."""


def tombstones(exhibition: Exhibition, folders: Folders) -> Iterator[Step]:
    """Yield the step that writes the page of each record that is withdrawn."""
    languages = exhibition.front.languages
    for _, record, withdrawal in withdrawn_records(exhibition):
        title = named(record.names, languages) if isinstance(record, Person) else record.title
        page = tombstone(exhibition, title, withdrawal)
        output = f"{folders.manifests}/{page_of(record.id)}"
        yield Step(output=output, make=write_text, inputs=(page,))


def page_of(record: str) -> str:
    """Return where the page of a withdrawn record is, below the exhibition's address."""
    return f"withdrawn/{record}.html"


def tombstone(exhibition: Exhibition, title: Text, withdrawal: Withdrawal) -> str:
    """Return the page: what it was, of which exhibition, when and why it was withdrawn."""
    front = exhibition.front
    first = front.languages[0]
    why = said(withdrawal, front.languages)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{first}">',
        "<head>",
        '<meta charset="utf-8"/>',
        '<meta name="robots" content="noindex"/>',
        f"<title>{escape(title.choose([first]).words)}</title>",
        "</head>",
        "<body>",
    ]
    for tag in front.languages:
        when = front.house_style.date(withdrawal.date.display(tag), tag)
        parts += [
            f'<section lang="{tag}">',
            f"<h1>{escape(title.choose([tag]).words)}</h1>",
            f"<p>{escape(front.title.choose([tag]).words)}</p>",
            f"<p>{escape(why.choose([tag]).words)}</p>",
            f'<p><time datetime="{withdrawal.date.earliest}">{escape(when)}</time></p>',
            "</section>",
        ]
    return "\n".join([*parts, "</body>", "</html>", ""])
