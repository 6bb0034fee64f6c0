"""Users and codes, in a project and in a codebook alone."""

from madang.base.ids import CodeId
from madang.coding.code import Code, CodeKind
from madang.exchange.refi.fitting import fitted, parse
from madang.exchange.refi.guids import known_as
from madang.exchange.refi.take_codes import colour_of, described
from madang.exchange.refi.validating import CODEBOOK
from madang.exchange.refi.writing import Writing
from madang.exchange.refi.xml import holder, said, tag


def users(writing: Writing) -> str:
    """Everybody who coded or wrote."""
    coders = [tag("User", guid=known_as(id_), name=each.name) for id_, each in writing.corpus.coders.items()]
    there = {known_as(id_) for id_ in writing.corpus.coders}
    kept = [tag("User", guid=each.guid, name=each.name) for each in writing.of("User") if each.guid not in there]
    writing.counts("coder", len(coders))
    return holder("Users", [*coders, *kept])


def codebook(writing: Writing) -> str:
    """The codebook of a project."""
    book = writing.corpus.codebook
    coded = {coding.code for coding in writing.corpus.codings.values()}
    codes = [_code(each, writing, coded, notes=True) for each in book.children(None)]
    writing.counts("code", len(book.codes))
    return f"<CodeBook><Codes>{''.join(codes)}</Codes></CodeBook>" if codes else ""


def _code(code: Code, writing: Writing, coded: set[CodeId], *, notes: bool) -> str:
    description = described(code, writing.choice.language)
    inside = f"<Description>{said(description)}</Description>" if description else ""
    if notes:
        inside += "".join(
            tag("NoteRef", targetGUID=known_as(memo.id)) for memo in writing.memos.get(("code", code.id), ())
        )
    inside += "".join(_code(each, writing, coded, notes=notes) for each in writing.corpus.codebook.children(code.id))
    codable = code.kind is CodeKind.CODE or code.id in coded
    name = code.name.said(writing.choice.language) or code.key
    told = tag("Code", guid=known_as(code.id), name=name, isCodable=str(codable).lower(), color=colour_of(code.colour))
    return f"{told.removesuffix('/>')}>{inside}</Code>" if inside else told


def book_alone(writing: Writing, origin: str) -> str:
    """A codebook file (.qdc); empty where there is no code, which the standard does not allow."""
    book = writing.corpus.codebook
    coded = {coding.code for coding in writing.corpus.codings.values()}
    codes = [_code(each, writing, coded, notes=False) for each in book.children(None)]
    writing.counts("code", len(book.codes))
    if not codes:
        return ""
    sets = [_set(each.text, writing) for each in writing.of("Set")]
    inside = f"<Codes>{''.join(codes)}</Codes>{holder('Sets', [each for each in sets if each])}"
    return f'<CodeBook xmlns="{CODEBOOK}" origin="{said(origin)}">{inside}</CodeBook>'


def _set(xml: str, writing: Writing) -> str:
    node = parse(xml)
    return "" if node is None else fitted(node, "BookSet", writing.known)
