"""What the book trade and libraries are told of the books: an ONIX message, MARC records.

`gather` says once, of each product form in each language, all that is known; `onix` and `marc` say
it in the codes of the two. The pages are counted when the layouts are made, so `makers` waits for
their page maps. `readback` holds the files against each other and against the e-book.
"""

from __future__ import annotations

from toolkit.targets.trade.product import name, plan, verify

__all__ = ["name", "plan", "verify"]
