"""Recordings as Audio- and VideoSource, with their transcripts in them."""

from collections.abc import Callable

from madang.exchange.refi.conventions import OFFSET, variable_of
from madang.exchange.refi.films import Film, Spoken
from madang.exchange.refi.fitting import fitted, parse
from madang.exchange.refi.guids import known_as
from madang.exchange.refi.selections import InTranscript, points_of
from madang.exchange.refi.write_cases import Variables
from madang.exchange.refi.writing import Voices, Writing
from madang.exchange.refi.xml import said, tag

MOST = 2**31 - 1
"""Bytes of one file in an archive: the standard's limit (8.5); a larger recording is referred to."""
Inside = Callable[[Spoken, InTranscript], str]
"""What a text holds as a transcript, before and after its sync points being left to it."""


def film(each: Film, inside: Inside, variables: Variables, writing: Writing) -> str:
    """A recording; `inside` writes the transcripts that stand in it with their codings."""
    spoken = "".join(_transcript(text, each.guid, inside, writing) for text in each.texts)
    values = offsets(each) + "".join(variables.of("source", text.source) for text in each.texts if text.inside)
    path = _path(each, writing)
    writing.counts(each.element)
    if each.kept is None:
        name = each.recording.name if each.recording is not None else ""
        return tag(each.element, spoken + values, guid=each.guid, name=name, path=path)
    return _around(each, spoken, values, path, writing)


def _transcript(text: Spoken, recording: str, inside: Inside, writing: Writing) -> str:
    transcript = writing.corpus.transcripts[text.source]
    points = points_of(transcript, recording, known_as(text.source), text.offset, text.points)
    made = InTranscript(recording, known_as(text.source), points, writing.units(transcript.text))
    if text.inside:
        return inside(text, made)
    source = writing.corpus.sources[text.source]
    path = f"internal://{writing.text_file(text.source)}.txt"
    dates = writing.dates(text.source, always=True)
    return tag("Transcript", made.points(), guid=text.transcript, name=source.name, plainTextPath=path, **dates)


def offsets(each: Film) -> str:
    """At which moments the transcripts begin, where one does not at 0."""
    if not any(text.offset for text in each.texts):
        return ""
    ref = tag("VariableRef", targetGUID=variable_of(OFFSET))
    told = " ".join(str(text.offset) for text in each.texts)
    return f"<VariableValue>{ref}<TextValue>{told}</TextValue></VariableValue>"


def _around(each: Film, spoken: str, values: str, path: str, writing: Writing) -> str:
    """An element that came, with what is new in it: the standard fixes the order."""
    assert each.kept is not None
    node = parse(each.kept.text)
    if node is None:
        writing.report.loses(each.element, each.kept.name)
        return ""
    for child in list(node):
        # A transcript whose text had not come then, and has now.
        again = child.tag == "Transcript" and known_as(child.get("guid", "")) in writing.here
        if again or (child.tag == "VariableValue" and any(text.inside for text in each.texts)):
            node.remove(child)
    about = "".join(child.text or "" for child in list(node) if child.tag == "Description")
    for child in [child for child in node if child.tag == "Description"]:
        node.remove(child)
    node.attrib.pop("currentPath", None)
    xml = fitted(node, each.element, writing.known, {"path": path} if path else {})
    lost = each.kept.text.count("<Coding") - xml.count("<Coding")
    if lost:
        writing.report.loses("media_coding", each.kept.name, lost)
    description = f"<Description>{said(about)}</Description>" if about else ""
    head, _, rest = xml.partition(">")
    if head.endswith("/"):
        head, rest = head[:-1], f"</{each.element}>"
    end = rest.rfind("</")
    return f"{head}>{description}{spoken}{rest[:end]}{values}{rest[end:]}" if xml else ""


def _path(each: Film, writing: Writing) -> str:
    """Where the file is: in the archive where it goes along, else its name alone; empty leaves what came."""
    row, kept, voices = each.recording, each.kept, writing.choice.voices
    if row is not None and row.id in writing.hearing.at_hand and voices is Voices.COPIED:
        name = writing.copies.setdefault(row.fingerprint or row.id, (f"{each.guid}.{_ending(row.name)}", row))[0]
        return f"internal://{name}"
    if kept is not None and kept.content is not None and voices in (Voices.KEPT, Voices.COPIED):
        node = parse(kept.text)
        name = f"{each.guid}.{_ending(str('' if node is None else node.get('path', '')))}"
        writing.files[f"sources/{name}"] = kept.content
        return f"internal://{name}"
    if row is not None:
        writing.named.append(row.name)
        return f"relative:///{row.name}"
    if kept is not None:
        writing.named.append(kept.name)
    if kept is not None and (kept.content is not None or 'path="internal:' in kept.text):
        return f"relative:///{_last(kept.name) or each.guid}"
    return ""


def _last(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


def _ending(path: str) -> str:
    last = path.rpartition("/")[2]
    return last.rpartition(".")[2][:8] if "." in last else "bin"
