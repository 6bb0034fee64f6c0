"""Regular expressions that can be stopped."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from madang.base.errors import Invalid
from madang.text import pattern_child

SECONDS = 5.0
"""How long a pattern may look before it is stopped."""
MOST = 200_000
"""How many places a pattern may find."""
LONGEST = 500
"""Letters of a pattern."""

Found = list[list[list[int]]]
"""For each text the places: the number of the stretch, start and end in it (code points)."""


def find_pattern(pattern: str, texts: Sequence[Sequence[str]], *, seconds: float = SECONDS) -> Found:
    """Where a regular expression fits, stretch by stretch of each text; `^` and `$` are the ends of a line.

    Capitals do not count. Raises `Invalid` for one that is none, that takes too long or that fits nearly everywhere.
    """
    _require_pattern(pattern)
    found: Found = _asked({"pattern": pattern, "exact": _caseless(pattern), "most": MOST, "texts": texts}, seconds)
    return found


def find_replaced(
    pattern: str, instead: str, texts: Sequence[str], *, capitals: bool
) -> list[list[tuple[int, int, str]]]:
    """Where a regular expression fits in each text (code points), and what would stand there.

    That is `instead`, with the groups it names set in. `capitals`: whether they count.
    Raises `Invalid` as `find_pattern` does, and for a group that the pattern does not have.
    """
    _require_pattern(pattern)
    exact = capitals or _caseless(pattern)
    asked = {"pattern": pattern, "exact": exact, "most": MOST, "texts": [[text] for text in texts], "instead": instead}
    found = _asked(asked, SECONDS)
    if found is False:
        raise Invalid(
            "The new words name a group that the pattern does not have; write \\\\ for a backslash.",
            "새 말에 정규식에 없는 묶음이 적혀 있습니다. 역빗금은 \\\\ 로 적으십시오.",
        )
    return [[(start, end, words) for _, start, end, words in here] for here in found]


def _asked(question: dict[str, Any], seconds: float) -> Any:
    """What the child answers: places, or False for new words that do not go with the pattern. Raises `Invalid`."""
    asked = orjson.dumps(question)
    program = [sys.executable, "-I", "-S", "-X", "utf8", str(Path(pattern_child.__file__))]
    try:
        answer = subprocess.run(program, input=asked, capture_output=True, timeout=seconds, check=True).stdout
    except subprocess.TimeoutExpired:
        raise Invalid(
            f"The pattern was stopped after {seconds:g} seconds; avoid repeats inside repeats, such as (a+)+.",
            f"정규식을 {seconds:g}초 뒤에 멈췄습니다. (a+)+ 처럼 되풀이 안에 되풀이가 있는 식을 피하십시오.",
        ) from None
    except subprocess.CalledProcessError:
        raise Invalid(
            "The pattern cannot be looked for; make it plainer.", "이 정규식으로는 찾을 수 없습니다."
        ) from None
    found = orjson.loads(answer)
    if found is None:
        raise Invalid(
            f"The pattern fits more than {MOST:,} places; make it narrower.",
            f"정규식에 맞는 곳이 {MOST:,}곳을 넘습니다. 더 좁혀 주십시오.",
        )
    return found


def _require_pattern(pattern: str) -> None:
    if len(pattern) > LONGEST:
        raise Invalid(f"A pattern has at most {LONGEST} letters.", f"정규식은 {LONGEST}자까지 쓸 수 있습니다.")
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError) as trouble:
        what = getattr(trouble, "msg", "it is too deep")
        raise Invalid(f"This is not a regular expression: {what}.", f"정규식이 아닙니다: {what}.") from None


def _caseless(pattern: str) -> bool:
    """Whether no letter of the pattern has capitals: leaving them out of account costs half of the time."""
    plain = re.sub(r"\\.", "", pattern)
    return plain.upper() == plain.lower() and "\\N" not in pattern
