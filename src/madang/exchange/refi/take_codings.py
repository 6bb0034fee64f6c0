"""Selections of one source to codings."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from madang.base.ids import CodeId, CoderId, CodingId
from madang.coding.coding import Coding, Placing
from madang.coding.segment import Segment, segment_at
from madang.exchange.refi.guids import made
from madang.exchange.refi.model import Applied, Selection, SourceFound
from madang.exchange.refi.naming import in_short
from madang.exchange.refi.parts import carry_selection
from madang.exchange.refi.report import Difference
from madang.exchange.refi.take_codes import unknown_code
from madang.exchange.refi.work import Work
from madang.text.span import Span
from madang.text.transcript import Transcript

Way = Callable[[int, bool], int]


@dataclass(slots=True)
class Placed:
    """The transcript that passages come onto, and the way there from the file's text; None where words are gone."""

    transcript: Transcript
    across: Callable[[Span], Span | None]
    seen: set[str] = field(default_factory=set)


def take_codings(found: SourceFound, placed: Placed, way: Way, length: int, work: Work, *, is_known: bool) -> None:
    """The codings of a source; `length` is that of its text in the file's own counting."""
    there = _there(work, placed) if is_known else {}
    segments: dict[tuple[int, int], Segment] = {}
    for selection in found.selections:
        span = _span(selection, placed, way, length, found, work)
        if span is None or not selection.codings:
            carry_selection(selection, placed.transcript, work, span)
            continue
        place = span.start, span.end
        if place not in segments:
            segments[place] = segment_at(placed.transcript, *place)
        ids = [_apply(each, selection, segments[place], there, placed, work) for each in selection.codings]
        _attach(selection, ids[0], work)
    if is_known and not work.found.partial:
        _absent(found, placed, work)


def _there(work: Work, placed: Placed) -> dict[tuple[int, int, CodeId, CoderId], list[str]]:
    """The codings that stand in the project's text, by place, code and coder: two statements may share all three."""
    found: dict[tuple[int, int, CodeId, CoderId], list[str]] = {}
    for each in _standing(work, placed):
        place = each.segment.span.start, each.segment.span.end, each.code, each.coder
        found.setdefault(place, []).append(each.id)
    return found


def _standing(work: Work, placed: Placed) -> Iterable[Coding]:
    source = placed.transcript.source
    every = work.corpus.codings.values()
    return (each for each in every if each.segment.source == source and each.placing is not Placing.UNPLACED)


def _span(selection: Selection, placed: Placed, way: Way, length: int, found: SourceFound, work: Work) -> Span | None:
    """Where a selection stands in the project's text; None where that cannot be told (T25)."""
    start, end = selection.start, selection.end
    if start is None or end is None or end <= start or start >= length or end <= 0:
        return None
    if start < 0 or end > length:
        start, end = max(0, start), min(end, length)
        work.report.says(
            f"{found.name}: 글 밖으로 나간 인용 하나를 글 끝까지로 잘랐습니다({selection.start}–{selection.end}).",
            f"{found.name}: a passage that ran out of the text ({selection.start}–{selection.end}) was cut to it.",
        )
    span = placed.across(Span(way(start, False), way(end, True)))
    return span if span else None


def _apply(
    applied: Applied,
    selection: Selection,
    segment: Segment,
    there: dict[tuple[int, int, CodeId, CoderId], list[str]],
    placed: Placed,
    work: Work,
) -> str:
    """Bring one coding in, or find it here; answer its id."""
    code = work.codes.get(applied.code) or unknown_code(applied.code, work)
    coder = work.coder_of(applied.user or selection.user)
    guid = applied.guid or made("coding", selection.guid, applied.code)
    place = segment.span.start, segment.span.end, code, coder
    known = work.corpus.codings.get(CodingId(guid))
    if known is not None and known.segment.source == segment.source and guid not in placed.seen:
        placed.seen.add(guid)
        work.report.has("coding", in_short(segment.words))
        _compare(known, segment, code, work)
        _note(applied, guid, work)
        return guid
    same = next((each for each in there.get(place, ()) if each not in placed.seen), None) if there else None
    if same is not None:
        placed.seen.add(same)
        work.report.has("coding", in_short(segment.words))
        return same
    if work.is_taken("coding", guid):
        guid = made("coding", guid, segment.source, *place)
        if work.is_taken("coding", guid):
            work.report.has("coding", in_short(segment.words))
            return guid
    guid = work.own("coding", guid)
    work.new("coding", Coding(CodingId(guid), segment, code, coder))
    _remember(guid, applied, selection, segment, work)
    _note(applied, guid, work)
    return guid


def _note(applied: Applied, guid: str, work: Work) -> None:
    for note in applied.notes:
        work.noted.append((note, "coding", guid))


def _remember(guid: str, applied: Applied, selection: Selection, segment: Segment, work: Work) -> None:
    """What the model has no place for, so that the next export can say it again."""
    told: dict[str, Any] = {"s": selection.guid}
    if applied.created:
        told["t"] = applied.created
    if selection.name and not _names_its_place(selection.name, segment.words):
        told["n"] = selection.name
    if selection.attributes or any(each.user != selection.user for each in selection.codings if selection.user):
        told["a"] = {**selection.attributes, "creatingUser": selection.user}
    work.particulars[segment.source].setdefault("codings", {})[guid] = told


_LINE = re.compile(r"line:\d+")


def _names_its_place(name: str, words: str) -> bool:
    """Whether a passage is called by its beginning, as we and others write it, lines joined; or, by qc, by its line."""
    if _LINE.fullmatch(name):
        return True
    plain = name.rstrip("….")
    return words.startswith(plain) or " ".join(words[: 4 * len(name)].split()).startswith(" ".join(plain.split()))


def _attach(selection: Selection, coding: str, work: Work) -> None:
    """Notes and the description of a passage go to its first coding."""
    for note in selection.notes:
        work.noted.append((note, "coding", coding))
    if selection.description:
        work.described.append((made(selection.guid, "description"), coding, selection.description, selection.user))


def _compare(known: Coding, segment: Segment, code: CodeId, work: Work) -> None:
    changed = known
    moved = (known.segment.span.start, known.segment.span.end) != (segment.span.start, segment.span.end)
    if known.placing is not Placing.UNPLACED and moved:
        here, there = (in_short(each.words) for each in (known.segment, segment))
        if work.agreed(Difference(f"coding:{known.id}:place", "coding", "changed", here, here, there)):
            changed = replace(changed, segment=segment)
    if known.code != code:
        names = {each.id: each.name.said("en") for each in work.corpus.codebook.codes}
        here, there = names.get(known.code, ""), names.get(code, "")
        if work.agreed(
            Difference(f"coding:{known.id}:code", "coding", "changed", in_short(known.segment.words), here, there)
        ):
            changed = replace(changed, code=code)
    if changed != known:
        work.replace.append(changed)


def _absent(found: SourceFound, placed: Placed, work: Work) -> None:
    """Codings of the project that the file lacks: listed, and removed only with a yes."""
    names = {each.id: each.name.said("en") for each in work.corpus.codebook.codes}
    for coding in _standing(work, placed):
        if coding.id in placed.seen:
            continue
        if coding.statement is not None:
            work.report.loses("absent_statement", in_short(coding.segment.words))
            continue
        key = f"coding:{coding.id}:absent"
        if work.agreed(
            Difference(key, "coding", "absent", in_short(coding.segment.words), names.get(coding.code, ""), "")
        ):
            work.remove[Coding].append(coding.id)
