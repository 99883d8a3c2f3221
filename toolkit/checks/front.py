"""Check what exhibition.yaml says of the whole (codes S020 to S039, D004)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding
from toolkit.model.addresses import is_example
from toolkit.model.exhibition import Exhibition, WebAddress

S020 = Rule(
    "S020",
    "warning",
    "An address is only an example.",
    "Set base_url to where the exhibition will stand on the web: libraries remember it. While that "
    "is not settled, say so: {address: …, status: provisional, reason: …}. Write any other address "
    "as it is, or leave it out.",
    scope="value",
)
S023 = Rule(
    "S023",
    "error",
    "Somebody is to be credited by a pseudonym, and there is none.",
    "Write it in 'pseudonym', or change 'credit_as' to name or none.",
    scope="record",
)
S024 = Rule(
    "S024",
    "warning",
    "A pseudonym is given and printed nowhere.",
    "Write credit_as: pseudonym if it is to be printed instead of the name; else delete it, for "
    "the file shows whose it is.",
    scope="record",
)
S029 = Rule(
    "S029",
    "warning",
    "The address of the exhibition is not safe.",
    "Begin base_url with https://. Pages that begin so, as all viewers of libraries do, may not "
    "load manifests and pictures from addresses that begin with http://.",
    scope="value",
)
S033 = Rule(
    "S033",
    "error",
    "It is not said why an address is provisional, or a reason is given for a settled one.",
    "Write both: {address: …, status: provisional, reason: …}; or the address alone.",
    scope="record",
)
S038 = Rule(
    "S038",
    "error",
    "A lasting identifier is given to two things.",
    "An ARK or a DOI names one thing for ever: find out which of the two it is.",
    scope="value",
)
S039 = Rule(
    "S039",
    "error",
    "An old address of the exhibition holds the present one, so that redirects would never end.",
    "Delete it from previous_base_urls: what lies there is published at base_url now.",
    scope="value",
)
S090 = Rule(
    "S090",
    "error",
    "Codes beside panels would lead to an address that is an example or may still change.",
    "What is printed cannot be taken back: settle base_url first, or leave the codes out (qr: no).",
    scope="value",
)
D004 = Rule(
    "D004",
    "error",
    "The date of issue does not say when it begins.",
    "Write in date of exhibition.yaml a day, a month or a year: e-books and PDFs are dated "
    "by its first day.",
    scope="value",
)
RULES = (S020, S023, S024, S029, S033, S038, S039, S090, D004)

# Years that calendars of programs know.
DAY = re.compile(r"(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}")
ADDRESSES = frozenset({"homepage", "url"})


def check_front(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield what is wrong with addresses, credits and the date of issue."""
    yield from _base(exhibition.front.base_url)
    yield from _old_addresses(exhibition)
    yield from _codes(exhibition)
    yield from _identifiers(exhibition, values)
    yield from _addresses(values)
    yield from _credits(exhibition)
    if not DAY.fullmatch(exhibition.front.date.earliest):
        message = f"'{exhibition.front.date.edtf}' has no first day to date the books by"
        hint = "write a day, a month or a year, such as 2026-11-23 or 2026"
        yield D004.at(("exhibition", "date"), message, hint)


def _base(base: WebAddress) -> Iterator[Finding]:
    spot = ("exhibition", "base_url")
    if base.is_provisional != (base.reason is not None):
        lacks, there = ("reason", "status") if base.is_provisional else ("status", "reason")
        message = f"the address has a {there} and no {lacks}"
        yield S033.at((*spot, there), message, "write {address: …, status: provisional, reason: …}")
    example = is_example(base.address)
    if example and not base.is_provisional:
        host = urlsplit(base.address).hostname
        hint = "set base_url to where the exhibition will stand on the web"
        yield S020.at((*spot, "address"), f"'{host}' is only an example of an address", hint)
    if base.address.startswith("http:") and not example:
        yield S029.at((*spot, "address"), "the address begins with http://", "write https://")


def _codes(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the editions whose codes would be printed before it is known where they lead."""
    base, editions = exhibition.front.base_url, exhibition.front.editions
    if not (base.is_provisional or is_example(base.address)):
        return
    for name, edition in (("screen", editions.screen), ("press", editions.press)):
        if edition.qr:
            message = f"codes would lead to {base.address}, where nothing will stay"
            spot = ("exhibition", "editions", name, "qr")
            yield S090.at(spot, message, "settle base_url first, or write qr: no")


def _addresses(values: Values) -> Iterator[Finding]:
    for address, value in values:
        if isinstance(value, str) and address[-1] in ADDRESSES and is_example(value):
            host = urlsplit(value).hostname
            message = f"'{host}' is only an example of an address"
            yield S020.at(address, message, "write the true one, or none")


def _old_addresses(exhibition: Exhibition) -> Iterator[Finding]:
    now = exhibition.front.base_url.address
    for number, old in enumerate(exhibition.front.previous_base_urls):
        if f"{now}/".startswith(f"{old}/"):
            message = f"'{old}' holds the present address {now}"
            yield S039.at(("exhibition", "previous_base_urls", number), message, "delete it")


def _identifiers(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    met: dict[str, Address] = {}
    for address, value in values:
        if address[-2:-1] == ("identifiers",) and isinstance(value, str):
            first = met.setdefault(value.casefold().replace("ark:/", "ark:"), address)
            if first != address:
                yield S038.at(
                    address, f"{value} is that of {_owner(exhibition, first)} too", "look it up"
                )


def _owner(exhibition: Exhibition, address: Address) -> str:
    kind, position, *_ = address
    records = getattr(exhibition, str(kind), ())
    return f"'{records[position].id}'" if isinstance(position, int) else "the exhibition"


def _credits(exhibition: Exhibition) -> Iterator[Finding]:
    for number, person in enumerate(exhibition.front.contributors):
        spot = ("exhibition", "contributors", number)
        if person.credit_as == "pseudonym" and person.pseudonym is None:
            message = "credit_as is 'pseudonym', and no pseudonym is given"
            yield S023.at(spot, message, "add pseudonym: …")
        elif person.credit_as != "pseudonym" and person.pseudonym is not None:
            message = f"this pseudonym is printed nowhere: credit_as is '{person.credit_as}'"
            yield S024.at((*spot, "pseudonym"), message, "write credit_as: pseudonym, or delete it")
