"""What this account cannot say, worked out from the material itself."""

from collections.abc import Iterator

from madang.analysis.hiding.singled_out import LEAST, singled_out
from madang.analysis.strip import Told
from madang.analysis.turns_coded import turns_coded
from madang.coding.coding import Placing
from madang.coding.statement import Sharing, Status
from madang.report import words
from madang.report.desk import MAIN_SIDES, Desk
from madang.report.document import Items, Sentence
from madang.report.phrases import listed, many
from madang.report.sections.methods import coders_of
from madang.report.sections.pieces import Blocks, head, para, say
from madang.sources.participant import Participant


def section(desk: Desk) -> Blocks:
    """Every limit that holds for this material."""
    found = [para(each) for check in CHECKS for each in check(desk)]
    return (head(1, "한계", "Limits", "limits"), Items(tuple(found))) if found else ()


def _sample(desk: Desk) -> Iterator[Sentence]:
    if desk.cases() and not desk.corpus.study.probability_sample:
        yield say(
            f"사례 {len(desk.cases())}곳은 뜻을 두고 고른 것이지 확률표본이 아니다. 여기의 수는 이 사례들 안에서의 "
            "폭을 보일 뿐, 다른 "
            "지역이나 단체로 넓혀 말하지 않는다.",
            f"The {many(len(desk.cases()), 'case')} were chosen on purpose and are not a probability sample. Numbers "
            "show "
            "spread among these cases and say nothing about other places or organisations.",
        )


def _unheard(desk: Desk) -> Iterator[Sentence]:
    heard = set(desk.cases())
    spoken = {each for pair in desk.read.pairs for each in (pair.a, pair.b)}
    silent = [each for each in spoken - heard if not desk.corpus.organisations[each].generic]
    if silent:
        who = listed(desk.parties(silent))
        yield say(
            f"말은 나왔으나 직접 듣지 못한 곳: {who.ko}. 이들의 견해는 여기에 없다.",
            f"Spoken of but not heard: {who.en}. Their views are missing here.",
        )


def _one_voice(desk: Desk) -> Iterator[Sentence]:
    people: dict[str, set[str]] = {each: set() for each in desk.cases()}
    for each in desk.told.values():
        if each.case in people and each.participant:
            people[each.case].add(each.participant)
    alone = [case for case in desk.cases() if len(people[case]) == 1]
    if alone:
        who = listed(desk.parties(alone))
        yield say(
            f"한 사람의 말만으로 그 조직을 대신하는 곳: {who.ko}.",
            f"One person speaks for the whole organisation in: {who.en}.",
        )


def _unreached(desk: Desk) -> Iterator[Sentence]:
    missed = []
    for key in [*desk.family("BAR"), *desk.family("STR"), *desk.family("MEA")]:
        rows = [desk.read.coverage[key, side] for side in MAIN_SIDES]
        if key in desk.by_theme and any(row.unreached > row.reached for row in rows):
            missed.append(key)
    if missed:
        named = listed(desk.codes(missed))
        yield say(
            f"다음 주제는 한쪽 사례의 절반 넘게 닿지 않았다: {named.ko}. 말이 없다고 없는 것이 아니다.",
            f"These themes did not reach more than half of the cases on one side: {named.en}. Silence is not absence.",
        )


def _retrospective(desk: Desk) -> Iterator[Sentence]:
    marks = [mark for strip in desk.read.strips.values() for mark in strip.episodes]
    told = {mark.episode for mark in marks}
    later = len(told - {mark.episode for mark in marks if mark.told is Told.CONTEMPORANEOUS})
    if later:
        yield say(
            f"일화 {len(told)}개 가운데 {later}개는 나중에 돌이켜 말한 것뿐이다. 기억된 때는 다시 지어진 것일 수 있다.",
            f"Of {many(len(told), 'episode')}, {later} are told in retrospect only. Remembered time may be "
            "reconstructed.",
        )


def _inferred(desk: Desk) -> Iterator[Sentence]:
    own = [key for key, each in desk.told.items() if each.agreed and each.statement.target_inferred]
    if own:
        yield say(
            f"진술 {len(own)}개는 누구에 대한 말인지 코더가 미루어 정했다.",
            f"In {many(len(own), 'statement')} the coder inferred who is meant.",
            desk.ordered(own),
        )


def _generic(desk: Desk) -> Iterator[Sentence]:
    generic = {each.id for each in desk.corpus.organisations.values() if each.generic}
    own = [key for key, each in desk.told.items() if each.agreed and each.about in generic]
    if own:
        yield say(
            f"진술 {len(own)}개는 ‘구청’이나 ‘시민사회’처럼 뭉뚱그린 대상을 말하므로 쌍의 주제에는 넣지 않았다.",
            f"{many(len(own), 'statement')} speak of a generic target such as “the city” and are not counted in any "
            "pair.",
            desk.ordered(own),
        )


def _uncoded(desk: Desk) -> Iterator[Sentence]:
    coded, total = turns_coded(desk.corpus)
    if coded < total:
        yield say(
            f"참여자의 발언 차례 {total}개 가운데 {total - coded}개에는 코드가 없다. 코드북이 담지 못한 말이 거기 "
            "있을 수 있다.",
            f"{total - coded} of {many(total, 'turn')} of participants carry no code; "
            "what the codebook has no place for may be there.",
        )


def _one_coder(desk: Desk) -> Iterator[Sentence]:
    found = coders_of(desk)
    single = sum(len(coders) == 1 for coders in found.values())
    if single:
        yield say(
            f"코딩한 자료 {len(found)}건 가운데 {single}건은 한 사람만 코딩했다. 거기서는 다른 사람이라면 "
            "다르게 보았을지 알 수 없다.",
            f"{single} of {many(len(found), 'coded source')} {'was' if single == 1 else 'were'} coded by one person "
            "only. "
            "Whether another would have seen the same there is not known.",
        )


def _disputed(desk: Desk) -> Iterator[Sentence]:
    own = [key for key, each in desk.told.items() if each.statement.status is Status.DISPUTED]
    if own:
        yield say(
            f"진술 {len(own)}개는 코더들의 이견이 남아 있어 세지 않았다.",
            f"{many(len(own), 'statement')} {'is' if len(own) == 1 else 'are'} disputed between coders and not "
            "counted.",
            desk.ordered(own),
        )


def _withheld(desk: Desk) -> Iterator[Sentence]:
    held = [key for key in desk.told if desk.citations.held(key) is not None]
    if held:
        level = words.LEVELS[desk.level]
        yield say(
            f"이 보고서는 {level.ko}에게 보일 수 있는 말만 싣는다. 구절 {len(held)}개는 더 좁은 범위에서만 볼 수 "
            "있어, 수에는 넣되 "
            "말은 싣지 않았다.",
            f"This account shows what may be shown to {level.en}. {many(len(held), 'passage')} may only be seen by a "
            f"narrower circle: counted, but not quoted.",
            desk.ordered(held),
        )


def _names(desk: Desk) -> Iterator[Sentence]:
    if desk.level is Sharing.RESEARCHER or not any(each.pseudonym for each in desk.corpus.participants.values()):
        return
    hidden = [each for each in desk.corpus.participants.values() if each.pseudonym and each.pseudonym != each.name]
    named = [key for key in desk.told if _names_someone(desk, key, hidden)]
    yield say(
        "참여자는 가명으로 적었다. 그러나 직위와 조직이 함께 나오므로 좁은 지역에서는 누구인지 알아볼 수 있고, "
        "인용한 말 안의 이름과 자료의 "
        f"이름은 고치지 않았다. 참여자의 실명이 들어 있는 구절: {len(named)}개.",
        "Participants appear under pseudonyms. Positions and organisations may still identify people in a small "
        "place, and "
        "names inside quoted words and names of sources are not changed. Passages with a participant’s real name: "
        f"{len(named)}.",
        desk.ordered(named),
    )


def _singled_out(desk: Desk) -> Iterator[Sentence]:
    """Whom a description gives away though no name is printed."""
    found = singled_out(desk.corpus)
    people = {each.participant for each in found}
    alone = [each for each in found if each.k == 1]
    more = sum(bool(each.values) for each in alone)
    if desk.level is Sharing.RESEARCHER or not found:
        return
    total = len({each.participant for each in desk.corpus.memberships})
    yield say(
        f"조직과 직위, 속성 둘까지를 함께 보면 참여자 {total}명 가운데 {len(alone)}명은 그런 사람이 자기뿐이고"
        f"(그 가운데 {more}명은 속성까지 보아야 한다), {len(found)}명은 같은 사람이 {LEAST}명에 못 미친다"
        "(k-익명성, Sweeney 2002). 이름이 없어도 현장을 아는 독자는 누구인지 알 수 있다.",
        f"Taken together, organisation, position and up to two attributes fit nobody else for {len(alone)} of "
        f"{many(total, 'participant')} ({more} of them only with attributes), and fewer than {LEAST} for {len(found)} "
        "(k-anonymity, Sweeney 2002). A reader who knows the field may recognise them without a name.",
        desk.ordered(key for key, each in desk.told.items() if each.participant in people),
    )


def _names_someone(desk: Desk, key: str, hidden: list[Participant]) -> bool:
    return any(each.name in segment.words for each in hidden for segment in desk.citations.segments(key))


def _languages(desk: Desk) -> Iterator[Sentence]:
    if desk.corpus.translations:
        yield say(
            "번역은 읽기를 돕는 것이며 분석은 원문으로 했다.",
            "Translations help reading; the analysis rests on the words as spoken.",
        )


def _open(desk: Desk) -> Iterator[Sentence]:
    """Passages that a correction of a transcript left open."""
    codings = [each for each in desk.corpus.codings.values() if each.placing is not Placing.KEPT]
    evidence = [each for each in desk.findings.evidence if each.placing is not Placing.KEPT]
    translations = [each for each in desk.corpus.translations if each.placing is not Placing.KEPT]
    if codings or evidence or translations:
        told = dict.fromkeys(each.statement for each in codings if each.statement in desk.told)
        yield say(
            "본문을 고친 뒤 말이 바뀌거나 없어졌으나 아직 확인하지 않은 것: "
            f"코딩 {len(codings)}개, 주장의 근거 {len(evidence)}개, 번역 {len(translations)}개.",
            "Transcripts were corrected under these words, and nobody has looked at them since: "
            f"{many(len(codings), 'coding')}, {many(len(evidence), 'piece')} of evidence, "
            f"{many(len(translations), 'translation')}.",
            desk.ordered(each for each in told if each),
        )


CHECKS = (
    _sample,
    _unheard,
    _one_voice,
    _unreached,
    _retrospective,
    _inferred,
    _generic,
    _uncoded,
    _one_coder,
    _disputed,
    _open,
    _withheld,
    _names,
    _singled_out,
    _languages,
)
