"""A program of its own: looks for a regular expression in texts, and may be stopped at any moment.

Python cannot stop a regular expression that has lost its way, so it runs in a process that can be
ended. Reads one JSON line (the pattern, whether capitals count, how many places at most, per text its
stretches, and where words are to be replaced what `instead`), writes one: per text the places (stretch,
start, end, and what would stand there). Imports nothing of Madang.
"""

import json
import re
import sys
from typing import Any


def main() -> None:
    """Answer one question from standard input."""
    asked = json.load(sys.stdin)
    try:
        json.dump(_places(asked), sys.stdout)
    except (re.error, IndexError):
        # The pattern was tried before: it is what is to stand instead that does not go with it.
        json.dump(False, sys.stdout)


def _places(asked: "dict[str, Any]") -> "list[list[tuple[Any, ...]]] | None":
    """The places in each text; None where there are too many."""
    pattern = re.compile(asked["pattern"], re.MULTILINE | (0 if asked["exact"] else re.IGNORECASE))
    left = asked["most"]
    instead = asked.get("instead")
    found = []
    for stretches in asked["texts"]:
        places = []
        for number, stretch in enumerate(stretches):
            for each in pattern.finditer(stretch):
                start, end = each.span()
                if start < end:
                    words = () if instead is None else (each.expand(instead),)
                    places.append((number, start, end, *words))
                    left -= 1
                    if left < 0:
                        return None
        found.append(places)
    return found


if __name__ == "__main__":
    main()
