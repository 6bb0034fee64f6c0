"""Run one proof in its long form: `python -m proofs merge --count 1000`."""

import argparse
from importlib import import_module


def main() -> None:
    """Run the proof that is named, as often as asked; it ends with its counts or with the first failure."""
    asked = argparse.ArgumentParser(prog="python -m proofs", description=__doc__)
    asked.add_argument("proof", help="a module of this package: corrections, merge, crashes, writers, readers …")
    asked.add_argument("--count", type=int, default=0, help="how many cases; each proof has its own usual number")
    given = asked.parse_args()
    proof = import_module(f"proofs.{given.proof}")
    proof.run(given.count or proof.USUAL)


main()
