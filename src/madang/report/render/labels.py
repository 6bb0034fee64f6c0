"""Words that belong to the printed page rather than to the account."""

from collections.abc import Sequence

from madang.base.bilingual import Bilingual
from madang.report import words
from madang.report.document import Document, EvidenceList, Keys, Passage
from madang.report.phrases import day

CONTENTS = Bilingual("차례", "Contents")
TABLE = Bilingual("표", "Table")
FIGURE = Bilingual("그림", "Figure")
LIST = Bilingual("목록", "list")
APPENDIX = Bilingual("부록", "Appendix")
WORDS = Bilingual("근거가 되는 말", "The words behind this")
MORE = Bilingual("모두 보기", "see all")
SKIP = Bilingual("본문으로 건너뛰기", "Skip to the text")
QUESTION = Bilingual("연구 질문", "Research question")
TURN = Bilingual("발언", "turn")
CODER = Bilingual("코더", "coder")
ABOUT = Bilingual("대상", "about")
WITHHELD = Bilingual("비공개 구절", "Withheld passages")
OPENS = Bilingual("근거 보기", "open the passages")


def citation(passage: Passage, language: str) -> str:
    """Who said it, where and when, and who coded it."""
    if passage.withheld is not None:
        return f"{CODER.said(language)} {passage.coder}" if passage.coder else ""
    where = f"{TURN.said(language)} {passage.turn}" if passage.turn else ""
    position = words.position(passage.position).said(language) if passage.position else ""
    who = ", ".join(
        each for each in (passage.speaker.said(language), position, passage.organisation.said(language)) if each
    )
    when = day(passage.date).said(language) if passage.date else ""
    coder = f"{CODER.said(language)} {passage.coder}" if passage.coder else ""
    return " · ".join(each for each in (who, passage.source, when, where, coder) if each)


def reading(passage: Passage, language: str) -> str:
    """How it was coded: codes, about whom, stance."""
    about = f"{ABOUT.said(language)}: {passage.about.said(language)}" if passage.about else ""
    codes = ", ".join(each.said(language) for each in passage.codes)
    return " · ".join(each for each in (codes, about, *(each.said(language) for each in passage.readings)) if each)


def cited(document: Document, keys: Keys) -> tuple[int, ...]:
    """The numbers of the passages, in order; those that are not printed left out."""
    return tuple(sorted({document.numbers[key] for key in keys if key in document.numbers}))


def list_behind(document: Document, keys: Keys) -> EvidenceList | None:
    """The list a sentence or number points to, where it has one."""
    number = document.list_of.get(keys)
    return None if number is None else document.lists[number - 1]


def spoken(numbers: Sequence[tuple[int, int]]) -> str:
    """Ranges of numbers: 3, 5–8."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in numbers)
