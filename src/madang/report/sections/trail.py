"""The audit trail: who worked when, what was corrected, merged and settled, and every act or its totals.

It is printed whole while it is short; a long one by day (month, year) and kind of work. All of it is in the JSON.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from madang.base.bilingual import Bilingual
from madang.report.desk import Desk
from madang.report.document import Cell, Paragraph, Table
from madang.report.history import HistoryLine, verb
from madang.report.phrases import NOTHING, many, same
from madang.report.sections.pieces import Blocks, cell, head, note, para, say, table

WHOLE = 60
"""Up to so many acts are printed one by one."""

ROWS = 200
"""No table of the trail has more rows."""

_MERGES = frozenset({"merge", "merge_codes", "split_code"})


def section(desk: Desk, lines: Sequence[HistoryLine]) -> Blocks:
    """Who did what, in order."""
    if not lines:
        return ()
    trail = _Trail(desk, sorted(lines, key=lambda one: one.number))
    return (
        head(1, "작업 이력", "Audit trail", "history", appendix=True),
        trail.summed_up(),
        trail.people(),
        *trail.corrections(),
        *trail.merges(),
        *trail.settled(),
        *(trail.whole() if len(lines) <= WHOLE else trail.totals()),
    )


def plain(desk: Desk, lines: Iterable[HistoryLine]) -> tuple[dict[str, object], ...]:
    """Every act, for the JSON; people by their pseudonyms."""
    trail = _Trail(desk, sorted(lines, key=lambda one: one.number))
    return tuple(trail.plain(each) for each in trail.lines)


class _Trail:
    def __init__(self, desk: Desk, lines: Sequence[HistoryLine]) -> None:
        self.desk, self.lines = desk, lines
        self.by_number = {each.number: each for each in lines}
        self.shown = {coder.name: coder.pseudonym for coder in desk.corpus.coders.values() if coder.pseudonym}

    def who(self, line: HistoryLine) -> str:
        return self.desk.cover(self.shown.get(line.who, line.who))

    def about(self, line: HistoryLine) -> Bilingual:
        """The summary; of an undoing, what it took back."""
        undone = self.by_number.get(line.undoes or 0)
        if undone is None:
            return same(self.desk.cover(line.summary) or "–")
        what = verb(undone.verb)
        return Bilingual(f"{undone.number}번: {what.ko}", f"no. {undone.number}: {what.en}")

    def what(self, line: HistoryLine) -> Bilingual:
        said = verb(line.verb)
        if line.undone_by is None:
            return said
        return Bilingual(f"{said.ko} ({line.undone_by}번이 되돌림)", f"{said.en} (taken back by no. {line.undone_by})")

    def summed_up(self) -> Paragraph:
        first, last = self.lines[0].day, self.lines[-1].day
        people = len({self.who(each) for each in self.lines})
        changes, back = sum(each.changes for each in self.lines), sum(each.undone_by is not None for each in self.lines)
        return para(
            say(
                f"{first}부터 {last}까지 {people}명이 한 일 {len(self.lines)}건이 {changes}가지를 바꾸었고, 그 가운데 "
                f"{back}건은 되돌렸다.",
                f"From {first} to {last}, {many(len(self.lines), 'act')} by {many(people, 'person', 'people')} made "
                f"{many(changes, 'change')}; {many(back, 'act')} {'was' if back == 1 else 'were'} taken back.",
            ),
            say(
                "바뀐 것은 모두 때(UTC), 사람, 전과 후의 값과 함께 프로젝트 파일에 남아 있으며, "
                "한 건씩의 목록은 이 보고서의 JSON 판에 있다.",
                "Every change is kept in the project file with its time (UTC), its person, and the values before and "
                "after; the list act by act is in the JSON form of this account.",
            ),
        )

    def people(self) -> Table:
        """One row for each person."""
        by_person: dict[str, list[HistoryLine]] = {}
        for each in self.lines:
            by_person.setdefault(self.who(each), []).append(each)
        rows = [
            (
                cell(who),
                cell(done[0].day),
                cell(done[-1].day),
                cell(len({each.day for each in done})),
                cell(len(done)),
                cell(sum(each.changes for each in done)),
            )
            for who, done in sorted(by_person.items(), key=lambda pair: pair[1][0].number)
        ]
        header = (
            ("누가", "who"),
            ("처음", "first"),
            ("마지막", "last"),
            ("일한 날", "days"),
            ("한 일", "acts"),
            ("변경", "changes"),
        )
        return table("일한 사람", "Who worked", header, rows, (2, 1.2, 1.2, 0.7, 0.7, 0.8))

    def corrections(self) -> Blocks:
        """What became of the codings of every transcript that was corrected."""
        found = [each for each in self.lines if each.correction is not None and each.undoes is None]
        if not found:
            return (note("고친 본문은 없다.", "No transcript was corrected."),)
        header = (
            *_HEADER,
            ("본문", "texts"),
            ("그대로", "codings kept"),
            ("확인 필요", "to check"),
            ("자리 잃음", "without a place"),
        )
        return self._listed("본문 고침과 코딩", "Corrections, and what became of codings", header, found, _corrected)

    def merges(self) -> Blocks:
        """Copies that were brought in, codes that were merged or split."""
        found = [each for each in self.lines if each.verb in _MERGES]
        if not found:
            return (note("합친 사본이나 합치고 나눈 코드는 없다.", "No copies and no codes were merged or split."),)
        header = (*_HEADER, ("변경", "changes"))
        return self._listed("합치고 나눔", "Merges and splits", header, found, lambda one: (cell(one.changes),))

    def settled(self) -> Blocks:
        """Disputed statements that were agreed on."""
        found = [each for each in self.lines if each.settled and each.undoes is None]
        if not found:
            return (note("맞춘 이견은 없다.", "No disagreement was settled."),)
        header = (*_HEADER, ("맞춘 진술", "statements"))
        return self._listed("맞춘 이견", "Disagreements settled", header, found, lambda one: (cell(one.settled),))

    def _listed(
        self,
        ko: str,
        en: str,
        header: Iterable[tuple[str, str]],
        found: Sequence[HistoryLine],
        more: Callable[[HistoryLine], tuple[Cell, ...]],
    ) -> Blocks:
        header = list(header)
        rows = [(*self._cells(each), *more(each)) for each in found[-ROWS:]]
        made = table(ko, en, header, rows, (0.5, 1.3, 1.0, 1.7, 2.0, *(0.7 for _ in header[5:])))
        left = len(found) - len(rows)
        if not left:
            return (made,)
        return made, note(f"앞의 {left}건은 JSON 판에 있다.", f"{left} earlier ones are in the JSON form.")

    def _cells(self, line: HistoryLine) -> tuple[Cell, ...]:
        texts = (same(line.number), same(line.at), same(self.who(line)), self.what(line), self.about(line))
        return tuple(cell(each) for each in texts)

    def whole(self) -> Blocks:
        """Every act."""
        header = (*_HEADER, ("변경", "changes"))
        return self._listed("한 일 모두", "Every act", header, self.lines, lambda one: (cell(one.changes),))

    def totals(self) -> Blocks:
        """Acts and changes by day and kind of work; by month or year where the days would be too many."""
        letters, ko, en = next((each for each in _STRETCHES if self._rows_by(each[0]) <= ROWS), _STRETCHES[-1])
        acts: Counter[tuple[str, str]] = Counter((each.at[:letters], each.verb) for each in self.lines)
        changes: Counter[tuple[str, str]] = Counter()
        people: dict[tuple[str, str], dict[str, None]] = {}
        for each in self.lines:
            key = each.at[:letters], each.verb
            changes[key] += each.changes
            people.setdefault(key, {})[self.who(each)] = None
        rows = [
            (cell(key[0]), cell(verb(key[1])), cell(_names(list(people[key]))), cell(acts[key]), cell(changes[key]))
            for key in list(acts)[-ROWS:]
        ]
        header = ((ko, en), ("한 일", "what"), ("누가", "who"), ("건수", "acts"), ("변경", "changes"))
        return (table(f"{ko}마다 한 일", f"What was done, by {en}", header, rows, (1.1, 2.2, 2.2, 0.6, 0.8)),)

    def _rows_by(self, letters: int) -> int:
        return len({(each.at[:letters], each.verb) for each in self.lines})

    def plain(self, line: HistoryLine) -> dict[str, object]:
        carried = line.correction
        return {
            "act": line.number,
            "at": line.at,
            "who": self.who(line),
            "verb": line.verb,
            "summary": self.desk.cover(line.summary),
            "changes": line.changes,
            "undoes": line.undoes,
            "undone_by": line.undone_by,
            "settled": line.settled,
            "correction": None
            if carried is None
            else {
                "texts": carried.texts,
                "kept": carried.kept,
                "to_check": carried.to_check,
                "unplaced": carried.unplaced,
            },
        }


_HEADER = (("번호", "no."), ("때(UTC)", "when (UTC)"), ("누가", "who"), ("한 일", "what"), ("요지", "summary"))


_STRETCHES = ((10, "날", "day"), (7, "달", "month"), (4, "해", "year"))
"""How many letters of a moment name a stretch of time, and what it is called."""


def _corrected(line: HistoryLine) -> tuple[Cell, ...]:
    found = line.correction
    if found is None:
        return (cell(NOTHING),) * 4
    return tuple(cell(each) for each in (found.texts, found.kept, found.to_check, found.unplaced))


def _names(people: Sequence[str], most: int = 4) -> Bilingual:
    if len(people) <= most:
        return same(", ".join(people))
    first, rest = ", ".join(people[:most]), len(people) - most
    return Bilingual(f"{first} 외 {rest}명", f"{first} and {rest} more")
