"""oTranscribe documents (.otr): JSON around a page of HTML with time stamps in it."""

import re
from typing import Any

from madang.base.errors import Invalid
from madang.sources.decode import Decoded
from madang.text.readers.blocks import blocks
from madang.text.readers.reader import Reading

_STAMP = re.compile(
    r"<span\b[^<>]{0,300}?class=\"?[^\"<>]{0,100}?timestamp[^<>]{0,300}>\s*"
    r"(\d{1,3}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*</span>",
    re.I,
)


def is_otranscribe(said: Any) -> bool:
    """Whether this JSON is an oTranscribe document."""
    return isinstance(said, dict) and isinstance(said.get("text"), str) and ("media" in said or "media-time" in said)


def otranscribed(page: str, file_name: str, decoded: Decoded) -> Reading:
    """The words of the page; its stamps are written in brackets, so that they are known as stamps."""
    made = blocks(_STAMP.sub(r"[\1] ", page), page=False)
    if not made.lines:
        raise Invalid(
            f"{file_name} holds no words; choose a file with text in it.",
            f"{file_name}: 글이 없습니다. 글이 든 파일을 고르십시오.",
        )
    return Reading("\n".join(made.lines), decoded.encoding, decoded.notes, bold=frozenset(made.bold))
