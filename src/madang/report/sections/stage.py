"""The stage of the partnership, criterion by criterion, as a proposal (row 4 of the mission)."""

from collections.abc import Sequence

from madang.analysis.stage import STAGES, Criterion, CriterionAccount, Mark, StageReading
from madang.base.bilingual import Bilingual
from madang.findings.decision import Decision
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Cell, Sentence, Table
from madang.report.particles import gwa, i
from madang.report.phrases import joined, listed, many
from madang.report.sections.pieces import Blocks, cell, head, para, say, table
from madang.report.style import plain


def section(desk: Desk) -> Blocks:
    """Every pair that has something to assess; the others in one table with the reason."""
    found = list(desk.read.stages.values())
    decided = {frozenset(each.pair) for each in desk.findings.decisions if each.reading == "stage"}
    staged = [
        each for each in found if each.stage is not None or _much_said(each) or frozenset((each.a, each.b)) in decided
    ]
    unstaged = [each for each in found if each not in staged and _both_heard(desk, each)]
    if not staged and not unstaged:
        return _unpaired(desk)
    return (
        head(1, "협력의 단계", "Stage of the partnership", "stage"),
        para(*_rule(desk)),
        *(block for reading in staged for block in _pair(desk, reading)),
        *((_thin(desk, unstaged),) if unstaged else ()),
    )


def _unpaired(desk: Desk) -> Blocks:
    """Criteria that are told only of pairs of which one side was heard: no stage, but none may be lost."""
    keys = desk.ordered(each.statement.id for key in desk.family("PRC") for each in desk.by_theme.get(key, []))
    if not keys:
        return ()
    return (
        head(1, "협력의 단계", "Stage of the partnership", "stage"),
        para(
            say(
                f"과정 기준을 말한 진술이 {len(keys)}개 있으나, 두 쪽의 말을 모두 들은 쌍이 없어 단계를 "
                "제안하지 않는다.",
                f"{many(len(keys), 'statement')} on process criteria, but of no pair were both sides heard: "
                "no stage is proposed.",
                keys,
            )
        ),
    )


def _both_heard(desk: Desk, reading: StageReading) -> bool:
    return any((each.a, each.b) == (reading.a, reading.b) and each.both_heard for each in desk.read.pairs)


def _much_said(reading: StageReading) -> bool:
    """Whether both accounts speak of a criterion, so that the table is worth printing without a stage."""
    silent = [(each.by_a.mark is Mark.SILENT, each.by_b.mark is Mark.SILENT) for each in reading.criteria]
    both = any(not a for a, _ in silent) and any(not b for _, b in silent)
    return both and sum(not (a and b) for a, b in silent) > 2


def _rule(desk: Desk) -> tuple[Sentence, ...]:
    rules = desk.corpus.study.stage
    return (
        say(
            "과정 기준을 쌍마다, 쪽마다 하나씩 살핀다. 두 사람 이상(또는 한 사람과 한 문서)이 있었던 일로 말하고 "
            "아무도 부정하지 "
            "않으면 ‘뒷받침됨’이다.",
            "Process criteria are read one by one for each pair, on each account. A criterion is ‘supported’ when two "
            "people, or one person and one document, tell of something that happened and nobody denies it.",
        ),
        say(
            f"양쪽이 모두 뒷받침한 기준이 {rules.forming}개 이상이고 신뢰의 증거가 들어 있으면 ‘형성’, "
            f"{rules.working}개 이상이고 공동 "
            f"결정과 이견 처리 규칙이 들어 있으면 ‘작동’, {rules.settled}개 이상이고 인사 변동을 견뎠으면 ‘정착’을 "
            "제안한다. 양쪽의 "
            "이야기에서 모두 긴장과 갈등의 대응이 앞서면 ‘초기·불안정’을 넘지 못한다.",
            f"‘Forming’ is proposed from {rules.forming} criteria supported by both, trust shown among them; "
            "‘working’ from "
            f"{rules.working}, with shared decision and rules for disagreement; ‘settled’ from {rules.settled}, "
            "surviving a "
            "change of people. Where tension prevails on both accounts the proposal does not go beyond ‘early, "
            "unsettled’.",
        ),
        say(
            "이 규칙은 우리가 만든 것이고 검증되지 않았다. 단계는 제안일 뿐이며 점수가 아니고, 쌍 사이의 평균도 내지 "
            "않는다.",
            "These rules are ours and unvalidated. A stage is a proposal, not a score, and is never averaged over "
            "pairs.",
        ),
    )


def _pair(desk: Desk, reading: StageReading) -> Blocks:
    a, b = desk.party(reading.a), desk.party(reading.b)
    return (
        head(2, f"{gwa(a.ko)} {b.ko}", f"{a.en} and {b.en}", f"stage-{_slug(desk, reading)}"),
        para(_proposal(reading), *_flags(desk, reading, a, b)),
        _criteria(desk, reading, a, b),
        *_silences(desk, reading),
        *_decisions(desk, reading),
    )


def _slug(desk: Desk, reading: StageReading) -> int:
    return [(each.a, each.b) for each in desk.read.pairs].index((reading.a, reading.b)) + 1


def stage_name(stage: int | None) -> Bilingual:
    """A stage in words."""
    return Bilingual("판단하지 않음", "not assessed") if stage is None else STAGES[stage]


def support(reading: StageReading) -> Sequence[str]:
    """The statements a stage rests on."""
    accounts = [account for each in reading.criteria for account in (each.by_a, each.by_b)]
    return [*(key for account in accounts for key in (*account.present, *account.absent)), *reading.joint_work]


def _proposal(reading: StageReading) -> Sentence:
    name = stage_name(reading.stage)
    if reading.stage is None and reading.reason is not None:
        return Sentence(plain(reading.reason), tuple(support(reading)))
    return say(
        f"제안하는 단계는 ‘{name.ko}’이다. 기준 {len(reading.criteria)}개 가운데 양쪽이 모두 뒷받침한 것은 "
        f"{reading.both}개, 적어도 "
        f"한쪽이 뒷받침한 것은 {reading.either}개이다.",
        f"The proposed stage is ‘{name.en}’. Of {len(reading.criteria)} criteria, {reading.both} "
        f"{'is' if reading.both == 1 else 'are'} supported on both accounts and {reading.either} on at least one.",
        support(reading),
    )


def _flags(desk: Desk, reading: StageReading, a: Bilingual, b: Bilingual) -> list[Sentence]:
    found = []
    if reading.ceiling:
        found.append(
            say(
                "양쪽 이야기에서 모두 긴장과 갈등의 대응이 앞서므로 이 위로는 제안하지 않는다.",
                "Tension prevails on both accounts, which caps the proposal here.",
            )
        )
    if reading.by_a is not None and reading.by_b is not None:
        one, other = stage_name(reading.by_a), stage_name(reading.by_b)
        differ = reading.sides_differ
        found.append(
            say(
                f"{a.ko}의 말만으로는 ‘{one.ko}’, {b.ko}의 말만으로는 ‘{other.ko}’이다."
                + (" 양쪽이 크게 다르다." if differ else ""),
                f"From the account of {a.en} alone it would be ‘{one.en}’, from that of {b.en} alone ‘{other.en}’."
                + (" The sides differ." if differ else ""),
            )
        )
    if reading.fragile:
        without = listed([desk.source(each) for each in reading.fragile_without])
        found.append(
            say(
                f"이 단계는 깨지기 쉽다. 다음 면담 하나가 빠져도 단계가 바뀐다: {without.ko}.",
                f"The stage is fragile: it would change without one interview ({without.en}).",
            )
        )
    return found


def _criteria(desk: Desk, reading: StageReading, a: Bilingual, b: Bilingual) -> Table:
    rows = [_criterion(desk, each) for each in reading.criteria if not _silent(each)]
    header = (("기준", "criterion"), (f"{a.ko}의 말", f"as told by {a.en}"), (f"{b.ko}의 말", f"as told by {b.en}"))
    return table(
        f"과정 기준: {gwa(a.ko)} {b.ko}", f"Process criteria: {a.en} and {b.en}", header, rows, (1.4, 1.6, 1.6)
    )


def _silent(each: Criterion) -> bool:
    return each.by_a.mark is Mark.SILENT and each.by_b.mark is Mark.SILENT


def _silences(desk: Desk, reading: StageReading) -> Blocks:
    quiet = [desk.code(each.code) for each in reading.criteria if _silent(each)]
    if not quiet:
        return ()
    named = listed(quiet)
    text = say(f"두 쪽 모두 말이 없는 기준: {named.ko}.", f"Criteria on which both are silent: {named.en}.")
    return (para(text, style="note"),)


def _criterion(desk: Desk, each: Criterion) -> tuple[Cell, ...]:
    return cell(desk.code(each.code)), _account(desk, each.by_a), _account(desk, each.by_b)


def _account(desk: Desk, account: CriterionAccount) -> Cell:
    parts = [words.MARKS[account.mark]]
    if account.present or account.absent:
        yes, no = len(account.present), len(account.absent)
        said = [Bilingual(f"있었다 {yes}", f"present {yes}")] if yes else []
        said += [Bilingual(f"없었다 {no}", f"absent {no}")] if no else []
        parts.append(joined(said))
    if account.denied_when_asked:
        parts.append(Bilingual("묻자 부정함", "denied when asked"))
    return cell(joined(parts, " · ", " · "), desk.ordered((*account.present, *account.absent)))


def _decisions(desk: Desk, reading: StageReading) -> Blocks:
    pair = {reading.a, reading.b}
    found = [each for each in desk.findings.decisions if each.reading == "stage" and set(each.pair) == pair]
    if not found:
        if reading.stage is None:
            return ()
        open_ = say("이 제안에 대한 연구자의 결정은 아직 없다.", "No decision on this proposal has been recorded yet.")
        return (para(open_, style="note"),)
    return tuple(para(_decision(desk, each)) for each in sorted(found, key=lambda one: one.id))


def _decision(desk: Desk, each: Decision) -> Sentence:
    who = desk.coder(each.coder).ko
    reason = desk.covered(each.reason)
    kept = ("받아들였다", "accepted") if each.accepted else ("받아들이지 않았다", "overruled")
    proposed = _proposed(desk, each.proposed)
    given = bool(reason.ko or reason.en)
    return say(
        f"결정: {i(who)} ‘{proposed.ko}’ 제안을 {kept[0]}." + (f" 까닭: {reason.said('ko')}" if given else ""),
        f"Decision: {who} {kept[1]} the proposal ‘{proposed.en}’." + (f" Reason: {reason.said('en')}" if given else ""),
    )


def _proposed(desk: Desk, said: Bilingual) -> Bilingual:
    """The proposal as it was written down (`1 early, unsettled`), in the words used here where it is a stage."""
    if said.en.strip().lower() == "not assessed":
        return stage_name(None)
    first = (said.ko or said.en)[:1]
    if first.isdigit() and int(first) < len(STAGES):
        return STAGES[int(first)]
    covered = desk.covered(said)
    return Bilingual(covered.said("ko"), covered.said("en"))


def _thin(desk: Desk, found: list[StageReading]) -> Table:
    rows = []
    for each in found:
        a, b = desk.party(each.a), desk.party(each.b)
        reason = plain(each.reason or Bilingual())
        rows.append((cell(joined([a, b], " – ", " – ")), cell(reason, desk.ordered(support(each)))))
    header = (("쌍", "pair"), ("까닭", "reason"))
    return table("단계를 판단하지 않은 쌍", "Pairs whose stage is not assessed", header, rows, (1.6, 2.4))
