"""Where the study stood after an act of its history, beside where it stands now."""

from collections.abc import Mapping
from dataclasses import dataclass

from madang.coding.code import CodeKind
from madang.coding.memo import SEARCH, SNAPSHOT
from madang.coding.statement import Sharing
from madang.findings.claim import ClaimStatus
from madang.store.history import Act
from madang.workbench import history, home
from madang.workbench.project import Project
from madang.workbench.report import printed
from madang.workbench.snapshots import as_it_was


@dataclass(frozen=True, slots=True)
class Stood:
    """How many there were: `turns` are participants' turns of speech, `coded` those with a coding."""

    sources: int
    turns: int
    coded: int
    codes: int
    codings: int
    statements: int
    memos: int
    unassigned: int
    pairs: int
    both_heard: int
    disputed: int
    to_check: int
    claims: Mapping[ClaimStatus, int]


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """An act, where the study stood after it, and where it stands now."""

    act: Act
    then: Stood
    now: Stood


def then_and_now(project: Project, number: int) -> ThenAndNow:
    """Where the study stood after an act, and where it stands now. Raises `NotFound`."""
    act = history.act(project, number)
    with as_it_was(project, number) as past:
        then = _stood(past)
    return ThenAndNow(act, then, _stood(project))


def account_as_it_was(
    project: Project, number: int, ending: str, language: str = "both", level: Sharing = Sharing.PUBLIC
) -> bytes:
    """The account as it would have been printed after an act. Raises `NotFound`, `Invalid` for another ending."""
    with as_it_was(project, number) as past:
        return printed(past, ending, language, level)


def _stood(project: Project) -> Stood:
    corpus = project.corpus()
    now = home.standing(corpus, project.findings())
    return Stood(
        sources=len(now.sources),
        turns=sum(each.turns for each in now.sources),
        coded=sum(each.coded for each in now.sources),
        codes=sum(each.kind is CodeKind.CODE for each in corpus.codebook),
        codings=len(corpus.codings),
        statements=len(corpus.codings_of),
        memos=sum(each.of not in (SEARCH, SNAPSHOT) for each in corpus.memos),
        unassigned=len(now.unassigned),
        pairs=len(now.pairs),
        both_heard=now.both_heard,
        disputed=len(now.disputed),
        to_check=len(now.to_check),
        claims=now.claims,
    )
