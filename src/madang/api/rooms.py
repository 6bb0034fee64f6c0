"""The rooms of the workbench by name: the modules of `routes`."""

ROOMS = (
    "project",
    "history",
    "snapshots",
    "merge",
    "passages",
    "home",
    "uploads",
    "incoming",
    "sources",
    "people",
    "names",
    "reading",
    "recordings",
    "correcting",
    "codebook",
    "search",
    "pairs",
    "themes",
    "agreement",
    "disagreements",
    "claims",
    "account",
    "taking_out",
    "help",
)
"""All of them, in the order of the work."""

FIRST = ("project", "history", "home")
"""What the first page asks; brought in before the others, so that nobody waits for these."""
