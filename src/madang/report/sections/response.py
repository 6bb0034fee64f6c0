"""How each side answers: tension and conflict, or compromise and collaboration (row 4 of the mission)."""

from madang.analysis.response import PairResponse, ResponseBalance, SideResponse
from madang.base.bilingual import Bilingual
from madang.report import words
from madang.report.desk import MAIN_SIDES, Desk
from madang.report.document import Cell, Sentence, Table
from madang.report.particles import gwa
from madang.report.phrases import NOTHING, capital, listed, many, signed
from madang.report.sections.pieces import Blocks, cell, head, para, quoted, say, table
from madang.report.style import plain

TENSION = ("RSP.confront", "RSP.avoid", "RSP.formal")
COOPERATION = ("RSP.compromise", "RSP.collab")


def section(desk: Desk) -> Blocks:
    """By sides, then by pairs, then in words."""
    sides = [each for each in desk.read.side_responses if each.balance.episodes]
    found = [each for each in desk.read.responses.values() if each.by_a.episodes and each.by_b.episodes]
    outside = _outside(desk)
    if not sides and outside is None:
        return ()
    return (
        head(1, "대응 방식", "How each side answers", "response"),
        para(*_rule()),
        *(para(_side(desk, each), _spread(desk, each)) for each in sides),
        *((para(tense),) if (tense := _verdict(sides)) else ()),
        *((para(outside),) if outside else ()),
        *((_pairs(desk, found),) if found else ()),
        *_words(desk),
    )


def _outside(desk: Desk) -> Sentence | None:
    """Answers that are told without naming an episode: no balance can hold them, and none may be lost."""
    told = {each.statement.id: each for key in desk.family("RSP") for each in desk.by_theme.get(key, [])}
    keys = desk.ordered(key for key, each in told.items() if each.counts and each.statement.episode is None)
    if not keys:
        return None
    return say(
        f"일화를 밝히지 않은 채 대응을 말한 진술이 {len(keys)}개 있다. 균형값에는 들지 않고 여기에 목록으로만 둔다.",
        f"{many(len(keys), 'statement')} {'tells' if len(keys) == 1 else 'tell'} of an answer without naming an "
        "episode: not in the balance, only listed here.",
        keys,
    )


def _rule() -> tuple[Sentence, ...]:
    return (
        say(
            "때나 이름이 있는 일화마다 어느 쪽 대응을 말했는지 본다. 긴장과 갈등은 대결·회피·형식적 협의, 협력은 "
            "타협·공동 해결이다. "
            "한 일화에 둘 다 있을 수 있다.",
            "For each dated or named episode we note which answers are told: tension (confrontation, avoidance, "
            "form-only "
            "consultation) or co-operation (compromise, collaboration). An episode can have both.",
        ),
        say(
            "균형값 RM은 (협력 − 긴장) ÷ (협력 + 긴장)으로 −1에서 +1까지이며, 일화가 다섯 개 미만이면 값을 내지 않고 "
            "목록만 "
            "보인다. 대괄호 안은 일화를 하나씩 뺐을 때의 범위이다.",
            "The balance RM is (co-operation − tension) ÷ (co-operation + tension), from −1 to +1; below five episodes "
            "only the list is shown. In brackets: the range when any one episode is left out.",
        ),
    )


def statements(balance: ResponseBalance) -> list[str]:
    """Everything a balance rests on."""
    return [key for mark in balance.marks for key in mark.statements]


def _value(balance: ResponseBalance) -> Bilingual:
    if balance.value is None:
        return Bilingual("값을 내지 않음", "no value")
    spread = f" [{signed(balance.low)}, {signed(balance.high)}]"
    return Bilingual(f"{signed(balance.value)}{spread}", f"{signed(balance.value)}{spread}")


def _side(desk: Desk, each: SideResponse) -> Sentence:
    name, balance = words.SIDES[each.side], each.balance
    value = Bilingual("", "")
    if balance.value is not None:
        value = Bilingual(f" RM은 {_value(balance).ko}이다.", f" RM is {_value(balance).en}.")
    elif balance.reason is not None:
        why = plain(balance.reason)
        value = Bilingual(f" {why.ko}", f" {why.en}")
    return say(
        f"{name.ko}의 이야기에는 일화 {balance.episodes}개가 나오며, 그 가운데 긴장과 갈등의 대응은 "
        f"{balance.tension}개, 타협과 협력은 "
        f"{balance.cooperation}개에서 말해진다.{value.ko}",
        f"{capital(name).en} tells of {many(balance.episodes, 'episode')}: tension in {balance.tension}, "
        f"co-operation in {balance.cooperation}.{value.en}",
        desk.ordered(statements(balance)),
    )


def _spread(desk: Desk, each: SideResponse) -> Sentence | None:
    if not each.tension_cases and not each.cooperation_cases:
        return None
    tense, kind = listed(desk.parties(each.tension_cases)), listed(desk.parties(each.cooperation_cases))
    none = Bilingual("없다", "none")
    return say(
        f"긴장을 말하는 곳: {tense.ko or none.ko}. 협력을 말하는 곳: {kind.ko or none.ko}.",
        f"Tension is told by {tense.en or none.en}; co-operation by {kind.en or none.en}.",
    )


def _verdict(sides: list[SideResponse]) -> Sentence | None:
    """The seed study's sentence, where the material can carry or deny it."""
    found = {each.side: each.balance for each in sides if each.side in MAIN_SIDES}
    if len(found) < 2 or any(balance.value is None for balance in found.values()):
        return None
    evidence = [key for balance in found.values() for key in statements(balance)]
    if all((balance.value or 0) < 0 for balance in found.values()):
        return say(
            "두 쪽의 이야기 모두에서 긴장과 갈등에 대응하는 일이 타협하고 협력하는 일보다 앞선다.",
            "On both sides’ accounts, answering tension and conflict prevails over compromise and collaboration.",
            evidence,
        )
    return say(
        "두 쪽의 이야기가 함께 ‘긴장과 갈등에는 익숙하고 타협과 협력에는 서툴다’는 쪽을 가리키지는 않는다.",
        "The two accounts do not together say that the sides are good at conflict and poor at compromise.",
        evidence,
    )


def _pairs(desk: Desk, found: list[PairResponse]) -> Table:
    rows = [row for each in found for row in _rows(desk, each)]
    header = (
        ("쌍", "pair"),
        ("말하는 쪽", "as told by"),
        ("일화", "episodes"),
        ("긴장", "tension"),
        ("협력", "co-operation"),
        ("RM [범위]", "RM [range]"),
    )
    return table("쌍마다 본 대응 방식", "Response modes by pair", header, rows, (1.8, 1.3, 0.6, 0.6, 0.8, 1.4))


def _rows(desk: Desk, each: PairResponse) -> list[tuple[Cell, ...]]:
    a, b = desk.party(each.a), desk.party(each.b)
    pair = Bilingual(f"{gwa(a.ko)} {b.ko}", f"{a.en} and {b.en}")
    return [_row(desk, pair if first else Bilingual(), one) for first, one in ((True, each.by_a), (False, each.by_b))]


def _row(desk: Desk, pair: Bilingual, balance: ResponseBalance) -> tuple[Cell, ...]:
    def of(modes: tuple[str, ...]) -> list[str]:
        marks = [mark for mark in balance.marks if set(mark.modes) & set(modes)]
        return [key for mark in marks for key in mark.statements]

    return (
        cell(pair),
        cell(desk.party(balance.teller)),
        cell(balance.episodes, desk.ordered(statements(balance))),
        cell(balance.tension, desk.ordered(of(TENSION))),
        cell(balance.cooperation, desk.ordered(of(COOPERATION))),
        cell(_value(balance) if balance.value is not None else NOTHING),
    )


def _words(desk: Desk) -> Blocks:
    found: list[object] = []
    for key in desk.family("RSP"):
        told = desk.by_theme.get(key, [])
        quotations = quoted(desk, [each.statement.id for each in told], 1)
        if quotations:
            name = desk.code(key)
            cases = listed(desk.parties(each.case for each in told if each.case and each.counts))
            found += [head(2, name.ko, name.en, f"response-{key}"), para(_who(cases, [e.statement.id for e in told]))]
            found += quotations
    return tuple(found)  # type: ignore[arg-type]


def _who(cases: Bilingual, evidence: list[str]) -> Sentence | None:
    if not cases.ko:
        return None
    return say(f"말한 곳: {cases.ko}.", f"Told by {cases.en}.", evidence)
