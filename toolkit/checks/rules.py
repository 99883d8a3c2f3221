"""List the rules that reading applies: their codes stand in `sources` and `model`.

Rules about a whole exhibition stand beside the checks that apply them.
"""

from __future__ import annotations

from toolkit.checks.rule import Rule

RULES = (
    Rule(
        "S001",
        "error",
        "A file is not YAML.",
        "Look at the line named and the one above. Indent with spaces, never tabs; write a space "
        "after each colon; close every quote and bracket; put text that has ': ' or ' #' in it "
        "between quotes.",
    ),
    Rule(
        "S002",
        "error",
        "A field stands twice in one record.",
        "Keep one of the two. YAML would silently take the last.",
    ),
    Rule(
        "S003",
        "error",
        "A field is not known.",
        "Mostly a slip of the pen; the hint names the nearest field. Nothing that is written is "
        "passed over in silence.",
    ),
    Rule("S004", "error", "A field that must be there is missing.", "Add it to the record named."),
    Rule(
        "S005",
        "error",
        "A file is not plain UTF-8.",
        "Save it again as UTF-8 without a byte order mark. In Windows Notepad this is the "
        "encoding 'UTF-8', not 'UTF-8 with BOM' and not 'ANSI'.",
    ),
    Rule(
        "S006",
        "error",
        "A text holds a control character that no product can print.",
        "Delete it. Such characters come with text pasted from PDF files and old databases.",
    ),
    Rule(
        "S007",
        "error",
        "Something cannot be an id.",
        "An id is made of a-z, 0-9, hyphen and underscore, begins with a letter or digit, and has "
        "at most 64 characters. It becomes part of file names and web addresses.",
    ),
    Rule(
        "S008",
        "error",
        "An id is used twice.",
        "Ids are unique over the whole exhibition, whatever the kind of record. Rename one, and "
        "what refers to it.",
    ),
    Rule(
        "S009",
        "error",
        "A value is not one of those that can stand here.",
        "The hint names the nearest value, or the form it must have.",
    ),
    Rule("S010", "error", "A text has no words.", "Write it, or leave the whole field out."),
    Rule(
        "S011",
        "error",
        "A value has the wrong shape: a list, fields, or a piece of text was expected.",
        "A list is written with '- ' before each entry, fields as 'name: value'.",
    ),
    Rule(
        "S012",
        "error",
        "A rights statement is not a canonical URI.",
        "IIIF allows the URIs of Creative Commons and RightsStatements.org only, written with http "
        "and a last slash. What they cannot say belongs into 'credit'.",
    ),
    Rule(
        "S013",
        "error",
        "Something is not a web address.",
        "An address begins with https:// or http://, and has no spaces and no part after '#'.",
    ),
    Rule(
        "S014",
        "error",
        "A file nests too deeply, or repeats too much through aliases.",
        "Write values out in full, and records as flat as the examples show.",
    ),
    Rule(
        "S015",
        "error",
        "A YAML tag (!) is not taken.",
        "Leave it out: every value is read as text, and gets its meaning from its field.",
    ),
    Rule(
        "S016",
        "error",
        "A file is missing or cannot be read.",
        "Every exhibition needs exhibition.yaml; 'toolkit init NAME' makes an example. No file of "
        "records and no essay may be larger than 8 MB.",
    ),
    Rule(
        "S017",
        "error",
        "A file of records has a name that is not read.",
        "Rename it as the hint says, or move it out of the folder.",
    ),
    Rule(
        "S018",
        "error",
        "An essay's file is not named or begun like an essay.",
        "Name it id.language.md and begin with '---', 'title: …', '---'.",
    ),
    Rule(
        "S019",
        "error",
        "A field between braces has no value.",
        "Between { } a comma begins a new field. Put text that has commas into quotes, or write "
        "each field on a line of its own.",
    ),
    Rule(
        "S021",
        "error",
        "An exhibition and its folder have different names.",
        "Give the folder the name that stands in 'id', or write the folder's name there: both "
        "name the products.",
    ),
    Rule(
        "S022",
        "error",
        "A number (ISBN, ISSN, ISNI) has a wrong last digit, or is not one.",
        "Compare it with the book or the record, digit by digit: the last digit is reckoned from "
        "the others, so one slip is found.",
    ),
    Rule(
        "D001",
        "error",
        "Something is not a date in EDTF.",
        "Write 1947-07-17, 1947-07, 1947, 194X, 1944/1945, 1945/.. (open end), 1945/ (end "
        "unknown), 1947~ (circa), 1947? (uncertain), [1947,1949] (one of them).",
    ),
    Rule(
        "D002",
        "error",
        "The calendar has no such month or day.",
        "Look it up again in the source; it may count after the Julian calendar.",
    ),
    Rule("D003", "error", "An interval ends before it begins.", "Turn the two dates round."),
    Rule(
        "L001",
        "error",
        "Something is not a language tag.",
        "Write tags after BCP 47: en, ru, pt-BR, he, ru-Latn for Russian in Latin letters.",
    ),
    Rule(
        "R003",
        "error",
        "A link leads nowhere.",
        "Links begin with person:, place:, organisation:, panel:, object:, essay:, term:, "
        "source:, lang:, http:// or https://.",
    ),
    Rule(
        "R004",
        "error",
        "A text uses a part of Markdown that is not taken.",
        "Raw HTML, tables, code and headings of level 1, 5 and 6 have no place in all products.",
    ),
    Rule(
        "R005",
        "error",
        "A picture stands where none can stand.",
        "A panel is placed with ![](panel:its-id) in a paragraph of its own.",
    ),
    Rule(
        "R006",
        "error",
        "A footnote is never called, or calls itself.",
        "Call it with [^name] where it belongs, or delete it.",
    ),
    Rule(
        "R008",
        "error",
        "Something looks like a link, footnote or citation and is none.",
        "Write [words](person:id) without spaces in the brackets, [@source-id, p. 12], [^1].",
    ),
    Rule(
        "P001",
        "error",
        "A picture's file does not exist.",
        "Add the file, or say why there is none: image: {status: missing, reason: …}.",
    ),
    Rule(
        "P002",
        "error",
        "A picture cannot be used.",
        "Export it again as JPEG, PNG or TIFF, and copy it whole.",
    ),
    Rule(
        "P003",
        "error",
        "A path leads out of the exhibition's folder.",
        "Copy the file into the folder; an exhibition must be whole in itself.",
    ),
    Rule(
        "P023",
        "warning",
        "The file that a panel or the cover is drawn from does not exist.",
        "Add the editable file to the exhibition's folder, so that the panel can be changed later, "
        "or leave 'drawn_from' out.",
    ),
    Rule(
        "P030",
        "error",
        "A drawing cannot be used.",
        "It is a PDF of one page that holds nothing but lines, letters and colours: export it "
        "flattened, without password, layers, forms and notes.",
    ),
    Rule(
        "P032",
        "error",
        "A font of a drawing is not whole in its file.",
        "Export the PDF with all fonts embedded and letters that can be searched and read aloud.",
    ),
    Rule(
        "P033",
        "error",
        "A drawing holds a script.",
        "Paper runs nothing, and archives take no file that does: export it without.",
    ),
    Rule(
        "P025",
        "error",
        "The printer's ICC profile cannot be used.",
        "It must be that of a press: class prtr, colours CMYK, version 2 or 4. Ask the printer for "
        "it, or leave 'icc' out: FOGRA39 and FOGRA29 come with the toolkit.",
    ),
    Rule(
        "P007",
        "warning",
        "Something in a picture's file is passed over.",
        "Mostly harmless; export the picture anew if it matters.",
    ),
)
