"""One id type per kind of thing. Ids are UUIDv7 text, made once and kept for life."""

import os
import struct
import threading
import time
from typing import NewType

SourceId = NewType("SourceId", str)
TranscriptId = NewType("TranscriptId", str)
ParticipantId = NewType("ParticipantId", str)
OrganisationId = NewType("OrganisationId", str)
MembershipId = NewType("MembershipId", str)
SpeakerId = NewType("SpeakerId", str)
ValueId = NewType("ValueId", str)
CoderId = NewType("CoderId", str)
CodeId = NewType("CodeId", str)
CodebookVersionId = NewType("CodebookVersionId", str)
CodingId = NewType("CodingId", str)
StatementId = NewType("StatementId", str)
AnswerId = NewType("AnswerId", str)
EpisodeId = NewType("EpisodeId", str)
ReachId = NewType("ReachId", str)
MemoId = NewType("MemoId", str)
TranslationId = NewType("TranslationId", str)
ClaimId = NewType("ClaimId", str)
EvidenceId = NewType("EvidenceId", str)
SummaryId = NewType("SummaryId", str)
CitationId = NewType("CitationId", str)
DecisionId = NewType("DecisionId", str)
SettlingId = NewType("SettlingId", str)
SettlingCodingId = NewType("SettlingCodingId", str)
CarriedId = NewType("CarriedId", str)
HiddenNameId = NewType("HiddenNameId", str)
RecordingId = NewType("RecordingId", str)
ActId = NewType("ActId", str)
EventId = NewType("EventId", str)

_lock = threading.Lock()
_last = 0
_chance = bytearray()
if hasattr(os, "register_at_fork"):
    # Two programs that come from one must not go on with the same chance.
    os.register_at_fork(after_in_child=_chance.clear)


def new_id() -> str:
    """A UUID version 7 (RFC 9562): sorts by the moment it was made, also within a millisecond.

    The 12 bits after the version and the first 2 bits of the tail count up inside one
    millisecond, so that ids made one after the other by one program keep their order.
    """
    with _lock:
        ticks = _taken(1)
        if not _chance:
            # Asking the system for eight bytes at a time is what an import of 50,000 would wait for.
            _chance.extend(os.urandom(4096))
        tail = _chance[-8:]
        del _chance[-8:]
    return _id(ticks, int.from_bytes(tail, "big"))


def new_ids(count: int) -> list[str]:
    """So many ids, each later than the one before it, as `new_id` makes them one by one."""
    with _lock:
        first = _taken(count)
    chance = struct.unpack(f">{count}Q", os.urandom(8 * count))
    return [_id(ticks, tail) for ticks, tail in enumerate(chance, first)]


def _taken(count: int) -> int:
    """The first of so many moments that nobody else gets, each 1/16,384 of a millisecond."""
    global _last
    first = max(time.time_ns() // 1_000_000 << 14, _last + 1)
    _last = first + count - 1
    return first


def _id(ticks: int, tail: int) -> str:
    milliseconds, counter = ticks >> 14, ticks & 0x3FFF
    low = 0b10 << 62 | (counter & 3) << 60 | tail >> 4
    digits = f"{milliseconds << 80 | 0x7 << 76 | (counter >> 2) << 64 | low:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
