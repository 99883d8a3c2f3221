"""Judge a record by itself: is it built as MARC 21 asks, are its ISBNs right?

Source: Library of Congress, MARC21slim schema 1.2, for tags, indicators and subfields; MARC 21
Format for Bibliographic Data for the lengths of fields, and what must be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from toolkit.targets.trade.marc.codes import NAMESPACE
from toolkit.targets.trade.numbers import is_isbn

MARC = f"{{{NAMESPACE}}}"
LEADER = re.compile(r"[0-9 ]{5}[a-z][a-z]m[ a]a22[0-9 ]{5}[0-9a-z ]{3}4500")
TAG = re.compile(r"0[1-9][0-9]|[1-8][0-9]{2}")
LENGTHS = {"005": {16}, "006": {18}, "007": {2, 14}, "008": {40}}
"""Control field -> how many characters it may have: 007 of text has 2, of a file 14."""
NEEDED = ("001", "005", "007", "008", "040", "245", "264", "300", "336", "337", "338")
ONCE = frozenset({"001", "005", "008", "040", "100", "110", "245", "300"})
ISBNS = {"020": "a", "775": "z", "776": "z"}
"""Field -> the subfield that has an ISBN."""
LINK = re.compile(r"([0-9]{3})-([0-9]{2})(/[A-Z][a-z]{3}(/r)?)?")


def faults(record: Element) -> Iterator[tuple[str, str]]:
    """Yield the code and the words of everything that is wrong with a record."""
    for fault in (*_form(record), *_fixed(record), *_fields(record), *_links(record)):
        yield "T005", fault
    for tag, code in ISBNS.items():
        for number in _values(record, tag, code):
            if not is_isbn(number):
                yield "T003", f"{tag} ${code}: {number} is no ISBN"


def _form(record: Element) -> Iterator[str]:
    if record.tag != f"{MARC}record":
        yield f"the root is {record.tag}, not a record"
    if not LEADER.fullmatch(leader := record.findtext(f"{MARC}leader", "")):
        yield f"the leader is '{leader}'"
    tags = [each.get("tag", "") for each in record if each.tag != f"{MARC}leader"]
    for tag in NEEDED:
        if tag not in tags:
            yield f"{tag} is missing"
    for tag in sorted(ONCE):
        if tags.count(tag) > 1:
            yield f"{tag} stands twice"


def _fixed(record: Element) -> Iterator[str]:
    for each in record.iter(f"{MARC}controlfield"):
        tag, length = each.get("tag", ""), len(each.text or "")
        if length not in LENGTHS.get(tag, {length}):
            yield f"{tag} has {length} characters"


def _fields(record: Element) -> Iterator[str]:
    for each in record.iter(f"{MARC}datafield"):
        tag = each.get("tag", "")
        if not TAG.fullmatch(tag):
            yield f"there is no field {tag}"
        for name in ("ind1", "ind2"):
            if not re.fullmatch("[0-9a-z ]", each.get(name, "")):
                yield f"{tag} has the indicator '{each.get(name, '')}'"
        parts = each.findall(f"{MARC}subfield")
        if not parts:
            yield f"{tag} is empty"
        for part in parts:
            if not re.fullmatch("[0-9a-z]", part.get("code", "")) or not part.text:
                yield f"{tag} has a subfield '{part.get('code', '')}' of nothing"


def _links(record: Element) -> Iterator[str]:
    """Yield the fields that are linked to none, or to one of another tag."""
    here, there = set(), set()
    for each in record.iter(f"{MARC}datafield"):
        tag = each.get("tag", "")
        for part in each.findall(f"{MARC}subfield"):
            if part.get("code") == "6":
                found = LINK.fullmatch(part.text or "")
                if not found:
                    yield f"{tag} $6 is {part.text}"
                elif tag == "880":
                    there.add((found[1], found[2]))
                else:
                    here.add((tag, found[2]))
    for tag, number in sorted(here ^ there):
        yield f"{tag}-{number} is linked on one side only"


def _values(record: Element, tag: str, code: str) -> Iterator[str]:
    for each in record.iter(f"{MARC}datafield"):
        if each.get("tag") == tag:
            for part in each.findall(f"{MARC}subfield"):
                if part.get("code") == code:
                    yield part.text or ""
