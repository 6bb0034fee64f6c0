"""Areas of PDF pages that QualCoder measured from the top, where the standard says from the bottom (T41).

Which of the two a file means is seen on its pages: people draw areas around words, not around nothing, and not through
the middle of a line.
"""

import re
from dataclasses import dataclass

from madang.base.errors import Invalid
from madang.exchange.refi.model import Found, Part, SourceFound
from madang.exchange.refi.package import Package
from madang.exchange.refi.report import Report
from madang.text.readers.pdf_places import ASKED, Line, PagePlaces, heard
from madang.text.readers.shelter import SHELTER

MAX_PDF = 64 * 1024 * 1024
_EMPTY, _CUT = 2, 1
"""What an area tells that holds words one way and none the other; and one that cuts lines one way only."""
_Y = re.compile(r'\b(firstY|secondY)="(\d+)"')
_NUMBER = re.compile(r'\b(page|firstX|firstY|secondX|secondY)="(\d+)"')


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a page (from 0), in points; `low` and `high` are measured from one of its edges."""

    page: int
    left: float
    low: float
    right: float
    high: float


def turn(found: Found, package: Package, report: Report) -> None:
    """Turn the areas of a QualCoder file where its pages show that they are measured from the top, and say so."""
    if "qualcoder" not in found.origin.lower():
        return
    there = [(source, pages) for source in found.sources if _areas(source) for pages in [_pages(source, package)]]
    top = bottom = 0
    for source, pages in there:
        for part in _areas(source):
            way = _tells(part, pages)
            top, bottom = top + max(way, 0), bottom - min(way, 0)
    # Areas of a PDF without its text are kept inside it, as they came.
    every = sum(len(_areas(source)) for source, _ in there) + sum("<PDFSelection" in each.xml for each in found.parts)
    if top >= _EMPTY and top >= 2 * bottom:
        turned = sum(_turned(part, pages) for source, pages in there for part in _areas(source))
        _say_turned(turned, every - turned, report)
    elif bottom >= _EMPTY and bottom >= 2 * top:
        report.says(
            "QualCoder는 PDF 영역을 위에서 재는 일이 있으나, 이 파일은 글자의 자리로 보아 표준대로 아래에서 쟀습니다.",
            "QualCoder may measure areas of PDF pages from the top; by the words at their places, this file measures "
            "them from the bottom, as the standard says.",
        )
    elif every:
        _say_untold(every, report)


def _say_turned(turned: int, left: int, report: Report) -> None:
    ko = f" 나머지 {left}개는 쪽을 볼 수 없어 온 그대로 두었습니다." if left else ""
    en = f" {left} more are kept as they came, because their pages cannot be seen." if left else ""
    report.says(
        f"QualCoder가 위에서부터 잰 PDF 영역 {turned}개를, 쪽의 글자 자리를 보고 표준대로 아래에서 재도록 고쳤습니다."
        f"{ko}",
        "Areas of PDF pages were measured from the top, as the words at their places show; "
        f"{turned} of them now count from the bottom, as the standard says.{en}",
    )


def _say_untold(every: int, report: Report) -> None:
    report.says(
        f"QualCoder는 PDF 영역을 위에서부터 잽니다. 영역 {every}개는 쪽의 글자로 가릴 수 없어 온 그대로 보관하니, "
        "다른 프로그램에서는 자리를 확인하십시오.",
        "QualCoder measures areas of PDF pages from the top. The words on the pages do not tell which way the areas "
        f"here ({every}) are meant, so they are kept as they came; look at their places in another program.",
    )


def _areas(source: SourceFound) -> list[Part]:
    return [part for part in source.parts if part.element == "PDFSelection"]


def _pages(source: SourceFound, package: Package) -> list[PagePlaces]:
    content = package.file(source.media, MAX_PDF) if source.media else None
    if content is None:
        return []
    try:
        return heard(SHELTER.read(ASKED, content, source.name))
    except Invalid:
        return []


def _area(part: Part, pages: list[PagePlaces]) -> tuple[Area, PagePlaces] | None:
    """The area and its page; None where either cannot be told."""
    told = {name: int(value) for name, value in _NUMBER.findall(part.xml[: part.xml.find(">")])}
    if len(told) < 5 or told["page"] >= len(pages) or not pages[told["page"]].upright:
        return None
    lefts, lows = sorted((told["firstX"], told["secondX"])), sorted((told["firstY"], told["secondY"]))
    return Area(told["page"], lefts[0], lows[0], lefts[1], lows[1]), pages[told["page"]]


def _tells(part: Part, pages: list[PagePlaces]) -> int:
    """How much an area tells of being measured from the top (above 0) or the bottom (below)."""
    known = _area(part, pages)
    if known is None:
        return 0
    area, page = known
    other = Area(area.page, area.left, page.height - area.high, area.right, page.height - area.low)
    held, held_other = (_held(each, page.lines) for each in (area, other))
    if bool(held) != bool(held_other):
        return -_EMPTY if held else _EMPTY
    cut, cut_other = (_cut(each, page.lines) for each in (area, other))
    if held and bool(cut) != bool(cut_other):
        return -_CUT if cut_other else _CUT
    return 0


def _beside(area: Area, line: Line) -> bool:
    return line[0] < area.right and line[2] > area.left


def _held(area: Area, lines: tuple[Line, ...]) -> int:
    """How many lines have their middle in an area."""
    return sum(_beside(area, line) and area.low <= (line[1] + line[3]) / 2 <= area.high for line in lines)


def _cut(area: Area, lines: tuple[Line, ...]) -> int:
    """Through how many lines an edge of an area goes, not near their own edges."""
    found = 0
    for line in lines:
        near = (line[3] - line[1]) / 4
        found += _beside(area, line) and any(line[1] + near < edge < line[3] - near for edge in (area.low, area.high))
    return found


def _turned(part: Part, pages: list[PagePlaces]) -> bool:
    """Turn an area; answer whether its page is known."""
    known = _area(part, pages)
    if known is None:
        return False
    height, end = known[1].height, part.xml.find(">")
    head = _Y.sub(lambda found: f'{found[1]}="{max(0, round(height - int(found[2])))}"', part.xml[:end])
    part.xml = head + part.xml[end:]
    return True
