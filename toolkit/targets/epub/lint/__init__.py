"""A linter for e-books: what epubcheck does not see, with the file where it stands.

It reads finished EPUB files, our own after every build and anybody's (`toolkit lint-epub`), and
nothing of what made them. epubcheck and Ace have the last word on what is valid; these rules are
about what is true, pleasant to read, and taken everywhere.

`reading` reads a file once; a family of rules is a module with `check(book)`.
"""

from __future__ import annotations

from toolkit.targets.epub.lint.linting import lint, stores

__all__ = ["lint", "stores"]
