"""Take a coded project of another program in: looked at first, then as one act."""

from madang.base.bulk import in_bulk
from madang.exchange.incoming.coded import Coded
from madang.exchange.incoming.taking import take_coded
from madang.exchange.refi import Report, Wish, Work, conventions
from madang.workbench.project import Project
from madang.workbench.refi import AS_IT_COMES, carried, write_work

VERB = "import_coded"


def preview_coded(project: Project, coded: Coded, wish: Wish = AS_IT_COMES) -> Report:
    """What taking it in would do; nothing is changed."""
    return _work(project, coded, wish).report


def import_coded(project: Project, coded: Coded, wish: Wish = AS_IT_COMES) -> Report:
    """Take it in as one act; undo takes it back. Twice brings nothing new."""
    with in_bulk():
        work = _work(project, coded, wish)
        if work.add or work.replace or work.remove:
            with project.change(VERB, coded.name) as session:
                write_work(session, work)
    return work.report


def _work(project: Project, coded: Coded, wish: Wish) -> Work:
    corpus, findings = project.corpus(), project.findings()
    return take_coded(coded, corpus, carried(project), conventions.guids(corpus, findings), wish)
