"""From a speakers sheet to participants, organisations, memberships and assigned speakers."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from madang.base.bilingual import Bilingual
from madang.base.ids import MembershipId, OrganisationId, ParticipantId, SourceId, ValueId, new_id
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.organisation import Membership, Organisation, Side
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.sheet import Fault, Sheet, SheetRow
from madang.sources.source import Source


@dataclass(frozen=True, slots=True)
class Known:
    """What the project has already."""

    sources: Sequence[Source]
    speakers: Sequence[Speaker]
    participants: Sequence[Participant]
    organisations: Sequence[Organisation]
    memberships: Sequence[Membership]
    values: Sequence[AttributeValue]


@dataclass(slots=True)
class Assignment:
    """What a sheet adds and changes; `problems` tell which rows could not be used."""

    organisations: list[Organisation] = field(default_factory=list)
    participants: list[Participant] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    values: list[AttributeValue] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    changed: list[Participant | AttributeValue] = field(default_factory=list)
    problems: list[Fault] = field(default_factory=list)


def assign(sheet: Sheet, known: Known) -> Assignment:
    """Who speaks, as the sheet says. Rows that name no speaker of the project are listed as problems."""
    return _Desk(known, dict(sheet.attributes)).through(sheet)


class _Desk:
    """Works through a sheet row by row, so that a person named twice stays one person."""

    def __init__(self, known: Known, types: dict[str, ValueType]) -> None:
        self.known = known
        self.types = types
        self.out = Assignment()
        self.sources = _by_name(known.sources)
        self.speakers: dict[str, list[Speaker]] = {}
        for speaker in known.speakers:
            self.speakers.setdefault(folded(speaker.label), []).append(speaker)
        self.participants = {folded(each.name): each for each in known.participants}
        self.organisations = {folded(name): each for each in known.organisations for name in (*each.names(), each.key)}
        self.memberships = {(m.participant, m.organisation, m.start, m.end) for m in known.memberships}
        self.values = {(each.of_id, each.attribute): each for each in known.values if each.of == "participant"}

    def through(self, sheet: Sheet) -> Assignment:
        for row in sheet.rows:
            self._row(row)
        self.out.problems[:0] = sheet.problems
        return self.out

    def _row(self, row: SheetRow) -> None:
        speakers = self._speakers_of(row)
        if not speakers:
            return
        if row.role is not SpeakerRole.PARTICIPANT:
            self.out.speakers += [replace(each, role=row.role, participant=None) for each in speakers]
            return
        participant = self._participant(row)
        self.out.speakers += [replace(each, participant=participant.id, role=row.role) for each in speakers]
        self._membership(row, participant)
        for attribute, value in row.values:
            self._value(participant.id, attribute, value)

    def _speakers_of(self, row: SheetRow) -> list[Speaker]:
        found = self.speakers.get(folded(row.speaker), [])
        if row.source:
            sources = self.sources.get(folded(row.source))
            if not sources:
                self._wrong(row, f"“{row.source}” 자료가 없습니다.", f"there is no source “{row.source}”.")
                return []
            found = [speaker for speaker in found if speaker.source in sources]
        if not found:
            where, in_ko = (f" in {row.source}", f"{row.source}에 ") if row.source else ("", "")
            ko = f"{in_ko}“{row.speaker}” 화자가 없습니다."
            self._wrong(row, ko, f"nobody is called “{row.speaker}”{where}.")
        return found

    def _participant(self, row: SheetRow) -> Participant:
        name = row.participant or row.speaker
        found = self.participants.get(folded(name))
        if found is None:
            found = Participant(ParticipantId(new_id()), name, row.pseudonym)
            self.out.participants.append(found)
        elif row.pseudonym and row.pseudonym != found.pseudonym:
            found = replace(found, pseudonym=row.pseudonym)
            self._again(found)
        self.participants[folded(name)] = found
        return found

    def _again(self, found: Participant) -> None:
        """A participant changed: one made by this sheet is made differently, another is changed."""
        fresh = [each for each in self.out.participants if each.id != found.id]
        if len(fresh) < len(self.out.participants):
            self.out.participants = [*fresh, found]
        else:
            self.out.changed.append(found)

    def _membership(self, row: SheetRow, participant: Participant) -> None:
        organisation = self._organisation(row)
        if organisation is None:
            return
        key = participant.id, organisation.id, row.start, row.end
        if key not in self.memberships:
            self.memberships.add(key)
            self.out.memberships.append(
                Membership(MembershipId(new_id()), participant.id, organisation.id, row.position, row.start, row.end)
            )

    def _organisation(self, row: SheetRow) -> Organisation | None:
        name = row.organisation or row.organisation_en
        if not name:
            return None
        found = self.organisations.get(folded(name))
        if found is None:
            ko, en = _languages(row.organisation, row.organisation_en)
            found = Organisation(OrganisationId(new_id()), ko, en, row.side or Side.OTHER, row.kind)
            self.out.organisations.append(found)
            self.organisations |= {folded(each): found for each in found.names()}
        elif row.side is not None and row.side is not found.side:
            ko = (
                f"{name}의 측은 그대로 두었습니다(표에는 {row.side}, 프로젝트에는 {found.side}). ‘조직’에서 고치십시오."
            )
            self._wrong(row, ko, f"{name} keeps its side; the sheet says {row.side}, the project {found.side}.")
        return found

    def _value(self, participant: ParticipantId, attribute: str, value: str) -> None:
        type_ = self.types.get(attribute, ValueType.TEXT)
        found = self.values.get((participant, attribute))
        if found is None:
            found = AttributeValue(ValueId(new_id()), "participant", participant, attribute, value, type_)
            self.out.values.append(found)
        elif found.value != value:
            if found in self.out.values:
                ko = f"한 참여자의 {attribute} 값이 둘입니다: {found.value}, {value}."
                en = f"{attribute} of one participant is both {found.value} and {value}."
                self.out.problems.append(Fault(None, Bilingual(ko, en)))
                return
            found = replace(found, value=value, type=type_)
            self.out.changed.append(found)
        self.values[participant, attribute] = found

    def _wrong(self, row: SheetRow, ko: str, en: str) -> None:
        self.out.problems.append(Fault(row.line, Bilingual(f"{row.line}행: {ko}", f"Line {row.line}: {en}")))


def folded(name: str) -> str:
    """A name as labels are compared: NFC, white space folded, no matter the case."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def _by_name(sources: Iterable[Source]) -> dict[str, set[SourceId]]:
    found: dict[str, set[SourceId]] = {}
    for source in sources:
        for name in {source.name, source.file_name}:
            found.setdefault(folded(name), set()).add(source.id)
    return found


def _languages(name: str, english: str) -> tuple[str, str]:
    """Which of the two names is Korean: a name without Hangul in the first column is English."""
    if english or any("가" <= letter <= "힣" for letter in name):
        return name, english
    return "", name
