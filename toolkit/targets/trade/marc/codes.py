"""Know the codes of MARC 21 that this toolkit writes.

Sources: Library of Congress, MARC 21 Format for Bibliographic Data (2024), MARC Code List for
Countries, Term and Code Lists for RDA; for field 341 the W3C Community Group's Accessibility
Properties Crosswalk (2026).
"""

from __future__ import annotations

from toolkit.model.scripts import SCRIPTS
from toolkit.model.vocabulary import Audience, ProductForm

NAMESPACE = "http://www.loc.gov/MARC21/slim"
COUNTRIES = {
    "AD": "an",
    "AL": "aa",
    "AM": "ai",
    "AR": "ag",
    "AT": "au",
    "AU": "at",
    "AZ": "aj",
    "BA": "bn",
    "BE": "be",
    "BG": "bu",
    "BR": "bl",
    "BY": "bw",
    "CA": "xxc",
    "CH": "sz",
    "CL": "cl",
    "CN": "cc",
    "CY": "cy",
    "CZ": "xr",
    "DE": "gw",
    "DK": "dk",
    "EE": "er",
    "ES": "sp",
    "FI": "fi",
    "FR": "fr",
    "GB": "xxk",
    "GE": "gs",
    "GR": "gr",
    "HR": "ci",
    "HU": "hu",
    "IE": "ie",
    "IL": "is",
    "IN": "ii",
    "IS": "ic",
    "IT": "it",
    "JP": "ja",
    "KG": "kg",
    "KR": "ko",
    "KZ": "kz",
    "LI": "lh",
    "LT": "li",
    "LU": "lu",
    "LV": "lv",
    "MC": "mc",
    "MD": "mv",
    "ME": "mo",
    "MK": "xn",
    "MN": "mp",
    "MT": "mm",
    "MX": "mx",
    "NL": "ne",
    "NO": "no",
    "NZ": "nz",
    "PL": "pl",
    "PT": "po",
    "RO": "rm",
    "RS": "rb",
    "RU": "ru",
    "SE": "sw",
    "SI": "xv",
    "SK": "xo",
    "SM": "sm",
    "TJ": "ta",
    "TM": "tk",
    "TR": "tu",
    "UA": "un",
    "US": "xxu",
    "UZ": "uz",
    "VA": "vc",
    "ZA": "sa",
}
"""ISO 3166-1 -> 008/15-17; other states are told as not determined."""
NO_PLACE = "xx"
AUDIENCES: dict[Audience, str] = {
    "general": "g",
    "children": "j",
    "teenage": "d",
    "primary-and-secondary-education": "j",
    "tertiary-education": "e",
    "professional-and-scholarly": "f",
    "adult-education": "e",
}
"""008/22: general, juvenile, adolescent, adult, specialized."""
CREATORS = frozenset({"art", "aut", "com", "cre"})
"""Relators of who makes a work what it is: the first of them is the main entry.

Source: RDA 19.2 (creator)."""
PUBLISHER = "pbl"
TEXT, STILL_IMAGE = "txt", "sti"
"""336 $b, rdacontent."""
MEDIA = {True: "n", False: "c"}
"""337 $b, rdamedia: unmediated for print, computer for all else."""
CARRIERS = {True: "nc", False: "cr"}
"""338 $b, rdacarrier: volume, online resource."""
FORMATS: dict[ProductForm, tuple[str, str]] = {
    "epub": ("EPUB", "application/epub+zip"),
    "pdf": ("PDF", "application/pdf"),
}
"""347 $b, and 856 $q: the media type (IANA)."""
EXHIBITION_CATALOGUES = ("exhibition catalogs", "aat", "http://vocab.getty.edu/aat/300026096")
"""655: term, source and address in the Art & Architecture Thesaurus."""
LEFTWARD = frozenset({"Arab", "Hebr"})
IN_LINKS = {word: f"{code}/r" if code in LEFTWARD else code for word, code in SCRIPTS.items()}
"""What Unicode calls a script -> its code in $6 (ISO 15924), with /r for what is written leftward.

Source: MARC 21, Appendix A, $6; MARC Proposal 2018-05."""
VOCABULARY = "sapdv"
"""341 $2: Schema.org Accessibility Properties for Discoverability Vocabulary."""
OF_TEXT = (
    "tableOfContents",
    "index",
    "readingOrder",
    "structuralNavigation",
    "displayTransformability",
    "taggedPDF",
)
"""341 $b of textual content, as the crosswalk has them."""
OF_PICTURES = ("alternativeText", "longDescription")
"""341 $b of visual content."""
