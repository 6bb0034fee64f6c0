"""Notes and links: memos, and what statements, claims and summaries say."""

from collections.abc import Iterator

from madang.base.bilingual import Bilingual
from madang.coding.statement import Statement
from madang.exchange.refi.conventions import link_of, note_of, selection_of
from madang.exchange.refi.fitting import fitted, parse
from madang.exchange.refi.guids import known_as, made
from madang.exchange.refi.writing import Writing
from madang.exchange.refi.xml import said, tag

_ON_ELEMENTS = frozenset({"code", "source", "coding", "study", "statement"})
_ON_CASES = frozenset({"participant", "organisation", "episode"})
_FIELDS = (
    *("stance", "perspective", "modality", "horizon", "owner_side", "blame", "time", "start", "end"),
    *("target_inferred", "setting", "status", "pick", "sharing", "key"),
)


def notes(writing: Writing) -> list[str]:
    """Every note."""
    described = _described(writing)
    found = []
    for memo in writing.corpus.memos:
        if memo.of not in _ON_ELEMENTS | _ON_CASES | {"claim"}:
            writing.report.loses("madang_memo", memo.of_id or memo.of)
        elif memo.id not in described:
            found.append(_note(memo.id, _first_line(memo.text), memo.text, memo.coder))
            writing.counts("memo")
    found += _statements(writing)
    found += _findings(writing)
    return [*found, *kept_parts("Note", "Text", writing)]


def kept_parts(element: str, type_: str, writing: Writing) -> list[str]:
    """What came of an element and goes out again; what cannot be made to fit the standard is named."""
    found = []
    for each in writing.of(element):
        node = parse(each.text)
        xml = "" if node is None else fitted(node, type_, writing.known)
        if xml:
            found.append(xml)
            writing.counts(element)
        else:
            writing.report.loses(element, each.name or each.guid[:8])
    return found


def _described(writing: Writing) -> set[str]:
    """Memos that came as the description of something and go back as one."""
    found = {made("project", "description")}
    for source, came in writing.particulars.items():
        found.add(made(came.get("source", {}).get("guid", source), "description"))
        found |= {made(told["s"], "description") for told in came.get("codings", {}).values()}
    return found


def _note(guid: str, name: str, text: str, coder: str = "") -> str:
    inside = f"<PlainTextContent>{said(text)}</PlainTextContent>"
    return tag("Note", inside, guid=known_as(guid), name=name, creatingUser=known_as(coder) if coder else "")


def _first_line(text: str) -> str:
    line = " ".join(text.split("\n", 1)[0].split())
    return line if len(line) <= 60 else f"{line[:60].rstrip()}…"


def _statements(writing: Writing) -> Iterator[str]:
    for id_, told in writing.corpus.statements.items():
        if id_ in writing.first_codings:
            writing.counts("statement")
            yield _note(note_of(id_), told.key or "statement", _told(told, writing), told.coder)
        else:
            writing.report.loses("statement_without_words", told.key or id_[:8])


def _told(told: Statement, writing: Writing) -> str:
    language, corpus = writing.choice.language, writing.corpus
    named = [
        (name, corpus.organisations[id_].name(language))
        for name, id_ in (("view_of", told.view_of), ("about", told.about))
        if id_ is not None
    ]
    if told.episode is not None:
        named.append(("episode", corpus.episodes[told.episode].name.said(language)))
    plain = Statement(told.id, told.source, told.coder)
    fields = [(name, getattr(told, name)) for name in _FIELDS if getattr(told, name) != getattr(plain, name)]
    lines = [f"{name}: {value.value if hasattr(value, 'value') else value}" for name, value in (*named, *fields)]
    return "\n".join(["statement", *lines])


def _findings(writing: Writing) -> Iterator[str]:
    corpus, language = writing.corpus, writing.choice.language
    for claim in writing.findings.claims:
        text = "\n".join(
            part for part in (_both(claim.text), f"status: {claim.status.value}", _both(claim.reason)) if part
        )
        writing.counts("claim")
        yield _note(note_of(claim.id), _first_line(claim.text.said(language)) or "claim", text, claim.coder)
    for summary in writing.findings.summaries:
        code = corpus.codebook.code(summary.code)
        name = f"{corpus.organisations[summary.case].name(language)} × {code.name.said(language)}"
        writing.counts("summary")
        yield _note(note_of(summary.id), name, _both(summary.text), summary.coder)


def _both(text: Bilingual) -> str:
    return "\n".join(part for part in (text.ko, text.en) if part)


def links(writing: Writing) -> list[str]:
    """Every link."""
    corpus = writing.corpus
    found = [
        _link(id_, told.stance.value, told.view_of, told.about, note_of(id_))
        for id_, told in corpus.statements.items()
        if told.view_of and told.about and id_ in writing.first_codings
    ]
    found += [_link(each.id, "answers", note_of(each.strategy), note_of(each.barrier)) for each in corpus.answers]
    found += [
        _link(each.id, each.position or "member", each.participant, each.organisation) for each in corpus.memberships
    ]
    for evidence in writing.findings.evidence:
        coding = corpus.codings.get(evidence.coding) if evidence.coding is not None else None
        target = selection_of(evidence.id) if coding is None else writing.selection(coding)
        found.append(_link(evidence.id, evidence.bearing.value, note_of(evidence.claim), target))
    for memo in corpus.memos:
        if memo.of in _ON_CASES:
            found.append(_link(link_of(memo.id), "memo", memo.id, memo.of_id))
        elif memo.of == "claim":
            found.append(_link(link_of(memo.id), "memo", memo.id, note_of(memo.of_id)))
    return [*found, *kept_parts("Link", "Link", writing)]


def _link(guid: str, name: str, origin: str, target: str, note: str = "") -> str:
    inside = tag("NoteRef", targetGUID=known_as(note)) if note else ""
    ends = {"originGUID": known_as(origin), "targetGUID": known_as(target)}
    return tag("Link", inside, guid=known_as(guid), name=name, direction="OneWay", **ends)
