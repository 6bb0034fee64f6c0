"""Make, open and look after a project."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from threading import RLock

from madang.analysis.corpus import Corpus
from madang.base.bulk import in_bulk
from madang.coding import framework
from madang.findings.findings import Findings
from madang.sources.study import Study
from madang.store import check as store_check
from madang.store import corpus as store_corpus
from madang.store import project as store_project
from madang.store.engines import shown
from madang.store.project import Database
from madang.store.refresh import refreshed
from madang.store.session import Session


def program() -> str:
    """The name and version that go into the history."""
    try:
        return f"madang {version('madang')}"
    except PackageNotFoundError:
        return "madang"


@dataclass(slots=True)
class Project:
    """An open project. `who` is the person at work; every act is theirs.

    The loaded corpus is kept, and brought up to date when the project's revision number has changed.
    """

    database: Database
    who: str
    _loaded: tuple[Corpus, Findings] | None = field(default=None, repr=False)
    _loading: RLock = field(default_factory=RLock, repr=False)

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
        with self.database.change(who=self.who, verb=verb, summary=summary, undoes=undoes) as session:
            yield session

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
    project = Project(store_project.create(place, program()), who)
    with project.change("new_project") as session:
        session.add([Study(title_ko=title, title_en=title), *codes])
    return project


def open_project(place: str, *, who: str = "researcher", read_only: bool = False) -> Project:
    """Open a project. Raises `NotFound`, or `Invalid` where it is not one that can be read."""
    return Project(store_project.open_database(place, program(), read_only=read_only), who)


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
