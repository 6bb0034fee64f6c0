"""Brings a loaded corpus and its findings up to date by reading only the rows that changed since."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from madang.analysis.corpus import Corpus
from madang.base.ids import SourceId
from madang.coding.code import Code
from madang.coding.codebook import Codebook
from madang.coding.coding import Coder, Coding
from madang.coding.episode import Episode
from madang.coding.memo import Memo
from madang.coding.reach import Reach
from madang.coding.settling import Settling, SettlingCoding
from madang.coding.statement import Answer, Statement
from madang.coding.translation import Translation
from madang.findings.claim import Claim, Evidence
from madang.findings.decision import Decision
from madang.findings.findings import Findings
from madang.findings.summary import Citation, Summary
from madang.sources.attribute import AttributeValue
from madang.sources.organisation import Membership, Organisation
from madang.sources.participant import Participant, Speaker
from madang.sources.source import Source
from madang.sources.study import Study
from madang.store import corpus as whole
from madang.store import history
from madang.store.registry import kind_of
from madang.store.session import Session
from madang.store.text import Revision
from madang.text.transcript import Transcript

_MAPPINGS: dict[type, str] = {
    Source: "sources",
    Participant: "participants",
    Organisation: "organisations",
    Coder: "coders",
    Settling: "settlings",
    Statement: "statements",
    Episode: "episodes",
}
_LISTS: dict[type, str] = {
    SettlingCoding: "settling_codings",
    Membership: "memberships",
    AttributeValue: "values",
    Answer: "answers",
    Reach: "reach",
    Memo: "memos",
    Translation: "translations",
}
_FOUND: dict[type, str] = {Evidence: "evidence", Summary: "summaries", Citation: "citations", Decision: "decisions"}


def refreshed(session: Session, corpus: Corpus, findings: Findings) -> tuple[Corpus, Findings]:
    """What a fresh load would give, from an older one. Raises `Invalid` as a load does."""
    now = _Since(session, corpus.revision)
    news: dict[str, Any] = {"revision": whole.revision(session)}
    for type_, name in _MAPPINGS.items():
        now.update(news, type_, name, lambda t, name=name: now.mapping(t, getattr(corpus, name)))
    for type_, name in _LISTS.items():
        now.update(news, type_, name, lambda t, name=name: now.values(t, getattr(corpus, name)))
    _codings(now, news, corpus)
    now.update(news, Study, "study", lambda _: whole.study(session))
    now.update(news, Code, "codebook", lambda t: Codebook(now.values(t, corpus.codebook.codes)))
    now.update(news, Revision, "transcripts", lambda _: _transcripts(session, now, corpus))
    now.update(news, Speaker, "speakers", lambda _: {(s.source, s.label): s for s in session.all(Speaker)})
    fresh = replace(corpus, **news)
    whole.require_in_place((now.changed(Coding) if now.touches(Coding) else ()), fresh.transcripts)
    return fresh, _findings(now, findings)


def _codings(now: "_Since", news: dict[str, Any], corpus: Corpus) -> None:
    """Those that count and those that are set aside: a decision moves codings that did not change themselves."""
    if not any(now.touches(each) for each in (Coding, Settling, SettlingCoding)):
        return
    every = now.mapping(Coding, corpus.all_codings)
    settlings, decided = (news.get(name, getattr(corpus, name)) for name in ("settlings", "settling_codings"))
    news["codings"], news["superseded"] = whole.parted(every, settlings, decided)


def _findings(now: "_Since", findings: Findings) -> Findings:
    news: dict[str, Any] = {}
    for type_, name in _FOUND.items():
        now.update(news, type_, name, lambda t, name=name: now.values(t, getattr(findings, name)))
    now.update(news, Claim, "claims", lambda t: whole.in_order(now.values(t, findings.claims)))
    return replace(findings, **news) if news else findings


def _transcripts(session: Session, now: "_Since", corpus: Corpus) -> dict[SourceId, Transcript]:
    """The current transcripts: read again only where a revision came or went."""
    if now.gone(Revision):
        return whole.transcripts(session)
    found = dict(corpus.transcripts)
    for source in {each.source for each in now.changed(Revision)}:
        found[source] = whole.transcript(session, source)
    return dict(sorted(found.items()))


class _Since:
    """The rows that changed after a revision, each kind read when first asked for."""

    def __init__(self, session: Session, revision: int) -> None:
        self._kinds = set(history.kinds_since(session, revision))
        self._session = session
        self._revision = revision
        self._read: dict[type, tuple[list[Any], set[str]]] = {}

    def touches(self, type_: type) -> bool:
        return kind_of(type_).name in self._kinds

    def changed(self, type_: type) -> list[Any]:
        return self._rows(type_)[0]

    def gone(self, type_: type) -> set[str]:
        return self._rows(type_)[1]

    def _rows(self, type_: type) -> tuple[list[Any], set[str]]:
        if type_ not in self._read:
            self._read[type_] = self._session.since(type_, self._revision)
        return self._read[type_]

    def update(self, news: dict[str, Any], type_: type, name: str, fresh: Any) -> None:
        """Put what `fresh` answers under `name`, if anything of the kind changed."""
        if self.touches(type_):
            news[name] = fresh(type_)

    def mapping(self, type_: type, old: Mapping[Any, Any]) -> dict[Any, Any]:
        """The values by id, in the order of their ids."""
        found = dict(old)
        last = next(reversed(found), "")
        for id_ in self.gone(type_):
            found.pop(id_, None)
        late = [value.id for value in self.changed(type_) if value.id not in found]
        found.update((value.id, value) for value in self.changed(type_))
        # New ids are later than old ones, unless an undo brought an old thing back.
        return found if all(id_ > last for id_ in late) else dict(sorted(found.items()))

    def values(self, type_: type, old: Iterable[Any]) -> tuple[Any, ...]:
        """The values in the order of their ids."""
        found = {value.id: value for value in old} | {value.id: value for value in self.changed(type_)}
        for id_ in self.gone(type_):
            found.pop(id_, None)
        return tuple(found[id_] for id_ in sorted(found))
