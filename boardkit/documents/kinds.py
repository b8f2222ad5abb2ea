"""The kinds of papers that there are; a new one is added here by hand."""

from boardkit.documents.agenda import AGENDA
from boardkit.documents.annotation import ANNOTATION
from boardkit.documents.kind import DocumentKind

KINDS: tuple[DocumentKind, ...] = (AGENDA, ANNOTATION)
