"""A whole file into a project: what to add, change and remove. Pure: nothing is written here."""

from collections.abc import Collection, Mapping

from madang.analysis.corpus import Corpus
from madang.exchange.refi.areas import turn
from madang.exchange.refi.heard import join_twins
from madang.exchange.refi.model import Found, Part
from madang.exchange.refi.package import Package
from madang.exchange.refi.refuse import NOT_A_GUID
from madang.exchange.refi.report import Report
from madang.exchange.refi.take_codes import take_codes
from madang.exchange.refi.take_notes import take_notes, take_parts
from madang.exchange.refi.take_sources import take_sources
from madang.exchange.refi.validating import faults
from madang.exchange.refi.work import Wish, Work
from madang.sources.carried import Carried

_CHECKED = 4 * 1024 * 1024
"""Up to how many bytes of XML departures from the standard are listed."""


def take(
    found: Found,
    package: Package,
    corpus: Corpus,
    carried: Mapping[str, Carried],
    ours: Collection[str],
    wish: Wish,
) -> Work:
    """Work out what a file brings into a project; its document, and passages that became codings, are let go of."""
    work = Work(corpus, found, package, wish, carried, ours)
    _head(work.report, found, package)
    package.qde = b""
    take_codes(work)
    join_twins(found)
    _count(work)
    take_sources(work)
    take_notes(work)
    take_parts(work)
    return work


def _head(report: Report, found: Found, package: Package) -> None:
    report.file, report.product = package.name, found.product
    report.name, report.origin = found.name, found.origin
    report.problems += [*package.notes, *found.problems]
    for name, count in found.unknown.items():
        element, _, why = name.partition(": ")
        if why == NOT_A_GUID:
            report.wonders("made_id", element, count)
        else:
            report.loses("unknown", name, count)
    if package.qde and len(package.qde) <= _CHECKED:
        for fault in faults(package.qde):
            report.wonders("deviation", fault)
    turn(found, package, report)
    if found.missing:
        names = "; ".join(name for name, _ in found.missing[:8]) + ("; …" if len(found.missing) > 8 else "")
        codings = sum(count for _, count in found.missing)
        report.says(
            f"글 파일이 함께 오지 않은 자료 {len(found.missing)}개({names})와 그 코딩({codings}개)은 "
            "보이지 않게 보관합니다. 글 파일이 든 .qdpx를 가져오면 제자리를 찾습니다.",
            f"{_texts(len(found.missing))} did not come along ({names}). They and their codings "
            f"({codings}) are kept unseen, and find their places when a .qdpx with the texts is brought in.",
        )


def _parts(found: Found) -> list[Part]:
    return [*found.parts, *(part for source in found.sources for part in source.parts)]


def _texts(number: int) -> str:
    return "The text of 1 source" if number == 1 else f"The texts of {number} sources"


def _count(work: Work) -> None:
    """What the file holds, by kind, so that nothing can go missing unnoticed."""
    found, counts = work.found, work.report.found
    counts["code"], counts["coder"] = len(found.codes), len(found.users)
    counts["source"] = len(found.sources)
    counts["coding"] = sum(len(each.codings) for source in found.sources for each in source.selections)
    counts["Coding"] = sum(len(source.whole) for source in found.sources)
    counts["Note"] = len(found.notes)
    for part in _parts(found):
        counts[part.element] += 1
    for kind in [kind for kind, count in counts.items() if not count]:
        del counts[kind]
