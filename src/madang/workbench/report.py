"""Print the account."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from threading import Lock

from madang.analysis.corpus import Corpus
from madang.base.bulk import in_bulk
from madang.base.errors import Invalid
from madang.coding.statement import Sharing
from madang.findings.findings import Findings
from madang.report.account import APPENDICES, SECTIONS, AccountOptions, Watch, account
from madang.report.document import Document
from madang.report.history import Correction, HistoryLine
from madang.store import history, trail
from madang.workbench.coding import codebook_version
from madang.workbench.covered import cover_of, covered_project
from madang.workbench.files import write_whole
from madang.workbench.leaving import require_no_names, require_withheld
from madang.workbench.project import Project, program

__all__ = ["APPENDICES", "FORMATS", "SECTIONS", "Watch", "compose", "print_account", "printed"]

FORMATS = (".html", ".docx", ".json")
"""The endings an account can be written with; each has a renderer of that name."""


def _nobody(_: str) -> None:
    pass


def compose(
    project: Project,
    language: str = "both",
    level: Sharing = Sharing.PUBLIC,
    sections: Sequence[str] | None = None,
    watch: Watch = _nobody,
) -> Document:
    """The account of the project as it stands, set out in `ko`, `en` or `both`.

    The last two that were composed are kept, so that a preview and its downloads are one piece of work.
    Raises `Invalid` for an unknown language or section, and whatever `watch` raises to stop it.
    """
    project = covered_project(project)
    corpus, findings = project.corpus(), project.findings()
    options = AccountOptions(
        language=language,
        level=level,
        sections=None if sections is None else tuple(sections),
        program=program(),
        codebook_version=codebook_version(project),
    )
    kept = _SHELF.find(corpus, findings, options)
    if kept is not None:
        return kept
    with in_bulk():
        composed = account(corpus, findings, options, _history(project), watch)
    _SHELF.put(corpus, findings, options, composed)
    return composed


def _history(project: Project) -> tuple[HistoryLine, ...]:
    cover = cover_of(project)
    shown = cover.text if cover is not None else _as_it_is
    with project.reading() as session:
        acts, corrected, settled = history.acts(session), trail.corrections(session), trail.settled(session)
    return tuple(
        HistoryLine(
            act.number,
            f"{act.at:%Y-%m-%d %H:%M}",
            shown(act.who),
            act.verb,
            shown(act.summary),
            act.changes,
            act.undoes,
            act.undone_by,
            _correction(corrected.get(act.number)),
            settled.get(act.number, 0),
        )
        for act in reversed(acts)
    )


def _as_it_is(text: str) -> str:
    return text


def _correction(carried: trail.Carried | None) -> Correction | None:
    if carried is None:
        return None
    return Correction(carried.texts, carried.kept, carried.to_check, carried.unplaced)


class _Shelf:
    """The accounts composed last. A corpus never changes, so what was composed from it stays true."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[tuple[Corpus, Findings, AccountOptions], Document] = OrderedDict()

    def find(self, corpus: Corpus, findings: Findings, options: AccountOptions) -> Document | None:
        with self._lock:
            return self._kept.get((corpus, findings, options))

    def put(self, corpus: Corpus, findings: Findings, options: AccountOptions, composed: Document) -> None:
        with self._lock:
            self._kept[corpus, findings, options] = composed
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


_SHELF = _Shelf(2)


def printed(
    project: Project,
    ending: str,
    language: str = "both",
    level: Sharing = Sharing.PUBLIC,
    sections: Sequence[str] | None = None,
) -> bytes:
    """The bytes of the account as a file with this ending (.html, .docx, .json); the same project gives the same.

    Raises `Invalid` for another ending, `Forbidden` where it would name somebody who is hidden, or where its text
    quotes a passage that these readers may not be shown.
    """
    render = _renderer(ending)
    with in_bulk():
        content = render(compose(project, language, level, sections))
    require_no_names(project, content)
    require_withheld(covered_project(project), content, level)
    return content


def print_account(project: Project, path: Path, language: str = "both", level: Sharing = Sharing.PUBLIC) -> int:
    """Write the account to `path` (.html, .docx, .json); answer its size in bytes.

    The same project gives the same bytes. Raises `Invalid` for another ending.
    """
    content = printed(project, path.suffix, language, level)
    write_whole(path, content)
    return len(content)


def _renderer(ending: str) -> Callable[[Document], bytes]:
    name = ending.lower()
    if name not in FORMATS:
        choice = ", ".join(FORMATS)
        raise Invalid(
            f"An account cannot be written as “{ending}”; choose {choice}.",
            f"보고서를 “{ending}”로 쓸 수 없습니다. {choice} 가운데 고르십시오.",
        )
    # Word and HTML each bring a library along, which only the one that is asked for should cost.
    render: Callable[[Document], bytes] = import_module(f"madang.report.render.{name[1:]}").render
    return render
