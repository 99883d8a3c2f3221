"""Put what is still to do into tables for curators, or into JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from toolkit.checks.coverage import Claims, Coverage
from toolkit.checks.grounding import Grounding
from toolkit.errors import Address
from toolkit.sources.read import Read

INDENT = "    "


def coverage_lines(coverage: Coverage, read: Read, *, form: str) -> Iterator[str]:
    """Yield the report as text, or as one JSON object whose names do not change."""
    if form == "json":
        yield json.dumps(_as_json(coverage, read), ensure_ascii=False, indent=2)
        return
    yield from _translations(coverage, read)
    yield ""
    yield "Claims by the grade of their best source"
    yield from _claims(coverage.claims)
    yield from _grounding(coverage.grounding, read)
    yield ""
    yield f"Drafts, which nothing prints: {len(coverage.drafts)}"
    for draft in coverage.drafts:
        yield f"{INDENT}{read.place_of(draft.address)} {draft.person}: {draft.what}"
    yield from _placed("Roles without a kind", coverage.roles_without_kind, read)
    yield from _placed(
        "Transliterated names without a scheme", coverage.transliterations_without_scheme, read
    )
    yield from _unnamed(coverage)
    yield from _living(coverage)


def _translations(coverage: Coverage, read: Read) -> Iterator[str]:
    yield "Texts in each language"
    for each in coverage.translations:
        there = each.texts - len(each.missing)
        yield f"{INDENT}{each.language:8}{there} of {each.texts}"
        for address in each.missing:
            yield f"{INDENT * 3}{read.place_of(address)} {_what(address)}"


def _claims(claims: Sequence[Claims]) -> Iterator[str]:
    rows = [[each.person, *_numbers(each)] for each in claims]
    total = [str(sum(int(row[n]) for row in rows)) for n in range(1, len(rows[0]))] if rows else []
    if rows:
        heads = ["", *(grade for grade, _ in claims[0].grades), "draft"]
        yield from _table([heads, *rows, ["all", *total]])


def _grounding(grounding: Grounding, read: Read) -> Iterator[str]:
    yield ""
    yield "Printed claims of each kind by the grade of their best source"
    rows = [[kind, *(str(number) for _, number in grades)] for kind, grades in grounding.kinds]
    total = [str(sum(int(row[n]) for row in rows)) for n in range(1, len(rows[0]))] if rows else []
    if rows:
        heads = ["", *(grade for grade, _ in grounding.kinds[0][1])]
        yield from _table([heads, *rows, ["all", *total]])
    share = f"{100 * grounding.share_on_reference:.1f} % of {grounding.claims} printed claims"
    alone = f"Resting on works of reference alone, {share}"
    yield from _placed(alone, grounding.on_reference, read)
    yield from _placed("Printed without a source", grounding.ungraded, read)
    yield from _placed("Citing a copy of an encyclopaedia", grounding.copied, read)


def _numbers(each: Claims) -> list[str]:
    return [*(str(number) for _, number in each.grades), str(each.drafts)]


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows in columns, the first to the left and numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = (f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True))
        yield f"{INDENT}{first:{widths[0]}}  {'  '.join(cells)}"


def _placed(title: str, addresses: Sequence[Address], read: Read) -> Iterator[str]:
    yield ""
    yield f"{title}: {len(addresses)}"
    for address in addresses:
        yield f"{INDENT}{read.place_of(address)} {_what(address)}"


def _unnamed(coverage: Coverage) -> Iterator[str]:
    yield ""
    yield "Records that no text and no other record names"
    for kind, ids in coverage.unnamed:
        yield f"{INDENT}{kind:15}{', '.join(ids) or 'none'}"


def _living(coverage: Coverage) -> Iterator[str]:
    yield ""
    yield f"People who may be living: {len(coverage.living)}"
    for each in coverage.living:
        seen = f"looked up {each.as_of}" if each.as_of else "never looked up"
        basis = f"basis: {each.basis}" if each.basis else "no basis"
        yield f"{INDENT}{each.person}: {each.living}, {seen}, {basis}"


def _what(address: Address) -> str:
    """Return the fields of an address, without the kind and the place of the record."""
    return ".".join(str(part) for part in address[2:] or address[-1:])


def _as_json(coverage: Coverage, read: Read) -> dict[str, Any]:
    return {
        "translations": [
            {
                "language": each.language,
                "texts": each.texts,
                "missing": _spots(each.missing, read),
            }
            for each in coverage.translations
        ],
        "claims": [
            {"person": each.person, "grades": dict(each.grades), "drafts": each.drafts}
            for each in coverage.claims
        ],
        "grounding": {
            "claims": coverage.grounding.claims,
            "kinds": {kind: dict(grades) for kind, grades in coverage.grounding.kinds},
            "on_reference": _spots(coverage.grounding.on_reference, read),
            "ungraded": _spots(coverage.grounding.ungraded, read),
            "copied": _spots(coverage.grounding.copied, read),
        },
        "drafts": [
            {"place": str(read.place_of(each.address)), "person": each.person, "what": each.what}
            for each in coverage.drafts
        ],
        "roles_without_kind": _spots(coverage.roles_without_kind, read),
        "transliterations_without_scheme": _spots(coverage.transliterations_without_scheme, read),
        "unnamed": {kind: list(ids) for kind, ids in coverage.unnamed},
        "living": [
            {
                "person": each.person,
                "living": each.living,
                "as_of": each.as_of,
                "basis": each.basis,
            }
            for each in coverage.living
        ],
    }


def _spots(addresses: Iterable[Address], read: Read) -> list[dict[str, str]]:
    return [
        {"place": str(read.place_of(address)), "field": _what(address)} for address in addresses
    ]
