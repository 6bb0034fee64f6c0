"""`Source`: one piece of material as it arrived."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from madang.base.bilingual import Bilingual
from madang.base.ids import SourceId


class SourceKind(StrEnum):
    """What kind of material it is."""

    INTERVIEW = "interview"
    GROUP_INTERVIEW = "group_interview"
    MINUTES = "minutes"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Source:
    """A file brought into the project.

    `fingerprint` is the SHA-256 of its bytes in hexadecimal; `date` an ISO date or part of one
    (`2024`, `2024-05`, `2024-05-17`) or None where it is not known; `reader` names the reader and
    its version; `encoding` how its bytes were decoded; `notes` what the reader wants a person to know.
    """

    id: SourceId
    name: str
    file_name: str
    media_type: str
    fingerprint: str
    reader: str
    kind: SourceKind = SourceKind.INTERVIEW
    date: str | None = None
    language: str | None = None
    encoding: str | None = None
    notes: tuple[Bilingual, ...] = ()


def fingerprint(content: bytes) -> str:
    """SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
