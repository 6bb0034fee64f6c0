"""Works out beforehand what most pages ask, so that whoever opens one need not wait."""

from contextlib import suppress
from threading import Event

from madang.base.errors import Forbidden, MadangError
from madang.workbench import agreement_numbers, codebook, home, pairs, reading, summaries
from madang.workbench.history import revision
from madang.workbench.project import Project

STILL = 1.0
"""Seconds without a change before anything is worked out: somebody who codes is not slowed down."""


def warm(project: Project) -> None:
    """Load the project and work out the readings that the pages begin with."""
    home.standing(project.corpus(), project.findings())
    pairs.pair_list(project)
    summaries.matrix(project)
    reading.sources(project)
    codebook.counts(project)
    with suppress(Forbidden):  # a reflexive study has none
        agreement_numbers.claims(project, agreement_numbers.Asked())


def keep_warm(project: Project, stop: Event) -> None:
    """Warm the project, and again whenever it has changed and been still for a moment, until told to stop."""
    warmed = seen = -1
    with suppress(MadangError):  # whoever asks next is told what is wrong
        while not stop.is_set():
            now = revision(project)
            if now != warmed and (warmed < 0 or now == seen):
                # The log first: from now on the one file holds everything, should anybody copy or sync it.
                project.settle()
                warm(project)
                warmed = now
            seen = now
            stop.wait(STILL)
