"""Marked transcripts as one page that needs nothing else: a line of colour under the words for each coding, its
code's name in the margin beside it."""

from collections.abc import Iterator
from html import escape

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.exchange.cells import clean
from madang.exchange.out.marked import Line, Mark, Marked, Piece, marked

TITLE = Bilingual("코딩한 녹취록", "Coded transcripts")
LEGEND = Bilingual("코드", "Codes")
_STEP = 4
_STYLE = """
:root{color-scheme:light}
body{margin:2rem auto;max-width:68rem;padding:0 1rem;font:16px/1.7 "Noto Sans KR","Malgun Gothic",system-ui,sans-serif;
color:#1c1c1c;background:#fff}
h1{font-size:1.5rem}h2{margin-top:3rem;border-top:1px solid #ccc;padding-top:1rem;font-size:1.2rem}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;list-style:none;font-size:.85rem}
.swatch{display:inline-block;width:1.6em;height:4px;margin-right:.4em;vertical-align:middle}
.line{display:grid;grid-template-columns:8rem minmax(0,1fr) 15rem;gap:1rem}
.who{font-weight:600;font-size:.85rem;color:#444;overflow-wrap:anywhere}
.words{white-space:pre-wrap;overflow-wrap:anywhere}
.margin{font-size:.78rem;line-height:1.5;color:#333}
.margin span{display:block;padding-left:.5em;border-left:4px solid}
sup{font-size:.65em;color:#555;user-select:none}
@media print{body{margin:0;max-width:none;font-size:10pt}.line{break-inside:avoid}}
@media(max-width:50rem){.line{display:block}}
"""


def transcripts_html(corpus: Corpus, language: str) -> str:
    """All transcripts with their codings. The numbers in the text are those of the margin."""
    title = escape(TITLE.said(language))
    body = "\n".join(part for each in marked(corpus) for part in _source(each, language))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    )


def _source(each: Marked, language: str) -> Iterator[str]:
    date = f" <small>{_text(each.date)}</small>" if each.date else ""
    yield f"<section>\n<h2>{_text(each.name)}{date}</h2>"
    if each.legend:
        items = "".join(
            f'<li><span class="swatch" style="background:{colour}"></span>{_text(name.said(language))} {count}</li>'
            for name, colour, count in each.legend
        )
        yield f'<ul class="legend" aria-label="{escape(LEGEND.said(language))}">{items}</ul>'
    yield from (_line(line, language) for line in each.lines)
    yield "</section>"


def _line(line: Line, language: str) -> str:
    words = "".join(map(_piece, line.pieces))
    margin = "".join(_beside(mark, language) for mark in line.begins)
    return (
        f'<div class="line"><div class="who">{_text(line.speaker)}</div>'
        f'<div class="words">{words or "&nbsp;"}</div><div class="margin">{margin}</div></div>'
    )


def _piece(piece: Piece) -> str:
    words = _text(piece.words)
    if piece.marks:
        deepest = max(mark.lane for mark in piece.marks) + 1
        lines = ",".join(_underline(mark, deepest) for mark in piece.marks)
        names = escape(clean("; ".join(mark.name.said("ko") for mark in piece.marks)), quote=True)
        words = f'<span title="{names}" style="padding-bottom:{deepest * _STEP}px;background:{lines}">{words}</span>'
    numbers = ", ".join(str(mark.number) for mark in piece.ends)
    return words + (f"<sup>{numbers}</sup>" if numbers else "")


def _underline(mark: Mark, deepest: int) -> str:
    up = (deepest - 1 - mark.lane) * _STEP
    return f"linear-gradient({mark.colour},{mark.colour}) 0 calc(100% - {up}px)/100% 3px no-repeat"


def _beside(mark: Mark, language: str) -> str:
    return (
        f'<span style="border-color:{mark.colour}"><b>{mark.number}</b> {_text(mark.name.said(language))} '
        f"<small>{_text(mark.coder)}</small></span>"
    )


def _text(words: str) -> str:
    return escape(clean(words))
