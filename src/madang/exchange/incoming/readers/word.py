"""A Word document whose comments are codes: the author is the coder, the words a comment spans are the passage.

A comment names one code or several, parted by `;` or a new line. The text is the one that the document gives as an
ordinary source: places are found by marks that are put into a copy of it and taken out again. A document that Madang
wrote comes back as the sources it was made of.
"""

import re
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePath
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from madang.base.errors import Invalid
from madang.exchange.incoming.coded import Coded, CodeFound, Document, Loss, Note, Passage
from madang.exchange.incoming.readers.word_sections import Section, sections_of, within
from madang.sources.archive import BROKEN, checked
from madang.text import readers

PROGRAM = "Word"
MAX_CODE = 120
"""Characters of a comment's line; a longer one is a remark, not a code."""
_START, _END, _MOST = 0xF0000, 0x100000, 0xFFF0
_MARKS = re.compile("[\U000f0000-\U000ffff0\U00100000-\U0010fff0]")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"[;\n；]+")


@dataclass(slots=True)
class _Comment:
    author: str
    codes: tuple[str, ...] = ()
    remark: str = ""
    ends: list[int] = field(default_factory=list)
    """Where the words it spans begin and end, in the text."""


def has_comments(content: bytes) -> bool:
    """Whether a document holds comments; False for what is no Word document."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            return "word/comments.xml" in archive.namelist() and b"<w:comment " in archive.read("word/comments.xml")
    except Exception:
        return False


def read(content: bytes, name: str) -> Coded:
    """The document and its comments. Raises `Invalid` for one that is no Word document or has no comments."""
    archive = checked(content, name)
    comments = _comments(archive, name)
    whole = readers.read(content, name)
    copy, sections = _marked(archive, comments)
    marked = readers.read(copy, name).text
    text = whole.text
    way = _way(_taken_out(marked, [*comments.values(), *sections]), text)
    if way is None:
        raise Invalid(
            f"The words of {name} shift where its comments stand; save it again from Word and try once more.",
            f"{name}: 주석 자리에서 글이 달라집니다. Word에서 다시 저장한 뒤 가져오십시오.",
        )
    passages = [_passage(each, text, way) for each in comments.values() if len(each.ends) == 2 and each.codes]
    notes = [each for each in comments.values() if not each.codes and each.remark]
    lost = [
        Loss("other_words", "; ".join(each.codes)) for each in comments.values() if each.codes and len(each.ends) != 2
    ]
    codes = dict.fromkeys(code for each in comments.values() for code in each.codes)
    documents = _documents(name, text, passages, sections, way)
    inside = sum(len(each.passages) for each in documents)
    if inside < len(passages):
        lost.append(Loss("selection", name, len(passages) - inside))
    return Coded(
        PROGRAM,
        name,
        tuple(CodeFound(code, code) for code in codes),
        tuple(sorted({each.author for each in comments.values() if each.author})),
        documents,
        notes=tuple(Note(each.remark, "source", name, each.author) for each in notes),
        lost=tuple(lost),
        flat=True,
        # A source may have more codings than somebody took out and sent round.
        partial=bool(sections),
    )


def _documents(
    name: str, text: str, passages: list[Passage], sections: list[Section], way: list[int]
) -> tuple[Document, ...]:
    found = [
        Document(
            f"{name} {number}",
            each.name or PurePath(name).stem,
            text[start:end],
            within(passages, start, end),
            file_name=name,
            was=each.source,
        )
        for number, each in enumerate(sections)
        if len(each.ends) == 2
        for start, end in [(way[each.ends[0]], way[each.ends[1]])]
    ]
    return tuple(found) or (Document(name, PurePath(name).stem, text, tuple(passages), file_name=name),)


def _passage(comment: _Comment, text: str, way: list[int]) -> Passage:
    start, end = (way[place] for place in comment.ends)
    words = text[start:end]
    start += len(words) - len(words.lstrip("\n"))
    end -= len(words) - len(words.rstrip("\n"))
    return Passage(start, end, text[start:end] or None, comment.codes, comment.author, comment.remark)


def _way(copy: str, text: str) -> list[int] | None:
    """From each place of the copy to that in the text; None where they differ by more than white space at a mark."""
    way: list[int] = []
    at = 0
    for letter in copy:
        while at < len(text) and text[at] != letter and text[at].isspace() and not letter.isspace():
            at += 1
        way.append(at)
        if at < len(text) and text[at] == letter:
            at += 1
        elif not letter.isspace():
            return None
    way.append(at)
    return way if not text[at:].strip() else None


def _tree(archive: ZipFile, part: str, name: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(archive.read(part), parser)
    except (*BROKEN, KeyError, NotImplementedError, etree.XMLSyntaxError):
        raise Invalid(
            f"{name} holds no comments that can be read; bring it in as an ordinary source.",
            f"{name}: 읽을 수 있는 주석이 없습니다. 보통 자료로 가져오십시오.",
        ) from None


def _comments(archive: ZipFile, name: str) -> dict[str, _Comment]:
    found: dict[str, _Comment] = {}
    for node in _tree(archive, "word/comments.xml", name).iter(f"{_W}comment"):
        lines = ["".join(_words(each)) for each in node.iter(f"{_W}p")]
        parts = [" ".join(part.split()) for part in _PARTS.split("\n".join(lines))]
        codes = tuple(dict.fromkeys(part for part in parts if part and len(part) <= MAX_CODE))
        remark = "\n".join(part for part in parts if len(part) > MAX_CODE)
        found[node.get(f"{_W}id") or ""] = _Comment(" ".join((node.get(f"{_W}author") or "").split()), codes, remark)
    if len(found) >= _MOST:
        raise Invalid(f"{name} holds too many comments.", f"{name}: 주석이 너무 많습니다.")
    return found


def _words(paragraph: Any) -> list[str]:
    found = []
    for node in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}cr", f"{_W}tab"):
        found.append(node.text or "" if node.tag == f"{_W}t" else "\n" if node.tag != f"{_W}tab" else " ")
    return found


def _marked(archive: ZipFile, comments: dict[str, _Comment]) -> tuple[bytes, list[Section]]:
    """A copy of the document with a mark in the text where each comment's words, and each source, begin and end."""
    from lxml import etree

    tree = _tree(archive, "word/document.xml", archive.filename or "")
    numbers = {id_: number for number, id_ in enumerate(comments)}
    for tag, base in (("commentRangeStart", _START), ("commentRangeEnd", _END)):
        for node in list(tree.iter(f"{_W}{tag}")):
            number = numbers.get(node.get(f"{_W}id") or "")
            if number is not None:
                _put(node, chr(base + number))
    found = sections_of(tree)[: _MOST - len(comments)]
    for number, (_, first, last) in enumerate(found, len(comments)):
        # Before every comment that begins there, and after every one that ends there.
        first.text = chr(_START + number) + (first.text or "")
        last.text = (last.text or "") + chr(_END + number)
        for each in (first, last):
            each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as copy:
        for part in archive.infolist():
            is_text = part.filename == "word/document.xml"
            copy.writestr(part.filename, etree.tostring(tree) if is_text else _part(archive, part))
    return out.getvalue(), [section for section, _, _ in found]


def _part(archive: ZipFile, part: ZipInfo) -> bytes:
    """A part of the document; a picture that is damaged is left empty, because no words are in it."""
    try:
        return archive.read(part)
    except (*BROKEN, NotImplementedError):
        return b""


def _put(node: Any, mark: str) -> None:
    """Put a mark into the words next to a node, so that the mark makes no word, line or run of its own."""
    for other in node.itersiblings():
        texts = list(other.iter(f"{_W}t"))
        if texts and other.tag == f"{_W}r":
            texts[0].text = mark + (texts[0].text or "")
            texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            return
    for other in node.itersiblings(preceding=True):
        texts = list(other.iter(f"{_W}t"))
        if texts and other.tag == f"{_W}r":
            texts[-1].text = (texts[-1].text or "") + mark
            texts[-1].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            return


def _taken_out(marked: str, every: list[_Comment | Section]) -> str:
    """The text without marks; each comment and source is told where its own stood."""
    for before, found in enumerate(_MARKS.finditer(marked)):
        sign, place = ord(found.group()), found.start() - before
        number, first = (sign - _START, True) if sign < _END else (sign - _END, False)
        if number < len(every):
            ends = every[number].ends
            if (first and not ends) or (not first and len(ends) == 1):
                ends.append(place)
    return _MARKS.sub("", marked)
