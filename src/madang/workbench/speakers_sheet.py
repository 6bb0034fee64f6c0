"""The speakers sheet as a table in the workbench: the same sheet that `madang speakers` takes."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import BinaryIO

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid
from madang.base.ids import MembershipId, SpeakerId
from madang.sources.archive import MAX_BYTES
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.organisation import Membership
from madang.sources.participant import Speaker, SpeakerRole
from madang.sources.sheet_table import table
from madang.sources.sheet_words import COLUMN_OF, COLUMNS
from madang.sources.sheet_words import folded as folded_heading
from madang.workbench.files import plain_name
from madang.workbench.project import Project
from madang.workbench.waiting import copied

FIXED = tuple(COLUMNS)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row of the table: its number as the person sees it, its cells, and the speaker and membership it shows."""

    number: int
    cells: tuple[str, ...]
    speaker: SpeakerId | None = None
    membership: MembershipId | None = None


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The sheet at a revision of the project; its columns after `FIXED` are attributes of participants."""

    revision: int
    columns: tuple[str, ...]
    rows: tuple[SheetLine, ...]


def speakers_sheet(project: Project) -> SheetTable:
    """The sheet as it would have to be written to say what the project says."""
    corpus = project.corpus()
    types = types_of(corpus.values)
    values = {(each.of_id, each.attribute): each.value for each in corpus.values if each.of == "participant"}
    rows: list[SheetLine] = []
    for speaker in sorted(corpus.speakers.values(), key=lambda each: (corpus.sources[each.source].name, each.id)):
        further = tuple(values.get((speaker.participant or "", name), "") for name in types)
        for membership in _of(corpus, speaker):
            cells = (*_cells(corpus, speaker, membership), *further)
            shown = None if membership is None else membership.id
            rows.append(SheetLine(len(rows) + 1, cells, speaker.id, shown))
    return SheetTable(corpus.revision, (*FIXED, *types), tuple(rows))


def _of(corpus: Corpus, speaker: Speaker) -> Sequence[Membership | None]:
    theirs = corpus.memberships_of.get(speaker.participant, ()) if speaker.participant is not None else ()
    return theirs or (None,)


def _cells(corpus: Corpus, speaker: Speaker, membership: Membership | None) -> tuple[str, ...]:
    person = corpus.participants[speaker.participant] if speaker.participant is not None else None
    body = corpus.organisations[membership.organisation] if membership is not None else None
    said = {
        "source": corpus.sources[speaker.source].name,
        "speaker": speaker.label,
        "participant": person.name if person else "",
        "pseudonym": person.pseudonym if person else "",
        "position": membership.position if membership else "",
        "organisation": (body.ko or body.en) if body else "",
        "organisation_en": body.en if body and body.ko else "",
        "side": body.side.value if body else "",
        "kind": body.kind if body else "",
        "from": (membership.start or "") if membership else "",
        "until": (membership.end or "") if membership else "",
        "role": "" if speaker.role is SpeakerRole.PARTICIPANT else speaker.role.value,
    }
    return tuple(said[column] for column in FIXED)


def types_of(values: Sequence[AttributeValue]) -> dict[str, ValueType]:
    """The type of each attribute of participants."""
    return {each.attribute: each.type for each in values if each.of == "participant"}


def read_rows(stream: BinaryIO, file_name: str) -> SheetTable:
    """The rows of a sheet that somebody sends (CSV or XLSX), under our columns; nothing is changed yet.

    Raises `Invalid` where it is no table or names no speakers.
    """
    name = plain_name(file_name)
    rows = table(copied(stream, MAX_BYTES, name), name)
    head = rows[0][1] if rows else []
    names = [COLUMN_OF.get(folded_heading(each), each) for each in head]
    if "speaker" not in names:
        raise Invalid(
            f"{name} has no column named speaker (화자); its first line must name the columns.",
            f"{name}: ‘화자(speaker)’ 열이 없습니다. 첫 줄에 열 이름이 있어야 합니다.",
        )
    columns = (*FIXED, *dict.fromkeys(each for each in names if each and each not in FIXED))
    places = [names.index(each) if each in names else None for each in columns]
    found = [tuple(cells[at] if at is not None and at < len(cells) else "" for at in places) for _, cells in rows[1:]]
    return SheetTable(0, columns, tuple(SheetLine(number, cells) for number, cells in enumerate(found, 1)))


def written_sheet(table: SheetTable) -> bytes:
    """The sheet as CSV; its byte order mark lets Excel show Korean."""
    out = StringIO()
    csv.writer(out).writerows([table.columns, *(row.cells for row in table.rows)])
    return out.getvalue().encode("utf-8-sig")
