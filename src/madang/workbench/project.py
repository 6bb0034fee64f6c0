"""Make, open and look after a project."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Event, RLock

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.bulk import in_bulk
from madang.coding import framework
from madang.findings.findings import Findings
from madang.sources.study import Study
from madang.store import check as store_check
from madang.store import corpus as store_corpus
from madang.store import project as store_project
from madang.store.engines import is_url, shown
from madang.store.locks import Hold, Note, hold, left_behind
from madang.store.project import Database
from madang.store.refresh import refreshed
from madang.store.session import Session
from madang.text.hiding.hidden_name import HiddenName
from madang.workbench.keeping import Keeper
from madang.workbench.safety import dangers, left_log, lost, note_of, spoilt, warn, why_only_read


def program() -> str:
    """The name and version that go into the history."""
    try:
        return f"madang {version('madang')}"
    except PackageNotFoundError:
        return "madang"


@dataclass(slots=True)
class Project:
    """An open project. `who` is the person at work; every act is theirs.

    The loaded corpus is kept, and brought up to date when the project's revision number has changed. `keeper` makes
    the backups; `hold` says to others that it is open here; `told` is what was found amiss when it was opened;
    `words_looked_for` is at which revision, of the project and of what is at hand, word indexes were last looked for.
    """

    database: Database
    who: str
    keeper: Keeper
    hold: Hold | None = None
    told: tuple[Bilingual, ...] = ()
    words_looked_for: tuple[int, int] = (-1, -1)
    hidden_since: tuple[HiddenName, ...] = ()
    """Names that were hidden after the moment at which this project is looked at: they stay hidden."""
    _loaded: tuple[Corpus, Findings] | None = field(default=None, repr=False)
    _loading: RLock = field(default_factory=RLock, repr=False)

    @property
    def is_covered(self) -> bool:
        """Whether names are replaced in what is read of it."""
        return False

    @property
    def place(self) -> str:
        """The project's file, or its database's address."""
        return self.database.place

    @property
    def name(self) -> str:
        """The project as a page may show it: the file's name, or the address without its password."""
        return shown(self.database.place)

    @property
    def read_only(self) -> bool:
        """Whether it may only be read."""
        return self.database.read_only

    @contextmanager
    def change(self, verb: str, summary: str = "", *, undoes: str | None = None) -> Iterator[Session]:
        """One act of this person: everything inside is kept together, or nothing is."""
        if not self.read_only:
            self.keeper.before(verb)
        with self.database.change(who=self.who, verb=verb, summary=summary, undoes=undoes) as session:
            yield session
        if self.hold is not None:
            self.hold.renew(session.revision)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent view for reading."""
        with self.database.reading() as session:
            yield session

    def corpus(self) -> Corpus:
        """Everything a reading may ask, as it stands."""
        return self._current()[0]

    def findings(self) -> Findings:
        """Claims, summaries and decisions, as they stand."""
        return self._current()[1]

    def _current(self) -> tuple[Corpus, Findings]:
        # Several windows ask at once; the first brings it up to date for all.
        with self._loading, self.reading() as session:
            if self._loaded is None:
                with in_bulk():
                    self._loaded = store_corpus.corpus(session), store_corpus.findings(session)
            elif self._loaded[0].revision != store_corpus.revision(session):
                self._loaded = refreshed(session, *self._loaded)
        return self._loaded

    def stay_open(self) -> None:
        """Keep the file open between requests, as long as the project is served."""
        self.database.stay_open()

    def settle(self) -> None:
        """Bring everything into the one file, so that it may be copied while it is open."""
        self.database.settle()

    def close(self) -> None:
        """Let go of the file, so that it may be copied or moved."""
        self.database.engine.dispose()
        if self.hold is not None:
            self.hold.release()

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def new(place: str, *, who: str = "researcher", title: str = "", codebook: str | None = None) -> Project:
    """Make a project at `place`: a new file, or a PostgreSQL URL.

    `codebook` is the text of a codebook file; None takes the shipped framework, `""` an empty book.
    Raises `Invalid` where something lies there already or the codebook is none.
    """
    content = framework.shipped() if codebook is None else codebook
    codes = framework.read_codebook(content) if content else ()
    project = Project(store_project.create(place, program()), who, Keeper(place))
    with project.change("new_project") as session:
        session.add([Study(title_ko=title, title_en=title), *codes])
    return project


def open_project(
    place: str, *, who: str = "researcher", read_only: bool = False, backups_in: Path | None = None
) -> Project:
    """Open a project; for writing, a backup is made where one is due (in `backups_in`, by default beside it).

    Where it is open on another computer it may only be read. Raises `NotFound`, or `Invalid` where it is not
    one that can be read.
    """
    log = left_log(place)
    project = _opened(place, who, note_of(place) if not read_only else None, read_only, backups_in)
    if not project.read_only:
        project.told = _found_amiss(project, left_behind(place) if not is_url(place) else None, log=log)
        project.keeper.if_due()
    return project


def open_to_serve(place: str, *, who: str = "researcher", backups_in: Path | None = None) -> Project:
    """Open a project for a workbench that goes on for long, and hold it: a second one only reads.

    Its backups are made by `keep_watch`. Raises as `open_project` does.
    """
    log = left_log(place)
    project = _opened(place, who, note_of(place), False, backups_in)
    if is_url(place) or project.read_only:
        return project
    found = hold(place, who, program(), _revision(project))
    if isinstance(found, Note):
        project.close()
        return _opened(place, who, found, False, backups_in)
    project.hold = found
    project.told = _found_amiss(project, found.left if found else None, log=log)
    return project


def _revision(project: Project) -> int:
    with project.reading() as session:
        return store_corpus.revision(session)


def _opened(place: str, who: str, held: Note | None, read_only: bool, backups_in: Path | None) -> Project:
    database = store_project.open_database(
        place, program(), read_only=read_only or held is not None, backups_in=backups_in
    )
    if held is not None:
        database = replace(database, because=why_only_read(place, held))
        warn([why_only_read(place, held)])
    return Project(database, who, Keeper(place, backups_in))


def _found_amiss(project: Project, left: Note | None, *, log: bool) -> tuple[Bilingual, ...]:
    """What became of the file since it was last open, said once."""
    if is_url(project.place):
        return ()
    project.keeper.compare()
    said = (spoilt(project.place) if log else None, lost(project.place, left))
    found = tuple(each for each in said if each is not None)
    warn(list(found))
    return found if project.keeper.behind is None else (*found, project.keeper.behind)


def notices(project: Project) -> list[Bilingual]:
    """What the person at work should know about the project's file, most pressing first; empty when all is well."""
    because = project.database.why_read_only if project.read_only else None
    found = [because, *project.told, project.keeper.trouble]
    return [*(each for each in found if each is not None), *dangers(project.place)]


def keep_watch(project: Project, stop: Event, every: float = 60) -> None:
    """As long as a project is served: say that it is open here, and make backups when they are due."""
    while not stop.is_set():
        if project.hold is not None:
            project.hold.renew(0)
        if not project.read_only:
            project.keeper.if_due()
        stop.wait(every)


def describe_study(project: Project, study: Study) -> None:
    """Set the study's title, question and rules."""
    with project.change("describe_study") as session:
        put_study(session, study)


def put_study(session: Session, study: Study) -> None:
    """Store the study over the one that is there."""
    if session.those(Study, id="study"):
        session.replace([study])
    else:
        session.add([study])


def check(project: Project) -> list[str]:
    """Every broken promise of the project file, as a sentence; empty when all is well."""
    with project.reading() as session:
        return store_check.faults(session)
