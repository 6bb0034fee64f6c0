"""A sealed copy holds no hidden word, is sound, and its key leads back to every row; on both databases."""

from pathlib import Path

import pytest

from madang.base.errors import Invalid
from madang.base.ids import HiddenNameId
from madang.sources.participant import Participant
from madang.sources.source import fingerprint
from madang.store import check, history, undoing
from madang.store.project import Database, open_database
from madang.store.sealing.key import key_bytes, key_of_bytes
from madang.store.sealing.seal import free_pages, key_for, sealed, write_project
from madang.store.sealing.unseal import unseal
from madang.store.sealing.whole import digest, whole
from madang.text.hiding.hidden_name import HiddenName, NameKind
from store.test_values import CONTENT, ORIGINAL, VALUES

HIDDEN = ("박정순", "이하은")
"""Two speakers of the text; the second was also made a participant and removed again, and did every act."""


@pytest.fixture
def study(database: Database) -> Database:
    """A project with one of each kind, a name that was written and taken back, and two hidden names."""
    with database.change(who="이하은", verb="fill", summary="이하은이 채움") as session:
        session.keep({**CONTENT, fingerprint(ORIGINAL): ORIGINAL})
        session.add(VALUES)
    with database.change(who="이하은", verb="add_participant", summary="이하은") as session:
        session.add([Participant("pz", "이하은")])  # type: ignore[arg-type]
    undo(database)
    with database.change(who="이하은", verb="decide_names") as session:
        session.add(
            [
                HiddenName(HiddenNameId("h1"), NameKind.PERSON, "이하은", "P77", ("이하은", "하은")),
                HiddenName(HiddenNameId("h2"), NameKind.PERSON, "박정순", "느티", ("박정순",)),
            ]
        )
    return database


def undo(database: Database) -> None:
    with database.change(who="이하은", verb="undo") as session:
        undoing.undo(session, history.the_act(session, 2))


def copies(study: Database, folder: Path) -> tuple[Path, bytes]:
    """The sealed file and its key."""
    with study.reading() as session:
        was, copy = sealed(session)
    write_project(copy, folder / "sealed.madang")
    return folder / "sealed.madang", key_bytes(key_for(was, copy))


def test_no_hidden_word_stands_in_any_byte_of_the_copy(study: Database, tmp_path: Path) -> None:
    path, _ = copies(study, tmp_path)
    content = path.read_bytes()

    found = [(w, e) for w in HIDDEN for e in ("utf-8", "utf-16-le", "utf-16-be") if w.encode(e) in content]

    assert found == []
    assert free_pages(path) == 0


def test_the_copy_keeps_every_promise_of_a_project(study: Database, tmp_path: Path) -> None:
    path, _ = copies(study, tmp_path)

    copy = open_database(str(path), "madang test", read_only=True)
    with copy.reading() as session:
        live = check.live(session)
        again = check.rebuilt(session)
    copy.engine.dispose()

    assert check.dump(live) == check.dump(again)
    assert live["hidden_name"]["h1"]["name"] == ""


def test_the_key_leads_back_to_every_row(study: Database, tmp_path: Path) -> None:
    path, key = copies(study, tmp_path)

    unseal(path, key_of_bytes(key), tmp_path / "again.madang")

    restored = open_database(str(tmp_path / "again.madang"), "madang test", read_only=True)
    with study.reading() as ours, restored.reading() as theirs:
        assert digest(whole(ours.connection)) == digest(whole(theirs.connection))
        assert check.dump(check.live(ours)) == check.dump(check.live(theirs))
    restored.engine.dispose()


def test_bytes_that_are_no_key_are_refused() -> None:
    with pytest.raises(Invalid):
        key_of_bytes(b"not a key")
