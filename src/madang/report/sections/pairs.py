"""Pairs seen from both sides: one page each (rows 2 and 10 of the mission)."""

from madang.analysis.coorientation import Standing, State, ThemeView
from madang.analysis.pairs import Pair, PairView
from madang.base.bilingual import Bilingual
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Block, Cell, Facing, Items, PageBreak, Quotation, Sentence, Table
from madang.report.figures.pair import pair_figure
from madang.report.particles import gwa
from madang.report.phrases import joined, listed, many
from madang.report.sections.pieces import Blocks, cell, head, para, say, table
from madang.report.sections.views import view_cell

_FAMILIES = ("BAR", "STR", "PRC", "DIM", "MEA")
_NAMED = (State.CONSENSUS, State.FALSE_CONFLICT, State.FALSE_CONSENSUS, State.OPEN_DISAGREEMENT)
_GUESS = Bilingual("상대에 대한 짐작", "guess of the other")


def section(desk: Desk) -> Blocks:
    """A page for every pair of which enough is said on both sides; the others in a table."""
    pairs = desk.read.pairs
    thick = [each for each in pairs if each.both_heard and _compared(desk.read.views[each.a, each.b])]
    thin = [each for each in pairs if each not in thick]
    if not pairs:
        return ()
    return (
        PageBreak(),
        head(1, "쌍으로 본 관계", "Pairs, seen from both sides", "pairs"),
        para(*_introduction()),
        *(block for each in thick for block in page(desk, each)[each is thick[0] :]),
        *((_thin(desk, thin),) if thin else ()),
    )


def _compared(view: PairView) -> bool:
    return any(each.standing in (Standing.AGREED, Standing.CONTESTED) for each in view.themes)


def _introduction() -> tuple[Sentence, ...]:
    return (
        say(
            "두 조직이 서로에 대해 하는 말을 주제마다 마주 놓는다. 견해는 진술, 일화의 차례로 중앙값을 낸 것이며, "
            "어느 쪽이든 뚜렷한 입장의 "
            "진술이 두 개 미만이면 ‘말한 것이 충분하지 않다’고 적는다.",
            "What two organisations say of each other is set side by side, theme by theme. A view is a median over "
            "statements, "
            "then episodes; below two statements with a clear stance on either side we write ‘not enough said’.",
        ),
        say(
            "‘짐작’은 상대가 어떻게 생각하리라고 여기는지 말한 것이다. 견해가 같은데 서로 다르다고 여기면 거짓 갈등, "
            "다른데 같다고 여기면 "
            "거짓 합의이다.",
            "A ‘guess’ is what a side says the other thinks. Where views agree and a side thinks they do not, it is "
            "false "
            "conflict; where they differ and a side thinks they agree, false consensus.",
        ),
    )


def page(desk: Desk, pair: Pair) -> Blocks:
    """One two-sided page."""
    view = desk.read.views[pair.a, pair.b]
    a, b = desk.party(pair.a), desk.party(pair.b)
    themes = [each for each in view.themes if _in_table(each.theme) and _told(each)]
    place = desk.read.pairs.index(pair) + 1
    caption = Bilingual(f"{gwa(a.ko)} {b.ko}: 점 하나가 일화 하나", f"{a.en} and {b.en}: one dot is one episode")
    return (
        PageBreak(),
        head(2, f"{gwa(a.ko)} {b.ko}", f"{a.en} and {b.en}", f"pair-{place}"),
        para(_scope(desk, pair, a, b)),
        Items(tuple(para(each) for each in (*_states(desk, view), *_crossed(desk, view), *_one_sided(desk, view)))),
        pair_figure(desk, themes, (a, b), caption, _table(desk, view, themes, a, b)),
        *_facing(desk, themes, a, b),
    )


def _in_table(theme: str) -> bool:
    return theme.split(".", 1)[0] in _FAMILIES


def _told(each: ThemeView) -> bool:
    return bool(each.own_a.statements or each.own_b.statements or each.guess_a.statements or each.guess_b.statements)


def _scope(desk: Desk, pair: Pair, a: Bilingual, b: Bilingual) -> Sentence:
    view = desk.read.views[pair.a, pair.b]
    wider = len(view.a_on_wider) + len(view.b_on_wider)
    ko = f" 상위 기관이나 ‘구청’ 같은 뭉뚱그린 대상에 대한 진술 {wider}개는 여기에 넣지 않았다." if wider else ""
    en = f" {many(wider, 'statement')} about wider bodies are left out here." if wider else ""
    return say(
        f"{a.ko}의 진술 {len(pair.a_on_b)}개와 {b.ko}의 진술 {len(pair.b_on_a)}개를 마주 놓았다.{ko}",
        f"{many(len(pair.a_on_b), 'statement')} of {a.en} and {len(pair.b_on_a)} of {b.en} face each other here.{en}",
        desk.ordered((*pair.a_on_b, *pair.b_on_a)),
    )


def _states(desk: Desk, view: PairView) -> list[Sentence]:
    found = []
    for state in (*_NAMED, State.AGREED_UNGUESSED, State.CONTESTED_UNGUESSED):
        own = [each for each in view.themes if each.state is state and _in_table(each.theme)]
        if own:
            named = listed(desk.code(each.theme) for each in own)
            word = words.STATES[state]
            evidence = [key for each in own for key in (*each.own_a.statements, *each.own_b.statements)]
            found.append(
                say(
                    f"{word.ko}: {named.ko}.",
                    f"{word.en[:1].upper()}{word.en[1:]}: {named.en}.",
                    desk.ordered(evidence),
                )
            )
    return found


def _crossed(desk: Desk, view: PairView) -> list[Sentence]:
    if not view.crossings:
        return []
    named = listed(desk.code(each.theme) for each in view.crossings)
    evidence = [key for each in view.crossings for key in (*each.a_blames_b, *each.b_blames_a)]
    return [
        say(
            f"다음 장애의 원인은 두 쪽이 서로 상대에게 둔다: {named.ko}.",
            f"Each locates the following barrier in the other: {named.en}.",
            desk.ordered(evidence),
        )
    ]


def _one_sided(desk: Desk, view: PairView) -> list[Sentence]:
    found = []
    for teller in (view.a, view.b):
        own = [each for each in view.one_sided if each.teller == teller and _in_table(each.theme)]
        if own:
            who, named = desk.party(teller), listed(desk.code(each.theme) for each in own)
            found.append(
                say(
                    f"{who.ko}만 말하는 것(상대에게도 주제는 닿았다): {named.ko}.",
                    f"Told by {who.en} only, though the theme reached the other: {named.en}.",
                    desk.ordered(key for each in own for key in each.statements),
                )
            )
    return found


def _table(desk: Desk, view: PairView, themes: list[ThemeView], a: Bilingual, b: Bilingual) -> Table:
    header = (
        ("주제", "theme"),
        (f"{a.ko}의 견해", f"view of {a.en}"),
        (f"{b.ko}의 견해", f"view of {b.en}"),
        (f"{a.ko}의 짐작", f"guess of {a.en}"),
        (f"{b.ko}의 짐작", f"guess of {b.en}"),
        ("상태", "state"),
    )
    rows = [_row(desk, each) for each in themes]
    return table(
        f"{gwa(a.ko)} {b.ko}: 주제별 견해와 짐작",
        f"{a.en} and {b.en}: views and guesses by theme",
        header,
        rows,
        (1.3, 1.1, 1.1, 1.0, 1.0, 1.5),
    )


def _row(desk: Desk, each: ThemeView) -> tuple[Cell, ...]:
    views = (each.own_a, each.own_b, each.guess_a, each.guess_b)
    return (
        cell(desk.code(each.theme)),
        *(view_cell(desk, each.theme, one) for one in views),
        cell(words.STATES[each.state]),
    )


def _facing(desk: Desk, themes: list[ThemeView], a: Bilingual, b: Bilingual) -> list[Block]:
    found: list[Block] = []
    for each in themes:
        if each.own_a.statements and each.own_b.statements and each.state is not State.NOT_ENOUGH_SAID:
            name, state = desk.code(each.theme), words.STATES[each.state]
            found.append(head(3, f"{name.ko}: {state.ko}", f"{name.en}: {state.en}", ""))
            left = _column(desk, each.own_a.statements, each.guess_a.statements)
            right = _column(desk, each.own_b.statements, each.guess_b.statements)
            found.append(Facing(a, b, left, right))
    return found


def _column(desk: Desk, own: tuple[str, ...], guess: tuple[str, ...]) -> tuple[Quotation, ...]:
    first = desk.quotations(own, 1)[:1]
    guessed = [Quotation(each.passage, _GUESS) for each in desk.quotations(guess, 1)[:1]]
    return (*first, *guessed)


def _thin(desk: Desk, thin: list[Pair]) -> Table:
    rows = [_why(desk, each) for each in thin]
    header = (("쌍", "pair"), ("앞의 말", "first says"), ("뒤의 말", "second says"), ("까닭", "reason"))
    caption = ("말한 것이 충분하지 않은 쌍: 진술 수", "Pairs of which not enough is said: numbers of statements")
    return table(*caption, header, rows, (2.4, 0.7, 0.7, 2.0))


def _why(desk: Desk, each: Pair) -> tuple[Cell, ...]:
    a, b = desk.party(each.a), desk.party(each.b)
    return (
        cell(joined([a, b], " – ", " – ")),
        cell(len(each.a_on_b) or "–", desk.ordered(each.a_on_b)),
        cell(len(each.b_on_a) or "–", desk.ordered(each.b_on_a)),
        cell(_reason(desk, each, a, b)),
    )


def _reason(desk: Desk, each: Pair, a: Bilingual, b: Bilingual) -> Bilingual:
    heard = set(desk.cases())
    for said, who, organisation in ((each.a_on_b, a, each.a), (each.b_on_a, b, each.b)):
        if not said:
            if organisation not in heard:
                return Bilingual(f"{who.ko}의 말은 듣지 못했다.", f"{who.en} was not heard.")
            return Bilingual(f"{who.ko} 쪽은 상대를 말하지 않았다.", f"{who.en} does not speak of the other.")
    return Bilingual(
        "두 쪽이 함께 두 번 이상 뚜렷이 말한 주제가 없다.", "No theme on which both sides take a clear stance twice."
    )
