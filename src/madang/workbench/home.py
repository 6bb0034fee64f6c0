"""Where the study stands, and the next sensible step."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.pairs import Pair, pairs
from madang.analysis.turns_coded import SourceCoded, sources_coded
from madang.base.errors import Invalid
from madang.base.ids import OrganisationId, SourceId, StatementId
from madang.coding.coding import Coding, Placing
from madang.coding.statement import Status
from madang.findings.claim import ClaimStatus, Evidence
from madang.findings.findings import Findings
from madang.sources.study import StageRules, Study
from madang.workbench.disagreements import open_count
from madang.workbench.project import Project, put_study


class Step(StrEnum):
    """What could be done next, in the order of the work."""

    IMPORT = "import"
    ASSIGN = "assign"
    CODE = "code"
    CHECK = "check"
    READ_ON = "read_on"
    SETTLE = "settle"
    HEAR_BOTH = "hear_both"
    CLAIM = "claim"
    WEIGH = "weigh"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the study stands. `unassigned` are speakers of whom nobody has said who they are.

    `pairs` come with the most said first; `to_check` are codings and evidence whose words a correction has touched;
    `disagreements` counts the places where coders differ and nobody has settled it yet.
    """

    sources: tuple[SourceCoded, ...]
    unassigned: tuple[tuple[SourceId, str], ...]
    pairs: tuple[Pair, ...]
    disputed: tuple[StatementId, ...]
    to_check: tuple[str, ...]
    claims: Mapping[ClaimStatus, int]
    disagreements: int = 0

    @property
    def unread(self) -> tuple[SourceCoded, ...]:
        """The sources without a coding."""
        return tuple(each for each in self.sources if not each.codings)

    @property
    def both_heard(self) -> int:
        """How many pairs in which each speaks about the other."""
        return sum(each.both_heard for each in self.pairs)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The next step; `count` says of how many things, `source` or `pair` with which to begin."""

    step: Step
    count: int = 0
    source: SourceId | None = None
    pair: tuple[OrganisationId, OrganisationId] | None = None


@lru_cache(maxsize=4)
def standing(corpus: Corpus, findings: Findings) -> Standing:
    """Where the study stands."""
    by_weight = sorted(pairs(corpus), key=lambda each: (not each.both_heard, -len(each.a_on_b) - len(each.b_on_a)))
    statuses = Counter(claim.status for claim in findings.claims)
    disputed = (each.id for each in corpus.statements.values() if each.status is Status.DISPUTED)
    return Standing(
        sources=sources_coded(corpus),
        unassigned=tuple(sorted(key for key, speaker in corpus.speakers.items() if not speaker.assigned)),
        pairs=tuple(by_weight),
        disputed=tuple(id_ for id_ in disputed if id_ in corpus.codings_of),
        to_check=tuple(each.id for each in _open(corpus, findings)),
        claims={status: statuses[status] for status in ClaimStatus},
        disagreements=open_count(corpus),
    )


def _open(corpus: Corpus, findings: Findings) -> Iterator[Coding | Evidence]:
    """Codings that are not settled, and evidence that will not be settled with one of them."""
    codings = {each.id: each for each in corpus.all_codings.values() if each.placing is not Placing.KEPT}
    yield from codings.values()
    yield from (each for each in findings.evidence if each.placing is not Placing.KEPT and each.coding not in codings)


def suggestion(now: Standing) -> Suggestion:
    """The next sensible step: the first in the order of the work that is still to be done."""
    return next(filter(None, (find(now) for find in _FINDERS)), Suggestion(Step.PRINT))


def _import(now: Standing) -> Suggestion | None:
    return None if now.sources else Suggestion(Step.IMPORT)


def _assign(now: Standing) -> Suggestion | None:
    if not now.unassigned:
        return None
    return Suggestion(Step.ASSIGN, len(now.unassigned), now.unassigned[0][0])


def _code(now: Standing) -> Suggestion | None:
    if len(now.unread) < len(now.sources):
        return None
    return Suggestion(Step.CODE, len(now.sources), now.sources[0].source)


def _check(now: Standing) -> Suggestion | None:
    return Suggestion(Step.CHECK, len(now.to_check)) if now.to_check else None


def _read_on(now: Standing) -> Suggestion | None:
    # A source without participants' speech (minutes, a document) need not be coded for the study to go on.
    left = [each for each in now.unread if each.turns]
    return Suggestion(Step.READ_ON, len(left), left[0].source) if left else None


def _settle(now: Standing) -> Suggestion | None:
    left = now.disagreements or len(now.disputed)
    return Suggestion(Step.SETTLE, left) if left else None


def _hear_both(now: Standing) -> Suggestion | None:
    if not now.pairs or now.both_heard:
        return None
    first = now.pairs[0]
    return Suggestion(Step.HEAR_BOTH, len(now.pairs), pair=(first.a, first.b))


def _claim(now: Standing) -> Suggestion | None:
    standing_claims = sum(now.claims.values()) - now.claims.get(ClaimStatus.WITHDRAWN, 0)
    return None if standing_claims else Suggestion(Step.CLAIM)


def _weigh(now: Standing) -> Suggestion | None:
    waiting = now.claims.get(ClaimStatus.PROPOSED, 0)
    return Suggestion(Step.WEIGH, waiting) if waiting else None


_FINDERS = (_import, _assign, _code, _check, _read_on, _settle, _hear_both, _claim, _weigh)


def study_revision(project: Project) -> int:
    """The revision of the study's own description, 0 where nothing was described yet."""
    with project.reading() as session:
        return session.revisions(Study).get("study", 0)


def describe(project: Project, study: Study, revision: int) -> int:
    """Set the study's title, question and rules; answer its new revision.

    Raises `Stale` where it was described anew since `revision`, `Invalid` for thresholds out of order.
    """
    _require_rising(study.stage)
    with project.change("describe_study") as session:
        if revision or session.revisions(Study):
            session.require_unchanged(Study, "study", revision)
        put_study(session, study)
        return session.revisions(Study)["study"]


def _require_rising(rules: StageRules) -> None:
    if not 1 <= rules.forming <= rules.working <= rules.settled or rules.silent < 1:
        raise Invalid(
            "The thresholds must rise: forming, then working, then settled, and none below 1.",
            "기준은 형성 ≤ 작동 ≤ 정착의 차례로 커져야 하며 1보다 작을 수 없습니다.",
        )
