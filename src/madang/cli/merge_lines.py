"""The report of a merge as lines of a terminal."""

from collections.abc import Iterable, Iterator

from madang.base.bilingual import Bilingual
from madang.cli.options import table
from madang.workbench.merge_counts import News
from madang.workbench.merge_report import ClashNews, Differing, HeldBack, Report, TextNews

_CLASHES = {
    "key": "two codes have this key; the later one became",
    "name": "two sources have this name; the later one became",
    "circle": "codes or organisations stood above themselves; put at the top:",
    "speaker": "a speaker of one source was written down twice; they are one now:",
    "attribute_value": "an attribute was given twice; the later value stands:",
    "recording": "the same recording was attached in both; the later particulars stand:",
    "coder": "two coders have this name; --yes makes them one person:",
    "file": "the same file was imported in both copies; --yes makes them one source:",
    "coding": "the same coder gave the same passage the same code in both; --yes removes the later:",
    "summary": "a summary of the same case and code was written in both; both are kept:",
    "reach": "what an interview reached was written in both; both are kept:",
}


def lines(report: Report) -> Iterator[str]:
    """All there is to read before approving."""
    yield f"Both copies share {report.same:,} acts."
    yield from _part("Only here:", [_news(each) for each in report.here])
    yield from _part("New in the other copy:", [_news(each) for each in report.there])
    yield from _part(
        "Changed in both (the later stands, the other stays in the history):", _differing(report.differing)
    )
    yield from _part("Removals held back, because the other copy used the thing since:", map(_held, report.held))
    yield from _part("Transcripts that differ:", [line for each in report.texts for line in _text(each)])
    yield from _part("To look at:", map(_clash, report.clashes))


def _part(title: str, found: Iterable[str]) -> Iterator[str]:
    shown = list(found)
    if shown:
        yield title
        yield from (f"  {each}" for each in shown)


def _news(news: News) -> str:
    where = f" in {_counted(news.sources, 'source')}" if news.sources else ""
    return f"{_counted(len(news.ids), news.kind.replace('_', ' '))} {news.way} by {news.who}{where}"


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word if count == 1 else _PLURALS.get(word, f'{word}s')}"


_PLURALS = {
    "evidence": "passages of evidence",
    "reach": "records of reach",
    "study": "studies",
    "summary": "summaries",
}


def _differing(some: tuple[Differing, ...]) -> list[str]:
    rows = [
        (
            each.kind,
            _said(each.name),
            each.field,
            f"here ({each.who_here}): {_said(each.here)}",
            f"there ({each.who_there}): {_said(each.there)}",
            f"stands: {each.stands.value}",
        )
        for each in some
    ]
    return table(("what", "which", "field", "", "", ""), rows) if rows else []


def _held(held: HeldBack) -> str:
    who = f" by {held.who}" if held.who else ""
    return f"{held.kind} {_said(held.name)}: removed {held.side.value}{who}; --yes removes it"


def _text(text: TextNews) -> Iterator[str]:
    how = "corrected in both" if text.both else "corrected in one"
    yield f"{_said(text.name)}: {how}; {text.kept:,} passages kept, {len(text.moved):,} to look at"
    yield from (f"  {each.kind}: “{each.was}” → “{each.now}”" for each in text.moved)


def _clash(clash: ClashNews) -> str:
    names = " / ".join(dict.fromkeys(map(_said, clash.names)))
    return " ".join(filter(None, (f"{names}:", _CLASHES[clash.what], _said(clash.now))))


def _said(text: Bilingual) -> str:
    return text.said("en")
