"""Make whole exhibitions, then spoil some of them: values, records, bytes of files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import yaml
from hypothesis import strategies as st

from tests.fuzz.values import ANY_MARKDOWN, GOOD_MARKDOWN, JUNK, Raw, record
from toolkit.model.apparatus import Milestone, Term
from toolkit.model.exhibition import FrontMatter
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.works import Source

Spoilt = Literal["nothing", "values", "files"]
KINDS: dict[str, Any] = {
    "persons": Person,
    "places": Place,
    "organisations": Organisation,
    "sources": Source,
    "panels": Panel,
    "objects": ArchivalObject,
    "glossary": Term,
    "chronology": Milestone,
}
NAMES = {
    **dict.fromkeys(("person", "persons"), "persons"),
    **dict.fromkeys(("place", "places"), "places"),
    **dict.fromkeys(
        ("by", "organisation", "organisations", "holder", "publisher"), "organisations"
    ),
    **dict.fromkeys(("object", "objects"), "objects"),
    "panel": "panels",
    "based_on": "sources",
    "see": "glossary",
}
"""Which kind of record a field names, by the name of the field."""
FIXED: dict[str, dict[str, Raw]] = {
    "persons": {"living": "no"},
    "panels": {"alt": "Seen.", "transcript": "Written.", "details": []},
    "objects": {"alt": "Seen.", "details": []},
}
"""What makes records right that are made field by field."""
BYTES = st.sampled_from(
    [b"\xff", b"\x00", b"\xef\xbb\xbf", b"\t", b"{", b"]", b"'", b": ", b"&a *a"]
)


@dataclass(frozen=True)
class Made:
    """The files of one exhibition, by path, and what was spoilt on purpose."""

    files: dict[str, bytes]
    spoilt: Spoilt


@st.composite
def exhibitions(draw: st.DrawFn) -> Made:
    """Return an exhibition: right in itself, or with values or files spoilt."""
    spoilt: Spoilt = draw(st.sampled_from(["nothing", "nothing", "values", "files"]))
    good = spoilt != "values"
    parts = {"exhibition": _front(draw, good=good)}
    parts |= {kind: _records(draw, kind, good=good) for kind in KINDS}
    if spoilt == "values":
        for _ in range(draw(st.integers(0, 3))):
            _spoil(draw, draw(st.sampled_from(list(parts.values()))))
    files = {f"{name}.yaml": _written(part) for name, part in parts.items()}
    for language in ("en", "ru"):
        text = draw(GOOD_MARKDOWN if good else ANY_MARKDOWN)
        files[f"essays/one.{language}.md"] = f"---\ntitle: One\n---\n\n{text}\n".encode()
    if spoilt == "files":
        name = draw(st.sampled_from(sorted(files)))
        files[name] = _broken(draw, files[name])
    return Made(files, spoilt)


def _front(draw: st.DrawFn, *, good: bool) -> dict[str, Raw]:
    contents = ["essays/one", "panels", "persons", "chronology", "glossary", "sources"]
    fixed = {"id": "made", "languages": ["en", "ru"], "contents": contents, "date": "2026"}
    # A cover made field by field would be a panel and a picture at once.
    cover = {"cover": {"panel": "panels-0"}} if good else {}
    return _named(draw(record(FrontMatter, good=good)) | fixed | cover)


def _records(draw: st.DrawFn, kind: str, *, good: bool) -> list[dict[str, Raw]]:
    """Return the two records of a kind that others name, `persons-0` and `persons-1`."""
    made = [draw(record(KINDS[kind], good=good)) for _ in range(2)]
    if good:
        made = [one | FIXED.get(kind, {}) for one in made]
        for name in ("relations", "see"):
            made[0].pop(name, None)  # they would lead to the same record
    return [_named({**one, "id": f"{kind}-{number}"}) for number, one in enumerate(made)]


def _named(part: Raw, kind: str = "") -> Raw:
    """Return `part` with its references leading to records that are there."""
    if isinstance(part, str):
        return f"{kind}-0" if kind else part
    if isinstance(part, list):
        return [_named(item, kind) for item in part]
    return {key: _reference(key, item) for key, item in part.items()}


def _reference(key: str, item: Raw) -> Raw:
    if key == "sources":
        return [{**use, "id": "sources-1"} for use in item]
    if key in ("part_of", "id"):
        return [] if isinstance(item, list) else item
    return _named(item, NAMES.get(key, ""))


def _spoil(draw: st.DrawFn, part: Raw) -> None:
    """Change one spot in `part`: take it away, put junk there, add a field, repeat a record."""
    spots = list(_spots(part))
    if not spots:
        return
    owner, key = draw(st.sampled_from(spots))
    match draw(st.sampled_from(["take", "junk", "add", "repeat"])):
        case "take":
            del owner[key]
        case "junk":
            owner[key] = draw(JUNK)
        case "add" if isinstance(owner, dict):
            owner[draw(st.sampled_from(["titel", "id", "sources", "", "names"]))] = draw(JUNK)
        case _:
            if isinstance(owner, list):
                owner.append(owner[key])


def _spots(part: Raw) -> Any:
    """Yield every list or mapping in `part` with each of its keys."""
    pairs = part.items() if isinstance(part, dict) else enumerate(part)
    for key, inner in list(pairs):
        yield part, key
        if isinstance(inner, dict | list):
            yield from _spots(inner)


def _written(part: Raw) -> bytes:
    return yaml.dump(part, allow_unicode=True, sort_keys=False, Dumper=yaml.CSafeDumper).encode(
        "utf-8", "surrogatepass"
    )


def _broken(draw: st.DrawFn, data: bytes) -> bytes:
    """Return `data` cut off, in another encoding, or with some bytes put in."""
    spot = draw(st.integers(0, max(len(data) - 1, 0)))
    match draw(st.sampled_from(["cut", "utf-16", "cp1251", "insert", "drop", "empty"])):
        case "cut":
            return data[:spot]
        case "utf-16":
            return data.decode("utf-8", "replace").encode("utf-16", "replace")
        case "cp1251":
            return data.decode("utf-8", "replace").encode("cp1251", "replace")
        case "insert":
            return data[:spot] + draw(BYTES) + data[spot:]
        case "drop":
            return data[:spot] + data[spot + 5 :]
        case _:
            return b""
