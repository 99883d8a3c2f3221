"""Name the press that a file is made for: the output intent of PDF/X-4.

Source: ISO 15930-7:2010, 6.2; ISO 32000-1, 14.11.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.images.profiles import REGISTERED, press_profile

if TYPE_CHECKING:
    import pikepdf

REGISTRY = "http://www.color.org"


def write_intent(pdf: pikepdf.Pdf, profile: bytes, condition: str) -> None:
    """Write the only output intent, with the profile in it.

    `condition` names it; without one the profile's own words do. The ICC's registry is claimed only
    for a name that is in it.

    Raises:
        UnusableProfile: The profile is not that of a press.
    """
    import pikepdf

    told = press_profile(profile)
    name = condition or told.data or told.description or "Custom"
    stream = pikepdf.Stream(pdf, profile)
    stream.N = 4
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFX,
        OutputConditionIdentifier=name,
        Info=told.description or name,
        DestOutputProfile=pdf.make_indirect(stream),
    )
    if REGISTERED.fullmatch(name):
        intent.RegistryName = REGISTRY
    pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])
