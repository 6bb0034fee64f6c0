"""The styles of the Word file: real ones, so that a reader can change the look in one place."""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from madang.report.render.wordml import NAMESPACES, begin, end, run

LATIN, KOREAN = "Calibri", "Malgun Gothic"
GREY = RGBColor(0x5A, 0x60, 0x67)
INK = RGBColor(0x1C, 0x1E, 0x21)
TABLE = "MadangTable"
PLAIN_TABLE = "MadangFacing"


def prepare(word: WordDocument, title: str) -> None:
    """Page, styles, header and footer."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(23)
    section.top_margin, section.bottom_margin = Mm(25), Mm(22)
    section.different_first_page_header_footer = True
    _paragraphs(word)
    _characters(word)
    for made in (_TABLE_STYLE, _FACING_STYLE):
        word.styles.element.append(parse_xml(made))
    section.header.paragraphs[0].text = title
    section.header.paragraphs[0].style = word.styles["Small"]
    number = f"<w:p {NAMESPACES}><w:pPr><w:pStyle w:val='Small'/><w:jc w:val='center'/></w:pPr>"
    footer = parse_xml(f"{number}{begin('PAGE')}{run('1', 'en')}{end()}</w:p>")
    section.footer._element.append(footer)


def _font(word: WordDocument, style: str, size: float, colour: RGBColor, *, bold: bool = False) -> None:
    font = word.styles[style].font
    font.name, font.size, font.bold, font.italic = LATIN, Pt(size), bold, False
    font.color.rgb = colour
    fonts = word.styles[style].element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(kind), None)
    fonts.set(qn("w:eastAsia"), KOREAN)


def _spaced(word: WordDocument, style: str, before: float, after: float, line: float = 1.25) -> None:
    space = word.styles[style].paragraph_format
    space.space_before, space.space_after, space.line_spacing = Pt(before), Pt(after), line


def _paragraphs(word: WordDocument) -> None:
    looks = (
        ("Normal", 10.5, INK, False, 0, 6),
        ("Title", 24, INK, True, 120, 12),
        ("Subtitle", 14, GREY, False, 0, 12),
        ("Heading 1", 17, INK, True, 28, 8),
        ("Heading 2", 13, INK, True, 18, 6),
        ("Heading 3", 11, INK, True, 12, 4),
        ("Caption", 9.5, INK, True, 12, 4),
        ("Quote", 10, INK, False, 6, 2),
        ("List Bullet", 10.5, INK, False, 0, 3),
    )
    for style, size, colour, bold, before, after in looks:
        _font(word, style, size, colour, bold=bold)
        _spaced(word, style, before, after)
    word.styles["Quote"].paragraph_format.left_indent = Mm(6)
    border = word.styles["Title"].element.find(f".//{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)
    _tight(word)
    _more(word)


def _tight(word: WordDocument) -> None:
    """No gap put in between Korean and Latin letters or digits: 2024년, not 2024 년."""
    above = word.styles["Normal"].element.get_or_add_pPr()
    for kind in ("autoSpaceDE", "autoSpaceDN"):
        off = parse_xml(f'<w:{kind} {NAMESPACES} w:val="0"/>')
        above.insert_element_before(off, "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc")


def _more(word: WordDocument) -> None:
    made = (
        ("English", 10, GREY, 0, 6, 0),
        ("Note", 9, GREY, 0, 5, 0),
        ("Lead", 12, INK, 4, 6, 0),
        ("Translation", 9.5, GREY, 0, 2, 6),
        ("Citation", 8.5, GREY, 0, 8, 6),
        ("Mark", 8.5, GREY, 6, 0, 6),
        ("Passage", 9, INK, 0, 4, 0),
        ("Cell", 8.5, INK, 0, 0, 0),
        ("Small", 8.5, GREY, 0, 4, 0),
        ("toc 1", 10, INK, 4, 1, 0),
        ("toc 2", 9.5, INK, 0, 0, 5),
    )
    for name, size, colour, before, after, indent in made:
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
        _font(word, name, size, colour, bold=name == "Lead")
        _spaced(word, name, before, after, 1.15)
        style.paragraph_format.left_indent = Mm(indent)
    for name in ("Quote", "Mark", "Caption"):
        word.styles[name].paragraph_format.keep_with_next = True


def _characters(word: WordDocument) -> None:
    for name in ("Evidence", "Second"):
        style = word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.size, style.font.color.rgb = (Pt(8) if name == "Evidence" else None), GREY
        style.font.bold = False


_BORDERS = (
    '<w:tblBorders><w:top w:val="single" w:sz="10" w:color="1C1E21"/>'
    '<w:bottom w:val="single" w:sz="10" w:color="1C1E21"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="D0D1CC"/></w:tblBorders>'
)
_MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="40" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
    '<w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
)
_TABLE_STYLE = (
    f'<w:style {NAMESPACES} w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="Madang Table"/>'
    f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr>{_BORDERS}{_MARGINS}</w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" '
    'w:color="1C1E21"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>'
)
_FACING_STYLE = (
    f'<w:style {NAMESPACES} w:type="table" w:customStyle="1" w:styleId="{PLAIN_TABLE}"><w:name w:val="Madang Facing"/>'
    f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr>{_MARGINS}</w:tblPr></w:style>'
)
