"""Versions of the codebook and their differences as JSON."""

from pydantic import StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.coding.code import Code, CodeKind
from madang.coding.differences import Differences
from madang.workbench.versions import Load, Version


class CodeName(Shape):
    """A code of some version of the codebook."""

    key: StrictStr
    name: Said
    kind: CodeKind


class FieldShape(Shape):
    """A field before and after: `name.ko`, `definition.en`, `parent` …"""

    field: StrictStr
    before: StrictStr
    after: StrictStr


class ChangeShape(Shape):
    """A code and what differs in it."""

    code: CodeName
    fields: list[FieldShape]


class DifferencesShape(Shape):
    """What differs between two codebooks."""

    added: list[CodeName]
    removed: list[CodeName]
    changed: list[ChangeShape]


class VersionShape(Shape):
    """A named version of the codebook; `at` is in UTC."""

    id: StrictStr
    label: StrictStr
    note: StrictStr
    at: StrictStr
    codes: StrictInt


class NewVersion(Asked):
    """The name of a version, and a note."""

    label: StrictStr
    note: StrictStr = ""


class FileText(Asked):
    """The text of a codebook file."""

    content: StrictStr


class FileLoad(FileText):
    """A file to take in, and the revision its preview named."""

    revision: StrictInt


class LoadShape(Shape):
    """What loading a file would change."""

    differences: DifferencesShape
    revision: StrictInt


class Loaded(Shape):
    """How many codes a file added and changed."""

    added: StrictInt
    changed: StrictInt


def differences_shape(found: Differences) -> DifferencesShape:
    """Differences as JSON."""
    return DifferencesShape(
        added=[_name(code) for code in found.added],
        removed=[_name(code) for code in found.removed],
        changed=[
            ChangeShape(
                code=_name(each.code),
                fields=[FieldShape(field=one.field, before=one.before, after=one.after) for one in each.fields],
            )
            for each in found.changed
        ],
    )


def _name(code: Code) -> CodeName:
    return CodeName(key=code.key, name=Said.of(code.name), kind=code.kind)


def version_shape(version: Version) -> VersionShape:
    """A version as JSON."""
    return VersionShape(
        id=version.version.id,
        label=version.version.label,
        note=version.version.note,
        at=version.at.isoformat(timespec="seconds"),
        codes=version.codes,
    )


def load_shape(load: Load) -> LoadShape:
    """The preview of a load as JSON."""
    return LoadShape(differences=differences_shape(load.differences), revision=load.revision)
