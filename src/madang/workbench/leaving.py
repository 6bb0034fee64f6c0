"""The last look at a file before it leaves the house: no hidden name in it, no passage its readers may not see."""

from itertools import islice

from madang.analysis.corpus import Corpus
from madang.analysis.hiding.scan import leaks, readable
from madang.base.errors import Forbidden
from madang.base.ids import StatementId
from madang.coding.segment import Segment
from madang.coding.statement import Sharing
from madang.report.citations import WIDTH
from madang.workbench.covered import cover_of
from madang.workbench.project import Project

_SHOWN = 3
_LONG = 12
"""Letters from which words are known to be a passage's and no chance."""


def require_no_names(project: Project, content: bytes) -> None:
    """Refuse a file in which a hidden name can be read, in whatever form. Raises `Forbidden` with the place."""
    cover = cover_of(project)
    found = list(islice(leaks(content, cover.finder), _SHOWN)) if cover is not None else []
    if found:
        places = "; ".join(f"{each.part or ''}@{each.place}: … {each.around} …" for each in found)
        raise Forbidden(
            f"Nothing was written: it would still name somebody who is hidden ({places}).",
            f"쓰지 않았습니다. 가린 이름이 아직 드러납니다({places}).",
        )


def require_shared(project: Project, level: Sharing) -> None:
    """Refuse to take out a project for readers some passage may not be shown to. Raises `Forbidden`, naming them."""
    corpus = project.corpus()
    kept = _kept_back(corpus, level)
    if kept:
        _refuse(corpus, [corpus.codings_of[each][0].segment for each in kept if each in corpus.codings_of], level)


def require_withheld(project: Project, content: bytes, level: Sharing) -> None:
    """Refuse an account whose text quotes a passage its readers may not be shown. Raises `Forbidden`."""
    corpus = project.corpus()
    segments = [coding.segment for each in _kept_back(corpus, level) for coding in corpus.codings_of.get(each, ())]
    if segments:
        said = _flat(readable(content))
        told = [each for each in segments if len(_flat(each.words)) >= _LONG and _flat(each.words) in said]
        free = {_flat(coding.segment.words) for coding in corpus.codings.values()} - {_flat(s.words) for s in segments}
        told = [each for each in told if not any(_flat(each.words) in other for other in free)]
        if told:
            _refuse(corpus, told, level)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _kept_back(corpus: Corpus, level: Sharing) -> list[StatementId]:
    return [each.id for each in corpus.statements.values() if WIDTH[each.sharing] < WIDTH[level]]


def _refuse(corpus: Corpus, segments: list[Segment], level: Sharing) -> None:
    named = ", ".join(dict.fromkeys(_place(corpus, each) for each in segments[:_SHOWN]))
    more = f" (+{len(segments) - _SHOWN})" if len(segments) > _SHOWN else ""
    raise Forbidden(
        f"Nothing was written: readers at the level “{level.value}” may not be shown {named}{more}. "
        "Change the sharing of these passages, or choose a narrower level.",
        f"쓰지 않았습니다. 이 범위({_KO[level]})의 독자에게 보일 수 없는 대목이 있습니다. {named}{more}. "
        "대목의 공유 범위를 바꾸거나 더 좁은 범위를 고르십시오.",
    )


_KO = {Sharing.RESEARCHER: "연구자", Sharing.TEAM: "연구팀", Sharing.PUBLIC: "공개"}


def _place(corpus: Corpus, segment: Segment) -> str:
    transcript = corpus.transcripts[segment.source]
    turn = transcript.turn_index(segment.span.start) if transcript.id == segment.transcript else None
    name = corpus.sources[segment.source].name
    return name if turn is None else f"{name} ({turn + 1})"
