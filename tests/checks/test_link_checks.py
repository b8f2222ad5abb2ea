from __future__ import annotations

from board_text import found, said

from boardkit.checks.links import identifier_twice, link_kind, link_unknown
from boardkit.problems import Severity


def test_an_identifier_used_twice_is_reported_at_the_second_with_the_place_of_the_first() -> None:
    text = """
        segments:
          - id: design
        regions:
          - id: brainport
          - id: design
    """
    assert said(identifier_twice, text) == [
        "5: The identifier design is used twice. Give one of the two records another one. (also 2)"
    ]


def test_an_identifier_used_three_times_is_reported_twice() -> None:
    text = """
        segments:
          - {id: design}
          - {id: design}
          - {id: design}
    """
    assert [one.where.line for one in found(identifier_twice, text)] == [3, 4]


def test_a_record_inside_another_has_an_identifier_of_the_same_series() -> None:
    text = """
        priorities:
          - id: talent
        action_agendas:
          - id: agenda-talent
            actions:
              - id: talent
    """
    assert [one.where.line for one in found(identifier_twice, text)] == [6]


def test_identifiers_that_differ_are_fine() -> None:
    assert said(identifier_twice, "segments: [{id: design}, {id: design-02}]") == []


def test_a_misspelt_reference_is_met_with_the_nearest_identifier() -> None:
    text = """
        priorities:
          - id: talent
        bottlenecks:
          - id: shortage
            priorities: [talnet]
    """
    assert said(link_unknown, text) == [
        "5: priorities refers to talnet, and there is no record with that identifier. Did you mean talent?"
    ]
    problem = found(link_unknown, text)[0]
    assert (problem.where.column, problem.where.end) == (18, 24)
    assert problem.code == "link-unknown"
    assert problem.subject == "shortage"
    assert problem.severity is Severity.ERROR


def test_the_proposal_is_of_the_right_kind_when_there_is_one() -> None:
    text = """
        segments:
          - id: talents
        priorities:
          - id: talent
        bottlenecks:
          - id: shortage
            priorities: [talentss]
    """
    assert [one.values["proposal"] for one in found(link_unknown, text)] == ["talent"]


def test_without_one_of_the_right_kind_the_nearest_of_another_is_proposed() -> None:
    text = """
        segments: [{id: talents}]
        bottlenecks: [{id: shortage, priorities: [talentss]}]
    """
    assert [one.values["proposal"] for one in found(link_unknown, text)] == ["talents"]


def test_a_free_reference_is_met_with_the_nearest_of_all() -> None:
    text = """
        segments: [{id: design}]
        meetings: [{id: 2024-02, items: [{id: grid, about: [desing]}]}]
    """
    assert [one.values["proposal"] for one in found(link_unknown, text)] == ["design"]


def test_a_reference_that_resembles_nothing_gets_no_proposal() -> None:
    text = """
        bottlenecks:
          - id: shortage
            priorities: [space]
    """
    assert said(link_unknown, text) == [
        (
            "3: priorities refers to space, and there is no record with that identifier. "
            "Correct it, or add the record."
        )
    ]


def test_references_deep_inside_a_record_are_followed() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - id: grid
                papers:
                  - letter: A
                    by: nobody
                    source: {id: nowhere}
    """
    assert [(one.where.line, one.values["value"]) for one in found(link_unknown, text)] == [
        (7, "nobody"),
        (8, "nowhere"),
    ]
    assert {one.subject for one in found(link_unknown, text)} == {"2024-02.grid"}


def test_a_reference_in_an_update_of_its_own_is_about_the_record_that_it_updates() -> None:
    text = """
        bottlenecks: [{id: grid}]
        updates:
          - {of: grid, on: 2024-05-01, by: nobody}
    """
    assert [one.subject for one in found(link_unknown, text)] == ["grid"]


def test_every_field_of_the_charter_that_refers_is_followed() -> None:
    text = """
        charter:
          chair: chiar
        seats: [{id: chair, role: chair}]
    """
    assert said(link_unknown, text) == [
        "2: chair refers to chiar, and there is no record with that identifier. Did you mean chair?"
    ]


def test_a_reference_that_exists_is_fine() -> None:
    text = """
        priorities: [{id: talent}]
        bottlenecks: [{id: shortage, priorities: [talent]}]
    """
    assert said(link_unknown, text) == []
    assert said(link_kind, text) == []


def test_a_finding_that_proposes_a_confidential_record_is_kept_for_who_may_read_that() -> None:
    text = """
        bottlenecks: [{id: closing-factory, given_in_confidence: true}]
        meetings:
          - id: 2024-02
            items: [{id: grid, about: [closing-factori]}]
    """
    assert [one.level for one in found(link_unknown, text)] == ["government"]
