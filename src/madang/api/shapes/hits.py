"""What a search finds, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Said, Shape
from madang.sources.organisation import Side
from madang.text.excerpt import Piece, PieceKind
from madang.workbench.elsewhere import Mention, Room
from madang.workbench.search import Line, Results, Shown
from madang.workbench.word_index import Standing


class PieceShape(Shape):
    """A few words of an excerpt: plain, a hit, or where words were left out."""

    kind: PieceKind
    text: StrictStr


class HitLineShape(Shape):
    """A hit with what stands before and after it in its turn; places are code points."""

    start: StrictInt
    end: StrictInt
    before: StrictStr
    hit: StrictStr
    after: StrictStr


class HitShape(Shape):
    """A turn with words that were found (`lines`), or a coded passage.

    `key` names it in this search, `quotation` is what the tray takes; `turn` counts from 1; from
    `start` to `end` (code points) is what to show when the text is opened.
    """

    key: StrictStr
    quotation: StrictStr
    source: StrictStr
    turn: StrictInt | None
    start: StrictInt
    end: StrictInt
    speaker: StrictStr
    organisation: StrictStr | None
    side: Side | None
    pieces: list[PieceShape]
    before: StrictStr
    after: StrictStr
    lines: list[HitLineShape]
    codes: list[StrictStr]


class CaseCount(Shape):
    """Hits of one organisation; None for speakers nobody has placed."""

    organisation: StrictStr | None
    hits: StrictInt


class SideCount(Shape):
    """Hits of one side, and how many cases they come from; None for speakers nobody has placed."""

    side: Side | None
    cases: StrictInt
    hits: StrictInt


class ResultsShape(Shape):
    """What answers a search: how much in all, by side and by case, and some hits. `words` counts places of words.

    `unread` counts sources whose words have not been read by the analyser yet; `names` were looked for as well.
    """

    revision: StrictInt
    hits: StrictInt
    words: StrictInt
    sources: StrictInt
    cases: StrictInt
    by_side: list[SideCount]
    by_case: list[CaseCount]
    shown: list[HitShape]
    unread: StrictInt
    names: list[StrictStr]


class MentionShape(Shape):
    """Something researchers wrote with the words in it; `of` and `of_id` say what a memo is about."""

    room: Room
    id: StrictStr
    title: Said
    pieces: list[PieceShape]
    of: StrictStr
    of_id: StrictStr


def results_shape(results: Results) -> ResultsShape:
    """Results as JSON."""
    hits = results.hits
    return ResultsShape(
        revision=results.revision,
        hits=len(hits.hits),
        words=hits.words,
        sources=hits.sources,
        cases=len(hits.cases.keys() - {None}),
        by_side=[
            SideCount(side=side, cases=hits.cases_of_side.get(side, 0) if side else 0, hits=count)
            for side, count in hits.sides.items()
        ],
        by_case=[CaseCount(organisation=case, hits=count) for case, count in hits.cases.items()],
        shown=[_hit(each) for each in results.shown],
        unread=results.unread,
        names=list(results.names),
    )


class ReadingShape(Shape):
    """How many sources there are, how many have been read by the analyser, and whether any is Korean."""

    sources: StrictInt
    read: StrictInt
    korean: StrictBool


def reading_shape(standing: Standing) -> ReadingShape:
    """A standing as JSON."""
    return ReadingShape(sources=standing.sources, read=standing.read, korean=standing.korean)


def _hit(shown: Shown) -> HitShape:
    hit = shown.hit
    return HitShape(
        key=shown.key,
        quotation=shown.quotation,
        source=hit.source,
        turn=None if hit.turn is None else hit.turn + 1,
        start=hit.words[0][0] if hit.words else hit.start,
        end=hit.words[0][1] if hit.words else hit.end,
        speaker=shown.speaker,
        organisation=hit.voice.case,
        side=hit.voice.side,
        pieces=[_piece(each) for each in shown.pieces],
        before=shown.before,
        after=shown.after,
        lines=[_line(each) for each in shown.lines],
        codes=list(shown.codes),
    )


def _piece(piece: Piece) -> PieceShape:
    return PieceShape(kind=piece.kind, text=piece.text)


def _line(line: Line) -> HitLineShape:
    return HitLineShape(start=line.start, end=line.end, before=line.before, hit=line.hit, after=line.after)


def mention_shape(mention: Mention) -> MentionShape:
    """A mention as JSON."""
    return MentionShape(
        room=mention.room,
        id=mention.id,
        title=Said.of(mention.title),
        pieces=[_piece(each) for each in mention.pieces],
        of=mention.of,
        of_id=mention.of_id,
    )
