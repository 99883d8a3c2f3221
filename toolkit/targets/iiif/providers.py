"""Name who provides a thing: the exhibition's publisher, the archive that holds an object.

Source: IIIF Presentation API 3.0, section 3.2 (provider); cookbook recipe 0234.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from toolkit.book.choose.authorities import authorities
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Picture
from toolkit.model.records import Organisation
from toolkit.model.web import Addresses
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.presentation import Json, Link, language_map
from toolkit.targets.iiif.words import named

# What browsers show; a logo of another kind is published as a JPEG.
SHOWN = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}


def publisher(exhibition: Exhibition, at: Addresses) -> Json:
    """Return the publisher, with the exhibition's logo."""
    front = exhibition.front
    body = exhibition.organisation(front.publisher)
    name = named(body.names, front.languages)
    page = Link(body.homepage or at.base, "Text", "text/html", name)
    agent: Json = {
        "id": page.id,
        "type": "Agent",
        "label": language_map(name),
        "homepage": [presentation.link(page)],
    }
    picture = logo_of(exhibition)
    return agent | ({"logo": [_logo(picture, at)]} if picture else {})


def _logo(picture: Picture, at: Addresses) -> Json:
    file = logo_file(picture)
    return {
        "id": f"{at.base}/{file}",
        "type": "Image",
        "format": SHOWN[PurePosixPath(file).suffix],
        "width": picture.width,
        "height": picture.height,
    }


def logo_of(exhibition: Exhibition) -> Picture | None:
    """Return the picture of the logo, in the language the exhibition has first."""
    front = exhibition.front
    return front.logo.image.choose(front.languages) if front.logo else None


def logo_file(picture: Picture) -> str:
    """Return the name of a logo's file on the web."""
    suffix = PurePosixPath(picture.path).suffix.lower()
    return f"logo{suffix}" if suffix in SHOWN else "logo.jpg"


def holder(exhibition: Exhibition, record: ArchivalObject, at: Addresses) -> Json:
    """Return `provider`: who keeps an object; nothing where nobody is named."""
    if record.holder is None:
        return {}
    body = exhibition.organisation(record.holder)
    name = named(body.names, exhibition.front.languages)
    agent: Json = {"id": _identity(body, at), "type": "Agent", "label": language_map(name)}
    if body.homepage:
        page = Link(body.homepage, "Text", "text/html", name)
        agent["homepage"] = [presentation.link(page)]
    return {"provider": [agent]}


def _identity(body: Organisation, at: Addresses) -> str:
    """Return the address that stands for a body: its page, else an authority's, else ours."""
    known = authorities(body.same_as)
    return body.homepage or (known[0].url if known else at.page(body.id))
