"""Merging and splitting codes as JSON."""

from pydantic import StrictInt, StrictStr

from madang.api.shapes.codebook import NewCode
from madang.api.shapes.shape import Asked, Shape
from madang.base.ids import CodeId, CodingId
from madang.coding.code import Code
from madang.workbench.recoding import Effects


class MergePreview(Asked):
    """The code to merge into."""

    into: StrictStr


class Merge(MergePreview):
    """The code to merge into, and the revision of the one that goes."""

    revision: StrictInt


class SplitPreview(Asked):
    """Codings, and the code they would get (None: a new one)."""

    codings: list[StrictStr]
    into: StrictStr | None

    def chosen(self) -> list[CodingId]:
        """The ids of the codings."""
        return [CodingId(each) for each in self.codings]

    def target(self) -> CodeId | None:
        """The code that is there."""
        return None if self.into is None else CodeId(self.into)


class Split(Asked):
    """Codings, and the code they get: one that is there, or a new one; and the revision of the one they have."""

    codings: list[StrictStr]
    into: StrictStr | NewCode
    revision: StrictInt

    def chosen(self) -> list[CodingId]:
        """The ids of the codings."""
        return [CodingId(each) for each in self.codings]

    def target(self) -> CodeId | Code:
        """The code that is there, or the new one."""
        return CodeId(self.into) if isinstance(self.into, str) else self.into.value()


class EffectsShape(Shape):
    """What merging or splitting does: ids of the codings that change and of those that become one with another;
    how many of everything else that names the code."""

    moved: list[StrictStr]
    folded: list[StrictStr]
    statements: StrictInt
    evidence: StrictInt
    citations: StrictInt
    claims: StrictInt
    summaries: StrictInt
    summaries_joined: StrictInt
    reach: StrictInt
    reach_beside: StrictInt
    memos: StrictInt
    codes: StrictInt


def effects_shape(effects: Effects) -> EffectsShape:
    """What a merge or split does, as JSON."""
    findings = effects.findings
    changed = effects.codings.changed
    return EffectsShape(
        moved=[each.id for each in changed],
        folded=list(effects.codings.folded.values()),
        statements=len({each.statement for each in changed if each.statement is not None}),
        evidence=len(findings.evidence),
        citations=len(findings.citations) + len(findings.repeated),
        claims=len(findings.claims),
        summaries=len(findings.summaries),
        summaries_joined=len(findings.joined),
        reach=len(effects.reach.changed) + len(effects.reach.folded),
        reach_beside=len(effects.reach.beside),
        memos=len(effects.memos),
        codes=len(effects.codes),
    )
