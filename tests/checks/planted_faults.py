"""One small board with a fault for each check, asked about on 15 May 2024 in Dutch and English."""

from __future__ import annotations

MEETING = "meetings: [{{id: m, date: 2024-06-12, {}}}]"
HELD = "meetings: [{{id: m, date: 2024-05-01, history: [{{on: 2024-05-01, status: held}}], {}}}]"
ITEM = "meetings: [{{id: m, date: 2024-06-12, items: [{{id: i, {}}}]}}]"
MILESTONE = "milestones: [{{id: launch, due: 2024-03-01, history: [{{on: 2024-05-01, {}}}]}}]"
INPUT = "eu_profiles: [{{id: esb, tasks: [{{code: 28-2-a}}]}}]\neu_inputs: [{{id: mapping, {}}}]"
INDICATOR = "indicators: [{{id: depth, direction: rising, baseline: {{on: 2024-01-01, value: 100}}, {}}}]"
SNAPSHOT = (
    "snapshots: [{{id: q1, period: 2024-Q1, reference_day: {}, entries: [{{of: launch, hash: "
    + "0" * 64
    + "}}]}}]"
)
FUNDS = "instruments: [{{id: fund, funding: [{{id: all, amount: 9, currency: EUR}}, {{id: a, {}}}]}}]"
INTEREST = """
declarations:
  - {{id: d, seat: a, signed_on: 2024-01-15, interests: [{{about: [fund], measure: no_participation}}]}}
seats: [{{id: a}}]
instruments: [{{id: fund}}]
meetings: [{{id: m, date: 2024-06-12, items: [{{id: i, lead: a, about: [fund], {}}}]}}]
"""
RULES = """
charter: {{names: [{{name: Raad}}], abbreviation: PB, decision_rules: {{{}}}}}
seats: [{{id: a}}, {{id: b}}]
"""
VOTED = (
    "meetings: [{{id: m, date: 2024-06-12, attendance: [{{seat: a}}, {{seat: b, state: excused}}],"
    " outcomes: [{{number: m-01, item: opening, result: adopted, {}}}]}}]"
)

TOO_MANY = ", ".join(f"{{id: i{number}}}" for number in range(22))

FAULTS = {
    "identifier-twice": "segments: [{id: a}, {id: a}]",
    "link-unknown": ITEM.format("lead: nobody"),
    "link-kind": "segments: [{id: a}]\nbottlenecks: [{id: b, priorities: [a]}]",
    "link-loop": "segments: [{id: a, parent: a}]",
    "name-twice": "eu_inputs: [{id: mapping, asks: [{id: a}, {id: a}]}]",
    "name-unknown": MEETING.format("handled: [nothing]"),
    "outcome-number-twice": MEETING.format(
        "outcomes: [{number: 2024-01-01, item: opening}, {number: 2024-01-01, item: opening}]"
    ),
    "dates-reversed": "seats: [{id: a, from: 2024-02-01, until: 2024-01-01}]",
    "completed-later": MILESTONE.format("completed_on: 2024-06-01"),
    "history-order": "bottlenecks: [{id: b, history: [{on: 2024-02-01}, {on: 2024-01-01}]}]",
    "meeting-end": MEETING.format("start: 10:00, end: 09:00"),
    "held-too-early": MEETING.format("history: [{on: 2024-05-01, status: held}]"),
    "paper-due-late": ITEM.format("papers: [{letter: A, due: 2024-07-01}]"),
    "paper-received-late": ITEM.format("papers: [{letter: A, received: 2024-06-13}]"),
    "attendance-out-of-term": "seats: [{id: a, until: 2024-01-01}]\n"
    + MEETING.format("attendance: [{seat: a}]"),
    "attendance-twice": MEETING.format("attendance: [{seat: a}, {seat: a}]"),
    "represented-by": MEETING.format("attendance: [{seat: a, state: represented}]"),
    "alternate-of": "seats: [{id: a, role: alternate}]",
    "seat-out-of-term": "seats: [{id: a, until: 2024-01-01}]\n" + ITEM.format("lead: a"),
    "procedure-missing": MEETING.format("kind: written"),
    "procedure-late": MEETING.format("kind: written, procedure: {deadline: 2024-06-13}"),
    "procedure-closed-early": "seats: [{id: a}]\n"
    + MEETING.format(
        "kind: written, procedure: {deadline: 2024-06-12}, history: [{on: 2024-06-12, status: held}]"
    ),
    "reply-uncounted": MEETING.format(
        "kind: written, procedure: {deadline: 2024-06-11, replies: [{seat: nobody}]}"
    ),
    "outcome-missing": HELD.format(
        "items: [{id: i, requested_decision: [Kiezen.]}], outcomes: [{number: m-1, item: j}]"
    ),
    "outcome-number-form": MEETING.format("outcomes: [{number: n-01, item: opening}]"),
    "action-id-form": MEETING.format("action_points: [{id: n-a1}]"),
    "request-unknown": MEETING.format("outcomes: [{number: m-01, item: opening, request: 1}]"),
    "reservation-missing": MEETING.format(
        "outcomes: [{number: m-01, item: opening, result: adopted_reserved}]"
    ),
    "quorum-missing": RULES.format("quorum: 60") + VOTED.format("votes: {in_favour: 1}"),
    "majority-missing": RULES.format("majority: 50") + VOTED.format("votes: {in_favour: 1, against: 1}"),
    "votes-too-many": RULES.format("quorum: 50") + VOTED.format("votes: {in_favour: 2}"),
    "attendance-missing": "seats: [{id: a}]\n" + HELD.format("outcomes: [{number: m-01, item: opening}]"),
    "minutes-not-adopted": """
        meetings:
          - {id: m, date: 2024-03-01, history: [{on: 2024-03-01, status: held}]}
          - {id: n, date: 2024-04-01, history: [{on: 2024-04-01, status: held}]}
          - {id: o, date: 2024-05-01, history: [{on: 2024-05-01, status: held}]}
    """,
    "corrections-without-adoption": HELD.format("corrections: [{text: Lees 4.}]"),
    "chatham-attribution": "seats: [{id: a, title: Hogeschool}]\n"
    + MEETING.format("regime: chatham, discussions: [{item: opening, text: De hogeschool wil meer.}]"),
    "agenda-over": MEETING.format("end: 14:00, items: [{id: i, minutes: 61}]"),
    "agenda-under": MEETING.format("end: 14:00, items: [{id: i, minutes: 59}]"),
    "parts-over": ITEM.format("minutes: 60, items: [{id: a, minutes: 61}]"),
    "item-without-minutes": ITEM.format("purpose: opening"),
    "decision-without-request": ITEM.format("purpose: decision"),
    "decision-without-paper": ITEM.format("purpose: decision"),
    "discussion-without-questions": ITEM.format("purpose: discussion"),
    "explanation-long": ITEM.format(f"explanation: {'woord ' * 61}"),
    "agenda-long": MEETING.format(f"items: [{TOO_MANY}]"),
    "title-long": ITEM.format(f"title: {'t' * 91}"),
    "annotation-long": ITEM.format(f"chair: {{aim: {'woord ' * 231}}}"),
    "paper-missing": ITEM.format("papers: [{letter: A, due: 2024-05-14}]"),
    "paper-expected": ITEM.format("papers: [{letter: A, due: 2024-05-15}]"),
    "paper-never-received": "meetings: [{id: m, date: 2024-05-01, history: [{on: 2024-05-01, status: held}],"
    " items: [{id: i, papers: [{letter: A}]}]}]",
    "letter-twice": ITEM.format("papers: [{letter: A}, {letter: A}]"),
    "letter-order": ITEM.format("papers: [{letter: B}, {letter: A}]"),
    "version-order": ITEM.format("papers: [{letter: A, version: 1, replaces: 1}]"),
    "day-off": MEETING.format("dispatch: 2024-06-08"),
    "country-unknown": "charter: {names: [{name: {nl: Raad, en: Council}}], abbreviation: PB, country: XX}",
    "thresholds-reversed": "charter: {names: [{name: {nl: Raad, en: Council}}], abbreviation: PB,"
    " thresholds: {slip_at_risk: 60}}",
    "phrase-name-unknown": "charter: {names: [{name: {nl: Raad, en: Council}}], abbreviation: PB,"
    " phrases: [{result: adopted, wording: 'Akkoord om {verzoek}.'}]}",
    "lead-interested": INTEREST.format("recusals: [{seat: a}]"),
    "lead-recused": INTEREST.format("recusals: [{seat: a}]"),
    "recusal-missing": INTEREST.format("minutes: 60"),
    "declaration-missing": "seats: [{id: a}]\n" + MEETING.format("ordinal: 1"),
    "declaration-expired": "seats: [{id: a}]\ndeclarations: [{id: d, seat: a, signed_on: 2020-01-01}]\n"
    + MEETING.format("ordinal: 1"),
    "departmental-unsigned": ITEM.format("marking: {label: departmental}"),
    "marking-too-wide": ITEM.format("level: public, marking: {label: internal}"),
    "open-meeting-marked": MEETING.format("regime: open, tlp: TLP:RED"),
    "tlp-on-public-input": INPUT.format("level: public, tlp: TLP:GREEN"),
    "tlp-on-non-paper": INPUT.format("non_paper: {tlp: TLP:AMBER}"),
    "marking-expired": ITEM.format("marking: {label: internal, until: 2024-01-01}"),
    "competition-sensitive": "seats: [{id: a}]\n"
    "bottlenecks: [{id: b, raised_by: a, description: Onze prijs is 40 euro.}]",
    "moved-without-reason": MILESTONE.format("due: 2025"),
    "trouble-unexplained": MILESTONE.format("status: at_risk"),
    "done-without-day": MILESTONE.format("status: done"),
    "done-without-evidence": MILESTONE.format("status: done"),
    "field-out-of-place": MILESTONE.format("severity: 3"),
    "status-differs": MILESTONE.format("status: on_track"),
    "derived-trouble-unexplained": "milestones: [{id: launch, due: 2024-03-01}]",
    "target-on-wrong-side": INDICATOR.format("targets: [{on: 2025-01-01, value: 90}]"),
    "indicator-measured-twice": INDICATOR.format(
        "measurements: [{on: 2024-05-01, value: 90}, {on: 2024-05-01, value: 91}]"
    ),
    "history-rewritten": f"milestones: [{{id: launch}}]\n{SNAPSHOT.format('2024-03-31')}",
    "item-vanished": SNAPSHOT.format("2024-03-31"),
    "snapshot-twice": "milestones: [{id: launch}]\n" + SNAPSHOT.format("2024-03-31, version: 2"),
    "snapshot-period": "milestones: [{id: launch}]\n" + SNAPSHOT.format("2024-04-01"),
    "amount-negative": FUNDS.format("amount: -1"),
    "part-differs": FUNDS.format("amount: 1, part_of: all, currency: USD"),
    "parts-over-total": FUNDS.format("amount: 10, part_of: all"),
    "amount-without-currency": """
        instruments:
          - id: fund
            funding:
              - id: a
                amount: 1
                currency:
    """,
    "reference-form": "sources: [{id: s, reference: {kind: parliamentary_paper, number: 33009-138}}]",
    "profile-missing": "eu_inputs: [{id: mapping, task: 28-2-a}]",
    "profile-differs": "eu_meetings: [{id: e, profile: other}]\n"
    + INPUT.format("eu_meeting: e, profile: esb"),
    "point-unknown": "eu_meetings: [{id: e, points: [Opening]}]\n" + INPUT.format("eu_meeting: e, point: 2"),
    "ask-vague": INPUT.format("asks: [{id: speed, by: 2025}]"),
    "asks-number": INPUT.format("asks: [{id: speed}], history: [{on: 2024-05-01, stage: draft}]"),
    "proposals-number": INPUT.format("asks: [{id: speed}, {id: depth}]"),
    "ask-taken-twice": INPUT.format("outcome: {taken_over: [speed], partly: [speed]}"),
    "outcome-early": "eu_meetings: [{id: e, date: 2024-06-20}]\n"
    + INPUT.format("eu_meeting: e, outcome: {on: 2024-06-19}"),
    "figure-negative": INPUT.format("contributions: [{seat: a, figures: [{figure: jobs, amount: -1}]}]"),
    "stance-twice": INPUT.format(
        "contributions: [{seat: a, stances: [{ask: speed, stance: supports}, {ask: speed, stance: opposes}]}]"
    ),
    "figure-twice": INPUT.format(
        "contributions: [{seat: a, figures: [{figure: jobs, amount: 1}, {figure: jobs, amount: 2}]}]"
    ),
    "party-divided": "seats: [{id: a, organisation: x}, {id: b, organisation: x}]\n"
    + INPUT.format(
        "contributions: [{seat: a, stances: [{ask: speed, stance: supports}]},"
        " {seat: b, stances: [{ask: speed, stance: opposes}]}]"
    ),
    "claim-withheld": INPUT.format("evidence: [{level: aggregated, contributors: 4}]"),
    "claim-count": INPUT.format("evidence: [{level: aggregated, contributors: 6}]"),
    "evidence-without-source": INPUT.format("evidence: [{text: Iets.}]"),
    "input-late": "eu_meetings: [{id: e, date: 2024-06, input_deadline: 2024-05-14}]\n"
    + INPUT.format("eu_meeting: e").replace("mapping", "early"),
    "input-expected": "eu_meetings: [{id: e, date: 2024-06, input_deadline: 2024-05-15}]\n"
    + INPUT.format("eu_meeting: e, history: [{on: 2024-05-01, stage: cleared}]"),
    "essence-long": INPUT.format("essence: Een. Twee. Drie. Vier."),
    "position-long": INPUT.format(f"position: {'woord ' * 61}"),
    "speaking-points-many": INPUT.format("speaking_points: [a, b, c, d, e, f]"),
    "points-not-english": INPUT.format("speaking_points: [Snel.]"),
    "input-objection": INPUT.format("coordination: [{who: a, status: objection}]"),
    "input-not-cleared": INPUT.format("history: [{on: 2024-05-01, stage: coordination}]"),
    "coordination-missing": INPUT.format("history: [{on: 2024-05-01, stage: coordination}]"),
    "agreement-missing": INPUT.format("coordination: [{who: a, status: sent}]"),
    "instruction-without-request": INPUT.format("red_lines: [Niets.]"),
    "instruction-long": INPUT.format(f"red_lines: [{'woord ' * 1000}]"),
    "non-paper-untitled": INPUT.format("subject: Snel"),
    "evidence-level-unsaid": "sources: [{id: letter, level: public}]\n"
    + INPUT.format("evidence: [{source: {id: letter}}]"),
    "non-paper-long": INPUT.format(f"position: {'woord ' * 1000}"),
    "claim-confidential": INPUT.format("evidence: [{level: confidential}]"),
    "claim-source-closed": "sources: [{id: letter, level: members}]\n"
    + INPUT.format("evidence: [{source: {id: letter}}]"),
    "non-paper-title-twice": "eu_inputs: [{id: mapping, subject: Snel!}, {id: early, subject: Snel}]",
    "board-named": INPUT.format("position: Zoals in PB-2024-02.05B."),
    "seat-named": "seats: [{id: a, title: Kade Noord}]\n" + INPUT.format("position: Kade Noord wil dit."),
    "planning-reversed": "eu_meetings:"
    " [{id: e, date: 2024-07-01, coordination_closes: 2024-06-20, input_deadline: 2024-06-19}]",
    "input-behind": "eu_meetings: [{id: e, date: 2024-06, input_deadline: 2024-05-16}]\n"
    + INPUT.format("eu_meeting: e"),
    "no-meeting-in-time": "eu_meetings: [{id: e, date: 2024-06-20}]\n" + INPUT.format("eu_meeting: e"),
    "input-never-sent": "eu_meetings: [{id: e, date: 2024-05-14}]\neu_inputs: [{id: other, eu_meeting: e}]",
    "eu-outcome-missing": "eu_meetings: [{id: e, date: 2024-05-08}]\n"
    "eu_inputs: [{id: other, eu_meeting: e, history: [{on: 2024-05-01, stage: sent}]}]",
    "language-missing": "charter: {names: [{name: Raad}], abbreviation: PB}",
    "priority-without-indicator": "priorities: [{id: talent}]",
    "priority-without-agenda": "priorities: [{id: talent}, {id: space}]\naction_agendas: [{id: a}]",
    "bottleneck-unaddressed": "bottlenecks: [{id: b, priorities: [talent]}]\naction_agendas: [{id: a}]",
    "meeting-unclosed": "meetings: [{id: m, date: 2024-05-14}]",
}

# The words at the place of each finding, and at the other places that it points to.
POINTED: dict[str, list[str]] = {
    "identifier-twice": ["a", "a"],
    "link-unknown": ["nobody"],
    "link-kind": ["a", "a"],
    "link-loop": ["a"],
    "name-twice": ["a", "a"],
    "name-unknown": ["nothing"],
    "outcome-number-twice": ["2024-01-01", "2024-01-01"],
    "dates-reversed": ["2024-01-01", "2024-02-01"],
    "completed-later": ["2024-06-01", "2024-05-01"],
    "history-order": ["2024-01-01", "2024-02-01"],
    "meeting-end": ["09:00", "10:00"],
    "held-too-early": ["2024-05-01", "2024-06-12"],
    "paper-due-late": ["2024-07-01", "2024-06-12"],
    "paper-received-late": ["2024-06-13", "2024-06-12"],
    "attendance-out-of-term": ["a", "2024-01-01"],
    "attendance-twice": ["a", "a"],
    "represented-by": ["represented"],
    "alternate-of": ["alternate"],
    "seat-out-of-term": ["a", "2024-01-01"],
    "procedure-missing": ["written"],
    "procedure-late": ["2024-06-13", "2024-06-12"],
    "procedure-closed-early": ["2024-06-12", "2024-06-12"],
    "reply-uncounted": ["nobody"],
    "outcome-missing": ["[Kiezen.]"],
    "outcome-number-form": ["n-01"],
    "action-id-form": ["n-a1"],
    "request-unknown": ["1"],
    "reservation-missing": ["adopted_reserved"],
    "quorum-missing": ["adopted"],
    "majority-missing": ["{in_favour: 1, against: 1}"],
    "votes-too-many": ["{in_favour: 2}"],
    "attendance-missing": ["2024-05-01"],
    "minutes-not-adopted": ["2024-03-01"],
    "corrections-without-adoption": ["[{text: Lees 4.}]"],
    "chatham-attribution": ["De hogeschool wil meer."],
    "agenda-over": ["14:00"],
    "agenda-under": ["14:00"],
    "parts-over": ["60"],
    "item-without-minutes": ["i"],
    "decision-without-request": ["i"],
    "decision-without-paper": ["i"],
    "discussion-without-questions": ["i"],
    "explanation-long": [("woord " * 61).strip()],
    "agenda-long": ["i21"],
    "title-long": ["t" * 91],
    "annotation-long": [f"{{aim: {'woord ' * 231}}}"],
    "paper-missing": ["A"],
    "paper-expected": ["A"],
    "paper-never-received": ["A"],
    "letter-twice": ["A", "A"],
    "letter-order": ["A", "B"],
    "version-order": ["1"],
    "day-off": ["2024-06-08"],
    "country-unknown": ["XX"],
    "thresholds-reversed": ["60"],
    "phrase-name-unknown": ["'Akkoord om {verzoek}.'"],
    "lead-interested": ["a", "[fund]"],
    "lead-recused": ["a", "a"],
    "recusal-missing": ["[fund]", "[fund]"],
    "declaration-missing": ["2024-06-12", "a"],
    "declaration-expired": ["2020-01-01"],
    "departmental-unsigned": ["departmental"],
    "marking-too-wide": ["public"],
    "open-meeting-marked": ["TLP:RED", "open"],
    "tlp-on-public-input": ["TLP:GREEN", "public"],
    "tlp-on-non-paper": ["TLP:AMBER"],
    "marking-expired": ["2024-01-01"],
    "competition-sensitive": ["Onze prijs is 40 euro."],
    "moved-without-reason": ["2025"],
    "trouble-unexplained": ["at_risk"],
    "done-without-day": ["done"],
    "done-without-evidence": ["done"],
    "field-out-of-place": ["3"],
    "status-differs": ["on_track"],
    "derived-trouble-unexplained": ["2024-03-01"],
    "target-on-wrong-side": ["90", "100", "rising"],
    "indicator-measured-twice": ["2024-05-01", "2024-05-01"],
    "history-rewritten": ["launch"],
    "item-vanished": ["launch"],
    "snapshot-twice": ["2"],
    "snapshot-period": ["2024-04-01"],
    "amount-negative": ["-1"],
    "part-differs": ["all", "EUR"],
    "parts-over-total": ["9", "10"],
    "amount-without-currency": [""],
    "reference-form": ["33009-138"],
    "profile-missing": ["28-2-a"],
    "profile-differs": ["esb", "other"],
    "point-unknown": ["2", "[Opening]"],
    "ask-vague": ["speed"],
    "asks-number": ["[{id: speed}]"],
    "proposals-number": ["[{id: speed}, {id: depth}]"],
    "ask-taken-twice": ["speed", "speed"],
    "outcome-early": ["2024-06-19", "2024-06-20"],
    "figure-negative": ["-1"],
    "stance-twice": ["speed", "speed"],
    "figure-twice": ["jobs", "jobs"],
    "party-divided": ["opposes", "supports"],
    "claim-withheld": ["4"],
    "claim-count": ["6"],
    "evidence-without-source": ["{text: Iets.}"],
    "input-late": ["early"],
    "input-expected": ["mapping"],
    "essence-long": ["Een. Twee. Drie. Vier."],
    "position-long": [("woord " * 61).strip()],
    "speaking-points-many": ["f"],
    "points-not-english": ["Snel."],
    "input-objection": ["objection"],
    "input-not-cleared": ["coordination"],
    "coordination-missing": ["mapping"],
    "agreement-missing": ["sent"],
    "instruction-without-request": ["mapping"],
    "instruction-long": ["mapping"],
    "non-paper-untitled": ["Snel"],
    "evidence-level-unsaid": ["{source: {id: letter}}"],
    "non-paper-long": ["mapping"],
    "claim-confidential": ["confidential"],
    "claim-source-closed": ["letter", "members"],
    "non-paper-title-twice": ["Snel", "Snel!"],
    "board-named": ["Zoals in PB-2024-02.05B."],
    "seat-named": ["Kade Noord wil dit.", "Kade Noord"],
    "planning-reversed": ["2024-06-20", "2024-06-19"],
    "input-behind": ["mapping"],
    "no-meeting-in-time": ["mapping"],
    "input-never-sent": ["other"],
    "eu-outcome-missing": ["other"],
    "language-missing": ["Raad"],
    "priority-without-indicator": ["talent"],
    "priority-without-agenda": ["space"],
    "bottleneck-unaddressed": ["b"],
    "meeting-unclosed": ["2024-05-14"],
}
