"""Put an exhibition in reading order and print it as XHTML: the one content layer.

    book = outline(exhibition, ("en",))          # book.outline: chooses the languages
    medium = Medium(link=…, notes="foot", images=…)   # book.medium
    pages = [section_page(section, medium) for section in book.sections]   # book.pages
    text = document(pages, title=…, language=book.language, css=[…])   # book.serialise

An edition with pages prints all of `book.sections` and sets notes at the foot; one without prints
`book.flowing`, sets notes at the end of a section and says in its indexes in which part of the
book a name stands (`medium.where`; `locators.tell_pages` adds the pages of the printed book).
`link` is asked only for anchors the book has (`section.anchors`). After layout, `fill(page,
pagemap)` writes page numbers into their slots, and `mark_pages(page, pagemap)` marks in an e-book
where the pages of the PDF begin (book.pagemap). `elements.ids(page)` tells which anchors a page
holds.
"""

from __future__ import annotations
