"""Seal a project: a copy without the words that were hidden, and the key, encrypted, that leads back."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unicodedata import normalize

from madang.base.errors import Forbidden, Invalid, NotFound
from madang.sources.participant import Participant
from madang.store.sealing.key import Key, key_bytes, key_of_bytes
from madang.store.sealing.seal import key_for, sealed, write_project
from madang.store.sealing.unseal import Unsealed
from madang.store.sealing.unseal import unseal as unseal_file
from madang.store.sealing.whole import Rows
from madang.text.hiding.common_words import COMMON
from madang.text.hiding.finding import Finder
from madang.text.hiding.forms import plain
from madang.text.hiding.hidden_name import HiddenName
from madang.workbench.files import write_whole
from madang.workbench.hiding import hidden_names
from madang.workbench.project import Project

__all__ = ["Sealing", "Unsealed", "seal", "unseal", "unsealed"]

SHORTEST = 8
"""Letters a passphrase must have: whoever holds the key can try as many as they like."""
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


@dataclass(frozen=True, slots=True)
class Sealing:
    """What was sealed: how many names, in how many places; `left` are participants nobody has decided on.

    `recordings` counts those whose places and names were left out.
    """

    names: int
    forms: int
    left: tuple[str, ...]
    recordings: int = 0


def seal(project: Project, out: Path, key: Path, passphrase: str, *, anyway: bool = False) -> Sealing:
    """Write a sealed copy of a project to `out` and its key to `key`.

    Nothing is written unless both are whole and no hidden word stands in the copy, letter for letter. Raises
    `Invalid` (nothing hidden, a short passphrase, a file in the way), `Forbidden` where participants are not decided
    on (unless `anyway`) or a word would still be there.
    """
    _require_free(out, key)
    _require_strong(passphrase)
    with project.reading() as session:
        names, left = hidden_names(session), _undecided(session.all(Participant), session.all(HiddenName))
        _require_decided(names, left, anyway=anyway)
        was, copy = sealed(session)
    draft = out.with_name(f".{out.name}.part")
    try:
        write_project(copy, draft)
        written = _forms(names, was)
        require_sealed(draft.read_bytes(), copy, names, written)
        write_whole(key, _encrypted(key_bytes(key_for(was, copy)), passphrase))
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)
    return Sealing(len(names), len(written), tuple(left), len(was["recording"]))


def unseal(copy: Path, key: Path, passphrase: str, out: Path) -> Unsealed:
    """Write the original project to `out` from a sealed copy and its key, with the work done in the copy.

    A copy nobody worked in gives the original, row for row. Raises `Forbidden` for a wrong passphrase, `Conflict`
    for a key of another copy, `Invalid`, `NotFound`.
    """
    _require_free(out)
    found = opened_key(key, passphrase)
    draft = out.with_name(f".{out.name}.part")
    draft.unlink(missing_ok=True)
    try:
        told = unseal_file(copy, found, draft)
        draft.replace(out)
        return told
    finally:
        for side in ("", "-wal", "-shm"):
            draft.with_name(f"{draft.name}{side}").unlink(missing_ok=True)


@contextmanager
def unsealed(copy: Path, key: Path, passphrase: str) -> Iterator[tuple[Path, Unsealed]]:
    """A sealed copy that came back, as a copy of the original with the work in it, for as long as it is looked at.

    What is written down meanwhile is removed again. Raises as `unseal` does.
    """
    with TemporaryDirectory(prefix="madang-") as folder:
        path = Path(folder) / (copy.name or "copy.madang")
        yield path, unseal(copy, key, passphrase, path)


def opened_key(path: Path, passphrase: str) -> Key:
    """What a key file holds. Raises `Forbidden` for a wrong passphrase or a damaged file, `NotFound`, `Invalid`."""
    if not path.is_file():
        raise NotFound(f"There is no key {path}.", f"열쇠 {path}이(가) 없습니다.")
    pyrage = _age()
    try:
        content = pyrage.passphrase.decrypt(path.read_bytes(), passphrase)
    except pyrage.DecryptError:
        raise Forbidden(
            f"{path.name} does not open: the passphrase is wrong, or the file is damaged.",
            f"{path.name}이(가) 열리지 않습니다. 암호문구가 다르거나 파일이 손상되었습니다.",
        ) from None
    return key_of_bytes(content)


def _encrypted(content: bytes, passphrase: str) -> bytes:
    made: bytes = _age().passphrase.encrypt(content, passphrase)
    return made


def _age() -> Any:
    try:
        import pyrage  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        raise Invalid(
            "Keys need the extra names: pip install 'madang[names]'",
            "열쇠를 쓰려면 names 묶음이 있어야 합니다. pip install 'madang[names]'",
        ) from None
    return pyrage


def _require_free(*paths: Path) -> None:
    for path in paths:
        if path.exists():
            raise Invalid(f"{path.name} already exists; choose another name.", f"{path.name} 파일이 이미 있습니다.")
        if not path.parent.is_dir():
            raise NotFound(f"There is no folder {path.parent}.", f"{path.parent} 폴더가 없습니다.")


def _require_strong(passphrase: str) -> None:
    if len(passphrase) < SHORTEST:
        raise Invalid(
            f"A passphrase needs {SHORTEST} letters; several words that belong to nobody are best.",
            f"암호문구는 {SHORTEST}자부터입니다. 누구와도 상관없는 낱말 여럿이 좋습니다.",
        )


def _undecided(people: Iterable[Participant], decided: Iterable[HiddenName]) -> list[str]:
    known = {plain(each.name) for each in decided}
    return sorted(each.name for each in people if plain(each.name) not in known)


def _require_decided(names: list[HiddenName], left: list[str], *, anyway: bool) -> None:
    if not names:
        raise Invalid(
            "Nothing is hidden in this project yet; decide first: madang hide",
            "아직 가린 이름이 없습니다. 먼저 정하십시오. madang hide",
        )
    if left and not anyway:
        raise Forbidden(
            f"{len(left)} participants are not decided on yet: {', '.join(left[:3])} … Decide first (madang hide), "
            "or seal anyway and leave them readable.",
            f"아직 정하지 않은 참여자가 {len(left)}명 있습니다. {', '.join(left[:3])} … 먼저 정하거나(madang hide), "
            "그대로 드러난 채 봉인하십시오.",
        )


def _forms(names: Iterable[HiddenName], was: Rows) -> list[str]:
    """Every way in which a hidden name was really written, and the names themselves."""
    finder = Finder(names)
    found = {form for name in names for form in (name.name, *name.forms)}
    for text in _cells(was):
        found |= {text[each.whole.start : each.whole.end] for each in finder.find(text)}
    return sorted(each for each in found if len(plain(each)) >= 2 and plain(each) not in COMMON)


def _cells(rows: Rows) -> Iterator[str]:
    for table in rows.values():
        for row in table:
            for value in row.values():
                if isinstance(value, bytes):
                    yield value.decode("utf-8", "ignore")
                elif isinstance(value, str):
                    yield value


def require_sealed(content: bytes, copy: Rows, names: Iterable[HiddenName], written: Iterable[str]) -> None:
    """Refuse a copy in which a hidden name stands. Raises `Forbidden` with the word.

    First cell by cell, as a reader would find it; then byte by byte in every encoding, where only letters count that
    are part of another word of the copy.
    """
    finder = Finder(names)
    cells = list(dict.fromkeys(_cells(copy)))
    for text in cells:
        for found in finder.find(text):
            raise _still(text[found.whole.start : found.whole.end])
    said = "\n".join(cells)
    for form in written:
        if form not in said and any(each in content for each in byte_forms(form)):
            raise _still(form)


def byte_forms(form: str) -> set[bytes]:
    """A word as bytes, composed and decomposed, in UTF-8 and UTF-16 of both byte orders."""
    return {normalize(way, form).encode(encoding) for way in ("NFC", "NFD") for encoding in ENCODINGS}


def _still(form: str) -> Forbidden:
    return Forbidden(
        f"Nothing was sealed: “{form}” would still be readable in the copy.",
        f"봉인하지 않았습니다. 사본에 ‘{form}’이(가) 아직 드러납니다.",
    )
