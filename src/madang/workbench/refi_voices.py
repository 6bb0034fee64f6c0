"""Recordings that go out in a REFI-QDA project: who may have them, which are there, and their bytes."""

from shutil import copyfileobj
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from madang.base.errors import Forbidden
from madang.coding.statement import Sharing
from madang.exchange.refi import Choice, Hearing, Voices, Writing
from madang.sources.recording import Recording
from madang.store.history import made_by
from madang.workbench.project import Project
from madang.workbench.recording_files import RecordingStanding, opened, path_of
from madang.workbench.recordings import recordings

MOST = 2**31 - 1
"""Bytes of one file in an archive: the standard's limit (8.5)."""
_AT_ONCE = 1024 * 1024
_THEN = (1980, 1, 1, 0, 0, 0)
"""The time in the archive: the same project gives the same bytes."""


def voices_for(choice: Choice, level: Sharing | None) -> Voices:
    """What of recordings readers at a level may have, None where names are hidden: a voice names its speaker.

    Raises `Forbidden` where more is asked for.
    """
    if level is not Sharing.RESEARCHER and choice.voices is Voices.COPIED:
        raise Forbidden(
            "A voice names its speaker, so recordings go out to researchers only, and only where no names are hidden.",
            "목소리는 누구인지 드러내므로 녹음은 이름을 가리지 않은 프로젝트에서 연구자에게만 내보냅니다.",
        )
    if level is Sharing.RESEARCHER and (choice.originals or choice.voices is Voices.COPIED):
        return choice.voices
    return Voices.NAMED


def hearing_of(project: Project, choice: Choice) -> Hearing:
    """The recordings attached to the project's sources, as far as they may be told of."""
    if choice.voices is Voices.NONE:
        return Hearing()
    every = [each for each in recordings(project) if not each.recording.is_left_out]
    with project.reading() as session:
        since = made_by(session, list(project.corpus().sources))
    here = [each.recording for each in every if each.standing is RecordingStanding.HERE]
    at_hand = frozenset(each.id for each in here if choice.voices is Voices.COPIED and each.size <= MOST)
    days = {source: at.strftime("%Y-%m-%dT%H:%M:%SZ") for source, (at, _) in since.items()}
    return Hearing([each.recording for each in every], at_hand, days)


def entry_of(name: str) -> ZipInfo:
    """The entry of a file in an archive."""
    entry = ZipInfo(name, _THEN)
    entry.external_attr = 0o644 << 16
    return entry


def put_recording(archive: ZipFile, name: str, project: Project, recording: Recording) -> None:
    """Copy a recording into an archive, a part at a time. Raises as `opened` does."""
    entry = entry_of(name)
    entry.compress_type, entry.file_size = ZIP_STORED, recording.size
    with opened(path_of(project, recording)).file as file, archive.open(entry, "w") as into:
        copyfileobj(file, into, _AT_ONCE)


def say_about_copies(project: Project, writing: Writing) -> None:
    """Say which recordings go along and why others do not."""
    report, choice = writing.report, writing.choice
    if writing.copies:
        size = sum(each.size for _, each in writing.copies.values())
        report.says(
            f"녹음 {len(writing.copies)}개({size / 1e6:,.0f} MB)의 사본이 들어 있습니다. 목소리는 누구인지 드러냅니다.",
            f"Copies of recordings are in it: {len(writing.copies)} ({size / 1e6:,.0f} MB). A voice names its speaker.",
        )
    if choice.voices is Voices.COPIED:
        for each in writing.hearing.recordings:
            if each.size > MOST:
                report.loses("too_large", each.name)
    if choice.voices is Voices.NONE and (left := _attached(project)):
        report.says(
            f"붙인 녹음 {left}개는 이름도 넣지 않았습니다. 녹음 파일은 있던 곳에 그대로 있습니다.",
            f"Attached recordings left out, and not even named: {left}. Their files stay where they lie.",
        )


def _attached(project: Project) -> int:
    with project.reading() as session:
        return len(session.all(Recording))
