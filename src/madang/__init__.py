"""Madang (마당): from interviews to an evidence-backed account of a relationship.

The verbs of the workbench are here by name: `madang.open("welfare.madang")`.
They are looked up when first used, so that `import madang` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from madang.workbench.analysis import readings
    from madang.workbench.coding import code_files, code_marks, load_codebook, name_codebook_version
    from madang.workbench.demo import make_demo
    from madang.workbench.exchange import export
    from madang.workbench.history import acts, undo
    from madang.workbench.merge import merge_copy, preview_merge_copy
    from madang.workbench.passages import apply_code, remove_codings
    from madang.workbench.project import Project, check, describe_study, new
    from madang.workbench.project import open_project as open  # noqa: A004
    from madang.workbench.report import compose, print_account
    from madang.workbench.sources import assign_speakers, import_files, speakers_template, unassigned

__all__ = [
    "Project",
    "acts",
    "apply_code",
    "assign_speakers",
    "check",
    "code_files",
    "code_marks",
    "compose",
    "describe_study",
    "export",
    "import_files",
    "load_codebook",
    "make_demo",
    "merge_copy",
    "name_codebook_version",
    "new",
    "open",
    "preview_merge_copy",
    "print_account",
    "readings",
    "remove_codings",
    "speakers_template",
    "unassigned",
    "undo",
]

_ROOMS = {
    "analysis": ("readings",),
    "coding": ("code_files", "code_marks", "load_codebook", "name_codebook_version"),
    "demo": ("make_demo",),
    "exchange": ("export",),
    "history": ("acts", "undo"),
    "merge": ("merge_copy", "preview_merge_copy"),
    "passages": ("apply_code", "remove_codings"),
    "project": ("Project", "check", "describe_study", "new", "open"),
    "report": ("compose", "print_account"),
    "sources": ("assign_speakers", "import_files", "speakers_template", "unassigned"),
}
_PLACES = {verb: room for room, verbs in _ROOMS.items() for verb in verbs}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'madang' has no attribute {name!r}")
    room = import_module(f"madang.workbench.{_PLACES[name]}")
    return getattr(room, "open_project" if name == "open" else name)
