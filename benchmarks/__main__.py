"""How fast Madang is.

`python -m benchmarks S M`: the whole way on studies of 20, 200 or 2,000 (L) interviews, beside bare loops.
`python -m benchmarks peers S M`: the work the peers were measured on, beside their figures.
`python -m benchmarks durable`: what safety costs: one coding on the disk, undo, check, the size of the history.
`python -m benchmarks corrections`: a word corrected under 2,000 codings, and in 200 transcripts under 50,000.
`python -m benchmarks names`: an account of 300 pages looked through for every form of a hundred hidden names.
`python -m benchmarks web`: the workbench in headless Chromium, beside Taguette where it is installed.
"""

import platform
import sys

from benchmarks import corrections, durable, names, peers, run, web

print(f"Python {platform.python_version()} on {platform.machine()}, {platform.system()}")
wanted = sys.argv[1:]
if wanted[:1] == ["web"]:
    web.run()
    sys.exit()
if wanted[:1] == ["durable"]:
    durable.run()
    sys.exit()
if wanted[:1] == ["corrections"]:
    corrections.run()
    sys.exit()
if wanted[:1] == ["names"]:
    names.run()
    sys.exit()
step = peers.run if wanted[:1] == ["peers"] else run.run
for size in [each for each in wanted if each in "SML"] or ["S", "M"]:
    print(f"\nstudy {size}")
    step(size)
