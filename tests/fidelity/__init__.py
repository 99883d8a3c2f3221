"""Compare the text of a finished e-book with the text of the sources, character for character.

`written` reads Markdown and YAML by a route of its own, `printed` the e-book as a zip of XHTML;
what they have in common is only `same`, which says all that may differ.
"""
