"""Turn gradients into inks: their functions are looked up, mixed, and written as samples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from toolkit.errors import ProductError
from toolkit.targets.pdf.press.spaces import Colour, Mixer, family, is_neutral

if TYPE_CHECKING:
    import pikepdf

STEPS = 256
"""Samples of a gradient: more than a press can tell apart."""
AXIAL, RADIAL = 2, 3


def gradient_in_inks(pdf: pikepdf.Pdf, shading: Any, mixer: Mixer) -> bool:
    """Rewrite a shading in four inks; return whether anything was to do.

    Raises:
        ProductError: It is a mesh, which only drawing programs write.
    """
    import pikepdf

    if family(shading.ColorSpace) not in ("gray", "rgb"):
        return False
    if int(shading.ShadingType) not in (AXIAL, RADIAL):
        raise ProductError(
            "A drawing has a gradient along a mesh, which is not turned into inks: "
            "let the drawing program write it as a picture."
        )
    start, end = (float(edge) for edge in shading.get("/Domain", [0, 1]))
    places = [start + (end - start) * step / (STEPS - 1) for step in range(STEPS)]
    colours = [_three(value_at(shading.Function, place)) for place in places]
    neutral = all(is_neutral(colour) for colour in colours)
    inks = [mixer.inks(each) for each in colours] if neutral else mixer.all_inks(colours)
    shading.ColorSpace = pikepdf.Name.DeviceCMYK
    shading.Function = _sampled(pdf, inks, (start, end))
    if "/Background" in shading:
        under = _three(tuple(float(part) for part in shading.Background))
        shading.Background = pikepdf.Array([*mixer.inks(under)])
    return True


def value_at(function: Any, place: float) -> Colour:
    """Return the values of a function of one number, or of several functions together.

    Source: ISO 32000-1, 7.10.

    Raises:
        ProductError: It is a program in PostScript.
    """
    import pikepdf

    if isinstance(function, pikepdf.Array):
        return tuple(part for each in list(function) for part in value_at(each, place))
    low, high = (float(edge) for edge in function.Domain)
    place = min(max(place, low), high)
    kind = int(function.FunctionType)
    if kind == 2:
        return _between(function, place)
    if kind == 3:
        return _stitched(function, place, low, high)
    if kind == 0 and int(function.BitsPerSample) == 8:
        return _looked_up(function, place, low, high)
    raise ProductError("A gradient is a program: let the drawing program write plain gradients.")


def _between(function: Any, place: float) -> Colour:
    first = [float(part) for part in function.get("/C0", [0])]
    last = [float(part) for part in function.get("/C1", [1])]
    share = place ** float(function.N)
    return tuple(a + share * (b - a) for a, b in zip(first, last, strict=True))


def _stitched(function: Any, place: float, low: float, high: float) -> Colour:
    bounds = [float(bound) for bound in function.Bounds]
    part = sum(place >= bound for bound in bounds)
    edges = [low, *bounds, high]
    start, end = edges[part], edges[part + 1]
    first, last = (float(each) for each in list(function.Encode)[2 * part : 2 * part + 2])
    share = (place - start) / (end - start) if end > start else 0.0
    return value_at(function.Functions[part], first + share * (last - first))


def _looked_up(function: Any, place: float, low: float, high: float) -> Colour:
    size = int(function.Size[0])
    ranges = [float(edge) for edge in function.Range]
    channels = len(ranges) // 2
    data = function.read_bytes()
    at = (place - low) / (high - low) * (size - 1) if high > low else 0.0
    left = min(int(at), size - 1)
    right = min(left + 1, size - 1)
    values = []
    for channel in range(channels):
        a, b = data[left * channels + channel], data[right * channels + channel]
        share = (a + (at - left) * (b - a)) / 255
        values.append(ranges[2 * channel] + share * (ranges[2 * channel + 1] - ranges[2 * channel]))
    return tuple(values)


def _three(colour: Sequence[float]) -> Colour:
    """Return gray as RGB, rounded so that colours alike are mixed once."""
    parts = [min(max(round(part, 4), 0.0), 1.0) for part in colour]
    return tuple(parts * 3) if len(parts) == 1 else tuple(parts)


def _sampled(pdf: pikepdf.Pdf, inks: Sequence[Colour], domain: tuple[float, float]) -> Any:
    """Return a function that gives these inks at even distances."""
    import pikepdf

    samples = bytes(round(ink * 255) for each in inks for ink in each)
    stream = pikepdf.Stream(pdf, samples)
    stream.FunctionType = 0
    stream.Domain = pikepdf.Array([*domain])
    stream.Range = pikepdf.Array([0, 1] * 4)
    stream.Size = pikepdf.Array([len(inks)])
    stream.BitsPerSample = 8
    return pdf.make_indirect(stream)
