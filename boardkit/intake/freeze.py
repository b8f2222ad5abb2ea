"""A period as it was reported, kept for good: its snapshot, and the file that holds it."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from datetime import date

from boardkit.intake.as_written import Written, as_written
from boardkit.language import Language
from boardkit.model.action import Commitment, Task
from boardkit.model.board import Board
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.charter import Thresholds
from boardkit.model.record import Audience
from boardkit.model.snapshot import Snapshot, SnapshotEntry, Stood
from boardkit.rules.frozen import fingerprint, kept_records, snapshot_of
from boardkit.rules.hindrance import hindrance
from boardkit.rules.period import Period
from boardkit.rules.standing import standing
from boardkit.rules.story import Kept
from boardkit.rules.updates import Reported, updates_until
from boardkit.source.emit import WIDTH, document
from boardkit.views.select import select
from boardkit.views.view import View


def snapshot_name(period: Period, version: int) -> str:
    """The file of a snapshot, from the board's folder on; a correction is a file of its own."""
    return f"snapshots/{_versioned(str(period), version)}.yaml"


def frozen_snapshot(board: Board, period: Period, *, day: date, version: int, reason: str | None) -> Snapshot:
    """Everything that a report of `day` rests on. Each entry is for those who may see its record.

    How a record stood follows from its updates, so it is only for those who may read every one of these.
    """
    views = {audience: select(board, day=day, audience=audience) for audience in Audience}
    kept = kept_records(board, day)
    earlier = snapshot_of(board, str(period.before))
    return Snapshot.model_construct(
        **{name: field.get_default() for name, field in Snapshot.model_fields.items()}
        | {
            "id": f"snapshot-{_versioned(str(period), version).lower()}",
            "example": any(one.example for one in kept),
            "level": Audience.PUBLIC,
            "period": str(period),
            "reference_day": day,
            "version": version,
            "reason": reason,
            "compared_with": earlier.id if earlier else None,
            "thresholds": board.charter.thresholds,
            "entries": tuple(_entry(board, views, one, day) for one in kept),
        }
    )


def snapshot_text(board: Board, snapshot: Snapshot) -> str:
    """The text of a snapshot's file, below a few lines in the board's own language that say what it is."""
    language = Language(board.charter.language)
    told = [
        language.say(
            "The report of {period}, as at {day}: made by boardkit when the report became final.",
            {"period": snapshot.period, "day": snapshot.reference_day},
        ),
        language.say(
            "Do not change anything here. The next report compares with it, and boardkit check sees by it "
            "whether something was rewritten. A correction is a new version, in a file of its own."
        ),
    ]
    lines = [line for sentence in told for line in textwrap.wrap(sentence, WIDTH - 2)]
    return document(_written(snapshot), "\n".join(lines))


def _written(snapshot: Snapshot) -> Written:
    """The snapshot with every border written out: what is the default today need not be so later."""
    block = as_written(snapshot.changed({"thresholds": Thresholds(), "entries": ()}))
    borders = as_written(snapshot.thresholds, always=tuple(Thresholds.model_fields))
    entries = [as_written(one) for one in snapshot.entries]
    return {**block, "thresholds": borders, "entries": entries} if isinstance(block, dict) else block


def _versioned(name: str, version: int) -> str:
    return name if version == 1 else f"{name}-v{version}"


def _entry(board: Board, views: Mapping[Audience, View], record: Kept, day: date) -> SnapshotEntry:
    may_see = [audience for audience, view in views.items() if record.id in view.by_id]
    level = _widest(may_see)
    stood = _stood(board, record, day)
    if stood:
        follows = _widest([one for one in may_see if _sees_all_updates(board, views[one], record, day)])
        stood = stood.changed({"level": None if follows is level else follows})
    return SnapshotEntry(
        of=record.id,
        hash=fingerprint(board, record, day),
        stood=stood,
        level=None if level is Audience.PUBLIC else level,
    )


def _widest(audiences: Sequence[Audience]) -> Audience:
    """The widest of these readers; what not even the secretariat sees is for the secretariat."""
    return next((one for one in Audience if one in audiences), Audience.SECRETARIAT)


def _sees_all_updates(board: Board, view: View, record: Kept, day: date) -> bool:
    seen = view.by_id[record.id]
    if not isinstance(record, Reported) or not isinstance(seen, Reported):
        return True
    return len(updates_until(view, seen, day)) == len(updates_until(board, record, day))


def _stood(board: Board, record: Kept, day: date) -> Stood | None:
    if isinstance(record, Task | Commitment):
        now = standing(board, record, day=day)
        return Stood(status=now.status, forecast=now.forecast, progress=now.progress)
    if isinstance(record, Bottleneck):
        severity = hindrance(board, record, (), day=day).severity
        return Stood(severity=severity) if severity else None
    return None
