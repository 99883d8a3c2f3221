"""Read what the sources say: YAML as plain text, Markdown by a small reader of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.fidelity.same import same

Values = dict[str, Any]
NOTE = re.compile(r"^\[\^([^\]]+)\]: ?")
ITEM = re.compile(r"^(?:[-*+]|\d+[.)]) +")
NO_WORDS = re.compile(r"!\[\]\(\S+\)|([*_-] ?){3,}")
CALL = re.compile(r"(?<!\\)\[\^([^\]]+)\]|(?<!\\)\[(@[^\]]+)\]")
LINK = re.compile(r"(?<![\\!])\[((?:[^\[\]\\]|\\.)*)\]\([^()\s]*\)")
STRONG = re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s\\])\1(?!\*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Note:
    """What a call leads to: words of a footnote, or the ids of the works that are cited.

    The words are parted where they cite works, for how those are named is not written there.
    """

    words: tuple[str, ...] = ()
    works: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A text: its paragraphs, headings and items in their order, and the notes as called."""

    blocks: tuple[str, ...]
    notes: tuple[Note, ...] = ()


def read_markdown(text: str) -> Said:
    """Return what a Markdown text says."""
    bodies: list[str] = []
    footnotes: dict[str, str] = {}
    label = ""
    for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
        if begun := NOTE.match(block):
            label = begun[1]
            footnotes[label] = block[begun.end() :]
        elif label and block.startswith(("    ", "\t")):
            footnotes[label] += f"\n\n{block}"
        else:
            label = ""
            bodies += _parts(block)
    told = [
        body for body in bodies if not re.fullmatch(r"!\[\]\(\S+\)|([*_-] ?){3,}", body.strip())
    ]
    notes = [each for body in told for each in _notes(body, footnotes)]
    return Said(tuple(filter(None, map(words, told))), tuple(notes))


def _parts(block: str) -> Iterator[str]:
    """Yield the paragraphs of a block without what makes it a heading, a list or a quotation."""
    part: list[str] = []
    for line in block.split("\n"):
        bare = re.sub(r"^\s*(?:> ?)*\s*", "", line)
        heading = re.match(r"#{1,6} +(.*?)(?: #+)?$", bare)
        if heading or ITEM.match(bare) or (not bare and part):
            yield "\n".join(part)
            part = []
        if heading:
            yield heading[1]
            continue
        part.append(ITEM.sub("", bare))
    yield "\n".join(part)


def _notes(body: str, footnotes: dict[str, str]) -> Iterator[Note]:
    for call in CALL.finditer(body):
        if call[2]:
            yield Note(works=tuple(re.findall(r"@([a-z0-9][a-z0-9_-]*)", call[2])))
            continue
        pieces = CALL.split(" ".join(footnotes[call[1]].split("\n\n")))[::3]
        yield Note(words=tuple(filter(None, map(words, pieces))))


def words(markdown: str) -> str:
    """Return the words of a paragraph, without marks and without the calls of notes."""
    text = CALL.sub("", markdown)
    while (bare := LINK.sub(r"\1", text)) != text:
        text = bare
    while (bare := STRONG.sub(r"\2", text)) != text:
        text = bare
    text = re.sub(r"(?: {2,}|\\)\n", "\n", text)
    return same(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))


def records(folder: Path, kind: str) -> Iterator[Values]:
    """Yield the records of a kind, drafts left out."""
    for path in (folder / f"{kind}.yaml", *sorted((folder / kind).glob("*.yaml"))):
        if path.is_file():
            held = _yaml(path.read_text(encoding="utf-8"))
            yield from (one for one in _listed(held) if one.get("status") != "draft")


def _listed(held: Any) -> list[Values]:
    return held if isinstance(held, list) else [held]


def front(folder: Path) -> Values:
    """Return what the exhibition says of itself."""
    held: Values = _yaml((folder / "exhibition.yaml").read_text(encoding="utf-8"))
    return held


def _yaml(text: str) -> Any:
    """Return values of YAML, every scalar as text; libyaml, which takes `1961?` for one."""
    return yaml.load(text, yaml.CBaseLoader)


def essays(folder: Path, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield the id, the title and the Markdown of each essay, in `language` if it has it."""
    names = {path.name.split(".")[0] for path in (folder / "essays").glob("*.md")}
    for name in sorted(names):
        files = sorted((folder / "essays").glob(f"{name}.*.md"))
        own = [path for path in files if path.name == f"{name}.{language}.md"]
        _, head, body = (own or files)[0].read_text("utf-8").split("---\n", 2)
        yield name, _yaml(head)["title"], body


def chosen(value: str | Values | None, language: str) -> str:
    """Return a text in `language`, else in the one written first; "" if there is none."""
    if value is None:
        return ""
    return value if isinstance(value, str) else value.get(language) or next(iter(value.values()))
