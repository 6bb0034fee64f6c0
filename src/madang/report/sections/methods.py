"""How the material was coded and how it is counted."""

import hashlib
from collections import defaultdict

from madang.analysis.apart import apart
from madang.analysis.coverage import RULE
from madang.analysis.turns_coded import turns_coded
from madang.base.ids import CoderId, SourceId
from madang.coding.framework import write_codebook
from madang.coding.statement import Status
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Sentence, Table
from madang.report.phrases import capital, many
from madang.report.sections.pieces import Blocks, cell, head, para, say, table, told

Span = tuple[int, int]


def section(desk: Desk) -> Blocks:
    """Coding, coders, share of turns coded, and the rules of counting."""
    return (
        head(1, "코딩과 세는 규칙", "How it was coded and counted", "methods"),
        para(told(words.APPROACHES[desk.corpus.study.approach]), _codebook(desk), _share(desk), _double(desk)),
        *((_coders(desk),) if desk.corpus.coders else ()),
        *((_statuses(desk),) if desk.told else ()),
        head(2, "세는 규칙", "Counting rule", "methods-rule"),
        para(*_rules(desk)),
        para(*_quotes()),
    )


def _codebook(desk: Desk) -> Sentence:
    codes = [code for code in desk.corpus.codebook if code.kind.value == "code"]
    families = desk.corpus.codebook.children(None)
    mark = hashlib.sha256(write_codebook(desk.corpus.codebook).encode()).hexdigest()[:8]
    version = f" ‘{desk.codebook_version}’" if desk.codebook_version else ""
    named = f" “{desk.codebook_version}”" if desk.codebook_version else ""
    return say(
        f"코드북{version}(지문 {mark})에는 {len(families)}개 영역에 코드 {len(codes)}개가 있으며, 정의는 부록에 있다.",
        f"The codebook{named} (fingerprint {mark}) has {many(len(codes), 'code')} "
        f"in {many(len(families), 'family', 'families')}; their definitions are in the appendix.",
        link="codebook",
    )


def _share(desk: Desk) -> Sentence:
    coded, total = turns_coded(desk.corpus)
    return say(
        f"참여자의 발언 차례 {total}개 가운데 {coded}개에 코드가 붙어 있다.",
        f"Of the {many(total, 'speaker turn')} of participants, {coded} carry a code.",
    )


def coders_of(desk: Desk) -> dict[SourceId, set[CoderId]]:
    """Who coded each source on their own."""
    found: dict[SourceId, set[CoderId]] = defaultdict(set)
    for coding in apart(desk.corpus).values():
        found[coding.segment.source].add(coding.coder)
    return found


def _double(desk: Desk) -> Sentence | None:
    found = coders_of(desk)
    twice = sum(len(coders) > 1 for coders in found.values())
    if not twice:
        return None
    return say(
        f"자료 {len(found)}건 가운데 {twice}건은 두 사람 이상이 코딩했다. "
        "한 구절에 여러 코더의 진술이 있으면 한 번만 센다.",
        f"{twice} of {many(len(found), 'coded source')} {'was' if twice == 1 else 'were'} coded by more than one "
        "person; "
        "statements of several coders on one passage count once.",
    )


def _coders(desk: Desk) -> Table:
    coders = sorted(desk.corpus.coders.values(), key=lambda each: (desk.coder(each.id).ko, each.id))
    made: dict[CoderId, int] = defaultdict(int)
    for each in desk.told.values():
        made[each.statement.coder] += 1
    found = coders_of(desk)
    rows = [
        (cell(desk.coder(each.id)), cell(sum(each.id in by for by in found.values())), cell(made[each.id]))
        for each in coders
    ]
    header = (("코더", "coder"), ("코딩한 자료", "sources coded"), ("진술", "statements"))
    return table("코더", "Coders", header, rows)


def _statuses(desk: Desk) -> Table:
    rows = []
    for status in (Status.AGREED, Status.DISPUTED, Status.DRAFT):
        own = [key for key, each in desk.told.items() if each.statement.status is status]
        if own:
            rows.append((cell(capital(words.STATUSES[status])), cell(len(own), desk.ordered(own))))
    header = (("상태", "status"), ("진술", "statements"))
    return table("진술의 상태", "Statements by status", header, rows)


def _rules(desk: Desk) -> tuple[Sentence, ...]:
    rule = say(
        "구절의 수는 세지 않는다. 한 사례(조직)는 한 주제에 대해 한 번만 세며, 합의된 진술 가운데 자기 쪽 생각으로, "
        "있었던 일로 "
        "말한 것만 센다.",
        "Passages are never counted. A case (an organisation) counts once per theme, by its agreed statements "
        "of its own view on something that happened.",
    )
    base = say(
        "분모는 그 주제를 묻거나 스스로 꺼낸 사례, 곧 주제가 닿은 사례의 수이며, 닿지 않은 사례는 따로 적는다.",
        "The denominator is the number of cases the theme reached, because they were asked or raised it; "
        "those it did not reach are given beside it.",
    )
    fixed = say(
        f"말은 정해 둔 대로 쓴다. {RULE.ko}. 누구에게 물었는지 기록하지 않은 주제에는 수만 적는다.",
        f"Words are fixed. {RULE.en}. Where it was not recorded who was asked, only the number is given.",
    )
    percent = say(
        "사례가 20개 미만이면 백분율을 쓰지 않고, 자주 나온 순서로 줄을 세우지 않는다. 표의 순서는 코드북의 순서이다.",
        "Below 20 cases there are no percentages, and nothing is ranked by frequency; "
        "tables follow the order of the codebook.",
    )
    return rule, base, fixed, percent, _tests(desk)


def _tests(desk: Desk) -> Sentence:
    if not desk.corpus.study.tests:
        return say("이 연구는 검정을 쓰지 않는다.", "This study uses no tests.")
    return say(
        "p는 이 사례들 안에서 쪽의 이름만 바꾸어 달았을 때 이만한 차이가 우연히 나올 수 있는지만 말하며, 다른 사례로 "
        "넓혀 말하지 "
        "않는다. 그래서 이 설계가 낼 수 있는 가장 작은 p를 늘 함께 적는다.",
        "A p value only says whether so large a difference could come from relabelling these cases by chance; it says "
        "nothing about other cases. The smallest p the design could give is printed beside it.",
    )


def _quotes() -> tuple[Sentence, ...]:
    return (
        say(
            "‘전형’과 ‘예외’는 연구자가 고른 구절이다. 고른 구절이 없으면 자료의 차례에서 맨 앞의 것을 ‘예’로 싣는다.",
            "Passages marked ‘typical’ and ‘deviant’ were chosen by the researchers. Where none was chosen, "
            "the first in the order of the sources is printed as an ‘example’.",
        ),
        say(
            "문장과 숫자 뒤의 [번호]는 부록의 구절을, [목록 번호]는 여러 구절을 모은 목록을 가리킨다.",
            "Numbers in brackets after a sentence lead to the passages in the appendix; "
            "where there are many, to a list of them.",
        ),
        say(
            "면담자의 말은 근거로 쓰지 않았다.",
            "Interviewers’ words are never used as evidence.",
        ),
    )
