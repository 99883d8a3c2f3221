"""Tag a PDF: say what each printed thing is, in which language, and in which order it is read.

WeasyPrint tags boxes, page by page: a paragraph that runs over is two, a note stands at the end of
its page, a language is forgotten. Here the structure tree is that of the document, and its pieces
are found on the pages afterwards. `gather` sorts what is printed by elements, `shape` makes
structure elements of them, `settle` puts notes and levels right, `plan` holds all that, `marking`
marks the pages as they are drawn, `tree` writes the tree.
"""
