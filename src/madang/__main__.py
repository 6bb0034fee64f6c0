"""`python -m madang`."""

from madang.cli.main import main

main()
