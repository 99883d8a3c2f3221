"""Turn the pictures inside a PDF into inks: those of drawings; plates come in inks already."""

from __future__ import annotations

from typing import Any

from toolkit.errors import ProductError
from toolkit.images.make import reinked, reinked_jpeg
from toolkit.targets.pdf.press.spaces import Mixer, family


def picture_in_inks(image: Any, mixer: Mixer) -> bool:
    """Rewrite a picture of RGB in inks; return whether anything was to do.

    Its mask stays. A picture without any colour becomes gray, which is black ink.

    Raises:
        ProductError: Its px are of a kind that is not read.
    """
    space = image.get("/ColorSpace")
    if space is None or image.get("/ImageMask", False):
        return False
    if str(_first(space)) in ("/Indexed", "/I"):
        return _palette(image, space, mixer)
    if family(space) != "rgb":
        return False
    if int(image.BitsPerComponent) != 8 or "/Decode" in image:
        raise ProductError("A picture in a drawing is not of 8 bits: save it anew in RGB.")
    filters = image.get("/Filter")
    if str(_first(filters)) == "/DCTDecode":
        data, bands = reinked_jpeg(image.read_raw_bytes(), mixer.profile, mixer.limit)
        _put(image, data, bands, jpeg=True)
    else:
        size = (int(image.Width), int(image.Height))
        data, bands = reinked(image.read_bytes(), size, mixer.profile, mixer.limit)
        _put(image, data, bands, jpeg=False)
    return True


def _put(image: Any, data: bytes, bands: int, *, jpeg: bool) -> None:
    import pikepdf

    inverted = pikepdf.Array([1, 0] * 4)
    if jpeg:
        image.write(data, filter=pikepdf.Name.DCTDecode)
    else:
        image.write(data)
    if "/DecodeParms" in image:
        del image["/DecodeParms"]
    image.ColorSpace = pikepdf.Name.DeviceGray if bands == 1 else pikepdf.Name.DeviceCMYK
    if jpeg and bands == 4:
        image.Decode = inverted  # as Adobe writes them: 255 is no ink


def _palette(image: Any, space: Any, mixer: Mixer) -> bool:
    """Mix the colours of a palette; the px stay."""
    import pikepdf

    if family(space[1]) != "rgb":
        return False
    table = space[3]
    data = bytes(table) if isinstance(table, pikepdf.String) else table.read_bytes()
    colours = [tuple(part / 255 for part in data[at : at + 3]) for at in range(0, len(data) - 2, 3)]
    inks = bytes(round(ink * 255) for colour in colours for ink in mixer.inks(colour))
    image.ColorSpace = pikepdf.Array(
        [pikepdf.Name.Indexed, pikepdf.Name.DeviceCMYK, len(colours) - 1, pikepdf.String(inks)]
    )
    return True


def _first(value: Any) -> Any:
    import pikepdf

    return value[0] if isinstance(value, pikepdf.Array) and len(value) else value
