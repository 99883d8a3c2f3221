"""Know the rights statements that IIIF takes, and what people write instead of them.

Source: IIIF Presentation API 3.0, section 3.2 (rights): the URI of a Creative Commons licence or of
a RightsStatements.org statement, in canonical form.
"""

from __future__ import annotations

import re

LICENCES = ("by", "by-nc", "by-nc-nd", "by-nc-sa", "by-nd", "by-nd-nc", "by-sa")
STATEMENTS = (
    "CNE",
    "InC",
    "InC-EDU",
    "InC-NC",
    "InC-OW-EU",
    "InC-RUU",
    "NKC",
    "NoC-CR",
    "NoC-NC",
    "NoC-OKLR",
    "NoC-US",
    "UND",
)
"""The twelve statements of RightsStatements.org."""
CANONICAL = re.compile(
    rf"http://creativecommons\.org/licenses/(?:{'|'.join(LICENCES)})/"
    r"(?:4\.0/|(?:1\.0|2\.0|2\.1|2\.5|3\.0)/(?:[a-z-]+/)?)"
    r"|http://creativecommons\.org/publicdomain/(?:zero|mark)/1\.0/"
    rf"|http://rightsstatements\.org/vocab/(?:{'|'.join(STATEMENTS)})/1\.0/"
)
LICENCE = re.compile(r"\bcc[\s_-]*(by(?:[\s_-]*(?:nc|nd|sa))*)[\s_-]*([1-4]\.[0-9])?")
WORDS = {
    "http://creativecommons.org/publicdomain/zero/1.0/": ("cc0", "cc-0", "cc zero"),
    "http://creativecommons.org/publicdomain/mark/1.0/": (
        "public domain",
        "public-domain",
        "publicdomain",
        "gemeinfrei",
        "domaine public",
        "dominio público",
        "общественное достояние",
        "суспільне надбання",
        "domena publiczna",
        "pdm",
    ),
    "http://rightsstatements.org/vocab/NKC/1.0/": ("no known copyright",),
    "http://rightsstatements.org/vocab/CNE/1.0/": ("not evaluated",),
    "http://rightsstatements.org/vocab/UND/1.0/": ("undetermined", "unknown", "unbekannt"),
    "http://rightsstatements.org/vocab/InC/1.0/": (
        "in copyright",
        "in-copyright",
        "copyrighted",
        "all rights reserved",
        "alle rechte vorbehalten",
        "tous droits réservés",
        "все права защищены",
        "©",
        "(c)",
    ),
}
"""What people write, and the statement that says it."""


def canonical(written: str) -> str:
    """Return the URI that is most likely meant by `written`, "" if none is."""
    words = " ".join(written.casefold().split())
    return _repaired(words) or _named(words)


def _repaired(words: str) -> str:
    """Return the URI of an address that is nearly one: of a deed, with https, without slash."""
    licence = re.search(r"creativecommons\.org/licen[sc]es/([a-z-]+)/([0-9.]+)", words)
    if licence:
        return _checked(f"http://creativecommons.org/licenses/{licence[1]}/{licence[2]}/")
    free = re.search(r"creativecommons\.org/(?:publicdomain|share-your-work)/(zero|mark)", words)
    if free:
        return f"http://creativecommons.org/publicdomain/{free[1]}/1.0/"
    statement = re.search(r"(?:rightsstatements\.org/(?:vocab|page)/|^)([a-z-]+)(?:/1\.0|$)", words)
    for name in STATEMENTS if statement else ():
        if statement and statement[1] == name.casefold():
            return f"http://rightsstatements.org/vocab/{name}/1.0/"
    return ""


def _named(words: str) -> str:
    licence = LICENCE.search(words)
    if licence:
        parts = re.findall(r"by|nc|nd|sa", licence[1])
        order = [part for part in ("by", "nc", "nd", "sa") if part in parts]
        version = licence[2] or "4.0"
        return _checked(f"http://creativecommons.org/licenses/{'-'.join(order)}/{version}/")
    return next((uri for uri, said in WORDS.items() if any(each in words for each in said)), "")


def _checked(uri: str) -> str:
    return uri if CANONICAL.fullmatch(uri) else ""
