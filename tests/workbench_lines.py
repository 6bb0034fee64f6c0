"""Lines of marks with every field filled in."""

from typing import Any


def a_mark(**given: Any) -> dict[str, Any]:
    """A coding line in the small study of `tests/workbench`."""
    return {"kind": "coding", "source": "solidarity", "code": "BAR.mistrust", **given}


def a_statement_line(**given: Any) -> dict[str, Any]:
    """A statement line in the small study of `tests/workbench`."""
    words = {"words": "또 이용만 당하는 것 아닌가 싶었죠."}
    return {"kind": "statement", "source": "solidarity", "codes": ["BAR.mistrust"], **words, **given}
