"""List what can be wrong with spreadsheets, so that `toolkit explain` knows it too.

The rooms of `sources/tables` find these, while they read.
"""

from __future__ import annotations

from toolkit.checks.rule import Rule

RULES = (
    Rule(
        "S060",
        "error",
        "A file of tables cannot be read.",
        "Open it in a spreadsheet and save it again, without a password. If that fails, it was "
        "cut off on its way: copy it anew.",
    ),
    Rule(
        "S061",
        "error",
        "A spreadsheet is of a kind, or lies in a place, that is not read.",
        "Workbooks (.xlsx, .ods, without macros) lie in the exhibition's folder, CSV files in "
        "its folder 'tables'. Begin the name of a file of your own notes with '#'.",
    ),
    Rule(
        "S062",
        "error",
        "A file of tables is larger than records can be, or is not what spreadsheets write.",
        "Delete pictures, and the rows and columns beside the table; or ask whoever sent the "
        "file what it is.",
    ),
    Rule(
        "S063",
        "warning",
        "A CSV file is in an old encoding, which had to be guessed.",
        "Look whether its letters are right in the books, and save it as 'CSV UTF-8'.",
    ),
    Rule(
        "S064",
        "error",
        "The quotation marks of a CSV file do not pair.",
        "A cell that holds a delimiter, a line break or a quotation mark stands in quotation "
        'marks, its own doubled: "like ""this"" one". Spreadsheets write it so by themselves.',
    ),
    Rule(
        "S065",
        "error",
        "The name of a sheet or CSV file is not known.",
        "'toolkit records template' shows all names. Begin the name with '#' if it holds notes "
        "of your own: it is not read then.",
    ),
    Rule(
        "S066",
        "error",
        "The title of a column is not known.",
        "'toolkit records template' shows all titles. Begin the title with '#' if the column "
        "holds notes of your own: it is not read then.",
    ),
    Rule(
        "S067",
        "error",
        "Two columns of a sheet mean the same.",
        "Put their cells together in one of them, and delete the other.",
    ),
    Rule(
        "S068",
        "error",
        "A cell has no title above it.",
        "Mostly a delimiter too many in a CSV file, or a forgotten title in the first row.",
    ),
    Rule(
        "S069",
        "warning",
        "Rows of a CSV file end before the last column.",
        "Look whether a delimiter or a closing quotation mark is missing in the row named; the "
        "cells that are not there count as empty.",
    ),
    Rule(
        "S070",
        "error",
        "A sheet or row does not say which record it is about.",
        "Sheets of records have a column 'Id'. Linked sheets (names, events and so on) have a "
        "column 'Record', with the id of the record in each row.",
    ),
    Rule(
        "S071",
        "error",
        "A row belongs to a record that does not exist, or that cannot have it.",
        "Write the id of a record into the column 'Record'; it may stand in a table or in a "
        "YAML file.",
    ),
    Rule(
        "S072",
        "error",
        "A name stands where an id belongs.",
        "Two people may have the same name, and a name may be written in many ways: write the "
        "id of the record instead.",
    ),
    Rule(
        "S074",
        "warning",
        "A spreadsheet has made its own dates of what was typed.",
        "They were read as EDTF. Compare them with what was typed, above all day and month, "
        "and format the column as text, so that 1947~ and 1944/1945 stay what they are.",
    ),
    Rule(
        "S075",
        "error",
        "A spreadsheet has made something else of what was typed, and nobody can tell of what.",
        "Format the cell as text and type it again: spreadsheets make dates of 5-10 and 1/2, "
        "add the present year to '17 July', and count days before March 1900 each in its way.",
    ),
    Rule(
        "S076",
        "warning",
        "A spreadsheet has made numbers or times of what was typed.",
        "They were read as the text named. Format the column as text.",
    ),
    Rule(
        "S077",
        "error",
        "A cell holds an error.",
        "Mend the formula, or type what is meant. A cell of '#' signs alone comes of a column "
        "that was too narrow when the CSV file was written.",
    ),
    Rule(
        "S078",
        "error",
        "A cell holds a formula without its result.",
        "Open the file in a spreadsheet, which computes it, and save it there.",
    ),
    Rule(
        "S079",
        "error",
        "A number has more digits than spreadsheets keep.",
        "Format the cell as text and type all digits again: an ISNI is no number.",
    ),
    Rule(
        "S080",
        "warning",
        "Merged cells were read as one value in each row.",
        "Unmerge them and write the value into each cell: sorting would tear them apart.",
    ),
    Rule(
        "S081",
        "warning",
        "A hidden sheet is read.",
        "Show it, or delete it, so that everybody sees what is published.",
    ),
)
