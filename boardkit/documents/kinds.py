"""The kinds of papers that there are; a new one is added here by hand."""

from collections.abc import Mapping
from types import MappingProxyType

from boardkit.documents.actions import ACTIONS
from boardkit.documents.agenda import AGENDA
from boardkit.documents.annotation import ANNOTATION
from boardkit.documents.board_note import BOARD_NOTE
from boardkit.documents.commitments_overview import COMMITMENTS_OVERVIEW
from boardkit.documents.consolidation import CONSOLIDATION
from boardkit.documents.decisions import DECISIONS
from boardkit.documents.funding_overview import FUNDING_OVERVIEW
from boardkit.documents.instruction import INSTRUCTION
from boardkit.documents.kind import Content, DocumentKind
from boardkit.documents.minutes import MINUTES
from boardkit.documents.minutes_form import MINUTES_FORM
from boardkit.documents.non_paper import NON_PAPER
from boardkit.documents.report import REPORT
from boardkit.documents.written_round import WRITTEN_ROUND

KINDS: tuple[DocumentKind, ...] = (
    AGENDA,
    ANNOTATION,
    WRITTEN_ROUND,
    MINUTES_FORM,
    MINUTES,
    DECISIONS,
    ACTIONS,
    REPORT,
    FUNDING_OVERVIEW,
    COMMITMENTS_OVERVIEW,
    INSTRUCTION,
    BOARD_NOTE,
    CONSOLIDATION,
)

CONTENTS: Mapping[str, type[Content]] = MappingProxyType(
    {**{kind.name: kind.content for kind in KINDS}, NON_PAPER.name: NON_PAPER.content}
)
"""What the template of each kind may name, also of the paper that is handed to others."""
