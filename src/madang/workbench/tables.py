"""The tables of codes: what meets, what goes with an attribute, what answers what; and the keys behind a cell."""

from dataclasses import dataclass
from functools import lru_cache

from madang.analysis import cooccurrence as meetings_room
from madang.analysis import crosstab as crosstab_room
from madang.analysis.cooccurrence import Meeting, Within
from madang.analysis.corpus import Corpus
from madang.analysis.crosstab import Crosstab
from madang.analysis.links import Grade
from madang.analysis.voices import by_statement
from madang.base.errors import NotFound
from madang.base.ids import CodeId, CodingId, OrganisationId, StatementId
from madang.workbench.analysis import readings
from madang.workbench.project import Project

BUILT_IN = ("side", "kind", "place")
"""What is known of every organisation without an attribute of its own."""


@lru_cache(maxsize=8)
def _meetings(corpus: Corpus, within: Within) -> tuple[Meeting, ...]:
    return meetings_room.cooccurrence(corpus, within)


@lru_cache(maxsize=8)
def _crosstab(corpus: Corpus, by: str) -> Crosstab:
    return crosstab_room.crosstab(corpus, by)


def cooccurrence(project: Project, within: Within) -> tuple[Meeting, ...]:
    """Every two codes that meet in such a place."""
    return _meetings(project.corpus(), within)


def cooccurrence_codings(project: Project, a: str, b: str, within: Within) -> tuple[list[str], list[str]]:
    """The codings of `a` and those of `b` (keys) where the two meet; none where they do not."""
    corpus = project.corpus()
    found = next((each for each in _meetings(corpus, within) if {each.a, each.b} == {a, b}), None)
    codings = found.codings if found else ()
    return _of(corpus, codings, a), _of(corpus, codings, b)


def _of(corpus: Corpus, codings: tuple[CodingId, ...], key: str) -> list[str]:
    code = _named(corpus, key)
    return [each for each in codings if corpus.codings[each].code == code]


def attributes(project: Project) -> list[str]:
    """What a crosstab can go by: side, kind, place, and the attributes of organisations."""
    corpus = project.corpus()
    return [*BUILT_IN, *sorted({each.attribute for each in corpus.values if each.of == "organisation"})]


def crosstab(project: Project, by: str) -> Crosstab:
    """Codes by what is known about the cases. Raises `NotFound` for an attribute nobody recorded."""
    if by not in attributes(project):
        raise NotFound(f"No organisation has the attribute {by}.", f"조직에 ‘{by}’ 속성이 없습니다.")
    return _crosstab(project.corpus(), by)


@dataclass(frozen=True, slots=True)
class CrosstabCases:
    """One cell opened: the statements, and the cases that tell."""

    statements: tuple[StatementId, ...]
    telling: tuple[OrganisationId, ...]


def crosstab_cell(project: Project, by: str, theme: str, value: str) -> CrosstabCases:
    """The statements behind one cell; none for a theme nobody tells of."""
    rows = (row for row in crosstab(project, by).rows if row.theme == theme)
    found = next((cell for row in rows for cell in row.cells if cell.value == value), None)
    return CrosstabCases(found.statements, found.cases) if found else CrosstabCases((), ())


def link_statements(project: Project, barrier: str, strategy: str, grade: str) -> tuple[list[str], list[str]]:
    """The statements that tell of the barrier, and of the strategy, behind one link in one grade.

    `grade` is `told`, `episode` or `case`. None where they do not meet.
    """
    corpus = project.corpus()
    rows = readings(project).links.rows
    found = next((each for each in rows if (each.barrier, each.strategy) == (barrier, strategy)), None)
    if found is None:
        return [], []
    by_grade: dict[str, Grade] = {"told": found.told, "episode": found.same_episode, "case": found.same_case}
    told = [by_statement(corpus)[each] for each in by_grade[grade].statements]
    return [each.id for each in told if barrier in each.codes], [each.id for each in told if strategy in each.codes]


def codings_of(project: Project, code: str) -> list[str]:
    """The codings of a code (its key) and of those below it, in the order of their ids. Raises `NotFound`."""
    corpus = project.corpus()
    below = {each.id for each in corpus.codebook.below(_named(corpus, code))}
    return sorted(each.id for each in corpus.codings.values() if each.code in below)


def _named(corpus: Corpus, key: str) -> CodeId:
    if key not in corpus.codebook:
        raise NotFound(f"The codebook has no code {key}.", f"코드북에 {key} 코드가 없습니다.")
    return corpus.codebook.named(key).id
