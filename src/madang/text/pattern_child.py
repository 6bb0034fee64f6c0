"""A program of its own: looks for a regular expression in texts, and may be stopped at any moment.

Python cannot stop a regular expression that has lost its way, so it runs in a process that can be
ended. Reads one JSON line (the pattern, whether capitals count, how many places at most, and per
text its stretches), writes one: per text the places (stretch, start, end). Imports nothing of Madang.
"""

import json
import re
import sys


def main() -> None:
    """Answer one question from standard input."""
    asked = json.load(sys.stdin)
    pattern = re.compile(asked["pattern"], re.MULTILINE | (0 if asked["exact"] else re.IGNORECASE))
    left = asked["most"]
    found = []
    for stretches in asked["texts"]:
        places = []
        for number, stretch in enumerate(stretches):
            for each in pattern.finditer(stretch):
                start, end = each.span()
                if start < end:
                    places.append((number, start, end))
                    left -= 1
                    if left < 0:
                        json.dump(None, sys.stdout)
                        return
        found.append(places)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
