"""The e-book as a zip: what every reading system unpacks, and what happens when the disk fails."""

from __future__ import annotations

import struct
import tracemalloc
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.errors import ProductError
from toolkit.steps.run import run
from toolkit.steps.step import File, Step
from toolkit.targets.epub.container import write_container
from toolkit.targets.epub.package import Asset, Document, Meta, Package
from toolkit.targets.epub.product import write_epub

PACKAGE = Package(
    language="en",
    modified="2026-11-28T00:00:00",
    metadata=(
        Meta(name="dc:identifier", value="urn:uuid:1", id="pub-id"),
        Meta(name="dc:title", value="Light"),
    ),
    documents=(Document(name="one.xhtml", text="<html>один</html>"),),
    assets=(Asset(href="images/light.jpg", media_type="image/jpeg"),),
    entries=(),
    landmarks=(),
    css=(),
)
LOCAL, CENTRAL = "<4s5H3I2H", "<4s6H3I5H2I"


def write_book(part: Path, package: Package, *files: Path) -> None:
    """Make an e-book of a package, as the maker of the step does."""
    write_container(part, package, nav="<html/>", documents=package.documents, files=files)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """Return a file that takes several reads."""
    path = tmp_path / "light.jpg"
    path.write_bytes(bytes(range(256)) * 4000)
    return path


@pytest.fixture
def book(tmp_path: Path, picture: Path) -> Path:
    """Return an e-book of one document and one picture."""
    path = tmp_path / "book.epub"
    write_book(path, PACKAGE, picture)
    return path


def test_the_media_type_stands_first_bare_and_at_byte_38(book: Path) -> None:
    head = book.read_bytes()[:58]
    signature, version, flags, method, *_, name, extra = struct.unpack_from(LOCAL, head)
    assert (signature, version, flags, method) == (b"PK\x03\x04", 20, 0, zipfile.ZIP_STORED)
    assert (name, extra) == (len("mimetype"), 0)
    assert head[30:] == b"mimetypeapplication/epub+zip"


def test_members_say_nothing_of_the_machine_or_the_clock(book: Path) -> None:
    with zipfile.ZipFile(book) as opened:
        members = opened.infolist()
    assert {each.date_time for each in members} == {(1980, 1, 1, 0, 0, 0)}
    said = {(each.create_system, each.external_attr, each.extra, each.comment) for each in members}
    assert said == {(0, 0, b"", b"")}


def test_sizes_and_checksums_stand_before_the_bytes_and_no_member_is_in_zip64(book: Path) -> None:
    held = book.read_bytes()
    with zipfile.ZipFile(book) as opened:
        for each in opened.infolist():
            _, version, flags, *_, crc, packed, size, _, extra = struct.unpack_from(
                LOCAL, held, each.header_offset
            )
            assert (version, flags, extra) == (20, 0, 0), each.filename
            assert (crc, packed, size) == (each.CRC, each.compress_size, each.file_size)


def test_pictures_are_stored_and_texts_deflated(book: Path, picture: Path) -> None:
    with zipfile.ZipFile(book) as opened:
        how = {each.filename: each.compress_type for each in opened.infolist()}
        assert opened.read("EPUB/images/light.jpg") == picture.read_bytes()
        assert opened.read("EPUB/text/one.xhtml").decode() == "<html>один</html>"
    stored = {name for name, method in how.items() if method == zipfile.ZIP_STORED}
    assert stored == {"mimetype", "EPUB/images/light.jpg"}
    assert list(how) == [
        "mimetype",
        "META-INF/container.xml",
        "EPUB/content.opf",
        "EPUB/text/one.xhtml",
        "EPUB/text/nav.xhtml",
        "EPUB/images/light.jpg",
    ]


@pytest.mark.parametrize("name", ["two words.jpg", "licht-für.jpg", "../light.jpg", "ONE.XHTML"])
def test_names_that_some_system_cannot_unpack_are_refused(
    name: str, tmp_path: Path, picture: Path
) -> None:
    href = f"text/{name}" if name == "ONE.XHTML" else f"images/{name}"
    bad = replace(PACKAGE, assets=(Asset(href=href, media_type="image/jpeg"),))
    with pytest.raises(ProductError, match=f"^E008 .*{name}"):
        write_book(tmp_path / "book.epub", bad, picture)


def test_what_the_package_document_cannot_say_is_not_passed_over(tmp_path: Path) -> None:
    title = Meta(name="dc:title", value="Light\x0bhouse", id="second")
    bad = replace(PACKAGE, metadata=(*PACKAGE.metadata, title), assets=())
    with pytest.raises(ProductError, match=r"no words for .*'second'"):
        write_book(tmp_path / "book.epub", bad)


def test_a_full_disk_is_told_with_its_code() -> None:
    with pytest.raises(ProductError, match=r"^E007 .*No space left on device"):
        write_book(Path("/dev/full"), replace(PACKAGE, assets=()))


def test_a_picture_that_cannot_be_read_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(ProductError, match=r"^E006 gone\.jpg .*No such file"):
        write_book(tmp_path / "book.epub", PACKAGE, tmp_path / "gone.jpg")


def test_a_page_map_that_cannot_be_read_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(ProductError, match=r"^E006 pages\.json .*No such file"):
        write_epub(tmp_path / "book.epub", replace(PACKAGE, assets=()), tmp_path / "pages.json")


def test_a_picture_is_never_whole_in_memory(tmp_path: Path) -> None:
    picture = tmp_path / "light.jpg"
    picture.write_bytes(bytes(16_000_000))
    tracemalloc.start()
    write_book(tmp_path / "book.epub", PACKAGE, picture)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2_000_000


def step(package: Package) -> Step:
    """Return the step that makes the book of one picture."""
    return Step(output="dist/book.epub", make=write_book, inputs=(package, File("light.jpg")))


def test_a_book_that_fails_half_way_leaves_the_old_one_whole(tmp_path: Path, picture: Path) -> None:
    run([step(PACKAGE)], root=tmp_path)
    before = (tmp_path / "dist" / "book.epub").read_bytes()
    held = picture.read_bytes()
    picture.unlink()
    picture.mkdir()  # what cannot be read after it could be opened: a folder
    newer = replace(PACKAGE, modified="2027-01-01T00:00:00")
    with pytest.raises(ProductError, match=r"dist/book\.epub was not made: E006 light\.jpg"):
        run([step(newer)], root=tmp_path)
    assert [path.name for path in (tmp_path / "dist").iterdir()] == ["book.epub"]
    assert (tmp_path / "dist" / "book.epub").read_bytes() == before
    picture.rmdir()
    picture.write_bytes(held)
    run([step(newer)], root=tmp_path)
    assert (tmp_path / "dist" / "book.epub").read_bytes() != before
