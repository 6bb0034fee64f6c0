"""What the account says, in a page: the claims, and the main readings."""

from collections import defaultdict

from madang.analysis.coorientation import State
from madang.base.bilingual import Bilingual
from madang.findings.claim import ClaimStatus
from madang.report import words
from madang.report.desk import MAIN_SIDES, Desk
from madang.report.document import Items, Paragraph, Sentence
from madang.report.particles import eun, gwa
from madang.report.phrases import joined, listed, many
from madang.report.sections.claims import claim_sentence, in_order, live
from madang.report.sections.pieces import Blocks, head, para, say
from madang.report.sections.reasons import means_or_end
from madang.report.sections.roles import both_sentence
from madang.report.sections.stage import stage_name, support


def section(desk: Desk) -> Blocks:
    """Claims first, because people made them; then what the readings show."""
    claims, readings = _claims(desk), _readings(desk)
    if not claims and not readings:
        return ()
    return (head(1, "이 보고서가 말하는 것", "What this account says", "summary"), _basis(desk), *claims, *readings)


def _basis(desk: Desk) -> Paragraph:
    agreed = sum(each.agreed for each in desk.told.values())
    both = sum(each.both_heard for each in desk.read.pairs)
    return para(
        say(
            f"자료 {len(desk.sources)}건에서 {len(desk.cases())}곳의 말을 듣고, 누가 누구를 두고 하는 말인지를 적은 "
            f"진술 {agreed}개를 "
            f"바탕으로 썼다.",
            f"This account rests on {many(len(desk.sources), 'source')}, {many(len(desk.cases()), 'organisation')} "
            "heard, and "
            f"{many(agreed, 'agreed statement')} of who says what about whom.",
            link="sample",
        ),
        say(
            f"두 쪽의 말을 모두 들은 쌍은 {both}개이다.",
            f"In {many(both, 'pair')} both sides were heard.",
            link="pairs",
        )
        if both
        else None,
    )


def _claims(desk: Desk) -> Blocks:
    found = live(desk)
    if not found:
        return ()
    numbers = {each.id: place for place, each in enumerate(in_order(desk), 1)}
    points = []
    for each in found:
        status = words.CLAIM_STATUSES[each.status]
        tail = Sentence(Bilingual(f"({status.ko})", f"({status.en})"), link=f"claim-{numbers[each.id]}")
        points.append(Paragraph((claim_sentence(desk, each), tail)))
    settled = sum(each.status in (ClaimStatus.SUPPORTED, ClaimStatus.SETTLED) for each in found)
    lead = say(
        f"연구자의 주장은 {len(found)}개이며, 그 가운데 {settled}개를 뒷받침되었다고 보았다.",
        f"The researchers make {many(len(found), 'claim')}; {settled} of them they consider supported.",
        link="claims",
    )
    return (para(lead), Items(tuple(points)))


def _readings(desk: Desk) -> Blocks:
    found = [*_stages(desk), *_barriers(desk), *_crossings(desk), *_states(desk), *_roles(desk), *_reasons(desk)]
    return (Items(tuple(para(each) for each in found)),) if found else ()


def _stages(desk: Desk) -> list[Sentence]:
    by_stage: dict[int, list[Bilingual]] = defaultdict(list)
    evidence: dict[int, list[str]] = defaultdict(list)
    for each in desk.read.stages.values():
        if each.stage is not None:
            a, b = desk.party(each.a), desk.party(each.b)
            by_stage[each.stage].append(Bilingual(f"{gwa(a.ko)} {b.ko}", f"{a.en} and {b.en}"))
            evidence[each.stage] += support(each)
    if not by_stage:
        return []
    return [
        say(
            f"‘{stage_name(stage).ko}’ 단계를 제안하는 쌍: {joined(pairs, '; ').ko}.",
            f"Proposed stage ‘{stage_name(stage).en}’: {joined(pairs, '; ', '; ').en}.",
            desk.ordered(evidence[stage]),
            link="stage",
        )
        for stage, pairs in sorted(by_stage.items())
    ]


def _barriers(desk: Desk) -> list[Sentence]:
    """Barriers told on both sides, and on one, in the order of the codebook."""
    rows = {
        key: [desk.read.coverage[key, side] for side in MAIN_SIDES]
        for key in desk.family("BAR")
        if key in desk.by_theme
    }
    both = [key for key, (a, b) in rows.items() if a.n and b.n]
    found = []
    if both:
        named = listed(desk.codes(both))
        evidence = [key for theme in both for row in rows[theme] for key in row.statements]
        found.append(
            say(
                f"시민단체와 행정이 모두 말하는 장애: {named.ko}.",
                f"Barriers told on both the civic and the government side: {named.en}.",
                desk.ordered(evidence),
                link="barriers",
            )
        )
    for place, side in enumerate(MAIN_SIDES):
        own = [key for key, pair in rows.items() if pair[place].n and not pair[1 - place].n]
        if own:
            named, name = listed(desk.codes(own)), words.SIDES[side]
            evidence = [key for theme in own for key in rows[theme][place].statements]
            found.append(
                say(
                    f"{name.ko}에서만 말하는 장애: {named.ko}.",
                    f"Barriers told only on {name.en}: {named.en}.",
                    desk.ordered(evidence),
                    link="barriers",
                )
            )
    return found


def _crossings(desk: Desk) -> list[Sentence]:
    found = []
    for view in desk.read.views.values():
        if view.crossings:
            a, b, named = (
                desk.party(view.a),
                desk.party(view.b),
                listed(desk.code(each.theme) for each in view.crossings),
            )
            evidence = [key for each in view.crossings for key in (*each.a_blames_b, *each.b_blames_a)]
            found.append(
                say(
                    f"{gwa(a.ko)} {b.ko}의 엇갈린 탓: {named.ko}.",
                    f"{a.en} and {b.en} each blame the other for: {named.en}.",
                    desk.ordered(evidence),
                    link="barriers-crossings",
                )
            )
    return found


_FALSE = {
    State.FALSE_CONFLICT: Bilingual(
        "견해가 같은데 서로 다르다고 여긴다(거짓 갈등)", "they agree and do not know it (false conflict)"
    ),
    State.FALSE_CONSENSUS: Bilingual(
        "견해가 다른데 서로 같다고 여긴다(거짓 합의)", "they differ and think they agree (false consensus)"
    ),
}


def _states(desk: Desk) -> list[Sentence]:
    found = []
    for view in desk.read.views.values():
        for state, what in _FALSE.items():
            own = [each for each in view.themes if each.state is state]
            if own:
                a, b, named = desk.party(view.a), desk.party(view.b), listed(desk.code(each.theme) for each in own)
                evidence = [key for each in own for key in (*each.own_a.statements, *each.own_b.statements)]
                found.append(
                    say(
                        f"{gwa(a.ko)} {eun(b.ko)} 다음에 대해 {what.ko}: {named.ko}.",
                        f"On {named.en}, {a.en} and {b.en}: {what.en}.",
                        desk.ordered(evidence),
                        link="pairs",
                    )
                )
    return found


def _roles(desk: Desk) -> list[Sentence]:
    return [each for side in MAIN_SIDES[:1] if (each := both_sentence(desk, side)) is not None]


def _reasons(desk: Desk) -> list[Sentence]:
    return [each for side in MAIN_SIDES if (each := means_or_end(desk, desk.read.reasons[side])) is not None]
