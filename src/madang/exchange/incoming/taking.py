"""A coded project of another program into a project: what to add. Pure: nothing is written here."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.coding.memo import Memo
from madang.exchange.incoming.as_found import Converted, converted
from madang.exchange.incoming.coded import Coded, Document
from madang.exchange.incoming.fitting import fitted
from madang.exchange.incoming.placing import Placed
from madang.exchange.incoming.told import tell
from madang.exchange.refi.naming import in_short, shown
from madang.exchange.refi.package import Package
from madang.exchange.refi.positions import Decision
from madang.exchange.refi.report import Report
from madang.exchange.refi.taking import take
from madang.exchange.refi.texts import Counting
from madang.exchange.refi.work import Wish, Work
from madang.sources.carried import Carried
from madang.sources.source import Source

_NAMED = 5
"""How many passages a sentence of the report names; the rest are counted."""
UNIT_WORDS = {
    "characters": Bilingual("글자", "characters"),
    "utf16": Bilingual("UTF-16 단위", "UTF-16 units"),
    "bytes": Bilingual("바이트", "bytes"),
}


def take_coded(coded: Coded, corpus: Corpus, carried: Mapping[str, Carried], ours: Collection[str], wish: Wish) -> Work:
    """Work out what a file of another program brings into a project."""
    coded, known = fitted(coded, corpus)
    made_of = converted(coded, known)
    work = take(made_of.found, Package(coded.name, b""), corpus, carried, ours, wish)
    tell(work, made_of, coded)
    _finish(work, made_of, coded)
    _without_known_memos(work)
    for loss in coded.lost:
        work.report.loses(loss.kind, in_short(loss.name), loss.count)
    work.report.sources = [
        replace(line, decision=_decision(where))
        for line, (_, where) in zip(work.report.sources, made_of.placings, strict=True)
    ]
    for document, where in made_of.placings:
        _say(document, where, work.report)
    work.report.found["coding"] = sum(len(p.codes) for each in coded.documents for p in each.passages)
    return work


def _decision(where: Placed) -> Decision | None:
    """How places were counted, where the words beside them told it; None where no words are kept."""
    if not where.told:
        return None
    counting = Counting(where.unit.name == "utf16", where.unit.crlf_two, where.unit.bom)
    return Decision(counting, "evidence", where.fitting / where.told)


def _finish(work: Work, made_of: Converted, coded: Coded) -> None:
    """Dates, and the program that held the text."""
    dates = {made_of.sources[each.id]: each.date for each in coded.documents if each.date}
    for number, value in enumerate(work.add):
        if isinstance(value, Source):
            date = dates.get(value.id)
            work.add[number] = replace(value, reader=f"{coded.program} 1", date=date or value.date)


def _without_known_memos(work: Work) -> None:
    """A memo that says what one there says already, about the same thing, is not brought twice."""
    there = {(each.of, each.of_id, each.text.strip()) for each in work.corpus.memos}
    known = [each for each in work.add if isinstance(each, Memo) and (each.of, each.of_id, each.text.strip()) in there]
    if known:
        dropped = {id(each) for each in known}
        work.add[:] = [each for each in work.add if id(each) not in dropped]
        report, new = work.report, [each for each in work.add if isinstance(each, Memo)]
        report.new["memo"] = 0
        report.new, report.named["memo"] = +report.new, []
        for each in new:
            report.brings("memo", shown(each))
        for each in known:
            report.has("memo", shown(each))


def _say(document: Document, where: Placed, report: Report) -> None:
    for passage in where.stray:
        report.loses("other_words", _shown(document, passage.words or ""), max(1, len(passage.codes)))
    for passage in where.outside:
        report.loses("outside", f"{document.name}: {passage.start}–{passage.end}", max(1, len(passage.codes)))
    if where.moved:
        _say_moved(document, where, report)
    if where.unit.name != "characters" and where.told:
        unit = UNIT_WORDS[where.unit.name]
        report.says(
            f"{document.name}: 자리를 {unit.ko}로 세었습니다(인용 {where.told}개 가운데 {where.fitting}개가 맞음).",
            f"{document.name}: places were counted in {unit.en} ({where.fitting} of {where.told} quotations fit).",
        )
    if where.guessed:
        report.says(
            f"{document.name}: 글자를 세는 방식이 인용만으로는 정해지지 않았습니다. 몇 군데 확인하십시오.",
            f"{document.name}: its passages do not tell how characters were counted; look at a few of them.",
        )


def _say_moved(document: Document, where: Placed, report: Report) -> None:
    named = ", ".join(
        f"“{in_short(passage.words or '')}” {passage.start} → {start}" for passage, start in where.moved[:_NAMED]
    )
    more = len(where.moved) - _NAMED
    ko, en = (f" 외 {more}개", f" and {more} more") if more > 0 else ("", "")
    report.says(
        f"{document.name}: 인용 {len(where.moved)}개의 말이 적힌 자리에 없어 같은 말이 있는 곳에 두었습니다: "
        f"{named}{ko}.",
        f"{document.name}: the words of {len(where.moved)} quotations do not stand at their place and were set where "
        f"the same words are: {named}{en}.",
    )


def _shown(document: Document, words: str) -> str:
    return f"{document.name}: “{in_short(words)}”"
