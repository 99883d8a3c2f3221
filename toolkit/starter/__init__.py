"""Write a first exhibition: a few records of every kind, ready to build and to change."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from toolkit.errors import UsageError
from toolkit.model.identifiers import DEVICES, ID
from toolkit.model.text import LANGUAGE_TAG
from toolkit.sources.located import load
from toolkit.sources.schema import first_line, write_schemas
from toolkit.starter.render import Words, render

PLACEHOLDER = "en"
"""The language whose words stand in for one in which we have none."""


def write_starter(
    name: str, *, root: Path, languages: tuple[str, ...] = ("en",), title: str = ""
) -> Path:
    """Write `root/sources/<name>` and return it, relative to `root`.

    `title` is what the exhibition is called, in every language, until somebody translates it.

    Raises:
        UsageError: `name` cannot be an id, a language is no BCP 47 tag, the folder is there, or
            `root` lies inside an exhibition or among them.
    """
    _refuse(name, languages)
    if (root / "exhibition.yaml").is_file() or [*root.glob("*/exhibition.yaml")]:
        raise UsageError(f"{root} belongs to 'sources': call this in the folder that holds it.")
    folder = Path("sources") / name
    if (root / folder).exists():
        raise UsageError(f"{folder} is there already; nothing was changed.")
    told = {language: {**_words(language), **_titled(title)} for language in languages}
    values = {"id": name, "languages": f"[{', '.join(languages)}]"}
    for path, data in _files(told, values):
        target = root / folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix == ".yaml":
            data = f"{first_line(target, root / folder)}\n#\n".encode() + data
        target.write_bytes(data)
    write_schemas(root / folder)
    return folder


def without_words(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of `languages` for which English words stand in."""
    return tuple(language for language in languages if not _words_file(language).is_file())


def _refuse(name: str, languages: tuple[str, ...]) -> None:
    if name in DEVICES:
        raise UsageError(f"'{name}' cannot be a folder's name on Windows: add a word to it.")
    if not ID.fullmatch(name):
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        near = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:64]
        raise UsageError(
            f"'{name}' cannot be an exhibition's name: use small letters, digits and hyphens"
            + (f", for example '{near}'." if near else ".")
        )
    for language in languages:
        if not LANGUAGE_TAG.fullmatch(language):
            raise UsageError(
                f"'{language}' is no language: write a tag such as en, ru, pt-BR, or several"
                " with commas between them: en,ru."
            )


def _titled(title: str) -> Words:
    return {"title": " ".join(title.split())} if title.strip() else {}


def _here() -> Traversable:
    return resources.files(__package__)


def _words_file(language: str) -> Traversable:
    return _here() / "words" / f"{language}.yaml"


def _words(language: str) -> Words:
    """Return the starter's words in a language, in English if it has none."""
    file = _words_file(language)
    if not file.is_file():
        return _words(PLACEHOLDER)
    value = load(file.read_text(encoding="utf-8"), file.name).value
    assert isinstance(value, dict)
    return {name: words for name, words in value.items() if isinstance(words, str)}


def _files(words: Mapping[str, Words], values: Words) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield path and content of every file; an essay is there once for each language."""
    template = _here() / "template"
    for file in template.iterdir():
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            yield PurePosixPath(file.name), render(text, words, values).encode()
    for file in (template / "panels").iterdir():
        yield PurePosixPath("panels") / file.name, file.read_bytes()
    for language in words:
        written = language if _words_file(language).is_file() else PLACEHOLDER
        essay = template / "essays" / f"opening.{written}.md"
        yield PurePosixPath("essays") / f"opening.{language}.md", essay.read_bytes()
