"""The long forms of what the tests prove in short: `python -m proofs NAME --count N`."""
