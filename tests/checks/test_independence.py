"""Which works count as one source."""

from __future__ import annotations

from toolkit.checks.independence import independent
from toolkit.model.works import Source


def works(*sources: Source) -> dict[str, Source]:
    return {source.id: source for source in sources}


def work(id: str, *based_on: str, object: str | None = None, isbn: str | None = None) -> Source:
    return Source(
        id=id,
        grade="press",
        kind="book",
        title=id,
        based_on=based_on,
        object=object,
        isbn=isbn,
    )


def test_works_that_know_nothing_of_each_other_are_independent() -> None:
    assert independent(["a", "b"], works(work("a"), work("b"))) == (("a",), ("b",))


def test_a_work_cited_twice_is_one() -> None:
    assert independent(["a", "a"], works(work("a"))) == (("a",),)


def test_a_work_and_what_it_is_based_on_over_a_third_are_one() -> None:
    chain = works(work("a", "b"), work("b", "c"), work("c"))
    assert independent(["a", "c"], chain) == (("a", "c"),)


def test_two_works_based_on_the_same_third_are_one() -> None:
    assert independent(["a", "b"], works(work("a", "c"), work("b", "c"))) == (("a", "b"),)


def test_a_work_that_joins_two_others_makes_one_of_all_three() -> None:
    assert independent(["a", "b", "c"], works(work("a"), work("b"), work("c", "a", "b"))) == (
        ("a", "b", "c"),
    )


def test_one_object_and_one_isbn_are_one_source_however_written() -> None:
    held = works(work("a", object="file"), work("b", object="file"))
    assert independent(["a", "b"], held) == (("a", "b"),)
    printed = works(work("a", isbn="978-0-306-40615-7"), work("b", isbn="9780306406157"))
    assert independent(["a", "b"], printed) == (("a", "b"),)


def test_a_circle_of_works_ends() -> None:
    assert independent(["a"], works(work("a", "b"), work("b", "a"))) == (("a",),)


def test_a_work_that_is_not_there_stands_for_itself() -> None:
    assert independent(["a", "lost"], works(work("a"))) == (("a",), ("lost",))
