"""What stands in a document and was not said by anybody: left out, and counted."""

from collections.abc import Mapping

from madang.base.bilingual import Bilingual

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


def left_out(counts: Mapping[str, int]) -> tuple[Bilingual, ...]:
    """A note that names each kind and how many there were; none where there was nothing."""
    found = {kind: count for kind in IN_KOREAN if (count := counts.get(kind))}
    en = ", ".join(f"{kind} ({count})" for kind, count in found.items())
    ko = ", ".join(f"{IN_KOREAN[kind]} ({count})" for kind, count in found.items())
    return (Bilingual(f"말이 아닌 것을 뺐습니다: {ko}.", f"Left out as nobody's speech: {en}."),) if found else ()
