"""Title page and table of contents."""

from madang.base.bilingual import Bilingual
from madang.report.desk import Desk
from madang.report.document import PageBreak, TableOfContents, TitlePage
from madang.report.sections.pieces import Blocks

UNTITLED = Bilingual("제목 없는 연구", "Untitled study")


def title(desk: Desk) -> Bilingual:
    """The study's title."""
    study = desk.corpus.study
    found = Bilingual(study.title_ko, study.title_en)
    return desk.covered(found) if found.ko or found.en else UNTITLED


def section(desk: Desk, program: str) -> Blocks:
    """The title page: no clock, only the project's revision."""
    study = desk.corpus.study
    by = f" · {program}" if program else ""
    stamp = Bilingual(
        f"마당으로 엮은 관계의 기록 · 프로젝트 개정 {desk.corpus.revision}{by}",
        f"An account of the relationship, made with Madang · project revision {desk.corpus.revision}{by}",
    )
    question = desk.covered(Bilingual(study.question_ko, study.question_en))
    note = desk.covered(Bilingual(study.note_ko, study.note_en))
    return (TitlePage(title(desk), question, note, stamp), TableOfContents(), PageBreak())
