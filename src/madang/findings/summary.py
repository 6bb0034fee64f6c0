"""A cell of the framework matrix: what a case says on a theme, in the researcher's words."""

from dataclasses import dataclass

from madang.base.bilingual import Bilingual
from madang.base.ids import CitationId, CodeId, CoderId, CodingId, OrganisationId, SummaryId


@dataclass(frozen=True, slots=True)
class Summary:
    """The written summary for one case (an organisation) and one theme (a code)."""

    id: SummaryId
    case: OrganisationId
    code: CodeId
    text: Bilingual
    coder: CoderId


@dataclass(frozen=True, slots=True)
class Citation:
    """A coding that a summary cites."""

    id: CitationId
    summary: SummaryId
    coding: CodingId
