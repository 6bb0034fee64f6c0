"""PDF documents: columns in reading order, without running heads, with their pages marked."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.text.readers.pdf_columns import in_order
from madang.text.readers.pdf_furniture import Furniture, cleared
from madang.text.readers.pdf_letters import MAX_LETTERS, Page, pieces_of
from madang.text.readers.pdf_margins import without_numbers
from madang.text.readers.pdf_paragraphs import Paragraph, paragraphs
from madang.text.readers.reader import Reader, Reading, always
from madang.text.readers.unsaid import COMMENTS, HIDDEN, left_out
from madang.text.turn import TurnKind

_LOCKED = 4
"""The library's number for a missing password."""
_LISTED = 8
MAX_PAGES = 5000
_PRINTED = Bilingual(
    "쪽에 찍힌 번호는 글에서 빼고, 새 쪽이 시작되는 곳을 ‘p. 2’ 같은 줄로 표시했습니다.",
    "The numbers printed on its pages were taken off; a line such as p. 2 marks where a page begins.",
)
_COUNTED = Bilingual(
    "새 쪽이 시작되는 곳을 ‘p. 2’ 같은 줄로 표시했습니다(첫 쪽부터 셈).",
    "A line such as p. 2 marks where a page begins, counted from the first.",
)


def read(content: bytes, file_name: str) -> Reading:
    """One line per paragraph; a line `p. 2` where a page begins. Raises `Invalid` where pages are only pictures."""
    pages, whole = _pages(content, file_name)
    if not any(page.pieces for page in pages):
        raise Invalid(
            f"{file_name} holds no words, only pictures of them; have its words recognised (OCR) and bring that in.",
            f"{file_name}: 글이 없고 쪽의 그림뿐입니다. 글자 인식(OCR)을 한 뒤 다시 가져오십시오.",
        )
    numbered, margin = without_numbers(pages)
    plain, furniture = cleared(numbered)
    found = paragraphs([in_order(page.pieces) for page in plain])
    lines, kinds = _marked(found, furniture.printed, len(pages))
    unsaid = {COMMENTS: sum(page.comments for page in pages), HIDDEN: sum(page.unseen for page in pages)}
    cut = () if whole else (_cut_note(len(pages)),)
    notes = (*cut, *_furniture_notes(furniture, margin, len(pages)), *_empty_note(pages), *left_out(unsaid))
    return Reading("\n".join(lines), None, notes, kinds)


def _pages(content: bytes, file_name: str) -> tuple[list[Page], bool]:
    """The pages that are read, and whether those are all."""
    # Imported here: it is slow to load.
    import pypdfium2
    import pypdfium2.raw as library

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _refused(getattr(error, "err_code", None), file_name) from error
    made: list[Page] = []
    letters = 0
    for number in range(min(len(document), MAX_PAGES)):
        made.append(_page(document, number, library))
        letters += sum(len(piece.words) for piece in made[-1].pieces)
        if letters > MAX_LETTERS:
            break
    return made, len(made) == len(document)


def _page(document: Any, number: int, library: Any) -> Page:
    # Imported again: a name in a signature would load it.
    import pypdfium2

    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page([], 0)
    written = pieces_of(text.raw, library, number)
    left, foot, right, head = page.get_cropbox()
    pieces = [each for each in written if left <= each.right and each.left <= right and foot <= each.base <= head]
    unseen = sum(not each.words.isdecimal() for each in written) - sum(not each.words.isdecimal() for each in pieces)
    pictures = not pieces and library.FPDFPage_CountObjects(page.raw) > 0
    return Page(pieces, head - foot, pictures, _comments(page.raw, library), unseen)


def _comments(page: Any, library: Any) -> int:
    """How many notes, marks and stamps somebody put on the page."""
    unwritten = (library.FPDF_ANNOT_LINK, library.FPDF_ANNOT_WIDGET, library.FPDF_ANNOT_POPUP)
    found = 0
    for number in range(library.FPDFPage_GetAnnotCount(page)):
        note = library.FPDFPage_GetAnnot(page, number)
        found += bool(note) and library.FPDFAnnot_GetSubtype(note) not in unwritten
        library.FPDFPage_CloseAnnot(note)
    return found


def _marked(found: Sequence[Paragraph], printed: dict[int, int], pages: int) -> tuple[list[str], dict[int, TurnKind]]:
    """The lines, with a mark before the first paragraph of each page but the first."""
    step = next((number - page for page, number in printed.items()), 1)
    lines: list[str] = []
    kinds: dict[int, TurnKind] = {}
    page = found[0].page if found else 0
    for paragraph in found:
        if paragraph.page != page and pages > 1:
            page = paragraph.page
            kinds[len(lines)] = TurnKind.FURNITURE
            lines.append(f"p. {page + step}")
        if paragraph.large:
            kinds[len(lines)] = TurnKind.HEADING
        lines.append(paragraph.words)
    return lines, kinds


def _furniture_notes(furniture: Furniture, margin: int, pages: int) -> tuple[Bilingual, ...]:
    notes = []
    if furniture.running:
        some = sorted(furniture.running.items(), key=lambda each: -each[1])[:_LISTED]
        listed = ", ".join(f"“{words}” ({times})" for words, times in some)
        ko = f"쪽마다 되풀이되는 머리글·바닥글을 뺐습니다: {listed}."
        notes.append(Bilingual(ko, f"Running heads and feet were left out: {listed}."))
    if margin:
        notes.append(Bilingual(f"여백의 번호 {margin}개를 뺐습니다.", f"{margin} numbers in the margin were left out."))
    if furniture.printed and pages > 1:
        notes.append(_PRINTED)
    elif pages > 1:
        notes.append(_COUNTED)
    return tuple(notes)


def _empty_note(pages: Sequence[Page]) -> tuple[Bilingual, ...]:
    empty = [str(number) for number, page in enumerate(pages, start=1) if page.pictures]
    listed = ", ".join(empty[:_LISTED]) + (", …" if len(empty) > _LISTED else "")
    note = Bilingual(
        f"{len(pages)}쪽 가운데 {len(empty)}쪽은 글이 없는 그림입니다: {listed}쪽.",
        f"{len(empty)} of {len(pages)} pages hold no words, only pictures: {listed}.",
    )
    return (note,) if empty else ()


def _cut_note(pages: int) -> Bilingual:
    return Bilingual(
        f"너무 길어 처음 {pages}쪽만 읽었습니다.", f"Only its first {pages} pages were read, since it is so long."
    )


def _refused(number: int | None, file_name: str) -> Invalid:
    if number == _LOCKED:
        return Invalid(
            f"{file_name} is protected by a password; take the password off and bring it in again.",
            f"{file_name}: 암호로 잠겨 있습니다. 암호를 풀고 다시 가져오십시오.",
        )
    return Invalid(
        f"{file_name} is cut short or damaged; copy it again from where it came from.",
        f"{file_name}: 잘렸거나 손상되었습니다. 원래 있던 곳에서 다시 복사하십시오.",
    )


READER = Reader("pdf", f"1 (pypdfium2 {version('pypdfium2')})", (".pdf",), "application/pdf", read, always)
