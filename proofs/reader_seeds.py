"""The files that are mutated: generated ones of every family, and real ones where they lie beside the repository."""

from collections.abc import Callable, Sequence
from pathlib import Path

from proofs.reader_mutants import Seed
from proofs.reader_office import a_pdf, an_hwp, an_hwpx, an_odt, an_rtf, an_xlsx, packed

SHARED = Path(__file__).parents[1] / ".." / "shared" / "data"
LARGEST = 120_000
"""Bytes of a real file that is taken; larger ones only slow the proof."""
_TALK = "면접자: 언제부터 함께 일하셨습니까? 참여자: 2019년부터입니다. Ana: We began in 2019."


def _docx() -> list[Seed]:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = (
        f"<w:p><w:r><w:t>{_TALK}</w:t></w:r></w:p><w:p><w:ins w:id='1'><w:r><w:t>in</w:t></w:r></w:ins>"
        "<w:del w:id='2'><w:r><w:delText>out</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>h</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations,
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
        "word/header1.xml": f'<w:hdr xmlns:w="{word}"><w:p><w:r><w:t>head</w:t></w:r></w:p></w:hdr>',
    }
    return [("a.docx", packed(parts))]


def _odt() -> list[Seed]:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p></text:deletion>"
        f"</text:changed-region></text:tracked-changes><text:h>{_TALK}</text:h><text:p>a<text:s text:c='3'/>b"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body>"
        "</text:note><office:annotation><text:p>c</text:p></office:annotation></text:p><table:table><table:table-row>"
        "<table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>"
        "<text:list><text:list-item><text:p>i</text:p></text:list-item></text:list>"
    )
    return [("a.odt", an_odt(body))]


def _rtf() -> list[Seed]:
    body = (
        "\\f0 "
        + _TALK
        + "\\par {\\b bold}\\u-10179?\\u-8704?{\\footnote note}{\\*\\annotation c}\\deleted x\\deleted0 "
        '{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt link}}\\trowd\\cell\\row{\\*\\bin3 abc}\\v h\\v0\\par'
    )
    return [("a.rtf", an_rtf(body))]


def _hwpx() -> list[Seed]:
    body = (
        f"<hp:p><hp:run><hp:t>{_TALK}<hp:tab/><hp:deleteBegin Id='1'/>x<hp:deleteEnd Id='1'/></hp:t></hp:run></hp:p>"
        "<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList><hp:p><hp:run><hp:t>c</hp:t></hp:run></hp:p></hp:subList></hp:tc>"
        "</hp:tr></hp:tbl><hp:ctrl><hp:footNote><hp:subList><hp:p><hp:run><hp:t>n</hp:t></hp:run></hp:p></hp:subList>"
        "</hp:footNote></hp:ctrl></hp:run></hp:p>"
    )
    return [("a.hwpx", an_hwpx(body))]


def _pdf() -> list[Seed]:
    page = [(60.0, 760.0 - 14 * n, f"{n} The interview was held {_TALK[:30]}") for n in range(20)]
    return [("a.pdf", a_pdf([[*page, (290.0, 40.0, str(n))] for n in (1, 2, 3)]))]


def _answers() -> list[Seed]:
    rows = [("번호", "나이", "왜 어려웠습니까?"), (1, 34, _TALK), (2, 51.5, "믿지 못했습니다. 그래도 만났습니다.")]
    csv = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    return [
        ("a.xlsx", an_xlsx(rows)),
        ("a.csv", csv.encode("cp949")),
        ("a.tsv", b"start\tend\ttext\n0\t900\tHi there\n"),
    ]


def _json() -> list[Seed]:
    whisper = (
        '{"text":"a","segments":[{"start":0.0,"end":2.5,"text":"Hello there","speaker":"S1"},{"start":3,"text":"네"}]}'
    )
    page = '{"text":"<p><span class=\\"timestamp\\">0:12</span>Ana: Yes</p>","media":"a.mp3","media-time":1}'
    return [("a.json", whisper.encode()), ("a.otr", page.encode())]


def _mail() -> list[Seed]:
    mail = (
        "From: =?UTF-8?B?6rmA7ZWY64qY?= <kim@x.org>\r\nTo: a@x.org\r\nSubject: =?EUC-KR?B?yLjAxyC+yLO7?=\r\n"
        "Date: Tue, 5 Mar 2024 10:00:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n"
        "--B\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n7JWI64WVCg==\r\n"
        "--B\r\nContent-Type: text/html\r\n\r\n<p>Hi</p>\r\n--B\r\n"
        "Content-Disposition: attachment; filename*=utf-8''a.pdf\r\n\r\nx\r\n--B--\r\n"
    )
    return [("a.eml", mail.encode())]


def _subtitles() -> list[Seed]:
    return [
        ("a.vtt", f"WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ana>{_TALK}</v>\n\nNOTE x\n".encode()),
        (
            "a.srt",
            f"1\n00:00:01,000 --> 00:00:02,000\n{_TALK}\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>Hi</i>\n".encode(),
        ),
        ("a.sbv", f"0:00:01.000,0:00:02.000\n{_TALK}\n".encode()),
    ]


def _pages() -> list[Seed]:
    table = "<table><tr><td>a<td>b</table>"
    html = f"<!DOCTYPE html><nav>x</nav>{table}<p><b>Ana:</b> {_TALK}<br>&amp;&#x1F600;</p><pre> x\n</pre>"
    return [("a.html", html.encode()), ("b.html", html.encode("cp949", "ignore"))]


def _texts() -> list[Seed]:
    markdown = (
        f"---\na: b\n---\n# Day\n\n### Ana:\n{_TALK} **b** [l](http://x)\n\n> q\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    return [
        ("a.txt", ("#00:01:23-4# " + _TALK + "\n○위원장 최민희  네.\n").encode()),
        ("b.txt", _TALK.encode("utf-16")),
        ("a.md", markdown.encode()),
        ("a.rst", b"1. Ms Bell\n==========\n\n**Ms Bell**: It is *quite* ``so``.\n\n.. aside\n"),
    ]


_MADE: dict[str, tuple[Callable[[], list[Seed]], str]] = {
    "docx": (_docx, "files/docx/*.docx"),
    "odt": (_odt, "files/docx/*.odt"),
    "rtf": (_rtf, ""),
    "hwpx": (_hwpx, "files/hwpx/*"),
    "hwp": (lambda: [("a.hwp", an_hwp([_TALK, "둘째 문단"]))], "files/hwp/*"),
    "pdf": (_pdf, "files/pdf/*"),
    "answers": (_answers, "transcripts/*/*.xlsx"),
    "json": (_json, ""),
    "mail": (_mail, ""),
    "subtitles": (_subtitles, "files/subtitles/*"),
    "html": (_pages, "transcripts/*/*.html"),
    "text": (_texts, "files/subtitles/*.txt"),
}
FAMILIES: tuple[str, ...] = tuple(_MADE)
"""The families of readers."""


def seeds(family: str) -> Sequence[Seed]:
    """The files of one family."""
    make, pattern = _MADE[family]
    real = sorted(path for path in SHARED.glob(pattern) if path.stat().st_size <= LARGEST) if pattern else []
    return [*make(), *((path.name, path.read_bytes()) for path in real)]
