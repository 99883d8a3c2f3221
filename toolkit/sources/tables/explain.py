"""Say what belongs into a column, for the comment on its title."""

from __future__ import annotations

from toolkit.model.fields import Choice
from toolkit.sources.tables import guide
from toolkit.sources.tables.columns import Column, sheets
from toolkit.sources.tables.russian import HELP
from toolkit.sources.tables.titles import OWNER, sheet_title, word

FEW = 14
"""How many words of a closed list a comment names."""


def explain(column: Column, language: str) -> str:
    """Return what a curator should know of a column, in a language of `words.LANGUAGES`."""
    if column is OWNER:
        return guide.RECORD[language]
    said = column.says if language == "en" else _russian(column)
    return "\n".join((said.replace("`", ""), *_form(column, language)))


def _russian(column: Column) -> str:
    key = column.keys[-1]
    return HELP.get(key) or HELP.get(key.rpartition(".")[2]) or column.says


def _form(column: Column, language: str) -> list[str]:
    lines: list[str] = []
    if column.is_date:
        lines.append(guide.DATE[language])
    if isinstance(column.form, Choice) and len(column.form.words) <= FEW:
        words = ", ".join(word(column.form, each, language) for each in column.form.words)
        lines.append(f"{guide.WORDS[language]}: {words}.")
    if column.names and column.writing != "uses":
        titles = [sheet_title(sheet, language) for sheet in sheets() if sheet.name in column.names]
        lines.append(f"{guide.IDS[language]}: {', '.join(titles)}.")
    how = {"list": guide.SEVERAL, "uses": guide.USES, "yaml": guide.YAML}
    if column.writing in how:
        lines.append(how[column.writing][language])
    if column.needed:
        lines.append(guide.NEEDED[language])
    return lines
