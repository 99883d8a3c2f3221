"""List every rule about sources: its code, how grave it is, what it says, what to do.

Those of letter S, D and some of the others are found while reading, by rooms below; they stand
here too, so that `toolkit explain CODE` knows them all.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.errors import Address, Finding, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `advice` is what a curator should do, in whole sentences."""

    code: str
    severity: Severity
    summary: str
    advice: str


_ALL = (
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
        "Every exhibition needs exhibition.yaml; 'toolkit init NAME' makes an example.",
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
        "S020",
        "warning",
        "The address of the exhibition is only an example.",
        "Set base_url to where the exhibition will stand on the web; libraries remember it.",
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
        "A number (ISBN, ISNI) has a wrong last digit, or is not one.",
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
        "D004",
        "error",
        "The date of issue does not say when it begins.",
        "Write in date of exhibition.yaml a day, a month or a year: e-books and PDFs are dated "
        "by its first day.",
    ),
    Rule(
        "L001",
        "error",
        "Something is not a language tag.",
        "Write tags after BCP 47: en, ru, pt-BR, he, ru-Latn for Russian in Latin letters.",
    ),
    Rule(
        "L002",
        "warning",
        "A text lacks one of the exhibition's languages.",
        "Translate it. Until then the book in that language prints the first one written.",
    ),
    Rule(
        "L003",
        "error",
        "No shipped font has a character.",
        "Look whether it is a slip (a look-alike, a private character). If it is right, a font "
        "that has it must be added to the theme.",
    ),
    Rule(
        "L004",
        "warning",
        "An essay is in a language that the exhibition does not have.",
        "Add the language to languages in exhibition.yaml, or the essay is printed nowhere.",
    ),
    Rule(
        "L005",
        "error",
        "The exhibition names a language twice.",
        "Delete one of the two entries in languages of exhibition.yaml.",
    ),
    Rule(
        "R001",
        "error",
        "A field names a record that does not exist.",
        "Correct the id, or add the record to its file.",
    ),
    Rule(
        "R002",
        "error",
        "A text mentions a record that does not exist.",
        "Correct the id after the colon (or after @), or add the record to its file.",
    ),
    Rule(
        "R003",
        "error",
        "A link leads nowhere.",
        "Links begin with person:, place:, organisation:, panel:, object:, essay:, source:, lang:, "
        "http:// or https://.",
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
        "R007",
        "error",
        "The contents name something that is not there.",
        "Entries are essays/<id>, panels, persons, places, organisations, sources.",
    ),
    Rule(
        "R008",
        "error",
        "Something looks like a link, footnote or citation and is none.",
        "Write [words](person:id) without spaces in the brackets, [@source-id, p. 12], [^1].",
    ),
    Rule(
        "R009",
        "warning",
        "An essay is not among the contents.",
        "Add essays/<id> to contents, or the essay is printed nowhere.",
    ),
    Rule("R010", "error", "The contents name something twice.", "Delete one of the two entries."),
    Rule(
        "R011",
        "warning",
        "Persons, panels, objects or works are not among the contents.",
        "Add persons, panels, objects or sources to contents, or what is written of them is "
        "printed nowhere; a work is then cited by its short title alone.",
    ),
    Rule(
        "R012",
        "error",
        "A place or body is part of itself, or somebody is related to themselves.",
        "Follow part_of upwards from the record named: one of them is the wrong id. In a "
        "relation, name the other person.",
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
        "P004",
        "error",
        "A picture has no alternative text.",
        "Write in 'alt', in one or two sentences, what somebody who cannot see it should know.",
    ),
    Rule(
        "P005",
        "error",
        "A panel has no transcript.",
        "A panel is a picture of text: write that text in 'transcript', so that it can be read "
        "aloud, searched and translated.",
    ),
    Rule(
        "P006",
        "error",
        "A detail lies outside its picture.",
        "x, y, width and height count pixels of the picture as shown, from its top left corner.",
    ),
    Rule(
        "P007",
        "warning",
        "Something in a picture's file is passed over.",
        "Mostly harmless; export the picture anew if it matters.",
    ),
    Rule(
        "C001",
        "error",
        "A living person is shown without a basis.",
        "Write basis: consent or basis: own-publication. 'living: unknown' counts as living.",
    ),
    Rule(
        "C002",
        "warning",
        "A claim has no source and will not be printed.",
        "Add its source, or mark it status: draft until there is one.",
    ),
    Rule(
        "C003",
        "error",
        "An allegation lacks a second source or the response.",
        "What is alleged against somebody needs two independent sources and 'response': the "
        "denial, the verdict, or that none was found. They are printed together.",
    ),
    Rule(
        "C004",
        "error",
        "Several claims about what happens once are all preferred.",
        "Prefer one birth, death or burial; the others are printed as other accounts.",
    ),
    Rule(
        "C005",
        "error",
        "Several names in one language are all preferred.",
        "Prefer one; it is the name in headings and indexes.",
    ),
)
RULES: dict[str, Rule] = {rule.code: rule for rule in _ALL}


def found(address: Address, code: str, message: str, hint: str = "") -> Finding:
    """Return a finding with the severity of its rule."""
    return Finding(address, code, message, hint, RULES[code].severity)
