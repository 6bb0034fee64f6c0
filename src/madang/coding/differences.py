"""What differs between two codebooks, or two versions of one."""

from dataclasses import dataclass

from madang.coding.code import Code
from madang.coding.codebook import Codebook

FIELDS = ("key", "name", "kind", "parent", "definition", "include", "exclude", "example", "origin", "colour")
"""What is compared of a code. `parent` by key; the order of the codes is not."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a code, as text, before and after; `parent` is a key."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CodeChange:
    """A code that both have, and what differs in it. `code` is the later one."""

    code: Code
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """Codes only the later book has, codes only the earlier one has, and codes that differ; in reading order."""

    added: tuple[Code, ...]
    removed: tuple[Code, ...]
    changed: tuple[CodeChange, ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.removed or self.changed)


def differences(before: Codebook, after: Codebook) -> Differences:
    """What differs. A code is the same where its key is, or else its name and definition: then its key changed."""
    old_of = _matched(before, after)
    kept = {each.key for each in old_of.values()}
    changes = [CodeChange(code, _fields(before, old_of[code.key], after, code)) for code in after if code.key in old_of]
    return Differences(
        tuple(code for code in after if code.key not in old_of),
        tuple(code for code in before if code.key not in kept),
        tuple(each for each in changes if each.fields),
    )


def _matched(before: Codebook, after: Codebook) -> dict[str, Code]:
    """The earlier code of each later one, by the later one's key."""
    found = {code.key: before.named(code.key) for code in after if code.key in before}
    left = [code for code in before if code.key not in after]
    for code in after:
        if code.key not in found:
            same = next((each for each in left if _said(each) == _said(code)), None)
            if same is not None and code.name:
                left.remove(same)
                found[code.key] = same
    return found


def _said(code: Code) -> object:
    return code.name, code.definition, code.kind


def _fields(before: Codebook, old: Code, after: Codebook, new: Code) -> tuple[FieldChange, ...]:
    one, other = _plain(before, old), _plain(after, new)
    return tuple(FieldChange(name, one[name], other[name]) for name in one if one[name] != other[name])


def _plain(book: Codebook, code: Code) -> dict[str, str]:
    """The fields of a code as text, those in two languages one by one (`name.ko`)."""
    found: dict[str, str] = {}
    for name in FIELDS:
        value = getattr(code, name)
        if name == "parent":
            found[name] = book.code(value).key if value else ""
        elif hasattr(value, "ko"):
            found |= {f"{name}.ko": value.ko, f"{name}.en": value.en}
        else:
            found[name] = str(value)
    return found
