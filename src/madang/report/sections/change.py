"""How the relation changed: episodes in order, and before and after (row 3 of the mission)."""

from collections import defaultdict

from madang.analysis.change import Shift, moved
from madang.analysis.strip import EpisodeMark, SideMark, Strip
from madang.analysis.tellings import Telling
from madang.base.bilingual import Bilingual
from madang.base.ids import EpisodeId
from madang.report import words
from madang.report.desk import MAIN_SIDES, Desk
from madang.report.document import Cell, Sentence, Table
from madang.report.figures.strip import strip_figure
from madang.report.particles import gwa
from madang.report.phrases import NOTHING, joined
from madang.report.sections.pieces import Blocks, cell, head, para, say, table
from madang.report.sections.views import leaning
from madang.sources.organisation import Side


def section(desk: Desk) -> Blocks:
    """All episodes by side, then the strip of each pair both of whose sides tell of some."""
    found = [each for each in desk.read.strips.values() if _both_tell(each)]
    rows = _episodes(desk)
    if not rows and not found:
        return ()
    return (
        head(1, "관계의 변화", "How the relation changed", "change"),
        para(*_caution(desk)),
        *((_all(rows),) if rows else ()),
        *(block for each in found for block in _pair(desk, each)),
        *_shifts(desk),
    )


def _both_tell(each: Strip) -> bool:
    dated = [mark for mark in each.episodes if mark.earliest]
    return len(dated) > 1 and any(mark.by_a.statements for mark in dated) and any(m.by_b.statements for m in dated)


def _caution(desk: Desk) -> tuple[Sentence, ...]:
    return (
        say(
            "일화는 때의 차례로 놓았다. 때는 말한 이들이 기억하는 만큼만 정확하며, 띠의 길이는 그 불확실함이다.",
            "Episodes stand in order of time. Dates are only as exact as the tellers remember them; "
            "the length of a bar is that uncertainty.",
        ),
        say(
            "대부분은 나중에 돌이켜 말한 것이므로, 그때의 자료가 있는 일화는 따로 밝힌다. 기억으로 찍은 점을 "
            "곡선으로 잇지 않는다.",
            "Most was told in retrospect; episodes with material of their own time are marked. "
            "No curve is drawn through recalled dates.",
        ),
    )


def _episodes(desk: Desk) -> list[tuple[Cell, ...]]:
    by_episode: dict[EpisodeId, list[Telling]] = defaultdict(list)
    for each in desk.told.values():
        if each.counts and each.statement.episode and any(code.startswith("RSP.") for code in each.codes):
            by_episode[each.statement.episode].append(each)
    ordered = sorted(by_episode, key=lambda one: (desk.corpus.episodes[one].start or "9999", one))
    return [
        (
            cell(desk.episode_time(one)),
            cell(desk.episode(one)),
            *(_modes(desk, [each for each in by_episode[one] if each.side is side]) for side in MAIN_SIDES),
        )
        for one in ordered
    ]


def _modes(desk: Desk, found: list[Telling]) -> Cell:
    """Whose answer it was, in the words of one side: mode by owner."""
    modes = [key for key in desk.family("RSP") if any(key in each.codes for each in found)]
    text = joined(desk.code(key) for key in modes)
    return cell(text if modes else NOTHING, desk.ordered(each.statement.id for each in found))


def _all(rows: list[tuple[Cell, ...]]) -> Table:
    header = (
        ("때", "when"),
        ("일화", "episode"),
        (f"{words.SIDES[Side.CIVIC].ko}의 말", "as told on the civic side"),
        (f"{words.SIDES[Side.GOVERNMENT].ko}의 말", "as told on the government side"),
    )
    caption = ("때의 차례로 본 일화와 대응 방식", "Episodes in order of time, and the answers told of them")
    return table(*caption, header, rows, (1.3, 1.9, 1.8, 1.8))


def _pair(desk: Desk, found: Strip) -> Blocks:
    a, b = desk.party(found.a), desk.party(found.b)
    dated = [mark for mark in found.episodes if mark.earliest]
    header = (
        ("일화", "episode"),
        ("때", "when"),
        (f"{a.ko}의 말", f"{a.en}"),
        (f"{b.ko}의 말", f"{b.en}"),
        ("자료", "told"),
    )
    rows = [_row(desk, mark) for mark in found.episodes]
    made = table(
        f"{gwa(a.ko)} {b.ko}의 일화", f"Episodes of {a.en} and {b.en}", header, rows, (1.7, 1.2, 1.6, 1.6, 1.0)
    )
    caption = Bilingual(f"{gwa(a.ko)} {b.ko}: 일화의 띠", f"{a.en} and {b.en}: the strip of episodes")
    place = list(desk.read.strips).index((found.a, found.b)) + 1
    return (
        head(2, f"{gwa(a.ko)} {b.ko}", f"{a.en} and {b.en}", f"change-{place}"),
        strip_figure(desk, tuple(dated), (a, b), caption, made),
    )


def _row(desk: Desk, mark: EpisodeMark) -> tuple[Cell, ...]:
    return (
        cell(desk.episode(mark.episode)),
        cell(desk.episode_time(mark.episode)),
        _side(desk, mark.by_a),
        _side(desk, mark.by_b),
        cell(words.TOLDS[mark.told]),
    )


def _side(desk: Desk, side: SideMark) -> Cell:
    if not side.statements:
        return cell(NOTHING)
    named = [*desk.codes(side.modes), *desk.codes(side.roles)]
    text = joined(named) if named else Bilingual("말함(대응은 말하지 않음)", "told, no answer named")
    return cell(text, desk.ordered(side.statements))


def _shifts(desk: Desk) -> Blocks:
    rows = [row for found in desk.read.strips.values() if _both_tell(found) for row in _shifts_of(desk, found)]
    heading = head(2, "앞과 뒤", "Before and after", "change-before-after")
    if not rows:
        none = say(
            "이름 있는 일화의 앞과 뒤에서 같은 쪽이 같은 주제를 두 번 이상씩 뚜렷한 입장으로 말한 경우가 없어, "
            "달라졌다고 적을 것이 없다.",
            "In no pair did a side speak of the same theme with a clear stance at least twice both before and after "
            "a named episode, so no change is claimed.",
        )
        return (heading, para(none))
    header = (
        ("쌍", "pair"),
        ("일화", "event"),
        ("말하는 쪽", "told by"),
        ("주제", "theme"),
        ("앞", "before"),
        ("뒤", "after"),
    )
    caption = ("이름 있는 일화의 앞과 뒤에 달라진 입장", "Stances that differ before and after a named episode")
    return (heading, table(*caption, header, rows, (1.6, 1.4, 1.1, 1.1, 1.0, 1.0)))


def _shifts_of(desk: Desk, found: Strip) -> list[tuple[Cell, ...]]:
    a, b = desk.party(found.a), desk.party(found.b)
    pair = Bilingual(f"{gwa(a.ko)} {b.ko}", f"{a.en} and {b.en}")
    rows = []
    for mark in found.episodes:
        if mark.earliest:
            shifts = moved(desk.corpus, found.a, found.b, mark.episode)
            rows += [_shift(desk, pair, mark.episode, each) for each in shifts]
    return rows


def _shift(desk: Desk, pair: Bilingual, event: EpisodeId, each: Shift) -> tuple[Cell, ...]:
    return (
        cell(pair),
        cell(desk.episode(event)),
        cell(desk.party(each.teller)),
        cell(desk.code(each.theme)),
        cell(leaning(each.theme, each.before.value), desk.ordered(each.before.statements)),
        cell(leaning(each.theme, each.after.value), desk.ordered(each.after.statements)),
    )
