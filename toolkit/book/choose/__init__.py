"""Choose the languages of records: what one edition says of them, one module a kind of record.

Called by `book.outline` alone, which knows the list of languages.
"""

from __future__ import annotations
