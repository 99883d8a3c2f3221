"""What a record tells librarians of each product."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.targets.trade.telling import (
    MARC,
    SAID,
    control,
    credited,
    fields,
    full,
    record,
    settled,
    tell,
    text,
)
from toolkit.book.phrases import phrase
from toolkit.model.endpage import EndPage
from toolkit.model.exhibition import Contributor
from toolkit.model.names import Identifiers
from toolkit.targets.trade.marc.soundness import faults

WRITER = Contributor(
    name=text("Jane Marlow", "Джейн Марлоу"),
    role="aut",
    sort_as=text("Marlow, Jane", "Марлоу, Джейн"),
)


@pytest.mark.parametrize(
    ("name", "form", "picture"),
    [
        ("tiny-en-paperback", "ta", "250301s2025    gw a   f b   |001 0deng d"),
        ("tiny-en-epub", "cr cn |||a||||", "250301s2025    gw a   fob   |001 0deng d"),
        ("tiny-ru-pdf", "cr cn |||a||||", "250301s2025    gw a   fob   |001 0drus d"),
    ],
)
def test_fields_of_fixed_length_are_those_of_the_form(
    tiny: Path, name: str, form: str, picture: str
) -> None:
    found = record(tell(tiny, publication=SAID), name)
    assert control(found, "007") == form
    assert control(found, "008") == picture


def test_a_file_is_told_as_one_beside_the_book(tiny: Path) -> None:
    assert control(record(tell(tiny, publication=SAID)), "006") == "m    fo  d |      "
    tags = [each.get("tag") for each in record(tell(tiny), "tiny-en-paperback")]
    assert "006" not in tags


def test_the_leader_says_how_far_the_record_is(tiny: Path) -> None:
    forthcoming, out = record(tell(tiny)), record(tell(tiny, publication=SAID))
    assert forthcoming.findtext(f"{MARC}leader") == "     nam a22     8c 4500"
    assert out.findtext(f"{MARC}leader") == "     nam a22     5c 4500"


def test_the_record_is_dated_by_the_sources(tiny: Path) -> None:
    assert control(record(tell(tiny)), "005") == "20250301000000.0"


def test_the_first_creator_is_the_main_entry_under_the_family_name(tiny: Path) -> None:
    editor = Contributor(name=text("O. Vetrov"), role="edt", sort_as=text("Vetrov, O."))
    found = record(credited(tiny, editor, WRITER))
    assert fields(found, "100") == ["1# $6 880-01 $a Marlow, Jane $4 aut"]
    assert fields(found, "700") == ["1# $a Vetrov, O. $4 edt"]
    assert fields(found, "880") == ["1# $6 100-01/Cyrl $a Марлоу, Джейн $4 aut"]


def test_a_russian_record_has_the_name_in_russian_first(tiny: Path) -> None:
    found = record(credited(tiny, WRITER), "tiny-ru-epub")
    assert fields(found, "100") == ["1# $6 880-01 $a Марлоу, Джейн $4 aut"]
    assert fields(found, "880") == ["1# $6 100-01/Latn $a Marlow, Jane $4 aut"]


def test_a_body_is_filed_as_a_body(tiny: Path) -> None:
    found = record(credited(tiny, Contributor(name=text("The keepers"), role="aut", group=True)))
    assert fields(found, "110") == ["2# $a The keepers $4 aut"]
    assert fields(found, "710") == ["2# $a Harrow Point Archive $4 pbl"]
    assert fields(found, "100") == []


def test_who_wishes_not_to_be_named_is_not(tiny: Path) -> None:
    hidden = Contributor(name=text("A. Writer"), role="aut", credit_as="none")
    found = record(credited(tiny, hidden))
    assert fields(found, "100") == []
    assert fields(found, "245")[0].startswith("04 $a The Light")
    assert not any("Writer" in (each.text or "") for each in found.iter())


def test_titles_pass_over_their_article_and_know_the_other_languages(tiny: Path) -> None:
    found = record(credited(tiny, WRITER))
    assert fields(found, "245") == [
        "14 $a The Light at Harrow Point $b Three keepers and a lamp $c Jane Marlow"
    ]
    assert fields(found, "246") == [
        "1# $i Title of the edition in another language: $a Маяк на мысе Харроу"
    ]


def test_imprint_series_and_rights(tiny: Path) -> None:
    found = record(tell(tiny, publication=SAID))
    assert fields(found, "250") == ["## $a Second, revised edition"]
    assert fields(found, "264") == [
        "#1 $a Harrow $b Harrow Point Archive $c 2025",
        "#4 $c ©2025",
        "#4 $c ©2024",
    ]
    assert fields(found, "490") == ["1# $a Lights of the North $x 2049-3630 $v 7"]
    assert fields(found, "830") == ["#0 $a Lights of the North $v 7 $x 2049-3630"]
    licence = "http://creativecommons.org/licenses/by/4.0/"
    assert fields(found, "540") == [
        f"## $a Creative Commons BY 4.0 $f CC BY 4.0 $2 cc $u {licence}"
    ]
    assert fields(found, "542")[0] == "1# $f © Jane Marlow, 2025 $g 2025"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "tiny-en-paperback",
            ["## $a x, 203 pages $b illustrations $c 24 cm", "## $b n $2 rdamedia"],
        ),
        ("tiny-en-epub", ["## $a 1 online resource $b illustrations", "## $b c $2 rdamedia"]),
        (
            "tiny-ru-pdf",
            ["## $a 1 онлайн-ресурс (x, 203 с.) $b иллюстрации", "## $b c $2 rdamedia"],
        ),
    ],
)
def test_what_it_is_like(tiny: Path, name: str, lines: list[str]) -> None:
    found = record(tell(tiny), name)
    assert [*fields(found, "300"), *fields(found, "337")] == lines


def test_numbers_subjects_and_kind(tiny: Path) -> None:
    shelves = EndPage(udc="94(47)", bbk="63.3(2)")
    found = record(
        tell(tiny, publication=SAID, subjects=(text("Lighthouses"),), end_page=shelves),
        "tiny-en-paperback",
    )
    assert fields(found, "020") == ["## $a 9780306406157 $q paperback"]
    assert fields(found, "072")[0] == "#7 $a NHTM $2 thema"
    assert fields(found, "080") == ["## $a 94(47)"]
    assert fields(found, "084") == ["## $a 63.3(2) $2 rubbk"]
    assert fields(found, "653") == ["## $a Lighthouses"]
    assert "14 $a Hale, Mary" in fields(found, "600")
    assert fields(found, "655")[0].startswith("#7 $a exhibition catalogs $2 aat")


def test_notes_are_in_the_language_of_the_book(tiny: Path) -> None:
    english, russian = record(tell(tiny)), record(tell(tiny), "tiny-ru-paperback")
    assert fields(english, "504") == [
        "## $a Includes bibliographical references. Includes an index."
    ]
    assert fields(russian, "504") == ["## $a Есть список литературы и источников. Есть указатель."]
    assert fields(english, "520")[1] == "4# $a A shipwreck is told of."
    assert "$b rus" in fields(russian, "040")[0]


def test_accessibility_is_told_in_the_terms_of_the_file(tiny: Path) -> None:
    assert fields(record(tell(tiny)), "341") == [
        "0# $a textual $b tableOfContents $b index $b readingOrder $b structuralNavigation "
        "$b displayTransformability $2 sapdv",
        "0# $a visual $b alternativeText $b longDescription $2 sapdv",
    ]
    described = phrase("access-described", "en").words
    assert fields(record(tell(tiny)), "532")[0].startswith(f"1# $a {described}")


def test_the_other_forms_and_languages_are_linked(tiny: Path) -> None:
    found = record(tell(tiny, publication=SAID))
    printed, pdf = fields(found, "776")
    assert printed.startswith("08 $i Paperback: $t The Light at Harrow Point $z 9780306406157")
    assert "$i E-book, PDF:" in pdf
    assert fields(found, "775")[0].startswith(
        "08 $i Edition in another language: $t Маяк на мысе Харроу $e rus"
    )


def test_addresses_are_told_once_they_are_settled(tiny: Path) -> None:
    assert fields(record(tell(tiny)), "856") == []
    base = "https://light.museum/tiny"
    assert fields(record(settled(tiny)), "856") == [
        f"40 $u {base}/tiny-en.epub $q application/epub+zip",
        f"41 $u {base}/tiny-en.pdf $q application/pdf",
        f"42 $3 The exhibition $u {base}",
    ]


def test_an_address_that_lasts_is_always_told(tiny: Path) -> None:
    found = record(tell(tiny, identifiers=Identifiers(doi="10.5072/light")))
    assert fields(found, "856") == ["42 $3 The exhibition $u https://doi.org/10.5072/light"]


@pytest.mark.parametrize("name", ["full-en-hardback", "full-en-epub", "full-en-pdf"])
def test_a_record_of_everything_is_sound(tiny: Path, name: str) -> None:
    assert list(faults(record(full(tiny), name))) == []
