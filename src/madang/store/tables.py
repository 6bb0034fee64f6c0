"""Every table of a project.

Rows hold plain text, whole numbers and truth values only, lists as JSON text: so a row is the same
on SQLite and PostgreSQL, and an event can carry it letter for letter. `revision` is the number of
the event that last wrote the row. Large bytes live once, under their fingerprint, in `content`.
"""

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _revision() -> Column[int]:
    return Column("revision", Integer, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _maybe(name: str) -> Column[str]:
    return Column(name, Text)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _truth(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _to(name: str, table: str, *, required: bool = True, index: bool = False) -> Column[str]:
    key = "fingerprint" if table == "content" else "id"
    return Column(name, Text, ForeignKey(f"{table}.{key}"), nullable=not required, index=index)


def _ids(name: str, table: str) -> Column[str]:
    """A JSON list of ids of `table`; the store checks it where a database would check a foreign key."""
    return Column(name, Text, nullable=False, info={"refers": table})


def _bilingual(name: str) -> tuple[Column[Any], Column[Any]]:
    return _text(f"{name}_ko"), _text(f"{name}_en")


def _segment() -> tuple[Column[Any], ...]:
    return (
        _to("source", "source"),
        _to("transcript", "transcript"),
        _number("start"),
        _number("end"),
        _text("words"),
        _text("before"),
        _text("after"),
    )


def _table(name: str, *columns: Column[Any] | Index) -> Table:
    return Table(name, metadata, _id(), _revision(), *columns)


project = Table(
    "project",
    metadata,
    _id(),
    _number("schema_version"),
    _number("revision"),
    _text("made_at"),
    _text("made_by"),
)

content = Table(
    "content",
    metadata,
    Column("fingerprint", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

act = Table(
    "act",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    _text("at"),
    _text("who"),
    _text("verb"),
    _text("summary"),
    _text("program"),
    Column("undoes", Text, ForeignKey("act.id")),
)

event = Table(
    "event",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("act", Integer, ForeignKey("act.number"), nullable=False, index=True),
    _text("kind"),
    Column("entity", Text, nullable=False, index=True),
    _maybe("before"),
    _maybe("after"),
)

brought_act = Table(
    "brought_act",
    metadata,
    Column("merge", Integer, ForeignKey("act.number"), primary_key=True, autoincrement=False),
    Column("id", Text, primary_key=True),
    _number("number"),
    _text("at"),
    _text("who"),
    _text("verb"),
    _text("summary"),
    _text("program"),
    _maybe("undoes"),
)
"""Acts of another copy, as they stand there, that the act `merge` brought; `number` is theirs."""

brought_event = Table(
    "brought_event",
    metadata,
    Column("merge", Integer, ForeignKey("act.number"), primary_key=True, autoincrement=False),
    Column("id", Text, primary_key=True),
    _number("number"),
    _text("act"),
    _text("kind"),
    _text("entity"),
    _maybe("before"),
    _maybe("after"),
)
"""The events of brought acts, letter for letter; `act` is the id of the act they belong to."""

study = _table(
    "study",
    *_bilingual("title"),
    *_bilingual("question"),
    *_bilingual("note"),
    _text("approach"),
    _text("case_unit"),
    _truth("probability_sample"),
    _truth("tests"),
    _text("stage"),
)

source = _table(
    "source",
    _text("name"),
    _text("file_name"),
    _text("media_type"),
    _to("fingerprint", "content", index=True),
    _text("reader"),
    _text("kind"),
    _maybe("date"),
    _maybe("language"),
    _maybe("encoding"),
    _text("notes"),
)

transcript = _table(
    "transcript",
    _to("source", "source", index=True),
    _number("number"),
    _to("text", "content"),
    _to("turns", "content"),
)

coder = _table("coder", _text("name"), _text("pseudonym"))

organisation = _table(
    "organisation",
    _text("ko"),
    _text("en"),
    _text("side"),
    _text("kind"),
    _to("parent", "organisation", required=False),
    _text("aliases"),
    _truth("generic"),
    _text("place"),
    _text("key"),
)

participant = _table("participant", _text("name"), _text("pseudonym"))

membership = _table(
    "membership",
    _to("participant", "participant", index=True),
    _to("organisation", "organisation", index=True),
    _text("position"),
    _maybe("start"),
    _maybe("end"),
)

speaker = _table(
    "speaker",
    _to("source", "source", index=True),
    _text("label"),
    _to("participant", "participant", required=False, index=True),
    _text("role"),
)

attribute_value = _table(
    "attribute_value",
    _text("of"),
    Column("of_id", Text, nullable=False, index=True),
    _text("attribute"),
    _text("value"),
    _text("type"),
)

code = _table(
    "code",
    _text("key"),
    *_bilingual("name"),
    _text("kind"),
    _to("parent", "code", required=False, index=True),
    *_bilingual("definition"),
    *_bilingual("include"),
    *_bilingual("exclude"),
    *_bilingual("example"),
    _text("origin"),
    _text("colour"),
    _number("order"),
)

codebook_version = _table("codebook_version", _text("label"), _text("note"), _text("codes"))

episode = _table(
    "episode",
    *_bilingual("name"),
    _maybe("start"),
    _maybe("end"),
    _text("precision"),
    _ids("organisations", "organisation"),
    *_bilingual("about"),
    _text("key"),
)

statement = _table(
    "statement",
    _to("source", "source", index=True),
    _to("coder", "coder"),
    _to("view_of", "organisation", required=False, index=True),
    _to("about", "organisation", required=False, index=True),
    _text("stance"),
    _text("perspective"),
    _text("modality"),
    _text("horizon"),
    _text("owner_side"),
    _text("blame"),
    _to("episode", "episode", required=False, index=True),
    _text("time"),
    _maybe("start"),
    _maybe("end"),
    _truth("target_inferred"),
    _text("setting"),
    _text("status"),
    _text("pick"),
    _text("sharing"),
    _text("key"),
)

answer = _table(
    "answer",
    _to("strategy", "statement", index=True),
    _to("barrier", "statement", index=True),
    _to("coder", "coder"),
)

coding = _table(
    "coding",
    *_segment(),
    _to("code", "code", index=True),
    _to("coder", "coder"),
    _to("statement", "statement", required=False, index=True),
    _text("origin"),
    _text("placing"),
    Index(None, "source", "start"),
)

settling = _table(
    "settling", _to("source", "source", index=True), _text("outcome"), _text("reason"), _to("coder", "coder")
)

settling_coding = _table(
    "settling_coding",
    _to("settling", "settling", index=True),
    _to("coding", "coding", required=False, index=True),
    _text("part"),
    _text("said"),
)

reach = _table("reach", _to("source", "source", index=True), _to("code", "code"), _text("value"), _to("coder", "coder"))

memo = _table(
    "memo", _text("of"), Column("of_id", Text, nullable=False, index=True), _text("text"), _to("coder", "coder")
)

translation = _table(
    "translation", *_segment(), _text("language"), _text("text"), _text("placing"), Index(None, "source", "start")
)

claim = _table(
    "claim",
    *_bilingual("text"),
    _to("coder", "coder"),
    _text("status"),
    *_bilingual("reason"),
    _text("perspective"),
    _to("theme", "code", required=False, index=True),
    _text("side"),
    _ids("pair", "organisation"),
    _text("deviant"),
    _number("order"),
    _text("key"),
)

evidence = _table(
    "evidence",
    _to("claim", "claim", index=True),
    *_segment(),
    _text("bearing"),
    _to("coding", "coding", required=False, index=True),
    *_bilingual("note"),
    _text("placing"),
    Index(None, "source", "start"),
)

summary = _table(
    "summary",
    _to("case", "organisation", index=True),
    _to("code", "code", index=True),
    *_bilingual("text"),
    _to("coder", "coder"),
)

citation = _table("citation", _to("summary", "summary", index=True), _to("coding", "coding", index=True))

decision = _table(
    "decision",
    _text("reading"),
    _ids("pair", "organisation"),
    *_bilingual("proposed"),
    _truth("accepted"),
    *_bilingual("reason"),
    _to("coder", "coder"),
)

carried = _table(
    "carried",
    _text("element"),
    _text("guid"),
    _text("owner"),
    _text("name"),
    _text("text"),
    _to("content", "content", required=False),
    _number("order"),
)

word_index = Table(
    "word_index",
    metadata,
    Column("text", Text, ForeignKey("content.fingerprint"), primary_key=True),
    _text("version"),
    Column("bytes", LargeBinary, nullable=False),
)
"""The words of a transcript's text with their readings, by the analyser of this version: it follows from the text."""

hidden_name = _table("hidden_name", _text("kind"), _text("name"), _text("instead"), _text("forms"))

recording = _table(
    "recording",
    _to("source", "source", index=True),
    _text("name"),
    _text("place"),
    Column("size", BigInteger, nullable=False),
    _text("fingerprint"),
    _text("media_type"),
    _number("offset"),
)
"""Where recordings lie. Their bytes are no part of a project: they are large, and stay where they were put."""

NOT_OF_HISTORY = frozenset({"project", "content", "act", "event", "brought_act", "brought_event", "word_index"})
"""Tables that events do not describe: history itself, bytes named by their own fingerprint, what follows from them."""
