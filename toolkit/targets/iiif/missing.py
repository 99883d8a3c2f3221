"""Paint an empty frame where a picture is lost, or may not be shown.

A canvas without a painting is valid (cookbook recipe 0283 has both), but Universal Viewer 4.4 then
asks for the canvas itself as a picture, and Clover 3.3 never turns to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.images.blank import BLANK, write_blank
from toolkit.images.make import LIBRARIES
from toolkit.model.exhibition import Exhibition
from toolkit.model.web import Addresses, Pictured, pictures_of
from toolkit.steps.step import Step
from toolkit.targets import Folders
from toolkit.targets.iiif.presentation import Json

FILE = "missing.jpg"


def empty_frame(canvas: str, at: Addresses) -> Json:
    """Return the properties of a canvas whose picture is missing: the frame, also as thumbnail.

    Without the thumbnail Universal Viewer asks for a small frame that no service has.
    """
    frame: Json = {
        "id": f"{at.base}/{FILE}",
        "type": "Image",
        "format": "image/jpeg",
        "width": BLANK.width,
        "height": BLANK.height,
    }
    painting = {
        "id": f"{canvas}/painting",
        "type": "Annotation",
        "motivation": "painting",
        "body": frame,
        "target": canvas,
    }
    page = {"id": f"{canvas}/page", "type": "AnnotationPage", "items": [painting]}
    return {"thumbnail": [frame], "items": [page]}


def frame_step(exhibition: Exhibition, folders: Folders) -> Iterator[Step]:
    """Yield the step that makes the frame, if a picture is missing."""
    objects = (record for record in exhibition.objects if record.image is not None)
    shown: tuple[Pictured, ...] = (*exhibition.panels, *objects)
    if not all(pictures_of(record) for record in shown):
        output = f"{folders.dist}/{FILE}"
        yield Step(output=output, make=write_blank, inputs=(BLANK,), libraries=LIBRARIES)
