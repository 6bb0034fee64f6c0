"""Values become rows and come back the same, on both databases."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid, NotFound
from madang.coding.code import Code, CodeKind
from madang.coding.codebook import CodebookVersion
from madang.coding.coding import Coder, Coding, Origin, Placing
from madang.coding.episode import Episode, Precision
from madang.coding.memo import Memo
from madang.coding.reach import Reach, Reached
from madang.coding.segment import Segment
from madang.coding.settling import Outcome, Part, Said, Settling, SettlingCoding
from madang.coding.statement import Answer, Blame, Stance, Statement, Time
from madang.coding.translation import Translation
from madang.findings.claim import Bearing, Claim, ClaimStatus, DeviantCase, Evidence
from madang.findings.decision import Decision
from madang.findings.summary import Citation, Summary
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.carried import Carried
from madang.sources.organisation import Membership, Organisation, Side
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.recording import Recording
from madang.sources.source import Source, SourceKind, fingerprint
from madang.sources.study import Approach, StageRules, Study
from madang.store import check, corpus
from madang.store.project import Database
from madang.store.registry import KINDS
from madang.store.session import Session
from madang.store.text import Revision, StoredTurns, revision_of, turns_content
from madang.text.hiding.hidden_name import HiddenName, NameKind
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import Turn, TurnKind

TEXT = "이하은: 어때요?\n박정순: 또 이용만 당하는 것 아닌가 🙂"
TURNS = (Turn(Span(5, 9), label="이하은"), Turn(Span(15, 33), TurnKind.SPEECH, "박정순", 12.5))
TRANSCRIPT = Transcript("t" * 36, "s" * 36, 1, TEXT, TURNS)  # type: ignore[arg-type]
REVISION, CONTENT = revision_of(TRANSCRIPT)
ORIGINAL = TEXT.encode("cp949", "ignore")
SEGMENT: Any = Segment("s" * 36, "t" * 36, Span(15, 21), "또 이용만 ", "박정순: ", "당하는 것")  # type: ignore[arg-type]

# One of each kind, with every field away from its default, in an order in which each names only those before it.
VALUES: tuple[Any, ...] = (
    Study("제목", "Title", "물음", "Why", "주", "Note", Approach.REFLEXIVE, "district", True, False, StageRules(2)),
    Source("s" * 36, "이름", "이름.txt", "text/plain", fingerprint(ORIGINAL), "plain 1", SourceKind.MINUTES,  # type: ignore[arg-type]
           "2024-05", "ko", "cp949", (Bilingual("알림", "A note."),)),
    REVISION,
    Coder("c1", "Haeun", "H"),  # type: ignore[arg-type]
    Organisation("o1", "구청", "District", Side.GOVERNMENT, "department", None, ("구",), True, "나루구", "GU"),  # type: ignore[arg-type]
    Organisation("o2", "복지과", "", Side.GOVERNMENT, "department", "o1"),  # type: ignore[arg-type]
    Participant("p1", "박정순", "느티"),  # type: ignore[arg-type]
    Membership("m1", "p1", "o1", "국장", "2008", "2012-03"),  # type: ignore[arg-type]
    Speaker("k1", "s" * 36, "박정순", "p1", SpeakerRole.OTHER),  # type: ignore[arg-type]
    AttributeValue("v1", "participant", "p1", "years", "16", ValueType.NUMBER),  # type: ignore[arg-type]
    Code("b1", "BAR", Bilingual("장애", "Barrier"), CodeKind.FAMILY),  # type: ignore[arg-type]
    Code("b2", "BAR.mistrust", Bilingual("불신", "Mistrust"), CodeKind.CODE, "b1", Bilingual("뜻", "d"),  # type: ignore[arg-type]
         Bilingual("포함", "i"), Bilingual("제외", "e"), Bilingual("보기", "x"), "Lee 2012", "#fff", 3),
    CodebookVersion("w1", "1.0", "first", "{}"),  # type: ignore[arg-type]
    Episode("e1", Bilingual("농성", "Sit-in"), "2011-09", "2011-12", Precision.MONTH, ("o1", "o2"),  # type: ignore[arg-type]
            Bilingual("것", "it"), "E11"),
    Statement("a1", "s" * 36, "c1", "o2", "o1", Stance.MIXED, blame=Blame.BOTH, episode="e1", time=Time.INTERVAL,  # type: ignore[arg-type]
              start="2011", end="2012", target_inferred=True, key="S1"),
    Statement("a2", "s" * 36, "c1"),  # type: ignore[arg-type]
    Answer("n1", "a1", "a2", "c1"),  # type: ignore[arg-type]
    Coding("d1", SEGMENT, "b2", "c1", "a1", Origin.RULE, Placing.TO_CHECK),  # type: ignore[arg-type]
    Settling("j1", "s" * 36, Outcome.NEITHER, "둘 다 아니다. Neither says so.", "c1"),  # type: ignore[arg-type]
    SettlingCoding("l1", "j1", "d1", Part.FROM, Said("b2", "c1", "또 이용만", (("stance", "-1"),))),  # type: ignore[arg-type]
    SettlingCoding("l2", "j1", None, Part.INTO, Said("b2", "c1", "이용만")),  # type: ignore[arg-type]
    Reach("r1", "s" * 36, "b2", Reached.ASKED_DENIED, "c1"),  # type: ignore[arg-type]
    Memo("x1", "code", "b2", "A thought — 생각", "c1"),  # type: ignore[arg-type]
    Translation("y1", SEGMENT, "en", "used again"),  # type: ignore[arg-type]
    Claim("z1", Bilingual("주장", "Claim"), "c1", ClaimStatus.CONTESTED, Bilingual("까닭", "why"), "civic", "b2",  # type: ignore[arg-type]
          "civic", ("o1", "o2"), (DeviantCase("o2", Bilingual("설명", "because")), DeviantCase("o1")), 4, "C1"),  # type: ignore[arg-type]
    Evidence("f1", "z1", SEGMENT, Bearing.QUALIFYING, "d1", Bilingual("주", "note")),  # type: ignore[arg-type]
    Summary("g1", "o2", "b2", Bilingual("요약", "summary"), "c1"),  # type: ignore[arg-type]
    Citation("h1", "g1", "d1"),  # type: ignore[arg-type]
    Carried("j1", "Case", "g-1", "s-1", "구청", "<Case/>", fingerprint(ORIGINAL), 3),  # type: ignore[arg-type]
    Recording("q1", "s" * 36, "박정순.m4a", "녹음/박정순.m4a", 5_000_000_000, fingerprint(ORIGINAL),  # type: ignore[arg-type]
              "audio/mp4", -1500),
    Decision("i1", "stage", ("o1", "o2"), Bilingual("초기", "early"), False, Bilingual("까닭", "why"), "c1"),  # type: ignore[arg-type]
    HiddenName("j1", NameKind.PERSON, "김민서", "P01", ("김민서", "민서")),  # type: ignore[arg-type]
)  # fmt: skip


@pytest.fixture
def filled(database: Database) -> Database:
    """A project with one of each kind."""
    with database.change(who="Haeun", verb="fill") as session:
        session.keep({**CONTENT, fingerprint(ORIGINAL): ORIGINAL})
        session.add(VALUES)
    return database


def test_there_is_a_value_of_every_kind_to_try() -> None:
    assert {type(value) for value in VALUES} == {kind.type for kind in KINDS.values()}


def test_every_value_comes_back_as_it_was(filled: Database) -> None:
    with filled.reading() as session:
        kinds: list[Any] = list(dict.fromkeys(map(type, VALUES)))
        back = [each for type_ in kinds for each in session.all(type_)]

    assert back == list(VALUES)


def test_every_kind_can_be_undone_and_done_again(filled: Database) -> None:
    from madang.store import history, undoing

    with filled.reading() as session:
        before = check.dump(check.live(session)).replace('"revision"', "")
    for number in (1, 2):
        with filled.change(who="Haeun", verb="undo") as session:
            undoing.undo(session, history.the_act(session, number))
    with filled.reading() as session:
        faults = check.faults(session)
        assert len(check.dump(check.live(session)).splitlines()) == len(before.splitlines())

    assert faults == []


def test_the_transcript_comes_back_with_its_turns(filled: Database) -> None:
    with filled.reading() as session:
        found = corpus.transcript(session, TRANSCRIPT.source)

    assert (found.text, tuple(found.turns)) == (TEXT, TURNS)


def test_the_newest_revision_is_the_transcript(filled: Database) -> None:
    newer, content = revision_of(Transcript("u" * 36, "s" * 36, 2, "Corrected.", ()))  # type: ignore[arg-type]
    with filled.change(who="Haeun", verb="correct") as session:
        session.keep(content)
        session.add([newer])

    with filled.reading() as session:
        text = corpus.transcript(session, TRANSCRIPT.source).text

    assert text == "Corrected."


def test_a_coding_left_behind_in_an_older_text_is_never_passed_over(filled: Database) -> None:
    newer, content = revision_of(Transcript("u" * 36, "s" * 36, 2, "Corrected.", ()))  # type: ignore[arg-type]
    with filled.change(who="Haeun", verb="correct") as session:
        session.keep(content)
        session.add([newer])

    with filled.reading() as session, pytest.raises(Invalid, match="1 codings do not stand"):
        corpus.corpus(session)


def test_a_passage_that_does_not_stand_at_its_place_is_named(filled: Database) -> None:
    with filled.reading() as session:
        faults = check.faults(session)
    assert faults == []
    with filled.change(who="Haeun", verb="shift") as session:
        moved = Segment(SEGMENT.source, SEGMENT.transcript, Span(0, 6), SEGMENT.words)
        session.replace([Translation("y1", moved, "en", "used again")])  # type: ignore[arg-type]

    with filled.reading() as session:
        faults = check.faults(session)

    assert faults == ["The words of translation y1 do not stand at its place."]


def test_content_that_was_damaged_is_not_handed_out(filled: Database) -> None:
    with filled.engine.connect() as connection, connection.begin():
        from madang.store import tables

        connection.execute(tables.content.update().values(bytes=b"other"))

    with pytest.raises(Invalid, match="has been damaged"), filled.reading() as session:
        session.content(REVISION.text)


def test_the_same_bytes_are_kept_once(database: Database) -> None:
    plain, content = revision_of(Transcript("t" * 36, "s" * 36, 1, "Yes.", ()))  # type: ignore[arg-type]
    with database.change(who="Haeun", verb="keep") as session:
        session.keep(content)
        session.keep({plain.text: b"Yes."})
        session.add([Coder("c1", "Haeun")])  # type: ignore[arg-type]

    with database.reading() as session:
        kept = session.content(plain.text)

    assert kept == b"Yes."


def test_what_is_not_there_is_not_changed(database: Database) -> None:
    def rename(session: Session) -> None:
        session.replace([Coder("c9", "Nobody")])  # type: ignore[arg-type]

    with pytest.raises(NotFound, match="no coder with the id c9"), database.change(who="H", verb="x") as session:
        rename(session)


def test_reading_never_writes(database: Database) -> None:
    with pytest.raises(Invalid, match="for reading only"), database.reading() as session:
        session.add([Coder("c1", "Haeun")])  # type: ignore[arg-type]


TURN = st.builds(
    lambda start, length, kind, label, time: Turn(Span(start, start + length), kind, label, time),
    st.integers(0, 10**6),
    st.integers(0, 10**4),
    st.sampled_from(TurnKind),
    st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.none() | st.floats(0, 1e6),
)


@given(st.lists(TURN, max_size=20))
def test_turns_come_back_from_their_bytes(turns: list[Turn]) -> None:
    assert list(StoredTurns(turns_content(turns))) == turns


def test_a_revision_names_its_content_by_fingerprint() -> None:
    assert Revision(REVISION.id, REVISION.source, 1, fingerprint(TEXT.encode()), REVISION.turns) == REVISION


def test_words_that_moved_unseen_are_never_shown_as_if_they_stood(filled: Database) -> None:
    with filled.engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE coding SET start = 0")

    with (
        pytest.raises(Invalid, match="The words of 1 codings do not stand at their places"),
        filled.reading() as session,
    ):
        corpus.corpus(session)


def test_a_note_from_before_it_was_said_in_korean_is_read_as_it_stands() -> None:
    row = KINDS["source"].to_row(VALUES[1])

    source = KINDS["source"].from_row({**row, "revision": 1, "notes": '["A note."]'})

    assert (source.notes, KINDS["source"].to_row(source)["notes"]) == ((Bilingual("", "A note."),), '["A note."]')
