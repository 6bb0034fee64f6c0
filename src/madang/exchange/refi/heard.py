"""Recordings and the texts that are their transcripts, as a file has them."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lxml import etree

from madang.base.ids import SourceId
from madang.exchange.refi.conventions import OFFSET, moment_of, spoken_in, variable_of
from madang.exchange.refi.elements import Node, as_xml, children
from madang.exchange.refi.fitting import parse
from madang.exchange.refi.model import Found, Heard, Part, SourceFound
from madang.exchange.refi.positions import is_own
from madang.exchange.refi.read_parts import values
from madang.sources.carried import Carried
from madang.text.turn import Turn

if TYPE_CHECKING:
    from madang.exchange.refi.work import Work

MEDIA = ("AudioSource", "VideoSource")
PARTICULARS = "particulars"
"""The element under which is kept what else a file says of a source and its passages."""
_PLAIN = frozenset({"guid", "name", "path"})


def shift(node: Node, came: Sequence[SourceFound]) -> None:
    """Take the offsets that Madang writes out of a recording's element, and give them to its transcripts."""
    wanted = variable_of(OFFSET)
    for child in list(children(node, "variablevalue")):
        told = values(_holding(child))
        if told and told[0][0] == wanted:
            node.remove(child)
            with suppress(ValueError):
                _give([int(each) for each in told[0][2].split()], came)


def _holding(child: Node) -> Node:
    holder = etree.Element("Recording")
    holder.append(etree.fromstring(as_xml(child)))
    return holder


def _give(offsets: list[int], came: Sequence[SourceFound]) -> None:
    for source, offset in zip(came, offsets, strict=False):
        heard = source.heard[0]
        heard.offset = offset
        heard.points = [(place, None if time is None else time - offset, guid) for place, time, guid in heard.points]
        source.times = [(place, time - offset) for place, time in source.times]


def join_twins(found: Found) -> None:
    """Make one source of a text that stands in the file twice: with its codings, and as the transcript of a recording.

    ATLAS.ti and Madang write so. The two name one file and are called the same, and the transcript says nothing more.
    """
    texts: dict[tuple[str, str], list[SourceFound]] = defaultdict(list)
    for each in found.sources:
        if each.path:
            texts[each.path.lower(), each.name].append(each)
    twins = {id(twin) for same in texts.values() for twin in _joined(same)}
    found.sources = [each for each in found.sources if id(each) not in twins]
    parts = {part.guid: part for part in found.parts}
    for each in found.sources:
        if each.element == "Transcript" and each.heard[0].guid in parts:
            _take_values(each, parts[each.heard[0].guid])


def _joined(same: list[SourceFound]) -> list[SourceFound]:
    """The transcripts that are the twins of another text, which now has what they told."""
    bare = [each for each in same if _is_bare(each)]
    main = next((each for each in same if each not in bare), same[0])
    twins = [each for each in bare if each is not main]
    for twin in twins:
        main.heard += twin.heard
        main.times = main.times or twin.times
    return twins


def _is_bare(source: SourceFound) -> bool:
    return source.element == "Transcript" and not (source.selections or source.description or source.notes)


def _take_values(source: SourceFound, part: Part) -> None:
    """Values of a recording are those of the interview, of which the transcript is what the project has."""
    if "<VariableValue" not in part.xml:
        return
    node = etree.fromstring(part.xml)
    source.values += values(node)
    for child in list(children(node, "variablevalue")):
        node.remove(child)
    part.xml = as_xml(node)


def is_plain(xml: str) -> bool:
    """Whether a recording's element says only which file it is."""
    node = parse(xml)
    return node is not None and not len(node) and set(node.attrib) <= _PLAIN


def with_times(turns: tuple[Turn, ...], times: Sequence[tuple[int, int]], *, exact: bool) -> tuple[Turn, ...]:
    """Turns with the times of sync points (place in the text, milliseconds), where the text itself has no stamps.

    A turn begins at the last point before it; `exact`: only at one that stands where it begins.
    """
    if not times or any(turn.time is not None for turn in turns):
        return turns
    points = sorted(times)
    timed = []
    for turn in turns:
        start = turn.span.start
        before = [time for place, time in points if (place == start if exact else place <= start)]
        timed.append(Turn(turn.span, turn.kind, turn.label, before[-1] / 1000 if before else None))
    return tuple(timed)


def remembered_of(found: SourceFound, way: Callable[[int, bool], int]) -> list[dict[str, Any]]:
    """What is kept of each recording: its GUID `g`, that of its transcript `t`, its offset `o`, sync points `p`."""
    return [_told(found, each, way) for each in found.heard]


def _told(found: SourceFound, heard: Heard, way: Callable[[int, bool], int]) -> dict[str, Any]:
    guid = heard.guid
    told: dict[str, Any] = {"g": guid}
    if heard.transcript != spoken_in(guid, found.guid):
        told["t"] = heard.transcript
    if heard.offset:
        told["o"] = heard.offset
    placed = [(None if place is None else way(place, False), time, known) for place, time, known in heard.points]
    kept = [
        [place, time, known]
        for place, time, known in placed
        if place is None or known != moment_of(guid, found.guid, place)
    ]
    if kept:
        told["p"] = kept
    return told


def settled(work: "Work", attached: Collection[tuple[SourceId, str]]) -> None:
    """Keep nothing apart of recordings (source and GUID) that are attached now and of which the file says no more."""
    guids = {guid for _, guid in attached}
    plain = {
        each.guid: each
        for each in work.add
        if isinstance(each, Carried) and each.element in MEDIA and each.guid in guids and is_plain(each.text)
    }
    known = {(source, guid) for source, guid in attached if guid in plain}
    own = is_own(work.found.origin)
    kept = (_without(each, known, own=own) for each in work.add if each not in plain.values())
    work.add[:] = list(kept)
    for each in plain.values():
        work.report.drops(each.element, each.name or each.guid[:8])
        if each.content is not None and all(each.content != getattr(other, "content", None) for other in work.add):
            work.content.pop(each.content, None)


def _without(value: Any, known: Collection[tuple[str, str]], *, own: bool) -> Any:
    if not isinstance(value, Carried):
        return value
    if value.element != PARTICULARS or not any(source == value.owner for source, _ in known):
        return value
    told = json.loads(value.text)
    heard = told["source"].pop("heard", [])
    left = [each for each in heard if (value.owner, each["g"]) not in known or "p" in each or ("t" in each and not own)]
    told["source"] |= {"heard": left} if left else {"element": "TextSource"} if own else {}
    return replace(value, text=in_json(told))


def in_json(told: dict[str, Any]) -> str:
    """What is kept of a source and its passages, as it is stored."""
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
