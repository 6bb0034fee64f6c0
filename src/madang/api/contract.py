"""The contract between server and pages, as OpenAPI: `python -m madang.api.contract` writes it anew."""

import json
from pathlib import Path
from typing import cast

from madang.api.app import application
from madang.workbench.project import Project

CONTRACT = Path(__file__).parent / "openapi.json"


def contract() -> str:
    """The contract of the routes as they stand, as JSON text."""
    # The routes are described without being asked, so no project has to be open.
    app = application(cast("Project", None))
    return json.dumps(app.openapi(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    CONTRACT.write_text(contract(), "utf-8")
