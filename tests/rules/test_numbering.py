from __future__ import annotations

from made import item_fields, meeting, paper

from boardkit.rules.numbering import item_numbers, numbered, paper_label, paper_number

NESTED = meeting(
    item_fields("opening"),
    item_fields(
        "talent",
        items=[
            item_fields("schools", items=[item_fields("mbo"), item_fields("wo")]),
            item_fields("migration"),
        ],
    ),
    item_fields("closing"),
)


def test_items_are_numbered_by_their_place_and_their_parts_below_them() -> None:
    assert item_numbers(NESTED) == {
        "opening": "1",
        "talent": "2",
        "schools": "2.1",
        "mbo": "2.1.1",
        "wo": "2.1.2",
        "migration": "2.2",
        "closing": "3",
    }


def test_items_come_in_the_order_of_the_agenda() -> None:
    assert [(number, item.id) for number, item in numbered(NESTED.items)][:3] == [
        ("1", "opening"),
        ("2", "talent"),
        ("2.1", "schools"),
    ]


def test_an_eleventh_item_is_item_11() -> None:
    long = meeting(*(item_fields(f"item-{place}") for place in range(1, 12)))
    assert list(item_numbers(long).values())[-2:] == ["10", "11"]


def test_the_agenda_cites_a_paper_by_item_and_letter() -> None:
    assert paper_label("5", paper(letter="B")) == "5B"
    assert paper_label("5.1", paper()) == "5.1A"


def test_a_papers_whole_number_sorts_by_item() -> None:
    def number(item: str, letter: str = "A") -> str:
        return paper_number("SBNL", "2024-02", item, paper(letter=letter))

    assert number("5", "B") == "SBNL-2024-02.05B"
    assert number("5.1") == "SBNL-2024-02.05.1A"
    assert number("5.1.2") == "SBNL-2024-02.05.1.2A"
    assert number("10") == "SBNL-2024-02.10A"
    items = ["1", "2", "9", "10", "11"]
    assert sorted(number(one) for one in items) == [number(one) for one in items]
