"""Make the workbooks that tests read: by another library, or part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import xlsxwriter

ODS = "application/vnd.oasis.opendocument.spreadsheet"
CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
</office:document-content>"""


def xlsx(fill: Callable[[Any, Any], object], **options: object) -> bytes:
    """Return a workbook; `fill` gets its sheet `Events` and the workbook, for formats."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, options) as workbook:
        fill(workbook.add_worksheet("Events"), workbook)
    return data.getvalue()


def ods(tables: str, **parts: str) -> bytes:
    """Return a workbook with the XML of its tables; `parts` are further files of it."""
    return archive({"mimetype": ODS, "content.xml": CONTENT.format(tables=tables), **parts})


def ods_table(rows: str, name: str = "Events") -> bytes:
    """Return a workbook of one table with the XML of its rows."""
    return ods(f'<table:table table:name="{name}">{rows}</table:table>')


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of `files`."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(name, content)
    return data.getvalue()


def changed(data: bytes, changes: Mapping[str, str | bytes]) -> bytes:
    """Return an archive with some of its files replaced or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as before:
        files: dict[str, str | bytes] = {name: before.read(name) for name in before.namelist()}
    return archive({**files, **changes})


def part(data: bytes, name: str) -> str:
    """Return one file of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as read:
        return read.read(name).decode()
