"""Builds the workbench's pages when Madang is packaged or installed from a checkout.

A source package carries them built, so installing it needs no Node; a checkout is built with the
Node that comes as a Python package, so that `pip install .` needs nothing but Python.
"""

import hashlib
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = Path("src/madang/web")
STAMP = BUILT / "built-from"
MANUAL = ("guide", "method", "reference", "start.md", "glossary.md")
INPUTS = ("package-lock.json", "package.json", "vite.config.ts", "svelte.config.js", "index.html")


class Pages(BuildHookInterface):  # type: ignore[type-arg]
    """Hatch calls `initialize` before it gathers files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Take the manual along, and build the pages unless they are there, built from just these sources."""
        root = Path(self.root)
        # In a checkout the manual is read where it lies.
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"].update({str(root / "docs" / each): f"madang/docs/{each}" for each in MANUAL})
        web = root / "web"
        if not (web / "package.json").exists():
            return
        wanted = fingerprint(web)
        stamp = root / STAMP
        if stamp.exists() and stamp.read_text() == wanted:
            return
        build(web)
        stamp.write_text(wanted)


def fingerprint(web: Path) -> str:
    """SHA-256 over everything the pages are built from."""
    files = [web / name for name in INPUTS] + sorted((web / "src").rglob("*"))
    digest = hashlib.sha256()
    for file in files:
        if file.is_file():
            digest.update(file.relative_to(web).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def build(web: Path) -> None:
    """Fetch what the pages are built with, by its lock file, and build them."""
    sys.path.insert(0, str(web))
    from npm import npm  # type: ignore[import-not-found]

    npm("ci", "--omit=dev", "--ignore-scripts", quiet=True)
    npm("run", "build", quiet=True)
