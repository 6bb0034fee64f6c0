"""Rows of the speakers sheet that somebody changed, applied as one act."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from madang.base.bilingual import Bilingual
from madang.base.errors import Stale
from madang.base.ids import MembershipId, ParticipantId
from madang.sources import assignment, sheet
from madang.sources.assignment import Assignment, Known, folded
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.organisation import Membership, Organisation
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.sheet import SheetRow
from madang.sources.source import Source
from madang.store.session import Session
from madang.workbench.project import Project
from madang.workbench.speakers_sheet import FIXED, SheetLine, types_of


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row (by its number, None for the sheet as a whole)."""

    row: int | None
    sentence: Bilingual


def apply_rows(project: Project, revision: int, columns: Sequence[str], rows: Sequence[SheetLine]) -> list[Problem]:
    """Say who speaks, from rows of the table that somebody changed, as one act; answer what could not be taken.

    `revision` is that of the table the rows started from. A row keeps to the rules of the sheet; one with a fault is
    left as it was. Beyond those rules, a row that shows a membership changes that one, and what was emptied in
    it is taken away. Raises `Stale`, `Invalid` where the columns name no speakers.
    """
    typed = _Typed(columns, {row.number: row for row in rows})
    with project.change("assign_speakers", f"{len(rows)}") as session:
        known = _known(session)
        _require_unchanged(session, revision, known, rows)
        people = typed.sheet(types_of(known.values))
        faults = {each.line for each in people.problems}
        good = [row for row in people.rows if row.line not in faults and not typed.bare(row.line)]
        changed = [typed.rows[row.line] for row in good]
        shown = typed.shown_memberships(known, good)
        rest = [each for each in known.memberships if each.id not in shown]
        found = assignment.assign(replace(people, rows=tuple(good)), replace(known, memberships=rest))
        _write(session, found, [each for each in known.memberships if each.id in shown])
        _empty(session, typed, known, found, changed)
        session.replace(typed.unassigned(known, faults))
    sentences = [Problem(each.line, each.said) for each in found.problems]
    return [*sentences, *typed.kept_kinds(known, good)]


class _Typed:
    """The changed rows of a table, by their numbers."""

    def __init__(self, columns: Sequence[str], rows: dict[int, SheetLine]) -> None:
        self.columns = list(columns)
        self.rows = {
            number: replace(row, cells=tuple(" ".join(cell.split()) for cell in row.cells))
            for number, row in rows.items()
        }

    def sheet(self, types: Mapping[str, ValueType]) -> sheet.Sheet:
        head = [(0, self.columns)]
        return sheet.sheet_of([*head, *((number, list(row.cells)) for number, row in self.rows.items())], "", types)

    def cell(self, number: int, column: str) -> str:
        cells = self.rows[number].cells
        at = self.columns.index(column) if column in self.columns else len(cells)
        return cells[at] if at < len(cells) else ""

    def bare(self, number: int) -> bool:
        """Whether nothing but the source and the label is left in a row."""
        pairs = zip(self.columns, self.rows[number].cells, strict=False)
        return not any(cell for column, cell in pairs if column not in ("source", "speaker"))

    def unassigned(self, known: Known, faults: Container[int | None]) -> list[Speaker]:
        """The speakers whose rows were emptied."""
        bare = {row.speaker for number, row in self.rows.items() if self.bare(number) and number not in faults}
        return [replace(each, participant=None, role=PARTICIPANT) for each in known.speakers if each.id in bare]

    def shown_memberships(self, known: Known, rows: Iterable[SheetRow]) -> set[MembershipId]:
        """The memberships that these rows show and may change: those of a person whom a row still names."""
        names = {each.id: folded(each.name) for each in known.participants}
        owners = {each.id: names[each.participant] for each in known.memberships}
        pairs = [(self.rows[row.line].membership, row) for row in rows if row.role is PARTICIPANT]
        return {
            id_ for id_, row in pairs if id_ is not None and owners.get(id_) == folded(row.participant or row.speaker)
        }

    def kept_kinds(self, known: Known, rows: Iterable[SheetRow]) -> Iterator[Problem]:
        """A row does not rename an organisation or change its kind: other rows show it too."""
        organisations = {folded(name): each for each in known.organisations for name in each.names()}
        for row in rows:
            found = organisations.get(folded(row.organisation or row.organisation_en))
            if found is None:
                continue
            english = row.organisation and row.organisation_en
            renamed = english and folded(row.organisation_en) not in map(folded, found.names())
            if renamed or (row.kind and row.kind != found.kind):
                yield Problem(row.line, _kept(row.line, found))


PARTICIPANT = SpeakerRole.PARTICIPANT


def _kept(line: int, found: Organisation) -> Bilingual:
    return Bilingual(
        f"{line}행: {found.name('ko')}의 이름과 종류는 그대로 두었습니다. ‘조직’에서 고치십시오.",
        f"Line {line}: {found.name('en')} keeps its names and kind; change them under Organisations.",
    )


def _known(session: Session) -> Known:
    types = (Source, Speaker, Participant, Organisation, Membership, AttributeValue)
    return Known(*map(session.all, types))


def _require_unchanged(session: Session, revision: int, known: Known, rows: Sequence[SheetLine]) -> None:
    speakers = {row.speaker for row in rows}
    persons = {each.participant for each in known.speakers if each.id in speakers}
    touched: tuple[tuple[type, set[Any]], ...] = (
        (Speaker, speakers),
        (Participant, persons),
        (Membership, {row.membership for row in rows}),
        (AttributeValue, {each.id for each in known.values if each.of_id in persons}),
    )
    now = {id_: at for type_, ids in touched for id_, at in session.revisions(type_).items() if id_ in ids}
    wanted = {*speakers, *(row.membership for row in rows)} - {None}
    if any(at > revision for at in now.values()) or wanted - now.keys():
        raise Stale(
            "Somebody else assigned one of these speakers, or changed the person, since you opened the sheet.",
            "여는 사이에 다른 사람이 이 가운데 한 화자나 그 사람의 정보를 고쳤습니다.",
        )


def _write(session: Session, found: Assignment, shown: Sequence[Membership]) -> None:
    """Store what a sheet says; a membership that was shown is changed rather than made anew."""
    fresh = list(found.memberships)
    changed: list[Membership] = []
    gone: list[MembershipId] = []
    for old in shown:
        theirs = [each for each in fresh if each.participant == old.participant]
        new = next((each for each in theirs if each.organisation == old.organisation), next(iter(theirs), None))
        if new is None:
            gone.append(old.id)
        else:
            fresh.remove(new)
            changed.append(replace(new, id=old.id))
    session.remove(Membership, gone)
    session.add([*found.organisations, *found.participants, *fresh, *found.values])
    session.replace([*changed, *found.changed, *found.speakers])


def _empty(session: Session, typed: _Typed, known: Known, found: Assignment, rows: Iterable[SheetLine]) -> None:
    """Take away pseudonyms and values whose cells were emptied, where a row names the same person as before."""
    now = {each.id: each.participant for each in found.speakers}
    before = {each.id: each.participant for each in known.speakers}
    same = {
        now[row.speaker]: row.number
        for row in rows
        if row.speaker in now and now[row.speaker] is not None and now[row.speaker] == before[row.speaker]
    }
    further = {name for name in typed.columns if name and name not in FIXED}
    gone = [
        each.id
        for each in known.values
        if each.of == "participant"
        and each.attribute in further
        and (number := same.get(ParticipantId(each.of_id))) is not None
        and not typed.cell(number, each.attribute)
    ]
    session.remove(AttributeValue, gone)
    bare = [
        replace(each, pseudonym="")
        for each in known.participants
        if each.pseudonym and (number := same.get(each.id)) is not None and not typed.cell(number, "pseudonym")
    ]
    session.replace(bare)
