"""Protester and partner: both roles, told by oneself and by the others (row 7 of the mission)."""

from madang.analysis.roles import Duality, RoleAccount, RoleMark
from madang.base.bilingual import Bilingual
from madang.base.ids import EpisodeId
from madang.coding.statement import Setting
from madang.report import words
from madang.report.desk import MAIN_SIDES, Desk
from madang.report.document import Cell, Sentence, Table
from madang.report.phrases import NOTHING, capital, listed, many, number
from madang.report.sections.barriers import coverage_table
from madang.report.sections.pieces import Blocks, cell, head, para, quoted, say, table
from madang.sources.organisation import Side


def section(desk: Desk) -> Blocks:
    """The study's count, each organisation, and the other roles."""
    found = [each for each in desk.read.dualities if each.own.strip or each.others.strip]
    keys = [key for key in desk.family("ROL") if key in desk.by_theme]
    if not found and not keys:
        return ()
    return (
        head(1, "역할", "Roles", "roles"),
        para(*_rule(), style=""),
        *(para(sentence) for side in MAIN_SIDES if (sentence := _both(desk, side)) is not None),
        *((_table(desk, found),) if found else ()),
        *(block for each in found for block in _strip(desk, each)),
        *_all_roles(desk, keys),
    )


def _rule() -> tuple[Sentence, ...]:
    return (
        say(
            "한 조직이 비판자와 파트너를 함께 맡을 수 있다고 보고, 두 역할을 나란히 적는다. 일화마다 비판·대결(P)과 "
            "파트너·협력·타협(Q)을 "
            "보며, 균형 D는 2·min(P, Q)÷(P+Q), 겹침 J는 두 역할이 함께 나온 일화의 몫이다.",
            "An organisation may be protester and partner; both are shown, neither overwrites the other. By episode "
            "we note "
            "protest or confrontation (P) and partnership, collaboration or compromise (Q). Balance D is 2·min(P, Q) ÷ "
            "(P + Q); overlap J is the share of episodes with both.",
        ),
        say(
            "D가 1/3 미만이면 ‘한 역할’, 그 이상이고 J가 1/3 미만이면 ‘번갈아 맡음’, 아니면 ‘동시에 맡음’이라 "
            "적는다. 두 역할의 일화가 "
            "세 개 미만이면 값을 내지 않는다.",
            "With D under 1/3 the reading is ‘one role’; otherwise, with J under 1/3, ‘alternates’, else ‘both at "
            "once’. "
            "Below three episodes no value is given.",
        ),
    )


def both_sentence(desk: Desk, side: Side) -> Sentence | None:
    """How many cases tell of both roles."""
    return _both(desk, side)


def _both(desk: Desk, side: Side) -> Sentence | None:
    found = desk.read.both_roles[side]
    if not found.reached:
        return None
    name, who = words.SIDES[side], listed(desk.parties(found.cases))
    named = Bilingual(f" 그 사례: {who.ko}.", f" They are {who.en}.") if found.cases else Bilingual()
    if len(found.cases) == 1:
        named = Bilingual(named.ko, f" It is {who.en}.")
    return say(
        f"{name.ko}에서는 주제가 닿은 {len(found.reached)}곳 가운데 {len(found.cases)}곳이 두 역할을 모두 "
        f"말한다.{named.ko}",
        f"On {name.en}, {len(found.cases)} of the {many(len(found.reached), 'case')} reached tell of both "
        f"roles.{named.en}",
        desk.ordered(found.statements),
    )


def _table(desk: Desk, found: list[Duality]) -> Table:
    rows = [row for each in found for row in _rows(desk, each)]
    header = (
        ("조직", "organisation"),
        ("누구의 말", "as told by"),
        ("비판 P", "protest P"),
        ("파트너 Q", "partner Q"),
        ("균형 D", "balance D"),
        ("겹침 J", "overlap J"),
        ("읽기", "reading"),
    )
    caption = ("비판자와 파트너: 일화 수와 읽기", "Protester and partner: numbers of episodes, and the reading")
    return table(*caption, header, rows, (1.6, 0.9, 0.6, 0.7, 1.1, 1.1, 0.9))


def _rows(desk: Desk, each: Duality) -> list[tuple[Cell, ...]]:
    name = desk.party(each.organisation)
    accounts = ((each.own, Bilingual("스스로", "itself")), (each.others, Bilingual("다른 쪽", "the others")))
    told = [(account, teller) for account, teller in accounts if account.strip]
    return [
        _row(desk, name if not place else Bilingual(), teller, account) for place, (account, teller) in enumerate(told)
    ]


def _row(desk: Desk, name: Bilingual, teller: Bilingual, account: RoleAccount) -> tuple[Cell, ...]:
    protest = [key for mark in account.strip for key in mark.protest]
    partner = [key for mark in account.strip for key in mark.partner]
    return (
        cell(name),
        cell(teller),
        cell(account.protest, desk.ordered(protest)),
        cell(account.partner, desk.ordered(partner)),
        cell(_with_range(account.balance, account.balance_range)),
        cell(_with_range(account.overlap, account.overlap_range)),
        cell(words.ROLE_READINGS[account.reading] if account.reading else NOTHING),
    )


def _with_range(value: float | None, between: tuple[float, float] | None) -> str:
    if value is None or between is None:
        return "–"
    return f"{number(value)} [{number(between[0])}, {number(between[1])}]"


def _strip(desk: Desk, each: Duality) -> Blocks:
    """The episodes of one organisation with both tellings, where both roles are told."""
    if not (each.own.protest + each.others.protest and each.own.partner + each.others.partner):
        return ()
    name = desk.party(each.organisation)
    own = {mark.episode: mark for mark in each.own.strip if mark.episode}
    others = {mark.episode: mark for mark in each.others.strip if mark.episode}
    episodes = sorted({*own, *others}, key=lambda one: (desk.corpus.episodes[one].start or "9999", one))
    if not episodes:
        return ()
    rows = [_episode(desk, one, own.get(one), others.get(one)) for one in episodes]
    header = (
        ("일화", "episode"),
        ("때", "when"),
        ("스스로의 말", "as told by itself"),
        ("다른 쪽의 말", "as told by the others"),
    )
    return (
        table(
            f"{name.ko}: 일화로 본 두 역할", f"{name.en}: the two roles by episode", header, rows, (1.9, 1.3, 1.5, 1.5)
        ),
    )


def _episode(desk: Desk, episode: EpisodeId, own: RoleMark | None, others: RoleMark | None) -> tuple[Cell, ...]:
    return cell(desk.episode(episode)), cell(desk.episode_time(episode)), _mark(desk, own), _mark(desk, others)


def _mark(desk: Desk, mark: RoleMark | None) -> Cell:
    if mark is None:
        return cell(NOTHING)
    text = Bilingual("비판", "protest") if mark.protest else Bilingual("파트너", "partner")
    if mark.protest and mark.partner:
        text = Bilingual("비판이면서 파트너", "protest and partner")
    if Setting.IN_CONFIDENCE in mark.settings:
        text = Bilingual(f"{text.ko} (비공개)", f"{text.en} (in confidence)")
    return cell(text, desk.ordered((*mark.protest, *mark.partner)))


def _all_roles(desk: Desk, keys: list[str]) -> Blocks:
    if not keys:
        return ()
    quotes = [block for key in keys for block in quoted(desk, [e.statement.id for e in desk.by_theme[key]], 1)]
    caption = Bilingual("역할을 말하는 사례", "Cases that tell of each role")
    return (
        head(2, "말해진 역할들", "The roles that are told", "roles-all"),
        coverage_table(desk, keys, capital(caption)),
        *quotes,
    )
