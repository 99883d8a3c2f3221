"""Read a publication of Quire, and turn the Markdown of its pages into ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.adapters.origins import Piece, Record, Said, Value, in_places, leaves, slug
from toolkit.errors import Place

DATA = ("publication", "figures", "objects", "references")
FRONT = re.compile(r"---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
CALL = re.compile(
    r"""\{%\ *(?P<name>\w+)(?P<rest>.*?)%\}      # a shortcode
    |(?<=\]\()\#(?P<figure>[\w-]+)            # the target of a link to a figure
    |(?<=\]\()/(?P<page>[\w/-]+?)/?(?=\))      # the target of a link to a page
    """,
    re.VERBOSE,
)
ARGUMENT = re.compile(r"(?:(\w+)=)?(?:'([^']*)'|\"([^\"]*)\")")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its fields, and its Markdown, which begins at `start`."""

    name: str
    fields: Record
    text: str
    start: Place

    @property
    def id(self) -> str:
        """Return the id of the essay it becomes."""
        return slug(self.name.removesuffix(".md"))


@dataclass(frozen=True, slots=True)
class Publication:
    """All that is read of a publication; `data` by file, `pages` in their order."""

    folder: Path
    data: Mapping[str, Record]
    pages: tuple[Page, ...]

    def each(self, file: str, name: str) -> Iterator[Record]:
        """Yield the records of a list."""
        yield from records(self.data[file], name)

    def fields(self) -> Iterator[tuple[str, Said]]:
        """Yield all that is said in fields, by the name of the field."""
        for name, record in self.data.items():
            yield from leaves(record, name)
        for page in self.pages:
            yield from leaves(page.fields, "page")


def read_publication(folder: Path) -> Publication:
    """Return what the files of a publication say."""
    data = {
        name: mapping(in_places((folder / path).read_text(encoding="utf-8"), path))
        for name in DATA
        for path in [f"_data/{name}.yaml"]
    }
    found = (
        path for path in files_below(folder) if path.suffix == ".md" and path.parent.name != "_data"
    )
    pages = [_page(path, path.relative_to(folder).as_posix()) for path in found]
    return Publication(
        folder, data, tuple(sorted(pages, key=lambda page: int(said(page.fields, "order").words)))
    )


def files_below(folder: Path) -> list[Path]:
    """Return every file in a folder and those in it, by name."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _page(path: Path, name: str) -> Page:
    text = path.read_text(encoding="utf-8") + "\n"
    front = FRONT.match(text)
    assert front, f"{name} has no front matter"
    body = text[front.end() :].rstrip("\n")
    fields = mapping(in_places(front[1], name, first_line=2))
    return Page(name, fields, body, Place(name, text.count("\n", 0, front.end()) + 1, 1))


def mapping(value: Value) -> Record:
    """Return `value`, which must be a mapping."""
    assert isinstance(value, dict)
    return value


def said(record: Record, name: str) -> Said:
    """Return what a field says, nothing if it is not there."""
    value = record.get(name, Said("", Place("")))
    assert isinstance(value, Said), f"{name} is not a word"
    return value


def records(record: Record, name: str) -> Iterator[Record]:
    """Yield the mappings that the list in a field holds."""
    value = record.get(name, [])
    assert isinstance(value, list), f"{name} is no list"
    yield from (mapping(item) for item in value)


def details_of(figure: Said, whole: Publication) -> Iterator[Record]:
    """Yield the regions of a figure's picture that pages speak of."""
    for page in whole.pages:
        for call in CALL.finditer(page.text):
            given = _arguments(call)
            if call["name"] == "ref" and given["fig"] == figure.words:
                place = _place(page, call.start())
                numbers = zip(
                    ("x", "y", "width", "height"), given["region"].split(","), strict=True
                )
                region: Record = {name: Said(number, place) for name, number in numbers}
                yield {"title": Said(given["text"], place), **region}


def title_of(page: Page) -> Said:
    """Return the title of a page, after its label if it has one."""
    title, label = said(page.fields, "title"), said(page.fields, "label")
    return title.now(f"{label.words}. {title.words}", label) if label else title


def body_of(page: Page) -> Iterator[Piece]:
    """Yield a page as an essay: what its fields tell readers, then its Markdown."""
    above = [
        (said(page.fields, "subtitle"), "{}"),
        *((said(one, "id"), "[{0}](person:{0})") for one in records(page.fields, "contributor")),
        *((said(one, "id"), "[{0}](object:{0})") for one in records(page.fields, "object")),
        (said(page.fields, "abstract"), "{}"),
        (said(page.fields, "image"), f"[{{}}](object:{page.id}-image)"),
    ]
    for field, form in above:
        if field:
            yield Piece(f"{form.format(field.words.strip())}\n\n", field.place)
    end = 0
    for call in CALL.finditer(page.text):
        yield Piece(page.text[end : call.start()], _place(page, end), runs=True)
        yield Piece(_called(call), _place(page, call.start()))
        end = call.end()
    yield Piece(page.text[end:], _place(page, end), runs=True)


def _place(page: Page, offset: int) -> Place:
    """Return the place of the character at `offset` of a page's Markdown."""
    before = page.text[:offset]
    column = offset - (before.rfind("\n") + 1) + 1
    return Place(page.name, page.start.line + before.count("\n"), column)


def _arguments(call: re.Match[str]) -> dict[str, str]:
    """Return the arguments of a shortcode by name, those without one by their number."""
    found = ARGUMENT.finditer(call["rest"] or "")
    return {one[1] or str(number): one[2] or one[3] or "" for number, one in enumerate(found)}


def _called(call: re.Match[str]) -> str:
    """Return our Markdown for a shortcode or a link."""
    given = _arguments(call)
    match call["name"]:
        case None if call["figure"]:
            return f"object:{call['figure']}"
        case None:
            return f"essay:{slug(call['page'])}"
        case "figure":
            return "[{0}](object:{0})".format(given["0"])
        case "figuregroup":
            return ", ".join(f"[{id}](object:{id})" for id in given["1"].split(", "))
        case "cite":
            return "[@" + ", ".join([slug(given["0"]), *filter(None, [given.get("1")])]) + "]"
        case "ref":
            return f"[{given['text']}](object:{given['fig']})"
        case "backmatter" | "endbackmatter":
            return ""
        case other:
            raise ValueError(f"the shortcode '{other}' is not known")
