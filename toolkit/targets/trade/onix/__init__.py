"""The ONIX message: all products, for the book trade.

`codes` has every code that is written, by list; `descriptive` says what a product is, `commercial`
who publishes it and what belongs to it, `message` puts these together.
"""
