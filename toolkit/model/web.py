"""Say where everything of an exhibition is on the web: the one place that knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from toolkit.model.addresses import public_address
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Picture
from toolkit.model.records import Panel

Pictured = Panel | ArchivalObject


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where everything is on the web; `base` has no slash at the end."""

    base: str
    slug: str

    @classmethod
    def of(cls, exhibition: Exhibition) -> Addresses:
        """Return the addresses of an exhibition."""
        return cls(exhibition.front.base_url.address.rstrip("/"), exhibition.id)

    @property
    def manifest(self) -> str:
        """The manifest's own address."""
        return f"{self.base}/manifest.json"

    def person(self, id: str) -> str:
        """Return the address of a person's manifest."""
        return f"{self.base}/persons/{id}/manifest.json"

    def object(self, id: str) -> str:
        """Return the address of the manifest of a thing in several pictures."""
        return f"{self.base}/objects/{id}/manifest.json"

    def collection(self, name: str) -> str:
        """Return the address of one of the exhibition's collections."""
        return f"{self.base}/collection/{name}.json"

    @property
    def everything(self) -> str:
        """The collection of all exhibitions: beside this one's address, inside a host alone."""
        home = self.base.rpartition("/")[0] if urlsplit(self.base).path else self.base
        return f"{home}/collection.json"

    def book(self, language: str, suffix: str) -> str:
        """Return the address of the catalogue in a language, as a `pdf` or an `epub`."""
        return f"{self.base}/{self.slug}-{language}.{suffix}"

    def page(self, record: str) -> str:
        """Return the address of the page of a record."""
        return f"{self.base}/p/{record}/"

    def canvas(self, record: str) -> str:
        """Return the id of the canvas of a panel or object."""
        return f"{self.base}/canvas/{record}"

    def annotations(self, path: str) -> str:
        """Return the id of a page of annotations that is a file of its own."""
        return f"{self.base}/{path}"

    def service(self, image: str) -> str:
        """Return the id of an image service."""
        return f"{self.base}/iiif/{image}"

    def record(self, name: str) -> str:
        """Return the address of a description for machines, by the name of its file."""
        return f"{self.base}/records/{name}"

    def range(self, part: str) -> str:
        """Return the id of a range."""
        return f"{self.base}/range/{part}"


def public_pages(exhibition: Exhibition) -> Callable[[str], str]:
    """Return what gives the page on the web of a panel or object (its id), for books to lead there.

    It gives "" while no address is settled, and where the web may not show the picture.
    """
    where, at = exhibition.front.base_url, Addresses.of(exhibition)
    if not public_address(where.address, provisional=where.is_provisional):
        return lambda id: ""
    return lambda id: at.page(id) if exhibition.shown(id).permissions.iiif.allowed else ""


def pictures_of(record: Pictured) -> tuple[Picture, ...]:
    """Return the pictures of a panel or object, one for each language; none if it is missing."""
    return record.image.pictures if record.image else ()


def service_names(record: Pictured) -> dict[str, str]:
    """Return the image service's name for each language's picture of a panel or object.

    The dot keeps `light.ru` apart from a panel whose id is `light-ru`: no id holds one.
    """
    found = pictures_of(record)
    if len(found) == 1:
        return {found[0].language: record.id}
    return {each.language: f"{record.id}.{each.language}" for each in found}
