"""What came of a file: taken in, already here, kept to be handed on, not carried, and what a person should decide."""

from collections import Counter
from dataclasses import dataclass, field

from madang.coding.code import Bilingual
from madang.exchange.refi.positions import Decision

KINDS: dict[str, Bilingual] = {
    "code": Bilingual("코드", "codes"),
    "coder": Bilingual("코더", "coders"),
    "source": Bilingual("자료", "sources"),
    "coding": Bilingual("코딩", "codings"),
    "memo": Bilingual("메모", "memos"),
    "value": Bilingual("자료의 속성값", "values of sources"),
    "participant": Bilingual("참여자", "participants"),
    "organisation": Bilingual("조직", "organisations"),
    "Case": Bilingual("사례", "cases"),
    "Variable": Bilingual("변수", "variables"),
    "Set": Bilingual("묶음(세트)", "sets"),
    "Link": Bilingual("연결", "links"),
    "Graph": Bilingual("그래프", "graphs"),
    "Note": Bilingual("인용이 딸린 노트", "notes with passages of their own"),
    "User": Bilingual("코딩하지 않은 사용자", "users who coded nothing"),
    "Coding": Bilingual("자료 전체에 붙은 코딩", "codings of a whole source"),
    "PlainTextSelection": Bilingual("코드 없는 인용", "quotations without a code"),
    "TranscriptSelection": Bilingual("시점으로만 잡힌 인용", "quotations by time alone"),
    "PDFSelection": Bilingual("PDF 쪽의 영역", "areas of PDF pages"),
    "PictureSource": Bilingual("그림", "pictures"),
    "PDFSource": Bilingual("글이 없는 PDF", "PDFs without their text"),
    "TextSource": Bilingual("파일이 빠진 자료", "sources whose file is missing"),
    "AudioSource": Bilingual("녹음", "recordings"),
    "VideoSource": Bilingual("영상", "videos"),
    "media_coding": Bilingual("그림·소리·영상·쪽 영역의 코딩", "codings of pictures, sound, video and page areas"),
    "waiting_coding": Bilingual("글이 없어 자리를 기다리는 코딩", "codings whose text is not there"),
    "unknown": Bilingual("표준에 없는 것", "what the standard does not know"),
    "deviation": Bilingual("표준에서 벗어난 곳", "departures from the standard"),
    "selection": Bilingual("자리를 알 수 없는 인용", "quotations whose place cannot be told"),
    "absent_statement": Bilingual("파일에 없는 진술의 코딩(그대로 둠)", "codings of statements the file lacks (left)"),
    "rich_text": Bilingual("서식이 있는 원본(DOCX)", "formatted originals (DOCX)"),
    "statement": Bilingual("진술(노트와 연결로)", "statements (as notes and links)"),
    "episode": Bilingual("일화(사례로)", "episodes (as cases)"),
    "claim": Bilingual("주장(노트로)", "claims (as notes)"),
    "summary": Bilingual("요약(노트로)", "summaries (as notes)"),
    "unplaced": Bilingual("고친 글에서 자리를 잃은 코딩", "codings without a place since a correction"),
    "statement_without_words": Bilingual("말이 없는 진술", "statements without words"),
    "reach": Bilingual("주제가 나왔는지의 기록", "records of what interviews reached"),
    "decision": Bilingual("해석에 대한 결정", "decisions on readings"),
    "madang_memo": Bilingual("저장한 검색과 시점, 그 밖의 메모", "saved searches, snapshots and other memos"),
    "too_large": Bilingual("표준의 한도(2 GB)보다 큰 파일", "files above the standard's limit (2 GB)"),
    "illegal": Bilingual("XML에 쓸 수 없는 글자가 든 메모", "memos with characters that XML cannot hold"),
    "date": Bilingual("만든 때와 사람(보관만 함)", "times and authors of passages (kept, not shown)"),
}
"""Words for every kind a report counts."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What became of one source, and how its places were counted (`decision` None where it has no passages)."""

    name: str
    standing: str
    """`new`, `same`, or `differs` where the project's text is another."""
    characters: int
    codings: int
    decision: Decision | None
    has_bom: bool
    has_crlf: bool
    beyond: int
    """Characters above U+FFFF."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is otherwise in the file than in the project; it changes only where a person says so.

    `way` is changed or absent; `here` is how it stands in the project, `there` in the file.
    """

    key: str
    kind: str
    way: str
    name: str
    here: str
    there: str


@dataclass(slots=True)
class Report:
    """All there is to read before a file is taken in, and after."""

    file: str = ""
    product: str = ""
    name: str = ""
    origin: str = ""
    new: Counter[str] = field(default_factory=Counter)
    already: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    matched: list[tuple[str, str]] = field(default_factory=list)
    """Kind and name of what has another id here but the same name (of a code: the same names above it)."""
    sources: list[SourceLine] = field(default_factory=list)
    carried: dict[str, list[str]] = field(default_factory=dict)
    """Kind to the names of what is kept for the next export and not shown."""
    lost: dict[str, list[str]] = field(default_factory=dict)
    """Kind to the names of what is not carried at all."""
    differences: list[Difference] = field(default_factory=list)
    approved: list[str] = field(default_factory=list)
    problems: list[Bilingual] = field(default_factory=list)
    whole: bool = False
    """Whether it came in from Madang's own side file, complete."""

    def keeps(self, kind: str, name: str, count: int = 1) -> None:
        """Name something that is kept for the next export."""
        self.carried.setdefault(kind, []).extend([name] * count)

    def loses(self, kind: str, name: str, count: int = 1) -> None:
        """Name something that is not carried."""
        self.lost.setdefault(kind, []).extend([name] * count)

    def says(self, ko: str, en: str) -> None:
        """A sentence about the file as a whole."""
        self.problems.append(Bilingual(ko, en))

    @property
    def is_empty(self) -> bool:
        """Whether the file brings nothing new."""
        return not self.new and not self.approved
