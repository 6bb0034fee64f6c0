"""The trail of settling: what coders read differently, what was decided, by whom and why, with the passages."""

from collections import Counter
from collections.abc import Iterable

from madang.analysis.disagreements import Decided, decided
from madang.base.bilingual import Bilingual
from madang.base.ids import CoderId, SourceId
from madang.coding.settling import Outcome, Said
from madang.report.desk import Desk
from madang.report.document import Cell
from madang.report.phrases import NOTHING, joined, many, same
from madang.report.sections.pieces import Blocks, cell, head, note, para, say, table

ROWS = 200
"""No table of decisions has more rows."""

OUTCOMES = {
    Outcome.ONE: Bilingual("한 코딩으로 정함", "one coding taken"),
    Outcome.BOTH: Bilingual("모두 둠", "all taken"),
    Outcome.MERGED: Bilingual("범위를 합침", "spans merged"),
    Outcome.NEITHER: Bilingual("아무것도 두지 않음", "none taken"),
    Outcome.DISPUTED: Bilingual("이견으로 둠", "kept as disputed"),
}


def section(desk: Desk) -> Blocks:
    """Every decision between coders; nothing where nobody settled anything."""
    every = list(decided(desk.corpus).values())
    if not every:
        return ()
    apart = [each for each in every if not _alike(each)]
    doubted = sum(bool(each.doubts) for each in every)
    return (
        head(1, "이견을 정한 기록", "How disagreements were settled", "settlings", appendix=True),
        para(
            say(
                f"코더마다 한 코딩에 대해 {len(every)}번 정하였다. 정한 코딩만 세고 각자의 코딩은 그대로 둔다. "
                "이견으로 둔 것은 어느 쪽도 세지 않는다.",
                f"{many(len(every), 'decision')} between coders' own codings. What was settled counts; each "
                "coder's own codings stay in the project. What was kept as disputed counts for neither.",
            ),
            say(
                f"그 가운데 {doubted}건은 정한 뒤에 바뀐 것이 있어 다시 보아야 한다.",
                f"{doubted} of them {'is' if doubted == 1 else 'are'} to be looked at again, because something changed "
                "since.",
            )
            if doubted
            else None,
        ),
        *_rows(desk, apart),
        *_in_one_go(desk, [each for each in every if _alike(each)]),
    )


def _alike(one: Decided) -> bool:
    """Whether several coders had coded it alike, so that nothing had to be weighed."""
    said = [each.said for each in one.given]
    return one.settling.outcome is Outcome.ONE and len(said) > 1 and all(each.alike(said[0]) for each in said)


def _rows(desk: Desk, every: list[Decided]) -> Blocks:
    if not every:
        return ()
    header = (
        ("자료", "source"),
        ("각자의 코딩", "each coder's reading"),
        ("정한 것", "outcome"),
        ("까닭", "reason"),
        ("누가", "who"),
    )
    rows = [_row(desk, each) for each in every[-ROWS:]]
    made = table("정한 이견", "Disagreements settled", header, rows, (1.2, 2.4, 1.2, 2.4, 0.8))
    left = len(every) - len(rows)
    if not left:
        return (made,)
    return made, note(f"앞의 {left}건은 프로젝트에 있다.", f"{left} earlier ones are in the project.")


def _row(desk: Desk, one: Decided) -> tuple[Cell, ...]:
    done = one.settling
    readings = joined((_reading(desk, each.said) for each in one.given), " / ", " / ")
    return (
        cell(desk.source(done.source)),
        cell(readings, _keys(desk, (each.coding for each in one.given))),
        cell(_outcome(desk, one), _keys(desk, (each.coding for each in one.made))),
        cell(desk.covered(same(done.reason))),
        cell(desk.coder(done.coder)),
    )


def _reading(desk: Desk, said: Said) -> Bilingual:
    who = desk.coder(said.coder)
    book = {code.id: code.key for code in desk.corpus.codebook}
    code = desk.code(book[said.code]) if said.code in book else NOTHING
    return Bilingual(f"{who.ko}: {code.ko}", f"{who.en}: {code.en}")


def _outcome(desk: Desk, one: Decided) -> Bilingual:
    if one.taken is None:
        return OUTCOMES[one.settling.outcome]
    who = desk.coder(one.taken)
    return Bilingual(f"{who.ko}의 코딩으로 정함", f"{who.en}'s coding taken")


def _keys(desk: Desk, codings: Iterable[str | None]) -> tuple[str, ...]:
    """The passages, but for an interviewer's words."""
    there = [each for each in codings if each is not None and each in desk.corpus.all_codings]
    return tuple(each for each in there if not desk.citations.asked(each))


def _in_one_go(desk: Desk, every: list[Decided]) -> Blocks:
    if not every:
        return ()
    counts: Counter[tuple[SourceId, str, CoderId]] = Counter(
        (each.settling.source, each.settling.reason, each.settling.coder) for each in every
    )
    header = (("자료", "source"), ("구절", "passages"), ("까닭", "reason"), ("누가", "who"))
    rows = [
        (cell(desk.source(source)), cell(count), cell(desk.covered(same(reason))), cell(desk.coder(coder)))
        for (source, reason, coder), count in list(counts.items())[-ROWS:]
    ]
    return (table("같게 코딩하여 그대로 정한 구절", "Coded alike, and settled so", header, rows, (1.6, 0.7, 2.6, 0.9)),)
