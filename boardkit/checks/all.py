"""Every check, in the order in which `docs/checks.md` tells of them."""

from __future__ import annotations

from collections.abc import Sequence

from boardkit.checks import (
    agenda,
    competition,
    country,
    coverage,
    dates,
    days_off,
    declarations,
    eu,
    funding,
    interests,
    languages,
    lengths,
    links,
    loops,
    markings,
    meeting_dates,
    names,
    papers,
    progress,
    references,
    seats,
)
from boardkit.checks.asked import Asked, Check
from boardkit.checks.readers import kept_for_readers
from boardkit.model.board import Board
from boardkit.problems import Problem, in_reading_order

CHECKS: tuple[Check, ...] = (
    links.identifier_twice,
    links.link_unknown,
    links.link_kind,
    loops.link_loop,
    names.name_twice,
    names.name_unknown,
    names.outcome_number_twice,
    dates.dates_reversed,
    dates.completed_later,
    dates.history_order,
    meeting_dates.meeting_end,
    meeting_dates.held_too_early,
    meeting_dates.paper_due_late,
    meeting_dates.paper_received_late,
    seats.attendance_out_of_term,
    seats.attendance_twice,
    seats.represented_by,
    seats.alternate_of,
    seats.seat_out_of_term,
    agenda.agenda_over,
    agenda.agenda_under,
    agenda.parts_over,
    agenda.item_without_minutes,
    agenda.decision_without_request,
    agenda.decision_without_paper,
    agenda.discussion_without_questions,
    lengths.explanation_long,
    lengths.agenda_long,
    lengths.title_long,
    lengths.annotation_long,
    papers.paper_missing,
    papers.paper_expected,
    papers.paper_never_received,
    papers.letter_twice,
    papers.letter_order,
    papers.version_order,
    days_off.day_off,
    country.country_unknown,
    interests.lead_interested,
    interests.lead_recused,
    interests.recusal_missing,
    declarations.declaration_missing,
    declarations.declaration_expired,
    markings.departmental_unsigned,
    markings.marking_too_wide,
    markings.open_meeting_marked,
    markings.marking_expired,
    competition.competition_sensitive,
    progress.moved_without_reason,
    progress.trouble_unexplained,
    progress.done_without_day,
    progress.done_without_evidence,
    funding.amount_negative,
    funding.part_differs,
    funding.parts_over_total,
    funding.amount_without_currency,
    references.reference_form,
    eu.evidence_without_source,
    eu.input_late,
    eu.input_expected,
    eu.essence_long,
    eu.speaking_points_many,
    languages.language_missing,
    coverage.priority_without_indicator,
    coverage.priority_without_agenda,
    coverage.bottleneck_unaddressed,
    coverage.meeting_unclosed,
)


NEED_EVERY_FILE: frozenset[Check] = frozenset(
    {
        links.link_unknown,
        links.link_kind,
        names.name_unknown,
        declarations.declaration_missing,
        coverage.priority_without_agenda,
        coverage.bottleneck_unaddressed,
    }
)
"""Checks that miss something: what they look for may stand in a file that could not be read."""


def check(board: Board, asked: Asked, checks: Sequence[Check] = CHECKS) -> tuple[Problem, ...]:
    """Everything that the checks have to say about a board, in the order of its files."""
    found = (problem for one in checks for problem in one(board, asked))
    return in_reading_order(kept_for_readers(found, board))
