"""The MARC 21 records: one for each product, in MARCXML, for libraries.

`codes` has the codes that are written, `fixed` the fields of fixed length, `heading` who made the
book and what it is called, `notes` all that is told of it, `record` puts the fields in order.
"""
