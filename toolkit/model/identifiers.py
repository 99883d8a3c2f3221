"""Say what may be an id, an address on the web, a rights statement."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError
from stdnum import isbn, isni, issn
from stdnum.exceptions import ValidationError as NumberError

from toolkit.model.rights import CANONICAL, canonical
from toolkit.model.text import check_tag, tidy

ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")

DEVICES = frozenset(
    [
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)),
    ]
)
"""Names of devices, which no file or folder on Windows can have; products are named by ids.

Source: Microsoft, Naming Files, Paths, and Namespaces.
"""


def check_id(value: str) -> str:
    """Return `value` if it may be an id: `[a-z0-9][a-z0-9_-]{0,63}`."""
    if value in DEVICES:
        hint = "Windows can hold no file of this name: add a word to it"
        raise PydanticCustomError(
            "S007", "'{value}' cannot be an id", {"value": value, "hint": hint}
        )
    if ID.fullmatch(value):
        return value
    hint = "an id is made of a-z, 0-9, - and _, at most 64, and begins with a letter or digit"
    near = re.sub(r"[^a-z0-9_]+", "-", value.lower()).strip("-_")[:64]
    if near and value.isascii():
        hint = f"did you mean '{near}'? {hint}"
    raise PydanticCustomError("S007", "'{value}' cannot be an id", {"value": value, "hint": hint})


def check_rights(value: str) -> str:
    """Return `value` if it is a canonical rights URI.

    Source: IIIF Presentation API 3.0, section 3.2 (rights).
    """
    if CANONICAL.fullmatch(value):
        return value
    meant = canonical(value)
    form = "such as http://creativecommons.org/licenses/by/4.0/ (http, with the last slash)"
    hint = f"did you mean '{meant}'?" if meant else form
    context = {"value": value, "hint": hint}
    raise PydanticCustomError("S012", "'{value}' is not a canonical rights URI", context)


def check_url(value: str) -> str:
    """Return `value` if it is an http(s) address without fragment."""
    if re.fullmatch(r"https?://[^\s#\"<>]+", value) and _host(value):
        return value
    context = {"value": value, "hint": "it begins with https:// and has no spaces and no #"}
    raise PydanticCustomError("S013", "'{value}' is not a web address", context)


def _host(address: str) -> str:
    """Return the host of a web address, "" if it has none that can be."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def check_base_url(value: str) -> str:
    """Return `value` without its final slashes: paths are joined to it with one.

    It becomes part of identifiers, which are compared letter by letter and must be URIs (RFC 3986),
    so nothing in it may be left for others to encode.
    """
    if "?" in value:
        context = {"value": value, "hint": "paths are added to it, so it ends before any ?"}
        raise PydanticCustomError("S013", "'{value}' cannot be added to", context)
    encoded = _encoded(check_url(value))
    if encoded != value:
        context = {"value": value, "hint": f"write '{encoded}'"}
        raise PydanticCustomError("S013", "'{value}' is not encoded as identifiers are", context)
    return value.rstrip("/")


def _encoded(address: str) -> str:
    """Return an address with its host in ASCII and its path in percent-encoding."""
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("idna").decode("ascii")
    except UnicodeError:
        host = parts.netloc
    path = quote(re.sub("%(?![0-9A-Fa-f]{2})", "%25", parts.path), safe="/%!$&'()*+,;=:@~")
    return f"{parts.scheme}://{host}{path}"


def check_words(value: str) -> str:
    """Return `value` with white space collapsed if anything is left."""
    if value.strip():
        return tidy(value)
    raise PydanticCustomError("S010", "is empty")


def check_isbn(value: str) -> str:
    """Return `value` as written if it is an ISBN-10 or ISBN-13 with a right last digit."""
    return _checked(value, isbn.validate, "ISBN", "compare it with the book, digit by digit")


def check_isbn13(value: str) -> str:
    """Return `value` as written if it is an ISBN-13, as barcodes need it, with a right last digit.

    Source: ISO 2108:2017; numbers of ten digits are given no more since 2007.
    """
    hint = "a product has an ISBN of 13 digits, from 978 or 979; compare it digit by digit"
    return _checked(value, _thirteen, "ISBN of 13 digits", hint)


def check_issn(value: str) -> str:
    """Return `value` as written if it is an ISSN with a right last digit (ISO 3297)."""
    return _checked(value, issn.validate, "ISSN", "it has 8 digits, the last may be X")


def _thirteen(value: str) -> str:
    number: str = isbn.validate(value)
    if len(number) != 13:
        raise NumberError
    return number


def check_isni(value: str) -> str:
    """Return `value` as written if it is an ISNI with a right last digit (ISO 27729)."""
    return _checked(value, isni.validate, "ISNI", "it has 16 digits, the last may be X")


def _checked(value: str, validate: Callable[[str], str], name: str, hint: str) -> str:
    try:
        validate(value)
    except NumberError:
        context = {"value": value, "name": name, "hint": hint}
        raise PydanticCustomError("S022", "'{value}' is not an {name}", context) from None
    return value


Identifier = Annotated[str, AfterValidator(check_id)]
Language = Annotated[str, AfterValidator(check_tag)]
Rights = Annotated[str, AfterValidator(check_rights)]
Url = Annotated[str, AfterValidator(check_url)]
BaseUrl = Annotated[str, AfterValidator(check_base_url)]
Label = Annotated[str, AfterValidator(check_words)]
"""A short text whose language is told by a field beside it (a name, a title of a work)."""
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
"""A state: ISO 3166-1 alpha-2, or one that is gone (SU, DD, CS, YU)."""
Script = Annotated[str, Field(pattern=r"^[A-Z][a-z]{3}$")]
"""A script: ISO 15924."""
Relator = Annotated[str, Field(pattern=r"^[a-z]{3}$")]
"""What somebody did: a MARC relator code."""
Isbn = Annotated[str, AfterValidator(check_isbn)]
Isbn13 = Annotated[str, AfterValidator(check_isbn13)]
Issn = Annotated[str, AfterValidator(check_issn)]
Isni = Annotated[str, AfterValidator(check_isni)]
