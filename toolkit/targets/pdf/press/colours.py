"""Rewrite every colour of a PDF in the inks of a printing condition.

What has no hue becomes black ink alone, everything else the four inks that the profile mixes;
small black text and rules overprint. What is in inks already stays as it is, so that a second
time changes nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.targets.pdf.press.gradients import gradient_in_inks
from toolkit.targets.pdf.press.rasters import picture_in_inks
from toolkit.targets.pdf.press.spaces import Family, Mixer, family
from toolkit.targets.pdf.press.streams import Context, Rewriter, States, scale_of

if TYPE_CHECKING:
    import pikepdf

STATES: States = {
    (lines, surfaces): f"/Over{int(lines)}{int(surfaces)}"
    for lines in (False, True)
    for surfaces in (False, True)
}
"""Overprint of lines and surfaces -> name of the state that says so."""
PATTERN_INKS = "/PatternInks"
APPEARANCES = ("/N", "/R", "/D")


def to_inks(pdf: pikepdf.Pdf, profile: Path, *, limit: int = 300) -> None:
    """Rewrite the colours of all pages, and of all that is drawn on them.

    Pages, Form XObjects, patterns, gradients, pictures, glyphs drawn by Type 3 fonts, inline
    pictures and the appearances of annotations; masks stay gray. Transparency is blended in inks.

    Args:
        pdf: The file; it is changed.
        profile: The ICC profile of the press, of class prtr and CMYK.
        limit: The most ink of a spot, in percent.

    Raises:
        ProductError: A drawing has a gradient along a mesh, or a picture that is not of 8 bits.
    """
    walk = _Walk(pdf, Mixer(profile, limit))
    for page in pdf.pages:
        walk.page(page)


class _Walk:
    """Goes to whatever is drawn, once."""

    def __init__(self, pdf: pikepdf.Pdf, mixer: Mixer) -> None:
        self.pdf = pdf
        self.mixer = mixer
        self.done: set[tuple[int, int]] = set()
        self.veiled: set[tuple[int, int]] = set()
        self.blends = False

    def page(self, page: pikepdf.Page) -> None:
        """Rewrite a page, and what stands on it."""
        import pikepdf

        resources = page.resources
        self.blends = False
        written = self._rewritten(page, resources, 1.0, page=True, mask=False)
        if written is not None:
            page.obj.Contents = pikepdf.Stream(self.pdf, written)
        if self.blends and "/Group" not in page.obj:
            page.obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency)
        self._blend(page.obj, mask=False)
        self._resources(resources, 1.0, mask=False)
        annotations: Any = page.obj.get("/Annots", [])
        for annotation in annotations:
            for name in APPEARANCES:
                self._appearance(annotation.get("/AP", {}).get(name))

    def _appearance(self, drawn: Any) -> None:
        import pikepdf

        if isinstance(drawn, pikepdf.Stream):
            self._drawing(drawn, None, 1.0, mask=False)
        elif isinstance(drawn, pikepdf.Dictionary):
            for each in drawn.values():
                self._appearance(each)

    def _drawing(self, stream: Any, around: Any, scale: float, *, mask: bool) -> None:
        """Rewrite a form, a pattern or a glyph; without resources it has those `around` it."""
        if not self._first_time(stream):
            return
        around_blends, self.blends = self.blends, False
        scale *= scale_of(stream.get("/Matrix", [1, 0, 0, 1, 0, 0]))
        resources = stream.get("/Resources")
        if resources is None:
            resources = self._empty() if around is None else around
            stream.Resources = resources
        written = self._rewritten(stream, resources, scale, page=False, mask=mask)
        if written is not None:
            stream.write(written)
        if self.blends:
            self.veiled.add(stream.objgen)
        self.blends = around_blends
        self._blend(stream, mask=mask)
        self._resources(resources, scale, mask=mask)

    def _rewritten(
        self, drawn: Any, resources: Any, scale: float, *, page: bool, mask: bool
    ) -> bytes | None:
        """Return the new content of a stream, None where it stays as it is."""
        import pikepdf

        rewriter = Rewriter(self._context(resources, mask=mask), scale, page=page)
        rewriter.go(pikepdf.parse_content_stream(drawn))
        return pikepdf.unparse_content_stream(rewriter.written) if rewriter.changed else None

    def _resources(self, resources: Any, scale: float, *, mask: bool) -> None:
        """Rewrite what is named here and was not drawn, and what has no instructions."""
        import pikepdf

        if resources.is_indirect and not self._first_time(resources):
            return
        for item in resources.get("/XObject", {}).values():
            self._xobject(item, resources, scale, mask=mask)
        for item in resources.get("/Shading", {}).values():
            self._gradient(item, mask=mask)
        for item in resources.get("/Pattern", {}).values():
            if isinstance(item, pikepdf.Stream):
                self._drawing(item, resources, scale, mask=mask)
            else:
                self._gradient(item.get("/Shading"), mask=mask)
        for item in resources.get("/ExtGState", {}).values():
            veil = item.get("/SMask")
            if isinstance(veil, pikepdf.Dictionary):
                self._drawing(veil.G, resources, scale, mask=str(veil.S) == "/Luminosity")
        for font in resources.get("/Font", {}).values():
            for glyph in font.get("/CharProcs", {}).values():
                self._drawing(glyph, font.get("/Resources", resources), scale, mask=mask)

    def _xobject(self, item: Any, around: Any, scale: float, *, mask: bool) -> None:
        kind = str(item.get("/Subtype"))
        if kind == "/Form":
            self._drawing(item, around, scale, mask=mask)
        elif kind == "/Image" and not mask and self._first_time(item):
            picture_in_inks(item, self.mixer)

    def _gradient(self, shading: Any, *, mask: bool) -> None:
        if mask and family(shading.ColorSpace) == "gray":
            return
        gradient_in_inks(self.pdf, shading, self.mixer)

    def _blend(self, drawn: Any, *, mask: bool) -> None:
        """Let transparency be blended in inks. Source: ISO 15930-7, 6.14; ISO 32000-1, 11.4.7."""
        import pikepdf

        group = drawn.get("/Group")
        if group is None or str(group.get("/S")) != "/Transparency":
            return
        if mask:
            group.CS = pikepdf.Name.DeviceGray
        elif "/CS" not in group or family(group.CS) in ("gray", "rgb"):
            group.CS = pikepdf.Name.DeviceCMYK

    def _first_time(self, item: Any) -> bool:
        if item.objgen == (0, 0):
            return True
        first = item.objgen not in self.done
        self.done.add(item.objgen)
        return first

    def _empty(self) -> Any:
        import pikepdf

        return self.pdf.make_indirect(pikepdf.Dictionary())

    # What a stream asks of its resources ----------------------------------------------------------

    def _context(self, resources: Any, *, mask: bool) -> Context:
        return Context(
            mixer=self.mixer,
            mask=mask,
            space=lambda name: _space(name, resources),
            pattern_space=lambda: _pattern_space(resources),
            states=lambda: _states(self.pdf, resources),
            overprint=lambda name: self._state(resources.get("/ExtGState", {}).get(str(name), {})),
            drawn=lambda name, scale: self._drawn(name, resources, scale, mask=mask),
            inline=lambda found: self._inline(found, resources),
        )

    def _state(self, state: Any) -> tuple[bool | None, bool | None]:
        self.blends |= _is_veil(state)
        return _overprint(state)

    def _drawn(self, name: Any, resources: Any, scale: float, *, mask: bool) -> None:
        item = resources.get("/XObject", {}).get(str(name))
        if item is None:
            return
        self.blends |= "/SMask" in item or "/Group" in item
        if str(item.get("/Subtype")) == "/Form":
            self._drawing(item, resources, scale, mask=mask)
            self.blends |= item.objgen in self.veiled

    def _inline(self, found: Any, resources: Any) -> Any:
        """Return the name under which a picture of RGB now lies among the resources, or None."""
        import pikepdf

        picture = found.iimage
        if picture.image_mask or picture.colorspace != "/DeviceRGB":
            return None
        image = pikepdf.Stream(self.pdf, picture.read_raw_bytes())
        if picture.filters:
            image.Filter = pikepdf.Array([pikepdf.Name(name) for name in picture.filters])
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        image.Width, image.Height = picture.width, picture.height
        image.BitsPerComponent, image.ColorSpace = 8, pikepdf.Name.DeviceRGB
        picture_in_inks(image, self.mixer)
        known = _kind(resources, "/XObject")
        name = f"/Inline{len(known)}"
        known[name] = self.pdf.make_indirect(image)
        return pikepdf.Name(name)


def _space(name: Any, resources: Any) -> tuple[Family, Family]:
    """Return the family of a colour space, and of what a pattern is coloured with."""
    import pikepdf

    space = resources.get("/ColorSpace", {}).get(str(name), name)
    base = space[1] if isinstance(space, pikepdf.Array) and len(space) > 1 else None
    kind = family(space)
    return kind, family(base) if kind == "pattern" and base is not None else "other"


def _kind(resources: Any, name: str) -> Any:
    """Return the resources of one kind, none so far included."""
    import pikepdf

    if name not in resources:
        resources[name] = pikepdf.Dictionary()
    return resources[name]


def _pattern_space(resources: Any) -> Any:
    import pikepdf

    known = _kind(resources, "/ColorSpace")
    known[PATTERN_INKS] = pikepdf.Array([pikepdf.Name.Pattern, pikepdf.Name.DeviceCMYK])
    return pikepdf.Name(PATTERN_INKS)


def _states(pdf: pikepdf.Pdf, resources: Any) -> States:
    """Put the states of overprint among the resources; return their names."""
    import pikepdf

    known = _kind(resources, "/ExtGState")
    for (lines, surfaces), name in STATES.items():
        if name not in known:
            known[name] = pikepdf.Dictionary(OP=lines, op=surfaces, OPM=1)
    return STATES


def _is_veil(state: Any) -> bool:
    """Tell whether something of what is below shines through. Source: ISO 32000-1, 11.6.5."""
    opaque = all(float(state.get(name, 1)) == 1 for name in ("/ca", "/CA"))
    plain = str(state.get("/BM", "/Normal")) in ("/Normal", "/Compatible")
    return not (opaque and plain and str(state.get("/SMask", "/None")) == "/None")


def _overprint(state: Any) -> tuple[bool | None, bool | None]:
    """Return what a state says of lines and of surfaces; one word for both unless `op` is there."""
    lines = state.get("/OP")
    surfaces = state.get("/op", lines)
    return (None if lines is None else bool(lines), None if surfaces is None else bool(surfaces))
