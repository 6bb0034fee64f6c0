"""How fast Madang is: `python -m benchmarks NAME …` runs one module of this package.

`run S M`: the whole way on studies of 20, 200 or 2,000 (L) interviews, beside bare loops; also without a name.
`peers S M`: the work the peers were measured on, beside their figures.
`durable`: what safety costs: one coding on the disk, undo, check, the size of the history.
`corrections`: a word corrected under 2,000 codings, and in 200 transcripts under 50,000.
`merge`: two copies with 50,000 codings each, beside reading both.
`documents`: 200 Word documents of 10,000 words, beside the library's own reading.
`agreement`: measures of agreement beside their peers (`alpha`, `gamma` … for some of it).
`web`: the workbench in headless Chromium, beside Taguette where it is installed.
"""

import platform
import sys
from importlib import import_module


def main() -> None:
    """Run the benchmark that is named, with the words after its name."""
    print(f"Python {platform.python_version()} on {platform.machine()}, {platform.system()}")
    named = sys.argv[1:] or ["run"]
    name, *wanted = named if len(named[0]) > 1 else ["run", *named]
    import_module(f"benchmarks.{name}").run(*wanted)


main()
