"""E-mail, as mail programs save it (.eml): who wrote to whom, when, and what; earlier mail is told apart."""

import re
from collections.abc import Callable, Sequence
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import TypeVar
from unicodedata import normalize

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.sources.attribute import ValueType
from madang.sources.decode import decode
from madang.text.readers.blocks import blocks
from madang.text.readers.mail_quoted import own_and_quoted
from madang.text.readers.reader import Particular, Reader, Reading, larger_than
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind

FIELDS = ("From", "To", "Cc", "Subject")
"""What of a mail's head comes in, by the names that the mail itself gives."""
_RISKY = 4 * 1024 * 1024
Said = TypeVar("Said")
MAX_FIELD = 2000
MAX_LABEL = 100
_SPACES = re.compile(r"\s+")


def read(content: bytes, file_name: str) -> Reading:
    """The head, then one turn of the writer's words; mail quoted in it stands without a speaker."""
    message = _parsed(content, file_name)
    head = {name: words for name in FIELDS if (words := _field(message, name))}
    if "From" not in head and "Subject" not in head:
        raise Invalid(
            f"{file_name} is not an e-mail: it names no sender; save the mail again as .eml.",
            f"{file_name}: 보낸 사람이 없어 전자우편이 아닙니다. 메일을 .eml로 다시 저장하십시오.",
        )
    body, encoding = _body(message, file_name)
    date, shown = _date(message)
    lines = [f"{name}: {words}" for name, words in head.items()] + ([f"Date: {shown}"] if shown else [])
    parts = own_and_quoted(body)
    text, turns = _laid_out(lines, parts, _writer(head.get("From", "")))
    notes = (*_attachments(message), *_quoted_note(parts))
    return Reading(text, encoding, notes, turns=turns, date=date, particulars=_particulars(head, date))


def _parsed(content: bytes, file_name: str) -> Message:
    # Some programs write a line of their own before the head.
    start = content.find(b"\n") + 1 if content[:5] in (b"From ", b">From") else 0
    try:
        # The library's newer reading of heads takes very long over damaged ones.
        return message_from_bytes(content[start:].lstrip(b"\xef\xbb\xbf\r\n"))
    except RecursionError as error:
        raise Invalid(
            f"{file_name} is nested too deeply to read; save the mail again from its own program.",
            f"{file_name}: 너무 깊이 겹쳐 있어 읽을 수 없습니다. 메일 프로그램에서 다시 저장하십시오.",
        ) from error


def _field(message: Message, name: str) -> str:
    """What a field of the head says, on one line; empty where it cannot be read."""
    said = str(message.get(name) or "")[:MAX_FIELD]
    try:
        words = "".join(_decoded(part, charset) for part, charset in decode_header(said))
    except (MessageError, ValueError):
        words = _decoded(said, None)
    return normalize("NFC", _SPACES.sub(" ", words)).strip()


def _decoded(part: bytes | str, charset: str | None) -> str:
    raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
    try:
        return decode(raw, "", charset).text if raw.strip() else raw.decode("ascii", "replace")
    except Invalid:
        return raw.decode("utf-8", "replace")


def _date(message: Message) -> tuple[str | None, str]:
    """The day it was sent (ISO), and the moment as its head writes it."""
    written = _field(message, "Date")
    try:
        return parsedate_to_datetime(written).date().isoformat(), written
    except (ValueError, TypeError, IndexError, OverflowError):
        return None, written[:100]


def _writer(sender: str) -> str:
    """The sender as a speaker's label: the name, or the address where there is none."""
    try:
        name, address = getaddresses([sender])[0]
    except (IndexError, ValueError, RecursionError):
        name = address = ""
    return _SPACES.sub(" ", name or address).strip(" \"'")[:MAX_LABEL] or sender[:MAX_LABEL]


def _body(message: Message, file_name: str) -> tuple[str, str | None]:
    """The words of the mail, and how they were encoded."""
    for kind in ("plain", "html"):
        part = _part(message, kind)
        if part is None:
            continue
        content = _bytes_of(part)
        if content.strip():
            decoded = decode(content, file_name, _said(part.get_content_charset))
            return "\n".join(blocks(decoded.text).lines) if kind == "html" else decoded.text, decoded.encoding
    return "", None


def _part(message: Message, kind: str) -> Message | None:
    parts = [each for each in message.walk() if each.get_content_type() == f"text/{kind}" and not _is_attached(each)]
    return parts[0] if parts else None


def _bytes_of(part: Message) -> bytes:
    content = _said(lambda: part.get_payload(decode=True))
    return content if isinstance(content, bytes) else b""


def _said(ask: Callable[[], Said]) -> Said | None:
    """What the library makes of a field; None where a damaged one makes it stumble."""
    try:
        return ask()
    except (ValueError, LookupError, TypeError):
        return None


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _attachments(message: Message) -> tuple[Bilingual, ...]:
    names = [_name(part) for part in message.walk() if _said(part.get_filename) or _is_attached(part)]
    listed = ", ".join(names[:20])
    return (
        (Bilingual(f"첨부 파일은 가져오지 않았습니다: {listed}.", f"Attached and not brought in: {listed}."),)
        if names
        else ()
    )


def _name(part: Message) -> str:
    name = _said(part.get_filename) or part.get_content_type()
    return _SPACES.sub(" ", str(name).encode("utf-8", "replace").decode("utf-8")).strip()[:100]


def _quoted_note(parts: Sequence[tuple[bool, str]]) -> tuple[Bilingual, ...]:
    quoted = sum(not own for own, _ in parts)
    if not quoted:
        return ()
    what = "1 stretch" if quoted == 1 else f"{quoted} stretches"
    return (
        Bilingual(
            f"앞선 메일을 인용한 {quoted}곳은 다른 사람의 글이어서 화자 없이 두었습니다.",
            f"{what} of earlier mail stand without a speaker, since somebody else wrote them.",
        ),
    )


def _laid_out(lines: Sequence[str], parts: Sequence[tuple[bool, str]], writer: str) -> tuple[str, tuple[Turn, ...]]:
    """The whole text, and its turns: the head, what the writer says, what is quoted."""
    text, turns = "\n".join(lines), [*_heads(lines)]
    for own, words in parts:
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(words))
        kind = TurnKind.SPEECH if own else TurnKind.UNATTRIBUTED
        turns.append(Turn(span, kind, writer if own else None))
        text += words
    return text, tuple(turns)


def _heads(lines: Sequence[str]) -> list[Turn]:
    made, place = [], 0
    for line in lines:
        made.append(Turn(Span(place, place + len(line)), TurnKind.HEADING))
        place += len(line) + 1
    return made


def _particulars(head: dict[str, str], date: str | None) -> tuple[Particular, ...]:
    named = [(name, words, ValueType.TEXT) for name, words in head.items()]
    return (*named, *([("Date", date, ValueType.DATE)] if date else []))


READER = Reader("mail", "1", (".eml",), "message/rfc822", read, larger_than(_RISKY))
