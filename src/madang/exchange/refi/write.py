"""A project as a whole: the parts in the order of the standard."""

from collections.abc import Mapping

from madang.analysis.corpus import Corpus
from madang.exchange.refi.conventions import OFFSET
from madang.exchange.refi.films import films, say_of_films
from madang.exchange.refi.guids import known_as, made
from madang.exchange.refi.positions import UTF16_NOTE
from madang.exchange.refi.validating import PROJECT
from madang.exchange.refi.write_cases import Variables, cases
from madang.exchange.refi.write_codes import book_alone, codebook, users
from madang.exchange.refi.write_media import offsets
from madang.exchange.refi.write_notes import kept_parts, links, notes
from madang.exchange.refi.write_sources import sources
from madang.exchange.refi.writing import Choice, Hearing, Writing
from madang.exchange.refi.xml import holder, is_illegal, said, tag
from madang.findings.findings import Findings
from madang.sources.carried import Carried

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
UNHEARD = Hearing()
_FROM = "http://www.w3.org/2001/XMLSchema-instance"


def write_project(
    corpus: Corpus,
    findings: Findings,
    carried: Mapping[str, Carried],
    choice: Choice,
    name: str,
    origin: str,
    hearing: Hearing = UNHEARD,
) -> tuple[bytes, Writing]:
    """The XML of a project, and what it was made of: the files beside it and the report."""
    writing = Writing(corpus, findings, carried, choice, name, hearing)
    recordings = films(writing)
    variables = Variables(writing)
    case_list = cases(writing, variables)
    own = bool(corpus.organisations or corpus.participants or corpus.episodes)
    parts = [
        users(writing),
        codebook(writing),
        variables.written(own=own, more=[OFFSET] if any(map(offsets, recordings)) else []),
        holder("Cases", case_list),
        holder("Sources", sources(recordings, writing, variables)),
        holder("Notes", notes(writing)),
        holder("Links", links(writing)),
        holder("Sets", kept_parts("Set", "Set", writing)),
        holder("Graphs", kept_parts("Graph", "Graph", writing)),
        _about(writing),
    ]
    if choice.utf16:
        origin = f"{origin} {UTF16_NOTE}"
    head = f'<Project xmlns="{PROJECT}" xmlns:xsi="{_FROM}" name="{said(name)}" origin="{said(origin)}">'
    _say_what_stays(writing)
    say_of_films(recordings, writing)
    return f"{_HEAD}{head}{''.join(parts)}</Project>".encode(), writing


def write_book(corpus: Corpus, carried: Mapping[str, Carried], choice: Choice, origin: str) -> tuple[bytes, Writing]:
    """The XML of a codebook alone; empty where there is no code."""
    writing = Writing(corpus, Findings(), carried, choice, "")
    book = book_alone(writing, origin)
    return f"{_HEAD}{book}".encode() if book else b"", writing


def _about(writing: Writing) -> str:
    memos = writing.memos.get(("study", ""), ())
    wanted = made("project", "description")
    about = next((memo.text for memo in memos if memo.id == wanted), "")
    refs = (tag("NoteRef", targetGUID=known_as(memo.id)) for memo in memos if memo.id != wanted)
    return (f"<Description>{said(about)}</Description>" if about else "") + "".join(refs)


def _say_what_stays(writing: Writing) -> None:
    """Name what the standard has no place for (T70)."""
    corpus, report = writing.corpus, writing.report
    for each in corpus.reach:
        report.loses("reach", corpus.sources[each.source].name)
    for decision in writing.findings.decisions:
        report.loses("decision", decision.reading)
    for each_memo in (each for each in corpus.memos if is_illegal(each.text)):
        report.loses("illegal", each_memo.text[:40])
    wide = [source.name for id_, source in corpus.sources.items() if is_wide(corpus.transcripts[id_].text)]
    if wide and not writing.choice.utf16:
        names = ", ".join(wide[:5]) + ("…" if len(wide) > 5 else "")
        report.says(
            f"이모지 같은 글자(U+FFFF 위)가 있는 글: {names}. 표준대로 세었으니 NVivo에서는 그 뒤의 코딩이 밀립니다. "
            "NVivo로 보내려면 ‘NVivo용’으로 다시 내보내십시오.",
            f"Some texts hold characters such as emoji (above U+FFFF): {names}. Places are counted as the standard "
            "says; NVivo would shift the codings after them, so for NVivo export again with “for NVivo”.",
        )
    if writing.choice.by_line:
        report.says(
            "인용을 줄로 이름 지었습니다(line:12). qc는 이것으로 자리를 찾아, 인용이 시작하는 줄에 코딩을 둡니다.",
            "Passages are called by their lines (line:12), by which qc finds them: it codes the line each begins in.",
        )
    if writing.choice.utf16:
        report.says(
            "NVivo가 세는 대로(UTF-16 단위) 적었습니다. 다른 프로그램에는 표준대로 내보낸 파일을 주십시오. "
            "NVivo는 PDF, 그림, 소리, 영상에 붙은 메모를 가져오지 않습니다.",
            "Places are counted as NVivo counts them (UTF-16 units); give other programs a file counted by the "
            "standard. NVivo does not take memos on PDFs, pictures, sound and video.",
        )


def is_wide(text: str) -> bool:
    """Whether a text holds characters above U+FFFF."""
    return not text.isascii() and max(text) > "\uffff"
