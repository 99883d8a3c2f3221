"""Look at a workbook as the archive of XML files it is, before a library opens it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

PACKED = 64 * 2**20
"""How large a table's file may be, in bytes."""
UNPACKED = 128 * 2**20
"""How large its XML may be: some three million filled cells."""
CELLS = 3_000_000
"""How many cells a sheet may span."""
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

# What reading a damaged file ends in: each library lets other errors of the parts it builds on
# through. None of them is caught around our own code.
DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


class Refusal(Exception):  # noqa: N818 - why a file is not read, not only that
    """Why a file is not read: a code, what is wrong, what to do."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        """Keep the three."""
        self.code, self.message, self.hint = code, message, hint
        super().__init__(message)


def damaged(what: str = "it is cut off or damaged") -> Refusal:
    """Return why a file that cannot be made sense of is not read."""
    return Refusal("S060", f"cannot be read: {what}", "open it, and save it again")


def open_archive(data: bytes) -> zipfile.ZipFile:
    """Return the archive that a workbook is.

    Raises:
        Refusal: It is none, has a password, holds macros, or would unpack beyond all bounds.
    """
    if data.startswith(OLE):
        raise _old_or_locked(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _check(archive)
    except DAMAGE as error:
        raise damaged() from error
    return archive


def _old_or_locked(data: bytes) -> Refusal:
    if ENCRYPTED in data:
        return Refusal("S060", "has a password", "save it without one")
    hint = "open it and save it as .xlsx or .ods"
    return Refusal("S061", "is a workbook in the format of before 2007", hint)


def _check(archive: zipfile.ZipFile) -> None:
    """Raise a `Refusal` for what no workbook of records holds."""
    members = archive.infolist()
    # A member never unpacks to more than its header claims: what is beyond is not read.
    if sum(member.file_size for member in members) > 4 * UNPACKED:
        raise _too_large()
    texts = [member for member in members if member.filename.lower().endswith((".xml", ".rels"))]
    if sum(member.file_size for member in texts) > UNPACKED:
        raise _too_large()
    if any(member.flag_bits & 1 for member in members):
        raise Refusal("S060", "has a password", "save it without one")
    if any(member.filename.lower().endswith("vbaproject.bin") for member in members):
        hint = "save it as .xlsx, without macros"
        raise Refusal("S061", "holds macros, which are never run", hint)
    for member in texts:
        head = archive.read(member)
        if re.search(rb"<!\s*(DOCTYPE|ENTITY)", head):
            hint = "no spreadsheet writes such a file: ask where it comes from"
            raise Refusal("S062", f"defines a language of its own in {member.filename}", hint)
    _check_password(archive)


def _check_password(archive: zipfile.ZipFile) -> None:
    """Raise a `Refusal` if an OpenDocument file is encrypted: its archive is not, its parts are."""
    manifest = "META-INF/manifest.xml"
    if manifest in archive.namelist() and b"encryption-data" in archive.read(manifest):
        raise Refusal("S060", "has a password", "save it without one")


def too_many_cells(sheet: str) -> Refusal:
    """Return why a sheet of endless rows is not read."""
    hint = "delete the rows below and the columns beside the table, and save it again"
    return Refusal("S062", f"holds too many cells in the sheet '{sheet}'", hint)


def _too_large() -> Refusal:
    hint = "delete pictures and sheets that are no records, and save it again"
    return Refusal("S062", f"holds more than {UNPACKED // 2**20} MB when unpacked", hint)
