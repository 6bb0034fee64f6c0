"""Appendices: passages, lists of evidence, codebook, episodes, saturation."""

from madang.base.bilingual import Bilingual
from madang.coding.code import Code
from madang.report.desk import Desk
from madang.report.document import AllLists, AllPassages, Cell, PageBreak, Sentence, Table
from madang.report.phrases import NOTHING, joined
from madang.report.sections.pieces import Blocks, cell, head, note, para, say, table
from madang.report.style import plain


def passages(_: Desk) -> Blocks:
    """Every passage used, once."""
    return (
        PageBreak(),
        head(1, "인용 구절", "Passages", "passages", appendix=True),
        note(
            "이 보고서의 모든 문장과 숫자가 기대는 구절을 자료의 차례대로 한 번씩 싣는다.",
            "Every passage a sentence or number of this account rests on, once, in the order of the sources.",
        ),
        AllPassages(),
    )


def lists(_: Desk) -> Blocks:
    """The lists behind numbers that rest on many passages."""
    return (
        head(1, "근거 목록", "Lists of evidence", "lists", appendix=True),
        note(
            "구절이 많은 문장이나 숫자의 근거를 자료별로 모았다.",
            "For sentences and numbers that rest on many passages: their numbers, by source.",
        ),
        AllLists(),
    )


def codebook(desk: Desk) -> Blocks:
    """All codes with their definitions, family by family."""
    families = desk.corpus.codebook.children(None)
    made = [each for family in families if (each := _family(desk, family)) is not None]
    if not made:
        return ()
    return (PageBreak(), head(1, "코드북", "Codebook", "codebook", appendix=True), *made)


def _family(desk: Desk, family: Code) -> Table | None:
    codes = [code for code in desk.corpus.codebook.below(family.id) if code.id != family.id]
    if not codes:
        return None
    name = desk.code(family.key)
    header = (("코드", "code"), ("뜻", "definition"), ("넣는 것", "include"), ("빼는 것", "exclude"))
    return table(name.ko, name.en, header, [_code(desk, code) for code in codes], (1.2, 2.4, 1.6, 1.6))


def _code(desk: Desk, code: Code) -> tuple[Cell, ...]:
    texts = (code.definition, code.include, code.exclude)
    filled = (text if (text.ko or text.en) not in ("", "—") else NOTHING for text in texts)
    return cell(desk.code(code.key)), *(cell(desk.covered(text)) for text in filled)


def episodes(desk: Desk) -> Blocks:
    """All episodes."""
    found = sorted(desk.corpus.episodes.values(), key=lambda each: (each.start or "9999", each.name.ko, each.id))
    if not found:
        return ()
    rows = []
    for each in found:
        who = joined(desk.parties(each.organisations))
        about = desk.covered(each.about) if each.about.ko or each.about.en else NOTHING
        rows.append(
            (
                cell(desk.episode(each.id)),
                cell(desk.episode_time(each.id)),
                cell(who if who.ko else NOTHING),
                cell(about),
            )
        )
    header = (("일화", "episode"), ("때", "when"), ("조직", "organisations"), ("내용", "about"))
    made = table("일화", "Episodes", header, rows, (1.4, 1.1, 1.8, 2.4))
    return (head(1, "일화", "Episodes", "episodes", appendix=True), made)


def saturation(desk: Desk) -> Blocks:
    """New codes per interview: a note, not a proof."""
    found = desk.read.saturation
    if not found.steps:
        return ()
    rows = [
        (cell(desk.source(each.source)), cell(len(each.new)), cell(f"{each.expected:.1f}"), cell(each.total))
        for each in found.steps
    ]
    header = (
        ("면담(한 차례대로)", "interview, in order"),
        ("새 코드", "new codes"),
        ("차례를 섞었을 때의 평균", "mean over orders"),
        ("쌓인 코드", "codes so far"),
    )
    return (
        head(1, "포화에 대한 메모", "A note on saturation", "saturation", appendix=True),
        para(_last_three(desk)),
        table("면담마다 새로 나온 코드", "New codes per interview", header, rows, (2.4, 0.8, 1.2, 0.9)),
    )


def _last_three(desk: Desk) -> Sentence:
    found = desk.read.saturation
    if found.last_three_none is None:
        reason = plain(found.reason or Bilingual())
        return say(reason.ko, reason.en)
    times = round(found.last_three_none * found.orders)
    return say(
        f"면담의 차례를 {found.orders}번 섞어 보니, 마지막 세 면담에서 새 코드가 하나도 나오지 않은 경우가 "
        f"{times}번이었다. 포화의 "
        "증명은 아니다.",
        f"Over {found.orders} random orders of the interviews, the last three brought no new code in {times}. "
        "This is a note, not a proof.",
    )
