"""The report of a project that came in or goes out, as lines of a terminal and for scripts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from madang.cli.options import table
from madang.workbench.refi import Report, SourceLine, word

_NAMED = 5
"""So many names are shown of each kind."""


def plain(report: Report) -> dict[str, object]:
    """The report for scripts."""
    counts = {name: dict(getattr(report, name)) for name in ("new", "already", "found")}
    lists = {name: getattr(report, name) for name in ("carried", "lost", "odd", "matched", "approved")}
    return {
        "file": report.file,
        "origin": report.origin,
        "whole": report.whole,
        **counts,
        **lists,
        "sources": [asdict(each) for each in report.sources],
        "differences": [asdict(each) for each in report.differences],
        "problems": [each.en for each in report.problems],
    }


def lines(report: Report, *, done: bool) -> Iterator[str]:
    """What a person should read of a file that comes in; `done` when it came in, else before."""
    yield f"{report.file}: {report.origin or 'written by an unnamed program'}"
    if report.whole:
        yield "It holds Madang's own side file, so everything comes in as it was."
    yield from _sources(report)
    yield from _counts("Came in" if done else "New", report.new, whole=report.whole)
    yield from _counts("Already here", report.already, whole=report.whole)
    yield from _listed("Matched by name, not by id", _by_kind(report.matched))
    yield from _listed("Kept for the next export, not shown", report.carried)
    yield from _listed("Not carried", report.lost)
    yield from _listed("Written otherwise than the standard says, read all the same", report.odd)
    yield from _differences(report)
    yield from (each.en for each in report.problems)


def written(report: Report, *, standard: bool) -> Iterator[str]:
    """What a person should read of a file that went out; `standard`: as REFI-QDA, which has other words."""
    yield from _counts("In it", report.new, whole=not standard)
    yield from _listed("Not in it", report.lost, whole=not standard)
    yield from (each.en for each in report.problems)


def _sources(report: Report) -> Iterator[str]:
    if report.sources:
        header = ("source", "", "characters", "codings", "places counted in", "decided by")
        yield from table(header, map(_source, report.sources))


def _source(line: SourceLine) -> tuple[object, ...]:
    decision = line.decision
    if decision is None:
        return line.name[:40], line.standing, line.characters, line.codings, "–", "–"
    how = ["UTF-16" if decision.counting.utf16 else "code points"] if line.beyond else []
    how += [f"CR LF as {2 if decision.counting.crlf_two else 1}"] if line.has_crlf else []
    how += ["BOM counted" if decision.counting.bom else "BOM not counted"] if line.has_bom else []
    why = _WHY[decision.by].format(score=decision.score, next=decision.next)
    return line.name[:40], line.standing, line.characters, line.codings, ", ".join(how) or "any way", why


_WHY = {
    "same": "all ways agree",
    "madang": "Madang wrote it",
    "evidence": "its passages ({score:.2f}, next {next:.2f})",
    "others": "the file's other texts",
    "origin": "the program (look at a few)",
}


def _counts(title: str, counts: Mapping[str, int], *, whole: bool = False) -> Iterator[str]:
    if counts:
        said = (f"{word(kind, whole=whole).en} {number:,}" for kind, number in counts.items())
        yield f"{title}: " + ", ".join(said) + "."


def _by_kind(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind, name in pairs:
        found.setdefault(kind, []).append(name)
    return found


def _listed(title: str, kinds: Mapping[str, list[str]], *, whole: bool = False) -> Iterator[str]:
    if not kinds:
        return
    yield f"{title}:"
    for kind, names in kinds.items():
        distinct = list(dict.fromkeys(filter(None, names)))
        more = f" and {len(distinct) - _NAMED:,} more" if len(distinct) > _NAMED else ""
        told = f": {'; '.join(distinct[:_NAMED])}{more}" if distinct else ""
        yield f"  {word(kind, whole=whole).en} {len(names):,}{told}"


def _differences(report: Report) -> Iterator[str]:
    if not report.differences:
        return
    left = len(report.differences) - len(report.approved)
    yield "Otherwise in the file than here (nothing of it changes without a yes):"
    rows = [(each.kind, each.way, each.name[:40], each.here[:40], each.there[:40]) for each in report.differences[:40]]
    yield from table(("what", "how", "which", "here", "in the file"), rows)
    yield f"{len(report.approved)} taken over, {left} left as they are here; --yes takes them over."
