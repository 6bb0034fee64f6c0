"""The codings and statements that a decision between coders makes: worked out here, written down by the verb."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from madang.analysis.corpus import Corpus
from madang.analysis.disagreements import decided
from madang.base.errors import Invalid
from madang.base.ids import AnswerId, CoderId, CodingId, SettlingId, StatementId, new_id
from madang.coding.amended import amended
from madang.coding.coding import Coding, Origin, Placing
from madang.coding.segment import Segment, segment_at
from madang.coding.settling import JUDGED
from madang.coding.statement import Answer, Sharing, Statement, Status

_WIDTH = {level: width for width, level in enumerate(Sharing)}


class Copies:
    """What one act makes. `free` are codings of decisions that it takes the place of: their ids are used again.

    The codes of one statement are decided upon one by one. Copies that say the same of it come together again in
    one statement.
    """

    def __init__(
        self, corpus: Corpus, coder: CoderId, without: Collection[SettlingId] = (), free: Iterable[Coding] = ()
    ) -> None:
        self.corpus, self.coder = corpus, coder
        self.free = list(free)
        self.codings: list[Coding] = []
        self.again: list[Coding] = []
        self.statements: list[Statement] = []
        self.answers: list[Answer] = []
        self.said: list[Statement] = []
        self._made_from: dict[StatementId, list[Statement]] = defaultdict(list)
        for each in decided(corpus).values():
            if each.settling.id not in without:
                made = [self.corpus.all_codings[part.coding] for part in each.made if part.coding is not None]
                self._learn([self.corpus.all_codings[id_] for id_ in each.between], made)

    def _learn(self, given: Iterable[Coding], made: Iterable[Coding]) -> None:
        told = [self.corpus.statements[each.statement] for each in made if each.statement is not None]
        for coding in given:
            if coding.statement is not None:
                self._made_from[coding.statement] += told

    def copy(
        self,
        chosen: Coding,
        given: Sequence[Coding],
        segment: Segment | None = None,
        fields: Mapping[str, Any] | None = None,
    ) -> Coding:
        """A settled coding after `chosen`, one of `given`; with other edges and some fields where they are named.

        Raises `Invalid` for one whose words are gone, and for fields of a coding without a statement.
        """
        if chosen.placing is Placing.UNPLACED:
            raise Invalid(
                "The words of this coding are gone from the text; place it again first.",
                "이 코딩의 말은 본문에서 없어졌습니다. 먼저 다시 붙이십시오.",
            )
        statement = self._statement(chosen, given, fields or {})
        old = self.free.pop(0) if self.free else None
        made = Coding(
            CodingId(new_id()) if old is None else old.id,
            segment or chosen.segment,
            chosen.code,
            self.coder,
            statement,
            Origin.SETTLED,
            chosen.placing if segment is None else Placing.KEPT,
        )
        (self.codings if old is None else self.again).append(made)
        return made

    def _statement(self, chosen: Coding, given: Sequence[Coding], fields: Mapping[str, Any]) -> StatementId | None:
        if chosen.statement is None:
            return None
        told = self.corpus.statements[chosen.statement]
        fresh = replace(
            amended(told, fields),
            id=StatementId(new_id()),
            coder=self.coder,
            status=Status.AGREED,
            sharing=self._narrowest(given),
            key="",
        )
        there = next((each for each in self._made_from[told.id] if _says_the_same(each, fresh)), None)
        if there is not None:
            return there.id
        self.statements.append(fresh)
        self.said.append(fresh)
        for each in given:
            if each.statement is not None:
                self._made_from[each.statement].append(fresh)
        self.answers += self._links(told.id, fresh.id)
        return fresh.id

    def _narrowest(self, given: Sequence[Coding]) -> Sharing:
        """What one coder kept back is never shown because another was settled on."""
        told = [self.corpus.statements[each.statement].sharing for each in given if each.statement is not None]
        return min(told, key=_WIDTH.__getitem__)

    def _links(self, was: StatementId, now: StatementId) -> list[Answer]:
        """The told links of a statement, for its copy, to what counts at their other end."""
        found = []
        for each in self.corpus.answers:
            other = each.barrier if each.strategy == was else each.strategy
            if was in (each.strategy, each.barrier) and other in self.corpus.codings_of:
                ends = (now, other) if each.strategy == was else (other, now)
                found.append(Answer(AnswerId(new_id()), *ends, self.coder))
        return found


def joined(corpus: Corpus, given: Sequence[Coding]) -> Segment:
    """From where the first of some codings begins to where the last ends. Raises `Invalid` where one has no place."""
    if any(each.placing is Placing.UNPLACED for each in given):
        raise Invalid(
            "One of these has lost its place in the text; place it again first.",
            "자리를 잃은 코딩이 있습니다. 먼저 다시 붙이십시오.",
        )
    spans = [each.segment.span for each in given]
    transcript = corpus.transcripts[given[0].segment.source]
    return segment_at(transcript, min(each.start for each in spans), max(each.end for each in spans))


def _says_the_same(one: Statement, other: Statement) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in JUDGED)
