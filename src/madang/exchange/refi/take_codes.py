"""Codes of a file to codes of the project: by id, then by the names above them, else new."""

import re
from collections.abc import Iterable
from dataclasses import replace

from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId
from madang.coding.code import Code, CodeKind
from madang.coding.relation import FAMILIES
from madang.exchange.refi.guids import made
from madang.exchange.refi.model import CodeFound
from madang.exchange.refi.report import Difference
from madang.exchange.refi.work import Work

_HANGUL = re.compile("[가-힣]")
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_SHORT = re.compile("#[0-9a-fA-F]{3}")
Path = tuple[str, ...]


def take_codes(work: Work) -> None:
    """Bring the codes in; those of the file that differ from the project's are listed."""
    book = work.corpus.codebook
    there, paths = {code.id: code for code in book.codes}, _paths(book.codes)
    keys = {code.key for code in book.codes} | FAMILIES
    order = max((code.order for code in book.codes), default=-1) + 1
    for found in work.found.codes.values():
        same = there.get(CodeId(found.guid))
        if same is None:
            same = paths.get(_path(found, work))
            if same is not None:
                work.report.matched.append(("code", " › ".join(_path(found, work))))
        if same is not None:
            work.codes[found.guid] = same.id
            work.report.has("code", same.name.said("ko"))
            _compare(found, same, work)
            continue
        code = _new(found, keys, order, work)
        keys.add(code.key)
        work.codes[found.guid] = code.id
        work.new("code", code)
        order += 1
    for guid, id_ in work.codes.items():
        work.noted += [(note, "code", id_) for note in work.found.codes[guid].notes]


def unknown_code(guid: str, work: Work) -> CodeId:
    """The code of a coding that names none of the file's: made, so that the passage is not lost."""
    guid = guid or made("no code")
    if guid not in work.codes:
        there = next((each for each in work.corpus.codebook.codes if each.id == guid), None)
        if there is None:
            found = CodeFound(guid, f"unknown code {guid[:8]}".strip(), None, True, "", "")
            code = _new(found, {each.key for each in work.corpus.codebook.codes}, 10_000, work)
            work.new("code", code)
            work.report.says(
                f"코드북에 없는 코드를 가리키는 코딩이 있어 ‘{code.name.en}’ 코드를 만들었습니다.",
                f"Codings point to a code that the codebook lacks; the code “{code.name.en}” was made for them.",
            )
            work.codes[guid] = code.id
        else:
            work.codes[guid] = there.id
    return work.codes[guid]


def _new(found: CodeFound, keys: Iterable[str], order: int, work: Work) -> Code:
    parent = work.codes.get(found.parent) if found.parent else None
    folder = CodeKind.GROUP if parent else CodeKind.FAMILY
    return Code(
        CodeId(work.own("code", found.guid)),
        free_key(found.name or found.guid[:8], set(keys)),
        in_its_language(found.name or found.guid[:8]),
        CodeKind.CODE if found.codable else folder,
        parent,
        in_its_language(found.description),
        colour=colour_of(found.colour),
        order=order,
    )


def free_key(name: str, taken: set[str]) -> str:
    """A short handle for a code: its name without spaces and stops, with a number where that is taken."""
    plain = re.sub(r"[\s.\x00-\x1f\x7f]+", "_", name).strip("_")[:80] or "code"
    key, number = plain, 2
    while key in taken:
        key, number = f"{plain}_{number}", number + 1
    return key


def in_its_language(words: str) -> Bilingual:
    """Words as Korean where they have Hangul, else as English."""
    return Bilingual(ko=words) if _HANGUL.search(words) else Bilingual(en=words)


def colour_of(said: str) -> str:
    """A colour as `#RRGGBB`, empty for what is none (T36)."""
    plain = said.strip()
    if _SHORT.fullmatch(plain):
        return "#" + "".join(sign * 2 for sign in plain[1:])
    return plain if _COLOUR.fullmatch(plain) else ""


def _paths(codes: Iterable[Code]) -> dict[Path, Code]:
    by_id = {code.id: code for code in codes}
    found: dict[Path, Code] = {}
    for code in by_id.values():
        for language in ("ko", "en"):
            names, at = [], code
            while True:
                names.append(at.name.said(language))
                if at.parent is None:
                    break
                at = by_id[at.parent]
            found.setdefault(tuple(reversed(names)), code)
    return found


def _path(found: CodeFound, work: Work) -> Path:
    names, at, seen = [found.name], found, {found.guid}
    while at.parent and at.parent in work.found.codes and at.parent not in seen:
        seen.add(at.parent)
        at = work.found.codes[at.parent]
        names.append(at.name)
    return tuple(reversed(names))


def _compare(found: CodeFound, code: Code, work: Work) -> None:
    """List where the file's code differs; what the person says yes to is changed."""
    changed = code
    if (
        found.name
        and found.name not in (code.name.ko, code.name.en)
        and _yes(code, "name", code.name, found.name, work)
    ):
        changed = replace(changed, name=_said(changed.name, found.name))
    said = found.description
    if said and said not in descriptions(code) and _yes(code, "definition", code.definition, said, work):
        changed = replace(changed, definition=_said(changed.definition, said))
    parent = work.codes.get(found.parent) if found.parent else None
    if parent not in (code.parent, code.id):
        changed = _moved(changed, parent, work)
    if changed != code:
        work.replace.append(changed)


def _yes(code: Code, field: str, here: Bilingual, there: str, work: Work) -> bool:
    return work.agreed(Difference(f"code:{code.id}:{field}", "code", "changed", code.key, here.said("en"), there))


def _moved(code: Code, parent: CodeId | None, work: Work) -> Code:
    names = {each.id: each.name.said("en") for each in work.corpus.codebook.codes}
    here, there = (names.get(each, "") if each else "" for each in (code.parent, parent))
    if not work.agreed(Difference(f"code:{code.id}:parent", "code", "changed", code.key, here, there)):
        return code
    if _leads_up_to(parent, code, work):
        work.report.says(
            f"코드 {code.key}: 그 자신의 아래로는 옮길 수 없어 그대로 두었습니다.",
            f"The code {code.key} was left where it is: it cannot stand below itself.",
        )
        return code
    return replace(code, parent=parent)


def _leads_up_to(parent: CodeId | None, code: Code, work: Work) -> bool:
    by_id = {each.id: each for each in work.corpus.codebook.codes} | {
        each.id: each for each in work.replace if isinstance(each, Code)
    }
    while parent is not None and parent in by_id:
        if parent == code.id:
            return True
        parent = by_id[parent].parent
    return False


def _said(old: Bilingual, words: str) -> Bilingual:
    new = in_its_language(words)
    return Bilingual(new.ko or old.ko, new.en or old.en)


def descriptions(code: Code) -> set[str]:
    """What may stand as the description of a code without being a change."""
    return {described(code, "ko"), described(code, "en"), code.definition.ko.strip(), code.definition.en.strip()}


_HEADS = {
    "ko": (("include", "쓸 때"), ("exclude", "쓰지 않을 때"), ("example", "보기")),
    "en": (("include", "When to use"), ("exclude", "When not"), ("example", "Example")),
}


def described(code: Code, language: str) -> str:
    """The description of a code as it is written out: what it means, when to use it and when not, an example."""
    parts = [code.definition.said(language).strip()]
    for name, head in _HEADS[language]:
        said: Bilingual = getattr(code, name)
        if said:
            parts.append(f"{head}: {said.said(language).strip()}")
    return "\n".join(part for part in parts if part)
