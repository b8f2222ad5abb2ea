"""Which file of a board's folder holds what: one row for each kind of record."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from boardkit.model.action import ActionAgenda, Commitment, Milestone
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.charter import Charter
from boardkit.model.development import Development
from boardkit.model.eu_body import EuMeeting, EuProfile
from boardkit.model.eu_input import EuInput
from boardkit.model.funding import Instrument
from boardkit.model.history import LooseUpdate
from boardkit.model.indicator import Indicator
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import InterestDeclaration, Organisation, Seat
from boardkit.model.part import Part
from boardkit.model.priority import Priority, Region, Segment
from boardkit.model.snapshot import Snapshot
from boardkit.model.source import Source
from boardkit.source.whereabouts import BOARD_FILE


@dataclass(frozen=True, slots=True)
class FileKind:
    """Files with this name hold records of this kind, for this field of Board.

    A list may be split: `bottlenecks.yaml` and `bottlenecks-talent.yaml` hold the same kind.
    """

    name: str
    field: str
    record: type[Part]
    is_list: bool = True

    def holds(self, name: str) -> bool:
        """Whether a file with this name, from the board's folder on, is one of these."""
        names = (self.name, self.name.replace(".yaml", "-*.yaml")) if self.is_list else (self.name,)
        return name.count("/") == self.name.count("/") and any(fnmatchcase(name, one) for one in names)


FILES: tuple[FileKind, ...] = (
    FileKind(BOARD_FILE, "charter", Charter, is_list=False),
    FileKind("sources.yaml", "sources", Source),
    FileKind("priorities.yaml", "priorities", Priority),
    FileKind("segments.yaml", "segments", Segment),
    FileKind("regions.yaml", "regions", Region),
    FileKind("organisations.yaml", "organisations", Organisation),
    FileKind("seats.yaml", "seats", Seat),
    FileKind("declarations.yaml", "declarations", InterestDeclaration),
    FileKind("action-agendas/*.yaml", "action_agendas", ActionAgenda, is_list=False),
    FileKind("milestones.yaml", "milestones", Milestone),
    FileKind("commitments.yaml", "commitments", Commitment),
    FileKind("instruments.yaml", "instruments", Instrument),
    FileKind("bottlenecks.yaml", "bottlenecks", Bottleneck),
    FileKind("developments.yaml", "developments", Development),
    FileKind("indicators.yaml", "indicators", Indicator),
    FileKind("meetings/*.yaml", "meetings", Meeting, is_list=False),
    FileKind("eu-profiles.yaml", "eu_profiles", EuProfile),
    FileKind("eu-meetings.yaml", "eu_meetings", EuMeeting),
    FileKind("eu/*.yaml", "eu_inputs", EuInput, is_list=False),
    FileKind("snapshots/*.yaml", "snapshots", Snapshot, is_list=False),
    FileKind("updates/*.yaml", "updates", LooseUpdate),
)
