"""List what can be wrong with a Word document that is to become an essay.

`sources/word` finds these while `toolkit import` reads the document.
"""

from __future__ import annotations

from toolkit.checks.rule import Rule

RULES = (
    Rule(
        "S040",
        "error",
        "A file to import is no Word document (.docx).",
        "Open it in the program it was written with, or in LibreOffice, and save it as 'Word "
        "Document (.docx)'. Templates, documents with macros and 'Strict Open XML' are not "
        "read either.",
    ),
    Rule(
        "S041",
        "error",
        "A Word document is damaged.",
        "It was cut off on its way, or a part of it is lost. Copy it again from where it "
        "came. If the word processor opens it, save it anew under another name.",
    ),
    Rule(
        "S042",
        "error",
        "A Word document is protected by a password.",
        "Open it with the password and take the protection away: in Word under File, Info, "
        "Protect Document, Encrypt with Password; empty the field and save.",
    ),
    Rule(
        "S043",
        "error",
        "A Word document is too large, or built to do harm.",
        "One part may unpack to 16 MB of text, which no essay reaches. If you do not know who "
        "made the document, do not open it. Otherwise copy its text into a new one.",
    ),
    Rule(
        "S044",
        "error",
        "A paragraph has tracked changes that nobody has decided on.",
        "Only the authors can say which words count. Accept or reject every change in the "
        "word processor (Review, Accept or Reject), save, and import again. Changes of "
        "formatting alone do not count.",
    ),
    Rule(
        "S045",
        "error",
        "A picture or another object stands in the text.",
        "Pictures of an exhibition are panels, with a description and rights of their own. "
        "Take the picture out, record it in panels.yaml, and after the import write "
        "![](panel:its-id) where it shall stand.",
    ),
    Rule(
        "S046",
        "error",
        "A table stands in the text.",
        "An essay has no tables, for small screens and screen readers make nothing of them. "
        "Turn it into a list (Layout, Convert to Text), or show it as a panel.",
    ),
    Rule(
        "S047",
        "error",
        "A text box stands beside the text.",
        "Nobody can tell between which paragraphs its words belong. Move them into the text "
        "and delete the box.",
    ),
    Rule(
        "S048",
        "error",
        "An equation stands in the text.",
        "Write it in words or in characters, or show it as a panel.",
    ),
    Rule(
        "S049",
        "error",
        "A field shows nothing, or makes what the book makes itself.",
        "Delete tables of contents, indexes and the marks for them. Alt+F9 in Word shows what "
        "fields there are. Fields that show words, such as links and references by Zotero, "
        "are imported as their words.",
    ),
    Rule(
        "S050",
        "warning",
        "A paragraph has a comment, which is not imported.",
        "Comments are for the authors. See whether one asks for something that is still to be "
        "done.",
    ),
    Rule(
        "S051",
        "error",
        "A document has no title, or several that could be it.",
        "Give one paragraph the style 'Title'. The headings below it are then 'Heading 1' to "
        "'Heading 3'. Or say --title 'THE TITLE'.",
    ),
    Rule(
        "S052",
        "error",
        "A heading stands too deep.",
        "An essay has three levels of headings below its title. Raise the heading, or make it "
        "the beginning of a paragraph.",
    ),
    Rule(
        "S053",
        "error",
        "The language of a document is not known, or not one of the exhibition.",
        "Select the whole text in the word processor and set its language (Review, Language, "
        "Set Proofing Language), or say --language TAG.",
    ),
    Rule(
        "S054",
        "error",
        "A document, or a note in it, has no words.",
        "Look whether it is the right document and was saved. Delete the numbers of notes "
        "that say nothing.",
    ),
    Rule(
        "S055",
        "error",
        "Words mean something by their looks alone, and an essay has no such looks.",
        "Hidden or struck words, raised numbers, symbol fonts, drop caps, empty form fields, "
        "marks of notes that are no numbers: say with plain characters what they mean.",
    ),
    Rule(
        "S056",
        "warning",
        "Something is imported as plain words.",
        "Underlining, tabs, letters before the items of a list, numbers of pages, links within "
        "the document: the words are kept and the looks are not. See whether anything is lost.",
    ),
    Rule(
        "S057",
        "warning",
        "A header or footer has words, which are not imported.",
        "The book sets its own. Move into the text what readers must know.",
    ),
    Rule(
        "S058",
        "warning",
        "A line looks like a heading or title, and no style says that it is one.",
        "Give it the style 'Title' or 'Heading 2' in the word processor. If it is none, "
        "nothing need be done.",
    ),
    Rule(
        "S059",
        "warning",
        "A word is marked as a language that is not written in its letters.",
        "The word processor's mark decides how the word is read aloud and hyphenated. Select "
        "the word and set its language (Review, Language, Set Proofing Language).",
    ),
)
