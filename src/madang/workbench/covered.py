"""A project as others may read it: every hidden name replaced, in every reading and every file made of it."""

from dataclasses import dataclass, field
from threading import RLock

from madang.analysis.corpus import Corpus
from madang.analysis.hiding.covering import Cover, covered, covered_corpus
from madang.findings.findings import Findings
from madang.text.hiding.hidden_name import HiddenName
from madang.workbench.hiding import at_this_moment
from madang.workbench.project import Project


@dataclass(slots=True)
class CoveredProject(Project):
    """The project `of` which it is made, read through a cover; it is read like any other."""

    of: Project | None = None

    @property
    def is_covered(self) -> bool:
        """They are."""
        return True

    def corpus(self) -> Corpus:
        """Everything a reading may ask, with names replaced."""
        return self.shown().corpus

    def findings(self) -> Findings:
        """Claims, summaries and decisions, with names replaced."""
        return self.shown().findings

    def shown(self) -> "Shown":
        """What is read, and the cover it was made with."""
        assert self.of is not None
        return _SHELF.shown(self.of)


@dataclass(frozen=True)
class Shown:
    """A corpus and its findings with the names of one moment hidden."""

    names: tuple[HiddenName, ...]
    was: tuple[Corpus, Findings]
    corpus: Corpus
    findings: Findings
    cover: Cover


def covered_project(project: Project) -> Project:
    """The project as it may be shown; the project itself where nothing is hidden."""
    if isinstance(project, CoveredProject) or not at_this_moment(project):
        return project
    return CoveredProject(project.database, project.who, project.keeper, of=project)


def cover_of(project: Project) -> Cover | None:
    """What replaces the hidden names of a project; None where nothing is hidden."""
    shown = covered_project(project)
    return shown.shown().cover if isinstance(shown, CoveredProject) else None


@dataclass(slots=True)
class _Shelf:
    """What was covered last: a corpus never changes, so what was made of it stays true."""

    _kept: list[Shown] = field(default_factory=list)
    _lock: RLock = field(default_factory=RLock)

    def shown(self, project: Project) -> Shown:
        names = at_this_moment(project)
        corpus, findings = project.corpus(), project.findings()
        with self._lock:
            for each in self._kept:
                if each.names == names and each.was[0] is corpus and each.was[1] is findings:
                    return each
            made = _made(names, corpus, findings)
            self._kept = [made, *self._kept[:1]]
            return made


_SHELF = _Shelf()


def _made(names: tuple[HiddenName, ...], corpus: Corpus, findings: Findings) -> Shown:
    shown, cover = covered_corpus(corpus, names)
    return Shown(names, (corpus, findings), shown, covered(findings, cover), cover)
