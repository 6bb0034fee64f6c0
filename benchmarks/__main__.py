"""`python -m benchmarks S M`: the whole way on studies of 20, 200 or 2,000 interviews."""

import platform
import sys

from benchmarks.run import run

print(f"Python {platform.python_version()} on {platform.machine()}, {platform.system()}")
for size in sys.argv[1:] or ["S", "M"]:
    run(size)
