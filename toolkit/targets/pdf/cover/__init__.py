"""The cover of the printed book: back, spine and front on one sheet, for the printer.

`wrap` reckons where everything lies, `faces` says what is printed, `sheet` writes it as a document,
`barcode` draws the ISBN, `making` lays the sheet out and finishes it as the press edition is.
"""
