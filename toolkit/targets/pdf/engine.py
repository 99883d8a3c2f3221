"""Lay out HTML with WeasyPrint, seeing our fonts and the given files and nothing else.

WeasyPrint asks fontconfig for any font of the machine, fetches any address, and where something
is missing it writes a line to its log and goes on. Here the fonts are the shipped ones, the files
are those the step declares, and each line of the log is a finding.
"""

from __future__ import annotations

import io
import logging
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, BinaryIO, Literal
from xml.etree.ElementTree import Element

from toolkit.book.fonts import fontconfig
from toolkit.book.pagemap import PageMap
from toolkit.book.serialise import xhtml
from toolkit.errors import Address, Finding, ProductError
from toolkit.targets.pdf.flow import Flow
from toolkit.targets.pdf.haste import hastened, hastened_writing, own_style_sheet
from toolkit.targets.pdf.lines import for_lines
from toolkit.targets.pdf.notes import notes_with_their_calls
from toolkit.targets.pdf.preparing import prepared
from toolkit.targets.pdf.tags.marking import tagged

BASE_URL = "https://book.invalid/"
"""Where the book's own files seem to lie; `.invalid` is reserved (RFC 2606) and never resolves."""

SCREEN_COLOUR = "screen"
"""Our name for sRGB; by the name `srgb` WeasyPrint opens its profile and leaves it open."""

EditionName = Literal["screen", "press"]


@dataclass(frozen=True, slots=True)
class Rendering:
    """A laid-out book.

    Attributes:
        document: WeasyPrint's.
        flow: Its pages as they were read while they were made.
        log: What WeasyPrint's log said.
    """

    document: Any
    flow: Flow
    log: tuple[str, ...]


@contextmanager
def only_our_fonts() -> Iterator[Any]:
    """Lend WeasyPrint's module while fontconfig sees the shipped fonts and no other.

    The variable must stand before the first import, for WeasyPrint asks fontconfig then.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch, "fonts.conf")
        config.write_text(fontconfig(str(Path(scratch, "cache"))), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(config)
        try:
            import weasyprint
            from weasyprint import images

            # Imported, it tells Pillow to take torn pictures for whole, in all of this process.
            images.ImageFile.LOAD_TRUNCATED_IMAGES = False
            yield weasyprint
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


def render(
    weasyprint: Any,
    root: Element,
    css: str,
    *,
    pictures: Mapping[str, Path],
    first: str,
    late: Callable[[str, PageMap], Element] | None = None,
) -> Rendering:
    """Lay out a book.

    Args:
        weasyprint: The module, as lent by `only_our_fonts`.
        root: The whole document, without namespaces; the addresses in it are relative.
        css: The only style sheet beside WeasyPrint's own.
        pictures: Relative address to the file there. Anything else asked for is fatal.
        first: The id page 1 begins with.
        late: Returns a document of one section that lists pages, given its id and the pages
            before it; without, slots keep what they hold.

    Raises:
        ProductError: Something was asked for that is not in `pictures`, or cannot be read.
    """
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError

    fonts = FontConfiguration()
    fetcher = _closed_fetcher(pictures)
    lines = _Lines()

    def read(document: Element) -> Any:
        text = f"<!DOCTYPE html>{xhtml(for_lines(document))}"
        html = weasyprint.HTML(string=text, base_url=BASE_URL, url_fetcher=fetcher)
        html._ua_stylesheets = lambda forms: [own_style_sheet()]
        return html

    def grow(id: str, pages: PageMap, context: Any) -> Any:
        return late and _boxes(read(late(id, pages)), [sheet], fonts, context)

    flow = Flow(first, grow, fills=late is not None)
    with lines.listening(), notes_with_their_calls(), flow.at_work(), hastened(css):
        try:
            sheet = weasyprint.CSS(string=css, font_config=fonts, url_fetcher=fetcher)
            page = read(prepared(root, late=late is not None))
            document = page.render(stylesheets=[sheet], font_config=fonts)
        except FatalURLFetchingError as error:
            cause = error.__cause__ or error
            raise ProductError(f"The layout stopped: {cause}") from error
    if lines.errors:
        raise ProductError("The layout is not whole: " + "; ".join(lines.errors))
    flow.let_go()
    return Rendering(document, flow, tuple(lines.seen))


def _boxes(html: Any, sheets: list[Any], fonts: Any, context: Any) -> Any:
    """Return the boxes of the only section of a document, to be laid out with those of another."""
    from weasyprint import DEFAULT_OPTIONS
    from weasyprint.document import Document
    from weasyprint.formatting_structure.build import build_formatting_structure

    options = {**DEFAULT_OPTIONS, "stylesheets": sheets}
    own = Document._build_layout_context(html, fonts, context.counter_style, {}, options)
    own.style_for.initial_page_sizes = context.style_for.initial_page_sizes
    root = build_formatting_structure(
        html.etree_element,
        own.style_for,
        context.get_image_from_uri,
        html.base_url,
        own.target_collector,
        context.counter_style,
        context.footnotes,
    )
    return root.children[0].children[0]


def write(rendering: Rendering, edition: EditionName, target: BinaryIO) -> tuple[str, ...]:
    """Write the PDF into `target`, and return what the log said meanwhile.

    The screen edition is written as PDF/A-2a, with our tags; what it says of itself, and with it
    the claim of PDF/UA-1, is written when it is finished. The press edition claims nothing:
    WeasyPrint's PDF/X-4 has no output intent and dates of today. Neither has
    an identifier yet: for one, all of the file would stand in memory; the finished file gets it.
    """
    lines = _Lines()
    document = rendering.document
    unsaid: tuple[str, ...] = ()
    with lines.listening(), hastened_writing(tagged=edition == "screen"):
        if edition == "screen":
            document.color_profiles[SCREEN_COLOUR] = _srgb()
            document.output_intent = SCREEN_COLOUR
            with tagged(document) as plan:
                document.write_pdf(
                    target,
                    pdf_variant="pdf/a-2a",
                    pdf_identifier=False,
                    output_intent=SCREEN_COLOUR,
                )
            unsaid = tuple(plan.unheard())
        else:
            document.output_intent = "device-cmyk"  # transparency groups blend as ink does
            document.write_pdf(target, pdf_version="1.6", pdf_identifier=False)
    return (*lines.seen, *unsaid)


def _srgb() -> Any:
    """Return WeasyPrint's sRGB profile."""
    from weasyprint.css import ColorProfile

    name = "sRGB2014.icc"
    profile = io.BytesIO((files("weasyprint") / "pdf" / name).read_bytes())
    return ColorProfile(profile, name, "relative-colorimetric", (["r"], ["g"], ["b"]))


def log_findings(address: Address, lines: tuple[str, ...]) -> Iterator[Finding]:
    """Yield a finding for each line that the layout has told, none being expected."""
    for line in dict.fromkeys(lines):
        yield Finding(
            address,
            "F001",
            f"The layout says: {line}",
            "Mend the style sheet or the element; a line left alone hides the next one.",
            "warning",
        )


def _closed_fetcher(pictures: Mapping[str, Path]) -> Any:
    """Return a fetcher that knows `pictures` and stops the layout at any other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    known = {BASE_URL + address: path for address, path in pictures.items()}

    class ClosedFetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:
            if url not in known:
                raise LookupError(
                    f"'{url.removeprefix(BASE_URL)}' is no file of this edition; "
                    "every picture must be an input of its layout."
                )
            path = known[url]
            # A file's own address lets WeasyPrint copy a JPEG unread at the end, byte for byte.
            return URLFetcherResponse(path.resolve().as_uri(), path.open("rb"))

    return ClosedFetcher(fail_on_errors=True)


class _Lines(logging.Handler):
    """Keeps what WeasyPrint logs: warnings, and errors, which mean that something is missing."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        known = self.errors if record.levelno >= logging.ERROR else self.seen
        known.append(record.getMessage())

    @contextmanager
    def listening(self) -> Iterator[None]:
        logger = logging.getLogger("weasyprint")
        logger.addHandler(self)
        try:
            yield
        finally:
            logger.removeHandler(self)
