"""An action agenda of the small board, for commands that report on one."""

from __future__ import annotations

AGENDA = """
    id: agenda-quays
    priority: quays
    title: {nl: Actieagenda kades, en: Quays agenda}
    history: [{on: 2024-01-10, stage: draft}]
    actions:
      - {id: wall, title: {nl: Kademuur, en: Quay wall}, owner: shipper, due: 2024-12-31}
    """
