from __future__ import annotations

from board_text import found, said

from boardkit.checks.links import link_kind, link_unknown


def test_a_reference_to_another_kind_is_told_with_the_kind() -> None:
    text = """
        segments: [{id: design}]
        bottlenecks: [{id: shortage, priorities: [design]}]
    """
    assert said(link_kind, text) == [
        (
            "2: priorities refers to design, which is a record of the kind segment. "
            "Kinds that belong here: priority. (also 1)"
        )
    ]
    assert said(link_unknown, text) == []


def test_a_reference_to_another_kind_gets_a_proposal_of_the_right_one() -> None:
    text = """
        organisations: [{id: ministry-economy}]
        seats: [{id: ministry-economy-seat}]
        meetings:
          - id: 2024-02
            items: [{id: grid, lead: ministry-economy}]
    """
    assert said(link_kind, text) == [
        (
            "5: lead refers to ministry-economy, which is a record of the kind organisation. "
            "Did you mean ministry-economy-seat? (also 1)"
        )
    ]


def test_a_party_is_an_organisation_or_a_seat() -> None:
    text = """
        organisations: [{id: ministry}]
        seats: [{id: sme-a}]
        bottlenecks:
          - {id: grid, raised_by: ministry}
          - {id: housing, raised_by: sme-a}
    """
    assert said(link_kind, text) == []


def test_an_update_of_its_own_can_only_be_about_a_record_with_updates() -> None:
    text = """
        segments: [{id: design}]
        updates: [{of: design, on: 2024-05-01}]
    """
    assert [one.where.line for one in found(link_kind, text)] == [2]


def test_who_reports_in_an_update_of_its_own_is_a_seat_or_an_organisation() -> None:
    text = """
        seats: [{id: sme-a}]
        bottlenecks: [{id: grid}]
        updates: [{of: grid, on: 2024-05-01, by: sme-a}]
    """
    assert said(link_kind, text) == []


def test_a_free_reference_may_point_at_any_kind() -> None:
    text = """
        segments: [{id: design}]
        meetings:
          - id: 2024-02
            items: [{id: grid, about: [design]}]
    """
    assert said(link_kind, text) == []
