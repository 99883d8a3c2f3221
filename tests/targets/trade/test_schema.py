"""The message is one by EDItEUR's own schema, which the package onixcheck brings.

The schema is not ours to ship, and nothing of the package but these files is used.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import etree

from tests.targets.trade.telling import PAGES, SAID, VOUCHED, full, settled, tell, text
from toolkit.model.accessibility import Accessibility
from toolkit.model.exhibition import Contributor, Exhibition
from toolkit.model.publication import Publication
from toolkit.targets.trade.gather import gather
from toolkit.targets.trade.onix.message import message


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    package = find_spec("onixcheck")
    assert package is not None, "install the extra 'test': it has the schema of ONIX"
    assert package.submodule_search_locations
    (folder,) = package.submodule_search_locations
    path = Path(folder, "schema", "xsd3.1", "ONIX_BookProduct_3.1_reference.xsd")
    return etree.XMLSchema(etree.parse(path))


def faults(schema: etree.XMLSchema, exhibition: Exhibition) -> list[str]:
    products = gather(exhibition, exhibition.front.languages)
    document = etree.fromstring(message(products, [PAGES] * len(products)).encode())
    schema.validate(document)
    return [f"{each.line}: {each.message}" for each in schema.error_log]


def test_what_little_is_known_makes_a_message(tiny: Path, schema: etree.XMLSchema) -> None:
    assert faults(schema, tell(tiny, contributors=(), summary=None, subtitle=None)) == []


def test_all_that_can_be_known_makes_a_message(tiny: Path, schema: etree.XMLSchema) -> None:
    everything = settled(
        tiny,
        publication=SAID,
        accessibility=VOUCHED,
        subjects=(text("Lighthouses"), text("Keepers")),
        contributors=(
            Contributor(name=text("Hidden"), role="aut", credit_as="none"),
            Contributor(
                name=text("Jane Marlow", "Джейн Марлоу"),
                role="aut",
                sort_as=text("Marlow, Jane", "Марлоу, Джейн"),
            ),
            Contributor(name=text("The keepers"), role="edt", group=True),
            Contributor(name=text("A bank"), role="fnd", group=True),
        ),
    )
    assert faults(schema, everything) == []


def test_the_exhibition_that_fills_every_field_makes_a_message(
    tiny: Path, schema: etree.XMLSchema
) -> None:
    assert faults(schema, full(tiny)) == []


@pytest.mark.parametrize("status", ["forthcoming", "active", "out-of-print", "withdrawn"])
def test_a_product_may_stand_anywhere(tiny: Path, schema: etree.XMLSchema, status: str) -> None:
    said = Publication(status=status, edition=text("3"))  # type: ignore[arg-type]
    exempt = Accessibility(exemption="micro-enterprise")
    assert faults(schema, tell(tiny, publication=said, accessibility=exempt)) == []


def test_an_element_out_of_its_order_is_seen(tiny: Path, schema: etree.XMLSchema) -> None:
    products = gather(tell(tiny), ("en",))
    text = message(products, [None] * len(products))
    wrong = text.replace("<ProductComposition>00</ProductComposition>", "", 1)
    assert not schema.validate(etree.fromstring(wrong.encode()))
