"""Who was heard, and in what material."""

from collections import defaultdict

from madang.base.bilingual import Bilingual
from madang.base.ids import ParticipantId, SourceId
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Cell, Sentence, Table
from madang.report.phrases import day, joined, many, same
from madang.report.sections.pieces import Blocks, cell, head, para, say, table
from madang.sources.organisation import Side
from madang.text.turn import TurnKind


def section(desk: Desk) -> Blocks:
    """Participants by pseudonym, and sources."""
    heard = _heard(desk)
    if not desk.sources:
        return ()
    return (
        head(1, "면담과 자료", "Interviews and material", "sample"),
        para(_who(desk, heard), _material(desk)),
        *(_participants(desk, heard) if heard else ()),
        _sources(desk, heard),
    )


def _heard(desk: Desk) -> dict[ParticipantId, list[SourceId]]:
    found: dict[ParticipantId, list[SourceId]] = defaultdict(list)
    for (source, _), speaker in desk.corpus.speakers.items():
        if speaker.participant is not None and source in desk.corpus.sources:
            found[speaker.participant].append(source)
    order = {source.id: place for place, source in enumerate(desk.sources)}
    return {who: sorted(set(sources), key=order.__getitem__) for who, sources in found.items()}


def _who(desk: Desk, heard: dict[ParticipantId, list[SourceId]]) -> Sentence:
    sides = [(side, len(desk.cases(side))) for side in Side if desk.cases(side)]
    ko = ", ".join(f"{words.SIDES[side].ko} {number}곳" for side, number in sides)
    en = ", ".join(f"{number} on {words.SIDES[side].en}" for side, number in sides)
    total = len(desk.cases())
    return say(
        f"이 연구는 {len(heard)}명의 말을 들었다. 이들은 {total}곳의 조직({ko})에 속한다.",
        f"{many(len(heard), 'person', 'people').capitalize()} were heard, from {many(total, 'organisation')}: {en}.",
    )


def _material(desk: Desk) -> Sentence | None:
    dates = [source.date for source in desk.sources if source.date]
    if not dates:
        return None
    first, last = day(min(dates)), day(max(dates))
    return say(
        f"자료는 모두 {len(desk.sources)}건이며, {first.ko}부터 {last.ko}까지의 것이다.",
        f"The material comprises {many(len(desk.sources), 'source')}, dated from {first.en} to {last.en}.",
    )


def _participants(desk: Desk, heard: dict[ParticipantId, list[SourceId]]) -> Blocks:
    rows = sorted((_row(desk, who, sources) for who, sources in heard.items()), key=lambda each: each[0])
    header = (
        ("참여자", "participant"),
        ("직위", "position"),
        ("조직", "organisation"),
        ("쪽", "side"),
        ("자료", "source"),
    )
    return (table("면담 참여자", "Participants", header, [row for _, row in rows], (0.9, 1.0, 1.9, 0.9, 2.9)),)


def _row(desk: Desk, who: ParticipantId, sources: list[SourceId]) -> tuple[tuple[object, ...], tuple[Cell, ...]]:
    corpus = desk.corpus
    membership = corpus.membership_on(who, corpus.sources[sources[0]].date)
    organisation = corpus.organisations[membership.organisation] if membership else None
    shown = corpus.participants[who].shown
    side = organisation.side if organisation else Side.OTHER
    order = (list(Side).index(side), organisation.name("ko") if organisation else "", shown, who)
    where = joined([desk.source(each) for each in sources])
    return order, (
        cell(shown),
        cell(words.position(membership.position) if membership and membership.position else same("–")),
        cell(desk.party(organisation.id) if organisation else same("–")),
        cell(words.SIDE_NAMES[side] if organisation else same("–")),
        cell(where),
    )


def _sources(desk: Desk, heard: dict[ParticipantId, list[SourceId]]) -> Table:
    speakers: dict[SourceId, list[str]] = defaultdict(list)
    for who, sources in heard.items():
        for source in sources:
            speakers[source].append(desk.corpus.participants[who].shown)
    rows = []
    for each in desk.sources:
        spoken = sum(kind is TurnKind.SPEECH for kind in desk.corpus.transcripts[each.id].turn_kinds())
        rows.append(
            (
                cell(each.name),
                cell(words.SOURCE_KINDS[each.kind]),
                cell(day(each.date)),
                cell(words.LANGUAGES.get(each.language or "", Bilingual("–", "–"))),
                cell(spoken),
                cell(", ".join(sorted(speakers[each.id])) or "–"),
            )
        )
    header = (
        ("자료", "source"),
        ("종류", "kind"),
        ("날짜", "date"),
        ("언어", "language"),
        ("발언 차례", "turns"),
        ("참여자", "participants"),
    )
    return table("자료", "Material", header, rows, (2.4, 1.0, 1.5, 0.8, 0.8, 1.5))
