"""Cases and themes: the framework matrix and its written summaries."""

from madang.base.bilingual import Bilingual
from madang.coding.reach import Reached
from madang.findings.matrix import Matrix, MatrixCell, framework_matrix
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Cell, Table
from madang.report.figures.matrix import matrix_figure
from madang.report.phrases import NOTHING
from madang.report.sections.pieces import Blocks, cell, head, para, say, table


def section(desk: Desk) -> Blocks:
    """The figure over the families, then the summaries the researchers wrote."""
    if not desk.told or not desk.cases():
        return ()
    found = framework_matrix(desk.corpus, desk.findings.summaries, desk.findings.citations)
    caption = Bilingual(
        "사례와 주제: 점이 클수록 일화가 많다", "Cases and themes: the larger the dot, the more episodes"
    )
    return (
        head(1, "사례와 주제", "Cases and themes", "matrix"),
        para(
            say(
                "행은 사례, 열은 주제이다. 칸의 수는 그 주제를 있었던 일로 말한 일화의 수이며 근거 구절로 열린다.",
                "Rows are cases, columns themes. A cell gives the number of episodes told, and opens to its passages.",
            )
        ),
        matrix_figure(desk, found, caption, _table(desk, found)),
        *_summaries(desk),
    )


def _table(desk: Desk, found: Matrix) -> Table:
    themes = [desk.code(desk.corpus.codebook.code(each).key) for each in found.themes]
    header = (("사례", "case"), *((each.ko, each.en) for each in themes))
    rows = [
        (cell(desk.party(case)), *(_cell(desk, each) for each in row))
        for case, row in zip(found.cases, found.cells, strict=True)
    ]
    return table("사례와 주제: 일화 수", "Cases and themes: episodes told", header, rows, (1.8, *(0.8 for _ in themes)))


def _cell(desk: Desk, each: MatrixCell) -> Cell:
    if each.episodes:
        return cell(each.episodes, desk.ordered(each.statements))
    if each.statements:
        return cell(0, desk.ordered(each.statements))
    reach = set(each.reach) - {Reached.NOT_REACHED}
    if reach:
        return cell(words.REACHES[sorted(reach, key=list(Reached).index)[0]])
    return cell(NOTHING)


def _summaries(desk: Desk) -> Blocks:
    if not desk.findings.summaries:
        return ()
    cited: dict[str, list[str]] = {}
    for citation in desk.findings.citations:
        coding = desk.corpus.all_codings.get(citation.coding)
        if coding is not None:
            cited.setdefault(citation.summary, []).append(coding.statement or coding.id)
    order = {code.id: place for place, code in enumerate(desk.corpus.codebook)}
    places = {case: place for place, case in enumerate(desk.cases())}
    ordered = sorted(
        desk.findings.summaries, key=lambda one: (order.get(one.code, 0), places.get(one.case, 99), one.id)
    )
    rows, last = [], None
    for each in ordered:
        theme = desk.code(desk.corpus.codebook.code(each.code).key)
        keys = sorted(set(cited.get(each.id, ())), key=desk.citations.place)
        text = desk.covered(each.text)
        rows.append(
            (cell(theme if theme != last else Bilingual()), cell(desk.party(each.case)), Cell(text, tuple(keys)))
        )
        last = theme
    header = (("주제", "theme"), ("사례", "case"), ("연구자의 요약", "summary by the researchers"))
    return (table("칸의 요약", "Summaries of the cells", header, rows, (1.0, 1.3, 4.0)),)
