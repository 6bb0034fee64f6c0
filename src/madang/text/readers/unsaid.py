"""What stands in a document and was not said by anybody: left out, and counted."""

from collections.abc import Mapping

DELETIONS = "tracked deletions"
COMMENTS = "comments"
HIDDEN = "hidden text"
EDGES = "headers and footers"
PICTURES = "pictures"

IN_KOREAN = {
    DELETIONS: "변경 추적으로 지운 글",
    COMMENTS: "메모",
    HIDDEN: "숨긴 글",
    EDGES: "머리말·꼬리말",
    PICTURES: "그림",
}
"""The kinds of what is left out, as a Korean reader calls them."""


def left_out(counts: Mapping[str, int]) -> tuple[str, ...]:
    """A note that names each kind and how many there were; none where there was nothing."""
    found = [f"{kind} ({counts[kind]})" for kind in IN_KOREAN if counts.get(kind)]
    return (f"Left out as nobody's speech: {', '.join(found)}.",) if found else ()


def left_out_ko(listed: str) -> str:
    """What `left_out` lists, with its kinds in Korean."""
    for kind, korean in IN_KOREAN.items():
        listed = listed.replace(f"{kind} (", f"{korean} (")
    return listed
