"""The codebook: codes made, changed, moved, merged, split, dropped, loaded and kept under a name."""

from dataclasses import replace

from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, new_id
from madang.coding.code import Code, CodeKind
from madang.coding.coding import Coding
from madang.workbench import codes, coding, recoding, versions
from proofs.deeds.world import World


def _fresh(w: World) -> Code:
    kind = w.dice.choice((CodeKind.CODE, CodeKind.CODE, CodeKind.GROUP))
    family = w.one(each for each in w.project.corpus().codebook if each.kind is CodeKind.FAMILY)
    key = f"{family.key}.n{w.dice.randrange(100_000)}"
    return Code(CodeId(new_id()), key, Bilingual(w.text(), w.text()), kind, family.id)


def _revision(w: World, code: Code) -> int:
    return w.revision(Code, code.id)


def add_code(w: World) -> None:
    """Add a code or a group."""
    codes.add_code(w.project, _fresh(w))


def change_code(w: World) -> None:
    """Give a code another name, definition or key."""
    code = w.one(w.all(Code))
    key = f"{code.key}x" if w.dice.random() < 0.3 else code.key
    changed = replace(code, key=key, name=w.said(), definition=w.said(), colour=w.dice.choice(("", "#aa0011")))
    codes.change_code(w.project, changed, _revision(w, code))


def move_code(w: World) -> None:
    """Put a code elsewhere in the tree."""
    code, parent = w.one(w.all(Code)), w.one(w.all(Code))
    codes.move_code(w.project, code.id, parent.id, None, _revision(w, code))


def drop_code(w: World) -> None:
    """Remove a code that nothing uses."""
    code = w.one(w.all(Code))
    codes.drop_code(w.project, code.id, _revision(w, code))


def merge_codes(w: World) -> None:
    """Fold a code into another, most often one that is in use."""
    used = [each.code for each in w.all(Coding)]
    code = w.dice.choice(used) if used and w.dice.random() < 0.8 else w.code()
    into = w.dice.choice(used) if used and w.dice.random() < 0.5 else w.code()
    recoding.merge_codes(w.project, code, into, w.revision(Code, code))


def split_code(w: World) -> None:
    """Give some codings of a code another one, old or new."""
    code = w.one(w.all(Coding)).code
    mine = [each.id for each in w.all(Coding) if each.code == code]
    into = w.code() if w.dice.random() < 0.5 else replace(_fresh(w), kind=CodeKind.CODE)
    recoding.split_code(w.project, code, w.some(mine), into, w.revision(Code, code))


def name_version(w: World) -> None:
    """Keep the codebook as it stands under a name."""
    coding.name_codebook_version(w.project, w.name())


def load_codebook(w: World) -> None:
    """Take in a codebook file: that of a kept version, or the shipped one."""
    kept = versions.versions(w.project)
    version = w.dice.choice(kept).version.id if kept else None
    coding.load_codebook(w.project, versions.codebook_file(w.project, version))


DEEDS = (add_code, change_code, move_code, drop_code, merge_codes, split_code, name_version, load_codebook)
