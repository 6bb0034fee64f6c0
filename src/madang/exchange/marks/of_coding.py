"""Lines about passages: coding, statement, answers, reach, memo, translation."""

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid
from madang.base.ids import (
    AnswerId,
    CodeId,
    CodingId,
    EpisodeId,
    MemoId,
    OrganisationId,
    ReachId,
    SourceId,
    StatementId,
    TranslationId,
    new_id,
)
from madang.coding.coding import Coding, Origin
from madang.coding.memo import SEARCH, Memo
from madang.coding.reach import Reach, Reached
from madang.coding.segment import Segment
from madang.coding.statement import (
    Answer,
    Blame,
    Horizon,
    Modality,
    Perspective,
    Pick,
    Setting,
    Sharing,
    Stance,
    Statement,
    Status,
    Time,
)
from madang.coding.translation import Translation
from madang.exchange.marks import fields
from madang.exchange.marks.fields import Line
from madang.exchange.marks.passages import segment_of
from madang.exchange.marks.read import Context, Reader

OWNERS = ("", "civic", "government", "intermediary", "both")


def coding(line: Line, context: Context) -> None:
    """A code on a passage."""
    segment = segment_of(line, context.transcript(line))
    code = CodeId(context.names.id("code", line.get("code")))
    coder = context.coder_of(line)
    if context.new("coding", segment.source, segment.span.start, segment.span.end, code, coder):
        origin = fields.choice(line, "origin", Origin, Origin.PERSON)
        context.add(Coding(CodingId(line.get("id") or new_id()), segment, code, coder, None, origin))


def statement(line: Line, context: Context) -> None:
    """A statement with its codings, and its translation and memo where the line has them."""
    transcript = context.transcript(line)
    segments = [segment_of(each, transcript) for each in (line, *fields.listed(line, "more"))]
    codes = [CodeId(context.names.id("code", code)) for code in fields.listed(line, "codes")]
    if not codes:
        raise Invalid("the statement has no codes")
    found = _statement(line, context, transcript.source)
    places = {(s.span.start, s.span.end, code) for s in segments for code in codes}
    key = fields.text(line, "key")
    if not context.new("statement", *signature(found, places)):
        return
    if key and context.names.find("statement", key) not in (None, found.id):
        raise Invalid(f"there is already a statement with the key “{key}”")
    context.names.learn("statement", {key}, found.id)
    context.add(found)
    codings = [
        Coding(CodingId(new_id()), segment, code, found.coder, found.id) for segment in segments for code in codes
    ]
    context.coded[found.id] = codings
    for each in codings:
        context.add(each)
    _beside(line, context, found, segments[0])


def signature(found: Statement, places: set[tuple[int, int, CodeId]]) -> tuple[object, ...]:
    """What makes two statements the same: who coded which codes where, about whom, and how."""
    return found.source, found.coder, frozenset(places), found.about, found.perspective, found.stance


def _statement(line: Line, context: Context, source: SourceId) -> Statement:
    episode = _maybe(line, "episode", "episode", context)
    owner = fields.text(line, "owner_side")
    if owner not in OWNERS:
        raise Invalid(f"owner_side is “{owner}”; it can be {', '.join(OWNERS[1:])}")
    about, view_of = (_maybe(line, each, "organisation", context) for each in ("about", "view_of"))
    return Statement(
        id=StatementId(line.get("id") or new_id()),
        source=source,
        coder=context.coder_of(line),
        view_of=OrganisationId(view_of) if view_of else None,
        about=OrganisationId(about) if about else None,
        stance=fields.choice(line, "stance", Stance, Stance.UNCLEAR),
        perspective=fields.choice(line, "perspective", Perspective, Perspective.OWN),
        modality=fields.choice(line, "modality", Modality, Modality.HAPPENED),
        horizon=fields.choice(line, "horizon", Horizon, Horizon.NOT_SAID),
        owner_side=owner,
        blame=fields.choice(line, "blame", Blame, Blame.NOT_SAID),
        episode=EpisodeId(episode) if episode else None,
        time=fields.choice(line, "time", Time, Time.EPISODE if episode else Time.UNKNOWN),
        start=fields.date(line, "start_date"),
        end=fields.date(line, "end_date"),
        target_inferred=fields.truth(line, "target_inferred"),
        setting=fields.choice(line, "setting", Setting, Setting.NOT_SAID),
        status=fields.choice(line, "status", Status, Status.AGREED),
        pick=fields.choice(line, "pick", Pick, _pick(line)),
        sharing=fields.choice(line, "sharing", Sharing, Sharing.PUBLIC),
        key=fields.text(line, "key"),
    )


def _pick(line: Line) -> Pick:
    # `"typical": true` and `"typical": "deviant"` are how people write it by hand.
    marked = line.get("typical")
    if marked is True:
        return Pick.TYPICAL
    return Pick(marked) if marked in set(Pick) else Pick.NONE


def _maybe(line: Line, field: str, kind: str, context: Context) -> str | None:
    return context.names.id(kind, line[field]) if line.get(field) else None


def _beside(line: Line, context: Context, found: Statement, segment: Segment) -> None:
    for language, text in (line.get("translation") or {}).items():
        _translate(context, segment, language, text, None)
    if memo := fields.text(line, "memo"):
        context.add(Memo(MemoId(new_id()), "statement", found.id, memo, found.coder))


def _translate(context: Context, segment: Segment, language: str, text: str, id_: str | None) -> None:
    if language not in ("ko", "en"):
        raise Invalid(f"the language of a translation is “{language}”; it can be ko or en")
    place = segment.source, segment.span.start, segment.span.end
    if context.new("translation", *place, language):
        context.add(Translation(TranslationId(id_ or new_id()), segment, language, text))


def answers(line: Line, context: Context) -> None:
    """A told link from a strategy to the barrier it answers."""
    strategy = StatementId(context.names.id("statement", line.get("strategy")))
    barrier = StatementId(context.names.id("statement", line.get("barrier")))
    coder = context.coder_of(line)
    if context.new("answer", strategy, barrier, coder):
        context.add(Answer(AnswerId(line.get("id") or new_id()), strategy, barrier, coder))


def reach(line: Line, context: Context) -> None:
    """What became of a theme in an interview."""
    source = SourceId(context.names.id("source", line.get("source")))
    code, coder = CodeId(context.names.id("code", line.get("code"))), context.coder_of(line)
    if line.get("value") is None:
        raise Invalid("it has no value")
    value = fields.choice(line, "value", Reached, Reached.NOT_REACHED)
    if context.new("reach", source, code, coder):
        context.add(Reach(ReachId(line.get("id") or new_id()), source, code, value, coder))


def memo(line: Line, context: Context) -> None:
    """A memo about anything."""
    about = line.get("about") or {}
    if not isinstance(about, dict):
        raise Invalid("about should name a kind and a name")
    kind = str(about.get("kind"))
    of_id = _of_id(kind, about.get("name"), context)
    text, coder = fields.needed(line, "text"), context.coder_of(line)
    if context.new("memo", kind, of_id, text, coder):
        context.add(Memo(MemoId(line.get("id") or new_id()), kind, of_id, text, coder))


def _of_id(kind: str, name: object, context: Context) -> str:
    if kind == "study":
        return ""
    # A saved search is about nothing else in the project: it has only its name.
    return str(name) if kind == SEARCH else context.names.id(kind, name)


def translation(line: Line, context: Context) -> None:
    """A passage in the other language."""
    segment = segment_of(line, context.transcript(line))
    _translate(context, segment, fields.needed(line, "language"), fields.needed(line, "text"), line.get("id"))


def seen(corpus: Corpus) -> set[tuple[object, ...]]:
    """What the project has already, in the terms in which lines are compared."""
    found: set[tuple[object, ...]] = set()
    for each in corpus.all_codings.values():
        if each.statement is None:
            span = each.segment.span
            found.add(("coding", each.segment.source, span.start, span.end, each.code, each.coder))
    for told in corpus.statements.values():
        codings = corpus.all_codings_of.get(told.id, ())
        places = {(c.segment.span.start, c.segment.span.end, c.code) for c in codings}
        found.add(("statement", *signature(told, places)))
    for text in corpus.translations:
        found.add(("translation", text.segment.source, text.segment.span.start, text.segment.span.end, text.language))
    found |= {("answer", each.strategy, each.barrier, each.coder) for each in corpus.answers}
    found |= {("reach", each.source, each.code, each.coder) for each in corpus.reach}
    return found | {("memo", each.of, each.of_id, each.text, each.coder) for each in corpus.memos}


READERS: dict[str, Reader] = {
    "coding": coding,
    "statement": statement,
    "answers": answers,
    "reach": reach,
    "memo": memo,
    "translation": translation,
}
