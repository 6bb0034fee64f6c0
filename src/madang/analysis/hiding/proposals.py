"""Which names a project holds that may have to be hidden; a person decides on each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from madang.analysis.corpus import Corpus
from madang.base.ids import HiddenNameId, ParticipantId, SourceId, new_id
from madang.sources.organisation import Organisation, Side
from madang.sources.participant import SpeakerRole
from madang.text.hiding.finding import Finder
from madang.text.hiding.forms import digits, plain, usual_forms
from madang.text.hiding.hidden_name import NUMBERS, HiddenName, NameKind
from madang.text.hiding.patterns import Written, written
from madang.text.hiding.titles import LATIN_TITLES, TITLES, parted
from madang.text.hiding.words import words_of
from madang.text.span import Span

Place = tuple[SourceId, Span]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name somebody should decide on. `by` says how it was found: `sheet`, `pattern` or `analyser`.

    `name` has an id of its own, and a replacement of the same kind that nothing else has.
    """

    name: HiddenName
    by: str
    places: tuple[Place, ...]


_KINDS = {
    Side.CIVIC: "시민단체",
    Side.GOVERNMENT: "행정기관",
    Side.INTERMEDIARY: "중간지원조직",
    Side.ELECTED: "의회",
    Side.OTHER: "기관",
}
_WORDS = {
    NameKind.PLACE: "지역",
    NameKind.PHONE: "[전화번호]",
    NameKind.EMAIL: "[전자우편]",
    NameKind.RESIDENT_NUMBER: "[주민등록번호]",
    NameKind.ACCOUNT_NUMBER: "[계좌번호]",
    NameKind.OTHER: "이름",
}


def proposals(corpus: Corpus, decided: Sequence[HiddenName], analysed: Iterable[Written] = ()) -> tuple[Proposal, ...]:
    """Names that nobody has decided on yet, first those of the speakers sheet, each with all its places."""
    found: dict[str, tuple[HiddenName, str]] = {}
    known = {key for name in decided for key in _keys(name)}
    taken = {name.instead for name in decided}
    for name, by in _every(corpus, analysed):
        key = _key(name.kind, name.name)
        if name.name and key not in known and not known & set(_keys(name)) and _surname(name) not in known:
            known |= set(_keys(name))
            made = replace(name, instead=_free(name.instead, name.kind, taken))
            taken.add(made.instead)
            found[made.id] = made, by
    finder = Finder(name for name, _ in found.values())
    at = places(corpus, finder)
    return tuple(Proposal(name, by, tuple(at.get(name.id, ()))) for name, by in found.values())


def _surname(name: HiddenName) -> str:
    """Of Mr Smith the surname, which hides him too where it is hidden already; else nothing."""
    title, _, rest = name.name.partition(" ")
    return _key(name.kind, rest) if title.casefold() in LATIN_TITLES and " " not in rest else ""


def places(corpus: Corpus, finder: Finder) -> dict[str, list[Place]]:
    """Where each name of a finder stands, by its id."""
    found: dict[str, list[Place]] = {}
    for source, transcript in corpus.transcripts.items():
        for each in finder.find(transcript.text):
            found.setdefault(each.name.id, []).append((source, each.whole))
    return found


def _every(corpus: Corpus, analysed: Iterable[Written]) -> Iterator[tuple[HiddenName, str]]:
    titled = _titled(corpus)
    for person in sorted(corpus.participants.values(), key=lambda each: each.id):
        yield _made(NameKind.PERSON, person.name, titled.get(person.id, ()), person.pseudonym), "sheet"
    for body in sorted(corpus.organisations.values(), key=lambda each: each.id):
        if not body.generic:
            yield _organisation(body), "sheet"
            yield _made(NameKind.PLACE, body.place), "sheet"
    for speaker in corpus.speakers.values():
        if speaker.role is not SpeakerRole.INTERVIEWER and len(plain(speaker.label)) == 3 and parted(speaker.label)[0]:
            yield _made(NameKind.PERSON, speaker.label), "sheet"
    found = dict.fromkeys(each for transcript in corpus.transcripts.values() for each in written(transcript.text))
    # Whole names first: Mr Smith is hidden with Jane Smith.
    for each in sorted(found, key=lambda each: bool(each.forms)):
        yield _as_written(each), "pattern"
    for each in analysed:
        yield _as_written(each), "analyser"


def _titled(corpus: Corpus) -> dict[ParticipantId, tuple[str, ...]]:
    """The surname with the title (김 과장) of participants, where it fits one of them only."""
    found: dict[str, set[ParticipantId]] = defaultdict(set)
    for each in corpus.memberships:
        surname = parted(corpus.participants[each.participant].name)[0]
        words = each.position.split()
        # Who is 사무국장 is called 국장 as well.
        for title in _ENDING if surname and words else ():
            if words[-1].endswith(title):
                found[f"{surname} {title}"].add(each.participant)
    alone: dict[ParticipantId, tuple[str, ...]] = {}
    for form, people in sorted(found.items()):
        if len(people) == 1:
            (person,) = people
            alone[person] = (*alone.get(person, ()), form)
    return alone


_ENDING = sorted(TITLES, key=lambda title: (-len(title), title))


def _as_written(each: Written) -> HiddenName:
    """What was found by how it is written: a surname with a title is hidden in that form only."""
    if each.forms:
        return HiddenName(HiddenNameId(new_id()), each.kind, each.name, "", each.forms)
    return _made(each.kind, each.name)


def _made(kind: NameKind, name: str, forms: tuple[str, ...] = (), instead: str = "") -> HiddenName:
    return HiddenName(HiddenNameId(new_id()), kind, name, instead, usual_forms(kind, name, forms))


_GENERIC = words_of(
    "동 구 시 주민센터 동주민센터 행정복지센터 복지관 의회 구의회 시의회 군의회 구청 시청 군청 도청 센터 협의회 "
    "위원회 연대 시민단체 단체 협회 재단 법인 조합 지원센터 복지과 자치과 감시단 사무국"
)
"""Aliases that name a kind of organisation: hiding them would hide every other of the kind."""


def _organisation(body: Organisation) -> HiddenName:
    names = tuple(sorted(each for each in body.names() if each == body.name("ko") or plain(each) not in _GENERIC))
    instead = body.kind if body.kind and not body.kind.isascii() else _KINDS[body.side]
    return _made(NameKind.ORGANISATION, body.name("ko"), names, instead)


def _key(kind: NameKind, written: str) -> str:
    return digits(written) if kind in NUMBERS else plain(written).casefold()


def _keys(name: HiddenName) -> list[str]:
    return [_key(name.kind, name.name), *(_key(name.kind, form) for form in name.forms if name.kind not in NUMBERS)]


def _free(instead: str, kind: NameKind, taken: set[str]) -> str:
    """A replacement that is not taken: the pseudonym; P01, P02 …; or a word for its kind with a letter."""
    if kind is NameKind.PERSON:
        if instead and instead not in taken:
            return instead
        return next(each for each in (f"P{number:02}" for number in range(1, 10_000)) if each not in taken)
    word = instead or _WORDS.get(kind, "기관")
    if word.startswith("["):
        return word
    return next(each for each in (f"{word} {letter}" for letter in _letters()) if each not in taken)


def _letters() -> Iterator[str]:
    yield from ascii_uppercase
    yield from (f"{letter}{number}" for number in range(2, 1000) for letter in ascii_uppercase)
