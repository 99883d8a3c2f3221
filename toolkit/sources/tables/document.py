"""Write into docs/tables.md which sheets and columns there are, as the model has them now.

What stands between `<!-- sheets -->` and `<!-- end -->` is made anew; the words around it are
written by hand. `./run docs` calls this in the project's folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from toolkit.model.fields import Choice, Simple
from toolkit.sources.tables.columns import Column, Sheet, sheets
from toolkit.sources.tables.titles import OWNER, column_title, sheet_title
from toolkit.sources.tables.words import LANGUAGES

PATH = Path("docs") / "tables.md"
MADE = re.compile(r"(<!-- sheets -->\n).*?(<!-- end -->)", re.DOTALL)
FORMS = {
    "date": "date",
    "truth": "yes or no",
    "id": "id",
    "image": "path",
    "drawing": "path",
    "prose": "Markdown",
}
OTHERS = {"uses": "works, each with the place in it", "yaml": "YAML on one line"}


def main() -> None:
    """Make the generated part of the document anew."""
    old = PATH.read_text(encoding="utf-8")
    PATH.write_text(filled(old), encoding="utf-8")


def filled(document: str) -> str:
    """Return the document with its generated part as the model has it now."""
    part = "\n".join(_sheet(sheet) for sheet in sheets())
    return MADE.sub(lambda match: f"{match[1]}\n{part}\n{match[2]}", document)


def _sheet(sheet: Sheet) -> str:
    titles = " · ".join(sheet_title(sheet, language) for language in LANGUAGES)
    columns = (OWNER, *sheet.columns) if sheet.linked else sheet.columns
    whose = f"Of {', '.join(sheet.kinds)}.\n\n" if sheet.linked else ""
    head = "| column | in Russian | holds |\n| --- | --- | --- |\n"
    rows = "".join(f"| {' | '.join(_cells(column))} |\n" for column in columns)
    return f"### {titles}\n\n{whose}{head}{rows}"


def _cells(column: Column) -> Iterator[str]:
    """Yield the titles of a column and what it holds; needed ones are bold."""
    tags = {"en": "en", "ru": "ru"} if column.by_language else {}
    titles = [column_title(column, each, tag=tags.get(each, "")) for each in LANGUAGES]
    yield f"**{titles[0]}**" if column.needed else titles[0]
    yield from titles[1:]
    yield _holds(column)


def _holds(column: Column) -> str:
    if column is OWNER:
        return "id of the record that the row belongs to"
    if column.writing == "list":
        return f"{_one(column)}; several are parted by `;`"
    return OTHERS.get(column.writing) or _one(column)


def _one(column: Column) -> str:
    """Return what one value in a column is."""
    if column.names:
        return f"id of {' or '.join(column.names)}"
    if isinstance(column.form, Choice):
        words = column.form.words
        return (
            ", ".join(f"`{word}`" for word in words) if len(words) < 5 else "word of a closed list"
        )
    return FORMS.get(column.form.form, "text") if isinstance(column.form, Simple) else ""


if __name__ == "__main__":
    main()
