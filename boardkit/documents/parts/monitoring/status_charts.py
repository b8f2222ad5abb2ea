"""Charts of how many actions and milestones have each status: now by priority, and over the last periods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.charts import Chart, Series
from boardkit.documents.parts.monitoring.priorities import Sight, items_of
from boardkit.documents.parts.monitoring.statuses import ORDER, counts_in_words
from boardkit.documents.parts.wording import said
from boardkit.model.history import Status
from boardkit.rules.rollup import counted, trend

Counts = Mapping[Status, int]


def status_chart(sight: Sight) -> Chart | None:
    """One bar for each priority with something to follow, in pieces by status; None when there is nothing."""
    edition = sight.edition
    rows = [
        (said(one.title, edition), counted(item.standing.status for item in items_of(sight, one.id)))
        for one in sight.view.priorities
    ]
    loose = counted(item.standing.status for item in items_of(sight, None))
    rows = [
        row for row in (*rows, (edition.language.say("Across priorities"), loose)) if any(row[1].values())
    ]
    longest = max((sum(counts.values()) for _, counts in rows), default=None)
    message = "Bar chart of the status of actions and milestones by priority. {told}."
    return _chart(message, rows, edition, highest=longest)


def trend_chart(sight: Sight) -> Chart | None:
    """One column for each of the last four periods, as far as there was something; None for fewer than 2."""
    told = trend(sight.view, sight.found)
    rows = [(sight.edition.language.rough(period), counts) for period, counts in told]
    message = "Column chart of the status of actions and milestones in the last periods. {told}."
    return _chart(message, rows, sight.edition) if len(rows) > 1 else None


def _chart(
    message: str, rows: Sequence[tuple[str, Counts]], edition: Edition, *, highest: int | None = None
) -> Chart | None:
    if not rows:
        return None
    told = "; ".join(f"{name}: {counts_in_words(counts, edition)}" for name, counts in rows)
    return Chart(
        title="",
        alt=edition.language.say(message, {"told": told}),
        categories=tuple(name for name, _ in rows),
        series=tuple(
            Series(name=edition.language.word(status), values=tuple(counts[status] for _, counts in rows))
            for status in ORDER
        ),
        highest=highest,
    )
